// @generated from the OpenAPI document. Do not edit.

//! The operations of `tasks`.

use crate::runtime::{Call, Client, Encoding, Endpoint, Location, Method, Request, Retry, idempotent, kind, open_body, polling, request};
use crate::types;

/// Operations that go on after their first answer, in every style.
#[derive(Clone, Debug)]
pub struct Tasks {
    client: Client,
}

impl Tasks {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `POST /queues/{queue}/tasks`, `#/paths/~1queues~1{queue}~1tasks/post` in the document.
    ///
    /// Returns [`Task`](crate::types::Task).
    ///
    /// The operation goes on after the answer; [`poll`](CreateTask::poll) waits until it is over and
    /// comes to [`Task`](crate::types::Task).
    ///
    /// Failed attempts of this call are not made again ([`crate::Retry`]).
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`Problem`](crate::types::Problem).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().create("queue", "command").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(
        &self,
        queue: impl Into<String>,
        command: impl Into<String>,
    ) -> CreateTask {
        let mut call = Call::new(&self.client, &CREATE_TASK);
        let queue: String = queue.into();
        call.path("queue", Encoding::SIMPLE, &queue);
        let command: String = command.into();
        call.property("command", &command);
        CreateTask { call }
    }

    /// Calls `GET /queues/{queue}/tasks/{task_id}`, `#/paths/~1queues~1{queue}~1tasks~1{task_id}/get`
    /// in the document.
    ///
    /// Returns [`Task`](crate::types::Task).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().get("queue", "task_id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, queue: impl Into<String>, task_id: impl Into<String>) -> GetTask {
        let mut call = Call::new(&self.client, &GET_TASK);
        let queue: String = queue.into();
        call.path("queue", Encoding::SIMPLE, &queue);
        let task_id: String = task_id.into();
        call.path("task_id", Encoding::SIMPLE, &task_id);
        GetTask { call }
    }

    /// Calls `POST /imports`, `#/paths/~1imports/post` in the document.
    ///
    /// Returns [`ImportOperation`](crate::types::ImportOperation).
    ///
    /// The operation goes on after the answer; [`poll`](StartImport::poll) waits until it is over and
    /// comes to [`ImportReport`](crate::types::ImportReport).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().start_import().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_import(&self) -> StartImport {
        StartImport {
            call: Call::new(&self.client, &START_IMPORT),
        }
    }

    /// Calls `GET /beta/{name}`, `#/paths/~1beta~1{name}/get` in the document.
    ///
    /// Returns [`ImportOperation`](crate::types::ImportOperation).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().get_operation("name").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_operation(&self, name: impl Into<String>) -> GetOperation {
        let mut call = Call::new(&self.client, &GET_OPERATION);
        let name: String = name.into();
        call.path("name", Encoding::SIMPLE, &name);
        GetOperation { call }
    }

    /// Calls `GET /things/{id}`, `#/paths/~1things~1{id}/get` in the document.
    ///
    /// Returns [`Thing`](crate::types::Thing).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().get_thing("id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_thing(&self, id: impl Into<String>) -> GetThing {
        let mut call = Call::new(&self.client, &GET_THING);
        let id: String = id.into();
        call.path("id", Encoding::SIMPLE, &id);
        GetThing { call }
    }

    /// Calls `PUT /things/{id}`, `#/paths/~1things~1{id}/put` in the document.
    ///
    /// Returns [`Thing`](crate::types::Thing).
    ///
    /// The operation goes on after the answer; [`poll`](UpdateThing::poll) waits until it is over and
    /// comes to [`Thing`](crate::types::Thing).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().update_thing("id", 1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn update_thing(&self, id: impl Into<String>, size: i64) -> UpdateThing {
        let mut call = Call::new(&self.client, &UPDATE_THING);
        let id: String = id.into();
        call.path("id", Encoding::SIMPLE, &id);
        call.property("size", &size);
        UpdateThing { call }
    }

    /// Calls `DELETE /things/{id}`, `#/paths/~1things~1{id}/delete` in the document.
    ///
    /// The operation goes on after the answer; [`poll`](DropThing::poll) waits until it is over.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.tasks().drop_thing("id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn drop_thing(&self, id: impl Into<String>) -> DropThing {
        let mut call = Call::new(&self.client, &DROP_THING);
        let id: String = id.into();
        call.path("id", Encoding::SIMPLE, &id);
        DropThing { call }
    }

    /// Calls `POST /digests`, `#/paths/~1digests/post` in the document.
    ///
    /// Returns [`Digest`](crate::types::Digest), or nothing.
    ///
    /// The operation goes on after the answer; [`poll`](OrderDigest::poll) waits until it is over and
    /// comes to [`Digest`](crate::types::Digest).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().order_digest().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn order_digest(&self) -> OrderDigest {
        OrderDigest {
            call: Call::new(&self.client, &ORDER_DIGEST),
        }
    }

    /// Calls `GET /builds/{id}`, `#/paths/~1builds~1{id}/get` in the document.
    ///
    /// Returns [`GetBuildResponse`](crate::types::GetBuildResponse).
    ///
    /// The operation goes on after the answer; [`poll`](GetBuild::poll) waits until it is over and
    /// comes to [`GetBuildResponse`](crate::types::GetBuildResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().get_build(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_build(&self, id: i64) -> GetBuild {
        let mut call = Call::new(&self.client, &GET_BUILD);
        call.path("id", Encoding::SIMPLE, &id);
        GetBuild { call }
    }

    /// Calls `POST /predictions`, `#/paths/~1predictions/post` in the document.
    ///
    /// Returns [`Prediction`](crate::types::Prediction).
    ///
    /// The operation goes on after the answer; [`poll`](PredictTasks::poll) waits until it is over and
    /// comes to text.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().predict().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn predict(&self) -> PredictTasks {
        PredictTasks {
            call: Call::new(&self.client, &PREDICT_TASKS),
        }
    }

    /// Calls `GET /predictions/{prediction_id}`, `#/paths/~1predictions~1{prediction_id}/get` in the
    /// document.
    ///
    /// Returns [`Prediction`](crate::types::Prediction).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().get_prediction("prediction_id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_prediction(&self, prediction_id: impl Into<String>) -> GetPrediction {
        let mut call = Call::new(&self.client, &GET_PREDICTION);
        let prediction_id: String = prediction_id.into();
        call.path("prediction_id", Encoding::SIMPLE, &prediction_id);
        GetPrediction { call }
    }

    /// Calls `GET /outputs/{output}`, `#/paths/~1outputs~1{output}/get` in the document.
    ///
    /// Returns text.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().get_output("output").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_output(&self, output: impl Into<String>) -> GetOutput {
        let mut call = Call::new(&self.client, &GET_OUTPUT);
        let output: String = output.into();
        call.path("output", Encoding::SIMPLE, &output);
        GetOutput { call }
    }

    /// Calls `POST /renders`, `#/paths/~1renders/post` in the document.
    ///
    /// The operation goes on after the answer; [`poll`](RenderTasks::poll) waits until it is over and
    /// comes to bytes.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.tasks().render().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn render(&self) -> RenderTasks {
        RenderTasks {
            call: Call::new(&self.client, &RENDER_TASKS),
        }
    }

    /// Calls `GET /renders/{id}`, `#/paths/~1renders~1{id}/get` in the document.
    ///
    /// Returns bytes. [`send_raw`](GetRender::send_raw) reads them as a stream or into a file, and not
    /// into memory.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.tasks().get_render("id").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_render(&self, id: impl Into<String>) -> GetRender {
        let mut call = Call::new(&self.client, &GET_RENDER);
        let id: String = id.into();
        call.path("id", Encoding::SIMPLE, &id);
        GetRender { call }
    }
}

