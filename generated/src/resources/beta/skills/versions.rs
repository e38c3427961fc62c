// @generated from the OpenAPI document. Do not edit.

//! The operations of `versions`.

use crate::runtime::{Call, Client, Encoding, End, Endpoint, Method, Next, Place, Uploads, multipart, paginated, request};
use crate::types;

/// The operations of `versions`.
#[derive(Clone, Debug)]
pub struct Versions {
    client: Client,
}

impl Versions {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Create Skill Version
    ///
    /// Uploads the files of a skill again. They become its latest version.
    ///
    /// `POST /v1/skills/{skill_id}/versions`, `#/paths/~1v1~1skills~1{skill_id}~1versions/post` in the
    /// document.
    ///
    /// Returns [`CreateSkillVersionResponse`](crate::types::CreateSkillVersionResponse).
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`ErrorResponse`](crate::types::ErrorResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: anthropic_skills::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use anthropic_skills::Upload;
    ///
    /// let file = Upload::file("path/to/file").await?;
    /// let response = client
    ///     .beta()
    ///     .skills()
    ///     .versions()
    ///     .create("skill_01JAbcdefghijklmnopqrstuvw")
    ///     .files(file)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self, skill_id: impl Into<String>) -> CreateSkillVersion {
        let mut call = Call::new(&self.client, &CREATE_SKILL_VERSION);
        call.multipart();
        let skill_id: String = skill_id.into();
        call.path("skill_id", Encoding::SIMPLE, &skill_id);
        CreateSkillVersion { call }
    }

    /// List Skill Versions
    ///
    /// Lists the versions of a skill, one page at a time.
    ///
    /// `GET /v1/skills/{skill_id}/versions`, `#/paths/~1v1~1skills~1{skill_id}~1versions/get` in the
    /// document.
    ///
    /// Returns [`ListSkillVersionsResponse`](crate::types::ListSkillVersionsResponse).
    ///
    /// The list comes in pages; [`into_stream`](ListSkillVersions::into_stream) goes through the items
    /// of all of them.
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`ErrorResponse`](crate::types::ErrorResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: anthropic_skills::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client
    ///     .beta()
    ///     .skills()
    ///     .versions()
    ///     .list("skill_01JAbcdefghijklmnopqrstuvw")
    ///     .into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self, skill_id: impl Into<String>) -> ListSkillVersions {
        let mut call = Call::new(&self.client, &LIST_SKILL_VERSIONS);
        let skill_id: String = skill_id.into();
        call.path("skill_id", Encoding::SIMPLE, &skill_id);
        ListSkillVersions { call }
    }

    /// Get Skill Version
    ///
    /// Looks up one version of a skill.
    ///
    /// `GET /v1/skills/{skill_id}/versions/{version}`,
    /// `#/paths/~1v1~1skills~1{skill_id}~1versions~1{version}/get` in the document.
    ///
    /// Returns [`GetSkillVersionResponse`](crate::types::GetSkillVersionResponse).
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`ErrorResponse`](crate::types::ErrorResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: anthropic_skills::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .beta()
    ///     .skills()
    ///     .versions()
    ///     .retrieve("skill_01JAbcdefghijklmnopqrstuvw", "1759178010641129")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retrieve(
        &self,
        skill_id: impl Into<String>,
        version: impl Into<String>,
    ) -> GetSkillVersion {
        let mut call = Call::new(&self.client, &GET_SKILL_VERSION);
        let skill_id: String = skill_id.into();
        call.path("skill_id", Encoding::SIMPLE, &skill_id);
        let version: String = version.into();
        call.path("version", Encoding::SIMPLE, &version);
        GetSkillVersion { call }
    }

    /// Delete Skill Version
    ///
    /// Deletes one version of a skill.
    ///
    /// `DELETE /v1/skills/{skill_id}/versions/{version}`,
    /// `#/paths/~1v1~1skills~1{skill_id}~1versions~1{version}/delete` in the document.
    ///
    /// Returns [`DeleteSkillVersionResponse`](crate::types::DeleteSkillVersionResponse).
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`ErrorResponse`](crate::types::ErrorResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: anthropic_skills::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client
    ///     .beta()
    ///     .skills()
    ///     .versions()
    ///     .delete("skill_01JAbcdefghijklmnopqrstuvw", "1759178010641129")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(
        &self,
        skill_id: impl Into<String>,
        version: impl Into<String>,
    ) -> DeleteSkillVersion {
        let mut call = Call::new(&self.client, &DELETE_SKILL_VERSION);
        let skill_id: String = skill_id.into();
        call.path("skill_id", Encoding::SIMPLE, &skill_id);
        let version: String = version.into();
        call.path("version", Encoding::SIMPLE, &version);
        DeleteSkillVersion { call }
    }
}

static CREATE_SKILL_VERSION: Endpoint =
    Endpoint::new("createSkillVersion", Method::POST, "/v1/skills/{skill_id}/versions")
        .security(&[&["apiKey"]]);

