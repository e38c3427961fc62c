// @generated from the OpenAPI document. Do not edit.

//! The operations of `notes`.

pub mod labels;

use crate::runtime::{Call, Client, Encoding, Endpoint, Method, Style, idempotent, open_body, request};
use crate::types;

/// What OpenAPI 3.2 adds.
#[derive(Clone, Debug)]
pub struct Notes {
    client: Client,
}

impl Notes {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// A tag below another one.
    pub fn labels(&self) -> labels::Labels {
        labels::Labels::new(&self.client)
    }

    /// Calls `QUERY /notes`, `#/paths/~1notes/query` in the document.
    ///
    /// Returns [`Notes`](crate::types::Notes).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.notes().search("text").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn search(&self, text: impl Into<String>) -> SearchNotes {
        let mut call = Call::new(&self.client, &SEARCH_NOTES);
        let text: String = text.into();
        call.property("text", &text);
        SearchNotes { call }
    }

    /// Calls `COPY /notes`, `#/paths/~1notes/additionalOperations/COPY` in the document.
    ///
    /// Returns [`Notes`](crate::types::Notes).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.notes().copy("destination").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn copy(&self, destination: impl Into<String>) -> CopyNotes {
        let mut call = Call::new(&self.client, &COPY_NOTES);
        let destination: String = destination.into();
        call.header("Destination", Encoding::SIMPLE, &destination);
        CopyNotes { call }
    }

    /// Calls `Archive /notes`, `#/paths/~1notes/additionalOperations/Archive` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.notes().archive().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn archive(&self) -> ArchiveNotes {
        ArchiveNotes {
            call: Call::new(&self.client, &ARCHIVE_NOTES),
        }
    }

    /// Calls `GET /notes/by/form`, `#/paths/~1notes~1by~1form/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.notes().list_by_form().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_form(&self) -> ListByForm {
        ListByForm {
            call: Call::new(&self.client, &LIST_BY_FORM),
        }
    }

    /// Calls `GET /notes/by/json`, `#/paths/~1notes~1by~1json/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// client.notes().list_by_json(types::Point::new(1)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_json(&self, selector: types::Point) -> ListByJson {
        let mut call = Call::new(&self.client, &LIST_BY_JSON);
        call.query_string("selector", Encoding::Json, &selector);
        ListByJson { call }
    }

    /// Calls `GET /notes/by/text`, `#/paths/~1notes~1by~1text/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.notes().list_by_text().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_by_text(&self) -> ListByText {
        ListByText {
            call: Call::new(&self.client, &LIST_BY_TEXT),
        }
    }

    /// Calls `GET /notes/at/{place}/{list}/{matrix}`,
    /// `#/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.notes().list_at("place", ["list"], "matrix").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_at(
        &self,
        place: impl Into<String>,
        list: impl IntoIterator<Item = impl Into<String>>,
        matrix: impl Into<String>,
    ) -> ListAt {
        let mut call = Call::new(&self.client, &LIST_AT);
        let place: String = place.into();
        call.path("place", Encoding::SIMPLE.reserved(), &place);
        let list: Vec<String> = list.into_iter().map(Into::into).collect();
        call.path("list", Encoding::SIMPLE.reserved(), &list);
        let matrix: String = matrix.into();
        call.path("matrix", Encoding::style(Style::Matrix, false).reserved(), &matrix);
        ListAt { call }
    }

    /// Calls `POST /notes/senders`, `#/paths/~1notes~1senders/post` in the document.
    ///
    /// Returns [`Sender`](crate::types::Sender).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// let response = client.notes().add_sender(types::Person::new("kind")).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_sender(&self, body: impl Into<types::Sender>) -> AddSender {
        let mut call = Call::new(&self.client, &ADD_SENDER);
        let body: types::Sender = body.into();
        call.json(&body);
        AddSender { call }
    }
}

