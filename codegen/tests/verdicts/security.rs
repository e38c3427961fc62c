//! Single edits of security schemes and requirements, each with what it means.

use codegen::diff::Level::{Major, Patch};
use codegen::diff::Wire::{self, Breaking, Compatible};
use serde_json::json;

use super::edits::Edit;

/// What proves who calls.
pub(crate) fn edits() -> Vec<Edit> {
    [schemes(), user_flows()].concat()
}

fn schemes() -> Vec<Edit> {
    vec![
        ("credentials of the API", "/security", Some(json!([{"key": []}])), Some((Patch, Breaking))),
        (
            "an API key in a cookie",
            "/components/securitySchemes/key/in",
            Some(json!("cookie")),
            Some((Patch, Breaking)),
        ),
        (
            "a scheme of HTTP",
            "/components/securitySchemes/key",
            Some(json!({"type": "http", "scheme": "bearer"})),
            Some((Patch, Breaking)),
        ),
        (
            "tokens from another place",
            "/components/securitySchemes/account/flows/clientCredentials/tokenUrl",
            Some(json!("https://login.pets.example/token")),
            Some((Patch, Breaking)),
        ),
        (
            "one more scope",
            "/components/securitySchemes/account/flows/clientCredentials/scopes/delete",
            Some(json!("")),
            Some((Patch, Compatible)),
        ),
        (
            "a scope that is gone",
            "/components/securitySchemes/account/flows/clientCredentials/scopes/write",
            None,
            Some((Patch, Breaking)),
        ),
        (
            "other scopes",
            "/components/securitySchemes/account/flows/clientCredentials/scopes",
            Some(json!({"read": "", "admin": ""})),
            Some((Patch, Breaking)),
        ),
        (
            "scopes in another order",
            "/components/securitySchemes/account/flows/clientCredentials/scopes",
            Some(json!({"write": "", "read": ""})),
            Some((Patch, Wire::None)),
        ),
        (
            "what a scope is for",
            "/components/securitySchemes/account/flows/clientCredentials/scopes/write",
            Some(json!("changes pets")),
            None,
        ),
        (
            "another flow of OAuth",
            "/components/securitySchemes/account/flows",
            Some(
                json!({"authorizationCode": {"authorizationUrl": "https://pets.example/a", "tokenUrl": "https://pets.example/token", "scopes": {}}}),
            ),
            Some((Major, Breaking)),
        ),
        (
            "a scheme that gets no tokens",
            "/components/securitySchemes/account",
            Some(json!({"type": "http", "scheme": "bearer"})),
            Some((Major, Breaking)),
        ),
    ]
}

/// What users are asked for.
fn user_flows() -> Vec<Edit> {
    vec![
        (
            "one more scope of users",
            "/components/securitySchemes/user/flows/authorizationCode/scopes/delete",
            Some(json!("")),
            Some((Patch, Compatible)),
        ),
        (
            "a scope of users that is gone",
            "/components/securitySchemes/user/flows/authorizationCode/scopes/write",
            None,
            Some((Patch, Breaking)),
        ),
        (
            "scopes of users in another order",
            "/components/securitySchemes/user/flows/authorizationCode/scopes",
            Some(json!({"write": "", "read": ""})),
            Some((Patch, Wire::None)),
        ),
        (
            "users log in elsewhere",
            "/components/securitySchemes/user/flows/authorizationCode/authorizationUrl",
            Some(json!("https://login.pets.example/authorize")),
            Some((Patch, Breaking)),
        ),
        (
            "users' tokens from another place",
            "/components/securitySchemes/user/flows/authorizationCode/tokenUrl",
            Some(json!("https://login.pets.example/token")),
            Some((Patch, Breaking)),
        ),
    ]
}
