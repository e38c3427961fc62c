//! Single edits of the document, each with what it means.

use codegen::diff::Level::{self, Major, Minor, Patch};
use codegen::diff::Wire::{self, Breaking, Compatible};
use serde_json::{Map, Value, json};

/// An edit: what it does, the place, what stands there afterwards (nothing takes it away), and what it means for
/// code and for programs that run.
pub(crate) type Edit = (&'static str, &'static str, Option<Value>, Option<(Level, Wire)>);

pub(crate) fn text() -> Value {
    json!({ "type": "string" })
}

pub(crate) fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

pub(crate) fn parameter(name: &str, required: bool) -> Value {
    json!({ "name": name, "in": "query", "required": required, "schema": { "type": "string" } })
}

pub(crate) fn edits_of_types() -> Vec<Edit> {
    vec![
        ("nothing", "/info/version", Some(json!("1")), None),
        (
            "another description",
            "/components/schemas/Pet/description",
            Some(json!("A pet.")),
            Some((Patch, Wire::None)),
        ),
        (
            "a new optional property",
            "/components/schemas/Pet/properties/owner",
            Some(text()),
            Some((Minor, Compatible)),
        ),
        (
            "a new optional property of a body",
            "/components/schemas/NewPet/properties/owner",
            Some(text()),
            Some((Minor, Compatible)),
        ),
        (
            "a double where there was none",
            "/components/schemas/Pet/properties/weight",
            Some(json!({ "type": "number" })),
            Some((Major, Compatible)),
        ),
        ("a property is gone", "/components/schemas/Pet/properties/age", None, Some((Major, Compatible))),
        (
            "a property has another type",
            "/components/schemas/Pet/properties/age",
            Some(text()),
            Some((Major, Breaking)),
        ),
        (
            "a property of a response becomes required",
            "/components/schemas/Pet/required",
            Some(json!(["id", "age"])),
            Some((Major, Compatible)),
        ),
        (
            "a property of a response becomes optional",
            "/components/schemas/Pet/required",
            None,
            Some((Major, Compatible)),
        ),
        (
            "a property of a body becomes required",
            "/components/schemas/NewPet/required",
            Some(json!(["name", "age"])),
            Some((Major, Breaking)),
        ),
        (
            "a value is added to an enum",
            "/components/schemas/Mood/enum",
            Some(json!(["calm", "wild", "shy"])),
            Some((Minor, Compatible)),
        ),
        (
            "a value of an enum is gone",
            "/components/schemas/Mood/enum",
            Some(json!(["calm"])),
            Some((Major, Compatible)),
        ),
        (
            "a kind is added to a union",
            "/components/schemas/Animal/oneOf/2",
            Some(json!({ "type": "boolean" })),
            Some((Minor, Wire::None)),
        ),
        ("a kind of a union is gone", "/components/schemas/Animal/oneOf/1", None, Some((Major, Wire::None))),
        (
            "a new schema",
            "/components/schemas/Toy",
            Some(json!({ "type": "object", "properties": { "a": { "type": "string" } } })),
            Some((Minor, Wire::None)),
        ),
        ("a schema is gone", "/components/schemas/Other", None, Some((Major, Compatible))),
    ]
}

/// A property for responses makes two of a type that is sent and received.
pub(crate) fn edits_of_directions() -> Vec<Edit> {
    vec![
        (
            "a read-only property of a type that is only received",
            "/components/schemas/Pet/properties/id",
            Some(json!({ "type": "string", "readOnly": true })),
            None,
        ),
        (
            "a read-only property of a type that is sent and received",
            "/paths/~1pets/post/requestBody/content/application~1json/schema",
            Some(reference("Pet")),
            Some((Major, Breaking)),
        ),
        (
            "a required property where nothing was required",
            "/components/schemas/Problem/required",
            Some(json!(["title"])),
            Some((Major, Compatible)),
        ),
    ]
}

