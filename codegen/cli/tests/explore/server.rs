//! The server: what it sends, and whom it answers.

use std::io::Write as _;
use std::net::TcpStream;
use std::process::Command;

use crate::explorer::{Explorer, PETS, command, folder};

#[test]
fn the_page_comes_with_a_policy_that_lets_nothing_else_run() {
    let explorer = Explorer::start(PETS, &[]);
    let (status, head, body) = explorer.get("");
    assert_eq!(status, 200);
    assert!(body.starts_with("<!doctype html>"));
    for part in [
        "default-src 'none'",
        "script-src 'sha256-",
        "style-src 'sha256-",
        "connect-src 'self'",
        "frame-ancestors 'none'",
        "base-uri 'none'",
        "require-trusted-types-for 'script'",
    ] {
        assert!(head.contains(part), "{part}: {head}");
    }
    assert!(!head.contains("unsafe"));
    for line in ["x-content-type-options: nosniff", "referrer-policy: no-referrer", "cache-control: no-store"]
    {
        assert!(head.contains(line), "{line}: {head}");
    }
    let (status, head, _) = explorer.get("part/document/now/0");
    assert_eq!(status, 200);
    assert!(head.contains("content-type: text/plain") && head.contains("default-src 'none'"), "{head}");
}

#[test]
fn nobody_else_is_answered() {
    let explorer = Explorer::start(PETS, &[]);
    let host = format!("Host: {}", explorer.authority());
    let own = format!("Origin: http://{}", explorer.authority());
    let (page, start) = (explorer.path(""), explorer.path("part/start"));
    for (method, path, lines, status) in [
        ("GET", page.as_str(), vec![host.as_str()], 200),
        ("HEAD", &page, vec![&host], 200),
        ("GET", &start, vec![&host, &own, "Sec-Fetch-Site: same-origin"], 200),
        ("GET", &page, vec![&host, "Sec-Fetch-Site: none"], 200),
        // DNS rebinding: the name of somebody else leads here.
        ("GET", &page, vec!["Host: evil.example"], 403),
        ("GET", &page, vec!["Host: 127.0.0.1"], 403),
        ("GET", &page, vec!["Host: localhost"], 403),
        ("GET", &page, vec!["X-None: 1"], 403),
        // Other pages of the same browser.
        ("GET", &start, vec![&host, "Origin: https://evil.example"], 403),
        ("GET", &start, vec![&host, "Origin: null"], 403),
        ("GET", &start, vec![&host, "Origin: http://127.0.0.1"], 403),
        ("GET", &start, vec![&host, "Sec-Fetch-Site: cross-site"], 403),
        ("GET", &start, vec![&host, "Sec-Fetch-Site: same-site"], 403),
        // Whoever guesses.
        ("GET", "/", vec![&host], 404),
        ("GET", "/part/start", vec![&host], 404),
        ("GET", "/00000000000000000000000000000000/", vec![&host], 404),
        ("GET", page.trim_end_matches('/'), vec![&host], 404),
        ("GET", &explorer.path("../../etc/passwd"), vec![&host], 404),
        ("GET", &explorer.path("part/document/now/99"), vec![&host], 404),
        ("GET", &explorer.path("part/document/older/0"), vec![&host], 404),
        ("GET", &explorer.path("part/changes"), vec![&host], 404),
        // There is nothing to change.
        ("POST", &page, vec![&host, "Content-Length: 0"], 405),
        ("OPTIONS", &page, vec![&host, "Access-Control-Request-Method: GET"], 405),
        ("DELETE", &page, vec![&host], 405),
    ] {
        let (answered, head, _) = explorer.ask(method, path, &lines);
        assert_eq!(answered, status, "{method} {path} {lines:?}");
        assert!(!head.contains("access-control-allow"), "{head}");
    }
}

#[test]
fn a_browser_that_leaves_is_no_fault() {
    let explorer = Explorer::start(PETS, &[]);
    for half in ["", "GET", "GET / HTTP/1.1\r\nHost: x", "\0\0\0\0"] {
        let mut stream = TcpStream::connect(explorer.authority()).expect("a connection");
        let _ = stream.write_all(half.as_bytes());
    }
    assert_eq!(explorer.get("part/start").0, 200);
}

#[test]
fn a_port_that_is_taken_is_said() {
    let taken = std::net::TcpListener::bind("127.0.0.1:0").expect("a port");
    let port = taken.local_addr().expect("an address").port().to_string();
    let folder = folder("pets.yaml", PETS);
    let output =
        command(folder.path()).args(["--spec", "pets.yaml", "--port", &port]).output().expect("it starts");
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        said.contains(&format!("cannot listen on port {port}; without --port a free one is taken")),
        "{said}"
    );
}

#[cfg(unix)]
#[test]
fn an_interrupt_ends_it_cleanly() {
    let mut explorer = Explorer::start(PETS, &[]);
    let process = explorer.process.id().to_string();
    assert!(Command::new("kill").args(["-INT", &process]).status().expect("kill").success());
    assert_eq!(explorer.process.wait().expect("an end").code(), Some(0));
}
