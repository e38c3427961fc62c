//! Rules for schemas: 3.1's keywords in the words of 3.0 plus `x-lowered-` extensions.

mod bounds;
pub(super) mod event;
mod kinds;
mod tuple;
mod values;

pub(in crate::document) use self::kinds::TYPES;

use serde_json::{Value, json};

use super::{Lowering, Members, Verdict, shape};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::SpecVersion;
use crate::pointer::Pointer;

/// Siblings of `$ref` that mean something in practice although OpenAPI 3.0 ignores them all.
const ANNOTATIONS: [&str; 10] = [
    "title",
    "description",
    "nullable",
    "default",
    "deprecated",
    "readOnly",
    "writeOnly",
    "example",
    "examples",
    "externalDocs",
];

/// Keywords that the typed model has no word for, carried in extensions.
const CARRIED: [(&str, &str); 14] = [
    ("patternProperties", "x-lowered-pattern-properties"),
    ("propertyNames", "x-lowered-property-names"),
    ("unevaluatedProperties", "x-lowered-unevaluated-properties"),
    ("unevaluatedItems", "x-lowered-unevaluated-items"),
    ("prefixItems", "x-lowered-prefix-items"),
    ("xml", "x-lowered-xml"),
    ("contains", "x-lowered-contains"),
    ("minContains", "x-lowered-min-contains"),
    ("maxContains", "x-lowered-max-contains"),
    ("dependentRequired", "x-lowered-dependent-required"),
    ("dependentSchemas", "x-lowered-dependent-schemas"),
    ("if", "x-lowered-if"),
    ("then", "x-lowered-then"),
    ("else", "x-lowered-else"),
];

/// Keywords that only restrict values, in ways that no type expresses. (`if` may be a union.)
const UNCHECKED: [&str; 5] =
    ["dependentSchemas", "dependentRequired", "dependencies", "contains", "unevaluatedItems"];

/// The schema for values whose tag is missing or unknown (OpenAPI 3.2, section 4.25.1).
pub(crate) const DEFAULT_MAPPING: &str = "x-lowered-default-mapping";

/// Keywords under which schemas stand that apply to the same value, but not always.
const CONDITIONS: [&str; 5] = ["if", "then", "else", "dependentSchemas", "dependencies"];

