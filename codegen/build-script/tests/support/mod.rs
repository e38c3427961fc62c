//! A server on the loopback interface that answers one request.

use std::io::{Read as _, Write as _};
use std::net::TcpListener;
use std::thread::{self, JoinHandle};

/// A server that answers the next request with a JSON text. What it was asked is known once it has answered.
pub fn answering(json: &'static str) -> (String, JoinHandle<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("a port is free");
    let url = format!("http://{}", listener.local_addr().expect("an address"));
    let server = thread::spawn(move || {
        let (mut connection, _) = listener.accept().expect("a client connects");
        let mut request = Vec::new();
        let mut piece = [0; 1024];
        while !request.windows(4).any(|it| it == b"\r\n\r\n") {
            let count = connection.read(&mut piece).expect("the client sends");
            assert!(count > 0, "the request ends early");
            request.extend_from_slice(&piece[..count]);
        }
        let length = json.len();
        write!(
            connection,
            "HTTP/1.1 200 OK\r\ncontent-type: application/json\r\ncontent-length: {length}\r\nconnection: close\r\n\r\n{json}"
        )
        .expect("the client reads");
        String::from_utf8(request).expect("the head is ASCII")
    });
    (url, server)
}
