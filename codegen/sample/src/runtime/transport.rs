// @generated from the OpenAPI document. Do not edit.

//! Sending: one path for all operations, from a call to a response, with credentials and retries.

use http::header::{AUTHORIZATION, LOCATION, USER_AGENT};
use http::{HeaderMap, HeaderName, HeaderValue, Method, StatusCode};
use secrecy::ExposeSecret;
use tracing::Instrument as _;
use url::Url;

use super::call::{Call, Endpoint};
use super::client::Inner;
use super::credential::Credential;
use super::error::InvalidRequest;
use super::oauth::ClientCredentials;
use super::response::RawResponse;
use super::settings::{Scheme, SchemeKind};
use super::{Failure, encoding, platform, retry};

/// More redirects in a row lead nowhere.
const MAX_REDIRECTS: usize = 10;

/// Sends a call until it succeeds or is not worth another attempt.
pub(super) async fn execute(mut call: Call) -> Result<RawResponse, Failure> {
    if let Some(problem) = call.problem {
        return Err(problem.into());
    }
    // One key for all attempts: by it the server knows that they are the same request.
    if call.client.inner.settings.idempotency_header.is_some() && !call.endpoint.method.is_safe() {
        call.idempotency_key.get_or_insert_with(random_uuid);
    }
    let url = url(&call)?;
    let span = tracing::info_span!(
        "request",
        otel.kind = "client",
        operation = call.endpoint.id,
        http.request.method = %call.endpoint.method,
        url.template = call.endpoint.path,
        // Credentials are put onto the request later, and only there.
        url.full = %without_user(&url),
        server.address = url.host_str(),
        server.port = url.port_or_known_default(),
        http.response.status_code = tracing::field::Empty,
        http.request.resend_count = tracing::field::Empty,
        error.type = tracing::field::Empty,
    );
    attempts(call, url, &span).instrument(span.clone()).await
}

async fn attempts(call: Call, url: Url, span: &tracing::Span) -> Result<RawResponse, Failure> {
    let repeatable = call.body.can_be_repeated();
    let (mut number, mut retries, mut is_renewed) = (0, 0, false);
    loop {
        number += 1;
        let outcome = attempt(&call, &url).await;
        trace(number, &outcome);
        let is_refused = outcome.as_ref().is_ok_and(|it| it.status() == StatusCode::UNAUTHORIZED);
        if is_refused && repeatable && !is_renewed && forget_tokens(&call).await {
            is_renewed = true;
            continue;
        }
        let (again, headers) = match &outcome {
            Ok(response) => {
                span.record("http.response.status_code", response.status().as_u16());
                let failed = !call.endpoint.is_result(response.status());
                (failed && retry::wanted(response.status(), response.headers()), Some(response.headers()))
            }
            Err(Failure::Transport(_) | Failure::Timeout(_)) => (true, None),
            Err(_) => (false, None),
        };
        if !again || !repeatable || retries >= call.max_retries {
            record_error(span, call.endpoint, &outcome);
            return match outcome? {
                response if call.endpoint.is_result(response.status()) => {
                    Ok(RawResponse::new(response, number, &call))
                }
                response => Err(Failure::api(RawResponse::new(response, number, &call)).await),
            };
        }
        let pause = retry::pause(retries, headers);
        retries += 1;
        span.record("http.request.resend_count", retries);
        tracing::debug!(retries, ?pause, "the request is repeated");
        drop(outcome);
        platform::sleep(pause).await;
    }
}

/// Says how an attempt ended.
fn trace(attempt: u32, outcome: &Result<reqwest::Response, Failure>) {
    match outcome {
        Ok(response) => {
            let status = response.status().as_u16();
            tracing::debug!(attempt, http.response.status_code = status, "the API answered");
        }
        Err(failure) => tracing::debug!(attempt, error.type = failure.kind(), "the attempt failed"),
    }
}

/// The URL without a user's name and password.
fn without_user(url: &Url) -> Url {
    let mut url = url.clone();
    // A URL with a host has a place for both.
    let _ = url.set_username("");
    let _ = url.set_password(None);
    url
}

/// What OpenTelemetry's conventions call `error.type`: the status, or the kind of failure.
fn record_error(span: &tracing::Span, endpoint: &Endpoint, outcome: &Result<reqwest::Response, Failure>) {
    match outcome {
        Ok(response) if endpoint.is_result(response.status()) => return,
        Ok(response) => span.record("error.type", response.status().as_str()),
        Err(failure) => span.record("error.type", failure.kind()),
    };
}

