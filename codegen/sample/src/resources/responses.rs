// @generated from the OpenAPI document. Do not edit.

//! The operations of `responses`.

use crate::runtime::{Call, Client, Endpoint, Method, Switch, idempotent, open_body, request, streamed};
use crate::types;

/// Responses of every media type and status.
#[derive(Clone, Debug)]
pub struct Responses {
    client: Client,
}

impl Responses {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `GET /responses/statuses`, `#/paths/~1responses~1statuses/get` in the document.
    ///
    /// Returns [`GetStatusesResponse`](crate::responses::GetStatusesResponse), by the status of the
    /// response.
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`GetStatusesError`](crate::errors::GetStatusesError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_statuses().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_statuses(&self) -> GetStatuses {
        GetStatuses {
            call: Call::new(&self.client, &GET_STATUSES),
        }
    }

    /// Calls `GET /responses/widest`, `#/paths/~1responses~1widest/get` in the document.
    ///
    /// Returns [`GetWidestResponse`](crate::responses::GetWidestResponse), by the status of the
    /// response.
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`GetWidestError`](crate::errors::GetWidestError).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_widest().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_widest(&self) -> GetWidest {
        GetWidest {
            call: Call::new(&self.client, &GET_WIDEST),
        }
    }

    /// Calls `GET /responses/optional`, `#/paths/~1responses~1optional/get` in the document.
    ///
    /// Returns [`Point`](crate::types::Point), or nothing.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_optional().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_optional(&self) -> GetOptional {
        GetOptional {
            call: Call::new(&self.client, &GET_OPTIONAL),
        }
    }

    /// Calls `GET /responses/text`, `#/paths/~1responses~1text/get` in the document.
    ///
    /// Returns text.
    ///
    /// The headers of the response are [`GetTextHeaders`](crate::headers::GetTextHeaders).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_text().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_text(&self) -> GetText {
        GetText {
            call: Call::new(&self.client, &GET_TEXT),
        }
    }

    /// Calls `GET /responses/bytes`, `#/paths/~1responses~1bytes/get` in the document.
    ///
    /// Returns bytes. [`send_raw`](GetBytes::send_raw) reads them as a stream or into a file, and not
    /// into memory.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_bytes().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_bytes(&self) -> GetBytes {
        GetBytes {
            call: Call::new(&self.client, &GET_BYTES),
        }
    }

    /// Calls `POST /responses/events`, `#/paths/~1responses~1events/post` in the document.
    ///
    /// Returns [`GetEventsResponse`](crate::types::GetEventsResponse).
    ///
    /// [`send_stream`](GetEvents::send_stream) returns the response value by value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_events().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_events(&self) -> GetEvents {
        GetEvents {
            call: Call::new(&self.client, &GET_EVENTS),
        }
    }

    /// Calls `GET /responses/lines`, `#/paths/~1responses~1lines/get` in the document.
    ///
    /// Returns a stream of [`Point`](crate::types::Point).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().list_lines().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_lines(&self) -> ListLines {
        ListLines {
            call: Call::new(&self.client, &LIST_LINES),
        }
    }

    /// Calls `DELETE /responses/removed`, `#/paths/~1responses~1removed/delete` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.responses().delete_thing().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_thing(&self) -> DeleteThing {
        DeleteThing {
            call: Call::new(&self.client, &DELETE_THING),
        }
    }

    /// Calls `POST /responses/started`, `#/paths/~1responses~1started/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.responses().start_thing().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn start_thing(&self) -> StartThing {
        StartThing {
            call: Call::new(&self.client, &START_THING),
        }
    }

    /// Calls `GET /responses/nullable`, `#/paths/~1responses~1nullable/get` in the document.
    ///
    /// Returns [`Point`](crate::types::Point), or null.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_nullable().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_nullable(&self) -> GetNullable {
        GetNullable {
            call: Call::new(&self.client, &GET_NULLABLE),
        }
    }

    /// Calls `GET /responses/wild/text`, `#/paths/~1responses~1wild~1text/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_wild_text().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_wild_text(&self) -> GetWildText {
        GetWildText {
            call: Call::new(&self.client, &GET_WILD_TEXT),
        }
    }

    /// Calls `GET /responses/wild/state`, `#/paths/~1responses~1wild~1state/get` in the document.
    ///
    /// Returns [`GetWildStateResponse`](crate::types::GetWildStateResponse), from JSON or text.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_wild_state().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_wild_state(&self) -> GetWildState {
        GetWildState {
            call: Call::new(&self.client, &GET_WILD_STATE),
        }
    }

    /// Calls `GET /responses/wild/point`, `#/paths/~1responses~1wild~1point/get` in the document.
    ///
    /// Returns [`Point`](crate::types::Point).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_wild_point().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_wild_point(&self) -> GetWildPoint {
        GetWildPoint {
            call: Call::new(&self.client, &GET_WILD_POINT),
        }
    }

    /// Calls `GET /responses/statement`, `#/paths/~1responses~1statement/get` in the document.
    ///
    /// Returns bytes. [`send_raw`](GetStatement::send_raw) reads them as a stream or into a file, and
    /// not into memory.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_statement().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_statement(&self) -> GetStatement {
        GetStatement {
            call: Call::new(&self.client, &GET_STATEMENT),
        }
    }

    /// Calls `GET /responses/versions`, `#/paths/~1responses~1versions/get` in the document.
    ///
    /// Returns [`Point`](crate::types::Point).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_versions().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_versions(&self) -> GetVersions {
        GetVersions {
            call: Call::new(&self.client, &GET_VERSIONS),
        }
    }

    /// Calls `GET /responses/download`, `#/paths/~1responses~1download/get` in the document.
    ///
    /// Returns where the response leads, a [`Redirect`](crate::Redirect).
    ///
    /// The headers of the response are [`GetDownloadHeaders`](crate::headers::GetDownloadHeaders).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_download().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_download(&self) -> GetDownload {
        GetDownload {
            call: Call::new(&self.client, &GET_DOWNLOAD),
        }
    }

    /// Calls `GET /responses/file`, `#/paths/~1responses~1file/get` in the document.
    ///
    /// Returns [`GetFileResponse`](crate::responses::GetFileResponse), by the status of the response.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_file().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_file(&self) -> GetFile {
        GetFile {
            call: Call::new(&self.client, &GET_FILE),
        }
    }

    /// Calls `GET /responses/mislabelled`, `#/paths/~1responses~1mislabelled/get` in the document.
    ///
    /// Returns [`GetMislabelledResponse`](crate::types::GetMislabelledResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_mislabelled().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_mislabelled(&self) -> GetMislabelled {
        GetMislabelled {
            call: Call::new(&self.client, &GET_MISLABELLED),
        }
    }

    /// Calls `HEAD /responses/head`, `#/paths/~1responses~1head/head` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.responses().head_status().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn head_status(&self) -> HeadStatus {
        HeadStatus {
            call: Call::new(&self.client, &HEAD_STATUS),
        }
    }
}

