//! Names: what the wire says beside what Rust says.

use serde::{Deserialize, Serialize};

use super::{OperationId, TypeId};

/// A name in both worlds.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct Name {
    /// As it stands in the document and on the wire.
    pub wire: String,
    /// A legal Rust identifier (raw identifiers with their `r#`); empty until the naming pass has run.
    pub rust: String,
}

impl Name {
    /// A name whose Rust form is not decided yet.
    pub fn undecided(wire: impl Into<String>) -> Self {
        Self { wire: wire.into(), rust: String::new() }
    }
}

/// Where the name of a type comes from: a root and the words that lead from there to the schema.
///
/// The Rust name of the type is the root's name followed by the words in Pascal case. Words are property
/// names, a variant's title, or a role such as `item`, `value`, `body`, `response`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub struct NamePath {
    /// The named thing that contains the schema.
    pub root: NameRoot,
    /// From the root to the schema, outermost first; empty for the root itself.
    pub words: Vec<String>,
}

/// The start of a [`NamePath`].
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum NameRoot {
    /// A component, by kind-independent key (`Pet` of `#/components/schemas/Pet`).
    Component(String),
    /// A response, request body, parameter or header that operations share (`Unauthorized` of
    /// `#/components/responses/Unauthorized`).
    Reusable {
        /// Its key.
        key: String,
        /// What it is, in a word: `response`, `body`, `parameter`, `header`.
        role: String,
    },
    /// Another type, which has a path of its own.
    Type(TypeId),
    /// An operation; its name is its builder's name without the suffix for builders.
    Operation(OperationId),
    /// Something that the API sends by itself, by its name.
    Event(String),
    /// A name that a person chose in the configuration.
    Chosen(String),
}
