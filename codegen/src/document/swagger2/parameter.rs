//! Parameters and headers that are no bodies: their types stand right in them (sections "Parameter Object", "Items Object"
//! and "Header Object").

use serde_json::{Value, json};

use super::{Conversion, Members, Spot};
use crate::diagnostic::{Code, Diagnostic};
use crate::document::lower::parameter::Delimiter;

/// The keywords of a parameter that describe its value.
const KEYWORDS: [&str; 22] = [
    "type",
    "format",
    "items",
    "default",
    "maximum",
    "exclusiveMaximum",
    "minimum",
    "exclusiveMinimum",
    "maxLength",
    "minLength",
    "pattern",
    "maxItems",
    "minItems",
    "uniqueItems",
    "enum",
    "multipleOf",
    // Of schemas, and found in parameters.
    "nullable",
    "title",
    "readOnly",
    "properties",
    "additionalProperties",
    "allOf",
];

/// What a parameter says of how its items are put together.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum ListFormat {
    /// Nothing: they are separated by commas (section "Parameter Object").
    Default,
    Stated(CollectionFormat),
}

impl ListFormat {
    pub(super) fn format(self) -> CollectionFormat {
        match self {
            Self::Default => CollectionFormat::Csv,
            Self::Stated(format) => format,
        }
    }
}

/// How the items of a list are put together (`collectionFormat`).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum CollectionFormat {
    Csv,
    Ssv,
    Tsv,
    Pipes,
    Multi,
}

impl CollectionFormat {
    fn named(name: &str) -> Option<Self> {
        let known = [
            ("csv", Self::Csv),
            ("ssv", Self::Ssv),
            ("tsv", Self::Tsv),
            ("pipes", Self::Pipes),
            ("multi", Self::Multi),
        ];
        known.into_iter().find(|(it, _)| it.eq_ignore_ascii_case(name.trim())).map(|(_, format)| format)
    }

    /// The style for pairs of names and values, and whether each item has a pair.
    pub(super) fn of_pairs(self) -> (&'static str, bool) {
        match self {
            Self::Csv => ("form", false),
            Self::Multi => ("form", true),
            // OpenAPI 3 has these, but for tabs.
            Self::Ssv => ("spaceDelimited", false),
            Self::Pipes => ("pipeDelimited", false),
            Self::Tsv => (Delimiter::Tab.style(), false),
        }
    }

    /// The style for one text, as it stands in a path or a header; nothing where commas are meant, which is the default.
    fn of_text(self) -> Option<&'static str> {
        match self {
            Self::Csv | Self::Multi => None,
            Self::Ssv => Some(Delimiter::Space.style()),
            Self::Tsv => Some(Delimiter::Tab.style()),
            Self::Pipes => Some(Delimiter::Pipe.style()),
        }
    }
}