async fn attempt(call: &Call, url: &Url) -> Result<reqwest::Response, Failure> {
    let inner = &call.client.inner;
    let mut url = url.clone();
    let mut headers = headers(call);
    authenticate(call, &mut headers, &mut url).await?;
    let body = call.prepare_body(&mut headers).await?;
    let mut request =
        inner.http.request(call.endpoint.method.clone(), url).timeout(call.timeout).headers(headers);
    if let Some(body) = body {
        request = request.body(body);
    }
    let mut response = request.send().await.map_err(Failure::from)?;
    for _ in 0..MAX_REDIRECTS {
        if call.endpoint.is_result(response.status()) {
            break;
        }
        let Some(target) = redirect(&response, &call.endpoint.method) else { break };
        let mut bare = HeaderMap::new();
        bare.extend(
            call.headers.get(http::header::ACCEPT).map(|accept| (http::header::ACCEPT, accept.clone())),
        );
        response =
            inner.http.get(target).timeout(call.timeout).headers(bare).send().await.map_err(Failure::from)?;
    }
    Ok(response)
}

/// Where a redirect to another origin leads, for requests that only read.
fn redirect(response: &reqwest::Response, method: &Method) -> Option<Url> {
    let follows = response.status().is_redirection() && *method == Method::GET;
    let location = response.headers().get(LOCATION).filter(|_| follows)?.to_str().ok()?;
    let target = response.url().join(location).ok()?;
    (matches!(target.scheme(), "http" | "https") && target.origin() != response.url().origin())
        .then_some(target)
}

/// The server's URL, the path and the query; for a further page, the URL that the page before it has.
pub(super) fn url(call: &Call) -> Result<Url, Failure> {
    let inner = &call.client.inner;
    let base = &inner.base_url;
    let invalid = |text: &str| Failure::from(InvalidRequest::new(format!("`{text}` is not a URL")));
    if let Some(url) = &call.url {
        return Ok(url.clone());
    }
    let server = match call.endpoint.server {
        Some(server) if server.starts_with('/') => base.join(server).map_err(|_| invalid(server))?.into(),
        // A server of the operation's own counts as long as the caller did not choose one.
        Some(server) if !inner.is_chosen || inner.settings.base_url.is_none() => server.to_owned(),
        _ => base.to_string(),
    };
    let text = format!("{}{}", server.trim_end_matches('/'), call.path);
    let mut url = Url::parse(&text).map_err(|_| invalid(&text))?;
    if !call.query.is_empty() {
        let pairs: Vec<String> =
            call.query.iter().map(|pair| format!("{}={}", pair.name, pair.value)).collect();
        url.set_query(Some(&pairs.join("&")));
    }
    Ok(url)
}

/// From the weakest to the strongest: the API's constants, the operation's parameters, the client's defaults,
/// the values that are joined, the call's own.
fn headers(call: &Call) -> HeaderMap {
    let settings = call.client.inner.settings;
    let mut headers = HeaderMap::new();
    let fixed = |(name, value): &(&'static str, &'static str)| {
        Some((HeaderName::try_from(*name).ok()?, HeaderValue::from_static(value)))
    };
    headers.extend(settings.headers.iter().filter_map(fixed));
    for (name, value) in call.headers.iter().chain(&call.client.inner.headers) {
        headers.insert(name, value.clone());
    }
    for (name, value) in settings.joined_headers.iter().filter_map(fixed) {
        let joined = headers.get(&name).and_then(|own| {
            let (own, value) = (own.to_str().ok()?, value.to_str().ok()?);
            let has_it = own.split(',').any(|it| it.trim() == value);
            if has_it {
                Some(HeaderValue::try_from(own).ok()?)
            } else {
                HeaderValue::try_from(format!("{own},{value}")).ok()
            }
        });
        headers.insert(name, joined.unwrap_or(value));
    }
    let key = match (&call.idempotency_key, settings.idempotency_header) {
        (Some(key), Some(header)) => HeaderName::try_from(header).ok().zip(HeaderValue::try_from(key).ok()),
        _ => None,
    };
    headers.extend(key);
    for (name, value) in &call.overrides {
        headers.insert(name, value.clone());
    }
    if platform::NAMES_ITSELF && !headers.contains_key(USER_AGENT) {
        headers.insert(USER_AGENT, call.client.inner.user_agent.clone());
    }
    headers
}

