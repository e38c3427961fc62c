//! Which types of other crates there are.

use std::collections::BTreeSet;

use super::visit::{kind_types, operation_types};
use crate::ir::{Api, External, Type};

/// Lists them, each once.
pub(super) fn run(api: &mut Api) {
    let mut found = BTreeSet::new();
    for (_, def) in api.types.iter() {
        kind_types(&def.kind, &mut |ty| collect(ty, &mut found));
    }
    operation_types(api, &mut |ty, _| collect(ty, &mut found));
    api.externals = found.into_iter().collect();
}

fn collect(ty: &Type, found: &mut BTreeSet<External>) {
    match ty {
        Type::External(external) => drop(found.insert((**external).clone())),
        Type::List(inner) | Type::Map(_, inner) | Type::Nullable(inner) | Type::Boxed(inner) => {
            collect(inner, found);
        }
        Type::Tuple(items) => items.iter().for_each(|item| collect(item, found)),
        _ => {}
    }
}
