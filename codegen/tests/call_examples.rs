//! What the examples of methods pass where the document has no example.

use codegen::{Options, generate};

const SCHEMAS: &str = "
components:
  schemas:
    Text: {type: object, required: [text], properties: {text: {type: string}}}
    Picture: {type: object, required: [url, size], properties: {url: {type: string}, size: {enum: [small, large]}}}
    Content: {oneOf: [{type: string}, {type: array, items: {$ref: '#/components/schemas/Part'}}]}
    Part: {oneOf: [{$ref: '#/components/schemas/Text'}, {$ref: '#/components/schemas/Picture'}]}
    UserMessage:
      type: object
      required: [role, content]
      properties: {role: {const: user}, content: {$ref: '#/components/schemas/Content'}}
    ToolMessage: {type: object, required: [role, id], properties: {role: {const: tool}, id: {type: string}}}
    Message: {oneOf: [{$ref: '#/components/schemas/UserMessage'}, {$ref: '#/components/schemas/ToolMessage'}]}
    Nested: {type: object, required: [inner], properties: {inner: {$ref: '#/components/schemas/Text'}}}
    Tree: {oneOf: [{$ref: '#/components/schemas/Branch'}, {$ref: '#/components/schemas/Nested'}]}
    Branch: {type: object, required: [left], properties: {left: {$ref: '#/components/schemas/Tree'}}}
";

/// The lines of the examples, without hidden ones, of an operation with a body as `json` says.
fn example(body: &str) -> String {
    let document = format!(
        "openapi: 3.1.0\ninfo: {{title: Chat, version: '1'}}\npaths:\n  /x:\n    post:\n      operationId: send\n      \
         requestBody: {body}\n      responses: {{'204': {{description: ok}}}}\n{SCHEMAS}"
    );
    let generated = generate(&Options::from_text("chat.yaml", &document))
        .unwrap_or_else(|failure| panic!("{body}: {failure}"));
    let docs = generated
        .files
        .values()
        .find_map(|it| it.split_once("pub fn send(").map(|(docs, _)| docs))
        .unwrap_or_else(|| panic!("{body}: no method"));
    let (_, example) = docs.rsplit_once("```no_run\n").expect("an example");
    let lines = example.lines().map(|it| it.trim().trim_start_matches("///").trim());
    lines.take_while(|it| *it != "```").filter(|it| !it.starts_with('#')).collect::<Vec<_>>().join("\n")
}

/// What is passed for the property `x` of a body that requires it.
fn passed(schema: &str) -> String {
    let schema = format!("{{type: object, required: [x], properties: {{x: {schema}}}}}");
    let example =
        example(&format!("{{required: true, content: {{application/json: {{schema: {schema}}}}}}}"));
    let call: String = example.lines().skip_while(|it| !it.contains("client")).collect();
    let call = call.split_once("send(").expect("the call").1;
    call.rsplit_once(").await").expect("it is sent").0.trim_end_matches(',').to_owned()
}

#[test]
fn what_is_required_is_shown_whatever_it_is() {
    for (schema, expected) in [
        ("{oneOf: [{type: integer}, {type: string}]}", r#""x""#),
        ("{oneOf: [{type: integer}, {type: array, items: {type: string}}]}", "1"),
        ("{oneOf: [{type: boolean}, {type: object, additionalProperties: true}]}", "true"),
        ("{oneOf: [{type: number}, {type: object, additionalProperties: true}]}", "1.5"),
        (
            "{anyOf: [{type: string}, {enum: [alloy, echo]}, {$ref: '#/components/schemas/Text'}]}",
            r#""alloy""#,
        ),
        ("{oneOf: [{enum: [none, auto]}, {$ref: '#/components/schemas/Text'}]}", r#""none""#),
        ("{oneOf: [{type: string, format: date}, {type: integer}]}", r#""2024-01-31""#),
        ("{oneOf: [{type: array, items: {type: string}}, {$ref: '#/components/schemas/Text'}]}", r#"["x"]"#),
        ("{$ref: '#/components/schemas/Part'}", r#"types::Text::new("text")"#),
        (
            "{$ref: '#/components/schemas/Picture'}",
            r#"types::Picture::new("url", types::PictureSize::Small)"#,
        ),
        ("{$ref: '#/components/schemas/Message'}", r#"types::UserMessage::new("content")"#),
        (
            "{type: array, items: {$ref: '#/components/schemas/Message'}}",
            r#"[types::UserMessage::new("content").into()]"#,
        ),
        ("{type: array, items: {$ref: '#/components/schemas/Text'}}", r#"[types::Text::new("text")]"#),
        ("{type: array, items: {oneOf: [{type: string}, {type: integer}]}}", r#"["x"]"#),
        ("{type: array, items: {type: integer}}", "[1]"),
        // An object in an object takes more than an expression, and so does a list in a list.
        ("{$ref: '#/components/schemas/Nested'}", "x"),
        ("{$ref: '#/components/schemas/Tree'}", "x"),
        ("{type: array, items: {type: array, items: {type: string}}}", "x"),
        // The document's own example is the better one.
        ("{oneOf: [{type: integer}, {type: string}], examples: ['@channel']}", r#""@channel""#),
    ] {
        assert_eq!(passed(schema), expected, "{schema}");
    }
}

#[test]
fn bodies_are_shown_as_a_whole() {
    for (body, expected) in [
        (
            "{required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Message'}}}}",
            r#"send(types::UserMessage::new("content"))"#,
        ),
        (
            "{required: true, content: {application/json: {schema: {type: array, items: {type: string}}}}}",
            r#"send(["body"])"#,
        ),
        ("{required: true, content: {text/plain: {schema: {type: string}}}}", r#"send("body")"#),
        ("{required: true, content: {application/octet-stream: {}}}", "send(body)"),
        (
            "{content: {application/octet-stream: {schema: {type: string, format: binary}}}}",
            "send().with_body(file)",
        ),
        ("{content: {image/png: {}}}", "send().with_body(file)"),
    ] {
        let example = example(body);
        assert!(example.contains(&format!(".{expected}")), "{body}: {example}");
        let opens = example.contains("Upload::file(");
        assert_eq!(opens, body.contains("octet") || body.contains("png"), "{body}: {example}");
    }
}
