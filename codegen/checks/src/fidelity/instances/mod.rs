//! Instances of a schema: the document's own examples, and values built from the keywords.
//!
//! What is built need not be valid (not every keyword is solved); the caller validates.

mod build;
mod number;
mod shape;
mod shrink;
mod text;
mod turns;

use std::collections::HashSet;

use serde_json::Value;

use build::{Builder, Richness};
use turns::Turns;

pub(crate) use shrink::shrink;

/// How many instances are built at most; fewer do when every branch and value has been seen.
const ROUNDS: usize = 40;
/// And at least.
const LEAST: usize = 12;

/// Candidates for a schema of the document, without duplicates: `examples` first.
pub(crate) fn instances<'a>(document: &'a Value, schema: &'a Value, examples: Vec<Value>) -> Vec<Value> {
    let mut found: Vec<Value> = Vec::new();
    let mut seen = HashSet::new();
    let mut add = |value: Value| {
        if seen.insert(value.to_string()) {
            found.push(value);
        }
    };
    examples.into_iter().for_each(&mut add);
    schema.get("example").cloned().into_iter().for_each(&mut add);
    schema.get("examples").and_then(Value::as_array).into_iter().flatten().cloned().for_each(&mut add);
    let mut turns = Turns::default();
    for round in 0..ROUNDS {
        let richness = match round {
            0 => Richness::Minimal,
            1..=3 => Richness::Full,
            _ => Richness::Mixed,
        };
        Builder::new(document, &mut turns, round, richness).build(schema).into_iter().for_each(&mut add);
        if round >= LEAST && turns.unseen == 0 {
            break;
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn every_branch_and_value_comes() {
        let document = json!({ "components": { "schemas": { "A": {
            "type": "object",
            "required": ["kind"],
            "properties": {
                "kind": { "enum": ["a", "b", "c"] },
                "value": { "oneOf": [{ "type": "string" }, { "type": "integer" }, { "type": "null" }] },
            },
        } } } });
        let schema = &document["components"]["schemas"]["A"];
        let found = instances(&document, schema, Vec::new());
        for kind in ["a", "b", "c"] {
            assert!(found.iter().any(|it| it["kind"] == kind), "{kind}: {found:?}");
        }
        let values = || found.iter().filter_map(|it| it.get("value"));
        assert!(
            values().any(Value::is_string) && values().any(Value::is_number) && values().any(Value::is_null)
        );
        assert!(found.iter().any(|it| it.get("value").is_none()));
    }

    #[test]
    fn recursion_ends() {
        let document = json!({ "components": { "schemas": { "A": {
            "type": "object",
            "properties": { "next": { "$ref": "#/components/schemas/A" }, "all": { "type": "array", "items": { "$ref": "#/components/schemas/A" } } },
        } } } });
        let found = instances(&document, &document["components"]["schemas"]["A"], Vec::new());
        assert!(found.len() > 2 && found.iter().all(|it| it.to_string().len() < 200_000));
    }
}
