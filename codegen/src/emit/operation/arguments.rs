//! The arguments of an operation's method: what must be given.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Emitter, without_null};
use crate::emit::examples;
use crate::emit::file::ident;
use crate::emit::parameter::{Argument, argument, encoding};
use crate::ir::{Body, BodyContent, Content, Location, Parameter, Part, PartContent, Type};

/// An argument of an operation's method.
pub(super) struct Required {
    pub(super) name: proc_macro2::Ident,
    pub(super) ty: TokenStream,
    /// What puts it onto the call.
    pub(super) apply: TokenStream,
    /// What stands for it in an example; nothing when the example takes it as an argument.
    pub(super) example: Option<String>,
}

impl Emitter<'_> {
    /// Parameters that must be given and a body that must be given as a whole.
    pub(super) fn required(&self) -> Vec<Required> {
        let mut found: Vec<Required> = self
            .operation
            .parameters
            .iter()
            .filter(|it| it.required)
            .map(|it| self.required_parameter(it))
            .collect();
        if let Some(body) = &self.operation.body {
            found.extend(self.required_body(body));
        }
        found
    }

    fn required_parameter(&self, parameter: &Parameter) -> Required {
        let name = ident(&parameter.name.rust);
        let ty = without_null(&parameter.ty);
        let argument = argument(ty, self.scope);
        let apply = self.apply_parameter(&quote!(call), parameter, &argument);
        let example = examples::expression(
            ty,
            &parameter.docs,
            &parameter.name.rust,
            &self.package.library,
            self.scope,
        );
        Required { name, ty: argument.ty, apply, example }
    }

    /// What puts a parameter onto the call.
    pub(super) fn apply_parameter(
        &self,
        call: &TokenStream,
        parameter: &Parameter,
        argument: &Argument,
    ) -> TokenStream {
        let (wire, encoding) =
            (Literal::string(&parameter.name.wire), encoding(parameter.encoding, self.scope));
        let name = ident(&parameter.name.rust);
        let convert = argument.convert(&quote!(#name));
        let method = match parameter.location {
            Location::Path => quote!(path),
            Location::Query => quote!(query),
            Location::Header => quote!(header),
            Location::Cookie => quote!(cookie),
        };
        quote!(#convert #call.#method(#wire, #encoding, &#name);)
    }

    fn required_body(&self, body: &Body) -> Vec<Required> {
        let Some(content) = body.contents.first() else { return Vec::new() };
        match &content.content {
            Content::Multipart(multipart) => multipart
                .parts
                .iter()
                .filter(|part| part.required)
                .map(|part| self.required_part(part))
                .collect(),
            _ if !body.required || self.flattened().is_some() => Vec::new(),
            _ => {
                let (ty, apply) = self.whole_body(&quote!(call), content);
                vec![Required { name: ident("body"), ty, apply, example: None }]
            }
        }
    }

    /// The argument for a whole body, and what puts it onto the call.
    pub(super) fn whole_body(&self, call: &TokenStream, content: &BodyContent) -> (TokenStream, TokenStream) {
        let media_type = Literal::string(&content.media_type);
        match &content.content {
            Content::Json(ty) => {
                let argument = argument(ty, self.scope);
                let convert = argument.convert(&quote!(body));
                (argument.ty, quote!(#convert #call.json(#media_type, &body);))
            }
            Content::Form(ty) => {
                let ty = self.scope.ty(ty);
                (ty, quote!(#call.form(&body);))
            }
            Content::Text => {
                let (into, string) = (self.scope.std("Into"), self.scope.std("String"));
                (
                    quote!(impl #into<#string>),
                    quote!(let body: #string = body.into(); #call.bytes(#media_type, body);),
                )
            }
            Content::Bytes | Content::Multipart(_) => {
                let into = self.scope.std("Into");
                (quote!(impl #into<crate::Bytes>), quote!(#call.bytes(#media_type, body);))
            }
        }
    }

    fn required_part(&self, part: &Part) -> Required {
        let name = ident(&part.name.rust);
        let (ty, apply) = self.part(&quote!(call), part);
        Required { name, ty, apply, example: None }
    }

    /// The argument for a part, and what puts it onto the call.
    pub(super) fn part(&self, call: &TokenStream, part: &Part) -> (TokenStream, TokenStream) {
        let (name, wire) = (ident(&part.name.rust), Literal::string(&part.name.wire));
        let into = self.scope.std("Into");
        let with_type = part.content_type.as_ref().map(|content_type| {
            let content_type = Literal::string(content_type);
            quote!(.or_content_type(#content_type))
        });
        match &part.content {
            PartContent::Text(ty) => {
                let argument = argument(ty, self.scope);
                let convert = argument.convert(&quote!(#name));
                (argument.ty, quote!(#convert #call.part_text(#wire, &#name);))
            }
            PartContent::TextList(item) => {
                let argument = argument(&Type::List(Box::new(item.clone())), self.scope);
                let convert = argument.convert(&quote!(#name));
                (argument.ty, quote!(#convert #call.part_text(#wire, &#name);))
            }
            PartContent::Json(ty) => {
                let argument = argument(ty, self.scope);
                let convert = argument.convert(&quote!(#name));
                (argument.ty, quote!(#convert #call.part_json(#wire, &#name);))
            }
            PartContent::File => {
                let upload = self.scope.runtime("Upload");
                let convert = with_type.map(|with_type| quote!(let #name = #name #with_type;));
                (quote!(#upload), quote!(#convert #call.part_files(#wire, #name);))
            }
            PartContent::FileList => {
                let uploads = self.scope.runtime("Uploads");
                let convert =
                    with_type.map(|with_type| quote!(let #name: #uploads = #name.into() #with_type;));
                (quote!(impl #into<#uploads>), quote!(#convert #call.part_files(#wire, #name);))
            }
        }
    }
}
