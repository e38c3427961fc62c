//! The version step that changes of a document ask for, one by one.

use codegen::diff::Level::{self, Major, Minor, Patch};
use codegen::diff::diff;
use codegen::document::Input;
use codegen::{Options, generate};
use serde_json::{Map, Value, json};

fn document() -> Value {
    json!({
        "openapi": "3.0.3", "info": { "title": "Pets", "version": "1" },
        "servers": [{ "url": "https://pets.example" }],
        "paths": {
            "/pets": {
                "get": {
                    "operationId": "listPets", "tags": ["pets"],
                    "parameters": [
                        { "name": "limit", "in": "query", "schema": { "type": "integer" } },
                        { "name": "kind", "in": "query", "schema": { "type": "string" } },
                    ],
                    "responses": {
                        "200": {
                            "description": "", "headers": { "X-Total": { "schema": { "type": "integer" } } },
                            "content": { "application/json": { "schema": { "type": "array", "items": { "$ref": "#/components/schemas/Pet" } } } },
                        },
                        "404": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                    },
                },
                "post": {
                    "operationId": "createPet", "tags": ["pets"],
                    "requestBody": { "required": true, "content": { "application/json": { "schema": { "$ref": "#/components/schemas/NewPet" } } } },
                    "responses": { "201": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } },
                },
            },
            "/pets/{id}": { "get": {
                "operationId": "getPet", "tags": ["pets"],
                "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }],
                "responses": { "200": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Pet" } } } } },
            } },
            "/photos": { "post": {
                "operationId": "addPhoto", "tags": ["photos"],
                "requestBody": { "required": true, "content": { "multipart/form-data": { "schema": {
                    "type": "object", "required": ["file"],
                    "properties": { "file": { "type": "string", "format": "binary" }, "title": { "type": "string" } },
                } } } },
                "responses": {
                    "204": { "description": "" },
                    "404": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Problem" } } } },
                    "409": { "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Other" } } } },
                },
            } },
        },
        "components": { "securitySchemes": { "key": { "type": "apiKey", "in": "header", "name": "X-Key" } }, "schemas": {
            "Pet": { "type": "object", "required": ["id"], "properties": {
                "id": { "type": "string" }, "age": { "type": "integer" }, "mood": { "$ref": "#/components/schemas/Mood" },
            } },
            "NewPet": { "type": "object", "required": ["name"], "properties": { "name": { "type": "string" }, "age": { "type": "integer" } } },
            "Mood": { "type": "string", "enum": ["calm", "wild"] },
            "Animal": { "oneOf": [{ "type": "string" }, { "type": "integer" }] },
            "Problem": { "type": "object", "properties": { "title": { "type": "string" } } },
            "Other": { "type": "object", "properties": { "code": { "type": "integer" } } },
        } },
    })
}

/// An edit: what it does, the place, what stands there afterwards (nothing takes it away), and the step it asks for.
type Edit = (&'static str, &'static str, Option<Value>, Option<Level>);

fn text() -> Value {
    json!({ "type": "string" })
}

fn reference(name: &str) -> Value {
    json!({ "$ref": format!("#/components/schemas/{name}") })
}

fn parameter(name: &str, required: bool) -> Value {
    json!({ "name": name, "in": "query", "required": required, "schema": { "type": "string" } })
}

fn edits_of_types() -> Vec<Edit> {
    vec![
        ("nothing", "/info/version", Some(json!("1")), None),
        ("another description", "/components/schemas/Pet/description", Some(json!("A pet.")), Some(Patch)),
        ("a new optional property", "/components/schemas/Pet/properties/owner", Some(text()), Some(Minor)),
        (
            "a new optional property of a body",
            "/components/schemas/NewPet/properties/owner",
            Some(text()),
            Some(Minor),
        ),
        (
            "a double where there was none",
            "/components/schemas/Pet/properties/weight",
            Some(json!({ "type": "number" })),
            Some(Major),
        ),
        ("a property is gone", "/components/schemas/Pet/properties/age", None, Some(Major)),
        ("a property has another type", "/components/schemas/Pet/properties/age", Some(text()), Some(Major)),
        (
            "a property of a response becomes required",
            "/components/schemas/Pet/required",
            Some(json!(["id", "age"])),
            Some(Major),
        ),
        ("a property of a response becomes optional", "/components/schemas/Pet/required", None, Some(Major)),
        (
            "a property of a body becomes required",
            "/components/schemas/NewPet/required",
            Some(json!(["name", "age"])),
            Some(Major),
        ),
        (
            "a value is added to an enum",
            "/components/schemas/Mood/enum",
            Some(json!(["calm", "wild", "shy"])),
            Some(Minor),
        ),
        ("a value of an enum is gone", "/components/schemas/Mood/enum", Some(json!(["calm"])), Some(Major)),
        (
            "a kind is added to a union",
            "/components/schemas/Animal/oneOf/2",
            Some(json!({ "type": "boolean" })),
            Some(Minor),
        ),
        ("a kind of a union is gone", "/components/schemas/Animal/oneOf/1", None, Some(Major)),
        (
            "a new schema",
            "/components/schemas/Toy",
            Some(json!({ "type": "object", "properties": { "a": { "type": "string" } } })),
            Some(Minor),
        ),
        ("a schema is gone", "/components/schemas/Other", None, Some(Major)),
    ]
}

