// @generated from the OpenAPI document. Do not edit.

//! A look at the text of a page: what it says of its place in the list, without a tree of its values.

use std::fmt;
use std::hash::{DefaultHasher, Hash, Hasher as _};

use serde::de::{Deserialize, Deserializer, SeqAccess, Visitor};
use serde_json::value::RawValue;

use super::rule::{End, First, Next, PageRule};
use crate::runtime::members::{find, flag, is_null};

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

    /// Whether the page says that it is the last one.
    pub(super) fn is_last(&self, rule: &PageRule) -> bool {
        rule.end.iter().zip(&self.ends).any(|(end, value)| match end {
            End::HasMore(_) => value.and_then(flag) == Some(false),
            End::IsLast(_) => value.and_then(flag) == Some(true),
            End::Total(_) | End::Pages(_) => false,
        })
    }

    /// What of the page is sent to ask for the next one.
    pub(super) fn guide(&self, rule: &PageRule) -> Option<&'a RawValue> {
        match rule.next {
            Next::Cursor(..) | Next::UrlInBody(_) => self.next,
            Next::LastItem(..) => self.last,
            Next::PageNumber(..) | Next::Offset(..) | Next::LinkHeader => None,
        }
    }

    /// Whether several items have the same in the place of what tells them apart.
    pub(super) fn is_shared(&self) -> bool {
        self.count > 1
            && self.last.is_some_and(|last| self.first.is_some_and(|first| first.get() == last.get()))
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