pub(crate) fn edits_of_operations() -> Vec<Edit> {
    vec![
        (
            "a new operation",
            "/paths/~1pets~1{id}/delete",
            Some(
                json!({ "operationId": "deletePet", "tags": ["pets"], "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }], "responses": { "204": { "description": "" } } }),
            ),
            Some((Minor, Wire::None)),
        ),
        ("an operation is gone", "/paths/~1pets/post", None, Some((Major, Breaking))),
        (
            "an operation has another name",
            "/paths/~1pets~1{id}/get/operationId",
            Some(json!("findPet")),
            Some((Major, Wire::None)),
        ),
        (
            "an operation is deprecated",
            "/paths/~1pets~1{id}/get/deprecated",
            Some(json!(true)),
            Some((Minor, Wire::None)),
        ),
        (
            "a new optional parameter",
            "/paths/~1pets/get/parameters/3",
            Some(parameter("sort", false)),
            Some((Minor, Compatible)),
        ),
        (
            "a new required parameter",
            "/paths/~1pets/get/parameters/3",
            Some(parameter("sort", true)),
            Some((Major, Breaking)),
        ),
        (
            "a parameter becomes required",
            "/paths/~1pets/get/parameters/1",
            Some(parameter("kind", true)),
            Some((Major, Breaking)),
        ),
        ("a parameter is gone", "/paths/~1pets/get/parameters/1", None, Some((Major, Compatible))),
        (
            "a parameter has another type",
            "/paths/~1pets/get/parameters/0/schema",
            Some(text()),
            Some((Major, Compatible)),
        ),
        (
            "a body is not needed any more",
            "/paths/~1pets/post/requestBody/required",
            Some(json!(false)),
            Some((Major, Compatible)),
        ),
        (
            "another response",
            "/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema",
            Some(reference("NewPet")),
            Some((Major, Breaking)),
        ),
        (
            "another error",
            "/paths/~1pets/get/responses/404/content/application~1json/schema",
            Some(reference("Other")),
            Some((Major, Compatible)),
        ),
        (
            "a new header of a response",
            "/paths/~1pets/get/responses/200/headers/X-Page",
            Some(json!({ "schema": { "type": "integer" } })),
            Some((Minor, Compatible)),
        ),
        (
            "a header of a response is gone",
            "/paths/~1pets/get/responses/200/headers",
            None,
            Some((Major, Compatible)),
        ),
        (
            "a header of a response has another type",
            "/paths/~1pets/get/responses/200/headers/X-Total/schema",
            Some(text()),
            Some((Major, Breaking)),
        ),
        (
            "an operation moves to another resource",
            "/paths/~1pets~1{id}/get/tags",
            Some(json!(["animals"])),
            Some((Major, Wire::None)),
        ),
    ]
}

/// The body of `POST /pets` is given property by property.
pub(crate) fn edits_of_bodies() -> Vec<Edit> {
    let required = |names: &[&str]| {
        let properties: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), text())).collect();
        Some(json!({ "type": "object", "required": names, "properties": properties }))
    };
    vec![
        (
            "a parameter that is called like a property",
            "/paths/~1pets/post/parameters",
            Some(json!([parameter("age", false)])),
            Some((Major, Compatible)),
        ),
        (
            "a property of a body can be null",
            "/components/schemas/NewPet/properties/age",
            Some(json!({ "type": "integer", "nullable": true })),
            Some((Major, Compatible)),
        ),
        (
            "more required properties than arguments",
            "/components/schemas/NewPet",
            required(&["name", "b", "c", "d", "e"]),
            Some((Major, Breaking)),
        ),
        (
            "other required properties",
            "/components/schemas/NewPet",
            required(&["name", "b"]),
            Some((Major, Breaking)),
        ),
        (
            "no further parts",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/additionalProperties",
            Some(json!(false)),
            Some((Major, Breaking)),
        ),
    ]
}

pub(crate) fn edits_of_parts_statuses_and_the_client() -> Vec<Edit> {
    vec![
        (
            "a new optional part",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/properties/note",
            Some(text()),
            Some((Minor, Compatible)),
        ),
        (
            "a part becomes required",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/required",
            Some(json!(["file", "title"])),
            Some((Major, Breaking)),
        ),
        (
            "a part is gone",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/properties/title",
            None,
            Some((Major, Compatible)),
        ),
        (
            "an error of another status",
            "/paths/~1photos/post/responses/410",
            Some(
                json!({ "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Mood" } } } }),
            ),
            Some((Minor, Compatible)),
        ),
        (
            "an error of a status is another",
            "/paths/~1photos/post/responses/409/content/application~1json/schema",
            Some(reference("Mood")),
            Some((Major, Compatible)),
        ),
        (
            "a new security scheme",
            "/components/securitySchemes/token",
            Some(json!({ "type": "http", "scheme": "bearer" })),
            Some((Minor, Wire::None)),
        ),
        ("a security scheme is gone", "/components/securitySchemes/key", None, Some((Major, Wire::None))),
        (
            "a security scheme is another",
            "/components/securitySchemes/key",
            Some(json!({ "type": "http", "scheme": "basic" })),
            Some((Major, Breaking)),
        ),
        ("another server", "/servers/0/url", Some(json!("https://pets.example/v2")), Some((Patch, Breaking))),
    ]
}

