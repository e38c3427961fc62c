//! Response headers as values.

use http::HeaderMap;
use http::header::SET_COOKIE;
use serde_json::Value;

use super::wire::Wire;

/// Says which headers the fields of a struct are made from.
#[doc(hidden)]
#[macro_export]
macro_rules! header_set {
    ($name:ident { $($header:literal => $field:ident $(: $format:ident)?,)* }) => {
        impl ::core::convert::From<&$crate::HeaderMap> for $name {
            fn from(headers: &$crate::HeaderMap) -> Self {
                Self { $($field: $crate::runtime::header_value!(headers, $header $(, $format)?),)* }
            }
        }
    };
}

/// The value of a header, by how it is written.
#[doc(hidden)]
#[macro_export]
macro_rules! header_value {
    ($headers:ident, $header:literal) => {
        $crate::runtime::header($headers, $header)
    };
    ($headers:ident, $header:literal, json) => {
        $crate::runtime::json_header($headers, $header)
    };
    ($headers:ident, $header:literal, spaces) => {
        $crate::runtime::delimited_header($headers, $header, ' ')
    };
    ($headers:ident, $header:literal, tabs) => {
        $crate::runtime::delimited_header($headers, $header, '\t')
    };
    ($headers:ident, $header:literal, pipes) => {
        $crate::runtime::delimited_header($headers, $header, '|')
    };
}

#[allow(unused_imports, reason = "an API need not declare headers")]
#[doc(hidden)]
pub use {header_set, header_value};

/// The value of a header; nothing when it is not there or is something else than the document says.
///
/// Headers have the style `simple` (OpenAPI 3.1, section 4.8.21): a scalar, scalars with commas between them, or an
/// object as `a=1,b=2` or `a,1,b,2`. Several headers of one name are one list (RFC 9110, section 5.3), but for `Set-Cookie`,
/// which has commas in its dates: each is an item.
#[allow(dead_code, reason = "an API need not declare headers")]
pub fn header<T: Wire>(headers: &HeaderMap, name: &str) -> Option<T> {
    // No header has the end of a line in it.
    let separator = if name.eq_ignore_ascii_case(SET_COOKIE.as_str()) { "\n" } else { "," };
    let text = text(headers, name, separator)?;
    let text = text.trim();
    let items: Vec<&str> = text.split(separator).map(str::trim).filter(|item| !item.is_empty()).collect();
    let single = SCALARS.iter().map(|scalar| Some(scalar(text)));
    let list = SCALARS.iter().map(|scalar| Some(items.iter().map(|item| scalar(item)).collect()));
    let object = SCALARS.iter().map(|scalar| {
        let members = members(&items)?.into_iter().map(|(key, value)| (key.to_owned(), scalar(value)));
        Some(Value::Object(members.collect()))
    });
    single.chain(list).chain(object).flatten().find_map(|value| T::decode(value).ok())
}

/// What a text may stand for.
const SCALARS: [fn(&str) -> Value; 2] = [|text| text.into(), scalar];

/// The value of a header that is a list with other separators than commas (OpenAPI 2.0, section "Header Object"); nothing
/// when it is not there or is something else than the document says.
#[allow(dead_code, reason = "an API need not declare such headers")]
pub fn delimited_header<T: Wire>(headers: &HeaderMap, name: &str, separator: char) -> Option<T> {
    let text = text(headers, name, separator.encode_utf8(&mut [0; 4]))?;
    let items: Vec<&str> = text.split(separator).map(str::trim).filter(|item| !item.is_empty()).collect();
    let list = SCALARS.iter().map(|scalar| items.iter().map(|item| scalar(item)).collect::<Value>());
    let single = SCALARS.iter().map(|scalar| scalar(text.trim()));
    list.chain(single).find_map(|value| T::decode(value).ok())
}

/// The value of a header that is written as JSON; nothing when it is not there or is something else than the document
/// says.
#[allow(dead_code, reason = "an API need not declare headers")]
pub fn json_header<T: Wire>(headers: &HeaderMap, name: &str) -> Option<T> {
    let value: Value = serde_json::from_str(&text(headers, name, ",")?).ok()?;
    T::decode(value).ok()
}

/// The text of a header; several of one name are one list.
fn text(headers: &HeaderMap, name: &str, separator: &str) -> Option<String> {
    let values: Option<Vec<&str>> = headers.get_all(name).iter().map(|value| value.to_str().ok()).collect();
    values.filter(|values| !values.is_empty()).map(|values| values.join(separator))
}

/// A number or a truth value where the text is one.
fn scalar(text: &str) -> Value {
    match serde_json::from_str(text) {
        Ok(value @ (Value::Number(_) | Value::Bool(_))) => value,
        _ => Value::String(text.to_owned()),
    }
}

