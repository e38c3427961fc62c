//! What the API sends by itself, received by a server on the loopback interface.
#![cfg(feature = "webhooks")]

use std::collections::BTreeSet;
use std::sync::{Arc, Mutex};
use std::time::{Duration, SystemTime};

use crate::support::{Reply, Request, Server};
use http::HeaderMap;
use sample_sdk::testing::WebhookSigner;
use sample_sdk::webhooks::{
    Error, Event, EventHeaders, EventVerifier, OrderExportCallback, Scheme, SubscribeEventsCallback,
    VerificationError, Verifier,
};
use serde_json::json;
use tokio::io::{AsyncReadExt as _, AsyncWriteExt as _};
use tokio::net::TcpStream;

const SECRET: &str = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw";

fn signer() -> WebhookSigner {
    WebhookSigner::new(Scheme::Standard, SECRET).expect("the secret is one")
}

fn moved() -> Vec<u8> {
    let body = json!({ "type": "point.moved", "at": "2024-01-01T00:00:00Z", "from": { "x": 1, "y": 2 }, "to": { "x": 3, "y": 4 }, "new": true });
    body.to_string().into_bytes()
}

/// The headers of a request, as any server has them.
fn headers(request: &Request) -> HeaderMap {
    let pairs = request.headers.iter();
    pairs.map(|(name, value)| (name.parse().expect("a name"), value.parse().expect("a value"))).collect()
}

/// Sends a request as the API would, byte by byte, and returns the status of the answer.
async fn post(server: &Server, headers: &HeaderMap, body: &[u8]) -> u16 {
    let address = server.url.trim_start_matches("http://");
    let mut stream = TcpStream::connect(address).await.expect("the server is there");
    let mut request = format!(
        "POST /hook HTTP/1.1\r\nhost: {address}\r\nconnection: close\r\ncontent-length: {}\r\n",
        body.len()
    );
    for (name, value) in headers {
        request.push_str(&format!("{name}: {}\r\n", value.to_str().expect("text")));
    }
    request.push_str("\r\n");
    stream.write_all(request.as_bytes()).await.expect("it is sent");
    stream.write_all(body).await.expect("it is sent");
    let mut answer = vec![0; 1024];
    let length = stream.read(&mut answer).await.expect("an answer");
    let answer = String::from_utf8_lossy(&answer[..length]).into_owned();
    answer.split(' ').nth(1).and_then(|it| it.parse().ok()).expect("a status")
}

/// A server that verifies what comes and keeps it.
async fn receiver(seen: Arc<Mutex<Vec<Event>>>) -> Server {
    let verifier = Verifier::new(SECRET).expect("the secret is one").refusing_replays();
    Server::start(move |request| match verifier.verify(&headers(request), &request.body) {
        Ok(event) => {
            seen.lock().expect("nobody panics").push(event);
            Reply::new(200, "text/plain", "")
        }
        Err(Error::Unverified(error)) => Reply::new(401, "text/plain", error.to_string()),
        Err(_) => Reply::new(400, "text/plain", ""),
    })
    .await
}

