//! Where values stand.

use crate::pointer::Pointer;

/// A file (empty for the root document) and a pointer into it.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) struct Place {
    pub(super) file: String,
    pub(super) pointer: Pointer,
}

impl Place {
    pub(super) fn root() -> Self {
        Self { file: String::new(), pointer: Pointer::root() }
    }

    pub(super) fn join(&self, token: impl std::fmt::Display) -> Self {
        self.at(self.pointer.join(token))
    }

    /// Another place in the same file.
    pub(super) fn at(&self, pointer: Pointer) -> Self {
        Self { file: self.file.clone(), pointer }
    }

    /// The place that a further pointer leads to from here.
    pub(super) fn below(&self, rest: &str) -> Self {
        self.at(self.pointer.along(rest))
    }

    /// What leads from here to a place, if it is here or below.
    pub(super) fn way_to<'a>(&self, place: &'a Self) -> Option<&'a str> {
        place.pointer.way_from(&self.pointer).filter(|_| self.file == place.file)
    }

    /// This place and those around it, the innermost first.
    pub(super) fn outwards(&self) -> impl Iterator<Item = Self> + '_ {
        std::iter::successors(Some(self.pointer.clone()), Pointer::parent).map(|pointer| self.at(pointer))
    }

    /// The key of a hoisted component.
    pub(super) fn key(&self) -> String {
        if self.file.is_empty() {
            self.pointer.to_string()
        } else {
            format!("{}#{}", self.file, self.pointer)
        }
    }

    /// The place as diagnostics have it.
    pub(super) fn reported(&self) -> Pointer {
        Pointer::parse(&self.key())
    }
}

/// Where a value is written, and where it is once what is written elsewhere has been put in its place.
#[derive(Clone, Debug)]
pub(super) struct Site {
    /// Where it is written: what references in it are relative to.
    pub(super) written: Place,
    /// Where it is in the settled document, or in the component that its reference's target becomes.
    pub(super) settled: Place,
}

impl Site {
    /// What stays where it is written.
    pub(super) fn of(place: Place) -> Self {
        Self { settled: place.clone(), written: place }
    }

    pub(super) fn join(&self, token: impl std::fmt::Display + Copy) -> Self {
        Self { written: self.written.join(token), settled: self.settled.join(token) }
    }
}
