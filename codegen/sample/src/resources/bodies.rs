// @generated from the OpenAPI document. Do not edit.

//! The operations of `bodies`.

use crate::runtime::{ArrayFormat, Call, Client, Encoding, Endpoint, JsonLines, Method, PlainText, Retry, Style, Upload, Uploads, idempotent, multipart, open_body, request};
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
    /// Returns [`Shape`](crate::types::Shape).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// let response = client.bodies().send_json(types::Circle::new(1.5)).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_json(&self, body: impl Into<types::Shape>) -> SendJson {
        let mut call = Call::new(&self.client, &SEND_JSON);
        call.content_type("application/vnd.sample+json");
        let body: types::Shape = body.into();
        call.json(&body);
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
        let mut call = Call::new(&self.client, &CHANGE_JSON);
        call.content_type("application/merge-patch+json");
        ChangeJson { call }
    }

    /// Calls `GET /bodies/account`, `#/paths/~1bodies~1account/get` in the document.
    ///
    /// Returns [`Account`](crate::types::Account).
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
    /// Returns [`Account`](crate::types::Account).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bodies().replace_account("name").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_account(&self, name: impl Into<String>) -> ReplaceAccount {
        let mut call = Call::new(&self.client, &REPLACE_ACCOUNT);
        let name: String = name.into();
        call.property("name", &name);
        ReplaceAccount { call }
    }

    /// Calls `POST /bodies/form`, `#/paths/~1bodies~1form/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_form("name").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_form(&self, name: impl Into<String>) -> SendForm {
        let mut call = Call::new(&self.client, &SEND_FORM);
        let name: String = name.into();
        call.form_property("name", &name);
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
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_encoded("name").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_encoded(&self, name: impl Into<String>) -> SendEncoded {
        let mut call = Call::new(&self.client, &SEND_ENCODED);
        let name: String = name.into();
        call.form_property("name", &name);
        SendEncoded { call }
    }

    /// Calls `PUT /bodies/issues/{owner}`, `#/paths/~1bodies~1issues~1{owner}/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// client
    ///     .bodies()
    ///     .replace_issue("owner", types::ReplaceIssueBody::new("a", "b", "c", "d", "e"))
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_issue(
        &self,
        owner: impl Into<String>,
        body: types::ReplaceIssueBody,
    ) -> ReplaceIssue {
        let mut call = Call::new(&self.client, &REPLACE_ISSUE);
        let owner: String = owner.into();
        call.path("owner", Encoding::SIMPLE, &owner);
        call.json(&body);
        ReplaceIssue { call }
    }

    /// Calls `POST /bodies/issues/{owner}`, `#/paths/~1bodies~1issues~1{owner}/post` in the document.
    ///
    /// The API takes other bodies too: [`create_issue_form`](Self::create_issue_form) sends
    /// `application/x-www-form-urlencoded`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().create_issue("owner", "title", ["labels"], "weight").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_issue(
        &self,
        owner: impl Into<String>,
        title: impl Into<String>,
        labels: impl IntoIterator<Item = impl Into<String>>,
        weight: impl Into<types::NewIssueWeight>,
    ) -> CreateIssue {
        let mut call = Call::new(&self.client, &CREATE_ISSUE);
        call.property("kind", &"issue");
        call.property("state", &());
        let owner: String = owner.into();
        call.path("owner", Encoding::SIMPLE, &owner);
        let title: String = title.into();
        call.property("title", &title);
        let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
        call.property("labels", &labels);
        let weight: types::NewIssueWeight = weight.into();
        call.property("weight", &weight);
        CreateIssue { call }
    }

    /// Calls `POST /bodies/issues/{owner}`, `#/paths/~1bodies~1issues~1{owner}/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// The body is sent as `application/x-www-form-urlencoded`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().create_issue_form("owner", "title", ["labels"], "weight").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_issue_form(
        &self,
        owner: impl Into<String>,
        title: impl Into<String>,
        labels: impl IntoIterator<Item = impl Into<String>>,
        weight: impl Into<types::NewIssueWeight>,
    ) -> CreateIssueForm {
        let mut call = Call::new(&self.client, &CREATE_ISSUE);
        call.form_property("kind", &"issue");
        call.form_property("state", &());
        let owner: String = owner.into();
        call.path("owner", Encoding::SIMPLE, &owner);
        let title: String = title.into();
        call.form_property("title", &title);
        let labels: Vec<String> = labels.into_iter().map(Into::into).collect();
        call.form_property("labels", &labels);
        let weight: types::NewIssueWeight = weight.into();
        call.form_property("weight", &weight);
        CreateIssueForm { call }
    }

    /// Calls `PATCH /bodies/issues/{owner}`, `#/paths/~1bodies~1issues~1{owner}/patch` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().change_issue("owner").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_issue(&self, owner: impl Into<String>) -> ChangeIssue {
        let mut call = Call::new(&self.client, &CHANGE_ISSUE);
        let owner: String = owner.into();
        call.path("owner", Encoding::SIMPLE, &owner);
        ChangeIssue { call }
    }

    /// Calls `GET /bodies/notes`, `#/paths/~1bodies~1notes/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().list_notes().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_notes(&self) -> ListNotes {
        ListNotes {
            call: Call::new(&self.client, &LIST_NOTES),
        }
    }

    /// Calls `PUT /bodies/notes`, `#/paths/~1bodies~1notes/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().replace_notes().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_notes(&self) -> ReplaceNotes {
        ReplaceNotes {
            call: Call::new(&self.client, &REPLACE_NOTES),
        }
    }

    /// Calls `POST /bodies/notes`, `#/paths/~1bodies~1notes/post` in the document.
    ///
    /// The API takes other bodies too: [`create_note_form`](Self::create_note_form) sends
    /// `application/x-www-form-urlencoded`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().create_note().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_note(&self) -> CreateNote {
        let mut call = Call::new(&self.client, &CREATE_NOTE);
        call.preset("kind", &"note");
        call.preset("color", &());
        CreateNote { call }
    }

    /// Calls `POST /bodies/notes`, `#/paths/~1bodies~1notes/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// The body is sent as `application/x-www-form-urlencoded`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().create_note_form().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create_note_form(&self) -> CreateNoteForm {
        let mut call = Call::new(&self.client, &CREATE_NOTE);
        call.preset("kind", &"note");
        call.preset("color", &());
        CreateNoteForm { call }
    }

    /// Calls `PATCH /bodies/notes`, `#/paths/~1bodies~1notes/patch` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().change_note().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_note(&self) -> ChangeNote {
        let mut call = Call::new(&self.client, &CHANGE_NOTE);
        call.preset("kind", &"note");
        call.preset("color", &());
        ChangeNote { call }
    }

    /// Calls `POST /bodies/multipart`, `#/paths/~1bodies~1multipart/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let main = Upload::file("path/to/file").await?;
    /// client.bodies().send_multipart(main, "title").await?;
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
        let main = main.or_content_type("image/png, image/jpeg");
        call.part_files("main", main);
        let title: String = title.into();
        call.part("title", &title);
        SendMultipart { call }
    }

    /// Calls `PUT /bodies/text`, `#/paths/~1bodies~1text/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_text("body").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_text(&self, body: impl Into<String>) -> SendText {
        let mut call = Call::new(&self.client, &SEND_TEXT);
        call.text(body);
        SendText { call }
    }

    /// Calls `PUT /bodies/count`, `#/paths/~1bodies~1count/put` in the document.
    ///
    /// Returns [`Kind`](crate::types::Kind), from JSON or text.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.bodies().send_count(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_count(&self, body: i64) -> SendCount {
        let mut call = Call::new(&self.client, &SEND_COUNT);
        call.codec(&PlainText);
        call.json(&body);
        SendCount { call }
    }

    /// Calls `PUT /bodies/bytes`, `#/paths/~1bodies~1bytes/put` in the document.
    ///
    /// Failed attempts of this call are made again whenever that may help: the API may get the request
    /// twice ([`crate::Retry`]).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let body = Upload::file("path/to/file").await?;
    /// client.bodies().send_bytes(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_bytes(&self, body: impl Into<Upload>) -> SendBytes {
        let mut call = Call::new(&self.client, &SEND_BYTES);
        call.upload("application/octet-stream", body);
        SendBytes { call }
    }

    /// Calls `POST /bodies/choice`, `#/paths/~1bodies~1choice/post` in the document.
    ///
    /// The API takes the same as `text/json` too: `with_header("content-type", …)` says so.
    ///
    /// The API takes other bodies too: [`send_choice_sample_change`](Self::send_choice_sample_change)
    /// sends `application/vnd.sample.change+json; version=2`,
    /// [`send_choice_multipart`](Self::send_choice_multipart) sends `multipart/form-data`,
    /// [`send_choice_form`](Self::send_choice_form) sends
    /// `application/x-www-form-urlencoded; charset=utf-8`, [`send_choice_xml`](Self::send_choice_xml)
    /// sends `application/xml`, [`send_choice_text`](Self::send_choice_text) sends `text/plain`,
    /// [`send_choice_image`](Self::send_choice_image) sends `image/*`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_choice().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_choice(&self) -> SendChoice {
        let mut call = Call::new(&self.client, &SEND_CHOICE);
        call.json_object();
        SendChoice { call }
    }

    /// Calls `POST /bodies/choice`, `#/paths/~1bodies~1choice/post` in the document.
    ///
    /// The body is sent as `application/vnd.sample.change+json; version=2`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// client.bodies().send_choice_sample_change([types::Point::new(1)]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_choice_sample_change(
        &self,
        body: impl IntoIterator<Item = types::Point>,
    ) -> SendChoiceSampleChange {
        let mut call = Call::new(&self.client, &SEND_CHOICE);
        call.content_type("application/vnd.sample.change+json; version=2");
        let body: Vec<types::Point> = body.into_iter().collect();
        call.json(&body);
        SendChoiceSampleChange { call }
    }

    /// Calls `POST /bodies/choice`, `#/paths/~1bodies~1choice/post` in the document.
    ///
    /// The body is sent as `multipart/form-data`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let file = Upload::file("path/to/file").await?;
    /// client.bodies().send_choice_multipart().files_0(file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_choice_multipart(&self) -> SendChoiceMultipart {
        let mut call = Call::new(&self.client, &SEND_CHOICE);
        call.multipart();
        SendChoiceMultipart { call }
    }

    /// Calls `POST /bodies/choice`, `#/paths/~1bodies~1choice/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// The body is sent as `application/x-www-form-urlencoded; charset=utf-8`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_choice_form().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_choice_form(&self) -> SendChoiceForm {
        let mut call = Call::new(&self.client, &SEND_CHOICE);
        call.content_type("application/x-www-form-urlencoded; charset=utf-8");
        call.form_object();
        SendChoiceForm { call }
    }

    /// Calls `POST /bodies/choice`, `#/paths/~1bodies~1choice/post` in the document.
    ///
    /// The body is sent as `application/xml`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_choice_xml("body").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_choice_xml(&self, body: impl Into<String>) -> SendChoiceXml {
        let mut call = Call::new(&self.client, &SEND_CHOICE);
        call.content_type("application/xml");
        call.text(body);
        SendChoiceXml { call }
    }

    /// Calls `POST /bodies/choice`, `#/paths/~1bodies~1choice/post` in the document.
    ///
    /// The body is sent as `text/plain`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_choice_text("body").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_choice_text(&self, body: impl Into<String>) -> SendChoiceText {
        let mut call = Call::new(&self.client, &SEND_CHOICE);
        call.text(body);
        SendChoiceText { call }
    }

    /// Calls `POST /bodies/choice`, `#/paths/~1bodies~1choice/post` in the document.
    ///
    /// The body is sent as `image/*`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let body = Upload::file("path/to/file").await?;
    /// client.bodies().send_choice_image(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_choice_image(&self, body: impl Into<Upload>) -> SendChoiceImage {
        let mut call = Call::new(&self.client, &SEND_CHOICE);
        call.upload("image/*", body);
        SendChoiceImage { call }
    }

    /// Calls `PUT /bodies/any`, `#/paths/~1bodies~1any/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_any(1).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_any(&self, x: i64) -> SendAny {
        let mut call = Call::new(&self.client, &SEND_ANY);
        call.property("x", &x);
        SendAny { call }
    }

    /// Calls `PUT /bodies/cover`, `#/paths/~1bodies~1cover/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_cover("AAECAw==").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_cover(&self, body: impl Into<crate::Base64>) -> SendCover {
        let mut call = Call::new(&self.client, &SEND_COVER);
        call.content_type("image/jpeg");
        call.text(Into::<crate::Base64>::into(body));
        SendCover { call }
    }

    /// Calls `PUT /bodies/picture`, `#/paths/~1bodies~1picture/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let body = Upload::file("path/to/file").await?;
    /// client.bodies().send_picture(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_picture(&self, body: impl Into<Upload>) -> SendPicture {
        let mut call = Call::new(&self.client, &SEND_PICTURE);
        call.upload("image/*", body);
        SendPicture { call }
    }

    /// Calls `PUT /bodies/settings`, `#/paths/~1bodies~1settings/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_settings().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_settings(&self) -> SendSettings {
        let mut call = Call::new(&self.client, &SEND_SETTINGS);
        call.json_object();
        SendSettings { call }
    }

    /// Calls `POST /bodies/search`, `#/paths/~1bodies~1search/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_search().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_search(&self) -> SendSearch {
        let mut call = Call::new(&self.client, &SEND_SEARCH);
        call.form_object();
        SendSearch { call }
    }

    /// Calls `POST /bodies/parts`, `#/paths/~1bodies~1parts/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let file = Upload::file("path/to/file").await?;
    /// client.bodies().send_parts().untyped(file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_parts(&self) -> SendParts {
        let mut call = Call::new(&self.client, &SEND_PARTS);
        call.multipart();
        SendParts { call }
    }

    /// Calls `PATCH /bodies/parts`, `#/paths/~1bodies~1parts/patch` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().change_parts().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_parts(&self) -> ChangeParts {
        ChangeParts {
            call: Call::new(&self.client, &CHANGE_PARTS),
        }
    }

    /// Calls `POST /bodies/related`, `#/paths/~1bodies~1related/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let media = Upload::file("path/to/file").await?;
    /// client.bodies().send_related(media).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_related(&self, media: Upload) -> SendRelated {
        let mut call = Call::new(&self.client, &SEND_RELATED);
        call.content_type("multipart/related");
        call.part_order(&["metadata", "media"]);
        call.multipart();
        call.part_files("media", media);
        SendRelated { call }
    }

    /// Calls `POST /bodies/mixed`, `#/paths/~1bodies~1mixed/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let file = Upload::file("path/to/file").await?;
    /// client.bodies().send_mixed().data(file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_mixed(&self) -> SendMixed {
        let mut call = Call::new(&self.client, &SEND_MIXED);
        call.content_type("multipart/mixed");
        call.part_order(&["note", "data", "point"]);
        SendMixed { call }
    }

    /// Calls `POST /bodies/none`, `#/paths/~1bodies~1none/post` in the document.
    ///
    /// Failed attempts of this call are not made again ([`crate::Retry`]).
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

    /// Calls `POST /bodies/lines`, `#/paths/~1bodies~1lines/post` in the document.
    ///
    /// The API takes other bodies too: [`send_lines_json_seq`](Self::send_lines_json_seq) sends
    /// `application/json-seq`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<sample_sdk::JsonLines<sample_sdk::types::Point>>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_lines(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_lines(&self, body: impl Into<JsonLines<types::Point>>) -> SendLines {
        let mut call = Call::new(&self.client, &SEND_LINES);
        call.json_lines("application/x-ndjson", body);
        SendLines { call }
    }

    /// Calls `POST /bodies/lines`, `#/paths/~1bodies~1lines/post` in the document.
    ///
    /// The body is sent as `application/json-seq`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<sample_sdk::JsonLines<sample_sdk::types::Point>>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.bodies().send_lines_json_seq(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_lines_json_seq(
        &self,
        body: impl Into<JsonLines<types::Point>>,
    ) -> SendLinesJsonSeq {
        let mut call = Call::new(&self.client, &SEND_LINES);
        call.json_lines("application/json-seq", body);
        SendLinesJsonSeq { call }
    }
}

