//! Statuses of responses (RFC 9110, section 15).

use serde::{Deserialize, Serialize};

/// Which statuses a response is for: an exact one wins over a range, a range over the default.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
pub enum StatusPattern {
    /// One status.
    Exact(u16),
    /// A hundred: 4 for `4XX`.
    Range(u8),
    /// Any other.
    Default,
}

impl StatusPattern {
    /// Whether it is one that a successful response has.
    pub fn is_2xx(self) -> bool {
        matches!(self, Self::Exact(200..=299) | Self::Range(2))
    }

    /// Whether it is a redirect: 304 is none (RFC 9110, section 15.4).
    pub fn is_redirect(self) -> bool {
        self != Self::Exact(304) && matches!(self, Self::Exact(300..=399) | Self::Range(3))
    }

    /// Whether such a response has no body, whatever it says (RFC 9110, sections 15.2, 15.3.5, 15.3.6 and 15.4.5).
    pub fn is_bodiless(self) -> bool {
        matches!(self, Self::Exact(100..=199 | 204 | 205 | 304) | Self::Range(1))
    }

    /// A word for it in Pascal case: the reason phrase of an exact status.
    pub fn word(self) -> String {
        match self {
            Self::Exact(status) => reason(status).map_or_else(|| format!("Status{status}"), str::to_owned),
            Self::Range(2) => "Success".to_owned(),
            Self::Range(3) => "Redirection".to_owned(),
            Self::Range(4) => "ClientError".to_owned(),
            Self::Range(5) => "ServerError".to_owned(),
            Self::Range(hundred) => format!("Status{hundred}xx"),
            Self::Default => "Default".to_owned(),
        }
    }
}

/// The reason phrases of RFC 9110, section 15, in one word each.
fn reason(status: u16) -> Option<&'static str> {
    Some(match status {
        200 => "Ok",
        201 => "Created",
        202 => "Accepted",
        203 => "NonAuthoritativeInformation",
        204 => "NoContent",
        205 => "ResetContent",
        206 => "PartialContent",
        207 => "MultiStatus",
        300 => "MultipleChoices",
        301 => "MovedPermanently",
        302 => "Found",
        303 => "SeeOther",
        304 => "NotModified",
        307 => "TemporaryRedirect",
        308 => "PermanentRedirect",
        400 => "BadRequest",
        401 => "Unauthorized",
        402 => "PaymentRequired",
        403 => "Forbidden",
        404 => "NotFound",
        405 => "MethodNotAllowed",
        406 => "NotAcceptable",
        407 => "ProxyAuthenticationRequired",
        408 => "RequestTimeout",
        409 => "Conflict",
        410 => "Gone",
        411 => "LengthRequired",
        412 => "PreconditionFailed",
        413 => "ContentTooLarge",
        414 => "UriTooLong",
        415 => "UnsupportedMediaType",
        416 => "RangeNotSatisfiable",
        417 => "ExpectationFailed",
        421 => "MisdirectedRequest",
        422 => "UnprocessableContent",
        423 => "Locked",
        424 => "FailedDependency",
        426 => "UpgradeRequired",
        428 => "PreconditionRequired",
        429 => "TooManyRequests",
        431 => "RequestHeaderFieldsTooLarge",
        451 => "UnavailableForLegalReasons",
        500 => "InternalServerError",
        501 => "NotImplemented",
        502 => "BadGateway",
        503 => "ServiceUnavailable",
        504 => "GatewayTimeout",
        505 => "HttpVersionNotSupported",
        507 => "InsufficientStorage",
        _ => return None,
    })
}
