// @generated from the OpenAPI document. Do not edit.

//! Members of a JSON text, found by their paths without a tree of its values.

use std::fmt;

use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, Visitor};
use serde_json::value::RawValue;

/// The names of the properties that lead from a JSON body to a value inside of it.
pub type Path = &'static [&'static str];

/// The greatest magnitude up to which a double tells all integers apart.
const MAX_EXACT_INTEGER: f64 = 9_007_199_254_740_992.0;

/// Whether a value is null.
pub(super) fn is_null(value: &RawValue) -> bool {
    value.get() == "null"
}

/// Whether a value is an object, a list or `true`, of which [`text`] cannot make a text.
pub(super) fn is_no_text(value: &RawValue) -> bool {
    value.get().starts_with(['{', '[', 't'])
}

/// The text of a string, or a number as it is written, but without a fraction of zero; nothing for null, `false`, and an empty
/// string.
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
        (number.fract() == 0.0 && number.abs() <= MAX_EXACT_INTEGER).then_some(number as i128)
    })
}

/// A boolean, which some servers write as a string or a number.
pub(super) fn flag(value: &RawValue) -> Option<bool> {
    match value.get().trim_matches('"') {
        "true" | "1" => Some(true),
        "false" | "0" => Some(false),
        _ => None,
    }
}

/// The values at some paths, found in one pass; an empty path leads to the whole body.
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

/// The index of a path among those that are looked for, and the names of it that have not been followed yet.
type Wanted = (usize, Path);

/// Looks in an object for the values at paths that are not empty.
fn search<'a>(json: &'a [u8], wanted: &[Wanted], found: &mut [Option<&'a RawValue>]) {
    let mut text = serde_json::Deserializer::from_slice(json);
    // What is found before a fault counts; decoding the body tells of the fault.
    let _ = text.deserialize_map(Search { wanted, found });
}

/// Reads an object and keeps the values that are looked for.
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
        while let Some(below) = map.next_key_seed(PathsBelow(self.wanted))? {
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

/// Reads a key. Its value are the paths that begin with the key, without it.
struct PathsBelow<'p>(&'p [Wanted]);

impl<'de> DeserializeSeed<'de> for PathsBelow<'_> {
    type Value = Vec<Wanted>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_identifier(self)
    }
}

impl Visitor<'_> for PathsBelow<'_> {
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
