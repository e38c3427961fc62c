// @generated from the OpenAPI document. Do not edit.

//! Request bodies.

use std::borrow::Cow;

use bytes::Bytes;
use http::Method;
use serde_json::Value;

use super::upload::Upload;
use super::{Failure, InvalidRequest, platform};

/// The escaped pairs of each property of a form.
pub(super) type FormProperties = Vec<(String, Vec<(String, String)>)>;

/// A request body.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Empty,
    Json(&'static str, Value),
    Form(FormProperties),
    Bytes(&'static str, Bytes),
    Multipart(Vec<(Cow<'static, str>, Upload)>),
}

impl Body {
    /// Whether the body can be sent a second time.
    pub(super) fn can_be_repeated(&self) -> bool {
        match self {
            Self::Multipart(parts) => parts.iter().all(|(_, upload)| upload.can_be_repeated()),
            Self::Empty | Self::Json(..) | Self::Form(_) | Self::Bytes(..) => true,
        }
    }

    /// Puts the body onto a request. Where the method gives a body a meaning, having none is said with a length of
    /// zero (RFC 9110, section 8.6): some servers insist.
    pub(super) async fn apply(
        &self,
        request: reqwest::RequestBuilder,
        method: &Method,
    ) -> Result<reqwest::RequestBuilder, Failure> {
        let with_type = |request: reqwest::RequestBuilder, content_type: &str| {
            request.header(http::header::CONTENT_TYPE, content_type)
        };
        Ok(match self {
            Self::Empty if [Method::POST, Method::PUT, Method::PATCH].contains(method) => {
                request.header(http::header::CONTENT_LENGTH, 0)
            }
            Self::Empty => request,
            Self::Json(content_type, value) => with_type(request, content_type).body(value.to_string()),
            Self::Form(properties) => {
                let pairs = properties.iter().flat_map(|(_, pairs)| pairs);
                let text = pairs.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
                with_type(request, "application/x-www-form-urlencoded").body(text)
            }
            Self::Bytes(content_type, bytes) => with_type(request, content_type).body(bytes.clone()),
            Self::Multipart(parts) => {
                let mut form = platform::form();
                for (name, upload) in parts {
                    let part = upload.to_part().await.map_err(|error| {
                        Failure::from(InvalidRequest::new(format!(
                            "the file for `{name}` cannot be sent: {error}"
                        )))
                    })?;
                    form = form.part(name.clone(), part);
                }
                request.multipart(form)
            }
        })
    }
}
