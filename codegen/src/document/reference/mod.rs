//! References: afterwards every `$ref` is `#/components/<kind>/<key>` and resolves.
//!
//! A target anywhere else (inside another schema, in `$defs`, in another file) is hoisted: it becomes a
//! component whose key is the pointer to the place, and the place itself becomes a reference to it.

mod cycle;
mod files;
mod hoist;
mod index;
mod resolve;
mod settled;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;
use std::collections::btree_map::Entry;

use serde_json::{Map, Value, json};

use self::files::Files;
use super::lower::shape::{self, Kind, Shape};
use super::{Sources, SpecVersion};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

/// Marks an object whose reference led nowhere, which has been reported; the lowering leaves it out.
/// It stays until then, so that its neighbours keep their places.
pub(super) const UNRESOLVED: &str = "x-lowered-unresolved";

/// References may lead to references; longer chains than this are cycles.
const MAX_HOPS: usize = 64;

/// Path items have to be copied to where they are referred to. A document that asks for more values than this is refused.
const MAX_COPIED: usize = 300_000;

/// Settles all references of a document: those of OpenAPI 2.0 lead to where the components of OpenAPI 3 are.
pub(super) fn settle(
    tree: &mut Value,
    version: SpecVersion,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) {
    if version == SpecVersion::V2_0 || !settled::is_settled(tree) {
        rewrite(tree, version, sources, diagnostics);
    }
}

/// Takes apart what goes round in circles; for a tree whose components are those of OpenAPI 3.
pub(super) fn break_cycles(tree: &mut Value, diagnostics: &mut Diagnostics) {
    cycle::break_alias_cycles(tree, diagnostics);
    cycle::report_all_of_cycles(tree, diagnostics);
}

/// Rewrites the references of all files that the document consists of.
fn rewrite(tree: &mut Value, version: SpecVersion, sources: &mut Sources, diagnostics: &mut Diagnostics) {
    let mut root = tree.take();
    let mut settler = Settler {
        version,
        files: Files::new(root.clone(), sources),
        hoisted: BTreeMap::new(),
        queue: Vec::new(),
        copied: 0,
        within_sent: 0,
        diagnostics,
    };
    settler.value(&mut root, Shape::Object(version.document()), &Place::root());
    while let Some((kind, key, place)) = settler.queue.pop() {
        let Some(mut value) = settler.files.get(&place).cloned() else { continue };
        settler.value(&mut value, Shape::Ref(kind), &place);
        settler.hoisted.insert((folder(kind), key), value);
    }
    let hoisted = settler.hoisted;
    hoist::hoist(&mut root, hoisted);
    *tree = root;
}

/// The folder of `components` that holds a kind of object.
fn folder(kind: &Kind) -> &'static str {
    kind.component.unwrap_or("schemas")
}

/// A reference to a component.
pub(super) fn component(folder: &str, key: &str) -> String {
    format!("#{}", Pointer::root().join("components").join(folder).join(key))
}

/// Where a value stands: a file (empty for the root document) and a pointer into it.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Place {
    file: String,
    pointer: Pointer,
}

impl Place {
    fn root() -> Self {
        Self { file: String::new(), pointer: Pointer::root() }
    }

    fn join(&self, token: impl std::fmt::Display) -> Self {
        self.at(self.pointer.join(token))
    }

    /// Another place in the same file.
    fn at(&self, pointer: Pointer) -> Self {
        Self { file: self.file.clone(), pointer }
    }

    /// The key of a hoisted component.
    fn key(&self) -> String {
        if self.file.is_empty() {
            self.pointer.to_string()
        } else {
            format!("{}#{}", self.file, self.pointer)
        }
    }

    /// The place as diagnostics have it.
    fn reported(&self) -> Pointer {
        Pointer::parse(&self.key())
    }
}

/// Whether references to a kind of object are replaced by what they refer to: the typed model has no others.
fn is_copied(kind: &Kind) -> bool {
    [&shape::PATH_ITEM, &shape::CALLBACK].iter().any(|it| std::ptr::eq(*it, kind))
}

/// Why a reference does not resolve.
enum Unresolved {
    /// There is nothing, or something else than was asked for.
    Missing(String),
    /// It leads out of the files that are read.
    External(String),
}

