//! A call as a line for `curl`, for bug reports.

use std::borrow::Cow;

use http::Method;
use http::header::CONTENT_TYPE;

use super::headers::headers;
use super::trace::shown;
use super::url::Target;
use crate::runtime::body::Body;
use crate::runtime::call::Call;
use crate::runtime::response::Failure;
use crate::runtime::text;

impl Call {
    /// The request as a line for `curl`, without credentials; what is wrong with it, where it cannot be sent.
    pub fn to_curl(&self) -> String {
        line(self).unwrap_or_else(|failure| format!("# {}", failure.into_message()))
    }
}

fn line(call: &Call) -> Result<String, Failure> {
    if let Some(problem) = &call.problem {
        return Err(problem.clone().into());
    }
    let url = shown(&Target::of(call)?.url, &call.client.inner);
    let headers = headers(call)?;
    let (content_type, body) = body(call)?;
    let mut words = vec!["curl".to_owned()];
    // With `-X HEAD` it would wait for a body of the response, and it sends none of the request with `--head`.
    if call.method == Method::HEAD && body.is_empty() {
        words.push("--head".to_owned());
    } else {
        words.extend(["-X".to_owned(), call.method.to_string()]);
    }
    words.push(quoted(url.as_str()));
    let mut header = |name: &str, value: &str| {
        words.push("-H".to_owned());
        words.push(quoted(&format!("{name}: {value}")));
    };
    for (name, value) in &headers {
        let value = if value.is_sensitive() { "REDACTED" } else { value.to_str().unwrap_or("…") };
        header(name.as_str(), value);
    }
    if let Some(content_type) = content_type.filter(|_| !headers.contains_key(CONTENT_TYPE)) {
        header("content-type", &content_type);
    }
    words.extend(body);
    Ok(words.join(" "))
}

/// The media type of the body, and the words that send it. Of files and parts nothing is shown but that they are there.
fn body(call: &Call) -> Result<(Option<Cow<'_, str>>, Vec<String>), Failure> {
    Ok(match &call.body {
        Body::Upload(upload, accepted) => {
            let words = vec!["--data-binary".to_owned(), "@FILE".to_owned()];
            (Some(upload.body_type(accepted)), words)
        }
        Body::Multipart(_) => (None, vec!["--form".to_owned(), "'FIELD=@FILE'".to_owned()]),
        Body::Empty | Body::Json(_) | Body::Form(_) | Body::Text(_) => match call.text_body()? {
            Some((media_type, text)) => {
                (Some(media_type.into()), vec!["--data-raw".to_owned(), quoted(&text)])
            }
            None => (None, Vec::new()),
        },
    })
}

/// A word of a shell's line (POSIX, section 2.2.2), without what would act on a terminal.
fn quoted(word: &str) -> String {
    format!("'{}'", text::visible(word).replace('\'', "'\\''"))
}
