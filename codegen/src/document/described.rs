//! What Reference Objects say of what they refer to (OpenAPI 3.1, section 4.8.23). The typed model's references have no
//! place for it.

use std::collections::BTreeMap;

use serde_json::Value;

use super::SpecVersion;
use super::lower::shape::{self, Shape};
use super::trail::Trail;
use super::walk::{Inside, walk};
use crate::pointer::Pointer;

/// The descriptions beside references, by the places of the references in the typed model.
#[derive(Clone, Debug, Default)]
pub struct Descriptions(BTreeMap<Pointer, String>);

impl Descriptions {
    /// The descriptions in a tree that is ready for the typed model. Those of a schema count as members of it, and
    /// OpenAPI 3.0 ignores all others.
    pub(super) fn of(tree: &Value, version: SpecVersion) -> Self {
        let mut found = BTreeMap::new();
        if version >= SpecVersion::V3_1 {
            walk(tree, Shape::Object(&shape::DOCUMENT), &Trail::Root, &mut |value, shape, at| {
                if shape.kind().is_some_and(|kind| kind.is(&shape::SCHEMA)) {
                    return Inside::Skip;
                }
                let Value::Object(members) = value else { return Inside::Enter };
                if !(matches!(shape, Shape::Ref(_)) && members.get("$ref").is_some_and(Value::is_string)) {
                    return Inside::Enter;
                }
                let text = members.get("description").and_then(Value::as_str);
                if let Some(text) = text.filter(|text| !text.trim().is_empty()) {
                    found.insert(at.pointer(), text.to_owned());
                }
                Inside::Skip
            });
        }
        Self(found)
    }

    /// What the reference at a place says.
    pub(crate) fn at(&self, place: &Pointer) -> Option<&str> {
        self.0.get(place).map(String::as_str)
    }

    /// Whether no reference says anything.
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }
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