/// The request of `POST /v1/skills/{skill_id}/versions`, made by [`Versions::create`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateSkillVersion {
    call: Call,
}

impl CreateSkillVersion {
    /// The beta versions to use, any number of them.
    ///
    /// On the wire they are one list with commas between them (`beta1,beta2`) or the header repeated.
    pub fn betas(
        mut self,
        betas: impl IntoIterator<Item = impl Into<types::AnthropicBeta>>,
    ) -> Self {
        let betas: Vec<types::AnthropicBeta> = betas
            .into_iter()
            .map(Into::into)
            .collect();
        self.call.header("anthropic-beta", Encoding::SIMPLE, &betas);
        self
    }

    /// The files of the version.
    ///
    /// They have to share one top-level folder, and that folder has to hold a `SKILL.md` file at its
    /// root.
    pub fn files(mut self, files: impl Into<Uploads>) -> Self {
        self.call.part_files("files[]", files);
        self
    }
}

request! { CreateSkillVersion(CREATE_SKILL_VERSION) -> json types::CreateSkillVersionResponse, json types::ErrorResponse }

multipart! { CreateSkillVersion }

static LIST_SKILL_VERSIONS: Endpoint =
    Endpoint::new("listSkillVersions", Method::GET, "/v1/skills/{skill_id}/versions")
        .security(&[&["apiKey"]]);

/// The request of `GET /v1/skills/{skill_id}/versions`, made by [`Versions::list`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListSkillVersions {
    call: Call,
}

impl ListSkillVersions {
    /// How many entries a page holds at most.
    ///
    /// At least 1; at most 100; default `20`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", Encoding::FORM, &limit);
        self
    }

    /// The `next_page` token of an earlier page. Leave it out to begin with the first page.
    pub fn page(mut self, page: impl Into<String>) -> Self {
        let page: String = page.into();
        self.call.query("page", Encoding::FORM, &page);
        self
    }

    /// The beta versions to use, any number of them.
    ///
    /// On the wire they are one list with commas between them (`beta1,beta2`) or the header repeated.
    pub fn betas(
        mut self,
        betas: impl IntoIterator<Item = impl Into<types::AnthropicBeta>>,
    ) -> Self {
        let betas: Vec<types::AnthropicBeta> = betas
            .into_iter()
            .map(Into::into)
            .collect();
        self.call.header("anthropic-beta", Encoding::SIMPLE, &betas);
        self
    }
}

request! { ListSkillVersions(LIST_SKILL_VERSIONS) -> json types::ListSkillVersionsResponse, json types::ErrorResponse }

paginated! {
    ListSkillVersions -> types::SkillVersion, types::ErrorResponse {
        items: ["data"],
        at: [] [required data],
        next: Next::Cursor(Place::Query("page"), &["next_page"]),
        end: [End::HasMore(&["has_more"])],
    }
}

static GET_SKILL_VERSION: Endpoint =
    Endpoint::new("getSkillVersion", Method::GET, "/v1/skills/{skill_id}/versions/{version}")
        .security(&[&["apiKey"]]);

/// The request of `GET /v1/skills/{skill_id}/versions/{version}`, made by [`Versions::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetSkillVersion {
    call: Call,
}

impl GetSkillVersion {
    /// The beta versions to use, any number of them.
    ///
    /// On the wire they are one list with commas between them (`beta1,beta2`) or the header repeated.
    pub fn betas(
        mut self,
        betas: impl IntoIterator<Item = impl Into<types::AnthropicBeta>>,
    ) -> Self {
        let betas: Vec<types::AnthropicBeta> = betas
            .into_iter()
            .map(Into::into)
            .collect();
        self.call.header("anthropic-beta", Encoding::SIMPLE, &betas);
        self
    }
}

request! { GetSkillVersion(GET_SKILL_VERSION) -> json types::GetSkillVersionResponse, json types::ErrorResponse }

static DELETE_SKILL_VERSION: Endpoint =
    Endpoint::new("deleteSkillVersion", Method::DELETE, "/v1/skills/{skill_id}/versions/{version}")
        .security(&[&["apiKey"]]);

/// The request of `DELETE /v1/skills/{skill_id}/versions/{version}`, made by [`Versions::delete`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteSkillVersion {
    call: Call,
}

impl DeleteSkillVersion {
    /// The beta versions to use, any number of them.
    ///
    /// On the wire they are one list with commas between them (`beta1,beta2`) or the header repeated.
    pub fn betas(
        mut self,
        betas: impl IntoIterator<Item = impl Into<types::AnthropicBeta>>,
    ) -> Self {
        let betas: Vec<types::AnthropicBeta> = betas
            .into_iter()
            .map(Into::into)
            .collect();
        self.call.header("anthropic-beta", Encoding::SIMPLE, &betas);
        self
    }
}

request! { DeleteSkillVersion(DELETE_SKILL_VERSION) -> json types::DeleteSkillVersionResponse, json types::ErrorResponse }
