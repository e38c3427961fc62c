// @generated from the OpenAPI document. Do not edit.

//! What a middleware is, and how several are run one inside the other.

use std::any::Any;
use std::error::Error as StdError;
use std::fmt;
use std::future::Future;
use std::panic::AssertUnwindSafe;
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};

use futures_util::FutureExt as _;

use super::body::Body;
use crate::runtime::error::{InvalidRequest, MiddlewareError, TransportError};
use crate::runtime::operation::Operation;
use crate::runtime::platform::{BoxFuture, MaybeSend};
use crate::runtime::url_secrets::UrlSecrets;

/// A request as it is about to be sent; [`Attempt::of`] tells what it is for.
pub type Request = http::Request<Body>;
/// A response before its body is read.
pub type Response = http::Response<Body>;
/// Why there is no response.
pub type BoxError = Box<dyn StdError + Send + Sync>;

/// Code around each attempt of a call. Async functions from [`Request`] and [`Next`] to a response are middleware, too.
pub trait Middleware: Send + Sync + 'static {
    /// Handles an attempt: [`Next::run`] sends the request on, to the next middleware and at last to the network.
    ///
    /// # Errors
    /// What `next` fails with, handed on as it is, is judged as if there were no middleware; every other error ends the call.
    fn handle(
        &self,
        request: Request,
        next: Next,
    ) -> impl Future<Output = Result<Response, BoxError>> + MaybeSend;
}

impl<F, R> Middleware for F
where
    F: Fn(Request, Next) -> R + Send + Sync + 'static,
    R: Future<Output = Result<Response, BoxError>> + MaybeSend,
{
    fn handle(
        &self,
        request: Request,
        next: Next,
    ) -> impl Future<Output = Result<Response, BoxError>> + MaybeSend {
        self(request, next)
    }
}

/// A middleware without its type.
pub(in crate::runtime) trait Handler: Send + Sync {
    fn run(&self, request: Request, next: Next) -> BoxFuture<'_, Result<Response, BoxError>>;
}

impl<M: Middleware> Handler for M {
    fn run(&self, request: Request, next: Next) -> BoxFuture<'_, Result<Response, BoxError>> {
        Box::pin(self.handle(request, next))
    }
}

/// The middleware of a client, the outermost first.
pub(in crate::runtime) type Chain = Vec<Arc<dyn Handler>>;

/// What sends a request when all middleware has seen it.
pub(in crate::runtime) trait Network: MaybeSend {
    fn send(self: Box<Self>, request: Request) -> BoxFuture<'static, Result<Response, BoxError>>;
}

/// What comes behind a middleware: further ones, and the network.
pub struct Next {
    chain: Arc<Chain>,
    position: usize,
    network: Box<dyn Network>,
    is_sent: Arc<AtomicBool>,
}

impl Next {
    /// Sends the request on.
    ///
    /// # Errors
    /// When the request or the response got lost on the way, or the next middleware fails.
    pub async fn run(mut self, request: Request) -> Result<Response, BoxError> {
        let Some(handler) = self.chain.get(self.position).cloned() else {
            self.is_sent.store(true, Ordering::Relaxed);
            return self.network.send(request).await;
        };
        self.position += 1;
        handler.run(request, self).await
    }
}

impl fmt::Debug for Next {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("Next").field("position", &self.position).finish_non_exhaustive()
    }
}

/// Why an attempt through middleware has no response.
pub(in crate::runtime) enum Failed {
    Transport(TransportError),
    Invalid(InvalidRequest),
    Middleware(MiddlewareError),
}

/// Sends a request through all middleware.
pub(in crate::runtime) async fn run(
    chain: &Arc<Chain>,
    request: Request,
    network: Box<dyn Network>,
) -> Result<Response, Failed> {
    let is_sent = Arc::new(AtomicBool::new(false));
    let next = Next { chain: Arc::clone(chain), position: 0, network, is_sent: Arc::clone(&is_sent) };
    let outcome = AssertUnwindSafe(next.run(request)).catch_unwind().await;
    let is_sent = || is_sent.load(Ordering::Relaxed);
    let error = match outcome {
        Ok(Ok(response)) => return Ok(response),
        Ok(Err(error)) => error,
        Err(panic) => return Err(Failed::Middleware(MiddlewareError::panicked(text(&*panic), is_sent()))),
    };
    // What comes from the network keeps its meaning, so that it is repeated or not as ever.
    let error = match error.downcast::<TransportError>() {
        Ok(error) => return Err(Failed::Transport(*error)),
        Err(error) => error,
    };
    Err(match error.downcast::<InvalidRequest>() {
        Ok(error) => Failed::Invalid(*error),
        Err(error) => Failed::Middleware(MiddlewareError::failed(error, is_sent())),
    })
}

/// What a panic says.
fn text(panic: &(dyn Any + Send)) -> &str {
    let owned = || panic.downcast_ref::<String>().map(String::as_str);
    panic.downcast_ref::<&str>().copied().or_else(owned).unwrap_or("it does not say why")
}

/// What a request is for; an extension of the request.
#[derive(Clone, Debug)]
pub struct Attempt {
    operation: Operation,
    builder: &'static str,
    number: u32,
    #[allow(dead_code, reason = "only recordings ask for them")]
    pub(in crate::runtime) url_secrets: UrlSecrets,
}

impl Attempt {
    pub(in crate::runtime) fn new(
        operation: Operation,
        builder: &'static str,
        number: u32,
        url_secrets: UrlSecrets,
    ) -> Self {
        Self { operation, builder, number, url_secrets }
    }

    /// The attempt that a request belongs to.
    ///
    /// # Panics
    /// When the request is not one that a middleware was given.
    pub fn of(request: &Request) -> &Self {
        let attempt = request.extensions().get();
        attempt.expect("the request has the extensions that it came with")
    }

    /// The operation that is called, with its path's template.
    pub fn operation(&self) -> &Operation {
        &self.operation
    }

    /// The path of the type that made the request, such as `my_sdk::resources::pets::GetPet`.
    pub fn builder(&self) -> &'static str {
        self.builder
    }

    /// The number of the attempt in its call, from 1 on.
    pub fn number(&self) -> u32 {
        self.number
    }
}
