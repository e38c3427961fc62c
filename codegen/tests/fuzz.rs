//! Mutants of small documents, overlays and configurations: whatever they say, the generator ends, in a crate or in
//! findings, and what it writes is Rust.
//!
//! Without more said each target tries a few mutants. `FUZZ_SECONDS=600 cargo test --release --package openapi-sdk-codegen --test fuzz`
//! goes on for as long with each of them. A failure is made smaller before it is shown; what ended the process itself
//! (a stack that is too small, too much memory, no end) is left in `target/tmp/fuzz-*.json`.

#[path = "common/files.rs"]
mod files;
#[path = "fuzz/mutation.rs"]
mod mutation;
#[path = "common/support_code.rs"]
mod support_code;

use std::alloc::System;
use std::path::{Path, PathBuf};
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::time::{Duration, Instant};

use cap::Cap;
use codegen::diagnostic::{Code, render, rows};
use codegen::diff::diff;
use codegen::document::{Input, parse};
use codegen::{Failure, Generated, Options, Policy, generate};
use mutation::{Mutation, apply, mutations};
use proptest::prelude::*;
use proptest::sample::Index;
use proptest::test_runner::{RngSeed, TestCaseError, TestRunner};
use serde_json::{Value, json};

use support_code::is_support_code;

/// No document of a few kilobytes may need more.
const MOST_MEMORY: usize = 2 << 30;

#[global_allocator]
static ALLOCATOR: Cap<System> = Cap::new(System, MOST_MEMORY);

/// How many mutants a target tries at least, and how long one may take on a busy machine.
const CASES: u32 = 48;
const PATIENCE: Duration = Duration::from_secs(120);

