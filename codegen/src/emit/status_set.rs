//! Enums over statuses: errors with different bodies, successes with different bodies.

use quote::quote;

use super::file::{SourceFile, ident};
use super::scope::Scope;
use super::{docs, unions};
use crate::Files;
use crate::ir::{Api, ResponseContent, StatusPattern};

/// Writes the module of all such enums, if there are any.
pub(super) fn write(api: &Api) -> Files {
    if api.status_sets.is_empty() {
        return Files::new();
    }
    let scope = Scope::elsewhere(api, api.status_sets.iter().map(|set| set.name.rust.clone()));
    let mut file = SourceFile::new(&["What operations return when it depends on the status.".to_owned()]);
    let mut body = SourceFile::default();
    for set in &api.status_sets {
        let name = ident(&set.name.rust);
        let of = &api.operations[set.operation.0 as usize];
        let docs = docs::attributes(&[format!("What {} may answer with, by status.", docs::code(&of.id))]);
        let content = |content: &ResponseContent| match content {
            ResponseContent::Json(ty) => Some(scope.ty(ty)),
            ResponseContent::Text => Some(quote!(::std::string::String)),
            ResponseContent::Empty => None,
            ResponseContent::Bytes | ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) => {
                Some(quote!(crate::Bytes))
            }
        };
        let variants = set.variants.iter().map(|variant| {
            let (name, payload) =
                (ident(&variant.name.rust), content(&variant.response.content).map(|ty| quote!((#ty))));
            let lines = docs::lines(
                &variant.response.docs,
                &format!("Status {}.", docs::one_line(&variant.name.wire)),
            );
            let docs = docs::attributes(&lines);
            quote!(#docs #name #payload)
        });
        body.items(quote! {
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #name { #(#variants),* }
        });
        let entries: Vec<String> = set
            .variants
            .iter()
            .map(|variant| {
                let status = match variant.status {
                    StatusPattern::Exact(status) => status.to_string(),
                    StatusPattern::Range(hundred) => format!("({hundred})"),
                    StatusPattern::Default => "default".to_owned(),
                };
                let kind = match &variant.response.content {
                    ResponseContent::Json(_) => "json",
                    ResponseContent::Text => "text",
                    ResponseContent::Empty => "empty",
                    _ => "bytes",
                };
                let payload =
                    content(&variant.response.content).map(|ty| format!("({})", unions::one_line(&ty)));
                format!("{status} => {kind} {}{}", variant.name.rust, payload.unwrap_or_default())
            })
            .collect();
        body.text(super::file::macro_call("crate::runtime::status_set", &set.name.rust, &entries, ""));
    }
    file.text(scope.imports());
    file.append(body);
    Files::from([("src/errors.rs".to_owned(), file.finish())])
}
