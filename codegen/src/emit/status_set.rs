//! The enums for operations whose responses, or errors, differ by status.

use proc_macro2::TokenStream;
use quote::quote;

use super::docs;
use super::file::{SourceFile, ident, macro_call, tokens};
use super::manifest::Package;
use super::scope::Scope;
use crate::Files;
use crate::ir::{
    Api, OperationId, ResponseContent, StatusPattern, StatusRole, StatusSet, StatusSetId, StatusSetUser,
    StatusVariant,
};

/// The variant for a status that the document does not declare.
const UNDECLARED: &str = "Undeclared";

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

/// The text of the module that holds the enums of a role.
fn module(api: &Api, package: &Package, role: StatusRole) -> String {
    let sets = || api.status_sets.iter().filter(|set| set.role == role);
    let users = sets().flat_map(|set| &set.users);
    let scope = Scope::elsewhere(api, users.map(|user| user.rust.clone()));
    let module = Module { api, package, scope, body: SourceFile::default() };
    sets().for_each(|set| module.add(set));
    let title = match role {
        StatusRole::Response => "What calls return when it depends on the status.",
        StatusRole::Error => "What the API's errors carry when it depends on the status.",
    };
    let file = SourceFile::new(&[title.to_owned()]);
    file.add_lines(module.scope.imports_by_feature(&package.features));
    file.append(module.body);
    file.finish()
}

/// A module in the making.
struct Module<'a> {
    api: &'a Api,
    package: &'a Package,
    scope: Scope<'a>,
    /// What stands below the imports, which are known when all of it is there.
    body: SourceFile,
}

impl Module<'_> {
    /// Adds an enum, how it is read, and its aliases.
    fn add(&self, set: &StatusSet) {
        self.body.add_tokens(self.definition(set));
        let feature = self.package.features.line(set.need);
        self.body.add_lines(format!("{feature}{}", self.status_set_call(set)));
        // The enum itself has the name of its first user.
        for user in set.users.iter().skip(1) {
            self.body.add_tokens(self.alias(set, user));
        }
    }

    /// The enum.
    fn definition(&self, set: &StatusSet) -> TokenStream {
        let name = ident(&set.name.rust);
        let feature = self.package.features.attribute(set.need);
        let docs = set.users.first().map(|user| self.documentation(set, user));
        let variants = set.variants.iter().map(|variant| self.variant(variant));
        let undeclared = set.is_open.then(|| {
            let docs =
                self.body.docs(&["Another status, with a body that fits none of the others.".to_owned()]);
            let name = ident(UNDECLARED);
            quote!(#docs #name(crate::StatusCode, crate::Bytes))
        });
        quote! {
            #feature
            #docs
            #[derive(Clone, Debug, PartialEq)]
            #[non_exhaustive]
            pub enum #name { #(#variants,)* #undeclared }
        }
    }

    /// A variant of the enum.
    fn variant(&self, variant: &StatusVariant) -> TokenStream {
        let name = ident(&variant.name.rust);
        let payload = Body::of(&variant.response.content, &self.scope).payload().map(|it| tokens(&it));
        let summary = format!("Status {}.", docs::one_line(&variant.name.wire));
        let docs = self.body.docs(&docs::lines(&variant.response.docs, &summary));
        quote!(#docs #name #payload)
    }

    /// The name by which another operation knows the enum.
    fn alias(&self, set: &StatusSet, user: &StatusSetUser) -> TokenStream {
        let feature = self.package.features.attribute(set.need);
        let docs = self.documentation(set, user);
        let (alias, name) = (ident(&user.rust), ident(&set.name.rust));
        quote!(#feature #docs pub type #alias = #name;)
    }

    /// The documentation of the enum, or of an alias, for the operation that knows it by that name.
    fn documentation(&self, set: &StatusSet, user: &StatusSetUser) -> TokenStream {
        let operation = docs::code(&self.api.operations[user.operation.0 as usize].id);
        self.body.docs(&[match set.role {
            StatusRole::Response => format!("What {operation} returns, by status."),
            StatusRole::Error => format!("What an error of {operation} carries, by status."),
        }])
    }

    /// The call of the runtime's macro that says which status each variant stands for.
    fn status_set_call(&self, set: &StatusSet) -> String {
        let entry = |variant: &StatusVariant| {
            let status = match variant.status {
                StatusPattern::Exact(status) => status.to_string(),
                StatusPattern::Range(hundred) => format!("({hundred})"),
                StatusPattern::Default => "default".to_owned(),
            };
            format!("{status} => {}", self.body_of(variant))
        };
        let entries: Vec<String> = set.variants.iter().map(entry).collect();
        let fallback = if set.is_open { self.fallback(set) } else { String::new() };
        macro_call("crate::runtime::status_set", &set.name.rust, &entries, &fallback)
    }

    /// What the macro is told of undeclared statuses: which variants their bodies are tried as, the most telling ones first.
    fn fallback(&self, set: &StatusSet) -> String {
        let ranked = set.variants.iter().filter_map(|it| Some((rank(&it.response.content)?, it)));
        let mut ranked: Vec<_> = ranked.collect();
        ranked.sort_by_key(|(rank, _)| *rank);
        let lines = ranked.iter().map(|(_, variant)| format!("        {},\n", self.body_of(variant)));
        format!(" nearest {{\n{}    }} else {UNDECLARED}", lines.collect::<String>())
    }

    /// The body that a variant is read from, as the macro is told.
    fn body_of(&self, variant: &StatusVariant) -> String {
        let body = Body::of(&variant.response.content, &self.scope);
        format!("{} {}{}", body.kind, variant.name.rust, body.payload().unwrap_or_default())
    }
}

/// A body that a variant is read from.
struct Body {
    /// The word for it that `runtime/kind.rs` has.
    kind: &'static str,
    /// The type of the variant's value, if it has one.
    ty: Option<String>,
}

impl Body {
    fn of(content: &ResponseContent, scope: &Scope<'_>) -> Self {
        let (kind, ty) = match content {
            ResponseContent::Json(ty) => ("json", Some(scope.ty(ty))),
            ResponseContent::JsonOrText(ty) => ("json_or_text", Some(scope.ty(ty))),
            ResponseContent::Text => ("text", Some("::std::string::String".to_owned())),
            ResponseContent::Empty => ("empty", None),
            ResponseContent::Redirect => ("redirect", Some("crate::Redirect".to_owned())),
            ResponseContent::Bytes | ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) => {
                ("bytes", Some("crate::Bytes".to_owned()))
            }
        };
        Self { kind, ty }
    }

    /// The value of the variant, as it stands behind its name.
    fn payload(&self) -> Option<String> {
        self.ty.as_ref().map(|ty| format!("({ty})"))
    }
}

/// When the body of an undeclared status is tried as this one. The empty body is the surest to tell; what is JSON of a
/// declared type is most likely meant; any body at all can be read as text or bytes, so these come last. A redirect is
/// told by its status and `Location`, never by a body.
fn rank(content: &ResponseContent) -> Option<u8> {
    match content {
        ResponseContent::Empty => Some(0),
        ResponseContent::Json(_) | ResponseContent::JsonOrText(_) => Some(1),
        ResponseContent::Text
        | ResponseContent::Bytes
        | ResponseContent::EventStream(_)
        | ResponseContent::JsonLines(_) => Some(2),
        ResponseContent::Redirect => None,
    }
}
