//! The wire format under the path that it has in generated crates, so that its macros work here.

#[path = "../../src/runtime/wire/mod.rs"]
pub(crate) mod wire;

/// Reads a body as that of a response.
#[allow(dead_code, reason = "the benchmark reads bodies")]
pub(crate) fn decode<T: wire::Wire>(body: &[u8]) -> Result<T, serde_json::Error> {
    serde_json::from_slice(body).map(|wire::Decoded(value)| value)
}
