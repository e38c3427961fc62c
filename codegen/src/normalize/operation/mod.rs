//! Operations: what can be called, with what, and what comes back.

mod body;
mod context;
mod encoding;
mod event;
mod form;
pub(super) mod lookup;
mod media_type;
mod multipart;
mod pagination;
mod parameter;
mod path;
mod polling;
mod response;
mod webhook;

use std::collections::{BTreeSet, HashMap};

use indexmap::IndexMap;
use openapiv3::{PathItem, ReferenceOr};

use super::schema::SchemaNormalizer;
use super::security::{self, MOST_ALTERNATIVES};
use super::xml_names::BadNames;
use crate::config::{self, Config, Said};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, MethodOperation};
use crate::ir::{Api, Content, Docs, Method, Name, Operation, OperationId, ResourceId, SecurityScheme};
use crate::pointer::Pointer;
use crate::select::{self, Rules, Subject};
use context::{Context, below, name_path, shared_path};
use path::PathKey;
use webhook::Calling;

/// Adds all operations of the document, in its order, and what the API sends by itself.
pub(super) fn add_all<'a>(
    api: &mut Api,
    document: &'a Document,
    config: &Config,
    schemas: &mut SchemaNormalizer<'a>,
    diagnostics: &mut Diagnostics,
) {
    let openapi = &document.openapi;
    let rules = Rules::new(config, diagnostics);
    let used_page_rules = vec![false; config.pagination.len()];
    let mut context = Context {
        openapi,
        descriptions: &document.descriptions,
        config,
        schemas,
        rules,
        used_page_rules,
        polled: Vec::new(),
        diagnostics,
        common_security_is_checked: false,
        bad_xml_names: BadNames::default(),
    };
    let mut others: HashMap<&str, Vec<&MethodOperation>> = HashMap::new();
    for other in &document.methods {
        others.entry(&other.path).or_default().push(other);
    }
    let items = openapi.paths.paths.values().filter_map(ReferenceOr::as_item);
    api.operations.reserve(items.map(|item| item.iter().count()).sum::<usize>() + document.methods.len());
    let mut callbacks = Vec::new();
    for (key, item) in &openapi.paths.paths {
        let ReferenceOr::Item(item) = item else { continue };
        let origin = Pointer::root().join("paths").join(key);
        let own = item
            .iter()
            .map(|(key, operation)| (Method::of(&key.to_ascii_uppercase()), operation, origin.join(key)));
        let others = others.get(key.as_str()).into_iter().flatten();
        let others = others.map(|it| (Method::of(&it.method), &it.operation, it.origin.clone()));
        for (method, operation, place) in own.chain(others) {
            if !operation.callbacks.is_empty() {
                let id = OperationId(u32::try_from(api.operations.len()).unwrap_or(u32::MAX));
                callbacks.push(Calling { id, operation, origin: place.clone() });
            }
            let built = context.operation(api, key, item, (method, operation), (&origin, place));
            api.operations.push(built);
        }
    }
    let webhooks = select::webhooks(&document.webhooks, config, context.diagnostics);
    webhook::add_all(api, &mut context, &webhooks, &callbacks);
    let ids = api.operations.iter().map(|operation| operation.id.as_str());
    context.rules.report_unused(ids, context.diagnostics);
    for (rule, _) in config.pagination.iter().zip(&context.used_page_rules).filter(|(_, used)| !**used) {
        let said = rule.parameter.as_ref().or(rule.body_property.as_ref()).or(rule.value.as_ref());
        let message = format!("{} fits no operation", pagination::in_words(rule));
        let said = said.map_or("[[pagination]]", String::as_str);
        context.diagnostics.push(config.finding(Code::UnusedConfig, said, message));
    }
    let polled = context.polled;
    report_parts(api, config, diagnostics);
    report_ids(api, diagnostics);
    polling::add_all(api, polled, config, schemas, diagnostics);
}

/// Reports the entries of `[parts]` that no multipart body has.
fn report_parts(api: &Api, config: &Config, diagnostics: &mut Diagnostics) {
    if config.parts.is_empty() {
        return;
    }
    let bodies = api.operations.iter().filter_map(|operation| operation.body.as_ref());
    let places: BTreeSet<String> = bodies
        .flat_map(|body| &body.contents)
        .filter_map(|content| match &content.content {
            Content::Multipart(multipart) => Some(&multipart.parts),
            _ => None,
        })
        .flatten()
        .map(|part| config.key_of(&part.origin))
        .collect();
    for pointer in config.parts.keys().filter(|pointer| !places.contains(*pointer)) {
        let origin = config.place_of(pointer);
        let message = format!("the configuration names the part `{pointer}`, which no multipart body has");
        let mut finding = Diagnostic::new(Code::UnusedConfig, &origin, message);
        finding.hint = diagnostics.did_you_mean(pointer, places.iter().map(String::as_str));
        diagnostics.push(finding);
    }
}

