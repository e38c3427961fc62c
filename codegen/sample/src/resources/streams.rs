// @generated from the OpenAPI document. Do not edit.

//! The operations of `streams`.

use crate::runtime::{Call, Client, Endpoint, Items, Method, Switch, idempotent, multipart, open_body, request, streamed};
use crate::types;

/// The operations of `streams`.
#[derive(Clone, Debug)]
pub struct Streams {
    client: Client,
}

impl Streams {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `GET /streams/texts`, `#/paths/~1streams~1texts/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().texts().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn texts(&self) -> StreamTexts {
        StreamTexts {
            call: Call::new(&self.client, &STREAM_TEXTS),
        }
    }

    /// Calls `GET /streams/list`, `#/paths/~1streams~1list/get` in the document.
    ///
    /// Returns a stream of [`Point`](crate::types::Point).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> StreamList {
        StreamList {
            call: Call::new(&self.client, &STREAM_LIST),
        }
    }

    /// Calls `GET /streams/lines`, `#/paths/~1streams~1lines/get` in the document.
    ///
    /// Returns a stream of [`Point`](crate::types::Point).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().lines().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn lines(&self) -> StreamLines {
        StreamLines {
            call: Call::new(&self.client, &STREAM_LINES),
        }
    }

    /// Calls `GET /streams/sequence`, `#/paths/~1streams~1sequence/get` in the document.
    ///
    /// Returns a stream of [`Point`](crate::types::Point).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().sequence().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn sequence(&self) -> StreamSequence {
        StreamSequence {
            call: Call::new(&self.client, &STREAM_SEQUENCE),
        }
    }

    /// Calls `GET /streams/log`, `#/paths/~1streams~1log/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().log().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn log(&self) -> StreamLog {
        StreamLog {
            call: Call::new(&self.client, &STREAM_LOG),
        }
    }

    /// Calls `GET /streams/events`, `#/paths/~1streams~1events/get` in the document.
    ///
    /// Returns a stream of [`StreamEventsResponse`](crate::types::StreamEventsResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().events().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn events(&self) -> StreamEvents {
        StreamEvents {
            call: Call::new(&self.client, &STREAM_EVENTS),
        }
    }

    /// Calls `GET /streams/messages`, `#/paths/~1streams~1messages/get` in the document.
    ///
    /// Returns a stream of [`StreamMessagesResponse`](crate::types::StreamMessagesResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().messages().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn messages(&self) -> StreamMessages {
        StreamMessages {
            call: Call::new(&self.client, &STREAM_MESSAGES),
        }
    }

    /// Calls `POST /streams/chat`, `#/paths/~1streams~1chat/post` in the document.
    ///
    /// Returns [`ChatAnswer`](crate::types::ChatAnswer).
    ///
    /// [`send_stream`](ChatStreams::send_stream) returns the response value by value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().chat("prompt").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn chat(&self, prompt: impl Into<String>) -> ChatStreams {
        let mut call = Call::new(&self.client, &CHAT_STREAMS);
        let prompt: String = prompt.into();
        call.property("prompt", &prompt);
        ChatStreams { call }
    }

    /// Streams unless it is told not to.
    ///
    /// `POST /streams/generate`, `#/paths/~1streams~1generate/post` in the document.
    ///
    /// Returns [`ChatAnswer`](crate::types::ChatAnswer).
    ///
    /// [`send_stream`](GenerateStreams::send_stream) returns the response value by value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().generate().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn generate(&self) -> GenerateStreams {
        GenerateStreams {
            call: Call::new(&self.client, &GENERATE_STREAMS),
        }
    }

    /// Calls `POST /streams/generate-form`, `#/paths/~1streams~1generate-form/post` in the document.
    ///
    /// Returns [`ChatAnswer`](crate::types::ChatAnswer).
    ///
    /// [`send_stream`](GenerateForm::send_stream) returns the response value by value.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().generate_form().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn generate_form(&self) -> GenerateForm {
        let mut call = Call::new(&self.client, &GENERATE_FORM);
        call.form_object();
        GenerateForm { call }
    }

    /// Calls `POST /streams/generate-parts`, `#/paths/~1streams~1generate-parts/post` in the document.
    ///
    /// Returns [`ChatAnswer`](crate::types::ChatAnswer).
    ///
    /// [`send_stream`](GenerateParts::send_stream) returns the response value by value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().generate_parts().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn generate_parts(&self) -> GenerateParts {
        let mut call = Call::new(&self.client, &GENERATE_PARTS);
        call.multipart();
        GenerateParts { call }
    }

    /// Calls `GET /streams/watch`, `#/paths/~1streams~1watch/get` in the document.
    ///
    /// Returns [`ChatAnswer`](crate::types::ChatAnswer).
    ///
    /// [`send_stream`](WatchStreams::send_stream) returns the response value by value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().watch().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn watch(&self) -> WatchStreams {
        WatchStreams {
            call: Call::new(&self.client, &WATCH_STREAMS),
        }
    }

    /// Calls `POST /streams/transcription`, `#/paths/~1streams~1transcription/post` in the document.
    ///
    /// Returns [`ChatAnswer`](crate::types::ChatAnswer).
    ///
    /// [`send_stream`](TranscribeStreams::send_stream) returns the response value by value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().transcribe("language").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn transcribe(&self, language: impl Into<String>) -> TranscribeStreams {
        let mut call = Call::new(&self.client, &TRANSCRIBE_STREAMS);
        call.multipart();
        let language: String = language.into();
        call.part("language", &language);
        TranscribeStreams { call }
    }

    /// Calls `GET /streams/progress`, `#/paths/~1streams~1progress/get` in the document.
    ///
    /// Returns [`ChatAnswer`](crate::types::ChatAnswer).
    ///
    /// [`send_stream`](ProgressStreams::send_stream) returns the response value by value.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.streams().progress().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn progress(&self) -> ProgressStreams {
        ProgressStreams {
            call: Call::new(&self.client, &PROGRESS_STREAMS),
        }
    }
}

