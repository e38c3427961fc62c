// @generated from the OpenAPI document. Do not edit.

//! How a successful response is read, in memory or piece by piece.

use std::time::Duration;

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

/// How much of a body is read that nobody asked for: reading it to its end lets the connection be used again.
const DRAINED: u64 = 64 << 10;

/// Nothing: whatever comes is ignored.
#[derive(Debug)]
pub struct Empty;

impl Decode for Empty {
    type Output = ();

    async fn decode(response: RawResponse, _: Option<Box<dyn Resume>>) -> Result<Response<()>, Failure> {
        let (received, _) = response.beginning(DRAINED).await?;
        Ok(Response::new((), received.meta))
    }
}
