//! The operation of a call, as errors and middleware name it.

use std::borrow::Cow;
use std::fmt;

use http::Method;

/// An operation of the API: its method, its path as the document writes it, and its `operationId`.
///
/// It names no values of parameters, so it is safe to log and has few different values: a good label for metrics. Of a request
/// that the document does not have, the path is the caller's own, with all values in it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Operation {
    id: Cow<'static, str>,
    method: Method,
    path: Cow<'static, str>,
}

impl Operation {
    pub(super) fn new(
        id: impl Into<Cow<'static, str>>,
        method: Method,
        path: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self { id: id.into(), method, path: path.into() }
    }

    /// The `operationId`; nothing for a request that the document does not have.
    pub fn id(&self) -> Option<&str> {
        Some(&*self.id).filter(|id| !id.is_empty())
    }

    /// The method.
    pub fn method(&self) -> &Method {
        &self.method
    }

    /// The path's template, such as `/pets/{id}`.
    pub fn path(&self) -> &str {
        &self.path
    }
}

/// Such as `GET /pets/{id} (getPet)`.
impl fmt::Display for Operation {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { id, method, path } = self;
        write!(formatter, "{method} {path}")?;
        // The generator makes an id such as `GET /pets/{id}` for an operation without `operationId`.
        let repeats_method_and_path =
            |id: &str| id.strip_prefix(method.as_str()).and_then(|it| it.strip_prefix(' ')) == Some(&**path);
        if id.is_empty() || repeats_method_and_path(id) { Ok(()) } else { write!(formatter, " ({id})") }
    }
}

/// The operation of a call, with the method and the URL of a request that is not the operation's own, such as one that asks how
/// far a job is.
#[derive(Clone, Debug)]
pub(super) struct Called {
    /// The operation.
    pub(super) operation: Operation,
    /// The method that is sent there.
    pub(super) method: Method,
    /// The URL that is asked, where a response has named it: of the next page, or of a job.
    pub(super) url: Option<Box<str>>,
}

/// Such as `GET /pets/{id} (getPet)`, or `POST /jobs (startJob): GET https://example.com/jobs/7`.
impl fmt::Display for Called {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{}", self.operation)?;
        self.url.as_ref().map_or(Ok(()), |url| write!(formatter, ": {} {url}", self.method))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_called_is_said_once() {
        for (id, shown) in [
            ("getPet", "GET /pets/{id} (getPet)"),
            ("GET /pets/{id}", "GET /pets/{id}"),
            ("", "GET /pets/{id}"),
            ("GET /pets", "GET /pets/{id} (GET /pets)"),
            ("POST /pets/{id}", "GET /pets/{id} (POST /pets/{id})"),
        ] {
            assert_eq!(Operation::new(id, Method::GET, "/pets/{id}").to_string(), shown);
        }
    }
}
