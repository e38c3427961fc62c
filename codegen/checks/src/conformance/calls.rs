//! Calls of all operations, with arguments that their schemas allow.

use std::fmt::Write as _;

use anyhow::Result;
use codegen::emit::{Input, Meaning, Signature};
use codegen::ir::{Api, Content, Location, Operation, PartContent};
use codegen::pointer::Pointer;
use jsonschema::Registry;
use serde_json::{Value, json};

use crate::fidelity::{dialect, examples, instances};

/// A call as it is written in Rust.
#[derive(Debug)]
pub(super) struct Call {
    /// The operation, by method and path.
    pub(super) operation: String,
    /// The expression that makes the request.
    pub(super) expression: String,
}

/// Which values are given.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Extent {
    /// What must be.
    Required,
    /// Everything.
    All,
}

/// Two calls of each operation, one with what is required and one with everything; and the operations for which there
/// is none, with the reason.
///
/// # Errors
/// When the document's schemas cannot be looked up.
pub(super) fn build(
    document: &Value,
    api: &Api,
    signatures: &[Signature],
) -> Result<(Vec<Call>, Vec<String>)> {
    let document = dialect::strict_2020_12(document);
    let registry = dialect::registry(&document)?;
    let values = Values { document: &document, registry: &registry, api };
    let (mut calls, mut skipped) = (Vec::new(), Vec::new());
    for signature in signatures {
        let Some(operation) = api.operations.get(signature.operation.0 as usize) else { continue };
        let name = operation.method_and_path();
        if operation.server.as_ref().is_some_and(|server| server.url.contains("://")) {
            skipped.push(format!("{name}: it has a server of its own"));
            continue;
        }
        // Prism holds text and bytes, such as XML, against the schema of the object that they stand for.
        let content = operation.body.as_ref().and_then(|body| body.contents.get(signature.content));
        let is_parsed = content.is_none_or(|it| {
            matches!(it.content, Content::Json(_) | Content::Form(_) | Content::Multipart(_))
        });
        if signature.content > 0 && !is_parsed {
            skipped.push(format!("{name}: the validator does not parse one of its media types"));
            continue;
        }
        let mut written: Vec<String> = Vec::new();
        for extent in [Extent::Required, Extent::All] {
            match values.call(operation, signature, extent) {
                Ok(expression) if written.contains(&expression) => {}
                Ok(expression) => written.push(expression),
                Err(what) if extent == Extent::Required => {
                    skipped.push(format!("{name}: no value was found for {what}"));
                    break;
                }
                Err(_) => {}
            }
        }
        calls.extend(written.into_iter().map(|expression| Call { operation: name.clone(), expression }));
    }
    Ok((calls, skipped))
}

/// Where values come from.
struct Values<'a> {
    document: &'a Value,
    registry: &'a Registry<'a>,
    api: &'a Api,
}

