//! Values as pairs of names and values: queries, forms, cookies, parts of multipart bodies.

use serde_json::Value;

use super::escape::Escaping;
use super::flat::{Flat, is_scalar};
use super::scalar::scalar;
use super::{ArrayFormat, Encoding, Refusal, Style};

/// Names and values, escaped.
pub(in crate::runtime) type Pairs = Vec<(String, String)>;

/// The pairs of a value. Null and an empty list are the name with an empty value, as is an empty object in brackets:
/// what was set is on the wire.
///
/// Lists and objects inside of others are in brackets, whatever the style: OpenAPI does not say how else they would be
/// kept apart.
pub(in crate::runtime) fn pairs(
    name: &str,
    encoding: Encoding,
    escaping: Escaping,
    value: &Value,
) -> Result<Pairs, Refusal> {
    let Encoding::Style { style, explode, allow_reserved, lists, inner_lists } = encoding else {
        return Ok(vec![(escaping.name(name), escaping.value(&value.to_string()))]);
    };
    let escaping = match escaping {
        Escaping::Query if allow_reserved => Escaping::Reserved,
        other => other,
    };
    let mut writer = Writer { escaping, inner_lists, pairs: Pairs::new() };
    let key = escaping.name(name);
    let is_deep = style == Style::DeepObject;
    match value {
        Value::Object(members) if explode && !is_deep => {
            for (member, value) in members {
                writer.put(escaping.name(member), value, lists)?;
            }
        }
        Value::Array(_) | Value::Object(_) if !explode && !is_deep => match Flat::new(value) {
            Ok(flat) => {
                let text = joined(flat, style, escaping)?;
                writer.pairs.push((key, text));
            }
            Err(_) => writer.put(key, value, inner_lists)?,
        },
        _ => writer.put(key, value, lists)?,
    }
    Ok(writer.pairs)
}

/// The pairs of a query parameter. An object without members asks for nothing, as with a filter in which nothing is set.
pub(in crate::runtime) fn query(name: &str, encoding: Encoding, value: &Value) -> Result<Pairs, Refusal> {
    match (encoding, value) {
        (Encoding::Style { .. }, Value::Object(members)) if members.is_empty() => Ok(Pairs::new()),
        _ => pairs(name, encoding, Escaping::Query, value),
    }
}

/// Escaped, a space, a tab or a bar in an item is the same as one between items; a comma between items is not escaped.
fn joined(flat: Flat, style: Style, escaping: Escaping) -> Result<String, Refusal> {
    let (plain, escaped) = style.separator();
    if plain == ',' {
        let item = |text: &str| escaping.between_commas(text).ok_or(Refusal::Separator(','));
        return Ok(flat.try_map(item)?.join(",", ","));
    }
    let between = match escaping {
        Escaping::None => plain.to_string(),
        _ => escaped.to_owned(),
    };
    let flat = flat.without(&[plain], escaping)?.try_map(|text| Ok(escaping.value(text)))?;
    Ok(flat.join(&between, &between))
}

/// Collects pairs whose names are in brackets.
struct Writer {
    escaping: Escaping,
    inner_lists: ArrayFormat,
    pairs: Pairs,
}

impl Writer {
    /// The name is escaped.
    fn put(&mut self, name: String, value: &Value, lists: ArrayFormat) -> Result<(), Refusal> {
        match value {
            Value::Object(members) if !members.is_empty() => {
                for (key, value) in members {
                    // `ids[]` inside of `filter` is `filter[ids][]`.
                    let inner = match key.strip_suffix("[]") {
                        Some(stem) => format!("{name}{}{}", self.escaping.bracketed(stem), self.brackets()),
                        None => format!("{name}{}", self.escaping.bracketed(key)),
                    };
                    self.put(inner, value, self.inner_lists)?;
                }
            }
            Value::Array(items) if !items.iter().all(is_scalar) => {
                let stem = name.strip_suffix(&self.brackets()).unwrap_or(&name);
                for (index, item) in items.iter().enumerate() {
                    let index = self.escaping.bracketed(&index.to_string());
                    self.put(format!("{stem}{index}"), item, self.inner_lists)?;
                }
            }
            Value::Array(items) if !items.is_empty() && lists == ArrayFormat::Comma => {
                let text = joined(Flat::new(value)?, Style::Form, self.escaping)?;
                self.pairs.push((name, text));
            }
            Value::Array(items) => self.scalars(&name, items, lists),
            Value::Object(_) => self.pairs.push((name, String::new())),
            other => self.pairs.push((name, self.escaping.value(&scalar(other)))),
        }
        Ok(())
    }

