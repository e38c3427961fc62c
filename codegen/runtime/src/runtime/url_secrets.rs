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

#[cfg(test)]
mod tests {
    use super::super::call::Call;
    use super::super::client_options::ClientOptions;
    use super::super::endpoint::Endpoint;
    use super::super::settings::Settings;
    use super::*;

    static SETTINGS: Settings = Settings {
        base_url: Some("https://api.example.com/{version}/bot{token}"),
        variables: &[("version", "v1"), ("token", "123456:default")],
        ..Settings::new("test")
    };
    static ENDPOINT: Endpoint = Endpoint::new("send", http::Method::POST, "/sendMessage");

    #[test]
    fn a_token_in_the_path_is_shown_nowhere() {
        for secret in ["987:S3CRET-TOKEN", "s3cret/token", "s3cret t\u{f6}ken"] {
            let mut options = ClientOptions::new(&SETTINGS);
            options.server_variable("token", secret.to_owned());
            options.server_variable("version", "version-2".to_owned());
            let client = options.build().expect("a client");
            // The URL of a derived client has no variables any more.
            let mut chosen = ClientOptions::of(&client);
            chosen.base_url(client.base_url().to_owned());
            for options in [ClientOptions::of(&client), chosen] {
                let mut shown = vec![format!("{options:?}")];
                let client = options.build().expect("a client");
                shown.push(format!("{client:?}"));
                let mut call = Call::new(&client, &ENDPOINT);
                shown.push(call.to_curl());
                call.url = Some(client.base_url().replace("/bot", "/file/bot").parse().expect("a URL"));
                shown.push(call.called().to_string());
                for text in shown.into_iter().skip(usize::from(!client.inner.is_chosen)) {
                    assert!(text.contains("/botREDACTED") && text.contains("version-2"), "{text}");
                    assert!(!text.to_lowercase().contains("s3cret") && !text.contains("987"), "{text}");
                }
            }
        }
    }

    #[test]
    fn what_is_no_secret_is_shown() {
        let secrets = UrlSecrets::of(&BTreeMap::from([
            ("region", "eu-central-1".to_owned()),
            ("page_token", "abcdefgh".to_owned()),
            ("token", "v1".to_owned()),
        ]));
        let mut url: Url = "https://host/eu-central-1/v1/abcdefgh".parse().expect("a URL");
        secrets.redact_path(&mut url);
        assert_eq!(url.as_str(), "https://host/eu-central-1/v1/abcdefgh");
    }
}
