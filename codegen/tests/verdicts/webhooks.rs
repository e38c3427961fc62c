//! What changes for receivers of webhooks.

use codegen::diff::Level::{Major, Minor};
use codegen::diff::Wire::{self, Breaking};
use codegen::diff::diff;
use codegen::{Generated, Options, generate};
use serde_json::{Value, json};

fn with(parameters: &Value, payload: &Value, schemas: &Value) -> Generated {
    let document = json!({
        "openapi": "3.1.0", "info": { "title": "Things", "version": "1" }, "paths": {},
        "webhooks": { "added": { "post": {
            "parameters": parameters,
            "requestBody": { "required": true, "content": { "application/json": { "schema": payload } } },
            "responses": { "200": { "description": "" } },
        } } },
        "components": { "schemas": schemas },
    });
    generate(&Options::from_text("things.json", document.to_string()))
        .unwrap_or_else(|failure| panic!("{failure}"))
}

#[test]
fn signatures_and_payloads_are_told() {
    let payload = json!({ "type": "object", "properties": { "n": { "type": "integer" } } });
    let other = json!({ "type": "object", "properties": { "q": { "type": "string" } } });
    let signed = |header: &str| json!([{ "name": header, "in": "header", "required": true, "schema": { "type": "string" } }]);
    let (none, nothing) = (json!([]), json!({}));
    let plain = with(&none, &payload, &nothing);
    let standard = with(&signed("webhook-signature"), &payload, &nothing);
    let stripe = with(&signed("stripe-signature"), &payload, &nothing);
    let renamed = with(&none, &payload, &json!({ "AddedPayload": other }));
    for (what, old, new, expected) in [
        ("the first signature", &plain, &standard, (Some(Minor), Wire::None)),
        ("another signature", &standard, &stripe, (Some(Major), Breaking)),
        ("no signature any more", &standard, &plain, (Some(Major), Breaking)),
        ("a payload with another name", &plain, &renamed, (Some(Major), Wire::None)),
        (
            "another payload",
            &plain,
            &with(&none, &json!({ "type": "string" }), &nothing),
            (Some(Major), Breaking),
        ),
    ] {
        let found = diff(old, new);
        assert_eq!((found.verdict(), found.wire()), expected, "{what}\n{}", found.to_markdown());
    }
}
