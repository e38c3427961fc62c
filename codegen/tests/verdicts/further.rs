//! Further single edits of the document, each with what it means.

#![allow(clippy::too_many_lines, reason = "these are tables")]

use codegen::diff::Level::{Major, Minor, Patch};
use codegen::diff::Wire::{self, Breaking, Compatible};
use serde_json::json;

use super::edits::Edit;

/// What operations send and receive.
pub(crate) fn of_operations() -> Vec<Edit> {
    vec![
        (
            "a body in another order of media types",
            "/paths/~1pets/post/requestBody/content",
            Some(
                json!({"application/json": {"schema": {"$ref": "#/components/schemas/NewPet"}}, "application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/NewPet"}}}),
            ),
            Some((Minor, Wire::None)),
        ),
        (
            "a body of a form",
            "/paths/~1pets/post/requestBody/content",
            Some(
                json!({"application/x-www-form-urlencoded": {"schema": {"$ref": "#/components/schemas/NewPet"}}}),
            ),
            Some((Major, Breaking)),
        ),
        (
            "a body of text",
            "/paths/~1pets/post/requestBody/content",
            Some(json!({"text/plain": {"schema": {"type": "string"}}})),
            Some((Major, Breaking)),
        ),
        (
            "another method",
            "/paths/~1pets/put",
            Some(
                json!({"operationId": "putPet", "tags": ["pets"], "requestBody": {"required": true, "content": {"application/json": {"schema": {"$ref": "#/components/schemas/NewPet"}}}}, "responses": {"201": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}}}),
            ),
            Some((Minor, Wire::None)),
        ),
        ("a summary", "/paths/~1pets/get/summary", Some(json!("All pets")), Some((Patch, Wire::None))),
        (
            "a deprecated parameter",
            "/paths/~1pets/get/parameters/1/deprecated",
            Some(json!(true)),
            Some((Minor, Wire::None)),
        ),
        (
            "a parameter that is a list",
            "/paths/~1pets/get/parameters/1/schema",
            Some(json!({"type": "array", "items": {"type": "string"}})),
            Some((Major, Breaking)),
        ),
        (
            "a list in pipes",
            "/paths/~1pets/get/parameters/2",
            Some(
                json!({"name": "tags", "in": "query", "style": "pipeDelimited", "explode": false, "schema": {"type": "array", "items": {"type": "string"}}}),
            ),
            Some((Patch, Breaking)),
        ),
        (
            "reserved characters",
            "/paths/~1pets/get/parameters/1/allowReserved",
            Some(json!(true)),
            Some((Patch, Breaking)),
        ),
        (
            "a parameter that is an enum",
            "/paths/~1pets/get/parameters/1/schema",
            Some(json!({"$ref": "#/components/schemas/Mood"})),
            Some((Major, Breaking)),
        ),
        (
            "a deep object",
            "/paths/~1pets/get/parameters/1",
            Some(
                json!({"name": "kind", "in": "query", "style": "deepObject", "schema": {"type": "object", "properties": {"a": {"type": "string"}}}}),
            ),
            Some((Major, Breaking)),
        ),
        (
            "a path with another style",
            "/paths/~1pets~1{id}/get/parameters/0/style",
            Some(json!("label")),
            Some((Patch, Breaking)),
        ),
        (
            "an inline schema for a component",
            "/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema",
            Some(
                json!({"type": "object", "required": ["id"], "properties": {"id": {"type": "string"}, "age": {"type": "integer"}, "mood": {"$ref": "#/components/schemas/Mood"}}}),
            ),
            Some((Major, Wire::None)),
        ),
        (
            "an allOf of one",
            "/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema",
            Some(json!({"allOf": [{"$ref": "#/components/schemas/Pet"}]})),
            None,
        ),
        (
            "a list in place of one",
            "/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema",
            Some(json!({"type": "array", "items": {"$ref": "#/components/schemas/Pet"}})),
            Some((Major, Breaking)),
        ),
        (
            "a result that may be null",
            "/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema",
            Some(json!({"allOf": [{"$ref": "#/components/schemas/Pet"}], "nullable": true})),
            Some((Major, Breaking)),
        ),
        (
            "another status of a result",
            "/paths/~1pets~1{id}/get/responses",
            Some(
                json!({"201": {"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}}),
            ),
            None,
        ),
        (
            "a second result",
            "/paths/~1pets~1{id}/get/responses/202",
            Some(
                json!({"description": "", "content": {"application/json": {"schema": {"$ref": "#/components/schemas/Other"}}}}),
            ),
            Some((Major, Breaking)),
        ),
        (
            "no result",
            "/paths/~1pets~1{id}/get/responses",
            Some(json!({"204": {"description": ""}})),
            Some((Major, Breaking)),
        ),
        (
            "a stream",
            "/paths/~1pets~1{id}/get/responses/200/content",
            Some(json!({"text/event-stream": {"schema": {"$ref": "#/components/schemas/Pet"}}})),
            Some((Major, Breaking)),
        ),
        (
            "bytes in place of JSON",
            "/paths/~1pets~1{id}/get/responses/200/content",
            Some(json!({"application/octet-stream": {"schema": {"type": "string", "format": "binary"}}})),
            Some((Major, Breaking)),
        ),
        (
            "an error that is not described",
            "/paths/~1pets/get/responses/404",
            Some(json!({"description": ""})),
            Some((Major, Compatible)),
        ),
        (
            "a part that is a list",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/properties/file",
            Some(json!({"type": "array", "items": {"type": "string", "format": "binary"}})),
            Some((Major, Compatible)),
        ),
        (
            "a part is described",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/properties/title/description",
            Some(json!("The title.")),
            Some((Patch, Wire::None)),
        ),
        (
            "a webhook",
            "/x-webhooks",
            Some(
                json!({"born": {"post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}, "responses": {"204": {"description": ""}}}}}),
            ),
            Some((Minor, Wire::None)),
        ),
        (
            "a callback",
            "/paths/~1pets/post/callbacks",
            Some(
                json!({"done": {"{$request.query.url}": {"post": {"requestBody": {"content": {"application/json": {"schema": {"$ref": "#/components/schemas/Pet"}}}}, "responses": {"204": {"description": ""}}}}}}),
            ),
            Some((Minor, Wire::None)),
        ),
        (
            "a link",
            "/paths/~1pets/post/responses/201/links",
            Some(json!({"self": {"operationId": "getPet"}})),
            None,
        ),
        ("an extension", "/paths/~1pets/post/x-internal", Some(json!(true)), None),
        ("no credentials", "/paths/~1pets/get/security", Some(json!([])), None),
        (
            "a path argument that is a number",
            "/paths/~1pets~1{id}/get/parameters/0/schema",
            Some(json!({"type": "integer"})),
            Some((Major, Breaking)),
        ),
        (
            "a required header",
            "/paths/~1pets/get/parameters/3",
            Some(json!({"name": "X-Trace", "in": "header", "required": true, "schema": {"type": "string"}})),
            Some((Major, Breaking)),
        ),
        (
            "an optional header",
            "/paths/~1pets/get/parameters/3",
            Some(json!({"name": "X-Trace", "in": "header", "schema": {"type": "string"}})),
            Some((Minor, Compatible)),
        ),
        (
            "a cookie",
            "/paths/~1pets/get/parameters/3",
            Some(json!({"name": "session", "in": "cookie", "schema": {"type": "string"}})),
            Some((Minor, Compatible)),
        ),
    ]
}

/// What schemas allow and what is said of them.
pub(crate) fn of_types() -> Vec<Edit> {
    vec![
        (
            "a date",
            "/components/schemas/Pet/properties/id/format",
            Some(json!("date")),
            Some((Major, Compatible)),
        ),
        (
            "bytes",
            "/components/schemas/Pet/properties/id/format",
            Some(json!("byte")),
            Some((Major, Compatible)),
        ),
        (
            "a format that only describes",
            "/components/schemas/Pet/properties/id/format",
            Some(json!("hostname")),
            Some((Patch, Wire::None)),
        ),
        (
            "a narrower integer",
            "/components/schemas/Pet/properties/age/format",
            Some(json!("int32")),
            Some((Major, Compatible)),
        ),
        (
            "a pattern in what is sent",
            "/components/schemas/NewPet/properties/name/pattern",
            Some(json!("^[a-z]+$")),
            Some((Patch, Breaking)),
        ),
        (
            "a length in what is sent",
            "/components/schemas/NewPet/properties/name/maxLength",
            Some(json!(10)),
            Some((Patch, Breaking)),
        ),
        ("a title", "/components/schemas/NewPet/title", Some(json!("New pet")), Some((Patch, Wire::None))),
        (
            "an example",
            "/components/schemas/NewPet/example",
            Some(json!({"name": "Tom"})),
            Some((Patch, Wire::None)),
        ),
        (
            "a deprecated property",
            "/components/schemas/Pet/properties/age/deprecated",
            Some(json!(true)),
            Some((Minor, Wire::None)),
        ),
        (
            "a deprecated type",
            "/components/schemas/Pet/deprecated",
            Some(json!(true)),
            Some((Minor, Wire::None)),
        ),
        (
            "a default of a property",
            "/components/schemas/NewPet/properties/age/default",
            Some(json!(3)),
            Some((Patch, Compatible)),
        ),
        (
            "a map in place of an object",
            "/components/schemas/Other",
            Some(json!({"type": "object", "additionalProperties": {"type": "integer"}})),
            Some((Major, Breaking)),
        ),
        (
            "further properties",
            "/components/schemas/Other/additionalProperties",
            Some(json!({"type": "integer"})),
            Some((Major, Compatible)),
        ),
        (
            "no further properties",
            "/components/schemas/Other/additionalProperties",
            Some(json!(false)),
            Some((Major, Compatible)),
        ),
        (
            "properties that a variant has together",
            "/components/schemas/Circle/dependentRequired",
            Some(json!({"radius": ["unit"]})),
            Some((Patch, Breaking)),
        ),
        (
            "properties that other types have together",
            "/components/schemas/Other/dependentRequired",
            Some(json!({"code": ["text"]})),
            None,
        ),
        (
            "an allOf that is the same",
            "/components/schemas/Other",
            Some(json!({"allOf": [{"type": "object", "properties": {"code": {"type": "integer"}}}]})),
            None,
        ),
        (
            "a value of an enum moves",
            "/components/schemas/Mood/enum",
            Some(json!(["wild", "calm"])),
            Some((Patch, Wire::None)),
        ),
        (
            "a value of an enum is described",
            "/components/schemas/Mood/description",
            Some(json!("How it feels.")),
            Some((Patch, Wire::None)),
        ),
        (
            "a number among texts",
            "/components/schemas/Animal/oneOf/1",
            Some(json!({"type": "number"})),
            Some((Major, Wire::None)),
        ),
        (
            "branches change places",
            "/components/schemas/Animal/oneOf",
            Some(json!([{"type": "integer"}, {"type": "string"}])),
            Some((Patch, Wire::None)),
        ),
        (
            "a write-only property",
            "/components/schemas/NewPet/properties/age/writeOnly",
            Some(json!(true)),
            None,
        ),
        (
            "a constant",
            "/components/schemas/NewPet/properties/age/enum",
            Some(json!([1])),
            Some((Major, Breaking)),
        ),
    ]
}

/// What clients have and what is said of the API.
pub(crate) fn of_client() -> Vec<Edit> {
    vec![
        (
            "external documentation",
            "/externalDocs",
            Some(json!({"url": "https://docs.example"})),
            Some((Patch, Wire::None)),
        ),
        (
            "a tag is described",
            "/tags",
            Some(json!([{"name": "pets", "description": "About pets."}])),
            Some((Patch, Wire::None)),
        ),
        (
            "a second server",
            "/servers/1",
            Some(json!({"url": "https://test.pets.example"})),
            Some((Patch, Wire::None)),
        ),
        (
            "servers change places",
            "/servers",
            Some(json!([{"url": "https://test.pets.example"}, {"url": "https://pets.example"}])),
            Some((Patch, Breaking)),
        ),
        (
            "a server with a variable",
            "/servers/0",
            Some(json!({"url": "https://{region}.pets.example", "variables": {"region": {"default": "eu"}}})),
            Some((Minor, Breaking)),
        ),
        ("a title of the API", "/info/title", Some(json!("Animals")), Some((Major, Wire::None))),
        ("a license", "/info/license", Some(json!({"name": "MIT"})), None),
    ]
}
