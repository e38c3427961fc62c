//! What comes of a document.

use std::collections::BTreeMap;

use crate::diagnostic::Diagnostics;
use crate::document::Sources;
use crate::ir;
use crate::places::Places;

/// The emitted files: contents by path relative to the crate's folder, with `/` as separator.
pub type Files = BTreeMap<String, String>;

/// What came of a document.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The crate.
    pub files: Files,
    /// The IR that the crate was written from.
    pub api: ir::Api,
    /// Everything worth saying about the document, with severities as the policy has them; no errors.
    pub diagnostics: Diagnostics,
    /// The texts that the diagnostics point into.
    pub sources: Sources,
    /// Where in the texts the places of the IR are, as far as that is somewhere else.
    pub places: Places,
}
