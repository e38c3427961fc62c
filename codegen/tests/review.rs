//! What a reviewer is shown of two documents: no text in them acts in the comment of a pull request.

use codegen::text::is_invisible;
use codegen::{Generated, Options, generate};
use pulldown_cmark::{Event, Options as Markdown, Parser, Tag};
use serde_json::{Value, json};

/// Texts that would do something outside of inline code, all with the same word in them.
const TEXTS: [&str; 22] = [
    "@octocat",
    "`@octocat`",
    "``` @octocat",
    "octocat` <img src=x onerror=alert(1)>",
    "`` ` @octocat `",
    "[octocat](https://evil.example)",
    "![octocat](https://evil.example/p.png)",
    "<script>octocat</script>",
    "<!-- octocat",
    "--> octocat",
    "\n\n# octocat",
    "a\n- [ ] octocat",
    "octocat|b|c",
    "**octocat**",
    "\\`@octocat\\`",
    "</details>octocat",
    "https://octocat.example/",
    "\u{202e}octocat\u{200b}",
    "\u{1b}[31moctocat",
    "octocat\u{2028}- item",
    "~~~\noctocat",
    "&lt;b&gt;octocat",
];

/// One of two versions of a document in which a text stands wherever `diff` may quote one.
fn document(text: &str, is_new: bool) -> Value {
    let pick = |old: Value, new: Value| if is_new { new } else { old };
    json!({
        "openapi": "3.1.0",
        "info": { "title": text, "version": "1" },
        "servers": [{ "url": pick(json!("https://example.com"), json!(format!("https://example.com/{text}"))) }],
        "paths": {
            format!("/{}/a", text.replace(['{', '}'], "")): { "post": {
                "operationId": text, "tags": [text], "deprecated": is_new,
                "parameters": [
                    { "name": text, "in": "query", "required": is_new, "schema": { "type": pick(json!("string"), json!("integer")) } },
                    { "name": pick(json!("a"), json!(format!("X{text}"))), "in": "query", "schema": { "enum": [text] } },
                ],
                "requestBody": { "content": { "multipart/form-data": { "schema": { "properties": {
                    text: { "type": pick(json!("string"), json!("integer")) },
                } } } } },
                "responses": {
                    "200": { "description": "", "headers": { "x-a": { "schema": { "enum": [text] } } } },
                    pick(json!("404"), json!("4XX")).as_str().unwrap_or_default(): { "description": "" },
                },
            } },
            pick(json!("/old"), json!(format!("/{}/new", text.replace(['{', '}'], "")))).as_str().unwrap_or_default(): {
                "get": { "responses": {} }
            },
        },
        "components": {
            "securitySchemes": { text: { "type": "apiKey", "in": "header", "name": "k" } },
            "schemas": {
                "E": { "type": "string", "enum": pick(json!(["a"]), json!(["a", text])) },
                "S": { "type": "object", "properties": {
                    text: { "type": pick(json!("string"), json!("integer")), "default": text },
                    pick(json!("old"), json!(format!("n{text}"))).as_str().unwrap_or_default(): { "type": "string" },
                } },
                format!("{}{text}", pick(json!("X"), json!("Y")).as_str().unwrap_or_default()): { "type": "object" },
            },
        },
    })
}

fn generated(document: &Value) -> Generated {
    generate(&Options::from_text("api.json", document.to_string()))
        .unwrap_or_else(|failure| panic!("{failure}"))
}

#[test]
fn no_text_acts_in_a_comment() {
    for text in TEXTS {
        let (old, new) = (generated(&document(text, false)), generated(&document(text, true)));
        let diff = codegen::diff::diff(&old, &new);
        assert!(diff.changes.len() > 6, "{text:?}");
        let shown = diff.to_markdown();
        assert!(!shown.chars().any(is_invisible), "{text:?} in {shown:?}");
        for event in Parser::new_ext(
            &shown,
            Markdown::ENABLE_GFM | Markdown::ENABLE_TABLES | Markdown::ENABLE_TASKLISTS,
        ) {
            match event {
                Event::Text(plain) => {
                    assert!(!plain.to_lowercase().contains("octocat"), "{text:?} in {shown}")
                }
                // Names of items are made of the text, and so have letters of it.
                Event::Code(_)
                | Event::Start(
                    Tag::Heading { .. } | Tag::Paragraph | Tag::List(None) | Tag::Item | Tag::Strong,
                )
                | Event::End(_)
                | Event::SoftBreak => {}
                other => panic!("{text:?} became {other:?} in {shown}"),
            }
        }
    }
}

#[test]
fn emitted_files_have_no_invisible_character() {
    for text in TEXTS {
        for (path, contents) in generated(&document(text, true)).files {
            let found = contents.chars().find(|it| is_invisible(*it));
            assert_eq!(found, None, "{text:?} in {path}");
        }
    }
}
