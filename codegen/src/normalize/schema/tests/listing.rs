//! A short notation for types.

use crate::ir::{
    Access, Additional, EnumRepr, IntegerType, Keys, NameRoot, Presence, StringFormat, Struct, TagCarrier,
    Type, TypeId, TypeKind, Types, Union, UnionDispatch, VariantKind,
};

pub(super) fn list(types: &Types) -> String {
    let lines = types.iter().map(|(id, def)| {
        let name = name(types, id);
        match &def.kind {
            TypeKind::Alias(inner) => format!("{name} = {}", ty(types, inner)),
            TypeKind::Newtype(inner) => format!("{name} = new {}", ty(types, inner)),
            TypeKind::Struct(inner) => format!("{name} = {}", structure(types, inner)),
            TypeKind::Enum(inner) => {
                let values: Vec<_> = inner.variants.iter().map(|variant| variant.value.to_string()).collect();
                let repr = match inner.repr {
                    EnumRepr::String | EnumRepr::Integer => "enum",
                    EnumRepr::Value => "values",
                };
                format!("{name} = {repr} {}", values.join(" "))
            }
            TypeKind::Union(inner) => format!("{name} = {}", union(types, inner)),
        }
    });
    lines.collect::<Vec<_>>().join("\n")
}

fn name(types: &Types, id: TypeId) -> String {
    let path = &types[id].path;
    let root = match &path.root {
        NameRoot::Component(key)
        | NameRoot::Chosen(key)
        | NameRoot::Event(key)
        | NameRoot::Reusable { key, .. } => key.clone(),
        NameRoot::Type(id) => name(types, *id),
        NameRoot::Operation(id) => format!("#{}", id.0),
    };
    std::iter::once(root).chain(path.words.iter().cloned()).collect::<Vec<_>>().join(".")
}

fn structure(types: &Types, structure: &Struct) -> String {
    let mut parts: Vec<String> = structure
        .fields
        .iter()
        .map(|field| {
            let access = match field.access {
                Access::ReadWrite => "",
                Access::ReadOnly => "read ",
                Access::WriteOnly => "write ",
            };
            let mark = if field.presence == Presence::Optional { "?" } else { "" };
            format!("{access}{}{mark}: {}", field.name.wire, ty(types, &field.ty))
        })
        .collect();
    parts
        .extend(structure.constants.iter().map(|constant| format!("{} = {}", constant.wire, constant.value)));
    parts.extend(
        structure
            .flattened
            .iter()
            .map(|flatten| format!("..{}: {}", flatten.name.wire, ty(types, &flatten.ty))),
    );
    match &structure.additional {
        Additional::Any => {}
        Additional::Forbidden => parts.push("!".to_owned()),
        Additional::Typed(inner) => parts.push(format!("*: {}", ty(types, inner))),
    }
    format!("{{ {} }}", parts.join(", "))
}

fn union(types: &Types, union: &Union) -> String {
    let variants: Vec<String> = union
        .variants
        .iter()
        .map(|variant| {
            let tags = variant.tags.iter().map(ToString::to_string);
            let further = variant.further_tags.iter().map(|tag| format!("({tag})"));
            let tags: Vec<_> = tags.chain(further).chain(variant.is_base.then(|| "_".to_owned())).collect();
            let carrier = if variant.carrier == TagCarrier::Union { " (tag)" } else { "" };
            let tags = if tags.is_empty() { String::new() } else { format!("{} => ", tags.join("|")) };
            match &variant.kind {
                VariantKind::Payload(payload) => {
                    format!("{tags}{}({}){carrier}", variant.name.wire, ty(types, payload))
                }
                VariantKind::Constant(value) => format!("{} = {value}", variant.name.wire),
            }
        })
        .collect();
    let by = match &union.dispatch {
        UnionDispatch::Tag { property, is_hint: false } => format!("by {property} "),
        UnionDispatch::Tag { property, is_hint: true } => format!("hinted by {property} "),
        UnionDispatch::Evidence => String::new(),
    };
    format!("union {by}{}", variants.join(", "))
}

fn ty(types: &Types, ty_: &Type) -> String {
    match ty_ {
        Type::Any => "Any".to_owned(),
        Type::Null => "Null".to_owned(),
        Type::Boolean => "Bool".to_owned(),
        Type::Integer(IntegerType::I64) => "Int".to_owned(),
        Type::Integer(width) => format!("{width:?}"),
        Type::Number => "Number".to_owned(),
        Type::String(StringFormat::Plain) => "String".to_owned(),
        Type::String(format) => format!("{format:?}"),
        Type::List(inner) => format!("[{}]", ty(types, inner)),
        Type::Tuple(items) => {
            format!("({})", items.iter().map(|item| ty(types, item)).collect::<Vec<_>>().join(", "))
        }
        Type::Map(Keys::Text, inner) => format!("{{{}}}", ty(types, inner)),
        Type::Map(Keys::Enum(keys), inner) => format!("{{{}: {}}}", name(types, *keys), ty(types, inner)),
        Type::Nullable(inner) => format!("{}|null", ty(types, inner)),
        Type::Boxed(inner) => format!("box {}", ty(types, inner)),
        Type::External(external) => external.path.clone(),
        Type::Named(id) => name(types, *id),
    }
}
