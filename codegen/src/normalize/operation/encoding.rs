//! How values outside of JSON are written: what the document states, and what it leaves open.

use std::collections::HashSet;

use super::Context;
use crate::diagnostic::Code;
use crate::ir::visit::kind_types;
use crate::ir::{
    ArrayFormat, ExternalKind, Location, ParameterEncoding, StringFormat, Style, Type, TypeId, TypeKind,
};
use crate::pointer::Pointer;

/// The default style of a location (OpenAPI 3.1, section 4.8.12.2).
pub(super) fn default_style(location: Location) -> Style {
    match location {
        Location::Path | Location::Header => Style::Simple,
        Location::Query | Location::QueryString | Location::Cookie => Style::Form,
    }
}

/// What a style does with lists when nobody says anything else.
pub(super) fn usual(style: Style, explode: bool) -> ParameterEncoding {
    ParameterEncoding::Style {
        style,
        explode,
        allow_reserved: false,
        lists: style.usual_lists(),
        inner_lists: ArrayFormat::Indices,
    }
}

/// The encoding of a location without any word about it.
pub(super) fn default_encoding(location: Location) -> ParameterEncoding {
    let style = default_style(location);
    usual(style, style == Style::Form)
}

impl ParameterEncoding {
    pub(super) fn reserved(self, allow_reserved: bool) -> Self {
        match self {
            Self::Style { style, explode, lists, inner_lists, .. } => {
                Self::Style { style, explode, allow_reserved, lists, inner_lists }
            }
            Self::Json => Self::Json,
        }
    }

    /// The encoding with lists written in another format.
    pub(super) fn with_lists(self, lists: ArrayFormat, inner_lists: ArrayFormat) -> Self {
        match self {
            Self::Style { style, explode, allow_reserved, .. } => {
                Self::Style { style, explode, allow_reserved, lists, inner_lists }
            }
            Self::Json => Self::Json,
        }
    }
}

impl Context<'_, '_> {
    /// The configured format of lists.
    pub(super) fn array_format(&self) -> Option<ArrayFormat> {
        self.config.client.array_format
    }

    /// An encoding for pairs of names and values by a style. What the document states of lists counts, by `explode`;
    /// where it states nothing the configuration does. It never states how lists in brackets are written.
    pub(super) fn pairs_by_style(&self, style: Style, explode: Option<bool>) -> ParameterEncoding {
        let encoding = usual(style, explode.unwrap_or(style == Style::Form));
        match self.array_format() {
            None => encoding,
            Some(chosen) if explode.is_none() || style == Style::DeepObject => {
                encoding.with_lists(chosen, chosen)
            }
            Some(chosen) => encoding.with_lists(ArrayFormat::Repeat, chosen),
        }
    }

    /// The encoding without what makes no difference to values of a type.
    pub(super) fn fitted(&self, ty: &Type, encoding: ParameterEncoding) -> ParameterEncoding {
        let ParameterEncoding::Style { style, explode, allow_reserved, lists, .. } = encoding else {
            return encoding;
        };
        let usual = usual(style, explode).reserved(allow_reserved);
        match self.schemas.value(ty) {
            ty if self.is_scalar(ty) => usual,
            // There are no lists in brackets.
            Type::List(item) if !self.is_composite(item) => match usual {
                ParameterEncoding::Style { lists: same, .. } if same == lists => usual,
                _ => usual.with_lists(lists, lists),
            },
            _ => encoding,
        }
    }

