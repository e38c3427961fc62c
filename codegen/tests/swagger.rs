//! Documents of OpenAPI 2.0 (Swagger) as a whole: what people write about them names places of their text, they may have
//! several files, and the same API in OpenAPI 3 is the same SDK.

use std::fs;
use std::path::Path;

use codegen::diagnostic::{Code, Row, Severity, render, rows};
use codegen::diff::diff;
use codegen::document::Input;
use codegen::pointer::Pointer;
use codegen::{Generated, Options, Policy, generate, history};

const DOCUMENT: &str = "\
swagger: '2.0'
info: {title: Pets, version: 1.0.0}
host: pets.example.com
basePath: /v1
schemes: [https]
paths:
  /pets:
    post:
      operationId: createPet
      parameters:
        - in: body
          name: pet
          required: true
          schema: {$ref: '#/definitions/Pet'}
        - {in: query, name: dry, type: boolean}
      responses:
        200: {description: The pet., schema: {$ref: '#/definitions/Pet'}}
        404: {description: There is none., schema: {$ref: '#/definitions/Eror'}}
  /pictures:
    post:
      operationId: addPicture
      consumes: [multipart/form-data]
      parameters:
        - {in: formData, name: picture, type: file, required: true}
        - {in: formData, name: caption, type: string}
      responses: {204: {description: Nothing.}}
definitions:
  Pet:
    type: object
    required: [name]
    properties:
      name: {type: string}
      price: {type: object, properties: {amount: {type: string}}}
  Error: {type: object, properties: {message: {type: string}}}
";

fn generated(options: &Options) -> Generated {
    generate(options).unwrap_or_else(|failure| panic!("{failure}"))
}

fn with_config(document: &str, config: &str) -> Generated {
    let config = Some(Input::text("sdk.toml", config));
    generated(&Options { config, ..Options::from_text("swagger.yaml", document) })
}

#[test]
fn findings_have_places_of_the_text() {
    let generated = generated(&Options::from_text("swagger.yaml", DOCUMENT));
    let text = render(&generated.diagnostics, &generated.sources);
    assert!(text.contains("swagger.yaml:18:59"), "{text}");
    assert!(text.contains("at: /paths/~1pets/post/responses/404/schema/$ref"), "{text}");
    assert!(text.contains("did you mean `#/definitions/Error`?"), "{text}");
    let found = rows(&generated.diagnostics, &generated.sources);
    assert!(found.iter().all(|row| row.location.line > 1), "{text}");
}

#[test]
fn the_configuration_names_places_of_the_text() {
    let generated = with_config(
        DOCUMENT,
        "[package]\ndependencies = { serde_json = \"1\" }\n[names]\n\"#/definitions/Pet\" = \"Animal\"\n\"#/definitions/Pet/properties/name\" = \"title\"\n\
         \"#/paths/~1pets/post/parameters/1\" = \"try_out\"\n\"#/paths/~1pictures/post/parameters/1\" = \"subtitle\"\n\
         [parts]\n\"#/paths/~1pictures/post/parameters/0\" = \"file\"\n\
         [types.replace]\n\"#/definitions/Pet/properties/price\" = \"serde_json::Value\"\n\
         [types.derive]\n\"#/definitions/Error\" = [\"Hash\"]\n",
    );
    let unused: Vec<_> =
        generated.diagnostics.iter().filter(|it| it.code != Code::UnresolvedReference).collect();
    assert!(unused.iter().all(|it| it.severity == Severity::Note), "{unused:?}");
    let types = &generated.files["src/types.rs"];
    assert!(types.contains("pub struct Animal") && types.contains("pub title: String"), "{types}");
    let pets = &generated.files["src/resources/pets.rs"];
    assert!(pets.contains("pub fn try_out(") && pets.contains("\"dry\""), "{pets}");
    let pictures = &generated.files["src/resources/pictures.rs"];
    assert!(pictures.contains("pub fn subtitle(") && pictures.contains("part_files(\"file\""), "{pictures}");
}

