//! What is the same on the wire whatever it is called in Rust.

use codegen::diff::Level::Major;
use codegen::diff::Wire::{self, Breaking, Compatible};
use codegen::diff::{Action, diff};
use codegen::{Generated, Options, generate};
use serde_json::{Value, json};

use super::document::document;
use super::edits::{reference, text};

fn api(document: &Value) -> Generated {
    generate(&Options::from_text("pets.json", document.to_string()))
        .unwrap_or_else(|failure| panic!("{failure}"))
}

/// The document with inline types of each kind.
fn inline() -> Value {
    let mut document = document();
    let list = json!({ "type": "object", "required": ["data"], "properties": { "data": { "type": "array", "items": reference("Pet") } } });
    document["paths"]["/pets"]["get"]["responses"]["200"]["content"]["application/json"]["schema"] = list;
    document["paths"]["/pets"]["get"]["parameters"][1]["schema"] =
        json!({ "type": "string", "enum": ["cat", "dog"] });
    document["components"]["schemas"]["NewPet"]["properties"]["kind"] =
        json!({ "type": "string", "enum": ["cat", "dog"] });
    document["components"]["schemas"]["NewPet"]["properties"]["home"] =
        json!({ "type": "object", "required": ["street"], "properties": { "street": text() } });
    document["components"]["schemas"]["NewPet"]["properties"]["size"] =
        json!({ "oneOf": [text(), { "type": "integer" }] });
    document
}

/// A component that is called like an inline type takes over its name: nothing else travels.
#[test]
fn a_component_that_takes_a_name_changes_nothing_on_the_wire() {
    let old = inline();
    let before = api(&old);
    let names = ["ListPetsResponse", "ListPetsKind", "NewPetKind", "NewPetHome", "NewPetSize"];
    let others = [
        json!({ "type": "object", "properties": { "q": text() } }),
        json!({ "type": "string", "enum": ["x"] }),
        json!({ "oneOf": [text(), { "type": "boolean" }] }),
        text(),
    ];
    for name in names {
        let is_there = before.api.types.iter().any(|(_, def)| def.name.rust == name);
        assert!(is_there, "{name} is the name of an inline type");
        for component in &others {
            let mut new = old.clone();
            new["components"]["schemas"][name] = component.clone();
            let after = api(&new);
            for (direction, found) in [("comes", diff(&before, &after)), ("goes", diff(&after, &before))] {
                let verdicts = (found.verdict(), found.wire());
                let expected = (Some(Major), Wire::None);
                assert_eq!(verdicts, expected, "{name} {component} {direction}\n{}", found.to_markdown());
            }
        }
    }
}

/// What the name stands for counts where it is used, too.
#[test]
fn a_name_that_passes_to_another_type_is_told() {
    let mut old = document();
    let schemas = old["components"]["schemas"].as_object_mut().expect("schemas");
    schemas.insert(
        "tag".to_owned(),
        json!({ "type": "object", "required": ["a"], "properties": { "a": text() } }),
    );
    old["components"]["schemas"]["NewPet"]["properties"]["tag"] = reference("tag");
    let mut new = old.clone();
    new["components"]["schemas"]["Tag"] =
        json!({ "type": "object", "required": ["b"], "properties": { "b": text() } });
    let found = diff(&api(&old), &api(&new));
    assert_eq!(found.wire(), Wire::None, "{}", found.to_markdown());
    new["components"]["schemas"]["NewPet"]["properties"]["tag"] = reference("Tag");
    let found = diff(&api(&old), &api(&new));
    assert_eq!((found.verdict(), found.wire()), (Some(Major), Breaking), "{}", found.to_markdown());
}

