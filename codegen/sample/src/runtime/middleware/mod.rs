// @generated from the OpenAPI document. Do not edit.

//! Code of one's own around each attempt of each call.
//!
//! A middleware sees the request as it is about to be sent, with its credentials, and the response before anything is read
//! of it. It may change both, or answer in the API's place.
//!
//! ```text
//! call ─► deadline, retries ─► limit of concurrency ─► time-out ─► credentials ─┐
//!                                                                              ▼
//!              first middleware ─► second middleware ─► … ─► redirects ─► network
//! ```
//!
//! What stands to the left is around what stands to its right. So a middleware runs once for each attempt, again when the
//! attempt is repeated; the redirects of an attempt, which take no headers to another server that could be secret, are
//! followed behind it (but not one that would send a multipart body, a file or a stream again); and a signature that it makes covers the client's credentials. The tokens that a client fetches
//! ([`ClientCredentials`](super::ClientCredentials)) do not pass through it.
//!
//! An async function is a middleware, and so is what implements [`Middleware`]:
//!
//! ```ignore
//! async fn timed(request: Request, next: Next) -> Result<Response, BoxError> {
//!     let (start, operation) = (Instant::now(), Attempt::of(&request).operation().to_string());
//!     let response = next.run(request).await?;
//!     println!("{operation}: {} after {:?}", response.status(), start.elapsed());
//!     Ok(response)
//! }
//!
//! let client = Client::builder().middleware(timed).build()?;
//! ```
//!
//! One that fails or panics ends the call with [`Error::Middleware`](super::Error::Middleware), and nothing is repeated. One
//! that does not end is ended by the call's time-out and deadline, as long as it waits asynchronously. A [`Next`] can be run
//! once only, so that no middleware sends a request twice. A request that is led to another server than the API's goes
//! without the client's credentials, like a redirect; to choose a server is what the builder's `base_url` is for.

mod body;
mod handler;
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
mod tower;

pub use body::Body;
pub use handler::{Attempt, BoxError, Middleware, Next, Request, Response};
pub(super) use handler::{Chain, Failed, Network, run};
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
pub use tower::{Handover, Layered};
#[cfg(all(feature = "tower", not(target_arch = "wasm32")))]
pub use tower_layer::Layer;
