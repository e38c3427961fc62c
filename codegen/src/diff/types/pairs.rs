//! Which type of one version is which of the other.

use std::collections::{BTreeMap, BTreeSet};

use super::names::by_name;
use crate::ir::{Type, TypeDef, TypeKind, Types};

/// The types of two versions, paired.
pub(super) struct Pairs<'a> {
    /// The types that both APIs have, maybe under another name.
    pub(super) both: Vec<(&'a TypeDef, &'a TypeDef)>,
    /// The types that only the old API has.
    pub(super) gone: Vec<&'a TypeDef>,
    /// The types that only the new API has.
    pub(super) added: Vec<&'a TypeDef>,
}

impl<'a> Pairs<'a> {
    /// Pairs by name. What has no namesake is paired by its place in the document, and then by its shape, where no other
    /// type is made like it.
    pub(super) fn of(old: &'a Types, new: &'a Types) -> Self {
        let (before, after) = (by_name(old), by_name(new));
        let mut both: Vec<_> =
            before.iter().filter_map(|(name, was)| Some((*was, *after.get(name)?))).collect();
        let mut gone: Vec<_> = alone(&before, &after);
        let mut added: Vec<_> = alone(&after, &before);
        let origin = |def: &TypeDef| (def.origin.to_string(), def.path.words.clone(), def.usage.request);
        take_pairs(&mut gone, &mut added, &mut both, |def| Some(origin(def)), |def| Some(origin(def)));
        let unknown: BTreeSet<&str> = gone.iter().chain(&added).map(|def| def.name.rust.as_str()).collect();
        take_pairs(
            &mut gone,
            &mut added,
            &mut both,
            |def| shape(old, def, &unknown),
            |def| shape(new, def, &unknown),
        );
        Self { both, gone, added }
    }
}

fn alone<'a>(here: &BTreeMap<&str, &'a TypeDef>, there: &BTreeMap<&str, &TypeDef>) -> Vec<&'a TypeDef> {
    here.iter().filter(|(name, _)| !there.contains_key(**name)).map(|(_, def)| *def).collect()
}

/// Moves those whose key no other one of their version has into the pairs.
fn take_pairs<'a, K: Ord>(
    gone: &mut Vec<&'a TypeDef>,
    added: &mut Vec<&'a TypeDef>,
    both: &mut Vec<(&'a TypeDef, &'a TypeDef)>,
    key_before: impl Fn(&TypeDef) -> Option<K>,
    key_after: impl Fn(&TypeDef) -> Option<K>,
) {
    let before = by_key(gone, key_before);
    let mut after = by_key(added, key_after);
    let mut taken = BTreeSet::new();
    for (key, was) in before {
        let is = after.remove(&key).unwrap_or_default();
        let ([was], [is]) = (was.as_slice(), is.as_slice()) else { continue };
        both.push((*was, *is));
        taken.extend([was.name.rust.as_str(), is.name.rust.as_str()]);
    }
    gone.retain(|def| !taken.contains(def.name.rust.as_str()));
    added.retain(|def| !taken.contains(def.name.rust.as_str()));
}

fn by_key<'a, K: Ord>(
    types: &[&'a TypeDef],
    key: impl Fn(&TypeDef) -> Option<K>,
) -> BTreeMap<K, Vec<&'a TypeDef>> {
    let mut found = BTreeMap::<K, Vec<&TypeDef>>::new();
    for def in types {
        if let Some(key) = key(def) {
            found.entry(key).or_default().push(def);
        }
    }
    found
}

/// What a type is made of, in words that say nothing of its own name and of names that only one version has; nothing for
/// types that say too little to be known by it.
fn shape(types: &Types, def: &TypeDef, unknown: &BTreeSet<&str>) -> Option<String> {
    let in_words = |ty: &Type| {
        let words = ty.describe(types);
        let parts = words.split_inclusive(|it: char| !it.is_alphanumeric() && it != '_');
        parts
            .map(|part| {
                let name = part.trim_end_matches(|it: char| !it.is_alphanumeric() && it != '_');
                if unknown.contains(name) { part.replace(name, "_") } else { part.to_owned() }
            })
            .collect::<String>()
    };
    let members: Vec<String> = match &def.kind {
        TypeKind::Alias(_) => return None,
        TypeKind::Newtype(ty) => vec![in_words(ty)],
        TypeKind::Struct(object) => {
            let fields = object
                .fields
                .iter()
                .map(|it| format!("{} {:?} {}", it.name.wire, it.presence, in_words(&it.ty)));
            let constants = object.constants.iter().map(|it| format!("{} {}", it.wire, it.value));
            let flattened = object.flattened.iter().map(|it| in_words(&it.ty));
            fields.chain(constants).chain(flattened).collect()
        }
        TypeKind::Enum(values) => values.variants.iter().map(|it| it.value.to_string()).collect(),
        TypeKind::Union(union) => {
            let variants = union.variants.iter();
            variants.map(|it| it.payload().map_or_else(|| it.describe(types), in_words)).collect()
        }
    };
    let made = if def.is_made() { "made" } else { "received" };
    (!members.is_empty()).then(|| format!("{} {made} {members:?}", super::kind(&def.kind)))
}