static SEND_JSON: Endpoint =
    Endpoint::new("sendJson", Method::POST, "/bodies/json")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/vnd.sample+json", "/components/schemas/Shape"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/json`, made by [`Bodies::send_json`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendJson {
    call: Call,
}

request! { SendJson(SEND_JSON) -> json types::Shape, json crate::Value }

open_body! { SendJson as json }

idempotent! { SendJson }

static DELETE_JSON: Endpoint =
    Endpoint::new("deleteJson", Method::DELETE, "/bodies/json")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1bodies~1json/delete/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `DELETE /bodies/json`, made by [`Bodies::delete_json`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteJson {
    call: Call,
}

impl DeleteJson {
    /// Sets `reason`.
    pub fn reason(mut self, reason: impl Into<String>) -> Self {
        let reason: String = reason.into();
        self.call.property("reason", &reason);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::DeleteJsonBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { DeleteJson(DELETE_JSON) -> empty (), json crate::Value }

open_body! { DeleteJson as json }

idempotent! { DeleteJson }

static CHANGE_JSON: Endpoint =
    Endpoint::new("changeJson", Method::PATCH, "/bodies/json")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/merge-patch+json", "/components/schemas/Change"),
            ],
            parameters: &[],
        });

/// The request of `PATCH /bodies/json`, made by [`Bodies::change_json`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChangeJson {
    call: Call,
}

