//! Rules for parameters, headers and encodings.

use indexmap::IndexMap;
use serde_json::{Value, json};

use super::shape::Shape;
use super::{Lowering, Members, Verdict, shape};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::document::media_name::essence;
use crate::document::{SpecVersion, request};
use crate::pointer::Pointer;

/// Marks a header that is sent as it is declared although OpenAPI 3 has it ignored (section 4.8.12.1 of OpenAPI 3.1).
pub(crate) const SENT_AS_DECLARED: &str = "x-lowered-sent-as-declared";

/// Marks a list whose `explode` nobody has stated: the configuration may choose another format.
pub(crate) const DEFAULT_EXPLODE: &str = "x-lowered-default-explode";

/// The keywords with which Swagger 2 described a parameter's type right in the parameter.
const SWAGGER_KEYWORDS: [&str; 17] = [
    "type",
    "format",
    "enum",
    "items",
    "default",
    "minimum",
    "maximum",
    "exclusiveMinimum",
    "exclusiveMaximum",
    "minLength",
    "maxLength",
    "minItems",
    "maxItems",
    "uniqueItems",
    "pattern",
    "multipleOf",
    "nullable",
];

/// `type` right in a parameter or a header is Swagger 2; it moves into `schema`.
pub(super) fn swagger_schema(
    lowering: &mut Lowering<'_>,
    members: &mut Members,
    pointer: &Pointer,
) -> Verdict {
    let has_type = members.get("type").is_some_and(|it| it.is_string() || it.is_array());
    if !has_type || members.contains_key("schema") || members.contains_key("content") {
        return Verdict::Keep;
    }
    let message = "the type of a parameter belongs into `schema`; it is read from there".to_owned();
    lowering.report(Code::RepairedValue, &pointer.join("type"), message);
    let mut schema = Members::new();
    for keyword in SWAGGER_KEYWORDS {
        if let Some(value) = members.remove(keyword) {
            schema.insert(keyword.to_owned(), value);
        }
    }
    members.insert("schema".to_owned(), Value::Object(schema));
    Verdict::Keep
}

const LOCATIONS: [&str; 5] = ["query", QUERY_STRING, "path", "header", "cookie"];
const QUERY_STYLES: [&str; 4] = ["form", "spaceDelimited", "pipeDelimited", "deepObject"];

/// The style of cookies that are sent as they are (OpenAPI 3.2, section 4.12.3).
const COOKIE: &str = "cookie";

/// Parameters that are the whole query (OpenAPI 3.2, section 4.12.1).
const QUERY_STRING: &str = "querystring";

/// That a parameter's value is the whole query, in the media type of its `content`.
pub(crate) const WHOLE_QUERY: &str = "x-lowered-whole-query";

/// `allowReserved` where the typed model has no field for it.
pub(crate) const ALLOW_RESERVED: &str = "x-lowered-allow-reserved";

/// The style `cookie`, which the typed model does not know.
pub(crate) const COOKIE_STYLE: &str = "x-lowered-cookie-style";

/// How a list is put together that OpenAPI 2.0 writes with other separators than commas: OpenAPI 3 has no word for tabs,
/// and none for any of them outside of queries and forms. The value is a [`Delimiter`].
pub(crate) const DELIMITER: &str = "x-lowered-delimiter";

/// What stands between the items of such a list.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Delimiter {
    Space,
    Tab,
    Pipe,
}

impl Delimiter {
    const ALL: [Self; 3] = [Self::Space, Self::Tab, Self::Pipe];

    /// The style that stands for it between the conversion of OpenAPI 2.0 and the lowering. No document has a say in it.
    pub(in crate::document) fn style(self) -> &'static str {
        match self {
            Self::Space => "x-lowered-space-delimited",
            Self::Tab => "x-lowered-tab-delimited",
            Self::Pipe => "x-lowered-pipe-delimited",
        }
    }

    fn of_style(style: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.style() == style)
    }

    /// What the lowering says of the list that has these extensions.
    pub(crate) fn stated(extensions: &IndexMap<String, Value>) -> Option<Self> {
        extensions.get(DELIMITER).and_then(Value::as_str).and_then(Self::of_style)
    }
}

/// The styles that a location allows (OpenAPI 3.1, section 4.8.12.3).
fn styles(location: &str) -> &'static [&'static str] {
    match location {
        "path" => &["simple", "label", "matrix"],
        "query" => &QUERY_STYLES,
        "cookie" => &["form", COOKIE],
        _ => &["simple"],
    }
}

