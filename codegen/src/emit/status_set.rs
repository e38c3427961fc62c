//! Enums over statuses: errors with different bodies, successes with different bodies.

use quote::quote;

use super::docs;
use super::file::{SourceFile, ident, tokens};
use super::manifest::Package;
use super::scope::Scope;
use crate::Files;
use crate::ir::{
    Api, OperationId, ResponseContent, StatusPattern, StatusRole, StatusSetId, StatusSetUser, StatusVariant,
};

/// The variant for a status that the document does not declare.
const UNDECLARED: &str = "Undeclared";

/// How the body of a variant is read.
fn kind(content: &ResponseContent) -> &'static str {
    match content {
        ResponseContent::Json(_) => "json",
        ResponseContent::JsonOrText(_) => "json_or_text",
        ResponseContent::Text => "text",
        ResponseContent::Empty => "empty",
        ResponseContent::Redirect => "redirect",
        ResponseContent::Bytes | ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) => "bytes",
    }
}

/// Writes the modules of all such enums: what calls return, and what the API's errors carry.
pub(super) fn write(api: &Api, package: &Package) -> Files {
    [StatusRole::Response, StatusRole::Error]
        .into_iter()
        .filter(|role| is_used(api, *role))
        .map(|role| (format!("src/{}.rs", module_name(role)), module(api, package, role)))
        .collect()
}

/// Whether there is such an enum for the role.
pub(super) fn is_used(api: &Api, role: StatusRole) -> bool {
    api.status_sets.iter().any(|set| set.role == role)
}

/// The module that holds the enums of a role.
pub(super) fn module_name(role: StatusRole) -> &'static str {
    match role {
        StatusRole::Response => "responses",
        StatusRole::Error => "errors",
    }
}

/// The path inside the crate by which the callers of an operation know an enum.
pub(super) fn path(api: &Api, id: StatusSetId, operation: OperationId) -> String {
    let set = &api.status_sets[id.0 as usize];
    format!("{}::{}", module_name(set.role), set.name_for(operation))
}

fn module(api: &Api, package: &Package, role: StatusRole) -> String {
    let users = api.status_sets.iter().filter(|set| set.role == role).flat_map(|set| &set.users);
    let scope = Scope::elsewhere(api, users.map(|user| user.rust.clone()));
    let title = match role {
        StatusRole::Response => "What calls return when it depends on the status.",
        StatusRole::Error => "What the API's errors carry when it depends on the status.",
    };
    let file = SourceFile::new(&[title.to_owned()]);
    let body = SourceFile::default();
    for set in api.status_sets.iter().filter(|set| set.role == role) {
        let name = ident(&set.name.rust);
        let (feature, feature_line) = (package.features.attribute(set.need), package.features.line(set.need));
        let about = |user: &StatusSetUser| {
            let of = docs::code(&api.operations[user.operation.0 as usize].id);
            body.docs(&[match role {
                StatusRole::Response => format!("What {of} returns, by status."),
                StatusRole::Error => format!("What an error of {of} carries, by status."),
            }])
        };
        let docs = set.users.first().map(about);
        let content = |content: &ResponseContent| match content {
            ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty) => Some(scope.ty(ty)),
            ResponseContent::Text => Some("::std::string::String".to_owned()),
            ResponseContent::Empty => None,
            ResponseContent::Redirect => Some("crate::Redirect".to_owned()),
            ResponseContent::Bytes | ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) => {
                Some("crate::Bytes".to_owned())
            }
        };
        let variants = set.variants.iter().map(|variant| {
            let (name, payload) = (
                ident(&variant.name.rust),
                content(&variant.response.content).map(|ty| tokens(&format!("({ty})"))),
            );
            let lines = docs::lines(
                &variant.response.docs,
                &format!("Status {}.", docs::one_line(&variant.name.wire)),
            );
            let docs = body.docs(&lines);
            quote!(#docs #name #payload)
        });
        let undeclared = set.is_open.then(|| {
            let docs = body.docs(&["Another status, with a body that fits none of the others.".to_owned()]);
            let name = ident(UNDECLARED);
            quote!(#docs #name(crate::StatusCode, crate::Bytes))
        });
        body.items(quote! {
            #feature
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #name { #(#variants,)* #undeclared }
        });
        let reading = |variant: &StatusVariant| {
            let payload = content(&variant.response.content).map(|ty| format!("({ty})"));
            format!(
                "{} {}{}",
                kind(&variant.response.content),
                variant.name.rust,
                payload.unwrap_or_default()
            )
        };
        let entries: Vec<String> = set
            .variants
            .iter()
            .map(|variant| {
                let status = match variant.status {
                    StatusPattern::Exact(status) => status.to_string(),
                    StatusPattern::Range(hundred) => format!("({hundred})"),
                    StatusPattern::Default => "default".to_owned(),
                };
                format!("{status} => {}", reading(variant))
            })
            .collect();
        let rest = if set.is_open {
            // What is described is told apart from what is not: text and bytes fit anything but nothing.
            let of = |wanted: &'static [&str]| {
                let variants = set.variants.iter();
                variants.filter(|it| wanted.contains(&kind(&it.response.content))).map(reading)
            };
            let described = of(&["empty"]).chain(of(&["json", "json_or_text"]));
            let nearest: Vec<String> = described.chain(of(&["text", "bytes"])).collect();
            let nearest: String = nearest.iter().map(|it| format!("        {it},\n")).collect();
            format!(" nearest {{\n{nearest}    }} else {UNDECLARED}")
        } else {
            String::new()
        };
        let call = super::file::macro_call("crate::runtime::status_set", &set.name.rust, &entries, &rest);
        body.text(format!("{feature_line}{call}"));
        for user in set.users.iter().skip(1) {
            let (docs, alias) = (about(user), ident(&user.rust));
            body.items(quote!(#feature #docs pub type #alias = #name;));
        }
    }
    file.text(imports(&scope, package));
    file.append(body);
    file.finish()
}

/// The imports of a file whose items need different features.
pub(super) fn imports(scope: &Scope<'_>, package: &Package) -> String {
    let allowed = if package.features.is_empty() { "" } else { "#[allow(unused_imports)]\n" };
    let lines: String = scope.imports().lines().map(|line| format!("{allowed}{line}\n")).collect();
    lines.trim_end().to_owned()
}