impl ChangeJson {
    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name: String = name.into();
        self.call.property("name", &name);
        self
    }

    /// Sets `name` to null.
    pub fn name_null(mut self) -> Self {
        self.call.property("name", &());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.property("size", &size);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Change) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ChangeJson(CHANGE_JSON) -> empty (), json crate::Value }

open_body! { ChangeJson as json }

idempotent! { ChangeJson }

static GET_ACCOUNT: Endpoint = Endpoint::new("getAccount", Method::GET, "/bodies/account");

/// The request of `GET /bodies/account`, made by [`Bodies::get_account`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetAccount {
    call: Call,
}

request! { GetAccount(GET_ACCOUNT) -> json types::Account, json crate::Value }

static REPLACE_ACCOUNT: Endpoint =
    Endpoint::new("replaceAccount", Method::PUT, "/bodies/account")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Account"),
            ],
            parameters: &[],
        });

/// The request of `PUT /bodies/account`, made by [`Bodies::replace_account`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceAccount {
    call: Call,
}

impl ReplaceAccount {
    /// Sets `password`.
    pub fn password(mut self, password: impl Into<String>) -> Self {
        let password: String = password.into();
        self.call.property("password", &password);
        self
    }

    /// Sets `members`.
    pub fn members(
        mut self,
        members: impl IntoIterator<Item = types::AccountMembersItemRequest>,
    ) -> Self {
        let members: Vec<types::AccountMembersItemRequest> = members
            .into_iter()
            .collect();
        self.call.property("members", &members);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::AccountRequest) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ReplaceAccount(REPLACE_ACCOUNT) -> json types::Account, json crate::Value }

