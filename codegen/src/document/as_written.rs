//! Texts that YAML and JSON read as numbers: `version: 1.10` is not 1.1, and `+49` among the values of a text is not 49.

use std::collections::BTreeMap;

use serde::de::IgnoredAny;
use serde_json::{Map, Value};

use super::SpecVersion;
use super::lower::shape::{self, Shape};
use super::trail::Trail;
use super::tree;
use super::walk::{Inside, walk};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, written};
use crate::pointer::Pointer;

/// Numbers in more places than this are left as they are read.
const MAX_PLACES: usize = 10_000;

/// Gives texts the characters back that they are written with: where OpenAPI has a text, and in the values of schemas that
/// are texts. YAML's numbers that JSON does not have (`.inf`) are read as null; as a value of any schema they are a text, too,
/// which is refused where a number belongs.
pub(super) fn restore(tree: &mut Value, version: SpecVersion, text: &str, diagnostics: &mut Diagnostics) {
    let places = numbers(tree, version, &Doubtful::of(text));
    if places.is_empty() || places.len() > MAX_PLACES {
        return;
    }
    let found: BTreeMap<Pointer, &str> = written(text, &places);
    for (place, scalar) in found {
        let digits = without_properties(scalar);
        let Some(value) = tree.pointer_mut(place.as_str()) else { continue };
        let shown = value.to_string();
        let is_other = if value.is_null() { is_no_json(digits) } else { digits != shown };
        // What an overlay has put there does not stand in the text.
        let is_there = || tree::parse(digits, &mut Diagnostics::default()).is_ok_and(|it| it == *value);
        if !is_other || !is_there() {
            continue;
        }
        let was_number = value.is_number();
        *value = Value::String(digits.to_owned());
        // Of values of schemas it is worth a word: they may have been meant as numbers.
        if was_number && place.tokens().any(|token| token == "enum" || token == "const") {
            let message = format!("`{digits}` is not of type string; it is read as `\"{digits}\"`");
            diagnostics.push(Diagnostic::new(Code::RepairedValue, &place, message));
        }
    }
}

/// A scalar without its tag and its anchor: what they say is known already (YAML 1.2, section 6.9).
fn without_properties(mut scalar: &str) -> &str {
    while scalar.starts_with(['!', '&'])
        && let Some((_, rest)) = scalar.split_once(char::is_whitespace)
    {
        scalar = rest.trim_start();
    }
    scalar
}

/// Whether a scalar is a number of YAML that JSON does not have (YAML 1.2, section 10.3.2).
fn is_no_json(scalar: &str) -> bool {
    let unsigned = scalar.strip_prefix(['+', '-']).unwrap_or(scalar);
    [".inf", ".Inf", ".INF", ".nan", ".NaN", ".NAN"].contains(&unsigned)
}

/// Which values may be written in another way than they are read; fractions may in any text.
struct Doubtful {
    /// Integers: JSON has one way to write them.
    integers: bool,
    /// Null, as which YAML's other numbers are read.
    nulls: bool,
}

impl Doubtful {
    fn of(text: &str) -> Self {
        if serde_json::from_str::<IgnoredAny>(text).is_ok() {
            return Self { integers: false, nulls: false };
        }
        let nulls = text.match_indices('.').any(|(at, _)| text.get(at..at + 4).is_some_and(is_no_json));
        Self { integers: true, nulls }
    }

    /// Whether a value is doubtful where a text belongs.
    fn is_no_text(&self, value: &Value) -> bool {
        value.is_f64() || self.integers && value.is_number() || self.is_no_null(value)
    }

    /// Whether a value may not be the null that it is.
    fn is_no_null(&self, value: &Value) -> bool {
        self.nulls && value.is_null()
    }
}

/// The places of what is doubtful, where a text belongs and in the values of schemas.
fn numbers(tree: &Value, version: SpecVersion, doubtful: &Doubtful) -> Vec<Pointer> {
    let mut places = Vec::new();
    walk(tree, Shape::Object(version.document()), &Trail::Root, &mut |value, shape, at| {
        match (shape, value) {
            (Shape::Text, _) if doubtful.is_no_text(value) => places.push(at.in_tree()),
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) if kind.is(&shape::SCHEMA) => {
                values_of_schema(members, at, doubtful, &mut places);
            }
            _ => {}
        }
        Inside::Enter
    });
    places
}

