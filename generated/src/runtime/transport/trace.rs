// @generated from the OpenAPI document. Do not edit.

//! What a call leaves in the trace: OpenTelemetry's conventions for HTTP clients, and no credentials.

use std::time::Duration;

use tracing::Span;
use url::Url;

use super::hop::Outcome;
#[cfg(feature = "opentelemetry")]
use super::url::Target;
use crate::runtime::base_client::Inner;
use crate::runtime::call::Call;
use crate::runtime::endpoint::Endpoint;
use crate::runtime::response::Failure;
use crate::runtime::settings::SchemeKind;

/// The span around a call.
pub(super) fn span(call: &Call, url: &Url) -> Span {
    tracing::info_span!(
        "request",
        otel.kind = "client",
        operation = call.endpoint.id,
        http.request.method = %call.method,
        url.template = &*call.path.template(),
        url.full = %shown(url, &call.client.inner),
        server.address = url.host_str(),
        server.port = url.port_or_known_default(),
        http.response.status_code = tracing::field::Empty,
        http.request.resend_count = tracing::field::Empty,
        error.type = tracing::field::Empty,
    )
}

/// Says how an attempt ended.
pub(super) fn attempt(span: &Span, number: u32, outcome: &Outcome) {
    match outcome {
        Ok(response) => {
            let status = response.status().as_u16();
            span.record("http.response.status_code", status);
            tracing::debug!(attempt = number, http.response.status_code = status, "the API answered");
        }
        Err(failure) => tracing::debug!(attempt = number, error.type = failure.kind(), "the attempt failed"),
    }
}

/// Counts an attempt.
#[cfg(feature = "opentelemetry")]
pub(super) fn meter(call: &Call, target: &Target, number: u32, outcome: &Outcome, took: Duration) {
    let end = outcome.as_ref().map(|response| response.status().as_u16()).map_err(Failure::kind);
    let meters = &call.client.inner.meters;
    meters.attempt(&call.operation(), &call.method, &target.url, number, end, took);
}

/// Says that there will be another attempt.
pub(super) fn pause(span: &Span, retries: u32, pause: Duration) {
    span.record("http.request.resend_count", retries);
    tracing::debug!(retries, ?pause, "the request is repeated");
}

/// Says how the call ended: `error.type` is the status, or the kind of failure.
pub(super) fn end(span: &Span, endpoint: &Endpoint, outcome: &Outcome) {
    match outcome {
        Ok(response) if endpoint.is_result(response.status()) => (),
        Ok(response) => _ = span.record("error.type", response.status().as_str()),
        Err(failure) => failed(span, failure),
    }
}

/// Says that the call ended with a failure.
pub(super) fn failed(span: &Span, failure: &Failure) {
    match failure {
        Failure::Api(answer) => span.record("error.type", answer.status_code().as_str()),
        failure => span.record("error.type", failure.kind()),
    };
}

/// A request's URL before the client's credentials are put onto it. What the caller has put there by hand in their place,
/// the query that the server's own URL has, and secrets in its path are not shown either.
pub(super) fn shown(url: &Url, inner: &Inner) -> Url {
    let mut shown = url.clone();
    inner.url_secrets.redact_path(&mut shown);
    if let Some(query) = url.query() {
        let own: Vec<&str> = inner.server.url.query().into_iter().flat_map(|it| it.split('&')).collect();
        let secret = |name: &str| {
            let kinds = inner.settings.schemes.iter().map(|scheme| scheme.kind);
            kinds.into_iter().any(|kind| matches!(kind, SchemeKind::Query(secret) if secret == name))
        };
        let pairs = query.split('&').map(|pair| {
            let raw = pair.split_once('=').map_or(pair, |(name, _)| name);
            let name = url::form_urlencoded::parse(raw.as_bytes()).next().map(|(name, _)| name);
            let is_secret = own.contains(&pair) || name.is_some_and(|name| secret(&name));
            if is_secret { format!("{raw}=REDACTED") } else { pair.to_owned() }
        });
        shown.set_query(Some(&pairs.collect::<Vec<_>>().join("&")));
    }
    shown
}
