//! What an emitted crate has the schemas of the document for.

use super::client::Client;
use super::package::Contents;
use super::types::Types;

/// What an emitted crate has the document's schemas for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct SchemaUses {
    /// Values are checked against them.
    pub(crate) validation: bool,
    /// Requests are checked against them.
    pub(crate) requests: RequestChecks,
    /// Types tell their schema (`schemars`), with all that describes it.
    pub(crate) descriptions: bool,
}

/// Where requests are checked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum RequestChecks {
    /// Nowhere.
    Never,
    /// By the server for tests.
    InTests,
    /// By clients before they are sent, and by the server for tests.
    Always,
}

impl SchemaUses {
    /// Whether programs have a use for them, and not only tests.
    pub(crate) fn any(self) -> bool {
        self.validation || self.descriptions
    }

    /// The uses that the tables of a configuration ask for.
    pub(super) fn of(contents: Contents, types: &Types, client: &Client) -> Self {
        Self {
            validation: types.validate || client.validate_requests,
            requests: match client.validate_in_tests.unwrap_or(true) {
                _ if client.validate_requests => RequestChecks::Always,
                true if contents.has_client() => RequestChecks::InTests,
                _ => RequestChecks::Never,
            },
            descriptions: types.derive.values().flatten().any(|it| is_json_schema(it)),
        }
    }
}

/// The trait that types implement with their schema in the document, in place of deriving it.
const JSON_SCHEMA: &str = "schemars::JsonSchema";

/// Whether a trait to derive is the one whose implementation the document's schema is.
pub(crate) fn is_json_schema(path: &str) -> bool {
    path.trim_start_matches("::") == JSON_SCHEMA
}