/// The places of what is doubtful among the values of a schema.
fn values_of_schema(
    schema: &Map<String, Value>,
    at: &Trail<'_>,
    doubtful: &Doubtful,
    places: &mut Vec<Pointer>,
) {
    let is_text = is_text(schema);
    let is_wanted =
        |value: &Value| if is_text { doubtful.is_no_text(value) } else { doubtful.is_no_null(value) };
    for key in ["enum", "const", "default", "example", "examples"] {
        let at = Trail::Member(at, key);
        match schema.get(key) {
            Some(Value::Array(items)) => {
                let wanted = items.iter().enumerate().filter(|(_, it)| is_wanted(it));
                places.extend(wanted.map(|(index, _)| Trail::Item(&at, index).in_tree()));
            }
            Some(value) if is_wanted(value) => places.push(at.in_tree()),
            _ => {}
        }
    }
}

/// Whether the values of a schema are texts, and null at most.
fn is_text(schema: &Map<String, Value>) -> bool {
    match schema.get("type") {
        Some(Value::String(kind)) => kind == "string",
        Some(Value::Array(kinds)) => {
            kinds.iter().any(|it| it == "string") && kinds.iter().all(|it| it == "string" || it == "null")
        }
        _ => false,
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

    #[test]
    fn aliases_and_merge_keys_mean_what_their_anchors_say() {
        let text = "openapi: 3.1.0\ninfo: {title: &one 1.10, version: *one}\ncomponents:\n  schemas:\n    A: &a {type: string, enum: [1e3, 0x1F, &n 1.10, 007], default: *n}\n    B: *a\n    C: {<<: *a}\n    D: {<<: [{default: 2.50}, *a], type: string}\n    E: {type: object, properties: {x: &c {<<: *a, title: *one}, y: *c}}\n";
        let mut tree = tree::parse(text, &mut Diagnostics::default()).expect("YAML");
        let mut diagnostics = Diagnostics::default();
        restore(&mut tree, SpecVersion::V3_1, text, &mut diagnostics);
        assert_eq!(tree["info"], json!({ "title": "1.10", "version": "1.10" }));
        let schemas = &tree["components"]["schemas"];
        let values = json!(["1e3", "0x1F", "1.10", "007"]);
        let properties = &schemas["E"]["properties"];
        for schema in [&schemas["A"], &schemas["B"], &schemas["C"], &properties["x"], &properties["y"]] {
            assert_eq!((&schema["enum"], &schema["default"]), (&values, &json!("1.10")));
        }
        assert_eq!((&schemas["D"]["enum"], &schemas["D"]["default"]), (&values, &json!("2.50")));
        assert_eq!(properties["y"]["title"], json!("1.10"));
        let shown: Vec<_> = diagnostics.iter().map(|it| it.message.as_str()).collect();
        assert!(shown.iter().all(|it| !it.contains("1000") && !it.contains("31`")), "{shown:?}");
    }

    #[test]
    fn numbers_in_yaml_alone_are_texts_where_texts_belong() {
        let text = "openapi: 3.1.0\ninfo: {title: .NaN, version: 0x10}\ncomponents:\n  schemas:\n    A:\n      type: [string, 'null']\n      enum: [+49, 0x1F, 0o17, 7, .inf, -.INF, null, ~]\n      default: +49\n    B: {type: number, enum: [+1, .nan], default: .inf}\n";
        let mut tree = tree::parse(text, &mut Diagnostics::default()).expect("YAML");
        let mut diagnostics = Diagnostics::default();
        restore(&mut tree, SpecVersion::V3_1, text, &mut diagnostics);
        assert_eq!(tree["info"], json!({ "title": ".NaN", "version": "0x10" }));
        let schemas = &tree["components"]["schemas"];
        assert_eq!(schemas["A"]["enum"], json!(["+49", "0x1F", "0o17", 7, ".inf", "-.INF", null, null]));
        assert_eq!(schemas["A"]["default"], json!("+49"));
        assert_eq!((&schemas["B"]["enum"], &schemas["B"]["default"]), (&json!([1, ".nan"]), &json!(".inf")));
        let messages: Vec<_> = diagnostics.iter().map(|it| it.message.as_str()).collect();
        assert_eq!(messages.len(), 3, "{messages:?}");
        assert_eq!(messages[0], "`+49` is not of type string; it is read as `\"+49\"`");
    }
}
