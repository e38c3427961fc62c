// @generated from the OpenAPI document. Do not edit.

//! Values in paths: `simple`, `label` and `matrix`, and what a path may become of them.

use std::borrow::Cow;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::escape::{Escaping, escape, escape_in_path, escape_item_in_path};
use super::flat::Flat;
use super::{Encoding, Refusal, Style};
use crate::runtime::text::visible;

/// A path's template and the values for its parameters.
#[derive(Clone, Debug)]
pub(in crate::runtime) struct Path {
    template: Cow<'static, str>,
    values: Vec<(String, String)>,
}

impl Path {
    /// A template, with the names of parameters in braces.
    pub(in crate::runtime) fn new(template: &'static str) -> Self {
        Self { template: template.into(), values: Vec::new() }
    }

    /// A path without parameters, as a caller writes it.
    ///
    /// # Errors
    /// When it leads to something else than what stands in it: it does not begin with a slash, or has dot segments, a query,
    /// a fragment or control characters.
    pub(in crate::runtime) fn literal(text: &str) -> Result<Self, &'static str> {
        let segments = text.strip_prefix('/').ok_or("does not begin with a slash")?;
        if segments.contains(|it: char| it.is_control() || "?#\\".contains(it)) {
            return Err("has characters that no path may have");
        }
        if segments.split('/').any(|segment| !segment.is_empty() && check(segment).is_err()) {
            return Err("has a dot segment");
        }
        // No braces are left that could be taken for those of a parameter.
        let template = text.replace('{', "%7B").replace('}', "%7D");
        Ok(Self { template: template.into(), values: Vec::new() })
    }

    /// A path that cannot be sent, as errors tell it.
    pub(in crate::runtime) fn refused(text: &str) -> Self {
        Self { template: visible(text).into_owned().into(), values: Vec::new() }
    }

    /// The template.
    pub(in crate::runtime) fn template(&self) -> Cow<'static, str> {
        self.template.clone()
    }

    /// The value of a parameter.
    pub(in crate::runtime) fn set(
        &mut self,
        name: &str,
        encoding: Encoding,
        value: &Value,
    ) -> Result<(), Refusal> {
        let text = text(name, encoding, value)?;
        self.values.retain(|(other, _)| other != name);
        self.values.push((name.to_owned(), text));
        Ok(())
    }

    /// What stands before a parameter, with the values that are set in it; nothing where one of them is missing.
    pub(in crate::runtime) fn before(&self, name: &str) -> Option<String> {
        let (mut text, mut rest) = (String::new(), &*self.template);
        loop {
            let (literal, own, after) = parameter(rest)?;
            text.push_str(literal);
            if own == name {
                return Some(text);
            }
            text.push_str(&self.values.iter().find(|(other, _)| other == own)?.1);
            rest = after;
        }
    }

    /// The text of a parameter's value, as it stands in the path.
    pub(in crate::runtime) fn value(&self, name: &str) -> Option<&str> {
        self.values.iter().find(|(other, _)| other == name).map(|(_, text)| text.as_str())
    }

    /// Puts text into the place of a parameter that may be several segments, none of which is empty; it is escaped already.
    pub(in crate::runtime) fn set_text(&mut self, name: &str, text: String) -> Result<(), Refusal> {
        if text.split('/').any(str::is_empty) {
            return Err(Refusal::Empty);
        }
        self.values.retain(|(other, _)| other != name);
        self.values.push((name.to_owned(), text));
        Ok(())
    }

    /// The path with all values in it. It has the template's segments, whatever the values are: none is empty because
    /// of a value, and none is a dot segment, also when it is decoded once more on the way (RFC 3986, section 5.2.4).
    ///
    /// # Errors
    /// With the name of the parameter that stands in the segment.
    pub(in crate::runtime) fn finish(&self) -> Result<String, (String, Refusal)> {
        let mut segments = vec![Segment::default()];
        let mut rest = self.template.strip_prefix('/').unwrap_or(&self.template);
        while let Some((literal, name, after)) = parameter(rest) {
            literals(&mut segments, literal);
            let value = self.values.iter().find(|(other, _)| other == name);
            let (_, value) = value.ok_or_else(|| (name.to_owned(), Refusal::Empty))?;
            if let Some(segment) = segments.last_mut() {
                segment.text.push_str(value);
                segment.parameter = Some(name);
            }
            rest = after;
        }
        literals(&mut segments, rest);
        let mut path = String::new();
        for segment in segments {
            if let (Some(name), Err(refusal)) = (segment.parameter, check(&segment.text)) {
                return Err((name.to_owned(), refusal));
            }
            path.push('/');
            path.push_str(&segment.text);
        }
        Ok(path)
    }
}

