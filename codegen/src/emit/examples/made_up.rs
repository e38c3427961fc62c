//! Values that nobody has given an example for: one that compiles and says what belongs there.

use serde_json::{Map, Value};

use super::{Examples, MOST, WIDEST, formats, is_tame};
use crate::emit::file::quoted;
use crate::emit::parameter::is_like_a_literal;
use crate::ir::{
    Conversion, EnumRepr, EnumVariant, StringFormat, Type, TypeId, TypeKind, Union, UnionVariant, VariantKind,
};
use crate::name::ident;

impl Examples<'_> {
    /// What is passed for an argument of a type, which is called by the name. Objects are made inside of no other object.
    pub(super) fn made_up(&self, ty: &Type, name: &str, depth: usize) -> Option<String> {
        let made = match self.scope.resolve(ty) {
            Type::String(format) => Some(quoted(text(*format, name))),
            Type::Boolean => Some("true".to_owned()),
            Type::Integer(_) => Some("1".to_owned()),
            Type::Number => Some("1.5".to_owned()),
            Type::List(item) => self.made_up_item(item, name, depth).map(|item| format!("[{item}]")),
            Type::Named(id) => match &self.scope.api.types[*id].kind {
                TypeKind::Enum(values) if values.repr == EnumRepr::String => {
                    let variant = values.variants.first()?;
                    Some(format!("{}::{}", self.path(ty, *id), variant.name.rust))
                }
                TypeKind::Struct(_) => self.made_up_object(ty, *id, depth),
                TypeKind::Union(union) => self.made_up_variant(union, name, depth),
                _ => None,
            },
            _ => None,
        };
        made.filter(|it| it.len() <= WIDEST)
    }

    /// An item of a list that is passed.
    fn made_up_item(&self, item: &Type, name: &str, depth: usize) -> Option<String> {
        let given = self.of_type(item).find_map(|it| self.item(item, it, depth + 1));
        if given.is_some() {
            return given;
        }
        let is_union = match self.scope.resolve(item) {
            Type::Named(id) => matches!(self.scope.api.types[*id].kind, TypeKind::Union(_)),
            // A list inside a list is no array.
            ty => return if matches!(ty, Type::List(_)) { None } else { self.made_up(item, name, depth) },
        };
        let made = self.made_up(item, name, depth)?;
        // A list of what has no literals takes the very type.
        Some(if is_union && !is_like_a_literal(item, &self.scope) { format!("{made}.into()") } else { made })
    }

    /// An object with what it requires.
    fn made_up_object(&self, ty: &Type, id: TypeId, depth: usize) -> Option<String> {
        let def = &self.scope.api.types[id];
        let TypeKind::Struct(object) = &def.kind else { return None };
        let nothing = Value::Object(Map::new());
        (depth == 0).then(|| self.object(&self.path(ty, id), def, object, &nothing, depth + 1))?
    }

    /// What becomes a union by itself: text, another scalar, a list of texts, or an object.
    fn made_up_variant(&self, union: &Union, name: &str, depth: usize) -> Option<String> {
        let of_text = union.variants.iter().find(|it| it.conversions.contains(&Conversion::Text));
        if let Some(variant) = of_text {
            // A value that the API knows says more than the argument's name.
            let word = union.variants.iter().find_map(|it| self.word(it));
            let format = match variant.payload().map(|ty| self.scope.resolve(ty)) {
                Some(Type::String(format)) => *format,
                _ => StringFormat::Plain,
            };
            return Some(quoted(word.unwrap_or_else(|| text(format, name))));
        }
        let made = union.variants.iter().filter(|it| it.conversions.contains(&Conversion::Payload));
        let payloads: Vec<&Type> = made.filter_map(|it| Some(it.payload()?.unboxed())).collect();
        let is_integer = |ty: &&&Type| matches!(self.scope.resolve(ty), Type::Integer(_));
        // The literal could be of either type.
        let is_ambiguous = payloads.iter().filter(is_integer).count() > 1;
        let is_scalar = |ty: &Type| match self.scope.resolve(ty) {
            Type::Boolean | Type::Number => true,
            Type::Integer(_) => !is_ambiguous,
            Type::Named(id) => matches!(self.scope.api.types[*id].kind, TypeKind::Enum(_)),
            _ => false,
        };
        let is_plain = |ty: &Type| matches!(ty, Type::String(StringFormat::Plain | StringFormat::Binary));
        let is_list = |ty: &Type| match self.scope.resolve(ty) {
            Type::List(item) => is_plain(self.scope.resolve(item)),
            _ => false,
        };
        let is_object = |ty: &Type| self.scope.api.types.structure(ty).is_some();
        let of_kind = |is_kind: &dyn Fn(&Type) -> bool| {
            payloads.iter().filter(|ty| is_kind(ty)).take(MOST).find_map(|ty| self.made_up(ty, name, depth))
        };
        of_kind(&is_scalar).or_else(|| of_kind(&is_list)).or_else(|| of_kind(&is_object))
    }

    /// The first of the texts that a variant of a union stands for.
    fn word<'u>(&'u self, variant: &'u UnionVariant) -> Option<&'u str> {
        let value = match &variant.kind {
            VariantKind::Constant(value) => Some(value),
            VariantKind::Payload(ty) => match self.scope.resolve(ty) {
                Type::Named(id) => match &self.scope.api.types[*id].kind {
                    TypeKind::Enum(values) if values.repr == EnumRepr::String => {
                        values.variants.first().map(|EnumVariant { value, .. }| value)
                    }
                    _ => None,
                },
                _ => None,
            },
        };
        value.and_then(Value::as_str).filter(|it| is_tame(it))
    }
}

/// A text of a format; where any text is one, the name of the argument, which says what belongs there.
fn text(format: StringFormat, name: &str) -> &str {
    formats::text(format).unwrap_or_else(|| ident::plain(name))
}