open_body! { ReplaceAccount as json }

idempotent! { ReplaceAccount }

static SEND_FORM: Endpoint =
    Endpoint::new("sendForm", Method::POST, "/bodies/form")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/components/schemas/Form"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/form`, made by [`Bodies::send_form`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendForm {
    call: Call,
}

impl SendForm {
    /// Sets `tags`.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        self.call.form_property("tags", &tags);
        self
    }

    /// Sets `address`.
    pub fn address(mut self, address: types::FormAddress) -> Self {
        self.call.form_property("address", &address);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Form) -> Self {
        self.call.form(&body);
        self
    }
}

request! { SendForm(SEND_FORM) -> empty (), json crate::Value }

open_body! { SendForm as form }

idempotent! { SendForm }

static SEND_ORDER: Endpoint =
    Endpoint::new("sendOrder", Method::POST, "/bodies/order")
        .form(Encoding::DEEP_OBJECT)
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/paths/~1bodies~1order/post/requestBody/content/application~1x-www-form-urlencoded/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/order`, made by [`Bodies::send_order`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendOrder {
    call: Call,
}

impl SendOrder {
    /// Sets `lines`.
    pub fn lines(
        mut self,
        lines: impl IntoIterator<Item = types::SendOrderBodyLinesItem>,
    ) -> Self {
        let lines: Vec<types::SendOrderBodyLinesItem> = lines.into_iter().collect();
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
        metadata: impl IntoIterator<Item = (impl Into<String>, impl Into<String>)>,
    ) -> Self {
        let metadata: ::std::collections::BTreeMap<String, String> = metadata
            .into_iter()
            .map(|(name, value)| (name.into(), value.into()))
            .collect();
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

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::SendOrderBody) -> Self {
        self.call.form(&body);
        self
    }
}

request! { SendOrder(SEND_ORDER) -> empty (), json crate::Value }

open_body! { SendOrder as form }

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
        ])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/paths/~1bodies~1encoded/post/requestBody/content/application~1x-www-form-urlencoded/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/encoded`, made by [`Bodies::send_encoded`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendEncoded {
    call: Call,
}

impl SendEncoded {
    /// Sets `url`.
    pub fn url(mut self, url: impl Into<String>) -> Self {
        let url: String = url.into();
        self.call.form_property("url", &url);
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        self.call.form_property("tags", &tags);
        self
    }

    /// Sets `ids`.
    pub fn ids(mut self, ids: impl IntoIterator<Item = i64>) -> Self {
        let ids: Vec<i64> = ids.into_iter().collect();
        self.call.form_property("ids", &ids);
        self
    }

    /// Sets `words`.
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let words: Vec<String> = words.into_iter().map(Into::into).collect();
        self.call.form_property("words", &words);
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: types::SendEncodedBodyFilter) -> Self {
        self.call.form_property("filter", &filter);
        self
    }

    /// Sets `point`.
    pub fn point(mut self, point: types::Point) -> Self {
        self.call.form_property("point", &point);
        self
    }

    /// Sets `range`.
    pub fn range(mut self, range: types::NumberRange) -> Self {
        self.call.form_property("range", &range);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::SendEncodedBody) -> Self {
        self.call.form(&body);
        self
    }
}

request! { SendEncoded(SEND_ENCODED) -> empty (), json crate::Value }

open_body! { SendEncoded as form }

idempotent! { SendEncoded }

static REPLACE_ISSUE: Endpoint =
    Endpoint::new("replaceIssue", Method::PUT, "/bodies/issues/{owner}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1bodies~1issues~1{owner}/put/requestBody/content/application~1json/schema"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "owner", "/paths/~1bodies~1issues~1{owner}/put/parameters/0/schema"),
            ],
        });

/// The request of `PUT /bodies/issues/{owner}`, made by [`Bodies::replace_issue`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceIssue {
    call: Call,
}

impl ReplaceIssue {
    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::ReplaceIssueBody) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ReplaceIssue(REPLACE_ISSUE) -> empty (), json crate::Value }

open_body! { ReplaceIssue as json }

idempotent! { ReplaceIssue }

static CREATE_ISSUE: Endpoint =
    Endpoint::new("createIssue", Method::POST, "/bodies/issues/{owner}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/NewIssue"),
                ("application/x-www-form-urlencoded", "/components/schemas/NewIssue"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "owner", "/paths/~1bodies~1issues~1{owner}/post/parameters/0/schema"),
                (crate::runtime::Location::Query, "notify", "/paths/~1bodies~1issues~1{owner}/post/parameters/1/schema"),
            ],
        });

/// The request of `POST /bodies/issues/{owner}`, made by [`Bodies::create_issue`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateIssue {
    call: Call,
}

impl CreateIssue {
    /// Sets `notify`.
    pub fn notify(mut self, notify: bool) -> Self {
        self.call.query("notify", Encoding::FORM, &notify);
        self
    }

    /// Sets `state`.
    ///
    /// Null unless it is set.
    pub fn state(mut self, state: impl Into<String>) -> Self {
        let state: String = state.into();
        self.call.property("state", &state);
        self
    }

