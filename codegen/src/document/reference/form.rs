//! What references look like, and which objects they stand for.

use serde_json::{Value, json};

use crate::document::lower::shape::{self, Kind, Shape};
use crate::pointer::Pointer;

/// The folder of `components` that holds a kind of object.
pub(super) fn folder(kind: &Kind) -> &'static str {
    kind.component.unwrap_or("schemas")
}

/// A reference to a component.
pub(in crate::document) fn component(folder: &str, key: &str) -> String {
    format!("#{}", Pointer::root().join("components").join(folder).join(key))
}

pub(super) fn is_schema(kind: &Kind) -> bool {
    kind.is(&shape::SCHEMA)
}

/// Whether a reference at a place of that shape gives way to its target: OpenAPI has no Reference Object there, or the
/// typed model has none.
pub(super) fn is_by_value(shape: Shape) -> bool {
    match shape {
        Shape::Ref(kind) => is_copied(kind),
        Shape::Any | Shape::Sample | Shape::Unread(_) => false,
        _ => true,
    }
}

/// Whether references to a kind of object are replaced by what they refer to: the typed model has no others.
pub(super) fn is_copied(kind: &Kind) -> bool {
    [&shape::PATH_ITEM, &shape::CALLBACK].iter().any(|it| kind.is(it))
}

/// What may stand beside any reference: it describes, and nothing depends on it.
pub(in crate::document) fn is_annotation(key: &str) -> bool {
    ["summary", "description", "$comment"].contains(&key) || key.starts_with("x-")
}

/// The text of an object's reference.
pub(super) fn reference_text(value: &Value) -> Option<String> {
    value.as_object()?.get("$ref")?.as_str().map(str::to_owned)
}

/// A schema with a reference and a dynamic one is both: the dynamic one becomes a member of `allOf`.
pub(super) fn set_apart(value: &mut Value) {
    let Value::Object(members) = value else { return };
    if !members.contains_key("$ref") {
        return;
    }
    for keyword in ["$dynamicRef", "$recursiveRef"] {
        let Some(text) = members.remove(keyword) else { continue };
        if let Value::Array(all_of) = members.entry("allOf").or_insert_with(|| json!([])) {
            all_of.push(json!({ keyword: text }));
        }
    }
}

/// Takes a schema's dynamic reference.
pub(super) fn take_dynamic_reference(value: &mut Value) -> Option<String> {
    let Value::Object(members) = value else { return None };
    let dynamic = members.remove("$dynamicRef");
    let recursive = members.remove("$recursiveRef");
    let Some(Value::String(text)) = dynamic.or(recursive) else { return None };
    members.insert("$ref".to_owned(), Value::String(text.clone()));
    Some(text)
}
