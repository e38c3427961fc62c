//! Any JSON at all, read into the types of the SDK: nothing panics, and what is read is written and read again the same.
//!
//! `PROPTEST_CASES=100000 cargo test --package sample-sdk --test sdk -- arbitrary::` tries for longer than the test suite does.

use proptest::prelude::*;
use sample_sdk::types;
use serde_json::{Map, Value};

/// The document, whose words make values that are nearly right.
const DOCUMENT: &str = include_str!("../../api.yaml");

/// The words of the document: names of properties, tags, values of enums, formats.
fn words() -> Vec<String> {
    let mut words: Vec<String> = DOCUMENT
        .split(|it: char| !it.is_alphanumeric() && it != '_' && it != '-')
        .filter(|word| !word.is_empty() && word.len() < 20)
        .map(str::to_owned)
        .collect();
    words.sort_unstable();
    words.dedup();
    words
}

fn any_value() -> impl Strategy<Value = Value> {
    let word = prop::sample::select(words());
    let scalar = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<u64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        (-3_i64..3).prop_map(Value::from),
        word.clone().prop_map(Value::from),
        any::<String>().prop_map(Value::from),
    ];
    scalar.prop_recursive(5, 48, 6, move |inner| {
        let key = prop_oneof![4 => word.clone(), 1 => any::<String>()];
        prop_oneof![
            1 => prop::collection::vec(inner.clone(), 0..5).prop_map(Value::from),
            3 => prop::collection::vec((key, inner), 0..8)
                .prop_map(|entries| Value::Object(entries.into_iter().collect::<Map<_, _>>())),
        ]
    })
}

/// Reads a value into each type; what is read is written, and reads and writes as itself from then on.
macro_rules! read_into {
    ($text:ident: $($ty:ident)*) => {
        $(
            if let Ok(read) = serde_json::from_str::<types::$ty>(&$text) {
                let written = serde_json::to_string(&read).expect("what is read can be written");
                let again: types::$ty = serde_json::from_str(&written)
                    .unwrap_or_else(|error| panic!("{} of {} from {}: {error}", stringify!($ty), written, $text));
                let rewritten = serde_json::to_string(&again).expect("it can be written again");
                assert_eq!(written, rewritten, "{} from {}", stringify!($ty), $text);
            }
        )*
    };
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]
    #[test]
    fn any_json_is_read_or_refused(value in any_value()) {
        let text = value.to_string();
        read_into!(text:
            Point Points CursorPage CountedPage NamedPage UrlPage Kind Filter Form Account AccountRequest Change Shape
            Circle Square Payment Voucher Transfer Device Lamp Switch Report Block Words Chart Missing Problem
            AccountMembersItem DeviceBase ReportSummary GetQueryEither GetEventsEvent ListByObjectResponse);
    }

    #[test]
    fn any_text_is_refused_without_a_panic(text in "\\PC{0,200}", at in any::<prop::sample::Index>()) {
        // Valid JSON that ends too early is nearly JSON, too.
        let valid = serde_json::json!({ "kind": text, "shape": { "type": text }, "items": [text] }).to_string();
        let boundaries: Vec<usize> = valid.char_indices().map(|(at, _)| at).collect();
        let cut = valid[..boundaries[at.index(boundaries.len())]].to_owned();
        read_into!(text: Point Shape Payment Device Report Block Account);
        read_into!(cut: Point Shape Payment Device Report Block Account);
    }
}
