//! The version step that changes of a document ask for, one by one.

mod document;
mod edits;
mod encodings;
mod forgiving;
mod further;
mod names;
mod schemas;
mod security;
mod settings;
mod streams;
mod webhooks;

use codegen::diff::Level::{Major, Minor, Patch};
use codegen::diff::Wire::{self, Breaking};
use codegen::diff::{Action, diff};
use codegen::document::Input;
use codegen::{Options, generate};
use serde_json::{Map, Value, json};

use document::document;
use edits::*;

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
        generated.unwrap_or_else(|failure| panic!("{failure}"))
    };
    let old = document();
    let before = api(&old);
    let mut wrong = Vec::new();
    for (what, place, value, expected) in [
        edits_of_types(),
        edits_of_directions(),
        edits_of_operations(),
        edits_of_bodies(),
        edits_of_parts_statuses_and_the_client(),
        edits_on_the_wire(),
        edits_that_look_alike(),
        further::of_operations(),
        further::of_types(),
        further::of_client(),
        security::edits(),
        forgiving::edits(),
    ]
    .concat()
    {
        let found = diff(&before, &api(&edited(old.clone(), place, value)));
        let verdicts = found.verdict().map(|level| (level, found.wire()));
        if verdicts != expected {
            wrong.push(format!("{what}: {verdicts:?} instead of {expected:?}\n{}", found.to_markdown()));
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
        generated.unwrap_or_else(|failure| panic!("{failure}"))
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
        generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
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
        generate(&Options::from_text("api.json", document.to_string())).expect("it generates")
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
        generated.unwrap_or_else(|failure| panic!("{failure}"))
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

/// Code that gives two arguments of one type compiles, and sends them swapped.
#[test]
fn arguments_that_change_places_break() {
    let query = |names: [&str; 2]| json!(names.map(|name| parameter(name, true)));
    let path = |names: [&str; 2]| {
        json!(names.map(
            |name| json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
        ))
    };
    let with = |path: &str, parameters: Value, schema: Value| {
        let mut document = document();
        let mut operation = document["paths"]["/pets"]["post"].clone();
        operation["parameters"] = parameters;
        operation["operationId"] = json!("place");
        document["paths"][path] = json!({ "post": operation });
        document["components"]["schemas"]["NewPet"] = schema;
        generate(&Options::from_text("pets.json", document.to_string()))
            .unwrap_or_else(|failure| panic!("{failure}"))
    };
    let object = |names: [&str; 2]| {
        let properties: Map<String, Value> = names.iter().map(|name| ((*name).to_owned(), text())).collect();
        json!({ "type": "object", "required": names, "properties": properties })
    };
    let (here, there) = (["a", "b"], ["b", "a"]);
    for (what, old, new, wire) in [
        (
            "arguments for the query",
            with("/place", query(here), text()),
            with("/place", query(there), text()),
            Wire::None,
        ),
        (
            "properties of a body",
            with("/place", json!([]), object(here)),
            with("/place", json!([]), object(there)),
            Wire::None,
        ),
        (
            "places of a path",
            with("/place/{a}/{b}", path(here), text()),
            with("/place/{b}/{a}", path(here), text()),
            Breaking,
        ),
    ] {
        let found = diff(&old, &new);
        let verdicts = (found.verdict(), found.wire());
        assert_eq!(verdicts, (Some(Major), wire), "{what}\n{}", found.to_markdown());
    }
}

/// Types of one name are two where they stand in different modules, or where one is the document's and the other is not.
#[test]
fn types_that_are_called_alike_are_two() {
    let object = |name: &str| json!({ "type": "object", "required": [name], "properties": { name: text() } });
    let json =
        |schema: Value| json!({ "description": "", "content": { "application/json": { "schema": schema } } });
    let with = |responses: Value, schemas: Value| {
        let document = json!({
            "openapi": "3.1.0",
            "info": { "title": "Alike", "version": "1.0.0" },
            "paths": { "/a": { "post": { "operationId": "postA", "responses": responses } } },
            "components": { "schemas": schemas },
        });
        generate(&Options::from_text("alike.json", document.to_string()))
            .unwrap_or_else(|failure| panic!("{failure}"))
    };
    let statuses = |other: &str, all: &[&str]| {
        let properties = ["200", "default"].iter().chain(all);
        let response =
            |status: &&str| ((*status).to_owned(), json(object(if *status == other { "y" } else { "x" })));
        with(Value::Object(properties.map(response).collect()), json!({}))
    };
    let mut cases = vec![
        ("a second result".to_owned(), statuses("201", &[]), statuses("201", &["201"])),
        ("a second error".to_owned(), statuses("404", &[]), statuses("404", &["404"])),
    ];
    for (name, plain) in [
        ("String", json!({ "type": "string" })),
        ("DateTime", json!({ "type": "string", "format": "date-time" })),
        ("Date", json!({ "type": "string", "format": "date" })),
        ("Base64", json!({ "type": "string", "format": "byte" })),
        ("Value", json!({})),
    ] {
        let component = json!({ "$ref": format!("#/components/schemas/{name}") });
        let schemas = json!({ name: object("a") });
        let wrapped: [fn(&Value) -> Value; 3] = [
            Value::clone,
            |it| json!({ "type": "array", "items": it }),
            |it| json!({ "type": "object", "properties": { "held": it } }),
        ];
        for wrap in wrapped {
            let [was, is] = [&plain, &component]
                .map(|schema| with(json!({ "200": json(wrap(schema)) }), schemas.clone()));
            cases.push((format!("{name} in {}", wrap(&json!("it"))), was, is));
        }
    }
    for (what, was, is) in cases {
        for found in [diff(&was, &is), diff(&is, &was)] {
            let verdict = found.verdict();
            assert_eq!(verdict, Some(Major), "{what}\n{}", found.to_markdown());
        }
    }
}

/// What has another name and is the same otherwise is one change, not two.
#[test]
fn other_names_for_the_same_are_renames() {
    let edited = |change: &dyn Fn(&mut Value)| {
        let mut document = document();
        change(&mut document);
        generate(&Options::from_text("pets.json", document.to_string()))
            .unwrap_or_else(|failure| panic!("{failure}"))
    };
    let old = edited(&|_| {});
    let rename_type = |document: &mut Value| {
        let text = document
            .to_string()
            .replace("schemas/NewPet", "schemas/PetDraft")
            .replace("\"NewPet\"", "\"PetDraft\"");
        *document = serde_json::from_str(&text).expect("JSON");
    };
    let found = diff(&old, &edited(&rename_type));
    assert_eq!(found.wire(), Wire::None, "{}", found.to_markdown());
    assert!(
        found.changes.iter().any(|it| it.item == "types::NewPet" && it.detail == "is now `PetDraft`"),
        "{}",
        found.to_markdown()
    );
    assert!(!found.changes.iter().any(|it| it.action == Action::Removed), "{}", found.to_markdown());
    let rename_argument = |document: &mut Value| {
        let text = document
            .to_string()
            .replace("/pets/{id}", "/pets/{pet_id}")
            .replace(r#""in":"path","name":"id""#, r#""in":"path","name":"pet_id""#);
        let text = text.replace(r#""name":"id","in":"path""#, r#""name":"pet_id","in":"path""#);
        *document = serde_json::from_str(&text).expect("JSON");
    };
    let found = diff(&old, &edited(&rename_argument));
    let verdicts = (found.verdict(), found.wire());
    assert_eq!(verdicts, (Some(Patch), Wire::None), "{}", found.to_markdown());
    let detail = "the parameter `id` is called `pet_id` now";
    assert!(found.changes.iter().any(|it| it.detail == detail), "{}", found.to_markdown());
}

#[test]
fn the_name_of_the_crate_and_its_features_count() {
    let with = |config: &str| {
        let mut options = Options::from_text("pets.json", document().to_string());
        options.config = Some(Input::text("sdk.toml", config));
        generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
    };
    let old = with("[package]\nname = \"pets\"");
    let renamed = diff(&old, &with("[package]\nname = \"animals\""));
    assert_eq!(renamed.verdict(), Some(Major), "{}", renamed.to_markdown());
    assert_eq!(renamed.changes[0].detail, "the crate was called `pets`, is called `animals`");
    let version = diff(&old, &with("[package]\nname = \"pets\"\nversion = \"2.0.0\""));
    assert_eq!(version.verdict(), Some(Patch), "{}", version.to_markdown());
}
