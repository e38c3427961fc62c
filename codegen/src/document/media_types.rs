//! Media types of the components (OpenAPI 3.2, section 4.7.1): the typed model has no place for them, so what refers to one
//! becomes a copy of it. Their schemas become components, so that all copies have the same types.

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use super::lower::shape::{self, Kind, Shape};
use super::reference::{self, MAX_HOPS, UNRESOLVED};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

/// A document that asks for more copied values than this is refused.
const MAX_COPIED: usize = 300_000;

/// Replaces the references to media types of a settled tree by what they refer to.
pub(super) fn inline(tree: &mut Value, diagnostics: &mut Diagnostics) {
    let Some(Value::Object(listed)) = tree.pointer_mut("/components/mediaTypes").map(Value::take) else {
        return;
    };
    let mut shared = Map::new();
    let media_types = listed.into_iter().map(|(key, mut media_type)| {
        share_schemas(&key, &mut media_type, &mut shared);
        (reference::component("mediaTypes", &key), media_type)
    });
    let media_types: BTreeMap<String, Value> = media_types.collect();
    let components = tree.get_mut("components").and_then(Value::as_object_mut);
    if let Some(components) = components
        && !shared.is_empty()
        && let Value::Object(schemas) = components.entry("schemas").or_insert_with(|| json!({}))
    {
        schemas.extend(shared);
    }
    let mut copies = Copies { media_types, copied: 0 };
    copies.value(tree, Shape::Object(&shape::DOCUMENT));
    if copies.copied > MAX_COPIED {
        let message = format!("references to media types copy more than {MAX_COPIED} values");
        let place = Pointer::root().join("components").join("mediaTypes");
        diagnostics.push(Diagnostic::new(Code::TooComplex, &place, message));
    }
}

/// Makes components of the schemas that stand in a media type.
fn share_schemas(key: &str, media_type: &mut Value, shared: &mut Map<String, Value>) {
    for field in ["schema", "itemSchema"] {
        let Some(schema) = media_type.get_mut(field).filter(|it| it.get("$ref").is_none()) else { continue };
        let place = Pointer::root().join("components").join("mediaTypes").join(key).join(field).to_string();
        let reference = json!({ "$ref": reference::component("schemas", &place) });
        shared.insert(place, std::mem::replace(schema, reference));
    }
}

struct Copies {
    media_types: BTreeMap<String, Value>,
    /// How many values have been copied.
    copied: usize,
}

impl Copies {
    fn value(&mut self, value: &mut Value, shape: Shape) {
        match (shape, &mut *value) {
            (Shape::List(item), Value::Array(items)) => {
                items.iter_mut().for_each(|it| self.value(it, *item));
            }
            (Shape::Map(item), Value::Object(members)) => {
                members.values_mut().for_each(|it| self.value(it, *item));
            }
            (Shape::Ref(kind), Value::Object(members)) if kind.is(&shape::MEDIA_TYPE) => {
                if let Some(text) = members.get("$ref").and_then(Value::as_str) {
                    *value = self.copy(text);
                }
                self.members(value, kind);
            }
            // No schema has a media type in it.
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(_)) if !kind.is(&shape::SCHEMA) => {
                self.members(value, kind);
            }
            _ => {}
        }
    }

    fn members(&mut self, value: &mut Value, kind: &Kind) {
        let Value::Object(members) = value else { return };
        for (key, member) in members {
            if let Some(shape) = kind.shape_of(key) {
                self.value(member, shape);
            }
        }
    }

    /// What a reference leads to; what leads nowhere has been reported.
    fn copy(&mut self, reference: &str) -> Value {
        let mut target = self.media_types.get(reference);
        for _ in 0..MAX_HOPS {
            match target.map(|it| (it, it.get("$ref").and_then(Value::as_str))) {
                Some((_, Some(next))) => target = self.media_types.get(next),
                Some((found, None)) => {
                    self.copied += reference::size(found);
                    return if self.copied > MAX_COPIED { json!({}) } else { found.clone() };
                }
                None => break,
            }
        }
        json!({ UNRESOLVED: true })
    }
}
