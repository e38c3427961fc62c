//! Bodies of text that are read and written by way of the JSON value that their type knows.
//!
//! `Call::text_body` writes a request's with the codec that `Call::codec` was given; `Received::json` reads a
//! response's with the one that `Endpoint::codec` has for its status.

use std::fmt;

use serde_json::Value;

use super::encoding::scalar;

/// The value that a request's body was written of by a codec. It goes with the request to the server for tests, since not every
/// format tells a number from a text.
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
#[derive(Clone, Debug)]
pub(super) struct EncodedValue(pub(super) Value);

/// How a body of text is read and written that is not JSON. Whoever calls it brings text in other charsets to UTF-8 before it is
/// read, and takes a body of white space alone for none: formats of bytes do not fit.
pub trait Codec: fmt::Debug + Sync {
    /// The media type that is usual for it.
    fn media_type(&self) -> &'static str;

    /// The charset that a body itself names.
    fn charset(&self, body: &[u8]) -> Option<String>;

    /// The value that a body in UTF-8 stands for.
    ///
    /// # Errors
    /// Why it stands for none.
    fn read(&self, body: &[u8]) -> Result<Value, String>;

    /// The body for a value.
    ///
    /// # Errors
    /// Why there is none.
    fn write(&self, value: &Value) -> Result<String, String>;
}

/// Numbers, booleans, enums, dates and the like as plain text.
#[allow(dead_code, reason = "an API need not have such bodies")]
#[derive(Debug)]
pub struct PlainText;

impl Codec for PlainText {
    fn media_type(&self) -> &'static str {
        "text/plain"
    }

    fn charset(&self, _: &[u8]) -> Option<String> {
        None
    }

    fn read(&self, body: &[u8]) -> Result<Value, String> {
        Ok(Value::String(String::from_utf8_lossy(body).into_owned()))
    }

    fn write(&self, value: &Value) -> Result<String, String> {
        if value.is_array() || value.is_object() {
            Err("it is no text".to_owned())
        } else {
            Ok(scalar(value))
        }
    }
}
