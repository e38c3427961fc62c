//! Tuples: `prefixItems` (JSON Schema 2020-12, section 10.3.1.1), or a list where `items` has a schema (draft 4).

use serde_json::{Value, json};

use super::Members;

/// Positions go to `prefixItems`, the schema of the rest to `items`; a tuple that allows no rest is marked.
pub(super) fn lower(members: &mut Members) {
    if members.get("items").is_some_and(Value::is_array) {
        let items = members.remove("items").unwrap_or_default();
        // An empty list says nothing about any position.
        if items.as_array().is_some_and(|it| !it.is_empty()) {
            members.insert("prefixItems".to_owned(), items);
        }
        if let Some(rest) = members.remove("additionalItems") {
            members.insert("items".to_owned(), rest);
        }
    }
    let Some(positions) = members.get("prefixItems").and_then(Value::as_array).map(Vec::len) else { return };
    let most = members.get("maxItems").and_then(Value::as_f64);
    #[expect(clippy::cast_precision_loss, reason = "no tuple is that long")]
    let full = most.is_some_and(|most| most <= positions as f64);
    if full || members.get("items") == Some(&Value::Bool(false)) {
        members.remove("items");
        members.insert("x-lowered-closed-tuple".to_owned(), json!(true));
    }
    if members.get("items") == Some(&Value::Bool(true)) {
        members.remove("items");
    }
}
