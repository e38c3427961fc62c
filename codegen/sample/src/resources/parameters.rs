// @generated from the OpenAPI document. Do not edit.

//! The operations of `parameters`.

use crate::runtime::{Call, Client, Encoding, Endpoint, Method, Style, request};
use crate::types;

/// Parameters in every place and style.
#[derive(Clone, Debug)]
pub struct Parameters {
    client: Client,
}

impl Parameters {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `GET /path/{plain}/{list}/{label}/{matrix}/{object}.json`,
    /// `#/paths/~1path~1{plain}~1{list}~1{label}~1{matrix}~1{object}.json/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, list: Vec<i64>, object: sample_sdk::types::Point) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().get_path("plain", list, ["label"], 1, object).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_path(
        &self,
        plain: impl Into<String>,
        list: Vec<i64>,
        label: impl IntoIterator<Item = impl Into<String>>,
        matrix: i64,
        object: types::Point,
    ) -> GetPath {
        let mut call = Call::new(&self.client, &GET_PATH);
        let plain: String = plain.into();
        call.path("plain", Encoding::SIMPLE, &plain);
        call.path("list", Encoding::SIMPLE, &list);
        let label: Vec<String> = label.into_iter().map(Into::into).collect();
        call.path("label", Encoding::style(Style::Label, true), &label);
        call.path("matrix", Encoding::style(Style::Matrix, false), &matrix);
        call.path("object", Encoding::SIMPLE, &object);
        GetPath { call }
    }

    /// Calls `GET /query`, `#/paths/~1query?fixed=yes/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().get_query("text").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_query(&self, text: impl Into<String>) -> GetQuery {
        let mut call = Call::new(&self.client, &GET_QUERY);
        let text: String = text.into();
        call.query("text", Encoding::FORM, &text);
        GetQuery { call }
    }

    /// Calls `GET /headers`, `#/paths/~1headers/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().get_headers("x_trace").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_headers(&self, x_trace: impl Into<String>) -> GetHeaders {
        let mut call = Call::new(&self.client, &GET_HEADERS);
        let x_trace: String = x_trace.into();
        call.header("X-Trace", Encoding::SIMPLE, &x_trace);
        GetHeaders { call }
    }
}

static GET_PATH: Endpoint =
    Endpoint::new("getPath", Method::GET, "/path/{plain}/{list}/{label}/{matrix}/{object}.json");

/// The request of `GET /path/{plain}/{list}/{label}/{matrix}/{object}.json`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetPath {
    call: Call,
}

request! { GetPath(GET_PATH) -> empty (), json crate::Value }

static GET_QUERY: Endpoint =
    Endpoint::new("getQuery", Method::GET, "/query").query(&[("fixed", "yes")]);

/// The request of `GET /query`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetQuery {
    call: Call,
}

impl GetQuery {
    /// Sets `flag`.
    pub fn flag(mut self, flag: bool) -> Self {
        self.call.query("flag", Encoding::FORM, &flag);
        self
    }

    /// Sets `ratio`.
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.call.query("ratio", Encoding::FORM, &ratio);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: impl Into<types::Kind>) -> Self {
        let kind: types::Kind = kind.into();
        self.call.query("kind", Encoding::FORM, &kind);
        self
    }

    /// Sets `exploded`.
    pub fn exploded(
        mut self,
        exploded: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let exploded: Vec<String> = exploded.into_iter().map(Into::into).collect();
        self.call.query("exploded", Encoding::FORM, &exploded);
        self
    }

    /// Sets `joined`.
    pub fn joined(
        mut self,
        joined: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let joined: Vec<String> = joined.into_iter().map(Into::into).collect();
        self.call.query("joined", Encoding::style(Style::Form, false), &joined);
        self
    }

    /// Sets `piped`.
    pub fn piped(mut self, piped: Vec<i64>) -> Self {
        self.call.query("piped", Encoding::style(Style::PipeDelimited, false), &piped);
        self
    }

    /// Sets `spaced`.
    pub fn spaced(mut self, spaced: Vec<i64>) -> Self {
        self.call
            .query("spaced", Encoding::style(Style::SpaceDelimited, false), &spaced);
        self
    }

    /// Sets `ids[]`.
    pub fn ids(mut self, ids: Vec<i64>) -> Self {
        self.call.query("ids[]", Encoding::FORM, &ids);
        self
    }

    /// Sets `point`.
    pub fn point(mut self, point: types::Point) -> Self {
        self.call.query("point", Encoding::FORM, &point);
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: types::Filter) -> Self {
        self.call.query("filter", Encoding::style(Style::DeepObject, true), &filter);
        self
    }

    /// Sets `json`.
    pub fn json(mut self, json: types::Point) -> Self {
        self.call.query("json", Encoding::Json, &json);
        self
    }

    /// Sets `reserved`.
    pub fn reserved(mut self, reserved: impl Into<String>) -> Self {
        let reserved: String = reserved.into();
        self.call.query("reserved", Encoding::FORM.reserved(), &reserved);
        self
    }

    /// Sets `when`.
    pub fn when(mut self, when: impl Into<crate::DateTime>) -> Self {
        let when: crate::DateTime = when.into();
        self.call.query("when", Encoding::FORM, &when);
        self
    }

    /// Sets `either`.
    pub fn either(mut self, either: types::GetQueryEither) -> Self {
        self.call.query("either", Encoding::FORM, &either);
        self
    }
}

request! { GetQuery(GET_QUERY) -> empty (), json crate::Value }

static GET_HEADERS: Endpoint = Endpoint::new("getHeaders", Method::GET, "/headers");

/// The request of `GET /headers`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetHeaders {
    call: Call,
}

impl GetHeaders {
    /// Sets `X-Ids`.
    pub fn x_ids(mut self, x_ids: Vec<i64>) -> Self {
        self.call.header("X-Ids", Encoding::SIMPLE, &x_ids);
        self
    }

    /// Sets `session`.
    pub fn session(mut self, session: impl Into<String>) -> Self {
        let session: String = session.into();
        self.call.cookie("session", Encoding::FORM, &session);
        self
    }

    /// Sets `theme`.
    pub fn theme(mut self, theme: impl Into<String>) -> Self {
        let theme: String = theme.into();
        self.call.cookie("theme", Encoding::FORM, &theme);
        self
    }
}

request! { GetHeaders(GET_HEADERS) -> empty (), json crate::Value }