#[test]
fn entries_for_places_of_another_version_are_told() {
    let generated = with_config(DOCUMENT, "[names]\n\"#/definitions/Pets\" = \"Animal\"\n");
    let unused = generated.diagnostics.iter().find(|it| it.code == Code::UnusedConfig);
    let hint = unused.and_then(|it| it.hint.clone());
    assert_eq!(hint.as_deref(), Some("did you mean `#/definitions/Pet`?"));
}

#[test]
fn the_history_of_a_place_begins_and_ends_in_the_text() {
    let steps = |place: &str| {
        let options = Options::from_text("swagger.yaml", DOCUMENT);
        history(&options, &Pointer::parse(place)).unwrap_or_else(|failure| panic!("{failure}"))
    };
    let all = steps("/definitions/Pet");
    assert!(all[0].value["properties"]["name"].is_object(), "{:?}", all[0]);
    let last = all.last().map(|step| step.value.to_string()).unwrap_or_default();
    assert!(last.contains("\"/definitions/Pet\"") && !last.contains("/components/schemas"), "{last}");
    let parameter = steps("/paths/~1pets/post/parameters/1");
    assert!(parameter.last().is_some_and(|it| it.value.to_string().contains("\"dry\"")), "{parameter:?}");
}

#[test]
fn overlays_change_the_text() {
    let overlay = "overlay: 1.0.0\ninfo: {title: Fixes, version: '1'}\nactions:\n  \
                   - {target: $.definitions.Pet, update: {properties: {age: {type: integer}, owner: {$ref: '#/definitions/Owner'}}}}\n";
    let options = Options {
        overlays: vec![Input::text("fixes.yaml", overlay)],
        ..Options::from_text("swagger.yaml", DOCUMENT)
    };
    let generated = generated(&options);
    assert!(generated.files["src/types.rs"].contains("pub age: Option<i64>"));
    let text = render(&generated.diagnostics, &generated.sources);
    assert!(text.contains("fixes.yaml:4:"), "{text}");
}

#[test]
fn operations_are_selected_as_ever() {
    let generated = with_config(DOCUMENT, "[operations]\ninclude = [\"POST /pictures\"]\n");
    assert_eq!(generated.api.operations.len(), 1);
    assert!(!generated.files.contains_key("src/resources/pets.rs"));
}

