//! Values that the API could send: the document's examples, with what they lack, or made up.

use std::cell::Cell;

use serde_json::{Map, Value, json};

use crate::emit::examples::{formats, is_integer};
use crate::ir::{
    Additional, Api, Enum, EnumRepr, External, ExternalCodec, ExternalKind, Presence, StringFormat, Struct,
    Type, TypeKind, Types, Union, UnionDispatch, UnionVariant, VariantKind,
};

/// A value that nests deeper is none that anybody needs.
const DEEPEST: usize = 24;

/// How deep what nobody shows may nest, at the first attempt and at further ones: a type that refers to itself has values of any
/// depth, and a small one is wanted.
const DEPTHS_MADE_UP: [usize; 3] = [6, 12, DEEPEST];

/// Lists inside of so many others are empty unless somebody says what is in them.
const DEEPEST_LIST: usize = 6;

/// Where optional properties that nobody shows are made up, too: those of any type in an object that nests no deeper than the first
/// number, and those without properties of their own in one that nests no deeper than the second.
const OPTIONAL: [usize; 2] = [1, 3];

/// How many values one attempt may look at, and all attempts of a document.
const MOST_EACH: usize = 5_000;
const MOST: usize = 5_000_000;

/// What makes values for the answers of a document.
pub(super) struct Values<'a> {
    api: &'a Api,
    /// How many values may still be looked at.
    left: Cell<usize>,
}

impl<'a> Values<'a> {
    pub(super) fn new(api: &'a Api) -> Self {
        Self { api, left: Cell::new(MOST) }
    }

    /// The types that they are of.
    pub(super) fn types(&self) -> &'a Types {
        &self.api.types
    }

    /// A value that can be read as a type: `given`, where it can, else what is nearest to it; nothing where nobody can say what a
    /// value of the type is.
    pub(super) fn of(&self, ty: &Type, given: Option<&Value>) -> Option<Value> {
        DEPTHS_MADE_UP.into_iter().find_map(|deepest_made_up| {
            let most = MOST_EACH.min(self.left.get());
            let attempt = Attempt { api: self.api, deepest_made_up, left: Cell::new(most) };
            let value = attempt.of(ty, given, 0);
            self.left.set(self.left.get() - (most - attempt.left.get()));
            value
        })
    }
}

/// An attempt to make a value.
struct Attempt<'a> {
    api: &'a Api,
    deepest_made_up: usize,
    /// How many values it may still look at.
    left: Cell<usize>,
}

