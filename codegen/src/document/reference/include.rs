//! References where OpenAPI has none: what they refer to is put in their place, as bundlers do it.

use serde_json::{Map, Value, json};

use super::files::{size, size_within};
use super::place::{Place, Site};
use super::{MAX_HOPS, Settler, UNRESOLVED, Unresolved, is_annotation, is_copied, reference_text};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::lower::shape::{self, Shape};
use crate::pointer::Pointer;

/// A document may ask for as many copied values as its files have, and so many more.
const MAX_COPIED: usize = 300_000;

/// An example of more values than this is for no documentation.
const MAX_FETCHED: usize = 1_000;

impl Settler<'_> {
    /// Puts what a reference refers to in its place.
    pub(super) fn include(&mut self, value: &mut Value, text: &str, shape: Shape, site: &Site) {
        if let Err(reason) = self.take_in(value, text, shape, site) {
            self.report(reason, text, shape, site);
            // What stands beside it is there all the same, if it is more than a word about the reference.
            let Value::Object(members) = value else { return };
            members.remove("$ref");
            if members.keys().all(|key| is_annotation(key)) {
                *value = json!({ UNRESOLVED: true });
            }
        }
    }

    fn take_in(
        &mut self,
        value: &mut Value,
        text: &str,
        shape: Shape,
        site: &Site,
    ) -> Result<(), Unresolved> {
        let origin = self.resolve(text, shape, &site.written)?;
        let is_around = origin.way_to(&site.written).is_some() || self.including.contains(&origin);
        if is_around || self.including.len() > MAX_HOPS {
            return Err(Unresolved::Cycle(format!("`{text}` leads back to itself")));
        }
        let Some(target) = self.files.get(&origin) else {
            return Err(Unresolved::Missing(format!("`{text}` points to nothing")));
        };
        let most = MAX_COPIED + self.files.values();
        if self.copied <= most {
            self.copied += size(target);
        }
        if self.copied > most {
            let message = format!("references copy more than {MAX_COPIED} values");
            self.diagnostics.push(Diagnostic::new(Code::TooComplex, &Pointer::root(), message));
            return Err(Unresolved::Missing(format!("`{text}` is not copied")));
        }
        let own = std::mem::replace(value, target.clone());
        self.included.insert(site.settled.clone(), origin.clone());
        self.including.push(origin.clone());
        self.value(value, shape, &Site { written: origin, settled: site.settled.clone() });
        self.including.pop();
        if let Value::Object(own) = own {
            self.beside(own, value, shape, site);
        }
        Ok(())
    }

    /// Members beside the reference: they are members of the object, and win over the target's. OpenAPI says so of path
    /// items only.
    fn beside(&mut self, mut own: Map<String, Value>, value: &mut Value, shape: Shape, site: &Site) {
        own.remove("$ref");
        // Where keys are names, a word about the reference is no entry.
        let has_names =
            matches!(shape, Shape::Map(_)) || shape.kind().is_some_and(|kind| kind.others.is_some());
        if has_names {
            own.retain(|key, member| !(is_annotation(key) && member.is_string()));
        }
        let is_path_item = shape.kind().is_some_and(is_copied);
        for (key, member) in &mut own {
            let site = site.join(key);
            if !is_path_item && !is_annotation(key) {
                let what_now =
                    if value.is_object() { "it is added to what that refers to" } else { "it is left out" };
                let message =
                    format!("OpenAPI does not say what `{key}` means beside this reference; {what_now}");
                let finding = Diagnostic::new(Code::ReferenceSibling, &site.written.reported(), message);
                self.diagnostics.push(finding.at_key());
            }
            let inner = match shape {
                Shape::Map(item) => Some(*item),
                shape => shape.kind().and_then(|kind| kind.shape_of(key)),
            };
            self.included.insert(site.settled.clone(), site.written.clone());
            if let Some(inner) = inner {
                self.value(member, inner, &site);
            }
        }
        let Value::Object(target) = value else { return };
        for (key, member) in std::mem::replace(target, own) {
            target.entry(key).or_insert(member);
        }
    }

    /// What a reference stands for at a place where a list belongs: the list, or an item of it that stands alone.
    pub(super) fn list_or_item(&mut self, text: &str, shape: Shape, site: &Site) -> Shape {
        let Shape::List(item) = shape else { return shape };
        match self.peek(text, &site.written) {
            Some(target) if !self.files.get(&target).is_some_and(Value::is_array) => *item,
            _ => shape,
        }
    }

    /// Where a reference ends, whatever stands there; nothing for one that goes round in circles.
    fn peek(&mut self, text: &str, from: &Place) -> Option<Place> {
        let mut target = self.resolve(text, Shape::Any, from).ok()?;
        for _ in 0..MAX_HOPS {
            let Some(next) = self.files.get(&target).and_then(reference_text) else { return Some(target) };
            target = self.resolve(&next, Shape::Any, &target).ok()?;
        }
        None
    }

    /// A sample may have a `$ref` of its own; one that names a file of the document is the sample that stands there.
    pub(super) fn sample(&mut self, value: &mut Value, site: &Site) {
        let Some(text) = file_reference(value) else { return };
        let is_there = self.peek(&text, &site.written).is_some();
        if is_there && let Err(reason) = self.take_in(value, &text, Shape::Any, site) {
            self.report(reason, &text, Shape::Any, site);
        }
    }

    /// Reports references that do not resolve in what nothing is made of, and fetches short examples from other files.
    pub(super) fn unread(&mut self, value: &mut Value, shape: Shape, site: &Site) {
        if let Some(text) = reference_text(value) {
            match self.resolve(&text, shape, &site.written) {
                Ok(_) if shape.kind().is_some_and(|kind| kind.is(&shape::EXAMPLE)) => {
                    let Some(target) = self.peek(&text, &site.written) else { return };
                    if self.fetch(value, &target, site) {
                        self.example(value, &Site { written: target.clone(), settled: site.settled.clone() });
                    }
                    // It stays one that is referred to.
                    if let Value::Object(members) = value {
                        let text = format!("{}#{}", target.file, target.pointer);
                        members.insert("$ref".to_owned(), Value::String(text));
                    }
                }
                Ok(_) => {}
                Err(reason) => self.report(reason, &text, shape, site),
            }
            return;
        }
        match (shape, &mut *value) {
            (Shape::Map(item), Value::Object(members)) => {
                for (key, member) in members {
                    self.unread(member, *item, &site.join(key));
                }
            }
            (Shape::Ref(kind), Value::Object(_)) if kind.is(&shape::EXAMPLE) => self.example(value, site),
            _ => {}
        }
    }

    /// The value of an example may be in a file of its own.
    fn example(&mut self, example: &mut Value, site: &Site) {
        for key in ["value", "dataValue"] {
            if let Some(value) = example.get_mut(key)
                && let Some(target) =
                    file_reference(value).and_then(|text| self.peek(&text, &site.written.join(key)))
            {
                self.fetch(value, &target, &site.join(key));
            }
        }
    }

    /// Puts what a reference to another file leads to in its place, if it is short. Nothing depends on it.
    fn fetch(&mut self, value: &mut Value, target: &Place, site: &Site) -> bool {
        let found = self.files.get(target).filter(|_| !target.file.is_empty());
        let fitting = found.and_then(|it| Some((it, size_within(it, MAX_FETCHED)?)));
        let Some((found, values)) = fitting.filter(|(_, values)| self.fetched + values <= MAX_COPIED) else {
            return false;
        };
        *value = found.clone();
        self.fetched += values;
        self.included.insert(site.settled.clone(), target.clone());
        true
    }
}

/// The reference of a sample that is nothing else, where it names a file: others are data.
fn file_reference(sample: &Value) -> Option<String> {
    let is_only = sample.as_object().is_some_and(|it| it.len() == 1);
    reference_text(sample).filter(|text| is_only && !text.starts_with('#'))
}
