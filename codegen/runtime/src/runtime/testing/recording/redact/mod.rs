//! Taking secrets out of what is recorded.

mod credentials;
mod form;
mod json;
mod kept;
mod multipart;
mod user;
mod values;
mod xml;

use std::collections::BTreeSet;

use bytes::Bytes;
use http::header::CONTENT_TYPE;
use http::{HeaderMap, HeaderValue};
use url::Url;

use super::exchange::{Asked, Exchange};
use crate::runtime::secret_names::{Names, REDACTED};
use crate::runtime::settings::{Scheme, SchemeKind};
use crate::runtime::testing::multipart::parameter;
use credentials::credentials;
use kept::both;
use values::Values;

/// Multipart bodies inside of others are looked into so deep.
const DEEPEST: usize = 8;

/// What is secret: the values of some names.
#[derive(Clone, Debug, Default)]
pub(super) struct Secrets {
    names: Names,
    /// Further values, of the URLs that requests were sent to.
    values: BTreeSet<String>,
}

impl Secrets {
    /// Adds the name of a header, a parameter, a property or a part.
    pub(super) fn add(&mut self, name: &str) {
        self.names.add(name);
    }

    /// Adds values.
    pub(super) fn add_values(&mut self, values: &[String]) {
        self.values.extend(values.iter().cloned());
    }

    /// Adds what security schemes say.
    pub(super) fn add_schemes(&mut self, schemes: &[Scheme]) {
        for scheme in schemes {
            match scheme.kind {
                SchemeKind::Header(name) | SchemeKind::Query(name) => self.add(name),
                SchemeKind::Cookie(_) | SchemeKind::Basic | SchemeKind::Bearer | SchemeKind::Unsupported => {}
            }
        }
    }

    /// The exchange without secrets: what names say, and what repeats the credentials of the request.
    pub(super) fn without(&self, exchange: Exchange) -> Exchange {
        let redaction = Redaction::new(self, &exchange.request);
        let Exchange { operation, request, mut response } = exchange;
        response.body = redaction.body(&response.headers, response.body.into()).into();
        if response.is_cut {
            redaction.values.take_off(&mut response.body);
        }
        response.headers = redaction.headers(&response.headers);
        Exchange { operation, request: redaction.request(request), response }
    }

    /// A request without secrets.
    pub(super) fn without_those_of(&self, request: Asked) -> Asked {
        Redaction::new(self, &request).request(request)
    }
}

/// What is taken out of a request and its response.
struct Redaction<'a> {
    names: &'a Names,
    /// The credentials of the request.
    values: Values,
}

impl<'a> Redaction<'a> {
    fn new(secrets: &'a Secrets, request: &Asked) -> Self {
        let names = &secrets.names;
        let mut found = credentials(names, request);
        found.extend(secrets.values.iter().cloned());
        Self { names, values: Values::new(found, names) }
    }

    fn request(&self, mut request: Asked) -> Asked {
        request.body = self.body(&request.headers, request.body);
        request.headers = self.headers(&request.headers);
        request.url = self.url(&request.url);
        request
    }

    fn headers(&self, headers: &HeaderMap) -> HeaderMap {
        let mut kept = HeaderMap::with_capacity(headers.len());
        for (name, value) in headers {
            let is_secret = value.is_sensitive() || self.names.has(name.as_str());
            let text = (!is_secret).then(|| self.text(value.as_bytes()));
            let value = match text {
                None => HeaderValue::from_static(REDACTED),
                Some(None) => value.clone(),
                Some(Some(text)) => {
                    HeaderValue::from_bytes(&text).unwrap_or(HeaderValue::from_static(REDACTED))
                }
            };
            kept.append(name, value);
        }
        kept
    }

