//! Addresses of the next page: in the body or in the `Link` header.

use super::super::class::Class;
use super::super::shape::Shape;
use super::facts::Fact;
use super::words::{ADDRESSES, CURSOR_OBJECTS, LINKS, TARGETS};
use crate::ir::{Docs, PaginationKind};
use crate::normalize::schema::is_uri;

/// The property with the next page's address.
pub(super) fn find(facts: &[Fact<'_>]) -> Option<PaginationKind> {
    let url = facts.iter().find(|fact| is_address(fact, facts))?;
    Some(PaginationKind::NextUrl { url: url.path.clone() })
}

/// Whether a property has the address of the next page.
pub(super) fn is_address(fact: &Fact<'_>, facts: &[Fact<'_>]) -> bool {
    if fact.class != Class::Text {
        return false;
    }
    let is_one_of = |names: &[&str], name: Option<&str>| name.is_some_and(|name| names.contains(&name));
    let owner = fact.owner();
    match fact.name() {
        name if ADDRESSES.contains(&name) => true,
        "nextpage" => is_uri(fact.docs) || is_one_of(LINKS, owner),
        "next" if is_one_of(CURSOR_OBJECTS, owner) => false,
        // `next` alone may be anything; beside `previous` it is what Django and others send.
        "next" => {
            is_one_of(LINKS, owner)
                || is_uri(fact.docs)
                || mentions_address(fact.docs)
                || has_sibling(fact, facts)
        }
        name if TARGETS.contains(&name) => is_one_of(&["next", "nextpage"], owner),
        _ => false,
    }
}

fn has_sibling(fact: &Fact<'_>, facts: &[Fact<'_>]) -> bool {
    facts.iter().any(|it| {
        ["previous", "prev"].contains(&it.name()) && it.class == Class::Text && it.above() == fact.above()
    })
}

fn mentions_address(docs: &Docs) -> bool {
    let text = docs.description.as_deref().unwrap_or_default().to_lowercase();
    let mut words = text.split(|it: char| !it.is_alphanumeric());
    words.any(|word| ["url", "uri", "link", "href", "hyperlink"].contains(&word))
}

/// A declared `Link` header (RFC 8288).
pub(super) fn link_header(shape: &Shape<'_>) -> Option<PaginationKind> {
    let mut headers = shape.operation.headers.iter();
    headers.any(|it| it.name.wire.eq_ignore_ascii_case("link")).then_some(PaginationKind::LinkHeader)
}
