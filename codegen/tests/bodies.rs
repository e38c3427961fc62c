//! What a person says of the bodies of requests: `[operations."…"] body` and the names of their methods.

use codegen::document::Input;
use codegen::ir::{Api, Content};
use codegen::{Generated, Options, generate};

const DOCUMENT: &str = r##"
openapi: 3.1.0
info: { title: Pets, version: "1" }
paths:
  /pets:
    post:
      operationId: createPet
      requestBody:
        content:
          application/json: { schema: { $ref: "#/components/schemas/Pet" } }
          application/merge-patch+json: { schema: { type: array, items: { type: string } } }
          multipart/form-data: { schema: { $ref: "#/components/schemas/Pet" } }
          text/csv: { schema: { type: string } }
      responses: { "204": { description: ok } }
    put:
      operationId: putPet
      requestBody: { content: { application/octet-stream: { schema: { $ref: "#/components/schemas/Pet" } } } }
      responses: { "204": { description: ok } }
components:
  schemas:
    Pet: { type: object, properties: { name: { type: string } } }
"##;

fn options(config: &str) -> Options {
    let config = Some(Input::text("sdk.toml", config));
    Options { config, ..Options::from_text("pets.yaml", DOCUMENT) }
}

fn configured(config: &str) -> Generated {
    generate(&options(config)).unwrap_or_else(|failure| panic!("{failure}"))
}

/// The methods of an operation, with the media type that each sends and what it holds.
fn methods(api: &Api, id: &str) -> Vec<String> {
    let operation = api.operations.iter().find(|it| it.id == id).expect("the operation is there");
    let contents = operation.body.iter().flat_map(|body| &body.contents).enumerate();
    contents
        .map(|(index, it)| {
            let name = if index == 0 { &operation.name.rust } else { &it.name.rust };
            let kind = match it.content {
                Content::Json(_) => "json",
                Content::Form(_) => "form",
                Content::Multipart(_) => "multipart",
                Content::Text => "text",
                Content::Bytes => "bytes",
            };
            format!("{name}: {} as {kind}", it.media_type)
        })
        .collect()
}

#[test]
fn the_configuration_chooses_what_the_plain_method_sends() {
    let json = "application/json as json";
    let patch = "application/merge-patch+json as json";
    let parts = "multipart/form-data as multipart";
    let csv = "text/csv as text";
    for (body, expected) in [
        (
            "json",
            [
                ("create", json),
                ("create_merge_patch", patch),
                ("create_multipart", parts),
                ("create_csv", csv),
            ],
        ),
        (
            "multipart",
            [("create", parts), ("create_json", json), ("create_merge_patch", patch), ("create_csv", csv)],
        ),
        (
            "text",
            [
                ("create", csv),
                ("create_json", json),
                ("create_merge_patch", patch),
                ("create_multipart", parts),
            ],
        ),
        (
            "text/csv",
            [
                ("create", csv),
                ("create_json", json),
                ("create_merge_patch", patch),
                ("create_multipart", parts),
            ],
        ),
        (
            "merge-patch",
            [("create", patch), ("create_json", json), ("create_multipart", parts), ("create_csv", csv)],
        ),
        (
            "Application/Merge-Patch+json",
            [("create", patch), ("create_json", json), ("create_multipart", parts), ("create_csv", csv)],
        ),
    ] {
        let generated = configured(&format!("[operations.\"createPet\"]\nbody = \"{body}\"\n"));
        let expected = expected.map(|(name, what)| format!("{name}: {what}"));
        assert_eq!(methods(&generated.api, "createPet"), expected, "{body}");
    }
}

#[test]
fn the_configuration_says_what_a_body_really_is() {
    for (body, expected) in [
        ("json", "put: application/json as json"),
        ("form", "put: application/x-www-form-urlencoded as form"),
        ("multipart", "put: multipart/form-data as multipart"),
        ("application/vnd.pets+json; v=2", "put: application/vnd.pets+json; v=2 as json"),
        ("bytes", "put: application/octet-stream as bytes"),
    ] {
        let generated = configured(&format!("[operations.\"putPet\"]\nbody = \"{body}\"\n"));
        assert_eq!(methods(&generated.api, "putPet"), [expected], "{body}");
    }
}

#[test]
fn a_body_that_is_nothing_is_reported_where_it_is_written() {
    let failure = generate(&options("[operations.\"putPet\"]\nbody = \"jsn\"\n")).expect_err("it is no kind");
    let text = failure.to_string();
    assert!(
        text.contains("invalid-config") && text.contains("sdk.toml:2:9") && text.contains("jsn"),
        "{text}"
    );
}

#[test]
fn methods_of_further_media_types_have_the_names_that_a_person_chooses() {
    let generated = configured(
        "[names]\n\"#/paths/~1pets/post/requestBody/content/multipart~1form-data\" = \"create_with_photo\"\n",
    );
    assert!(
        methods(&generated.api, "createPet").iter().any(|it| it.starts_with("create_with_photo: multipart"))
    );
    let unused = generated.diagnostics.iter().filter(|it| it.code.as_str() == "unused-config");
    assert_eq!(unused.count(), 0);
}

/// What `encoding` says of a property counts wherever the property stands among the variants of the form's schema.
#[test]
fn encodings_reach_the_properties_of_each_variant() {
    let filter =
        "{ type: object, properties: { filter: { type: object, properties: { a: { type: string } } } } }";
    for variants in [format!("{filter}, {{ type: string }}"), format!("{{ type: string }}, {filter}")] {
        let document = format!(
            "openapi: 3.1.0
info: {{ title: Forms, version: '1' }}
paths:
  /forms:
    post:
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {{ anyOf: [{variants}] }}
            encoding: {{ filter: {{ contentType: application/xml }} }}
      responses: {{ '204': {{ description: ok }} }}
"
        );
        let generated =
            generate(&Options::from_text("forms.yaml", &document)).unwrap_or_else(|it| panic!("{it}"));
        let found =
            generated.diagnostics.iter().any(|it| it.code == codegen::diagnostic::Code::UnsupportedEncoding);
        assert!(found, "{variants}");
    }
}
