//! How long the stages take, and all of them together.
//!
//! ```sh
//! CODEGEN_BENCH_DOCUMENT=/path/to/large.json cargo bench --package openapi-sdk-codegen
//! ```
//!
//! Without the variable only the Skills document is measured.

use std::hint::black_box;
use std::path::{Path, PathBuf};

use codegen::config::Config;
use codegen::diagnostic::Diagnostics;
use codegen::document::{self, Input};
use codegen::{Options, emit, name, normalize};
use criterion::{BatchSize, BenchmarkId, Criterion, Throughput, criterion_group, criterion_main};

fn documents() -> Vec<PathBuf> {
    let skills = Path::new(env!("CARGO_MANIFEST_DIR")).join("../spec/skills.yaml");
    std::iter::once(skills).chain(std::env::var_os("CODEGEN_BENCH_DOCUMENT").map(PathBuf::from)).collect()
}

fn pipeline(criterion: &mut Criterion) {
    let mut group = criterion.benchmark_group("pipeline");
    for path in documents() {
        // Texts in memory: the disk is not what is measured.
        let label = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("the document can be read");
        group.throughput(Throughput::Bytes(text.len() as u64));
        if text.len() > 1_000_000 {
            group.sample_size(10);
        }
        let input = Input::text(&label, &text);
        group.bench_function(BenchmarkId::new("read", &label), |bencher| {
            bencher.iter(|| document::read(black_box(&input)).expect("the document is valid"));
        });
        let document = document::read(&input).expect("the document is valid");
        let config = Config::default();
        let mut diagnostics = Diagnostics::default();
        group.bench_function(BenchmarkId::new("normalize", &label), |bencher| {
            bencher.iter(|| normalize::normalize(black_box(&document), &config, &mut Diagnostics::default()));
        });
        let mut api = normalize::normalize(&document, &config, &mut diagnostics);
        group.bench_function(BenchmarkId::new("name", &label), |bencher| {
            bencher.iter_batched(
                || api.clone(),
                |mut api| name::assign(&mut api, &config, &mut Diagnostics::default()),
                BatchSize::LargeInput,
            );
        });
        name::assign(&mut api, &config, &mut diagnostics);
        name::assign_setters(&mut api, &config);
        group.bench_function(BenchmarkId::new("emit", &label), |bencher| {
            bencher.iter(|| emit::emit(black_box(&api), &config));
        });
        let options = Options::from_text(&label, &text);
        group.bench_function(BenchmarkId::new("all", &label), |bencher| {
            bencher.iter(|| codegen::generate(black_box(&options)).expect("the document is valid"));
        });
    }
    group.finish();
}

criterion_group!(benches, pipeline);
criterion_main!(benches);
