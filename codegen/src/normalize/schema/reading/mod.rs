//! What schemas say: everything that follows from their text alone, read once and remembered.
//!
//! A [`Source`](source::Source) is a schema at a place, a [`View`](view::View) what it says in one flat struct,
//! [`Merged`](merged::Merged) what several say that apply together. Beside them stand the questions that rules ask of schemas:
//! whether null fits, which values or properties there can be, who inherits from whom. Nothing here knows of types, of names in
//! Rust or of `sdk.toml`. References may lead anywhere, and so every question is bounded ([`work`], [`questions`]).

pub(super) mod arena;
pub(super) mod canonical;
pub(super) mod conditions;
pub(super) mod dependents;
mod hierarchy;
pub(super) mod kinds;
pub(super) mod literals;
mod merge;
pub(super) mod merged;
mod null;
mod questions;
pub(super) mod source;
pub(super) mod view;
pub(super) mod work;

use std::rc::Rc;

use foldhash::{HashMap, HashMapExt as _};
use openapiv3::{OpenAPI, ReferenceOr, Schema};

use super::Origins;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::NamePath;
use crate::pointer::Pointer;
use arena::{Arena, Writer};
use conditions::Branches;
use hierarchy::Hierarchy;
use merged::Merged;
use questions::Answers;
use source::{Key, SetKey, component_path};
use view::View;
use work::Work;

/// A component schema.
pub(in crate::normalize::schema) struct Component<'a> {
    pub(in crate::normalize::schema) key: &'a str,
    pub(in crate::normalize::schema) schema: &'a ReferenceOr<Schema>,
    pub(in crate::normalize::schema) origin: Pointer,
    pub(in crate::normalize::schema) path: NamePath,
}

/// What the schemas of a document say, as far as it has been read, and what is wrong with them.
pub(in crate::normalize::schema) struct Reading<'a> {
    openapi: &'a OpenAPI,
    pub(in crate::normalize::schema) components: Vec<Component<'a>>,
    canonical: Vec<usize>,
    arena: Writer<'a>,
    pub(in crate::normalize::schema) hierarchy: Hierarchy,
    pub(in crate::normalize::schema) diagnostics: Diagnostics,
    views: HashMap<usize, Rc<View<'a>>>,
    merges: HashMap<SetKey, Rc<Merged<'a>>>,
    nulls: HashMap<Key, bool>,
    branches: Branches<'a>,
    answers: Answers,
    /// How many questions are being answered inside of one another.
    pub(in crate::normalize::schema) depth: usize,
    pub(in crate::normalize::schema) work: Work,
}

impl<'a> Reading<'a> {
    pub(in crate::normalize::schema) fn new(
        openapi: &'a OpenAPI,
        arena: &'a Arena,
        origins: Origins<'a>,
    ) -> Self {
        let schemas = openapi.components.iter().flat_map(|components| &components.schemas);
        let components: Vec<_> = schemas
            .map(|(key, schema)| Component {
                key,
                schema,
                origin: origins("schemas", key),
                path: component_path(key),
            })
            .collect();
        let mut reading = Self {
            openapi,
            components,
            canonical: Vec::new(),
            arena: Writer::new(arena),
            hierarchy: Hierarchy::default(),
            diagnostics: Diagnostics::default(),
            views: HashMap::new(),
            merges: HashMap::new(),
            nulls: HashMap::new(),
            branches: Branches::default(),
            answers: Answers::default(),
            depth: 0,
            work: Work::new(),
        };
        reading.follow_references();
        reading.hierarchy = Hierarchy::of(&mut reading);
        reading
    }

    /// The component that a `$ref` names.
    pub(in crate::normalize::schema) fn find(&self, reference: &str) -> Option<usize> {
        let key = reference.strip_prefix("#/components/schemas/")?;
        let schemas = &self.openapi.components.as_ref()?.schemas;
        let unescaped = key.replace("~1", "/").replace("~0", "~");
        schemas.get_index_of(key).or_else(|| schemas.get_index_of(&unescaped)).or_else(|| {
            let decoded = percent_encoding::percent_decode_str(key).decode_utf8().ok()?;
            schemas.get_index_of(&decoded.replace("~1", "/").replace("~0", "~"))
        })
    }

    /// The component that a chain of pure references ends at.
    pub(in crate::normalize::schema) fn canonical(&self, index: usize) -> usize {
        self.canonical.get(index).copied().unwrap_or(index)
    }

    /// Follows the references of all components to their ends, each once.
    fn follow_references(&mut self) {
        let mut ends: Vec<Option<usize>> = vec![None; self.components.len()];
        for start in 0..self.components.len() {
            let mut chain = Vec::new();
            let mut index = start;
            let end = loop {
                if let Some(end) = ends[index] {
                    break end;
                }
                // In a circle each is its own end.
                ends[index] = Some(index);
                chain.push(index);
                match self.components[index].schema {
                    ReferenceOr::Item(_) => break index,
                    ReferenceOr::Reference { reference } => match self.find(reference) {
                        Some(next) => index = next,
                        None => break index,
                    },
                }
            };
            for index in chain {
                ends[index] = Some(end);
            }
        }
        self.canonical = ends.into_iter().flatten().collect();
    }

    /// The component with a key.
    pub(in crate::normalize::schema) fn find_key(&self, key: &str) -> Option<usize> {
        self.openapi.components.as_ref()?.schemas.get_index_of(key)
    }

    /// Counts work; false once the document has had its share.
    pub(in crate::normalize::schema) fn spend(&mut self, steps: usize) -> bool {
        self.work.spend(steps, self.views.len() + self.components.len())
    }

    /// Says that the schemas ask for more work than their number is worth.
    pub(in crate::normalize::schema) fn report_exhaustion(&mut self) {
        if self.work.is_exhausted() {
            let origin = Pointer::root().join("components").join("schemas");
            self.report(
                Code::TooComplex,
                &origin,
                "the schemas of the document combine in too many ways",
                "long chains of `allOf`, and wide unions beside many properties, say the same again and again",
            );
        }
    }

    pub(in crate::normalize::schema) fn report(
        &mut self,
        code: Code,
        origin: &Pointer,
        message: impl Into<String>,
        hint: &str,
    ) {
        let diagnostic = Diagnostic::new(code, origin, message);
        self.diagnostics.push(if hint.is_empty() { diagnostic } else { diagnostic.hint(hint) });
    }
}
