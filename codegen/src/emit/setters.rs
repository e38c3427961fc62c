//! Setters of structs: what the constructor does not take.

use super::file::{SourceFile, macro_call};
use super::parameter::argument;
use super::scope::Scope;
use crate::ir::{Additional, Setter, Struct, Type, TypeDef};

/// Adds the setters of a struct that callers make, and the constructor where that takes nothing.
pub(super) fn write(file: &SourceFile, def: &TypeDef, object: &Struct, scope: &Scope<'_>) {
    let fields = object.fields.iter().map(|it| (&it.name.rust, &it.setter, &it.ty));
    let flattened = object.flattened.iter().map(|it| (&it.name.rust, &it.setter, &it.ty));
    let all = fields.chain(flattened).filter_map(|(field, setter, ty)| Some((field, setter.as_ref()?, ty)));
    let (kept, renamed): (Vec<_>, Vec<_>) = all.partition(|(field, setter, _)| setter.name == **field);
    let entry = |(field, setter, ty): (&String, &Setter, &Type)| {
        let null = setter.null.as_ref().map_or_else(String::new, |null| format!(" or {null}"));
        format!("{field}{null}: {}", taken(ty, scope))
    };
    let mut entries: Vec<String> = kept.into_iter().map(entry).collect();
    entries.extend(rest(object, scope));
    let name = &def.name.rust;
    let head = if object.is_default() { format!("{name} with new") } else { name.clone() };
    if object.is_default() || !entries.is_empty() {
        file.add_lines(macro_call(scope.wire_macro("setters"), &head, &entries, ""));
    }
    if !renamed.is_empty() {
        let entries: Vec<String> =
            renamed.into_iter().map(|it| format!("{} => {}", it.1.name, entry(it))).collect();
        file.add_lines(macro_call(scope.wire_macro("setters"), &format!("{name} as"), &entries, ""));
    }
}

/// What callers may pass for a value, in the words of `setters!`.
fn taken(ty: &Type, scope: &Scope<'_>) -> String {
    let ty = match ty {
        Type::Nullable(inner) => inner,
        ty => ty,
    };
    match scope.resolve(ty) {
        Type::Any => format!("into({})", scope.ty(ty)),
        _ => argument(ty, scope).in_words(),
    }
}

/// Where undeclared properties go.
fn rest(object: &Struct, scope: &Scope<'_>) -> Option<String> {
    let field = &object.additional_name;
    let ty = match &object.additional {
        Additional::Forbidden => return None,
        Additional::Any | Additional::Typed(Type::Any) => return Some(format!("..{field}")),
        Additional::Typed(ty) => ty,
    };
    let word = if argument(ty, scope).takes_into() { "into" } else { "own" };
    Some(format!("..={field}: {word}({})", scope.ty(ty)))
}
