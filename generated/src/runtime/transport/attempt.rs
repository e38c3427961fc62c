// @generated from the OpenAPI document. Do not edit.

//! One attempt: the request with its credentials, through the client's middleware.

use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use http::HeaderMap;
use http::header::AUTHORIZATION;
use url::Url;

use super::authentication::{Credentials, Tokens};
use super::headers::headers;
use super::hop::{Hop, Outcome, Payload, Route, declare_length};
use super::redirect;
use super::url::Target;
use crate::runtime::call::{Access, Call};
use crate::runtime::deadline::{Deadline, ReadTime};
use crate::runtime::error::TransportError;
use crate::runtime::incoming::Incoming;
use crate::runtime::middleware::{self, Attempt as Context, Body, BoxError, Network, Request, Response};
use crate::runtime::response::Failure;
use crate::runtime::server;
#[cfg(feature = "opentelemetry")]
use crate::runtime::telemetry;
use crate::runtime::upload::Content;
use crate::runtime::{BoxFuture, InvalidRequest};

/// An attempt that was made.
pub(super) struct Attempt {
    pub(super) outcome: Outcome,
    /// The tokens that it was made with.
    pub(super) tokens: Tokens,
    /// How long reading the answer may take.
    pub(super) read_time: ReadTime,
}

/// Makes an attempt, within its own time and the call's.
pub(super) async fn attempt(call: &Call, target: &Target, deadline: Deadline, number: u32) -> Attempt {
    let end = deadline.or_earlier(call.timeout.into());
    let read_time = ReadTime { attempt: end, idle: call.timeout, call: deadline };
    let mut tokens = Tokens::default();
    let is_sent = Arc::new(AtomicBool::new(false));
    let outcome = end.bound(send(call, target, number, &mut tokens, &is_sent)).await;
    let outcome = outcome.unwrap_or_else(|| {
        let error = match (is_sent.load(Ordering::Relaxed), deadline.has_time()) {
            (true, true) => {
                TransportError::timed_out(format!("there was no answer within {:?}", call.timeout))
            }
            (true, false) => TransportError::timed_out("the deadline passed"),
            (false, true) => {
                TransportError::unsent_in_time(format!("it was not ready within {:?}", call.timeout))
            }
            (false, false) => TransportError::unsent_in_time("the deadline passed before it was ready"),
        };
        Err(error.into())
    });
    Attempt { outcome, tokens, read_time }
}

async fn send(
    call: &Call,
    target: &Target,
    number: u32,
    tokens: &mut Tokens,
    is_sent: &Arc<AtomicBool>,
) -> Outcome {
    let mut headers = headers(call)?;
    #[cfg(feature = "opentelemetry")]
    telemetry::propagate(&mut headers);
    if let Some(user) = &target.user {
        headers.entry(AUTHORIZATION).or_insert_with(|| user.clone());
    }
    let mut credentials = if target.is_home && call.access != Access::Nobody {
        Credentials::resolve(call, &mut headers).await?
    } else {
        headers = redirect::harmless(&headers);
        Credentials::default()
    };
    *tokens = std::mem::take(&mut credentials.tokens);
    let mut url = target.url.clone();
    credentials.add_to(&mut url);
    let inner = &call.client.inner;
    let route = Route {
        http: inner.connections.http().clone(),
        endpoint: call.endpoint,
        home: target.url.origin(),
        credentials,
        is_sent: Arc::clone(is_sent),
    };
    let method = call.method.clone();
    if inner.middleware.is_empty() {
        return route.follow(Hop { method, url, headers }, Payload::Call(call)).await;
    }
    let content = call.prepare_body(&mut headers).await?;
    let secrets = headers.iter().filter(|(_, value)| value.is_sensitive());
    let secrets = secrets.map(|(name, value)| (name.clone(), value.clone())).collect();
    let mut request = http::Request::new(content.map_or_else(Body::empty, Body::new));
    *request.method_mut() = method;
    *request.uri_mut() = url
        .as_str()
        .parse()
        .map_err(|error| InvalidRequest::new(format!("the URL cannot be sent: {error}")))?;
    *request.headers_mut() = headers;
    request.extensions_mut().insert(Context::new(
        call.operation(),
        call.builder,
        number,
        inner.url_secrets.clone(),
    ));
    #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
    if let Some(value) = call.encoded_value() {
        request.extensions_mut().insert(value);
    }
    let network = Box::new(Behind { route, secrets });
    let response = middleware::run(&inner.middleware, request, network).await;
    let response = response.map_err(|failed| match failed {
        middleware::Failed::Transport(error) => Failure::from(error),
        middleware::Failed::Invalid(error) => error.into(),
        middleware::Failed::Middleware(error) => error.into(),
    })?;
    Ok(Incoming::from_http(response, &target.url))
}

/// What is behind the middleware: redirects and the network.
struct Behind {
    route: Route,
    /// The headers that are credentials.
    secrets: HeaderMap,
}

impl Network for Behind {
    fn send(self: Box<Self>, request: Request) -> BoxFuture<'static, Result<Response, BoxError>> {
        Box::pin(async move {
            match self.follow(request).await {
                Ok(response) => Ok(response.into_http()),
                Err(Failure::Transport(error) | Failure::Timeout(error)) => Err(error as BoxError),
                Err(Failure::InvalidRequest(error)) => Err(error as BoxError),
                Err(Failure::Middleware(error)) => Err(error as BoxError),
                Err(Failure::Decode(error)) => Err(error as BoxError),
                Err(Failure::Api(answer)) => {
                    Err(TransportError::redirect(format!("the API answered {}", answer.status_code())).into())
                }
            }
        })
    }
}

impl Behind {
    async fn follow(self, request: Request) -> Outcome {
        let (mut parts, body) = request.into_parts();
        let url = Url::parse(&parts.uri.to_string()).ok().filter(server::is_of_server);
        let mut url =
            url.ok_or_else(|| InvalidRequest::new("a middleware made a URL of no server".to_owned()))?;
        if url.origin() != self.route.home {
            for (name, secret) in &self.secrets {
                let rest: Vec<_> =
                    parts.headers.get_all(name).iter().filter(|it| *it != secret).cloned().collect();
                parts.headers.remove(name);
                parts.headers.extend(rest.into_iter().map(|value| (name.clone(), value)));
            }
            self.route.credentials.take_from(&mut url);
        }
        let content = body.into_content();
        declare_length(&mut parts.headers, &content);
        let payload = match content {
            Content::Bytes(bytes) => Payload::Bytes(bytes),
            stream @ Content::Stream { .. } => Payload::Stream(Some(stream)),
        };
        self.route.follow(Hop { method: parts.method, url, headers: parts.headers }, payload).await
    }
}
