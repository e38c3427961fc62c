//! Headers that `sdk.toml` names: HTTP has to allow them, since the emitted client sends them as they are.

use std::collections::HashMap;

use http::header::{
    ACCEPT, AUTHORIZATION, CONNECTION, CONTENT_ENCODING, CONTENT_LENGTH, CONTENT_TYPE, COOKIE, HOST, TE,
    TRAILER, TRANSFER_ENCODING, UPGRADE, USER_AGENT,
};
use http::{HeaderName, HeaderValue};

use super::Config;
use crate::diagnostic::{Code, Diagnostic};

/// What says where a message ends and whom it is for, which whoever sends it knows (RFC 9110, sections 7.2 and 7.6; RFC 9112,
/// section 6).
const FRAMING: [HeaderName; 7] = [CONNECTION, CONTENT_LENGTH, HOST, TE, TRAILER, TRANSFER_ENCODING, UPGRADE];
/// What means something else than the key of a repeated request.
const WITH_A_MEANING: [HeaderName; 6] =
    [ACCEPT, AUTHORIZATION, CONTENT_ENCODING, CONTENT_TYPE, COOKIE, USER_AGENT];

fn is_one_of(name: &str, headers: &[HeaderName]) -> bool {
    headers.iter().any(|it| name.eq_ignore_ascii_case(it.as_str()))
}

/// Whether a header says where a message ends or whom it is for.
pub(crate) fn is_framing(name: &str) -> bool {
    is_one_of(name, &FRAMING)
}

/// A finding for each name and each value that no HTTP message can have (RFC 9110, sections 5.1 and 5.5), and for each header
/// that is not the configuration's to set.
pub(super) fn invalid(config: &Config) -> Vec<Diagnostic> {
    let client = &config.client;
    let sent = || client.headers.iter().chain(&client.joined_headers);
    let names =
        sent().map(|(name, _)| name).chain(&client.request_id_headers).chain(&client.idempotency_header);
    let illegal = names.filter(|name| HeaderName::from_bytes(name.as_bytes()).is_err()).map(|name| {
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
    let written = sent().map(|(name, _)| name).chain(&client.idempotency_header);
    let framing = written.filter(|name| is_framing(name)).map(|name| {
        let message = format!("`{name}` is written for each request as it is sent");
        config.finding(Code::InvalidConfig, name, message).hint("leave it out")
    });
    let meaning =
        client.idempotency_header.iter().filter(|name| is_one_of(name, &WITH_A_MEANING)).map(|name| {
            let message = format!("`{name}` means something else than a key of repeated requests");
            config.finding(Code::InvalidConfig, name, message).hint("most APIs call it `Idempotency-Key`")
        });
    let twice = [&client.headers, &client.joined_headers].into_iter().flat_map(|headers| {
        let mut seen = HashMap::new();
        headers.keys().filter_map(move |name| Some((name, seen.insert(name.to_ascii_lowercase(), name)?)))
    });
    let twice = twice.map(|(name, first)| {
        let message = format!("`{name}` is the same header as `{first}`: names have no case");
        config.finding(Code::InvalidConfig, name, message)
    });
    illegal.chain(values).chain(framing).chain(meaning).chain(twice).collect()
}
