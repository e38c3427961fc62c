//! What the rules make of single places of a document, step by step. Nothing is kept unless somebody asks.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::ir::{Api, TypeKind};
use crate::places::Places;
use crate::pointer::Pointer;

/// A part of the pipeline.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum Stage {
    /// The text and its overlays, references, lowering: the place is a part of the document.
    Document,
    /// The rules for schemas and operations, and the passes over all of them: the place is a part of the IR.
    Normalize,
    /// The names.
    Name,
}

/// What a rule left behind at the place.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Step {
    /// The part of the pipeline that the rule belongs to.
    pub stage: Stage,
    /// The rule, in a few words.
    pub rule: &'static str,
    /// The place after the rule: of the document, the value; of the IR, the types, fields, operations and
    /// parameters that stand there.
    pub value: Value,
}

/// The steps so far of the places that are watched; nothing when there are none.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    watched: Vec<Watched>,
    /// Which of them are at a place, by number.
    by_place: BTreeMap<Pointer, Vec<usize>>,
    places: Places,
}

/// A place of the text that is watched.
#[derive(Clone, Debug)]
struct Watched {
    /// Where it is: a conversion may have made several places of it.
    at: Vec<Pointer>,
    steps: Vec<Step>,
}

impl History {
    /// The history of several places.
    pub(crate) fn of(places: &[Pointer]) -> Self {
        let watched = places.iter().map(|it| Watched { at: vec![it.clone()], steps: Vec::new() }).collect();
        let mut history = Self { watched, ..Self::default() };
        history.index();
        history
    }

    /// The steps, each of which changed something, of each place.
    pub(crate) fn into_steps(self) -> Vec<Vec<Step>> {
        self.watched.into_iter().map(|it| it.steps).collect()
    }

    fn index(&mut self) {
        self.by_place.clear();
        for (number, watched) in self.watched.iter().enumerate() {
            for place in &watched.at {
                self.by_place.entry(place.clone()).or_default().push(number);
            }
        }
    }

    /// From now on the document is the converted one.
    pub(crate) fn convert_places(&mut self, places: &Places) {
        if !places.is_empty() {
            for watched in &mut self.watched {
                watched.at = watched.at.iter().flat_map(|place| places.converted(place)).collect();
            }
            self.index();
            self.places = places.clone();
        }
    }

    /// Looks at a value of the document after a rule.
    pub(crate) fn value(&mut self, rule: &'static str, pointer: &Pointer, value: impl FnOnce() -> Value) {
        if let Some(numbers) = self.by_place.get(pointer) {
            let value = value();
            for number in numbers {
                self.watched[*number].record(Stage::Document, rule, &value);
            }
        }
    }

    /// Looks at the whole document after a rule.
    pub(crate) fn tree(&mut self, rule: &'static str, tree: &Value) {
        for watched in &mut self.watched {
            if let Some(value) = watched.at.iter().find_map(|place| tree.pointer(place.as_str())) {
                watched.record(Stage::Document, rule, value);
            }
        }
    }

    /// Looks at the IR after a rule.
    pub(crate) fn api(&mut self, stage: Stage, rule: &'static str, api: &Api) {
        if self.watched.is_empty() {
            return;
        }
        let mut found: Vec<Vec<Value>> = vec![Vec::new(); self.watched.len()];
        let by_place = &self.by_place;
        let mut look = |origin: &Pointer, part: &dyn Fn() -> serde_json::Result<Value>| {
            let Some(numbers) = by_place.get(origin) else { return };
            // The IR has string keys only, which cannot fail.
            let Ok(part) = part() else { return };
            numbers.iter().for_each(|number| found[*number].push(part.clone()));
        };
        for (_, def) in api.types.iter() {
            look(&def.origin, &|| serde_json::to_value(def));
            if let TypeKind::Struct(object) = &def.kind {
                object.fields.iter().for_each(|it| look(&it.origin, &|| serde_json::to_value(it)));
            }
        }
        for operation in &api.operations {
            look(&operation.origin, &|| serde_json::to_value(operation));
            operation.parameters.iter().for_each(|it| look(&it.origin, &|| serde_json::to_value(it)));
        }
        for (watched, found) in self.watched.iter_mut().zip(found) {
            let mut found = Value::Array(found);
            self.places.write_back(&mut found);
            watched.record(stage, rule, &found);
        }
    }
}

impl Watched {
    fn record(&mut self, stage: Stage, rule: &'static str, value: &Value) {
        if self.steps.last().is_none_or(|last| last.value != *value) {
            self.steps.push(Step { stage, rule, value: value.clone() });
        }
    }
}