/// A property for responses makes two of a type that is sent and received.
fn edits_of_directions() -> Vec<Edit> {
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
            Some(Major),
        ),
        (
            "a required property where nothing was required",
            "/components/schemas/Problem/required",
            Some(json!(["title"])),
            Some(Major),
        ),
    ]
}

fn edits_of_operations() -> Vec<Edit> {
    vec![
        (
            "a new operation",
            "/paths/~1pets~1{id}/delete",
            Some(
                json!({ "operationId": "deletePet", "tags": ["pets"], "parameters": [{ "name": "id", "in": "path", "required": true, "schema": { "type": "string" } }], "responses": { "204": { "description": "" } } }),
            ),
            Some(Minor),
        ),
        ("an operation is gone", "/paths/~1pets/post", None, Some(Major)),
        (
            "an operation has another name",
            "/paths/~1pets~1{id}/get/operationId",
            Some(json!("findPet")),
            Some(Major),
        ),
        ("an operation is deprecated", "/paths/~1pets~1{id}/get/deprecated", Some(json!(true)), Some(Minor)),
        (
            "a new optional parameter",
            "/paths/~1pets/get/parameters/2",
            Some(parameter("sort", false)),
            Some(Minor),
        ),
        (
            "a new required parameter",
            "/paths/~1pets/get/parameters/2",
            Some(parameter("sort", true)),
            Some(Major),
        ),
        (
            "a parameter becomes required",
            "/paths/~1pets/get/parameters/1",
            Some(parameter("kind", true)),
            Some(Major),
        ),
        ("a parameter is gone", "/paths/~1pets/get/parameters/1", None, Some(Major)),
        ("a parameter has another type", "/paths/~1pets/get/parameters/0/schema", Some(text()), Some(Major)),
        (
            "a body is not needed any more",
            "/paths/~1pets/post/requestBody/required",
            Some(json!(false)),
            Some(Major),
        ),
        (
            "another response",
            "/paths/~1pets~1{id}/get/responses/200/content/application~1json/schema",
            Some(reference("NewPet")),
            Some(Major),
        ),
        (
            "another error",
            "/paths/~1pets/get/responses/404/content/application~1json/schema",
            Some(reference("Other")),
            Some(Major),
        ),
        (
            "a new header of a response",
            "/paths/~1pets/get/responses/200/headers/X-Page",
            Some(json!({ "schema": { "type": "integer" } })),
            Some(Minor),
        ),
        ("a header of a response is gone", "/paths/~1pets/get/responses/200/headers", None, Some(Major)),
        (
            "a header of a response has another type",
            "/paths/~1pets/get/responses/200/headers/X-Total/schema",
            Some(text()),
            Some(Major),
        ),
        (
            "an operation moves to another resource",
            "/paths/~1pets~1{id}/get/tags",
            Some(json!(["animals"])),
            Some(Major),
        ),
    ]
}

/// The body of `POST /pets` is given property by property.
fn edits_of_bodies() -> Vec<Edit> {
    let required = |names: &[&str]| {
        let properties: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), text())).collect();
        Some(json!({ "type": "object", "required": names, "properties": properties }))
    };
    vec![
        (
            "a parameter that is called like a property",
            "/paths/~1pets/post/parameters",
            Some(json!([parameter("age", false)])),
            Some(Major),
        ),
        (
            "a property of a body can be null",
            "/components/schemas/NewPet/properties/age",
            Some(json!({ "type": "integer", "nullable": true })),
            Some(Major),
        ),
        (
            "more required properties than arguments",
            "/components/schemas/NewPet",
            required(&["name", "b", "c", "d", "e"]),
            Some(Major),
        ),
        ("other required properties", "/components/schemas/NewPet", required(&["name", "b"]), Some(Major)),
        (
            "no further parts",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/additionalProperties",
            Some(json!(false)),
            Some(Major),
        ),
    ]
}

