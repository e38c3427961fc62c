//! What the rules make of single places of a document, step by step. Nothing is kept unless somebody asks.

use std::borrow::Cow;
use std::collections::BTreeMap;

use serde::Serialize;
use serde_json::Value;

use crate::facts::{self, About, Fact, Part};
use crate::ir::{Api, Event, Field, Operation, Parameter, TypeDef, TypeKind};
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
    pub(crate) fn api<'a>(&mut self, stage: Stage, rule: &'static str, api: &'a Api) {
        if self.watched.is_empty() {
            return;
        }
        let mut found: Vec<Vec<Here<'a>>> = vec![Vec::new(); self.watched.len()];
        let by_place = &self.by_place;
        let mut look = |here: Here<'a>| {
            for number in by_place.get(here.origin()).into_iter().flatten() {
                found[*number].push(here);
            }
        };
        for (_, def) in api.types.iter() {
            look(Here::Type(def));
            if let TypeKind::Struct(object) = &def.kind {
                object.fields.iter().for_each(|field| look(Here::Property(def, field)));
            }
        }
        for operation in &api.operations {
            look(Here::Operation(operation));
            operation.parameters.iter().for_each(|parameter| look(Here::Parameter(operation, parameter)));
        }
        api.event_sets.iter().flat_map(|set| &set.events).for_each(|event| look(Here::Event(event)));
        for (watched, found) in self.watched.iter_mut().zip(found) {
            // The IR has string keys only, which cannot fail.
            let mut value = found.iter().filter_map(|here| here.value().ok()).collect();
            self.places.write_back(&mut value);
            watched.record(stage, rule, &value, || facts_of(&found, api));
        }
    }
}

/// A part of the IR that stands at a place, with what it is a part of.
#[derive(Clone, Copy)]
enum Here<'a> {
    Type(&'a TypeDef),
    Property(&'a TypeDef, &'a Field),
    Operation(&'a Operation),
    Parameter(&'a Operation, &'a Parameter),
    Event(&'a Event),
}

impl<'a> Here<'a> {
    fn origin(self) -> &'a Pointer {
        match self {
            Self::Type(def) => &def.origin,
            Self::Property(_, field) => &field.origin,
            Self::Operation(operation) => &operation.origin,
            Self::Parameter(_, parameter) => &parameter.origin,
            Self::Event(event) => &event.origin,
        }
    }

    fn value(self) -> serde_json::Result<Value> {
        match self {
            Self::Type(def) => serde_json::to_value(def),
            Self::Property(_, field) => serde_json::to_value(field),
            Self::Operation(operation) => serde_json::to_value(operation),
            Self::Parameter(_, parameter) => serde_json::to_value(parameter),
            Self::Event(event) => serde_json::to_value(event),
        }
    }

    fn facts(self, api: &Api) -> Vec<Fact> {
        match self {
            Self::Type(def) => facts::of_type(api, def),
            Self::Property(_, field) => facts::of_field(api, field),
            Self::Operation(operation) => facts::of_operation(api, operation),
            Self::Parameter(_, parameter) => facts::of_parameter(api, parameter),
            Self::Event(event) => facts::of_event(api, event),
        }
    }
}

/// What is so of all parts at a place. What is so of several is said once, with what they are parts of.
fn facts_of(found: &[Here<'_>], api: &Api) -> Vec<Fact> {
    let owned = |part: Part, what: &str, owners: Vec<Cow<'_, str>>| {
        let (first, others) = owners.split_first()?;
        let others = match others {
            [] => String::new(),
            [other] => format!(" and of {}", code_span(other)),
            others => format!(" and of {} others", others.len()),
        };
        let words = format!("a {what} of {}{others}", code_span(first));
        Some(Fact { part, about: About::Kind, words })
    };
    let types = found.iter().filter_map(|it| match it {
        Here::Property(def, _) => Some(def.shown_name()),
        _ => None,
    });
    let operations = found.iter().filter_map(|it| match it {
        Here::Parameter(operation, _) => Some(Cow::Borrowed(operation.id.as_str())),
        _ => None,
    });
    let property = owned(Part::Property, "property", types.collect());
    let parameter = owned(Part::Parameter, "parameter", operations.collect());
    let mut facts: Vec<Fact> = property.into_iter().chain(parameter).collect();
    for fact in found.iter().flat_map(|it| it.facts(api)) {
        if !facts.contains(&fact) {
            facts.push(fact);
        }
    }
    facts
}

impl Watched {
    fn record(&mut self, stage: Stage, rule: &'static str, value: &Value, facts: impl FnOnce() -> Vec<Fact>) {
        if self.steps.last().is_none_or(|last| last.value != *value) {
            self.steps.push(Step { stage, rule, value: value.clone(), facts: facts() });
        }
    }
}
