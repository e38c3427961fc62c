// @generated from the OpenAPI document. Do not edit.

//! A look at the text of a page: what it says of its place in the list, without a tree of its values.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use serde::de::{Deserialize, DeserializeSeed, Deserializer, IgnoredAny, MapAccess, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::rule::{End, First, Next, PageRule, Path};

/// The greatest magnitude up to which a double tells all integers apart.
const EXACT: f64 = 9_007_199_254_740_992.0;

/// What a page says of its place in the list. Values are the page's text as it is written.
#[derive(Default)]
pub(super) struct Look<'a> {
    /// The list of items.
    items: Option<&'a RawValue>,
    /// How many items the page has.
    pub(super) count: usize,
    /// The property of the first item that stands for its place.
    pub(super) first: Option<&'a RawValue>,
    /// The property of the last item that stands for its place.
    pub(super) last: Option<&'a RawValue>,
    /// The cursor, the next page's URL, or the page's own number.
    pub(super) next: Option<&'a RawValue>,
    /// What the rule's ends say, in their order.
    pub(super) ends: Vec<Option<&'a RawValue>>,
}

impl<'a> Look<'a> {
    /// Looks at a body; what is not JSON has nothing to say.
    pub(super) fn at(body: &'a [u8], rule: &PageRule) -> Self {
        let body = body.strip_prefix(b"\xef\xbb\xbf").unwrap_or(body);
        let next = match &rule.next {
            Next::Cursor(_, path) | Next::UrlInBody(path) | Next::PageNumber(_, First::Said(path)) => {
                Some(*path)
            }
            Next::LastItem(..) | Next::PageNumber(..) | Next::Offset(..) | Next::LinkHeader => None,
        };
        let mut paths = vec![rule.items];
        paths.extend(next);
        paths.extend(rule.end.iter().map(|end| match end {
            End::HasMore(path) | End::IsLast(path) | End::Total(path) | End::Pages(path) => *path,
        }));
        let mut found = find(body, &paths).into_iter();
        let items = found.next().flatten();
        let next = next.and_then(|_| found.next().flatten());
        let mut look = Self { items, next, ends: found.collect(), ..Self::default() };
        let Some(Items { count, first, last }) =
            items.and_then(|items| serde_json::from_str(items.get()).ok())
        else {
            return look;
        };
        look.count = count;
        if let Next::LastItem(_, path) = &rule.next {
            let of = |item: Option<&'a RawValue>| {
                find(item?.get().as_bytes(), &[*path]).pop().flatten().filter(|value| !is_null(value))
            };
            (look.first, look.last) = (of(first), of(last));
        }
        look
    }

    /// What tells the page from others, without keeping it.
    pub(super) fn fingerprint(&self) -> u64 {
        hash(&("page", self.items.map(RawValue::get)))
    }
}

/// A number that stands for a value.
pub(super) fn hash(value: &impl Hash) -> u64 {
    let mut hasher = DefaultHasher::new();
    value.hash(&mut hasher);
    hasher.finish()
}

fn is_null(value: &RawValue) -> bool {
    value.get() == "null"
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
fn find<'a>(json: &'a [u8], paths: &[Path]) -> Vec<Option<&'a RawValue>> {
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
    // What is found before a fault counts; decoding the page tells of the fault.
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

/// How many items a list has, and the outermost ones.
struct Items<'a> {
    count: usize,
    first: Option<&'a RawValue>,
    last: Option<&'a RawValue>,
}

impl<'de: 'a, 'a> Deserialize<'de> for Items<'a> {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        struct Count;

        impl<'de> Visitor<'de> for Count {
            type Value = Items<'de>;

            fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
                formatter.write_str("a list")
            }

            fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<Self::Value, A::Error> {
                let mut items = Items { count: 0, first: None, last: None };
                while let Some(item) = list.next_element::<&'de RawValue>()? {
                    items.count += 1;
                    items.first.get_or_insert(item);
                    items.last = Some(item);
                }
                Ok(items)
            }
        }

        deserializer.deserialize_seq(Count)
    }
}
