//! What a person says of the bodies of requests: `[operations."…"] body` and the names of their methods.

use codegen::config::Config;
use codegen::document::Input;
use codegen::emit;
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
                Content::JsonLines(_) => "lines",
                Content::Form(_) => "form",
                Content::Multipart(_) => "multipart",
                Content::Text => "text",
                Content::Base64 => "Base64",
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
        ("json", "update: application/json as json"),
        ("form", "update: application/x-www-form-urlencoded as form"),
        ("multipart", "update: multipart/form-data as multipart"),
        ("application/vnd.pets+json; v=2", "update: application/vnd.pets+json; v=2 as json"),
        ("bytes", "update: application/octet-stream as bytes"),
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

/// How a request is made whose body has the properties: the arguments of the method, and the setters of the request.
fn calls(required: bool, media_type: &str, body: &str, parameters: &str) -> [Vec<String>; 2] {
    let document = format!(
        "openapi: 3.1.0
info: {{ title: Bodies, version: '1' }}
paths:
  /things/{{id}}:
    post:
      operationId: create
      parameters: [{{ name: id, in: path, required: true, schema: {{ type: string }} }}{parameters}]
      requestBody: {{ required: {required}, content: {{ {media_type}: {{ schema: {body} }} }} }}
      responses: {{ '204': {{ description: ok }} }}
"
    );
    let generated =
        generate(&Options::from_text("bodies.yaml", &document)).unwrap_or_else(|it| panic!("{it}"));
    let signature = &emit::signatures(&generated.api, &Config::default())[0];
    [&signature.arguments, &signature.setters].map(|inputs| inputs.iter().map(|it| it.name.clone()).collect())
}

const JSON: &str = "application/json";

fn object(required: &[&str], optional: &[&str]) -> String {
    let properties = required.iter().chain(optional).map(|name| format!("{name}: {{ type: string }}"));
    let properties: Vec<String> = properties.collect();
    format!(
        "{{ type: object, required: [{}], properties: {{ {} }} }}",
        required.join(", "),
        properties.join(", ")
    )
}

/// Up to four required properties are arguments, the others are setters; more, or half of what need not be sent, would
/// not be one call.
#[test]
fn few_required_properties_are_arguments() {
    let few: &[&str] = &["a", "b", "c", "d"];
    let many: &[&str] = &["a", "b", "c", "d", "e"];
    for media_type in [JSON, "application/merge-patch+json", "application/x-www-form-urlencoded"] {
        for (is_required, required, arguments, setters) in [
            (true, &[][..], "id", "z with_body"),
            (true, &["a"], "id a", "z with_body"),
            (true, few, "id a b c d", "z with_body"),
            (true, many, "id body", "with_body"),
            (false, &[], "id", "z with_body"),
            (false, &["a"], "id", "with_body"),
            (false, many, "id", "with_body"),
        ] {
            let found = calls(is_required, media_type, &object(required, &["z"]), "").map(|it| it.join(" "));
            assert_eq!(found, [arguments, setters], "{media_type} {required:?} {is_required}");
        }
    }
}

#[test]
fn what_callers_need_not_say_is_no_argument() {
    for (required, schema, arguments, setters) in [
        ("a", "{ const: x }", "id", "b with_body"),
        ("a", "{ type: [string, 'null'] }", "id", "a b with_body"),
        ("a", "{ type: string, default: x }", "id a", "b with_body"),
        ("a", "{ type: string, readOnly: true }", "id", "b with_body"),
        ("a", "{}", "id a", "b with_body"),
        ("b", "{ type: string }", "id b", "a with_body"),
    ] {
        let body = format!(
            "{{ type: object, required: [{required}], properties: {{ a: {schema}, b: {{ type: string }} }} }}"
        );
        let found = calls(true, JSON, &body, "").map(|it| it.join(" "));
        assert_eq!(found, [arguments, setters], "{schema}");
    }
}

#[test]
fn what_is_no_object_is_given_as_a_whole() {
    for schema in [
        "{ type: string }",
        "{ type: array, items: { type: string } }",
        "{ type: object, additionalProperties: { type: string } }",
        "{ oneOf: [{ type: string }, { type: integer }] }",
        "{}",
    ] {
        let whole = [true, false].map(|required| calls(required, JSON, schema, "").map(|it| it.join(" ")));
        assert_eq!(whole, [["id body", ""], ["id", "with_body"]], "{schema}");
    }
}

