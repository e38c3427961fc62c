// @generated from the OpenAPI document. Do not edit.

//! The client's settings and its builder.

use crate::runtime::{Client, ClientBuilder, ClientParameter, Credential, Location, Scheme, SchemeKind, Settings};

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
        Scheme {
            name: "user",
            kind: SchemeKind::Bearer,
            env: None,
        },
    ],
    parameters: &[
        ClientParameter {
            name: "tenant",
            place: Location::Path,
            env: Some("SAMPLE_TENANT"),
            setter: "tenant",
        },
        ClientParameter {
            name: "X-Region",
            place: Location::Header,
            env: None,
            setter: "region",
        },
        ClientParameter {
            name: "x-label",
            place: Location::Header,
            env: None,
            setter: "x_label",
        },
        ClientParameter {
            name: "version",
            place: Location::Query,
            env: None,
            setter: "version",
        },
    ],
    idempotency_header: Some("Idempotency-Key"),
    #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
    document: Some(&crate::document::DOCUMENT),
    ..Settings::new(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
};

impl Client {
    /// A builder with the API's own settings.
    pub fn builder() -> ClientBuilder {
        ClientBuilder::new(&SETTINGS)
    }

    /// With what the environment says: `SAMPLE_TENANT`.
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
    /// An id and a secret that get tokens are set with [`oauth_client`](Self::oauth_client).
    pub fn oauth(self, credential: impl Into<Credential>) -> Self {
        self.credential("oauth", credential)
    }

    /// Gets bearer tokens for an id and a secret from `https://sample.example.com/token` (OAuth 2,
    /// client credentials grant).
    ///
    /// They are asked for with all scopes that the API has: `read`. For anything else,
    /// [`ClientCredentials`](crate::ClientCredentials) is given to [`oauth`](Self::oauth).
    pub fn oauth_client(
        self,
        id: impl Into<String>,
        secret: impl Into<crate::SecretString>,
    ) -> Self {
        self.credential(
            "oauth",
            crate::ClientCredentials::new("https://sample.example.com/token", id, secret)
                .scopes(["read"]),
        )
    }

    /// A device without a browser asks for a code at `https://sample.example.com/device`.
    pub fn user(self, credential: impl Into<Credential>) -> Self {
        self.credential("user", credential)
    }

    /// The app with this id, to get tokens in a user's name by a redirect of their browser
    /// (authorization code flow), or by a code (device flow).
    ///
    /// It asks for all scopes that the API has, unless others are set: `read`, `write`. The tokens
    /// become a credential ([`UserTokens`](crate::oauth::UserTokens)) for [`user`](Self::user).
    #[cfg(feature = "oauth")]
    pub fn user_app(id: impl Into<String>) -> crate::oauth::App {
        crate::oauth::App::new(id, "https://sample.example.com/token")
            .authorization_url("https://sample.example.com/authorize")
            .device_authorization_url("https://sample.example.com/device")
            .refresh_url("https://sample.example.com/refresh")
            .scopes(["read", "write"])
    }

    /// Sets `base` in the server's URL; `v1` by default.
    ///
    /// One of `v1`, `v2`.
    ///
    /// The generation of the API.
    pub fn base(self, value: impl Into<String>) -> Self {
        self.server_variable("base", value)
    }

    /// Whose things they are.
    pub fn tenant(self, value: impl Into<String>) -> Self {
        self.parameter("tenant", value)
    }

    /// Sets the header `X-Region` of all operations that have it.
    pub fn region(self, value: impl Into<String>) -> Self {
        self.parameter("X-Region", value)
    }

    /// Sets the header `x-label` of all operations that have it.
    pub fn x_label(self, value: impl Into<String>) -> Self {
        self.parameter("x-label", value)
    }

    /// Sets the query parameter `version` of all operations that have it.
    pub fn version(self, value: impl Into<String>) -> Self {
        self.parameter("version", value)
    }
}
