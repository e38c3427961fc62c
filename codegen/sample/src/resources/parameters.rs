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
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// client.parameters().get_path("plain", [1], ["label"], 1, types::Point::new(1)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_path(
        &self,
        plain: impl Into<String>,
        list: impl IntoIterator<Item = i64>,
        label: impl IntoIterator<Item = impl Into<String>>,
        matrix: i64,
        object: types::Point,
    ) -> GetPath {
        let mut call = Call::new(&self.client, &GET_PATH);
        let plain: String = plain.into();
        call.path("plain", Encoding::SIMPLE, &plain);
        let list: Vec<i64> = list.into_iter().collect();
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

    /// Calls `GET /numbers/{id}`, `#/paths/~1numbers~1{id}/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().get_number(1.5).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_number(&self, id: f64) -> GetNumber {
        let mut call = Call::new(&self.client, &GET_NUMBER);
        call.path("id", Encoding::SIMPLE, &id);
        GetNumber { call }
    }

    /// Calls `GET /lists`, `#/paths/~1lists/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().list_lists().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_lists(&self) -> ListLists {
        ListLists {
            call: Call::new(&self.client, &LIST_LISTS),
        }
    }

    /// Calls `GET /safe/{kind}/{keys}/{object}/{label}/{plain}.json`,
    /// `#/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, kind: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>, object: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().get_safe(kind, ["keys"], object, ["label"], "plain").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_safe(
        &self,
        kind: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        keys: impl IntoIterator<Item = impl Into<String>>,
        object: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
        label: impl IntoIterator<Item = impl Into<String>>,
        plain: impl Into<String>,
    ) -> GetSafe {
        let mut call = Call::new(&self.client, &GET_SAFE);
        let kind: ::std::collections::BTreeMap<String, String> = kind
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        call.path("kind", Encoding::style(Style::Matrix, true), &kind);
        let keys: Vec<String> = keys.into_iter().map(Into::into).collect();
        call.path("keys", Encoding::SIMPLE, &keys);
        let object: ::std::collections::BTreeMap<String, String> = object
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        call.path("object", Encoding::SIMPLE, &object);
        let label: Vec<String> = label.into_iter().map(Into::into).collect();
        call.path("label", Encoding::style(Style::Label, true), &label);
        let plain: String = plain.into();
        call.path("plain", Encoding::SIMPLE, &plain);
        GetSafe { call }
    }

    /// Calls `GET /headers`, `#/paths/~1headers/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.parameters().list_headers("x_trace").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_headers(&self, x_trace: impl Into<String>) -> ListHeaders {
        let mut call = Call::new(&self.client, &LIST_HEADERS);
        let x_trace: String = x_trace.into();
        call.header("X-Trace", Encoding::SIMPLE, &x_trace);
        ListHeaders { call }
    }
}

static GET_PATH: Endpoint =
    Endpoint::new("getPath", Method::GET, "/path/{plain}/{list}/{label}/{matrix}/{object}.json")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "plain", "/paths/~1path~1{plain}~1{list}~1{label}~1{matrix}~1{object}.json/get/parameters/0/schema"),
                (crate::runtime::Location::Path, "list", "/paths/~1path~1{plain}~1{list}~1{label}~1{matrix}~1{object}.json/get/parameters/1/schema"),
                (crate::runtime::Location::Path, "label", "/paths/~1path~1{plain}~1{list}~1{label}~1{matrix}~1{object}.json/get/parameters/2/schema"),
                (crate::runtime::Location::Path, "matrix", "/paths/~1path~1{plain}~1{list}~1{label}~1{matrix}~1{object}.json/get/parameters/3/schema"),
                (crate::runtime::Location::Path, "object", "/components/schemas/Point"),
            ],
        });

/// The request of `GET /path/{plain}/{list}/{label}/{matrix}/{object}.json`, made by [`Parameters::get_path`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetPath {
    call: Call,
}

