// @generated from the OpenAPI document. Do not edit.

//! Secrets in the path of a server's URL, where some APIs take their token. They are taken out of a URL before it is shown.

use std::collections::BTreeMap;
use std::fmt;
use std::sync::Arc;

use url::Url;

use super::secret_names::{Names, REDACTED, SHORTEST};

/// The secrets that callers have given for variables of the server's URL.
#[derive(Clone, Default)]
pub struct UrlSecrets(Arc<[String]>);

impl UrlSecrets {
    /// The values of those variables whose names are names of secrets.
    pub(super) fn of(given: &BTreeMap<&'static str, String>) -> Self {
        let names = Names::default();
        let secret = given.iter().filter(|(name, value)| names.has(name) && value.len() >= SHORTEST);
        let mut written: Vec<String> =
            secret.flat_map(|(_, value)| [Some(value.clone()), in_path(value)]).flatten().collect();
        // The longest first: a secret may contain another one.
        written.sort_by(|one, other| other.len().cmp(&one.len()).then_with(|| one.cmp(other)));
        written.dedup();
        Self(written.into())
    }

    /// The values, as they are given and as a path has them.
    #[allow(dead_code, reason = "only recordings ask for them")]
    pub(super) fn values(&self) -> &[String] {
        &self.0
    }

    /// A text without the secrets.
    pub(super) fn redacted(&self, text: &str) -> String {
        self.0.iter().fold(text.to_owned(), |text, secret| text.replace(secret.as_str(), REDACTED))
    }

    /// Takes the secrets out of the path of a URL. The name of a host is not kept secret: looking it up tells it to the name server.
    pub(super) fn redact_path(&self, url: &mut Url) {
        if self.0.iter().any(|secret| url.path().contains(secret.as_str())) {
            let path = self.redacted(url.path());
            url.set_path(&path);
        }
    }
}

/// A value as it is written in a path.
fn in_path(value: &str) -> Option<String> {
    let url = Url::parse(&format!("http://host/{value}")).ok()?;
    url.path().strip_prefix('/').map(str::to_owned)
}

/// Shows none of the secrets.
impl fmt::Debug for UrlSecrets {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("[redacted]")
    }
}