/// The members of an object whose names and values are between commas.
fn members<'a>(items: &[&'a str]) -> Option<Vec<(&'a str, &'a str)>> {
    let exploded: Option<Vec<_>> = items.iter().map(|item| item.split_once('=')).collect();
    exploded.or_else(|| {
        let pairs = items.chunks(2).map(|pair| match pair {
            [name, value] => Some((*name, *value)),
            _ => None,
        });
        pairs.collect()
    })
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn read<T: Wire>(values: &[&'static str]) -> Option<T> {
        let mut headers = HeaderMap::new();
        for value in values {
            headers.append("x", value.parse().expect("a header value"));
        }
        header(&headers, "X")
    }

    #[test]
    fn json_is_read_as_what_it_says() {
        let mut headers = HeaderMap::new();
        headers.insert("x", r#"{"a": [1, 2]}"#.parse().expect("a header value"));
        headers.insert("y", "a,1".parse().expect("a header value"));
        let expected = [("a".to_owned(), vec![1, 2])].into();
        assert_eq!(json_header::<BTreeMap<String, Vec<i64>>>(&headers, "x"), Some(expected));
        assert_eq!(json_header::<BTreeMap<String, i64>>(&headers, "y"), None);
        assert_eq!(json_header::<String>(&headers, "z"), None);
    }

    #[test]
    fn lists_with_other_separators_are_read() {
        for (separator, text) in [(' ', "a,b 1 "), ('\t', "a,b\t1"), ('|', "a,b | 1")] {
            let mut headers = HeaderMap::new();
            headers.append("x", text.parse().expect("a header value"));
            headers.append("x", "c".parse().expect("a header value"));
            let read = delimited_header::<Vec<String>>(&headers, "X", separator);
            assert_eq!(read, Some(vec!["a,b".to_owned(), "1".to_owned(), "c".to_owned()]), "{text:?}");
            assert_eq!(delimited_header::<Vec<i64>>(&headers, "X", separator), None);
            headers.insert("x", format!("1{separator}2.0").parse().expect("a header value"));
            assert_eq!(delimited_header(&headers, "X", separator), Some(vec![1_i64, 2]));
            assert_eq!(delimited_header::<Vec<String>>(&headers, "Y", separator), None);
        }
    }

    #[test]
    fn each_cookie_is_an_item_with_its_commas() {
        let first = "a=b; Expires=Wed, 21 Oct 2015 07:28:00 GMT";
        let cookies = |lines: &[&'static str]| {
            let mut headers = HeaderMap::new();
            for line in lines {
                headers.append("set-cookie", line.parse().expect("a header value"));
            }
            headers
        };
        for name in ["Set-Cookie", "set-cookie"] {
            let list = header::<Vec<String>>(&cookies(&[first, "c=d"]), name);
            assert_eq!(list, Some(vec![first.to_owned(), "c=d".to_owned()]));
            assert_eq!(header::<Vec<String>>(&cookies(&[first]), name), Some(vec![first.to_owned()]));
            assert_eq!(header::<String>(&cookies(&[first]), name).as_deref(), Some(first));
            // As OpenAPI 3.2 has them in one text.
            let text = header::<String>(&cookies(&[first, "c=d"]), name);
            assert_eq!(text, Some(format!("{first}\nc=d")));
            assert_eq!(header::<Vec<String>>(&cookies(&[]), name), None);
        }
    }

    #[test]
    fn scalars_and_lists_are_read() {
        assert_eq!(read::<i64>(&["12"]), Some(12));
        assert_eq!(read::<f64>(&["1.5"]), Some(1.5));
        assert_eq!(read::<bool>(&["true"]), Some(true));
        assert_eq!(read::<String>(&["12"]), Some("12".to_owned()));
        assert_eq!(
            read::<Vec<String>>(&["a, 1", "b"]),
            Some(vec!["a".to_owned(), "1".to_owned(), "b".to_owned()])
        );
        assert_eq!(read::<Vec<i64>>(&["1,2"]), Some(vec![1, 2]));
        assert_eq!(read::<i64>(&["12.0"]), Some(12));
        assert_eq!(read::<Vec<i64>>(&["1.0", "2"]), Some(vec![1, 2]));
        for text in ["a,1,b,2", "a=1, b=2.0"] {
            let object = read::<BTreeMap<String, i64>>(&[text]);
            assert_eq!(object, Some([("a".to_owned(), 1), ("b".to_owned(), 2)].into()), "{text}");
        }
        assert_eq!(read::<BTreeMap<String, i64>>(&["a,1,b"]), None);
        assert_eq!(read::<i64>(&["soon"]), None);
        assert_eq!(read::<i64>(&[]), None);
    }
}
