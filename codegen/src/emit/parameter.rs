//! Arguments and setters: what callers may pass for a type, and how it becomes that type.

use proc_macro2::TokenStream;
use quote::quote;

use super::scope::Scope;
use crate::ir::{EnumRepr, ParameterEncoding, Style, Type, TypeKind};

/// What an argument takes.
pub(super) struct Argument {
    /// The argument's type.
    pub(super) ty: TokenStream,
    form: Form,
    /// The type that is meant.
    meant: TokenStream,
    /// The trait `Into`, as it is called here.
    into: TokenStream,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum Form {
    Plain,
    Into,
    List,
}

/// The most convenient argument for a type.
pub(super) fn argument(ty: &Type, scope: &Scope<'_>) -> Argument {
    let meant = scope.ty(ty);
    let into = scope.std("Into");
    match ty {
        _ if is_text(ty, scope) => Argument { ty: quote!(impl #into<#meant>), form: Form::Into, meant, into },
        Type::List(item) if is_text(item, scope) => {
            let (iterator, item) = (scope.std("IntoIterator"), scope.ty(item));
            Argument { ty: quote!(impl #iterator<Item = impl #into<#item>>), form: Form::List, meant, into }
        }
        _ => Argument { ty: meant.clone(), form: Form::Plain, meant, into },
    }
}

fn is_text(ty: &Type, scope: &Scope<'_>) -> bool {
    match scope.resolve(ty) {
        Type::String(_) => !matches!(ty, Type::Boxed(_)),
        Type::Named(id) => match &scope.api.types[*id].kind {
            TypeKind::Enum(values) => values.repr == EnumRepr::String && !matches!(ty, Type::Boxed(_)),
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

    /// The value of the type.
    pub(super) fn owned(&self, name: &TokenStream) -> TokenStream {
        let into = &self.into;
        match self.form {
            Form::Plain => name.clone(),
            Form::Into => quote!(#name.into()),
            Form::List => quote!(#name.into_iter().map(#into::into).collect()),
        }
    }

    /// A statement that turns the argument into the type that is meant, where it is not yet.
    pub(super) fn convert(&self, name: &TokenStream) -> TokenStream {
        let (meant, into) = (&self.meant, &self.into);
        match self.form {
            Form::Plain => TokenStream::new(),
            Form::Into => quote!(let #name: #meant = #name.into();),
            Form::List => {
                quote!(let #name: #meant = #name.into_iter().map(#into::into).collect();)
            }
        }
    }
}

/// The runtime's word for how a parameter is written.
pub(super) fn encoding(encoding: ParameterEncoding, scope: &Scope<'_>) -> TokenStream {
    let name = scope.runtime("Encoding");
    let ParameterEncoding::Style { style, explode, allow_reserved } = encoding else {
        return quote!(#name::Json);
    };
    let plain = match (style, explode) {
        (Style::Simple, false) => quote!(#name::SIMPLE),
        (Style::Form, true) => quote!(#name::FORM),
        _ => {
            let style = match style {
                Style::Simple => quote!(Simple),
                Style::Label => quote!(Label),
                Style::Matrix => quote!(Matrix),
                Style::Form => quote!(Form),
                Style::SpaceDelimited => quote!(SpaceDelimited),
                Style::PipeDelimited => quote!(PipeDelimited),
                Style::DeepObject => quote!(DeepObject),
            };
            let kind = scope.runtime("Style");
            quote!(#name::style(#kind::#style, #explode))
        }
    };
    if allow_reserved { quote!(#plain.reserved()) } else { plain }
}
