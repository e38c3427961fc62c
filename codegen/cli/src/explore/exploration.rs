//! Everything that the page can load, by name: what the server answers with and what an exported file holds.

use std::sync::Arc;

use serde::Serialize;

use super::comparison::compare;
use super::model::{Comparison, Start};
use super::snapshot::Snapshot;

/// The document as it is now, and the version that it is compared with.
#[derive(Debug)]
pub(super) struct Exploration {
    /// The version now, then the older one.
    versions: Vec<Arc<Snapshot>>,
    comparison: Option<Comparison>,
}

/// The version that the document is compared with.
#[derive(Clone, Debug)]
pub(super) struct Older {
    /// What it is called.
    pub(super) since: String,
    pub(super) snapshot: Arc<Snapshot>,
}

/// The names of the parts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Part {
    /// What the page needs first.
    Start,
    /// What has changed.
    Changes,
    /// The list of everything in a version.
    Index { version: usize },
    /// A text of a version's document.
    Document { version: usize, file: usize },
    /// A file of a version's crate.
    Code { version: usize, file: usize },
    /// What is known of the items of a block.
    Details { version: usize, block: usize },
    /// What each rule made of them.
    Steps { version: usize, block: usize },
}

impl Part {
    /// The part with this name, as [`name`](Self::name) writes it.
    pub(super) fn parse(name: &str) -> Option<Self> {
        let words: Vec<&str> = name.split('/').collect();
        let number = |text: &str| text.parse::<usize>().ok();
        Some(match words.as_slice() {
            ["start"] => Self::Start,
            ["changes"] => Self::Changes,
            [version, "index"] => Self::Index { version: number(version)? },
            [version, kind, rest] => {
                let (version, rest) = (number(version)?, number(rest)?);
                match *kind {
                    "document" => Self::Document { version, file: rest },
                    "code" => Self::Code { version, file: rest },
                    "details" => Self::Details { version, block: rest },
                    "steps" => Self::Steps { version, block: rest },
                    _ => return None,
                }
            }
            _ => return None,
        })
    }

    pub(super) fn name(self) -> String {
        match self {
            Self::Start => "start".to_owned(),
            Self::Changes => "changes".to_owned(),
            Self::Index { version } => format!("{version}/index"),
            Self::Document { version, file } => format!("{version}/document/{file}"),
            Self::Code { version, file } => format!("{version}/code/{file}"),
            Self::Details { version, block } => format!("{version}/details/{block}"),
            Self::Steps { version, block } => format!("{version}/steps/{block}"),
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
    pub(super) fn new(new: Snapshot, older: Option<Older>) -> Self {
        let comparison = older.as_ref().and_then(|older| compare(&older.since, &older.snapshot, &new));
        let versions = std::iter::once(Arc::new(new)).chain(older.map(|older| older.snapshot)).collect();
        Self { versions, comparison }
    }

    /// The content of a part; nothing when there is no such part.
    pub(super) fn part(&self, part: Part, medium: Medium) -> Option<String> {
        let version = |number: usize| self.versions.get(number);
        match part {
            Part::Start => Some(json(&Start {
                generator: concat!(env!("CARGO_PKG_NAME"), " ", env!("CARGO_PKG_VERSION")),
                is_live: medium == Medium::Server,
                has_changes: self.comparison.is_some(),
            })),
            Part::Changes => self.comparison.as_ref().map(json),
            Part::Index { version: number } => Some(json(version(number)?.index())),
            Part::Document { version: number, file } => version(number)?.document(file).map(str::to_owned),
            Part::Code { version: number, file } => version(number)?.code(file).map(str::to_owned),
            Part::Details { version: number, block } => Some(json(&version(number)?.details(block))),
            Part::Steps { version: number, block } => Some(json(&version(number)?.steps(block))),
        }
    }

    /// All parts with their contents, for a file. They are made one after the other.
    pub(super) fn parts(&self) -> impl Iterator<Item = (Part, String)> {
        let of_version = |(version, snapshot): (usize, &Arc<Snapshot>)| -> Vec<Part> {
            let index = snapshot.index();
            std::iter::once(Part::Index { version })
                .chain((0..index.documents.len()).map(|file| Part::Document { version, file }))
                .chain((0..index.code.len()).map(|file| Part::Code { version, file }))
                .chain((0..snapshot.blocks()).map(|block| Part::Details { version, block }))
                .collect()
        };
        let versions = self.versions.iter().enumerate().flat_map(of_version);
        let parts = [Part::Start, Part::Changes].into_iter().chain(versions);
        let contents = parts.filter_map(|part| Some((part, self.part(part, Medium::File)?)));
        // The steps of the older version are of no use to anybody.
        let steps = self.versions.first().map(|it| it.all_steps()).unwrap_or_default();
        let steps = (0..).zip(steps).map(|(block, steps)| (Part::Steps { version: 0, block }, json(&steps)));
        contents.chain(steps)
    }
}

pub(super) fn json<T: Serialize>(value: &T) -> String {
    // The model has string keys only, and numbers that JSON has: this cannot fail.
    serde_json::to_string(value).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::Part;

    #[test]
    fn names_lead_back_to_their_parts() {
        for part in [
            Part::Start,
            Part::Changes,
            Part::Index { version: 1 },
            Part::Document { version: 0, file: 12 },
            Part::Code { version: 1, file: 3 },
            Part::Details { version: 0, block: 7 },
            Part::Steps { version: 0, block: 0 },
        ] {
            assert_eq!(Part::parse(&part.name()), Some(part));
        }
        for name in ["", "x", "0/index/1", "-1/index", "0/document/../1", "0/code/", "a/index"] {
            assert_eq!(Part::parse(name), None, "{name}");
        }
    }
}
