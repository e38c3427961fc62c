//! What Reference Objects say of what they refer to (OpenAPI 3.1, section 4.8.23). The typed model's references have no
//! place for it.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::lower::shape::{self, Kind, Shape};
use super::{Document, SpecVersion};
use crate::pointer::Pointer;

/// The descriptions beside references, by the places of the references in the typed model.
#[derive(Clone, Debug, Default)]
pub struct Descriptions(BTreeMap<Pointer, String>);

impl Descriptions {
    /// The descriptions in a tree that is ready for the typed model. Those of a schema count as members of it, and
    /// OpenAPI 3.0 ignores all others.
    pub(super) fn of(tree: &Value, version: SpecVersion) -> Self {
        let mut found = Self::default();
        if version >= SpecVersion::V3_1 {
            found.value(tree, Shape::Object(&shape::DOCUMENT), &Pointer::root());
        }
        found
    }

    /// What the reference at a place says.
    pub(crate) fn at(&self, place: &Pointer) -> Option<&str> {
        self.0.get(place).map(String::as_str)
    }

    /// Whether no reference says anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    fn value(&mut self, value: &Value, shape: Shape, place: &Pointer) {
        match (shape, value) {
            (Shape::List(item), Value::Array(items)) => {
                for (index, it) in items.iter().enumerate().filter(|(_, it)| it.is_object()) {
                    self.value(it, *item, &place.join(index));
                }
            }
            (Shape::Map(item), Value::Object(members)) => {
                for (key, it) in members.iter().filter(|(_, it)| it.is_object()) {
                    self.value(it, *item, &place.join(key));
                }
            }
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) => {
                self.object(members, kind, place);
            }
            _ => {}
        }
    }

    fn object(&mut self, members: &Map<String, Value>, kind: &'static Kind, place: &Pointer) {
        if std::ptr::eq(kind, &raw const shape::SCHEMA) {
            return;
        }
        if members.get("$ref").is_some_and(Value::is_string) {
            let text = members.get("description").and_then(Value::as_str);
            if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                self.0.insert(place.clone(), text.to_owned());
            }
            return;
        }
        for (key, member) in members.iter().filter(|(_, it)| it.is_object() || it.is_array()) {
            match (kind.shape_of(key), member) {
                (Some(Shape::Map(item)), Value::Object(of_kind))
                    if std::ptr::eq(kind, &raw const shape::COMPONENTS) =>
                {
                    for (name, component) in of_kind {
                        self.value(component, *item, &Document::component_origin(key, name));
                    }
                }
                (Some(shape), member) => self.value(member, shape, &place.join(written(key))),
                (None, _) => {}
            }
        }
    }
}

/// The key that the document has where the lowered tree has this one.
fn written(key: &str) -> &str {
    if key == "x-lowered-webhooks" { "webhooks" } else { key }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn they_are_known_by_the_places_of_the_references() {
        let reference = json!({ "$ref": "#/components/parameters/p", "description": "Said." });
        let tree = json!({
            "x-lowered-webhooks": { "w": { "post": { "parameters": [{}, reference] } } },
            "paths": { "/a": { "get": { "responses": { "200": reference, "404": { "$ref": "#/x", "description": " " } } } } },
            "components": { "headers": { "h": reference }, "parameters": { "other.yaml#/p": reference }, "schemas": { "s": reference } },
        });
        let places = |version| Descriptions::of(&tree, version).0.into_keys().collect::<Vec<_>>();
        let expected = [
            "/components/headers/h",
            "/other.yaml#/p",
            "/paths/~1a/get/responses/200",
            "/webhooks/w/post/parameters/1",
        ];
        assert_eq!(places(SpecVersion::V3_1), expected.map(Pointer::parse));
        assert_eq!(places(SpecVersion::V3_0), []);
        let place = Pointer::parse("/components/headers/h");
        assert_eq!(Descriptions::of(&tree, SpecVersion::V3_2).at(&place), Some("Said."));
    }
}
