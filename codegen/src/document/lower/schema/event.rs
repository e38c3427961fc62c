//! Schemas that describe server-sent events: objects with `event`, `id`, `retry` and `data` (OpenAPI 3.2, section
//! 4.14.5.2).
//!
//! The data of an event is text. Where that is JSON, `contentSchema` says what is in it (JSON Schema 2020-12,
//! validation, section 8.5): the schema takes the place of the text's, for the runtime hands decoded data on.

use serde_json::Value;

use super::Members;

/// What an event has.
const MEMBERS: [&str; 4] = ["event", "id", "retry", "data"];
/// Where schemas stand that apply to the same object.
const APPLICATORS: [&str; 3] = ["oneOf", "anyOf", "allOf"];

/// Replaces the schema of an event's data by what its text holds.
pub(super) fn lower(members: &mut Members) {
    if !describes_event(members) {
        return;
    }
    let is_described_further = APPLICATORS.iter().any(|key| {
        let branches = members.get(*key).and_then(Value::as_array).into_iter().flatten();
        branches.filter_map(data).any(|data| data.contains_key("contentSchema"))
    });
    let Some(data) = members.get_mut("properties").and_then(|properties| properties.get_mut("data")) else {
        return;
    };
    decode(data);
    if is_described_further && let Some(data) = data.as_object_mut() {
        // Some events have JSON in their text, which is no text any more once it is decoded.
        data.remove("type");
        data.remove("format");
    }
}

/// Replaces the schema of a text by that of the JSON in it.
pub(in crate::document::lower) fn decode(schema: &mut Value) {
    let Some(members) = schema.as_object_mut() else { return };
    let is_json =
        members.get("contentMediaType").and_then(Value::as_str).is_none_or(|it| it.contains("json"));
    if !is_json || members.contains_key("contentEncoding") {
        return;
    }
    let Some(content) = members.remove("contentSchema").filter(Value::is_object) else { return };
    let description = members.remove("description");
    *schema = content;
    if let (Some(members), Some(description)) = (schema.as_object_mut(), description)
        && !members.contains_key("$ref")
    {
        members.entry("description").or_insert(description);
    }
}

fn describes_event(members: &Members) -> bool {
    let properties = members.get("properties").and_then(Value::as_object);
    properties.is_some_and(|it| {
        it.contains_key("data") && it.len() > 1 && it.keys().all(|name| MEMBERS.contains(&name.as_str()))
    })
}

/// The schema of the data in a schema that is written in place.
fn data(schema: &Value) -> Option<&Members> {
    schema.get("properties")?.get("data")?.as_object()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn lowered(schema: Value) -> Value {
        let mut schema = schema;
        if let Value::Object(members) = &mut schema {
            lower(members);
        }
        schema
    }

    #[test]
    fn the_text_of_an_event_is_what_is_in_it() {
        let text = json!({
            "type": "string", "description": "What is said.", "contentMediaType": "application/json",
            "contentSchema": { "type": "object", "required": ["delta"] },
        });
        assert_eq!(
            lowered(json!({ "properties": { "event": { "const": "delta" }, "data": text } })),
            json!({ "properties": {
                "event": { "const": "delta" },
                "data": { "type": "object", "required": ["delta"], "description": "What is said." },
            } })
        );
        // No event, but an object like any other.
        for other in
            [json!({ "properties": { "data": text } }), json!({ "properties": { "data": text, "name": {} } })]
        {
            assert_eq!(lowered(other.clone()), other);
        }
    }

    #[test]
    fn a_branch_may_describe_the_text() {
        let branch =
            json!({ "properties": { "event": { "const": "add" }, "data": { "contentSchema": {} } } });
        let base = json!({ "properties": { "event": {}, "data": { "type": "string" } }, "oneOf": [branch] });
        assert_eq!(lowered(base)["properties"]["data"], json!({}));
    }
}
