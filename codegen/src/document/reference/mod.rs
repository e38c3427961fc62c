//! References: afterwards every `$ref` is `#/components/<kind>/<key>` and resolves.
//!
//! Where OpenAPI has a Reference Object or a schema, a target anywhere else (inside another schema, in `$defs`, in another
//! file) is hoisted: it becomes a component whose key is its place, and the place itself becomes a reference to it. A
//! reference at any other place (an operation, a map, a list, a scalar) gives way to what it refers to.

mod components;
mod cycle;
mod dynamic;
mod files;
mod form;
mod hoist;
mod include;
mod index;
mod place;
mod report;
mod resolve;
mod settled;
#[cfg(test)]
mod tests;

use std::collections::btree_map::Entry;
use std::collections::{BTreeMap, BTreeSet};

use serde_json::{Map, Value, json};

use self::components::Components;
use self::dynamic::{Dynamic, Scope};
use self::files::Files;
pub(super) use self::files::size;
pub(super) use self::form::{component, is_annotation};
use self::form::{
    folder, is_by_value, is_copied, is_schema, reference_text, set_apart, take_dynamic_reference,
};
use self::hoist::{Hoisted, Included};
use self::place::{Place, Site};
use super::lower::shape::{self, Kind, Shape};
use super::{Sources, SpecVersion};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

/// Marks a place whose reference led nowhere, which has been reported; the lowering leaves it out.
/// It stays until then, so that its neighbours keep their places.
pub(super) const UNRESOLVED: &str = "x-lowered-unresolved";

/// References may lead to references; longer chains than this are cycles.
pub(super) const MAX_HOPS: usize = 64;

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
        components: Components::of(version),
        hoisted: BTreeMap::new(),
        queue: Vec::new(),
        dynamic: Dynamic::default(),
        included: BTreeMap::new(),
        including: Vec::new(),
        copied: 0,
        fetched: 0,
        within_sent: 0,
        misplaced: BTreeSet::new(),
        diagnostics,
    };
    settler.own_components(&mut root);
    settler.value(&mut root, Shape::Object(version.document()), &Site::of(Place::root()));
    while let Some((kind, site, scope)) = settler.queue.pop() {
        let Some(mut value) = settler.files.get(&site.written).cloned() else { continue };
        settler.dynamic.scope = scope;
        settler.value(&mut value, Shape::Ref(kind), &site);
        settler.hoisted.insert((folder(kind), site.settled), value);
    }
    settler.report_misplaced();
    hoist::hoist(&mut root, std::mem::take(&mut settler.hoisted), &settler.included);
    for (settled, written) in &settler.included {
        settler.files.add_included(settled.reported(), written.reported());
    }
    *tree = root;
}

/// Why a reference does not resolve.
enum Unresolved {
    /// There is nothing, or something else than was asked for.
    Missing(String),
    /// It leads out of the files that are read.
    External(String),
    /// It leads to what it stands in.
    Cycle(String),
    /// It leads to a file that is neither YAML nor JSON: how that is said of the reference, and where the fault is.
    Broken(String, Box<Diagnostic>),
}

struct Settler<'a> {
    version: SpecVersion,
    files: Files<'a>,
    components: Components,
    hoisted: Hoisted,
    queue: Vec<(&'static Kind, Site, Scope)>,
    dynamic: Dynamic,
    included: Included,
    /// The places whose values are being put where references to them stand, the outermost first.
    including: Vec<Place>,
    /// How many values have been copied to where references stood.
    copied: usize,
    /// How many values of examples have been copied from other files.
    fetched: usize,
    /// How many webhooks and callbacks are around what is settled now.
    within_sent: usize,
    /// The references that lead to nothing in their own file, and to something in the root document.
    misplaced: BTreeSet<(Pointer, String)>,
    diagnostics: &'a mut Diagnostics,
}

