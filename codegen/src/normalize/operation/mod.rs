//! Operations: what can be called, with what, and what comes back.

mod body;
pub(super) mod lookup;
mod media_type;
mod pagination;
mod parameter;
mod path;
mod response;

use std::collections::HashMap;

use indexmap::IndexMap;
use openapiv3::{OpenAPI, PathItem, ReferenceOr};

use super::schema::SchemaNormalizer;
use super::security;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    Api, Docs, Method, Name, NamePath, NameRoot, Operation, OperationId, ResourceId, SecurityScheme,
};
use crate::pointer::Pointer;

/// What all rules for operations look at and add to.
pub(super) struct Context<'a, 'b> {
    openapi: &'a OpenAPI,
    config: &'b Config,
    schemas: &'b mut SchemaNormalizer<'a>,
    diagnostics: &'b mut Diagnostics,
}

impl Context<'_, '_> {
    fn report(&mut self, code: Code, pointer: &Pointer, message: String) {
        self.diagnostics.push(Diagnostic::new(code, pointer, message));
    }
}

/// The name of an inline schema of an operation.
fn name_path(id: OperationId, words: &[&str]) -> NamePath {
    NamePath { root: NameRoot::Operation(id), words: words.iter().map(|word| (*word).to_owned()).collect() }
}

/// Adds all operations of the document, in its order.
pub(super) fn add_all<'a>(
    api: &mut Api,
    openapi: &'a OpenAPI,
    config: &Config,
    schemas: &mut SchemaNormalizer<'a>,
    diagnostics: &mut Diagnostics,
) {
    let mut context = Context { openapi, config, schemas, diagnostics };
    for (key, item) in &openapi.paths.paths {
        let ReferenceOr::Item(item) = item else { continue };
        let origin = Pointer::root().join("paths").join(key);
        for (method, operation) in methods(item) {
            let built = context.operation(api, key, item, method, operation, &origin);
            api.operations.push(built);
        }
    }
    report_ids(api, diagnostics);
}

fn methods(item: &PathItem) -> impl Iterator<Item = (Method, &openapiv3::Operation)> {
    let all = [
        (Method::Get, &item.get),
        (Method::Put, &item.put),
        (Method::Post, &item.post),
        (Method::Delete, &item.delete),
        (Method::Options, &item.options),
        (Method::Head, &item.head),
        (Method::Patch, &item.patch),
        (Method::Trace, &item.trace),
    ];
    all.into_iter().filter_map(|(method, operation)| Some((method, operation.as_ref()?)))
}

impl<'a> Context<'a, '_> {
    fn operation(
        &mut self,
        api: &mut Api,
        key: &str,
        item: &'a PathItem,
        method: Method,
        operation: &'a openapiv3::Operation,
        item_origin: &Pointer,
    ) -> Operation {
        let id = OperationId(u32::try_from(api.operations.len()).unwrap_or(u32::MAX));
        let origin = item_origin.join(method.key());
        let path = path::parse(key);
        self.report_undeclared_schemes(operation, &api.security_schemes, &origin);
        let security =
            security::requirements(operation.security.as_deref(), self.openapi, &api.security_schemes);
        let supplied = parameter::supplied(self.config, &security, &api.security_schemes);
        let parameters = self.parameters(id, &path, item, operation, &supplied, (item_origin, &origin));
        let body = operation.request_body.as_ref().and_then(|body| self.body(id, body, &origin));
        let (success, errors) = self.responses(api, id, method, &operation.responses, &origin);
        let streamed = self.streamed(id, &operation.responses, body.as_ref(), &origin);
        let server = match operation.servers.as_slice() {
            [] => security::own_server(&item.servers, item_origin, self.diagnostics),
            own => security::own_server(own, &origin, self.diagnostics),
        };
        let mut built = Operation {
            id: operation.operation_id.clone().unwrap_or_default(),
            name: Name::default(),
            type_name: String::new(),
            resource: ResourceId::default(),
            docs: docs(item, operation),
            method,
            path,
            parameters,
            body,
            success,
            streamed,
            errors,
            security,
            server,
            pagination: None,
            origin,
        };
        built.pagination = pagination::find(&built, self.config, self.schemas);
        built
    }
}

impl Context<'_, '_> {
    fn report_undeclared_schemes(
        &mut self,
        operation: &openapiv3::Operation,
        schemes: &IndexMap<String, SecurityScheme>,
        origin: &Pointer,
    ) {
        let (requirements, place) = match (&operation.security, &self.openapi.security) {
            (Some(own), _) => (own, origin.join("security")),
            (None, Some(common)) => (common, Pointer::root().join("security")),
            (None, None) => return,
        };
        for (index, requirement) in requirements.iter().enumerate() {
            for name in requirement.keys().filter(|name| !schemes.contains_key(*name)) {
                let message =
                    format!("nobody declares the security scheme `{name}`; its credential is not sent");
                let finding =
                    Diagnostic::new(Code::UnsupportedSecurityScheme, &place.join(index).join(name), message);
                self.diagnostics.push(
                    finding.hint("callers set it themselves, for instance as a default header").at_key(),
                );
            }
        }
    }
}

fn docs(item: &PathItem, operation: &openapiv3::Operation) -> Docs {
    Docs {
        title: operation.summary.clone().or_else(|| item.summary.clone()),
        description: operation.description.clone().or_else(|| item.description.clone()),
        deprecated: operation.deprecated,
        url: operation.external_docs.as_ref().map(|docs| docs.url.clone()),
        ..Docs::default()
    }
}

/// Operations are known by their ids; the second one with an id and those without go by method and path.
fn report_ids(api: &mut Api, diagnostics: &mut Diagnostics) {
    let mut seen = HashMap::<String, String>::new();
    for operation in &mut api.operations {
        let by_path = format!("{} {}", operation.method.key().to_ascii_uppercase(), operation.path.raw);
        let mut report = |code, pointer: &Pointer, message: String, hint: &str| {
            diagnostics.push(Diagnostic::new(code, pointer, message).hint(hint));
        };
        if operation.id.is_empty() {
            let hint = "an operationId makes a better name";
            report(
                Code::MissingOperationId,
                &operation.origin,
                format!("`{by_path}` has no operationId"),
                hint,
            );
            operation.id = by_path;
        } else if let Some(first) = seen.get(&operation.id) {
            let message = format!("the operationId `{}` is taken by `{first}`", operation.id);
            let hint = "this operation goes by its method and path; give it an operationId of its own";
            report(Code::DuplicateOperationId, &operation.origin.join("operationId"), message, hint);
            operation.id = by_path;
        } else {
            seen.insert(operation.id.clone(), by_path);
        }
    }
}
