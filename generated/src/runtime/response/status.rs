// @generated from the OpenAPI document. Do not edit.

//! Bodies that are told apart by status.

use std::marker::PhantomData;

use super::read::{DecodeBody, Read};
use super::received::{Fault, Received};

/// A type that is chosen by status.
pub trait StatusSet: Sized + Send + 'static {
    /// Reads the body of a response; nothing when neither its status is declared nor anything else fits it.
    ///
    /// # Errors
    /// When the body is not what the status stands for: where in it, and why.
    fn decode(received: &Received) -> Option<Result<Self, Fault>>;
}

/// One of several types, by status.
#[derive(Debug)]
pub struct ByStatus<T>(PhantomData<T>);

impl<T: StatusSet> Read for ByStatus<T> {
    type Value = T;

    fn read(received: &Received) -> Result<T, Fault> {
        T::decode(received).unwrap_or_else(|| {
            let source = serde::de::Error::custom("the document does not declare this status");
            Err((".".to_owned(), source))
        })
    }
}

impl<T: StatusSet> DecodeBody for ByStatus<T> {
    type Body = T;

    fn decode_error(received: &Received) -> Option<T> {
        T::decode(received)?.ok()
    }
}
