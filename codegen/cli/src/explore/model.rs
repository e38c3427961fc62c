//! What the page shows: the JSON that it loads, part by part.

use codegen::diagnostic::{Code, Severity};
use codegen::diff::{Action, Level, Wire};
use serde::Serialize;
use serde_json::Value;

/// How many items there are in a part with details.
pub(super) const BLOCK: usize = 32;

/// What the page needs first.
#[derive(Debug, Serialize)]
pub(super) struct Start {
    /// The generator with its version.
    pub(super) generator: &'static str,
    /// Whether there is a server that says when something has changed.
    pub(super) is_live: bool,
    /// Whether there is an older version to compare with.
    pub(super) has_changes: bool,
}

/// A version of the document and its crate, without the texts.
#[derive(Debug, Serialize)]
pub(super) struct Index {
    /// The document's title.
    pub(super) title: String,
    /// The document's version.
    pub(super) version: String,
    /// The emitted package; empty when nothing was emitted.
    pub(super) package: String,
    /// The files of the document, the root first, with overlays and the configuration.
    pub(super) documents: Vec<File>,
    /// The files of the crate.
    pub(super) code: Vec<File>,
    /// What can be asked about, operations first.
    pub(super) items: Vec<ItemRow>,
    /// How many items there are in a part with details.
    pub(super) block: usize,
    /// What the generator has to say.
    pub(super) findings: Vec<FindingRow>,
}

/// A text.
#[derive(Debug, Serialize)]
pub(super) struct File {
    /// Its name, or its path inside the crate.
    pub(super) name: String,
    /// Which items are at which lines: first line, last line, number of the item; in the order of the lines.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub(super) regions: Vec<(usize, usize, usize)>,
}

impl File {
    /// A text without items.
    pub(super) fn named(name: &str) -> Self {
        Self { name: name.to_owned(), regions: Vec::new() }
    }
}

/// What an item is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "kebab-case")]
pub(super) enum ItemKind {
    /// An operation.
    Operation,
    /// A type.
    Type,
    /// A webhook or a callback.
    Event,
}

/// An item in a list.
#[derive(Debug, Serialize)]
pub(super) struct ItemRow {
    pub(super) kind: ItemKind,
    /// What the document calls it.
    pub(super) name: String,
    /// What it is in Rust: a call, or a path.
    pub(super) rust: String,
    /// Its place in the document.
    pub(super) pointer: String,
    /// The same as lines.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<Place>,
    /// The lines of the Rust code.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<Place>,
}

/// Lines of a text, from 1.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub(super) struct Place {
    /// The number of the file.
    pub(super) file: usize,
    pub(super) line: usize,
    /// The column in characters, from 1.
    pub(super) column: usize,
    /// The last line.
    pub(super) last: usize,
    /// The last column.
    pub(super) end: usize,
}

/// A finding.
#[derive(Debug, Serialize)]
pub(super) struct FindingRow {
    pub(super) code: Code,
    pub(super) severity: Severity,
    pub(super) message: String,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) hint: Option<String>,
    pub(super) pointer: String,
    /// What its code means.
    pub(super) explanation: String,
    /// The file's name, for texts that are not shown.
    pub(super) file_name: String,
    /// The number of the file, where it is one of those that are shown.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) file: Option<usize>,
    pub(super) line: usize,
    pub(super) column: usize,
    /// The item around it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) item: Option<usize>,
}

/// All that is known of an item.
#[derive(Debug, Serialize)]
pub(super) struct Detail {
    /// The path of its Rust item.
    pub(super) rust_path: String,
    /// What kind of thing it is, in a word.
    pub(super) kind: &'static str,
    /// The size of a value, in bytes.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) size: Option<u64>,
    /// What requests hold in its place.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) sent_as: Option<usize>,
    /// Its fields, variants or parameters.
    pub(super) members: Vec<MemberRow>,
    /// The items that it is made of.
    pub(super) uses: Vec<Use>,
    /// The items that are made of it.
    pub(super) used_by: Vec<Use>,
    /// The intermediate representation.
    pub(super) ir: Value,
}

/// A field, a variant or a parameter.
#[derive(Debug, Serialize)]
pub(super) struct MemberRow {
    /// Its Rust name; empty for what a second name stands for.
    pub(super) name: String,
    /// Its name in the document.
    pub(super) wire: String,
    /// Its type in Rust.
    #[serde(rename = "type")]
    pub(super) ty: String,
    /// Its place in the document.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) pointer: Option<String>,
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) document: Option<Place>,
    /// The number of the Rust file, and the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) code: Option<(usize, usize)>,
    /// The item that its type is made of, where it is one.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) item: Option<usize>,
}

/// A use of one item by another.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub(super) struct Use {
    /// The other item.
    pub(super) item: usize,
    /// The member that does it.
    #[serde(skip_serializing_if = "String::is_empty")]
    pub(super) member: String,
}

/// What has changed since an older version.
#[derive(Debug, Serialize)]
pub(super) struct Comparison {
    /// What the older version was called.
    pub(super) since: String,
    /// The step of the version that users of the crate need; nothing when there are no changes.
    pub(super) verdict: Option<Level>,
    /// What it means for programs that are deployed.
    pub(super) wire: Wire,
    /// The changes, the gravest first.
    pub(super) changes: Vec<ChangeRow>,
    /// The files that differ.
    pub(super) pairs: Vec<Pair>,
}

/// A change.
#[derive(Debug, Serialize)]
pub(super) struct ChangeRow {
    pub(super) level: Level,
    pub(super) wire: Wire,
    pub(super) action: Action,
    pub(super) item: String,
    pub(super) detail: String,
    pub(super) reason: &'static str,
    pub(super) pointer: String,
    /// Where it is in the Rust code of the older version: the number of the file and the line.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) old_code: Option<(usize, usize)>,
    /// Where it is in the Rust code as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) new_code: Option<(usize, usize)>,
    /// Where it is in the document of the older version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) old_document: Option<(usize, usize)>,
    /// Where it is in the document as it is now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) new_document: Option<(usize, usize)>,
}

/// Two versions of a file, and what they have in common.
#[derive(Debug, Serialize)]
pub(super) struct Pair {
    pub(super) name: String,
    /// Whether it is a file of the crate, and not of the document.
    pub(super) is_code: bool,
    /// The number of the file in the older version.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) old: Option<usize>,
    /// Its number now.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub(super) new: Option<usize>,
    /// The runs of lines that are equal, from top to bottom: where they begin in the older version and in this one, from
    /// 1, and how many there are. What lies between them differs.
    pub(super) equal: Vec<(usize, usize, usize)>,
}

/// How the document is doing.
#[derive(Debug, Serialize)]
pub(super) struct State<'a> {
    /// Grows with every version of the document that could be read.
    pub(super) generation: u64,
    /// Why the document as it is now could not be read.
    pub(super) problems: &'a [FindingRow],
}
