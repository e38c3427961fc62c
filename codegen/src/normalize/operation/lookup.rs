//! Following references to components.

use openapiv3::{PathItem, ReferenceOr};

use crate::document::{Descriptions, Document, hoisted};
use crate::ir::Method;
use crate::pointer::Pointer;

/// The item behind references; the document stage has made sure that they resolve and end.
pub(in crate::normalize) fn follow<'a, T>(
    mut item: &'a ReferenceOr<T>,
    component: impl Fn(&str) -> Option<&'a ReferenceOr<T>>,
) -> Option<&'a T> {
    for _ in 0..64 {
        match item {
            ReferenceOr::Item(item) => return Some(item),
            ReferenceOr::Reference { reference } => item = component(&key(reference)?)?,
        }
    }
    None
}

/// What the references on the way to an item say that it is (OpenAPI 3.1, section 4.8.23); the one at `here` says it best.
pub(in crate::normalize) fn description<'a, T: 'a>(
    descriptions: &'a Descriptions,
    mut item: &'a ReferenceOr<T>,
    kind: &str,
    here: &Pointer,
    component: impl Fn(&str) -> Option<&'a ReferenceOr<T>>,
) -> Option<String> {
    if descriptions.is_empty() {
        return None;
    }
    let mut place = here.clone();
    for _ in 0..64 {
        if let Some(text) = descriptions.at(&place) {
            return Some(text.to_owned());
        }
        let ReferenceOr::Reference { reference } = item else { return None };
        let key = key(reference)?;
        place = Document::component_origin(kind, &key);
        item = component(&key)?;
    }
    None
}

/// Where the item behind a reference stands; `here` when it is not one.
pub(super) fn origin<T>(item: &ReferenceOr<T>, kind: &str, here: &Pointer) -> Pointer {
    match item {
        ReferenceOr::Item(_) => here.clone(),
        ReferenceOr::Reference { reference } => {
            key(reference).map_or_else(|| here.clone(), |key| Document::component_origin(kind, &key))
        }
    }
}

/// The key by which an item is shared; nothing for one that stands in place, or was only referred to where it stands.
pub(in crate::normalize) fn shared_key<T>(item: &ReferenceOr<T>) -> Option<String> {
    let ReferenceOr::Reference { reference } = item else { return None };
    key(reference).filter(|key| {
        !hoisted::is_hoisted(key) || hoisted::in_file(key).is_some_and(|(_, place)| hoisted::is_named(&place))
    })
}

/// The key of the component that a reference names.
pub(in crate::normalize) fn key(reference: &str) -> Option<String> {
    Pointer::parse(reference.strip_prefix('#')?).last()
}

/// The operations of a path item with the eight methods of OpenAPI 3.0.
pub(super) fn methods(item: &PathItem) -> impl Iterator<Item = (Method, &openapiv3::Operation)> {
    item.iter().map(|(key, operation)| (Method::of(&key.to_ascii_uppercase()), operation))
}