    /// Reports a value that may hold lists or objects inside of others where its style has no way to write them.
    pub(super) fn report_nesting(
        &mut self,
        what: &str,
        ty: &Type,
        location: Location,
        encoding: ParameterEncoding,
        place: &Pointer,
    ) {
        let ParameterEncoding::Style { style, explode, .. } = encoding else { return };
        let is_deep = style == Style::DeepObject || explode;
        let is_open = matches!(location, Location::Query | Location::Cookie) && is_deep;
        if is_open || !self.is_nested(ty) {
            return;
        }
        let message = match location {
            Location::Query | Location::QueryString | Location::Cookie => {
                format!(
                    "lists and objects inside of {what} are written in brackets; its style does not say how"
                )
            }
            Location::Path | Location::Header => {
                format!(
                    "{what} cannot be sent with lists or objects inside of others; its style does not say how"
                )
            }
        };
        self.report(Code::UnsupportedEncoding, place, message);
    }

    /// Whether a value may be a list or an object that holds others.
    fn is_nested(&self, ty: &Type) -> bool {
        let ty = self.schemas.value(ty);
        match ty {
            Type::List(item) | Type::Map(_, item) => self.is_composite(item),
            Type::Tuple(items) => items.iter().any(|item| self.is_composite(item)),
            Type::Named(id) => match &self.schemas.types()[*id].kind {
                kind @ TypeKind::Struct(_) => {
                    let mut found = false;
                    kind_types(kind, &mut |ty| found |= self.is_composite(ty));
                    found
                }
                _ => false,
            },
            _ => false,
        }
    }

    /// Whether a value may be a list or an object.
    pub(super) fn is_composite(&self, ty: &Type) -> bool {
        self.schemas.alternatives(ty).into_iter().any(|ty| self.is_list_or_object(ty))
    }

    /// Whether each value is a list or an object, and so can be written in JSON only.
    pub(super) fn is_always_composite(&self, ty: &Type) -> bool {
        self.schemas.alternatives(ty).into_iter().all(|ty| self.is_list_or_object(ty))
    }

    /// Whether some value may be an object.
    pub(super) fn may_be_object(&self, ty: &Type) -> bool {
        self.schemas.alternatives(ty).into_iter().any(|ty| match ty {
            Type::List(_) | Type::Tuple(_) => false,
            Type::Any => true,
            Type::External(external) => external.kind == ExternalKind::Any,
            ty => self.is_list_or_object(ty),
        })
    }

    /// Whether values are scalars with a type of their own: a number, a boolean, an enum, a date, a type of another crate.
    pub(super) fn is_written_as_text(&self, ty: &Type) -> bool {
        match self.schemas.resolve(ty) {
            Type::Boolean | Type::Integer(_) | Type::Number => true,
            Type::String(format) => match format {
                StringFormat::DateTime | StringFormat::Date => true,
                StringFormat::Plain | StringFormat::Base64 | StringFormat::Binary => false,
            },
            Type::External(external) => external.kind != ExternalKind::Any,
            ty => matches!(ty, Type::Named(_)) && self.is_scalar(ty),
        }
    }

    fn is_list_or_object(&self, ty: &Type) -> bool {
        match ty {
            Type::List(_) | Type::Tuple(_) | Type::Map(..) => true,
            Type::Named(id) => matches!(self.schemas.types()[*id].kind, TypeKind::Struct(_)),
            _ => false,
        }
    }

    /// Whether there is a list in it whose items only indices keep apart. Each named type is looked at once, and so are the
    /// values of each map: an alias may be a map of itself.
    pub(super) fn needs_indices(&self, ty: &Type) -> bool {
        let mut seen = HashSet::<TypeId>::new();
        let mut maps = HashSet::<*const Type>::new();
        let mut pending = vec![ty];
        while let Some(ty) = pending.pop() {
            match self.schemas.value(ty) {
                Type::List(item) if self.is_composite(item) => return true,
                Type::Tuple(items) if items.iter().any(|item| self.is_composite(item)) => return true,
                Type::Map(_, inner) if maps.insert(std::ptr::from_ref(&**inner)) => pending.push(inner),
                Type::Named(id) if seen.insert(*id) => {
                    kind_types(&self.schemas.types()[*id].kind, &mut |ty| pending.push(ty));
                }
                _ => {}
            }
        }
        false
    }
}
