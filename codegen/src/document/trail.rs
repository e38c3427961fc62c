//! The way to a node of a tree.

use crate::pointer::Pointer;

/// The way from the root to a node, turned into a pointer only when there is something to report.
pub(super) enum Trail<'a> {
    Root,
    Member(&'a Trail<'a>, &'a str),
    Item(&'a Trail<'a>, usize),
    /// A place by itself: where something stands that was put elsewhere.
    Place(Pointer),
}

impl Trail<'_> {
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Member(parent, key) => parent.pointer().join(key),
            Self::Item(parent, index) => parent.pointer().join(index),
            Self::Place(place) => place.clone(),
        }
    }
}