fn edits_of_parts_statuses_and_the_client() -> Vec<Edit> {
    vec![
        (
            "a new optional part",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/properties/note",
            Some(text()),
            Some(Minor),
        ),
        (
            "a part becomes required",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/required",
            Some(json!(["file", "title"])),
            Some(Major),
        ),
        (
            "a part is gone",
            "/paths/~1photos/post/requestBody/content/multipart~1form-data/schema/properties/title",
            None,
            Some(Major),
        ),
        (
            "an error of another status",
            "/paths/~1photos/post/responses/410",
            Some(
                json!({ "description": "", "content": { "application/json": { "schema": { "$ref": "#/components/schemas/Mood" } } } }),
            ),
            Some(Minor),
        ),
        (
            "an error of a status is another",
            "/paths/~1photos/post/responses/409/content/application~1json/schema",
            Some(reference("Mood")),
            Some(Major),
        ),
        (
            "a new security scheme",
            "/components/securitySchemes/token",
            Some(json!({ "type": "http", "scheme": "bearer" })),
            Some(Minor),
        ),
        ("a security scheme is gone", "/components/securitySchemes/key", None, Some(Major)),
        (
            "a security scheme is another",
            "/components/securitySchemes/key",
            Some(json!({ "type": "http", "scheme": "basic" })),
            Some(Major),
        ),
        ("another server", "/servers/0/url", Some(json!("https://pets.example/v2")), Some(Patch)),
    ]
}

fn edited(mut document: Value, place: &str, value: Option<Value>) -> Value {
    let (parent, key) = place.rsplit_once('/').expect("a place inside the document");
    let key = key.replace("~1", "/").replace("~0", "~");
    let parent = document.pointer_mut(parent).unwrap_or_else(|| panic!("{place} is not there"));
    match (parent, value) {
        (Value::Object(members), Some(value)) => drop(members.insert(key, value)),
        (Value::Object(members), None) => assert!(members.shift_remove(&key).is_some(), "{place}"),
        (Value::Array(items), value) => {
            let index: usize = key.parse().expect("an index");
            let end = (index + 1).min(items.len());
            items.splice(index..end, value);
        }
        _ => panic!("{place} has no parent"),
    }
    document
}

