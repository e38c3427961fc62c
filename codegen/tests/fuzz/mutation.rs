//! Changes to a document, an overlay or a configuration that its authors did not have in mind.

use proptest::prelude::*;
use proptest::sample::Index;
use serde_json::{Map, Value, json};

/// A change. Places are indices into the list of all places of the tree, outermost first.
#[derive(Clone, Debug)]
pub(crate) enum Mutation {
    Remove(Index),
    Replace(Index, Value),
    /// Puts a part of the tree somewhere else.
    Graft {
        from: Index,
        to: Index,
    },
    /// Puts a schema into a keyword, with something beside it.
    Wrap(Index, Value),
    /// Makes a reference of a value, to another place of the tree.
    Refer(Index, Index),
    Rename(Index, String),
    Insert(Index, String, Value),
    Repeat(Index),
}

/// A few changes.
pub(crate) fn mutations() -> impl Strategy<Value = Vec<Mutation>> {
    let mutation = prop_oneof![
        1 => any::<Index>().prop_map(Mutation::Remove),
        3 => (any::<Index>(), value()).prop_map(|(at, value)| Mutation::Replace(at, value)),
        3 => (any::<Index>(), any::<Index>()).prop_map(|(from, to)| Mutation::Graft { from, to }),
        3 => (any::<Index>(), wrapper()).prop_map(|(at, value)| Mutation::Wrap(at, value)),
        3 => (any::<Index>(), any::<Index>()).prop_map(|(at, to)| Mutation::Refer(at, to)),
        1 => (any::<Index>(), text()).prop_map(|(at, name)| Mutation::Rename(at, name)),
        3 => (any::<Index>(), word(), value()).prop_map(|(at, key, value)| Mutation::Insert(at, key, value)),
        1 => any::<Index>().prop_map(Mutation::Repeat),
    ];
    prop::collection::vec(mutation, 0..8)
}

/// Changes a tree.
pub(crate) fn apply(tree: &mut Value, mutations: &[Mutation]) {
    for mutation in mutations {
        let mut places = Vec::new();
        pointers(tree, "", &mut places);
        // The root stays, and so does what says which kind of document it is.
        places.retain(|place| !place.is_empty() && place != "/openapi" && place != "/overlay");
        if places.is_empty() {
            return;
        }
        let place = |at: &Index| at.get(&places).clone();
        match mutation {
            Mutation::Remove(at) => remove(tree, &place(at)),
            Mutation::Replace(at, value) => set(tree, &place(at), value.clone()),
            Mutation::Graft { from, to } => {
                let part = tree.pointer(&place(from)).cloned().unwrap_or_default();
                set(tree, &place(to), part);
            }
            Mutation::Wrap(at, around) => {
                let Some(inner) = tree.pointer_mut(&place(at)) else { continue };
                let mut outer = around.clone();
                if let Some(hole) = hole(&mut outer) {
                    *hole = inner.take();
                }
                *inner = outer;
            }
            Mutation::Refer(at, to) => {
                let reference = format!("#{}", place(to));
                set(tree, &place(at), json!({ "$ref": reference }));
            }
            Mutation::Rename(at, name) => {
                let place = place(at);
                let Some((parent, key)) = place.rsplit_once('/') else { continue };
                if let Some(Value::Object(members)) = tree.pointer_mut(parent)
                    && let Some(value) = members.shift_remove(&unescaped(key))
                {
                    members.insert(name.clone(), value);
                }
            }
            Mutation::Insert(at, key, value) => match tree.pointer_mut(&place(at)) {
                Some(Value::Object(members)) => drop(members.insert(key.clone(), value.clone())),
                Some(Value::Array(items)) => items.push(value.clone()),
                _ => {}
            },
            Mutation::Repeat(at) => {
                let place = place(at);
                let value = tree.pointer(&place).cloned().unwrap_or_default();
                let Some((parent, key)) = place.rsplit_once('/') else { continue };
                match tree.pointer_mut(parent) {
                    Some(Value::Object(members)) => {
                        drop(members.insert(format!("{}_", unescaped(key)), value))
                    }
                    Some(Value::Array(items)) => items.push(value),
                    _ => {}
                }
            }
        }
    }
}

/// All places of a tree, as JSON pointers.
fn pointers(value: &Value, at: &str, found: &mut Vec<String>) {
    found.push(at.to_owned());
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                let key = key.replace('~', "~0").replace('/', "~1");
                pointers(member, &format!("{at}/{key}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                pointers(item, &format!("{at}/{index}"), found);
            }
        }
        _ => {}
    }
}

