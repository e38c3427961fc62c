//! In what form bodies and parts are sent, by their media types and schemas, and what is said where that is another one.

use codegen::diagnostic::Code;
use codegen::document::Input;
use codegen::ir::{Api, BodyCodec, BodyContent, Content, PartContent, ResponseContent, Success, Type};
use codegen::{Generated, Options, generate};

/// A document whose only operation has a body of these media types, and these responses.
fn document(contents: &str, responses: &str) -> String {
    format!(
        "openapi: 3.1.0
info: {{ title: Bodies, version: '1' }}
paths:
  /things:
    post:
      operationId: create
      requestBody: {{ required: true, content: {{ {contents} }} }}
      responses: {{ {responses} }}
components:
  schemas:
    Size: {{ type: string, enum: [small, large] }}
    Thing: {{ type: object, properties: {{ name: {{ type: string }} }} }}
"
    )
}

/// The document's only operation has a body, and a response, of one media type.
fn generated(media_type: &str, media: &str, response: &str) -> Generated {
    let responses = format!("'200': {{ description: ok{response} }}");
    let document = document(&format!("'{media_type}': {media}"), &responses);
    generate(&Options::from_text("bodies.yaml", &document)).unwrap_or_else(|it| panic!("{it}"))
}

fn content(api: &Api) -> &BodyContent {
    &api.operations[0].body.as_ref().expect("there is a body").contents[0]
}

fn count(generated: &Generated, code: Code) -> usize {
    generated.diagnostics.iter().filter(|it| it.code == code).count()
}

/// JSON, XML and forms are in UTF-8: another charset would be said of what is not in it.
#[test]
fn no_charset_is_said_that_nothing_is_in() {
    let thing = "{ schema: { $ref: '#/components/schemas/Thing' } }";
    for (media_type, sent, findings) in [
        ("application/json; charset=utf-16", "application/json", 1),
        ("application/json; charset=us-ascii; v=2", "application/json; v=2", 1),
        ("application/json; charset=UTF-8", "application/json; charset=UTF-8", 0),
        ("application/vnd.a+json; charset=latin1", "application/vnd.a+json", 1),
        ("application/xml; charset=iso-8859-1", "application/xml", 1),
        ("application/jsonl; charset=iso-8859-1", "application/jsonl", 1),
        ("application/x-www-form-urlencoded; charset=iso-8859-1", "application/x-www-form-urlencoded", 1),
    ] {
        for media in [thing, "{}"] {
            let generated = generated(media_type, media, "");
            let found = content(&generated.api);
            if matches!(found.content, Content::Bytes) {
                continue;
            }
            assert_eq!(found.media_type, sent);
            assert_eq!(count(&generated, Code::UnsupportedMediaType), findings, "{media_type} {media}");
        }
    }
}

/// Text in another charset is passed encoded: as a whole, and as a part of a body.
#[test]
fn parts_in_other_charsets_are_passed_as_bytes() {
    let latin = "text/plain; charset=iso-8859-1";
    let wide = "text/plain; charset=utf-16le";
    for (schema, content_type, kind, sent, findings) in [
        ("{ type: string }", latin, "file", Some(latin), 1),
        ("{ $ref: '#/components/schemas/Size' }", latin, "file", Some(latin), 1),
        ("{ type: array, items: { type: string } }", latin, "files", Some(latin), 1),
        ("{ type: integer }", latin, "value", Some(latin), 0),
        ("{ type: integer }", wide, "file", Some(wide), 1),
        ("{ type: string }", "text/plain; charset=utf-8", "value", Some("text/plain; charset=utf-8"), 0),
        ("{ type: string }", "text/plain", "value", Some("text/plain"), 0),
        (
            "{ $ref: '#/components/schemas/Thing' }",
            "application/json; charset=utf-16",
            "json",
            Some("application/json"),
            1,
        ),
    ] {
        let media = format!(
            "{{ schema: {{ type: object, properties: {{ a: {schema} }} }}, encoding: {{ a: {{ contentType: '{content_type}' }} }} }}"
        );
        let generated = generated("multipart/form-data", &media, "");
        let Content::Multipart(multipart) = &content(&generated.api).content else { panic!("{schema}") };
        let [part] = multipart.parts.as_slice() else { panic!("{schema}") };
        let found = match &part.content {
            PartContent::File => "file",
            PartContent::FileList => "files",
            PartContent::Value(_) => "value",
            PartContent::Json(_) => "json",
            PartContent::Pairs(..) => "pairs",
        };
        assert_eq!((found, part.content_type.as_deref()), (kind, sent), "{schema} {content_type}");
        assert_eq!(count(&generated, Code::UnsupportedEncoding), findings, "{schema} {content_type}");
    }
}

