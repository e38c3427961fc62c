//! The boolean by which requests ask for a stream.

use codegen::diff::Level::Patch;
use codegen::diff::Wire::{Breaking, Compatible};
use codegen::diff::diff;
use codegen::{Generated, Options, generate};
use serde_json::{Value, json};

use super::document::document;

/// An operation that answers with a value or a stream, and the schema of the boolean that decides.
fn with(flag: &Value) -> Generated {
    let text = json!({ "schema": { "type": "object", "properties": { "text": { "type": "string" } } } });
    let body = json!({ "type": "object", "properties": { "prompt": { "type": "string" }, "stream": flag } });
    let mut document = document();
    document["paths"]["/answers"]["post"] = json!({
        "operationId": "answer",
        "tags": ["pets"],
        "requestBody": { "required": true, "content": { "application/json": { "schema": body } } },
        "responses": { "200": { "description": "", "content": { "application/json": text, "text/event-stream": text } } },
    });
    generate(&Options::from_text("pets.json", document.to_string()))
        .unwrap_or_else(|failure| panic!("{failure}"))
}

#[test]
fn programs_that_want_one_value_say_so_where_streams_are_the_default_alone() {
    let (without, off) = (json!({ "type": "boolean" }), json!({ "type": "boolean", "default": false }));
    let on = json!({ "type": "boolean", "default": true });
    for (was, is, wire) in [(&without, &on, Breaking), (&off, &on, Breaking), (&on, &without, Compatible)] {
        let found = diff(&with(was), &with(is));
        let text = found.to_markdown();
        assert_eq!((found.verdict(), found.wire()), (Some(Patch), wire), "{was} → {is}\n{text}");
        assert!(text.contains("what asks for a stream"), "{text}");
    }
}
