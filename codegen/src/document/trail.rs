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
        self.found_by(Document::component_origin)
    }

    /// Where the node stands in the tree.
    pub(super) fn in_tree(&self) -> Pointer {
        self.found_by(|folder, key| Pointer::root().join("components").join(folder).join(key))
    }

    fn found_by(&self, component: fn(&str, &str) -> Pointer) -> Pointer {
        match self {
            Self::Root => Pointer::root(),
            Self::Member(parent, key) => parent.found_by(component).join(key),
            Self::Item(parent, index) => parent.found_by(component).join(index),
            Self::Component(folder, key) => component(folder, key),
        }
    }
}
