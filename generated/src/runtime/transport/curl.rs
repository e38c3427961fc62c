// @generated from the OpenAPI document. Do not edit.

//! A call as a line for `curl`, for bug reports.

use http::HeaderMap;

use super::headers::headers;
use super::trace::shown;
use super::url::Target;
use crate::runtime::body::Body;
use crate::runtime::call::Call;
use crate::runtime::response::Failure;
use crate::runtime::text;

impl Call {
    /// The request as a line for `curl`, without credentials; what is wrong with it, where it cannot be sent.
    pub(crate) fn to_curl(&self) -> String {
        line(self).unwrap_or_else(|failure| format!("# {}", failure.into_message()))
    }
}

fn line(call: &Call) -> Result<String, Failure> {
    if let Some(problem) = &call.problem {
        return Err(problem.clone().into());
    }
    let url = shown(&Target::of(call)?.url, &call.client.inner);
    let mut words = vec!["curl".to_owned(), "-X".to_owned(), call.method.to_string(), quoted(url.as_str())];
    let headers = headers(call)?;
    let (content_type, body) = body(call);
    let mut header = |name: &str, value: &str| {
        words.push("-H".to_owned());
        words.push(quoted(&format!("{name}: {value}")));
    };
    for (name, value) in &headers {
        let value = if value.is_sensitive() { "REDACTED" } else { value.to_str().unwrap_or("…") };
        header(name.as_str(), value);
    }
    if let Some(content_type) = content_type.filter(|_| !has_content_type(&headers)) {
        header("content-type", content_type);
    }
    words.extend(body);
    Ok(words.join(" "))
}

fn has_content_type(headers: &HeaderMap) -> bool {
    headers.contains_key(http::header::CONTENT_TYPE)
}

/// The media type of the body, and the words that send it. Of files and parts nothing is shown but that they are there.
fn body(call: &Call) -> (Option<&'static str>, Vec<String>) {
    let data = |text: &str| vec!["--data-raw".to_owned(), quoted(text)];
    let (usual, words) = match &call.body {
        Body::Empty => return (None, Vec::new()),
        Body::Json(value) => match call.codec {
            Some(codec) => (codec.media_type(), data(&codec.write(value).unwrap_or_default())),
            None => ("application/json", data(&value.to_string())),
        },
        Body::Form(properties) => {
            let pairs = properties.iter().flat_map(|(_, pairs)| pairs);
            let text = pairs.map(|(name, value)| format!("{name}={value}")).collect::<Vec<_>>().join("&");
            ("application/x-www-form-urlencoded", data(&text))
        }
        Body::Text(text) => ("text/plain", data(text)),
        Body::Upload(..) => {
            ("application/octet-stream", vec!["--data-binary".to_owned(), "@FILE".to_owned()])
        }
        Body::Multipart(_) => return (None, vec!["--form".to_owned(), "'FIELD=@FILE'".to_owned()]),
    };
    (Some(call.content_type.unwrap_or(usual)), words)
}

/// A word of a shell's line (POSIX, section 2.2.2), without what would act on a terminal.
fn quoted(word: &str) -> String {
    format!("'{}'", text::visible(word).replace('\'', "'\\''"))
}
