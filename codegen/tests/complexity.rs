//! What a document costs grows with its size, whatever it repeats.
//!
//! Each kind of document (`complexity/documents.rs`) is generated at a size, at twice and at four times the size. What is
//! counted is the memory that is allocated altogether, which is the same on every run and every machine. Time is only
//! watched: nothing may take minutes.
//!
//! `COMPLEXITY_BYTES=1000000 cargo test --release --package openapi-sdk-codegen --test complexity -- --nocapture` tells the time and the
//! memory of each kind at that size; `COMPLEXITY_KIND` is the one to look at.

#[path = "complexity/documents.rs"]
mod documents;

use std::alloc::System;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use cap::Cap;
use codegen::diagnostic::render;
use codegen::{Options, generate};
use documents::{KINDS, Kind};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// How large the smallest one of the documents is.
const BYTES: usize = 8_000;
/// How much more the second step up may cost than the first. In proportion it would be twice as much, and four times
/// with quadratic work. In per cent.
const MOST_GROWTH: usize = 300;
/// What is said again at every level or in every place, so that the work is quadratic until it is refused as `too-complex`.
const BOUNDED: [&str; 11] = [
    "chain_of_all_of",
    "chain_of_all_of_with_text",
    "chain_of_all_of_with_properties",
    "chain_of_all_of_over_an_enum",
    "chain_of_unions_with_properties",
    "union_beside_properties",
    "chain_of_bases",
    "chain_of_bases_with_unions",
    "diamonds_of_all_of_beside_an_example",
    "diamonds_of_bases_with_a_discriminator",
    "references_to_a_media_type",
];
const MOST_BOUNDED_GROWTH: usize = 480;
/// A step that costs less says nothing about growth.
const SMALL: usize = 4 << 20;
/// How long a small document may take on a busy machine.
const PATIENCE: Duration = Duration::from_secs(120);

/// What a run took.
#[derive(Clone, Copy, Debug)]
struct Cost {
    allocated: usize,
    time: Duration,
    is_refused: bool,
}

fn cost(text: String) -> Cost {
    let options = Options::from_text("sizes.yaml", text);
    let (allocated, start) = (ALLOCATOR.total_allocated(), Instant::now());
    let outcome = generate(&options);
    let (diagnostics, sources) = match &outcome {
        Ok(generated) => (&generated.diagnostics, &generated.sources),
        Err(failure) => (&failure.diagnostics, &failure.sources),
    };
    let shown = render(diagnostics, sources);
    assert_eq!(shown.is_empty(), diagnostics.is_empty());
    Cost {
        allocated: ALLOCATOR.total_allocated() - allocated,
        time: start.elapsed(),
        is_refused: outcome.is_err(),
    }
}

/// The cost of a document of a kind, or nothing when it takes too long.
fn watched(kind: &'static Kind, bytes: usize, patience: Duration) -> Option<Cost> {
    let (sender, receiver) = channel();
    let thread = std::thread::spawn(move || sender.send(cost(kind.of_size(bytes))));
    match receiver.recv_timeout(patience) {
        Ok(cost) => Some(cost),
        Err(RecvTimeoutError::Timeout) => None,
        Err(RecvTimeoutError::Disconnected) => match thread.join() {
            Err(panic) => std::panic::resume_unwind(panic),
            Ok(_) => None,
        },
    }
}

fn measured(bytes: usize) {
    let only = std::env::var("COMPLEXITY_KIND").unwrap_or_default();
    for kind in KINDS.iter().filter(|kind| only.is_empty() || kind.name == only) {
        match watched(kind, bytes, Duration::from_secs(60)) {
            Some(it) => println!(
                "{:45} {:>8.2} s {:>6} MB allocated{}",
                kind.name,
                it.time.as_secs_f64(),
                it.allocated >> 20,
                if it.is_refused { ", refused" } else { "" }
            ),
            None => println!("{:45} does not end within a minute", kind.name),
        }
    }
}

#[test]
fn cost_grows_with_size() {
    if let Some(bytes) = std::env::var("COMPLEXITY_BYTES").ok().and_then(|it| it.parse().ok()) {
        return measured(bytes);
    }
    let mut wrong = Vec::new();
    for kind in KINDS {
        let cost = |times: usize| {
            let cost = watched(kind, times * BYTES, PATIENCE)
                .unwrap_or_else(|| panic!("{} does not end", kind.name));
            // A document that is refused costs what it has cost until then.
            (!cost.is_refused).then_some(cost.allocated)
        };
        let (Some(one), Some(two), Some(four)) = (cost(1), cost(2), cost(4)) else { continue };
        let (first, second) = (two.saturating_sub(one), four.saturating_sub(two));
        let most = if BOUNDED.contains(&kind.name) { MOST_BOUNDED_GROWTH } else { MOST_GROWTH };
        if second > SMALL && second.saturating_mul(100) > most.saturating_mul(first) {
            wrong.push(format!("{}: {} KB more, and then {} KB", kind.name, first >> 10, second >> 10));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
