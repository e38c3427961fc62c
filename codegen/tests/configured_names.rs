//! `[names]`, `[parts]` and `[resources]` of `sdk.toml`: what they reach, and what is said of entries that reach nothing.

use codegen::diagnostic::Code;
use codegen::document::Input;
use codegen::ir::TypeKind;
use codegen::{Generated, Options, generate};

const DOCUMENT: &str = r##"
openapi: 3.0.3
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      operationId: addPet
      parameters: [{ name: X-Trace, in: header, schema: { type: string } }]
      requestBody:
        content:
          multipart/form-data:
            schema: { type: object, properties: { photo: { type: string, format: binary } } }
      responses: { "204": { description: ok } }
components:
  schemas:
    Color: { type: string, enum: [r, g] }
    Pet: { type: object, properties: { nm: { type: string }, coat: { enum: [long, short] } } }
    Pick: { oneOf: [{ $ref: "#/components/schemas/Pet" }, { type: array, items: { type: string } }] }
"##;

fn configured(config: &str) -> Generated {
    let mut options = Options::from_text("pets.yaml", DOCUMENT);
    options.config = Some(Input::text("sdk.toml", config));
    generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
}

fn messages(generated: &Generated) -> Vec<String> {
    // None of the configurations says which licence the crate has.
    let found = generated.diagnostics.iter().filter(|it| it.code != Code::MissingLicense);
    found
        .map(|it| format!("{}: {}; {}", it.code, it.message, it.hint.as_deref().unwrap_or_default()))
        .collect()
}

