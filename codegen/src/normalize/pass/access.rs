//! Properties that travel in one direction: `required` holds for that direction only (OpenAPI 3.0, section
//! 4.7.24.2), so that a type which also travels in the other one cannot insist on them.

use crate::ir::{Access, Api, Presence, TypeKind};

pub(super) fn run(api: &mut Api) {
    for def in &mut api.types.0 {
        let TypeKind::Struct(structure) = &mut def.kind else { continue };
        for field in &mut structure.fields {
            let may_be_missing = match field.access {
                Access::ReadOnly => def.usage.request,
                Access::WriteOnly => def.usage.response,
                Access::ReadWrite => false,
            };
            if may_be_missing {
                field.presence = Presence::Optional;
            }
        }
    }
}
