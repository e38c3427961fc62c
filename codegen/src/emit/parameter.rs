//! Arguments and setters: what callers may pass for a type, and how it becomes that type.

use super::scope::Scope;
use crate::ir::{
    ArrayFormat, Conversion, EnumRepr, Keys, Location, ParameterEncoding, Style, Type, TypeDef, TypeKind,
    UnionVariant,
};

/// What an argument takes.
pub(super) struct Argument {
    /// The argument's type.
    pub(super) ty: String,
    form: Form,
    /// `Box`, as it is called here, where the type is behind a pointer, which is nothing to callers.
    boxed: Option<&'static str>,
    /// The type that is taken, or that what is taken becomes: the item's for a list, the value's for a map, after the key's
    /// where that is not text.
    taken: String,
    /// The type that is meant.
    meant: String,
    /// The trait `Into`, as it is called here.
    into: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    Into,
    /// Anything with items of the type.
    Items,
    /// Anything with items that become the type.
    IntoItems,
    /// Anything with items that become the type or null.
    ItemsOrNull,
    /// The type or null.
    OrNull,
    /// Anything with names, or what becomes the keys, and values of a map.
    Entries {
        /// Whether the keys have a type of their own.
        is_keyed: bool,
    },
    /// Anything with names, or what becomes the keys, and with values that become those of a map.
    IntoEntries {
        /// Whether the keys have a type of their own.
        is_keyed: bool,
    },
}

/// What a value that may be null is made from: itself, an `Option`, and `&str` where it is text.
const NULLABLE: &str = "crate::Nullable";

/// The most convenient argument for a type.
pub(super) fn argument(ty: &Type, scope: &Scope<'_>) -> Argument {
    let meant = scope.ty(ty);
    let (into, iterator) = (scope.std("Into"), scope.std("IntoIterator"));
    let (ty, boxed) = match ty {
        Type::Boxed(inner) => (&**inner, Some(scope.std("Box"))),
        ty => (ty, None),
    };
    let written = scope.ty(ty);
    let (form, ty, taken) = match scope.resolve(ty) {
        _ if is_text(ty, scope) || is_convertible(ty, scope) || is_external(ty, scope) => {
            (Form::Into, format!("impl {into}<{written}>"), written)
        }
        Type::Nullable(inner) => {
            let inner = scope.ty(inner);
            (Form::OrNull, format!("impl {into}<{NULLABLE}<{inner}>>"), inner)
        }
        Type::List(item) => {
            let item_type = scope.ty(item);
            if let Type::Nullable(inner) = scope.resolve(item) {
                let inner = scope.ty(inner);
                let items = format!("impl {iterator}<Item = impl {into}<{NULLABLE}<{inner}>>>");
                (Form::ItemsOrNull, items, inner)
            } else if is_like_a_literal(item, scope) {
                (Form::IntoItems, format!("impl {iterator}<Item = impl {into}<{item_type}>>"), item_type)
            } else {
                (Form::Items, format!("impl {iterator}<Item = {item_type}>"), item_type)
            }
        }
        Type::Map(keys, value) => {
            let value_type = scope.ty(value);
            let key_type = scope.ty(&keys.ty());
            let name = format!("impl {into}<{key_type}>");
            let taken = match keys {
                Keys::Text => value_type.clone(),
                Keys::Enum(_) => format!("{key_type}, {value_type}"),
            };
            let is_keyed = *keys != Keys::Text;
            if argument(value, scope).takes_into() {
                let entry = format!("({name}, impl {into}<{value_type}>)");
                (Form::IntoEntries { is_keyed }, format!("impl {iterator}<Item = {entry}>"), taken)
            } else {
                (Form::Entries { is_keyed }, format!("impl {iterator}<Item = ({name}, {value_type})>"), taken)
            }
        }
        _ => (Form::Plain, written.clone(), written),
    };
    Argument { ty, form, boxed, taken, meant, into }
}

/// The variants of a union that callers make.
fn variants<'a>(ty: &Type, scope: &'a Scope<'_>) -> &'a [UnionVariant] {
    let def: Option<&TypeDef> = scope.api.types.behind_aliases(ty).map(|id| &scope.api.types[id]);
    match def.map(|def| &def.kind) {
        Some(TypeKind::Union(union)) => &union.variants,
        _ => &[],
    }
}

/// Whether it is a union that values are turned into.
fn is_convertible(ty: &Type, scope: &Scope<'_>) -> bool {
    variants(ty, scope).iter().any(|variant| !variant.conversions.is_empty())
}

/// Whether callers have literals for it, so that a list is best taken with items that become the type: `["a", "b"]`. In a
/// list of other unions the items are often of several kinds, each with `.into()`, and then the list has to say of what type
/// they become.
pub(super) fn is_like_a_literal(ty: &Type, scope: &Scope<'_>) -> bool {
    let is_scalar = |ty: &Type| {
        matches!(scope.resolve(ty), Type::Boolean | Type::Integer(_) | Type::Number | Type::String(_))
    };
    let is_made_of_one = |variant: &UnionVariant| {
        variant.conversions.iter().any(|conversion| match conversion {
            Conversion::Text => true,
            Conversion::Payload => variant.payload().is_some_and(is_scalar),
        })
    };
    is_text(ty, scope) || variants(ty, scope).iter().any(is_made_of_one)
}

/// Whether it is a type of another crate; for one in a wrapper, what is wrapped is given.
fn is_external(ty: &Type, scope: &Scope<'_>) -> bool {
    matches!(scope.resolve(ty), Type::External(_))
}