    /// Sets `body`.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        let body: String = body.into();
        self.call.property("body", &body);
        self
    }

    /// Sets `body` to null.
    pub fn body_null(mut self) -> Self {
        self.call.property("body", &());
        self
    }

    /// Sets `owner`.
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        let owner: String = owner.into();
        self.call.property("owner", &owner);
        self
    }

    /// Sets `notify`.
    pub fn body_notify(mut self, body_notify: impl Into<String>) -> Self {
        let body_notify: String = body_notify.into();
        self.call.property("notify", &body_notify);
        self
    }

    /// Sets `send`.
    pub fn body_send(mut self, body_send: impl Into<String>) -> Self {
        let body_send: String = body_send.into();
        self.call.property("send", &body_send);
        self
    }

    /// Sets `body_send`.
    pub fn body_body_send(mut self, body_body_send: impl Into<String>) -> Self {
        let body_body_send: String = body_body_send.into();
        self.call.property("body_send", &body_body_send);
        self
    }

    /// Sets `clone`.
    pub fn body_clone(mut self, body_clone: impl Into<String>) -> Self {
        let body_clone: String = body_clone.into();
        self.call.property("clone", &body_clone);
        self
    }

    /// Sets `client`.
    pub fn client(mut self, client: impl Into<String>) -> Self {
        let client: String = client.into();
        self.call.property("client", &client);
        self
    }

    /// Sets `call`.
    pub fn call(mut self, call: impl Into<String>) -> Self {
        let call: String = call.into();
        self.call.property("call", &call);
        self
    }

    /// Sets `with_body`.
    pub fn body_with_body(mut self, body_with_body: impl Into<String>) -> Self {
        let body_with_body: String = body_with_body.into();
        self.call.property("with_body", &body_with_body);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    ///
    /// The issue.
    pub fn with_body(mut self, body: types::NewIssue) -> Self {
        self.call.json(&body);
        self
    }
}

request! { CreateIssue(CREATE_ISSUE) -> empty (), json crate::Value }

open_body! { CreateIssue as json }

idempotent! { CreateIssue }

/// The request of `POST /bodies/issues/{owner}`, made by [`Bodies::create_issue_form`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateIssueForm {
    call: Call,
}

impl CreateIssueForm {
    /// Sets `notify`.
    pub fn notify(mut self, notify: bool) -> Self {
        self.call.query("notify", Encoding::FORM, &notify);
        self
    }

    /// Sets `state`.
    ///
    /// Null unless it is set.
    pub fn state(mut self, state: impl Into<String>) -> Self {
        let state: String = state.into();
        self.call.form_property("state", &state);
        self
    }

    /// Sets `body`.
    pub fn body(mut self, body: impl Into<String>) -> Self {
        let body: String = body.into();
        self.call.form_property("body", &body);
        self
    }

    /// Sets `body` to null, which is an empty value in a form.
    pub fn body_null(mut self) -> Self {
        self.call.form_property("body", &());
        self
    }

    /// Sets `owner`.
    pub fn owner(mut self, owner: impl Into<String>) -> Self {
        let owner: String = owner.into();
        self.call.form_property("owner", &owner);
        self
    }

    /// Sets `notify`.
    pub fn body_notify(mut self, body_notify: impl Into<String>) -> Self {
        let body_notify: String = body_notify.into();
        self.call.form_property("notify", &body_notify);
        self
    }

    /// Sets `send`.
    pub fn body_send(mut self, body_send: impl Into<String>) -> Self {
        let body_send: String = body_send.into();
        self.call.form_property("send", &body_send);
        self
    }

    /// Sets `body_send`.
    pub fn body_body_send(mut self, body_body_send: impl Into<String>) -> Self {
        let body_body_send: String = body_body_send.into();
        self.call.form_property("body_send", &body_body_send);
        self
    }

    /// Sets `clone`.
    pub fn body_clone(mut self, body_clone: impl Into<String>) -> Self {
        let body_clone: String = body_clone.into();
        self.call.form_property("clone", &body_clone);
        self
    }

    /// Sets `client`.
    pub fn client(mut self, client: impl Into<String>) -> Self {
        let client: String = client.into();
        self.call.form_property("client", &client);
        self
    }

    /// Sets `call`.
    pub fn call(mut self, call: impl Into<String>) -> Self {
        let call: String = call.into();
        self.call.form_property("call", &call);
        self
    }

    /// Sets `with_body`.
    pub fn body_with_body(mut self, body_with_body: impl Into<String>) -> Self {
        let body_with_body: String = body_with_body.into();
        self.call.form_property("with_body", &body_with_body);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    ///
    /// The issue.
    pub fn with_body(mut self, body: types::NewIssue) -> Self {
        self.call.form(&body);
        self
    }
}

request! { CreateIssueForm(CREATE_ISSUE) -> empty (), json crate::Value }

open_body! { CreateIssueForm as form }

idempotent! { CreateIssueForm }

static CHANGE_ISSUE: Endpoint =
    Endpoint::new("changeIssue", Method::PATCH, "/bodies/issues/{owner}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/NewIssue"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "owner", "/paths/~1bodies~1issues~1{owner}/patch/parameters/0/schema"),
            ],
        });

/// The request of `PATCH /bodies/issues/{owner}`, made by [`Bodies::change_issue`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChangeIssue {
    call: Call,
}

impl ChangeIssue {
    /// Sets the body.
    pub fn with_body(mut self, body: types::NewIssue) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ChangeIssue(CHANGE_ISSUE) -> empty (), json crate::Value }

open_body! { ChangeIssue as json }

idempotent! { ChangeIssue }

static LIST_NOTES: Endpoint = Endpoint::new("getNotes", Method::GET, "/bodies/notes");

/// The request of `GET /bodies/notes`, made by [`Bodies::list_notes`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListNotes {
    call: Call,
}

request! { ListNotes(LIST_NOTES) -> empty (), json crate::Value }

