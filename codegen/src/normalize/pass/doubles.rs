//! Which types have a double in them, or a type of another crate that may have one: as that need not equal itself, they have no `Eq` and no `Hash`, and cannot be in sets.

use super::visit::{kind_types, named};
use crate::ir::{Type, TypeId, Types};

/// Finds out, from the types with a double to all that hold them.
pub(super) fn run(types: &mut Types) {
    let mut users: Vec<Vec<TypeId>> = vec![Vec::new(); types.0.len()];
    let mut inexact: Vec<TypeId> = Vec::new();
    for (id, def) in types.iter() {
        kind_types(&def.kind, &mut |ty| {
            named(ty, &mut |used| users[used.0 as usize].push(id));
            if has_double(ty) {
                inexact.push(id);
            }
        });
    }
    while let Some(id) = inexact.pop() {
        if !std::mem::replace(&mut types[id].has_double, true) {
            inexact.append(&mut users[id.0 as usize]);
        }
    }
}

/// Whether a double is in a type, names aside.
fn has_double(ty: &Type) -> bool {
    match ty {
        Type::Number => true,
        Type::External(external) => !external.is_exact(),
        Type::List(inner) | Type::Map(_, inner) | Type::Nullable(inner) | Type::Boxed(inner) => {
            has_double(inner)
        }
        Type::Tuple(items) => items.iter().any(has_double),
        Type::Any | Type::Null | Type::Boolean | Type::Integer(_) | Type::String(_) | Type::Named(_) => false,
    }
}
