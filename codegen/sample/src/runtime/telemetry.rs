// @generated from the OpenAPI document. Do not edit.

//! OpenTelemetry: metrics of requests, and the context of the trace that goes along with them.
//!
//! Spans are `tracing`'s, which its users lead to OpenTelemetry. What is here goes there directly: to the global meter provider
//! and by the global propagator, both of which programs set before they make clients.

use std::time::Duration;

use http::{HeaderMap, HeaderName, HeaderValue, Method};
use opentelemetry::metrics::{Counter, Histogram};
use opentelemetry::propagation::Injector;
use opentelemetry::{InstrumentationScope, KeyValue, global};
use url::Url;

use super::operation::Operation;
use super::settings::Settings;

/// The bounds that the semantic conventions of HTTP advise, in seconds.
const BOUNDS: [f64; 14] = [0.005, 0.01, 0.025, 0.05, 0.075, 0.1, 0.25, 0.5, 0.75, 1.0, 2.5, 5.0, 7.5, 10.0];

const TRACE_PARENT: &str = "traceparent";
const TRACE_STATE: &str = "tracestate";

/// What is counted of a client's requests.
#[derive(Clone)]
pub(super) struct Meters {
    duration: Histogram<f64>,
    resends: Counter<u64>,
}

impl Meters {
    /// Instruments of the global meter provider, whose scope has the SDK's name and version.
    pub(super) fn new(settings: &Settings) -> Self {
        let (name, version) = settings.user_agent.split_once('/').unwrap_or((settings.user_agent, ""));
        let scope = InstrumentationScope::builder(name).with_version(version).build();
        let meter = global::meter_with_scope(scope);
        let duration = meter
            .f64_histogram("http.client.request.duration")
            .with_unit("s")
            .with_description("Duration of HTTP client requests.")
            .with_boundaries(BOUNDS.into())
            .build();
        let resends = meter
            .u64_counter("http.client.request.resends")
            .with_unit("{request}")
            .with_description("Requests that were sent again.")
            .build();
        Self { duration, resends }
    }

    /// An attempt that took so long until the headers of its response came: `end` is the status, or the kind of failure.
    pub(super) fn attempt(
        &self,
        operation: &Operation,
        method: &Method,
        url: &Url,
        number: u32,
        end: Result<u16, &'static str>,
        took: Duration,
    ) {
        let mut attributes = Vec::with_capacity(6);
        attributes.push(KeyValue::new("http.request.method", method.to_string()));
        // The path of a request that the document does not have is no template.
        let template = operation.id().map(|_| operation.path().to_owned());
        attributes.extend(template.map(|template| KeyValue::new("url.template", template)));
        attributes.extend(url.host_str().map(|host| KeyValue::new("server.address", host.to_owned())));
        let port = url.port_or_known_default();
        attributes.extend(port.map(|port| KeyValue::new("server.port", i64::from(port))));
        if number > 1 {
            self.resends.add(1, &attributes);
        }
        match end {
            Ok(status) => {
                attributes.push(KeyValue::new("http.response.status_code", i64::from(status)));
                if status >= 400 {
                    attributes.push(KeyValue::new("error.type", status.to_string()));
                }
            }
            Err(kind) => attributes.push(KeyValue::new("error.type", kind)),
        }
        self.duration.record(took.as_secs_f64(), &attributes);
    }
}

/// Puts the context of the current trace into headers (W3C Trace Context), unless the caller has: the two headers of a trace go
/// together.
pub(super) fn propagate(headers: &mut HeaderMap) {
    let has_trace = headers.contains_key(TRACE_PARENT);
    global::get_text_map_propagator(|propagator| propagator.inject(&mut Headers { headers, has_trace }));
}

struct Headers<'a> {
    headers: &'a mut HeaderMap,
    /// Whether the caller says which trace it is.
    has_trace: bool,
}

impl Injector for Headers<'_> {
    fn set(&mut self, key: &str, value: String) {
        if self.has_trace && [TRACE_PARENT, TRACE_STATE].iter().any(|it| it.eq_ignore_ascii_case(key)) {
            return;
        }
        if let (Ok(name), Ok(value)) = (HeaderName::try_from(key), HeaderValue::try_from(value)) {
            self.headers.entry(name).or_insert(value);
        }
    }
}