type KeywordRule = fn(&mut Lowering<'_>, &mut Members, &Pointer);

/// The rules for keywords, by the names that a history gives them, in the order in which they apply.
const RULES: &[(&str, KeywordRule)] = &[
    ("`required` is a list", |it, members, pointer| it.required(members, pointer)),
    ("`discriminator` is an object", |it, members, pointer| it.discriminator(members, pointer)),
    ("keywords that are not checked", |it, members, pointer| it.unchecked(members, pointer)),
    ("`dependencies`", |_, members, _| dependencies(members)),
    ("`items` as a list", |_, members, _| tuple::lower(members)),
    ("exclusive bounds", |_, members, _| bounds::exclusive(members)),
    ("bounds beyond 64 bits", |_, members, _| bounds::exact(members)),
    ("`contentSchema` of an event's data", |_, members, _| event::lower(members)),
    ("its parts", |it, members, pointer| it.fields(members, &shape::SCHEMA, pointer)),
    ("`discriminator` has a property", |it, members, pointer| it.discriminated(members, pointer)),
    ("`type`", |it, members, pointer| it.kinds(members, pointer)),
    ("`enum`", |it, members, pointer| it.enumeration(members, pointer)),
    ("`const`", |_, members, _| values::constant(members)),
    ("`examples`", |_, members, _| values::examples(members)),
    ("`contentEncoding`", values::encoding),
    ("bounds of integers", |_, members, _| bounds::integers(members)),
    ("`x-nullable`", |_, members, _| values::nullable(members)),
    ("keywords that OpenAPI 3.0 lacks", |_, members, _| carried(members)),
    ("`additionalProperties`", |_, members, _| additional(members)),
];

impl Lowering<'_> {
    /// Lowers a schema, or a reference to one with siblings. There is always a schema afterwards.
    pub(super) fn schema(&mut self, value: &mut Value, pointer: &Pointer) -> Verdict {
        let repaired = match value {
            Value::Bool(true) | Value::Null => Some(json!({})),
            Value::Bool(false) => Some(json!({ "not": {} })),
            Value::Object(members) => {
                let reference = members
                    .get("$ref")
                    .is_some_and(Value::is_string)
                    .then(|| members.remove("$ref"))
                    .flatten();
                match reference {
                    Some(reference) => self.reference(value, reference, pointer),
                    None => self.keywords(members, pointer),
                }
                None
            }
            Value::Array(items) if items.len() == 1 => {
                let message = "a schema is not a list; its only item is taken".to_owned();
                self.report(Code::RepairedValue, pointer, message);
                *value = items.remove(0);
                return self.schema(value, pointer);
            }
            Value::String(word) => Some(self.word(word, pointer)),
            _ => {
                let message = "this is not a schema; any value is assumed".to_owned();
                self.report(Code::InvalidValue, pointer, message);
                Some(json!({}))
            }
        };
        if let Some(repaired) = repaired {
            *value = repaired;
            self.history.value("a schema is an object", pointer, || value.clone());
        }
        Verdict::Keep
    }

    /// A word where a schema belongs: a boolean in quotes, or a type's name.
    fn word(&mut self, word: &str, pointer: &Pointer) -> Value {
        let (code, message, schema) = match (word, kinds::named(word)) {
            ("true", _) => (Code::RepairedValue, "read as `true`".to_owned(), json!({})),
            ("false", _) => (Code::RepairedValue, "read as `false`".to_owned(), json!({ "not": {} })),
            (_, Some((kind, format))) => {
                let mut schema = json!({ "type": kind });
                if let Some(format) = format {
                    schema["format"] = json!(format);
                }
                (Code::RepairedValue, format!("read as `type: {kind}`"), schema)
            }
            _ => (Code::InvalidValue, "any value is assumed".to_owned(), json!({})),
        };
        self.report(code, pointer, format!("a schema is not a string; {message}"));
        schema
    }

    /// `$ref` with siblings: an `allOf` of the target, with the siblings beside it.
    ///
    /// OpenAPI 3.1 (JSON Schema 2020-12, section 8.2.3.1) lets all siblings count, earlier versions none.
    fn reference(&mut self, value: &mut Value, reference: Value, pointer: &Pointer) {
        let Value::Object(members) = value else { return };
        if self.version <= SpecVersion::V3_0 {
            let stays = |key: &str| ANNOTATIONS.contains(&key) || key.starts_with("x-");
            for key in members.keys().filter(|key| !stays(key) && *key != "$comment") {
                let message =
                    format!("`{key}` means nothing beside a reference in OpenAPI 3.0; it is left out");
                let finding = Diagnostic::new(Code::ReferenceSibling, &pointer.join(key), message).at_key();
                self.diagnostics.push(finding.hint("put the reference into an `allOf`"));
            }
            members.retain(|key, _| stays(key));
        }
        self.keywords(members, pointer);
        let plain = json!({ "$ref": reference });
        if members.keys().all(|key| key.starts_with("x-") && !key.starts_with("x-lowered-")) {
            *value = plain;
        } else if let Some(Value::Array(all_of)) = members.get_mut("allOf") {
            self.lists.put_in_front(&pointer.join("allOf"), all_of.len());
            all_of.insert(0, plain);
        } else {
            members.insert("allOf".to_owned(), json!([plain]));
        }
        self.history.value("`$ref` with siblings", pointer, || value.clone());
    }

    fn keywords(&mut self, members: &mut Members, pointer: &Pointer) {
        self.dialect(members, "$schema", pointer);
        // They are this stage's own; a document has no say in them.
        members.retain(|key, _| !key.starts_with("x-lowered-"));
        for (name, rule) in RULES {
            rule(self, members, pointer);
            self.seen(name, members, pointer);
        }
    }

    /// Draft 3's `required: true` on a property says nothing about the property's own members.
    fn required(&mut self, members: &mut Members, pointer: &Pointer) {
        if members.get("required").is_some_and(|it| !it.is_array() && !it.is_null()) {
            let message = "`required` is a list of property names; this is ignored";
            let finding = Diagnostic::new(Code::InvalidValue, &pointer.join("required"), message);
            self.diagnostics.push(finding.hint("write `required: [name]` beside `properties`"));
            members.remove("required");
        }
    }

    /// A discriminator is an object since OpenAPI 3.0; in Swagger 2 it was the property's name.
    fn discriminator(&mut self, members: &mut Members, pointer: &Pointer) {
        if let Some(name) = members.get("discriminator").and_then(Value::as_str).map(str::to_owned) {
            let message = "a discriminator is an object with `propertyName`; it is read as one".to_owned();
            self.report(Code::RepairedValue, &pointer.join("discriminator"), message);
            members.insert("discriminator".to_owned(), json!({ "propertyName": name }));
        }
    }

    /// What tells variants apart has a name.
    fn discriminated(&mut self, members: &mut Members, pointer: &Pointer) {
        if members.get("discriminator").is_some_and(|it| it.get("propertyName").is_none()) {
            let message = "a discriminator without `propertyName` is ignored".to_owned();
            self.report(Code::InvalidValue, &pointer.join("discriminator"), message);
            members.remove("discriminator");
        }
        let discriminator = members.get_mut("discriminator").and_then(Value::as_object_mut);
        if let Some(discriminator) = discriminator
            && let Some(target) = discriminator.remove("defaultMapping")
        {
            discriminator.insert(DEFAULT_MAPPING.to_owned(), target);
        }
    }

    fn unchecked(&mut self, members: &mut Members, pointer: &Pointer) {
        // They may speak of properties that nothing else speaks of.
        if CONDITIONS.iter().any(|keyword| members.contains_key(*keyword)) {
            members.insert("x-lowered-conditional".to_owned(), json!(true));
        }
        for keyword in UNCHECKED {
            if members.get(keyword).is_some_and(|it| !it.is_null()) {
                let message = format!("`{keyword}` restricts values in a way that is not checked");
                self.diagnostics
                    .push(Diagnostic::new(Code::UncheckedKeyword, &pointer.join(keyword), message).at_key());
            }
        }
    }
}

