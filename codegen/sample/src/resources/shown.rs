// @generated from the OpenAPI document. Do not edit.

//! The operations of `shown`.

use crate::runtime::{Call, Client, Encoding, Endpoint, Method, Style, Upload, idempotent, open_body, request};
use crate::types;

/// Operations that the document has examples for.
#[derive(Clone, Debug)]
pub struct Shown {
    client: Client,
}

impl Shown {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `POST /shown`, `#/paths/~1shown/post` in the document.
    ///
    /// Returns [`Widget`](crate::types::Widget).
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.shown().create("name").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, name: impl Into<String>) -> CreateShown {
        let mut call = Call::new(&self.client, &CREATE_SHOWN);
        let name: String = name.into();
        call.form_property("name", &name);
        CreateShown { call }
    }

    /// Calls `GET /shown/{id}`, `#/paths/~1shown~1{id}/get` in the document.
    ///
    /// Returns [`Widget`](crate::types::Widget).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.shown().get(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get(&self, id: i64) -> GetShown {
        let mut call = Call::new(&self.client, &GET_SHOWN);
        call.path("id", Encoding::SIMPLE, &id);
        GetShown { call }
    }

    /// Calls `PUT /shown/{id}`, `#/paths/~1shown~1{id}/put` in the document.
    ///
    /// Returns [`Widget`](crate::types::Widget).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// let response = client
    ///     .shown()
    ///     .replace(1, 1, "name", "2024-01-31T12:00:00Z", types::WidgetShape::Round)
    ///     .weight(2.5)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace(
        &self,
        id: i64,
        body_id: i64,
        name: impl Into<String>,
        made: impl Into<crate::DateTime>,
        shape: impl Into<types::WidgetShape>,
    ) -> ReplaceShown {
        let mut call = Call::new(&self.client, &REPLACE_SHOWN);
        call.path("id", Encoding::SIMPLE, &id);
        call.property("id", &body_id);
        let name: String = name.into();
        call.property("name", &name);
        let made: crate::DateTime = made.into();
        call.property("made", &made);
        let shape: types::WidgetShape = shape.into();
        call.property("shape", &shape);
        ReplaceShown { call }
    }

    /// Calls `DELETE /shown/{id}`, `#/paths/~1shown~1{id}/delete` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.shown().delete(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, id: i64) -> DeleteShown {
        let mut call = Call::new(&self.client, &DELETE_SHOWN);
        call.path("id", Encoding::SIMPLE, &id);
        DeleteShown { call }
    }

    /// Calls `GET /shown/latest`, `#/paths/~1shown~1latest/get` in the document.
    ///
    /// Returns text.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.shown().get_latest().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_latest(&self) -> GetLatest {
        GetLatest {
            call: Call::new(&self.client, &GET_LATEST),
        }
    }

    /// Without examples, of whatever an argument can be made from.
    ///
    /// `POST /shown/made-up/values`, `#/paths/~1shown~1made-up~1values/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.shown().send_made_up_values("chat", 1, true, 1.5).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_made_up_values(
        &self,
        chat: impl Into<types::SendMadeUpValuesBodyChat>,
        level: impl Into<types::SendMadeUpValuesBodyLevel>,
        flag: impl Into<types::SendMadeUpValuesBodyFlag>,
        ratio: impl Into<types::SendMadeUpValuesBodyRatio>,
    ) -> SendMadeUpValues {
        let mut call = Call::new(&self.client, &SEND_MADE_UP_VALUES);
        let chat: types::SendMadeUpValuesBodyChat = chat.into();
        call.property("chat", &chat);
        let level: types::SendMadeUpValuesBodyLevel = level.into();
        call.property("level", &level);
        let flag: types::SendMadeUpValuesBodyFlag = flag.into();
        call.property("flag", &flag);
        let ratio: types::SendMadeUpValuesBodyRatio = ratio.into();
        call.property("ratio", &ratio);
        SendMadeUpValues { call }
    }

    /// Calls `PATCH /shown/made-up/values`, `#/paths/~1shown~1made-up~1values/patch` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// client
    ///     .shown()
    ///     .change_made_up_values(
    ///         "alloy",
    ///         "2024-01-31",
    ///         types::MadeUpText::new("text"),
    ///         types::MadeUpText::new("text"),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_made_up_values(
        &self,
        voice: impl Into<types::ChangeMadeUpValuesBodyVoice>,
        day: impl Into<types::ChangeMadeUpValuesBodyDay>,
        part: impl Into<types::MadeUpPart>,
        point: types::MadeUpText,
    ) -> ChangeMadeUpValues {
        let mut call = Call::new(&self.client, &CHANGE_MADE_UP_VALUES);
        let voice: types::ChangeMadeUpValuesBodyVoice = voice.into();
        call.property("voice", &voice);
        let day: types::ChangeMadeUpValuesBodyDay = day.into();
        call.property("day", &day);
        let part: types::MadeUpPart = part.into();
        call.property("part", &part);
        call.property("point", &point);
        ChangeMadeUpValues { call }
    }

    /// Calls `POST /shown/made-up/lists`, `#/paths/~1shown~1made-up~1lists/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// client
    ///     .shown()
    ///     .send_made_up_lists(
    ///         [types::MadeUpText::new("text").into()],
    ///         [types::MadeUpText::new("text")],
    ///         ["words"],
    ///         [1],
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_made_up_lists(
        &self,
        parts: impl IntoIterator<Item = types::MadeUpPart>,
        points: impl IntoIterator<Item = types::MadeUpText>,
        words: impl IntoIterator<Item = impl Into<types::SendMadeUpListsBodyWordsItem>>,
        ids: impl IntoIterator<Item = i64>,
    ) -> SendMadeUpLists {
        let mut call = Call::new(&self.client, &SEND_MADE_UP_LISTS);
        let parts: Vec<types::MadeUpPart> = parts.into_iter().collect();
        call.property("parts", &parts);
        let points: Vec<types::MadeUpText> = points.into_iter().collect();
        call.property("points", &points);
        let words: Vec<types::SendMadeUpListsBodyWordsItem> = words
            .into_iter()
            .map(Into::into)
            .collect();
        call.property("words", &words);
        let ids: Vec<i64> = ids.into_iter().collect();
        call.property("ids", &ids);
        SendMadeUpLists { call }
    }

    /// Calls `PUT /shown/made-up`, `#/paths/~1shown~1made-up/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let file = Upload::file("path/to/file").await?;
    /// client.shown().replace_made_up().with_body(file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_made_up(&self) -> ReplaceMadeUp {
        ReplaceMadeUp {
            call: Call::new(&self.client, &REPLACE_MADE_UP),
        }
    }

    /// Calls `PATCH /shown/made-up`, `#/paths/~1shown~1made-up/patch` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// client.shown().list_made_up(["lists"], [true], types::MadeUpText::new("text")).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_made_up(
        &self,
        lists: impl Into<types::ListMadeUpLists>,
        flags: impl IntoIterator<Item = bool>,
        body: impl Into<types::MadeUpPart>,
    ) -> ListMadeUp {
        let mut call = Call::new(&self.client, &LIST_MADE_UP);
        let lists: types::ListMadeUpLists = lists.into();
        call.query("lists", Encoding::FORM, &lists);
        let flags: Vec<bool> = flags.into_iter().collect();
        call.query("flags", Encoding::FORM, &flags);
        let body: types::MadeUpPart = body.into();
        call.json(&body);
        ListMadeUp { call }
    }
}

