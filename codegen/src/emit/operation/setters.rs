//! The setters of a request builder: what may be given.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Emitter, without_null};
use crate::emit::docs;
use crate::emit::file::ident;
use crate::emit::parameter::argument;
use crate::ir::{Body, BodyContent, Content, Docs, Field, Presence, Struct, Type, TypeKind};
use crate::name::reserved;

impl Emitter<'_> {
    /// The struct of a body whose properties become setters: nothing in it must be given.
    pub(super) fn flattened(&self) -> Option<(&Struct, &BodyContent)> {
        let content = self.content()?;
        let (Content::Json(ty) | Content::Form(ty)) = &content.content else { return None };
        let Type::Named(id) = self.scope.resolve(ty) else { return None };
        let TypeKind::Struct(object) = &self.scope.api.types[*id].kind else { return None };
        let is_free = object.fields.iter().all(|field| field.presence == Presence::Optional)
            && object.flattened.is_empty()
            && object.constants.is_empty();
        is_free.then_some((object, content))
    }

    pub(super) fn setters(&self) -> Vec<TokenStream> {
        let mut setters: Vec<TokenStream> = Vec::new();
        for parameter in self.operation.parameters.iter().filter(|it| !it.required) {
            let argument = argument(without_null(&parameter.ty), self.scope);
            let apply = self.apply_parameter(&quote!(self.call), parameter, &argument);
            setters.push(self.setter(
                &parameter.name.rust,
                &docs_of(&parameter.docs, &parameter.name.wire),
                &argument.ty,
                &apply,
            ));
        }
        let Some(body) = &self.operation.body else { return setters };
        match (&body.contents[0].content, self.flattened()) {
            (Content::Multipart(multipart), _) => {
                for part in multipart.parts.iter().filter(|part| !part.required) {
                    let (ty, apply) = self.part(&quote!(self.call), part);
                    setters.push(self.setter(
                        &part.name.rust,
                        &docs_of(&part.docs, &part.name.wire),
                        &ty,
                        &apply,
                    ));
                }
                setters.extend(multipart.further.then(|| self.further_parts()));
            }
            (_, Some((object, content))) => {
                for (field, names) in object.fields.iter().zip(self.property_names(object)) {
                    setters.extend(self.property_setters(field, content, &names));
                }
                setters.push(self.body_setter(body));
            }
            _ if !body.required => setters.push(self.body_setter(body)),
            _ => {}
        }
        setters
    }

    fn setter(&self, name: &str, docs: &[String], ty: &TokenStream, apply: &TokenStream) -> TokenStream {
        let (name, docs) = (ident(name), self.file.docs(docs));
        quote! {
            #docs
            pub fn #name(mut self, #name: #ty) -> Self {
                #apply
                self
            }
        }
    }

    /// The setter for parts that the document has no names for.
    fn further_parts(&self) -> TokenStream {
        let (into, string) = (self.scope.std("Into"), self.scope.std("String"));
        let uploads = self.scope.runtime("Uploads");
        quote! {
            #[doc = " Adds parts under a name of the caller's choice."]
            pub fn with_part(mut self, name: impl #into<#string>, parts: impl #into<#uploads>) -> Self {
                self.call.part_files(name.into(), parts);
                self
            }
        }
    }

    fn body_setter(&self, body: &Body) -> TokenStream {
        let (ty, apply) = self.whole_body(&quote!(self.call), &body.contents[0]);
        self.setter("body", &docs_of(&body.docs, "body"), &ty, &apply)
    }

    /// The names of each property's setter, and of the one that sets it to null.
    fn property_names(&self, object: &Struct) -> Vec<(String, String)> {
        // What a builder has anyway, and the parameters, keep their names.
        let mut taken: BTreeSet<String> = reserved::BUILDER.map(str::to_owned).into();
        taken.extend(self.operation.parameters.iter().map(|it| it.name.rust.clone()));
        let plain = |field: &Field| field.name.rust.trim_start_matches("r#").to_owned();
        // Properties that keep their names come first, and all of them before the setters for null.
        let kept: Vec<bool> =
            object.fields.iter().map(|field| taken.insert(field.name.rust.clone())).collect();
        let names: Vec<String> = object
            .fields
            .iter()
            .zip(kept)
            .map(|(field, kept)| {
                if kept {
                    field.name.rust.clone()
                } else {
                    claim(&mut taken, &format!("body_{}", plain(field)))
                }
            })
            .collect();
        names
            .into_iter()
            .zip(&object.fields)
            .map(|(name, field)| {
                let null = match field.ty {
                    Type::Nullable(_) => {
                        claim(&mut taken, &format!("{}_null", name.trim_start_matches("r#")))
                    }
                    _ => String::new(),
                };
                (name, null)
            })
            .collect()
    }

    fn property_setters(
        &self,
        field: &Field,
        content: &BodyContent,
        (name, null): &(String, String),
    ) -> Vec<TokenStream> {
        let (member, wire) = (ident(name), Literal::string(&field.name.wire));
        let put = |value: TokenStream| match &content.content {
            Content::Form(_) => quote!(self.call.form_property(#wire, #value);),
            _ => {
                let media_type = Literal::string(&content.media_type);
                quote!(self.call.property(#media_type, #wire, #value);)
            }
        };
        let inner = without_null(&field.ty);
        let argument = argument(inner, self.scope);
        let mut setters = vec![self.setter(name, &docs_of(&field.docs, &field.name.wire), &argument.ty, &{
            let (convert, apply) = (argument.convert(&quote!(#member)), put(quote!(&#member)));
            quote!(#convert #apply)
        })];
        if matches!(field.ty, Type::Nullable(_)) {
            let null = ident(null);
            let docs = self.file.docs(&[format!("Sets {} to null.", docs::code(&field.name.wire))]);
            let apply = put(quote!(&()));
            setters.push(quote! {
                #docs
                pub fn #null(mut self) -> Self {
                    #apply
                    self
                }
            });
        }
        setters
    }
}

/// The name, or the name with a number where it is taken.
fn claim(taken: &mut BTreeSet<String>, name: &str) -> String {
    let mut free = name.to_owned();
    let mut number = 2;
    while !taken.insert(free.clone()) {
        free = format!("{name}_{number}");
        number += 1;
    }
    free
}

fn docs_of(docs: &Docs, wire: &str) -> Vec<String> {
    docs::lines(docs, &format!("Sets {}.", docs::code(wire)))
}
