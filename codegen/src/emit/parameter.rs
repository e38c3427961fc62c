//! Arguments and setters: what callers may pass for a type, and how it becomes that type.

use super::scope::Scope;
use super::unions;
use crate::ir::{ArrayFormat, EnumRepr, ParameterEncoding, Style, Type, TypeKind};

/// What an argument takes.
pub(super) struct Argument {
    /// The argument's type.
    pub(super) ty: String,
    form: Form,
    /// The type that is meant.
    meant: String,
    /// The trait `Into`, as it is called here.
    into: &'static str,
    /// `Box`, as it is called here.
    boxed: &'static str,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    Into,
    List,
    /// The type is behind a pointer, which is nothing to callers.
    Boxed,
}

/// The most convenient argument for a type.
pub(super) fn argument(ty: &Type, scope: &Scope<'_>) -> Argument {
    let meant = scope.ty(ty);
    let (into, boxed) = (scope.std("Into"), scope.std("Box"));
    match ty {
        Type::Boxed(inner) => Argument { ty: scope.ty(inner), form: Form::Boxed, meant, into, boxed },
        _ if is_text(ty, scope) || is_convertible(ty, scope) => {
            Argument { ty: format!("impl {into}<{meant}>"), form: Form::Into, meant, into, boxed }
        }
        Type::List(item) if is_text(item, scope) => {
            let (iterator, item) = (scope.std("IntoIterator"), scope.ty(item));
            let ty = format!("impl {iterator}<Item = impl {into}<{item}>>");
            Argument { ty, form: Form::List, meant, into, boxed }
        }
        _ => Argument { ty: meant.clone(), form: Form::Plain, meant, into, boxed },
    }
}

/// Whether it is a union that values are turned into.
fn is_convertible(ty: &Type, scope: &Scope<'_>) -> bool {
    let Some(id) = scope.api.types.behind_aliases(ty) else { return false };
    let def = &scope.api.types[id];
    matches!(&def.kind, TypeKind::Union(union) if !unions::convertible(def, union, scope.api).is_empty())
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
        self.form == Form::Plain
    }

    /// Whether it is whatever the type can be made from.
    pub(super) fn takes_into(&self) -> bool {
        self.form == Form::Into
    }

    /// The argument as `setters!` has it: a word for what callers may pass, and the type that this is made into.
    pub(super) fn in_words(&self, ty: &Type, scope: &Scope<'_>) -> String {
        let item = match scope.resolve(ty) {
            Type::List(item) => item,
            _ => ty,
        };
        match self.form {
            Form::Plain => format!("own({})", self.meant),
            Form::Boxed => format!("boxed({})", self.ty),
            Form::Into => format!("into({})", self.meant),
            Form::List => format!("each({})", scope.ty(item)),
        }
    }

    /// The value of the type.
    pub(super) fn owned(&self, name: &str) -> String {
        match self.form {
            Form::Plain => name.to_owned(),
            Form::Boxed => format!("{}::new({name})", self.boxed),
            Form::Into => format!("{name}.into()"),
            Form::List => format!("{name}.into_iter().map({}::into).collect()", self.into),
        }
    }

    /// A statement that turns the argument into what can be written, where it is not yet.
    pub(super) fn convert(&self, name: &str) -> Option<String> {
        match self.form {
            Form::Plain | Form::Boxed => None,
            Form::Into | Form::List => Some(format!("let {name}: {} = {};", self.meant, self.owned(name))),
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
                Style::PipeDelimited => "PipeDelimited",
                Style::DeepObject => "DeepObject",
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
