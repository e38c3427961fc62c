//! Every place where a type, an operation or an event refers to a type.

use super::{
    Additional, Content, Errors, Event, Form, Keys, Operation, PartContent, PollContent, Response,
    ResponseContent, StatusSet, Success, Type, TypeId, TypeKind, UnionVariant,
};

/// Calls `look` for every type that a definition uses.
pub fn kind_types<'a>(kind: &'a TypeKind, look: &mut impl FnMut(&'a Type)) {
    match kind {
        TypeKind::Alias(ty) | TypeKind::Newtype(ty) => look(ty),
        TypeKind::Struct(structure) => {
            structure.fields.iter().for_each(|field| look(&field.ty));
            structure.flattened.iter().for_each(|flatten| look(&flatten.ty));
            if let Additional::Typed(ty) = &structure.additional {
                look(ty);
            }
        }
        TypeKind::Enum(_) => {}
        TypeKind::Union(union) => union.variants.iter().filter_map(UnionVariant::payload).for_each(look),
    }
}

/// Calls `look` for every named type in a type.
pub fn named(ty: &Type, look: &mut impl FnMut(TypeId)) {
    match ty {
        Type::Named(id) => look(*id),
        Type::List(inner) | Type::Nullable(inner) | Type::Boxed(inner) => named(inner, look),
        Type::Map(keys, inner) => {
            if let Keys::Enum(id) = keys {
                look(*id);
            }
            named(inner, look);
        }
        Type::Tuple(items) => items.iter().for_each(|item| named(item, look)),
        Type::Any
        | Type::Null
        | Type::Boolean
        | Type::Integer(_)
        | Type::Number
        | Type::String(_)
        | Type::External(_) => {}
    }
}

/// In which direction a type travels.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Direction {
    Request,
    Response,
}

/// Calls `look` for every type that an operation refers to by itself, not by an enum over statuses.
pub(crate) fn types_of_operation(operation: &mut Operation, look: &mut impl FnMut(&mut Type, Direction)) {
    use Direction::{Request, Response};
    for parameter in &mut operation.parameters {
        look(&mut parameter.ty, Request);
    }
    for body in operation.body.iter_mut().flat_map(|body| &mut body.contents) {
        match &mut body.content {
            Content::Json(ty) | Content::JsonLines(ty) | Content::Form(Form { ty, .. }) => look(ty, Request),
            Content::Multipart(multipart) => {
                for part in &mut multipart.parts {
                    match &mut part.content {
                        PartContent::Value(ty) | PartContent::Json(ty) | PartContent::Pairs(ty, _) => {
                            look(ty, Request);
                        }
                        PartContent::File | PartContent::FileList => {}
                    }
                }
            }
            Content::Text | Content::Base64 | Content::Bytes => {}
        }
    }
    match &mut operation.success {
        Success::One(one) | Success::Optional(one) => response(one, look),
        Success::ByStatus(_) => {}
    }
    for header in &mut operation.headers {
        look(&mut header.ty, Response);
    }
    if let Some(streamed) = &mut operation.streamed {
        content(&mut streamed.content, look);
    }
    if let Errors::One(ty) = &mut operation.errors {
        look(ty, Response);
    }
    if let Some(pagination) = &mut operation.pagination {
        look(&mut pagination.item, Response);
    }
    if let Some(polling) = &mut operation.polling {
        for held in [&mut polling.state, &mut polling.result] {
            if let PollContent::Content(held) = held {
                content(held, look);
            }
        }
    }
}

/// Calls `look` for every type that an enum over statuses refers to.
pub(crate) fn types_of_status_set(set: &mut StatusSet, look: &mut impl FnMut(&mut Type, Direction)) {
    for variant in &mut set.variants {
        response(&mut variant.response, look);
    }
}

fn content(content: &mut ResponseContent, look: &mut impl FnMut(&mut Type, Direction)) {
    match content {
        ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty) => look(ty, Direction::Response),
        ResponseContent::EventStream(items) | ResponseContent::JsonLines(items) => {
            look(&mut items.ty, Direction::Response);
        }
        ResponseContent::Empty
        | ResponseContent::Text
        | ResponseContent::Bytes
        | ResponseContent::Redirect => {}
    }
}

fn response(response: &mut Response, look: &mut impl FnMut(&mut Type, Direction)) {
    content(&mut response.content, look);
}

/// The named types that an operation refers to by itself, not by an enum over statuses.
pub fn named_by_operation(operation: &Operation) -> Vec<TypeId> {
    let mut found = Vec::new();
    types_of_operation(&mut operation.clone(), &mut |ty, _| named(ty, &mut |id| found.push(id)));
    found
}

/// The named types that an enum over statuses refers to.
pub fn named_by_status_set(set: &StatusSet) -> Vec<TypeId> {
    let mut found = Vec::new();
    types_of_status_set(&mut set.clone(), &mut |ty, _| named(ty, &mut |id| found.push(id)));
    found
}

/// The named types that an event's payload refers to.
pub fn named_by_event(event: &Event) -> Vec<TypeId> {
    let mut found = Vec::new();
    if let Some(ty) = event.payload.ty() {
        named(ty, &mut |id| found.push(id));
    }
    found
}
