//! Rules for what describes an API as a whole: the document itself, its info, servers and tags.

use serde_json::{Value, json};

use super::shape::LOWERED_WEBHOOKS;
use super::{Lowering, Members, Verdict};
use crate::diagnostic::Code;
use crate::pointer::Pointer;

/// `x-lowered-` keys are this stage's own; a document has no say in them.
pub(super) fn own_extensions(
    lowering: &mut Lowering<'_>,
    members: &mut Members,
    pointer: &Pointer,
) -> Verdict {
    lowering.dialect(members, "jsonSchemaDialect", pointer);
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
        members.insert(LOWERED_WEBHOOKS.to_owned(), webhooks);
    }
    Verdict::Keep
}

/// The emitter gives defaults for a title and a version that are empty.
pub(super) fn info(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    for field in ["title", "version"] {
        members.entry(field).or_insert_with(|| json!(""));
    }
    summarize(members);
    Verdict::Keep
}

/// A summary, which the typed model has no field for, is the first paragraph of the description.
pub(super) fn summarize(members: &mut Members) {
    let Some(Value::String(summary)) = members.remove("summary") else { return };
    let text = match members.get("description").and_then(Value::as_str) {
        Some(description) if !description.is_empty() => format!("{summary}\n\n{description}"),
        _ => summary,
    };
    members.insert("description".to_owned(), json!(text));
}

/// What a tag is besides its name and description (OpenAPI 3.2, section 4.22.1), carried in extensions.
pub(crate) const TAG_PARENT: &str = "x-lowered-parent";
pub(crate) const TAG_KIND: &str = "x-lowered-kind";

pub(super) fn tag(lowering: &mut Lowering<'_>, members: &mut Members, pointer: &Pointer) -> Verdict {
    summarize(members);
    for (field, extension) in [("parent", TAG_PARENT), ("kind", TAG_KIND)] {
        if let Some(value) = members.remove(field) {
            members.insert(extension.to_owned(), value);
        }
    }
    named(lowering, members, pointer)
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

/// Path items, callbacks and media types were copied to where they are referred to; the typed model has no place for them.
pub(super) fn components(_: &mut Lowering<'_>, members: &mut Members, _: &Pointer) -> Verdict {
    for copied in ["pathItems", "callbacks", "mediaTypes"] {
        members.remove(copied);
    }
    members.retain(|_, it| !it.is_null() && *it != Value::Array(Vec::new()));
    Verdict::Keep
}

/// The dialects of JSON Schema in which schemas are read: OpenAPI's own, and what they extend.
const DIALECTS: [&str; 3] = [
    "https://spec.openapis.org/oas/3.1/",
    "https://spec.openapis.org/oas/3.2/",
    "https://json-schema.org/draft/2020-12/",
];

impl Lowering<'_> {
    /// Reports another dialect of JSON Schema (OpenAPI 3.1, section 4.8.24.5), each one where it is named first.
    pub(super) fn dialect(&mut self, members: &Members, field: &str, pointer: &Pointer) {
        let Some(dialect) = members.get(field).and_then(Value::as_str) else { return };
        let is_known = DIALECTS.iter().any(|known| dialect.starts_with(known));
        if !is_known && self.dialects.insert(dialect.to_owned()) {
            let message = format!("schemas in the dialect `{dialect}` are read as those of OpenAPI are");
            self.report(Code::OtherDialect, &pointer.join(field), message);
        }
    }
}