request! { GetPath(GET_PATH) -> empty (), json crate::Value }

static GET_QUERY: Endpoint =
    Endpoint::new("getQuery", Method::GET, "/query")
        .query(&[("fixed", "yes")])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "text", "/paths/~1query?fixed=yes/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "flag", "/paths/~1query?fixed=yes/get/parameters/1/schema"),
                (crate::runtime::Location::Query, "ratio", "/paths/~1query?fixed=yes/get/parameters/2/schema"),
                (crate::runtime::Location::Query, "kind", "/components/schemas/Kind"),
                (crate::runtime::Location::Query, "exploded", "/paths/~1query?fixed=yes/get/parameters/4/schema"),
                (crate::runtime::Location::Query, "joined", "/paths/~1query?fixed=yes/get/parameters/5/schema"),
                (crate::runtime::Location::Query, "piped", "/paths/~1query?fixed=yes/get/parameters/6/schema"),
                (crate::runtime::Location::Query, "spaced", "/paths/~1query?fixed=yes/get/parameters/7/schema"),
                (crate::runtime::Location::Query, "ids[]", "/paths/~1query?fixed=yes/get/parameters/8/schema"),
                (crate::runtime::Location::Query, "point", "/components/schemas/Point"),
                (crate::runtime::Location::Query, "filter", "/components/schemas/Filter"),
                (crate::runtime::Location::Query, "json", "/components/schemas/Point"),
                (crate::runtime::Location::Query, "reserved", "/paths/~1query?fixed=yes/get/parameters/12/schema"),
                (crate::runtime::Location::Query, "when", "/paths/~1query?fixed=yes/get/parameters/13/schema"),
                (crate::runtime::Location::Query, "either", "/paths/~1query?fixed=yes/get/parameters/14/schema"),
            ],
        });

/// The request of `GET /query`, made by [`Parameters::get_query`].
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
    pub fn piped(mut self, piped: impl IntoIterator<Item = i64>) -> Self {
        let piped: Vec<i64> = piped.into_iter().collect();
        self.call.query("piped", Encoding::style(Style::PipeDelimited, false), &piped);
        self
    }

    /// Sets `spaced`.
    pub fn spaced(mut self, spaced: impl IntoIterator<Item = i64>) -> Self {
        let spaced: Vec<i64> = spaced.into_iter().collect();
        self.call
            .query("spaced", Encoding::style(Style::SpaceDelimited, false), &spaced);
        self
    }

    /// Sets `ids[]`.
    pub fn ids(mut self, ids: impl IntoIterator<Item = i64>) -> Self {
        let ids: Vec<i64> = ids.into_iter().collect();
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
        self.call.query("filter", Encoding::DEEP_OBJECT, &filter);
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
    pub fn either(mut self, either: impl Into<types::GetQueryEither>) -> Self {
        let either: types::GetQueryEither = either.into();
        self.call.query("either", Encoding::FORM, &either);
        self
    }
}

request! { GetQuery(GET_QUERY) -> empty (), json crate::Value }

static GET_NUMBER: Endpoint =
    Endpoint::new("getNumbers", Method::GET, "/numbers/{id}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1numbers~1{id}/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "page", "/paths/~1numbers~1{id}/get/parameters/1/schema"),
                (crate::runtime::Location::Query, "level", "/paths/~1numbers~1{id}/get/parameters/2/schema"),
                (crate::runtime::Location::Query, "mixed", "/paths/~1numbers~1{id}/get/parameters/3/schema"),
                (crate::runtime::Location::Query, "bytes", "/paths/~1numbers~1{id}/get/parameters/4/schema"),
                (crate::runtime::Location::Header, "X-Shop", "/paths/~1numbers~1{id}/get/parameters/5/schema"),
                (crate::runtime::Location::Cookie, "weight", "/paths/~1numbers~1{id}/get/parameters/6/schema"),
                (crate::runtime::Location::Query, "range", "/components/schemas/NumberRange"),
            ],
        });

