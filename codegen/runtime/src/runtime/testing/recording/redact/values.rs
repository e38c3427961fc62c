//! Values that are secret, wherever a text repeats them.

use super::kept::Kept;
use crate::runtime::secret_names::{Names, REDACTED, SHORTEST};

/// Values that are secret.
#[derive(Debug)]
pub(super) struct Values(Vec<String>);

impl Values {
    /// Those of some values that can be told from other text.
    pub(super) fn new(mut found: Vec<String>, names: &Names) -> Self {
        found.retain(|value| value.len() >= SHORTEST && value != REDACTED && !names.is_one(value));
        // What contains another one goes first.
        found.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        found.dedup();
        Self(found)
    }

    /// A text without the values, also where their characters are escaped; nothing where it has none.
    pub(super) fn taken_out(&self, text: &[u8]) -> Option<Vec<u8>> {
        let mut kept = Kept::new(text);
        let mut at = 0;
        while at < text.len() {
            match self.0.iter().find_map(|value| length_of(value.as_bytes(), &text[at..])) {
                Some(length) => {
                    kept.replace(at..at + length, REDACTED.as_bytes());
                    at += length;
                }
                None => at += 1,
            }
        }
        kept.finish()
    }

    /// Takes the beginning of a value off the end of a text that was cut in it.
    pub(super) fn take_off(&self, text: &mut Vec<u8>) {
        let longest = self.0.first().map_or(0, |value| LONGEST_ESCAPE * value.len());
        let mut ends = text.len().saturating_sub(longest)..text.len();
        let found = ends.find(|at| self.0.iter().any(|value| is_beginning(value.as_bytes(), &text[*at..])));
        if let Some(at) = found {
            text.truncate(at);
            text.extend_from_slice(REDACTED.as_bytes());
        }
    }
}

/// No escape of a byte is longer that a server writes.
const LONGEST_ESCAPE: usize = 8;

/// Whether a text is the beginning of a value, of as many bytes as make it a secret.
fn is_beginning(value: &[u8], text: &[u8]) -> bool {
    let (mut at, mut count) = (0, 0);
    for byte in value {
        let Some(length) = written(*byte, &text[at..]) else { break };
        at += length;
        count += 1;
    }
    // An escape may be cut as well.
    let rest = &text[at..];
    let is_cut = rest.len() < LONGEST_ESCAPE && rest.first().is_none_or(|it| b"%\\&".contains(it));
    is_cut && count >= SHORTEST
}

/// How much of the beginning of a text is a value; nothing where it begins with something else.
fn length_of(value: &[u8], text: &[u8]) -> Option<usize> {
    if text.starts_with(value) {
        return Some(value.len());
    }
    let mut at = 0;
    for byte in value {
        at += written(*byte, &text[at..])?;
    }
    Some(at)
}

/// How much of the beginning of a text is a byte, as it is or in one of the escapes that URLs, forms, JSON, HTML and XML have.
fn written(byte: u8, text: &[u8]) -> Option<usize> {
    let first = *text.first()?;
    let escaped = match first {
        b'%' => percent_encoded(byte, text),
        b'\\' => backslashed(byte, text),
        b'&' => referenced(byte, text),
        b'+' => (byte == b' ').then_some(1),
        _ => None,
    };
    escaped.or((first == byte).then_some(1))
}

/// `%2B`, also where the percent sign is percent-encoded again: `%252B`.
fn percent_encoded(byte: u8, text: &[u8]) -> Option<usize> {
    let mut at = 1;
    loop {
        let digits = text.get(at..at + 2)?;
        if hexadecimal(digits) == Some(u32::from(byte)) {
            return Some(at + 2);
        }
        if digits != b"25" {
            return None;
        }
        at += 2;
    }
}

