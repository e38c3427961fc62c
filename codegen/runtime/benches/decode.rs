//! Decoding with the macros of the wire format, beside the same types with serde's derives.

#![allow(missing_docs, unreachable_pub, clippy::unwrap_used, reason = "this is a benchmark")]

#[allow(dead_code, unused_imports, reason = "the benchmark need not use everything")]
#[path = "../tests/runtime/mod.rs"]
mod runtime;

use std::hint::black_box;

use criterion::{Criterion, Throughput, criterion_group, criterion_main};
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

macro_rules! record {
    ($(#[$derive:meta])* $name:ident { $($(#[$attribute:meta])* $field:ident : $ty:ty,)* }) => {
        $(#[$derive])*
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name { $($(#[$attribute])* pub $field: $ty,)* }
    };
}

mod ours {
    use crate::runtime::wire::{Extra, Value, object, tagged_union};

    record! { Item { id: String, display_title: Option<String>, note: Option<String>, size: i64, ratio: f64, tags: Vec<String>, active: bool, extra: Extra, } }
    object! {
        Item {
            "id" => id: required,
            "displayTitle" => display_title: nullable,
            "note" => note: optional,
            "size" => size: required,
            "ratio" => ratio: required,
            "tags" => tags: required,
            "active" => active: required,
            rest extra,
        }
    }

    record! { Text { text: String, extra: Extra, } }
    object! {
        Text {
            "type" = "text",
            "text" => text: required,
            rest extra,
        }
    }

    record! { Image { url: String, width: i64, height: i64, extra: Extra, } }
    object! {
        Image {
            "type" = "image",
            "url" => url: required,
            "width" => width: required,
            "height" => height: required,
            rest extra,
        }
    }

    #[derive(Clone, Debug, PartialEq)]
    pub enum Block {
        Text(Text),
        Image(Image),
        Unknown(Value),
    }
    tagged_union! {
        Block by "type" {
            "text" => Text(Text),
            "image" => Image(Image),
        } else Unknown
    }
}

mod derived {
    use serde::{Deserialize, Serialize};

    record! { #[derive(Serialize, Deserialize)] #[serde(rename_all = "camelCase")] Item { id: String, display_title: Option<String>, #[serde(default, skip_serializing_if = "Option::is_none")] note: Option<String>, size: i64, ratio: f64, tags: Vec<String>, active: bool, } }
    record! { #[derive(Serialize, Deserialize)] Text { text: String, } }
    record! { #[derive(Serialize, Deserialize)] Image { url: String, width: i64, height: i64, } }

    #[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
    #[serde(tag = "type", rename_all = "snake_case")]
    pub enum Block {
        Text(Text),
        Image(Image),
    }
}

fn decode<T: DeserializeOwned>(text: &str) -> Vec<T> {
    serde_json::from_str(text).unwrap()
}

fn compare<Ours: DeserializeOwned, Derived: DeserializeOwned>(
    criterion: &mut Criterion,
    name: &str,
    value: Value,
) {
    let text = value.to_string();
    let mut group = criterion.benchmark_group(name);
    group.throughput(Throughput::Bytes(text.len() as u64));
    group.bench_function("macro", |bencher| bencher.iter(|| decode::<Ours>(black_box(&text))));
    group.bench_function("derive", |bencher| bencher.iter(|| decode::<Derived>(black_box(&text))));
    group.finish();
}

fn benchmarks(criterion: &mut Criterion) {
    let item = |index: usize| {
        json!({
            "id": format!("item_{index}"), "displayTitle": null, "note": "Quarterly report", "size": index,
            "ratio": 0.5, "tags": ["a", "b"], "active": index.is_multiple_of(2),
        })
    };
    compare::<ours::Item, derived::Item>(criterion, "objects", (0..1000).map(item).collect());
    let block = |index: usize| match index % 3 {
        0 => json!({"type": "image", "url": "https://example.com/a.png", "width": index, "height": 768}),
        _ => json!({"type": "text", "text": format!("The report of quarter {index} is ready.")}),
    };
    compare::<ours::Block, derived::Block>(criterion, "tag first", (0..1000).map(block).collect());
    let late =
        |index: usize| json!({"text": format!("The report of quarter {index} is ready."), "type": "text"});
    compare::<ours::Block, derived::Block>(criterion, "tag last", (0..1000).map(late).collect());
}

criterion_group!(all, benchmarks);
criterion_main!(all);
