//! Edits of what responses hold, which programs read with indulgence.

use codegen::diff::Level::{Major, Minor, Patch};
use codegen::diff::Wire::{self, Breaking, Compatible};
use serde_json::{Value, json};

use super::edits::{Edit, reference};

fn sends(schema: &Value) -> Value {
    json!({ "operationId": "putPet", "tags": ["pets"],
        "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
        "requestBody": { "required": true, "content": { "application/json": { "schema": schema } } },
        "responses": { "204": { "description": "" } } })
}

pub(crate) fn edits() -> Vec<Edit> {
    let nullable = || Some(json!(true));
    let put = "/paths/~1pets~1{id}/put";
    vec![
        (
            "an optional property of a response may be null",
            "/components/schemas/Pet/properties/age/nullable",
            nullable(),
            Some((Major, Compatible)),
        ),
        (
            "an optional enum of a response may be null",
            "/components/schemas/Pet/properties/mood",
            Some(json!({ "allOf": [reference("Mood")], "nullable": true })),
            Some((Major, Compatible)),
        ),
        (
            "a required property of a response may be null",
            "/components/schemas/Pet/properties/id/nullable",
            nullable(),
            Some((Major, Compatible)),
        ),
        (
            "a required property of a response may be null and is a number",
            "/components/schemas/Pet/properties/id",
            Some(json!({ "type": "integer", "nullable": true })),
            Some((Major, Breaking)),
        ),
        (
            "items of a response may be null",
            "/paths/~1pets/get/responses/200/content/application~1json/schema/items",
            Some(json!({ "allOf": [reference("Pet")], "nullable": true })),
            Some((Major, Breaking)),
        ),
        (
            "a required property of what is sent may be null",
            "/components/schemas/NewPet/properties/name/nullable",
            nullable(),
            Some((Major, Compatible)),
        ),
        (
            "what was only received is sent, too, and has a required property",
            put,
            Some(sends(&reference("Pet"))),
            Some((Major, Wire::None)),
        ),
        (
            "a list of what was only received is sent, too",
            put,
            Some(sends(&json!({ "type": "array", "items": reference("Pet") }))),
            Some((Major, Wire::None)),
        ),
        (
            "what was only received is sent, too, and requires nothing",
            put,
            Some(sends(&reference("Problem"))),
            Some((Minor, Wire::None)),
        ),
        (
            "what was sent is sent once more",
            put,
            Some(sends(&reference("NewPet"))),
            Some((Minor, Wire::None)),
        ),
        (
            "what requires nothing is described",
            "/components/schemas/Problem/description",
            Some(json!("A problem.")),
            Some((Patch, Wire::None)),
        ),
    ]
}
