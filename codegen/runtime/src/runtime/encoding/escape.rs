//! Which characters stand for themselves (RFC 3986, section 2; RFC 6265, section 4.1.1).

use percent_encoding::{AsciiSet, CONTROLS, NON_ALPHANUMERIC, utf8_percent_encode};

/// Everything but RFC 3986's unreserved characters is escaped.
const UNRESERVED: &AsciiSet = &NON_ALPHANUMERIC.remove(b'-').remove(b'.').remove(b'_').remove(b'~');

/// With `allowReserved`, RFC 3986's reserved characters stay, but for those that would end a value, `#`, `&`, `=` and `+`, which
/// forms read as a space, and for brackets, which may stand neither in queries nor in paths (RFC 3986, sections 3.3 and 3.4).
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
    .remove(b';');

/// The same between commas.
const RESERVED_ITEM: &AsciiSet = &RESERVED.add(b',');

/// With `allowReserved` in a path, reserved characters stay but for those that would end a segment or the path (OpenAPI
/// 3.2, section 4.12.2.2), and but for backslashes and spaces, which are not reserved.
const RESERVED_IN_PATH: &AsciiSet =
    &RESERVED.remove(b'&').remove(b'=').remove(b'+').add(b'/').add(b'?').add(b'#');

/// The same between what separates items.
const RESERVED_ITEM_IN_PATH: &AsciiSet = &RESERVED_IN_PATH.add(b',').add(b';').add(b'=');

/// What no cookie's value may have (`cookie-octet` is the rest), and the percent sign, without which nobody could tell what is
/// escaped.
const NO_COOKIE_OCTET: &AsciiSet = &CONTROLS.add(b' ').add(b'"').add(b',').add(b';').add(b'\\').add(b'%');

/// What no cookie's name may have: it is a `token`.
const NO_TOKEN: &AsciiSet = &NO_COOKIE_OCTET
    .add(b'(')
    .add(b')')
    .add(b'<')
    .add(b'>')
    .add(b'@')
    .add(b':')
    .add(b'/')
    .add(b'[')
    .add(b']')
    .add(b'?')
    .add(b'=')
    .add(b'{')
    .add(b'}');

/// Whether a text can be the name of a cookie as it is.
pub(super) fn is_cookie_name(text: &str) -> bool {
    !text.is_empty() && needs_no_escapes(text, NO_TOKEN)
}

/// Whether a text can be the value of a cookie as it is.
pub(super) fn is_cookie_value(text: &str) -> bool {
    needs_no_escapes(text, NO_COOKIE_OCTET)
}

/// A percent sign may stand anywhere where nothing is escaped.
fn needs_no_escapes(text: &str, set: &'static AsciiSet) -> bool {
    text.split('%')
        .all(|part| utf8_percent_encode(part, set).eq([part].into_iter().filter(|it| !it.is_empty())))
}

/// Percent-encodes everything that is not unreserved.
pub(in crate::runtime) fn escape(text: &str) -> String {
    utf8_percent_encode(text, UNRESERVED).to_string()
}

/// Percent-encodes the characters of a set, with `allowReserved`: what is percent-encoded already stays as it is (RFC 6570,
/// section 3.2.3).
fn escape_but_triples(text: &str, set: &'static AsciiSet) -> String {
    let mut escaped = String::new();
    let mut rest = text;
    while let Some(at) = rest.find('%') {
        escaped.extend(utf8_percent_encode(&rest[..at], set));
        let is_triple = rest.as_bytes()[at + 1..]
            .first_chunk()
            .is_some_and(|digits: &[u8; 2]| digits.iter().all(u8::is_ascii_hexdigit));
        let end = at + if is_triple { 3 } else { 1 };
        escaped.push_str(if is_triple { &rest[at..end] } else { "%25" });
        rest = &rest[end..];
    }
    escaped.extend(utf8_percent_encode(rest, set));
    escaped
}

/// A value in a path with `allowReserved`.
pub(super) fn escape_in_path(text: &str) -> String {
    escape_but_triples(text, RESERVED_IN_PATH)
}

/// The same of an item, which has no separator in it afterwards.
pub(super) fn escape_item_in_path(text: &str) -> String {
    escape_but_triples(text, RESERVED_ITEM_IN_PATH)
}

