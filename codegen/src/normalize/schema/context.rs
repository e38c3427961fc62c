//! What all rules share: the components, the types so far, the memory of what has been read.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use foldhash::{HashMap, HashMapExt as _};
use openapiv3::{OpenAPI, ReferenceOr, Schema};

use super::{
    Origins,
    arena::{Arena, Writer},
    formats,
    hierarchy::Hierarchy,
    kinds::Kinds,
    merged::Merged,
    probe::Answers,
    source::{Key, component_path},
    view::View,
    work::Work,
};
use crate::{
    config::{Config, Integers, external},
    diagnostic::{Code, Diagnostic, Diagnostics},
    document::hoisted,
    ir::{
        Docs, External, ExternalKind as Kind, Name, NamePath, NameRoot, Need, TextFormat, Type, TypeDef,
        TypeId, TypeKind, Types, Usage,
    },
    pointer::Pointer,
};

/// A component schema.
pub(super) struct Component<'a> {
    pub(super) key: &'a str,
    pub(super) schema: &'a ReferenceOr<Schema>,
    pub(super) origin: Pointer,
    pub(super) path: NamePath,
}

/// What is known of the type for a set of schemas.
pub(super) enum Progress {
    /// It is being made; the id is there when something inside refers to it.
    Started(Option<TypeId>),
    /// It is known.
    Done(Type),
}

/// The identity of a set of schemas that apply together, and of the JSON types that are left of it.
pub(super) type SetKey = (Vec<Key>, Option<Kinds>);

/// The identity of what becomes a type: a set, or the part of it that plays a role (a union beside properties).
pub(super) type JobKey = (SetKey, &'static str);

/// The state of the normaliser. The types of the components have the ids from 0 on, in document order.
pub(super) struct Context<'a> {
    pub(super) openapi: &'a OpenAPI,
    config: &'a Config,
    /// The JSON pointers of the schemas that types of other crates stand for.
    replaced: BTreeSet<String>,
    /// The types of other crates that were chosen for formats which schemas have.
    chosen: BTreeMap<&'a str, External>,
    /// The formats of texts that libraries have types for.
    text_formats: BTreeSet<TextFormat>,
    pub(super) components: Vec<Component<'a>>,
    canonical: Vec<usize>,
    pub(super) arena: Writer<'a>,
    pub(super) hierarchy: Hierarchy,
    pub(super) types: Types,
    pub(super) diagnostics: Diagnostics,
    pub(super) views: HashMap<usize, Rc<View<'a>>>,
    pub(super) merges: HashMap<SetKey, Rc<Merged<'a>>>,
    pub(super) nulls: HashMap<Key, bool>,
    pub(super) progress: HashMap<JobKey, Progress>,
    pub(super) answers: Answers,
    /// How many references the current question has followed.
    pub(super) probes: usize,
    pub(super) work: Work,
}

impl<'a> Context<'a> {
    pub(super) fn new(
        openapi: &'a OpenAPI,
        config: &'a Config,
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
        let mut types = Types::default();
        for component in &components {
            types.push(placeholder(component.origin.clone(), component.path.clone()));
        }
        let mut context = Self {
            openapi,
            config,
            replaced: BTreeSet::new(),
            chosen: BTreeMap::new(),
            text_formats: BTreeSet::new(),
            components,
            canonical: Vec::new(),
            arena: Writer::new(arena),
            hierarchy: Hierarchy::default(),
            types,
            diagnostics: Diagnostics::default(),
            views: HashMap::new(),
            merges: HashMap::new(),
            nulls: HashMap::new(),
            progress: HashMap::new(),
            answers: Answers::default(),
            probes: 0,
            work: Work::new(),
        };
        context.follow_references();
        context.hierarchy = Hierarchy::of(&mut context);
        context
    }

    /// The type of another crate that a person chose for a format.
    pub(super) fn chosen(&mut self, format: Option<&'a str>, kind: Kind) -> Option<Type> {
        let format = format?;
        let external = external::of_format(self.config, format, kind)?;
        self.chosen.insert(format, external.clone());
        Some(Type::External(Box::new(external)))
    }

    /// The type of text: the one that a person chose for its format, or else text.
    pub(super) fn text(&mut self, format: Option<&'a str>) -> Type {
        self.chosen(format, Kind::Text).unwrap_or_else(|| {
            self.text_formats.extend(format.and_then(formats::convertible));
            Type::String(formats::string(format))
        })
    }

    /// The formats of texts that libraries have types for.
    pub(super) fn text_formats(&mut self) -> BTreeSet<TextFormat> {
        std::mem::take(&mut self.text_formats)
    }

