//! Which of a response's lists has the items.

use super::super::class::Class;
use super::super::shape::Shape;
use super::words::{ASIDE, ITEMS};
use crate::ir::{PathSegment, PropertyPath, Type};
use crate::text::folded;

/// Where a response has its items.
pub(super) struct Items {
    pub(super) path: PropertyPath,
    /// Whether the list is all that there is: then parameters alone have to tell that it comes in pages.
    pub(super) is_plain: bool,
}

/// The response itself, its only list, or the one that its name marks; the same one object further in.
pub(super) fn find(shape: &Shape<'_>) -> Option<Items> {
    if shape.class(shape.page) == Class::List {
        return Some(Items { path: Vec::new(), is_plain: true });
    }
    let lists = lists(shape, shape.page);
    if !lists.is_empty() {
        return Some(Items { path: vec![choose(shape, &lists)?], is_plain: true });
    }
    let inner = |(name, ty, _): (&str, &Type, _)| {
        let lists = self::lists(shape, ty);
        let is_wrapper = lists.len() == shape.fields(ty).len();
        (!lists.is_empty()).then(|| (name.to_owned(), is_wrapper, choose(shape, &lists)))
    };
    let mut objects = shape.fields(shape.page).into_iter().filter_map(inner);
    let (object, is_wrapper, list) = objects.next().filter(|_| objects.next().is_none())?;
    Some(Items { path: vec![object, list?], is_plain: is_wrapper })
}

/// The names of the properties that are lists, but for those that never are the items.
fn lists(shape: &Shape<'_>, ty: &Type) -> Vec<String> {
    let fields = shape.fields(ty).into_iter();
    let lists = fields
        .filter(|(name, ty, _)| shape.class(ty) == Class::List && !ASIDE.contains(&folded(name).as_str()));
    lists.map(|(name, ..)| name.to_owned()).collect()
}

/// The only one, or the only one that has a name for items, or the only one that the path names.
fn choose(shape: &Shape<'_>, lists: &[String]) -> Option<String> {
    let only = |is_meant: &dyn Fn(&str) -> bool| {
        let mut meant = lists.iter().filter(|name| is_meant(&folded(name)));
        meant.next().filter(|_| meant.next().is_none()).cloned()
    };
    if let [one] = lists {
        return Some(one.clone());
    }
    let literals = shape.operation.path.segments.iter().filter_map(|segment| match segment {
        PathSegment::Literal(text) => Some(text.split('/').map(folded)),
        PathSegment::Parameter(_) => None,
    });
    let words: Vec<String> = literals.flatten().collect();
    let (general, named) =
        (only(&|name| ITEMS.contains(&name)), only(&|name| words.iter().any(|it| it == name)));
    match (general, named) {
        (Some(general), Some(named)) if general != named => None,
        (general, named) => general.or(named),
    }
}
