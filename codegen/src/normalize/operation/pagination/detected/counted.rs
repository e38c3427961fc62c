//! Pages that are counted: by their number, or by the number of items before them.

use super::super::class::Class;
use super::super::inputs::Input;
use super::super::shape::Shape;
use super::facts::Fact;
use super::words::{CURRENT, NUMBERS, OFFSETS, OWN_RANGES, RANGE_ENDS, RANGE_STARTS, UNSURE_OFFSETS};
use crate::ir::{Docs, FirstPage, PaginationKind};
use crate::normalize::schema::least;

/// The page's number.
pub(super) fn page_number(shape: &Shape<'_>, facts: &[Fact<'_>]) -> Option<PaginationKind> {
    let input = input(shape, NUMBERS)?;
    Some(PaginationKind::PageNumber { place: input.place.clone(), first: first_page(input, facts) })
}

fn first_page(input: &Input<'_>, facts: &[Fact<'_>]) -> FirstPage {
    if let Some(first) = declared(input.docs) {
        return FirstPage::Is(first);
    }
    let current = |names: &[&str]| {
        let mut numbers = facts.iter().filter(|it| it.class == Class::Number);
        numbers.find(|it| names.contains(&it.name())).map(|it| FirstPage::Said(it.path.clone()))
    };
    current(&[input.name.as_str()]).or_else(|| current(CURRENT)).unwrap_or_else(|| {
        let from_zero = least(input.docs) == Some(0) || input.name.ends_with("index");
        FirstPage::Is(u32::from(!from_zero))
    })
}

/// The number of items before the page.
pub(super) fn offset(shape: &Shape<'_>, facts: &[Fact<'_>]) -> Option<PaginationKind> {
    let input = input(shape, OFFSETS)?;
    let name = input.name.as_str();
    if RANGE_STARTS.contains(&name) && shape.inputs.iter().any(|other| ends_range(other, shape)) {
        return None;
    }
    // Where 0 is no value, counting begins with 1.
    let first = declared(input.docs).or_else(|| least(input.docs).filter(|it| *it == 1));
    let first = match first {
        Some(first) => first,
        // RFC 7644, section 3.4.2.4: SCIM counts from 1, and says how many items a page has.
        None if UNSURE_OFFSETS.contains(&name) => {
            facts.iter().any(|it| it.name() == "itemsperpage").then_some(1)?
        }
        None => 0,
    };
    Some(PaginationKind::Offset { place: input.place.clone(), first })
}

/// Whether an input is the end of a range that an offset may begin: a number like the offset, with no beginning of its own.
fn ends_range(input: &Input<'_>, shape: &Shape<'_>) -> bool {
    let has = |name: &str| shape.inputs.iter().any(|other| other.name == name);
    let name = input.name.as_str();
    let is_end = RANGE_ENDS.contains(&name)
        || OWN_RANGES.iter().any(|(end, beginning)| *end == name && !has(beginning));
    is_end && input.class == Class::Number
}

/// Whether the page says the offset that it was asked for with.
pub(super) fn is_echoed(kind: &PaginationKind, shape: &Shape<'_>, facts: &[Fact<'_>]) -> bool {
    let PaginationKind::Offset { place, .. } = kind else { return false };
    let name = shape.inputs.iter().find(|it| it.place == *place).map(|it| it.name.as_str());
    facts.iter().any(|fact| fact.class == Class::Number && Some(fact.name()) == name)
}

fn input<'a>(shape: &'a Shape<'a>, names: &[&str]) -> Option<&'a Input<'a>> {
    names.iter().find_map(|name| {
        shape.inputs.iter().find(|input| input.name == *name && input.class == Class::Number)
    })
}

/// What counting begins with, where the document says it: by the default, or in words.
fn declared(docs: &Docs) -> Option<u32> {
    let default = docs.default.as_ref().and_then(|it| it.as_f64().or_else(|| it.as_str()?.parse().ok()));
    if let Some(first) = [0_u32, 1].into_iter().find(|first| default == Some(f64::from(*first))) {
        return Some(first);
    }
    let text = docs.description.as_deref().unwrap_or_default().to_lowercase().replace('-', " ");
    let says = |phrases: &[&str]| phrases.iter().any(|phrase| text.contains(phrase));
    if says(&[
        "zero based",
        "0 based",
        "zero indexed",
        "0 indexed",
        "starts at 0",
        "starting at 0",
        "starts from 0",
        "starting from 0",
        "starting with 0",
    ]) {
        Some(0)
    } else if says(&[
        "one based",
        "1 based",
        "one indexed",
        "1 indexed",
        "starts at 1",
        "starting at 1",
        "starts from 1",
        "starting from 1",
        "starting with 1",
    ]) {
        Some(1)
    } else {
        None
    }
}
