//! Takes out references to components that had to be left out.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::lower::shape::{self, Kind, Shape};
use super::{Document, reference, request};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::places::{Lists, Places};
use crate::pointer::Pointer;

/// Removes what refers to a missing component, until everything that is left resolves.
///
/// Schemas need no such care: one that cannot be read becomes `{}`, it does not go away.
pub(super) fn prune(tree: &mut Value, places: &mut Places, diagnostics: &mut Diagnostics) {
    loop {
        let mut pruner =
            Pruner { components: references(tree), removed: false, lists: Lists::default(), diagnostics };
        pruner.keep(tree, Shape::Object(&shape::DOCUMENT), &Pointer::root());
        if !pruner.removed {
            return;
        }
        places.follow(pruner.lists);
        diagnostics.convert_places(places);
    }
}

/// A reference to each component that is no schema, and leads to something.
fn references(tree: &Value) -> BTreeSet<String> {
    let folders = tree.get("components").and_then(Value::as_object).into_iter().flatten();
    let folders = folders.filter(|(folder, _)| *folder != "schemas");
    let keys = folders.filter_map(|(folder, members)| Some((folder, members.as_object()?)));
    let mut there = BTreeSet::new();
    let mut referring: BTreeMap<&str, Vec<String>> = BTreeMap::new();
    for (folder, members) in keys {
        for (key, member) in members {
            let own = reference::component(folder, key);
            if let Some(target) = member.get("$ref").and_then(Value::as_str) {
                referring.entry(target).or_default().push(own.clone());
            }
            there.insert(own);
        }
    }
    // What refers to nothing goes, and then what refers to that. Each goes once.
    let mut gone: Vec<String> =
        referring.keys().filter(|it| !there.contains(**it)).map(|it| (*it).to_owned()).collect();
    while let Some(target) = gone.pop() {
        for own in referring.remove(target.as_str()).unwrap_or_default() {
            there.remove(&own);
            gone.push(own);
        }
    }
    there
}

struct Pruner<'a> {
    components: BTreeSet<String>,
    removed: bool,
    lists: Lists,
    diagnostics: &'a mut Diagnostics,
}

impl Pruner<'_> {
    fn keep(&mut self, value: &mut Value, shape: Shape, pointer: &Pointer) -> bool {
        match (shape, &mut *value) {
            (Shape::Ref(kind) | Shape::Object(kind), _) if kind.is(&shape::SCHEMA) => true,
            (Shape::Ref(kind), Value::Object(members)) if members.contains_key("$ref") => {
                let target = members.get("$ref").and_then(Value::as_str).unwrap_or_default();
                let resolves = self.components.contains(target);
                if !resolves {
                    self.removed = true;
                    self.report(target, kind, pointer);
                }
                resolves
            }
            (Shape::Ref(kind) | Shape::Object(kind), Value::Object(members)) => {
                members.retain(|key, member| {
                    kind.shape_of(key)
                        .is_none_or(|shape| self.keep(member, shape, &pointer.join(shape::written(key))))
                });
                true
            }
            (Shape::List(item), Value::Array(items)) => {
                let mut lists = Lists::default();
                lists.retain(pointer, items, |it, index| self.keep(it, *item, &pointer.join(index)));
                self.lists.extend(lists);
                true
            }
            (Shape::Map(item), Value::Object(members)) => {
                let place = Document::entries_of(pointer);
                members.retain(|key, it| self.keep(it, *item, &place(key)));
                true
            }
            _ => true,
        }
    }

    fn report(&mut self, target: &str, kind: &'static Kind, pointer: &Pointer) {
        let message = format!("the {} `{target}` was left out, and so is this reference to it", kind.name);
        let code = request::lost(Shape::Ref(kind), pointer, Code::UnresolvedReference);
        self.diagnostics.push(Diagnostic::new(code, &pointer.join("$ref"), message));
    }
}
