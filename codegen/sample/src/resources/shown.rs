// @generated from the OpenAPI document. Do not edit.

//! The operations of `shown`.

use crate::runtime::{Call, Client, Encoding, Endpoint, Method, Style, idempotent, open_body, request};
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
    ///     .replace(1, 1, "name", "2026-01-31T12:00:00Z", types::WidgetShape::Round)
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
