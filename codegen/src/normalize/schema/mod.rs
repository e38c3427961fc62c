//! Schemas to types: JSON Schema's set algebra reduced to the few shapes of the IR.

mod arena;

use openapiv3::{OpenAPI, ReferenceOr, Schema};

use crate::{
    diagnostic::Diagnostics,
    ir::{Access, Docs, NamePath, Presence, Type, Types},
    pointer::Pointer,
};

pub use arena::Arena;

/// Where a component stands in the document: kind (`schemas`) and key to pointer.
pub type Origins<'a> = &'a dyn Fn(&str, &str) -> Pointer;

/// Turns the schemas of one document into types.
pub struct SchemaNormalizer<'a> {
    openapi: &'a OpenAPI,
    origins: Origins<'a>,
    types: Types,
    diagnostics: Diagnostics,
}

/// An object schema with its references and `allOf` merged, property by property.
#[derive(Clone, Debug, Default)]
pub struct ObjectView<'a> {
    /// The properties in document order.
    pub properties: Vec<PropertyView<'a>>,
    /// What the document says about the object.
    pub docs: Docs,
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
    pub fn new(openapi: &'a OpenAPI, arena: &'a Arena, origins: Origins<'a>) -> Self {
        let _ = arena;
        Self { openapi, origins, types: Types::default(), diagnostics: Diagnostics::default() }
    }

    /// Makes types of all component schemas, in document order, used or not. To be called first.
    pub fn components(&mut self) {
        let _ = (self.openapi, (self.origins)("schemas", ""));
    }

    /// The type of a schema used at `origin`, named after `path` if it needs a name.
    pub fn schema(&mut self, schema: &'a ReferenceOr<Schema>, origin: &Pointer, path: NamePath) -> Type {
        let _ = (schema, origin, path);
        Type::Any
    }

    /// The merged properties of an object schema; nothing when it is not an object with properties.
    pub fn object(
        &mut self,
        schema: &'a ReferenceOr<Schema>,
        origin: &Pointer,
        path: NamePath,
    ) -> Option<ObjectView<'a>> {
        let _ = (schema, origin, path);
        None
    }

    /// The documentation of a schema, with that of the components it only refers to.
    pub fn docs(&mut self, schema: &'a ReferenceOr<Schema>) -> Docs {
        let _ = schema;
        Docs::default()
    }

    /// The types so far.
    pub fn types(&self) -> &Types {
        &self.types
    }

    /// The type behind aliases, references to them included.
    pub fn resolve<'b>(&'b self, ty: &'b Type) -> &'b Type {
        ty
    }

    /// The types and what there is to say about the schemas.
    pub fn finish(self) -> (Types, Diagnostics) {
        (self.types, self.diagnostics)
    }
}
