//! A server on the loopback interface that says whatever a test wants.

use std::collections::BTreeMap;
use std::io::{BufRead as _, BufReader, Write as _};
use std::net::{SocketAddr, TcpListener, TcpStream};
use std::sync::{Arc, Mutex};
use std::thread;
use std::time::Duration;

/// What the server does when a path is asked for.
#[derive(Clone, Debug)]
pub(crate) enum Reply {
    /// These bytes, as they are, and then the end of the connection.
    Raw(Vec<u8>),
    /// These bytes, and then nothing more, without an end.
    Stall(Vec<u8>),
}

/// A 200 with a body.
pub(crate) fn ok(body: &str) -> Reply {
    with_headers("", body.as_bytes())
}

/// A 200 with further headers, each with a line break behind it.
pub(crate) fn with_headers(headers: &str, body: &[u8]) -> Reply {
    let mut bytes =
        format!("HTTP/1.1 200 OK\r\n{headers}content-length: {}\r\nconnection: close\r\n\r\n", body.len())
            .into_bytes();
    bytes.extend_from_slice(body);
    Reply::Raw(bytes)
}

/// A status without a body.
pub(crate) fn status(status: &str) -> Reply {
    Reply::Raw(format!("HTTP/1.1 {status}\r\ncontent-length: 0\r\nconnection: close\r\n\r\n").into_bytes())
}

/// A redirect.
pub(crate) fn redirect(location: &str) -> Reply {
    status(&format!("302 Found\r\nlocation: {location}"))
}

/// A server; it ends with the process.
pub(crate) struct Server {
    address: SocketAddr,
    replies: Arc<Mutex<BTreeMap<String, Reply>>>,
    asked: Arc<Mutex<Vec<String>>>,
}

impl Server {
    pub(crate) fn start() -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").expect("a port");
        let address = listener.local_addr().expect("an address");
        let replies: Arc<Mutex<BTreeMap<String, Reply>>> = Arc::default();
        let asked: Arc<Mutex<Vec<String>>> = Arc::default();
        let (to_give, to_note) = (Arc::clone(&replies), Arc::clone(&asked));
        thread::spawn(move || {
            for stream in listener.incoming().flatten() {
                let (replies, asked) = (Arc::clone(&to_give), Arc::clone(&to_note));
                thread::spawn(move || answer(stream, &replies, &asked));
            }
        });
        Self { address, replies, asked }
    }

    /// Says what a path gets from now on.
    pub(crate) fn give(&self, path: &str, reply: Reply) {
        self.replies.lock().expect("no panic").insert(path.to_owned(), reply);
    }

    pub(crate) fn url(&self, path: &str) -> String {
        format!("http://{}{path}", self.address)
    }

    pub(crate) fn host(&self) -> String {
        self.address.to_string()
    }

    /// The paths that were asked for since the last time, in order of the alphabet.
    pub(crate) fn asked(&self) -> Vec<String> {
        let mut asked = std::mem::take(&mut *self.asked.lock().expect("no panic"));
        asked.sort();
        asked
    }
}

fn answer(mut stream: TcpStream, replies: &Mutex<BTreeMap<String, Reply>>, asked: &Mutex<Vec<String>>) {
    let mut reader = BufReader::new(stream.try_clone().expect("a second handle"));
    let mut line = String::new();
    if reader.read_line(&mut line).is_err() {
        return;
    }
    let path = line.split(' ').nth(1).unwrap_or_default().to_owned();
    while reader.read_line(&mut line).is_ok_and(|count| count > 2) {}
    asked.lock().expect("no panic").push(path.clone());
    let reply = replies.lock().expect("no panic").get(&path).cloned();
    match reply.unwrap_or_else(|| status("404 Not Found")) {
        Reply::Raw(bytes) => drop(stream.write_all(&bytes)),
        Reply::Stall(bytes) => {
            let _ = stream.write_all(&bytes);
            // Longer than any test waits.
            thread::sleep(Duration::from_secs(60));
        }
    }
}
