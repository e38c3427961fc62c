// @generated from the OpenAPI document. Do not edit.

//! The client's settings and its builder.

use crate::runtime::{Client, ClientBuilder, Credential, Scheme, SchemeKind, Settings};

static SETTINGS: Settings = Settings {
    base_url: Some("https://api.anthropic.com"),
    base_url_env: Some("ANTHROPIC_BASE_URL"),
    headers: &[("anthropic-version", "2023-06-01")],
    joined_headers: &[("anthropic-beta", "skills-2025-10-02")],
    query: &[("beta", "true")],
    schemes: &[
        Scheme {
            name: "apiKey",
            kind: SchemeKind::Header("x-api-key"),
            env: Some("ANTHROPIC_API_KEY"),
        },
    ],
    request_id_headers: &["request-id", "x-request-id"],
    retry: crate::Retry::Always,
    #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
    document: Some(&crate::document::DOCUMENT),
    ..Settings::new(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
};

impl Client {
    /// A builder with the API's own settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&SETTINGS)
    }

    /// With what the environment says: `ANTHROPIC_BASE_URL`, `ANTHROPIC_API_KEY`.
    ///
    /// # Errors
    /// When the server's URL is missing or wrong.
    pub fn from_env() -> Result<Self, crate::BuildError> {
        Self::builder().from_env().build()
    }
}

impl ClientBuilder {
    /// The API key that identifies the account. Keys are made in the
    /// [Console](https://console.anthropic.com/settings/keys) and belong to one workspace each.
    pub fn api_key(self, credential: impl Into<Credential>) -> Self {
        self.credential("apiKey", credential)
    }
}
