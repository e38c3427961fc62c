// @generated from the OpenAPI document. Do not edit.

//! The types of the API.

use crate::runtime::wire::{Extra, Value, object, string_enum, tagged_union};

/// The name of a beta version.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum AnthropicBeta {
    /// `message-batches-2024-09-24`
    MessageBatches20240924,
    /// `prompt-caching-2024-07-31`
    PromptCaching20240731,
    /// `computer-use-2024-10-22`
    ComputerUse20241022,
    /// `computer-use-2025-01-24`
    ComputerUse20250124,
    /// `pdfs-2024-09-25`
    Pdfs20240925,
    /// `token-counting-2024-11-01`
    TokenCounting20241101,
    /// `token-efficient-tools-2025-02-19`
    TokenEfficientTools20250219,
    /// `output-128k-2025-02-19`
    Output128k20250219,
    /// `files-api-2025-04-14`
    FilesApi20250414,
    /// `mcp-client-2025-04-04`
    McpClient20250404,
    /// `mcp-client-2025-11-20`
    McpClient20251120,
    /// `dev-full-thinking-2025-05-14`
    DevFullThinking20250514,
    /// `interleaved-thinking-2025-05-14`
    InterleavedThinking20250514,
    /// `code-execution-2025-05-22`
    CodeExecution20250522,
    /// `extended-cache-ttl-2025-04-11`
    ExtendedCacheTtl20250411,
    /// `context-1m-2025-08-07`
    Context1m20250807,
    /// `context-management-2025-06-27`
    ContextManagement20250627,
    /// `model-context-window-exceeded-2025-08-26`
    ModelContextWindowExceeded20250826,
    /// `skills-2025-10-02`
    Skills20251002,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    AnthropicBeta {
        "message-batches-2024-09-24" => MessageBatches20240924,
        "prompt-caching-2024-07-31" => PromptCaching20240731,
        "computer-use-2024-10-22" => ComputerUse20241022,
        "computer-use-2025-01-24" => ComputerUse20250124,
        "pdfs-2024-09-25" => Pdfs20240925,
        "token-counting-2024-11-01" => TokenCounting20241101,
        "token-efficient-tools-2025-02-19" => TokenEfficientTools20250219,
        "output-128k-2025-02-19" => Output128k20250219,
        "files-api-2025-04-14" => FilesApi20250414,
        "mcp-client-2025-04-04" => McpClient20250404,
        "mcp-client-2025-11-20" => McpClient20251120,
        "dev-full-thinking-2025-05-14" => DevFullThinking20250514,
        "interleaved-thinking-2025-05-14" => InterleavedThinking20250514,
        "code-execution-2025-05-22" => CodeExecution20250522,
        "extended-cache-ttl-2025-04-11" => ExtendedCacheTtl20250411,
        "context-1m-2025-08-07" => Context1m20250807,
        "context-management-2025-06-27" => ContextManagement20250627,
        "model-context-window-exceeded-2025-08-26" => ModelContextWindowExceeded20250826,
        "skills-2025-10-02" => Skills20251002,
    } else Unknown
}

/// The skill that was created.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateSkillResponse {
    /// When the skill was created, as an ISO 8601 timestamp.
    pub created_at: String,
    /// What the skill is called.
    ///
    /// People see this label; it is never a part of the prompt.
    pub display_title: Option<String>,
    /// The id of the skill.
    ///
    /// Ids may get another form or length one day.
    pub id: String,
    /// The latest version of the skill.
    ///
    /// That is the version which was created last.
    pub latest_version: Option<String>,
    /// Where the skill comes from.
    ///
    /// - `"custom"`: a user made it
    /// - `"anthropic"`: Anthropic provides it
    pub source: String,
    /// What kind of object this is.
    ///
    /// A skill always has `"skill"` here.
    ///
    /// Default `skill`.
    pub r#type: String,
    /// When the skill was last changed, as an ISO 8601 timestamp.
    pub updated_at: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    CreateSkillResponse {
        "created_at" => created_at: defaulted,
        "display_title" => display_title: nullable,
        "id" => id: defaulted,
        "latest_version" => latest_version: nullable,
        "source" => source: defaulted,
        "type" => r#type: defaulted,
        "updated_at" => updated_at: defaulted,
        rest extra,
    }
}