#[test]
fn each_change_asks_for_its_step() {
    let api = |document: &Value| {
        let generated = generate(&Options::from_text("pets.json", document.to_string()));
        generated.unwrap_or_else(|failure| panic!("{failure}")).api
    };
    let old = document();
    let mut wrong = Vec::new();
    for (what, place, value, expected) in [
        edits_of_types(),
        edits_of_directions(),
        edits_of_operations(),
        edits_of_bodies(),
        edits_of_parts_statuses_and_the_client(),
    ]
    .concat()
    {
        let found = diff(&api(&old), &api(&edited(old.clone(), place, value)));
        if found.verdict() != expected {
            wrong.push(format!(
                "{what}: {:?} instead of {expected:?}\n{}",
                found.verdict(),
                found.to_markdown()
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Two inline objects, the second of which may grow.
fn with_twins(further: &Value) -> Value {
    let twin = json!({ "type": "object", "properties": { "level": { "enum": ["low", "high"] } } });
    let mut other = twin.clone();
    for (name, schema) in further.as_object().into_iter().flatten() {
        other["properties"][name] = schema.clone();
    }
    let document =
        edited(document(), "/components/schemas/Twin", Some(json!({ "properties": { "it": twin } })));
    edited(document, "/components/schemas/Mirror", Some(json!({ "properties": { "it": other } })))
}

#[test]
fn names_for_one_type_become_two_types_and_the_reverse() {
    let api = |document: &Value| {
        let generated = generate(&Options::from_text("pets.json", document.to_string()));
        generated.unwrap_or_else(|failure| panic!("{failure}")).api
    };
    let told = |old: &Value, new: &Value| {
        let changes = diff(&api(old), &api(new)).changes;
        changes.into_iter().map(|it| (it.level, format!("{} {}", it.item, it.detail))).collect::<Vec<_>>()
    };
    let (same, grown) = (with_twins(&json!({})), with_twins(&json!({ "note": text() })));
    let step = |level, text: &str| (level, text.to_owned());
    assert_eq!(
        told(&same, &grown),
        [
            step(Minor, "types::MirrorIt::note a new field `Option<String>`"),
            step(Minor, "types::MirrorIt is a type of its own: it and `TwinIt` were two names for one type"),
        ]
    );
    assert_eq!(
        told(&grown, &same),
        [
            step(Major, "types::MirrorIt::note the field is gone"),
            step(Patch, "types::MirrorIt is the same type as `TwinIt` now"),
        ]
    );
    // The definition moves, and nobody sees it.
    let mut front = same.clone();
    let schemas = front["components"]["schemas"].as_object_mut().expect("schemas");
    let first = json!({ "properties": { "it": schemas["Twin"]["properties"]["it"] } });
    schemas.shift_insert(0, "First".to_owned(), first);
    let told = told(&same, &front);
    assert!(told.iter().all(|(_, text)| text.contains("types::First") || text.ends_with("now")), "{told:?}");
    assert!(told.iter().all(|(level, _)| *level != Major), "{told:?}");
}

#[test]
fn rules_for_retries_are_told() {
    let api = |retry: &str| {
        let mut options = Options::from_text("pets.json", document().to_string());
        let rule = format!("[operations.\"createPet\"]\nretry = \"{retry}\"\n");
        options.config = Some(Input::text("sdk.toml", rule));
        generate(&options).unwrap_or_else(|failure| panic!("{failure}")).api
    };
    let found = diff(&api("safe"), &api("always"));
    let details: Vec<_> = found.changes.iter().map(|change| change.detail.as_str()).collect();
    assert_eq!(details, ["the rule for retries was `safe`, is `always`"]);
}

#[test]
fn a_box_that_moves_is_told_and_breaks() {
    let with = |part: Value| {
        let mut document = document();
        document["components"]["schemas"]["Pet"]["properties"]["part"] =
            json!({ "$ref": "#/components/schemas/Part" });
        document["components"]["schemas"]["Part"] = part;
        document
    };
    let object = json!({ "type": "object", "properties": { "name": { "type": "string" } } });
    let union = json!({ "oneOf": [{ "type": "string" }, { "type": "integer" }] });
    let api = |document: Value| {
        generate(&Options::from_text("api.json", document.to_string())).expect("it generates").api
    };
    let changes = diff(&api(with(object)), &api(with(union)));
    let change = changes.changes.iter().find(|it| it.item == "types::Pet::part").expect("the field changed");
    assert_eq!(change.level, Major);
    assert_eq!(change.detail, "was `Option<Box<Part>>`, is `Option<Part>`");
}

/// What callers write is told by operation, beside what changes in the type of the body.
#[test]
fn arguments_and_setters_of_bodies_are_told() {
    let api = |schema: Value, parameters: Value| {
        let mut document = document();
        document["components"]["schemas"]["NewPet"] = schema;
        document["paths"]["/pets"]["post"]["parameters"] = parameters;
        let generated = generate(&Options::from_text("pets.json", document.to_string()));
        generated.unwrap_or_else(|failure| panic!("{failure}")).api
    };
    let schema = |required: &[&str], age: Value| {
        let names = ["name", "a", "b", "c", "d"];
        let mut properties: Map<String, Value> = names.iter().map(|it| ((*it).to_owned(), text())).collect();
        properties.insert("age".to_owned(), age);
        json!({ "type": "object", "required": required, "properties": properties })
    };
    let age = || json!({ "type": "integer" });
    let before = api(schema(&["name"], age()), json!([]));
    for (after, expected) in [
        (
            api(schema(&["name", "a"], age()), json!([])),
            vec![
                "the setter `a` is gone",
                "what is given of the body was `name: String`, is `name: String`, `a: String`",
            ],
        ),
        (
            api(schema(&["name", "a", "b", "c", "d"], age()), json!([])),
            vec![
                "the setter `a` is gone",
                "the setter `age` is gone",
                "what is given of the body was `name: String`, is the whole",
            ],
        ),
        (api(schema(&["name"], text()), json!([])), vec!["the setter `age` was `i64`, is `String`"]),
        (
            api(schema(&["name"], json!({ "type": "integer", "nullable": true })), json!([])),
            vec!["a new setter `age_null`"],
        ),
        (
            api(schema(&["name"], age()), json!([parameter("age", false)])),
            vec!["the setter `age` is gone", "a new setter `body_age`"],
        ),
    ] {
        let found = diff(&before, &after);
        for detail in expected {
            let is_told = found.changes.iter().any(|it| it.item.ends_with("create()") && it.detail == detail);
            assert!(is_told, "{detail}\n{}", found.to_markdown());
        }
    }
}
