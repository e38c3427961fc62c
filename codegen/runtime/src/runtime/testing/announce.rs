//! What a client tells the server that stands in for the API: which operation a request is of.
//!
//! The server has to know it to say which answer is missing. It travels as headers, which the server takes off again.

use http::{HeaderMap, HeaderValue};

use crate::runtime::middleware::{Attempt, BoxError, Next, Request, Response};

const OPERATION: &str = "mock-operation";
const BUILDER: &str = "mock-request-builder";

/// Tells the server which operation a request is of.
pub(super) async fn announce(mut request: Request, next: Next) -> Result<Response, BoxError> {
    let attempt = Attempt::of(&request).clone();
    // No answer can be set for a request that the document does not have.
    let builder = attempt.operation().id().map_or("", |_| attempt.builder()).to_owned();
    let told = [(OPERATION, attempt.operation().to_string()), (BUILDER, builder)];
    for (name, text) in told {
        if let Ok(value) = HeaderValue::try_from(text) {
            request.headers_mut().insert(name, value);
        }
    }
    next.run(request).await
}

/// What a client told of a request.
#[derive(Clone, Debug, Default)]
pub(super) struct Announced {
    /// Such as `GET /pets/{id} (getPet)`.
    pub(super) operation: Option<String>,
    /// The path of the type that made the request.
    pub(super) builder: Option<String>,
}

impl Announced {
    /// Takes it out of the headers.
    pub(super) fn take(headers: &mut HeaderMap) -> Self {
        let mut take = |name| {
            let value = headers.remove(name)?;
            value.to_str().ok().map(str::to_owned).filter(|text| !text.is_empty())
        };
        Self { operation: take(OPERATION), builder: take(BUILDER) }
    }
}
