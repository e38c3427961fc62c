//! The named examples of a media type, of which the first one that has a value is shown.

use serde_json::{Map, Value};

use super::files::size;
use super::place::Place;
use super::{Settler, reference_text};
use crate::document::lower::shape::{self, FIRST_EXAMPLE, Shape};

/// A larger value, in JSON values, is no example that anybody looks at.
const LARGEST: usize = 20_000;

impl Settler<'_> {
    /// Keeps the value of a media type's first example (OpenAPI 3.1, section 4.8.19), which may be a component.
    pub(super) fn first_example(&mut self, members: &mut Map<String, Value>, place: &Place) {
        members.remove(FIRST_EXAMPLE);
        let Some(named) = members.get("examples").and_then(Value::as_object) else { return };
        let examples: Vec<(Option<String>, Option<Value>)> =
            named.values().map(|it| (reference_text(it), value_of(it))).collect();
        let shown = examples.into_iter().find_map(|(text, own)| match text {
            Some(text) => {
                let target = self.resolve(&text, Shape::Ref(&shape::EXAMPLE), place).ok()?;
                value_of(self.files.get(&target)?)
            }
            None => own,
        });
        members.extend(shown.map(|value| (FIRST_EXAMPLE.to_owned(), value)));
    }
}

/// The value of an example: `value`, or `dataValue` (OpenAPI 3.2, section 4.19.1).
fn value_of(example: &Value) -> Option<Value> {
    let value = example.get("value").or_else(|| example.get("dataValue"))?;
    (size(value) <= LARGEST).then(|| value.clone())
}
