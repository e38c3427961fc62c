//! What an operation's parameters and response look like.

use super::class::{Class, fields};
use super::inputs::{self, Input};
use crate::ir::{Docs, Operation, PagePlace, Type};
use crate::normalize::schema::SchemaNormalizer;

/// An operation, seen as one that may return pages.
pub(super) struct Shape<'a> {
    pub(super) operation: &'a Operation,
    /// The type of the response's body.
    pub(super) page: &'a Type,
    /// What a request can say.
    pub(super) inputs: Vec<Input<'a>>,
    pub(super) schemas: &'a SchemaNormalizer<'a>,
}

impl<'a> Shape<'a> {
    pub(super) fn new(operation: &'a Operation, page: &'a Type, schemas: &'a SchemaNormalizer<'a>) -> Self {
        Self { operation, page, inputs: inputs::of(operation, schemas), schemas }
    }

    /// Whether a request has a place.
    pub(super) fn has(&self, place: &PagePlace) -> bool {
        self.inputs.iter().any(|input| input.place == *place)
    }

    /// The type of the items in the list at a path.
    pub(super) fn item(&self, items: &[String]) -> Option<Type> {
        let list = self.property(self.page, items)?;
        match self.schemas.value(&list) {
            Type::List(item) => Some((**item).clone()),
            _ => None,
        }
    }

    /// The type of a property, whose owners are structs.
    pub(super) fn property(&self, ty: &Type, path: &[String]) -> Option<Type> {
        let Some((first, rest)) = path.split_first() else { return Some(ty.clone()) };
        let (_, ty, _) = self.fields(ty).into_iter().find(|(name, ..)| name == first)?;
        self.property(ty, rest)
    }

    /// The type of a property of an item, which may be one of several kinds that all have it.
    pub(super) fn property_of_item(&self, ty: &Type, path: &[String]) -> Option<Type> {
        let Some((first, rest)) = path.split_first() else { return Some(ty.clone()) };
        let found = self.member(ty, first)?;
        self.property_of_item(&found, rest)
    }

    fn member(&self, ty: &Type, name: &str) -> Option<Type> {
        let member = |ty: &Type| {
            self.fields(ty).into_iter().find(|(field, ..)| *field == name).map(|(_, ty, _)| ty.clone())
        };
        let mut all = self.schemas.alternatives(ty).into_iter().map(member);
        let first = all.next()??;
        all.all(|other| other.is_some_and(|other| self.class(&other) == self.class(&first))).then_some(first)
    }

    /// The properties of an object; none of what is no object.
    pub(super) fn fields<'b>(&self, ty: &'b Type) -> Vec<(&'b str, &'b Type, &'b Docs)>
    where
        'a: 'b,
    {
        fields(self.schemas, ty)
    }

    pub(super) fn class(&self, ty: &Type) -> Class {
        Class::of(self.schemas, ty)
    }
}
