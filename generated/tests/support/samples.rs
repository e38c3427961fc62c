//! The examples of the documentation, as the server sends them.

use serde_json::{Value, json};

pub const SKILL_ID: &str = "skill_01JAbcdefghijklmnopqrstuvw";
pub const VERSION: &str = "1759178010641129";
pub const NEXT_PAGE: &str = "page_MjAyNS0wNS0xNFQwMDowMDowMFo=";

pub fn skill() -> Value {
    json!({
        "id": SKILL_ID,
        "created_at": "2024-10-30T23:58:27.427722Z",
        "display_title": "My Custom Skill",
        "latest_version": VERSION,
        "source": "custom",
        "type": "skill",
        "updated_at": "2024-10-30T23:58:27.427722Z",
    })
}

pub fn deleted_skill() -> Value {
    json!({ "id": SKILL_ID, "type": "skill_deleted" })
}

pub fn version() -> Value {
    json!({
        "id": "skillver_01JAbcdefghijklmnopqrstuvw",
        "created_at": "2024-10-30T23:58:27.427722Z",
        "description": "Builds the quarterly report from the ledger.",
        "directory": "quarterly-report",
        "name": "quarterly-report",
        "skill_id": SKILL_ID,
        "type": "skill_version",
        "version": VERSION,
    })
}

pub fn deleted_version() -> Value {
    json!({ "id": VERSION, "type": "skill_version_deleted" })
}

pub fn page(items: &[Value], next: Option<&str>) -> Value {
    json!({ "data": items, "has_more": next.is_some(), "next_page": next })
}

pub fn error(kind: &str, message: &str) -> Value {
    json!({ "error": { "message": message, "type": kind }, "request_id": "req_011CSHoEeqs5C35K2UUqR7Fy", "type": "error" })
}
