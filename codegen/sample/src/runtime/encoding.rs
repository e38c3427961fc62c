// @generated from the OpenAPI document. Do not edit.

//! How parameter values become text (OpenAPI 3.1, section 4.8.12; RFC 6570).

use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::Value;

/// Everything but RFC 3986's unreserved characters is escaped.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');
/// With `allowReserved`, RFC 3986's reserved characters stay, but for those that would end a query value.
const RESERVED: &AsciiSet = &UNRESERVED
    .remove(b':')
    .remove(b'/')
    .remove(b'?')
    .remove(b'@')
    .remove(b'!')
    .remove(b'$')
    .remove(b'\'')
    .remove(b'(')
    .remove(b')')
    .remove(b'*')
    .remove(b',')
    .remove(b';')
    .remove(b'[')
    .remove(b']');

/// Brackets in the names of query parameters stay.
const NAME: &AsciiSet = &UNRESERVED.remove(b'[').remove(b']');

/// How a parameter's value is written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// By `style` and `explode`.
    Style {
        /// The style.
        style: Style,
        /// Whether arrays and objects become several pairs.
        explode: bool,
        /// Whether reserved characters stay as they are.
        allow_reserved: bool,
    },
    /// As JSON text.
    Json,
}

impl Encoding {
    /// The default of path and header parameters.
    pub const SIMPLE: Self = Self::style(Style::Simple, false);
    /// The default of query and cookie parameters.
    pub const FORM: Self = Self::style(Style::Form, true);

    /// A style.
    pub const fn style(style: Style, explode: bool) -> Self {
        Self::Style { style, explode, allow_reserved: false }
    }

    /// The same with reserved characters as they are.
    #[must_use]
    pub const fn reserved(self) -> Self {
        match self {
            Self::Style { style, explode, .. } => Self::Style { style, explode, allow_reserved: true },
            Self::Json => Self::Json,
        }
    }
}

/// The styles of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are OpenAPI's")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    PipeDelimited,
    DeepObject,
}

/// Percent-encodes everything that is not unreserved.
pub(super) fn escape(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// A scalar as text; arrays and objects as JSON.
pub(super) fn scalar(value: &Value) -> String {
    match value {
        Value::String(text) => text.clone(),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn members(value: &Value) -> Vec<(&str, &Value)> {
    match value {
        Value::Object(object) => object
            .iter()
            .filter(|(_, value)| !value.is_null())
            .map(|(key, value)| (key.as_str(), value))
            .collect(),
        _ => Vec::new(),
    }
}

fn joined(values: impl IntoIterator<Item = String>, separator: &str) -> String {
    values.into_iter().collect::<Vec<_>>().join(separator)
}

/// A value in a path: `simple`, `label` or `matrix`.
pub(super) fn path(name: &str, encoding: Encoding, value: &Value) -> String {
    let Encoding::Style { style, explode, .. } = encoding else { return escape(&value.to_string()) };
    let text = |value: &Value| escape(&scalar(value));
    let name = escape(name);
    match (style, value) {
        (Style::Label, Value::Array(items)) => {
            format!(".{}", joined(items.iter().map(text), if explode { "." } else { "," }))
        }
        (Style::Label, Value::Object(_)) => {
            let pair = |(key, value): (&str, &Value)| {
                format!("{}{}{}", escape(key), if explode { "=" } else { "," }, text(value))
            };
            format!(".{}", joined(members(value).into_iter().map(pair), if explode { "." } else { "," }))
        }
        (Style::Label, scalar) => format!(".{}", text(scalar)),
        (Style::Matrix, Value::Array(items)) if explode => {
            joined(items.iter().map(|it| format!(";{name}={}", text(it))), "")
        }
        (Style::Matrix, Value::Object(_)) if explode => {
            joined(members(value).into_iter().map(|(key, it)| format!(";{}={}", escape(key), text(it))), "")
        }
        (Style::Matrix, other) => format!(";{name}={}", simple(other, false, text)),
        (_, other) => simple(other, explode, text),
    }
}

/// `simple`: values joined by commas. Also for headers, where nothing is escaped.
fn simple(value: &Value, explode: bool, text: impl Fn(&Value) -> String) -> String {
    match value {
        Value::Array(items) => joined(items.iter().map(text), ","),
        Value::Object(_) => {
            let equals = if explode { "=" } else { "," };
            joined(
                members(value).into_iter().map(|(key, value)| format!("{key}{equals}{}", text(value))),
                ",",
            )
        }
        other => text(other),
    }
}

/// A value in a header.
pub(super) fn header(encoding: Encoding, value: &Value) -> String {
    match encoding {
        Encoding::Style { explode, .. } => simple(value, explode, scalar),
        Encoding::Json => value.to_string(),
    }
}

/// A value in a query or a form, as escaped pairs; null and empty arrays are none.
pub(super) fn query(name: &str, encoding: Encoding, value: &Value) -> Vec<(String, String)> {
    let (style, explode, set) = match encoding {
        Encoding::Json => return vec![(escape(name), escape(&value.to_string()))],
        Encoding::Style { style, explode, allow_reserved } => {
            (style, explode, if allow_reserved { RESERVED } else { UNRESERVED })
        }
    };
    let text = |value: &Value| utf8_percent_encode(&scalar(value), set).to_string();
    let separator = match style {
        Style::SpaceDelimited => "%20",
        Style::PipeDelimited => "%7C",
        _ => ",",
    };
    let key = escape_name(name);
    match value {
        Value::Null => Vec::new(),
        Value::Array(items) if items.is_empty() => Vec::new(),
        _ if style == Style::DeepObject => deep(&key, value, &text),
        Value::Array(items) if explode => items.iter().map(|item| (key.clone(), text(item))).collect(),
        Value::Array(items) => vec![(key, joined(items.iter().map(text), separator))],
        Value::Object(_) if explode => {
            members(value).into_iter().map(|(key, value)| (escape_name(key), text(value))).collect()
        }
        Value::Object(_) => {
            let flat = members(value)
                .into_iter()
                .map(|(key, value)| format!("{}{separator}{}", escape(key), text(value)));
            vec![(key, joined(flat, separator))]
        }
        scalar => vec![(key, text(scalar))],
    }
}

/// Brackets in names are as servers expect them.
fn escape_name(name: &str) -> String {
    utf8_percent_encode(name, NAME).to_string()
}

/// `deepObject`: `name[key]=value`, and so on inwards; items of arrays repeat the name.
fn deep(prefix: &str, value: &Value, text: &impl Fn(&Value) -> String) -> Vec<(String, String)> {
    match value {
        Value::Object(_) => members(value)
            .into_iter()
            .flat_map(|(key, value)| deep(&format!("{prefix}[{}]", escape(key)), value, text))
            .collect(),
        Value::Array(items) => items.iter().flat_map(|item| deep(prefix, item, text)).collect(),
        Value::Null => Vec::new(),
        scalar => vec![(prefix.to_owned(), text(scalar))],
    }
}

/// A form body's property: nested objects in brackets, arrays repeated.
pub(super) fn form(name: &str, value: &Value) -> Vec<(String, String)> {
    deep(&escape_name(name), value, &|value| escape(&scalar(value)))
}