static STREAM_TEXTS: Endpoint =
    Endpoint::new("streamTexts", Method::GET, "/streams/texts")
        .accept("text/event-stream")
        .items(Items::Text);

/// The request of `GET /streams/texts`, made by [`Streams::texts`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamTexts {
    call: Call,
}

request! { StreamTexts(STREAM_TEXTS) -> events String, json crate::Value }

static STREAM_LIST: Endpoint =
    Endpoint::new("streamList", Method::GET, "/streams/list").accept("text/event-stream");

/// The request of `GET /streams/list`, made by [`Streams::list`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamList {
    call: Call,
}

request! { StreamList(STREAM_LIST) -> events types::Point, json crate::Value }

static STREAM_LINES: Endpoint =
    Endpoint::new("streamLines", Method::GET, "/streams/lines").accept("application/x-ndjson");

/// The request of `GET /streams/lines`, made by [`Streams::lines`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamLines {
    call: Call,
}

request! { StreamLines(STREAM_LINES) -> lines types::Point, json crate::Value }

static STREAM_SEQUENCE: Endpoint =
    Endpoint::new("streamSequence", Method::GET, "/streams/sequence")
        .accept("application/json-seq");

/// The request of `GET /streams/sequence`, made by [`Streams::sequence`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamSequence {
    call: Call,
}

request! { StreamSequence(STREAM_SEQUENCE) -> lines types::Point, json crate::Value }

static STREAM_LOG: Endpoint =
    Endpoint::new("streamLog", Method::GET, "/streams/log")
        .accept("application/jsonl")
        .items(Items::Text);

/// The request of `GET /streams/log`, made by [`Streams::log`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamLog {
    call: Call,
}

request! { StreamLog(STREAM_LOG) -> lines String, json crate::Value }

static STREAM_EVENTS: Endpoint =
    Endpoint::new("streamEvents", Method::GET, "/streams/events")
        .accept("text/event-stream")
        .items(Items::JsonEvent);

/// The request of `GET /streams/events`, made by [`Streams::events`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamEvents {
    call: Call,
}

request! { StreamEvents(STREAM_EVENTS) -> events types::StreamEventsResponse, json crate::Value }

static STREAM_MESSAGES: Endpoint =
    Endpoint::new("streamMessages", Method::GET, "/streams/messages")
        .accept("text/event-stream")
        .items(Items::TextEvent);

/// The request of `GET /streams/messages`, made by [`Streams::messages`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct StreamMessages {
    call: Call,
}

request! { StreamMessages(STREAM_MESSAGES) -> events types::StreamMessagesResponse, json crate::Value }

static CHAT_STREAMS: Endpoint =
    Endpoint::new("chat", Method::POST, "/streams/chat")
        .switch(Switch::Property("stream"))
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/ChatRequest"),
            ],
            parameters: &[],
        });

/// The request of `POST /streams/chat`, made by [`Streams::chat`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChatStreams {
    call: Call,
}

impl ChatStreams {
    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::ChatRequest) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ChatStreams(CHAT_STREAMS) -> json types::ChatAnswer, json crate::Value }

