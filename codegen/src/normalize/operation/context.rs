//! What all rules for operations share: what they look at and add to, and how the inline schemas of operations are called.

use openapiv3::{OpenAPI, ReferenceOr};

use super::lookup;
use crate::config::{Config, Polling};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Descriptions;
use crate::ir::{NamePath, NameRoot, OperationId};
use crate::normalize::schema::SchemaNormalizer;
use crate::normalize::xml_names::BadNames;
use crate::pointer::Pointer;
use crate::select::Rules;

/// What all rules for operations look at and add to.
pub(super) struct Context<'a, 'b> {
    pub(super) openapi: &'a OpenAPI,
    pub(super) descriptions: &'a Descriptions,
    pub(super) config: &'b Config,
    pub(super) schemas: &'b mut SchemaNormalizer<'a>,
    pub(super) rules: Rules<'b>,
    /// Which of the general rules for pages have fitted an operation.
    pub(super) used_page_rules: Vec<bool>,
    /// The operations that go on after their first answer, each with its rule.
    pub(super) polled: Vec<(OperationId, Polling)>,
    /// The names that keep bodies from being XML.
    pub(super) bad_xml_names: BadNames,
    pub(super) diagnostics: &'b mut Diagnostics,
    /// Whether the document's own requirements have been looked at.
    pub(super) common_security_is_checked: bool,
}

impl Context<'_, '_> {
    pub(super) fn report(&mut self, code: Code, pointer: &Pointer, message: String) {
        self.diagnostics.push(Diagnostic::new(code, pointer, message));
    }
}

/// The name of an inline schema of an operation.
pub(super) fn name_path(id: OperationId, words: &[&str]) -> NamePath {
    NamePath { root: NameRoot::Operation(id), words: words.iter().map(|word| (*word).to_owned()).collect() }
}

/// The name of an inline schema of something that stands in an operation, or that it refers to by name.
pub(super) fn shared_path<T>(reference: &ReferenceOr<T>, role: &str, inline: NamePath) -> NamePath {
    match lookup::shared_key(reference) {
        Some(key) => NamePath { root: NameRoot::Reusable { key, role: role.to_owned() }, words: Vec::new() },
        None => inline,
    }
}

/// The path with more words.
pub(super) fn below(path: &NamePath, words: &[&str]) -> NamePath {
    let mut path = path.clone();
    path.words.extend(words.iter().map(|word| (*word).to_owned()));
    path
}
