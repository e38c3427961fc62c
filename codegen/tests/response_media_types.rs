//! Which of a response's media types is offered, and which stream beside it.

use codegen::ir::{Api, ResponseContent, Success};
use codegen::{Options, generate};
use serde_json::{Value, json};

/// The one operation of a document, with these responses to a method.
fn api(method: &str, responses: &Value) -> Api {
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Files", "version": "1.0.0" },
        "paths": { "/files": { method: { "operationId": "useFile", "responses": responses } } },
        "components": { "schemas": {
            "Text": { "type": "string" },
            "Item": { "type": "object", "properties": { "id": { "type": "string" } } },
            "Items": { "type": "array", "items": { "$ref": "#/components/schemas/Item" } },
        } },
    });
    generate(&Options::from_text("files.json", document.to_string())).expect("the document generates").api
}

fn word(content: &ResponseContent) -> &'static str {
    match content {
        ResponseContent::Empty => "nothing",
        ResponseContent::Json(_) => "json",
        ResponseContent::JsonOrText(_) => "json or text",
        ResponseContent::Text => "text",
        ResponseContent::Bytes => "bytes",
        ResponseContent::EventStream(_) => "events",
        ResponseContent::JsonLines(_) => "lines",
        ResponseContent::Redirect => "redirect",
    }
}

/// What is asked for, as what it is read, and the stream that is offered beside it.
fn offered(content: &Value) -> String {
    let api = api("get", &json!({ "200": { "description": "ok", "content": content } }));
    let operation = &api.operations[0];
    let Success::One(response) = &operation.success else { panic!("{content}") };
    let asked = response.media_type.as_deref().unwrap_or_default();
    let beside = operation.streamed.as_ref();
    let beside = beside.map_or_else(String::new, |it| format!(" beside {}", it.media_type));
    format!("{asked} as {}{beside}", word(&response.content))
}

#[test]
fn what_says_most_is_offered() {
    let text = || json!({ "schema": { "type": "string" } });
    let binary = || json!({ "schema": { "type": "string", "format": "binary" } });
    let item = || json!({ "schema": { "$ref": "#/components/schemas/Item" } });
    let by_reference = || json!({ "schema": { "$ref": "#/components/schemas/Text" } });
    let word = || json!({ "schema": { "type": "string", "enum": ["a"] } });
    let date = || json!({ "schema": { "type": "string", "format": "date" } });
    for (content, expected) in [
        // A text in JSON says nothing where there is a file.
        (
            json!({ "video/mp4": binary(), "image/webp": binary(), "application/json": text() }),
            "video/mp4 as bytes",
        ),
        (json!({ "application/json": text(), "application/zip": {} }), "application/zip as bytes"),
        (
            json!({ "application/json": by_reference(), "application/pdf": binary() }),
            "application/pdf as bytes",
        ),
        (
            json!({ "application/json": text(), "text/csv": text(), "application/pdf": binary() }),
            "application/pdf as bytes",
        ),
        // It does where it is more than any text, or where nothing else is a file.
        (json!({ "application/json": word(), "application/zip": binary() }), "application/json as json"),
        (json!({ "application/json": date(), "application/zip": binary() }), "application/json as json"),
        (json!({ "application/json": item(), "application/zip": binary() }), "application/json as json"),
        (json!({ "application/json": text(), "text/plain": text() }), "application/json as json"),
        (
            json!({ "application/json": text(), "application/octet-stream": text() }),
            "application/json as json",
        ),
        (json!({ "application/json": text(), "*/*": binary() }), "application/json as json"),
        (json!({ "application/json": text() }), "application/json as json"),
        (
            json!({ "application/json": item(), "application/vnd.a+json": text(), "application/zip": binary() }),
            "application/json as json",
        ),
        // A stream is offered beside what is whole.
        (
            json!({ "text/event-stream": item(), "application/octet-stream": binary() }),
            "application/octet-stream as bytes beside text/event-stream",
        ),
        (
            json!({ "audio/mpeg": {}, "text/event-stream": item() }),
            "audio/mpeg as bytes beside text/event-stream",
        ),
        (
            json!({ "application/x-ndjson": item(), "text/csv": text() }),
            "text/csv as text beside application/x-ndjson",
        ),
        (
            json!({ "application/json": item(), "text/event-stream": item() }),
            "application/json as json beside text/event-stream",
        ),
        (
            json!({ "application/json": text(), "text/event-stream": item(), "audio/mpeg": binary() }),
            "audio/mpeg as bytes beside text/event-stream",
        ),
        (json!({ "text/event-stream": item() }), "text/event-stream as events"),
        (
            json!({ "application/x-ndjson": item(), "text/event-stream": item() }),
            "application/x-ndjson as lines",
        ),
        // What nothing reads is no whole.
        (json!({ "text/event-stream": item(), "text/plain": item() }), "text/event-stream as events"),
        (json!({ "text/event-stream": item(), "application/yaml": item() }), "text/event-stream as events"),
    ] {
        assert_eq!(offered(&content), expected, "{content}");
    }
}

#[test]
fn a_redirect_beside_a_list_is_followed() {
    let json = |schema: Value| json!({ "description": "ok", "content": { "application/json": { "schema": schema } } });
    let list = || json(json!({ "type": "array", "items": { "type": "string" } }));
    let by_reference = || json(json!({ "$ref": "#/components/schemas/Items" }));
    let item = || json(json!({ "$ref": "#/components/schemas/Item" }));
    let other = || json!({ "description": "elsewhere" });
    for (method, responses, is_followed) in [
        ("get", json!({ "200": list(), "302": other() }), true),
        ("get", json!({ "200": by_reference(), "303": other(), "307": other() }), true),
        ("get", json!({ "2XX": list(), "3XX": other(), "404": other() }), true),
        ("get", json!({ "200": item(), "302": other() }), false),
        ("get", json!({ "200": other(), "302": other() }), false),
        ("post", json!({ "200": list(), "302": other() }), false),
        ("get", json!({ "302": other() }), false),
    ] {
        let api = api(method, &responses);
        let is_list = matches!(&api.operations[0].success, Success::One(it) if word(&it.content) == "json");
        assert_eq!(is_list, is_followed, "{method} {responses}");
        assert_eq!(api.operations[0].results.is_empty(), is_followed, "{method} {responses}");
    }
}
