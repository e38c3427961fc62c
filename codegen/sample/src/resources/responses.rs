// @generated from the OpenAPI document. Do not edit.

//! The operations of `responses`.

use crate::runtime::{Call, Client, Endpoint, Method, idempotent, open_body, request, streamed};
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
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.responses().get_lines().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_lines(&self) -> GetLines {
        GetLines {
            call: Call::new(&self.client, &GET_LINES),
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

/// The request of `GET /responses/statuses`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetStatuses {
    call: Call,
}

request! { GetStatuses(GET_STATUSES) -> status crate::responses::GetStatusesResponse, status crate::errors::GetStatusesError }

static GET_WIDEST: Endpoint = Endpoint::new("getWidest", Method::GET, "/responses/widest");

/// The request of `GET /responses/widest`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetWidest {
    call: Call,
}

request! { GetWidest(GET_WIDEST) -> status crate::responses::GetWidestResponse, status crate::errors::GetWidestError }

static GET_OPTIONAL: Endpoint = Endpoint::new("getOptional", Method::GET, "/responses/optional");

/// The request of `GET /responses/optional`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetOptional {
    call: Call,
}

request! { GetOptional(GET_OPTIONAL) -> optional_json types::Point, json crate::Value }

static GET_TEXT: Endpoint =
    Endpoint::new("getText", Method::GET, "/responses/text").accept("text/plain");

/// The request of `GET /responses/text`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetText {
    call: Call,
}

request! { GetText(GET_TEXT) -> text String, json crate::Value }

static GET_BYTES: Endpoint =
    Endpoint::new("getBytes", Method::GET, "/responses/bytes").accept("image/png");

/// The request of `GET /responses/bytes`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetBytes {
    call: Call,
}

request! { GetBytes(GET_BYTES) -> bytes crate::Bytes, json crate::Value }

static GET_EVENTS: Endpoint = Endpoint::new("getEvents", Method::POST, "/responses/events");

/// The request of `POST /responses/events`.
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

    /// Sets `stream`.
    pub fn stream(mut self, stream: bool) -> Self {
        self.call.property("stream", &stream);
        self
    }

    /// Sets `body`.
    pub fn body(mut self, body: types::GetEventsBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { GetEvents(GET_EVENTS) -> json types::GetEventsResponse, json crate::Value }

open_body! { GetEvents as json }

idempotent! { GetEvents }

streamed! { GetEvents -> events types::GetEventsEvent, json crate::Value, as "text/event-stream" with "stream" }

static GET_LINES: Endpoint =
    Endpoint::new("getLines", Method::GET, "/responses/lines").accept("application/x-ndjson");

/// The request of `GET /responses/lines`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetLines {
    call: Call,
}

request! { GetLines(GET_LINES) -> lines types::Point, json crate::Value }

static HEAD_STATUS: Endpoint = Endpoint::new("headStatus", Method::HEAD, "/responses/head");

/// The request of `HEAD /responses/head`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct HeadStatus {
    call: Call,
}

request! { HeadStatus(HEAD_STATUS) -> empty (), json crate::Value }