/// The request of `GET /numbers/{id}`, made by [`Parameters::get_number`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetNumber {
    call: Call,
}

impl GetNumber {
    /// Sets `page`.
    pub fn page(mut self, page: f64) -> Self {
        self.call.query("page", Encoding::FORM, &page);
        self
    }

    /// Sets `level`.
    pub fn level(mut self, level: types::GetNumberLevel) -> Self {
        self.call.query("level", Encoding::FORM, &level);
        self
    }

    /// Sets `mixed`.
    pub fn mixed(mut self, mixed: types::GetNumberMixed) -> Self {
        self.call.query("mixed", Encoding::FORM, &mixed);
        self
    }

    /// Sets `bytes`.
    pub fn bytes(mut self, bytes: impl Into<crate::Base64>) -> Self {
        let bytes: crate::Base64 = bytes.into();
        self.call.query("bytes", Encoding::FORM, &bytes);
        self
    }

    /// Sets `X-Shop`.
    pub fn x_shop(mut self, x_shop: f64) -> Self {
        self.call.header("X-Shop", Encoding::SIMPLE, &x_shop);
        self
    }

    /// Sets `weight`.
    pub fn weight(mut self, weight: f64) -> Self {
        self.call.cookie("weight", Encoding::FORM, &weight);
        self
    }

    /// Sets `range`.
    pub fn range(mut self, range: types::NumberRange) -> Self {
        self.call.query("range", Encoding::DEEP_OBJECT, &range);
        self
    }
}

request! { GetNumber(GET_NUMBER) -> empty (), json crate::Value }

static LIST_LISTS: Endpoint =
    Endpoint::new("getLists", Method::GET, "/lists")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "pageable", "/components/schemas/Pageable"),
                (crate::runtime::Location::Query, "filters", "/paths/~1lists/get/parameters/1/schema"),
                (crate::runtime::Location::Query, "where", "/paths/~1lists/get/parameters/2/schema"),
                (crate::runtime::Location::Query, "expand", "/paths/~1lists/get/parameters/3/schema"),
                (crate::runtime::Location::Query, "matrix", "/paths/~1lists/get/parameters/4/schema"),
                (crate::runtime::Location::Query, "flat", "/components/schemas/Point"),
                (crate::runtime::Location::Query, "page[size]", "/paths/~1lists/get/parameters/6/schema"),
            ],
        });

/// The request of `GET /lists`, made by [`Parameters::list_lists`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListLists {
    call: Call,
}

impl ListLists {
    /// Sets `pageable`.
    pub fn pageable(mut self, pageable: types::Pageable) -> Self {
        self.call.query("pageable", Encoding::FORM, &pageable);
        self
    }

    /// Sets `filters`.
    pub fn filters(
        mut self,
        filters: impl IntoIterator<Item = (impl Into<String>, Vec<String>)>,
    ) -> Self {
        let filters: ::std::collections::BTreeMap<String, Vec<String>> = filters
            .into_iter()
            .map(|(name, value)| (name.into(), value))
            .collect();
        self.call.query("filters", Encoding::FORM, &filters);
        self
    }

    /// Sets `where`.
    pub fn r#where(
        mut self,
        r#where: impl IntoIterator<Item = types::Condition>,
    ) -> Self {
        let r#where: Vec<types::Condition> = r#where.into_iter().collect();
        self.call.query("where", Encoding::DEEP_OBJECT, &r#where);
        self
    }

    /// Sets `expand`.
    pub fn expand(
        mut self,
        expand: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let expand: Vec<String> = expand.into_iter().map(Into::into).collect();
        self.call.query("expand", Encoding::DEEP_OBJECT, &expand);
        self
    }

    /// Sets `matrix`.
    pub fn matrix(mut self, matrix: impl IntoIterator<Item = Vec<i64>>) -> Self {
        let matrix: Vec<Vec<i64>> = matrix.into_iter().collect();
        self.call.query("matrix", Encoding::FORM, &matrix);
        self
    }

    /// Sets `flat`.
    pub fn flat(mut self, flat: types::Point) -> Self {
        self.call.query("flat", Encoding::style(Style::Form, false), &flat);
        self
    }

    /// Sets `page[size]`.
    pub fn page_size(mut self, page_size: i64) -> Self {
        self.call.query("page[size]", Encoding::FORM, &page_size);
        self
    }
}

