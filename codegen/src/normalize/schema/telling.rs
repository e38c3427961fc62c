//! The properties of a schema that can have few values only: by these an event may be told from others.

use std::rc::Rc;

use foldhash::HashMap;
use openapiv3::{ReferenceOr, Schema};
use serde_json::Value;

use super::SchemaNormalizer;
use super::conversion::Context;
use super::reading::literals;
use super::reading::source::{Key, Source};
use crate::ir::{NamePath, NameRoot};
use crate::pointer::Pointer;

/// How deep properties are looked for: `type`, and `data.type`.
const MAX_DEPTH: usize = 2;

/// How many properties of one schema are looked at, in all.
const MAX_PROPERTIES: usize = 400;

/// A property that can have few values only.
#[derive(Clone, Debug)]
pub struct TellingProperty {
    /// The names that lead to it.
    pub path: Vec<String>,
    /// Its values: strings, integers or booleans.
    pub values: Rc<[Value]>,
}

/// What has been found already, by schema: many events may have the same one.
#[derive(Debug, Default)]
pub(super) struct Cache {
    properties: HashMap<Key, Rc<[TellingProperty]>>,
    values: HashMap<Key, Rc<[Value]>>,
}

impl<'a> SchemaNormalizer<'a> {
    /// The properties of an object that can have few values only, outer ones first, else in their order.
    pub fn telling_properties(
        &mut self,
        schema: &'a ReferenceOr<Schema>,
        origin: &Pointer,
    ) -> Rc<[TellingProperty]> {
        let source = self.unnamed(schema, origin);
        let key = source.key();
        if let Some(known) = self.telling.properties.get(&key) {
            return Rc::clone(known);
        }
        let found = self.find_telling(source);
        self.telling.properties.insert(key, Rc::clone(&found));
        found
    }

    fn find_telling(&mut self, source: Source<'a>) -> Rc<[TellingProperty]> {
        let mut found = Vec::new();
        let mut level = vec![(Vec::new(), vec![source])];
        let context = &mut self.context;
        let mut left = MAX_PROPERTIES;
        for _ in 0..MAX_DEPTH {
            let mut below = Vec::new();
            for (path, sources) in level {
                let all = properties(context, &sources);
                for (name, inner) in all.into_iter().take(left) {
                    left -= 1;
                    let path: Vec<String> =
                        path.iter().cloned().chain(std::iter::once(name.to_owned())).collect();
                    match context.finite(&sources, name) {
                        Some(values) => found.push(TellingProperty { path, values: values.into() }),
                        None => below.push((path, inner)),
                    }
                }
            }
            level = below;
        }
        found.into()
    }

    /// Whether values of a schema may have a property, by the names that lead to it. Where a schema on the way declares no
    /// properties, they may.
    pub fn may_have(&mut self, schema: &'a ReferenceOr<Schema>, origin: &Pointer, path: &[String]) -> bool {
        let mut sources = vec![self.unnamed(schema, origin)];
        let context = &mut self.context;
        for name in path {
            let all = properties(context, &sources);
            if all.is_empty() {
                return true;
            }
            let Some((_, inner)) = all.into_iter().find(|(known, _)| known == name) else { return false };
            sources = inner;
        }
        true
    }

    /// The values that a schema lists.
    pub fn few_values(&mut self, schema: &'a ReferenceOr<Schema>, origin: &Pointer) -> Rc<[Value]> {
        let source = self.unnamed(schema, origin);
        let key = source.key();
        if let Some(known) = self.telling.values.get(&key) {
            return Rc::clone(known);
        }
        let merged = self.context.reading.merged(&[source], None);
        let values: Rc<[Value]> =
            literals::literals(&merged).into_iter().map(|literal| literal.value).collect();
        self.telling.values.insert(key, Rc::clone(&values));
        values
    }

    /// A schema that is only read: it becomes no type, and so needs no name.
    fn unnamed(&self, schema: &'a ReferenceOr<Schema>, origin: &Pointer) -> Source<'a> {
        let path = NamePath { root: NameRoot::Component(String::new()), words: Vec::new() };
        self.context.reading.source(schema, origin.clone(), path)
    }
}

/// The properties of schemas that apply together. Of a union those of the first branch: a property that tells events apart
/// is in every branch.
fn properties<'a>(context: &mut Context<'a>, sources: &[Source<'a>]) -> Vec<(&'a str, Vec<Source<'a>>)> {
    let merged = context.reading.merged(sources, None);
    let mut found: Vec<(&'a str, Vec<Source<'a>>)> =
        merged.properties.iter().map(|(name, sources)| (*name, sources.clone())).collect();
    if let Some(branch) = merged.alternatives.first().and_then(|it| it.branches.first()) {
        let merged = context.reading.merged(std::slice::from_ref(branch), None);
        let inner = merged.properties.iter().map(|(name, sources)| (*name, sources.clone()));
        found.extend(inner);
    }
    found
}