/// One API, in OpenAPI 2.0 and in OpenAPI 3.0.
const PAIRS: [(&str, &str); 4] = [
    (
        "host: a.example\nbasePath: /v1\nschemes: [https]\nsecurityDefinitions: {key: {type: apiKey, in: header, name: X-Key}, basic: {type: basic}}\n\
         security: [{key: []}]\npaths:\n  /pets/{id}:\n    parameters: [{in: path, name: id, type: integer, required: true}]\n    get:\n      \
         operationId: getPet\n      parameters:\n        - {in: query, name: tags, type: array, items: {type: string}, collectionFormat: multi}\n        \
         - {in: header, name: X-Kind, type: string, enum: [a, b]}\n      responses:\n        200:\n          description: The pet.\n          \
         schema: {$ref: '#/definitions/Pet'}\n          headers: {X-Total: {type: integer}}\n        404: {$ref: '#/responses/Missing'}\n\
         responses: {Missing: {description: None., schema: {type: object, properties: {message: {type: string}}}}}\n\
         definitions: {Pet: {type: object, required: [name], properties: {name: {type: string}, size: {type: string, enum: [s, l]}}}}\n",
        "servers: [{url: 'https://a.example/v1'}]\nsecurity: [{key: []}]\npaths:\n  /pets/{id}:\n    \
         parameters: [{in: path, name: id, schema: {type: integer}, required: true}]\n    get:\n      operationId: getPet\n      parameters:\n        \
         - {in: query, name: tags, schema: {type: array, items: {type: string}}}\n        \
         - {in: header, name: X-Kind, schema: {type: string, enum: [a, b]}}\n      responses:\n        200:\n          description: The pet.\n          \
         content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}\n          headers: {X-Total: {schema: {type: integer}}}\n        \
         404: {$ref: '#/components/responses/Missing'}\ncomponents:\n  \
         securitySchemes: {key: {type: apiKey, in: header, name: X-Key}, basic: {type: http, scheme: basic}}\n  \
         responses: {Missing: {description: None., content: {application/json: {schema: {type: object, properties: {message: {type: string}}}}}}}\n  \
         schemas: {Pet: {type: object, required: [name], properties: {name: {type: string}, size: {type: string, enum: [s, l]}}}}\n",
    ),
    (
        "paths:\n  /pets:\n    post:\n      operationId: createPet\n      parameters:\n        - {in: query, name: dry, type: boolean}\n        \
         - {in: body, name: pet, required: true, description: The pet., schema: {type: object, required: [name], properties: {name: {type: string}}}}\n      \
         responses: {201: {description: Made., schema: {type: array, items: {type: string}}}}\n",
        "paths:\n  /pets:\n    post:\n      operationId: createPet\n      parameters: [{in: query, name: dry, schema: {type: boolean}}]\n      \
         requestBody:\n        required: true\n        description: The pet.\n        \
         content: {application/json: {schema: {type: object, required: [name], properties: {name: {type: string}}}}}\n      \
         responses: {201: {description: Made., content: {application/json: {schema: {type: array, items: {type: string}}}}}}\n",
    ),
    (
        "paths:\n  /form:\n    post:\n      operationId: send\n      consumes: [application/x-www-form-urlencoded]\n      parameters:\n        \
         - {in: formData, name: name, type: string, required: true, description: d}\n        \
         - {in: formData, name: tags, type: array, items: {type: string}, collectionFormat: csv}\n      responses: {204: {description: d}}\n  \
         /file:\n    post:\n      operationId: upload\n      consumes: [multipart/form-data]\n      parameters:\n        \
         - {in: formData, name: file, type: file, required: true}\n      responses: {200: {description: d, schema: {type: file}}}\n",
        "paths:\n  /form:\n    post:\n      operationId: send\n      requestBody:\n        required: true\n        content:\n          \
         application/x-www-form-urlencoded:\n            schema: {type: object, required: [name], properties: {name: {type: string, description: d}, tags: {type: array, items: {type: string}}}}\n            \
         encoding: {tags: {style: form, explode: false}}\n      responses: {204: {description: d}}\n  /file:\n    post:\n      operationId: upload\n      \
         requestBody:\n        required: true\n        content: {multipart/form-data: {schema: {type: object, required: [file], properties: {file: {type: string, format: binary}}}}}\n      \
         responses: {200: {description: d, content: {application/octet-stream: {schema: {type: string, format: binary}}}}}\n",
    ),
    (
        "paths: {/pets: {get: {operationId: getPet, responses: {200: {description: d, schema: {$ref: '#/definitions/Pet'}}}}}}\n\
         definitions:\n  Pet: {type: object, discriminator: kind, required: [kind], properties: {kind: {type: string}, owner: {type: string, x-nullable: true}}}\n  \
         Cat: {allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {lives: {type: integer}}}]}\n  \
         Dog: {allOf: [{$ref: '#/definitions/Pet'}, {type: object, properties: {tricks: {type: integer}}}]}\n",
        "paths: {/pets: {get: {operationId: getPet, responses: {200: {description: d, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}}}}}\n\
         components:\n  schemas:\n    Pet: {type: object, discriminator: {propertyName: kind}, required: [kind], properties: {kind: {type: string}, owner: {type: string, nullable: true}}}\n    \
         Cat: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {lives: {type: integer}}}]}\n    \
         Dog: {allOf: [{$ref: '#/components/schemas/Pet'}, {type: object, properties: {tricks: {type: integer}}}]}\n",
    ),
];

