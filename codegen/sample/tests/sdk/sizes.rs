//! How much room values take, and how much of the stack it takes to read them and to make calls.

use std::mem::{size_of, size_of_val};
use std::thread;

use sample_sdk::types::{Node, Piece, Wide};
use sample_sdk::{Client, errors, responses, types};
use serde_json::{Value, json};

/// The least stack that reading has to do with, also in a debug build.
const STACK: usize = 256 << 10;

/// Runs on a thread with little stack.
fn on_small_stack<T: Send + 'static>(work: impl FnOnce() -> T + Send + 'static) -> T {
    let thread = thread::Builder::new().stack_size(STACK).spawn(work).expect("a thread");
    thread.join().expect("the stack is large enough")
}

fn leaf() -> Value {
    json!({ "name": "leaf", "ratio": 0.5 })
}

/// A node that holds others in one way, so many levels deep.
fn nested(levels: usize, hold: fn(Value) -> Value) -> Value {
    let plain = json!({ "id": 0, "leaf": leaf(), "piece": "text" });
    (1..levels).fold(plain, |inner, level| {
        let mut node = json!({ "id": level, "leaf": leaf(), "piece": "text" });
        let held = hold(inner);
        let members = held.as_object().expect("an object").clone();
        node.as_object_mut().expect("an object").extend(members);
        node
    })
}

fn reads(value: &Value) {
    let text = value.to_string();
    let expected = value.clone();
    let read = on_small_stack(move || {
        let node: Node = serde_json::from_str(&text).expect("it is a node");
        serde_json::to_value(&node).expect("a node can be written")
    });
    assert_eq!(read, expected);
}

#[test]
fn computed_sizes_are_those_of_the_compiler() {
    // With the feature `preserve_order`, which other packages of a workspace may switch on, maps of JSON are larger.
    if size_of::<Value>() != 32 {
        eprintln!("skipped: serde_json keeps the order of maps in this build");
        return;
    }
    // Written by the generator's own test of sizes.
    let table = include!("support/sizes.rs");
    let wrong: Vec<_> = table.iter().filter(|(_, actual, computed)| actual != computed).collect();
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(table.iter().all(|(_, actual, _)| *actual <= 4096));
}

#[test]
fn types_within_types_are_read_on_a_small_stack() {
    reads(&nested(30, |inner| json!({ "next": inner })));
    reads(&nested(30, |inner| json!({ "other": inner })));
    reads(&nested(15, |inner| json!({ "children": [inner] })));
    reads(&nested(15, |inner| json!({ "named": { "key": inner } })));
    reads(&nested(10, |inner| json!({ "piece": inner })));
}

#[test]
fn wide_types_are_read_on_a_small_stack() {
    let node = nested(4, |inner| json!({ "next": inner }));
    let members = (0..12).flat_map(|index| {
        [
            (format!("text_{index}"), json!("text")),
            (format!("count_{index}"), json!(index)),
            (format!("flag_{index}"), json!(null)),
            (format!("part_{index}"), leaf()),
            (format!("kind_{index}"), json!("round")),
            (format!("any_{index}"), json!({ "anything": [1, 2, 3] })),
            (format!("piece_{index}"), node.clone()),
            (format!("list_{index}"), json!([leaf(), leaf()])),
        ]
    });
    let value = Value::Object(members.collect());
    let text = value.to_string();
    let read = on_small_stack(move || {
        let wide: Wide = serde_json::from_str(&text).expect("it is wide");
        assert!(matches!(&wide.piece_3, Some(Piece::Node(node)) if node.leaf.name == "leaf"));
        serde_json::to_value(&wide).expect("it can be written")
    });
    assert_eq!(read, value);
}

#[test]
fn futures_of_calls_are_small() {
    let client = Client::builder().build().expect("a client");
    let request = client.responses().get_widest();
    assert!(size_of_val(&request.clone().send()) <= 1024);
    assert!(size_of_val(&request.clone().send_with_response()) <= 1024);
    assert!(size_of_val(&request.clone().send_raw()) <= 1024);
    assert!(size_of_val(&request.into_future()) <= 16);
}
