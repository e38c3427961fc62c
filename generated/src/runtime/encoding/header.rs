// @generated from the OpenAPI document. Do not edit.

//! Values in headers: the style `simple`, in which nothing is escaped (OpenAPI 3.1, section 4.8.12.3), and OpenAPI 2.0's
//! lists with other separators.

use serde_json::Value;

use super::escape::Escaping;
use super::flat::Flat;
use super::{Encoding, Refusal, Style};

/// The text of a header. An item with a separator is refused: headers have no way to escape it that servers agree on.
pub(in crate::runtime) fn header(encoding: Encoding, value: &Value) -> Result<String, Refusal> {
    let Encoding::Style { style, explode, .. } = encoding else { return Ok(ascii_json(value)) };
    if matches!(style, Style::SpaceDelimited | Style::TabDelimited | Style::PipeDelimited) {
        return delimited(style, value);
    }
    let equals = if explode { "=" } else { "," };
    let flat = Flat::new(value)?;
    let separators: &[char] = match flat {
        Flat::Object(_) if explode => &[',', '='],
        _ => &[','],
    };
    Ok(flat.without(separators, Escaping::None)?.join(",", equals))
}

/// A list with spaces, tabs or bars between its items.
fn delimited(style: Style, value: &Value) -> Result<String, Refusal> {
    let (separator, _) = style.separator();
    let between = separator.to_string();
    let text = Flat::new(value)?.without(&[separator], Escaping::None)?.join(&between, &between);
    // Spaces and tabs at an end of a header are no part of its value (RFC 9110, section 5.5).
    let is_lost = value.is_array() && separator.is_whitespace() && text.trim_matches(separator) != text;
    if is_lost { Err(Refusal::Characters) } else { Ok(text) }
}

/// JSON in ASCII: what else a header has is read differently everywhere (RFC 9110, section 5.5).
fn ascii_json(value: &Value) -> String {
    let mut text = String::new();
    for it in value.to_string().chars() {
        if it.is_ascii() {
            text.push(it);
        } else {
            let mut units = [0; 2];
            it.encode_utf16(&mut units).iter().for_each(|unit| text.push_str(&format!("\\u{unit:04x}")));
        }
    }
    text
}
