//! Puts the targets of references that are no components into `components`, and references in their places.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::component;

/// Inserts the hoisted values; what one of them stood in, be it hoisted itself, refers to it afterwards.
pub(super) fn hoist(root: &mut Value, mut hoisted: BTreeMap<(&'static str, String), Value>) {
    let mut slots: Vec<(&'static str, String)> = hoisted.keys().cloned().collect();
    // Inner places first: their references must be there when the outer value moves.
    slots.sort_by_key(|(_, key)| std::cmp::Reverse(key.len()));
    let folders: BTreeSet<&'static str> = slots.iter().map(|(folder, _)| *folder).collect();
    for (folder, key) in &slots {
        let reference = json!({ "$ref": component(folder, key) });
        let mut end = key.len();
        while let Some(at) = key[..end].rfind('/') {
            end = at;
            let outer = key[..end].to_owned();
            for folder in &folders {
                let value = hoisted.get_mut(&(*folder, outer.clone()));
                if let Some(place) = value.and_then(|value| value.pointer_mut(&key[end..])) {
                    *place = reference.clone();
                }
            }
        }
        if key.starts_with('/')
            && let Some(place) = root.pointer_mut(key)
        {
            *place = reference;
        }
    }
    for ((folder, key), value) in hoisted {
        insert(root, folder, &key, value);
    }
}

fn insert(root: &mut Value, folder: &str, key: &str, value: Value) {
    let Value::Object(document) = root else { return };
    let components = document.entry("components").or_insert_with(|| json!({}));
    if !components.is_object() {
        *components = json!({});
    }
    let Value::Object(components) = components else { return };
    let members = components.entry(folder).or_insert_with(|| json!({}));
    if !members.is_object() {
        *members = json!({});
    }
    if let Value::Object(members) = members {
        members.insert(key.to_owned(), value);
    }
}
