//! Metrics of requests, and the context of the trace that goes along with them.
#![cfg(feature = "opentelemetry")]

#[path = "sdk/support/mod.rs"]
mod support;

use opentelemetry::trace::{SpanContext, SpanId, TraceContextExt as _, TraceFlags, TraceId, TraceState};
use opentelemetry::{Context, global};
use opentelemetry_sdk::metrics::data::{AggregatedMetrics, MetricData};
use opentelemetry_sdk::metrics::{InMemoryMetricExporter, SdkMeterProvider};
use opentelemetry_sdk::propagation::TraceContextPropagator;
use support::{Reply, Server};

#[tokio::test]
async fn requests_are_measured_and_carry_the_trace() {
    let exporter = InMemoryMetricExporter::default();
    let provider = SdkMeterProvider::builder().with_periodic_exporter(exporter.clone()).build();
    global::set_meter_provider(provider.clone());
    global::set_text_map_propagator(TraceContextPropagator::new());

    let server = Server::script(vec![
        Reply::new(503, "text/plain", "").header("retry-after-ms", "1"),
        Reply::new(204, "text/plain", ""),
    ])
    .await;
    let client = server.client();
    // Without a trace there is nothing to send.
    client.access().with_optional().await.unwrap();
    assert!(server.requests().iter().all(|it| it.header("traceparent").is_none()));

    let state = TraceState::from_key_value([("vendor", "state")]).unwrap();
    let trace = SpanContext::new(TraceId::from(7), SpanId::from(9), TraceFlags::SAMPLED, true, state);
    let guard = Context::new().with_remote_span_context(trace).attach();
    let call = client.access().with_optional().with_header("traceparent", "of-the-caller");
    call.await.unwrap();
    client.access().with_optional().await.unwrap();
    drop(guard);
    let requests = server.requests();
    let sent: Vec<_> = requests[requests.len() - 2..]
        .iter()
        .map(|it| (it.header("traceparent"), it.header("tracestate")))
        .collect();
    // The caller's trace is not sent with the state of another one.
    let own = "00-00000000000000000000000000000007-0000000000000009-01";
    assert_eq!(sent, [(Some("of-the-caller"), None), (Some(own), Some("vendor=state"))]);

    provider.force_flush().unwrap();
    let finished = exporter.get_finished_metrics().unwrap();
    let scope = finished.iter().flat_map(|it| it.scope_metrics()).next().unwrap();
    assert_eq!(scope.scope().name(), "sample-sdk");
    let (mut seen, mut resends) = (Vec::new(), 0);
    for metric in scope.metrics() {
        match metric.data() {
            AggregatedMetrics::F64(MetricData::Histogram(histogram)) => {
                assert_eq!((metric.name(), metric.unit()), ("http.client.request.duration", "s"));
                for point in histogram.data_points() {
                    let value = |name: &str| {
                        let found = point.attributes().find(|it| it.key.as_str() == name);
                        found.map(|it| it.value.to_string()).unwrap_or_default()
                    };
                    assert_eq!(
                        (value("http.request.method").as_str(), value("url.template").as_str()),
                        ("GET", "/access/optional")
                    );
                    assert_eq!(value("server.address"), "127.0.0.1");
                    seen.push((value("http.response.status_code"), value("error.type"), point.count()));
                }
            }
            AggregatedMetrics::U64(MetricData::Sum(sum)) => {
                assert_eq!(metric.name(), "http.client.request.resends");
                resends += sum.data_points().map(|it| it.value()).sum::<u64>();
            }
            _ => panic!("another metric: {}", metric.name()),
        }
    }
    assert_eq!(resends, 1);
    seen.sort();
    assert_eq!(seen, [("204".to_owned(), String::new(), 3), ("503".to_owned(), "503".to_owned(), 1)]);
}
