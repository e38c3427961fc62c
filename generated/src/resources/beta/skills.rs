// @generated from the OpenAPI document. Do not edit.

//! The operations of `skills`.

pub mod versions;

use crate::runtime::{Call, Client, Encoding, End, Endpoint, Method, Next, Place, Uploads, multipart, paginated, request};
use crate::types;

/// The skills of a workspace, together with the ones that Anthropic provides.
#[derive(Clone, Debug)]
pub struct Skills {
    client: Client,
}

impl Skills {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// The operations of `versions`.
    pub fn versions(&self) -> versions::Versions {
        versions::Versions::new(&self.client)
    }

    /// Create Skill
    ///
    /// Uploads the files of a new skill. They become the skill's first version.
    ///
    /// `POST /v1/skills`, `#/paths/~1v1~1skills/post` in the document.
    ///
    /// Returns [`CreateSkillResponse`](crate::types::CreateSkillResponse).
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
    /// let response = client.beta().skills().create().files(file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn create(&self) -> CreateSkill {
        let mut call = Call::new(&self.client, &CREATE_SKILL);
        call.multipart();
        CreateSkill { call }
    }

    /// List Skills
    ///
    /// Lists the skills that the API key can use, one page at a time.
    ///
    /// `GET /v1/skills`, `#/paths/~1v1~1skills/get` in the document.
    ///
    /// Returns [`ListSkillsResponse`](crate::types::ListSkillsResponse).
    ///
    /// The list comes in pages; [`into_stream`](ListSkills::into_stream) goes through the items of all
    /// of them.
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
    /// let mut items = client.beta().skills().list().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListSkills {
        ListSkills {
            call: Call::new(&self.client, &LIST_SKILLS),
        }
    }

    /// Get Skill
    ///
    /// Looks up one skill.
    ///
    /// `GET /v1/skills/{skill_id}`, `#/paths/~1v1~1skills~1{skill_id}/get` in the document.
    ///
    /// Returns [`GetSkillResponse`](crate::types::GetSkillResponse).
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
    ///     .retrieve("skill_01JAbcdefghijklmnopqrstuvw")
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn retrieve(&self, skill_id: impl Into<String>) -> GetSkill {
        let mut call = Call::new(&self.client, &GET_SKILL);
        let skill_id: String = skill_id.into();
        call.path("skill_id", Encoding::SIMPLE, &skill_id);
        GetSkill { call }
    }

    /// Delete Skill
    ///
    /// Deletes a skill.
    ///
    /// `DELETE /v1/skills/{skill_id}`, `#/paths/~1v1~1skills~1{skill_id}/delete` in the document.
    ///
    /// Returns [`DeleteSkillResponse`](crate::types::DeleteSkillResponse).
    ///
    /// # Errors
    ///
    /// [`Error::Api`](crate::Error::Api) carries [`ErrorResponse`](crate::types::ErrorResponse).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: anthropic_skills::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.beta().skills().delete("skill_01JAbcdefghijklmnopqrstuvw").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete(&self, skill_id: impl Into<String>) -> DeleteSkill {
        let mut call = Call::new(&self.client, &DELETE_SKILL);
        let skill_id: String = skill_id.into();
        call.path("skill_id", Encoding::SIMPLE, &skill_id);
        DeleteSkill { call }
    }
}

static CREATE_SKILL: Endpoint =
    Endpoint::new("createSkill", Method::POST, "/v1/skills").security(&[&["apiKey"]]);

/// The request of `POST /v1/skills`, made by [`Skills::create`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct CreateSkill {
    call: Call,
}

impl CreateSkill {
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

    /// What to call the skill.
    ///
    /// People see this label; it is never a part of the prompt.
    pub fn display_title(mut self, display_title: impl Into<String>) -> Self {
        let display_title: String = display_title.into();
        self.call.part("display_title", &display_title);
        self
    }

    /// The files of the skill.
    ///
    /// They have to share one top-level folder, and that folder has to hold a `SKILL.md` file at its
    /// root.
    pub fn files(mut self, files: impl Into<Uploads>) -> Self {
        self.call.part_files("files[]", files);
        self
    }
}

request! { CreateSkill(CREATE_SKILL) -> json types::CreateSkillResponse, json types::ErrorResponse }

multipart! { CreateSkill }

static LIST_SKILLS: Endpoint =
    Endpoint::new("listSkills", Method::GET, "/v1/skills").security(&[&["apiKey"]]);

/// The request of `GET /v1/skills`, made by [`Skills::list`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListSkills {
    call: Call,
}

impl ListSkills {
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

    /// Keeps only the skills from one source.
    ///
    /// - `"custom"`: skills that a user made
    /// - `"anthropic"`: skills that Anthropic provides
    pub fn source(mut self, source: impl Into<String>) -> Self {
        let source: String = source.into();
        self.call.query("source", Encoding::FORM, &source);
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

request! { ListSkills(LIST_SKILLS) -> json types::ListSkillsResponse, json types::ErrorResponse }

paginated! {
    ListSkills -> types::Skill, types::ErrorResponse {
        items: ["data"],
        at: [] [required data],
        next: Next::Cursor(Place::Query("page"), &["next_page"]),
        end: [End::HasMore(&["has_more"])],
    }
}

static GET_SKILL: Endpoint =
    Endpoint::new("getSkill", Method::GET, "/v1/skills/{skill_id}").security(&[&["apiKey"]]);

/// The request of `GET /v1/skills/{skill_id}`, made by [`Skills::retrieve`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetSkill {
    call: Call,
}

impl GetSkill {
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

request! { GetSkill(GET_SKILL) -> json types::GetSkillResponse, json types::ErrorResponse }

static DELETE_SKILL: Endpoint =
    Endpoint::new("deleteSkill", Method::DELETE, "/v1/skills/{skill_id}").security(&[&["apiKey"]]);

/// The request of `DELETE /v1/skills/{skill_id}`, made by [`Skills::delete`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteSkill {
    call: Call,
}

impl DeleteSkill {
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

request! { DeleteSkill(DELETE_SKILL) -> json types::DeleteSkillResponse, json types::ErrorResponse }