#[test]
fn the_same_api_in_another_version_is_the_same_sdk() {
    let made = |version: &str, members: &str| {
        let text = format!("{version}\ninfo: {{title: Pets, version: 1.0.0}}\n{members}");
        generated(&Options::from_text("api.yaml", text))
    };
    for (two, three) in PAIRS {
        let (old, new) = (made("swagger: '2.0'", two), made("openapi: 3.0.3", three));
        let changes = diff(&old, &new).changes;
        assert!(changes.is_empty(), "{changes:#?}");
        let differing: Vec<&String> = old
            .files
            .keys()
            .chain(new.files.keys())
            .filter(|it| old.files.get(*it) != new.files.get(*it))
            .collect();
        assert_eq!(differing, Vec::<&String>::new());
    }
}

/// The styles that only OpenAPI 2.0 has, by whatever name, are none in a document of OpenAPI 3.
#[test]
fn other_versions_have_no_style_for_tabs() {
    for style in ["tabDelimited", "x-lowered-tab-delimited", "x-lowered-pipe-delimited"] {
        for (place, path) in [("query", "/pets"), ("header", "/pets"), ("path", "/pets/{tags}")] {
            let text = format!(
                "openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths:\n  {path}:\n    get:\n      operationId: listPets\n      \
                 parameters: [{{name: tags, in: {place}, required: true, style: {style}, x-lowered-delimiter: {style}, \
                 schema: {{type: array, items: {{type: string}}}}}}]\n      responses: {{'204': {{description: None.}}}}\n"
            );
            let made = generated(&Options::from_text("api.yaml", text));
            let found: Vec<(Code, &str)> =
                made.diagnostics.iter().map(|it| (it.code, it.pointer.as_str())).collect();
            assert!(
                found.iter().any(|(code, place)| *code == Code::RepairedValue && place.ends_with("/0/style")),
                "{style} in {place}: {found:?}"
            );
            assert!(made.files.values().all(|it| !it.contains("(Style::TabDelimited")), "{style} in {place}");
        }
    }
}

#[test]
fn changes_have_places_of_the_version_that_they_are_in() {
    let old = generated(&Options::from_text("old.yaml", DOCUMENT));
    let text = DOCUMENT.replace("name: {type: string}", "name: {type: integer}");
    let new = generated(&Options::from_text("new.yaml", text));
    let changes = diff(&old, &new).changes;
    assert!(!changes.is_empty());
    assert!(changes.iter().all(|it| !it.pointer.as_str().starts_with("/components")), "{changes:#?}");
}

/// Paths that differ in their queries alone, as `AutoRest` writes them.
#[test]
fn further_paths_have_places_of_the_text() {
    let further = "x-ms-paths:\n  /pets?kind=cat:\n    get:\n      operationId: listCats\n      parameters: [{in: query, name: limit, type: integer}]\n      responses: {200: {description: All., schema: {$ref: '#/definitions/None'}}}\n  /pets:\n    get: {operationId: listPets, responses: {204: {description: Nothing.}}}\n";
    for (before, after, schema) in [
        ("", "", ""),
        (
            "swagger: '2.0'",
            "openapi: 3.0.3",
            "responses: {'200': {description: All., content: {application/json: {schema: {$ref: '#/definitions/None'}}}}}",
        ),
    ] {
        let mut document =
            DOCUMENT.replace("definitions:", &format!("{further}definitions:")).replace(before, after);
        if !schema.is_empty() {
            document = document.replace(
                "responses: {200: {description: All., schema: {$ref: '#/definitions/None'}}}",
                schema,
            );
            document = document.replace("type: integer}]", "schema: {type: integer}}]");
        }
        // Bodies of OpenAPI 2.0 cannot be read in OpenAPI 3.0.
        let policy = Policy::allowing(Code::IncompleteRequest);
        let actual = generated(&Options::from_text("swagger.yaml", &document).with_policy(policy));
        let resources: String = actual
            .files
            .iter()
            .filter(|(path, _)| path.contains("resources/"))
            .map(|(_, it)| it.as_str())
            .collect();
        assert!(resources.contains(".query(&[(\"kind\", \"cat\")])"), "{resources}");
        let shown = render(&actual.diagnostics, &actual.sources);
        let line =
            1 + document.lines().position(|it| it.contains("'#/definitions/None'")).expect("it is there");
        assert!(shown.contains(&format!("swagger.yaml:{line}:")), "{shown}");
        assert!(
            actual
                .diagnostics
                .iter()
                .any(|it| it.code == Code::DuplicateKey && it.pointer.as_str() == "/x-ms-paths/~1pets"),
            "{shown}"
        );
        assert_eq!(
            actual.api.operations.iter().filter(|it| it.path.raw == "/pets").count(),
            2,
            "{resources}"
        );
    }
}

