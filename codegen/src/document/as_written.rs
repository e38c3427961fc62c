//! Texts that YAML and JSON read as fractions: `version: 1.10` is not 1.1.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::SpecVersion;
use super::lower::shape::{self, Shape};
use super::trail::Trail;
use super::walk::{Inside, walk};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, written};
use crate::pointer::Pointer;

/// Fractions in more places than this are left as they are read.
const MOST: usize = 10_000;

/// Gives texts the digits back that they are written with: where OpenAPI has a text, and in the values of schemas that are
/// texts.
pub(super) fn restore(tree: &mut Value, version: SpecVersion, text: &str, diagnostics: &mut Diagnostics) {
    let places = fractions(tree, version);
    if places.is_empty() || places.len() > MOST {
        return;
    }
    let found: BTreeMap<Pointer, &str> = written(text, &places);
    for (place, digits) in found {
        let Some(value) = tree.pointer_mut(place.as_str()) else { continue };
        // What an overlay has put there does not stand in the text.
        let shown = value.to_string();
        if digits.parse::<f64>().ok() != value.as_f64() || digits == shown {
            continue;
        }
        *value = Value::String(digits.to_owned());
        // Of values of schemas it is worth a word: they may have been meant as numbers.
        if place.tokens().any(|token| token == "enum" || token == "const") {
            let message = format!("`{digits}` is not of type string; it is read as `\"{digits}\"`");
            diagnostics.push(Diagnostic::new(Code::RepairedValue, &place, message));
        }
    }
}

/// The places of fractions where a text belongs.
fn fractions(tree: &Value, version: SpecVersion) -> Vec<Pointer> {
    let mut places = Vec::new();
    walk(tree, Shape::Object(version.document()), &Trail::Root, &mut |value, shape, at| {
        match (shape, value) {
            (Shape::Text, Value::Number(number)) if number.is_f64() => places.push(at.in_tree()),
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) if kind.is(&shape::SCHEMA) => {
                values_of_texts(members, at, &mut places);
            }
            _ => {}
        }
        Inside::Enter
    });
    places
}

/// The places of fractions among the values of a schema that has texts.
fn values_of_texts(schema: &Map<String, Value>, at: &Trail<'_>, places: &mut Vec<Pointer>) {
    if schema.get("type").and_then(Value::as_str) != Some("string") {
        return;
    }
    for key in ["enum", "const", "default", "example", "examples"] {
        let at = Trail::Member(at, key);
        match schema.get(key) {
            Some(Value::Number(number)) if number.is_f64() => places.push(at.in_tree()),
            Some(Value::Array(items)) => {
                let fractions = items.iter().enumerate().filter(|(_, it)| it.is_f64());
                places.extend(fractions.map(|(index, _)| Trail::Item(&at, index).in_tree()));
            }
            _ => {}
        }
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::document::tree;

    #[test]
    fn texts_keep_their_digits() {
        let text = "openapi: 3.0.3\ninfo: {title: 1.50, version: 1.10}\ncomponents:\n  schemas:\n    A: {type: string, enum: [1.10, 2.0, x], default: 1.10}\n    C#: {type: string, default: 1.10}\n    B: {type: number, enum: [1.10]}\n";
        let mut tree = tree::parse(text, &mut Diagnostics::default()).expect("YAML");
        let mut diagnostics = Diagnostics::default();
        restore(&mut tree, SpecVersion::V3_0, text, &mut diagnostics);
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        assert_eq!(tree["info"], json!({ "title": "1.50", "version": "1.10" }));
        let schema = &tree["components"]["schemas"]["A"];
        assert_eq!((&schema["enum"], &schema["default"]), (&json!(["1.10", 2.0, "x"]), &json!("1.10")));
        // A key is a key, whatever is in it.
        assert_eq!(tree["components"]["schemas"]["C#"]["default"], json!("1.10"));
        assert_eq!(tree["components"]["schemas"]["B"]["enum"], json!([1.1]));
    }
}
