//! Which event a request is about.

use std::fmt;

use http::HeaderMap;
use serde::de::{DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::Value;

use crate::runtime::response::Fault;

/// The names by which one event is known, those that requests say first.
pub type Names = &'static [&'static str];

/// What of a request tells the event.
#[derive(Clone, Copy, Debug)]
pub enum Dispatch {
    /// There is one event only.
    Only,
    /// A property of the body, by the names that lead to it.
    Property(&'static [&'static str]),
    /// A header, which may be followed by a property of the body.
    Header(&'static str, Option<&'static [&'static str]>),
}

/// What a request says of its event.
pub(super) struct Told {
    /// The name, or the best of several.
    pub(super) name: Option<String>,
    /// The index of the event in the table; nothing where it is not known.
    pub(super) index: Option<usize>,
}

impl Dispatch {
    /// Finds the event among those that there are.
    pub(super) fn find(self, table: &[Names], headers: &HeaderMap, body: &[u8]) -> Result<Told, Fault> {
        let names = match self {
            Self::Only => return Ok(Told { name: None, index: Some(0) }),
            Self::Property(path) => vec![property(body, path)?],
            Self::Header(header, path) => {
                let header = headers.get(header).and_then(|value| value.to_str().ok());
                // A body need not be JSON, and need not have the property.
                let property = path.and_then(|path| property(body, path).ok().flatten());
                let both = header.zip(property).map(|(header, property)| format!("{header}.{property}"));
                vec![both, header.map(str::to_owned)]
            }
        };
        let mut names = names.into_iter().flatten().peekable();
        let mut told = Told { name: names.peek().cloned(), index: None };
        if let Some((name, index)) = names.find_map(|name| position(table, &name).map(|index| (name, index)))
        {
            told = Told { name: Some(name), index: Some(index) };
        }
        Ok(told)
    }
}

/// The event with a name: the one that has it letter by letter, else the first one that differs in case and separators only.
pub(super) fn position(table: &[Names], name: &str) -> Option<usize> {
    let exact = table.iter().position(|names| names.contains(&name));
    exact.or_else(|| table.iter().position(|names| names.iter().any(|it| is_alike(it, name))))
}

/// Whether two names differ in case and separators only: `branch-created` and `Branch.Created`.
fn is_alike(one: &str, other: &str) -> bool {
    let letters = |text: &'_ str| -> Vec<char> {
        text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
    };
    // Of a strange name no more is looked at than of one that fits.
    other.len() <= 4 * one.len() + 16 && letters(one) == letters(other) && !letters(one).is_empty()
}

/// The text of a property; nothing where there is none or it is not a scalar. What else is in the body is skipped.
fn property(body: &[u8], path: &[&str]) -> Result<Option<String>, Fault> {
    let mut text = serde_json::Deserializer::from_slice(body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body));
    let found = Path(path).deserialize(&mut text).and_then(|found| text.end().map(|()| found));
    found.map_err(|error| (".".to_owned(), error))
}

/// The names that lead to a property.
struct Path<'a>(&'a [&'a str]);

impl<'de> DeserializeSeed<'de> for Path<'_> {
    type Value = Option<String>;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Self::Value, D::Error> {
        deserializer.deserialize_any(self)
    }
}

impl Path<'_> {
    /// The scalar that the path leads to, unless there is more of the path.
    fn end(&self, value: impl Into<Value>) -> Option<String> {
        match value.into() {
            Value::String(text) if self.0.is_empty() => Some(text),
            other if self.0.is_empty() => Some(other.to_string()),
            _ => None,
        }
    }
}

impl<'de> Visitor<'de> for Path<'_> {
    type Value = Option<String>;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Self::Value, E> {
        Ok(self.end(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Self::Value, E> {
        Ok(self.end(value))
    }

    fn visit_u64<E>(self, value: u64) -> Result<Self::Value, E> {
        Ok(self.end(value))
    }

    fn visit_f64<E>(self, value: f64) -> Result<Self::Value, E> {
        Ok(self.end(value))
    }

    fn visit_str<E>(self, value: &str) -> Result<Self::Value, E> {
        Ok(self.end(value))
    }

    fn visit_unit<E>(self) -> Result<Self::Value, E> {
        Ok(None)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Self::Value, A::Error> {
        while items.next_element::<IgnoredAny>()?.is_some() {}
        Ok(None)
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<Self::Value, A::Error> {
        let mut found = None;
        while let Some(key) = members.next_key::<String>()? {
            match self.0.split_first() {
                Some((first, rest)) if key == *first => found = members.next_value_seed(Path(rest))?,
                _ => drop(members.next_value::<IgnoredAny>()?),
            }
        }
        Ok(found)
    }
}
