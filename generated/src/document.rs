// @generated from the OpenAPI document. Do not edit.

//! What the document says of requests and responses, for the server that stands in for the API.

#[allow(unused_imports, reason = "an API need not have parameters and bodies")]
use crate::runtime::{Location, testing::document::{Body, Document, Documented, Written}};
use crate::schemas::{table::Table, validation::Validator};

/// The operations, in the document's order.
pub(crate) static DOCUMENT: Document = Document { check, operations: &[
    Documented::new("listSkills", "GET", "/v1/skills")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Query, "limit", false, Written::Scalar, "/paths/~1v1~1skills/get/parameters/0/schema"), (Location::Query, "page", false, Written::Text, "/paths/~1v1~1skills/get/parameters/1/schema"), (Location::Query, "source", false, Written::Text, "/paths/~1v1~1skills/get/parameters/2/schema"), (Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"data":[{"created_at":"2024-10-30T23:58:27.427722Z","display_title":"My Custom Skill","id":"skill_01JAbcdefghijklmnopqrstuvw","latest_version":"1759178010641129","source":"custom","type":"skill","updated_at":"2024-10-30T23:58:27.427722Z"}],"has_more":true,"next_page":"page_MjAyNS0wNS0xNFQwMDowMDowMFo="}"#),
    Documented::new("createSkill", "POST", "/v1/skills")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .body(true, &[("multipart/form-data", Body::Multipart(&[("display_title", false, Written::Text, "/components/schemas/Body_create_skill_v1_skills_post/properties/display_title"), ("files[]", false, Written::Other, "")], true))])
        .answer(200, &[("content-type", "application/json")], r#"{"created_at":"2024-10-30T23:58:27.427722Z","display_title":"My Custom Skill","id":"skill_01JAbcdefghijklmnopqrstuvw","latest_version":"1759178010641129","source":"custom","type":"skill","updated_at":"2024-10-30T23:58:27.427722Z"}"#),
    Documented::new("getSkill", "GET", "/v1/skills/{skill_id}")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Path, "skill_id", true, Written::Text, "/components/parameters/SkillId/schema"), (Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"created_at":"2024-10-30T23:58:27.427722Z","display_title":"My Custom Skill","id":"skill_01JAbcdefghijklmnopqrstuvw","latest_version":"1759178010641129","source":"custom","type":"skill","updated_at":"2024-10-30T23:58:27.427722Z"}"#),
    Documented::new("deleteSkill", "DELETE", "/v1/skills/{skill_id}")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Path, "skill_id", true, Written::Text, "/components/parameters/SkillId/schema"), (Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_deleted"}"#),
    Documented::new("listSkillVersions", "GET", "/v1/skills/{skill_id}/versions")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Path, "skill_id", true, Written::Text, "/components/parameters/SkillId/schema"), (Location::Query, "limit", false, Written::Scalar, "/paths/~1v1~1skills~1{skill_id}~1versions/get/parameters/0/schema"), (Location::Query, "page", false, Written::Text, "/paths/~1v1~1skills~1{skill_id}~1versions/get/parameters/1/schema"), (Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"data":[{"created_at":"2024-10-30T23:58:27.427722Z","description":"Builds the quarterly report from the ledger.","directory":"quarterly-report","id":"skillver_01JAbcdefghijklmnopqrstuvw","name":"quarterly-report","skill_id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_version","version":"1759178010641129"}],"has_more":true,"next_page":"page_MjAyNS0wNS0xNFQwMDowMDowMFo="}"#),
    Documented::new("createSkillVersion", "POST", "/v1/skills/{skill_id}/versions")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Path, "skill_id", true, Written::Text, "/components/parameters/SkillId/schema"), (Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .body(true, &[("multipart/form-data", Body::Multipart(&[("files[]", false, Written::Other, "")], true))])
        .answer(200, &[("content-type", "application/json")], r#"{"created_at":"2024-10-30T23:58:27.427722Z","description":"Builds the quarterly report from the ledger.","directory":"quarterly-report","id":"skillver_01JAbcdefghijklmnopqrstuvw","name":"quarterly-report","skill_id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_version","version":"1759178010641129"}"#),
    Documented::new("getSkillVersion", "GET", "/v1/skills/{skill_id}/versions/{version}")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Path, "skill_id", true, Written::Text, "/components/parameters/SkillId/schema"), (Location::Path, "version", true, Written::Text, "/components/parameters/Version/schema"), (Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"created_at":"2024-10-30T23:58:27.427722Z","description":"Builds the quarterly report from the ledger.","directory":"quarterly-report","id":"skillver_01JAbcdefghijklmnopqrstuvw","name":"quarterly-report","skill_id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_version","version":"1759178010641129"}"#),
    Documented::new("deleteSkillVersion", "DELETE", "/v1/skills/{skill_id}/versions/{version}")
        .security(&[&["apiKey"]])
        .parameters(&[(Location::Path, "skill_id", true, Written::Text, "/components/parameters/SkillId/schema"), (Location::Path, "version", true, Written::Text, "/components/parameters/Version/schema"), (Location::Header, "anthropic-beta", false, Written::Texts(Some(',')), "/components/parameters/AnthropicBeta/schema")])
        .answer(200, &[("content-type", "application/json")], r#"{"id":"1759178010641129","type":"skill_version_deleted"}"#),
] };

