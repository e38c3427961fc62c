// @generated from the OpenAPI document. Do not edit.

//! What the headers of responses say, where the document declares them.

use crate::types;

/// What the headers of a response to `GET /responses/text` say.
///
/// Made from [`HeaderMap`](crate::HeaderMap), the type of [`Response::headers`](crate::Response::headers).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetTextHeaders {
    /// How many more calls are allowed.
    pub x_rate_limit_remaining: Option<i64>,
    /// `X-Kind`.
    pub x_kind: Option<types::GetTextResponseHeaderXKind>,
    /// `X-Tags`.
    pub x_tags: Option<Vec<String>>,
    /// `Last-Seen`.
    pub last_seen: Option<crate::DateTime>,
    /// Seconds to wait.
    pub retry_after: Option<i64>,
}

crate::runtime::header_set! {
    GetTextHeaders {
        "X-Rate-Limit-Remaining" => x_rate_limit_remaining,
        "X-Kind" => x_kind,
        "X-Tags" => x_tags,
        "Last-Seen" => last_seen,
        "Retry-After" => retry_after,
    }
}

/// What the headers of a response to `GET /responses/download` say.
///
/// Made from [`HeaderMap`](crate::HeaderMap), the type of [`Response::headers`](crate::Response::headers).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetDownloadHeaders {
    /// `Location`.
    pub location: Option<String>,
}

crate::runtime::header_set! {
    GetDownloadHeaders {
        "Location" => location,
    }
}

/// What the headers of a response to `GET /pages/link` say.
///
/// Made from [`HeaderMap`](crate::HeaderMap), the type of [`Response::headers`](crate::Response::headers).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct ListByLinkHeaders {
    /// `Link`.
    pub link: Option<String>,
}

crate::runtime::header_set! {
    ListByLinkHeaders {
        "Link" => link,
    }
}
