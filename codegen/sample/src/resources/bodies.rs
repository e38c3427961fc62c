// @generated from the OpenAPI document. Do not edit.

//! The operations of `bodies`.

use crate::runtime::{ArrayFormat, Call, Client, Encoding, Endpoint, Method, Style, Upload, Uploads, idempotent, open_body, request};
use crate::types;

/// Request bodies of every media type.
#[derive(Clone, Debug)]
pub struct Bodies {
    client: Client,
}

impl Bodies {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `POST /bodies/json`, `#/paths/~1bodies~1json/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: sample_sdk::types::Shape) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bodies().send_json(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_json(&self, body: types::Shape) -> SendJson {
        let mut call = Call::new(&self.client, &SEND_JSON);
        call.json("application/vnd.sample+json", &body);
        SendJson { call }
    }

    /// Calls `DELETE /bodies/json`, `#/paths/~1bodies~1json/delete` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().delete_json().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_json(&self) -> DeleteJson {
        DeleteJson {
            call: Call::new(&self.client, &DELETE_JSON),
        }
    }

    /// Calls `PATCH /bodies/json`, `#/paths/~1bodies~1json/patch` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().change_json().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_json(&self) -> ChangeJson {
        ChangeJson {
            call: Call::new(&self.client, &CHANGE_JSON),
        }
    }

    /// Calls `GET /bodies/account`, `#/paths/~1bodies~1account/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bodies().get_account().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_account(&self) -> GetAccount {
        GetAccount {
            call: Call::new(&self.client, &GET_ACCOUNT),
        }
    }

    /// Calls `PUT /bodies/account`, `#/paths/~1bodies~1account/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: sample_sdk::types::AccountRequest) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bodies().replace_account(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_account(&self, body: types::AccountRequest) -> ReplaceAccount {
        let mut call = Call::new(&self.client, &REPLACE_ACCOUNT);
        call.json("application/json", &body);
        ReplaceAccount { call }
    }

    /// Calls `POST /bodies/form`, `#/paths/~1bodies~1form/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: sample_sdk::types::Form) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_form(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_form(&self, body: types::Form) -> SendForm {
        let mut call = Call::new(&self.client, &SEND_FORM);
        call.form(&body);
        SendForm { call }
    }

    /// Calls `POST /bodies/order`, `#/paths/~1bodies~1order/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_order().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_order(&self) -> SendOrder {
        SendOrder {
            call: Call::new(&self.client, &SEND_ORDER),
        }
    }

    /// Calls `POST /bodies/encoded`, `#/paths/~1bodies~1encoded/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: sample_sdk::types::SendEncodedBody) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_encoded(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_encoded(&self, body: types::SendEncodedBody) -> SendEncoded {
        let mut call = Call::new(&self.client, &SEND_ENCODED);
        call.form(&body);
        SendEncoded { call }
    }

    /// Calls `POST /bodies/multipart`, `#/paths/~1bodies~1multipart/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, main: sample_sdk::Upload, title: impl Into<String>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_multipart(main, title).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_multipart(
        &self,
        main: Upload,
        title: impl Into<String>,
    ) -> SendMultipart {
        let mut call = Call::new(&self.client, &SEND_MULTIPART);
        call.multipart();
        let main = main.or_content_type("image/png");
        call.part_files("main", main);
        let title: String = title.into();
        call.part_text("title", &title);
        SendMultipart { call }
    }

    /// Calls `PUT /bodies/text`, `#/paths/~1bodies~1text/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<String>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_text(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_text(&self, body: impl Into<String>) -> SendText {
        let mut call = Call::new(&self.client, &SEND_TEXT);
        let body: String = body.into();
        call.bytes("text/plain", body);
        SendText { call }
    }

    /// Calls `PUT /bodies/bytes`, `#/paths/~1bodies~1bytes/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<sample_sdk::Bytes>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_bytes(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_bytes(&self, body: impl Into<crate::Bytes>) -> SendBytes {
        let mut call = Call::new(&self.client, &SEND_BYTES);
        call.bytes("application/octet-stream", body);
        SendBytes { call }
    }

    /// Calls `POST /bodies/none`, `#/paths/~1bodies~1none/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_nothing().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_nothing(&self) -> SendNothing {
        SendNothing {
            call: Call::new(&self.client, &SEND_NOTHING),
        }
    }
}