static GET_STATUSES: Endpoint = Endpoint::new("getStatuses", Method::GET, "/responses/statuses");

/// The request of `GET /responses/statuses`, made by [`Responses::get_statuses`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetStatuses {
    call: Call,
}

request! { GetStatuses(GET_STATUSES) -> status crate::responses::GetStatusesResponse, status crate::errors::GetStatusesError }

static GET_WIDEST: Endpoint = Endpoint::new("getWidest", Method::GET, "/responses/widest");

/// The request of `GET /responses/widest`, made by [`Responses::get_widest`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetWidest {
    call: Call,
}

request! { GetWidest(GET_WIDEST) -> status crate::responses::GetWidestResponse, status crate::errors::GetWidestError }

static GET_OPTIONAL: Endpoint = Endpoint::new("getOptional", Method::GET, "/responses/optional");

/// The request of `GET /responses/optional`, made by [`Responses::get_optional`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetOptional {
    call: Call,
}

request! { GetOptional(GET_OPTIONAL) -> optional_json types::Point, json crate::Value }

static GET_TEXT: Endpoint =
    Endpoint::new("getText", Method::GET, "/responses/text").accept("text/plain");

/// The request of `GET /responses/text`, made by [`Responses::get_text`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetText {
    call: Call,
}

request! { GetText(GET_TEXT) -> text String, json crate::Value }

static GET_BYTES: Endpoint =
    Endpoint::new("getBytes", Method::GET, "/responses/bytes").accept("image/png");

/// The request of `GET /responses/bytes`, made by [`Responses::get_bytes`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetBytes {
    call: Call,
}

request! { GetBytes(GET_BYTES) -> bytes crate::Bytes, json crate::Value }