/// `\/` and `\u002B`, also where the backslash is escaped again.
fn backslashed(byte: u8, text: &[u8]) -> Option<usize> {
    let at = text.iter().position(|it| *it != b'\\')?;
    let code = |digits: &[u8]| hexadecimal(digits) == Some(u32::from(byte));
    match text[at] {
        b'u' if byte.is_ascii() && text.get(at + 1..at + 5).is_some_and(code) => Some(at + 5),
        // Letters behind a backslash are no letters.
        plain if plain == byte && byte.is_ascii_punctuation() => Some(at + 1),
        _ => None,
    }
}

/// `&#43;`, `&#x2B;` and `&amp;`.
fn referenced(byte: u8, text: &[u8]) -> Option<usize> {
    /// `&#x00000002B;`
    const LONGEST: usize = 13;
    let end = text.iter().take(LONGEST).position(|it| *it == b';')?;
    let meant = match &text[1..end] {
        b"amp" => u32::from(b'&'),
        b"lt" => u32::from(b'<'),
        b"gt" => u32::from(b'>'),
        b"quot" => u32::from(b'"'),
        b"apos" => u32::from(b'\''),
        [b'#', b'x' | b'X', digits @ ..] => hexadecimal(digits)?,
        [b'#', digits @ ..] => std::str::from_utf8(digits).ok()?.parse().ok()?,
        _ => return None,
    };
    (byte.is_ascii() && meant == u32::from(byte)).then_some(end + 1)
}

/// The number that hexadecimal digits are.
pub(super) fn hexadecimal(digits: &[u8]) -> Option<u32> {
    let text = std::str::from_utf8(digits).ok().filter(|it| it.bytes().all(|it| it.is_ascii_hexdigit()))?;
    u32::from_str_radix(text, 16).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn values(values: &[&str]) -> Values {
        Values::new(values.iter().map(|it| (*it).to_owned()).collect(), &Names::default())
    }

    fn kept(values: &Values, text: &str) -> String {
        let kept = values.taken_out(text.as_bytes());
        kept.map_or(text.to_owned(), |kept| String::from_utf8(kept).expect("it was a text"))
    }

    #[test]
    fn values_are_found_in_all_escapes() {
        let values = values(&["ab/c+d=e&\"f\" g", "ab/c+d=e", "100%25 sure"]);
        for text in [
            "ab/c+d=e&\"f\" g",
            "ab%2Fc%2Bd%3De%26%22f%22%20g",
            "ab%2fc%2bd%3de%26%22f%22+g",
            "a%62/c+d%3De&%22f%22%20g",
            "ab%252Fc%252Bd%253De%2526%2522f%2522%2520g",
            "ab%25252Fc%25252bd%3De&%2522f%2522%2520g",
            r#"ab\/c+d=e&\"f\" g"#,
            r#"ab\/c\u002Bd\u003de\u0026\u0022f\u0022\u0020g"#,
            r#"ab\\\/c\\u002Bd\\u003de\\u0026\\\"f\\\" g"#,
            "ab/c&#43;d=e&amp;&quot;f&quot; g",
            "ab&#x2F;c&#x2b;d&#61;e&amp;&#34;f&#34; g",
            "ab/c+d=e",
            "100%25 sure",
            "100%2525+sure",
            "100%25%32%35%20sure",
        ] {
            assert_eq!(kept(&values, text), REDACTED, "{text}");
            assert_eq!(
                kept(&values, &format!("<{text}|{text}>")),
                format!("<{REDACTED}|{REDACTED}>"),
                "{text}"
            );
        }
        for text in [
            "ab/c+d",
            "ab%2Gc+d=e",
            "ab%2",
            "ab\\",
            "ab\\u002",
            "ab&#x2F",
            "ab&nbsp;c+d=e",
            "",
            "%",
            "&",
            "\\",
        ] {
            assert_eq!(kept(&values, text), text);
        }
    }

    #[test]
    fn what_cannot_be_told_from_other_text_is_no_secret() {
        let values = values(&["short", "password", REDACTED, "api-key"]);
        let text = "short password REDACTED api-key";
        assert_eq!(kept(&values, text), text);
    }
}
