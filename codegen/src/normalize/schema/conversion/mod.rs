//! What schemas become: types of the IR, in one file for each shape, with their documentation.
//!
//! A [`Job`](job::Job) is a set of schemas that apply together and become one type. Its merged schemas, which the floor below
//! ([`reading`](super::reading)) has read, decide which rule makes the type: scalars, enums, lists, objects, or unions with what
//! tells their branches apart. Everything that has to do with the IR or with a person's choices is here; what a schema says is
//! asked of the floor below, which knows neither.

mod additional;
mod alternatives;
mod arrays;
mod branches;
mod constants;
mod convert;
mod discriminator;
mod docs;
mod enums;
mod finite;
mod formats;
mod job;
mod keys;
mod numbers;
pub(super) mod objects;
mod open;
mod overlap;
mod scalars;
mod union;
mod variant_words;

use std::collections::{BTreeMap, BTreeSet};

use foldhash::{HashMap, HashMapExt as _};
use openapiv3::OpenAPI;

use super::Origins;
use super::reading::Reading;
use super::reading::arena::Arena;
use super::reading::source::Source;
use crate::{
    config::{Config, Integers, external},
    diagnostic::{Code, Diagnostic},
    document::hoisted,
    ir::{
        Docs, External, ExternalKind as Kind, Name, NamePath, NameRoot, Need, TextFormat, Type, TypeDef,
        TypeId, TypeKind, Types, Usage,
    },
    pattern::Compilations,
    pointer::Pointer,
};

use job::JobKey;
use open::Open;

pub use docs::{is_uri, least};

/// What is known of the type for a set of schemas.
pub(in crate::normalize::schema) enum Progress {
    /// It is being made; the id is there when something inside refers to it.
    Started(Option<TypeId>),
    /// It is known.
    Done(Type),
}

/// What schemas become. The types of the components have the ids from 0 on, in document order.
pub(in crate::normalize::schema) struct Context<'a> {
    /// What the schemas say.
    pub(in crate::normalize::schema) reading: Reading<'a>,
    config: &'a Config,
    /// The JSON pointers of the schemas that types of other crates stand for.
    replaced: BTreeSet<String>,
    /// The types of other crates that were chosen for formats which schemas have.
    chosen: BTreeMap<&'a str, External>,
    /// The formats that schemas have whose texts stay texts and can be converted.
    text_formats: BTreeSet<TextFormat>,
    pub(in crate::normalize::schema) types: Types,
    /// Compiles patterns, to ask which names fit them, as long as that does not take too much in all.
    compilations: Compilations,
    progress: HashMap<JobKey, Progress>,
    /// The types that are being made.
    open: Open,
}

impl<'a> Context<'a> {
    pub(in crate::normalize::schema) fn new(
        openapi: &'a OpenAPI,
        config: &'a Config,
        arena: &'a Arena,
        origins: Origins<'a>,
    ) -> Self {
        let reading = Reading::new(openapi, arena, origins);
        let mut types = Types::default();
        for component in &reading.components {
            types.push(placeholder(component.origin.clone(), component.path.clone()));
        }
        Self {
            reading,
            config,
            replaced: BTreeSet::new(),
            chosen: BTreeMap::new(),
            text_formats: BTreeSet::new(),
            types,
            compilations: Compilations::new(),
            progress: HashMap::new(),
            open: Open::new(),
        }
    }

    /// The type of another crate that a person chose for a format.
    pub(in crate::normalize::schema) fn chosen(
        &mut self,
        format: Option<&'a str>,
        kind: Kind,
    ) -> Option<Type> {
        let format = format?;
        let external = external::of_format(self.config, format, kind)?;
        self.chosen.insert(format, external.clone());
        Some(Type::External(Box::new(external)))
    }

    /// The type of text: the one that a person chose for its format, or else text.
    pub(in crate::normalize::schema) fn text(&mut self, format: Option<&'a str>) -> Type {
        self.chosen(format, Kind::Text).unwrap_or_else(|| {
            self.text_formats.extend(format.and_then(formats::convertible));
            Type::String(formats::string(format))
        })
    }

    /// The formats that schemas have whose texts stay texts and can be converted.
    pub(in crate::normalize::schema) fn text_formats(&mut self) -> BTreeSet<TextFormat> {
        std::mem::take(&mut self.text_formats)
    }

    /// Reports what the types that were chosen for formats do not keep, and the formats that no schema has.
    pub(in crate::normalize::schema) fn report_formats(&mut self) {
        let findings: Vec<Diagnostic> = external::chosen(self.config)
            .filter_map(|format| match self.chosen.get(format) {
                Some(external) => external::inexact(self.config, format, external),
                None => {
                    let message = format!("no schema has the format `{format}` of the configuration");
                    Some(self.config.finding(Code::UnusedConfig, format, message))
                }
            })
            .collect();
        self.reading.diagnostics.extend(findings);
    }

    /// The type that stands for the schema at a place because a person said so.
    pub(in crate::normalize::schema) fn replacement(&mut self, origin: &Pointer) -> Option<Type> {
        if self.config.types.replace.is_empty() {
            return None;
        }
        let pointer = self.config.key_of(origin);
        let external = external::of_path(self.config.types.replace.get(&pointer)?, Kind::Any).ok()?;
        self.replaced.insert(pointer);
        Some(Type::External(Box::new(external)))
    }

    /// Where a schema stands in the text, for findings that name it.
    pub(in crate::normalize::schema) fn written(&self, source: &Source<'_>) -> Pointer {
        self.config.written(&source.origin)
    }

    /// Reports the replacements for which there is no schema.
    pub(in crate::normalize::schema) fn report_replacements(&mut self) {
        let unused = self.config.types.replace.keys().filter(|pointer| !self.replaced.contains(*pointer));
        let findings: Vec<Diagnostic> = unused
            .map(|pointer| {
                let message = format!("no schema stands at `{pointer}` that a type could replace");
                self.config.finding(Code::InvalidConfig, pointer, message)
            })
            .collect();
        self.reading.diagnostics.extend(findings);
    }

    /// How wide integers without a format are.
    pub(in crate::normalize::schema) fn integers(&self) -> Integers {
        self.config.types.integers
    }

    /// Gives out the id of a type that is about to be made.
    pub(in crate::normalize::schema) fn reserve(&mut self, origin: &Pointer, path: &NamePath) -> TypeId {
        self.types.push(placeholder(origin.clone(), path.clone()))
    }

    /// Says what a reserved type is.
    pub(in crate::normalize::schema) fn fill(&mut self, id: TypeId, docs: Docs, kind: TypeKind) {
        let def = &mut self.types[id];
        def.docs = docs;
        def.kind = kind;
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