static REPLACE_NOTES: Endpoint =
    Endpoint::new("replaceNotes", Method::PUT, "/bodies/notes")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1bodies~1notes/put/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `PUT /bodies/notes`, made by [`Bodies::replace_notes`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceNotes {
    call: Call,
}

impl ReplaceNotes {
    /// Sets the body.
    pub fn with_body(mut self, body: impl IntoIterator<Item = types::NewNote>) -> Self {
        let body: Vec<types::NewNote> = body.into_iter().collect();
        self.call.json(&body);
        self
    }
}

request! { ReplaceNotes(REPLACE_NOTES) -> empty (), json crate::Value }

idempotent! { ReplaceNotes }

static CREATE_NOTE: Endpoint =
    Endpoint::new("createNote", Method::POST, "/bodies/notes")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/NewNote"),
                ("application/x-www-form-urlencoded", "/components/schemas/NewNote"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/notes`, made by [`Bodies::create_note`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateNote {
    call: Call,
}

impl CreateNote {
    /// Sets `color`.
    ///
    /// Null unless it is set.
    pub fn color(mut self, color: impl Into<String>) -> Self {
        let color: String = color.into();
        self.call.property("color", &color);
        self
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.call.property("text", &text);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::NewNote) -> Self {
        self.call.json(&body);
        self
    }
}

request! { CreateNote(CREATE_NOTE) -> empty (), json crate::Value }

open_body! { CreateNote as json }

idempotent! { CreateNote }

/// The request of `POST /bodies/notes`, made by [`Bodies::create_note_form`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateNoteForm {
    call: Call,
}

impl CreateNoteForm {
    /// Sets `color`.
    ///
    /// Null unless it is set.
    pub fn color(mut self, color: impl Into<String>) -> Self {
        let color: String = color.into();
        self.call.form_property("color", &color);
        self
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.call.form_property("text", &text);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::NewNote) -> Self {
        self.call.form(&body);
        self
    }
}

request! { CreateNoteForm(CREATE_NOTE) -> empty (), json crate::Value }

open_body! { CreateNoteForm as form }

idempotent! { CreateNoteForm }

static CHANGE_NOTE: Endpoint =
    Endpoint::new("changeNote", Method::PATCH, "/bodies/notes")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/paths/~1bodies~1notes/patch/requestBody/content/application~1json/schema"),
            ],
            parameters: &[],
        });

/// The request of `PATCH /bodies/notes`, made by [`Bodies::change_note`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChangeNote {
    call: Call,
}

impl ChangeNote {
    /// Sets `color`.
    ///
    /// Null unless it is set.
    pub fn color(mut self, color: impl Into<String>) -> Self {
        let color: String = color.into();
        self.call.property("color", &color);
        self
    }

    /// Sets `text`.
    pub fn text(mut self, text: impl Into<String>) -> Self {
        let text: String = text.into();
        self.call.property("text", &text);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(
        mut self,
        body: impl Into<crate::Nullable<types::NewNote>>,
    ) -> Self {
        let body: Option<types::NewNote> = Into::<
            crate::Nullable<types::NewNote>,
        >::into(body)
            .into_value();
        self.call.json(&body);
        self
    }
}

request! { ChangeNote(CHANGE_NOTE) -> empty (), json crate::Value }

open_body! { ChangeNote as json }

idempotent! { ChangeNote }

static SEND_MULTIPART: Endpoint =
    Endpoint::new("sendMultipart", Method::POST, "/bodies/multipart")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/form-data", "/paths/~1bodies~1multipart/post/requestBody/content/multipart~1form-data/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/multipart`, made by [`Bodies::send_multipart`].
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
        self.call.part("labels", &labels);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: impl Into<types::Kind>) -> Self {
        let kind: types::Kind = kind.into();
        self.call.part("kind", &kind);
        self
    }

    /// Sets `point`.
    pub fn point(mut self, point: types::Point) -> Self {
        self.call.part("point", &point);
        self
    }

    /// Sets `mask`.
    pub fn mask(mut self, mask: Upload) -> Self {
        self.call.part_files("mask", mask);
        self
    }
}

request! { SendMultipart(SEND_MULTIPART) -> empty (), json crate::Value }

multipart! { SendMultipart }

idempotent! { SendMultipart }

static SEND_TEXT: Endpoint = Endpoint::new("sendText", Method::PUT, "/bodies/text");

/// The request of `PUT /bodies/text`, made by [`Bodies::send_text`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendText {
    call: Call,
}

request! { SendText(SEND_TEXT) -> empty (), json crate::Value }

idempotent! { SendText }

static SEND_COUNT: Endpoint =
    Endpoint::new("sendCount", Method::PUT, "/bodies/count")
        .accept("text/plain")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("text/plain", "/paths/~1bodies~1count/put/requestBody/content/text~1plain/schema"),
            ],
            parameters: &[],
        });

/// The request of `PUT /bodies/count`, made by [`Bodies::send_count`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendCount {
    call: Call,
}

request! { SendCount(SEND_COUNT) -> json_or_text types::Kind, json crate::Value }

idempotent! { SendCount }

static SEND_BYTES: Endpoint =
    Endpoint::new("sendBytes", Method::PUT, "/bodies/bytes").retry(Retry::Always);

/// The request of `PUT /bodies/bytes`, made by [`Bodies::send_bytes`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendBytes {
    call: Call,
}

request! { SendBytes(SEND_BYTES) -> empty (), json crate::Value }

idempotent! { SendBytes }

