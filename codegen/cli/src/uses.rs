//! Which types something is made of.

use codegen::ir::{Additional, Api, Errors, Operation, Success, Type, TypeId, TypeKind, visit};

use crate::subject::Subject;

/// A use of a type.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub(crate) struct Use {
    /// The type.
    pub(crate) ty: TypeId,
    /// The field or the variant that has it; empty where it has no name of its own.
    pub(crate) member: String,
}

impl Subject<'_> {
    /// The types that it uses by itself, with the members that do, each once.
    pub(crate) fn uses(&self, api: &Api) -> Vec<Use> {
        let mut found = match self {
            Self::Type(id, _) => of_type(api, *id),
            Self::Event(_, event) => unnamed(visit::named_by_event(event)),
            Self::Operation(operation) => {
                unnamed(visit::named_by_operation(operation).into_iter().chain(by_status(api, operation)))
            }
        };
        found.sort_unstable();
        found.dedup();
        found
    }
}

/// The types that a type uses by itself, with the members that do.
pub(crate) fn of_type(api: &Api, id: TypeId) -> Vec<Use> {
    let mut found = Vec::new();
    let mut look = |member: &str, ty: &Type| {
        visit::named(ty, &mut |ty| found.push(Use { ty, member: member.to_owned() }));
    };
    match &api.types[id].kind {
        TypeKind::Alias(ty) | TypeKind::Newtype(ty) => look("", ty),
        TypeKind::Struct(object) => {
            object.fields.iter().for_each(|field| look(&field.name.rust, &field.ty));
            object.flattened.iter().for_each(|flatten| look(&flatten.name.rust, &flatten.ty));
            if let Additional::Typed(ty) = &object.additional {
                look(&object.additional_name, ty);
            }
        }
        TypeKind::Union(union) => {
            for variant in &union.variants {
                if let Some(ty) = variant.payload() {
                    look(&variant.name.rust, ty);
                }
            }
        }
        TypeKind::Enum(_) => {}
    }
    found
}

/// What the responses of an operation hold that differ by their status: the operation refers to them by a number.
fn by_status(api: &Api, operation: &Operation) -> Vec<TypeId> {
    let success = match operation.success {
        Success::ByStatus(id) => Some(id),
        Success::One(_) | Success::Optional(_) => None,
    };
    let errors = match operation.errors {
        Errors::ByStatus(id) => Some(id),
        Errors::One(_) | Errors::Undeclared => None,
    };
    let sets = success.into_iter().chain(errors).filter_map(|id| api.status_sets.get(id.0 as usize));
    sets.flat_map(visit::named_by_status_set).collect()
}

fn unnamed(types: impl IntoIterator<Item = TypeId>) -> Vec<Use> {
    types.into_iter().map(|ty| Use { ty, member: String::new() }).collect()
}
