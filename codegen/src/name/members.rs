//! Names inside types: fields, variants, and the members that hold what is not known.

use serde_json::Value;

use super::Chosen;
use super::ident::{around, joined, lettering, pascal, pascal_spelled, plain, snake, snake_spelled, words};
use super::reserved;
use super::scope::{Claim, Sameness, Scope};
use crate::ir::{
    Api, Enum, Presence, StatusSet, Struct, Type, TypeKind, Types, Union, UnionVariant, VariantKind,
};
use crate::text::unquoted;

/// Names all members.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    let by_type: Vec<Vec<Option<String>>> = api
        .types
        .iter()
        .map(|(_, def)| match &def.kind {
            TypeKind::Union(union) => names_by_type(union, &api.types),
            _ => Vec::new(),
        })
        .collect();
    for (def, by_type) in api.types.0.iter_mut().zip(by_type) {
        match &mut def.kind {
            TypeKind::Struct(object) => fields(object, chosen),
            TypeKind::Enum(values) => values_of(values, chosen),
            TypeKind::Union(union) => variants(union, &words(&def.name.rust), &by_type, chosen),
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
    }
    for set in &mut api.status_sets {
        statuses(set);
    }
}

/// The field for undeclared properties, and the variant for undeclared values and variants. Each type that can have one has it by
/// this name, so that a member of that name that comes later renames nothing: it gives way.
const EXTRA: &str = "extra";
const UNKNOWN: &str = "Unknown";

fn fields(object: &mut Struct, chosen: &Chosen<'_>) {
    let mut scope = Scope::new(Sameness::Exact, [EXTRA]);
    let claims: Vec<Claim> = object
        .fields
        .iter()
        .map(|field| {
            let wire = &field.name.wire;
            let plain = snake(wire);
            let way_out = around("", EXTRA, "_value");
            let names = if plain == EXTRA { [plain, way_out] } else { [plain, snake_spelled(wire)] };
            match chosen.value_name(&field.origin) {
                Some(own) => Claim { rank: 0, candidates: std::iter::once(own).chain(names).collect() },
                None => Claim { rank: 1 + strangeness(wire, &names[0]), candidates: names.into() },
            }
        })
        .collect();
    for (field, name) in object.fields.iter_mut().zip(scope.settle(&claims)) {
        field.name.rust = name;
    }
    for flatten in &mut object.flattened {
        let plain = snake(&flatten.name.wire);
        flatten.name.rust = scope.claim([plain.clone(), around("", &plain, "_value")]);
    }
    EXTRA.clone_into(&mut object.additional_name);
}

/// How far a wire name is from the Rust name that it wants: the nearer one of two that want the same gets it.
fn strangeness(wire: &str, rust: &str) -> u8 {
    let is_plain = |it: char| it.is_alphanumeric() || it == '_' || it == '-' || it == ' ';
    if plain(rust) == wire {
        0
    } else if wire.starts_with(char::is_alphanumeric) && wire.chars().all(is_plain) {
        1
    } else {
        2
    }
}

fn values_of(values: &mut Enum, chosen: &Chosen<'_>) {
    let mut scope = Scope::new(Sameness::Exact, [UNKNOWN]);
    let claims: Vec<Claim> = values
        .variants
        .iter()
        .map(|variant| value(&variant.name.wire, &variant.value, chosen.member_name(&variant.origin)))
        .collect();
    for (variant, name) in values.variants.iter_mut().zip(scope.settle(&claims)) {
        variant.name.rust = name;
    }
    UNKNOWN.clone_into(&mut values.fallback);
}

/// What the variant for a value wants to be called; `wire` is what the document calls it.
fn value(wire: &str, value: &Value, own: Option<String>) -> Claim {
    let plain = pascal(wire);
    let told_apart = if wire.starts_with(char::is_numeric) {
        joined(["Value", wire])
    } else {
        around("", plain.trim_end_matches('_'), lettering(wire))
    };
    // What the document names like another value is called after the value itself.
    let by_value = unquoted(value);
    let by_value = Some(pascal(&by_value)).filter(|_| by_value != wire);
    let beside = beside_unknown(&plain);
    let names: Vec<String> =
        [plain].into_iter().chain(beside).chain(by_value).chain([pascal_spelled(wire), told_apart]).collect();
    match own {
        Some(own) => Claim { rank: 0, candidates: std::iter::once(own).chain(names).collect() },
        None => Claim { rank: 1 + strangeness(wire, &names[0]), candidates: names },
    }
}