struct Settler<'a> {
    version: SpecVersion,
    files: Files<'a>,
    hoisted: BTreeMap<(&'static str, String), Value>,
    queue: Vec<(&'static Kind, String, Place)>,
    /// How many values have been copied into path items.
    copied: usize,
    /// How many webhooks and callbacks are around what is settled now.
    within_sent: usize,
    diagnostics: &'a mut Diagnostics,
}

impl Settler<'_> {
    /// Settles the references in a value of a known shape.
    fn value(&mut self, value: &mut Value, shape: Shape, place: &Place) {
        match (shape, &mut *value) {
            (Shape::List(item), Value::Array(items)) => {
                for (index, it) in items.iter_mut().enumerate() {
                    self.value(it, *item, &place.join(index));
                }
            }
            (Shape::Map(item), Value::Object(members)) => {
                for (key, it) in members {
                    self.value(it, *item, &place.join(key));
                }
            }
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(_)) => {
                // First what stands here: what a path item's reference brings in is settled where it comes from.
                self.members(value, kind, place);
                if matches!(shape, Shape::Ref(_))
                    && let Some(text) = reference_text(value)
                {
                    self.reference(value, &text, kind, place);
                }
            }
            // A single object where a list belongs.
            (Shape::List(item), Value::Object(_)) => self.value(value, *item, place),
            // A list where one schema belongs: `items` of older drafts.
            (Shape::Ref(kind), Value::Array(items)) => {
                for (index, it) in items.iter_mut().enumerate() {
                    self.value(it, Shape::Ref(kind), &place.join(index));
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, value: &mut Value, kind: &'static Kind, place: &Place) {
        let Value::Object(members) = value else { return };
        let is_sent = [&shape::CALLBACK, &shape::WEBHOOKS].iter().any(|it| std::ptr::eq(*it, kind));
        if is_sent {
            self.within_sent += 1;
        }
        if self.within_sent > 0 && std::ptr::eq(kind, &raw const shape::OPERATION) {
            self.drop_callbacks(members, place);
        }
        for (key, member) in members.iter_mut() {
            if let Some(shape) = kind.shape_of(key) {
                self.value(member, shape, &place.join(key));
            }
        }
        if std::ptr::eq(kind, &raw const shape::DISCRIMINATOR) {
            if let Some(Value::Object(mapping)) = members.get_mut("mapping") {
                mapping.values_mut().for_each(|target| self.mapped(target, place));
            }
            if let Some(target) = members.get_mut("defaultMapping") {
                self.mapped(target, place);
            }
        }
        if is_sent {
            self.within_sent -= 1;
        }
    }

    /// What an API sends in answer to the answer to a request that it has sent is beyond an SDK; it may go on forever.
    fn drop_callbacks(&mut self, members: &mut Map<String, Value>, place: &Place) {
        if members.remove("callbacks").is_some_and(|it| it.as_object().is_some_and(|it| !it.is_empty())) {
            let message = "callbacks of what the API sends are left out";
            let at = place.join("callbacks").reported();
            self.diagnostics.push(Diagnostic::new(Code::IgnoredConstruct, &at, message).at_key());
        }
    }

    /// A target of a mapping that is a reference, not the name of a component (OpenAPI 3.1, section 4.8.25).
    fn mapped(&mut self, target: &mut Value, place: &Place) {
        let Some(text) = target.as_str().map(str::to_owned) else { return };
        let is_component =
            self.files.get(&Place::root().at(self.component_pointer("schemas", &text))).is_some();
        let is_reference = text.contains('#')
            || text.contains('/')
            || [".yaml", ".yml", ".json"].iter().any(|ending| text.ends_with(ending));
        if is_reference
            && !is_component
            && let Ok(settled) = self.target(&text, &shape::SCHEMA, place)
        {
            *target = Value::String(settled);
        }
    }

    fn reference(&mut self, value: &mut Value, text: &str, kind: &'static Kind, place: &Place) {
        let outcome = if is_copied(kind) {
            let is_callback = std::ptr::eq(kind, &raw const shape::CALLBACK);
            self.within_sent += usize::from(is_callback);
            let outcome = self.inline(value, text, kind, place, 0);
            self.within_sent -= usize::from(is_callback);
            outcome
        } else {
            self.target(text, kind, place).map(|reference| value["$ref"] = Value::String(reference))
        };
        let Err(reason) = outcome else { return };
        let at = place.join("$ref").reported();
        let finding = match reason {
            Unresolved::Missing(message) => {
                let what_now = if std::ptr::eq(kind, &raw const shape::SCHEMA) {
                    "any value is assumed"
                } else {
                    "it is left out"
                };
                let mut finding =
                    Diagnostic::new(Code::UnresolvedReference, &at, format!("{message}; {what_now}"));
                finding.hint = self.suggestion(text, kind);
                finding
            }
            Unresolved::External(message) => Diagnostic::new(Code::ExternalReference, &at, message).hint(
                "only files in the document's own folder are read, nothing is fetched from the network",
            ),
        };
        self.diagnostics.push(finding);
        self.forget(value, kind);
    }

    /// A schema that refers to nothing takes any value; another object is left out by the lowering.
    fn forget(&self, value: &mut Value, kind: &'static Kind) {
        let Value::Object(members) = value else { return };
        members.remove("$ref");
        if !std::ptr::eq(kind, &raw const shape::SCHEMA) {
            *value = json!({ UNRESOLVED: true });
        } else if self.version <= SpecVersion::V3_0 {
            members.retain(|key, _| key == "description");
        }
    }

    /// Path items and callbacks have no component of their own in the typed model: what is referred to is copied.
    fn inline(
        &mut self,
        value: &mut Value,
        text: &str,
        kind: &'static Kind,
        place: &Place,
        hops: usize,
    ) -> Result<(), Unresolved> {
        if hops > MAX_HOPS {
            return Err(Unresolved::Missing(format!("`{text}` leads back to itself")));
        }
        let origin = self.resolve(text, kind, place)?;
        let target = self.files.get(&origin).cloned();
        let (Some(Value::Object(target)), Value::Object(members)) = (target, &mut *value) else {
            return Err(Unresolved::Missing(format!("`{text}` is not a {}", kind.name)));
        };
        members.remove("$ref");
        self.copied += target.values().map(size).sum::<usize>();
        if self.copied > MAX_COPIED {
            let message =
                format!("references to path items and callbacks copy more than {MAX_COPIED} values");
            self.diagnostics.push(Diagnostic::new(Code::TooComplex, &Pointer::root().join("paths"), message));
            return Ok(());
        }
        for (name, mut member) in target.clone() {
            if name != "$ref" && !members.contains_key(&name) {
                if let Some(shape) = kind.shape_of(&name) {
                    self.value(&mut member, shape, &origin.join(&name));
                }
                members.insert(name, member);
            }
        }
        match target.get("$ref").and_then(Value::as_str) {
            Some(next) => self.inline(value, next, kind, &origin, hops + 1),
            None => Ok(()),
        }
    }

    /// The settled form of a reference; its target is hoisted unless it is a component already.
    fn target(&mut self, text: &str, kind: &'static Kind, place: &Place) -> Result<String, Unresolved> {
        let folder = folder(kind);
        let target = self.resolve(text, kind, place)?;
        let target = self.end(target, kind, 0);
        if let Some(key) = self.component_key(&target, folder) {
            return Ok(component(folder, &key));
        }
        let key = target.key();
        if let Entry::Vacant(slot) = self.hoisted.entry((folder, key.clone())) {
            slot.insert(Value::Null);
            self.queue.push((kind, key.clone(), target));
        }
        Ok(component(folder, &key))
    }

    /// Where a reference ends that leads, outside of the components, to nothing but another one.
    fn end(&mut self, target: Place, kind: &'static Kind, hops: usize) -> Place {
        let is_component =
            target.pointer.parent().is_some_and(|it| it == self.version.components(folder(kind)));
        let only = match self.files.get(&target) {
            Some(Value::Object(members)) if !is_component && members.len() == 1 => members.get("$ref"),
            _ => None,
        };
        let Some(text) = only.and_then(Value::as_str).map(str::to_owned) else { return target };
        match self.resolve(&text, kind, &target) {
            Ok(next) if hops < MAX_HOPS => self.end(next, kind, hops + 1),
            _ => target,
        }
    }

    /// The component that was most likely meant.
    fn suggestion(&mut self, text: &str, kind: &Kind) -> Option<String> {
        let folder = folder(kind);
        let wanted = Pointer::parse(text.rsplit('#').next()?).last()?;
        let components = Place::root().at(self.version.components(folder));
        let keys = self.files.get(&components)?.as_object()?.keys();
        let nearest = self.diagnostics.nearest(&wanted, keys.map(String::as_str))?;
        Some(format!("did you mean `#{}`?", self.component_pointer(folder, nearest)))
    }

    /// Where a component is.
    fn component_pointer(&self, folder: &str, key: &str) -> Pointer {
        self.version.components(folder).join(key)
    }

    /// The key of the component that a place is.
    fn component_key(&self, place: &Place, folder: &str) -> Option<String> {
        let is_component =
            place.file.is_empty() && place.pointer.parent()? == self.version.components(folder);
        is_component.then(|| place.pointer.last())?
    }
}

/// How many values there are in a value, itself included; the tree is as deep as the text was.
pub(super) fn size(value: &Value) -> usize {
    1 + match value {
        Value::Object(members) => members.values().map(size).sum(),
        Value::Array(items) => items.iter().map(size).sum(),
        _ => 0,
    }
}

/// The text of an object's reference.
///
/// Dynamic references are read statically: they go where they would without a dynamic scope.
fn reference_text(value: &mut Value) -> Option<String> {
    let Value::Object(members) = value else { return None };
    for keyword in ["$dynamicRef", "$recursiveRef"] {
        if let Some(reference) = members.remove(keyword) {
            members.entry("$ref").or_insert(reference);
        }
    }
    members.get("$ref").and_then(Value::as_str).map(str::to_owned)
}