request! { ListLists(LIST_LISTS) -> empty (), json crate::Value }

static GET_SAFE: Endpoint =
    Endpoint::new("getSafe", Method::GET, "/safe/{kind}/{keys}/{object}/{label}/{plain}.json")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "kind", "/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get/parameters/0/schema"),
                (crate::runtime::Location::Path, "keys", "/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get/parameters/1/schema"),
                (crate::runtime::Location::Path, "object", "/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get/parameters/2/schema"),
                (crate::runtime::Location::Path, "label", "/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get/parameters/3/schema"),
                (crate::runtime::Location::Path, "plain", "/paths/~1safe~1{kind}~1{keys}~1{object}~1{label}~1{plain}.json/get/parameters/4/schema"),
            ],
        });

/// The request of `GET /safe/{kind}/{keys}/{object}/{label}/{plain}.json`, made by [`Parameters::get_safe`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetSafe {
    call: Call,
}

request! { GetSafe(GET_SAFE) -> empty (), json crate::Value }

static LIST_HEADERS: Endpoint =
    Endpoint::new("getHeaders", Method::GET, "/headers")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Header, "X-Trace", "/paths/~1headers/get/parameters/0/schema"),
                (crate::runtime::Location::Header, "X-Ids", "/paths/~1headers/get/parameters/1/schema"),
                (crate::runtime::Location::Header, "X-Names", "/paths/~1headers/get/parameters/2/schema"),
                (crate::runtime::Location::Header, "X-Point", "/components/schemas/Point"),
                (crate::runtime::Location::Header, "X-Json", "/paths/~1headers/get/parameters/4/content/application~1json/schema"),
                (crate::runtime::Location::Cookie, "session", "/paths/~1headers/get/parameters/5/schema"),
                (crate::runtime::Location::Cookie, "theme", "/paths/~1headers/get/parameters/6/schema"),
                (crate::runtime::Location::Cookie, "seen", "/paths/~1headers/get/parameters/7/schema"),
            ],
        });

/// The request of `GET /headers`, made by [`Parameters::list_headers`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListHeaders {
    call: Call,
}

impl ListHeaders {
    /// Sets `X-Ids`.
    pub fn x_ids(mut self, x_ids: impl IntoIterator<Item = i64>) -> Self {
        let x_ids: Vec<i64> = x_ids.into_iter().collect();
        self.call.header("X-Ids", Encoding::SIMPLE, &x_ids);
        self
    }

    /// Sets `X-Names`.
    pub fn x_names(
        mut self,
        x_names: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let x_names: Vec<String> = x_names.into_iter().map(Into::into).collect();
        self.call.header("X-Names", Encoding::SIMPLE, &x_names);
        self
    }

    /// Sets `X-Point`.
    pub fn x_point(mut self, x_point: types::Point) -> Self {
        self.call.header("X-Point", Encoding::style(Style::Simple, true), &x_point);
        self
    }

    /// Sets `X-Json`.
    pub fn x_json(
        mut self,
        x_json: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        let x_json: ::std::collections::BTreeMap<String, String> = x_json
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
        self.call.header("X-Json", Encoding::Json, &x_json);
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

    /// Sets `seen`.
    ///
    /// At most 2 items.
    pub fn seen(mut self, seen: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let seen: Vec<String> = seen.into_iter().map(Into::into).collect();
        self.call.cookie("seen", Encoding::style(Style::Form, false), &seen);
        self
    }
}

request! { ListHeaders(LIST_HEADERS) -> empty (), json crate::Value }
