// @generated from the OpenAPI document. Do not edit.

//! Which names hold secrets: what is recorded and what is shown of a URL is without their values.

use std::collections::BTreeSet;

/// Names of headers, parameters, properties and parts that hold secrets, without case and punctuation.
const SECRET: [&str; 19] = [
    "apisecret",
    "assertion",
    "authorization",
    "bearer",
    "clientassertion",
    "codeverifier",
    "cookie",
    "devicecode",
    "jwt",
    "otp",
    "proxyauthorization",
    "pwd",
    "setcookie",
    "xauth",
    "xauthorization",
    // Of URLs that are good for whoever has them.
    "sig",
    "xamzcredential",
    "xamzsignature",
    "xgoogsignature",
];

/// How such names end, as `new_password` and `x-api-key` do.
const ENDINGS: [&str; 20] = [
    "accesskey",
    "accesstoken",
    "apikey",
    "apitoken",
    "authtoken",
    "bearertoken",
    "csrftoken",
    "encryptionkey",
    "idtoken",
    "masterkey",
    "passcode",
    "passphrase",
    "passwd",
    "password",
    "privatekey",
    "refreshtoken",
    "secret",
    "secretkey",
    "signingkey",
    "subscriptionkey",
];

/// What may come behind such a name, as in `password_confirmation`.
const BEHIND: [&str; 6] = ["again", "confirm", "confirmation", "hash", "repeat", "value"];

/// A name that ends with `token` is one of them as well, unless the token leads to another part of a list.
const TOKEN: &str = "token";
const OF_LISTS: [&str; 12] = [
    "continuation",
    "continue",
    "cursor",
    "next",
    "page",
    "pagination",
    "paging",
    "previous",
    "scroll",
    "start",
    "starting",
    "sync",
];

/// What stands in the place of a secret.
pub(in crate::runtime) const REDACTED: &str = "REDACTED";

/// A shorter value is no secret that could be told from other text.
pub(in crate::runtime) const SHORTEST: usize = 6;

/// Which names hold secrets.
#[derive(Clone, Debug)]
pub(in crate::runtime) struct Names(BTreeSet<String>);

impl Default for Names {
    fn default() -> Self {
        Self(SECRET.into_iter().map(str::to_owned).collect())
    }
}

#[allow(dead_code, reason = "only recordings look at more than the names of variables")]
impl Names {
    /// Adds a name.
    pub(in crate::runtime) fn add(&mut self, name: &str) {
        self.0.insert(plain(name));
    }

    /// Whether what has this name is a secret.
    pub(in crate::runtime) fn has(&self, name: &str) -> bool {
        let name = plain(name);
        if self.0.contains(&name) {
            return true;
        }
        let name = name.trim_end_matches(|it: char| it.is_ascii_digit());
        let name = BEHIND.iter().find_map(|behind| name.strip_suffix(behind)).unwrap_or(name);
        let of_token = name.strip_suffix(TOKEN);
        of_token.is_some_and(|what| !OF_LISTS.iter().any(|list| what.ends_with(list)))
            || ENDINGS.iter().any(|ending| name.ends_with(ending))
    }

    /// The same for a name that need not be a text.
    pub(in crate::runtime) fn has_bytes(&self, name: &[u8]) -> bool {
        self.has(&String::from_utf8_lossy(name))
    }

    /// Whether a text is nothing but such a name.
    pub(in crate::runtime) fn is_one(&self, text: &str) -> bool {
        let text = plain(text);
        self.0.contains(&text) || text == TOKEN || ENDINGS.contains(&text.as_str())
    }
}

/// A name without case and punctuation.
fn plain(name: &str) -> String {
    name.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase).collect()
}
