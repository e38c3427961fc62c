//! Rules for what describes an API as a whole: the document itself, its info, servers and tags.

use serde_json::{Value, json};

use super::{Lowering, Members, Verdict};
use crate::diagnostic::Code;
use crate::pointer::Pointer;

/// `x-lowered-` keys are this stage's own; a document has no say in them.
pub(super) fn own_extensions(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.retain(|key, _| !key.starts_with("x-lowered-"));
    Verdict::Keep
}

/// `info` and `paths` are required in the typed model; OpenAPI 3.1's webhooks are carried in an extension.
pub(super) fn document(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    // OpenAPI 3.1, section 4.8.1.
    if !["paths", "components", "webhooks", "x-webhooks"].iter().any(|key| members.contains_key(*key)) {
        let message =
            "the document has no `paths` and no `components`; there is nothing to generate".to_owned();
        lowering.report(Code::InvalidValue, pointer, message);
    }
    members.entry("info").or_insert_with(|| json!({ "title": "", "version": "" }));
    members.entry("paths").or_insert_with(|| json!({}));
    if let Some(webhooks) = members.remove("webhooks") {
        members.insert("x-lowered-webhooks".to_owned(), webhooks);
    }
    Verdict::Keep
}

/// The emitter gives defaults for a title and a version that are empty.
pub(super) fn info(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    for field in ["title", "version"] {
        members.entry(field).or_insert_with(|| json!(""));
    }
    if let Some(summary) = members.remove("summary") {
        members.entry("description").or_insert(summary);
    }
    Verdict::Keep
}

/// A tag or a license has a name.
pub(super) fn named(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.entry("name").or_insert_with(|| json!(""));
    Verdict::Keep
}

/// External documentation without a URL says nothing.
pub(super) fn linked(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    if members.contains_key("url") { Verdict::Keep } else { Verdict::Drop }
}

pub(super) fn server(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    if members.contains_key("url") {
        return Verdict::Keep;
    }
    lowering.report(Code::InvalidValue, pointer, "a server without a URL is ignored".to_owned());
    Verdict::Drop
}

/// A server variable has a default (OpenAPI 3.1, section 4.8.6); the first allowed value stands in.
pub(super) fn server_variable(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    if !members.contains_key("default") {
        let first = members.get("enum").and_then(|values| values.get(0)).cloned();
        members.insert("default".to_owned(), first.unwrap_or_else(|| json!("")));
    }
    Verdict::Keep
}

/// Path items and callbacks were copied to where they are referred to; the typed model has no references to them.
pub(super) fn components(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    members.remove("pathItems");
    members.remove("callbacks");
    members.retain(|_, it| !it.is_null() && *it != Value::Array(Vec::new()));
    Verdict::Keep
}
