//! Which of two responses a request asks for: one value, or the same as a stream.

use http::header::{ACCEPT, CONTENT_TYPE};
use mime::Mime;
use serde_json::Value;

use super::document::{Answer, Streamed, Switch, SwitchPlace};
use super::multipart;
use super::request::MockRequest;
use crate::runtime::response::is_json;
use crate::runtime::upload::includes;

/// Whether a request asks for the stream: by its boolean, or else by the only media type of both that it accepts. Where it says
/// neither, the boolean has its default.
pub(super) fn is_wanted(streamed: &Streamed, whole: Option<&Answer>, request: &MockRequest) -> bool {
    let switch = streamed.switch.as_ref();
    let said = switch.and_then(|it| said(it, request));
    said.or_else(|| accepted(streamed, whole, request)).unwrap_or_else(|| switch.is_some_and(|it| it.default))
}

/// What a request says by the boolean.
fn said(switch: &Switch, request: &MockRequest) -> Option<bool> {
    let name = &switch.name;
    let boolean = |text: &[u8]| match text {
        b"true" => Some(true),
        b"false" => Some(false),
        _ => None,
    };
    if switch.place == SwitchPlace::Query {
        return boolean(request.query_parameter(name)?.as_bytes());
    }
    let media_type = request.header(CONTENT_TYPE.as_str())?;
    let mime: Mime = media_type.parse().ok()?;
    match (mime.type_(), mime.subtype()) {
        _ if is_json(&mime) => request.json::<Value>().ok()?.get(name)?.as_bool(),
        (mime::MULTIPART, _) => {
            let parts = multipart::named(request.body(), &multipart::parameter(media_type, "boundary")?);
            boolean(parts.iter().rfind(|part| part.name == *name)?.content)
        }
        (_, mime::WWW_FORM_URLENCODED) => {
            let pairs = url::form_urlencoded::parse(request.body());
            let values = pairs.filter(|(key, _)| key == name).filter_map(|(_, it)| boolean(it.as_bytes()));
            values.last()
        }
        _ => None,
    }
}

/// Whether a request accepts the stream and not one value; nothing where it accepts both, or neither.
fn accepted(streamed: &Streamed, whole: Option<&Answer>, request: &MockRequest) -> Option<bool> {
    let headers = request.headers().get_all(ACCEPT).iter().filter_map(|it| it.to_str().ok());
    let ranges = headers.flat_map(|it| it.split(',')).filter_map(|it| it.trim().parse::<Mime>().ok());
    // A range of the weight 0 is not accepted (RFC 9110, section 12.4.2).
    let is_meant =
        |it: &Mime| it.get_param("q").is_none_or(|q| q.as_str().parse::<f64>().is_ok_and(|q| q > 0.0));
    let ranges: Vec<Mime> = ranges.filter(is_meant).collect();
    let accepts = |media_type: &str| {
        let own = media_type.parse::<Mime>();
        own.is_ok_and(|own| ranges.iter().any(|range| includes(range, &own)))
    };
    let mut headers = whole.into_iter().flat_map(|it| &it.headers);
    let content_type = headers.find(|(name, _)| name == CONTENT_TYPE.as_str());
    match (accepts(&streamed.media_type), content_type.is_some_and(|(_, it)| accepts(it))) {
        (stream, whole) if stream == whole => None,
        (stream, _) => Some(stream),
    }
}

#[cfg(test)]
mod tests {
    use bytes::Bytes;
    use http::{HeaderMap, HeaderName, HeaderValue, Method};

    use super::*;

    fn request(query: &str, accept: &str, media_type: &str, body: &'static str) -> MockRequest {
        let headers = [(ACCEPT, accept), (CONTENT_TYPE, media_type)];
        let headers = headers.into_iter().filter(|(_, value)| !value.is_empty());
        let header =
            |(name, value): (HeaderName, &str)| (name, HeaderValue::from_str(value).expect("a header"));
        MockRequest {
            operation: None,
            method: Method::POST,
            path: "/answers".to_owned(),
            parameters: Vec::new(),
            raw_query: query.to_owned(),
            query: url::form_urlencoded::parse(query.as_bytes()).into_owned().collect(),
            headers: headers.map(header).collect::<HeaderMap>(),
            body: Bytes::from_static(body.as_bytes()),
            value: None,
        }
    }

    #[test]
    fn a_stream_is_asked_for_by_its_boolean_or_its_media_type() {
        const JSON: &str = "application/json";
        const FORM: &str = "application/x-www-form-urlencoded";
        const MULTIPART: &str = "multipart/form-data; boundary=b";
        const PARTS: &str = "--b\r\ncontent-disposition: form-data; name=\"stream\"\r\n\r\ntrue\r\n--b--\r\n";
        let whole = Answer {
            status: 200,
            headers: vec![("content-type".to_owned(), JSON.to_owned())],
            body: "{}".into(),
        };
        let in_body = || Some((SwitchPlace::Body, false));
        for (switch, request, expected) in [
            (None, request("", "text/event-stream", "", ""), true),
            (None, request("", JSON, "", ""), false),
            (None, request("", "text/*;q=0.5", "", ""), true),
            (None, request("", "application/json, text/event-stream;q=0", "", ""), false),
            (None, request("", "application/json, text/event-stream", "", ""), false),
            (None, request("", "*/*", "", ""), false),
            (None, request("", "", "", ""), false),
            (in_body(), request("", "*/*", JSON, "{\"stream\":true}"), true),
            (in_body(), request("", JSON, JSON, "{\"stream\":true}"), true),
            (in_body(), request("", "text/event-stream", JSON, "{\"stream\":false}"), false),
            (in_body(), request("", "text/event-stream", JSON, "{\"stream\":null}"), true),
            (in_body(), request("stream=true", "", JSON, "{}"), false),
            (in_body(), request("", "", FORM, "a=b&stream=true"), true),
            (in_body(), request("", "", MULTIPART, PARTS), true),
            (in_body(), request("", "", JSON, "no JSON"), false),
            (Some((SwitchPlace::Body, true)), request("", "", JSON, "{}"), true),
            (Some((SwitchPlace::Body, true)), request("", "", JSON, "{\"stream\":false}"), false),
            (Some((SwitchPlace::Body, true)), request("", JSON, JSON, "{}"), false),
            (Some((SwitchPlace::Query, false)), request("stream=true", "", "", ""), true),
            (Some((SwitchPlace::Query, true)), request("stream=false", "", "", ""), false),
            (Some((SwitchPlace::Query, true)), request("", "", "", ""), true),
        ] {
            let switch = switch.map(|(place, default)| Switch { name: "stream".to_owned(), place, default });
            let streamed = Streamed { media_type: "text/event-stream".to_owned(), switch, answer: None };
            assert_eq!(is_wanted(&streamed, Some(&whole), &request), expected, "{streamed:?} {request:?}");
        }
    }
}
