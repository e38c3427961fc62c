// @generated from the OpenAPI document. Do not edit.

//! What the API sends by itself, and who signed it.
//!
//! Everything here works on the headers and the bytes of a request, whatever server received it.

pub use crate::runtime::webhook::{
    Error, EventVerifier, InvalidSecret, ReadError, Scheme, UnknownEvent, VerificationError,
};

use crate::types;

/// Verifies that requests are the API's, and reads their [`Event`].
pub type Verifier = EventVerifier<Event>;

/// What the API sends by itself: its webhooks.
///
/// The property `type` of the body says which one it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Event {
    /// Sent when a point has moved.
    ///
    /// Known as `point.moved` or `pointMoved`; answered with `200`.
    PointMoved(Box<types::PointMoved>),
    /// A point is gone.
    ///
    /// Known as `point.removed` or `pointRemoved`; answered with `200` or `202`.
    PointRemoved(Box<types::PointRemovedPayload>),
    /// An event that this version does not know.
    Unknown(UnknownEvent),
}

crate::runtime::webhook::events! {
    Event signed Standard by Property(&["type"]) {
        "point.moved" | "pointMoved" => PointMoved(as_json Box<types::PointMoved>),
        "point.removed" | "pointRemoved" => PointRemoved(as_json Box<types::PointRemovedPayload>),
    }
}

/// What the API sends after `subscribe`: its callbacks.
///
/// The header `x-sample-event` says which one it is.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SubscribeEventsCallback {
    /// Known as `job.progressed` or `progressed`; answered with `200`; sent to `{$request.query.url}`.
    Progressed(Box<types::SubscribeEventsProgressedPayload>),
    /// The last one.
    ///
    /// Known as `job.finished` or `finished`; answered with `2XX`; sent to `{$request.query.url}`.
    Finished(Box<types::Job>),
    /// An event that this version does not know.
    Unknown(UnknownEvent),
}

crate::runtime::webhook::events! {
    SubscribeEventsCallback signed Standard by Header("x-sample-event", ::core::option::Option::None) {
        "job.progressed" | "progressed" => Progressed(as_json Box<types::SubscribeEventsProgressedPayload>),
        "job.finished" | "finished" => Finished(as_json Box<types::Job>),
    }
}

/// What the API sends after `orderExport`: its callbacks.
///
/// Requests do not say which of them they are: [`from_name`](Self::from_name) reads one that is
/// known by something else, such as the path that it came to.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OrderExportCallback {
    /// Known as `form`; answered with `204`; sent to `{$request.header.reply-to}`.
    Form(Box<types::OrderExportFormPayload>),
    /// Known as `text`; answered with `204`; sent to `{$request.header.reply-to}`.
    Text(::std::string::String),
    /// Known as `file`; answered with `204`; sent to `{$request.header.reply-to}`.
    File(crate::Bytes),
    /// Known as `nothing`; answered with `204`; sent to `{$request.header.reply-to}`.
    Nothing,
    /// An event that this version does not know.
    Unknown(UnknownEvent),
}

crate::runtime::webhook::events! {
    OrderExportCallback signed Standard {
        "form" => Form(as_form Box<types::OrderExportFormPayload>),
        "text" => Text(as_text ::std::string::String),
        "file" => File(as_bytes crate::Bytes),
        "nothing" => Nothing,
    }
}

/// What the headers of these requests say.
///
/// Made from [`HeaderMap`](crate::HeaderMap).
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct EventHeaders {
    /// Who sent it (Standard Webhooks).
    pub webhook_signature: Option<String>,
    /// How many times it has been sent.
    pub x_sample_attempt: Option<i64>,
    /// `X-Sample-Event`.
    pub x_sample_event: Option<String>,
}

crate::runtime::header_set! {
    EventHeaders {
        "Webhook-Signature" => webhook_signature,
        "X-Sample-Attempt" => x_sample_attempt,
        "X-Sample-Event" => x_sample_event,
    }
}
