//! Decoding and encoding with the types that the generator writes, beside the same types with the derives of `serde`.
//!
//! ```sh
//! cargo bench --package openapi-sdk-runtime            # all
//! cargo bench --package openapi-sdk-runtime -- charge  # those with this in their names
//! ```
//!
//! Each line has the ratio of both times: less than 1 where the generated types are faster.

#![allow(
    dead_code,
    missing_docs,
    unreachable_pub,
    unused_imports,
    clippy::unwrap_used,
    reason = "this is a benchmark, which does not use everything of the types that it has"
)]

mod alternating;
mod bodies;
mod derived;
mod emitted;
#[path = "../../tests/runtime/mod.rs"]
mod runtime;

use std::hint::black_box;

use serde::Serialize;
use serde::de::DeserializeOwned;

use crate::runtime::wire::Wire;

/// Those that a run is for: all, or those with a text in their names.
struct Run {
    wanted: Option<String>,
}

impl Run {
    fn compare<Emitted, Derived>(&self, name: &str, body: &str)
    where
        Emitted: Wire,
        Derived: DeserializeOwned + Serialize,
    {
        if self.wanted.as_ref().is_some_and(|wanted| !name.contains(wanted.as_str())) {
            return;
        }
        let text = body.as_bytes();
        let emitted: Emitted = runtime::decode(text).unwrap();
        let derived: Derived = decode(text);
        let (decoding, time) = alternating::compare(
            || runtime::decode::<Emitted>(black_box(text)).unwrap(),
            || decode::<Derived>(black_box(text)),
        );
        let (encoding, _) =
            alternating::compare(|| encode(black_box(&emitted)), || encode(black_box(&derived)));
        #[allow(clippy::cast_precision_loss, reason = "bodies are small")]
        let speed = text.len() as f64 / time.as_secs_f64() / 1e6;
        println!(
            "{name:<40} decode {decoding:.2}   encode {encoding:.2}   ({} bytes, {speed:.0} MB/s derived)",
            text.len()
        );
    }
}

fn decode<T: DeserializeOwned>(text: &[u8]) -> T {
    serde_json::from_slice(text).unwrap()
}

fn encode<T: Serialize>(value: &T) -> Vec<u8> {
    serde_json::to_vec(value).unwrap()
}

fn main() {
    let wanted = std::env::args().skip(1).find(|argument| !argument.starts_with('-'));
    let run = Run { wanted };
    run.compare::<emitted::Repository, derived::Repository>("repository", &bodies::repository(1));
    run.compare::<Vec<emitted::Repository>, Vec<derived::Repository>>(
        "page of 100 repositories",
        &bodies::list(100, bodies::repository),
    );
    run.compare::<emitted::Charge, derived::Charge>("charge", &bodies::charge(1));
    run.compare::<Vec<emitted::Charge>, Vec<derived::Charge>>(
        "page of 100 charges",
        &bodies::list(100, bodies::charge),
    );
    run.compare::<Vec<emitted::Event>, Vec<derived::Event>>(
        "400 events, tag first",
        &bodies::list(400, |number| bodies::event(number, false)),
    );
    run.compare::<Vec<emitted::Event>, Vec<derived::Event>>(
        "400 events, tag last",
        &bodies::list(400, |number| bodies::event(number, true)),
    );
    run.compare::<Vec<emitted::Hundred>, Vec<derived::Hundred>>(
        "100 properties, in order",
        &bodies::list(50, |number| bodies::hundred(number, |place| place)),
    );
    run.compare::<Vec<emitted::Hundred>, Vec<derived::Hundred>>(
        "100 properties, in another order",
        &bodies::list(50, |number| bodies::hundred(number, |place| (place * 37 + 11) % 100)),
    );
    run.compare::<Vec<emitted::Labels>, Vec<derived::Labels>>("maps", &bodies::list(400, bodies::labels));
    run.compare::<Vec<emitted::Response>, Vec<derived::Response>>(
        "undeclared properties, kept and not",
        &bodies::list(400, bodies::with_undeclared),
    );
    run.compare::<Vec<emitted::Response>, Vec<derived::KeepingResponse>>(
        "undeclared properties, kept by both",
        &bodies::list(400, bodies::with_undeclared),
    );
}
