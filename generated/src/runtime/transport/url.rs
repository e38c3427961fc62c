// @generated from the OpenAPI document. Do not edit.

//! Where a call goes.

use http::HeaderValue;
use url::Url;

use crate::runtime::call::{Call, Pair};
use crate::runtime::server::{self, Server};
use crate::runtime::{Failure, InvalidRequest};

/// Where a call goes.
pub(super) struct Target {
    /// The server's URL, the path and the query, without credentials.
    pub(super) url: Url,
    /// The user that the server's URL names.
    pub(super) user: Option<HeaderValue>,
    /// Whether it is on the API's own server: credentials go to no other.
    pub(super) is_home: bool,
}

impl Target {
    /// The path and the query of the operation, on its server; or the URL that an answer has for a further page or for
    /// the progress of an operation.
    pub(super) fn of(call: &Call) -> Result<Self, Failure> {
        let server = server(call)?;
        if let Some(next) = &call.url {
            let mut url = next.clone();
            server::without_user(&mut url);
            let is_home = url.origin() == server.url.origin();
            return Ok(Self { url, user: server.user.filter(|_| is_home), is_home });
        }
        let query: Vec<String> = call.query.iter().map(Pair::text).collect();
        let path = call.path.finish().map_err(|(name, refusal)| {
            InvalidRequest::new(format!("the path parameter `{name}` {refusal}"))
        })?;
        let url = server.at(&path, &query).ok_or_else(|| invalid(&path))?;
        Ok(Self { url, user: server.user, is_home: true })
    }
}

/// The server: one of the operation's own counts as long as the caller did not choose one.
pub(super) fn server(call: &Call) -> Result<Server, Failure> {
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

fn invalid(text: &str) -> Failure {
    InvalidRequest::new(format!("`{}` is not a URL", server::shown(text))).into()
}