impl Values<'_> {
    /// The expression; what there is no value for, otherwise.
    fn call(&self, operation: &Operation, signature: &Signature, extent: Extent) -> Result<String, String> {
        let value = |input: &Input| {
            self.value(operation, signature.content, input, extent).ok_or_else(|| input.name.clone())
        };
        let arguments: Vec<String> = signature.arguments.iter().map(value).collect::<Result<_, _>>()?;
        let mut expression = format!("{}({})", signature.call, arguments.join(", "));
        // A body with nothing but optional properties or parts is given even where little is: it may be required.
        let needs_body = operation.body.as_ref().is_some_and(|body| body.required);
        let has_properties =
            |inputs: &[Input]| inputs.iter().any(|it| matches!(it.meaning, Meaning::Property(_)));
        let is_given = signature.arguments.iter().any(|it| it.meaning == Meaning::Body)
            || has_properties(&signature.arguments);
        let wanted = |input: &&Input| match input.meaning {
            Meaning::Part(_) => extent == Extent::All || needs_body,
            Meaning::Parameter(_) | Meaning::Property(_) => extent == Extent::All,
            // It takes the place of what was given before.
            Meaning::Body if is_given => false,
            Meaning::Body => match extent {
                Extent::Required => needs_body,
                Extent::All => !has_properties(&signature.setters),
            },
        };
        for input in signature.setters.iter().filter(wanted) {
            if let Ok(value) = value(input) {
                let _ = write!(expression, ".{}({value})", input.name);
            }
        }
        Ok(expression)
    }

    fn value(&self, operation: &Operation, content: usize, input: &Input, extent: Extent) -> Option<String> {
        let content = || operation.body.as_ref().and_then(|body| body.contents.get(content));
        let schema = match input.meaning {
            Meaning::Parameter(index) => {
                let parameter = operation.parameters.get(index)?;
                let schema = self.schema_of(&parameter.origin)?;
                // What a path or a header cannot hold is no value, whatever the schema says.
                let fits = |value: &Value| match parameter.location {
                    Location::Path | Location::Header | Location::Cookie => is_tame(value),
                    // An empty list is not sent at all, and an object without members neither.
                    Location::Query | Location::QueryString => {
                        *value != json!([]) && *value != json!({}) && !value.is_null()
                    }
                };
                return self.typed(input, &schema, extent, fits);
            }
            Meaning::Body => match &content()?.content {
                Content::Bytes => return Some("b\"bytes\".to_vec()".to_owned()),
                Content::Text => return Some("\"text\"".to_owned()),
                _ => content()?.origin.join("schema"),
            },
            Meaning::Property(index) => {
                let types = &self.api.types;
                types.structure(content()?.content.ty()?)?.fields.get(index)?.origin.clone()
            }
            Meaning::Part(index) => match &content()?.content {
                Content::Multipart(multipart) => {
                    let part = multipart.parts.get(index)?;
                    if matches!(part.content, PartContent::File | PartContent::FileList) {
                        return Some("Upload::bytes(\"file.txt\", b\"content\".to_vec())".to_owned());
                    }
                    part.origin.clone()
                }
                _ => return None,
            },
        };
        self.typed(input, &schema, extent, |value| !value.is_null())
    }

    /// A value of the input's type, read from JSON that is valid.
    fn typed(
        &self,
        input: &Input,
        schema: &Pointer,
        extent: Extent,
        fits: impl Fn(&Value) -> bool,
    ) -> Option<String> {
        let ty = input.ty.as_ref()?;
        let validator = dialect::validator_of_formats(self.registry, schema)?;
        let at = self.document.pointer(schema.as_str())?;
        let beside = schema.parent().and_then(|it| self.document.pointer(it.as_str()));
        let mut valid = instances::instances(self.document, at, beside.map(examples).unwrap_or_default())
            .into_iter()
            .filter(|it| fits(it) && is_moderate(it) && validator.is_valid(it));
        let value = match extent {
            Extent::Required => valid.next(),
            Extent::All => valid.max_by_key(|it| it.to_string().len().min(2_000)),
        };
        Some(format!("value::<{ty}>({:?})", value?.to_string()))
    }

    /// The schema of a parameter, beside it or in its content.
    fn schema_of(&self, parameter: &Pointer) -> Option<Pointer> {
        let at = self.document.pointer(parameter.as_str())?;
        if at.get("schema").is_some() {
            return Some(parameter.join("schema"));
        }
        let media_type = at.get("content")?.as_object()?.keys().next()?;
        Some(parameter.join("content").join(media_type).join("schema"))
    }
}

/// Whether a value can stand in a path or a header as it is.
fn is_tame(value: &Value) -> bool {
    let is_word = |text: &str| {
        !text.is_empty() && text != "." && text != ".." && text.chars().all(|it| ('!'..='~').contains(&it))
    };
    match value {
        Value::Null => false,
        Value::String(text) => is_word(text),
        Value::Array(items) => !items.is_empty() && items.iter().all(is_tame),
        Value::Object(members) => !members.is_empty() && members.values().all(is_tame),
        Value::Bool(_) | Value::Number(_) => true,
    }
}

/// The largest integer that every reader of JSON understands (RFC 8259, section 6).
const LARGEST: f64 = 9_007_199_254_740_991.0;

/// Whether all numbers are of a size that every reader of JSON understands: Prism's is JavaScript.
fn is_moderate(value: &Value) -> bool {
    match value {
        Value::Number(number) => number.as_f64().is_some_and(|it| it.abs() <= LARGEST),
        Value::Array(items) => items.iter().all(is_moderate),
        Value::Object(members) => members.values().all(is_moderate),
        Value::Null | Value::Bool(_) | Value::String(_) => true,
    }
}