static VALIDATOR: Validator = Validator::new(&TABLE);

fn check(place: &str, value: &crate::Value) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    Ok(VALIDATOR.check_value(place, value)?)
}

/// The schemas by their places.
static TABLE: Table = Table::new(&[
    ("/components/parameters/AnthropicBeta/schema", r##"{"type":"array","items":{"$ref":"#/components/schemas/AnthropicBeta"}}"##),
    ("/components/parameters/SkillId/schema", r#"{"type":"string"}"#),
    ("/components/parameters/Version/schema", r#"{"type":"string"}"#),
    ("/components/schemas/AnthropicBeta", r#"{"anyOf":[{"type":"string"},{"type":"string","enum":["message-batches-2024-09-24","prompt-caching-2024-07-31","computer-use-2024-10-22","computer-use-2025-01-24","pdfs-2024-09-25","token-counting-2024-11-01","token-efficient-tools-2025-02-19","output-128k-2025-02-19","files-api-2025-04-14","mcp-client-2025-04-04","mcp-client-2025-11-20","dev-full-thinking-2025-05-14","interleaved-thinking-2025-05-14","code-execution-2025-05-22","extended-cache-ttl-2025-04-11","context-1m-2025-08-07","context-management-2025-06-27","model-context-window-exceeded-2025-08-26","skills-2025-10-02"]}]}"#),
    ("/components/schemas/Body_create_skill_v1_skills_post", r#"{"type":"object","properties":{"display_title":{"anyOf":[{"type":"string"},{"enum":[null]}]},"files":{"anyOf":[{"type":"array","items":{"type":"string"}},{"enum":[null]}]}}}"#),
    ("/components/schemas/Body_create_skill_version_v1_skills__skill_id__versions_post", r#"{"type":"object","properties":{"files":{"anyOf":[{"type":"array","items":{"type":"string"}},{"enum":[null]}]}}}"#),
    ("/paths/~1v1~1skills/get/parameters/0/schema", r#"{"type":"integer","minimum":1,"maximum":100}"#),
    ("/paths/~1v1~1skills/get/parameters/1/schema", r#"{"anyOf":[{"type":"string"},{"enum":[null]}]}"#),
    ("/paths/~1v1~1skills/get/parameters/2/schema", r#"{"anyOf":[{"type":"string"},{"enum":[null]}]}"#),
    ("/paths/~1v1~1skills/post/requestBody/content/multipart~1form-data/schema", r##"{"$ref":"#/components/schemas/Body_create_skill_v1_skills_post"}"##),
    ("/paths/~1v1~1skills~1{skill_id}~1versions/get/parameters/0/schema", r#"{"type":"integer","minimum":1,"maximum":100}"#),
    ("/paths/~1v1~1skills~1{skill_id}~1versions/get/parameters/1/schema", r#"{"anyOf":[{"type":"string"},{"enum":[null]}]}"#),
    ("/paths/~1v1~1skills~1{skill_id}~1versions/post/requestBody/content/multipart~1form-data/schema", r##"{"$ref":"#/components/schemas/Body_create_skill_version_v1_skills__skill_id__versions_post"}"##),
]);
