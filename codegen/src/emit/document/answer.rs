//! The answers that the document has for an operation.

use serde_json::Value;

use super::value::Values;
use super::{last_page, stream};
use crate::emit::codec;
use crate::ir::{
    Api, ContentKind, Operation, OperationId, Response, ResponseContent, ResponseExample, StatusPattern,
    Streamed, Success,
};

/// A longer body is not taken.
const LONGEST: usize = 64 << 10;

/// A successful response.
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<(&'static str, String)>,
    pub(super) body: String,
}

/// The first successful response of an operation that can be shown: the document's example of it, with what it lacks, or one that
/// is made up; nothing where nobody can say what it looks like.
pub(super) fn of(api: &Api, values: &Values<'_>, id: OperationId, operation: &Operation) -> Option<Answer> {
    let examples = api.response_examples.get(&id).map(Vec::as_slice).unwrap_or_default();
    let shown = |status: StatusPattern| examples.iter().find(|it| it.status == status);
    match &operation.success {
        Success::One(response) | Success::Optional(response) => {
            // Of a response with and without content, the one with content is shown.
            let fitting = examples.iter().filter(|it| it.holds == response.content.kind());
            let example = fitting.min_by_key(|it| (it.body.is_none(), it.status));
            answer(values, operation, response, example)
        }
        Success::ByStatus(set) => {
            let variants = &api.status_sets[set.0 as usize].variants;
            variants.iter().find_map(|it| answer(values, operation, &it.response, shown(it.status)))
        }
    }
}

fn answer(
    values: &Values<'_>,
    operation: &Operation,
    response: &Response,
    example: Option<&ResponseExample>,
) -> Option<Answer> {
    let pattern = example.map_or(StatusPattern::Default, |it| it.status);
    let given = example.and_then(|it| it.body.as_ref());
    let written = given.and_then(Value::as_str);
    let media_type = response.media_type.as_deref().filter(|it| !it.contains('*'));
    let typed = |usual: &str| vec![("content-type", media_type.unwrap_or(usual).to_owned())];
    let codec = operation.codecs.iter().find(|(status, _)| covers(status, pattern)).map(|(_, codec)| codec);
    let (headers, body) = match (&response.content, codec) {
        (ResponseContent::Empty, _) => (Vec::new(), String::new()),
        (ResponseContent::Redirect, _) => {
            (vec![("location", "https://example.com/".to_owned())], String::new())
        }
        // What is written in another way than JSON is shown by the document itself, or not at all.
        (ResponseContent::Json(_), Some(codec)) => (typed(codec::media_type(codec)), written?.to_owned()),
        (ResponseContent::Json(ty) | ResponseContent::JsonOrText(ty), _) => {
            let attempts = [given, None].into_iter();
            let bodies = attempts.filter_map(|given| {
                let mut body = values.of(ty, given)?;
                if let Some(pagination) = &operation.pagination {
                    last_page::end(&mut body, given, ty, values.types(), pagination);
                }
                let is_text = media_type.is_some_and(|it| it.starts_with("text/"))
                    && matches!(response.content, ResponseContent::JsonOrText(_));
                Some(body.as_str().filter(|_| is_text).map_or_else(|| body.to_string(), str::to_owned))
            });
            (typed("application/json"), { bodies }.find(|it| it.len() <= LONGEST)?)
        }
        (ResponseContent::Text, _) => (typed("text/plain"), written.unwrap_or("string").to_owned()),
        (ResponseContent::Bytes, _) => {
            (typed("application/octet-stream"), written.unwrap_or_default().to_owned())
        }
        (ResponseContent::EventStream(_), _) => {
            (typed("text/event-stream"), stream_body(values, media_type, &response.content, given)?)
        }
        (ResponseContent::JsonLines(_), _) => {
            (typed("application/x-ndjson"), stream_body(values, media_type, &response.content, given)?)
        }
    };
    Some(Answer { status: status(pattern, &response.content), headers, body })
}

/// The response as a stream, where the document offers it beside another media type.
pub(super) fn of_stream(
    api: &Api,
    values: &Values<'_>,
    id: OperationId,
    streamed: &Streamed,
) -> Option<Answer> {
    let examples = api.response_examples.get(&id).map(Vec::as_slice).unwrap_or_default();
    let bodies = examples.iter().filter(|it| it.holds == ContentKind::Body);
    let example = bodies.min_by_key(|it| (it.streamed.is_none(), it.status));
    let given = example.and_then(|it| it.streamed.as_ref());
    let pattern = example.map_or(StatusPattern::Default, |it| it.status);
    Some(Answer {
        status: status(pattern, &streamed.content),
        headers: vec![("content-type", streamed.media_type.clone())],
        body: stream_body(values, Some(&streamed.media_type), &streamed.content, given)?,
    })
}

/// The body of a stream: what is shown of it, unless that is too long.
fn stream_body(
    values: &Values<'_>,
    media_type: Option<&str>,
    content: &ResponseContent,
    given: Option<&Value>,
) -> Option<String> {
    let body = |given| stream::body(values, media_type.unwrap_or_default(), content, given);
    [given, None].into_iter().filter_map(body).find(|it| it.len() <= LONGEST)
}

/// The status of an answer of which the document has a pattern.
fn status(pattern: StatusPattern, content: &ResponseContent) -> u16 {
    match (pattern, content) {
        (StatusPattern::Exact(status), _) => status,
        (StatusPattern::Range(hundred), _) if hundred != 2 => u16::from(hundred) * 100,
        (_, ResponseContent::Redirect) => 302,
        (_, ResponseContent::Empty) => 204,
        _ => 200,
    }
}

/// Whether a status of the document is, or stands for, what a pattern says.
fn covers(status: &str, pattern: StatusPattern) -> bool {
    match pattern {
        StatusPattern::Exact(exact) => status == exact.to_string(),
        StatusPattern::Range(hundred) => status.eq_ignore_ascii_case(&format!("{hundred}XX")),
        StatusPattern::Default => status == "default",
    }
}
