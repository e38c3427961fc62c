//! The way to a node of a tree.

use super::Document;
use crate::pointer::Pointer;

/// The way from the root to a node, turned into a pointer only when there is something to report.
pub(super) enum Trail<'a> {
    Root,
    Member(&'a Trail<'a>, &'a str),
    Item(&'a Trail<'a>, usize),
    /// A component: its folder and its key. It may have been put there from elsewhere.
    Component(&'a str, &'a str),
}

impl Trail<'_> {
    /// Where the node stands in the document.
    pub(super) fn pointer(&self) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Member(parent, key) => parent.pointer().join(key),
            Self::Item(parent, index) => parent.pointer().join(index),
            Self::Component(folder, key) => Document::component_origin(folder, key),
        }
    }
}