open_body! { ChatStreams as json }

idempotent! { ChatStreams }

streamed! { ChatStreams -> events types::ChatPiece, json crate::Value, as "text/event-stream" }

static GENERATE_STREAMS: Endpoint =
    Endpoint::new("generate", Method::POST, "/streams/generate")
        .switch(Switch::Property("stream"))
        .streams_by_default()
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1streams~1generate/post/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /streams/generate`, made by [`Streams::generate`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GenerateStreams {
    call: Call,
}

impl GenerateStreams {
    /// Sets `prompt`.
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        let prompt: String = prompt.into();
        self.call.property("prompt", &prompt);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::GenerateStreamsBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { GenerateStreams(GENERATE_STREAMS) -> json types::ChatAnswer, json crate::Value }

open_body! { GenerateStreams as json }

idempotent! { GenerateStreams }

streamed! { GenerateStreams -> lines types::ChatPiece, json crate::Value, as "application/x-ndjson" }

static GENERATE_FORM: Endpoint =
    Endpoint::new("generateForm", Method::POST, "/streams/generate-form")
        .switch(Switch::FormProperty("stream"))
        .streams_by_default()
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/paths/~1streams~1generate-form/post/requestBody/content/application~1x-www-form-urlencoded/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /streams/generate-form`, made by [`Streams::generate_form`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GenerateForm {
    call: Call,
}

impl GenerateForm {
    /// Sets `prompt`.
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        let prompt: String = prompt.into();
        self.call.form_property("prompt", &prompt);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::GenerateFormBody) -> Self {
        self.call.form(&body);
        self
    }
}

request! { GenerateForm(GENERATE_FORM) -> json types::ChatAnswer, json crate::Value }

open_body! { GenerateForm as form }

idempotent! { GenerateForm }

streamed! { GenerateForm -> events types::ChatPiece, json crate::Value, as "text/event-stream" }

static GENERATE_PARTS: Endpoint =
    Endpoint::new("generateParts", Method::POST, "/streams/generate-parts")
        .switch(Switch::Part("stream"))
        .streams_by_default()
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/form-data", "/paths/~1streams~1generate-parts/post/requestBody/content/multipart~1form-data/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /streams/generate-parts`, made by [`Streams::generate_parts`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GenerateParts {
    call: Call,
}

impl GenerateParts {
    /// Sets `prompt`.
    pub fn prompt(mut self, prompt: impl Into<String>) -> Self {
        let prompt: String = prompt.into();
        self.call.part("prompt", &prompt);
        self
    }
}

request! { GenerateParts(GENERATE_PARTS) -> json types::ChatAnswer, json crate::Value }

multipart! { GenerateParts }

idempotent! { GenerateParts }

streamed! { GenerateParts -> events types::ChatPiece, json crate::Value, as "text/event-stream" }

static WATCH_STREAMS: Endpoint =
    Endpoint::new("watch", Method::GET, "/streams/watch")
        .switch(Switch::Query("stream"))
        .streams_by_default()
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "stream", "/paths/~1streams~1watch/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /streams/watch`, made by [`Streams::watch`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WatchStreams {
    call: Call,
}

request! { WatchStreams(WATCH_STREAMS) -> json types::ChatAnswer, json crate::Value }

streamed! { WatchStreams -> events types::ChatPiece, json crate::Value, as "text/event-stream" }

static TRANSCRIBE_STREAMS: Endpoint =
    Endpoint::new("transcribe", Method::POST, "/streams/transcription")
        .switch(Switch::Part("stream"))
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/form-data", "/paths/~1streams~1transcription/post/requestBody/content/multipart~1form-data/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /streams/transcription`, made by [`Streams::transcribe`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct TranscribeStreams {
    call: Call,
}

request! { TranscribeStreams(TRANSCRIBE_STREAMS) -> json types::ChatAnswer, json crate::Value }

multipart! { TranscribeStreams }

idempotent! { TranscribeStreams }

streamed! { TranscribeStreams -> events types::ChatPiece, json crate::Value, as "text/event-stream" }

static PROGRESS_STREAMS: Endpoint =
    Endpoint::new("progress", Method::GET, "/streams/progress")
        .switch(Switch::Query("stream"))
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "stream", "/paths/~1streams~1progress/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /streams/progress`, made by [`Streams::progress`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ProgressStreams {
    call: Call,
}

request! { ProgressStreams(PROGRESS_STREAMS) -> json types::ChatAnswer, json crate::Value }

streamed! { ProgressStreams -> lines types::ChatPiece, json crate::Value, as "application/x-ndjson" }