static SEND_CHOICE: Endpoint =
    Endpoint::new("sendChoice", Method::POST, "/bodies/choice")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Change"),
                ("application/vnd.sample.change+json; version=2", "/paths/~1bodies~1choice/post/requestBody/content/application~1vnd.sample.change+json; version=2/schema"),
                ("multipart/form-data", "/paths/~1bodies~1choice/post/requestBody/content/multipart~1form-data/schema"),
                ("application/x-www-form-urlencoded; charset=utf-8", "/components/schemas/Change"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/choice`, made by [`Bodies::send_choice`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendChoice {
    call: Call,
}

impl SendChoice {
    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name: String = name.into();
        self.call.property("name", &name);
        self
    }

    /// Sets `name` to null.
    pub fn name_null(mut self) -> Self {
        self.call.property("name", &());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.property("size", &size);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Change) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SendChoice(SEND_CHOICE) -> empty (), json crate::Value }

open_body! { SendChoice as json }

idempotent! { SendChoice }

/// The request of `POST /bodies/choice`, made by [`Bodies::send_choice_sample_change`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendChoiceSampleChange {
    call: Call,
}

request! { SendChoiceSampleChange(SEND_CHOICE) -> empty (), json crate::Value }

idempotent! { SendChoiceSampleChange }

/// The request of `POST /bodies/choice`, made by [`Bodies::send_choice_multipart`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendChoiceMultipart {
    call: Call,
}

impl SendChoiceMultipart {
    /// Sets `payload_json`.
    pub fn payload_json(mut self, payload_json: types::Change) -> Self {
        self.call.part("payload_json", &payload_json);
        self
    }

    /// Sets `files[0]`.
    pub fn files_0(mut self, files_0: Upload) -> Self {
        self.call.part_files("files[0]", files_0);
        self
    }
}

request! { SendChoiceMultipart(SEND_CHOICE) -> empty (), json crate::Value }

multipart! { SendChoiceMultipart }

idempotent! { SendChoiceMultipart }

/// The request of `POST /bodies/choice`, made by [`Bodies::send_choice_form`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendChoiceForm {
    call: Call,
}

impl SendChoiceForm {
    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name: String = name.into();
        self.call.form_property("name", &name);
        self
    }

    /// Sets `name` to null, which is an empty value in a form.
    pub fn name_null(mut self) -> Self {
        self.call.form_property("name", &());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.form_property("size", &size);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Change) -> Self {
        self.call.form(&body);
        self
    }
}

request! { SendChoiceForm(SEND_CHOICE) -> empty (), json crate::Value }

open_body! { SendChoiceForm as form }

idempotent! { SendChoiceForm }

/// The request of `POST /bodies/choice`, made by [`Bodies::send_choice_xml`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendChoiceXml {
    call: Call,
}

request! { SendChoiceXml(SEND_CHOICE) -> empty (), json crate::Value }

idempotent! { SendChoiceXml }

/// The request of `POST /bodies/choice`, made by [`Bodies::send_choice_text`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendChoiceText {
    call: Call,
}

request! { SendChoiceText(SEND_CHOICE) -> empty (), json crate::Value }

idempotent! { SendChoiceText }

/// The request of `POST /bodies/choice`, made by [`Bodies::send_choice_image`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendChoiceImage {
    call: Call,
}

request! { SendChoiceImage(SEND_CHOICE) -> empty (), json crate::Value }

idempotent! { SendChoiceImage }

static SEND_ANY: Endpoint =
    Endpoint::new("sendAny", Method::PUT, "/bodies/any")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Point"),
            ],
            parameters: &[],
        });

/// The request of `PUT /bodies/any`, made by [`Bodies::send_any`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendAny {
    call: Call,
}

impl SendAny {
    /// Sets `y`.
    pub fn y(mut self, y: i64) -> Self {
        self.call.property("y", &y);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Point) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SendAny(SEND_ANY) -> empty (), json crate::Value }

open_body! { SendAny as json }

idempotent! { SendAny }

static SEND_COVER: Endpoint = Endpoint::new("sendCover", Method::PUT, "/bodies/cover");

/// The request of `PUT /bodies/cover`, made by [`Bodies::send_cover`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendCover {
    call: Call,
}

request! { SendCover(SEND_COVER) -> empty (), json crate::Value }

idempotent! { SendCover }

static SEND_PICTURE: Endpoint = Endpoint::new("sendPicture", Method::PUT, "/bodies/picture");

/// The request of `PUT /bodies/picture`, made by [`Bodies::send_picture`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendPicture {
    call: Call,
}

request! { SendPicture(SEND_PICTURE) -> empty (), json crate::Value }

idempotent! { SendPicture }

static SEND_SETTINGS: Endpoint =
    Endpoint::new("sendSettings", Method::PUT, "/bodies/settings")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Change"),
            ],
            parameters: &[],
        });

/// The request of `PUT /bodies/settings`, made by [`Bodies::send_settings`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendSettings {
    call: Call,
}

impl SendSettings {
    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name: String = name.into();
        self.call.property("name", &name);
        self
    }

    /// Sets `name` to null.
    pub fn name_null(mut self) -> Self {
        self.call.property("name", &());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.property("size", &size);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Change) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SendSettings(SEND_SETTINGS) -> empty (), json crate::Value }

open_body! { SendSettings as json }

idempotent! { SendSettings }

static SEND_SEARCH: Endpoint =
    Endpoint::new("sendSearch", Method::POST, "/bodies/search")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/components/schemas/Change"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/search`, made by [`Bodies::send_search`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendSearch {
    call: Call,
}

impl SendSearch {
    /// Sets `name`.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name: String = name.into();
        self.call.form_property("name", &name);
        self
    }

    /// Sets `name` to null, which is an empty value in a form.
    pub fn name_null(mut self) -> Self {
        self.call.form_property("name", &());
        self
    }

    /// Sets `size`.
    pub fn size(mut self, size: i64) -> Self {
        self.call.form_property("size", &size);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Change) -> Self {
        self.call.form(&body);
        self
    }
}

request! { SendSearch(SEND_SEARCH) -> empty (), json crate::Value }

open_body! { SendSearch as form }

idempotent! { SendSearch }

static SEND_PARTS: Endpoint =
    Endpoint::new("sendParts", Method::POST, "/bodies/parts")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/form-data", "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/parts`, made by [`Bodies::send_parts`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendParts {
    call: Call,
}

impl SendParts {
    /// Sets `untyped`.
    pub fn untyped(mut self, untyped: Upload) -> Self {
        self.call.part_files("untyped", untyped);
        self
    }

    /// Sets `untyped_list`.
    pub fn untyped_list(mut self, untyped_list: impl Into<Uploads>) -> Self {
        self.call.part_files("untyped_list", untyped_list);
        self
    }

    /// Sets `encoded`.
    pub fn encoded(mut self, encoded: impl Into<crate::Base64>) -> Self {
        let encoded: crate::Base64 = encoded.into();
        self.call.part("encoded", &encoded);
        self.call.part_header("encoded", "content-type", "application/octet-stream");
        self
    }

    /// Sets `picture`.
    ///
    /// Media type `image/png`.
    pub fn picture(mut self, picture: impl Into<crate::Base64>) -> Self {
        let picture: crate::Base64 = picture.into();
        self.call.part("picture", &picture);
        self.call.part_header("picture", "content-type", "image/png");
        self
    }

    /// Sets `table`.
    ///
    /// Media type `text/csv`.
    pub fn table(mut self, table: impl Into<String>) -> Self {
        let table: String = table.into();
        self.call.part("table", &table);
        self.call.part_header("table", "content-type", "text/csv");
        self
    }

    /// Sets `ids`.
    pub fn ids(mut self, ids: impl IntoIterator<Item = i64>) -> Self {
        let ids: Vec<i64> = ids.into_iter().collect();
        self.call.part_json("ids", &ids);
        self
    }

    /// Sets `points`.
    pub fn points(mut self, points: impl IntoIterator<Item = types::Point>) -> Self {
        let points: Vec<types::Point> = points.into_iter().collect();
        self.call.part("points", &points);
        self
    }

    /// Sets `either`.
    pub fn either(mut self, either: impl Into<types::SendPartsBodyEither>) -> Self {
        let either: types::SendPartsBodyEither = either.into();
        self.call.part("either", &either);
        self
    }

    /// Sets `kind`.
    pub fn kind(mut self, kind: impl Into<types::Kind>) -> Self {
        let kind: types::Kind = kind.into();
        self.call.part("kind", &kind);
        self
    }

    /// Sets `point`.
    pub fn point(mut self, point: types::Point) -> Self {
        self.call.part_json("point", &point);
        self.call
            .part_header("point", "content-type", "application/vnd.sample.point+json");
        self.call.part_header("point", "X-Version", "2");
        self
    }

    /// Sets `filter`.
    pub fn filter(mut self, filter: types::SendPartsBodyFilter) -> Self {
        self.call.part_pairs("filter", Encoding::DEEP_OBJECT, &filter);
        self
    }

    /// Sets `words`.
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let words: Vec<String> = words.into_iter().map(Into::into).collect();
        self.call.part_pairs("words", Encoding::DEEP_OBJECT, &words);
        self
    }

    /// Sets `codes`.
    pub fn codes(mut self, codes: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let codes: Vec<String> = codes.into_iter().map(Into::into).collect();
        self.call
            .part_pairs("codes", Encoding::style(Style::PipeDelimited, false), &codes);
        self
    }
}

request! { SendParts(SEND_PARTS) -> empty (), json crate::Value }

multipart! { SendParts }

idempotent! { SendParts }

static CHANGE_PARTS: Endpoint =
    Endpoint::new("changeParts", Method::PATCH, "/bodies/parts")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/form-data", "/paths/~1bodies~1parts/patch/requestBody/content/multipart~1form-data/schema"),
            ],
            parameters: &[],
        });

/// The request of `PATCH /bodies/parts`, made by [`Bodies::change_parts`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChangeParts {
    call: Call,
}

impl ChangeParts {
    /// Sets `note`.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        let note: String = note.into();
        self.call.part("note", &note);
        self
    }
}

request! { ChangeParts(CHANGE_PARTS) -> empty (), json crate::Value }

multipart! { ChangeParts }

idempotent! { ChangeParts }

static SEND_RELATED: Endpoint =
    Endpoint::new("sendRelated", Method::POST, "/bodies/related")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/related", "/paths/~1bodies~1related/post/requestBody/content/multipart~1related/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/related`, made by [`Bodies::send_related`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendRelated {
    call: Call,
}

impl SendRelated {
    /// Sets `metadata`.
    pub fn metadata(mut self, metadata: types::Change) -> Self {
        self.call.part("metadata", &metadata);
        self
    }
}

request! { SendRelated(SEND_RELATED) -> empty (), json crate::Value }

multipart! { SendRelated }

idempotent! { SendRelated }

static SEND_MIXED: Endpoint =
    Endpoint::new("sendMixed", Method::POST, "/bodies/mixed")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/mixed", "/paths/~1bodies~1mixed/post/requestBody/content/multipart~1mixed/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/mixed`, made by [`Bodies::send_mixed`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendMixed {
    call: Call,
}

impl SendMixed {
    /// Sets `note`.
    pub fn note(mut self, note: impl Into<String>) -> Self {
        let note: String = note.into();
        self.call.part("note", &note);
        self
    }

    /// Sets `data`.
    pub fn data(mut self, data: Upload) -> Self {
        self.call.part_files("data", data);
        self
    }

    /// Sets `point`.
    pub fn point(mut self, point: types::Point) -> Self {
        self.call.part("point", &point);
        self
    }
}

request! { SendMixed(SEND_MIXED) -> empty (), json crate::Value }

multipart! { SendMixed }

idempotent! { SendMixed }

static SEND_NOTHING: Endpoint =
    Endpoint::new("sendNothing", Method::POST, "/bodies/none").retry(Retry::Never);

/// The request of `POST /bodies/none`, made by [`Bodies::send_nothing`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendNothing {
    call: Call,
}

request! { SendNothing(SEND_NOTHING) -> empty (), json crate::Value }

idempotent! { SendNothing }

static SEND_LINES: Endpoint =
    Endpoint::new("sendLines", Method::POST, "/bodies/lines")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-ndjson", "/components/schemas/Point"),
                ("application/json-seq", "/components/schemas/Point"),
            ],
            parameters: &[],
        });

/// The request of `POST /bodies/lines`, made by [`Bodies::send_lines`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendLines {
    call: Call,
}

request! { SendLines(SEND_LINES) -> empty (), json crate::Value }

idempotent! { SendLines }

/// The request of `POST /bodies/lines`, made by [`Bodies::send_lines_json_seq`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendLinesJsonSeq {
    call: Call,
}

request! { SendLinesJsonSeq(SEND_LINES) -> empty (), json crate::Value }

idempotent! { SendLinesJsonSeq }
