//! Everything that the page can load, by name: what the server answers with and what an exported file holds.

use std::sync::Arc;

use serde::Serialize;

use super::comparison::compare;
use super::model::{Comparison, Start};
use super::snapshot::Snapshot;

/// The document as it is now, and the version that it is compared with.
#[derive(Debug)]
pub(super) struct Exploration {
    now: Snapshot,
    older: Option<Arc<Snapshot>>,
    comparison: Option<Comparison>,
}

/// The version that the document is compared with.
#[derive(Clone, Debug)]
pub(super) struct Older {
    /// What it is called.
    pub(super) since: String,
    pub(super) snapshot: Arc<Snapshot>,
}

/// A version of the document.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Version {
    Now,
    /// The one that it is compared with, whose texts are all that the page shows of it.
    Older,
}

impl Version {
    const ALL: [Self; 2] = [Self::Now, Self::Older];

    fn name(self) -> &'static str {
        match self {
            Self::Now => "now",
            Self::Older => "older",
        }
    }
}

/// What the page can load.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What the page needs first.
    Start,
    /// What has changed.
    Changes,
    /// The list of everything in the document and its crate.
    Index,
    /// What is known of the items of a block.
    Details { block: usize },
    /// What each rule made of them.
    Steps { block: usize },
    /// A text of a version's document.
    Document { version: Version, file: usize },
    /// A file of a version's crate.
    Code { version: Version, file: usize },
}

impl Part {
    /// The part with this name, as [`name`](Self::name) writes it.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let words: Vec<&str> = name.split('/').collect();
        let number = |text: &str| text.parse::<usize>().ok();
        let version = |text: &str| Version::ALL.into_iter().find(|it| it.name() == text);
        Some(match words.as_slice() {
            ["start"] => Self::Start,
            ["changes"] => Self::Changes,
            ["index"] => Self::Index,
            ["details", block] => Self::Details { block: number(block)? },
            ["steps", block] => Self::Steps { block: number(block)? },
            ["document", of, file] => Self::Document { version: version(of)?, file: number(file)? },
            ["code", of, file] => Self::Code { version: version(of)?, file: number(file)? },
            _ => return None,
        })
    }

    pub(super) fn name(self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Changes => "changes".to_owned(),
            Self::Index => "index".to_owned(),
            Self::Details { block } => format!("details/{block}"),
            Self::Steps { block } => format!("steps/{block}"),
            Self::Document { version, file } => format!("document/{}/{file}", version.name()),
            Self::Code { version, file } => format!("code/{}/{file}", version.name()),
        }
    }
}

/// Whether the page is served, or is a file.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Medium {
    Server,
    File,
}

impl Exploration {
    /// Puts the versions together.
    pub(super) fn new(now: Snapshot, older: Option<Older>) -> Self {
        let comparison = older.as_ref().and_then(|older| compare(&older.since, &older.snapshot, &now));
        Self { now, older: older.map(|older| older.snapshot), comparison }
    }

    fn version(&self, version: Version) -> Option<&Snapshot> {
        match version {
            Version::Now => Some(&self.now),
            Version::Older => self.older.as_deref(),
        }
    }

    /// The content of a part; nothing when there is no such part.
    pub(super) fn part(&self, part: Part, medium: Medium) -> Option<String> {
        match part {
            Part::Start => Some(json(&Start {
                generator: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")),
                is_live: medium == Medium::Server,
                has_changes: self.comparison.is_some(),
            })),
            Part::Changes => self.comparison.as_ref().map(json),
            Part::Index => Some(json(self.now.index())),
            Part::Details { block } => Some(json(&self.now.details(block))),
            Part::Steps { block } => Some(json(&self.now.steps(block))),
            Part::Document { version, file } => self.version(version)?.document(file).map(str::to_owned),
            Part::Code { version, file } => self.version(version)?.code(file).map(str::to_owned),
        }
    }

    /// All parts with their contents, for a file. They are made one after the other.
    pub(super) fn parts(&self) -> impl Iterator<Item = (Part, String)> {
        let texts = |version: Version| {
            let index = self.version(version).map(Snapshot::index);
            let documents = 0..index.map_or(0, |it| it.documents.len());
            let code = 0..index.map_or(0, |it| it.code.len());
            let documents = documents.map(move |file| Part::Document { version, file });
            documents.chain(code.map(move |file| Part::Code { version, file }))
        };
        let parts = [Part::Start, Part::Changes, Part::Index].into_iter();
        let parts = parts.chain((0..self.now.blocks()).map(|block| Part::Details { block }));
        let parts = parts.chain(Version::ALL.into_iter().flat_map(texts));
        let contents = parts.filter_map(|part| Some((part, self.part(part, Medium::File)?)));
        // The document is read once for the steps of all blocks.
        let steps = (0..).zip(self.now.all_steps());
        contents.chain(steps.map(|(block, steps)| (Part::Steps { block }, json(&steps))))
    }
}

pub(super) fn json<T: Serialize>(value: &T) -> String {
    // The model has string keys only, and numbers that JSON has: this cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::{Part, Version};

    #[test]
    fn names_lead_back_to_their_parts() {
        for part in [
            Part::Start,
            Part::Changes,
            Part::Index,
            Part::Details { block: 7 },
            Part::Steps { block: 0 },
            Part::Document { version: Version::Now, file: 12 },
            Part::Code { version: Version::Older, file: 3 },
        ] {
            assert_eq!(Part::parse(&part.name()), Some(part));
        }
        for name in
            ["", "x", "index/1", "details/-1", "document/now/../1", "code/now/", "code/1/1", "details"]
        {
            assert_eq!(Part::parse(name), None, "{name}");
        }
    }
}
