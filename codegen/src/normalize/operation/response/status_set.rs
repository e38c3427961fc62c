//! What calls return and fail with, over all statuses.

use super::super::media_type::{self, BodyFormat};
use crate::ir::{
    Api, Docs, Errors, ExternalKind, Name, Need, OperationId, Response, ResponseContent, StatusPattern,
    StatusRole, StatusSet, StatusSetId, StatusSetUser, StatusVariant, Success, Type,
};

/// A response under its status.
pub(super) type ByStatus = Vec<(StatusPattern, String, Response)>;

pub(super) fn success(api: &mut Api, id: OperationId, responses: ByStatus) -> Success {
    let mut bodies: Vec<&Response> = Vec::new();
    for (_, _, response) in &responses {
        let is_new = !bodies.iter().any(|it| it.content == response.content);
        if response.content != ResponseContent::Empty && is_new {
            bodies.push(response);
        }
    }
    let may_be_empty = responses.iter().any(|(_, _, response)| response.content == ResponseContent::Empty);
    match bodies[..] {
        [] => {
            let first = responses.into_iter().next().map(|(_, _, response)| response);
            Success::One(first.unwrap_or(Response {
                docs: Docs::default(),
                media_type: None,
                content: ResponseContent::Empty,
            }))
        }
        [only]
            if may_be_empty
                && matches!(only.content, ResponseContent::Json(_) | ResponseContent::JsonOrText(_)) =>
        {
            Success::Optional(only.clone())
        }
        [only] => Success::One(only.clone()),
        _ => Success::ByStatus(set(api, id, responses, StatusRole::Response)),
    }
}

pub(super) fn failures(api: &mut Api, id: OperationId, mut responses: ByStatus) -> Errors {
    for (_, _, response) in &mut responses {
        // Only a string may be the text itself.
        if let ResponseContent::JsonOrText(ty) = &response.content
            && !is_text(ty)
        {
            // Errors in text are often another text than the document says.
            let is_declared = response.media_type.as_deref().is_some_and(is_of_text);
            response.content =
                if is_declared { ResponseContent::Text } else { ResponseContent::Json(ty.clone()) };
        }
    }
    let mut bodies: Vec<&ResponseContent> =
        responses.iter().map(|(_, _, response)| &response.content).collect();
    bodies.retain(|content| **content != ResponseContent::Empty);
    bodies.dedup();
    match bodies[..] {
        [] => Errors::Undeclared,
        [ResponseContent::Json(ty)] => Errors::One(ty.clone()),
        _ => Errors::ByStatus(set(api, id, responses, StatusRole::Error)),
    }
}

/// The set with these variants: an existing one where there is one.
fn set(api: &mut Api, operation: OperationId, responses: ByStatus, role: StatusRole) -> StatusSetId {
    let variants: Vec<StatusVariant> = responses
        .into_iter()
        .map(|(status, key, mut response)| {
            response.content = match response.content {
                // A stream cannot be one of several bodies that are read at once.
                ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) => ResponseContent::Bytes,
                other => other,
            };
            StatusVariant { name: Name::undecided(key), status, response }
        })
        .collect();
    let covers_all =
        |it: &StatusVariant| matches!(it.status, StatusPattern::Range(2) | StatusPattern::Default);
    let is_open = role == StatusRole::Response && !variants.iter().any(covers_all);
    let same = |set: &StatusSet| {
        set.role == role
            && set.variants.len() == variants.len()
            && set.variants.iter().zip(&variants).all(|(left, right)| {
                left.status == right.status && left.response.content == right.response.content
            })
    };
    let index = api.status_sets.iter().position(same).unwrap_or_else(|| {
        api.status_sets.push(StatusSet {
            role,
            need: Need::default(),
            name: Name::undecided(""),
            users: Vec::new(),
            variants,
            is_open,
        });
        api.status_sets.len() - 1
    });
    api.status_sets[index].users.push(StatusSetUser { operation, rust: String::new() });
    StatusSetId(u32::try_from(index).unwrap_or(u32::MAX))
}

/// Whether a media type is one of text, and no range.
fn is_of_text(name: &str) -> bool {
    media_type::format(name) == BodyFormat::Text && !name.contains('*')
}

fn is_text(ty: &Type) -> bool {
    match ty {
        Type::String(_) => true,
        Type::External(external) => external.kind == ExternalKind::Text,
        _ => false,
    }
}
