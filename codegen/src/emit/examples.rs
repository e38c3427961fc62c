//! Values for the examples in rustdoc: the document's own where it has them.

use serde_json::Value;

use super::file::quoted;
use super::scope::Scope;
use crate::ir::{Docs, EnumRepr, IntegerType, Type, TypeKind};

/// An expression for an argument of a type; nothing when it takes more than an expression.
pub(super) fn expression(
    ty: &Type,
    docs: &Docs,
    name: &str,
    krate: &str,
    scope: &Scope<'_>,
) -> Option<String> {
    let given = docs.examples.first();
    match scope.resolve(ty) {
        Type::String(_) => {
            Some(quoted(given.and_then(Value::as_str).filter(|it| is_tame(it)).unwrap_or(&plain(name))))
        }
        Type::Boolean => Some("true".to_owned()),
        Type::Integer(width) => {
            let number = given.and_then(Value::as_i64).filter(|number| fits(*number, *width)).unwrap_or(1);
            Some(number.to_string())
        }
        Type::Number => Some("1.5".to_owned()),
        Type::List(item) => Some(format!("[{}]", expression(item, &Docs::default(), name, krate, scope)?))
            .filter(|_| matches!(scope.resolve(item), Type::String(_) | Type::Named(_))),
        Type::Named(id) => match &scope.api.types[*id].kind {
            TypeKind::Enum(values) if values.repr == EnumRepr::String => {
                let variant = values.variants.first()?;
                // By the name that the place has, where it has one.
                let name = if let Type::Named(own) = ty { own } else { id };
                Some(format!("{krate}::types::{}::{}", scope.api.types[*name].name.rust, variant.name.rust))
            }
            _ => None,
        },
        _ => None,
    }
}

fn fits(number: i64, width: IntegerType) -> bool {
    match width {
        IntegerType::I32 => i32::try_from(number).is_ok(),
        IntegerType::U32 => u32::try_from(number).is_ok(),
        IntegerType::U64 => number >= 0,
        IntegerType::I64 | IntegerType::I128 => true,
    }
}

/// Examples go into code that is compiled; what is long or odd does not make a good one.
fn is_tame(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= 60
        && text.chars().all(|it| (' '..='~').contains(&it) && !matches!(it, '"' | '\\'))
}

fn plain(name: &str) -> String {
    crate::name::ident::plain(name).to_owned()
}
