//! What types tell of their schema, with the feature `schemars`.
#![cfg(feature = "schemars")]

use sample_sdk::types::{Animal, AnimalFood, AnimalKind, AnimalRequest};
use schemars::{JsonSchema, Schema, schema_for};
use serde_json::{Value, json};

/// A type of somebody else that holds types of the crate.
#[derive(JsonSchema)]
#[allow(dead_code)]
struct Zoo {
    animals: Vec<Animal>,
    favourite: Option<AnimalKind>,
}

fn is_valid(schema: &Schema, value: &Value) -> bool {
    jsonschema::validator_for(schema.as_value()).expect("a schema").is_valid(value)
}

#[test]
fn schemas_are_those_of_what_is_written() {
    let schema = schema_for!(Animal);
    assert_eq!(schema.get("title"), Some(&json!("Animal")));
    let known =
        ["name", "kind", "validate", "weight", "born", "tags", "scores", "parent", "food", "seen", "id"];
    let properties = schema.get("properties").and_then(Value::as_object).expect("properties");
    assert!(known.iter().all(|name| properties.contains_key(*name)), "{properties:?}");
    let animal = AnimalRequest::new("Tom", AnimalKind::Dog)
        .weight(0.3)
        .tags(["a"])
        .born_null()
        .parent(AnimalRequest::new("Eve", AnimalKind::Cat).food("hay"));
    let value = serde_json::to_value(&animal).expect("JSON");
    assert!(is_valid(&schema, &value), "{value}");
    for (name, wrong) in [
        ("name", json!("tom")),
        ("kind", json!("cow")),
        ("weight", json!(0.25)),
        ("parent", json!({ "name": "Eve" })),
        ("food", json!(true)),
    ] {
        let mut other = value.clone();
        other[name] = wrong;
        assert!(!is_valid(&schema, &other), "{other}");
    }
}

#[test]
fn schemas_refer_to_those_of_other_types() {
    let schema = schema_for!(Zoo);
    let definitions = schema.get("$defs").and_then(Value::as_object).expect("definitions");
    let names: Vec<&String> = definitions.keys().collect();
    assert!(definitions.contains_key("Animal") && definitions.contains_key("AnimalKind"), "{names:?}");
    // An alias is no type of its own.
    assert!(definitions.contains_key("components.schemas.AnimalTags"), "{names:?}");
    let zoo = |name: &str| json!({ "animals": [{ "name": name, "kind": "cat", "weight": 1, "tags": ["a"] }], "favourite": null });
    assert!(is_valid(&schema, &zoo("Tom")));
    assert!(!is_valid(&schema, &zoo("T")));
    assert_eq!(schema_for!(AnimalFood).get("oneOf").and_then(Value::as_array).map(Vec::len), Some(2));
}
