//! What a page says of itself, beside its items.

use super::super::class::Class;
use super::super::shape::Shape;
use super::words::{ENVELOPES, HAS_MORE, IS_LAST, PAGES, TOTALS};
use crate::ir::{Docs, PageEnd, PropertyPath, Type};
use crate::text::folded;

/// How deep objects about the page are looked into.
const MAX_DEPTH: usize = 3;

/// A property of the page that is not one of an item.
pub(super) struct Fact<'a> {
    pub(super) path: PropertyPath,
    /// The names on the path, as [`folded`] writes them.
    names: Vec<String>,
    pub(super) class: Class,
    pub(super) docs: &'a Docs,
}

impl Fact<'_> {
    /// The property's own name.
    pub(super) fn name(&self) -> &str {
        self.names.last().map_or("", String::as_str)
    }

    /// The name of the object around it.
    pub(super) fn owner(&self) -> Option<&str> {
        self.names.iter().rev().nth(1).map(String::as_str)
    }

    /// The path of the object around it.
    pub(super) fn above(&self) -> &[String] {
        self.path.split_last().map_or(&[], |(_, above)| above)
    }
}

/// The properties of the page, of the objects on the way to its items, and of the objects that are about it; the outer
/// ones first.
pub(super) fn of<'a>(shape: &'a Shape<'a>, items: &[String]) -> Vec<Fact<'a>> {
    let mut facts = Vec::new();
    let mut pending = vec![(PropertyPath::new(), shape.page)];
    while !pending.is_empty() {
        let mut deeper: Vec<(PropertyPath, &'a Type)> = Vec::new();
        for (above, ty) in pending {
            for (name, ty, docs) in shape.fields(ty) {
                let mut path = above.clone();
                path.push(name.to_owned());
                let class = shape.class(ty);
                let is_about_page = ENVELOPES.contains(&folded(name).as_str());
                if class == Class::Object
                    && path.len() <= MAX_DEPTH
                    && (is_about_page || items.starts_with(&path))
                {
                    deeper.push((path, ty));
                } else if class != Class::List {
                    let names = path.iter().map(|name| folded(name)).collect();
                    facts.push(Fact { path, names, class, docs });
                }
            }
        }
        pending = deeper;
    }
    facts
}

/// What tells that there are no more pages.
pub(super) fn flags(facts: &[Fact<'_>]) -> Vec<PageEnd> {
    let flag = |names: &[&str], end: fn(PropertyPath) -> PageEnd| {
        let fact = facts.iter().find(|it| it.class == Class::Flag && names.contains(&it.name()))?;
        Some(end(fact.path.clone()))
    };
    [flag(HAS_MORE, PageEnd::HasMore), flag(IS_LAST, PageEnd::IsLast)].into_iter().flatten().collect()
}

/// How many items there are in all; `items` is the name of their list.
pub(super) fn total(facts: &[Fact<'_>], items: Option<&String>) -> Option<PageEnd> {
    let items = items.map(|items| folded(items)).unwrap_or_default();
    let is_total = |name: &str| {
        let of = name.strip_prefix("total").or_else(|| name.strip_prefix("num"));
        TOTALS.contains(&name) || of.is_some_and(|of| !of.is_empty() && of == items)
    };
    let fact = facts.iter().find(|it| it.class == Class::Number && is_total(it.name()))?;
    Some(PageEnd::Total(fact.path.clone()))
}

/// How many pages there are.
pub(super) fn pages(facts: &[Fact<'_>]) -> Option<PageEnd> {
    let fact = facts.iter().find(|it| it.class == Class::Number && PAGES.contains(&it.name()))?;
    Some(PageEnd::Pages(fact.path.clone()))
}
