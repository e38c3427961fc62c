//! `securityDefinitions` (section "Security Scheme Object").

use serde_json::{Value, json};

use super::Members;

/// The names that OAuth flows have in OpenAPI 3.
const FLOWS: [(&str, &str); 4] = [
    ("implicit", "implicit"),
    ("password", "password"),
    ("application", "clientCredentials"),
    ("accessCode", "authorizationCode"),
];

/// The schemes as those of OpenAPI 3; they stay where they are.
pub(super) fn schemes(mut definitions: Members) -> Members {
    for scheme in definitions.values_mut().filter_map(Value::as_object_mut) {
        let kind = scheme.get("type").and_then(Value::as_str).unwrap_or_default();
        if kind.eq_ignore_ascii_case("basic") {
            scheme.insert("type".to_owned(), json!("http"));
            scheme.insert("scheme".to_owned(), json!("basic"));
        } else if kind.eq_ignore_ascii_case("oauth2") {
            flow(scheme);
        }
    }
    definitions
}

/// The one flow of a scheme, with its URLs and scopes.
fn flow(scheme: &mut Members) {
    let written = scheme.remove("flow");
    let written = written.as_ref().and_then(Value::as_str).unwrap_or_default();
    let mut described = Members::new();
    for key in ["authorizationUrl", "tokenUrl", "scopes"] {
        if let Some(value) = scheme.remove(key) {
            described.insert(key.to_owned(), value);
        }
    }
    // The names of OpenAPI 3 are used as well.
    let known =
        FLOWS.iter().find(|names| [names.0, names.1].iter().any(|it| it.eq_ignore_ascii_case(written)));
    if let Some((_, name)) = known
        && !scheme.contains_key("flows")
    {
        scheme.insert("flows".to_owned(), json!({ *name: described }));
    }
}
