//! Rules of the configuration.

use super::class::Class;
use super::shape::Shape;
use crate::config::{self, PaginationKind as Kind};
use crate::ir::{FirstPage, PageEnd, PagePlace, Pagination, PaginationKind, PropertyPath};

/// What a rule says of an operation; nothing when it does not fit.
pub(super) fn find(shape: &Shape<'_>, rule: &config::Pagination) -> Option<Pagination> {
    let items = path(&rule.items);
    let item = shape.item(&items)?;
    let in_page = |dotted: &String| {
        let path = path(dotted);
        shape.property(shape.page, &path).is_some().then_some(path)
    };
    let value = || rule.value.as_ref().and_then(in_page);
    let place = || {
        let place = match (&rule.body_property, &rule.parameter) {
            (Some(property), _) => PagePlace::Body(path(property)),
            (None, Some(name)) => PagePlace::Query(name.clone()),
            (None, None) => return None,
        };
        shape.has(&place).then_some(place)
    };
    let kind = match rule.kind {
        Kind::Cursor => PaginationKind::Cursor { cursor: value()?, place: place()? },
        Kind::LastItem => {
            let id = rule.value.as_deref().map(path)?;
            shape.property_of_item(&item, &id)?;
            PaginationKind::LastItem { id, place: place()? }
        }
        Kind::PageNumber => {
            let said = value().filter(|_| rule.first.is_none());
            let first = said.map_or(FirstPage::Is(rule.first.unwrap_or(1)), FirstPage::Said);
            PaginationKind::PageNumber { place: place()?, first }
        }
        Kind::Offset => PaginationKind::Offset { place: place()?, first: rule.first.unwrap_or(0) },
        Kind::NextUrl => PaginationKind::NextUrl { url: value()? },
        Kind::LinkHeader => PaginationKind::LinkHeader,
    };
    let end = |dotted: &Option<String>, class: Class, end: fn(PropertyPath) -> PageEnd| {
        let path = dotted.as_ref().and_then(in_page)?;
        let ty = shape.property(shape.page, &path)?;
        [class, Class::Any, Class::Text].contains(&shape.class(&ty)).then(|| end(path))
    };
    let ends = [
        end(&rule.has_more, Class::Flag, PageEnd::HasMore),
        end(&rule.is_last, Class::Flag, PageEnd::IsLast),
        end(&rule.total, Class::Number, PageEnd::Total),
        end(&rule.page_count, Class::Number, PageEnd::Pages),
    ];
    Some(Pagination { items, item, kind, ends: ends.into_iter().flatten().collect() })
}

fn path(dotted: &str) -> PropertyPath {
    dotted.split('.').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
