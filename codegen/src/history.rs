//! What the rules make of single places of a document, step by step. Nothing is kept unless somebody asks.

use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::facts::{self, About, Fact, Part};
use crate::ir::{Api, TypeKind};
use crate::places::Places;
use crate::pointer::Pointer;
use crate::text::code_span;

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
    /// The place after the rule: of the document, the value; of the IR, the types, fields, operations, parameters and events
    /// that stand there.
    pub value: Value,
    /// What is so of the IR's parts at the place, in sentences; none of the document.
    #[serde(skip)]
    pub facts: Vec<Fact>,
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
    /// Where it is in the text.
    place: Pointer,
    /// Where it is now: a conversion may have made several places of it.
    at: Vec<Pointer>,
    steps: Vec<Step>,
}

impl History {
    /// The history of several places.
    pub(crate) fn of(places: &[Pointer]) -> Self {
        let watched = places
            .iter()
            .map(|it| Watched { place: it.clone(), at: vec![it.clone()], steps: Vec::new() })
            .collect();
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
                watched.at = places.converted(&watched.place);
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
                self.watched[*number].record(Stage::Document, rule, &value, Vec::new);
            }
        }
    }

    /// Looks at the whole document after a rule.
    pub(crate) fn tree(&mut self, rule: &'static str, tree: &Value) {
        for watched in &mut self.watched {
            if let Some(value) = watched.at.iter().find_map(|place| tree.pointer(place.as_str())) {
                watched.record(Stage::Document, rule, value, Vec::new);
            }
        }
    }

    /// Looks at the IR after a rule.
    pub(crate) fn api(&mut self, stage: Stage, rule: &'static str, api: &Api) {
        if self.watched.is_empty() {
            return;
        }
        let mut found: Vec<Found> = (0..self.watched.len()).map(|_| Found::default()).collect();
        let by_place = &self.by_place;
        let mut look = |origin: &Pointer, part: &dyn Fn() -> (serde_json::Result<Value>, Here)| {
            let Some(numbers) = by_place.get(origin) else { return };
            // The IR has string keys only, which cannot fail.
            let (Ok(value), here) = part() else { return };
            numbers.iter().for_each(|number| found[*number].add(value.clone(), here.clone()));
        };
        for (_, def) in api.types.iter() {
            let facts = || Here { facts: facts::of_type(api, def), owner: None };
            look(&def.origin, &|| (serde_json::to_value(def), facts()));
            let TypeKind::Struct(object) = &def.kind else { continue };
            for field in &object.fields {
                let owner = || Some((Part::Property, def.shown_name().into_owned()));
                let facts = || Here { facts: facts::of_field(api, field), owner: owner() };
                look(&field.origin, &|| (serde_json::to_value(field), facts()));
            }
        }
        for operation in &api.operations {
            let facts = || Here { facts: facts::of_operation(api, operation), owner: None };
            look(&operation.origin, &|| (serde_json::to_value(operation), facts()));
            for parameter in &operation.parameters {
                let owner = || Some((Part::Parameter, operation.id.clone()));
                let facts = || Here { facts: facts::of_parameter(api, parameter), owner: owner() };
                look(&parameter.origin, &|| (serde_json::to_value(parameter), facts()));
            }
        }
        for event in api.event_sets.iter().flat_map(|set| &set.events) {
            let facts = || Here { facts: facts::of_event(api, event), owner: None };
            look(&event.origin, &|| (serde_json::to_value(event), facts()));
        }
        for (watched, found) in self.watched.iter_mut().zip(found) {
            let facts = found.facts();
            let mut value = Value::Array(found.values);
            self.places.write_back(&mut value);
            watched.record(stage, rule, &value, || facts);
        }
    }
}

/// What is so of a part of the IR, and what it is a part of.
#[derive(Clone, Debug)]
struct Here {
    facts: Vec<Fact>,
    owner: Option<(Part, String)>,
}

/// The parts of the IR at a place.
#[derive(Debug, Default)]
struct Found {
    values: Vec<Value>,
    facts: Vec<Fact>,
    owners: BTreeMap<Part, Vec<String>>,
}

impl Found {
    fn add(&mut self, value: Value, here: Here) {
        self.values.push(value);
        // What many operations share is said once.
        let new = here.facts.into_iter().filter(|it| !self.facts.contains(it)).collect::<Vec<_>>();
        self.facts.extend(new);
        if let Some((part, owner)) = here.owner {
            self.owners.entry(part).or_default().push(owner);
        }
    }

    fn facts(&self) -> Vec<Fact> {
        let owned = self.owners.iter().filter_map(|(part, owners)| {
            let what = if *part == Part::Property { "property" } else { "parameter" };
            let (first, others) = owners.split_first()?;
            let others = match others.len() {
                0 => String::new(),
                1 => format!(" and of {}", code_span(&others[0])),
                count => format!(" and of {count} others"),
            };
            let words = format!("a {what} of {}{others}", code_span(first));
            Some(Fact { part: *part, about: About::Kind, words })
        });
        owned.chain(self.facts.iter().cloned()).collect()
    }
}

impl Watched {
    fn record(&mut self, stage: Stage, rule: &'static str, value: &Value, facts: impl FnOnce() -> Vec<Fact>) {
        if self.steps.last().is_none_or(|last| last.value != *value) {
            self.steps.push(Step { stage, rule, value: value.clone(), facts: facts() });
        }
    }
}
