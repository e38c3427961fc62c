//! Dynamic references (JSON Schema 2020-12, section 8.2.3.2): what a schema leaves open, a schema that refers to it says.
//!
//! `$dynamicRef: '#item'` leads to the `$dynamicAnchor: item` of the outermost schema on the way to it. So a schema that has
//! dynamic references is made anew for each scope in which they lead somewhere else than by themselves.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;

use super::place::{Place, Site};
use super::{Settler, component};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::lower::shape::{self, Shape};

/// Where dynamic references lead: places, by the names of dynamic anchors.
pub(super) type Scope = BTreeMap<String, Place>;

/// So many schemas are made anew for a document,
const MAX_INSTANCES: usize = 2_000;

/// with so many values in them.
const MAX_COPIED: usize = 200_000;

/// So many schemas are looked into to find which dynamic references they have.
const MAX_VISITED: usize = 50_000;

/// Keywords that say who a schema is, not what its values are.
const IDENTITY: [&str; 10] = [
    "$id",
    "$schema",
    "$anchor",
    "$dynamicAnchor",
    "$recursiveAnchor",
    "$dynamicRef",
    "$recursiveRef",
    "$defs",
    "definitions",
    "$comment",
];

/// What is known of dynamic references while schemas are settled.
#[derive(Default)]
pub(super) struct Dynamic {
    /// The anchors of the schemas that lead to what is settled now, as far as they matter to it.
    pub(super) scope: Scope,
    /// The outermost schema around what is settled now.
    around: Option<Place>,
    /// What stands for a schema in a scope.
    instances: BTreeMap<(Place, Scope), Place>,
    /// What is being put where a reference to it stands.
    expanding: Vec<(Place, Scope)>,
    /// The names that a schema, and what it refers to, has dynamic references to.
    used: BTreeMap<Place, BTreeSet<String>>,
    /// The schemas whose files are read, and those of all that they refer to.
    read: BTreeSet<Place>,
    /// How many schemas have been made anew.
    made: usize,
    /// How many values there are in these.
    copied: usize,
    /// How many schemas have been looked into.
    visited: usize,
    /// Whether it is said that the document asks for too many.
    is_exhausted: bool,
}

