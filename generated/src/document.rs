// @generated from the OpenAPI document. Do not edit.

//! What the document says of requests and responses, for the server that stands in for the API.

use crate::runtime::testing::document::Document;
use crate::schemas::{table::Table, validation::Validator};

/// The operations as JSON, in the document's order, and the bodies of their responses.
pub(crate) static DOCUMENT: Document = Document::new(check, &[
    (
        r#"{"id":"listSkills","method":"GET","path":"/v1/skills","security":[["apiKey"]],"parameters":[["Query","limit",false,"Scalar","/paths/~1v1~1skills/get/parameters/0/schema"],["Query","page",false,"Text","/paths/~1v1~1skills/get/parameters/1/schema"],["Query","source",false,"Text","/paths/~1v1~1skills/get/parameters/2/schema"],["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"data":[{"created_at":"2024-10-30T23:58:27.427722Z","display_title":"My Custom Skill","id":"skill_01JAbcdefghijklmnopqrstuvw","latest_version":"1759178010641129","source":"custom","type":"skill","updated_at":"2024-10-30T23:58:27.427722Z"}],"has_more":true,"next_page":"page_MjAyNS0wNS0xNFQwMDowMDowMFo="}"#,
    ),
    (
        r#"{"id":"createSkill","method":"POST","path":"/v1/skills","security":[["apiKey"]],"parameters":[["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"body":{"required":true,"contents":[["multipart/form-data",{"Multipart":[[["display_title",false,"Text","/components/schemas/Body_create_skill_v1_skills_post/properties/display_title"],["files[]",false,"Other",""]],true]}]]},"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"created_at":"2024-10-30T23:58:27.427722Z","display_title":"My Custom Skill","id":"skill_01JAbcdefghijklmnopqrstuvw","latest_version":"1759178010641129","source":"custom","type":"skill","updated_at":"2024-10-30T23:58:27.427722Z"}"#,
    ),
    (
        r#"{"id":"getSkill","method":"GET","path":"/v1/skills/{skill_id}","security":[["apiKey"]],"parameters":[["Path","skill_id",true,"Text","/components/parameters/SkillId/schema"],["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"created_at":"2024-10-30T23:58:27.427722Z","display_title":"My Custom Skill","id":"skill_01JAbcdefghijklmnopqrstuvw","latest_version":"1759178010641129","source":"custom","type":"skill","updated_at":"2024-10-30T23:58:27.427722Z"}"#,
    ),
    (
        r#"{"id":"deleteSkill","method":"DELETE","path":"/v1/skills/{skill_id}","security":[["apiKey"]],"parameters":[["Path","skill_id",true,"Text","/components/parameters/SkillId/schema"],["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_deleted"}"#,
    ),
    (
        r#"{"id":"listSkillVersions","method":"GET","path":"/v1/skills/{skill_id}/versions","security":[["apiKey"]],"parameters":[["Path","skill_id",true,"Text","/components/parameters/SkillId/schema"],["Query","limit",false,"Scalar","/paths/~1v1~1skills~1{skill_id}~1versions/get/parameters/0/schema"],["Query","page",false,"Text","/paths/~1v1~1skills~1{skill_id}~1versions/get/parameters/1/schema"],["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"data":[{"created_at":"2024-10-30T23:58:27.427722Z","description":"Builds the quarterly report from the ledger.","directory":"quarterly-report","id":"skillver_01JAbcdefghijklmnopqrstuvw","name":"quarterly-report","skill_id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_version","version":"1759178010641129"}],"has_more":true,"next_page":"page_MjAyNS0wNS0xNFQwMDowMDowMFo="}"#,
    ),
    (
        r#"{"id":"createSkillVersion","method":"POST","path":"/v1/skills/{skill_id}/versions","security":[["apiKey"]],"parameters":[["Path","skill_id",true,"Text","/components/parameters/SkillId/schema"],["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"body":{"required":true,"contents":[["multipart/form-data",{"Multipart":[[["files[]",false,"Other",""]],true]}]]},"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"created_at":"2024-10-30T23:58:27.427722Z","description":"Builds the quarterly report from the ledger.","directory":"quarterly-report","id":"skillver_01JAbcdefghijklmnopqrstuvw","name":"quarterly-report","skill_id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_version","version":"1759178010641129"}"#,
    ),
    (
        r#"{"id":"getSkillVersion","method":"GET","path":"/v1/skills/{skill_id}/versions/{version}","security":[["apiKey"]],"parameters":[["Path","skill_id",true,"Text","/components/parameters/SkillId/schema"],["Path","version",true,"Text","/components/parameters/Version/schema"],["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"created_at":"2024-10-30T23:58:27.427722Z","description":"Builds the quarterly report from the ledger.","directory":"quarterly-report","id":"skillver_01JAbcdefghijklmnopqrstuvw","name":"quarterly-report","skill_id":"skill_01JAbcdefghijklmnopqrstuvw","type":"skill_version","version":"1759178010641129"}"#,
    ),
    (
        r#"{"id":"deleteSkillVersion","method":"DELETE","path":"/v1/skills/{skill_id}/versions/{version}","security":[["apiKey"]],"parameters":[["Path","skill_id",true,"Text","/components/parameters/SkillId/schema"],["Path","version",true,"Text","/components/parameters/Version/schema"],["Header","anthropic-beta",false,{"Texts":","},"/components/parameters/AnthropicBeta/schema"]],"answer":{"status":200,"headers":[["content-type","application/json"]]}}"#,
        r#"{"id":"1759178010641129","type":"skill_version_deleted"}"#,
    ),
]);

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