/// The code for a parameter that is left out.
fn lost(pointer: &Pointer) -> Code {
    request::lost(Shape::Ref(&shape::PARAMETER), pointer, Code::InvalidValue)
}

pub(super) fn parameter(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    if !members.contains_key("name") {
        lowering.report(lost(pointer), pointer, "a parameter without a name is ignored".to_owned());
        return Verdict::Drop;
    }
    if members.get("name").is_some_and(|name| name == "") {
        let message = "the name of this parameter is empty, and so it is sent".to_owned();
        lowering.report(Code::InvalidValue, &pointer.join("name"), message);
    }
    let location = match members.get("in").and_then(Value::as_str).map(str::to_ascii_lowercase) {
        Some(location) if LOCATIONS.contains(&location.as_str()) => location,
        Some(other) => {
            let message = format!("a parameter cannot be in `{other}`; it is ignored");
            let mut finding = Diagnostic::new(lost(pointer), &pointer.join("in"), message);
            let is_body = ["body", "formdata"].contains(&other.as_str());
            finding.hint = if is_body {
                Some("since OpenAPI 3.0 the body of a request is its `requestBody`".to_owned())
            } else {
                did_you_mean(&other, LOCATIONS)
            };
            lowering.diagnostics.push(finding);
            return Verdict::Drop;
        }
        None => {
            lowering.report(
                Code::RepairedValue,
                pointer,
                "the parameter does not say where it goes; `query` is assumed".to_owned(),
            );
            "query".to_owned()
        }
    };
    if location == QUERY_STRING {
        return query_string(lowering, members, pointer);
    }
    members.insert("in".to_owned(), json!(location));
    if location == "path" {
        if members.get("required") == Some(&json!(false)) {
            let message = "a path parameter cannot be left out; it is read as required".to_owned();
            lowering.report(Code::RepairedValue, &pointer.join("required"), message);
        }
        members.insert("required".to_owned(), json!(true));
        if members.get("allowReserved") == Some(&json!(true)) {
            members.insert(ALLOW_RESERVED.to_owned(), json!(true));
        }
    }
    style(lowering, members, &location, pointer);
    if members.get("style").and_then(Value::as_str) == Some(COOKIE) {
        // All but the escapes is like `form`.
        members.insert("style".to_owned(), json!("form"));
        members.insert(COOKIE_STYLE.to_owned(), json!(true));
    }
    if lowering.version == SpecVersion::V2_0 {
        swagger_parameter(members, &location);
    }
    if let Some(style) = members.get("style").and_then(Value::as_str) {
        let explode = json!(explodes(style));
        members.entry("explode").or_insert(explode);
    }
    if !members.contains_key("schema") && !members.contains_key("content") {
        let message = "a parameter has a `schema` or a `content`; a string is assumed".to_owned();
        lowering.report(Code::RepairedValue, pointer, message);
        members.insert("schema".to_owned(), json!({ "type": "string" }));
    }
    schema_or_content(lowering, members, pointer);
    Verdict::Keep
}

/// What OpenAPI 2.0 means by what it does not say: lists in a query are separated by commas, and a header may have any
/// name (section "Parameter Object").
fn swagger_parameter(members: &mut Members, location: &str) {
    let named = |name: &str| {
        members.get("name").and_then(Value::as_str).is_some_and(|it| it.eq_ignore_ascii_case(name))
    };
    if location == "header" && named("authorization") {
        members.insert(SENT_AS_DECLARED.to_owned(), json!(true));
    }
    let is_list =
        members.get("schema").and_then(|it| it.get("type")).and_then(Value::as_str) == Some("array");
    if location == "query" && is_list && !members.contains_key("style") && !members.contains_key("explode") {
        members.insert("explode".to_owned(), json!(false));
        members.insert(DEFAULT_EXPLODE.to_owned(), json!(true));
    }
}