/// The skill that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetSkillResponse {
    /// When the skill was created, as an ISO 8601 timestamp.
    pub created_at: String,
    /// What the skill is called.
    ///
    /// People see this label; it is never a part of the prompt.
    pub display_title: Option<String>,
    /// The id of the skill.
    ///
    /// Ids may get another form or length one day.
    pub id: String,
    /// The latest version of the skill.
    ///
    /// That is the version which was created last.
    pub latest_version: Option<String>,
    /// Where the skill comes from.
    ///
    /// - `"custom"`: a user made it
    /// - `"anthropic"`: Anthropic provides it
    pub source: String,
    /// What kind of object this is.
    ///
    /// A skill always has `"skill"` here.
    ///
    /// Default `skill`.
    pub r#type: String,
    /// When the skill was last changed, as an ISO 8601 timestamp.
    pub updated_at: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetSkillResponse {
        "created_at" => created_at: defaulted,
        "display_title" => display_title: nullable,
        "id" => id: defaulted,
        "latest_version" => latest_version: nullable,
        "source" => source: defaulted,
        "type" => r#type: defaulted,
        "updated_at" => updated_at: defaulted,
        rest extra,
    }
}

/// A skill in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Skill {
    /// When the skill was created, as an ISO 8601 timestamp.
    pub created_at: String,
    /// What the skill is called.
    ///
    /// People see this label; it is never a part of the prompt.
    pub display_title: Option<String>,
    /// The id of the skill.
    ///
    /// Ids may get another form or length one day.
    pub id: String,
    /// The latest version of the skill.
    ///
    /// That is the version which was created last.
    pub latest_version: Option<String>,
    /// Where the skill comes from.
    ///
    /// - `"custom"`: a user made it
    /// - `"anthropic"`: Anthropic provides it
    pub source: String,
    /// What kind of object this is.
    ///
    /// A skill always has `"skill"` here.
    ///
    /// Default `skill`.
    pub r#type: String,
    /// When the skill was last changed, as an ISO 8601 timestamp.
    pub updated_at: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Skill {
        "created_at" => created_at: defaulted,
        "display_title" => display_title: nullable,
        "id" => id: defaulted,
        "latest_version" => latest_version: nullable,
        "source" => source: defaulted,
        "type" => r#type: defaulted,
        "updated_at" => updated_at: defaulted,
        rest extra,
    }
}

/// A page of skills.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListSkillsResponse {
    /// The entries of this page.
    pub data: Vec<Skill>,
    /// Whether there is another page after this one.
    pub has_more: bool,
    /// The token of the next page.
    ///
    /// Give it as `page` to get that page. It is null on the last page.
    pub next_page: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListSkillsResponse {
        "data" => data: defaulted,
        "has_more" => has_more: defaulted,
        "next_page" => next_page: nullable,
        rest extra,
    }
}

/// What is left of a deleted skill.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DeleteSkillResponse {
    /// The id of the skill.
    ///
    /// Ids may get another form or length one day.
    pub id: String,
    /// What kind of object this is.
    ///
    /// A deleted skill always has `"skill_deleted"` here.
    ///
    /// Default `skill_deleted`.
    pub r#type: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    DeleteSkillResponse {
        "id" => id: defaulted,
        "type" => r#type: defaulted,
        rest extra,
    }
}

/// The version that was created.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateSkillVersionResponse {
    /// When the version was created, as an ISO 8601 timestamp.
    pub created_at: String,
    /// What the version is for.
    ///
    /// This comes from the `SKILL.md` file among the uploaded files.
    pub description: String,
    /// The folder of the version.
    ///
    /// This is the top-level folder that the uploaded files share.
    pub directory: String,
    /// The id of the version.
    ///
    /// Ids may get another form or length one day.
    pub id: String,
    /// What the version is called.
    ///
    /// This comes from the `SKILL.md` file among the uploaded files.
    pub name: String,
    /// The id of the skill that the version belongs to.
    pub skill_id: String,
    /// What kind of object this is.
    ///
    /// A skill version always has `"skill_version"` here.
    ///
    /// Default `skill_version`.
    pub r#type: String,
    /// The version itself.
    ///
    /// Versions are Unix epoch timestamps.
    pub version: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    CreateSkillVersionResponse {
        "created_at" => created_at: defaulted,
        "description" => description: defaulted,
        "directory" => directory: defaulted,
        "id" => id: defaulted,
        "name" => name: defaulted,
        "skill_id" => skill_id: defaulted,
        "type" => r#type: defaulted,
        "version" => version: defaulted,
        rest extra,
    }
}