#[tokio::test]
async fn a_signed_request_is_received_and_others_are_refused() {
    let seen = Arc::new(Mutex::new(Vec::new()));
    let server = receiver(Arc::clone(&seen)).await;
    let body = moved();
    let signed = signer().headers(&body);
    assert_eq!(post(&server, &signed, &body).await, 200);
    // The same bytes again, another body, another secret, no signature, an old one.
    assert_eq!(post(&server, &signed, &body).await, 401);
    assert_eq!(post(&server, &signed, br#"{"type":"point.removed","id":"1"}"#).await, 401);
    let forged = WebhookSigner::new(Scheme::Standard, "whsec_c2VjcmV0").expect("a secret").headers(&body);
    assert_eq!(post(&server, &forged, &body).await, 401);
    assert_eq!(post(&server, &HeaderMap::new(), &body).await, 401);
    let old = SystemTime::now() - Duration::from_secs(301);
    assert_eq!(post(&server, &signer().with_time(old).headers(&body), &body).await, 401);
    // A second attempt of the API has a time of its own.
    let later = SystemTime::now() + Duration::from_secs(2);
    assert_eq!(post(&server, &signer().with_time(later).headers(&body), &body).await, 200);
    let gone = br#"{"id":"p1","type":"point.removed"}"#;
    assert_eq!(post(&server, &signer().headers(gone), gone).await, 200);
    let wrong = br#"{"type":"point.removed","id":[]}"#;
    assert_eq!(post(&server, &signer().headers(wrong), wrong).await, 400);
    let seen = seen.lock().expect("nobody panics");
    let [Event::PointMoved(first), Event::PointMoved(second), Event::PointRemoved(removed)] = seen.as_slice()
    else {
        panic!("{seen:?}")
    };
    assert_eq!(first, second);
    assert_eq!(
        serde_json::from_slice::<serde_json::Value>(&body).unwrap(),
        serde_json::to_value(first).unwrap()
    );
    assert_eq!(removed.id, "p1");
}

#[test]
fn an_event_that_is_not_known_keeps_its_name_and_its_body() {
    let body = br#"{"type":"point.painted","colour":"red"}"#;
    let event = Event::from_request(&HeaderMap::new(), body).expect("any event is read");
    assert_eq!(event.name(), Some("point.painted"));
    let Event::Unknown(unknown) = event else { panic!("{event:?}") };
    assert_eq!(unknown.json().unwrap(), json!({ "type": "point.painted", "colour": "red" }));
    assert_eq!(&unknown.body[..], body);
    // Without a name, and with one that is none.
    for body in [&b"{}"[..], b"[]", b"null", br#"{"type":{}}"#] {
        let event = Event::from_request(&HeaderMap::new(), body).expect("any event is read");
        assert!(matches!(&event, Event::Unknown(it) if it.name.is_none()), "{event:?}");
    }
    for body in [&b""[..], b"point.moved", b"{\"type\":\"point.moved\"", &b"[".repeat(100_000)] {
        assert!(Event::from_request(&HeaderMap::new(), body).is_err());
    }
}

#[test]
fn events_are_read_by_name_in_any_spelling() {
    let body = br#"{"type":"point.removed","id":"p1"}"#;
    for name in ["pointRemoved", "point.removed", "point_removed", "POINT-REMOVED"] {
        let event = Event::from_name(name, body).expect("the body is one");
        assert!(matches!(event, Event::PointRemoved(_)), "{name}: {event:?}");
        assert_eq!(event.name(), Some("point.removed"));
    }
    assert!(matches!(Event::from_name("", body), Ok(Event::Unknown(_))));
    assert!(matches!(Event::from_name(&"point.removed ".repeat(100_000), body), Ok(Event::Unknown(_))));
}

#[test]
fn errors_say_where_and_nothing_of_a_secret() {
    let body = br#"{"type":"point.moved","at":"now","from":{"x":"far"},"to":{"x":1,"y":2}}"#;
    let error = Event::from_request(&HeaderMap::new(), body).unwrap_err();
    assert_eq!((error.event(), error.path()), (Some("point.moved"), "from.x"));
    let verifier = Verifier::new(SECRET).expect("the secret is one");
    let refused = verifier.verify(&signer().headers(b"other"), &moved()).unwrap_err();
    assert!(matches!(refused, Error::Unverified(VerificationError::WrongSignature)));
    for text in [format!("{verifier:?}"), format!("{refused:?} {refused}"), format!("{:?}", signer())] {
        assert!(!text.contains("MfKQ9r8") && !text.contains("v1,"), "{text}");
    }
}

#[test]
fn headers_of_events_are_values() {
    let mut map = signer().headers(b"");
    map.insert("x-sample-attempt", "3".parse().expect("a value"));
    let headers = EventHeaders::from(&map);
    assert_eq!(headers.x_sample_attempt, Some(3));
    assert!(headers.webhook_signature.is_some_and(|it| it.starts_with("v1,")));
    assert_eq!(headers.x_sample_event, None);
    let verifier = Verifier::new(SECRET).expect("the secret is one");
    assert_eq!(verifier.delivery_id(&signer().with_id("msg_7").headers(b"")), Some("msg_7"));
}

#[test]
fn callbacks_are_told_apart_by_a_header() {
    let with =
        |event: &str| HeaderMap::from_iter([("x-sample-event".parse().unwrap(), event.parse().unwrap())]);
    let body = br#"{"id":"j1","done":true,"result":null}"#;
    let event = SubscribeEventsCallback::from_request(&with("job.finished"), body).expect("it is one");
    let SubscribeEventsCallback::Finished(job) = event else { panic!("{event:?}") };
    assert!(job.done && job.id == "j1");
    let event = SubscribeEventsCallback::from_request(&with("job.progressed"), br#"{"percent":50}"#);
    assert!(matches!(event, Ok(SubscribeEventsCallback::Progressed(it)) if it.percent == 50));
    let event =
        SubscribeEventsCallback::from_request(&with("job.lost"), b"not even JSON").expect("any is read");
    assert_eq!(event.name(), Some("job.lost"));
    // What a server leaves out that has to be there is forgiven, as in responses.
    let event = SubscribeEventsCallback::from_request(&with("job.progressed"), b"{}");
    assert!(matches!(event, Ok(SubscribeEventsCallback::Progressed(it)) if it.percent == 0));
}

#[test]
fn callbacks_that_nothing_tells_apart_are_read_by_name() {
    let verifier = EventVerifier::<OrderExportCallback>::new(SECRET).expect("the secret is one");
    let body = b"id=7&pages=12&done=true&ratio=0.5&names=a&names=b+c&other=x";
    let event = verifier.verify_named("form", &signer().headers(body), body).expect("it is signed");
    let OrderExportCallback::Form(form) = event else { panic!("{event:?}") };
    assert_eq!((form.id.as_str(), form.pages, form.done, form.ratio), ("7", 12, true, Some(0.5)));
    assert_eq!(form.names.as_deref(), Some(&["a".to_owned(), "b c".to_owned()][..]));
    assert!(OrderExportCallback::from_name("form", b"id=7&pages=many&done=true").is_err());
    let text = OrderExportCallback::from_name("text", "a;ä".as_bytes()).expect("text");
    assert_eq!(text, OrderExportCallback::Text("a;ä".to_owned()));
    let file = OrderExportCallback::from_name("file", &[0, 255]).expect("bytes");
    assert!(matches!(&file, OrderExportCallback::File(bytes) if bytes[..] == [0, 255]));
    assert_eq!(
        OrderExportCallback::from_name("nothing", b"").expect("nothing"),
        OrderExportCallback::Nothing
    );
    assert!(verifier.verify_named("form", &HeaderMap::new(), body).is_err());
}

#[test]
fn names_are_each_event_s_own() {
    let names = |events: [Event; 2]| {
        events.iter().filter_map(|it| it.name().map(str::to_owned)).collect::<BTreeSet<_>>()
    };
    let removed =
        Event::from_name("pointRemoved", br#"{"type":"point.removed","id":"1"}"#).expect("it is one");
    let moved = Event::from_name("pointMoved", &moved()).expect("it is one");
    assert_eq!(names([removed, moved]).len(), 2);
}
