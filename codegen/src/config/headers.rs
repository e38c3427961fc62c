//! Headers and cookies that `sdk.toml` names: HTTP has to allow them, since the emitted client sends them as they are.

use http::{HeaderName, HeaderValue};

use super::Config;
use crate::diagnostic::{Code, Diagnostic};

/// A finding for each name and each value that no HTTP message can have (RFC 9110, sections 5.1 and 5.5).
pub(super) fn invalid(config: &Config) -> Vec<Diagnostic> {
    let client = &config.client;
    let sent = || client.headers.iter().chain(&client.joined_headers);
    let names =
        sent().map(|(name, _)| name).chain(&client.request_id_headers).chain(&client.idempotency_header);
    let names = names.filter(|name| HeaderName::from_bytes(name.as_bytes()).is_err()).map(|name| {
        let message = format!("`{name}` is no name of a header");
        let hint = "letters, digits and `-` are what names of headers are made of";
        config.finding(Code::InvalidConfig, name, message).hint(hint)
    });
    let is_ascii = |value: &str| HeaderValue::from_str(value).is_ok_and(|value| value.to_str().is_ok());
    let values = sent().filter(|(_, value)| !is_ascii(value)).map(|(name, value)| {
        let message = format!("the value of the header `{name}` has characters that no header may have");
        let hint = "visible ASCII characters, spaces and tabs are allowed";
        config.finding(Code::InvalidConfig, value, message).hint(hint)
    });
    names.chain(values).collect()
}