fn write(folder: &Path, files: &[(&str, &str)]) {
    for (name, text) in files {
        let path = folder.join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, text).expect("a file can be written");
    }
}

#[test]
fn a_document_may_have_several_files() {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    let files = [
        (
            "swagger.yaml",
            "swagger: '2.0'\ninfo: {title: Pets, version: 1.0.0}\nbasePath: /v1\nconsumes: [application/json]\npaths:\n  \
             /pets: {$ref: paths/pets.yaml}\ndefinitions:\n  Owner: {type: object, properties: {name: {type: string}}}\n",
        ),
        (
            "paths/pets.yaml",
            "post:\n  operationId: createPet\n  parameters:\n    - {$ref: '../shared.json#/parameters/limit'}\n    \
             - {$ref: '../shared.json#/parameters/pet'}\n  responses:\n    200: {description: d, schema: {$ref: ../models/Pet.yaml}}\n    \
             default: {$ref: '../shared.json#/responses/error'}\n",
        ),
        (
            "models/Pet.yaml",
            "type: object\nproperties:\n  owner: {$ref: '../swagger.yaml#/definitions/Owner'}\n  parent: {$ref: '#'}\n  kind: {type: strin}\n",
        ),
        (
            "shared.json",
            r#"{"parameters": {"limit": {"in": "query", "name": "limit", "type": "integer"},
                "pet": {"in": "body", "name": "pet", "required": true, "schema": {"$ref": "models/Pet.yaml"}}},
                "responses": {"error": {"description": "d", "schema": {"type": "object", "properties": {"message": {"type": "string"}}}}}}"#,
        ),
    ];
    write(folder.path(), &files);
    let generated = generated(&Options::new(folder.path().join("swagger.yaml")));
    let types = &generated.files["src/types.rs"];
    for expected in [
        "pub struct Pet",
        "pub struct Owner",
        "pub owner: Option<Box<Owner>>",
        "pub parent: Option<Box<Pet>>",
    ] {
        assert!(types.contains(expected), "{expected}: {types}");
    }
    let pets = &generated.files["src/resources/pets.rs"];
    assert!(pets.contains("pub fn limit(") && pets.contains("-> json types::Pet"), "{pets}");
    let text = render(&generated.diagnostics, &generated.sources);
    assert!(text.contains("models/Pet.yaml:5:16"), "{text}");
}

/// Every document of the collection, where there is one: each comes to an SDK, or to a finding with a place.
#[test]
fn documents_of_others_are_read() {
    let Ok(entries) = fs::read_dir("../../shared/corpus/swagger2") else {
        println!("skipped: there is no collection of documents");
        return;
    };
    let mut paths: Vec<_> = entries.filter_map(|entry| Some(entry.ok()?.path())).collect();
    paths.sort();
    for path in paths {
        let name = path.display();
        match generate(&Options::new(&path)) {
            Ok(generated) => {
                assert!(!generated.files.is_empty(), "{name}");
                let found = rows(&generated.diagnostics, &generated.sources);
                let is_converted = |it: &&Row<'_>| it.location.pointer.as_str().starts_with("/components/");
                assert!(
                    found.iter().find(is_converted).is_none(),
                    "{name}: {:?}",
                    found.iter().find(is_converted)
                );
            }
            Err(failure) => {
                assert!(failure.diagnostics.iter().any(|it| it.severity == Severity::Error), "{name}");
            }
        }
    }
}
