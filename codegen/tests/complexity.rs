//! What a document costs grows with its size, whatever it repeats.
//!
//! Each kind of document (`complexity/documents.rs`) is generated at a size, at twice and at four times the size. What is
//! counted is the memory that is allocated altogether, which is the same on every run and every machine. Time is only
//! watched: nothing may take minutes.
//!
//! `COMPLEXITY_BYTES=1000000 cargo test --release --package openapi-sdk-codegen --test complexity -- --nocapture` tells the time and the
//! memory of each kind at that size; `COMPLEXITY_KIND=a,b` looks at those kinds only, with or without a size.

#[path = "complexity/documents.rs"]
mod documents;

use std::alloc::System;
use std::process::Command;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

use cap::Cap;
use codegen::diagnostic::render;
use codegen::{Options, generate};
use documents::{KINDS, Kind};

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, usize::MAX);

/// The environment variable that names the kinds to look at, with commas between them.
const ONLY: &str = "COMPLEXITY_KIND";
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
    let thread = thread::spawn(move || sender.send(cost(kind.of_size(bytes))));
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
    for kind in kinds() {
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

/// Says what is wrong with how a kind of document grows.
fn growth(kind: &'static Kind) -> Result<(), String> {
    let cost = |times: usize| {
        let cost = watched(kind, times * BYTES, PATIENCE).ok_or("does not end")?;
        // A document that is refused costs what it has cost until then.
        Ok::<_, String>((!cost.is_refused).then_some(cost.allocated))
    };
    let (Some(one), Some(two), Some(four)) = (cost(1)?, cost(2)?, cost(4)?) else { return Ok(()) };
    let (first, second) = (two.saturating_sub(one), four.saturating_sub(two));
    let most = if BOUNDED.contains(&kind.name) { MOST_BOUNDED_GROWTH } else { MOST_GROWTH };
    if second > SMALL && second.saturating_mul(100) > most.saturating_mul(first) {
        return Err(format!("{} KB more, and then {} KB", first >> 10, second >> 10));
    }
    Ok(())
}

/// The kinds that the environment names, in the order of the list; all where it names none.
fn kinds() -> Vec<&'static Kind> {
    let only = std::env::var(ONLY).unwrap_or_default();
    let is_named = |kind: &&Kind| only.is_empty() || only.split(',').any(|name| name == kind.name);
    KINDS.iter().filter(is_named).collect()
}

/// Looks at some kinds in a process of their own: what is counted is what a whole process allocates.
fn growth_apart(kinds: &[&Kind]) -> Result<(), String> {
    let program = std::env::current_exe().expect("this program has a path");
    let names: Vec<&str> = kinds.iter().map(|kind| kind.name).collect();
    let output = Command::new(program)
        .args(["--exact", "cost_grows_with_size"])
        .env(ONLY, names.join(","))
        .output()
        .expect("this program can be started");
    let said = [output.stdout, output.stderr].map(|it| String::from_utf8_lossy(&it).into_owned());
    if output.status.success() { Ok(()) } else { Err(said.concat()) }
}

#[test]
fn cost_grows_with_size() {
    if let Some(bytes) = std::env::var("COMPLEXITY_BYTES").ok().and_then(|it| it.parse().ok()) {
        return measured(bytes);
    }
    let kinds = kinds();
    let wrong: Vec<String> = if kinds.len() < KINDS.len() {
        let first = kinds.first().expect("the environment names a kind");
        // What is made once and kept is not part of the first document's cost.
        watched(first, 4 * BYTES, PATIENCE);
        kinds.iter().filter_map(|kind| Some(format!("{}: {}", kind.name, growth(kind).err()?))).collect()
    } else {
        // With one process it would have all kinds, as this one has, and start another one.
        let processes = thread::available_parallelism().map_or(1, usize::from).max(2);
        let share = |at: usize| kinds.iter().copied().skip(at).step_by(processes).collect();
        let shares: Vec<Vec<&Kind>> = (0..processes).map(share).collect();
        thread::scope(|scope| {
            let started: Vec<_> =
                shares.iter().map(|share| scope.spawn(|| growth_apart(share).err())).collect();
            started.into_iter().filter_map(|it| it.join().expect("it does not panic")).collect()
        })
    };
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}