impl Settler<'_> {
    /// Settles the references in a value of a known shape.
    fn value(&mut self, value: &mut Value, shape: Shape, site: &Site) {
        match shape {
            Shape::Sample => return self.sample(value, site),
            Shape::Unread(inner) => return self.unread(value, *inner, site),
            _ => {}
        }
        let text = reference_text(value).filter(|text| self.gives_way(text, shape, site));
        if let Some(text) = text {
            let shape = self.list_or_item(&text, shape, site);
            if self.gives_way(&text, shape, site) {
                self.include(value, &text, shape, site);
            } else {
                self.value(value, shape, site);
            }
            return;
        }
        match (shape, &mut *value) {
            (Shape::Open(inner), _) => self.value(value, *inner, site),
            (Shape::List(item), Value::Array(items)) => {
                for (index, it) in items.iter_mut().enumerate() {
                    self.value(it, *item, &site.join(index));
                }
            }
            (Shape::Map(item), Value::Object(members)) => {
                for (key, it) in members {
                    self.value(it, *item, &site.join(key));
                }
            }
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(_)) => {
                if is_schema(kind) {
                    set_apart(value);
                }
                let around = is_schema(kind).then(|| self.enter_schema(&site.written));
                self.members(value, kind, site);
                if matches!(shape, Shape::Ref(_)) {
                    self.reference(value, kind, site);
                }
                if let Some(around) = around {
                    self.leave_schema(around);
                }
            }
            (Shape::List(item), Value::Object(members)) if shape::are_items_by_name(members, *item) => {
                for (key, it) in members {
                    self.value(it, *item, &site.join(key));
                }
            }
            // A single object where a list belongs.
            (Shape::List(item), Value::Object(_)) => self.value(value, *item, site),
            // A list where one value belongs: `items` of older drafts, `type` since JSON Schema's beginnings.
            (Shape::Ref(_) | Shape::Text, Value::Array(items)) => {
                for (index, it) in items.iter_mut().enumerate() {
                    self.value(it, shape, &site.join(index));
                }
            }
            _ => {}
        }
    }

    /// Whether a reference gives way to its target. One to a media type does so unless that is a component, which OpenAPI
    /// has since 3.2.
    fn gives_way(&mut self, text: &str, shape: Shape, site: &Site) -> bool {
        let Shape::Ref(kind) = shape else { return is_by_value(shape) };
        if !kind.is(&shape::MEDIA_TYPE) {
            return is_by_value(shape);
        }
        let Ok(target) = self.resolve(text, shape, &site.written) else { return false };
        let target = self.end(target, kind, 0);
        self.components.key(folder(kind), &target).is_none()
    }

    fn members(&mut self, value: &mut Value, kind: &'static Kind, site: &Site) {
        let Value::Object(members) = value else { return };
        let is_sent = [&shape::CALLBACK, &shape::WEBHOOKS].iter().any(|it| kind.is(it));
        if is_sent {
            self.within_sent += 1;
        }
        if self.within_sent > 0 && kind.is(&shape::OPERATION) {
            self.drop_callbacks(members, &site.written);
        }
        for (key, member) in members.iter_mut() {
            if let Some(shape) = kind.shape_of(key) {
                if components::hold(kind, shape) {
                    self.component_members(key, member, shape, site);
                } else {
                    self.value(member, shape, &site.join(key));
                }
            }
        }
        if kind.is(&shape::DISCRIMINATOR) {
            if let Some(Value::Object(mapping)) = members.get_mut("mapping") {
                mapping.values_mut().for_each(|target| self.mapped(target, &site.written));
            }
            if let Some(target) = members.get_mut("defaultMapping") {
                self.mapped(target, &site.written);
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
        let is_component = self.files.get(&self.components.place("schemas", &text)).is_some();
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

    fn reference(&mut self, value: &mut Value, kind: &'static Kind, site: &Site) {
        let dynamic = if is_schema(kind) { take_dynamic_reference(value) } else { None };
        let Some(text) = dynamic.clone().or_else(|| reference_text(value)) else { return };
        let chosen = dynamic.and_then(|text| self.dynamic_target(&text, &site.written));
        let target = chosen.map_or_else(|| self.resolve(&text, Shape::Ref(kind), &site.written), Ok);
        match target {
            Ok(target) => {
                self.report_slip(&text, &target, site);
                let target = self.end(target, kind, 0);
                if !is_schema(kind) || !self.instantiate(value, &target, site) {
                    value["$ref"] = Value::String(self.component(target, kind));
                }
            }
            Err(reason) => {
                self.report(reason, &text, Shape::Ref(kind), site);
                self.forget(value, kind);
            }
        }
    }

    /// A schema that refers to nothing takes any value; another object is left out by the lowering.
    fn forget(&self, value: &mut Value, kind: &'static Kind) {
        let Value::Object(members) = value else { return };
        members.remove("$ref");
        if !is_schema(kind) {
            *value = json!({ UNRESOLVED: true });
        } else if self.version <= SpecVersion::V3_0 {
            members.retain(|key, _| key == "description");
        } else {
            // What was to be said there of properties, nobody knows.
            members.insert("unevaluatedProperties".to_owned(), Value::Bool(true));
        }
    }

    /// The settled form of a reference; its target is hoisted unless it is a component already.
    fn target(&mut self, text: &str, kind: &'static Kind, place: &Place) -> Result<String, Unresolved> {
        let target = self.resolve(text, Shape::Ref(kind), place)?;
        let target = self.end(target, kind, 0);
        Ok(self.component(target, kind))
    }

    /// The reference to the component that a place is or becomes.
    fn component(&mut self, target: Place, kind: &'static Kind) -> String {
        let folder = folder(kind);
        if let Some(key) = self.components.key(folder, &target) {
            return component(folder, &key);
        }
        let site = Site { settled: self.components.home(&target), written: target };
        let reference = component(folder, &site.settled.key());
        if let Entry::Vacant(slot) = self.hoisted.entry((folder, site.settled.clone())) {
            slot.insert(Value::Null);
            self.queue.push((kind, site, Scope::new()));
        }
        reference
    }

    /// Where a reference ends that leads, outside of the components, to nothing but another one.
    fn end(&mut self, target: Place, kind: &'static Kind, hops: usize) -> Place {
        let only = match self.files.get(&target) {
            Some(value @ Value::Object(members))
                if (members.len() == 1 || members.contains_key("$dynamicAnchor"))
                    && dynamic::is_only_reference(value)
                    && self.components.key(folder(kind), &target).is_none() =>
            {
                members.get("$ref")
            }
            _ => None,
        };
        let Some(text) = only.and_then(Value::as_str).map(str::to_owned) else { return target };
        match self.resolve(&text, Shape::Ref(kind), &target) {
            Ok(next) if hops < MAX_HOPS => self.end(next, kind, hops + 1),
            _ => target,
        }
    }
}