    /// Reports what the types that were chosen for formats do not keep, and the formats that no schema has.
    pub(super) fn report_formats(&mut self) {
        let findings: Vec<Diagnostic> = external::chosen(self.config)
            .filter_map(|format| match self.chosen.get(format) {
                Some(external) => external::inexact(self.config, format, external),
                None => {
                    let message = format!("no schema has the format `{format}` of the configuration");
                    Some(self.config.finding(Code::UnusedConfig, format, message))
                }
            })
            .collect();
        self.diagnostics.extend(findings);
    }

    /// The type that stands for the schema at a place because a person said so.
    pub(super) fn replacement(&mut self, origin: &Pointer) -> Option<Type> {
        if self.config.types.replace.is_empty() {
            return None;
        }
        let pointer = self.config.key_of(origin);
        let external = external::of_path(self.config.types.replace.get(&pointer)?, Kind::Any).ok()?;
        self.replaced.insert(pointer);
        Some(Type::External(Box::new(external)))
    }

    /// Where a schema stands in the text, for findings that name it.
    pub(super) fn written(&self, source: &super::source::Source<'_>) -> Pointer {
        self.config.written(&source.origin)
    }

    /// Reports the replacements for which there is no schema.
    pub(super) fn report_replacements(&mut self) {
        let unused = self.config.types.replace.keys().filter(|pointer| !self.replaced.contains(*pointer));
        let findings: Vec<Diagnostic> = unused
            .map(|pointer| {
                let message = format!("no schema stands at `{pointer}` that a type could replace");
                self.config.finding(Code::InvalidConfig, pointer, message)
            })
            .collect();
        self.diagnostics.extend(findings);
    }

    /// How wide integers without a format are.
    pub(super) fn integers(&self) -> Integers {
        self.config.types.integers
    }

    /// The component that a `$ref` names.
    pub(super) fn find(&self, reference: &str) -> Option<usize> {
        let key = reference.strip_prefix("#/components/schemas/")?;
        let schemas = &self.openapi.components.as_ref()?.schemas;
        let unescaped = key.replace("~1", "/").replace("~0", "~");
        schemas.get_index_of(key).or_else(|| schemas.get_index_of(&unescaped)).or_else(|| {
            let decoded = percent_encoding::percent_decode_str(key).decode_utf8().ok()?;
            schemas.get_index_of(&decoded.replace("~1", "/").replace("~0", "~"))
        })
    }

    /// The component that a chain of pure references ends at.
    pub(super) fn canonical(&self, index: usize) -> usize {
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
    pub(super) fn find_key(&self, key: &str) -> Option<usize> {
        self.openapi.components.as_ref()?.schemas.get_index_of(key)
    }

    /// Gives out the id of a type that is about to be made.
    pub(super) fn reserve(&mut self, origin: &Pointer, path: &NamePath) -> TypeId {
        self.types.push(placeholder(origin.clone(), path.clone()))
    }

    /// Says what a reserved type is.
    pub(super) fn fill(&mut self, id: TypeId, docs: Docs, kind: TypeKind) {
        let def = &mut self.types[id];
        def.docs = docs;
        def.kind = kind;
    }

    /// Counts work; false once the document has had its share.
    pub(super) fn spend(&mut self, steps: usize) -> bool {
        self.work.spend(steps, self.views.len() + self.components.len())
    }

    /// Says that the schemas ask for more work than their number is worth.
    pub(super) fn report_exhaustion(&mut self) {
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

    pub(super) fn report(&mut self, code: Code, origin: &Pointer, message: impl Into<String>, hint: &str) {
        let diagnostic = Diagnostic::new(code, origin, message);
        self.diagnostics.push(if hint.is_empty() { diagnostic } else { diagnostic.hint(hint) });
    }
}

fn placeholder(origin: Pointer, path: NamePath) -> TypeDef {
    let wire = match (path.words.last(), &path.root) {
        (Some(word), _) => word.clone(),
        (
            None,
            NameRoot::Component(key)
            | NameRoot::Chosen(key)
            | NameRoot::Event(key)
            | NameRoot::Reusable { key, .. },
        ) => hoisted::said(key).into_owned(),
        (None, NameRoot::Type(_) | NameRoot::Operation(_)) => String::new(),
    };
    TypeDef {
        origin,
        path,
        name: Name::undecided(wire),
        docs: Docs::default(),
        usage: Usage::default(),
        received: None,
        nullable: false,
        derives: Vec::new(),
        need: Need::default(),
        has_double: false,
        kind: TypeKind::Alias(Type::Any),
    }
}
