//! Tags that the document lets be left out: a union tells its variants apart by them, so a new instance has its own.
//! What is read without its tag stays without.

use std::collections::{BTreeMap, HashSet};

use serde_json::Value;

use super::payloads;
use crate::ir::{
    Api, EnumRepr, Field, Presence, StringFormat, Type, TypeId, TypeKind, Types, Union, UnionDispatch, Usage,
};

/// The tags by which unions know a struct, by property.
type Tags = BTreeMap<(TypeId, String), Vec<Value>>;

pub(super) fn run(api: &mut Api) {
    let mut tags = Tags::new();
    for (_, def) in api.types.iter() {
        let TypeKind::Union(union) = &def.kind else { continue };
        if let UnionDispatch::Tag { property, .. } = &union.dispatch {
            declared(&api.types, union, property, &mut tags);
        }
        implied(&api.types, union, &mut tags);
    }
    let mut presets = Vec::new();
    for ((id, property), tags) in &tags {
        let def = &api.types[*id];
        let TypeKind::Struct(structure) = &def.kind else { continue };
        let is_only_received = def.usage == Usage { request: false, response: true };
        let field = structure.fields.iter().position(|field| field.name.wire == *property);
        let Some(at) = field.filter(|_| !is_only_received) else { continue };
        if let Some(preset) = preset(&api.types, &structure.fields[at], tags) {
            presets.push((*id, at, preset));
        }
    }
    for (id, at, preset) in presets {
        if let TypeKind::Struct(structure) = &mut api.types[id].kind {
            structure.fields[at].preset = Some(preset);
        }
    }
}

/// The tags of a union that is told apart by a property.
fn declared(types: &Types, union: &Union, property: &str, tags: &mut Tags) {
    // A union inside that is told apart by the same property has tags of its own.
    let enters = |inner: &Union| !matches!(&inner.dispatch, UnionDispatch::Tag { property: own, .. } if own == property);
    for variant in &union.variants {
        let Some(ty) = variant.payload() else { continue };
        payloads::structs(types, ty, enters, |id| {
            let known = tags.entry((id, property.to_owned())).or_default();
            known.extend(variant.tags.iter().filter(|tag| !known.contains(tag)).cloned().collect::<Vec<_>>());
        });
    }
}

/// The constants by which the variants of a union can be told apart although none of them has to be there.
fn implied(types: &Types, union: &Union, tags: &mut Tags) {
    let structs: Vec<TypeId> =
        union.variants.iter().filter_map(|variant| structure(types, variant.payload()?)).collect();
    let [first, _, ..] = structs.as_slice() else { return };
    for property in constants(types, *first).into_keys() {
        let values: Vec<Option<Value>> =
            structs.iter().map(|id| constants(types, *id).remove(property)).collect();
        let mut seen = HashSet::new();
        let is_telling = |value: &Option<Value>| value.as_ref().is_some_and(|it| seen.insert(it.to_string()));
        if values.iter().all(is_telling) {
            for (id, value) in structs.iter().zip(values) {
                let known = tags.entry((*id, property.to_owned())).or_default();
                known.extend(value.filter(|it| !known.contains(it)));
            }
        }
    }
}

/// The struct that a type is.
fn structure(types: &Types, ty: &Type) -> Option<TypeId> {
    let Type::Named(id) = types.unwrapped(ty) else { return None };
    matches!(types[*id].kind, TypeKind::Struct(_)).then_some(*id)
}

/// The properties of a struct that have one value.
fn constants(types: &Types, id: TypeId) -> BTreeMap<&str, Value> {
    let TypeKind::Struct(structure) = &types[id].kind else { return BTreeMap::new() };
    let constants = structure.constants.iter().map(|it| (it.wire.as_str(), it.value.clone()));
    let fields = structure
        .fields
        .iter()
        .filter_map(|it| Some((it.name.wire.as_str(), only_value(types, it)?.clone())));
    constants.chain(fields).collect()
}

/// The value of a field that has one only.
fn only_value<'a>(types: &'a Types, field: &Field) -> Option<&'a Value> {
    let Type::Named(id) = types.unwrapped(&field.ty) else { return None };
    match &types[*id].kind {
        TypeKind::Enum(values) => match values.variants.as_slice() {
            [only] => Some(&only.value),
            _ => None,
        },
        _ => None,
    }
}

/// The tag that a new instance has: the only value of the field, the only tag that a union knows it by, or the one of
/// several that the document calls the default.
fn preset(types: &Types, field: &Field, tags: &[Value]) -> Option<Value> {
    if field.presence == Presence::Required {
        return None;
    }
    let tag = match (only_value(types, field), tags) {
        (Some(only), _) | (None, [only]) => only,
        (None, _) => tags.iter().find(|tag| Some(*tag) == field.docs.default.as_ref())?,
    };
    holds(types, &field.ty, tag).then(|| tag.clone())
}

/// Whether a type has the value, and the value is easily written in Rust.
fn holds(types: &Types, ty: &Type, value: &Value) -> bool {
    match types.unwrapped(ty) {
        Type::Nullable(inner) => holds(types, inner, value),
        Type::Boolean => value.is_boolean(),
        Type::Integer(_) => value.is_i64(),
        Type::String(StringFormat::Plain) => value.is_string(),
        Type::Named(id) => match &types[*id].kind {
            TypeKind::Enum(values) => match values.repr {
                EnumRepr::String => value.is_string(),
                EnumRepr::Integer => value.is_i64(),
                EnumRepr::Value => values.variants.iter().any(|variant| variant.value == *value),
            },
            _ => false,
        },
        _ => false,
    }
}