static SEND_JSON: Endpoint = Endpoint::new("sendJson", Method::POST, "/bodies/json");

/// The request of `POST /bodies/json`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendJson {
    call: Call,
}

request! { SendJson(SEND_JSON) -> json types::Shape, json crate::Value }

open_body! { SendJson as "application/vnd.sample+json" }

idempotent! { SendJson }

static DELETE_JSON: Endpoint = Endpoint::new("deleteJson", Method::DELETE, "/bodies/json");

/// The request of `DELETE /bodies/json`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteJson {
    call: Call,
}

impl DeleteJson {
    /// Sets `reason`.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        let reason: String = reason.into();
        self.call.property("application/json", "reason", &reason);
        self
    }

    /// Sets `body`.
    pub fn body(mut self, body: types::DeleteJsonBody) -> Self {
        self.call.json("application/json", &body);
        self
    }
}

request! { DeleteJson(DELETE_JSON) -> empty (), json crate::Value }

open_body! { DeleteJson as "application/json" }

idempotent! { DeleteJson }

static CHANGE_JSON: Endpoint = Endpoint::new("changeJson", Method::PATCH, "/bodies/json");

/// The request of `PATCH /bodies/json`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChangeJson {
    call: Call,
}

impl ChangeJson {
    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name: String = name.into();
        self.call.property("application/merge-patch+json", "name", &name);
        self
    }

    /// Sets `name` to null.
    pub fn name_null(mut self) -> Self {
        self.call.property("application/merge-patch+json", "name", &());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.property("application/merge-patch+json", "size", &size);
        self
    }

    /// Sets `body`.
    pub fn body(mut self, body: types::Change) -> Self {
        self.call.json("application/merge-patch+json", &body);
        self
    }
}

request! { ChangeJson(CHANGE_JSON) -> empty (), json crate::Value }

open_body! { ChangeJson as "application/merge-patch+json" }

idempotent! { ChangeJson }

static GET_ACCOUNT: Endpoint = Endpoint::new("getAccount", Method::GET, "/bodies/account");

/// The request of `GET /bodies/account`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetAccount {
    call: Call,
}

request! { GetAccount(GET_ACCOUNT) -> json types::Account, json crate::Value }

static REPLACE_ACCOUNT: Endpoint = Endpoint::new("replaceAccount", Method::PUT, "/bodies/account");

/// The request of `PUT /bodies/account`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceAccount {
    call: Call,
}

request! { ReplaceAccount(REPLACE_ACCOUNT) -> json types::Account, json crate::Value }

open_body! { ReplaceAccount as "application/json" }

idempotent! { ReplaceAccount }

static SEND_FORM: Endpoint = Endpoint::new("sendForm", Method::POST, "/bodies/form");

/// The request of `POST /bodies/form`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendForm {
    call: Call,
}

request! { SendForm(SEND_FORM) -> empty (), json crate::Value }

open_body! { SendForm as "application/x-www-form-urlencoded" }

idempotent! { SendForm }

static SEND_ORDER: Endpoint =
    Endpoint::new("sendOrder", Method::POST, "/bodies/order").form(Encoding::DEEP_OBJECT);

/// The request of `POST /bodies/order`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendOrder {
    call: Call,
}

impl SendOrder {
    /// Sets `lines`.
    pub fn lines(mut self, lines: Vec<types::SendOrderBodyLinesItem>) -> Self {
        self.call.form_property("lines", &lines);
        self
    }