impl Conversion<'_> {
    /// Converts a parameter of a path, a query or a header in place.
    pub(super) fn parameter(&mut self, value: &mut Value, spot: &Spot) {
        self.moves(spot);
        let Value::Object(parameter) = value else { return };
        if parameter.get("$ref").is_some_and(Value::is_string) {
            return;
        }
        let format = self.collection_format(parameter, spot);
        let location = location(parameter).to_owned();
        self.described(parameter, spot);
        if let Some(example) = parameter.remove("x-example") {
            parameter.entry("example").or_insert(example);
        }
        let Some(format) = format else { return };
        // What is not stated is left to the lowering, as it is in OpenAPI 3.
        let ListFormat::Stated(format) = format else { return };
        if location == "query" {
            if !parameter.contains_key("style") {
                let (style, explode) = format.of_pairs();
                parameter.insert("style".to_owned(), json!(style));
                parameter.insert("explode".to_owned(), json!(explode));
            }
        } else {
            self.one_text(parameter, format, spot);
        }
    }

    /// The style of a list in a path or a header, where each item cannot have a pair of its own.
    fn one_text(&mut self, members: &mut Members, format: CollectionFormat, spot: &Spot) {
        if format == CollectionFormat::Multi {
            let message = "a list is repeated in queries and forms alone; items are separated by commas";
            let place = spot.written.join("collectionFormat");
            let finding = Diagnostic::new(Code::UnsupportedEncoding, &place, message);
            self.diagnostics.push(finding.hint("here the formats are `csv`, `ssv`, `tsv` and `pipes`"));
        }
        if let Some(style) = format.of_text().filter(|_| !members.contains_key("style")) {
            members.insert("style".to_owned(), json!(style));
        }
    }

    /// Converts the headers of a response in place.
    pub(super) fn headers(&mut self, response: &mut Members, spot: &Spot) {
        let Some(Value::Object(headers)) = response.get_mut("headers") else { return };
        for (name, header) in headers.iter_mut() {
            let spot = spot.join("headers").join(name);
            let Value::Object(header) = header else { continue };
            if header.get("$ref").is_some_and(Value::is_string) {
                continue;
            }
            if let Some(format) = self.collection_format(header, &spot) {
                self.one_text(header, format.format(), &spot);
            }
            self.described(header, &spot);
        }
    }

    /// Moves what describes the value into a schema.
    fn described(&mut self, members: &mut Members, spot: &Spot) {
        if members.contains_key("schema") || members.contains_key("content") {
            if members.get("schema").is_some_and(Value::is_object) {
                let message = "a parameter that is no body has its type beside its name; its schema is read";
                self.report(Code::RepairedValue, &spot.written.join("schema"), message);
            }
            return;
        }
        let schema = value_schema(members);
        if schema.is_empty() {
            return;
        }
        self.moves(&spot.moved_to(spot.converted.join("schema")));
        members.insert("schema".to_owned(), Value::Object(schema));
    }

    /// Takes the format of a list out of a parameter, a header or a property of a form; nothing where there is no list.
    pub(super) fn collection_format(&mut self, members: &mut Members, spot: &Spot) -> Option<ListFormat> {
        let written = members.remove("collectionFormat");
        let is_list =
            members.get("type").and_then(Value::as_str) == Some("array") || members.contains_key("items");
        let stated = written.as_ref().and_then(Value::as_str).filter(|it| !it.is_empty());
        let known = stated.map(|name| (name, CollectionFormat::named(name)));
        if let (Some((name, None)), true) = (known, is_list) {
            let message = format!("`{name}` is not a format of lists; items are separated by commas");
            let finding =
                Diagnostic::new(Code::InvalidValue, &spot.written.join("collectionFormat"), message);
            self.diagnostics.push(finding.hint("the formats are `csv`, `ssv`, `tsv`, `pipes` and `multi`"));
        }
        if !is_list {
            return None;
        }
        match known {
            None => Some(ListFormat::Default),
            Some((_, format)) => Some(ListFormat::Stated(format.unwrap_or(CollectionFormat::Csv))),
        }
    }
}

/// Takes what describes the value out of a parameter.
pub(super) fn value_schema(members: &mut Members) -> Members {
    if !members.keys().any(|key| KEYWORDS.contains(&key.as_str())) {
        return Members::new();
    }
    let is_of_value = |key: &str| KEYWORDS.contains(&key) || (key.starts_with("x-") && key != "x-example");
    let keys: Vec<String> = members.keys().filter(|key| is_of_value(key)).cloned().collect();
    let mut schema = Members::new();
    for key in keys {
        if let Some(value) = members.shift_remove(&key) {
            schema.insert(key, value);
        }
    }
    schema
}

/// Where a parameter goes, by the names of the specification, however it is spelled.
pub(super) fn location(parameter: &Members) -> &str {
    let written = parameter.get("in").and_then(Value::as_str).unwrap_or_default().trim();
    let known = [
        ("body", "body"),
        ("formData", "formData"),
        // As in earlier versions.
        ("form", "formData"),
        ("path", "path"),
        ("query", "query"),
        ("header", "header"),
    ];
    known
        .iter()
        .find(|(name, _)| name.eq_ignore_ascii_case(written))
        .map_or(written, |(_, location)| location)
}
