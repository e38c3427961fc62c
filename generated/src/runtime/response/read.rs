// @generated from the OpenAPI document. Do not edit.

//! How bodies in memory are read. The implementors are names for the kinds that there are.

use std::marker::PhantomData;

use bytes::Bytes;

use super::received::{Fault, Received};
use crate::runtime::wire::{Decoded, Wire};

/// How a body in memory is read.
pub trait Read: 'static {
    /// What it becomes.
    type Value: Send + 'static;

    /// Reads it.
    ///
    /// # Errors
    /// When it is something else: where, and why.
    fn read(received: &Received) -> Result<Self::Value, Fault>;
}

/// How the body of an error is read.
pub trait DecodeBody {
    /// What it becomes.
    type Body: Send + 'static;

    /// Reads it; nothing when it is something else.
    fn decode_error(received: &Received) -> Option<Self::Body>;
}

/// JSON.
#[derive(Debug)]
pub struct Json<T>(PhantomData<T>);

impl<T: Wire + Send + 'static> Read for Json<T> {
    type Value = T;

    fn read(received: &Received) -> Result<T, Fault> {
        received.json_or_mere_text()
    }
}

impl<T: Wire + Send + 'static> DecodeBody for Json<T> {
    type Body = T;

    fn decode_error(received: &Received) -> Option<T> {
        received.json().ok().filter(|_| !received.is_blank()).map(|Decoded(value)| value)
    }
}

/// JSON or text, as the response says.
#[derive(Debug)]
pub struct JsonOrText<T>(PhantomData<T>);

impl<T: Wire + Send + 'static> Read for JsonOrText<T> {
    type Value = T;

    fn read(received: &Received) -> Result<T, Fault> {
        received.json_or_text()
    }
}

/// A body, or nothing. JSON that is null is nothing, too.
#[derive(Debug)]
pub struct Optional<R>(PhantomData<R>);

impl<T: Wire + Send + 'static> Read for Optional<Json<T>> {
    type Value = Option<T>;

    fn read(received: &Received) -> Result<Option<T>, Fault> {
        received.json_or_mere_text()
    }
}

impl<T: Wire + Send + 'static> Read for Optional<JsonOrText<T>> {
    type Value = Option<T>;

    fn read(received: &Received) -> Result<Option<T>, Fault> {
        if received.is_blank() { Ok(None) } else { received.json_or_text() }
    }
}

/// Text.
#[derive(Debug)]
pub struct Text;

impl Read for Text {
    type Value = String;

    fn read(received: &Received) -> Result<String, Fault> {
        Ok(received.text())
    }
}

/// Bytes.
#[derive(Debug)]
pub struct Binary;

impl Read for Binary {
    type Value = Bytes;

    fn read(received: &Received) -> Result<Bytes, Fault> {
        Ok(received.body.clone())
    }
}
