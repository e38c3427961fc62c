//! The bounds of what is fetched.

use super::*;

#[path = "../../../tests/update/server.rs"]
#[allow(dead_code, reason = "other tests need all of it")]
mod support;

use support::{Reply, Server, ok, with_headers};

const BOUNDS: Bounds =
    Bounds { bytes: 100_000, files: 20, time: Duration::from_secs(5), time_of_all: Duration::from_secs(5) };

fn fetch(server: &Server, bounds: Bounds) -> Result<Fetched> {
    within(&server.url("/api.yaml"), &Client::new(&[], bounds))
}

/// A document that refers to this many other files.
fn document_with(parts: usize) -> String {
    let schemas =
        (0..parts).map(|it| format!("    S{it}: {{$ref: 'parts/{it}.yaml'}}\n")).collect::<String>();
    format!(
        "openapi: 3.1.0\ninfo: {{title: a, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n{schemas}"
    )
}

fn server(parts: usize, part: &Reply) -> Server {
    let server = Server::start();
    server.give("/api.yaml", ok(&document_with(parts)));
    (0..parts).for_each(|it| server.give(&format!("/parts/{it}.yaml"), part.clone()));
    server
}

#[test]
fn as_many_files_as_are_allowed_are_fetched() {
    let fetched = fetch(&server(19, &ok("type: string")), BOUNDS).unwrap();
    assert_eq!(fetched.parts().len(), 19);
    assert_eq!(fetched.text("parts/7.yaml").unwrap(), "type: string");
    let many = server(21, &ok("type: string"));
    let error = fetch(&many, BOUNDS).unwrap_err().to_string();
    assert!(error.contains("more than 20 files"), "{error}");
    assert_eq!(many.asked(), ["/api.yaml"], "nothing is fetched of what is too much");
}

#[test]
fn a_chain_of_files_is_bounded_too() {
    let server = Server::start();
    server.give("/api.yaml", ok(&document_with(1)));
    for it in 0..100 {
        server
            .give(&format!("/parts/{it}.yaml"), ok(&format!("properties: {{a: {{$ref: {}.yaml}}}}", it + 1)));
    }
    let error = fetch(&server, BOUNDS).unwrap_err().to_string();
    assert!(error.contains("more than 20 files"), "{error}");
    assert!(server.asked().len() <= 21);
}

#[test]
fn all_files_together_have_a_size() {
    let long = format!("description: {}", "a".repeat(20_000));
    fetch(&server(4, &ok(&long)), BOUNDS).unwrap();
    let error = fetch(&server(6, &ok(&long)), BOUNDS).unwrap_err().to_string();
    assert!(error.contains("more than 100000 bytes"), "{error}");
}

#[test]
fn what_gzip_hides_counts() {
    use std::io::Write as _;
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::best());
    (0..10_000).for_each(|_| encoder.write_all(&[b' '; 1000]).unwrap());
    let bomb = encoder.finish().unwrap();
    assert!(bomb.len() < 50_000, "{}", bomb.len());
    let server = Server::start();
    server.give("/api.yaml", with_headers("content-encoding: gzip\r\n", &bomb));
    let error = fetch(&server, BOUNDS).unwrap_err().to_string();
    assert!(error.contains("more than 100000 bytes"), "{error}");
}

#[test]
fn a_body_without_an_end_is_cut_off() {
    let server = Server::start();
    server.give(
        "/api.yaml",
        Reply::Raw(format!("HTTP/1.1 200 OK\r\n\r\n{}", " ".repeat(200_000)).into_bytes()),
    );
    let error = fetch(&server, BOUNDS).unwrap_err().to_string();
    assert!(error.contains("more than 100000 bytes"), "{error}");
}

#[test]
fn all_files_together_have_their_time() {
    let slow = server(19, &Reply::Stall(Vec::new()));
    let started = std::time::Instant::now();
    let bounds = Bounds { time_of_all: Duration::from_millis(300), ..BOUNDS };
    let error = format!("{:#}", fetch(&slow, bounds).unwrap_err());
    assert!(error.contains("in time"), "{error}");
    assert!(started.elapsed() < Duration::from_secs(4), "{:?}", started.elapsed());
}
