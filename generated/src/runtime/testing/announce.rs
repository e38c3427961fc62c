// @generated from the OpenAPI document. Do not edit.

//! What a client tells the server that stands in for the API: which operation a request is of, so that the server can say which
//! answer is missing, and which value a body in another format than JSON was written of. It travels as headers, which the server
//! takes off again.

use http::{HeaderMap, HeaderValue};
use percent_encoding::{AsciiSet, CONTROLS, percent_decode, percent_encode};
use serde_json::Value;

use crate::runtime::codec::EncodedValue;
use crate::runtime::middleware::{Attempt, BoxError, Next, Request, Response};

const OPERATION: &str = "mock-operation";
const BUILDER: &str = "mock-request-builder";
const VALUE: &str = "mock-request-value";

/// What cannot stand in a header, besides what is not ASCII.
const UNSAFE: &AsciiSet = &CONTROLS.add(b'%');

/// How long the text of a value may be; the headers of a request have a bound.
const LONGEST: usize = 64 << 10;

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
    if let Some(value) = request.extensions().get().and_then(header) {
        request.headers_mut().insert(VALUE, value);
    }
    next.run(request).await
}

/// The value of a body as a header; nothing where it is too long for one.
fn header(EncodedValue(value): &EncodedValue) -> Option<HeaderValue> {
    let text = serde_json::to_vec(value).ok().filter(|text| text.len() <= LONGEST)?;
    HeaderValue::try_from(percent_encode(&text, UNSAFE).to_string()).ok()
}

/// What a client told of a request.
#[derive(Clone, Debug, Default)]
pub(super) struct Announced {
    /// Such as `GET /pets/{id} (getPet)`.
    pub(super) operation: Option<String>,
    /// The path of the type that made the request.
    pub(super) builder: Option<String>,
    /// The value that the body was written of.
    pub(super) value: Option<Value>,
}

impl Announced {
    /// Takes it out of the headers.
    pub(super) fn take(headers: &mut HeaderMap) -> Self {
        let value = headers.remove(VALUE).map(|text| percent_decode(text.as_bytes()).collect::<Vec<_>>());
        let value = value.and_then(|text| serde_json::from_slice(&text).ok());
        let mut take = |name| {
            let value = headers.remove(name)?;
            value.to_str().ok().map(str::to_owned).filter(|text| !text.is_empty())
        };
        Self { operation: take(OPERATION), builder: take(BUILDER), value }
    }
}
