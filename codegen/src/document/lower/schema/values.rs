//! Values in schemas: `enum`, `const`, examples, and the encoding of strings that hold bytes.

use serde_json::{Value, json};

use super::{Lowering, Members};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::media_name::{essence, is_xml};
use crate::pointer::Pointer;

impl Lowering<'_> {
    /// YAML reads `enum: [1, 2]` as numbers even where `type: string` says that they are text, and the reverse.
    pub(super) fn enumeration(&mut self, members: &mut Members, pointer: &Pointer) {
        if members.get("enum").and_then(Value::as_array).is_some_and(Vec::is_empty) {
            let message = "an enumeration has values; this one is ignored".to_owned();
            self.report(Code::InvalidValue, &pointer.join("enum"), message);
            members.remove("enum");
        }
        let Some(kind) = members.get("type").and_then(Value::as_str).map(str::to_owned) else { return };
        let Some(Value::Array(values)) = members.get_mut("enum") else { return };
        let (mut repaired, mut impossible) = (Vec::new(), Vec::new());
        for (index, value) in values.iter_mut().enumerate() {
            let meant = match (kind.as_str(), &*value) {
                ("string", Value::Number(_) | Value::Bool(_)) => Some(json!(value.to_string())),
                ("integer", Value::String(text)) => text.trim().parse::<i64>().ok().map(|it| json!(it)),
                ("number", Value::String(text)) => {
                    text.trim().parse::<f64>().ok().filter(|it| it.is_finite()).map(|it| json!(it))
                }
                ("boolean", Value::String(text)) => text.trim().parse::<bool>().ok().map(|it| json!(it)),
                _ => None,
            };
            if let Some(meant) = meant {
                repaired.push((index, format!("`{value}` is not of type {kind}; it is read as `{meant}`")));
                *value = meant;
            } else if !is_of(&kind, value) {
                impossible.push((index, format!("`{value}` is not of type {kind}: no value can be it")));
            }
        }
        for (index, message) in impossible {
            self.report(Code::InvalidValue, &pointer.join("enum").join(index), message);
        }
        for (index, message) in repaired {
            self.report(Code::RepairedValue, &pointer.join("enum").join(index), message);
        }
    }
}

/// Whether a value is of a type, or of none that is known. Null stands for `nullable`.
fn is_of(kind: &str, value: &Value) -> bool {
    match value {
        Value::Null => true,
        Value::Bool(_) => !["string", "integer", "number", "array", "object"].contains(&kind),
        Value::Number(_) => !["string", "boolean", "array", "object"].contains(&kind),
        Value::String(_) => !["integer", "number", "boolean", "array", "object"].contains(&kind),
        Value::Array(_) => !["string", "integer", "number", "boolean", "object"].contains(&kind),
        Value::Object(_) => !["string", "integer", "number", "boolean", "array"].contains(&kind),
    }
}

/// A constant is an enumeration of one (JSON Schema 2020-12, validation, section 6.1.3).
pub(super) fn constant(members: &mut Members) {
    if let Some(value) = members.remove("const") {
        members.insert("enum".to_owned(), json!([value]));
        members.insert("x-lowered-const".to_owned(), json!(true));
    }
}

/// `x-nullable`, which Swagger 2 had in place of `nullable`.
pub(super) fn nullable(members: &mut Members) {
    if members.remove("x-nullable") == Some(Value::Bool(true)) {
        members.entry("nullable").or_insert(Value::Bool(true));
    }
}

/// The list of 3.1 and the map that some write by mistake.
pub(super) fn examples(members: &mut Members) {
    let examples = match members.remove("examples") {
        Some(Value::Array(items)) => items,
        Some(Value::Object(named)) => {
            named.into_iter().map(|(_, it)| it.get("value").cloned().unwrap_or(it)).collect()
        }
        Some(Value::Null) | None => return,
        Some(single) => vec![single],
    };
    if let Some(first) = examples.first() {
        members.entry("example").or_insert_with(|| first.clone());
        members.insert("x-lowered-examples".to_owned(), Value::Array(examples));
    }
}

/// 3.1 says how a string holds bytes with keywords of their own (JSON Schema validation, section 8).
pub(super) fn encoding(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) {
    if members.remove("contentSchema").is_some() {
        let message = "text is not read as what `contentSchema` says of it; it stays text";
        let finding = Diagnostic::new(Code::UncheckedKeyword, &pointer.join("contentSchema"), message);
        lowering.diagnostics.push(finding.hint("callers read it: `serde_json::from_str(&text)`").at_key());
    }
    let mut take = |key: &str, carried: &str| match members.remove(key) {
        Some(Value::String(text)) => {
            members.insert(carried.to_owned(), json!(text));
            Some(text)
        }
        _ => None,
    };
    let encoding = take("contentEncoding", "x-lowered-content-encoding");
    let media_type = take("contentMediaType", "x-lowered-content-media-type");
    let encoding = encoding.map(|it| it.to_ascii_lowercase());
    // These say that nothing is encoded (RFC 2045, section 6.2).
    let encoded = encoding.as_deref().filter(|it| !["binary", "8bit", "7bit"].contains(it));
    if encoded.is_none() {
        members.remove("x-lowered-content-encoding");
    }
    // Beside another encoding, such as one with another alphabet, `byte` means that one.
    if encoded.is_some_and(|it| it != "base64") && members.get("format").is_some_and(|it| it == "byte") {
        members.remove("format");
    }
    let format = match (encoded, media_type) {
        _ if encoding.as_deref() == Some("binary") => "binary",
        (Some("base64"), _) => "byte",
        (None, Some(media_type)) if !is_text(&media_type) => "binary",
        _ => return,
    };
    members.entry("format").or_insert_with(|| json!(format));
}

/// Whether values of a media type are texts by themselves.
fn is_text(media_type: &str) -> bool {
    let essence = essence(media_type);
    let is = |word: &str| essence.ends_with(&format!("/{word}")) || essence.ends_with(&format!("+{word}"));
    essence.starts_with("text/")
        || is_xml(media_type)
        || ["json", "yaml", "x-www-form-urlencoded", "javascript", "jwt"].into_iter().any(is)
}