    /// Sets `include`.
    pub fn include(
        mut self,
        include: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let include: Vec<String> = include.into_iter().map(Into::into).collect();
        self.call.form_property("include", &include);
        self
    }

    /// Sets `metadata`.
    pub fn metadata(
        mut self,
        metadata: ::std::collections::BTreeMap<String, String>,
    ) -> Self {
        self.call.form_property("metadata", &metadata);
        self
    }

    /// Sets `note`.
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

    /// Sets `body`.
    pub fn body(mut self, body: types::SendOrderBody) -> Self {
        self.call.form(&body);
        self
    }
}

request! { SendOrder(SEND_ORDER) -> empty (), json crate::Value }

open_body! { SendOrder as "application/x-www-form-urlencoded" }

idempotent! { SendOrder }

static SEND_ENCODED: Endpoint =
    Endpoint::new("sendEncoded", Method::POST, "/bodies/encoded")
        .form_properties(&[
            ("url", Encoding::DEEP_OBJECT.outer_lists(ArrayFormat::Repeat).reserved()),
            ("tags", Encoding::style(Style::Form, false)),
            ("ids", Encoding::style(Style::PipeDelimited, false)),
            ("words", Encoding::style(Style::SpaceDelimited, false)),
            ("filter", Encoding::Json),
            ("point", Encoding::FORM),
        ]);

/// The request of `POST /bodies/encoded`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendEncoded {
    call: Call,
}

request! { SendEncoded(SEND_ENCODED) -> empty (), json crate::Value }

open_body! { SendEncoded as "application/x-www-form-urlencoded" }

idempotent! { SendEncoded }

static SEND_MULTIPART: Endpoint = Endpoint::new("sendMultipart", Method::POST, "/bodies/multipart");

/// The request of `POST /bodies/multipart`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendMultipart {
    call: Call,
}

impl SendMultipart {
    /// Sets `others`.
    pub fn others(mut self, others: impl Into<Uploads>) -> Self {
        self.call.part_files("others", others);
        self
    }

    /// Sets `labels`.
    pub fn labels(
        mut self,
        labels: impl IntoIterator<Item = impl Into<String>>,
    ) -> Self {
        let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
        self.call.part_text("labels", &labels);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: impl Into<types::Kind>) -> Self {
        let kind: types::Kind = kind.into();
        self.call.part_text("kind", &kind);
        self
    }

    /// Sets `point`.
    pub fn point(mut self, point: types::Point) -> Self {
        self.call.part_json("point", &point);
        self
    }

    /// Sets `mask`.
    pub fn mask(mut self, mask: Upload) -> Self {
        self.call.part_files("mask", mask);
        self
    }

    /// Adds parts under a name of the caller's choice.
    pub fn with_part(
        mut self,
        name: impl Into<String>,
        parts: impl Into<Uploads>,
    ) -> Self {
        self.call.part_files(name.into(), parts);
        self
    }
}

request! { SendMultipart(SEND_MULTIPART) -> empty (), json crate::Value }

idempotent! { SendMultipart }

static SEND_TEXT: Endpoint = Endpoint::new("sendText", Method::PUT, "/bodies/text");

/// The request of `PUT /bodies/text`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendText {
    call: Call,
}

request! { SendText(SEND_TEXT) -> empty (), json crate::Value }

idempotent! { SendText }

static SEND_BYTES: Endpoint = Endpoint::new("sendBytes", Method::PUT, "/bodies/bytes");

/// The request of `PUT /bodies/bytes`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendBytes {
    call: Call,
}

request! { SendBytes(SEND_BYTES) -> empty (), json crate::Value }

idempotent! { SendBytes }

static SEND_NOTHING: Endpoint = Endpoint::new("sendNothing", Method::POST, "/bodies/none");

/// The request of `POST /bodies/none`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendNothing {
    call: Call,
}

request! { SendNothing(SEND_NOTHING) -> empty (), json crate::Value }

idempotent! { SendNothing }