/// The version that was asked for.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetSkillVersionResponse {
    /// When the version was created, as an ISO 8601 timestamp.
    pub created_at: String,
    /// What the version is for.
    ///
    /// This comes from the `SKILL.md` file among the uploaded files.
    pub description: String,
    /// The folder of the version.
    ///
    /// This is the top-level folder that the uploaded files share.
    pub directory: String,
    /// The id of the version.
    ///
    /// Ids may get another form or length one day.
    pub id: String,
    /// What the version is called.
    ///
    /// This comes from the `SKILL.md` file among the uploaded files.
    pub name: String,
    /// The id of the skill that the version belongs to.
    pub skill_id: String,
    /// What kind of object this is.
    ///
    /// A skill version always has `"skill_version"` here.
    ///
    /// Default `skill_version`.
    pub r#type: String,
    /// The version itself.
    ///
    /// Versions are Unix epoch timestamps.
    pub version: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetSkillVersionResponse {
        "created_at" => created_at: defaulted,
        "description" => description: defaulted,
        "directory" => directory: defaulted,
        "id" => id: defaulted,
        "name" => name: defaulted,
        "skill_id" => skill_id: defaulted,
        "type" => r#type: defaulted,
        "version" => version: defaulted,
        rest extra,
    }
}

/// A skill version in a list.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SkillVersion {
    /// When the version was created, as an ISO 8601 timestamp.
    pub created_at: String,
    /// What the version is for.
    ///
    /// This comes from the `SKILL.md` file among the uploaded files.
    pub description: String,
    /// The folder of the version.
    ///
    /// This is the top-level folder that the uploaded files share.
    pub directory: String,
    /// The id of the version.
    ///
    /// Ids may get another form or length one day.
    pub id: String,
    /// What the version is called.
    ///
    /// This comes from the `SKILL.md` file among the uploaded files.
    pub name: String,
    /// The id of the skill that the version belongs to.
    pub skill_id: String,
    /// What kind of object this is.
    ///
    /// A skill version always has `"skill_version"` here.
    ///
    /// Default `skill_version`.
    pub r#type: String,
    /// The version itself.
    ///
    /// Versions are Unix epoch timestamps.
    pub version: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    SkillVersion {
        "created_at" => created_at: defaulted,
        "description" => description: defaulted,
        "directory" => directory: defaulted,
        "id" => id: defaulted,
        "name" => name: defaulted,
        "skill_id" => skill_id: defaulted,
        "type" => r#type: defaulted,
        "version" => version: defaulted,
        rest extra,
    }
}

/// A page of skill versions.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListSkillVersionsResponse {
    /// The entries of this page.
    pub data: Vec<SkillVersion>,
    /// Whether there is another page after this one.
    pub has_more: bool,
    /// The token of the next page.
    ///
    /// Give it as `page` to get that page. It is null on the last page.
    pub next_page: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListSkillVersionsResponse {
        "data" => data: defaulted,
        "has_more" => has_more: defaulted,
        "next_page" => next_page: nullable,
        rest extra,
    }
}

/// What is left of a deleted skill version.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DeleteSkillVersionResponse {
    /// The version itself.
    ///
    /// Versions are Unix epoch timestamps.
    pub id: String,
    /// What kind of object this is.
    ///
    /// A deleted skill version always has `"skill_version_deleted"` here.
    ///
    /// Default `skill_version_deleted`.
    pub r#type: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    DeleteSkillVersionResponse {
        "id" => id: defaulted,
        "type" => r#type: defaulted,
        rest extra,
    }
}

/// The body of a failed request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ErrorResponse {
    /// What went wrong.
    pub error: ErrorDetail,
    /// The id of the failed request, to be quoted when asking for help.
    pub request_id: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ErrorResponse {
        "error" => error: defaulted,
        "request_id" => request_id: nullable,
        "type" = "error",
        rest extra,
    }
}

