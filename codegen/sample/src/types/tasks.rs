// @generated from the OpenAPI document. Do not edit.

//! Types that only `tasks` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, integer_enum, object, setters, string_enum};

/// `Task`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Task {
    pub id: String,
    pub status: TaskStatus,
    pub output: Option<String>,
    pub error: Option<Box<TaskError>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Task {
        "id" => id: defaulted,
        "status" => status: defaulted,
        "output" => output: optional,
        "error" => error: optional,
        rest extra,
    }
}

crate::schemas::validate! { Task: "/components/schemas/Task" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Task: "/components/schemas/Task" }

/// `ImportOperation`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ImportOperation {
    pub name: String,
    pub done: Option<bool>,
    pub error: Option<Box<ImportOperationError>>,
    pub response: Option<Box<ImportReport>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ImportOperation {
        "name" => name: defaulted,
        "done" => done: optional,
        "error" => error: optional,
        "response" => response: optional,
        rest extra,
    }
}

crate::schemas::validate! { ImportOperation: "/components/schemas/ImportOperation" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ImportOperation: "/components/schemas/ImportOperation" }

/// `ImportReport`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ImportReport {
    pub rows: i64,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ImportReport {
        "rows" => rows: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { ImportReport: "/components/schemas/ImportReport" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ImportReport: "/components/schemas/ImportReport" }

/// `Thing`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Thing {
    pub size: i64,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Thing {
    /// With what is required; everything else is absent.
    pub fn new(size: i64) -> Self {
        Self {
            size,
            extra: Default::default(),
        }
    }
}

setters! {
    Thing {
        ..extra,
    }
}

object! {
    Thing {
        "size" => size: required,
        rest extra,
    }
}

crate::schemas::validate! { Thing: "/components/schemas/Thing" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Thing: "/components/schemas/Thing" }

/// `Digest`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Digest {
    pub words: Vec<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Digest {
        "words" => words: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { Digest: "/components/schemas/Digest" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Digest: "/components/schemas/Digest" }

/// `Prediction`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Prediction {
    pub status: String,
    pub output: Option<String>,
    pub urls: Box<PredictionUrls>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Prediction {
        "status" => status: defaulted,
        "output" => output: optional,
        "urls" => urls: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { Prediction: "/components/schemas/Prediction" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Prediction: "/components/schemas/Prediction" }

/// `status` of `Task`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum TaskStatus {
    /// `queued`
    Queued,
    /// `running`
    Running,
    /// `succeeded`
    Succeeded,
    /// `failed`
    Failed,
    /// `canceled`
    Canceled,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    TaskStatus {
        "queued" => Queued,
        "running" => Running,
        "succeeded" => Succeeded,
        "failed" => Failed,
        "canceled" => Canceled,
    } else Unknown
}

crate::schemas::validate! { TaskStatus: "/components/schemas/Task/properties/status" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { TaskStatus: "/components/schemas/Task/properties/status" }

/// `error` of `Task`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct TaskError {
    pub message: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    TaskError {
        "message" => message: optional,
        rest extra,
    }
}

crate::schemas::validate! { TaskError: "/components/schemas/Task/properties/error" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { TaskError: "/components/schemas/Task/properties/error" }

/// `error` of `ImportOperation`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ImportOperationError {
    pub code: i64,
    pub message: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ImportOperationError {
        "code" => code: defaulted,
        "message" => message: optional,
        rest extra,
    }
}

crate::schemas::validate! { ImportOperationError: "/components/schemas/ImportOperation/properties/error" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ImportOperationError: "/components/schemas/ImportOperation/properties/error" }

/// `urls` of `Prediction`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PredictionUrls {
    pub get: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    PredictionUrls {
        "get" => get: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { PredictionUrls: "/components/schemas/Prediction/properties/urls" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { PredictionUrls: "/components/schemas/Prediction/properties/urls" }

/// The body of `createTask`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateTaskBody {
    pub command: String,
    /// Undeclared properties.
    pub extra: Extra,
}

impl CreateTaskBody {
    /// With what is required; everything else is absent.
    pub fn new(command: impl Into<String>) -> Self {
        Self {
            command: command.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    CreateTaskBody {
        ..extra,
    }
}

object! {
    CreateTaskBody {
        "command" => command: required,
        rest extra,
    }
}

crate::schemas::validate! { CreateTaskBody: "/paths/~1queues~1{queue}~1tasks/post/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { CreateTaskBody: "/paths/~1queues~1{queue}~1tasks/post/requestBody/content/application~1json/schema" }

/// The response of `getBuild`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetBuildResponse {
    pub build: Box<GetBuildResponseBuild>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetBuildResponse {
        "build" => build: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { GetBuildResponse: "/paths/~1builds~1{id}/get/responses/200/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetBuildResponse: "/paths/~1builds~1{id}/get/responses/200/content/application~1json/schema" }

/// `response.build` of `getBuild`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetBuildResponseBuild {
    pub state: GetBuildResponseBuildState,
    pub log: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetBuildResponseBuild {
        "state" => state: defaulted,
        "log" => log: optional,
        rest extra,
    }
}

crate::schemas::validate! { GetBuildResponseBuild: "/paths/~1builds~1{id}/get/responses/200/content/application~1json/schema/properties/build" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetBuildResponseBuild: "/paths/~1builds~1{id}/get/responses/200/content/application~1json/schema/properties/build" }

/// `response.build.state` of `getBuild`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetBuildResponseBuildState {
    /// `0`
    N0,
    /// `1`
    N1,
    /// `2`
    N2,
    /// A value that this version does not know.
    Unknown(i64),
}

integer_enum! {
    GetBuildResponseBuildState {
        0 => N0,
        1 => N1,
        2 => N2,
    } else Unknown
}

crate::schemas::validate! { GetBuildResponseBuildState: "/paths/~1builds~1{id}/get/responses/200/content/application~1json/schema/properties/build/properties/state" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetBuildResponseBuildState: "/paths/~1builds~1{id}/get/responses/200/content/application~1json/schema/properties/build/properties/state" }
