//! Webhooks and callbacks: which events there are, and what of a request tells them apart.

mod evidence;

use std::collections::{HashMap, HashSet};

use openapiv3::PathItem;

use super::context::Context;
use super::event::{Sending, Sent, common_headers};
use super::lookup::methods;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::document::Webhook;
use crate::ir::{
    Api, EventPayload, EventSet, EventSource, Method, NamePath, NameRoot, OperationId, SignatureScheme,
};
use crate::pointer::Pointer;

/// An operation with callbacks.
pub(super) struct Calling<'a> {
    pub(super) id: OperationId,
    pub(super) operation: &'a openapiv3::Operation,
    pub(super) origin: Pointer,
}

/// Adds what the API sends by itself.
pub(super) fn add_all<'a>(
    api: &mut Api,
    context: &mut Context<'a, '_>,
    webhooks: &[&'a Webhook],
    callbacks: &[Calling<'a>],
) {
    let mut sets =
        vec![(EventSource::Webhooks, Pointer::root().join("webhooks"), of_webhooks(context, webhooks))];
    for calling in callbacks {
        let events = of_callbacks(context, calling);
        sets.push((EventSource::Callbacks(calling.id), calling.origin.join("callbacks"), events));
    }
    if let Some((_, origin, _)) = sets.first_mut() {
        // They may be written as `x-webhooks`.
        *origin = webhooks.first().and_then(|it| it.origin.parent()).unwrap_or_else(Pointer::root);
    }
    sets.retain(|(_, _, events)| !events.is_empty());
    report_names(
        context,
        sets.first().filter(|(source, ..)| *source == EventSource::Webhooks).map(|it| &it.2),
    );
    if sets.is_empty() {
        return;
    }
    api.event_headers =
        common_headers(sets.iter().flat_map(|(_, _, events)| events).flat_map(|it| &it.headers));
    let signature = context.config.webhooks.signature.or_else(|| signature(api));
    if signature.is_none() {
        let message = "nothing says how these requests are signed; the receiver chooses the scheme";
        let hint =
            "`signature = \"standard\"`, `\"github\"` or `\"stripe\"` in `[webhooks]` of sdk.toml says it";
        let finding = Diagnostic::new(Code::UnknownSignature, &sets[0].1, message).at_key().hint(hint);
        context.diagnostics.push(finding);
    }
    for (source, origin, mut events) in sets {
        let dispatch = evidence::find(context, source, &mut events);
        if dispatch.is_none() {
            let message = "nothing of a request tells which of these it is; they are read by a name that the receiver knows";
            let hint = "`property` or `header` in `[webhooks]` of sdk.toml says what does, and `[webhooks.names]` with which value";
            let finding = Diagnostic::new(Code::UndistinguishedEvents, &origin, message).at_key();
            context.diagnostics.push(match source {
                EventSource::Webhooks => finding.hint(hint),
                EventSource::Callbacks(_) => finding,
            });
        }
        let events = events.into_iter().map(|it| it.event).collect();
        api.event_sets.push(EventSet { source, name: String::new(), events, dispatch, signature });
    }
}

/// The scheme whose header the requests declare: such a name is nobody else's.
fn signature(api: &Api) -> Option<SignatureScheme> {
    let has = |name: &str| api.event_headers.iter().any(|it| it.name.wire.eq_ignore_ascii_case(name));
    let schemes = [
        ("webhook-signature", SignatureScheme::Standard),
        ("svix-signature", SignatureScheme::Standard),
        ("x-hub-signature-256", SignatureScheme::GitHub),
        ("stripe-signature", SignatureScheme::Stripe),
    ];
    let mut found = schemes.into_iter().filter(|(name, _)| has(name)).map(|(_, scheme)| scheme);
    let first = found.next()?;
    found.all(|other| other == first).then_some(first)
}

fn of_webhooks<'a>(context: &mut Context<'a, '_>, webhooks: &[&'a Webhook]) -> Vec<Sent<'a>> {
    let mut events = Vec::new();
    let mut seen = HashSet::new();
    for webhook in webhooks {
        if !seen.insert(webhook.name.as_str()) {
            let message = format!("the webhook `{}` is declared twice; the first one counts", webhook.name);
            context.report(Code::InvalidValue, &webhook.origin, message);
            continue;
        }
        for (method, operation, name) in named(&webhook.item, &webhook.name) {
            events.push(context.sent(Sending {
                item: &webhook.item,
                item_origin: &webhook.origin,
                method,
                operation,
                path: NamePath { root: NameRoot::Event(name.clone()), words: Vec::new() },
                name,
                expression: None,
            }));
        }
    }
    distinct(events)
}

