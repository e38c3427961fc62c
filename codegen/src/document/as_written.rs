//! Texts that YAML and JSON read as fractions: `version: 1.10` is not 1.1.

use std::collections::BTreeMap;

use serde_json::Value;

use super::SpecVersion;
use super::lower::shape::{self, Shape};
use super::trail::Trail;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, written};
use crate::pointer::Pointer;

/// Fractions in more places than this are left as they are read.
const MOST: usize = 10_000;

/// Gives texts the digits back that they are written with: where OpenAPI has a text, and in the values of schemas that are
/// texts.
pub(super) fn restore(tree: &mut Value, version: SpecVersion, text: &str, diagnostics: &mut Diagnostics) {
    let mut places = Vec::new();
    collect(tree, Shape::Object(version.document()), &Trail::Root, &mut places);
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

fn collect(value: &Value, shape: Shape, at: &Trail<'_>, places: &mut Vec<Pointer>) {
    match (shape, value) {
        (Shape::Text, Value::Number(number)) if number.is_f64() => places.push(at.pointer()),
        (Shape::Open(inner), _) => collect(value, *inner, at, places),
        (Shape::List(item), Value::Array(items)) => {
            for (index, it) in items.iter().enumerate() {
                collect(it, *item, &Trail::Item(at, index), places);
            }
        }
        (Shape::Map(item), Value::Object(members)) => {
            for (key, it) in members {
                collect(it, *item, &Trail::Member(at, key), places);
            }
        }
        (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) => {
            for (key, member) in members {
                let Some(shape) = kind.shape_of(key) else { continue };
                collect(member, shape, &Trail::Member(at, key), places);
            }
            let is_text = members.get("type").and_then(Value::as_str) == Some("string");
            if std::ptr::eq(kind, &raw const shape::SCHEMA) && is_text {
                for key in ["enum", "const", "default", "example", "examples"] {
                    let Some(value) = members.get(key) else { continue };
                    let (item, list) = (Shape::Text, Shape::List(&Shape::Text));
                    collect(
                        value,
                        if value.is_array() { list } else { item },
                        &Trail::Member(at, key),
                        places,
                    );
                }
            }
        }
        _ => {}
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;
    use crate::document::tree;

    #[test]
    fn texts_keep_their_digits() {
        let text = "openapi: 3.0.3\ninfo: {title: 1.50, version: 1.10}\ncomponents:\n  schemas:\n    A: {type: string, enum: [1.10, 2.0, x], default: 1.10}\n    B: {type: number, enum: [1.10]}\n";
        let mut tree = tree::parse(text, &mut Diagnostics::default()).expect("YAML");
        let mut diagnostics = Diagnostics::default();
        restore(&mut tree, SpecVersion::V3_0, text, &mut diagnostics);
        assert_eq!(diagnostics.len(), 1, "{diagnostics:?}");
        assert_eq!(tree["info"], json!({ "title": "1.50", "version": "1.10" }));
        let schema = &tree["components"]["schemas"]["A"];
        assert_eq!((&schema["enum"], &schema["default"]), (&json!(["1.10", 2.0, "x"]), &json!("1.10")));
        assert_eq!(tree["components"]["schemas"]["B"]["enum"], json!([1.1]));
    }
}