/// An operation that takes over a method's name changes nothing for programs that call the endpoint.
#[test]
fn an_operation_that_takes_a_name_changes_nothing_on_the_wire() {
    let old = document();
    let operation = |id: &str| json!({ "operationId": id, "tags": ["pets"], "responses": { "204": { "description": "" } } });
    let with = |id: &str, path: &str| {
        let mut new = old.clone();
        let mut paths = serde_json::Map::from_iter([(path.to_owned(), json!({ "get": operation(id) }))]);
        paths.extend(old["paths"].as_object().expect("paths").clone());
        new["paths"] = Value::Object(paths);
        new
    };
    for (id, path) in [
        ("getAPet", "/aa"),
        ("get", "/aa"),
        ("pets.get", "/aa"),
        ("list", "/aa"),
        ("listAllPets", "/aa"),
        ("getPet2", "/pets/new"),
    ] {
        let (before, after) = (api(&old), api(&with(id, path)));
        for (found, wire) in [(diff(&before, &after), Wire::None), (diff(&after, &before), Breaking)] {
            assert_eq!(found.wire(), wire, "{id}\n{}", found.to_markdown());
            let gone = found.changes.iter().filter(|it| it.wire == Breaking);
            assert!(gone.clone().all(|it| it.action == Action::Removed), "{id}\n{}", found.to_markdown());
        }
    }
    // An id that moves to another endpoint, while the endpoint stays.
    let mut new = with("getPet", "/animals/{id}");
    new["paths"]["/animals/{id}"]["get"]["parameters"] =
        old["paths"]["/pets/{id}"]["get"]["parameters"].clone();
    new["paths"]["/pets/{id}"]["get"]["operationId"] = json!("getPetOld");
    let found = diff(&api(&old), &api(&new));
    assert_eq!((found.verdict(), found.wire()), (Some(Major), Wire::None), "{}", found.to_markdown());
    // An operation that moves takes its callers along.
    let mut new = old.clone();
    let paths = new["paths"].as_object_mut().expect("paths");
    let moved = paths.shift_remove("/pets/{id}").expect("an operation");
    paths.insert("/animals/{id}".to_owned(), moved);
    let found = diff(&api(&old), &api(&new));
    let is_told = found.changes.iter().any(|it| it.detail.starts_with("the endpoint was"));
    assert!(is_told && found.wire() == Breaking, "{}", found.to_markdown());
}

/// Two types for one schema are compared as the schema that they are of.
#[test]
fn properties_for_one_direction_come_and_go() {
    let old = {
        let mut document = document();
        document["paths"]["/pets/{id}"]["put"] = json!({
            "operationId": "replacePet", "tags": ["pets"],
            "parameters": document["paths"]["/pets/{id}"]["get"]["parameters"],
            "requestBody": { "required": true, "content": { "application/json": { "schema": reference("Pet") } } },
            "responses": { "200": { "description": "", "content": { "application/json": { "schema": reference("Pet") } } } },
        });
        document["components"]["schemas"]["Pet"]["properties"]["owner"] = reference("Owner");
        document["components"]["schemas"]["Owner"] =
            json!({ "type": "object", "properties": { "name": text() } });
        document
    };
    let before = api(&old);
    for (schema, direction, is_required, there, back) in [
        ("Owner", "writeOnly", false, Compatible, Compatible),
        ("Owner", "readOnly", false, Compatible, Compatible),
        ("Pet", "writeOnly", false, Compatible, Compatible),
        ("Pet", "readOnly", false, Compatible, Compatible),
        ("Pet", "writeOnly", true, Breaking, Compatible),
        ("Pet", "readOnly", true, Compatible, Breaking),
    ] {
        let mut new = old.clone();
        let mut property = text();
        property[direction] = json!(true);
        new["components"]["schemas"][schema]["properties"]["more"] = property;
        if is_required {
            new["components"]["schemas"][schema]["required"] = json!(["id", "more"]);
        }
        let after = api(&new);
        for (found, expected) in [(diff(&before, &after), there), (diff(&after, &before), back)] {
            let what = format!("{direction} in {schema}, required: {is_required}");
            assert_eq!(found.wire(), expected, "{what}\n{}", found.to_markdown());
        }
    }
}