/// What stands between two slashes.
#[derive(Default)]
struct Segment<'a> {
    text: String,
    /// A parameter that stands in it.
    parameter: Option<&'a str>,
}

/// The next parameter of a template: what stands before it, its name, what stands behind it.
fn parameter(template: &str) -> Option<(&str, &str, &str)> {
    let (literal, after) = template.split_once('{')?;
    let (name, after) = after.split_once('}')?;
    Some((literal, name, after))
}

fn literals<'a>(segments: &mut Vec<Segment<'a>>, literal: &'a str) {
    for (index, text) in literal.split('/').enumerate() {
        if index > 0 {
            segments.push(Segment::default());
        }
        if let Some(segment) = segments.last_mut() {
            segment.text.push_str(text);
        }
    }
}

/// More than any chain of proxies decodes.
const MAX_DECODED: usize = 4;

/// Whether a segment stays one, wherever it is decoded, and by servers that take a backslash for a slash, cut off path
/// parameters (`..;x`) or what follows a NUL, or drop control characters and spaces.
fn check(segment: &str) -> Result<(), Refusal> {
    if segment.is_empty() {
        return Err(Refusal::Empty);
    }
    let mut decoded = Cow::Borrowed(segment);
    for _ in 0..MAX_DECODED {
        let is_dots = |part: &str| {
            let name = part.split([';', '\0']).next().unwrap_or_default();
            let name: String = name.chars().filter(|it| !it.is_control()).collect();
            matches!(name.trim(), "." | "..")
        };
        if decoded.split(['/', '\\']).any(is_dots) {
            return Err(Refusal::DotSegment);
        }
        if !decoded.contains('%') {
            break;
        }
        decoded = percent_decode_str(&decoded).decode_utf8_lossy().into_owned().into();
    }
    Ok(())
}

/// The escaped text of a value. It may be empty where something else stands in the segment; null and what has no items are
/// nothing, whatever the style (RFC 6570, section 3.2.1).
fn text(name: &str, encoding: Encoding, value: &Value) -> Result<String, Refusal> {
    let Encoding::Style { style, explode, allow_reserved, .. } = encoding else {
        return Ok(escape(&value.to_string()));
    };
    let flat = Flat::new(value)?;
    if value.is_null() || flat.has_no_items() {
        return Ok(String::new());
    }
    let equals = if explode { "=" } else { "," };
    let escaping = if allow_reserved { Escaping::Reserved } else { Escaping::Query };
    // A dot between items cannot be told from one inside of them, which is never escaped for sure (RFC 3986, section
    // 6.2.2.2).
    let flat = if style == Style::Label && explode { flat.without(&['.'], escaping)? } else { flat };
    let (plain, separator) = style.separator();
    // Escaped, the others are the same in an item as between items.
    let flat = if plain == ',' { flat } else { flat.without(&[plain], escaping)? };
    let escape_value = match (allow_reserved, value) {
        (false, _) => escape,
        // A semicolon would begin another value of `matrix`.
        (true, Value::Array(_) | Value::Object(_)) => escape_item_in_path,
        (true, _) if style == Style::Matrix => escape_item_in_path,
        (true, _) => escape_in_path,
    };
    let flat = flat.try_map(|text| Ok(escape_value(text)))?;
    let name = escape(name);
    Ok(match (style, flat) {
        (Style::Label, flat) => format!(".{}", flat.join(if explode { "." } else { "," }, equals)),
        (Style::Matrix, Flat::List(items)) if explode => {
            items.iter().map(|item| matrix(&name, item)).collect()
        }
        (Style::Matrix, Flat::Object(members)) if explode => {
            members.iter().map(|(key, value)| matrix(key, value)).collect()
        }
        (Style::Matrix, flat) => matrix(&name, &flat.join(",", ",")),
        (Style::SpaceDelimited | Style::TabDelimited | Style::PipeDelimited, flat) => {
            flat.join(separator, separator)
        }
        (Style::Simple | Style::Form | Style::DeepObject | Style::Cookie, flat) => flat.join(",", equals),
    })
}

/// RFC 6570, section 3.2.7: an empty value has no equals sign.
fn matrix(name: &str, value: &str) -> String {
    if value.is_empty() { format!(";{name}") } else { format!(";{name}={value}") }
}