/// A parameter whose value is the whole query. A form is what an exploded object in style `form` is; a value of any other
/// media type stands there without a name.
fn query_string(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    members.insert("in".to_owned(), json!("query"));
    for field in ["style", "explode", "allowReserved"] {
        members.remove(field);
    }
    let content = members.get("content").and_then(Value::as_object);
    let Some((media_type, media)) = content.and_then(|content| content.iter().next()) else {
        let message = "a parameter that is the whole query has a `content`; it is ignored".to_owned();
        lowering.report(lost(pointer), pointer, message);
        return Verdict::Drop;
    };
    if members.contains_key("schema") {
        let message = "`schema` has no meaning beside `content` here; it is ignored";
        let finding = Diagnostic::new(Code::InvalidValue, &pointer.join("schema"), message);
        lowering.diagnostics.push(finding.at_key());
    }
    if essence(media_type) != "application/x-www-form-urlencoded" {
        members.insert(WHOLE_QUERY.to_owned(), json!(true));
        return Verdict::Keep;
    }
    let at = pointer.join("content").join(media_type);
    if media.get("encoding").and_then(Value::as_object).is_some_and(|it| !it.is_empty()) {
        let message = "the properties of a query are written in the usual way, whatever `encoding` says";
        let finding = Diagnostic::new(Code::UnsupportedEncoding, &at.join("encoding"), message);
        lowering.diagnostics.push(finding.at_key());
    }
    let schema = media.get("schema").cloned().unwrap_or_else(|| json!({ "type": "object" }));
    members.remove("content");
    members.insert("schema".to_owned(), schema);
    members.insert("style".to_owned(), json!("form"));
    members.insert("explode".to_owned(), json!(true));
    Verdict::Keep
}

pub(super) fn header(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    style(lowering, members, "header", pointer);
    members.remove("explode");
    schema_or_content(lowering, members, pointer);
    Verdict::Keep
}

/// The style of a property in a form is one of a query parameter (OpenAPI 3.1, section 4.8.15).
pub(super) fn encoding(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    by_position(lowering, members, pointer);
    if members.remove("encoding").is_some() {
        let message = "multipart bodies inside of parts are written as JSON, whatever `encoding` says";
        let finding = Diagnostic::new(Code::UnsupportedEncoding, &pointer.join("encoding"), message);
        lowering.diagnostics.push(finding.at_key());
    }
    style(lowering, members, "query", pointer);
    match members.get("style").and_then(Value::as_str).map(explodes) {
        Some(explode) => drop(members.entry("explode").or_insert(json!(explode))),
        None if members.contains_key("explode") => drop(members.insert("style".to_owned(), json!("form"))),
        None => {}
    }
    Verdict::Keep
}

/// Encodings of parts by their place (OpenAPI 3.2, section 4.14.4) are left to those who add the parts.
pub(super) fn by_position(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) {
    for field in ["prefixEncoding", "itemEncoding"] {
        if members.remove(field).is_some() {
            let message =
                format!("`{field}` is not read: parts without names have what `with_part` gives them");
            let finding = Diagnostic::new(Code::UnsupportedEncoding, &pointer.join(field), message);
            lowering.diagnostics.push(finding.at_key());
        }
    }
}

/// What `explode` is when only the style is stated (OpenAPI 3.1, section 4.8.12.2). Writing it down keeps apart what
/// is stated and what is left open: what is open is the configuration's.
fn explodes(style: &str) -> bool {
    style == "form"
}

fn style(lowering: &mut Lowering<'_>, members: &mut Members, location: &str, pointer: &Pointer) {
    let Some(style) = members.get("style").and_then(Value::as_str) else { return };
    let delimiter = Delimiter::of_style(style).filter(|_| lowering.version == SpecVersion::V2_0);
    if let Some(delimiter) = delimiter {
        members.remove("style");
        members.insert(DELIMITER.to_owned(), json!(delimiter.style()));
        members.insert("explode".to_owned(), json!(false));
        return;
    }
    let allowed = styles(location);
    if allowed.contains(&style) {
        return;
    }
    let meant = allowed.iter().find(|it| it.eq_ignore_ascii_case(style)).copied();
    let instead = meant.unwrap_or("the default");
    let message = format!("`{style}` is not a style of {location} parameters; {instead} is taken");
    lowering.report(Code::RepairedValue, &pointer.join("style"), message);
    match meant {
        Some(meant) => members.insert("style".to_owned(), json!(meant)),
        None => members.remove("style"),
    };
}

/// A parameter has exactly one of `schema` and `content` (OpenAPI 3.1, section 4.8.12.2).
fn schema_or_content(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) {
    members.remove("items");
    let has_content =
        members.get("content").and_then(Value::as_object).is_some_and(|content| !content.is_empty());
    let has_schema = members.contains_key("schema");
    if has_schema || !has_content {
        if members.remove("content").is_some_and(|content| content.is_object()) {
            let message = if has_schema {
                "`content` has no meaning beside `schema`; it is ignored"
            } else {
                "there is no media type in this `content`; any value is assumed"
            };
            let finding = Diagnostic::new(Code::InvalidValue, &pointer.join("content"), message);
            lowering.diagnostics.push(finding.at_key());
        }
        members.entry("schema").or_insert_with(|| json!({}));
    }
}
