//! Puts the targets of references that are no components into `components`, and references in their places.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Value, json};

use super::component;
use super::place::Place;

/// What has been put where a reference stood, by the place where it is in the settled document: where it is written.
pub(super) type Included = BTreeMap<Place, Place>;

/// The targets by the folder of `components` that they belong to.
pub(super) type Hoisted = BTreeMap<(&'static str, Place), Value>;

/// Inserts the hoisted values; what one of them stood in, be it hoisted itself or put where a reference stood, refers to
/// it afterwards.
pub(super) fn hoist(root: &mut Value, mut hoisted: Hoisted, included: &Included) {
    let mut copies: BTreeMap<&Place, Vec<&Place>> = BTreeMap::new();
    for (settled, written) in included {
        copies.entry(written).or_default().push(settled);
    }
    let mut slots: Vec<(&'static str, Place)> = hoisted.keys().cloned().collect();
    // Inner places first: their references must be there when the outer value moves.
    slots.sort_by_key(|(_, place)| std::cmp::Reverse(place.pointer.as_str().len()));
    let folders: BTreeSet<&'static str> = slots.iter().map(|(folder, _)| *folder).collect();
    for (folder, place) in &slots {
        let reference = json!({ "$ref": component(folder, &place.key()) });
        replace(root, &mut hoisted, &folders, place, &reference);
        let source = written(included, place).unwrap_or_else(|| place.clone());
        for around in source.outwards() {
            for copy in copies.get(&around).into_iter().flatten() {
                let Some(rest) = around.way_to(&source) else { continue };
                let copy = copy.below(rest);
                // Something else may stand there: a member beside the reference.
                if written(included, &copy).is_some_and(|it| it == source) {
                    replace(root, &mut hoisted, &folders, &copy, &reference);
                }
            }
        }
    }
    for ((folder, place), value) in hoisted {
        insert(root, folder, &place.key(), value);
    }
}

/// Where something is written that is in the settled document at a place, if a reference stood there.
fn written(included: &Included, settled: &Place) -> Option<Place> {
    settled.outwards().find_map(|around| {
        let from = included.get(&around)?;
        around.way_to(settled).map(|rest| from.below(rest))
    })
}

/// Puts a reference where a value is, in the document and in all hoisted values around the place.
fn replace(
    root: &mut Value,
    hoisted: &mut Hoisted,
    folders: &BTreeSet<&'static str>,
    place: &Place,
    reference: &Value,
) {
    for around in place.outwards().skip(1) {
        let Some(rest) = around.way_to(place) else { continue };
        for folder in folders {
            let value = hoisted.get_mut(&(*folder, around.clone()));
            if let Some(value) = value.and_then(|value| value.pointer_mut(rest)) {
                *value = reference.clone();
            }
        }
    }
    if place.file.is_empty()
        && let Some(value) = root.pointer_mut(place.pointer.as_str())
    {
        *value = reference.clone();
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
