//! The static description of an operation.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{Emitter, method};
use crate::emit::file::ident;
use crate::ir::{Api, Operation, Success};

impl Emitter<'_> {
    pub(super) fn endpoint(&self) -> TokenStream {
        let operation = self.operation;
        let id = Literal::string(&operation.id);
        let path = Literal::string(&operation.path.raw);
        let method = ident(method(operation.method));
        let query = operation.path.query.iter().map(|(name, value)| {
            let (name, value) = (Literal::string(name), Literal::string(value));
            quote!((#name, #value))
        });
        let (endpoint_type, method_type) = (self.scope.runtime("Endpoint"), self.scope.runtime("Method"));
        let accept = Literal::string(&accept(operation, self.scope.api));
        let security = operation.security.iter().map(|requirement| {
            let names = requirement.0.iter().map(|name| Literal::string(name));
            quote!(&[#(#names),*])
        });
        let server = match &operation.server {
            Some(server) => {
                let (some, url) = (self.scope.std("Some"), Literal::string(&server.url));
                quote!(#some(#url))
            }
            None => self.scope.std("None"),
        };
        quote! {
            #endpoint_type {
                id: #id, method: #method_type::#method, path: #path, query: &[#(#query),*],
                accept: #accept, security: &[#(#security),*], server: #server,
            }
        }
    }
}

/// The media types to ask for; errors are JSON nearly everywhere.
fn accept(operation: &Operation, api: &Api) -> String {
    let mut types: Vec<&str> = Vec::new();
    match &operation.success {
        Success::One(response) | Success::Optional(response) => types.extend(response.media_type.as_deref()),
        Success::ByStatus(id) => {
            let variants = &api.status_sets[id.0 as usize].variants;
            types.extend(variants.iter().filter_map(|variant| variant.response.media_type.as_deref()));
        }
    }
    let mut unique: Vec<&str> = Vec::new();
    types.into_iter().filter(|it| !it.is_empty()).for_each(|it| {
        if !unique.contains(&it) {
            unique.push(it)
        }
    });
    if unique.is_empty() { "application/json".to_owned() } else { unique.join(", ") }
}