    fn url(&self, url: &Url) -> Url {
        let mut kept = url.clone();
        // A user and a password; what has no host has neither.
        let _ = kept.set_username("");
        let _ = kept.set_password(None);
        if let Some(query) = url.query().and_then(|query| form::without_pairs(query.as_bytes(), self)) {
            kept.set_query(Some(&String::from_utf8_lossy(&query)));
        }
        let text = self.text(kept.as_str().as_bytes());
        let without = text.and_then(|text| String::from_utf8(text).ok()?.parse().ok());
        without.unwrap_or(kept)
    }

    fn body(&self, headers: &HeaderMap, body: Bytes) -> Bytes {
        let media_type = headers.get(CONTENT_TYPE).and_then(|it| it.to_str().ok());
        self.content(media_type.unwrap_or_default(), &body, DEEPEST).map_or(body, Bytes::from)
    }

    /// Content of a media type without secrets; nothing where it has none.
    fn content(&self, media_type: &str, content: &[u8], depth: usize) -> Option<Vec<u8>> {
        // Headers that are wrong in other respects say this as well.
        let essence = media_type.split(';').next().unwrap_or_default().trim().to_ascii_lowercase();
        if essence.starts_with("multipart/")
            && depth > 0
            && let Some(boundary) = parameter(media_type, "boundary")
        {
            return multipart::without_parts(content, &boundary, self, depth - 1);
        }
        let text = self.text(content);
        if essence == "application/x-www-form-urlencoded" {
            return both(content, text, |content| form::without_pairs(content, self));
        }
        // Pages and faults in XML come as other texts, too.
        let is_xml = essence.ends_with("xml") || content.trim_ascii_start().starts_with(b"<");
        both(content, text, |content| is_xml.then(|| xml::without_elements(content, self.names)).flatten())
    }

    /// A text without secrets, which may have JSON and URLs in it; nothing where it has none.
    fn text(&self, text: &[u8]) -> Option<Vec<u8>> {
        let kept = json::without_members(text, self.names, &|part| {
            let kept =
                both(part, user::without_users(part), |part| form::without_inner_pairs(part, self.names));
            both(part, kept, |part| self.values.taken_out(part))
        });
        // A value may have quotes in it.
        both(text, kept, |text| self.values.taken_out(text))
    }
}

#[cfg(test)]
mod tests {
    use http::{Method, StatusCode};

    use super::*;
    use crate::runtime::testing::recording::exchange::Answered;

    fn exchange(url: &str, headers: &[(&str, &str)], body: &'static str, answer: &'static str) -> Exchange {
        let mut map = HeaderMap::new();
        for (name, value) in headers {
            let name = http::HeaderName::try_from(*name).expect("a name");
            map.append(name, HeaderValue::try_from(*value).expect("a value"));
        }
        let request = Asked {
            method: Method::POST,
            url: url.parse().expect("a URL"),
            headers: map.clone(),
            body: body.into(),
        };
        let response = Answered { status: StatusCode::OK, headers: map, body: answer.into(), is_cut: false };
        Exchange { operation: None, request, response }
    }

    #[test]
    fn secrets_are_taken_out_wherever_they_are() {
        let mut secrets = Secrets::default();
        secrets.add("X-Session");
        for (url, headers, body) in [
            ("https://a/b?api_key=s3cr3t-value", vec![], ""),
            ("https://user:s3cr3t-value@a/b", vec![], ""),
            ("https://a/s3cr3t-value/b", vec![("authorization", "Bearer s3cr3t-value")], ""),
            ("https://a/b;token=s3cr3t-value/c", vec![], ""),
            ("https://a/b", vec![("authorization", "Bearer\ts3cr3t-value")], "s3cr3t-value"),
            ("https://a/b", vec![("cookie", "sid=\"s3cr3t%2dvalue\"")], "{\"echo\":\"s3cr3t-value\"}"),
            ("https://a/b", vec![("cookie", "a=1; sid=s3cr3t-value")], "{\"echo\":\"s3cr3t-value\"}"),
            ("https://a/b", vec![("x-session", "s3cr3t-value")], "said s3cr3t-value"),
            ("https://a/b", vec![("set-cookie", "sid=s3cr3t-value; Path=/")], ""),
            ("https://a/b", vec![], "{\"in\":[{\"client_secret\":\"s3cr3t-value\"}]}"),
            (
                "https://a/b",
                vec![("content-type", "application/x-www-form-urlencoded")],
                "a=1&refresh_token=s3cr3t-value",
            ),
        ] {
            let kept = secrets.without(exchange(url, &headers, body, body));
            let shown = format!("{kept:?}");
            assert!(!shown.contains("s3cr3t-value"), "{shown}");
            assert!(shown.contains(REDACTED) || url.contains('@'), "{shown}");
        }
    }