impl<'a> Context<'a, '_> {
    fn operation(
        &mut self,
        api: &mut Api,
        key: &str,
        item: &'a PathItem,
        (method, operation): (Method, &'a openapiv3::Operation),
        (item_origin, origin): (&Pointer, Pointer),
    ) -> Operation {
        let id = OperationId(u32::try_from(api.operations.len()).unwrap_or(u32::MAX));
        let subject = Subject::Operation {
            id: operation.operation_id.as_deref(),
            method: method.token(),
            path: key,
            tags: &operation.tags,
        };
        let rule = self.rules.of(&subject);
        if operation.request_body.is_some() {
            self.rules.has_body(&subject);
        }
        let PathKey { template: path, query, unread } = path::parse(key);
        for pair in unread {
            let message = format!("`{pair}` of the path is not sent");
            self.diagnostics.push(
                Diagnostic::new(Code::InvalidValue, item_origin, message)
                    .hint("declare it as query parameters")
                    .at_key(),
            );
        }
        for fault in path::faults(&path.raw) {
            self.diagnostics.push(Diagnostic::new(Code::InvalidValue, item_origin, fault).at_key());
        }
        self.report_undeclared_schemes(operation, &api.security_schemes, &origin);
        let security =
            security::requirements(operation.security.as_deref(), self.openapi, &api.security_schemes);
        let supplied = parameter::supplied(self.config, &security, &api.security_schemes);
        let declared = self.parameters(id, item, operation, &supplied, (item_origin, &origin));
        let parameters = self.in_order(&path, &query, declared, &origin);
        let body = operation.request_body.as_ref();
        let body = body.filter(|body| !self.says_nothing(&method, body, &origin));
        let body = body.and_then(|body| self.body(id, body, &origin, rule.body.as_deref()));
        let response::Outcome { success, errors, headers, results, codecs } =
            self.responses(api, id, &method, &operation.responses, &origin, rule.response);
        let streamed =
            rule.response.is_none().then(|| self.streamed(id, &operation.responses, &origin)).flatten();
        let switch = self.switch(&success, streamed.as_ref(), &parameters, body.as_ref());
        let (own, path_servers) = ((&operation.servers[..], &origin), (&item.servers[..], item_origin));
        let server = security::own_server(own, path_servers, self.diagnostics);
        let mut built = Operation {
            id: operation.operation_id.clone().unwrap_or_default(),
            name: Name::default(),
            type_name: String::new(),
            resource: ResourceId::default(),
            docs: docs(item, operation),
            method,
            path,
            parameters,
            client_parameters: Vec::new(),
            body,
            success,
            streamed,
            switch,
            results,
            codecs,
            errors,
            headers,
            security,
            server,
            retry: rule.retry,
            pagination: None,
            polling: None,
            origin,
        };
        self.paginate(&mut built, rule.pagination.as_ref());
        if let Some(config::OperationPolling::Rule(rule)) = rule.polling {
            self.polled.push((id, *rule));
        }
        built
    }
}

impl Context<'_, '_> {
    /// Finds out whether the operation's list comes in pages; a guess is reported.
    fn paginate(&mut self, operation: &mut Operation, own: Option<&config::OperationPagination>) {
        let used = &mut self.used_page_rules;
        let found = match pagination::find(operation, own, self.config, self.schemas, used) {
            None => return,
            Some(pagination::Found::Configured(found)) => found,
            Some(pagination::Found::Own(found, misfits)) => {
                self.report_misfits(operation, own, &misfits);
                let Some(found) = found else { return };
                found
            }
            Some(pagination::Found::Detected(found)) => {
                let message = format!("the list comes in pages, as its shape tells: {found}");
                let hint = "`[[pagination]]` in sdk.toml says it better, `detect-pagination = false` in `[client]` is silent";
                let finding = Diagnostic::new(Code::DetectedPagination, &operation.origin, message);
                self.diagnostics.push(finding.hint(hint).at_key());
                found
            }
        };
        operation.pagination = Some(found);
    }

    /// Reports what an operation's own rule for pages says, and the operation does not have.
    fn report_misfits(
        &mut self,
        operation: &Operation,
        own: Option<&config::OperationPagination>,
        misfits: &[pagination::Misfit<'_>],
    ) {
        let Some(config::OperationPagination::Rule(rule)) = own else { return };
        for pagination::Misfit { said, message, hint } in misfits {
            let place = if said.is_empty() { Said::Key("kind") } else { Said::Value(said) };
            let message =
                format!("the rule for pages of `{}` does not fit: {message}", operation.method_and_path());
            let mut finding = self.config.finding_in_rule(Code::UnusedConfig, &rule.pattern, place, message);
            finding.hint.clone_from(hint);
            self.diagnostics.push(finding);
        }
    }

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
        // What all operations have in common is reported once.
        if operation.security.is_none() && std::mem::replace(&mut self.common_security_is_checked, true) {
            return;
        }
        if requirements.len() > MOST_ALTERNATIVES {
            let message = format!("of so many alternatives the first {MOST_ALTERNATIVES} are offered");
            self.diagnostics.push(Diagnostic::new(Code::UnsupportedSecurityScheme, &place, message).at_key());
        }
        for (index, requirement) in requirements.iter().enumerate() {
            for name in requirement.keys().filter(|name| !schemes.contains_key(*name)) {
                let message =
                    format!("nobody declares the security scheme `{name}`; its credential is not sent");
                let finding =
                    Diagnostic::new(Code::UnsupportedSecurityScheme, &place.join(index).join(name), message);
                let near = self.diagnostics.did_you_mean(name, schemes.keys().map(String::as_str));
                let hint = near.unwrap_or_else(|| {
                    "callers set it themselves, for instance as a default header".to_owned()
                });
                self.diagnostics.push(finding.hint(hint).at_key());
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
        let by_path = operation.method_and_path();
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
