//! Which type of one version is which of the other.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};

use super::definitions::kind;
use super::endpoints::address;
use crate::ir::{Api, NamePath, NameRoot, Type, TypeDef, TypeId, TypeKind, Types};

/// Types that are named after one another more often than this are called by their names.
const MAX_DEPTH: usize = 64;

/// The types of two versions, paired.
#[derive(Debug, Default)]
pub(super) struct Pairs {
    /// The types that both APIs have, maybe under another name.
    pub(super) both: Vec<(TypeId, TypeId)>,
    /// The types that only the old API has.
    pub(super) gone: Vec<TypeId>,
    /// The types that only the new API has.
    pub(super) added: Vec<TypeId>,
    partners: HashMap<TypeId, TypeId>,
}

impl Pairs {
    /// Pairs by name, unless one of the two is known to be another one by its place. What has no namesake is paired by its
    /// place, and then by its shape, where no other type is made like it.
    pub(super) fn of(old: &Api, new: &Api) -> Self {
        let (places_before, places_after) = (places(old), places(new));
        let known_before: HashSet<_> = places_before.values().collect();
        let known_after: HashSet<_> = places_after.values().collect();
        let (before, after) = (by_name(&old.types), by_name(&new.types));
        let is_one = |was: TypeId, is: TypeId| {
            let (was, is) = (&places_before[&was], &places_after[&is]);
            was == is || !(known_after.contains(was) || known_before.contains(is))
        };
        let namesakes = before.iter().filter_map(|(name, was)| Some((*was, *after.get(name)?)));
        let both: Vec<_> = namesakes.filter(|(was, is)| is_one(*was, *is)).collect();
        let (taken, taken_after): (HashSet<_>, HashSet<_>) = both.iter().copied().unzip();
        let gone = before.values().copied().filter(|it| !taken.contains(it)).collect();
        let added = after.values().copied().filter(|it| !taken_after.contains(it)).collect();
        let mut pairs = Self { both, gone, added, partners: HashMap::new() };
        pairs.take(
            |was| Some((places_before[&was].clone(), old.types[was].usage.request)),
            |is| Some((places_after[&is].clone(), new.types[is].usage.request)),
        );
        let origin = |def: &TypeDef| (def.origin.to_string(), def.path.words.clone(), def.usage.request);
        pairs.take(|was| Some(origin(&old.types[was])), |is| Some(origin(&new.types[is])));
        let unknown = pairs.gone.iter().map(|it| &old.types[*it]);
        let unknown = unknown.chain(pairs.added.iter().map(|it| &new.types[*it]));
        let unknown: BTreeSet<&str> = unknown.map(|def| def.name.rust.as_str()).collect();
        pairs.take(
            |was| shape(&old.types, &old.types[was], &unknown),
            |is| shape(&new.types, &new.types[is], &unknown),
        );
        pairs.partners = pairs.both.iter().copied().collect();
        pairs
    }

    /// Whether a type of the old version is one of the new version.
    pub(super) fn are_one(&self, was: TypeId, is: TypeId) -> bool {
        self.partners.get(&was) == Some(&is)
    }

    /// Moves those whose key no other one of their version has into the pairs.
    fn take<K: Ord>(
        &mut self,
        key_before: impl Fn(TypeId) -> Option<K>,
        key_after: impl Fn(TypeId) -> Option<K>,
    ) {
        let before = by_key(&self.gone, key_before);
        let mut after = by_key(&self.added, key_after);
        let (mut taken, mut taken_after) = (HashSet::new(), HashSet::new());
        for (key, was) in before {
            let is = after.remove(&key).unwrap_or_default();
            let ([was], [is]) = (was.as_slice(), is.as_slice()) else { continue };
            self.both.push((*was, *is));
            taken.insert(*was);
            taken_after.insert(*is);
        }
        self.gone.retain(|id| !taken.contains(id));
        self.added.retain(|id| !taken_after.contains(id));
    }
}

/// The types of a version by Rust name.
fn by_name(types: &Types) -> BTreeMap<&str, TypeId> {
    types.iter().map(|(id, def)| (def.name.rust.as_str(), id)).collect()
}

fn by_key<K: Ord>(types: &[TypeId], key: impl Fn(TypeId) -> Option<K>) -> BTreeMap<K, Vec<TypeId>> {
    let mut found = BTreeMap::<K, Vec<TypeId>>::new();
    for id in types {
        if let Some(key) = key(*id) {
            found.entry(key).or_default().push(*id);
        }
    }
    found
}

/// Where types stand, by the names in the document that lead there. An index among parameters or branches would change
/// with what stands before.
fn places(api: &Api) -> HashMap<TypeId, Vec<String>> {
    api.types.iter().map(|(id, def)| (id, place(api, &def.path))).collect()
}

fn place(api: &Api, path: &NamePath) -> Vec<String> {
    let mut words = Vec::new();
    let mut path = path;
    for _ in 0..MAX_DEPTH {
        words.extend(path.words.iter().rev().cloned());
        let root = match &path.root {
            NameRoot::Type(id) => {
                path = &api.types[*id].path;
                continue;
            }
            NameRoot::Component(key) => format!("component {key}"),
            NameRoot::Reusable { key, role } => format!("{role} {key}"),
            NameRoot::Operation(id) => {
                let operation = api.operations.get(id.0 as usize);
                format!("operation {}", operation.map(address).unwrap_or_default())
            }
            NameRoot::Event(name) => format!("event {name}"),
            NameRoot::Chosen(name) => format!("chosen {name}"),
        };
        words.push(root);
        break;
    }
    words.reverse();
    words
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
    (!members.is_empty()).then(|| format!("{} {made} {members:?}", kind(&def.kind)))
}
