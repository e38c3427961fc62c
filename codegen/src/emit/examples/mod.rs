//! Values for the examples in rustdoc: the document's own where it has them.

pub(super) mod formats;
mod made_up;

use serde_json::Value;

use super::file::quoted;
use super::parameter::argument;
use super::scope::Scope;
use super::structs;
use crate::ir::{
    Conversion, Docs, EnumRepr, IntegerType, Keys, Struct, Type, TypeDef, TypeId, TypeKind, Union,
    UnionDispatch, UnionVariant,
};

/// How deep values nest that still read well.
const DEEPEST: usize = 4;

/// The longest expression that reads well.
const WIDEST: usize = 400;

/// How many items, entries and setters are shown of one value.
const MOST: usize = 6;

/// The longest text that is shown.
const LONGEST: usize = 60;

/// What writes values of the crate as expressions, for those who depend on it.
pub(super) struct Examples<'a> {
    scope: Scope<'a>,
    krate: &'a str,
}

impl<'a> Examples<'a> {
    /// For the crate with this name.
    pub(super) fn new(scope: &Scope<'a>, krate: &'a str) -> Self {
        Self { scope: Scope::outside(scope.api, krate), krate }
    }

    /// An expression for an argument of a type, of the first of the values that reads well, or of one that is made up;
    /// nothing when it takes more than an expression.
    pub(super) fn argument<'v>(
        &'v self,
        ty: &'v Type,
        docs: &'v Docs,
        name: &str,
        given: impl IntoIterator<Item = &'v Value>,
    ) -> Option<String> {
        let of_type = self.of_type(ty);
        let documented = docs.examples.iter().chain(of_type).chain(&docs.default);
        let mut all = given.into_iter().chain(documented);
        all.find_map(|value| self.shown(ty, value)).or_else(|| self.made_up(ty, name, 0))
    }

    /// An expression for what a setter takes, of the first of the values that reads well.
    pub(super) fn setting<'v>(
        &self,
        ty: &Type,
        given: impl IntoIterator<Item = &'v Value>,
    ) -> Option<String> {
        given.into_iter().find_map(|value| self.shown(ty, value))
    }

    /// What is passed for an argument of a type, where it reads well.
    fn shown(&self, ty: &Type, value: &Value) -> Option<String> {
        self.passed(ty, value, 0).filter(|it| it.len() <= WIDEST)
    }

    /// The examples that the document has for a type itself.
    pub(super) fn of_type<'t>(&'t self, ty: &'t Type) -> impl Iterator<Item = &'t Value> {
        let def = self.scope.api.types.documented(ty);
        def.into_iter().flat_map(|def| &def.docs.examples)
    }

    /// The path of a named type, by the name that the place has, where it has one.
    fn path(&self, ty: &Type, id: TypeId) -> String {
        let own = ty.unboxed();
        if matches!(own, Type::Named(_)) { self.scope.ty(own) } else { self.scope.ty(&Type::Named(id)) }
    }

    /// What is passed for an argument of a type, which may be anything that the type is made from.
    fn passed(&self, ty: &Type, value: &Value, depth: usize) -> Option<String> {
        let inner = depth + 1;
        let ty = ty.unboxed();
        match self.scope.resolve(ty) {
            Type::String(_) => value.as_str().filter(|it| is_tame(it)).map(quoted),
            Type::List(item) => {
                let items = value.as_array().filter(|it| (1..=MOST).contains(&it.len()))?;
                // An array has items of one type.
                if !are_alike(items) {
                    return None;
                }
                let items: Option<Vec<String>> = items.iter().map(|it| self.item(item, it, inner)).collect();
                Some(format!("[{}]", items?.join(", ")))
            }
            Type::Map(Keys::Text, item) => {
                let entries = value.as_object().filter(|it| (1..=MOST).contains(&it.len()))?;
                let values: Vec<&Value> = entries.values().collect();
                let takes_into = argument(item, &self.scope).takes_into();
                if takes_into && !are_alike(values) {
                    return None;
                }
                let entry = |(name, it): (&String, &Value)| {
                    let value =
                        if takes_into { self.passed(item, it, inner) } else { self.exact(item, it, inner) };
                    Some(format!("({}, {})", quoted(Some(name.as_str()).filter(|it| is_tame(it))?), value?))
                };
                let entries: Option<Vec<String>> = entries.iter().map(entry).collect();
                Some(format!("[{}]", entries?.join(", ")))
            }
            Type::Named(id) => match &self.scope.api.types[*id].kind {
                TypeKind::Union(union) => {
                    self.converted(union, value, depth).or_else(|| self.exact(ty, value, depth))
                }
                _ => self.exact(ty, value, depth),
            },
            _ => self.exact(ty, value, depth),
        }
    }

    /// An item of a list that is passed.
    fn item(&self, ty: &Type, value: &Value, depth: usize) -> Option<String> {
        let is_text = |ty: &Type| matches!(self.scope.resolve(ty), Type::String(_));
        if let Type::Nullable(inner) = self.scope.resolve(ty) {
            let passed = if is_text(inner) {
                self.passed(inner, value, depth)
            } else {
                self.exact(inner, value, depth)
            };
            return passed.filter(|_| !value.is_null());
        }
        if is_text(ty) { self.passed(ty, value, depth) } else { self.exact(ty, value, depth) }
    }

    /// What becomes a union by itself.
    fn converted(&self, union: &Union, value: &Value, depth: usize) -> Option<String> {
        let has = |conversion| union.variants.iter().any(|it| it.conversions.contains(&conversion));
        match value {
            Value::String(text) if has(Conversion::Text) => {
                Some(text.as_str()).filter(|it| is_tame(it)).map(quoted)
            }
            _ => {
                let variant = self.variant(union, value)?;
                let is_made = variant.conversions.contains(&Conversion::Payload);
                let payload = variant.payload().filter(|_| is_made)?;
                let is_struct = matches!(self.scope.resolve(payload), Type::Named(_));
                self.exact(payload.unboxed(), value, depth + 1).filter(|_| is_struct)
            }
        }
    }

    /// The variant that a value is, where that is plain to see.
    fn variant<'u>(&self, union: &'u Union, value: &Value) -> Option<&'u UnionVariant> {
        if let UnionDispatch::Tag { property, .. } = &union.dispatch {
            let tag = value.get(property)?;
            return union.variants.iter().find(|it| it.known_tags().any(|known| known == tag));
        }
        let mut fitting =
            union.variants.iter().filter(|it| it.payload().is_some_and(|ty| self.is_kind(ty, value)));
        let first = fitting.next()?;
        fitting.next().is_none().then_some(first)
    }

    /// Whether a value is of the kind that a type's values are.
    fn is_kind(&self, ty: &Type, value: &Value) -> bool {
        match self.scope.resolve(ty) {
            Type::Boolean => value.is_boolean(),
            Type::Integer(_) => value.is_i64() || value.is_u64(),
            Type::Number => value.is_number(),
            Type::String(_) => value.is_string(),
            Type::List(_) | Type::Tuple(_) => value.is_array(),
            Type::Null => value.is_null(),
            Type::Named(id) => match &self.scope.api.types[*id].kind {
                TypeKind::Enum(values) => match values.repr {
                    EnumRepr::String => value.is_string(),
                    EnumRepr::Integer => value.is_i64(),
                    EnumRepr::Value => true,
                },
                TypeKind::Struct(_) => value.is_object(),
                _ => true,
            },
            Type::Map(..) => value.is_object(),
            _ => true,
        }
    }

    /// An expression of the very type.
    fn exact(&self, ty: &Type, value: &Value, depth: usize) -> Option<String> {
        if depth > DEEPEST {
            return None;
        }
        let inner = depth + 1;
        if let Type::Boxed(boxed) = ty {
            return Some(format!("Box::new({})", self.exact(boxed, value, depth)?));
        }
        match self.scope.resolve(ty) {
            Type::Boolean => value.as_bool().map(|it| it.to_string()),
            Type::Integer(width) => integer(value, *width),
            Type::Number => value.as_f64().map(|it| format!("{it:?}")),
            Type::String(_) => {
                value.as_str().filter(|it| is_tame(it)).map(|it| format!("{}.into()", quoted(it)))
            }
            Type::Nullable(_) if value.is_null() => Some("None".to_owned()),
            Type::Nullable(ty) => Some(format!("Some({})", self.exact(ty, value, inner)?)),
            Type::List(item) => {
                let items = value.as_array().filter(|it| it.len() <= MOST)?;
                let items: Option<Vec<String>> = items.iter().map(|it| self.exact(item, it, inner)).collect();
                Some(format!("vec![{}]", items?.join(", ")))
            }
            Type::Tuple(types) => {
                let items = value.as_array().filter(|it| it.len() == types.len() && it.len() > 1)?;
                let items = types.iter().zip(items).map(|(ty, it)| self.exact(ty, it, inner));
                Some(format!("({})", items.collect::<Option<Vec<String>>>()?.join(", ")))
            }
            Type::Any => self.any(value),
            Type::Named(id) => {
                let def = &self.scope.api.types[*id];
                let path = self.path(ty, *id);
                match &def.kind {
                    TypeKind::Enum(values) => {
                        let variant = values.variants.iter().find(|it| it.value == *value)?;
                        Some(format!("{path}::{}", variant.name.rust))
                    }
                    TypeKind::Struct(object) => self.object(&path, def, object, value, inner),
                    TypeKind::Union(union) => {
                        let variant = self.variant(union, value)?;
                        let payload = self.exact(variant.payload()?, value, inner)?;
                        Some(format!("{path}::{}({payload})", variant.name.rust))
                    }
                    TypeKind::Alias(_) | TypeKind::Newtype(_) => None,
                }
            }
            Type::Null | Type::Map(..) | Type::External(_) | Type::Boxed(_) => None,
        }
    }

    /// A JSON value, where it is a scalar.
    fn any(&self, value: &Value) -> Option<String> {
        let literal = match value {
            Value::Bool(it) => it.to_string(),
            Value::Number(number) if number.is_f64() => format!("{:?}", number.as_f64()?),
            Value::Number(_) => integer(value, IntegerType::I64)?,
            Value::String(text) if is_tame(text) => quoted(text),
            _ => return None,
        };
        Some(format!("{}::Value::from({literal})", self.krate))
    }

    /// An object: its constructor, and setters for what the value has besides.
    fn object(
        &self,
        path: &str,
        def: &TypeDef,
        object: &Struct,
        value: &Value,
        depth: usize,
    ) -> Option<String> {
        let members = value.as_object().filter(|_| def.is_made())?;
        if object.flattened.iter().any(crate::ir::Flatten::is_needed) {
            return None;
        }
        let (mut arguments, mut setters) = (Vec::new(), Vec::new());
        for field in &object.fields {
            let given = members.get(&field.name.wire);
            if structs::default_of(field, &self.scope).is_none() {
                let own = given.into_iter().chain(&field.docs.examples).chain(self.of_type(&field.ty));
                let passed = own.into_iter().find_map(|it| self.passed(&field.ty, it, depth));
                arguments.push(passed.or_else(|| self.made_up(&field.ty, &field.name.rust, depth))?);
                continue;
            }
            let (Some(given), Some(setter)) = (given, &field.setter) else { continue };
            if field.preset.as_ref() == Some(given) || setters.len() >= MOST {
                continue;
            }
            let ty = match &field.ty {
                Type::Nullable(inner) => inner,
                ty => ty,
            };
            if let Some(passed) = self.passed(ty, given, depth) {
                setters.push(format!(".{}({passed})", setter.name));
            }
        }
        Some(format!("{path}::new({}){}", arguments.join(", "), setters.concat()))
    }
}

