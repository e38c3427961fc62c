//! Which types and which enums over statuses only one top-level resource needs: users of the others need not compile
//! them.

use super::place;
use super::visit::{kind_types, named, types_of_events, types_of_operation, types_of_status_set};
use crate::ir::{Api, Errors, Need, Operation, StatusSetId, Success, Type, TypeId};

/// Finds out; the resources must be there.
pub(in crate::normalize) fn run(api: &mut Api) {
    let mut types = vec![Need::Nobody; api.types.0.len()];
    let mut sets = vec![Need::Nobody; api.status_sets.len()];
    for index in 0..api.operations.len() {
        let need = api.top_level(api.operations[index].resource).map_or(Need::Several, Need::Only);
        let mut roots = Vec::new();
        types_of_operation(&mut api.operations[index], &mut |ty, _| collect(ty, &mut roots));
        for id in status_sets(&api.operations[index]) {
            let at = id.0 as usize;
            sets[at] = sets[at].with(need);
            types_of_status_set(&mut api.status_sets[at], &mut |ty, _| collect(ty, &mut roots));
        }
        spread(api, roots, need, &mut types);
    }
    let mut roots = Vec::new();
    types_of_events(api, &mut |ty, _| collect(ty, &mut roots));
    spread(api, roots, Need::Events, &mut types);
    // Whatever needs a type knows it by its own name. A name that nothing refers to is there wherever its type is.
    for (id, def) in api.types.iter() {
        let own = types[id.0 as usize];
        let definition = api.types.behind_aliases(&Type::Named(id)).filter(|_| !place::is_named(def));
        types[id.0 as usize] =
            definition.filter(|_| own == Need::Nobody).map_or(own, |it| types[it.0 as usize]);
    }
    for (def, need) in api.types.0.iter_mut().zip(types) {
        def.need = need;
    }
    for (set, need) in api.status_sets.iter_mut().zip(sets) {
        set.need = need;
    }
}

fn collect(ty: &Type, ids: &mut Vec<TypeId>) {
    named(ty, &mut |id| ids.push(id));
}

fn status_sets(operation: &Operation) -> impl Iterator<Item = StatusSetId> + use<> {
    let success = match &operation.success {
        Success::ByStatus(id) => Some(*id),
        Success::One(_) | Success::Optional(_) => None,
    };
    let errors = match &operation.errors {
        Errors::ByStatus(id) => Some(*id),
        Errors::One(_) | Errors::Undeclared => None,
    };
    success.into_iter().chain(errors)
}

/// Hands a need on to everything that the types consist of. A need grows twice at most, so this ends.
fn spread(api: &Api, mut pending: Vec<TypeId>, need: Need, types: &mut [Need]) {
    while let Some(id) = pending.pop() {
        let known = &mut types[id.0 as usize];
        let grown = known.with(need);
        if grown != *known {
            *known = grown;
            kind_types(&api.types[id].kind, &mut |ty| collect(ty, &mut pending));
        }
    }
}