impl Attempt<'_> {
    fn of(&self, ty: &Type, given: Option<&Value>, depth: usize) -> Option<Value> {
        if depth > if given.is_some() { DEEPEST } else { self.deepest_made_up } {
            return None;
        }
        self.left.set(self.left.get().checked_sub(1)?);
        let inner = depth + 1;
        Some(match ty {
            Type::Any => given.cloned().unwrap_or_else(|| json!({})),
            Type::Null => Value::Null,
            Type::Boolean => kept(given, Value::is_boolean, || json!(true)),
            Type::Integer(width) => kept(given, |it| is_integer(it, *width), || json!(1)),
            Type::Number => kept(given, Value::is_number, || json!(1.5)),
            Type::String(format) => kept(given, Value::is_string, || json!(text(*format))),
            Type::List(item) => match given.and_then(Value::as_array) {
                Some(items) => items.iter().filter_map(|it| self.of(item, Some(it), inner)).collect(),
                None if depth > DEEPEST_LIST => json!([]),
                None => self.of(item, None, inner).into_iter().collect(),
            },
            Type::Tuple(types) => {
                let items = types.iter().enumerate();
                items
                    .map(|(index, ty)| self.of(ty, given.and_then(|it| it.get(index)), inner))
                    .collect::<Option<_>>()?
            }
            Type::Map(_, item) => {
                let entries = given.and_then(Value::as_object).into_iter().flatten();
                let read =
                    entries.filter_map(|(name, it)| Some((name.clone(), self.of(item, Some(it), inner)?)));
                Value::Object(read.collect())
            }
            Type::Nullable(_) if given == Some(&Value::Null) => Value::Null,
            Type::Nullable(ty) => self.of(ty, given, inner).unwrap_or(Value::Null),
            Type::Boxed(ty) => return self.of(ty, given, depth),
            Type::External(external) => return of_external(external, given),
            Type::Named(id) => {
                let def = &self.api.types[*id];
                let given = given.or(def.docs.examples.first());
                match &def.kind {
                    TypeKind::Alias(ty) | TypeKind::Newtype(ty) => return self.of(ty, given, inner),
                    TypeKind::Enum(values) => return of_enum(values, given),
                    TypeKind::Struct(object) => Value::Object(self.object(object, given, inner)?),
                    TypeKind::Union(union) => return self.union(union, given, inner),
                }
            }
        })
    }

    /// An object: what is given, and whatever it lacks.
    fn object(&self, object: &Struct, given: Option<&Value>, depth: usize) -> Option<Map<String, Value>> {
        let given = given.and_then(Value::as_object);
        let mut members = given.cloned().unwrap_or_default();
        if let Additional::Typed(ty) = &object.additional {
            let is_declared = |name: &str| object.fields.iter().any(|field| field.name.wire == name);
            for (_, member) in members.iter_mut().filter(|(name, _)| !is_declared(name)) {
                *member = self.of(ty, Some(member), depth)?;
            }
        }
        for field in &object.fields {
            let own = members.get(&field.name.wire).cloned();
            let shown = || field.docs.examples.first().or(field.docs.default.as_ref());
            if field.presence == Presence::Optional
                && own.is_none()
                && (given.is_some() || shown().is_none() && !self.makes_up(&field.ty, depth))
            {
                continue;
            }
            let value = self.of(&field.ty, own.as_ref().or_else(shown), depth);
            match value {
                Some(value) => drop(members.insert(field.name.wire.clone(), value)),
                None if field.presence == Presence::Optional => drop(members.remove(&field.name.wire)),
                None => return None,
            }
        }
        for constant in &object.constants {
            members.insert(constant.wire.clone(), constant.value.clone());
        }
        for flattened in object.flattened.iter().filter(|it| it.is_needed()) {
            let whole = Value::Object(members);
            let Value::Object(with) = self.of(&flattened.ty, given.map(|_| &whole), depth)? else {
                return None;
            };
            let Value::Object(own) = whole else { return None };
            members = own;
            for (name, value) in with {
                members.entry(name).or_insert(value);
            }
        }
        Some(members)
    }

    /// Whether an optional property of this type is made up, in an object that nests so deep.
    fn makes_up(&self, ty: &Type, depth: usize) -> bool {
        let [of_any, of_scalars] = OPTIONAL;
        depth <= of_any || depth <= of_scalars && self.api.types.is_scalar(ty)
    }

    /// A value of a union: what is given, as the variant that it is of; else the first that can be made up.
    fn union(&self, union: &Union, given: Option<&Value>, depth: usize) -> Option<Value> {
        let tag = match &union.dispatch {
            UnionDispatch::Tag { property, .. } => Some(property),
            UnionDispatch::Evidence => None,
        };
        let Some(given) = given else {
            return union.variants.iter().find_map(|variant| self.variant(variant, tag, None, depth));
        };
        let meant = tag.and_then(|tag| {
            let value = given.get(tag)?;
            union.variants.iter().find(|it| it.known_tags().any(|tag| tag == value))
        });
        match meant {
            Some(variant) => self.variant(variant, tag, Some(given), depth),
            // What fits no variant is a value of the union, too.
            None => Some(given.clone()),
        }
    }

    fn variant(
        &self,
        variant: &UnionVariant,
        tag: Option<&String>,
        given: Option<&Value>,
        depth: usize,
    ) -> Option<Value> {
        let mut value = match &variant.kind {
            VariantKind::Constant(value) => return Some(value.clone()),
            VariantKind::Payload(ty) => self.of(ty, given, depth)?,
        };
        if let (Some(tag), Some(known), Value::Object(members)) = (tag, variant.tags.first(), &mut value)
            && !members.get(tag).is_some_and(|it| variant.known_tags().any(|tag| tag == it))
        {
            members.insert(tag.clone(), known.clone());
        }
        Some(value)
    }
}