/// Puts the credentials of the first alternative that is complete onto the request.
async fn authenticate(call: &Call, headers: &mut HeaderMap, url: &mut Url) -> Result<(), Failure> {
    let inner = &call.client.inner;
    let scheme = |name: &str| inner.settings.schemes.iter().find(|scheme| scheme.name == name);
    let is_met = |alternative: &&&[&str]| {
        alternative
            .iter()
            .all(|name| scheme(name).is_some_and(|scheme| has_credential(inner, scheme, headers)))
    };
    let alternatives = call.endpoint.security;
    let Some(chosen) = alternatives.iter().find(is_met) else {
        return if alternatives.is_empty() { Ok(()) } else { Err(missing(call).into()) };
    };
    for name in *chosen {
        let (Some(scheme), Some(credential)) = (scheme(name), inner.credentials.get(name)) else { continue };
        let secret = credential.resolve(&inner.http, call.timeout).await?;
        let secret = secret.expose_secret();
        let (name, text) = match scheme.kind {
            SchemeKind::Header(name) => (HeaderName::try_from(name).ok(), secret.to_owned()),
            SchemeKind::Basic => (Some(AUTHORIZATION), format!("Basic {secret}")),
            SchemeKind::Bearer => (Some(AUTHORIZATION), format!("Bearer {secret}")),
            SchemeKind::Query(name) => {
                let pair = format!("{}={}", encoding::escape(name), encoding::escape(secret));
                let query = url.query().map(|query| format!("{query}&{pair}"));
                url.set_query(Some(&query.unwrap_or(pair)));
                continue;
            }
            SchemeKind::Cookie(name) => {
                let mut cookies = call.clone();
                cookies.headers = std::mem::take(headers);
                cookies.add_cookie(name, secret, true);
                *headers = cookies.headers;
                continue;
            }
            SchemeKind::Unsupported => continue,
        };
        let mut value = HeaderValue::try_from(text).map_err(|_| {
            InvalidRequest::new("the credential has characters that no header may have".to_owned())
        })?;
        value.set_sensitive(true);
        // A header that the caller set by hand wins.
        if let Some(name) = name
            && !call.overrides.contains_key(&name)
        {
            headers.insert(name, value);
        }
    }
    Ok(())
}

/// Forgets the tokens that an operation may have been called with; says whether there are such.
async fn forget_tokens(call: &Call) -> bool {
    let names = call.endpoint.security.iter().copied().flatten();
    let found: Vec<ClientCredentials> = names
        .filter_map(|name| match call.client.inner.credentials.get(name)? {
            Credential::ClientCredentials(credentials) => Some(credentials.clone()),
            _ => None,
        })
        .collect();
    for credentials in &found {
        credentials.forget().await;
    }
    !found.is_empty()
}

/// A random UUID, version 4 (RFC 9562, section 5.4).
fn random_uuid() -> String {
    let bits = fastrand::u128(..) & !(0xf000 << 64) & !(0xc000 << 48) | (0x4000 << 64) | (0x8000 << 48);
    let hex = format!("{bits:032x}");
    format!("{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

fn has_credential(inner: &Inner, scheme: &Scheme, headers: &HeaderMap) -> bool {
    inner.credentials.contains_key(scheme.name)
        || match scheme.kind {
            SchemeKind::Header(name) => headers.contains_key(name),
            SchemeKind::Basic | SchemeKind::Bearer => headers.contains_key(AUTHORIZATION),
            SchemeKind::Cookie(_) => headers.contains_key(http::header::COOKIE),
            SchemeKind::Query(_) => false,
            SchemeKind::Unsupported => true,
        }
}

fn missing(call: &Call) -> InvalidRequest {
    let schemes = call.client.inner.settings.schemes;
    let describe =
        |name: &&str| match schemes.iter().find(|scheme| scheme.name == *name).and_then(|it| it.env) {
            Some(env) => format!("`{name}` (environment variable {env})"),
            None => format!("`{name}`"),
        };
    let alternatives: Vec<String> = call
        .endpoint
        .security
        .iter()
        .map(|alternative| alternative.iter().map(describe).collect::<Vec<_>>().join(" and "))
        .collect();
    InvalidRequest::new(format!("the client has no credential for {}", alternatives.join(" or ")))
}