/// Names the variants of a union, which is called by some words itself.
fn variants(union: &mut Union, own_words: &[String], names: &[Option<String>], chosen: &Chosen<'_>) {
    let mut scope = Scope::new(Sameness::Exact, [UNKNOWN]);
    let claims: Vec<Claim> = union
        .variants
        .iter()
        .zip(names)
        .map(|(variant, by_type)| {
            let own = chosen.member_name(&variant.origin);
            if let VariantKind::Constant(constant) = &variant.kind {
                // Values are what is added most often: they take the name of no type.
                let claim = value(&variant.name.wire, constant, own);
                return Claim { rank: if claim.rank == 0 { 0 } else { claim.rank + 2 }, ..claim };
            }
            let plain = pascal(&variant.name.wire);
            let rank = u8::from(own.is_none()) + u8::from(by_type.is_some());
            let beside = beside_unknown(&plain);
            let shorter = without_union(variant, own_words);
            let names = by_type.clone().into_iter().chain(shorter).chain([plain]).chain(beside);
            Claim { rank, candidates: own.into_iter().chain(names).collect() }
        })
        .collect();
    for (variant, name) in union.variants.iter_mut().zip(scope.settle(&claims)) {
        variant.name.rust = name;
    }
    UNKNOWN.clone_into(&mut union.fallback);
    stems(union);
}

/// A variant's name without that of the union at its beginning or end: `InputMediaPhoto` of `InputMedia` is `Photo`. A tag stays as
/// it is on the wire.
fn without_union(variant: &UnionVariant, union: &[String]) -> Option<String> {
    if variant.tags.iter().any(|tag| *tag == variant.name.wire) {
        return None;
    }
    let all = words(&variant.name.wire);
    let rest = all.strip_prefix(union).or_else(|| all.strip_suffix(union))?;
    let is_name = rest.first()?.starts_with(char::is_alphabetic);
    Some(pascal(&rest.join(" "))).filter(|name| is_name && name != UNKNOWN)
}

/// Names the methods that ask for a variant after it. One that a trait has, too, would be called in the trait's place.
fn stems(union: &mut Union) {
    let mut scope = Scope::new(Sameness::Exact, reserved::UNION_STEMS);
    let mut stem = |variant: &str| {
        let plain = plain(&snake(variant)).trim_end_matches('_').to_owned();
        scope.claim([plain.clone(), format!("{plain}_value")])
    };
    for variant in &mut union.variants {
        variant.stem = stem(&variant.name.rust);
    }
    union.fallback_stem = stem(&union.fallback);
}

/// For each variant a name that says more than the kind of JSON value, where several are of one kind.
fn names_by_type(union: &Union, types: &Types) -> Vec<Option<String>> {
    let shared = |variant: &UnionVariant| {
        let is_same =
            |other: &&UnionVariant| other.payload().is_some() && other.name.wire == variant.name.wire;
        union.variants.iter().filter(is_same).count() > 1
    };
    union
        .variants
        .iter()
        .map(|variant| variant.payload().filter(|_| shared(variant)).and_then(|ty| by_type(ty, types)))
        .collect()
}

/// A type in a word or two, where that says more than its kind: `StringList`, or the first property of an object.
fn by_type(ty: &Type, types: &Types) -> Option<String> {
    match ty {
        Type::Boxed(inner) | Type::Nullable(inner) => by_type(inner, types),
        Type::List(item) => Some(format!("{}List", item_word(item, types)?)),
        Type::Named(id) => match &types[*id].kind {
            TypeKind::Alias(inner) | TypeKind::Newtype(inner) => by_type(inner, types),
            TypeKind::Struct(object) => {
                let required = object.fields.iter().find(|field| field.presence == Presence::Required);
                let telling = required.or(object.fields.first())?;
                Some(pascal(&telling.name.wire))
            }
            TypeKind::Enum(_) | TypeKind::Union(_) => None,
        },
        _ => None,
    }
}

fn item_word(item: &Type, types: &Types) -> Option<String> {
    Some(match item {
        Type::Boolean => "Boolean".to_owned(),
        Type::Integer(_) => "Integer".to_owned(),
        Type::Number => "Number".to_owned(),
        Type::String(_) => "String".to_owned(),
        Type::Any => "Value".to_owned(),
        Type::Map(..) => "Map".to_owned(),
        Type::Boxed(inner) | Type::Nullable(inner) => item_word(inner, types)?,
        Type::List(inner) => format!("{}List", item_word(inner, types)?),
        Type::Named(id) => match &types[*id].kind {
            TypeKind::Alias(inner) if !matches!(inner, Type::Named(_)) => item_word(inner, types)?,
            _ if types[*id].path.words.is_empty() => types[*id].name.rust.clone(),
            _ => pascal(types[*id].path.words.last()?),
        },
        Type::External(external) => external.name().to_owned(),
        Type::Null | Type::Tuple(_) => return None,
    })
}

/// The names of a member whose own name is that of what is not known.
fn beside_unknown(name: &str) -> Option<String> {
    (name == UNKNOWN).then(|| around("", UNKNOWN, "Value"))
}

fn statuses(set: &mut StatusSet) {
    let mut scope = Scope::default();
    for variant in &mut set.variants {
        variant.name.rust = scope.claim([variant.status.word()]);
    }
}