fn of_callbacks<'a>(context: &mut Context<'a, '_>, calling: &Calling<'a>) -> Vec<Sent<'a>> {
    let mut events = Vec::new();
    for (key, callback) in &calling.operation.callbacks {
        let origin = calling.origin.join("callbacks").join(key);
        for (expression, item) in callback {
            let item_origin = origin.join(expression);
            for (method, operation, name) in named(item, key) {
                let words = vec![name.clone()];
                events.push(context.sent(Sending {
                    item,
                    item_origin: &item_origin,
                    method,
                    operation,
                    path: NamePath { root: NameRoot::Operation(calling.id), words },
                    name,
                    expression: Some(expression.clone()),
                }));
            }
        }
    }
    distinct(events)
}

/// The operations of a path item with the names of their events: the key, or where there are several the key and the
/// method.
fn named<'a>(item: &'a PathItem, key: &str) -> Vec<(Method, &'a openapiv3::Operation, String)> {
    let all: Vec<_> = methods(item).collect();
    let is_single = all.len() == 1;
    all.into_iter()
        .map(|(method, operation)| {
            let name = if is_single {
                key.to_owned()
            } else {
                format!("{key} {}", method.token().to_ascii_lowercase())
            };
            (method, operation, name)
        })
        .collect()
}

/// Gives events of one name numbers: callbacks of one key may go to several URLs.
fn distinct(mut events: Vec<Sent<'_>>) -> Vec<Sent<'_>> {
    let mut seen = HashSet::new();
    let mut next: HashMap<String, usize> = HashMap::new();
    for sent in &mut events {
        let name = &mut sent.event.name.wire;
        let own = name.clone();
        let number = next.entry(own.clone()).or_insert(2);
        while !seen.insert(name.clone()) {
            *name = format!("{own} {number}");
            *number += 1;
        }
    }
    events
}

/// Reports the entries of `[webhooks.names]` that name no webhook.
fn report_names(context: &mut Context<'_, '_>, events: Option<&Vec<Sent<'_>>>) {
    let config: &Config = context.config;
    let known: Vec<&str> = events.into_iter().flatten().map(|it| it.event.name.wire.as_str()).collect();
    for name in config.webhooks.names.keys().filter(|name| !known.contains(&name.as_str())) {
        let message =
            format!("the configuration names the webhook `{name}`, which the document does not have");
        let mut finding = config.finding(Code::InvalidConfig, name, message);
        finding.hint = context.diagnostics.did_you_mean(name, known.iter().copied());
        context.diagnostics.push(finding);
    }
    let set = [("property", &config.webhooks.property), ("header", &config.webhooks.header)];
    for (key, value) in set.into_iter().filter(|(_, value)| value.is_some() && known.is_empty()) {
        let message = format!("`{key}` of `[webhooks]` is for webhooks, and the document has none");
        let value = value.as_deref().unwrap_or_default();
        context.diagnostics.push(config.finding(Code::UnusedConfig, value, message));
    }
    if config.webhooks.signature.is_some() && known.is_empty() {
        let message = "`signature` of `[webhooks]` is for webhooks, and the document has none".to_owned();
        context.diagnostics.push(config.finding(Code::UnusedConfig, "signature", message));
    }
}

/// Whether a body has something that may tell its event.
fn is_json(sent: &Sent<'_>) -> bool {
    matches!(sent.event.payload, EventPayload::Json(_))
}