#[test]
fn names_reach_types_properties_values_variants_parameters_and_methods() {
    let generated = configured(
        r##"
        [names]
        "#/components/schemas/Color/enum/0" = "Red"
        "#/components/schemas/Pet/properties/nm" = "name"
        "#/components/schemas/Pet/properties/coat" = "Fur"
        "#/components/schemas/Pick/oneOf/0" = "Animal"
        "#/components/schemas/Pick/oneOf/1" = "Words"
        "#/paths/~1pets/post" = "adopt"
        "#/paths/~1pets/post/parameters/0" = "trace"
        "#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/photo" = "picture"
        "##,
    );
    assert_eq!(messages(&generated), Vec::<String>::new());
    let api = &generated.api;
    let mut names = Vec::new();
    for (_, def) in api.types.iter() {
        names.push(def.name.rust.as_str());
        match &def.kind {
            TypeKind::Struct(object) => names.extend(object.fields.iter().map(|it| it.name.rust.as_str())),
            TypeKind::Enum(values) => names.extend(values.variants.iter().map(|it| it.name.rust.as_str())),
            TypeKind::Union(union) => names.extend(union.variants.iter().map(|it| it.name.rust.as_str())),
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
    }
    assert_eq!(names.join(" "), "Color Red G Pet name coat Pick Animal Words Fur Long Short");
    let resource = &generated.files["src/resources/pets.rs"];
    for expected in ["pub fn adopt(", "pub fn trace(", "pub fn picture("] {
        assert!(resource.contains(expected), "{expected} is missing:\n{resource}");
    }
}

#[test]
fn entries_that_match_nothing_are_reported_with_what_was_meant() {
    let generated = configured(
        r##"
        [names]
        "#/components/schemas/Pet/properties/name" = "name"
        "#/components/schemas/Pet/properties/nm" = "Name"
        [parts]
        "#/paths/~1pets/post/requestBody/content/multipart~1form-data/schema/properties/photos" = "files[]"
        [resources.pets]
        add = "addPet"
        insert = "addPet"
        drop = "addPets"
        "##,
    );
    insta::assert_snapshot!(messages(&generated).join("\n"));
    assert!(generated.files["src/resources/pets.rs"].contains("pub fn add("));
}

const API: &str = r##"
openapi: 3.0.3
info: { title: Pets, version: "1" }
servers: [{ url: "https://{rgn}.example.com", variables: { rgn: { default: eu } } }]
tags: [{ name: pts }]
paths:
  /pets:
    get:
      tags: [pts]
      operationId: listPets
      parameters: [{ name: q, in: query, schema: { type: string } }, { name: r, in: query, schema: { type: string } }]
      responses: { "204": { description: ok, headers: { X-Cnt: { schema: { type: integer } } } } }
  /dogs:
    get: { tags: [dgs], operationId: listDogs, responses: { "204": { description: ok } } }
  /cats:
    get: { operationId: getCats, responses: { "204": { description: ok } } }
    post:
      operationId: addCat
      requestBody: { content: { application/json: { schema: { $ref: "#/components/schemas/Cat" } } } }
      responses: { "204": { description: ok } }
components:
  securitySchemes: { tkn: { type: http, scheme: bearer }, ky: { type: apiKey, in: header, name: X-Key } }
  schemas:
    Cat: { type: object, properties: { a: { type: string }, b: { type: string } } }
    Dog: { type: string, enum: [x, y] }
"##;

fn api(config: &str) -> Result<Generated, String> {
    let mut options = Options::from_text("pets.yaml", API);
    options.config = Some(Input::text("sdk.toml", config));
    generate(&options).map_err(|failure| failure.to_string())
}

#[test]
fn names_reach_setters_headers_variables_modules_and_builders() {
    let generated = api(r##"
        [names]
        "#/components/securitySchemes/tkn" = "token"
        "#/servers/0/variables/rgn" = "region"
        "#/paths/~1pets/get/responses/204/headers/X-Cnt" = "count"
        "#/tags/0" = "pets"
        "#/paths/~1dogs/get/tags/0" = "dogs"
        "#/paths/~1dogs/get" = "EveryDog"
        "#/paths/~1cats" = "felines"
        "#/paths/~1cats/post/requestBody/content/application~1json" = "adopt"
        "#/components/schemas/Cat" = "HTTPCat"
        "##)
    .unwrap_or_else(|failure| panic!("{failure}"));
    assert_eq!(messages(&generated), Vec::<String>::new());
    for (file, expected) in [
        ("src/client.rs", "pub fn token("),
        ("src/client.rs", "pub fn region("),
        ("src/headers.rs", "pub count:"),
        ("src/resources.rs", "pub fn pets("),
        ("src/resources/pets.rs", "pub fn list("),
        ("src/resources/dogs.rs", "pub struct EveryDog "),
        ("src/resources/felines.rs", "pub fn adopt("),
        ("src/types.rs", "pub struct HTTPCat "),
    ] {
        let text =
            generated.files.get(file).unwrap_or_else(|| panic!("{file} of {:?}", generated.files.keys()));
        assert!(text.contains(expected), "{expected} is missing in {file}:\n{text}");
    }
}

#[test]
fn names_that_cannot_be_given_are_errors_with_their_place() {
    for (config, said) in [
        ("\"#/components/schemas/Cat\" = \"self\"", "`self` is no Rust name"),
        ("\"#/components/schemas/Cat\" = \"\"", "`` is no Rust name"),
        ("\"#/components/schemas/Cat\" = 'a cat'", "`a cat` is no Rust name"),
        ("'#/components/schemas/Cat' = \"Größe\"", "is no Rust name"),
        ("\"#/components/schemas/Cat\" = \"Pet\"\n\"#/components/schemas/Dog\" = \"Pet\"", "`Pet` is taken"),
        (
            "\"#/components/schemas/Cat/properties/a\" = \"id\"\n\"#/components/schemas/Cat/properties/b\" = \"id\"",
            "`id` is taken",
        ),
        (
            "\"#/components/schemas/Dog/enum/0\" = \"Same\"\n\"#/components/schemas/Dog/enum/1\" = \"Same\"",
            "`Same` is taken",
        ),
        (
            "\"#/paths/~1pets/get/parameters/0\" = \"text\"\n\"#/paths/~1pets/get/parameters/1\" = \"text\"",
            "`text` is taken",
        ),
        ("\"#/paths/~1pets/get/parameters/0\" = \"send\"", "`send` is taken"),
        ("\"#/paths/~1pets/get\" = \"clone\"", "`clone` is taken"),
        (
            "\"#/components/securitySchemes/tkn\" = \"key\"\n\"#/components/securitySchemes/ky\" = \"key\"",
            "`key` is taken",
        ),
        (
            "\"#/components/securitySchemes/tkn\" = \"key\"\n\"#/servers/0/variables/rgn\" = \"key\"",
            "`key` is taken",
        ),
        ("\"#/tags/0\" = \"dogs\"\n\"#/paths/~1dogs/get/tags/0\" = \"dogs\"", "`dogs` is taken"),
        ("\"#/paths/~1cats/get\" = \"go\"\n\"#/paths/~1cats/post\" = \"go\"", "`go` is taken"),
    ] {
        let text = api(&format!("[names]\n{config}\n")).expect_err(config);
        let (lines, last) = (config.lines().count(), config.lines().last().unwrap_or_default());
        let place = format!("sdk.toml:{}:{} ", lines + 1, last.find("= ").map_or(0, |it| it + 3))
            .trim_end()
            .to_owned();
        assert!(
            text.contains("error[invalid-config]") && text.contains(&place) && text.contains(said),
            "{config}: {text}"
        );
    }
}

#[test]
fn names_of_the_builders_methods_that_are_taken_are_errors() {
    for (name, with) in [("timeout", ""), ("build", ""), ("same", "r = { name = \"same\" }\n")] {
        let text = api(&format!("[client.parameters]\n{with}q = {{ name = \"{name}\" }}\n")).expect_err(name);
        let said = format!("`{name}` is taken by another method");
        assert!(
            text.contains("error[invalid-config]") && text.contains("sdk.toml:2:15") && text.contains(&said),
            "{text}"
        );
    }
    let generated = api("[client.parameters]\nq = { name = \"search\" }\n").unwrap();
    assert!(generated.files["src/client.rs"].contains("pub fn search("));
}

#[test]
fn variables_for_credentials_that_the_document_does_not_have_are_reported_and_not_promised() {
    let generated = api("[client.credential-env]\nty = \"TOKEN\"\ntkn = \"KEY\"\n").unwrap();
    let [message] = &messages(&generated)[..] else { panic!("{:?}", messages(&generated)) };
    assert_eq!(
        message,
        "unused-config: there is no security scheme `ty` whose credential the SDK could send; did you mean `ky`?"
    );
    let client = &generated.files["src/client.rs"];
    assert!(client.contains("With what the environment says: `KEY`."), "{client}");
}

#[test]
fn methods_and_resources_that_cannot_be_are_errors() {
    for (config, said, place) in [
        (
            "[resources.\"a\"]\nb = \"listPets\"\n[resources.\"a.b\"]\nlist = \"listDogs\"\n",
            "`b` is taken in `a`",
            "2:6",
        ),
        ("[resources.\"a\"]\nclone = \"listPets\"\n", "`clone` is taken in `a`", "2:10"),
        ("[resources.\"a..c\"]\nlist = \"listPets\"\n", "`a..c` is no path of resources", "1:13"),
        ("[resources.\"\"]\nlist = \"listPets\"\n", "`` is no path of resources", "1:13"),
        ("[resources.a]\n\"-\" = \"listPets\"\n", "`-` is no name of a method", "2:2"),
    ] {
        let text = api(config).expect_err(config);
        let is_told = text.contains("error[invalid-config]") && text.contains(said);
        assert!(is_told && text.contains(&format!("sdk.toml:{place}\n")), "{config}: {text}");
    }
    api("[resources.\"a\"]\nlist-all = \"listPets\"\n[resources.\"a.b\"]\nlist = \"listDogs\"\n").unwrap();
}