    /// Brackets with nothing in them.
    fn brackets(&self) -> String {
        self.escaping.bracketed("")
    }

    fn scalars(&mut self, name: &str, items: &[Value], lists: ArrayFormat) {
        let brackets = self.brackets();
        let is_in_brackets = name.ends_with(&brackets);
        let has_indices = lists == ArrayFormat::Indices && !is_in_brackets;
        let repeated = match lists {
            ArrayFormat::Brackets if !is_in_brackets => format!("{name}{brackets}"),
            ArrayFormat::Brackets | ArrayFormat::Repeat | ArrayFormat::Indices | ArrayFormat::Comma => {
                name.to_owned()
            }
        };
        if items.is_empty() {
            self.pairs.push((repeated, String::new()));
            return;
        }
        for (index, item) in items.iter().enumerate() {
            let name = if has_indices {
                format!("{name}{}", self.escaping.bracketed(&index.to_string()))
            } else {
                repeated.clone()
            };
            self.pairs.push((name, self.escaping.value(&scalar(item))));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    fn written(encoding: Encoding, value: &Value) -> String {
        named("p", encoding, value)
    }

    /// The pairs with their brackets, which are escaped, as people write them.
    fn named(name: &str, encoding: Encoding, value: &Value) -> String {
        let pairs = pairs(name, encoding, Escaping::Query, value).expect("it can be written");
        let text = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect::<Vec<_>>().join("&");
        assert!(!text.contains(['[', ']']), "{text}");
        text.replace("%5B", "[").replace("%5D", "]")
    }

    #[test]
    fn styles_are_as_the_specification_shows_them() {
        let list = json!(["blue", "black"]);
        let object = json!({ "G": 200, "R": 100 });
        for (encoding, value, text) in [
            (Encoding::FORM, &list, "p=blue&p=black"),
            (Encoding::style(Style::Form, false), &list, "p=blue,black"),
            (Encoding::FORM, &object, "G=200&R=100"),
            (Encoding::style(Style::Form, false), &object, "p=G,200,R,100"),
            (Encoding::style(Style::SpaceDelimited, false), &list, "p=blue%20black"),
            (Encoding::style(Style::TabDelimited, false), &list, "p=blue%09black"),
            (Encoding::style(Style::PipeDelimited, false), &list, "p=blue%7Cblack"),
            (Encoding::style(Style::PipeDelimited, true), &list, "p=blue&p=black"),
            (Encoding::style(Style::PipeDelimited, false), &object, "p=G%7C200%7CR%7C100"),
            (Encoding::DEEP_OBJECT, &object, "p[G]=200&p[R]=100"),
            (Encoding::FORM, &json!("a b&c/d"), "p=a%20b%26c%2Fd"),
            (Encoding::FORM.reserved(), &json!("a b&c/d"), "p=a%20b%26c/d"),
            (Encoding::Json, &json!({ "a": 1 }), "p=%7B%22a%22%3A1%7D"),
        ] {
            assert_eq!(written(encoding, value), text, "{encoding:?}");
        }
    }

    #[test]
    fn lists_have_the_format_that_was_chosen() {
        let list = json!([1, 2]);
        let nested = json!({ "a": [1, 2], "b": { "c": ["x"] } });
        for (format, flat, deep) in [
            (ArrayFormat::Repeat, "p=1&p=2", "p[a]=1&p[a]=2&p[b][c]=x"),
            (ArrayFormat::Brackets, "p[]=1&p[]=2", "p[a][]=1&p[a][]=2&p[b][c][]=x"),
            (ArrayFormat::Indices, "p[0]=1&p[1]=2", "p[a][0]=1&p[a][1]=2&p[b][c][0]=x"),
            (ArrayFormat::Comma, "p=1,2", "p[a]=1,2&p[b][c]=x"),
        ] {
            assert_eq!(written(Encoding::FORM.lists(format), &list), flat);
            assert_eq!(written(Encoding::DEEP_OBJECT.lists(format), &list), flat);
            assert_eq!(written(Encoding::DEEP_OBJECT.lists(format), &nested), deep);
            assert_eq!(written(Encoding::FORM_PROPERTY.lists(format), &nested), deep);
        }
        assert_eq!(written(Encoding::FORM, &nested), "a=1&a=2&b[c][0]=x");
        assert_eq!(written(Encoding::FORM_PROPERTY, &nested), "p[a][0]=1&p[a][1]=2&p[b][c][0]=x");
        assert_eq!(written(Encoding::FORM_PROPERTY, &list), "p=1&p=2");
        assert_eq!(written(Encoding::DEEP_OBJECT, &list), "p[0]=1&p[1]=2");
    }

    #[test]
    fn lists_of_objects_and_of_lists_have_indices() {
        let objects = json!([{ "a": 1, "b": [2] }, { "a": 3 }, {}]);
        let lists = json!([[1, 2], [3], []]);
        for encoding in [
            Encoding::FORM,
            Encoding::FORM_PROPERTY,
            Encoding::DEEP_OBJECT,
            Encoding::style(Style::Form, false),
            Encoding::style(Style::PipeDelimited, false),
        ] {
            assert_eq!(written(encoding, &objects), "p[0][a]=1&p[0][b][0]=2&p[1][a]=3&p[2]=", "{encoding:?}");
            assert_eq!(written(encoding, &lists), "p[0][0]=1&p[0][1]=2&p[1][0]=3&p[2]=", "{encoding:?}");
        }
        let brackets = Encoding::FORM.lists(ArrayFormat::Brackets);
        assert_eq!(written(brackets, &objects), "p[0][a]=1&p[0][b][]=2&p[1][a]=3&p[2]=");
        let mixed = json!({ "a": [1, { "b": 2 }] });
        assert_eq!(written(brackets, &mixed), "a[0]=1&a[1][b]=2");
    }

    #[test]
    fn null_and_nothing_are_an_empty_value() {
        for (encoding, value, text) in [
            (Encoding::FORM, json!(null), "p="),
            (Encoding::FORM, json!([]), "p="),
            (Encoding::FORM, json!({}), ""),
            (Encoding::FORM, json!({ "a": null, "b": [] }), "a=&b="),
            (Encoding::style(Style::Form, false), json!([]), "p="),
            (Encoding::FORM.lists(ArrayFormat::Brackets), json!([]), "p[]="),
            (Encoding::FORM.lists(ArrayFormat::Comma), json!([]), "p="),
            (Encoding::DEEP_OBJECT, json!({ "a": null, "b": [], "c": {} }), "p[a]=&p[b]=&p[c]="),
            (Encoding::FORM_PROPERTY, json!({}), "p="),
        ] {
            assert_eq!(written(encoding, &value), text, "{encoding:?} {value}");
        }
        assert_eq!(query("p", Encoding::DEEP_OBJECT, &json!({})), Ok(Pairs::new()));
        assert_eq!(query("p", Encoding::Json, &json!({})).map(|pairs| pairs.len()), Ok(1));
    }

    #[test]
    fn names_with_brackets_are_not_doubled() {
        let list = json!([1, 2]);
        for format in [ArrayFormat::Repeat, ArrayFormat::Brackets, ArrayFormat::Indices] {
            assert_eq!(named("ids[]", Encoding::FORM.lists(format), &list), "ids[]=1&ids[]=2");
        }
        assert_eq!(named("lines[]", Encoding::FORM_PROPERTY, &json!([{ "a": 1 }])), "lines[0][a]=1");
        assert_eq!(named("page[size]", Encoding::FORM, &json!(5)), "page[size]=5");
        assert_eq!(named("f", Encoding::DEEP_OBJECT, &json!({ "ids[]": [1, 2] })), "f[ids][]=1&f[ids][]=2");
        assert_eq!(named("f", Encoding::DEEP_OBJECT, &json!({ "a]&[b": 1 })), "f[a]%26[b]=1");
    }

    #[test]
    fn brackets_are_escaped_where_they_may_not_stand() {
        let value = json!({ "a": [1], "b]": "[x]" });
        // A cookie's value may have them, its name is a token.
        for (escaping, expected) in [
            (Escaping::Query, "p%5Bq%5D%5Ba%5D%5B0%5D=1 p%5Bq%5D%5Bb%5D%5D=%5Bx%5D"),
            (Escaping::Cookie, "p%5Bq%5D%5Ba%5D%5B0%5D=1 p%5Bq%5D%5Bb%5D%5D=[x]"),
            (Escaping::None, "p[q][a][0]=1 p[q][b]]=[x]"),
        ] {
            let pairs = pairs("p[q]", Encoding::DEEP_OBJECT, escaping, &value).expect("it can be written");
            let found: Vec<String> =
                pairs.into_iter().map(|(name, value)| format!("{name}={value}")).collect();
            assert_eq!(found.join(" "), expected, "{escaping:?}");
        }
    }

    #[test]
    fn items_that_would_merge_are_escaped_or_refused() {
        let refused = |encoding, escaping, value: &Value| pairs("p", encoding, escaping, value).err();
        let (space, pipe) = (Style::SpaceDelimited, Style::PipeDelimited);
        let comma = Encoding::style(Style::Form, false);
        assert_eq!(written(comma, &json!(["a,b", "c"])), "p=a%2Cb,c");
        assert_eq!(written(comma.reserved(), &json!(["a,b/", "c"])), "p=a%2Cb/,c");
        assert_eq!(
            refused(Encoding::style(space, false), Escaping::Query, &json!(["a b"])),
            Some(Refusal::Separator(' '))
        );
        let tab = Encoding::style(Style::TabDelimited, false);
        assert_eq!(refused(tab, Escaping::Query, &json!(["a\tb"])), Some(Refusal::Separator('\t')));
        assert_eq!(written(tab, &json!(["a b|c,d", "e"])), "p=a%20b%7Cc%2Cd%09e");
        // Parts of multipart bodies are not escaped.
        for (style, text) in [(space, "a b"), (Style::TabDelimited, "a\tb"), (pipe, "a|b")] {
            let plain = pairs("p", Encoding::style(style, false), Escaping::None, &json!(["a", "b"]));
            assert_eq!(plain, Ok(vec![("p".to_owned(), text.to_owned())]));
            let merging = refused(Encoding::style(style, false), Escaping::None, &json!([text]));
            assert!(matches!(merging, Some(Refusal::Separator(_))), "{text:?}");
        }
        assert_eq!(
            refused(Encoding::style(pipe, false), Escaping::Query, &json!({ "a|b": 1 })),
            Some(Refusal::Separator('|'))
        );
        assert_eq!(refused(comma, Escaping::None, &json!(["a,b"])), Some(Refusal::Separator(',')));
        // With `allowReserved` what is escaped already stays so, and would separate as well.
        let piped = Encoding::style(pipe, false);
        assert_eq!(refused(piped, Escaping::Query, &json!(["a%7cb"])), None);
        assert_eq!(
            refused(piped.reserved(), Escaping::Query, &json!(["a%7cb"])),
            Some(Refusal::Separator('|'))
        );
    }

    mod properties {
        use super::*;
        use proptest::prelude::*;
        use std::collections::BTreeMap;

        /// Names and values without structure: `a[b][0]` to the path of keys.
        fn keys(name: &str) -> Vec<String> {
            let (first, rest) = name.split_once('[').unwrap_or((name, ""));
            let rest = rest.trim_end_matches(']').split("][").filter(|it| !it.is_empty());
            std::iter::once(first).chain(rest).map(str::to_owned).collect()
        }

        /// Each scalar of a value by the path of keys that leads to it.
        fn leaves(path: &mut Vec<String>, value: &Value, found: &mut BTreeMap<Vec<String>, String>) {
            let inner: Vec<(String, &Value)> = match value {
                Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), value)).collect(),
                Value::Array(items) => {
                    (0..).zip(items).map(|(index, it): (usize, _)| (index.to_string(), it)).collect()
                }
                _ => Vec::new(),
            };
            if inner.is_empty() {
                let text = if is_scalar(value) { scalar(value) } else { String::new() };
                found.insert(path.clone(), text);
            }
            for (key, value) in inner {
                path.push(key);
                leaves(path, value, found);
                path.pop();
            }
        }

