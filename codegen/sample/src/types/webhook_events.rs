// @generated from the OpenAPI document. Do not edit.

//! Types that only webhooks and callbacks need.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{DateTime, Extra, Nullable, object};

/// `PointMoved`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PointMoved {
    pub at: DateTime,
    pub from: Box<Point>,
    pub to: Box<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    PointMoved {
        "at" => at: defaulted,
        "from" => from: defaulted,
        "to" => to: defaulted,
        "type" = "point.moved",
        rest extra,
    }
}

crate::schemas::validate! { PointMoved: "/components/schemas/PointMoved" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { PointMoved: "/components/schemas/PointMoved" }

/// `Job`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Job {
    pub id: String,
    pub done: bool,
    pub result: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Job {
        "id" => id: defaulted,
        "done" => done: defaulted,
        "result" => result: optional_nullable,
        rest extra,
    }
}

crate::schemas::validate! { Job: "/components/schemas/Job" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Job: "/components/schemas/Job" }

/// The payload of the event `pointRemoved`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PointRemovedPayload {
    pub id: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    PointRemovedPayload {
        "id" => id: defaulted,
        "type" = "point.removed",
        rest extra,
    }
}

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { PointRemovedPayload: "/webhooks/pointRemoved/post/requestBody/content/application~1json/schema" }

/// The payload of the callback `progressed` of `subscribe`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SubscribeEventsProgressedPayload {
    pub percent: i64,
    pub job: Option<Box<Job>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    SubscribeEventsProgressedPayload {
        "percent" => percent: defaulted,
        "job" => job: optional,
        rest extra,
    }
}

crate::schemas::validate! { SubscribeEventsProgressedPayload: "/paths/~1subscriptions/post/callbacks/progressed/{$request.query.url}/post/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SubscribeEventsProgressedPayload: "/paths/~1subscriptions/post/callbacks/progressed/{$request.query.url}/post/requestBody/content/application~1json/schema" }

/// The payload of the callback `form` of `orderExport`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct OrderExportFormPayload {
    pub id: String,
    pub pages: i64,
    pub done: bool,
    pub ratio: Option<f64>,
    pub names: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    OrderExportFormPayload {
        "id" => id: defaulted,
        "pages" => pages: defaulted,
        "done" => done: defaulted,
        "ratio" => ratio: optional,
        "names" => names: optional,
        rest extra,
    }
}

crate::schemas::validate! { OrderExportFormPayload: "/paths/~1exports/post/callbacks/form/{$request.header.reply-to}/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { OrderExportFormPayload: "/paths/~1exports/post/callbacks/form/{$request.header.reply-to}/post/requestBody/content/application~1x-www-form-urlencoded/schema" }