/// What the typed model has no word for goes into extensions, or has been read by then.
fn carried(members: &mut Members) {
    for (keyword, extension) in CARRIED {
        if let Some(value) = members.remove(keyword) {
            members.insert(extension.to_owned(), value);
        }
    }
    for keyword in ["$defs", "definitions", "additionalItems"] {
        members.remove(keyword);
    }
}

/// `dependencies` of earlier drafts is `dependentRequired` and `dependentSchemas` in one (JSON Schema 2020-12, validation,
/// section 6.5.4).
fn dependencies(members: &mut Members) {
    let Some(Value::Object(dependencies)) = members.remove("dependencies") else { return };
    for (name, needed) in dependencies {
        let keyword = if needed.is_array() { "dependentRequired" } else { "dependentSchemas" };
        let all = members.entry(keyword).or_insert_with(|| json!({}));
        if let Value::Object(all) = all {
            all.entry(name).or_insert(needed);
        }
    }
}

/// A schema for everything or nothing is a boolean: the typed model wants it back.
fn additional(members: &mut Members) {
    if let Some(additional) = members.get_mut("additionalProperties") {
        if *additional == json!({ "not": {} }) {
            *additional = Value::Bool(false);
        } else if additional.as_object().is_some_and(Members::is_empty) {
            *additional = Value::Bool(true);
        }
    }
}
