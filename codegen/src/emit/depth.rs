//! How deep the types of an API go, which the compiler has a limit for.

use crate::ir::visit::{kind_types, named};
use crate::ir::{Api, TypeId};

/// The compiler's own limit.
const LIMIT: usize = 128;
/// How many steps there are from a type to the next one at most: an option, a box or a list, and what these are made of.
const STEPS: usize = 8;

/// The limit that the crate needs, where the compiler's own may be too small.
///
/// Whether a type is `Send` depends on all types that it is made of; the compiler goes down into them, and counts.
pub(super) fn recursion_limit(api: &Api) -> Option<usize> {
    let visit = |id: TypeId| {
        let mut of = Vec::new();
        kind_types(&api.types[id].kind, &mut |ty| named(ty, &mut |id| of.push(id)));
        of.into_iter()
    };
    let mut seen = vec![false; api.types.0.len()];
    let mut deepest = 0;
    for (start, _) in api.types.iter() {
        if std::mem::replace(&mut seen[start.0 as usize], true) {
            continue;
        }
        let mut stack = vec![visit(start)];
        while let Some(top) = stack.last_mut() {
            match top.next() {
                Some(id) if std::mem::replace(&mut seen[id.0 as usize], true) => {}
                Some(id) => stack.push(visit(id)),
                None => drop(stack.pop()),
            }
            deepest = deepest.max(stack.len());
        }
    }
    let needed = deepest * STEPS;
    (needed > LIMIT).then(|| needed.next_power_of_two())
}
