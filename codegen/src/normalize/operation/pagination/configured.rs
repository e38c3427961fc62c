//! Rules of the configuration.

use super::class::Class;
use super::shape::Shape;
use crate::config::{self, PaginationKind as Kind};
use crate::diagnostic::did_you_mean;
use crate::ir::{FirstPage, PageEnd, PagePlace, Pagination, PaginationKind, PropertyPath};

/// What a rule says that an operation does not have.
pub(in crate::normalize::operation) struct Misfit<'a> {
    /// The value of the rule that fits nothing.
    pub(in crate::normalize::operation) said: &'a str,
    /// A sentence about the operation.
    pub(in crate::normalize::operation) message: String,
    /// What may be meant.
    pub(in crate::normalize::operation) hint: Option<String>,
}

/// What a rule says of an operation, and what of it means nothing there.
///
/// # Errors
/// What the operation does not have and the rule cannot do without.
pub(super) fn find<'a>(
    shape: &Shape<'_>,
    rule: &'a config::Pagination,
) -> Result<(Pagination, Vec<Misfit<'a>>), Misfit<'a>> {
    let items = path(&rule.items);
    let item = shape.item(&items).ok_or_else(|| no_list(shape, &rule.items))?;
    let in_page = |dotted: &'a str| {
        let path = path(dotted);
        let is_there = shape.property(shape.page, &path).is_some();
        if is_there { Ok(path) } else { Err(no_property(shape, dotted)) }
    };
    // Rules without what their kind needs have been refused.
    let value = || in_page(rule.value.as_deref().unwrap_or_default());
    let place = || asking(shape, rule);
    let kind = match rule.kind {
        Kind::Cursor => PaginationKind::Cursor { cursor: value()?, place: place()? },
        Kind::LastItem => {
            let said = rule.value.as_deref().unwrap_or_default();
            let id = path(said);
            if shape.property_of_item(&item, &id).is_none() {
                let message = format!("the items of its pages have no property `{said}`");
                let names = shape.fields(&item);
                let hint = did_you_mean(said, names.iter().map(|(name, ..)| *name));
                return Err(Misfit { said, message, hint });
            }
            PaginationKind::LastItem { id, place: place()? }
        }
        Kind::PageNumber => {
            let said = match (&rule.value, rule.first) {
                (Some(value), None) => Some(in_page(value)?),
                _ => None,
            };
            let first = said.map_or(FirstPage::Is(rule.first.unwrap_or(1)), FirstPage::Said);
            PaginationKind::PageNumber { place: place()?, first }
        }
        Kind::Offset => PaginationKind::Offset { place: place()?, first: rule.first.unwrap_or(0) },
        Kind::NextUrl => PaginationKind::NextUrl { url: value()? },
        Kind::LinkHeader => PaginationKind::LinkHeader,
    };
    let mut unused = Vec::new();
    let mut end = |said: &'a Option<String>, class: Class, what: &str, end: fn(PropertyPath) -> PageEnd| {
        let said = said.as_deref()?;
        let path = in_page(said).map_err(|misfit| unused.push(misfit)).ok()?;
        let ty = shape.property(shape.page, &path)?;
        if [class, Class::Any, Class::Text].contains(&shape.class(&ty)) {
            return Some(end(path));
        }
        let message = format!("`{said}` of its answer is no {what}");
        unused.push(Misfit { said, message, hint: None });
        None
    };
    let ends = [
        end(&rule.has_more, Class::Flag, "flag", PageEnd::HasMore),
        end(&rule.is_last, Class::Flag, "flag", PageEnd::IsLast),
        end(&rule.total, Class::Number, "number", PageEnd::Total),
        end(&rule.page_count, Class::Number, "number", PageEnd::Pages),
    ];
    Ok((Pagination { items, item, kind, ends: ends.into_iter().flatten().collect() }, unused))
}

/// What of a request asks for the next page.
fn asking<'a>(shape: &Shape<'_>, rule: &'a config::Pagination) -> Result<PagePlace, Misfit<'a>> {
    let parameter = || rule.parameter.as_deref().unwrap_or_default();
    let (said, place, what) = match &rule.body_property {
        Some(property) => (property.as_str(), PagePlace::Body(path(property)), "its body has no property"),
        None => (parameter(), PagePlace::Query(parameter().to_owned()), "it has no query parameter"),
    };
    if shape.has(&place) {
        return Ok(place);
    }
    let names: Vec<String> = shape.inputs.iter().map(|input| wire(&input.place)).collect();
    let hint = did_you_mean(said, names.iter().map(String::as_str));
    Err(Misfit { said, message: format!("{what} `{said}`"), hint })
}

/// A place as rules write it.
fn wire(place: &PagePlace) -> String {
    match place {
        PagePlace::Query(name) => name.clone(),
        PagePlace::Body(path) => path.join("."),
    }
}

fn no_list<'a>(shape: &Shape<'_>, said: &'a str) -> Misfit<'a> {
    let fields = shape.fields(shape.page);
    let is_list = |name: &str| shape.item(&path(name)).is_some();
    let lists = fields.iter().map(|(name, ..)| *name).filter(|name| is_list(name));
    let message = match said {
        "" => "its answer is no list".to_owned(),
        said => format!("its answer has no list `{said}`"),
    };
    let lists: Vec<&str> = lists.collect();
    let known =
        || format!("it has {}", lists.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", "));
    let hint = did_you_mean(said, lists.iter().copied()).or_else(|| (!lists.is_empty()).then(known));
    Misfit { said, message, hint }
}

fn no_property<'a>(shape: &Shape<'_>, said: &'a str) -> Misfit<'a> {
    let fields = shape.fields(shape.page);
    let hint = did_you_mean(said, fields.iter().map(|(name, ..)| *name));
    Misfit { said, message: format!("its answer has no property `{said}`"), hint }
}

fn path(dotted: &str) -> PropertyPath {
    dotted.split('.').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
