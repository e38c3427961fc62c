//! `impl From` the type of a response for the type of a request, where a schema became both: so what was received can be changed
//! and sent back.

use std::collections::{BTreeMap, BTreeSet};

use super::features::Features;
use super::file::{SourceFile, tokens};
use super::scope::Scope;
use super::structs;
use crate::ir::{
    Additional, Api, Field, Keys, Presence, Struct, Type, TypeDef, TypeId, TypeKind, Union, visit,
};

/// The types of requests that can be made of their counterparts in responses.
pub(super) struct Conversions(BTreeSet<TypeId>);

impl Conversions {
    /// Finds them: a type can be made of its counterpart unless it, or a type inside of it, requires a property that need not
    /// have been received.
    pub(super) fn of(api: &Api) -> Self {
        let mut convertible: BTreeSet<TypeId> = BTreeSet::new();
        let mut inconvertible: Vec<TypeId> = Vec::new();
        let mut users: BTreeMap<TypeId, Vec<TypeId>> = BTreeMap::new();
        for (id, def) in api.types.iter().filter(|(_, def)| def.received.is_some()) {
            convertible.insert(id);
            visit::kind_types(&def.kind, &mut |ty| {
                visit::named(ty, &mut |used| users.entry(used).or_default().push(id));
            });
            inconvertible.extend(requires_more(def, api).then_some(id));
        }
        while let Some(id) = inconvertible.pop() {
            if convertible.remove(&id) {
                inconvertible.extend(users.get(&id).into_iter().flatten());
            }
        }
        Self(convertible)
    }

    /// Adds the conversion into a type, where there is one.
    pub(super) fn write(&self, file: &SourceFile, id: TypeId, features: &Features, scope: &Scope<'_>) {
        let def = &scope.api.types[id];
        let Some(received) = def.received.filter(|_| self.0.contains(&id)).map(|id| &scope.api.types[id])
        else {
            return;
        };
        let body = match (&def.kind, &received.kind) {
            (TypeKind::Struct(to), TypeKind::Struct(from)) => of_struct(from, to, scope),
            (TypeKind::Union(to), TypeKind::Union(from)) => of_union(from, to, &received.name.rust, scope),
            (TypeKind::Newtype(to), TypeKind::Newtype(from)) => {
                format!("Self({})", value(from, to, "received.0", scope))
            }
            // Values of an alias are converted where they are used.
            _ => return,
        };
        let (from, name, counterpart) = (scope.std("From"), &def.name.rust, &received.name.rust);
        let condition = if received.need == def.need { String::new() } else { features.line(received.need) };
        let argument = if body.contains("received") { "received" } else { "_" };
        let item = format!(
            "{condition}impl {from}<{counterpart}> for {name} {{ fn from({argument}: {counterpart}) -> Self {{ {body} }} }}"
        );
        file.add_tokens(tokens(&item));
    }
}

/// Whether a struct requires a field that its counterpart need not have.
fn requires_more(def: &TypeDef, api: &Api) -> bool {
    match (&def.kind, def.received.map(|id| &api.types[id].kind)) {
        (TypeKind::Struct(sent), Some(TypeKind::Struct(received))) => {
            let is_received = |field: &Field| {
                counterpart(field, received).is_some_and(|it| it.presence == Presence::Required)
            };
            sent.fields.iter().any(|it| it.is_needed() && !is_received(it))
        }
        _ => false,
    }
}

/// The field of what was received that has the same name on the wire.
fn counterpart<'a>(field: &Field, received: &'a Struct) -> Option<&'a Field> {
    received.fields.iter().find(|it| it.name.wire == field.name.wire)
}

/// The body of `from` for a struct.
fn of_struct(from: &Struct, to: &Struct, scope: &Scope<'_>) -> String {
    let mut members = Vec::new();
    for field in &to.fields {
        let value = match counterpart(field, from) {
            Some(it) => field_value(it, field, scope),
            None => structs::default_of(field, scope).unwrap_or_default(),
        };
        members.push(format!("{}: {value}", field.name.rust));
    }
    for (from, to) in from.flattened.iter().zip(&to.flattened) {
        let value = value(&from.ty, &to.ty, &format!("received.{}", from.name.rust), scope);
        members.push(format!("{}: {value}", to.name.rust));
    }
    if to.additional != Additional::Forbidden {
        let rest = format!("received.{}", from.additional_name);
        let value = match (&from.additional, &to.additional) {
            (Additional::Forbidden, _) => format!("{}::default()", scope.std("Default")),
            (Additional::Typed(from), Additional::Typed(to)) => {
                let map = |value: &Type| Type::Map(Keys::Text, Box::new(value.clone()));
                value(&map(from), &map(to), &rest, scope)
            }
            _ => rest,
        };
        members.push(format!("{}: {value}", to.additional_name));
    }
    format!("Self {{ {} }}", members.join(", "))
}

