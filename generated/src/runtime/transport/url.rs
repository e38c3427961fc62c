// @generated from the OpenAPI document. Do not edit.

//! Where a call goes.

use http::HeaderValue;
use url::Url;

use crate::runtime::call::Call;
use crate::runtime::server::{self, Server};
use crate::runtime::{Failure, InvalidRequest};

/// Where a call goes.
pub(super) struct Target {
    /// The server's URL, the path and the query, without credentials.
    pub(super) url: Url,
    /// The user that the server's URL names.
    pub(super) user: Option<HeaderValue>,
}

impl Target {
    pub(super) fn of(call: &Call) -> Result<Self, Failure> {
        match &call.url {
            Some(next) => next_page(call, next),
            None => operation(call),
        }
    }
}

/// The path and the query of an operation, on its server.
fn operation(call: &Call) -> Result<Target, Failure> {
    let server = server(call)?;
    let query: Vec<String> = call.query.iter().map(|pair| format!("{}={}", pair.name, pair.value)).collect();
    let url = server.at(&call.path, &query).ok_or_else(|| invalid(&call.path))?;
    Ok(Target { url, user: server.user })
}

/// The server: one of the operation's own counts as long as the caller did not choose one.
fn server(call: &Call) -> Result<Server, Failure> {
    let inner = &call.client.inner;
    let own = match call.endpoint.server {
        Some(own) if own.starts_with('/') => Some((own, inner.server.join(own))),
        Some(own) if !inner.is_chosen || inner.settings.base_url.is_none() => Some((own, Server::parse(own))),
        _ => None,
    };
    match own {
        Some((text, server)) => server.ok_or_else(|| invalid(text)),
        None => Ok(inner.server.clone()),
    }
}

/// The address that a page has for the next one.
fn next_page(call: &Call, next: &str) -> Result<Target, Failure> {
    let base = &call.client.inner.server;
    let server = base.join(next).ok_or_else(|| invalid(next))?;
    if server.url.origin() != base.url.origin() {
        return Err(InvalidRequest::new("the next page is on another server".to_owned()).into());
    }
    Ok(Target { url: server.url, user: server.user })
}

fn invalid(text: &str) -> Failure {
    InvalidRequest::new(format!("`{}` is not a URL", server::shown(text))).into()
}
