//! What came of a document.

use std::collections::BTreeMap;
use std::path::Path;

use codegen::Generated;
use serde::Serialize;

use crate::fidelity::Fidelity;

/// What came of one document.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Row {
    /// The document's path.
    pub(crate) document: String,
    /// How many operations it has that are emitted.
    pub(crate) operations: usize,
    /// How many component schemas.
    pub(crate) schemas: usize,
    /// Whether a crate was emitted.
    pub(crate) generates: bool,
    /// Whether it compiles without a warning; nothing when it was not tried.
    pub(crate) compiles: Option<bool>,
    /// The first line of what went wrong.
    pub(crate) reason: Option<String>,
    /// The command that shows the failure again.
    pub(crate) reproduce: Option<String>,
    /// How many warnings and notes the generator had, by code.
    pub(crate) diagnostics: BTreeMap<&'static str, usize>,
    /// Emitted lines of Rust without the runtime.
    pub(crate) lines: usize,
    /// Emitted bytes of Rust without the runtime.
    pub(crate) emitted_bytes: usize,
    /// The document's bytes as minified JSON.
    pub(crate) document_bytes: usize,
    /// Seconds spent generating.
    pub(crate) generate_seconds: f64,
    /// Seconds spent compiling.
    pub(crate) compile_seconds: f64,
    /// What came of valid instances; nothing when it was not tried.
    pub(crate) fidelity: Option<Fidelity>,
}

impl Row {
    /// Whether a step that was tried failed.
    pub(crate) fn failed(&self) -> bool {
        !self.generates || self.compiles == Some(false) || self.reason.is_some()
    }

    /// The row of a document that could not be worked on any further.
    pub(super) fn failing(mut self, reason: &anyhow::Error, reproduce: String) -> Self {
        self.reason = Some(format!("{reason:#}"));
        self.reproduce = Some(reproduce);
        self
    }

    /// Counts what was emitted.
    pub(super) fn count(&mut self, generated: &Generated, document_bytes: usize) {
        self.operations = generated.api.operations.len();
        self.schemas = generated.api.types.iter().filter(|(_, def)| def.is_component()).count();
        for diagnostic in generated.diagnostics.iter() {
            *self.diagnostics.entry(diagnostic.code.as_str()).or_default() += 1;
        }
        self.document_bytes = document_bytes;
        let is_counted = |path: &str| {
            Path::new(path).extension().is_some_and(|it| it == "rs") && !path.starts_with("src/runtime/")
        };
        for (_, text) in generated.files.iter().filter(|(path, _)| is_counted(path)) {
            self.emitted_bytes += text.len();
            self.lines += text.lines().count();
        }
    }

    /// Keeps what came of the instances; the first that did not survive is the reason of the failure.
    pub(super) fn set_fidelity(&mut self, fidelity: Fidelity, reproduce: String) {
        if let Some(first) = fidelity.failures.first() {
            self.reason = Some(format!("{}: {} {}", first.pointer, first.instance, first.outcome));
            self.reproduce = Some(reproduce);
        }
        self.fidelity = Some(fidelity);
    }
}
