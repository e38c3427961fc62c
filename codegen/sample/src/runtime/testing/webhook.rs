// @generated from the OpenAPI document. Do not edit.

//! Requests as the API would sign them, for the tests of what receives them.

use std::time::SystemTime;

use http::HeaderMap;
use secrecy::SecretString;

use crate::runtime::webhook::{InvalidSecret, Key, Scheme};

/// Signs requests as the API does, so that a test can send one to its own server.
#[derive(Clone, Debug)]
pub struct WebhookSigner {
    scheme: Scheme,
    key: Key,
    id: String,
    signed: Option<SystemTime>,
}

impl WebhookSigner {
    /// A signer with the secret that the verifier has.
    ///
    /// # Errors
    /// When the secret is empty, or not in base64 where the scheme asks for that.
    pub fn new(scheme: Scheme, secret: impl Into<SecretString>) -> Result<Self, InvalidSecret> {
        let key = scheme.key(&secret.into())?;
        Ok(Self { scheme, key, id: "msg_test".to_owned(), signed: None })
    }

    /// The id of the delivery, which is `msg_test` unless set. It is visible ASCII.
    #[must_use]
    pub fn with_id(mut self, id: impl Into<String>) -> Self {
        self.id = id.into();
        self
    }

    /// When the request is signed, which is now unless set.
    #[must_use]
    pub fn with_time(mut self, signed: SystemTime) -> Self {
        self.signed = Some(signed);
        self
    }

    /// The headers that a request with this body has.
    pub fn headers(&self, body: &[u8]) -> HeaderMap {
        let signed = self.signed.unwrap_or_else(SystemTime::now);
        self.scheme.sign(&self.key, &self.id, signed, body)
    }
}
