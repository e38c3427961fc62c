// @generated from the OpenAPI document. Do not edit.

//! The options of a call, whatever its operation: what `with_…` methods of requests set.
//!
//! Each takes the call and returns it. A builder that hands its call over has nothing left to drop while the option is set, which
//! is what checking such methods mostly costs the compiler: an SDK has some for each operation.

use std::time::Duration;

use http::{HeaderName, HeaderValue};

use super::call::Call;
use super::deadline::Deadline;
use super::encoding;
use super::retry::Retry;

#[allow(dead_code, reason = "an API need not have idempotency keys")]
impl Call {
    /// Another time-out.
    pub fn with_timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// A moment by which it has to be over.
    pub fn with_deadline(mut self, deadline: Deadline) -> Self {
        self.deadline = Some(deadline);
        self
    }

    /// Another choice of the failed attempts that are made again.
    pub fn with_retry(mut self, retry: Retry) -> Self {
        self.retry = Some(retry);
        self
    }

    /// Another number of retries.
    pub fn with_max_retries(mut self, retries: u32) -> Self {
        self.max_retries = retries;
        self
    }

    /// Another bound for what is read into memory.
    pub fn with_max_body_size(mut self, bytes: u64) -> Self {
        self.max_body_size = bytes;
        self
    }

    /// A header that wins over every other of its name.
    pub fn with_header(mut self, name: &str, value: &str) -> Self {
        match (HeaderName::try_from(name), HeaderValue::try_from(value)) {
            (Ok(name), Ok(value)) => drop(self.overrides.insert(name, value)),
            _ => self.fail(format!("`{name}` and its value are no header")),
        }
        self
    }

    /// Another query parameter; it replaces those that are called so, also members of an object.
    pub fn with_query(mut self, name: &str, value: &str) -> Self {
        self.replace_query(name, encoding::escape(value));
        self
    }

    /// A key by which the server knows a repeated request.
    pub fn with_idempotency_key(mut self, key: impl Into<String>) -> Self {
        let key = key.into();
        match HeaderValue::try_from(key.as_str()) {
            Ok(_) if !key.is_empty() => self.idempotency_key = Some(key),
            _ => {
                self.fail("the idempotency key is empty or has characters that no header may have".to_owned())
            }
        }
        self
    }
}
