//! The document's schemas as such.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::Value;

use crate::pointer::Pointer;

/// Schemas of the document as JSON Schema (2020-12), by the places where they stand; those inside of others are found there.
///
/// A `$ref` leads to the place of a schema that is here. Two keywords are not of JSON Schema: `nullable` adds null to what
/// the others allow, and at `x-external` stands a type of another crate, whose values are its own affair.
#[derive(Clone, Debug, Default, PartialEq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Schemas(pub BTreeMap<Pointer, Value>);

impl Schemas {
    /// Whether there are none: nothing needs them.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The schema at a place.
    pub fn get(&self, place: &Pointer) -> Option<&Value> {
        let mut outer = place.clone();
        loop {
            if let Some(schema) = self.0.get(&outer) {
                return schema.pointer(&place.as_str()[outer.as_str().len()..]);
            }
            outer = outer.parent()?;
        }
    }

    /// The place of the schema that a place has, or only refers to.
    pub fn resolve(&self, place: &Pointer) -> Option<Pointer> {
        let mut place = place.clone();
        for _ in 0..=self.0.len() {
            let members = self.get(&place)?.as_object();
            let reference = members.filter(|it| it.len() == 1).and_then(|it| it.get("$ref")?.as_str());
            match reference.and_then(|it| it.strip_prefix('#')) {
                Some(target) => place = Pointer::parse(target),
                None => return Some(place),
            }
        }
        None
    }
}