static CREATE_TASK: Endpoint =
    Endpoint::new("createTask", Method::POST, "/queues/{queue}/tasks")
        .security(&[&["header", "query"]])
        .retry(Retry::Never)
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1queues~1{queue}~1tasks/post/requestBody/content/application~1json/schema"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "queue", "/paths/~1queues~1{queue}~1tasks/post/parameters/0/schema"),
                (crate::runtime::Location::Header, "X-Trace", "/paths/~1queues~1{queue}~1tasks/post/parameters/1/schema"),
            ],
        });

/// The request of `POST /queues/{queue}/tasks`, made by [`Tasks::create`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateTask {
    call: Call,
}

impl CreateTask {
    /// Sets `X-Trace`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        let x_trace: String = x_trace.into();
        self.call.header("X-Trace", Encoding::SIMPLE, &x_trace);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::CreateTaskBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { CreateTask(CREATE_TASK) -> json types::Task, json types::Problem }

open_body! { CreateTask as json }

idempotent! { CreateTask }

polling::polled! {
    CreateTask {
        first: <CreateTask as Request>::Success,
        state: <GetTask as Request>::Success,
        result: <GetTask as Request>::Success,
        ask: polling::Ask::Operation(<GetTask as Request>::endpoint, &[
            polling::Argument::same("queue", Location::Path, Encoding::SIMPLE),
            polling::Argument::member("task_id", Location::Path, Encoding::SIMPLE, &["id"]),
            polling::Argument::same("X-Trace", Location::Header, Encoding::SIMPLE),
        ]),
        end: polling::Ending::State {
            state: &["status"],
            succeeded: &["succeeded"],
            failed: &["failed", "canceled"],
        },
        outcome: polling::Outcome::Last,
        first_counts: true,
        interval: 20,
    }
}

static GET_TASK: Endpoint =
    Endpoint::new("getTask", Method::GET, "/queues/{queue}/tasks/{task_id}")
        .security(&[&["header", "query"]])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "queue", "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/0/schema"),
                (crate::runtime::Location::Path, "task_id", "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/1/schema"),
                (crate::runtime::Location::Header, "X-Trace", "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/2/schema"),
                (crate::runtime::Location::Query, "verbose", "/paths/~1queues~1{queue}~1tasks~1{task_id}/get/parameters/3/schema"),
            ],
        });