fn is_text(ty: &Type, scope: &Scope<'_>) -> bool {
    match scope.resolve(ty) {
        Type::String(_) => true,
        Type::Named(id) => match &scope.api.types[*id].kind {
            TypeKind::Enum(values) => values.repr == EnumRepr::String,
            _ => false,
        },
        _ => false,
    }
}

impl Argument {
    /// Whether the argument has the type already.
    pub(super) fn is_plain(&self) -> bool {
        self.form == Form::Plain && self.boxed.is_none()
    }

    /// Whether it is whatever the type can be made from.
    pub(super) fn takes_into(&self) -> bool {
        self.form == Form::Into && self.boxed.is_none()
    }

    /// The argument as `setters!` has it: a word for what callers may pass, and the type that this is made into.
    pub(super) fn in_words(&self) -> String {
        let (form, taken) = (self.form, &self.taken);
        match self.boxed {
            Some(_) => format!("boxed({taken})"),
            None => match form {
                Form::Plain => format!("own({taken})"),
                Form::OrNull => format!("own({})", self.meant),
                Form::ItemsOrNull => format!("each_or_null({taken})"),
                Form::Into => format!("into({taken})"),
                Form::Items => format!("items({taken})"),
                Form::IntoItems => format!("each({taken})"),
                Form::Entries { is_keyed: false } => format!("entries({taken})"),
                Form::Entries { is_keyed: true } => format!("keyed({taken})"),
                Form::IntoEntries { is_keyed: false } => format!("each_entry({taken})"),
                Form::IntoEntries { is_keyed: true } => format!("each_keyed({taken})"),
            },
        }
    }

    /// The value of the type.
    pub(super) fn owned(&self, name: &str) -> String {
        let into = self.into;
        let value = match self.form {
            Form::Plain => name.to_owned(),
            Form::Into => format!("{name}.into()"),
            Form::OrNull => format!("{into}::<{NULLABLE}<{}>>::into({name}).into_value()", self.taken),
            Form::ItemsOrNull => {
                let value = format!("{into}::<{NULLABLE}<{}>>::into(item).into_value()", self.taken);
                format!("{name}.into_iter().map(|item| {value}).collect()")
            }
            Form::Items => format!("{name}.into_iter().collect()"),
            Form::IntoItems => format!("{name}.into_iter().map({into}::into).collect()"),
            Form::Entries { .. } => {
                format!("{name}.into_iter().map(|(name, value)| (name.into(), value)).collect()")
            }
            Form::IntoEntries { .. } => {
                format!("{name}.into_iter().map(|(name, value)| (name.into(), value.into())).collect()")
            }
        };
        match self.boxed {
            Some(boxed) => format!("{boxed}::new({value})"),
            None => value,
        }
    }

    /// A statement that turns the argument into what can be written, where it is not yet.
    pub(super) fn convert(&self, name: &str) -> Option<String> {
        match self.form {
            Form::Plain => None,
            _ => Some(format!("let {name}: {} = {};", self.meant, self.owned(name))),
        }
    }
}

/// The runtime's word for how a parameter is written.
pub(super) fn encoding(encoding: ParameterEncoding, scope: &Scope<'_>) -> String {
    let name = scope.runtime("Encoding");
    let ParameterEncoding::Style { style, explode, allow_reserved, lists, inner_lists } = encoding else {
        return format!("{name}::Json");
    };
    if is_form_property(encoding) {
        return format!("{name}::FORM_PROPERTY");
    }
    let mut text = match (style, explode) {
        (Style::Simple, false) => format!("{name}::SIMPLE"),
        (Style::Form, true) => format!("{name}::FORM"),
        (Style::DeepObject, _) => format!("{name}::DEEP_OBJECT"),
        _ => {
            let style = match style {
                Style::Simple => "Simple",
                Style::Label => "Label",
                Style::Matrix => "Matrix",
                Style::Form => "Form",
                Style::SpaceDelimited => "SpaceDelimited",
                Style::TabDelimited => "TabDelimited",
                Style::PipeDelimited => "PipeDelimited",
                Style::DeepObject => "DeepObject",
                Style::Cookie => "Cookie",
            };
            format!("{name}::style({}::{style}, {explode})", scope.runtime("Style"))
        }
    };
    let format = |format| format!("{}::{}", scope.runtime("ArrayFormat"), array_format(format));
    let lists = match (lists == style.usual_lists(), inner_lists == ArrayFormat::Indices) {
        (true, true) => String::new(),
        _ if lists == inner_lists => format!(".lists({})", format(lists)),
        (true, false) => format!(".inner_lists({})", format(inner_lists)),
        (false, true) => format!(".outer_lists({})", format(lists)),
        (false, false) => format!(".outer_lists({}).inner_lists({})", format(lists), format(inner_lists)),
    };
    text.push_str(&lists);
    if allow_reserved {
        text.push_str(".reserved()");
    }
    text
}

/// Whether it is what properties of a form have by default.
pub(super) fn is_form_property(encoding: ParameterEncoding) -> bool {
    matches!(
        encoding,
        ParameterEncoding::Style {
            style: Style::DeepObject,
            allow_reserved: false,
            lists: ArrayFormat::Repeat,
            inner_lists: ArrayFormat::Indices,
            ..
        }
    )
}

fn array_format(format: ArrayFormat) -> &'static str {
    match format {
        ArrayFormat::Repeat => "Repeat",
        ArrayFormat::Brackets => "Brackets",
        ArrayFormat::Indices => "Indices",
        ArrayFormat::Comma => "Comma",
    }
}

/// The runtime's name of a place where a parameter goes.
pub(super) fn location(location: Location) -> &'static str {
    match location {
        Location::Path => "Path",
        Location::Query => "Query",
        Location::Header => "Header",
        Location::Cookie => "Cookie",
        Location::QueryString => "QueryString",
    }
}
