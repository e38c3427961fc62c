//! Values in headers: the style `simple`, in which nothing is escaped (OpenAPI 3.1, section 4.8.12.3).

use serde_json::Value;

use super::flat::Flat;
use super::{Encoding, Refusal};

/// The text of a header. An item with a comma is refused: headers have no way to escape it that servers agree on.
pub(in crate::runtime) fn header(encoding: Encoding, value: &Value) -> Result<String, Refusal> {
    let Encoding::Style { explode, .. } = encoding else { return Ok(ascii_json(value)) };
    let equals = if explode { "=" } else { "," };
    let flat = Flat::new(value)?;
    let separators: &[char] = match flat {
        Flat::Object(_) if explode => &[',', '='],
        _ => &[','],
    };
    Ok(flat.without(separators)?.join(",", equals))
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
    use crate::runtime::encoding::Style;
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
    fn what_would_merge_is_refused() {
        let exploded = Encoding::style(Style::Simple, true);
        assert_eq!(header(Encoding::SIMPLE, &json!(["a,b", "c"])), Err(Refusal::Separator(',')));
        assert_eq!(header(exploded, &json!({ "a=b": "c" })), Err(Refusal::Separator('=')));
        assert_eq!(header(Encoding::SIMPLE, &json!({ "a": "b,c" })), Err(Refusal::Separator(',')));
        assert_eq!(header(Encoding::SIMPLE, &json!([["a"]])), Err(Refusal::Nested));
        assert_eq!(header(exploded, &json!({ "a": { "b": 1 } })), Err(Refusal::Nested));
    }
}
