//! Schemas to types: JSON Schema's set algebra reduced to the few shapes of the IR.

mod conversion;
mod reading;
mod telling;

#[cfg(test)]
mod tests;

use std::collections::{BTreeSet, HashSet};

use openapiv3::{OpenAPI, ReferenceOr, Schema};

use crate::{
    config::Config,
    diagnostic::Diagnostics,
    ir::{Access, Docs, NamePath, NameRoot, Presence, TextFormat, Type, TypeKind, Types},
    pointer::Pointer,
};

use conversion::{Context, objects};
use reading::source::Source;

pub use conversion::{is_uri, least};
pub use reading::arena::Arena;
pub use telling::TellingProperty;

/// Where a component stands in the document: kind (`schemas`) and key to pointer.
pub type Origins<'a> = &'a dyn Fn(&str, &str) -> Pointer;

/// Turns the schemas of one document into types.
pub struct SchemaNormalizer<'a> {
    context: Context<'a>,
    telling: telling::Cache,
}

/// An object schema with its references and `allOf` merged, property by property.
#[derive(Clone, Debug, Default)]
pub struct ObjectView<'a> {
    /// The properties in document order.
    pub properties: Vec<PropertyView<'a>>,
    /// Whether there may be properties of other names: unless the schema forbids them (JSON Schema, `additionalProperties`).
    pub is_open: bool,
    /// What the document says about the object.
    pub docs: Docs,
    /// The component schemas that it consists of.
    pub schemas: Vec<Pointer>,
}

/// A property of an [`ObjectView`].
#[derive(Clone, Debug)]
pub struct PropertyView<'a> {
    /// The property's name.
    pub name: String,
    /// Where its schema stands.
    pub origin: Pointer,
    /// What the document says about it.
    pub docs: Docs,
    /// The type of its value.
    pub ty: Type,
    /// Whether it may be missing.
    pub presence: Presence,
    /// In which direction it travels.
    pub access: Access,
    /// The schemas that apply to it, references resolved; usually one.
    pub schemas: Vec<&'a Schema>,
}

impl<'a> SchemaNormalizer<'a> {
    /// A normaliser for a document; `arena` keeps what outlives a single step.
    pub fn new(openapi: &'a OpenAPI, config: &'a Config, arena: &'a Arena, origins: Origins<'a>) -> Self {
        Self { context: Context::new(openapi, config, arena, origins), telling: telling::Cache::default() }
    }

    /// Makes types of all component schemas, in document order, used or not. To be called first.
    pub fn components(&mut self) {
        for index in 0..self.context.reading.components.len() {
            self.context.define(index);
        }
    }

    /// The type of a schema used at `origin`, named after `path` if it needs a name.
    pub fn schema(&mut self, schema: &'a ReferenceOr<Schema>, origin: &Pointer, path: NamePath) -> Type {
        let source = self.context.reading.source(schema, origin.clone(), path.clone());
        self.context.type_of(&[source], None, &path, origin)
    }