/// Whether values can be items of one array as they are passed: literals of the same kind.
fn are_alike<'v>(values: impl IntoIterator<Item = &'v Value>) -> bool {
    let mut kinds = values.into_iter().map(std::mem::discriminant);
    let first = kinds.next();
    kinds.all(|kind| Some(kind) == first)
}

fn integer(value: &Value, width: IntegerType) -> Option<String> {
    is_integer(value, width).then(|| value.to_string())
}

/// Whether a value is an integer of a type.
pub(super) fn is_integer(value: &Value, width: IntegerType) -> bool {
    let Some(number) = value.as_i64().map(i128::from).or_else(|| value.as_u64().map(i128::from)) else {
        return false;
    };
    match width {
        IntegerType::I32 => i32::try_from(number).is_ok(),
        IntegerType::I64 => i64::try_from(number).is_ok(),
        IntegerType::U32 => u32::try_from(number).is_ok(),
        IntegerType::U64 => u64::try_from(number).is_ok(),
        IntegerType::I128 => true,
    }
}

/// Examples go into code that is compiled; what is long or odd does not make a good one.
pub(super) fn is_tame(text: &str) -> bool {
    !text.is_empty()
        && text.len() <= LONGEST
        && text.chars().all(|it| (' '..='~').contains(&it) && !matches!(it, '"' | '\\'))
}