/// The request of `GET /queues/{queue}/tasks/{task_id}`, made by [`Tasks::get`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetTask {
    call: Call,
}

impl GetTask {
    /// Sets `X-Trace`.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        let x_trace: String = x_trace.into();
        self.call.header("X-Trace", Encoding::SIMPLE, &x_trace);
        self
    }

    /// Sets `verbose`.
    pub fn verbose(mut self, verbose: bool) -> Self {
        self.call.query("verbose", Encoding::FORM, &verbose);
        self
    }
}

request! { GetTask(GET_TASK) -> json types::Task, json crate::Value }

static START_IMPORT: Endpoint = Endpoint::new("startImport", Method::POST, "/imports");

/// The request of `POST /imports`, made by [`Tasks::start_import`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StartImport {
    call: Call,
}

request! { StartImport(START_IMPORT) -> json types::ImportOperation, json crate::Value }

idempotent! { StartImport }

polling::polled! {
    StartImport {
        first: <StartImport as Request>::Success,
        state: <GetOperation as Request>::Success,
        result: kind!(json types::ImportReport),
        ask: polling::Ask::Operation(<GetOperation as Request>::endpoint, &[
            polling::Argument::member("name", Location::Path, Encoding::SIMPLE, &["name"]),
        ]),
        end: polling::Ending::Flag { done: &["done"], error: ::core::option::Option::Some(&["error"]) },
        outcome: polling::Outcome::Member(&["response"]),
        first_counts: true,
    }
}

