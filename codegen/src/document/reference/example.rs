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

/// Does the same in a tree whose references are settled as they are: examples are inline, or components.
pub(super) fn keep_first(tree: &mut Value) {
    let components = tree.pointer("/components/examples").cloned().unwrap_or_default();
    in_value(tree, Shape::Object(&shape::DOCUMENT), &components);
}

fn in_value(value: &mut Value, shape: Shape, components: &Value) {
    match (shape, value) {
        (Shape::Open(inner), value) => in_value(value, *inner, components),
        (Shape::List(item), Value::Array(items)) => {
            items.iter_mut().for_each(|it| in_value(it, *item, components));
        }
        (Shape::Map(item), Value::Object(members)) => {
            members.values_mut().for_each(|it| in_value(it, *item, components));
        }
        // There are no media types in schemas.
        (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) if !kind.is(&shape::SCHEMA) => {
            if kind.is(&shape::MEDIA_TYPE) {
                members.remove(FIRST_EXAMPLE);
                let named = members.get("examples").and_then(Value::as_object);
                let shown =
                    named.and_then(|it| it.values().find_map(|it| value_of(component(it, components)?)));
                members.extend(shown.map(|value| (FIRST_EXAMPLE.to_owned(), value)));
            }
            for (key, member) in members {
                if let Some(shape) = kind.shape_of(key) {
                    in_value(member, shape, components);
                }
            }
        }
        _ => {}
    }
}

/// The example that an entry is, or refers to.
fn component<'a>(entry: &'a Value, components: &'a Value) -> Option<&'a Value> {
    let Some(text) = reference_text(entry) else { return Some(entry) };
    let target = components.pointer(text.strip_prefix("#/components/examples")?)?;
    Some(target).filter(|it| reference_text(it).is_none())
}

/// The value of an example: `value`, or `dataValue` (OpenAPI 3.2, section 4.19.1).
fn value_of(example: &Value) -> Option<Value> {
    let value = example.get("value").or_else(|| example.get("dataValue"))?;
    (size(value) <= LARGEST).then(|| value.clone())
}
