//! Whether there is anything to settle: most documents refer to their own components only.

use serde_json::{Map, Value};

use super::{folder, is_by_value};
use crate::document::lower::shape::{self, Kind, Shape};

/// Whether every reference in the document is one to a component of the right kind already.
pub(super) fn is_settled(root: &Value) -> bool {
    let components = root.get("components").and_then(Value::as_object);
    Check { components }.value(root, Shape::Object(&shape::DOCUMENT))
}

struct Check<'a> {
    components: Option<&'a Map<String, Value>>,
}

impl Check<'_> {
    fn value(&self, value: &Value, shape: Shape) -> bool {
        let reference = value.as_object().and_then(|it| it.get("$ref")).and_then(Value::as_str);
        if reference.is_some_and(|text| {
            is_by_value(shape) || (matches!(shape, Shape::Sample) && !text.starts_with('#'))
        }) {
            return false;
        }
        match (shape, value) {
            (Shape::Open(inner) | Shape::Unread(inner), _) => self.value(value, *inner),
            (Shape::List(item), Value::Array(items)) => items.iter().all(|it| self.value(it, *item)),
            (Shape::Map(item), Value::Object(members)) => members.values().all(|it| self.value(it, *item)),
            (Shape::Object(kind), Value::Object(members)) => self.members(members, kind),
            (Shape::Ref(kind), Value::Object(members)) => {
                self.members(members, kind) && self.reference(members, kind)
            }
            (Shape::List(item), Value::Object(members)) if shape::are_items_by_name(members, *item) => {
                members.values().all(|it| self.value(it, *item))
            }
            (Shape::List(item), Value::Object(_)) => self.value(value, *item),
            (Shape::Ref(_) | Shape::Text, Value::Array(items)) => {
                items.iter().all(|it| self.value(it, shape))
            }
            _ => true,
        }
    }

    fn members(&self, members: &Map<String, Value>, kind: &'static Kind) -> bool {
        // A schema with an identity of its own is what references inside of it are relative to.
        if members.contains_key("$id") {
            return false;
        }
        let is_discriminator = kind.is(&shape::DISCRIMINATOR);
        let mapping = members.get("mapping").filter(|_| is_discriminator);
        let default = members.get("defaultMapping").filter(|_| is_discriminator);
        members.iter().all(|(key, member)| kind.shape_of(key).is_none_or(|shape| self.value(member, shape)))
            && mapping
                .and_then(Value::as_object)
                .into_iter()
                .flat_map(Map::values)
                .chain(default)
                .all(|it| self.is_mapped(it))
    }

    fn is_mapped(&self, target: &Value) -> bool {
        let may_be_reference = |text: &str| text.contains(['#', '/', '.']);
        target.as_str().is_none_or(|text| !may_be_reference(text) || self.is_component(text, &shape::SCHEMA))
    }

    fn reference(&self, members: &Map<String, Value>, kind: &'static Kind) -> bool {
        if members.contains_key("$dynamicRef") || members.contains_key("$recursiveRef") {
            return false;
        }
        let Some(reference) = members.get("$ref").and_then(Value::as_str) else { return true };
        self.is_component(reference, kind)
    }

    /// Whether it is a plain reference to a component that is there. Keys with escapes are left to the settler.
    fn is_component(&self, reference: &str, kind: &Kind) -> bool {
        let folder = folder(kind);
        let key = reference
            .strip_prefix("#/components/")
            .and_then(|rest| rest.strip_prefix(folder))
            .and_then(|rest| rest.strip_prefix('/'))
            .filter(|key| !key.contains(['/', '~', '%', '#']));
        let members = self.components.and_then(|it| it.get(folder));
        let target = key.and_then(|key| members?.get(key));
        target.is_some_and(|it| it.is_object() || it.is_boolean())
    }
}