/// Something went wrong inside the API.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ApiError {
    /// What went wrong, for people.
    ///
    /// Default `Internal server error`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ApiError {
        "message" => message: defaulted,
        "type" = "api_error",
        rest extra,
    }
}

/// The API key is missing or not valid.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct AuthenticationError {
    /// What went wrong, for people.
    ///
    /// Default `Authentication error`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    AuthenticationError {
        "message" => message: defaulted,
        "type" = "authentication_error",
        rest extra,
    }
}

/// The account cannot pay for the request.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct BillingError {
    /// What went wrong, for people.
    ///
    /// Default `Billing error`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    BillingError {
        "message" => message: defaulted,
        "type" = "billing_error",
        rest extra,
    }
}

/// The request took too long.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GatewayTimeoutError {
    /// What went wrong, for people.
    ///
    /// Default `Request timeout`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GatewayTimeoutError {
        "message" => message: defaulted,
        "type" = "timeout_error",
        rest extra,
    }
}

/// The request is malformed or asks for something impossible.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct InvalidRequestError {
    /// What went wrong, for people.
    ///
    /// Default `Invalid request`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    InvalidRequestError {
        "message" => message: defaulted,
        "type" = "invalid_request_error",
        rest extra,
    }
}

/// The thing that was asked for does not exist.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NotFoundError {
    /// What went wrong, for people.
    ///
    /// Default `Not found`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    NotFoundError {
        "message" => message: defaulted,
        "type" = "not_found_error",
        rest extra,
    }
}

/// The API has too much to do at the moment.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct OverloadedError {
    /// What went wrong, for people.
    ///
    /// Default `Overloaded`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    OverloadedError {
        "message" => message: defaulted,
        "type" = "overloaded_error",
        rest extra,
    }
}

/// The API key may not do this.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct PermissionError {
    /// What went wrong, for people.
    ///
    /// Default `Permission denied`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    PermissionError {
        "message" => message: defaulted,
        "type" = "permission_error",
        rest extra,
    }
}

/// The account sends more requests than it may.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct RateLimitError {
    /// What went wrong, for people.
    ///
    /// Default `Rate limited`.
    pub message: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    RateLimitError {
        "message" => message: defaulted,
        "type" = "rate_limit_error",
        rest extra,
    }
}

/// What went wrong.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ErrorDetail {
    /// `invalid_request_error`
    InvalidRequestError(Box<InvalidRequestError>),
    /// `authentication_error`
    AuthenticationError(Box<AuthenticationError>),
    /// `billing_error`
    BillingError(Box<BillingError>),
    /// `permission_error`
    PermissionError(Box<PermissionError>),
    /// `not_found_error`
    NotFoundError(Box<NotFoundError>),
    /// `rate_limit_error`
    RateLimitError(Box<RateLimitError>),
    /// `timeout_error`
    TimeoutError(Box<GatewayTimeoutError>),
    /// `api_error`
    ApiError(Box<ApiError>),
    /// `overloaded_error`
    OverloadedError(Box<OverloadedError>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    ErrorDetail by "type" {
        "invalid_request_error" => InvalidRequestError(Box<InvalidRequestError>) [is_invalid_request_error as_invalid_request_error into_invalid_request_error],
        "authentication_error" => AuthenticationError(Box<AuthenticationError>) [is_authentication_error as_authentication_error into_authentication_error],
        "billing_error" => BillingError(Box<BillingError>) [is_billing_error as_billing_error into_billing_error],
        "permission_error" => PermissionError(Box<PermissionError>) [is_permission_error as_permission_error into_permission_error],
        "not_found_error" => NotFoundError(Box<NotFoundError>) [is_not_found_error as_not_found_error into_not_found_error],
        "rate_limit_error" => RateLimitError(Box<RateLimitError>) [is_rate_limit_error as_rate_limit_error into_rate_limit_error],
        "timeout_error" => TimeoutError(Box<GatewayTimeoutError>) [is_timeout_error as_timeout_error into_timeout_error],
        "api_error" => ApiError(Box<ApiError>) [is_api_error as_api_error into_api_error],
        "overloaded_error" => OverloadedError(Box<OverloadedError>) [is_overloaded_error as_overloaded_error into_overloaded_error],
    } else Unknown [is_unknown as_unknown into_unknown]
}
