//! What a page takes in memory: the high-water mark of a process that reads a large one.
#![cfg(target_os = "linux")]

#[path = "sdk/support/mod.rs"]
mod support;

use futures_util::TryStreamExt as _;
use support::{Reply, Server};

/// Of items as small as they come, each of which becomes a struct. `docs/limits.md` states ten times; the server of this
/// process holds the body twice.
const FACTOR: usize = 16;

/// The most that this process has had in memory so far, in bytes.
fn high_water() -> usize {
    let status = std::fs::read_to_string("/proc/self/status").expect("Linux has it");
    let line = status.lines().find_map(|line| line.strip_prefix("VmHWM:")).expect("a line of it");
    let kilobytes = line.trim().trim_end_matches(" kB").parse::<usize>().expect("a number");
    kilobytes * 1024
}

#[tokio::test]
async fn a_page_takes_a_small_multiple_of_its_body() {
    let count = 1_000_000;
    let body = format!("{{\"points\":[{}{{\"x\":1}}],\"next_cursor\":null}}", "{\"x\":1},".repeat(count - 1));
    let length = body.len();
    let server = Server::start(move |_| Reply::new(200, "application/json", body.as_str())).await;
    let before = high_water();
    let mut items = server.client().pages().list_by_cursor().into_stream();
    let mut seen = 0;
    while items.try_next().await.unwrap().is_some() {
        seen += 1;
    }
    let taken = high_water() - before;
    assert_eq!(seen, count);
    assert!(taken < FACTOR * length, "{taken} bytes for a body of {length}");
}
