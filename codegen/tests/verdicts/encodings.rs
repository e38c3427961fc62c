//! Encodings that write the same values in another way, and those that do not.

use codegen::diff::Wire::{self, Breaking};
use codegen::diff::diff;
use codegen::{Generated, Options, generate};
use serde_json::{Value, json};

fn with(place: &str, schema: &Value, encoding: &Value) -> Generated {
    let mut parameter = json!({ "name": "x", "in": place, "required": place == "path", "schema": schema });
    parameter.as_object_mut().expect("a parameter").extend(encoding.as_object().expect("keywords").clone());
    let path = if place == "path" { "/things/{x}" } else { "/things" };
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Things", "version": "1" },
        "servers": [{ "url": "https://things.example" }],
        "paths": { path: { "get": {
            "operationId": "getThing", "parameters": [parameter], "responses": { "204": { "description": "" } },
        } } },
    });
    generate(&Options::from_text("things.json", document.to_string()))
        .unwrap_or_else(|failure| panic!("{failure}"))
}

/// What the table of styles in OpenAPI 3.1 (section 4.8.12.4) shows of them.
#[test]
fn encodings_break_where_they_write_other_values() {
    let scalar = json!({ "type": "string" });
    let list = json!({ "type": "array", "items": { "type": "string" } });
    let object =
        json!({ "type": "object", "properties": { "R": { "type": "integer" }, "G": { "type": "integer" } } });
    let none = json!({});
    let exploded = json!({ "explode": true });
    let whole = json!({ "explode": false });
    let style = |name: &str, explode: bool| json!({ "style": name, "explode": explode });
    for (place, schema, was, is, expected) in [
        ("header", &scalar, &none, &exploded, Wire::None),
        ("header", &list, &none, &exploded, Wire::None),
        ("header", &object, &none, &exploded, Breaking),
        ("path", &scalar, &none, &exploded, Wire::None),
        ("path", &list, &none, &exploded, Wire::None),
        ("path", &object, &none, &exploded, Breaking),
        ("path", &scalar, &style("label", false), &style("label", true), Wire::None),
        ("path", &list, &style("label", false), &style("label", true), Breaking),
        ("path", &list, &style("matrix", false), &style("matrix", true), Breaking),
        ("path", &list, &none, &style("label", false), Breaking),
        ("query", &scalar, &none, &whole, Wire::None),
        ("query", &scalar, &none, &json!({ "allowReserved": true }), Breaking),
        ("query", &list, &none, &whole, Breaking),
        ("query", &object, &none, &whole, Breaking),
        ("query", &list, &none, &style("pipeDelimited", false), Breaking),
        ("query", &list, &style("spaceDelimited", false), &style("pipeDelimited", false), Breaking),
        ("query", &object, &none, &style("deepObject", true), Breaking),
        ("cookie", &scalar, &none, &whole, Wire::None),
    ] {
        let (before, after) = (with(place, schema, was), with(place, schema, is));
        for found in [diff(&before, &after), diff(&after, &before)] {
            let text = found.to_markdown();
            assert_eq!(found.wire(), expected, "{place} {schema}: {was} and {is}\n{text}");
            // Pairs are what queries and cookies consist of.
            assert!(!text.contains("x=") || matches!(place, "query" | "cookie"), "{text}");
            assert!(!text.contains("x=1&x=2") || *schema != scalar, "{text}");
        }
    }
}
