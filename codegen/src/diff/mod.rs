//! What changes for the users of an SDK between two versions of a document.
//!
//! Both IRs are compared as their users see them: types by Rust name, operations by resource and method. Each
//! change is classed by the rules of Rust's semver reference for what the emitter writes (structs and enums
//! are `#[non_exhaustive]`, so new fields and variants are compatible; a new required property of a request
//! type changes its constructor, so it is not).

mod client;
mod events;
mod markdown;
mod operations;
mod types;

use std::fmt;

use serde::Serialize;

use crate::ir::Api;
use crate::pointer::Pointer;

/// The step in the SDK's version that a change asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Code that compiled still compiles, and nothing was added.
    Patch,
    /// Code that compiled still compiles.
    Minor,
    /// Code that compiled may no longer compile.
    Major,
}

impl fmt::Display for Level {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::Patch => "patch",
            Self::Minor => "minor",
            Self::Major => "major",
        })
    }
}

/// What happened to an item.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Action {
    /// It is new.
    Added,
    /// It is gone.
    Removed,
    /// It has another name.
    Renamed,
    /// It is there in both versions, but not the same.
    Changed,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Change {
    /// What it asks of the version.
    pub level: Level,
    /// What happened.
    pub action: Action,
    /// The item as its users write it: `types::Skill::id`, `client.beta().skills().create()`.
    pub item: String,
    /// One phrase that says what is different.
    pub detail: String,
    /// Where the item stands, in the new document, or in the old one when it is gone.
    pub pointer: Pointer,
}

/// All changes between two versions, the gravest first.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize)]
pub struct Diff {
    /// The changes.
    pub changes: Vec<Change>,
}

impl Diff {
    /// The version step that all changes together ask for; nothing when there are none.
    pub fn verdict(&self) -> Option<Level> {
        self.changes.iter().map(|change| change.level).max()
    }

    /// The changes as Markdown for a pull request.
    pub fn to_markdown(&self) -> String {
        markdown::write(self)
    }
}

/// Compares two versions of an API, both with names decided.
pub fn diff(old: &Api, new: &Api) -> Diff {
    let mut changes = Vec::new();
    types::compare(old, new, &mut changes);
    operations::compare(old, new, &mut changes);
    client::compare(old, new, &mut changes);
    events::compare(old, new, &mut changes);
    changes.sort_by(|left, right| right.level.cmp(&left.level).then_with(|| left.cmp(right)));
    changes.dedup();
    Diff { changes }
}

fn push(
    changes: &mut Vec<Change>,
    level: Level,
    action: Action,
    item: &str,
    detail: String,
    pointer: &Pointer,
) {
    changes.push(Change { level, action, item: item.to_owned(), detail, pointer: pointer.clone() });
}