static SEARCH_NOTES: Endpoint =
    Endpoint::with_method("searchNotes", "QUERY", "/notes")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1notes/query/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `QUERY /notes`, made by [`Notes::search`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SearchNotes {
    call: Call,
}

impl SearchNotes {
    /// Sets `limit`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.property("limit", &limit);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::SearchNotesBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SearchNotes(SEARCH_NOTES) -> json types::Notes, json crate::Value }

open_body! { SearchNotes as json }

static COPY_NOTES: Endpoint =
    Endpoint::with_method("copyNotes", "COPY", "/notes")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Header, "Destination", "/paths/~1notes/additionalOperations/COPY/parameters/0/schema"),
            ],
        });

/// The request of `COPY /notes`, made by [`Notes::copy`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CopyNotes {
    call: Call,
}

request! { CopyNotes(COPY_NOTES) -> json types::Notes, json crate::Value }

idempotent! { CopyNotes }

static ARCHIVE_NOTES: Endpoint = Endpoint::with_method("Archive /notes", "Archive", "/notes");

/// The request of `Archive /notes`, made by [`Notes::archive`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ArchiveNotes {
    call: Call,
}

request! { ArchiveNotes(ARCHIVE_NOTES) -> empty (), json crate::Value }

idempotent! { ArchiveNotes }

static LIST_BY_FORM: Endpoint =
    Endpoint::new("listByForm", Method::GET, "/notes/by/form")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "search", "/paths/~1notes~1by~1form/get/parameters/0/schema"),
            ],
        });

/// The request of `GET /notes/by/form`, made by [`Notes::list_by_form`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByForm {
    call: Call,
}

impl ListByForm {
    /// Sets `search`.
    pub fn search(mut self, search: types::ListByFormSearch) -> Self {
        self.call.query("search", Encoding::FORM, &search);
        self
    }
}

request! { ListByForm(LIST_BY_FORM) -> empty (), json crate::Value }

static LIST_BY_JSON: Endpoint =
    Endpoint::new("listByJson", Method::GET, "/notes/by/json")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::QueryString, "selector", "/components/schemas/Point"),
            ],
        });

/// The request of `GET /notes/by/json`, made by [`Notes::list_by_json`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByJson {
    call: Call,
}

request! { ListByJson(LIST_BY_JSON) -> empty (), json crate::Value }

static LIST_BY_TEXT: Endpoint =
    Endpoint::new("listByText", Method::GET, "/notes/by/text")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::QueryString, "words", "/paths/~1notes~1by~1text/get/parameters/0/content/text~1plain/schema"),
            ],
        });

/// The request of `GET /notes/by/text`, made by [`Notes::list_by_text`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListByText {
    call: Call,
}

impl ListByText {
    /// Sets `words`.
    pub fn words(mut self, words: impl Into<String>) -> Self {
        let words: String = words.into();
        self.call.query_string("words", Encoding::FORM, &words);
        self
    }
}

request! { ListByText(LIST_BY_TEXT) -> empty (), json crate::Value }

static LIST_AT: Endpoint =
    Endpoint::new("listAt", Method::GET, "/notes/at/{place}/{list}/{matrix}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "place", "/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get/parameters/0/schema"),
                (crate::runtime::Location::Path, "list", "/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get/parameters/1/schema"),
                (crate::runtime::Location::Path, "matrix", "/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get/parameters/2/schema"),
                (crate::runtime::Location::Cookie, "flavour", "/paths/~1notes~1at~1{place}~1{list}~1{matrix}/get/parameters/3/schema"),
            ],
        });

/// The request of `GET /notes/at/{place}/{list}/{matrix}`, made by [`Notes::list_at`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListAt {
    call: Call,
}

impl ListAt {
    /// Sets `flavour`.
    pub fn flavour(
        mut self,
        flavour: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let flavour: Vec<String> = flavour.into_iter().map(Into::into).collect();
        self.call.cookie("flavour", Encoding::style(Style::Cookie, true), &flavour);
        self
    }
}

request! { ListAt(LIST_AT) -> empty (), json crate::Value }

static ADD_SENDER: Endpoint =
    Endpoint::new("addSender", Method::POST, "/notes/senders")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Sender"),
            ],
            parameters: &[],
        });

/// The request of `POST /notes/senders`, made by [`Notes::add_sender`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AddSender {
    call: Call,
}

request! { AddSender(ADD_SENDER) -> json types::Sender, json crate::Value }

open_body! { AddSender as json }

idempotent! { AddSender }