static GET_OPERATION: Endpoint =
    Endpoint::new("getOperation", Method::GET, "/beta/{name}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "name", "/paths/~1beta~1{name}/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /beta/{name}`, made by [`Tasks::get_operation`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetOperation {
    call: Call,
}

request! { GetOperation(GET_OPERATION) -> json types::ImportOperation, json crate::Value }

static GET_THING: Endpoint =
    Endpoint::new("getThing", Method::GET, "/things/{id}")
        .security(&[&["bearer"]])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1things~1{id}/parameters/0/schema"),
            ],
        });

/// The request of `GET /things/{id}`, made by [`Tasks::get_thing`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetThing {
    call: Call,
}

request! { GetThing(GET_THING) -> json types::Thing, json crate::Value }

static UPDATE_THING: Endpoint =
    Endpoint::new("putThing", Method::PUT, "/things/{id}")
        .security(&[&["bearer"]])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Thing"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1things~1{id}/parameters/0/schema"),
            ],
        });

/// The request of `PUT /things/{id}`, made by [`Tasks::update_thing`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct UpdateThing {
    call: Call,
}

impl UpdateThing {
    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Thing) -> Self {
        self.call.json(&body);
        self
    }
}

request! { UpdateThing(UPDATE_THING) -> json types::Thing, json crate::Value }

open_body! { UpdateThing as json }

idempotent! { UpdateThing }

polling::polled! {
    UpdateThing {
        first: <UpdateThing as Request>::Success,
        state: kind!(json crate::Value),
        result: <GetThing as Request>::Success,
        ask: polling::Ask::Header(&["operation-location", "azure-asyncoperation", "location"], <UpdateThing as Request>::endpoint),
        end: polling::Ending::State {
            state: &["status"],
            succeeded: &["Succeeded"],
            failed: &["Failed", "Canceled"],
        },
        outcome: polling::Outcome::Original(<GetThing as Request>::endpoint),
        first_counts: false,
    }
}

static DROP_THING: Endpoint =
    Endpoint::new("dropThing", Method::DELETE, "/things/{id}")
        .security(&[&["bearer"]])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1things~1{id}/parameters/0/schema"),
            ],
        });

/// The request of `DELETE /things/{id}`, made by [`Tasks::drop_thing`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DropThing {
    call: Call,
}

request! { DropThing(DROP_THING) -> empty (), json crate::Value }

idempotent! { DropThing }

polling::polled! {
    DropThing {
        first: polling::Nothing,
        state: kind!(json crate::Value),
        result: kind!(json crate::Value),
        ask: polling::Ask::Header(&["location"], <DropThing as Request>::endpoint),
        end: polling::Ending::Status,
        outcome: polling::Outcome::Last,
        first_counts: false,
    }
}

static ORDER_DIGEST: Endpoint =
    Endpoint::new("orderDigest", Method::POST, "/digests").security(&[&["bearer"], &["query"]]);

/// The request of `POST /digests`, made by [`Tasks::order_digest`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct OrderDigest {
    call: Call,
}

request! { OrderDigest(ORDER_DIGEST) -> optional_json types::Digest, json crate::Value }

idempotent! { OrderDigest }

polling::polled! {
    OrderDigest {
        first: <OrderDigest as Request>::Success,
        state: <OrderDigest as Request>::Success,
        result: kind!(json types::Digest),
        ask: polling::Ask::Header(&["location"], <OrderDigest as Request>::endpoint),
        end: polling::Ending::Status,
        outcome: polling::Outcome::Last,
        first_counts: false,
    }
}

static GET_BUILD: Endpoint =
    Endpoint::new("getBuild", Method::GET, "/builds/{id}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1builds~1{id}/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "detail", "/paths/~1builds~1{id}/get/parameters/1/schema"),
            ],
        });

/// The request of `GET /builds/{id}`, made by [`Tasks::get_build`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetBuild {
    call: Call,
}

impl GetBuild {
    /// Sets `detail`.
    pub fn detail(mut self, detail: impl Into<String>) -> Self {
        let detail: String = detail.into();
        self.call.query("detail", Encoding::FORM, &detail);
        self
    }
}

request! { GetBuild(GET_BUILD) -> json types::GetBuildResponse, json crate::Value }

polling::polled! {
    GetBuild {
        first: <GetBuild as Request>::Success,
        state: <GetBuild as Request>::Success,
        result: <GetBuild as Request>::Success,
        ask: polling::Ask::Repeat,
        end: polling::Ending::State {
            state: &["build", "state"],
            succeeded: &["1"],
            failed: &["2"],
        },
        outcome: polling::Outcome::Last,
        first_counts: true,
    }
}

static PREDICT_TASKS: Endpoint = Endpoint::new("predict", Method::POST, "/predictions");

/// The request of `POST /predictions`, made by [`Tasks::predict`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PredictTasks {
    call: Call,
}

request! { PredictTasks(PREDICT_TASKS) -> json types::Prediction, json crate::Value }

idempotent! { PredictTasks }

polling::polled! {
    PredictTasks {
        first: <PredictTasks as Request>::Success,
        state: <GetPrediction as Request>::Success,
        result: <GetOutput as Request>::Success,
        ask: polling::Ask::Url(&["urls", "get"], <GetPrediction as Request>::endpoint),
        end: polling::Ending::State {
            state: &["status"],
            succeeded: &["succeeded"],
            failed: &["failed"],
        },
        outcome: polling::Outcome::Operation(<GetOutput as Request>::endpoint, &[
            polling::Argument::member("output", Location::Path, Encoding::SIMPLE, &["output"]),
        ]),
        first_counts: false,
    }
}

static GET_PREDICTION: Endpoint =
    Endpoint::new("getPrediction", Method::GET, "/predictions/{prediction_id}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "prediction_id", "/paths/~1predictions~1{prediction_id}/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /predictions/{prediction_id}`, made by [`Tasks::get_prediction`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetPrediction {
    call: Call,
}

request! { GetPrediction(GET_PREDICTION) -> json types::Prediction, json crate::Value }

static GET_OUTPUT: Endpoint =
    Endpoint::new("getOutput", Method::GET, "/outputs/{output}")
        .accept("text/plain")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "output", "/paths/~1outputs~1{output}/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /outputs/{output}`, made by [`Tasks::get_output`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetOutput {
    call: Call,
}

request! { GetOutput(GET_OUTPUT) -> text String, json crate::Value }

static RENDER_TASKS: Endpoint = Endpoint::new("render", Method::POST, "/renders");

/// The request of `POST /renders`, made by [`Tasks::render`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RenderTasks {
    call: Call,
}

request! { RenderTasks(RENDER_TASKS) -> empty (), json crate::Value }

idempotent! { RenderTasks }

polling::polled! {
    RenderTasks {
        first: polling::Nothing,
        state: kind!(json crate::Value),
        result: <GetRender as Request>::Success,
        ask: polling::Ask::Header(&["operation-location"], <RenderTasks as Request>::endpoint),
        end: polling::Ending::State {
            state: &["status"],
            succeeded: &["done"],
            failed: &["broken"],
        },
        outcome: polling::Outcome::Url(&["resourceLocation"], <GetRender as Request>::endpoint),
        first_counts: false,
    }
}

static GET_RENDER: Endpoint =
    Endpoint::new("getRender", Method::GET, "/renders/{id}")
        .accept("image/png")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1renders~1{id}/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /renders/{id}`, made by [`Tasks::get_render`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetRender {
    call: Call,
}

request! { GetRender(GET_RENDER) -> bytes crate::Bytes, json crate::Value }