/// What is given, where it is of a kind.
fn kept(given: Option<&Value>, is_kind: impl Fn(&Value) -> bool, made_up: impl FnOnce() -> Value) -> Value {
    given.filter(|it| is_kind(it)).cloned().unwrap_or_else(made_up)
}

/// A text of a format.
fn text(format: StringFormat) -> &'static str {
    match format {
        StringFormat::Binary => "",
        _ => formats::text(format).unwrap_or("string"),
    }
}

fn of_enum(values: &Enum, given: Option<&Value>) -> Option<Value> {
    let is_kind = |value: &&Value| match values.repr {
        EnumRepr::String => value.is_string(),
        EnumRepr::Integer => value.is_i64(),
        EnumRepr::Value => true,
    };
    given.filter(is_kind).or_else(|| values.variants.first().map(|it| &it.value)).cloned()
}

/// A value that a type of another crate can be read from, where that is one whose text is known.
fn of_external(external: &External, given: Option<&Value>) -> Option<Value> {
    match (external.kind, given) {
        (ExternalKind::Text, Some(given)) if given.is_string() => return Some(given.clone()),
        (ExternalKind::Number, Some(given)) if given.is_number() => return Some(given.clone()),
        (ExternalKind::Any, given) => return given.cloned(),
        _ => {}
    }
    Some(match (external.codec, external.kind) {
        (ExternalCodec::DateTime | ExternalCodec::TimeDateTime, _) => json!(text(StringFormat::DateTime)),
        (ExternalCodec::TimeDate, _) => json!(text(StringFormat::Date)),
        (ExternalCodec::DecimalNumber, _) => json!(1.5),
        (ExternalCodec::UnixTime { .. }, _) | (ExternalCodec::Serde, ExternalKind::Number) => json!(1),
        (ExternalCodec::Serde, _) => json!(match (external.library()?, external.name()) {
            ("jiff", "Timestamp") => text(StringFormat::DateTime),
            ("jiff", "Zoned") => "2024-01-31T12:00:00+00:00[UTC]",
            ("jiff", "DateTime") | ("chrono", "NaiveDateTime") => "2024-01-31T12:00:00",
            ("jiff", "Date") | ("chrono", "NaiveDate") => text(StringFormat::Date),
            ("jiff", "Time") | ("chrono", "NaiveTime") => "12:00:00",
            ("uuid", _) => "00000000-0000-4000-8000-000000000000",
            ("rust_decimal", _) => "1.5",
            ("url", _) => "https://example.com/",
            _ => return None,
        }),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn values_of_types_are_made_up_where_the_type_is_known() {
        for (path, expected) in [
            ("::jiff::civil::Date", Some("2024-01-31")),
            ("::jiff::civil::Time", Some("12:00:00")),
            ("::jiff::Zoned", Some("2024-01-31T12:00:00+00:00[UTC]")),
            ("::chrono::NaiveTime", Some("12:00:00")),
            ("::url::Url", Some("https://example.com/")),
            ("::calendar::Date", None),
            ("::my_crate::Url", None),
            ("::std::string::String", None),
        ] {
            let external =
                External { path: path.to_owned(), kind: ExternalKind::Text, codec: ExternalCodec::Serde };
            assert_eq!(of_external(&external, None), expected.map(Value::from), "{path}");
        }
    }
}