static CREATE_SHOWN: Endpoint =
    Endpoint::new("createShown", Method::POST, "/shown")
        .form_properties(&[("tags", Encoding::style(Style::Form, false))])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/paths/~1shown/post/requestBody/content/application~1x-www-form-urlencoded/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /shown`, made by [`Shown::create`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateShown {
    call: Call,
}

impl CreateShown {
    /// Sets `count`.
    ///
    /// At least 1.
    pub fn count(mut self, count: i64) -> Self {
        self.call.form_property("count", &count);
        self
    }

    /// Sets `labels`.
    ///
    /// At most 2 items.
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
        self.call.form_property("labels", &labels);
        self
    }

    /// Sets `tags`.
    ///
    /// At most 2 items.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        self.call.form_property("tags", &tags);
        self
    }

    /// Sets `sizes`.
    ///
    /// At most 2 items.
    pub fn sizes(mut self, sizes: impl IntoIterator<Item = i64>) -> Self {
        let sizes: Vec<i64> = sizes.into_iter().collect();
        self.call.form_property("sizes", &sizes);
        self
    }

    /// Sets `note`.
    ///
    /// At least 1 character.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        let note: String = note.into();
        self.call.form_property("note", &note);
        self
    }

    /// Sets `note` to null, which is an empty value in a form.
    pub fn note_null(mut self) -> Self {
        self.call.form_property("note", &());
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::CreateShownBody) -> Self {
        self.call.form(&body);
        self
    }
}

request! { CreateShown(CREATE_SHOWN) -> json types::Widget, json crate::Value }

open_body! { CreateShown as form }

idempotent! { CreateShown }

static GET_SHOWN: Endpoint =
    Endpoint::new("getShown", Method::GET, "/shown/{id}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1shown~1{id}/parameters/0/schema"),
                (crate::runtime::Location::Query, "unit", "/paths/~1shown~1{id}/get/parameters/0/schema"),
                (crate::runtime::Location::Query, "sizes", "/paths/~1shown~1{id}/get/parameters/1/schema"),
                (crate::runtime::Location::Query, "names", "/paths/~1shown~1{id}/get/parameters/2/schema"),
                (crate::runtime::Location::Query, "depth", "/paths/~1shown~1{id}/get/parameters/3/schema"),
            ],
        });

/// The request of `GET /shown/{id}`, made by [`Shown::get`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetShown {
    call: Call,
}

impl GetShown {
    /// Sets `unit`.
    pub fn unit(mut self, unit: impl Into<types::GetShownUnit>) -> Self {
        let unit: types::GetShownUnit = unit.into();
        self.call.query("unit", Encoding::FORM, &unit);
        self
    }

    /// Sets `sizes`.
    ///
    /// At most 2 items.
    pub fn sizes(mut self, sizes: impl IntoIterator<Item = i64>) -> Self {
        let sizes: Vec<i64> = sizes.into_iter().collect();
        self.call.query("sizes", Encoding::style(Style::Form, false), &sizes);
        self
    }

    /// Sets `names`.
    ///
    /// At least 1 item; at most 2 items.
    pub fn names(mut self, names: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let names: Vec<String> = names.into_iter().map(Into::into).collect();
        self.call.query("names", Encoding::style(Style::Form, false), &names);
        self
    }

    /// Sets `depth`.
    ///
    /// At least 1.
    pub fn depth(mut self, depth: i64) -> Self {
        self.call.query("depth", Encoding::FORM, &depth);
        self
    }
}

request! { GetShown(GET_SHOWN) -> json types::Widget, json crate::Value }

static REPLACE_SHOWN: Endpoint =
    Endpoint::new("replaceShown", Method::PUT, "/shown/{id}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Widget"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1shown~1{id}/parameters/0/schema"),
            ],
        });

/// The request of `PUT /shown/{id}`, made by [`Shown::replace`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceShown {
    call: Call,
}

impl ReplaceShown {
    /// Sets `labels`.
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
        self.call.property("labels", &labels);
        self
    }

    /// Sets `weight`.
    pub fn weight(mut self, weight: f64) -> Self {
        self.call.property("weight", &weight);
        self
    }

    /// Sets `parent`.
    pub fn parent(mut self, parent: types::Widget) -> Self {
        self.call.property("parent", &parent);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Widget) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ReplaceShown(REPLACE_SHOWN) -> json types::Widget, json crate::Value }

open_body! { ReplaceShown as json }

idempotent! { ReplaceShown }

static DELETE_SHOWN: Endpoint =
    Endpoint::new("deleteShown", Method::DELETE, "/shown/{id}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1shown~1{id}/parameters/0/schema"),
            ],
        });

/// The request of `DELETE /shown/{id}`, made by [`Shown::delete`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteShown {
    call: Call,
}

request! { DeleteShown(DELETE_SHOWN) -> empty (), json crate::Value }

idempotent! { DeleteShown }

static GET_LATEST: Endpoint =
    Endpoint::new("getLatest", Method::GET, "/shown/latest").accept("text/plain");

/// The request of `GET /shown/latest`, made by [`Shown::get_latest`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetLatest {
    call: Call,
}

request! { GetLatest(GET_LATEST) -> text String, json crate::Value }

static SEND_MADE_UP_VALUES: Endpoint =
    Endpoint::new("sendMadeUpValues", Method::POST, "/shown/made-up/values")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /shown/made-up/values`, made by [`Shown::send_made_up_values`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendMadeUpValues {
    call: Call,
}

impl SendMadeUpValues {
    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::SendMadeUpValuesBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SendMadeUpValues(SEND_MADE_UP_VALUES) -> empty (), json crate::Value }

open_body! { SendMadeUpValues as json }

idempotent! { SendMadeUpValues }

static CHANGE_MADE_UP_VALUES: Endpoint =
    Endpoint::new("changeMadeUpValues", Method::PATCH, "/shown/made-up/values")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `PATCH /shown/made-up/values`, made by [`Shown::change_made_up_values`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChangeMadeUpValues {
    call: Call,
}

impl ChangeMadeUpValues {
    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::ChangeMadeUpValuesBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ChangeMadeUpValues(CHANGE_MADE_UP_VALUES) -> empty (), json crate::Value }

open_body! { ChangeMadeUpValues as json }

idempotent! { ChangeMadeUpValues }

static SEND_MADE_UP_LISTS: Endpoint =
    Endpoint::new("sendMadeUpLists", Method::POST, "/shown/made-up/lists")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1shown~1made-up~1lists/post/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /shown/made-up/lists`, made by [`Shown::send_made_up_lists`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendMadeUpLists {
    call: Call,
}

impl SendMadeUpLists {
    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::SendMadeUpListsBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SendMadeUpLists(SEND_MADE_UP_LISTS) -> empty (), json crate::Value }

open_body! { SendMadeUpLists as json }

idempotent! { SendMadeUpLists }

static REPLACE_MADE_UP: Endpoint = Endpoint::new("replaceMadeUp", Method::PUT, "/shown/made-up");

/// The request of `PUT /shown/made-up`, made by [`Shown::replace_made_up`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceMadeUp {
    call: Call,
}

impl ReplaceMadeUp {
    /// Sets the body.
    pub fn with_body(mut self, body: impl Into<Upload>) -> Self {
        self.call.upload("application/octet-stream", body);
        self
    }
}

request! { ReplaceMadeUp(REPLACE_MADE_UP) -> empty (), json crate::Value }

idempotent! { ReplaceMadeUp }

static LIST_MADE_UP: Endpoint =
    Endpoint::new("listMadeUp", Method::PATCH, "/shown/made-up")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/MadeUpPart"),
            ],
            parameters: &[
                (crate::runtime::Location::Query, "lists", "/paths/~1shown~1made-up/patch/parameters/0/schema"),
                (crate::runtime::Location::Query, "flags", "/paths/~1shown~1made-up/patch/parameters/1/schema"),
            ],
        });

/// The request of `PATCH /shown/made-up`, made by [`Shown::list_made_up`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListMadeUp {
    call: Call,
}

request! { ListMadeUp(LIST_MADE_UP) -> empty (), json crate::Value }

open_body! { ListMadeUp as json }

idempotent! { ListMadeUp }