        /// What a server reads: with `allowReserved`, what the text has percent-encoded stays so.
        fn read(text: &str, is_reserved: bool) -> String {
            let decoded = || percent_encoding::percent_decode_str(text).decode_utf8_lossy().into_owned();
            if is_reserved { decoded() } else { text.to_owned() }
        }

        fn value() -> impl Strategy<Value = Value> {
            let scalar =
                prop_oneof![any::<String>().prop_map(Value::from), any::<i32>().prop_map(Value::from)];
            scalar.prop_recursive(4, 24, 4, |inner| {
                prop_oneof![
                    prop::collection::vec(inner.clone(), 0..4).prop_map(Value::from),
                    prop::collection::vec(("[a-z &=+%#é]{1,3}", inner), 0..4)
                        .prop_map(|members| Value::Object(members.into_iter().collect())),
                ]
            })
        }

        fn encoding() -> impl Strategy<Value = Encoding> {
            let base = prop::sample::select(vec![Encoding::FORM_PROPERTY, Encoding::DEEP_OBJECT]);
            (base, any::<bool>()).prop_map(|(base, reserved)| if reserved { base.reserved() } else { base })
        }

        proptest! {
            #![proptest_config(ProptestConfig::with_cases(500))]
            #[test]
            fn every_scalar_arrives_under_its_own_name(value in value(), encoding in encoding()) {
                let encoding = encoding.lists(ArrayFormat::Indices);
                let pairs = pairs("p", encoding, Escaping::Query, &value).expect("it can be written");
                let text: Vec<String> = pairs.iter().map(|(key, value)| format!("{key}={value}")).collect();
                let url = url::Url::parse(&format!("https://host/?{}", text.join("&"))).expect("it is a URL");
                prop_assert_eq!(url.fragment(), None);
                let parsed: BTreeMap<Vec<String>, String> =
                    url.query_pairs().map(|(name, value)| (keys(&name), value.into_owned())).collect();
                let mut expected = BTreeMap::new();
                leaves(&mut vec!["p".to_owned()], &value, &mut expected);
                let is_reserved = matches!(encoding, Encoding::Style { allow_reserved: true, .. });
                expected.values_mut().for_each(|text| *text = read(text, is_reserved));
                prop_assert_eq!(parsed, expected);
            }

            #[test]
            fn items_of_lists_stay_apart(
                items in prop::collection::vec("[a-z ,|\t&%é]{1,4}", 1..5),
                style in prop::sample::select(vec![
                    Style::Form, Style::SpaceDelimited, Style::TabDelimited, Style::PipeDelimited,
                ]),
                explode in any::<bool>(),
                reserved in any::<bool>(),
            ) {
                let encoding = Encoding::style(style, explode);
                let encoding = if reserved { encoding.reserved() } else { encoding };
                let Ok(pairs) = pairs("p", encoding, Escaping::Query, &json!(items)) else { return Ok(()) };
                let separator = match (explode, style) {
                    (true, _) => "&",
                    (false, Style::SpaceDelimited) => "%20",
                    (false, Style::TabDelimited) => "%09",
                    (false, Style::PipeDelimited) => "%7C",
                    (false, _) => ",",
                };
                let values: Vec<&str> = pairs.iter().map(|(_, value)| value.as_str()).collect();
                let joined = values.join("&");
                let decoded: Vec<String> = joined
                    .split(separator)
                    .map(|it| percent_encoding::percent_decode_str(it).decode_utf8_lossy().into_owned())
                    .collect();
                let items: Vec<String> = items.iter().map(|it| read(it, reserved)).collect();
                prop_assert_eq!(decoded, items);
            }
        }
    }
}
