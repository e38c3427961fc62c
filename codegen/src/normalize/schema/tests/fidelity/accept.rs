//! Whether a value survives its type: what the emitted codecs do, seen from the IR.

use serde_json::Value;

use super::validate::same;
use crate::ir::{
    Additional, EnumRepr, IntegerType, Presence, Struct, TagCarrier, Type, TypeKind, Types, Union,
    UnionDispatch, VariantKind,
};

/// Fails with the reason when the value does not decode, or would lose something.
pub(super) fn accept(types: &Types, ty: &Type, value: &Value) -> Result<(), String> {
    let fail = |what: &str| Err(format!("{what} does not hold {value}"));
    match ty {
        Type::Any | Type::External(_) => Ok(()),
        Type::Null => {
            if value.is_null() {
                Ok(())
            } else {
                fail("null")
            }
        }
        Type::Boolean => {
            if value.is_boolean() {
                Ok(())
            } else {
                fail("boolean")
            }
        }
        Type::Number => {
            if value.is_number() {
                Ok(())
            } else {
                fail("number")
            }
        }
        Type::String(_) => {
            if value.is_string() {
                Ok(())
            } else {
                fail("string")
            }
        }
        Type::Integer(width) => {
            let whole = match width {
                IntegerType::I32 => value.as_i64().is_some_and(|it| i32::try_from(it).is_ok()),
                IntegerType::I64 => value.is_i64(),
                IntegerType::U32 => value.as_u64().is_some_and(|it| u32::try_from(it).is_ok()),
                IntegerType::U64 => value.is_u64(),
                IntegerType::I128 => value.is_i64() || value.is_u64(),
            };
            if whole { Ok(()) } else { fail(&format!("{width:?}")) }
        }
        Type::List(item) => match value {
            Value::Array(items) => items.iter().try_for_each(|value| accept(types, item, value)),
            _ => fail("list"),
        },
        Type::Tuple(positions) => match value {
            Value::Array(items) if items.len() == positions.len() => {
                positions.iter().zip(items).try_for_each(|(ty, value)| accept(types, ty, value))
            }
            _ => fail("tuple"),
        },
        Type::Map(_, inner) => match value {
            Value::Object(members) => members.values().try_for_each(|value| accept(types, inner, value)),
            _ => fail("map"),
        },
        Type::Nullable(inner) => {
            if value.is_null() {
                Ok(())
            } else {
                accept(types, inner, value)
            }
        }
        Type::Boxed(inner) => accept(types, inner, value),
        Type::Named(id) => match &types[*id].kind {
            TypeKind::Alias(inner) | TypeKind::Newtype(inner) => accept(types, inner, value),
            TypeKind::Struct(structure) => accept_struct(types, structure, value),
            TypeKind::Enum(inner) => {
                let fits = match inner.repr {
                    EnumRepr::String => value.is_string(),
                    EnumRepr::Integer => value.is_i64(),
                    EnumRepr::Value => true,
                };
                if fits { Ok(()) } else { fail("enum") }
            }
            TypeKind::Union(union) => accept_union(types, union, value),
        },
    }
    .map_err(|reason: String| reason.chars().take(300).collect())
}

fn accept_struct(types: &Types, structure: &Struct, value: &Value) -> Result<(), String> {
    let Value::Object(members) = value else { return Err(format!("struct does not hold {value}")) };
    for field in &structure.fields {
        let name = &field.name.wire;
        match members.get(name) {
            None if field.presence == Presence::Required && !matches!(field.ty, Type::Nullable(_)) => {
                return Err(format!("`{name}` is missing"));
            }
            None => {}
            // An optional property without room for null loses it.
            Some(value) => accept(types, &field.ty, value).map_err(|reason| format!("{name}: {reason}"))?,
        }
    }
    for constant in &structure.constants {
        if members.get(&constant.wire).is_none_or(|value| !same(value, &constant.value)) {
            return Err(format!("constant `{}` differs", constant.wire));
        }
    }
    for flatten in &structure.flattened {
        accept(types, &flatten.ty, value).map_err(|reason| format!("..{}: {reason}", flatten.name.wire))?;
    }
    let declared = |name: &str| {
        structure.fields.iter().any(|field| field.name.wire == name)
            || structure.constants.iter().any(|constant| constant.wire == name)
    };
    let mut others = members.iter().filter(|(name, _)| !declared(name));
    match &structure.additional {
        Additional::Typed(inner) => others.try_for_each(|(_, value)| accept(types, inner, value)),
        Additional::Forbidden if structure.flattened.is_empty() => match others.next() {
            Some((name, _)) => Err(format!("`{name}` is dropped")),
            None => Ok(()),
        },
        Additional::Any | Additional::Forbidden => Ok(()),
    }
}

fn accept_union(types: &Types, union: &Union, value: &Value) -> Result<(), String> {
    match &union.dispatch {
        UnionDispatch::Evidence => {
            let mut reasons = Vec::new();
            for variant in &union.variants {
                let found = match &variant.kind {
                    VariantKind::Payload(ty) => accept(types, ty, value),
                    VariantKind::Constant(constant) if same(constant, value) => Ok(()),
                    VariantKind::Constant(constant) => Err(format!("it is not {constant}")),
                };
                match found {
                    Ok(()) => return Ok(()),
                    Err(reason) => reasons.push(format!("{}: {reason}", variant.name.wire)),
                }
            }
            Err(format!("no variant ({})", reasons.join("; ")))
        }
        UnionDispatch::Tag { property, .. } => {
            let Some(tag) = value.get(property) else {
                return if value.is_object() { Ok(()) } else { Err(format!("no tag in {value}")) };
            };
            let variant =
                union.variants.iter().find(|variant| variant.known_tags().any(|known| same(known, tag)));
            let Some(variant) = variant else { return Ok(()) };
            let mut value = value.clone();
            if let (TagCarrier::Union, Value::Object(members)) = (variant.carrier, &mut value) {
                members.remove(property);
            }
            let Some(ty) = variant.payload() else { return Err("a constant has a tag".to_owned()) };
            accept(types, ty, &value).map_err(|reason| format!("{tag}: {reason}"))
        }
    }
}