impl Settler<'_> {
    /// Remembers the outermost schema; what was remembered before is to be restored.
    pub(super) fn enter_schema(&mut self, place: &Place) -> Option<Place> {
        let before = self.dynamic.around.clone();
        self.dynamic.around.get_or_insert_with(|| place.clone());
        before
    }

    /// Restores what [`Settler::enter_schema`] gave.
    pub(super) fn leave_schema(&mut self, before: Option<Place>) {
        self.dynamic.around = before;
    }

    /// Where a dynamic reference leads in the present scope, if that is somewhere else than by itself.
    pub(super) fn dynamic_target(&mut self, text: &str, place: &Place) -> Option<Place> {
        let name = anchor_name(text)?;
        let itself = self.resolve(text, Shape::Ref(&shape::SCHEMA), place).ok()?;
        let is_dynamic = self.files.index(&itself.file)?.is_dynamic_anchor(&name, &itself.pointer);
        self.scope_at(place).remove(&name).filter(|_| is_dynamic)
    }

    /// Makes a schema anew for the scope of a reference to it, where that makes a difference; whether it does.
    pub(super) fn instantiate(&mut self, value: &mut Value, target: &Place, site: &Site) -> bool {
        let mut scope = self.scope_at(&site.written);
        if scope.is_empty() || self.dynamic.is_exhausted {
            return false;
        }
        // A name that one schema has leads there from everywhere.
        self.read_all(target);
        scope.retain(|name, _| self.files.has_choice(name));
        if scope.is_empty() {
            return false;
        }
        let by_itself = self.anchors_of(&self.outermost(target));
        let used = self.used_by(target);
        let differs = |name: &String, place: &Place| {
            let own = by_itself.get(name);
            // Placeholders that say the same make no difference.
            let is_same =
                own.is_some_and(|own| own.file == place.file && self.files.get(own) == self.files.get(place));
            used.contains(name) && !is_same
        };
        let scope: Scope = scope.into_iter().filter(|(name, place)| differs(name, place)).collect();
        if scope.is_empty() {
            return false;
        }
        let instance = (target.clone(), scope);
        // Where it is at home it is written, be it visited twice: as a part of what is around it, and as a component.
        if let Some(home) = self.dynamic.instances.get(&instance).filter(|home| **home != site.settled) {
            let key = self.components.key("schemas", home).unwrap_or_else(|| home.key());
            value["$ref"] = Value::String(component("schemas", &key));
            return true;
        }
        self.dynamic.made += 1;
        self.dynamic.copied += self.files.get(target).map_or(0, count);
        let asks_for_too_much = self.dynamic.made > MAX_INSTANCES
            || self.dynamic.copied > MAX_COPIED
            || self.dynamic.visited > MAX_VISITED;
        if asks_for_too_much {
            self.dynamic.is_exhausted = true;
            let message =
                format!("dynamic references ask for more than {MAX_INSTANCES} schemas, or for large ones");
            let finding = Diagnostic::new(Code::TooComplex, &site.written.reported(), message);
            self.diagnostics.push(finding.hint("refer with `$ref` to the schemas that are meant"));
            return false;
        }
        let is_plain = value.as_object().is_some_and(|members| members.keys().all(|key| is_plain(key)));
        if is_plain && !self.dynamic.expanding.contains(&instance) {
            self.expand(value, instance, site);
            return true;
        }
        let home = site.settled.join("$dynamicRef");
        value["$ref"] = Value::String(component("schemas", &home.key()));
        self.included.insert(home.clone(), instance.0.clone());
        self.hoisted.insert(("schemas", home.clone()), Value::Null);
        let site = Site { written: instance.0.clone(), settled: home.clone() };
        self.queue.push((&shape::SCHEMA, site, instance.1.clone()));
        self.dynamic.instances.insert(instance, home);
        true
    }

    /// Puts a schema that is made anew where the reference to it stands.
    fn expand(&mut self, value: &mut Value, instance: (Place, Scope), site: &Site) {
        let Some(target) = self.files.get(&instance.0).cloned() else { return };
        let is_home = self.components.key("schemas", &site.settled).is_some()
            || self.hoisted.contains_key(&("schemas", site.settled.clone()));
        if is_home {
            self.dynamic.instances.insert(instance.clone(), site.settled.clone());
        }
        let own = std::mem::replace(value, target);
        self.included.insert(site.settled.clone(), instance.0.clone());
        let before = std::mem::replace(&mut self.dynamic.scope, instance.1.clone());
        let around = self.dynamic.around.replace(instance.0.clone());
        self.dynamic.expanding.push(instance.clone());
        let inner = Site { written: instance.0, settled: site.settled.clone() };
        self.value(value, Shape::Ref(&shape::SCHEMA), &inner);
        self.dynamic.expanding.pop();
        self.dynamic.around = around;
        self.dynamic.scope = before;
        let (Value::Object(members), Value::Object(own)) = (value, own) else { return };
        for (key, member) in own {
            let own = site.join(&key);
            self.included.insert(own.settled, own.written);
            if key != "$ref" && !IDENTITY.contains(&key.as_str()) {
                members.insert(key, member);
            }
        }
    }

    /// The scope at a place: the anchors of the schema that it stands in, unless an outer one has them.
    fn scope_at(&self, place: &Place) -> Scope {
        let mut scope = self.anchors_of(&self.resource_of(place));
        scope.extend(self.dynamic.scope.clone());
        scope
    }

    /// The schema with an identity of its own that a place stands in, or else the outermost schema around it.
    fn resource_of(&self, place: &Place) -> Place {
        if let Some(resource) = self.files.index(&place.file).and_then(|it| it.resource(&place.pointer)) {
            return place.at(resource.clone());
        }
        match &self.dynamic.around {
            Some(around) if around.way_to(place).is_some() => around.clone(),
            _ => self.outermost(place),
        }
    }

    /// The outermost schema around a place that a reference leads to: its component, if it is in one.
    fn outermost(&self, place: &Place) -> Place {
        if let Some(resource) = self.files.index(&place.file).and_then(|it| it.resource(&place.pointer)) {
            return place.at(resource.clone());
        }
        let component = place.outwards().find(|it| self.components.key("schemas", it).is_some());
        component.unwrap_or_else(|| place.clone())
    }

    /// The dynamic anchors of a schema.
    fn anchors_of(&self, schema: &Place) -> Scope {
        let Some(index) = self.files.index(&schema.file) else { return Scope::new() };
        let found = index.dynamic_anchors(&schema.pointer);
        found.map(|(name, pointer)| (name.to_owned(), schema.at(pointer.clone()))).collect()
    }

    /// The names that a schema, and all that it refers to, has dynamic references to.
    fn used_by(&mut self, schema: &Place) -> BTreeSet<String> {
        if let Some(known) = self.dynamic.used.get(schema) {
            return known.clone();
        }
        let mut used = BTreeSet::new();
        let mut seen = BTreeSet::from([schema.clone()]);
        let mut pending = vec![schema.clone()];
        while let Some(place) = pending.pop().filter(|_| self.dynamic.visited <= MAX_VISITED) {
            self.dynamic.visited += 1;
            let targets = self.targets(&place, &mut used);
            pending.extend(targets.into_iter().filter(|target| seen.insert(target.clone())));
        }
        self.dynamic.used.insert(schema.clone(), used.clone());
        used
    }

    /// Reads the files of all that a schema refers to: their schemas have dynamic anchors, too.
    fn read_all(&mut self, schema: &Place) {
        let mut pending = vec![schema.clone()];
        while let Some(place) = pending.pop() {
            if self.dynamic.read.insert(place.clone()) {
                pending.extend(self.targets(&place, &mut BTreeSet::new()));
            }
        }
    }

    /// What the references in a schema lead to; notes the names of dynamic ones.
    fn targets(&mut self, schema: &Place, used: &mut BTreeSet<String>) -> Vec<Place> {
        let mut references = Vec::new();
        if let Some(value) = self.files.get(schema) {
            collect(value, schema, used, &mut references);
        }
        let resolve =
            |(text, place): (String, Place)| self.resolve(&text, Shape::Ref(&shape::SCHEMA), &place).ok();
        references.into_iter().filter_map(resolve).collect()
    }
}

