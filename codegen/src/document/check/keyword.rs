//! Keywords that say nothing where they stand.

use std::collections::HashSet;

use serde_json::Value;

use super::{Checker, Members, types};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::SpecVersion;
use crate::document::trail::Trail;

/// The keywords that apply to values of some types.
struct Applicable {
    types: &'static [&'static str],
    /// What values of these types are called.
    values: &'static str,
    /// Keywords that say what is in such a value.
    describing: &'static [&'static str],
    /// Keywords that only restrict it.
    restricting: &'static [&'static str],
}

/// What keywords apply to (JSON Schema 2020-12, section 10.3 and validation, section 6).
const APPLICABLE: [Applicable; 4] = [
    Applicable {
        types: &["string"],
        values: "texts",
        describing: &[],
        restricting: &["maxLength", "minLength", "pattern"],
    },
    Applicable {
        types: &["number", "integer"],
        values: "numbers",
        describing: &[],
        restricting: &["exclusiveMaximum", "exclusiveMinimum", "maximum", "minimum", "multipleOf"],
    },
    Applicable {
        types: &["array"],
        values: "arrays",
        describing: &["items", "prefixItems"],
        restricting: &["contains", "maxItems", "minItems", "uniqueItems"],
    },
    Applicable {
        types: &["object"],
        values: "objects",
        describing: &["patternProperties", "properties"],
        restricting: &["additionalProperties", "maxProperties", "minProperties", "propertyNames", "required"],
    },
];

/// Reports keywords for values of other types than the schema's.
pub(super) fn of_other_types<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    let own = types(schema);
    if own.is_empty() {
        return;
    }
    for Applicable { types, values, describing, restricting } in &APPLICABLE {
        if types.iter().any(|kind| own.contains(kind)) {
            continue;
        }
        let says_something = |key: &&&str| {
            // Empty values are what tools write for nothing.
            schema.get(**key).is_some_and(|it| match it {
                Value::Object(members) => !members.is_empty(),
                Value::Array(items) => !items.is_empty(),
                Value::Null | Value::Bool(false) => false,
                _ => true,
            })
        };
        for key in describing.iter().filter(says_something) {
            let own = own.join(" or ");
            let message = format!("`{key}` describes {values}, and the type is {own}; it is ignored");
            checker.push(Diagnostic::new(Code::MisplacedKeyword, &at.pointer().join(key), message).at_key());
        }
        // `required: true` beside a property is another fault, which has its own words.
        for key in restricting
            .iter()
            .filter(says_something)
            .filter(|key| **key != "required" || schema["required"].is_array())
        {
            let own = own.join(" or ");
            let message = format!("`{key}` restricts {values}, and the type is {own}; it has no effect");
            checker
                .push(Diagnostic::new(Code::InapplicableKeyword, &at.pointer().join(key), message).at_key());
        }
    }
}

/// Reports arrays that do not say what is in them: until OpenAPI 3.0 they have to (section 4.7.24.1).
pub(super) fn without_items<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    let says_so = ["items", "prefixItems", "properties", "allOf", "anyOf", "oneOf", "enum", "$ref"];
    let is_array = schema.get("type").and_then(Value::as_str) == Some("array");
    if checker.version <= SpecVersion::V3_0
        && is_array
        && !says_so.iter().any(|key| schema.contains_key(*key))
    {
        let message = "an array without `items` is a list of any values";
        let finding = Diagnostic::new(Code::UntypedSchema, &at.pointer().join("type"), message);
        checker.push(finding.hint("`items` says what is in it"));
    }
}

/// Reports lists of schemas without any (JSON Schema 2020-12, section 10.2.1).
pub(super) fn without_schemas<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    for key in ["allOf", "anyOf", "oneOf"] {
        if schema.get(key).and_then(Value::as_array).is_some_and(Vec::is_empty) {
            checker.report(Code::InvalidValue, at, key, format!("`{key}` has no schemas; it is ignored"));
        }
    }
}

/// Reports values that an enumeration lists twice.
pub(super) fn values_twice<'a>(checker: &mut Checker<'a>, schema: &'a Members, at: &Trail<'_>) {
    let Some(values) = schema.get("enum").and_then(Value::as_array) else { return };
    let mut seen = HashSet::new();
    for (index, value) in values.iter().enumerate() {
        if !seen.insert(value) {
            let place = at.pointer().join("enum").join(index);
            let message = format!("`{value}` stands in this `enum` twice");
            checker.push(Diagnostic::new(Code::DuplicateValue, &place, message));
        }
    }
}
