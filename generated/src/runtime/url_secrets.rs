// @generated from the OpenAPI document. Do not edit.

//! Secrets in the path of a server's URL, as an API has them that takes its token there: what is shown of a URL is without them.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use url::Url;

use super::secret_names::{Names, REDACTED, SHORTEST};

/// The secrets that callers have given for variables of the server's URL.
#[derive(Clone, Default)]
pub struct UrlSecrets(Arc<[String]>);

impl UrlSecrets {
    /// Those among the values of variables whose names say so.
    pub(super) fn of(given: &BTreeMap<&'static str, String>) -> Self {
        let names = Names::default();
        let secret = given.iter().filter(|(name, value)| names.has(name) && value.len() >= SHORTEST);
        let mut written: Vec<String> =
            secret.flat_map(|(_, value)| [Some(value.clone()), in_path(value)]).flatten().collect();
        // What contains another one goes first.
        written.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        written.dedup();
        Self(written.into())
    }

    /// The values, as they are given and as a path has them.
    #[allow(dead_code, reason = "only recordings ask for them")]
    pub(super) fn values(&self) -> &[String] {
        &self.0
    }

    /// A text without them.
    pub(super) fn taken_out(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), REDACTED))
    }

    /// A URL whose path is without them. The name of a host is no secret: whoever looks it up tells it to others.
    pub(super) fn taken_out_of(&self, url: &mut Url) {
        if self.0.iter().any(|secret| url.path().contains(secret.as_str())) {
            let path = self.taken_out(url.path());
            url.set_path(&path);
        }
    }
}

/// A value as it is written in a path.
fn in_path(value: &str) -> Option<String> {
    let url = Url::parse(&format!("http://host/{value}")).ok()?;
    url.path().strip_prefix('/').map(str::to_owned)
}

/// Shows none of them.
impl fmt::Debug for UrlSecrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}