/// The names of the dynamic references in a value, and its other references with their places.
fn collect(value: &Value, place: &Place, used: &mut BTreeSet<String>, references: &mut Vec<(String, Place)>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match (key.as_str(), member) {
                    ("$dynamicRef" | "$recursiveRef", Value::String(text)) => {
                        used.extend(anchor_name(text));
                        references.push((text.clone(), place.clone()));
                    }
                    ("$ref", Value::String(text)) => references.push((text.clone(), place.clone())),
                    (_, member) => collect(member, &place.join(key), used, references),
                }
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                collect(item, &place.join(index), used, references);
            }
        }
        _ => {}
    }
}

/// How many values there are in one, itself among them.
fn count(value: &Value) -> usize {
    match value {
        Value::Object(members) => 1 + members.values().map(count).sum::<usize>(),
        Value::Array(items) => 1 + items.iter().map(count).sum::<usize>(),
        _ => 1,
    }
}

/// The name of the anchor that a dynamic reference leads to; that of `$recursiveRef` has none (draft 2019-09, section
/// 8.2.4.2).
fn anchor_name(text: &str) -> Option<String> {
    let fragment = text.split_once('#').map_or("", |(_, fragment)| fragment);
    (!fragment.starts_with('/')).then(|| fragment.to_owned())
}

/// Whether a member says nothing of a schema's values.
fn is_plain(key: &str) -> bool {
    key == "$ref"
        || IDENTITY.contains(&key)
        || ["title", "description", "summary"].contains(&key)
        || key.starts_with("x-")
}

/// Whether an object is nothing but a reference, whoever it says it is.
pub(super) fn is_only_reference(value: &Value) -> bool {
    let Value::Object(members) = value else { return false };
    members.contains_key("$ref")
        && members
            .keys()
            .all(|key| key == "$ref" || (IDENTITY.contains(&key.as_str()) && !key.ends_with("Ref")))
}
