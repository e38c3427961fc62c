//! What is left out of a list moves what stands behind it; findings point to the text all the same.

use codegen::diagnostic::{Code, rows};
use codegen::{Options, Policy, generate};
use proptest::prelude::*;
use serde_json::{Value, json};

/// An item of a list of parameters.
#[derive(Clone, Copy, Debug)]
enum Item {
    /// It is left out when the document is lowered: nobody says what it is called.
    Nameless,
    /// It is left out when references to what was left out are.
    Lost,
    /// Something is said of it later, by the name that it has.
    Told,
    Good,
}

impl Item {
    fn written(self, index: usize) -> Value {
        let name = format!("p{index}");
        match self {
            Self::Nameless => json!({ "in": "query", "schema": { "type": "string" } }),
            Self::Lost => json!({ "$ref": "#/components/parameters/Lost" }),
            Self::Told => {
                json!({ "name": name, "in": "path", "required": true, "schema": { "type": "string" } })
            }
            Self::Good => json!({ "name": name, "in": "query", "schema": { "type": "string" } }),
        }
    }
}

fn items() -> impl Strategy<Value = Vec<Item>> {
    let item = prop_oneof![Just(Item::Nameless), Just(Item::Lost), Just(Item::Told), Just(Item::Good)];
    prop::collection::vec(item, 0..6)
}

/// A schema that is a reference with siblings in OpenAPI 3.1: the reference is one more member of `allOf`.
fn with_siblings(members: usize) -> Value {
    let told = |it| json!({ "title": format!("m{it}"), "default": 1, "type": "string" });
    json!({ "$ref": "#/components/schemas/Base", "allOf": (0..members).map(told).collect::<Vec<_>>() })
}

fn document(shared: &[Item], own: &[Item], servers: &[bool], members: usize) -> String {
    let list = |items: &[Item], from: usize| -> Value {
        items.iter().enumerate().map(|(index, item)| item.written(from + index)).collect()
    };
    let server = |(index, is_good): (usize, &bool)| match is_good {
        true => json!({ "url": format!("https://s{index}.example/{{s{index}}}") }),
        false => json!({ "description": "no URL" }),
    };
    let servers: Value = servers.iter().enumerate().map(server).collect();
    let document = json!({
        "openapi": "3.1.0",
        "info": { "title": "Places", "version": "1" },
        "servers": servers,
        "paths": { "/things": {
            "parameters": list(shared, 0),
            "get": {
                "operationId": "listThings",
                "parameters": list(own, shared.len()),
                "responses": { "200": { "description": "ok", "content": { "application/json": {
                    "schema": with_siblings(members) } } } },
            },
        } },
        "components": {
            "parameters": { "Lost": { "in": "query" } },
            "schemas": { "Base": { "type": "string" } },
        },
    });
    serde_json::to_string_pretty(&document).expect("JSON")
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 96, ..ProptestConfig::default() })]

    #[test]
    fn findings_point_to_the_text_whatever_was_left_out(
        shared in items(), own in items(), servers in prop::collection::vec(any::<bool>(), 0..4), members in 0_usize..4
    ) {
        let text = document(&shared, &own, &servers, members);
        let policy = Policy::allowing(Code::IncompleteRequest);
        let generated = generate(&Options::from_text("api.json", text.as_str()).with_policy(policy));
        let generated = generated.unwrap_or_else(|failure| panic!("{failure}"));
        let tree: Value = serde_json::from_str(&text).expect("JSON");
        for row in rows(&generated.diagnostics, &generated.sources) {
            for at in std::iter::once(&row.location).chain(&row.further) {
                let there = tree.pointer(at.pointer.as_str());
                prop_assert!(there.is_some(), "{} {}", at.pointer, row.message);
                let place = there.map(Value::to_string).unwrap_or_default();
                // What is said names what it is said of.
                let named = row.message.split('`').nth(1).filter(|name| name.starts_with(['p', 's']) && name.len() == 2);
                if let Some(name) = named {
                    prop_assert!(place.contains(name), "{} is {place}: {}", at.pointer, row.message);
                }
            }
        }
        let told = shared.iter().chain(&own).filter(|item| matches!(item, Item::Told)).count();
        let found = generated.diagnostics.iter().filter(|it| it.code == Code::UnusedPathParameter).count();
        prop_assert_eq!(told, found);
    }
}
