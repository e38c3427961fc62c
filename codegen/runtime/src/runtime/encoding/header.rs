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

#[cfg(test)]
mod tests {
    use super::super::Style;
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
            let expected = if separator == '|' { Ok("|a".to_owned()) } else { Err(Refusal::Blanks) };
            assert_eq!(written(&json!(["", "a"])), expected);
        }
    }

    #[test]
    fn what_servers_would_trim_is_refused() {
        let exploded = Encoding::style(Style::Simple, true);
        for text in [" a", "a ", "\t", " ", "\ta", "a\t", "  a  "] {
            for encoding in [Encoding::SIMPLE, exploded, Encoding::style(Style::PipeDelimited, false)] {
                for value in [
                    json!(text),
                    json!(["b", text]),
                    json!([text, "b"]),
                    json!({ "k": text }),
                    json!({ text: 1 }),
                ] {
                    assert_eq!(header(encoding, &value), Err(Refusal::Blanks), "{encoding:?} {value}");
                }
            }
            assert!(header(Encoding::Json, &json!(text)).is_ok());
        }
        assert_eq!(header(Encoding::SIMPLE, &json!("a \tb")), Ok("a \tb".to_owned()));
        assert_eq!(header(Encoding::SIMPLE, &json!("")), Ok(String::new()));
        assert_eq!(header(Encoding::SIMPLE, &json!(["", "a"])), Ok(",a".to_owned()));
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