/// What a caller does not see, and the server does.
pub(crate) fn edits_on_the_wire() -> Vec<Edit> {
    let in_place = |place: &str| json!({ "name": "kind", "in": place, "schema": { "type": "string" } });
    let list = |explode: bool| json!({ "name": "tags", "in": "query", "explode": explode, "schema": { "type": "array", "items": { "type": "string" } } });
    let breaks = Some((Patch, Breaking));
    vec![
        (
            "a parameter moves into a header",
            "/paths/~1pets/get/parameters/1",
            Some(in_place("header")),
            breaks,
        ),
        (
            "a parameter moves into a cookie",
            "/paths/~1pets/get/parameters/1",
            Some(in_place("cookie")),
            breaks,
        ),
        (
            "a parameter has another name that is written alike",
            "/paths/~1pets/get/parameters/1/name",
            Some(json!("Kind")),
            breaks,
        ),
        (
            "a parameter is JSON",
            "/paths/~1pets/get/parameters/1",
            Some(
                json!({ "name": "kind", "in": "query", "content": { "application/json": { "schema": { "type": "string" } } } }),
            ),
            breaks,
        ),
        ("a list is one value", "/paths/~1pets/get/parameters/2", Some(list(false)), breaks),
        (
            "a scalar is exploded otherwise",
            "/paths/~1pets/get/parameters/1/explode",
            Some(json!(false)),
            Some((Patch, Wire::None)),
        ),
        (
            "an API key has another header",
            "/components/securitySchemes/key/name",
            Some(json!("X-Token")),
            breaks,
        ),
        (
            "an API key goes into the query",
            "/components/securitySchemes/key/in",
            Some(json!("query")),
            breaks,
        ),
        ("credentials are needed", "/paths/~1pets/get/security", Some(json!([{ "key": [] }])), breaks),
        (
            "another media type of a body",
            "/paths/~1pets/post/requestBody/content",
            Some(
                json!({ "application/merge-patch+json": { "schema": { "$ref": "#/components/schemas/NewPet" } } }),
            ),
            breaks,
        ),
        (
            "another media type of a result",
            "/paths/~1pets~1{id}/get/responses/200/content",
            Some(json!({ "application/hal+json": { "schema": { "$ref": "#/components/schemas/Pet" } } })),
            breaks,
        ),
        (
            "a server of its own",
            "/paths/~1pets/get/servers",
            Some(json!([{ "url": "https://other.example" }])),
            breaks,
        ),
    ]
}

/// Names, values and bounds that are written in almost the same way.
pub(crate) fn edits_that_look_alike() -> Vec<Edit> {
    let breaks = Some((Patch, Breaking));
    vec![
        (
            "a part has another name that is written alike",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/properties",
            Some(json!({ "file": { "type": "string", "format": "binary" }, "Title": { "type": "string" } })),
            breaks,
        ),
        (
            "a part has a media type",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/encoding",
            Some(json!({ "title": { "contentType": "text/html" } })),
            breaks,
        ),
        ("a value is written alike", "/components/schemas/Mood/enum", Some(json!(["Calm", "wild"])), breaks),
        (
            "a property is written alike",
            "/components/schemas/NewPet/properties",
            Some(json!({ "name": { "type": "string" }, "Age": { "type": "integer" } })),
            breaks,
        ),
        ("another tag", "/components/schemas/Shape/discriminator/propertyName", Some(json!("sort")), breaks),
        (
            "another value of a tag",
            "/components/schemas/Shape/discriminator/mapping",
            Some(json!({ "circle": "#/components/schemas/Circle", "Square": "#/components/schemas/Square" })),
            breaks,
        ),
        ("a default is another", "/paths/~1pets/get/parameters/0/schema/default", Some(json!(20)), breaks),
        ("a bound is closer", "/paths/~1pets/get/parameters/0/schema/maximum", Some(json!(50)), breaks),
        (
            "a bound is farther",
            "/paths/~1pets/get/parameters/0/schema/maximum",
            Some(json!(500)),
            Some((Patch, Compatible)),
        ),
        ("a bound is gone", "/paths/~1pets/get/parameters/0/schema/maximum", None, Some((Patch, Compatible))),
        (
            "a longer text in what is received",
            "/components/schemas/Pet/properties/id/maxLength",
            Some(json!(40)),
            Some((Patch, Wire::None)),
        ),
    ]
}