/// A form is made of an object: other values are no form, and a method that takes one could never be called.
#[test]
fn what_is_no_object_is_not_written_as_a_form() {
    for (schema, is_form, findings) in [
        ("{ $ref: '#/components/schemas/Thing' }", true, 0),
        ("{ type: object }", true, 0),
        ("{ type: object, additionalProperties: { type: string } }", true, 0),
        ("{ anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: array, items: {} }] }", true, 0),
        ("{ type: array, items: { type: integer } }", false, 1),
        ("{ type: array, items: { $ref: '#/components/schemas/Thing' } }", false, 1),
        (
            "{ type: array, prefixItems: [{ type: integer }, { type: string }], items: false, minItems: 2 }",
            false,
            1,
        ),
        ("{ oneOf: [{ type: string }, { type: array, items: {} }] }", false, 1),
        ("{ type: string }", false, 0),
    ] {
        let generated =
            generated("application/x-www-form-urlencoded", &format!("{{ schema: {schema} }}"), "");
        let found = &content(&generated.api).content;
        assert_eq!(matches!(found, Content::Form(_)), is_form, "{schema}");
        assert_eq!(*found == Content::Text, !is_form, "{schema}");
        assert_eq!(count(&generated, Code::UnsupportedMediaType), findings, "{schema}");
    }
}

/// What is text and has a type has it in plain text, too.
#[test]
fn scalars_in_text_have_their_types() {
    for (schema, is_typed) in [
        ("{ type: integer }", true),
        ("{ type: number }", true),
        ("{ type: boolean }", true),
        ("{ $ref: '#/components/schemas/Size' }", true),
        ("{ type: string, format: date }", true),
        ("{ type: string, format: date-time }", true),
        ("{ type: string }", false),
        ("{ type: string, format: uuid }", false),
        ("{ type: string, format: byte }", false),
        ("{}", false),
        ("{ type: [integer, 'null'] }", false),
        ("{ $ref: '#/components/schemas/Thing' }", false),
    ] {
        let media = format!("{{ schema: {schema} }}");
        let generated = generated("text/plain", &media, &format!(", content: {{ text/plain: {media} }}"));
        let sent = content(&generated.api);
        assert_eq!(
            (sent.codec == Some(BodyCodec::PlainText), matches!(sent.content, Content::Json(_))),
            (is_typed, is_typed),
            "{schema}"
        );
        assert_eq!(sent.media_type, "text/plain");
        let Success::One(response) = &generated.api.operations[0].success else { panic!("{schema}") };
        assert_eq!(matches!(response.content, ResponseContent::JsonOrText(_)), is_typed, "{schema}");
        assert_eq!(response.content == ResponseContent::Text, !is_typed, "{schema}");
    }
    let generated = generated("text/plain; charset=latin1", "{ schema: { type: integer } }", "");
    assert_eq!(content(&generated.api).content, Content::Bytes);
    let wide = generated_type("{ type: integer, minimum: 0, maximum: 9223372036854775808 }");
    assert!(matches!(wide, Type::Integer(codegen::ir::IntegerType::U64)), "{wide:?}");
}

/// The type of a body in plain text.
fn generated_type(schema: &str) -> Type {
    let generated = generated("text/plain", &format!("{{ schema: {schema} }}"), "");
    content(&generated.api).content.ty().cloned().expect("it has a type")
}

/// A header makes no other format of what has been written: media types are one content only if one format is written in both.
#[test]
fn formats_of_one_schema_are_contents_of_their_own() {
    let thing = "{ schema: { $ref: '#/components/schemas/Thing' } }";
    let size = "{ schema: { $ref: '#/components/schemas/Size' } }";
    for (chosen, other, media, expected) in [
        ("application/xml", "application/json", thing, 2),
        ("text/xml", "application/json", thing, 2),
        ("application/soap+xml", "application/vnd.a+json", thing, 2),
        ("text/plain", "application/json", size, 2),
        ("application/vnd.a+json", "application/json", thing, 1),
    ] {
        let contents = format!("'{other}': {media}, '{chosen}': {media}");
        let document = document(&contents, "'204': { description: ok }");
        let mut options = Options::from_text("bodies.yaml", &document);
        options.config = Some(Input::text("sdk.toml", format!("[operations.create]\nbody = \"{chosen}\"\n")));
        let generated = generate(&options).unwrap_or_else(|it| panic!("{it}"));
        let contents = &generated.api.operations[0].body.as_ref().expect("there is a body").contents;
        let written: Vec<_> = contents.iter().map(|it| (it.media_type.as_str(), it.further.len())).collect();
        assert_eq!(contents.len(), expected, "{written:?}");
        assert_eq!(written[0], (chosen, 2 - expected), "{written:?}");
    }
}
