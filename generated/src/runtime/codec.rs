// @generated from the OpenAPI document. Do not edit.

//! Bodies that are read and written by way of the JSON value that their type knows.

use std::fmt;

use serde_json::Value;

/// The value that a request's body was written of by a codec. It goes with the request to the server for tests, since not every
/// format tells a number from a text.
#[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
#[derive(Clone, Debug)]
pub(super) struct EncodedValue(pub(super) Value);

/// How a body is read and written that is not JSON.
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