/// Tries inputs until the time is up.
fn fuzz<S: Strategy>(target: &'static str, strategy: S, law: impl Fn(S::Value))
where
    S::Value: std::fmt::Debug,
{
    let seconds = std::env::var("FUZZ_SECONDS").ok().and_then(|it| it.parse().ok()).unwrap_or(0);
    let end = Instant::now() + Duration::from_secs(seconds);
    loop {
        let mut config =
            ProptestConfig { cases: CASES, failure_persistence: None, ..ProptestConfig::default() };
        if seconds > 0 {
            config.rng_seed = RngSeed::Random;
        }
        let outcome = TestRunner::new(config).run(&strategy, |input| {
            law(input);
            Ok::<_, TestCaseError>(())
        });
        if let Err(error) = outcome {
            panic!("{target}: {error}");
        }
        if Instant::now() >= end {
            return;
        }
    }
}

/// What comes of a document; what a request would lack is left out.
fn outcome(options: &Options) -> Result<Generated, Box<Failure>> {
    generate(&options.clone().with_policy(Policy::allowing(Code::IncompleteRequest)))
}

/// Runs the generator, and ends the process when that does not end.
fn watched(target: &str, options: &Options) -> Option<Generated> {
    let folder = Path::new(env!("CARGO_TARGET_TMPDIR"));
    let left = folder.join(format!("fuzz-{target}.json"));
    std::fs::write(&left, format!("{options:#?}")).expect("the folder for such files is there");
    let (done, waiting) = channel::<()>();
    let place = left.clone();
    let watch = std::thread::spawn(move || {
        if waiting.recv_timeout(PATIENCE) == Err(RecvTimeoutError::Timeout) {
            eprintln!("{} does not end", place.display());
            std::process::abort();
        }
    });
    let outcome = outcome(options);
    drop(done);
    watch.join().expect("the watch only waits");
    let (diagnostics, sources) = match &outcome {
        Ok(generated) => (&generated.diagnostics, &generated.sources),
        Err(failure) => (&failure.diagnostics, &failure.sources),
    };
    assert_eq!(render(diagnostics, sources).is_empty(), diagnostics.is_empty());
    assert_eq!(rows(diagnostics, sources).len(), diagnostics.by_cause().len());
    outcome.ok()
}

/// What holds of a crate, whatever it was made from.
fn lawful(generated: &Generated) {
    for (path, contents) in &generated.files {
        if is_support_code(path) || Path::new(path).extension().is_none_or(|it| it != "rs") {
            continue;
        }
        let file = syn::parse_file(contents).unwrap_or_else(|error| panic!("{path}: {error}\n{contents}"));
        let tokens = quote::ToTokens::into_token_stream(file).to_string();
        assert!(!tokens.contains("evil ()"), "{path} calls what a text said:\n{contents}");
    }
    let manifest = &generated.files["Cargo.toml"];
    manifest.parse::<toml::Table>().unwrap_or_else(|error| panic!("{error}\n{manifest}"));
    let itself = diff(generated, generated);
    assert_eq!(itself.verdict(), None, "{}", itself.to_markdown());
}

fn folder() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

/// The documents that are changed: one of each construct.
fn seeds() -> Vec<Value> {
    files::cases().into_iter().map(|path| parse(&Input::path(path)).expect("a case is a document")).collect()
}

fn mutant(seeds: &[Value], seed: Index, mutations: &[Mutation]) -> Value {
    let mut tree = seed.get(seeds).clone();
    apply(&mut tree, mutations);
    tree
}

#[test]
fn documents() {
    let seeds = seeds();
    fuzz("documents", (any::<Index>(), mutations()), |(seed, mutations)| {
        let text = mutant(&seeds, seed, &mutations).to_string();
        let options = Options::from_text("mutant.json", text);
        let Some(generated) = watched("documents", &options) else { return };
        lawful(&generated);
        let again = outcome(&options).map(|it| it.files).unwrap_or_default();
        assert!(again == generated.files, "the same document gives other files");
    });
}

/// Two documents in one: what is written for one may stand in the other.
#[test]
fn documents_joined() {
    let seeds = seeds();
    let strategy = (any::<Index>(), any::<Index>(), mutations());
    fuzz("documents_joined", strategy, |(one, other, mutations)| {
        let mut tree = one.get(&seeds).clone();
        let other = other.get(&seeds);
        for place in ["/components/schemas", "/paths"] {
            if let (Some(Value::Object(into)), Some(Value::Object(from))) =
                (tree.pointer_mut(place), other.pointer(place))
            {
                into.extend(from.clone());
            }
        }
        apply(&mut tree, &mutations);
        if let Some(generated) =
            watched("documents_joined", &Options::from_text("mutant.json", tree.to_string()))
        {
            lawful(&generated);
        }
    });
}

#[test]
fn diffs() {
    let seeds = seeds();
    fuzz("diffs", (any::<Index>(), mutations(), mutations()), |(seed, one, more)| {
        let mut tree = mutant(&seeds, seed, &one);
        let old = watched("diffs", &Options::from_text("old.json", tree.to_string()));
        apply(&mut tree, &more);
        let new = watched("diffs", &Options::from_text("new.json", tree.to_string()));
        if let (Some(old), Some(new)) = (old, new) {
            let (there, back) = (diff(&old, &new), diff(&new, &old));
            assert_eq!(there.verdict().is_none(), back.verdict().is_none(), "{}", there.to_markdown());
        }
    });
}

#[test]
fn overlays() {
    let seeds = seeds();
    let overlay = json!({ "overlay": "1.1.0", "info": { "title": "Fixes", "version": "1" }, "actions": [
        { "target": "$.info", "update": { "title": "Other" } },
        { "target": "$.paths.*.*", "update": { "deprecated": true } },
        { "target": "$..properties[?@.type == 'string']", "remove": true },
        { "target": "$.components.schemas.*", "update": { "anyOf": [{ "type": "null" }] } },
        { "target": "$.components.schemas", "copy": "$.info" },
    ] });
    fuzz("overlays", (any::<Index>(), mutations()), |(seed, mutations)| {
        let mut overlay = overlay.clone();
        apply(&mut overlay, &mutations);
        let document = Options::from_text("document.json", seed.get(&seeds).to_string());
        let overlays = vec![Input::text("overlay.json", overlay.to_string())];
        if let Some(generated) = watched("overlays", &Options { overlays, ..document }) {
            lawful(&generated);
        }
    });
}

#[test]
fn configurations() {
    let read = |path: &str| std::fs::read_to_string(folder().join(path)).expect("the sample is there");
    let config: Value = toml::from_str(&read("sample/sdk.toml")).expect("the sample's configuration is TOML");
    let document = read("sample/api.yaml");
    fuzz("configurations", mutations(), |mutations| {
        let mut config = config.clone();
        apply(&mut config, &mutations);
        // Not every tree is TOML: there is no null.
        let Ok(config) = toml::to_string(&config) else { return };
        let options = Options::from_text("api.yaml", &document);
        let options = Options { config: Some(Input::text("sdk.toml", config)), ..options };
        if let Some(generated) = watched("configurations", &options) {
            lawful(&generated);
        }
    });
}
