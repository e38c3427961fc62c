// @generated from the OpenAPI document. Do not edit.

//! Request bodies.

use serde_json::Value;

use super::multipart::Multipart;
use super::upload::Upload;

/// The escaped pairs of each property of a form.
pub(super) type FormProperties = Vec<(String, Vec<(String, String)>)>;

/// A request body.
#[derive(Clone, Debug)]
pub(super) enum Body {
    Empty,
    Json(Value),
    Form(FormProperties),
    Text(String),
    /// Bytes, and the media types that the API takes, with commas between them.
    Upload(Upload, &'static str),
    Multipart(Multipart),
}

impl Body {
    /// Whether the body can be sent a second time.
    pub(super) fn can_be_repeated(&self) -> bool {
        match self {
            Self::Multipart(multipart) => multipart.can_be_repeated(),
            Self::Upload(upload, _) => upload.can_be_repeated(),
            Self::Empty | Self::Json(_) | Self::Form(_) | Self::Text(_) => true,
        }
    }
}