    /// The merged properties of an object schema, those of its unions' branches included (and optional); nothing
    /// when it is not an object with properties.
    pub fn object(
        &mut self,
        schema: &'a ReferenceOr<Schema>,
        origin: &Pointer,
        path: NamePath,
    ) -> Option<ObjectView<'a>> {
        let context = &mut self.context;
        let source = context.reading.source(schema, origin.clone(), path.clone());
        let sources = [source];
        let merged = context.reading.merged(&sources, None);
        if !context.reading.is_object(&sources, None) {
            return None;
        }
        let own = sources[0].component();
        context.reading.report_unchecked_names(&merged);
        context.reading.report_unchecked_conditions(&merged);
        let docs = context.docs(&sources, &merged, own);
        let mut properties = Vec::new();
        let is_open = !merged.rest.is_empty() || !merged.patterns.is_empty() || !merged.forbids_rest;
        let mut seen = HashSet::new();
        let mut pending = vec![(sources[0].clone(), true)];
        // Each schema is looked into once: unions may lead back to themselves.
        let mut entered = HashSet::new();
        let mut schemas = Vec::new();
        while let Some((source, always)) = pending.pop() {
            if !entered.insert(source.key()) {
                continue;
            }
            let merged = context.reading.merged(std::slice::from_ref(&source), None);
            let members = merged.members.iter().map(|(_, source)| source);
            schemas.extend(members.chain([&source]).filter_map(Source::component_origin).cloned());
            for (name, sources) in &merged.properties {
                if seen.insert(*name) {
                    let mut property = context.property(&merged, name, sources);
                    property.required &= always;
                    properties.push(view(context, &property, origin, &path));
                }
            }
            if properties.len() < MAX_VIEWED {
                let branches = merged.alternatives.iter().flat_map(|alternatives| &alternatives.branches);
                pending.extend(branches.rev().map(|branch| (branch.clone(), false)));
            }
        }
        (is_open || !properties.is_empty()).then_some(ObjectView { properties, is_open, docs, schemas })
    }

    /// The documentation at a use of a schema: that of an inline one, nothing for a reference.
    pub fn docs(&mut self, schema: &'a ReferenceOr<Schema>, origin: &Pointer) -> Docs {
        let path = NamePath { root: NameRoot::Component(String::new()), words: Vec::new() };
        let sources = [self.context.reading.source(schema, origin.clone(), path)];
        let merged = self.context.reading.merged(&sources, None);
        self.context.docs(&sources, &merged, None)
    }

    /// The types so far.
    pub fn types(&self) -> &Types {
        &self.context.types
    }

    /// The type behind aliases.
    pub fn resolve<'b>(&'b self, mut ty: &'b Type) -> &'b Type {
        // An alias may lead to itself until the recursion pass has run: then the way comes back to a place that is kept,
        // ever later ones, so that each is kept long enough (Brent's algorithm).
        let (mut kept, mut steps, mut most) = (None, 0_usize, 1_usize);
        while let Type::Named(id) = ty
            && let TypeKind::Alias(inner) = &self.context.types[*id].kind
        {
            if kept == Some(*id) {
                return &Type::Any;
            }
            steps += 1;
            if steps == most {
                (kept, steps, most) = (Some(*id), 0, most.saturating_mul(2));
            }
            ty = inner;
        }
        ty
    }

    /// The type of a value that is there: without aliases, null and boxes.
    pub fn value<'b>(&'b self, ty: &'b Type) -> &'b Type {
        match self.resolve(ty) {
            Type::Nullable(inner) | Type::Boxed(inner) => self.resolve(inner),
            other => other,
        }
    }

    /// What a value may be: the type itself or, of a union, what its variants come down to, without aliases, null and boxes.
    /// Each named type is looked at once, and so is what each null and box stands around, so that unions of unions cost no
    /// more than what is written, and circles end.
    pub fn alternatives<'b>(&'b self, ty: &'b Type) -> Vec<&'b Type> {
        let (mut seen, mut pending, mut found) = (HashSet::new(), vec![ty], Vec::new());
        let mut around = HashSet::<*const Type>::new();
        while let Some(ty) = pending.pop() {
            match self.resolve(ty) {
                Type::Nullable(inner) | Type::Boxed(inner) => {
                    if around.insert(std::ptr::from_ref(&**inner)) {
                        pending.push(inner);
                    }
                }
                named @ Type::Named(id) => {
                    if seen.insert(*id) {
                        match &self.context.types[*id].kind {
                            TypeKind::Union(union) => pending.extend(
                                union.variants.iter().rev().filter_map(crate::ir::UnionVariant::payload),
                            ),
                            TypeKind::Newtype(inner) => pending.push(inner),
                            _ => found.push(named),
                        }
                    }
                }
                other => found.push(other),
            }
        }
        found
    }

    /// The formats of texts that libraries have types for, as far as schemas have become types.
    pub fn text_formats(&mut self) -> BTreeSet<TextFormat> {
        self.context.text_formats()
    }

    /// The types and what there is to say about the schemas.
    pub fn finish(mut self) -> (Types, Diagnostics) {
        self.context.reading.report_exhaustion();
        self.context.report_replacements();
        self.context.report_formats();
        (self.context.types, self.context.reading.diagnostics)
    }
}

/// How many properties a view collects before it leaves further branches of unions out.
const MAX_VIEWED: usize = 1000;

fn view<'a>(
    context: &mut Context<'a>,
    property: &objects::Property<'a>,
    origin: &Pointer,
    path: &NamePath,
) -> PropertyView<'a> {
    let field = context.field(property, path, origin);
    let schemas =
        property.merged.members.iter().filter_map(|(_, source)| match context.reading.definition(source) {
            Some(ReferenceOr::Item(schema)) => Some(schema),
            _ => None,
        });
    PropertyView {
        name: property.name.to_owned(),
        origin: field.origin,
        docs: field.docs,
        ty: field.ty,
        presence: field.presence,
        access: field.access,
        schemas: schemas.collect(),
    }
}
