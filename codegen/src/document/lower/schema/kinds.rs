//! `type`: a list of names in OpenAPI 3.1, one name in 3.0, and many other things in practice.

use serde_json::{Value, json};

use super::{Lowering, Members};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::pointer::Pointer;
use crate::text::unquoted;

/// The types of JSON Schema 2020-12 (validation, section 6.1.1).
pub(in crate::document) const TYPES: [&str; 7] =
    ["null", "string", "integer", "number", "boolean", "object", "array"];

/// Names from other type systems, with what they mean: a type and a format.
const FOREIGN: [(&str, &str, Option<&str>); 30] = [
    ("bool", "boolean", None),
    ("str", "string", None),
    ("text", "string", None),
    ("char", "string", None),
    ("enum", "string", None),
    ("url", "string", Some("uri")),
    ("uri", "string", Some("uri")),
    ("uuid", "string", Some("uuid")),
    ("guid", "string", Some("uuid")),
    ("email", "string", Some("email")),
    ("date", "string", Some("date")),
    ("datetime", "string", Some("date-time")),
    ("date-time", "string", Some("date-time")),
    ("timestamp", "string", Some("date-time")),
    ("binary", "string", Some("binary")),
    ("file", "string", Some("binary")),
    ("byte", "string", Some("byte")),
    ("int", "integer", None),
    ("int32", "integer", Some("int32")),
    ("int64", "integer", Some("int64")),
    ("long", "integer", Some("int64")),
    ("float", "number", Some("float")),
    ("double", "number", Some("double")),
    ("decimal", "number", None),
    ("numeric", "number", None),
    ("map", "object", None),
    ("dict", "object", None),
    ("hash", "object", None),
    ("list", "array", None),
    ("none", "null", None),
];

/// What a name means as a type: the type itself, perhaps with a format.
pub(super) fn named(name: &str) -> Option<(&'static str, Option<&'static str>)> {
    let word = name.trim_matches(|it: char| !it.is_ascii_alphanumeric()).to_ascii_lowercase();
    let own = TYPES.into_iter().find(|kind| *kind == word).map(|kind| (kind, None));
    own.or_else(|| FOREIGN.into_iter().find(|(it, ..)| *it == word).map(|(_, kind, format)| (kind, format)))
}

impl Lowering<'_> {
    /// One type stays `type`, `null` among others becomes `nullable`, several go to `x-lowered-types`.
    pub(super) fn kinds(&mut self, members: &mut Members, pointer: &Pointer) {
        let Some(written) = members.remove("type") else { return };
        let written: Vec<Value> = match written {
            Value::Array(items) if items.is_empty() => {
                let message = "a list of types has one at least; any value is assumed".to_owned();
                return self.report(Code::InvalidValue, &pointer.join("type"), message);
            }
            Value::Array(items) => items,
            Value::Null => return,
            single => vec![single],
        };
        let mut kinds: Vec<&str> = Vec::new();
        for item in &written {
            let Some(kind) = self.kind(item, members, pointer) else { continue };
            if !kinds.contains(&kind) {
                kinds.push(kind);
            }
        }
        let count = kinds.len();
        kinds.retain(|kind| *kind != "null");
        let nullable = kinds.len() < count;
        match kinds[..] {
            [] if nullable => drop(members.insert("enum".to_owned(), json!([null]))),
            [] => {}
            [kind] => drop(members.insert("type".to_owned(), json!(kind))),
            _ => drop(members.insert("x-lowered-types".to_owned(), json!(kinds))),
        }
        if nullable && !kinds.is_empty() {
            members.insert("nullable".to_owned(), json!(true));
        }
    }

    fn kind(&mut self, item: &Value, members: &mut Members, pointer: &Pointer) -> Option<&'static str> {
        let name = item.as_str().unwrap_or_default();
        if let Some(kind) = TYPES.into_iter().find(|kind| *kind == name) {
            return Some(kind);
        }
        let at = pointer.join("type");
        // YAML's `[string, null]` has no quotes around its null.
        if item.is_null() {
            return Some("null");
        }
        if let Some((kind, format)) = named(name) {
            if let Some(format) = format {
                members.entry("format").or_insert_with(|| json!(format));
            }
            // Swagger 2's `file` is common enough to be quiet about.
            if name != "file" {
                self.report(
                    Code::RepairedValue,
                    &at,
                    format!("`{name}` is not a type; it is read as `{kind}`"),
                );
            }
            return Some(kind);
        }
        if !["any", "mixed"].contains(&name) {
            let shown = unquoted(item);
            let message = format!("`{shown}` is not a type; any value is assumed");
            let finding = Diagnostic::new(Code::InvalidValue, &at, message);
            self.diagnostics.push(match did_you_mean(&shown, TYPES) {
                Some(hint) => finding.hint(hint),
                None => finding,
            });
        }
        None
    }
}
