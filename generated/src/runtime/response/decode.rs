// @generated from the OpenAPI document. Do not edit.

//! How a successful response is read, in memory or piece by piece.

use std::pin::pin;
use std::time::Duration;

use futures_util::TryStreamExt as _;
use http::HeaderValue;

use super::decoded::Response;
use super::failure::Failure;
use super::raw::RawResponse;
use super::read::Read;
use crate::runtime::platform::{BoxFuture, MaybeSend};

/// How a successful response is read.
pub trait Decode {
    /// What it becomes.
    type Output: MaybeSend + 'static;

    /// Whether it is read value by value, as the API makes them.
    const STREAMS: bool = false;

    /// Reads it. What streams may make the call again.
    fn decode(
        response: RawResponse,
        call: Option<Box<dyn Resume>>,
    ) -> impl Future<Output = Result<Response<Self::Output>, Failure>> + MaybeSend;
}

/// The call that a stream answers, which can be made again where the stream broke.
pub trait Resume: MaybeSend {
    /// How often in a row it may be made again.
    fn max_retries(&self) -> u32;

    /// Whether it asks for nothing but an answer, so that making it again repeats nothing.
    fn is_safe(&self) -> bool;

    /// Makes it again after a pause, from the event behind the one with this id on (HTML standard, section 9.2.4).
    fn resume(
        &self,
        last_event_id: HeaderValue,
        pause: Duration,
    ) -> BoxFuture<'static, Result<RawResponse, Failure>>;
}

impl<R: Read> Decode for R {
    type Output = R::Value;

    async fn decode(
        response: RawResponse,
        _: Option<Box<dyn Resume>>,
    ) -> Result<Response<R::Value>, Failure> {
        let received = response.buffer().await?;
        match R::read(&received) {
            Ok(value) => Ok(Response::new(value, received.meta)),
            Err(fault) => Err(Failure::undecodable(&received, fault)),
        }
    }
}

/// Nothing: whatever comes is ignored. It is read all the same, piece by piece, up to the largest body that may be in memory:
/// an API may do its work for as long as somebody listens to its progress, and at its end the connection can be used again.
#[derive(Debug)]
pub struct Empty;

impl Decode for Empty {
    type Output = ();

    async fn decode(response: RawResponse, _: Option<Box<dyn Resume>>) -> Result<Response<()>, Failure> {
        let (meta, mut left) = (response.meta(), response.max_body_size());
        let mut pieces = pin!(response.chunks());
        while let Some(piece) = pieces.try_next().await? {
            match left.checked_sub(piece.len() as u64) {
                Some(rest) => left = rest,
                None => break,
            }
        }
        Ok(Response::new((), meta))
    }
}

/// The response as it is.
#[derive(Debug)]
pub struct Raw;

impl Decode for Raw {
    type Output = RawResponse;

    async fn decode(
        response: RawResponse,
        _: Option<Box<dyn Resume>>,
    ) -> Result<Response<RawResponse>, Failure> {
        let meta = response.meta();
        Ok(Response::new(response, meta))
    }
}
