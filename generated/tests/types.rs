//! Every type over the documentation's examples: what is read is written back.

mod support;

use anthropic_skills::types::{
    AnthropicBeta, ApiError, AuthenticationError, BillingError, CreateSkillResponse,
    CreateSkillVersionResponse, DeleteSkillResponse, DeleteSkillVersionResponse, ErrorDetail, ErrorResponse,
    GatewayTimeoutError, GetSkillResponse, GetSkillVersionResponse, InvalidRequestError,
    ListSkillVersionsResponse, ListSkillsResponse, NotFoundError, OverloadedError, PermissionError,
    RateLimitError, Skill, SkillVersion,
};
use serde::Serialize;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};
use support::samples;

#[track_caller]
fn round_trip<T: Serialize + DeserializeOwned + PartialEq + std::fmt::Debug>(value: &Value) -> T {
    let read: T = serde_json::from_value(value.clone()).unwrap();
    let from_text: T = serde_json::from_str(&value.to_string()).unwrap();
    assert_eq!(read, from_text);
    assert_eq!(serde_json::to_value(&read).unwrap(), *value);
    read
}

#[test]
fn skills() {
    let skill = samples::skill();
    assert_eq!(round_trip::<CreateSkillResponse>(&skill).created_at, "2024-10-30T23:58:27.427722Z");
    assert_eq!(round_trip::<GetSkillResponse>(&skill).id, samples::SKILL_ID);
    assert_eq!(round_trip::<Skill>(&skill).source, "custom");
    round_trip::<ListSkillsResponse>(&samples::page(&[skill], Some(samples::NEXT_PAGE)));
    round_trip::<ListSkillsResponse>(&samples::page(&[], None));
    round_trip::<DeleteSkillResponse>(&samples::deleted_skill());
}

#[test]
fn versions() {
    let version = samples::version();
    assert_eq!(round_trip::<CreateSkillVersionResponse>(&version).directory, "quarterly-report");
    round_trip::<GetSkillVersionResponse>(&version);
    round_trip::<SkillVersion>(&version);
    round_trip::<ListSkillVersionsResponse>(&samples::page(&[version], None));
    round_trip::<DeleteSkillVersionResponse>(&samples::deleted_version());
}

#[test]
fn the_pages_other_example() {
    // The reference pages show `"type": "type"`: a value that is not the usual one is kept.
    let mut skill = samples::skill();
    skill["type"] = json!("type");
    round_trip::<CreateSkillResponse>(&skill);
}

#[test]
fn null_is_null() {
    let mut skill = samples::skill();
    skill["display_title"] = Value::Null;
    skill["latest_version"] = Value::Null;
    let read = round_trip::<Skill>(&skill);
    assert_eq!((read.display_title, read.latest_version), (None, None));
}

#[test]
fn what_a_server_leaves_out_is_empty_and_what_is_wrong_is_named() {
    let read: Skill = serde_json::from_value(json!({ "id": "x", "source": null })).unwrap();
    assert_eq!((read.id.as_str(), read.source.as_str()), ("x", ""));
    let error = serde_json::from_value::<Skill>(json!({ "id": 1 })).unwrap_err();
    assert!(error.to_string().contains("invalid type"), "{error}");
}

#[test]
fn properties_of_tomorrow_are_kept() {
    let mut skill = samples::skill();
    skill["color"] = json!({ "name": "green" });
    let read = round_trip::<Skill>(&skill);
    assert_eq!(read.extra["color"]["name"], "green");
}

#[test]
fn errors() {
    macro_rules! check {
        ($($name:ident $kind:literal;)*) => {$(
            let error = samples::error($kind, "why");
            assert_eq!(round_trip::<$name>(&error["error"]).message, "why");
            let read = round_trip::<ErrorResponse>(&error);
            assert!(!matches!(read.error, ErrorDetail::Unknown(_)), "{read:?}");
        )*};
    }
    check! {
        ApiError "api_error";
        AuthenticationError "authentication_error";
        BillingError "billing_error";
        GatewayTimeoutError "timeout_error";
        InvalidRequestError "invalid_request_error";
        NotFoundError "not_found_error";
        OverloadedError "overloaded_error";
        PermissionError "permission_error";
        RateLimitError "rate_limit_error";
    }
    let mut without_id = samples::error("api_error", "why");
    without_id["request_id"] = Value::Null;
    assert_eq!(round_trip::<ErrorResponse>(&without_id).request_id, None);
}

#[test]
fn the_tag_may_come_last() {
    let read: ErrorDetail = serde_json::from_str(r#"{"message":"m","type":"billing_error"}"#).unwrap();
    let first: ErrorDetail = serde_json::from_str(r#"{"type":"billing_error","message":"m"}"#).unwrap();
    assert_eq!(read, first);
    assert!(matches!(read, ErrorDetail::BillingError(_)));
}

#[test]
fn betas() {
    let known = [
        "message-batches-2024-09-24",
        "prompt-caching-2024-07-31",
        "computer-use-2024-10-22",
        "computer-use-2025-01-24",
        "pdfs-2024-09-25",
        "token-counting-2024-11-01",
        "token-efficient-tools-2025-02-19",
        "output-128k-2025-02-19",
        "files-api-2025-04-14",
        "mcp-client-2025-04-04",
        "mcp-client-2025-11-20",
        "dev-full-thinking-2025-05-14",
        "interleaved-thinking-2025-05-14",
        "code-execution-2025-05-22",
        "extended-cache-ttl-2025-04-11",
        "context-1m-2025-08-07",
        "context-management-2025-06-27",
        "model-context-window-exceeded-2025-08-26",
        "skills-2025-10-02",
    ];
    for name in known {
        let beta = round_trip::<AnthropicBeta>(&json!(name));
        assert!(!matches!(beta, AnthropicBeta::Unknown(_)), "{name}");
        assert_eq!(beta, AnthropicBeta::from(name));
        assert_eq!(beta.as_str(), name);
        assert_eq!(beta.to_string(), name);
    }
    assert_eq!(
        round_trip::<AnthropicBeta>(&json!("brand-new-2030-01-01")),
        AnthropicBeta::Unknown("brand-new-2030-01-01".to_owned())
    );
}
