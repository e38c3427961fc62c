// @generated from the OpenAPI document. Do not edit.

//! Members of a JSON text, found by their paths without a tree of its values.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// Property names from a JSON body inwards.
pub type Path = &'static [&'static str];

/// The greatest magnitude up to which a double tells all integers apart.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// Whether it is null.
pub(super) fn is_null(value: &RawValue) -> bool {
    value.get() == "null"
}

/// Whether it is an object, a list or `true`, which [`text`] cannot make a text of.
pub(super) fn is_no_text(value: &RawValue) -> bool {
    value.get().starts_with(['{', '[', 't'])
}

/// A string's text, or a number as it is written, but without a fraction of zero; nothing for null, `false`, and what is
/// empty.
pub(super) fn text(value: &RawValue) -> Option<String> {
    let text = match value.get() {
        "null" | "false" => return None,
        quoted if quoted.starts_with('"') => serde_json::from_str(quoted).ok()?,
        number => whole(number).map_or_else(|| number.to_owned(), |it| it.to_string()),
    };
    Some(text).filter(|text| !text.trim().is_empty())
}

/// A whole number, which may be written as a string or with a fraction of zero.
pub(super) fn whole(text: &str) -> Option<i128> {
    let text = text.trim().trim_matches('"').trim();
    text.parse().ok().or_else(|| {
        let number: f64 = text.parse().ok()?;
        #[allow(clippy::cast_possible_truncation, reason = "it has no fraction, and the range is checked")]
        (number.fract() == 0.0 && number.abs() <= EXACT).then_some(number as i128)
    })
}

/// A flag, which some servers write as a string or a number.
pub(super) fn flag(value: &RawValue) -> Option<bool> {
    match value.get().trim_matches('"') {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// The values at some paths, found in one pass; an empty path is the whole.
pub(super) fn find<'a>(body: &'a [u8], paths: &[Path]) -> Vec<Option<&'a RawValue>> {
    let json = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
    let mut found = vec![None; paths.len()];
    let mut wanted = Vec::new();
    for (index, path) in paths.iter().enumerate() {
        match path {
            [] => found[index] = serde_json::from_slice(json).ok(),
            path => wanted.push((index, *path)),
        }
    }
    if !wanted.is_empty() {
        search(json, &wanted, &mut found);
    }
    found
}

/// A path that is looked for, and whose value it is.
type Wanted = (usize, Path);

/// Looks for paths that are not empty.
fn search<'a>(json: &'a [u8], wanted: &[Wanted], found: &mut [Option<&'a RawValue>]) {
    let mut text = serde_json::Deserializer::from_slice(json);
    // What is found before a fault counts; decoding the body tells of the fault.
    let _ = text.deserialize_map(Search { wanted, found });
}

struct Search<'p, 'a> {
    wanted: &'p [Wanted],
    found: &'p mut [Option<&'a RawValue>],
}

impl<'a> Visitor<'a> for Search<'_, 'a> {
    type Value = ();

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("an object")
    }

    fn visit_map<A: MapAccess<'a>>(self, mut map: A) -> Result<(), A::Error> {
        while let Some(below) = map.next_key_seed(Heads(self.wanted))? {
            if below.is_empty() {
                map.next_value::<IgnoredAny>()?;
                continue;
            }
            let value: &'a RawValue = map.next_value()?;
            let (here, deeper): (Vec<_>, Vec<_>) = below.into_iter().partition(|(_, rest)| rest.is_empty());
            for (index, _) in here {
                self.found[index] = Some(value);
            }
            if !deeper.is_empty() {
                search(value.get().as_bytes(), &deeper, self.found);
            }
        }
        Ok(())
    }
}

/// Reads a key and says what of the paths that begin with it is left.
struct Heads<'p>(&'p [Wanted]);

impl<'de> DeserializeSeed<'de> for Heads<'_> {
    type Value = Vec<Wanted>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for Heads<'_> {
    type Value = Vec<Wanted>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a property name")
    }

    fn visit_str<E>(self, key: &str) -> Result<Self::Value, E> {
        let below = |(index, path): &Wanted| {
            let (head, rest) = path.split_first()?;
            (*head == key).then_some((*index, rest))
        };
        Ok(self.0.iter().filter_map(below).collect())
    }
}
