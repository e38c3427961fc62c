//! Named examples (OpenAPI 3.1, section 4.8.19): the typed model has a place for one example, so one of them is put there.

use serde_json::Value;

use super::trail::Trail;
use crate::pointer::Pointer;

/// An example of more bytes than this is not shown in documentation.
const MAX_EXAMPLE_BYTES: usize = 64 << 10;

/// How many bytes all examples have together. A document may refer to one example from many places, each of which has a copy.
const MAX_TOTAL_BYTES: usize = 8 << 20;

/// The examples of parameters, headers and media types that have named ones and no single one: of these the first one that is a
/// value of the schema, or else the first one.
#[derive(Debug, Default)]
pub(super) struct Chosen {
    /// By the places in the tree of what has them.
    examples: Vec<(Pointer, Value)>,
    bytes: usize,
}

impl Chosen {
    /// Chooses an example for the object at a place, unless it is too long.
    pub(super) fn add(&mut self, at: &Trail<'_>, example: &Value) {
        let bytes = bytes(example, MAX_EXAMPLE_BYTES + 1);
        if bytes <= MAX_EXAMPLE_BYTES && self.bytes + bytes <= MAX_TOTAL_BYTES {
            self.bytes += bytes;
            self.examples.push((at.in_tree(), example.clone()));
        }
    }

    /// Puts the examples where the typed model has a place for them.
    pub(super) fn put(self, tree: &mut Value) {
        for (place, example) in self.examples {
            if let Some(Value::Object(members)) = tree.pointer_mut(place.as_str()) {
                members.insert("example".to_owned(), example);
            }
        }
    }
}

/// About how many bytes of text a value takes; what takes more than `most` is not looked through.
fn bytes(value: &Value, most: usize) -> usize {
    let of_items = |items: &mut dyn Iterator<Item = usize>| {
        let mut sum = 2;
        for bytes in items {
            sum += bytes + 1;
            if sum > most {
                break;
            }
        }
        sum
    };
    match value {
        Value::Null | Value::Bool(_) | Value::Number(_) => 8,
        Value::String(text) => text.len() + 2,
        Value::Array(items) => of_items(&mut items.iter().map(|it| bytes(it, most))),
        Value::Object(members) => {
            of_items(&mut members.iter().map(|(key, it)| key.len() + 3 + bytes(it, most)))
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn long_examples_are_not_copied() {
        let mut tree = json!({ "a": {}, "b": {}, "c": 1 });
        let mut chosen = Chosen::default();
        chosen.add(&Trail::Member(&Trail::Root, "a"), &json!({ "x": ["y"] }));
        chosen.add(&Trail::Member(&Trail::Root, "b"), &json!(["x".repeat(MAX_EXAMPLE_BYTES)]));
        chosen.add(&Trail::Member(&Trail::Root, "c"), &json!("text"));
        chosen.put(&mut tree);
        assert_eq!(tree, json!({ "a": { "example": { "x": ["y"] } }, "b": {}, "c": 1 }));
        let mut chosen = Chosen::default();
        let long = json!("x".repeat(MAX_EXAMPLE_BYTES - 2));
        (0..2 * MAX_TOTAL_BYTES / MAX_EXAMPLE_BYTES).for_each(|_| chosen.add(&Trail::Root, &long));
        assert_eq!(chosen.examples.len(), MAX_TOTAL_BYTES / MAX_EXAMPLE_BYTES);
    }
}