/// Where a pair of a name and a value goes, which decides what is escaped in it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(in crate::runtime) enum Escaping {
    /// Into a query or a form.
    Query,
    /// Into a query or a form, with reserved characters in values as they are.
    Reserved,
    /// Into the header `Cookie`: only what may not stand there, and the percent sign.
    Cookie,
    /// Where nothing needs it, as in multipart bodies.
    #[allow(dead_code, reason = "an API need not have multipart bodies")]
    None,
}

impl Escaping {
    /// A value.
    pub(super) fn value(self, text: &str) -> String {
        match self {
            Self::Query => escape(text),
            Self::Reserved => escape_but_triples(text, RESERVED),
            Self::Cookie => utf8_percent_encode(text, NO_COOKIE_OCTET).to_string(),
            Self::None => text.to_owned(),
        }
    }

    /// A value between commas, which has none itself; nothing when that cannot be told.
    pub(super) fn between_commas(self, text: &str) -> Option<String> {
        match self {
            Self::Reserved => Some(escape_but_triples(text, RESERVED_ITEM)),
            Self::None if text.contains(',') => None,
            Self::Query | Self::Cookie | Self::None => Some(self.value(text)),
        }
    }

    /// A name.
    pub(super) fn name(self, name: &str) -> String {
        match self {
            Self::Query | Self::Reserved => escape(name),
            Self::Cookie => utf8_percent_encode(name, NO_TOKEN).to_string(),
            Self::None => name.to_owned(),
        }
    }

    /// A part of a name that stands in brackets, with these: they are escaped as everything that may not stand in names
    /// (OpenAPI 3.1, section 4.8.12.6).
    pub(super) fn bracketed(self, key: &str) -> String {
        match self {
            Self::Query | Self::Reserved | Self::Cookie => format!("%5B{}%5D", self.name(key)),
            Self::None => format!("[{key}]"),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn reserved_characters_do_not_end_a_value() {
        let hostile = "a#b&c=d+e f%g\"<>\n\u{e9}";
        assert_eq!(Escaping::Reserved.value(hostile), "a%23b%26c%3Dd%2Be%20f%25g%22%3C%3E%0A%C3%A9");
        assert_eq!(Escaping::Reserved.value("a:/?@!$'()*,;b"), "a:/?@!$'()*,;b");
        assert_eq!(Escaping::Reserved.value("[x]"), "%5Bx%5D");
        assert_eq!(
            (escape_in_path("[x]").as_str(), escape_item_in_path("[x]").as_str()),
            ("%5Bx%5D", "%5Bx%5D")
        );
        assert_eq!(Escaping::Reserved.between_commas("a,b/c").as_deref(), Some("a%2Cb/c"));
    }

    #[test]
    fn what_is_escaped_already_stays_where_reserved_characters_do() {
        for (text, escaped) in [
            ("g%20h", "g%20h"),
            ("%c3%A9%2C", "%c3%A9%2C"),
            ("50%", "50%25"),
            ("%4", "%254"),
            ("%%41%", "%25%41%25"),
            ("%g1%1g%\u{e9}1", "%25g1%251g%25%C3%A91"),
        ] {
            assert_eq!(Escaping::Reserved.value(text), escaped);
            assert_eq!(Escaping::Reserved.between_commas(text).as_deref(), Some(escaped));
            assert_eq!(
                (escape_in_path(text), escape_item_in_path(text)),
                (escaped.to_owned(), escaped.to_owned())
            );
        }
        assert_eq!(Escaping::Query.value("g%20h"), "g%2520h");
    }

    #[test]
    fn cookies_keep_what_they_may_hold() {
        assert_eq!(Escaping::Cookie.value("s:abc+/="), "s:abc+/=");
        assert_eq!(Escaping::Cookie.value("50%41 x"), "50%2541%20x");
        assert_eq!(Escaping::Cookie.value("a b;c,d\"\\\r\n\u{e9}"), "a%20b%3Bc%2Cd%22%5C%0D%0A%C3%A9");
        assert_eq!(Escaping::Cookie.name("a=b; c[d]%"), "a%3Db%3B%20c%5Bd%5D%25");
        for (text, is_value, is_name) in [
            ("s%3Aabc", true, true),
            ("%", true, true),
            ("", true, false),
            ("a=b", true, false),
            ("a b", false, false),
            ("a,b", false, false),
            ("a\u{e9}", false, false),
            ("a\n", false, false),
        ] {
            assert_eq!((is_cookie_value(text), is_cookie_name(text)), (is_value, is_name), "{text:?}");
        }
    }
}