/// The expression for a field: an optional one is in an `Option`, or in a `Nullable` where it may be null, too.
fn field_value(from: &Field, to: &Field, scope: &Scope<'_>) -> String {
    let place = format!("received.{}", from.name.rust);
    match (from.presence, to.presence, &from.ty, &to.ty) {
        // `Nullable` and `Option` have the same `map`.
        (Presence::Optional, Presence::Optional, Type::Nullable(from), Type::Nullable(to)) => {
            mapped(from, to, &place, scope)
        }
        (Presence::Optional, Presence::Required, Type::Nullable(from), Type::Nullable(to)) => {
            format!("{}.into()", mapped(from, to, &place, scope))
        }
        (Presence::Optional, _, from, to) => mapped(from, to, &place, scope),
        (Presence::Required, Presence::Optional, Type::Nullable(_), _) => {
            format!("{}.into()", value(&from.ty, &to.ty, &place, scope))
        }
        (Presence::Required, Presence::Optional, from, to) => {
            format!("{}({})", scope.std("Some"), value(from, to, &place, scope))
        }
        (Presence::Required, Presence::Required, from, to) => value(from, to, &place, scope),
    }
}

/// The expression for a value in an `Option`, a `Nullable` or an iterator, whose item is converted with `map`.
fn mapped(from: &Type, to: &Type, place: &str, scope: &Scope<'_>) -> String {
    match value(from, to, "item", scope).as_str() {
        "item" => place.to_owned(),
        "item.into()" => format!("{place}.map({}::into)", scope.std("Into")),
        change => format!("{place}.map(|item| {change})"),
    }
}

/// The body of `from` for a union.
fn of_union(from: &Union, to: &Union, name: &str, scope: &Scope<'_>) -> String {
    let arms =
        from.variants.iter().zip(&to.variants).map(|(from, to)| match (from.payload(), to.payload()) {
            (Some(ty), Some(wanted)) => {
                let value = value(ty, wanted, "item", scope);
                format!("{name}::{}(item) => Self::{}({value})", from.name.rust, to.name.rust)
            }
            _ => format!("{name}::{} => Self::{}", from.name.rust, to.name.rust),
        });
    let rest = format!("{name}::{}(item) => Self::{}(item)", from.fallback, to.fallback);
    format!("match received {{ {} }}", arms.chain([rest]).collect::<Vec<_>>().join(", "))
}

/// The expression for a value, converted from one type to the other; the two differ in named types and boxes only.
fn value(from: &Type, to: &Type, place: &str, scope: &Scope<'_>) -> String {
    match (from, to) {
        (from, to) if from == to => place.to_owned(),
        (Type::Boxed(from), Type::Boxed(to)) => {
            format!("{}::new({})", scope.std("Box"), value(from, to, &format!("(*{place})"), scope))
        }
        (Type::Boxed(from), to) => value(from, to, &format!("(*{place})"), scope),
        (from, Type::Boxed(to)) => format!("{}::new({})", scope.std("Box"), value(from, to, place, scope)),
        (Type::Nullable(from), Type::Nullable(to)) => mapped(from, to, place, scope),
        (Type::List(from), Type::List(to)) => {
            format!("{}.collect()", mapped(from, to, &format!("{place}.into_iter()"), scope))
        }
        (Type::Map(_, from), Type::Map(_, to)) => {
            let item = value(from, to, "item", scope);
            format!("{place}.into_iter().map(|(key, item)| (key, {item})).collect()")
        }
        (Type::Tuple(from), Type::Tuple(to)) => {
            let items = from.iter().zip(to).enumerate();
            let items = items.map(|(index, (from, to))| value(from, to, &format!("{place}.{index}"), scope));
            format!("({},)", items.collect::<Vec<_>>().join(", "))
        }
        (Type::Named(before), Type::Named(after)) => {
            match (&scope.api.types[*before].kind, &scope.api.types[*after].kind) {
                (TypeKind::Alias(from), TypeKind::Alias(to)) => value(from, to, place, scope),
                _ => format!("{place}.into()"),
            }
        }
        _ => place.to_owned(),
    }
}
