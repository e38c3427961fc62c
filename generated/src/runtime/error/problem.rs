// @generated from the OpenAPI document. Do not edit.

//! Problem details for HTTP APIs (RFC 9457).

use mime::Mime;
use serde_json::{Map, Value};

/// The details of an error of the media type `application/problem+json` (RFC 9457). Members that are not what the RFC says
/// are left out (section 3.1).
#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    members: Map<String, Value>,
}

impl Problem {
    /// Reads a body; nothing when it is of another media type, or no JSON object.
    pub(super) fn read(media_type: &Mime, body: &[u8]) -> Option<Self> {
        if media_type.essence_str() != "application/problem+json" {
            return None;
        }
        Some(Self { members: serde_json::from_slice(body).ok()? })
    }

    fn text(&self, name: &str) -> Option<&str> {
        self.members.get(name)?.as_str()
    }

    /// A URI reference that names the kind of problem; `about:blank` where the answer has none (section 3.1.1).
    pub fn type_uri(&self) -> &str {
        self.text("type").unwrap_or("about:blank")
    }

    /// A short text for all problems of the kind.
    pub fn title(&self) -> Option<&str> {
        self.text("title")
    }

    /// The status that the API itself answered with; one that stands between may have changed it.
    pub fn status(&self) -> Option<u16> {
        self.members.get("status")?.as_u64()?.try_into().ok()
    }

    /// What is wrong this time.
    pub fn detail(&self) -> Option<&str> {
        self.text("detail")
    }

    /// A URI reference that names this occurrence.
    pub fn instance(&self) -> Option<&str> {
        self.text("instance")
    }

    /// A member that the API adds to those of the RFC (section 3.2).
    pub fn extension(&self, name: &str) -> Option<&Value> {
        self.extensions().find(|(it, _)| *it == name).map(|(_, value)| value)
    }

    /// The members that the API adds to those of the RFC (section 3.2).
    pub fn extensions(&self) -> impl Iterator<Item = (&str, &Value)> {
        let is_own = |name: &str| !["type", "title", "status", "detail", "instance"].contains(&name);
        self.members.iter().map(|(name, value)| (name.as_str(), value)).filter(move |(name, _)| is_own(name))
    }
}