/// What a schema says of a body under a media type of its own: as Base64 it is no raw bytes.
#[test]
fn base64_is_sent_as_such() {
    let byte = "{ type: string, format: byte }";
    for (media_type, schema, expected) in [
        ("image/jpeg", byte, "image/jpeg as Base64"),
        (
            "image/png",
            "{ type: string, contentMediaType: image/png, contentEncoding: base64 }",
            "image/png as Base64",
        ),
        ("application/pdf", "{ allOf: [{ type: string, format: byte }] }", "application/pdf as Base64"),
        ("image/jpeg", "{ type: string, format: binary }", "image/jpeg as bytes"),
        ("image/jpeg", "{ type: string }", "image/jpeg as bytes"),
        // APIs take the bytes themselves.
        ("application/octet-stream", byte, "application/octet-stream as bytes"),
        ("image/*", byte, "image/* as bytes"),
        ("text/plain", byte, "text/plain as text"),
        ("application/json", byte, "application/json as json"),
    ] {
        let document = format!(
            "openapi: 3.1.0\ninfo: {{ title: T, version: '1' }}\npaths:\n  /p:\n    put:\n      operationId: put\n      requestBody: {{ required: true, content: {{ {media_type:?}: {{ schema: {schema} }} }} }}\n      responses: {{ '204': {{ description: ok }} }}\n"
        );
        let generated =
            generate(&Options::from_text("api.yaml", document)).unwrap_or_else(|it| panic!("{it}"));
        let methods = methods(&generated.api, "put");
        assert!(methods[0].ends_with(expected), "{media_type} {schema}: {methods:?}");
        let is_reported = generated.diagnostics.iter().any(|it| it.message.contains("Base64"));
        assert_eq!(is_reported, media_type.contains('*'), "{media_type} {schema}");
    }
}

/// `with_body(None)` sends the null.
#[test]
fn an_object_that_may_be_null_is_given_property_by_property() {
    let schema = "{ type: [object, 'null'], properties: { a: { type: string } } }";
    let given = [true, false].map(|required| calls(required, JSON, schema, "").map(|it| it.join(" ")));
    assert_eq!(given, [["id", "a with_body"], ["id", "a with_body"]]);
}

/// Names of setters depend on the property, the methods of builders and the optional parameters alone.
#[test]
fn names_of_setters_depend_on_no_other_property() {
    let query = ", { name: q, in: query, schema: { type: string } }";
    let names = [
        ("body", "body"),
        ("id", "id"),
        ("q", "body_q"),
        ("body_q", "body_body_q"),
        ("send", "body_send"),
        ("body_send", "body_body_send"),
        ("clone", "body_clone"),
        ("client", "client"),
        ("call", "call"),
        ("with_body", "body_with_body"),
        ("with_body_property", "body_with_body_property"),
        ("type", "r#type"),
        ("body_text", "body_text"),
        ("is_null", "is_null_value"),
        ("is_null_value", "is_null_value_value"),
    ];
    let all: Vec<&str> = names.iter().map(|(wire, _)| *wire).collect();
    let [_, together] = calls(true, JSON, &object(&[], &all), query);
    for (index, (wire, expected)) in names.into_iter().enumerate() {
        let [_, alone] = calls(true, JSON, &object(&[], &[wire]), query);
        assert_eq!(alone, ["q", expected, "with_body"], "{wire}");
        assert_eq!(together[index + 1], expected);
    }
}

/// Arguments have names of their own, beside those of required parameters.
#[test]
fn arguments_do_not_hide_one_another() {
    let query = ", { name: q, in: query, schema: { type: string } }";
    let [arguments, setters] = calls(true, JSON, &object(&["id", "q", "call", "send"], &["client"]), query);
    assert_eq!(arguments, ["id", "body_id", "q", "body_call", "send"]);
    assert_eq!(setters, ["q", "client", "with_body"]);
}

/// The setter for null of a property is not the one of a parameter either.
#[test]
fn setters_for_null_do_not_hide_parameters() {
    let query = ", { name: q_null, in: query, schema: { type: string } }";
    let body = "{ type: object, properties: { q: { type: [string, 'null'] }, q_null: { type: string } } }";
    let [_, setters] = calls(true, JSON, body, query);
    assert_eq!(setters, ["q_null", "body_q", "q_null_value", "with_body"]);
}
