//! Operations: the method on the resource, the endpoint, the request builder.

use std::collections::BTreeSet;

use heck::ToShoutySnakeCase;
use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::file::{SourceFile, ident, quoted};
use super::parameter::{Argument, argument, encoding};
use super::scope::Scope;
use super::{docs, examples, unions};
use crate::ir::{
    Api, Body, BodyContent, Content, Docs, Errors, Field, Location, Method, Operation, PaginationKind,
    Parameter, Part, PartContent, Presence, ResponseContent, Struct, Success, Type, TypeKind,
};

/// An argument of an operation's method.
struct Required {
    name: proc_macro2::Ident,
    ty: TokenStream,
    /// What puts it onto the call.
    apply: TokenStream,
    /// What stands for it in an example; nothing when the example takes it as an argument.
    example: Option<String>,
}

/// What is emitted for an operation.
pub(super) struct Emitter<'a> {
    pub(super) scope: &'a Scope<'a>,
    pub(super) operation: &'a Operation,
    /// The library's name, for examples.
    pub(super) krate: &'a str,
    /// What comes before the method in an example, such as `client.beta().skills()`.
    pub(super) path: &'a str,
}

impl Emitter<'_> {
    fn builder(&self) -> proc_macro2::Ident {
        ident(&self.operation.type_name)
    }

    fn endpoint_name(&self) -> proc_macro2::Ident {
        ident(&self.operation.type_name.trim_start_matches("r#").to_shouty_snake_case())
    }

    /// The method on the resource; `client` is how it gets at the client.
    pub(super) fn method(&self, client: &TokenStream) -> TokenStream {
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
        let docs = docs::attributes(&self.method_docs(&required));
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

    fn content(&self) -> Option<&BodyContent> {
        self.operation.body.as_ref()?.contents.first()
    }

    /// Parameters that must be given and a body that must be given as a whole.
    fn required(&self) -> Vec<Required> {
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
        let example = examples::expression(ty, &parameter.docs, &parameter.name.rust, self.krate, self.scope);
        Required { name, ty: argument.ty, apply, example }
    }

    fn apply_parameter(&self, call: &TokenStream, parameter: &Parameter, argument: &Argument) -> TokenStream {
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
            Content::Multipart(parts) => {
                parts.iter().filter(|part| part.required).map(|part| self.required_part(part)).collect()
            }
            _ if !body.required || self.flattened().is_some() => Vec::new(),
            _ => {
                let (ty, apply) = self.whole_body(&quote!(call), content);
                vec![Required { name: ident("body"), ty, apply, example: None }]
            }
        }
    }

    /// The argument for a whole body, and what puts it onto the call.
    fn whole_body(&self, call: &TokenStream, content: &BodyContent) -> (TokenStream, TokenStream) {
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
    fn part(&self, call: &TokenStream, part: &Part) -> (TokenStream, TokenStream) {
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
            PartContent::Json(ty) => (self.scope.ty(ty), quote!(#call.part_json(#wire, &#name);)),
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

    /// The struct of a body whose properties become setters: nothing in it must be given.
    fn flattened(&self) -> Option<(&Struct, &BodyContent)> {
        let content = self.content()?;
        let (Content::Json(ty) | Content::Form(ty)) = &content.content else { return None };
        let Type::Named(id) = self.scope.resolve(ty) else { return None };
        let TypeKind::Struct(object) = &self.scope.api.types[*id].kind else { return None };
        let is_free = object.fields.iter().all(|field| field.presence == Presence::Optional)
            && object.flattened.is_empty()
            && object.constants.is_empty();
        is_free.then_some((object, content))
    }

    /// The endpoint, the builder with its setters, and the macro calls that make it a request.
    pub(super) fn builder_items(&self, file: &mut SourceFile) {
        let (builder, endpoint) = (self.builder(), self.endpoint_name());
        let operation = self.operation;
        let lines = vec![format!(
            "The request of {}.",
            docs::code(&format!("{} {}", method(operation.method), operation.path.raw))
        )];
        let docs = docs::attributes(&lines);
        let setters = self.setters();
        let (call_type, endpoint_type) = (self.scope.runtime("Call"), self.scope.runtime("Endpoint"));
        let endpoint_value = self.endpoint();
        file.items(quote! {
            static #endpoint: #endpoint_type = #endpoint_value;

            #docs
            #[derive(Clone, Debug)]
            #[must_use = "a request is sent when it is awaited"]
            pub struct #builder { call: #call_type }
        });
        if !setters.is_empty() {
            file.items(quote!(impl #builder { #(#setters)* }));
        }
        file.text(self.request_call());
        file.text(self.pagination_call());
    }

    fn endpoint(&self) -> TokenStream {
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
        let server = match operation.servers.first().filter(|server| server.variables.is_empty()) {
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

    fn setters(&self) -> Vec<TokenStream> {
        let mut setters: Vec<TokenStream> = Vec::new();
        for parameter in self.operation.parameters.iter().filter(|it| !it.required) {
            let argument = argument(without_null(&parameter.ty), self.scope);
            let apply = self.apply_parameter(&quote!(self.call), parameter, &argument);
            setters.push(setter(
                &parameter.name.rust,
                &docs_of(&parameter.docs, &parameter.name.wire),
                &argument.ty,
                &apply,
            ));
        }
        let Some(body) = &self.operation.body else { return setters };
        match (&body.contents[0].content, self.flattened()) {
            (Content::Multipart(parts), _) => {
                for part in parts.iter().filter(|part| !part.required) {
                    let (ty, apply) = self.part(&quote!(self.call), part);
                    setters.push(setter(&part.name.rust, &docs_of(&part.docs, &part.name.wire), &ty, &apply));
                }
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

    fn body_setter(&self, body: &Body) -> TokenStream {
        let (ty, apply) = self.whole_body(&quote!(self.call), &body.contents[0]);
        setter("body", &docs_of(&body.docs, "body"), &ty, &apply)
    }

    /// The names of each property's setter, and of the one that sets it to null.
    fn property_names(&self, object: &Struct) -> Vec<(String, String)> {
        // What a builder has anyway, and the parameters, keep their names.
        const RESERVED: [&str; 14] = [
            "send",
            "send_with_response",
            "send_raw",
            "into_future",
            "into_stream",
            "pages",
            "with_timeout",
            "with_header",
            "with_max_retries",
            "with_query",
            "body",
            "clone",
            "call",
            "fmt",
        ];
        let mut taken: BTreeSet<String> = RESERVED.map(str::to_owned).into();
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
        let mut setters = vec![setter(name, &docs_of(&field.docs, &field.name.wire), &argument.ty, &{
            let (convert, apply) = (argument.convert(&quote!(#member)), put(quote!(&#member)));
            quote!(#convert #apply)
        })];
        if matches!(field.ty, Type::Nullable(_)) {
            let null = ident(null);
            let docs = docs::attributes(&[format!("Sets {} to null.", docs::code(&field.name.wire))]);
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

    fn request_call(&self) -> String {
        let ty = |ty: &Type| unions::one_line(&self.scope.ty(ty));
        let content = |content: &ResponseContent| match content {
            ResponseContent::Empty => "empty ()".to_owned(),
            ResponseContent::Json(it) => format!("json {}", ty(it)),
            ResponseContent::Text => format!("text {}", unions::one_line(&self.scope.std("String"))),
            ResponseContent::Bytes => "bytes crate::Bytes".to_owned(),
            ResponseContent::EventStream(it) => format!("events {}", ty(it)),
            ResponseContent::JsonLines(it) => format!("lines {}", ty(it)),
        };
        let set = |id: &crate::ir::StatusSetId| {
            format!("status crate::errors::{}", self.scope.api.status_sets[id.0 as usize].name.rust)
        };
        let success = match &self.operation.success {
            Success::One(response) => content(&response.content),
            Success::Optional(response) => format!("optional_{}", content(&response.content)),
            Success::ByStatus(id) => set(id),
        };
        let error = match &self.operation.errors {
            Errors::Undeclared => "json crate::Value".to_owned(),
            Errors::One(it) => format!("json {}", ty(it)),
            Errors::ByStatus(id) => set(id),
        };
        format!("{} {{ {} -> {success}, {error} }}", self.call_of("request"), self.operation.type_name)
    }

    fn pagination_call(&self) -> String {
        let Some(pagination) = &self.operation.pagination else { return String::new() };
        let path = |path: &[String]| {
            format!("[{}]", path.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", "))
        };
        let next = match &pagination.kind {
            PaginationKind::Cursor { cursor, parameter } => {
                format!("Cursor({}, &{})", quoted(parameter), path(cursor))
            }
            PaginationKind::LastItem { id, parameter } => {
                format!("LastItem({}, &{})", quoted(parameter), path(id))
            }
            PaginationKind::PageNumber { parameter, first } => {
                format!("PageNumber({}, {first})", quoted(parameter))
            }
            PaginationKind::Offset { parameter } => format!("Offset({})", quoted(parameter)),
            PaginationKind::NextUrl { url } => format!("UrlInBody(&{})", path(url)),
            PaginationKind::LinkHeader => "LinkHeader".to_owned(),
        };
        let more = pagination
            .has_more
            .as_ref()
            .map(|it| format!("        has_more: {},\n", path(it)))
            .unwrap_or_default();
        format!(
            "{} {{\n    {} -> {} {{\n        items: {},\n        next: {}::{next},\n{more}    }}\n}}",
            self.call_of("paginated"),
            self.operation.type_name,
            unions::one_line(&self.scope.ty(&pagination.item)),
            path(&pagination.items),
            unions::one_line(&self.scope.runtime("Next")),
        )
    }

    /// A macro of the runtime.
    fn call_of(&self, name: &'static str) -> String {
        format!("{}!", unions::one_line(&self.scope.runtime(name)))
    }

    fn method_docs(&self, required: &[Required]) -> Vec<String> {
        let operation = self.operation;
        let endpoint = docs::code(&format!("{} {}", method(operation.method), operation.path.raw));
        let mut lines = docs::operation(&operation.docs, &format!("Calls {endpoint}."));
        lines.push(String::new());
        lines.push(endpoint);
        lines.push(String::new());
        lines.push("# Examples".to_owned());
        lines.push(String::new());
        lines.extend(self.example(required));
        lines
    }

    /// A call that compiles; what takes more than an expression is an argument of the hidden function around it.
    fn example(&self, required: &[Required]) -> Vec<String> {
        let krate = self.krate;
        let mut hidden = vec![format!("client: {krate}::Client")];
        let mut arguments = Vec::new();
        for it in required {
            match &it.example {
                Some(example) => arguments.push(example.clone()),
                None => {
                    let ty = unions::one_line(&it.ty).replace("crate::", &format!("{krate}::"));
                    let ty = qualified(&ty, krate);
                    hidden.push(format!("{}: {ty}", it.name));
                    arguments.push(it.name.to_string());
                }
            }
        }
        let call = format!("{}.{}({})", self.path, self.operation.name.rust, arguments.join(", "));
        let hidden = hidden.join(", ");
        let is_unit = matches!(&self.operation.success, Success::One(response) if response.content == ResponseContent::Empty);
        let binding = if is_unit { "" } else { "let response = " };
        vec![
            "```no_run".to_owned(),
            format!("# async fn example({hidden}) -> Result<(), Box<dyn std::error::Error>> {{"),
            format!("{binding}{call}.await?;"),
            "# Ok(())".to_owned(),
            "# }".to_owned(),
            "```".to_owned(),
        ]
    }
}

/// A type as it is written outside the crate.
fn qualified(ty: &str, krate: &str) -> String {
    let mut text = ty.to_owned();
    for name in ["types::", "Uploads", "Upload"] {
        if text.starts_with(name) {
            text.insert_str(0, &format!("{krate}::"));
            break;
        }
        text = text
            .replace(&format!("<{name}"), &format!("<{krate}::{name}"))
            .replace(&format!("({name}"), &format!("({krate}::{name}"));
        text = text.replace(&format!(", {name}"), &format!(", {krate}::{name}"));
    }
    text
}

fn setter(name: &str, docs: &[String], ty: &TokenStream, apply: &TokenStream) -> TokenStream {
    let (name, docs) = (ident(name), docs::attributes(docs));
    quote! {
        #docs
        pub fn #name(mut self, #name: #ty) -> Self {
            #apply
            self
        }
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

fn without_null(ty: &Type) -> &Type {
    match ty {
        Type::Nullable(inner) => inner,
        other => other,
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

pub(super) fn method(method: Method) -> &'static str {
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