static GET_EVENTS: Endpoint =
    Endpoint::new("getEvents", Method::POST, "/responses/events")
        .switch(Switch::Property("stream"))
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1responses~1events/post/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /responses/events`, made by [`Responses::get_events`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetEvents {
    call: Call,
}

impl GetEvents {
    /// Sets `prompt`.
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        let prompt: String = prompt.into();
        self.call.property("prompt", &prompt);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::GetEventsBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { GetEvents(GET_EVENTS) -> json types::GetEventsResponse, json crate::Value }

open_body! { GetEvents as json }

idempotent! { GetEvents }

streamed! { GetEvents -> events types::GetEventsEvent, json crate::Value, as "text/event-stream" }

static LIST_LINES: Endpoint =
    Endpoint::new("getLines", Method::GET, "/responses/lines").accept("application/x-ndjson");

/// The request of `GET /responses/lines`, made by [`Responses::list_lines`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListLines {
    call: Call,
}

request! { ListLines(LIST_LINES) -> lines types::Point, json crate::Value }

static DELETE_THING: Endpoint = Endpoint::new("deleteThing", Method::DELETE, "/responses/removed");

/// The request of `DELETE /responses/removed`, made by [`Responses::delete_thing`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteThing {
    call: Call,
}

request! { DeleteThing(DELETE_THING) -> empty (), json crate::Value }

idempotent! { DeleteThing }

static START_THING: Endpoint =
    Endpoint::new("startThing", Method::POST, "/responses/started").results(&[304]);

/// The request of `POST /responses/started`, made by [`Responses::start_thing`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StartThing {
    call: Call,
}

request! { StartThing(START_THING) -> empty (), json crate::Value }

idempotent! { StartThing }

static GET_NULLABLE: Endpoint = Endpoint::new("getNullable", Method::GET, "/responses/nullable");

/// The request of `GET /responses/nullable`, made by [`Responses::get_nullable`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetNullable {
    call: Call,
}

request! { GetNullable(GET_NULLABLE) -> json Option<types::Point>, json crate::Value }

static GET_WILD_TEXT: Endpoint =
    Endpoint::new("getWildText", Method::GET, "/responses/wild/text").accept("*/*");

/// The request of `GET /responses/wild/text`, made by [`Responses::get_wild_text`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetWildText {
    call: Call,
}

request! { GetWildText(GET_WILD_TEXT) -> json_or_text String, json crate::Value }

static GET_WILD_STATE: Endpoint =
    Endpoint::new("getWildState", Method::GET, "/responses/wild/state").accept("*/*");

/// The request of `GET /responses/wild/state`, made by [`Responses::get_wild_state`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetWildState {
    call: Call,
}

request! { GetWildState(GET_WILD_STATE) -> json_or_text types::GetWildStateResponse, json crate::Value }

static GET_WILD_POINT: Endpoint =
    Endpoint::new("getWildPoint", Method::GET, "/responses/wild/point").accept("*/*");

/// The request of `GET /responses/wild/point`, made by [`Responses::get_wild_point`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetWildPoint {
    call: Call,
}

request! { GetWildPoint(GET_WILD_POINT) -> json types::Point, json crate::Value }

static GET_STATEMENT: Endpoint =
    Endpoint::new("getStatement", Method::GET, "/responses/statement").accept("*/*");

/// The request of `GET /responses/statement`, made by [`Responses::get_statement`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetStatement {
    call: Call,
}

request! { GetStatement(GET_STATEMENT) -> bytes crate::Bytes, json crate::Value }

static GET_VERSIONS: Endpoint =
    Endpoint::new("getVersions", Method::GET, "/responses/versions")
        .accept("application/json; version=1");

/// The request of `GET /responses/versions`, made by [`Responses::get_versions`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetVersions {
    call: Call,
}

request! { GetVersions(GET_VERSIONS) -> json types::Point, json crate::Value }

static GET_DOWNLOAD: Endpoint =
    Endpoint::new("getDownload", Method::GET, "/responses/download").results(&[302]);

/// The request of `GET /responses/download`, made by [`Responses::get_download`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetDownload {
    call: Call,
}

request! { GetDownload(GET_DOWNLOAD) -> redirect crate::Redirect, json crate::Value }

static GET_FILE: Endpoint =
    Endpoint::new("getFile", Method::GET, "/responses/file").results(&[303]);

/// The request of `GET /responses/file`, made by [`Responses::get_file`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetFile {
    call: Call,
}

request! { GetFile(GET_FILE) -> status crate::responses::GetFileResponse, json crate::Value }

static GET_MISLABELLED: Endpoint =
    Endpoint::new("getMislabelled", Method::GET, "/responses/mislabelled");

/// The request of `GET /responses/mislabelled`, made by [`Responses::get_mislabelled`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetMislabelled {
    call: Call,
}

request! { GetMislabelled(GET_MISLABELLED) -> json types::GetMislabelledResponse, json crate::Value }

static HEAD_STATUS: Endpoint = Endpoint::new("headStatus", Method::HEAD, "/responses/head");

/// The request of `HEAD /responses/head`, made by [`Responses::head_status`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct HeadStatus {
    call: Call,
}

request! { HeadStatus(HEAD_STATUS) -> empty (), json crate::Value }
