//! Changes and their verdicts.

use std::fmt;

use serde::Serialize;

use crate::pointer::Pointer;

/// The step in the SDK's version that a change asks for.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Level {
    /// Code that compiled still compiles, and nothing was added.
    Patch,
    /// Code that compiled still compiles.
    Minor,
    /// Code that compiled may no longer compile, or does something else.
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

/// What a change of the API means for programs that were built with the SDK as it was and go on running.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Wire {
    /// What travels is the same.
    None,
    /// Something else may travel, and these programs go on working.
    Compatible,
    /// These programs may fail, or may be misunderstood.
    Breaking,
}

impl fmt::Display for Wire {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::None => "none",
            Self::Compatible => "compatible",
            Self::Breaking => "breaking",
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
    /// It is the same, and its documentation is another.
    Documented,
}

/// One change.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Change {
    /// What it asks of the version.
    pub level: Level,
    /// What it means for programs that are deployed.
    pub wire: Wire,
    /// What happened.
    pub action: Action,
    /// The item as its users write it: `types::Skill::id`, `client.beta().skills().create()`.
    pub item: String,
    /// One phrase that says what is different.
    pub detail: String,
    /// Why it means what it means for programs that are deployed; empty where nothing else travels.
    #[serde(skip_serializing_if = "str::is_empty")]
    pub reason: &'static str,
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

    /// What all changes together mean for programs that are deployed.
    pub fn wire(&self) -> Wire {
        self.changes.iter().map(|change| change.wire).max().unwrap_or(Wire::None)
    }
}
