//! What the rules make of one place of a document, step by step. Nothing is kept unless somebody asks.

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

/// The steps so far, or nothing when no place is watched.
#[derive(Clone, Debug, Default)]
pub(crate) struct History {
    /// What is watched: one place of the text.
    place: Option<Pointer>,
    /// The places that a conversion may have made of it.
    watched: Vec<Pointer>,
    steps: Vec<Step>,
    places: Places,
}

impl History {
    /// The history of a place.
    pub(crate) fn of(place: &Pointer) -> Self {
        Self { place: Some(place.clone()), watched: vec![place.clone()], ..Self::default() }
    }

    /// The steps, each of which changed something.
    pub(crate) fn into_steps(self) -> Vec<Step> {
        self.steps
    }

    /// From now on the document is the converted one.
    pub(crate) fn convert_places(&mut self, places: &Places) {
        if !places.is_empty() {
            self.watched = self.place.iter().flat_map(|place| places.converted(place)).collect();
            self.places = places.clone();
        }
    }

    /// Looks at a value of the document after a rule.
    pub(crate) fn value(&mut self, rule: &'static str, pointer: &Pointer, value: impl FnOnce() -> Value) {
        if self.watched.contains(pointer) {
            self.record(Stage::Document, rule, value());
        }
    }

    /// Looks at the whole document after a rule.
    pub(crate) fn tree(&mut self, rule: &'static str, tree: &Value) {
        if let Some(value) = self.watched.iter().find_map(|place| tree.pointer(place.as_str())) {
            self.record(Stage::Document, rule, value.clone());
        }
    }

    /// Looks at the IR after a rule.
    pub(crate) fn api(&mut self, stage: Stage, rule: &'static str, api: &Api) {
        if self.watched.is_empty() {
            return;
        }
        let is_watched = |origin: &Pointer| self.watched.contains(origin);
        let mut found = Vec::new();
        for (_, def) in api.types.iter() {
            found.extend(is_watched(&def.origin).then(|| serde_json::to_value(def)));
            if let TypeKind::Struct(object) = &def.kind {
                found.extend(
                    object.fields.iter().filter(|it| is_watched(&it.origin)).map(serde_json::to_value),
                );
            }
        }
        for operation in &api.operations {
            found.extend(is_watched(&operation.origin).then(|| serde_json::to_value(operation)));
            let parameters = operation.parameters.iter().filter(|it| is_watched(&it.origin));
            found.extend(parameters.map(serde_json::to_value));
        }
        // The IR has string keys only, which cannot fail.
        let mut found: Value = found.into_iter().filter_map(Result::ok).collect();
        self.places.write_back(&mut found);
        self.record(stage, rule, found);
    }

    fn record(&mut self, stage: Stage, rule: &'static str, value: Value) {
        if self.steps.last().is_none_or(|last| last.value != value) {
            self.steps.push(Step { stage, rule, value });
        }
    }
}
