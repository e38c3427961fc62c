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

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn headers_are_as_the_specification_shows_them() {
        let object = json!({ "R": 100, "G": 200.0 });
        let text = |encoding, value: &Value| header(encoding, value);
        assert_eq!(text(Encoding::SIMPLE, &json!(7.0)), Ok("7".to_owned()));
        assert_eq!(text(Encoding::SIMPLE, &json!("a, b")), Ok("a, b".to_owned()));
        assert_eq!(text(Encoding::SIMPLE, &json!(["a", 1, true])), Ok("a,1,true".to_owned()));
        let exploded = text(Encoding::style(Style::Simple, true), &object).expect("it is flat");
        assert!(["R=100,G=200", "G=200,R=100"].contains(&exploded.as_str()), "{exploded}");
        let joined = text(Encoding::SIMPLE, &object).expect("it is flat");
        assert!(["R,100,G,200", "G,200,R,100"].contains(&joined.as_str()), "{joined}");
        assert_eq!(
            text(Encoding::Json, &json!({ "a": "\u{e9}\u{1f600}\n" })),
            Ok(r#"{"a":"\u00e9\ud83d\ude00\n"}"#.to_owned())
        );
    }

    #[test]
    fn lists_have_the_separators_of_their_styles() {
        for (style, separator) in
            [(Style::SpaceDelimited, ' '), (Style::TabDelimited, '\t'), (Style::PipeDelimited, '|')]
        {
            let written = |value: &Value| header(Encoding::style(style, false), value);
            assert_eq!(written(&json!(["a", 1, true])), Ok(format!("a{separator}1{separator}true")));
            assert_eq!(written(&json!(["a,b"])), Ok("a,b".to_owned()));
            assert_eq!(written(&json!("a|b c")), Ok("a|b c".to_owned()));
            assert_eq!(written(&json!([])), Ok(String::new()));
            assert_eq!(written(&json!(["a", format!("b{separator}c")])), Err(Refusal::Separator(separator)));
            assert_eq!(written(&json!([["a"]])), Err(Refusal::Nested));
            let expected = if separator == '|' { Ok("|a".to_owned()) } else { Err(Refusal::Characters) };
            assert_eq!(written(&json!(["", "a"])), expected);
        }
    }

    #[test]
    fn what_would_merge_is_refused() {
        let exploded = Encoding::style(Style::Simple, true);
        assert_eq!(header(Encoding::SIMPLE, &json!(["a,b", "c"])), Err(Refusal::Separator(',')));
        assert_eq!(header(exploded, &json!({ "a=b": "c" })), Err(Refusal::Separator('=')));
        assert_eq!(header(Encoding::SIMPLE, &json!({ "a": "b,c" })), Err(Refusal::Separator(',')));
        assert_eq!(header(Encoding::SIMPLE, &json!([["a"]])), Err(Refusal::Nested));
        assert_eq!(header(exploded, &json!({ "a": { "b": 1 } })), Err(Refusal::Nested));
    }
}
