// @generated from the OpenAPI document. Do not edit.

//! Values in headers: the style `simple`, in which nothing is escaped (OpenAPI 3.1, section 4.8.12.3), and OpenAPI 2.0's
//! lists with other separators.

use serde_json::Value;

use super::escape::Escaping;
use super::flat::Flat;
use super::{Encoding, Refusal};

/// The text of a header. An item with a separator is refused: headers have no way to escape it that servers agree on.
pub(in crate::runtime) fn header(encoding: Encoding, value: &Value) -> Result<String, Refusal> {
    let Encoding::Style { style, explode, .. } = encoding else { return Ok(ascii_json(value)) };
    let (separator, _) = style.separator();
    let between = separator.to_string();
    let flat = Flat::new(value)?
        .try_map(|text| if is_trimmed(text) { Ok(text.to_owned()) } else { Err(Refusal::Blanks) })?;
    let is_exploded = explode && separator == ',' && matches!(flat, Flat::Object(_));
    let (equals, separators) =
        if is_exploded { ("=", [separator, '=']) } else { (between.as_str(), [separator; 2]) };
    let text = flat.without(&separators, Escaping::None)?.join(&between, equals);
    // An empty item at an end, where blanks separate.
    if is_trimmed(&text) { Ok(text) } else { Err(Refusal::Blanks) }
}

/// Whether a text has no spaces or tabs at its ends, which are no part of a header's value (RFC 9110, section 5.5) or of an
/// item in it (section 5.6.1).
fn is_trimmed(text: &str) -> bool {
    text.trim_matches([' ', '\t']) == text
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
