// @generated from the OpenAPI document. Do not edit.

//! Which names hold secrets.

use std::collections::BTreeSet;

/// Names of headers, parameters, properties and parts that hold secrets, without case and punctuation.
const SECRET: [&str; 13] = [
    "apisecret",
    "assertion",
    "authorization",
    "clientassertion",
    "codeverifier",
    "cookie",
    "devicecode",
    "jwt",
    "passwd",
    "proxyauthorization",
    "setcookie",
    "token",
    "xauthorization",
];

/// How such names end, as `new_password` and `x-api-key` do. `token` is none of them: those that lead to the next page of a
/// list have to stay.
const ENDINGS: [&str; 14] = [
    "accesskey",
    "accesstoken",
    "apikey",
    "apitoken",
    "authtoken",
    "bearertoken",
    "csrftoken",
    "idtoken",
    "passphrase",
    "password",
    "privatekey",
    "refreshtoken",
    "secret",
    "securitytoken",
];

/// Which names hold secrets.
#[derive(Clone, Debug)]
pub(super) struct Names(BTreeSet<String>);

impl Default for Names {
    fn default() -> Self {
        Self(SECRET.into_iter().map(str::to_owned).collect())
    }
}

impl Names {
    /// Adds a name.
    pub(super) fn add(&mut self, name: &str) {
        self.0.insert(plain(name));
    }

    /// Whether what has this name is a secret.
    pub(super) fn has(&self, name: &str) -> bool {
        let name = plain(name);
        self.0.contains(&name) || ENDINGS.iter().any(|ending| name.ends_with(ending))
    }

    /// The same for a name that need not be a text.
    pub(super) fn has_bytes(&self, name: &[u8]) -> bool {
        self.has(&String::from_utf8_lossy(name))
    }

    /// Whether a text is nothing but such a name.
    pub(super) fn is_one(&self, text: &str) -> bool {
        let text = plain(text);
        self.0.contains(&text) || ENDINGS.contains(&text.as_str())
    }
}

/// A name without case and punctuation.
fn plain(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
