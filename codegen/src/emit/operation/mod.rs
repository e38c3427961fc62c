//! Operations: the method on the resource, the endpoint, the request builder.

mod arguments;
mod endpoint;
mod request;
mod rustdoc;
mod setters;

use heck::ToShoutySnakeCase;
use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::file::{SourceFile, ident};
use super::manifest::Package;
use super::scope::Scope;
use super::unions::one_line;
use crate::ir::{BodyContent, Content, Method, Operation, OperationId, Type};

/// What is emitted for an operation.
pub(in crate::emit) struct Emitter<'a> {
    pub(in crate::emit) scope: &'a Scope<'a>,
    /// Where the items go.
    pub(in crate::emit) file: &'a SourceFile,
    pub(in crate::emit) id: OperationId,
    pub(in crate::emit) operation: &'a Operation,
    pub(in crate::emit) package: &'a Package,
    /// What comes before the method in an example, such as `client.beta().skills()`.
    pub(in crate::emit) path: &'a str,
}

impl Emitter<'_> {
    /// The name of the request builder.
    fn builder(&self) -> proc_macro2::Ident {
        ident(&self.operation.type_name)
    }

    /// The name of the static that describes the endpoint.
    fn endpoint_name(&self) -> proc_macro2::Ident {
        ident(&self.operation.type_name.trim_start_matches("r#").to_shouty_snake_case())
    }

    /// The method on the resource; `client` is how it gets at the client.
    pub(in crate::emit) fn method(&self, client: &TokenStream) -> TokenStream {
        let operation = self.operation;
        let (name, builder, endpoint) = (ident(&operation.name.rust), self.builder(), self.endpoint_name());
        let required = self.required();
        let arguments = required.iter().map(|it| {
            let (name, ty) = (&it.name, &it.ty);
            quote!(#name: #ty)
        });
        let applied: Vec<&TokenStream> = required.iter().map(|it| &it.apply).collect();
        let multipart = matches!(self.content(), Some(BodyContent { content: Content::Multipart(_), .. }))
            .then(|| quote!(call.multipart();));
        let docs = self.file.docs(&self.method_docs(&required));
        let deprecated = operation.docs.deprecated.then(|| quote!(#[deprecated]));
        let many = (required.len() > 6).then(|| quote!(#[allow(clippy::too_many_arguments)]));
        let call_type = self.scope.runtime("Call");
        let changes = !applied.is_empty() || multipart.is_some();
        let body = if changes {
            quote! {
                let mut call = #call_type::new(#client, &#endpoint);
                #multipart
                #(#applied)*
                #builder { call }
            }
        } else {
            quote!(#builder { call: #call_type::new(#client, &#endpoint) })
        };
        quote! {
            #docs
            #deprecated
            #many
            pub fn #name(&self, #(#arguments),*) -> #builder { #body }
        }
    }

    /// The body as it is sent: the first of the media types.
    fn content(&self) -> Option<&BodyContent> {
        self.operation.body.as_ref()?.contents.first()
    }

    /// The endpoint, the builder with its setters, and the macro calls that make it a request.
    pub(in crate::emit) fn builder_items(&self) {
        let file = self.file;
        let builder = self.builder();
        let wire = format!("{} {}", method(self.operation.method), self.operation.path.raw);
        let setters = self.setters();
        file.text(self.endpoint());
        file.text(format!(
            "/// The request of {}.\n\
             #[derive(Clone, Debug)]\n\
             #[must_use = \"a request is sent when it is awaited\"]\n\
             pub struct {builder} {{\n    call: {},\n}}",
            docs::code(&wire),
            one_line(&self.scope.runtime("Call"))
        ));
        if !setters.is_empty() {
            file.items(quote!(impl #builder { #(#setters)* }));
        }
        file.text(self.request_call());
        file.text(self.open_body_call());
        file.text(self.idempotency_call());
        file.text(self.stream_call());
        file.text(self.pagination_call());
    }
}

fn without_null(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner) => inner,
        other => other,
    }
}

/// The method as it stands in a request.
pub(in crate::emit) fn method(method: Method) -> &'static str {
    match method {
        Method::Get => "GET",
        Method::Put => "PUT",
        Method::Post => "POST",
        Method::Delete => "DELETE",
        Method::Options => "OPTIONS",
        Method::Head => "HEAD",
        Method::Patch => "PATCH",
        Method::Trace => "TRACE",
    }
}
