//! What comes of a document.

use std::collections::BTreeMap;

use crate::config::{Config, ModulePath};
use crate::diagnostic::Diagnostics;
use crate::document::Sources;
use crate::ir;
use crate::places::Places;

/// The emitted files: contents by path relative to the crate's folder, with `/` as separator.
pub type Files = BTreeMap<String, String>;

/// What came of a document.
#[derive(Clone, Debug)]
pub struct Generated {
    /// The crate, or the module that the configuration wants in its place.
    pub files: Files,
    /// Where the files belong.
    pub surroundings: Surroundings,
    /// The IR that the crate was written from.
    pub api: ir::Api,
    /// Everything worth saying about the document, with severities as the policy has them; no errors.
    pub diagnostics: Diagnostics,
    /// The texts that the diagnostics point into.
    pub sources: Sources,
    /// Where in the texts the places of the IR are, as far as that is somewhere else.
    pub places: Places,
    /// What the configuration says.
    pub(crate) config: Box<Config>,
}

impl Generated {
    /// Whether both came of one document, its overlays included: they differ in nothing but their configuration.
    pub(crate) fn has_document_of(&self, other: &Self) -> bool {
        self.document_texts() == other.document_texts()
    }

    /// The texts of the document. What its files are called in a revision says nothing.
    fn document_texts(&self) -> Vec<&str> {
        let config = self.config.file_name();
        let texts = self.sources.texts().filter(|(name, _)| Some(*name) != config);
        let mut texts: Vec<&str> = texts.map(|(_, text)| text).collect();
        texts.get_mut(1..).unwrap_or_default().sort_unstable();
        texts
    }
}

/// Where emitted files belong, and what has to be around them.
#[derive(Clone, Debug)]
pub struct Surroundings {
    /// The manifest: the crate's, or one with what the crate around the module has to have.
    pub manifest: String,
    /// The path that users write before the crate's items, such as `pets` or, of a module, `crate::api`.
    pub library: String,
    /// The module that was emitted; nothing where it is a crate.
    pub module: Option<ModulePath>,
    /// The recursion limit that the crate around a module needs, where the compiler's own may be too small. A crate has it
    /// itself.
    pub recursion_limit: Option<usize>,
}
