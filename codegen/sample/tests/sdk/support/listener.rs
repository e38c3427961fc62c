//! What hears of the SDK's spans and events.

use tracing::field::Visit;
use tracing::span::{Attributes, Id, Record};
use tracing::{Event, Metadata, Subscriber};

/// Where the fields of spans and events go.
pub trait Listen: Visit + Clone + Send + Sync + 'static {
    /// An event is over, and its fields are recorded.
    fn heard(&self, _: &Event<'_>) {}
}

/// Only what the SDK traces, or the runtime that it shares: what HTTP clients below it trace is up to them.
pub struct Listener<L>(pub L);

impl<L: Listen> Subscriber for Listener<L> {
    fn enabled(&self, metadata: &Metadata<'_>) -> bool {
        ["sample_sdk", "openapi_sdk_runtime"].iter().any(|it| metadata.target().starts_with(it))
    }

    fn new_span(&self, span: &Attributes<'_>) -> Id {
        span.record(&mut self.0.clone());
        Id::from_u64(1)
    }

    fn record(&self, _: &Id, values: &Record<'_>) {
        values.record(&mut self.0.clone());
    }

    fn record_follows_from(&self, _: &Id, _: &Id) {}

    fn event(&self, event: &Event<'_>) {
        event.record(&mut self.0.clone());
        self.0.heard(event);
    }

    fn enter(&self, _: &Id) {}

    fn exit(&self, _: &Id) {}
}
