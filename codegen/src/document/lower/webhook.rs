//! Rules for webhooks and callbacks: what the API sends.

use serde_json::{Map, Value};

use super::shape::METHODS;
use super::{Lowering, Members, Verdict};
use crate::pointer::Pointer;

/// Names and expressions may begin with `x-` too; they have a path item.
pub(super) fn extensions(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.retain(|key, member| !key.starts_with("x-") || member.is_object());
    Verdict::Keep
}

/// Makes a map of `x-webhooks` that are a list: of path items, or of maps with one each. It is no part of OpenAPI, and
/// tools write it in either way.
pub(in crate::document) fn listed(tree: &mut Value) {
    let Some(Value::Array(items)) = tree.get_mut("x-webhooks") else { return };
    let mut webhooks = Map::new();
    for item in std::mem::take(items) {
        let Value::Object(mut item) = item else { continue };
        let operation = METHODS.iter().find_map(|method| item.get(*method));
        if operation.is_none() {
            webhooks.extend(item.into_iter().filter(|(_, it)| it.is_object()));
            continue;
        }
        let names = [item.get("name"), item.get("x-name"), operation.and_then(|it| it.get("operationId"))];
        let name = names.into_iter().flatten().find_map(Value::as_str).unwrap_or("event").to_owned();
        ["name", "x-name"].iter().for_each(|key| drop(item.remove(*key)));
        webhooks.entry(name).or_insert(Value::Object(item));
    }
    tree["x-webhooks"] = Value::Object(webhooks);
}
