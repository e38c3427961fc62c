// @generated from the OpenAPI document. Do not edit.

//! The client's settings and its builder.

use crate::runtime::{Client, ClientBuilder, Credential, Scheme, SchemeKind, Settings};

static SETTINGS: Settings = Settings {
    base_url: Some("http://127.0.0.1:9/{base}"),
    variables: &[("base", "v1")],
    schemes: &[
        Scheme {
            name: "header",
            kind: SchemeKind::Header("X-Api-Key"),
            env: None,
        },
        Scheme {
            name: "query",
            kind: SchemeKind::Query("api_key"),
            env: None,
        },
        Scheme {
            name: "cookie",
            kind: SchemeKind::Cookie("sid"),
            env: None,
        },
        Scheme {
            name: "basic",
            kind: SchemeKind::Basic,
            env: None,
        },
        Scheme {
            name: "bearer",
            kind: SchemeKind::Bearer,
            env: None,
        },
        Scheme {
            name: "oauth",
            kind: SchemeKind::Bearer,
            env: None,
        },
    ],
    idempotency_header: Some("Idempotency-Key"),
    ..Settings::new(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
};

impl Client {
    /// A builder with the API's own settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&SETTINGS)
    }

    /// With the default settings; no environment variables are read.
    ///
    /// # Errors
    /// When the server's URL is missing or wrong.
    pub fn from_env() -> Result<Self, crate::BuildError> {
        Self::builder().from_env().build()
    }
}

impl ClientBuilder {
    /// Sets the key for the header `X-Api-Key`.
    pub fn header(self, credential: impl Into<Credential>) -> Self {
        self.credential("header", credential)
    }

    /// Sets the key for the query parameter `api_key`.
    pub fn query(self, credential: impl Into<Credential>) -> Self {
        self.credential("query", credential)
    }

    /// Sets the key for the cookie `sid`.
    pub fn cookie(self, credential: impl Into<Credential>) -> Self {
        self.credential("cookie", credential)
    }

    /// Sets the user's name and password.
    pub fn basic(
        self,
        username: impl Into<String>,
        password: impl Into<crate::SecretString>,
    ) -> Self {
        self.credential(
            "basic",
            Credential::Basic {
                username: username.into(),
                password: password.into(),
            },
        )
    }

    /// Sets the bearer token.
    pub fn bearer(self, credential: impl Into<Credential>) -> Self {
        self.credential("bearer", credential)
    }

    /// Sets the bearer token.
    ///
    /// [`ClientCredentials`](crate::ClientCredentials) get tokens from
    /// `https://sample.example.com/token`.
    pub fn oauth(self, credential: impl Into<Credential>) -> Self {
        self.credential("oauth", credential)
    }

    /// Sets `base` in the server's URL; `v1` by default.
    ///
    /// One of `v1`, `v2`.
    ///
    /// The generation of the API.
    pub fn base(self, value: impl Into<String>) -> Self {
        self.server_variable("base", value)
    }
}