    /// What a body becomes that is sent with a credential, in the request and in the response.
    fn body(authorization: &str, media_type: &str, body: &str) -> String {
        let headers = [("authorization", authorization), ("content-type", media_type)];
        let before = exchange("https://a/b", &headers, "", "");
        let before = Exchange {
            request: Asked { body: Bytes::from(body.to_owned()), ..before.request },
            response: Answered { body: body.into(), ..before.response },
            ..before
        };
        let kept = Secrets::default().without(before);
        assert_eq!(kept.request.body, kept.response.body);
        String::from_utf8(kept.response.body).expect("it was a text")
    }

    #[test]
    fn members_are_taken_out_of_all_kinds_of_texts() {
        const JSON: &str = "application/json";
        const EVENTS: &str = "text/event-stream";
        for (media_type, text, expected) in [
            // What is no secret stays as it is written.
            (
                JSON,
                r#"{ "z": 1.0, "password":"x\"y\\", "a" : 12345678901234567890123,"b":"\u00e4\/" }"#,
                r#"{ "z": 1.0, "password":"REDACTED", "a" : 12345678901234567890123,"b":"\u00e4\/" }"#,
            ),
            (JSON, r#"{"pass\u0077ord" : "x"}"#, r#"{"pass\u0077ord" : "REDACTED"}"#),
            (JSON, r#"[{"a":{"new_password":"x"}}]"#, r#"[{"a":{"new_password":"REDACTED"}}]"#),
            // Values of all types.
            (JSON, r#"{"secret":["x","y",[1]],"a":1}"#, r#"{"secret":["REDACTED","REDACTED",[0]],"a":1}"#),
            (
                JSON,
                r#"{"token":{"value":"x","n":-1.5e3,"of":[{"y":"z"}]},"a":"b"}"#,
                r#"{"token":{"value":"REDACTED","n":0,"of":[{"y":"REDACTED"}]},"a":"b"}"#,
            ),
            (
                JSON,
                r#"{"password":null,"secret":true,"api_key":false,"token":12,"a":3}"#,
                r#"{"password":null,"secret":true,"api_key":false,"token":0,"a":3}"#,
            ),
            (
                JSON,
                r#"{"password":"","token":[],"secret":{}}"#,
                r#"{"password":"REDACTED","token":[],"secret":{}}"#,
            ),
            // Several texts, and half of one.
            (
                "application/x-ndjson",
                "{\"token\":\"x\"}\n{\"a\":\"b\"}\r\n{\"token\":\"y\"}\n",
                "{\"token\":\"REDACTED\"}\n{\"a\":\"b\"}\r\n{\"token\":\"REDACTED\"}\n",
            ),
            (
                EVENTS,
                "event: a\ndata: {\"access_token\":\"x\"}\n\ndata: [1]\n\n",
                "event: a\ndata: {\"access_token\":\"REDACTED\"}\n\ndata: [1]\n\n",
            ),
            (
                EVENTS,
                "data: {\"secret\":\ndata: [\ndata:   \"x\",\ndata: \"y\"\ndata: ]}\n\n",
                "data: {\"secret\":\ndata: [\ndata:   \"REDACTED\",\ndata: \"REDACTED\"\ndata: ]}\n\n",
            ),
            (JSON, r#"{"a":1,"access_token":"x-and-mo"#, r#"{"a":1,"access_token":"REDACTED"#),
            (JSON, r#"{"secret":["x","y"#, r#"{"secret":["REDACTED","REDACTED"#),
            (JSON, r#"{"secret":{"x":"y","z"#, r#"{"secret":{"x":"REDACTED","REDACTED"#),
            (JSON, r#"{"token":12"#, r#"{"token":0"#),
            (JSON, r#"{"token":"x\"#, r#"{"token":"REDACTED"#),
            (JSON, r#"{"token":"#, r#"{"token":"#),
            (JSON, r#"{"token"#, r#"{"token"#),
            // JSON in other texts, and in strings.
            ("text/plain", "5\" long: {\"token\":\"x\"}", "5\" long: {\"token\":\"REDACTED\"}"),
            ("text/plain", "5\" \"\n{\"token\":\"x\"} \"a", "5\" \"\n{\"token\":\"REDACTED\"} \"a"),
            (
                "text/html",
                "<a title=\"a\">f({\"token\": 'x', \"a\": 1})",
                "<a title=\"a\">f({\"token\": REDACTED, \"a\": 1})",
            ),
            (
                JSON,
                r#"{"body":"{\"token\":\"x\",\"n\":1}"}"#,
                r#"{"body":"{\"token\":\"REDACTED\",\"n\":1}"}"#,
            ),
            (
                JSON,
                r#"{"body":"{\"in\":\"{\\\"token\\\":\\\"x\\\"}\"}"}"#,
                r#"{"body":"{\"in\":\"{\\\"token\\\":\\\"REDACTED\\\"}\"}"}"#,
            ),
            (JSON, r#"{"body":"{\"token\":\"x"#, r#"{"body":"{\"token\":\"REDACTED"#),
            (
                JSON,
                r#"{"query":"mutation { login(user: \"a\", password : \"x\") { id } }"}"#,
                r#"{"query":"mutation { login(user: \"a\", password : \"REDACTED\") { id } }"}"#,
            ),
            ("application/toml", "token = \"x\"\na = \"b\"", "token = \"REDACTED\"\na = \"b\""),
            (JSON, "{\"private_key\":\"a\nb\"}", "{\"private_key\":\"REDACTED\"}"),
            (
                JSON,
                r#"{"next":"https://a/b?token=x&page=2"}"#,
                r#"{"next":"https://a/b?token=REDACTED&page=2"}"#,
            ),
            (
                JSON,
                r#"{"next":"https://u:x@a/?page=2","git":"git+ssh:\/\/x@a","at":"a://b/@c me@d"}"#,
                r#"{"next":"https://REDACTED@a/?page=2","git":"git+ssh://REDACTED@a","at":"a://b/@c me@d"}"#,
            ),
            (
                JSON,
                r#"{"next":"https:\/\/a\/b?token=x\u0026page=2"}"#,
                r#"{"next":"https://a/b?token=REDACTED&page=2"}"#,
            ),
            ("", r#"{"token":"x"}"#, r#"{"token":"REDACTED"}"#),
            // Forms.
            (
                "Application/X-WWW-Form-Urlencoded; charset=utf-8",
                "a=%20&refresh_token=x&user%5Bpassword%5D=y&b=+",
                "a=%20&refresh_token=REDACTED&user%5Bpassword%5D=REDACTED&b=+",
            ),
            (
                "application/x-www-form-urlencoded",
                "payload=%7B%22token%22%3A%22x%22%7D&a=b",
                "payload=%7B%22token%22%3A%22REDACTED%22%7D&a=b",
            ),
            (
                "application/x-www-form-urlencoded",
                "{\"token\":\"x&y\",\"a\":\"b\"}",
                "{\"token\":\"REDACTED\",\"a\":\"b\"}",
            ),
            // XML.
            ("application/xml", "<a><Token>x</Token></a>", "<a><Token>REDACTED</Token></a>"),
            ("application/atom+xml; charset=utf-8", "<a secret='x'>y</a>", "<a secret='REDACTED'>y</a>"),
            ("text/plain", "\n<a><Token>x</Token></a>", "\n<a><Token>REDACTED</Token></a>"),
            // Multipart.
            (
                "multipart/form-data; boundary=--=/:b",
                "----=/:b\nContent-Disposition: form-data; name=\"password\"\n\nx\ncut",
                "----=/:b\nContent-Disposition: form-data; name=\"password\"\n\nREDACTED",
            ),
            (
                "multipart/form-data; boundary=\"b\"",
                "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nx\r\ny\r\n--b\r\n\
                 Content-Disposition: form-data; name=\"a\"; filename=\"password\"\r\n\r\nz\r\n--b--\r\n",
                "--b\r\nContent-Disposition: form-data; name=\"password\"\r\n\r\nREDACTED\r\n--b\r\n\
                 Content-Disposition: form-data; name=\"a\"; filename=\"password\"\r\n\r\nz\r\n--b--\r\n",
            ),
            (
                "multipart/mixed; boundary=b",
                "--b\ncontent-type: application/json\n\n{\"token\":\"x\"}\n--b\n\
                 content-type: application/x-www-form-urlencoded\n\ntoken=x&a=b\n--b\n\
                 content-type: multipart/mixed; boundary=c\n\n--c\n\n{\"token\":\"x",
                "--b\ncontent-type: application/json\n\n{\"token\":\"REDACTED\"}\n--b\n\
                 content-type: application/x-www-form-urlencoded\n\ntoken=REDACTED&a=b\n--b\n\
                 content-type: multipart/mixed; boundary=c\n\n--c\n\n{\"token\":\"REDACTED",
            ),
        ] {
            assert_eq!(body("Bearer none-of-it", media_type, text), expected, "{media_type}");
        }
    }

    #[test]
    fn what_repeats_a_credential_is_found_in_all_kinds_of_texts() {
        let long = "0123456789abcdef".repeat(4096);
        for (authorization, text, expected) in [
            ("Bearer s3cr3t/+=", r#"{"a":"s3cr3t/+="}"#, r#"{"a":"REDACTED"}"#),
            ("Bearer s3cr3t/+=", r#"{"a":"<s3cr3t\/\u002B\u003D>"}"#, r#"{"a":"<REDACTED>"}"#),
            (
                "Bearer s3cr3t/+=",
                r#"{"a":"{\"b\":\"s3cr3t\\\/\\u002b=\"}"}"#,
                r#"{"a":"{\"b\":\"REDACTED\"}"}"#,
            ),
            ("Bearer s3cr3t/+=", "?a=s3cr3t%2f%2B%3d&b=s3cr3t%2F%2B%3D", "?a=REDACTED&b=REDACTED"),
            ("Bearer s3cr3t/+=", r#"{"s3cr3t/+=": 1}"#, r#"{"REDACTED": 1}"#),
            ("Bearer s3cr3t/+=", "data: s3cr3t/+=\n\n", "data: REDACTED\n\n"),
            // Without the name of a scheme.
            ("s3cr3t-value", "said s3cr3t-value", "said REDACTED"),
            ("Token token=\"s3cr3t-value\", a=\"said b\"", "said s3cr3t-value", "said REDACTED"),
            (
                "Basic dXNlcjpzM2NyM3QtdmFsdWU=",
                "said s3cr3t-value, dXNlcjpzM2NyM3QtdmFsdWU%3d",
                "said REDACTED, REDACTED",
            ),
            // A user's name is a secret where there is no password.
            ("Basic czNjcjN0LXZhbHVlOg==", "said s3cr3t-value", "said REDACTED"),
            ("Basic czNjcjN0LXZhbHVlOg==", "said by user:", "said by user:"),
            (&format!("Bearer {long}"), &format!("said {long}."), "said REDACTED."),
            (&format!("Bearer {long}"), &format!("said {long}{long}"), "said REDACTEDREDACTED"),
        ] {
            for media_type in ["application/json", "text/plain", "text/event-stream", "application/xml"] {
                assert_eq!(body(authorization, media_type, text), expected, "{media_type}");
            }
            let headers = [("authorization", authorization), ("x-echo", text.trim())];
            let kept = Secrets::default().without(exchange("https://a/b", &headers, "", ""));
            for headers in [&kept.request.headers, &kept.response.headers] {
                assert_eq!(headers["x-echo"], expected.trim());
            }
        }
    }

    #[test]
    fn the_beginning_of_a_credential_is_no_end_of_a_body() {
        for (body, is_cut, expected) in [
            ("said s3cr3t/", true, "said REDACTED"),
            ("said s3cr3t%2Fval", true, "said REDACTED"),
            ("{\"a\":\"s3cr3t\\/v", true, "{\"a\":\"REDACTED"),
            ("said s3cr3t%2", true, "said REDACTED"),
            ("said s3cr3t\\u00", true, "said REDACTED"),
            ("said s3cr3t of others", true, "said s3cr3t of others"),
            ("said s3cr3t/value s3c", true, "said REDACTED s3c"),
            ("said s3cr3t/", false, "said s3cr3t/"),
            ("", true, ""),
        ] {
            let mut before = exchange("https://a/b", &[("authorization", "Bearer s3cr3t/value")], "", body);
            before.response.is_cut = is_cut;
            let kept = Secrets::default().without(before).response.body;
            assert_eq!(String::from_utf8(kept).expect("it was a text"), expected);
        }
    }

    #[test]
    fn queries_and_headers_with_urls_have_no_secrets() {
        let headers = [
            ("location", "https://b/c?code=1&id_token=x#access_token=y"),
            ("link", "<https://a/b?api_key=x&page=2>; rel=\"next\""),
            ("x-token", "x"),
            ("x-amz-security-token", "x"),
        ];
        let mut secrets = Secrets::default();
        secrets.add("x-token");
        let kept = secrets.without(exchange(
            "https://user:s3cr3t%2Fvalue@a/s3cr3t%2fvalue?webhook_secret=x&filter=%7B%22token%22:%22x%22%7D&b=%20+&c",
            &headers,
            "",
            "s3cr3t/value",
        ));
        assert_eq!(
            kept.request.url.as_str(),
            "https://a/REDACTED?webhook_secret=REDACTED&filter=%7B%22token%22%3A%22REDACTED%22%7D&b=%20+&c"
        );
        assert_eq!(
            kept.response.headers["location"],
            "https://b/c?code=1&id_token=REDACTED#access_token=REDACTED"
        );
        assert_eq!(kept.response.headers["link"], "<https://a/b?api_key=REDACTED&page=2>; rel=\"next\"");
        assert_eq!(kept.response.headers["x-token"], REDACTED);
        assert_eq!(kept.response.headers["x-amz-security-token"], REDACTED);
        assert_eq!(kept.response.body, REDACTED.as_bytes());
    }

    #[test]
    fn what_is_no_secret_stays_byte_for_byte() {
        let body = "{ \"b\": 1.0, \"a\": 12345678901234567890123, \"page_token\": \"t\" }";
        let before = exchange("https://a/b?x=%20&page_token=t", &[("accept", "*/*")], body, body);
        assert_eq!(Secrets::default().without(before.clone()), before);
        // What is no text, and what is taken for another media type than it is.
        for media_type in [
            "",
            "text/plain",
            "application/xml",
            "application/x-www-form-urlencoded",
            "multipart/a; boundary=b",
        ] {
            let body = b"\xff\x00 --b <a \"\\ud800 \\\" {\"\xe4\": [&\"%zz + \r\n--b\r\n\xff";
            let before = exchange("https://a/b", &[("content-type", media_type)], "", "");
            let response = Answered { body: body.to_vec(), ..before.response };
            let before = Exchange { response, ..before };
            assert_eq!(Secrets::default().without(before.clone()), before);
        }
    }
}
