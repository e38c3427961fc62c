//! What a call leaves in the trace: OpenTelemetry's names, and no credentials.

use std::collections::BTreeMap;
use std::fmt::Debug;
use std::sync::{Arc, Mutex};

use crate::support::{Listen, Listener, Reply, Server};
use tracing::Event;
use tracing::field::{Field, Visit};

/// Keeps the fields of all spans and events.
#[derive(Clone, Default)]
struct Trace(Arc<Mutex<BTreeMap<String, String>>>, Arc<Mutex<Vec<String>>>);

impl Visit for Trace {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0.lock().unwrap().insert(field.name().to_owned(), format!("{value:?}"));
    }

    fn record_str(&mut self, field: &Field, value: &str) {
        self.0.lock().unwrap().insert(field.name().to_owned(), value.to_owned());
    }
}

/// The fields of one event.
#[derive(Default)]
struct Line(String);

impl Visit for Line {
    fn record_debug(&mut self, field: &Field, value: &dyn Debug) {
        self.0 += &format!("{}={value:?} ", field.name());
    }
}

impl Listen for Trace {
    fn heard(&self, event: &Event<'_>) {
        let mut shown = Line::default();
        event.record(&mut shown);
        self.1.lock().unwrap().push(shown.0);
    }
}

#[tokio::test]
async fn spans_have_the_conventional_names_and_no_credentials() {
    let trace = Trace::default();
    // With a single subscriber, the thread that comes first to a call site decides whether anybody listens there: one of another test.
    let _other = tracing::Dispatch::new(Listener(trace.clone()));
    let _guard = tracing::subscriber::set_default(Listener(trace.clone()));
    let busy = Reply::new(503, "text/plain", "").header("retry-after-ms", "1");
    let server = Server::script(vec![busy, Reply::new(403, "text/plain", "")]).await;
    let client = server.builder().query("hunter2").build().unwrap();
    client.access().with_query().with_query("page", "3").await.unwrap_err();
    assert!(server.requests().iter().all(|request| request.target.contains("hunter2")));
    let fields = trace.0.lock().unwrap().clone();
    let port = server.url.rsplit(':').next().and_then(|it| it.split('/').next()).unwrap();
    for (name, value) in [
        ("otel.kind", "client"),
        ("http.request.method", "GET"),
        ("url.template", "/access/query"),
        ("server.address", "127.0.0.1"),
        ("server.port", port),
        ("http.response.status_code", "403"),
        ("http.request.resend_count", "1"),
        ("error.type", "403"),
    ] {
        assert_eq!(fields.get(name).map(String::as_str), Some(value), "{name}");
    }
    let events = trace.1.lock().unwrap().clone();
    // The pause is varied at random.
    let events = events.iter().map(|it| it.split(" pause=").next().unwrap_or_default().trim_end());
    assert_eq!(
        events.collect::<Vec<_>>(),
        [
            "message=the API answered attempt=1 http.response.status_code=503",
            "message=the request is repeated retries=1",
            "message=the API answered attempt=2 http.response.status_code=403",
        ]
    );
    assert!(fields["url.full"].ends_with("/access/query?page=3"), "{}", fields["url.full"]);
    assert!(!fields.values().any(|value| value.contains("hunter2")), "{fields:?}");
}