fn unescaped(token: &str) -> String {
    token.replace("~1", "/").replace("~0", "~")
}

fn set(tree: &mut Value, place: &str, value: Value) {
    if let Some(target) = tree.pointer_mut(place) {
        *target = value;
    }
}

fn remove(tree: &mut Value, place: &str) {
    let Some((parent, key)) = place.rsplit_once('/') else { return };
    match tree.pointer_mut(parent) {
        Some(Value::Object(members)) => drop(members.shift_remove(&unescaped(key))),
        Some(Value::Array(items)) => {
            if let Some(index) = key.parse().ok().filter(|index| *index < items.len()) {
                items.remove(index);
            }
        }
        _ => {}
    }
}

/// Where a wrapper takes what it is put around.
fn hole(wrapper: &mut Value) -> Option<&mut Value> {
    match wrapper {
        Value::String(text) if text == "…" => Some(wrapper),
        Value::Array(items) => items.iter_mut().find_map(hole),
        Value::Object(members) => members.values_mut().find_map(hole),
        _ => None,
    }
}

fn wrapper() -> impl Strategy<Value = Value> {
    prop::sample::select(vec![
        json!({ "allOf": ["…"] }),
        json!({ "allOf": ["…", { "required": ["id"] }], "description": "both" }),
        json!({ "anyOf": ["…", { "type": "null" }] }),
        json!({ "anyOf": ["…"] }),
        json!({ "oneOf": [{ "type": "string" }, "…"], "title": "One" }),
        json!({ "oneOf": ["…", { "type": "object" }], "discriminator": { "propertyName": "kind" } }),
        json!({ "not": "…" }),
        json!({ "items": "…" }),
        json!({ "type": "object", "properties": { "inner": "…" }, "required": ["inner"] }),
        json!({ "additionalProperties": "…", "properties": { "a": {} } }),
        json!({ "content": { "multipart/form-data": { "schema": "…" } } }),
        json!(["…"]),
    ])
}

fn value() -> impl Strategy<Value = Value> {
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        text().prop_map(Value::from),
        word().prop_map(Value::from),
    ];
    leaf.prop_recursive(3, 12, 4, |inner| {
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
            prop::collection::vec((word(), inner), 0..4)
                .prop_map(|members| Value::Object(members.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Texts that somebody may choose for whatever has a name.
pub(crate) fn text() -> impl Strategy<Value = String> {
    let chosen = prop::sample::select(vec![
        "",
        " ",
        "mod",
        "self",
        "type",
        "Self",
        "r#fn",
        "1",
        "-1",
        "a/b",
        "a~b",
        "{id}",
        "🦀",
        "👩‍👩‍👧",
        "日本",
        "नमस्ते",
        "שלום",
        "e\u{301}",
        "\u{202e}evil()",
        "ǅ",
        "ß",
        "İ",
        "ﬁ",
        "²",
        "\"; fn evil() {} evil(); \"",
        "*/ evil() /*",
        "```\nevil();\n```",
        "a\0b",
        "a\r\nb",
        "\\",
        "2147483648",
        "1e400",
        "application/json; charset=utf-8",
        "multipart/form-data",
        "text/event-stream",
    ]);
    prop_oneof![3 => chosen.prop_map(str::to_owned), 1 => "\\PC{0,12}"]
}

/// Words to which OpenAPI, JSON Schema, overlays or the configuration give a meaning.
fn word() -> impl Strategy<Value = String> {
    let words = "$anchor $defs $dynamicAnchor $dynamicRef $id $recursiveRef $ref additionalProperties allOf anyOf array boolean callbacks components const \
                 content cookie default delete deprecated description discriminator enum example examples explode format get header headers in integer items \
                 kind mapping maximum minimum name not null nullable number object oneOf operationId parameters path patternProperties pattern post prefixItems \
                 properties propertyName query readOnly requestBody required responses schema schemas security servers string style tags title type \
                 unevaluatedProperties uniqueItems url variables version writeOnly x-enum-varnames x-nullable 200 4XX default 204 /a /a/{id} id \
                 #/components/schemas/A #/components/schemas/Node #/paths/~1a # target update remove copy actions $.paths $..schema $.components.schemas.* \
                 include exclude names package client resources pagination operations retry headers body response";
    prop::sample::select(words.split_whitespace().collect::<Vec<_>>()).prop_map(str::to_owned)
}
