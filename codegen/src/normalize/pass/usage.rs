//! Which types travel in requests, in responses, or in both.

use super::visit::{Direction, kind_types, named, operation_types};
use crate::ir::{Api, TypeId, Usage};

pub(super) fn run(api: &mut Api) {
    for def in &mut api.types.0 {
        def.usage = Usage::default();
    }
    let mut pending: Vec<(TypeId, Direction)> = Vec::new();
    operation_types(api, &mut |ty, direction| named(ty, &mut |id| pending.push((id, direction))));
    while let Some((id, direction)) = pending.pop() {
        let usage = &mut api.types[id].usage;
        let used = match direction {
            Direction::Request => &mut usage.request,
            Direction::Response => &mut usage.response,
        };
        if !std::mem::replace(used, true) {
            kind_types(&api.types[id].kind, &mut |ty| named(ty, &mut |id| pending.push((id, direction))));
        }
    }
}
