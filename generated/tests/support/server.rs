//! A small HTTP/1.1 server on the loopback interface that records what it is asked and answers from a closure.

#[path = "http.rs"]
mod http;

use std::sync::{Arc, Mutex};
use std::time::Duration;

use serde_json::Value;
use tokio::net::TcpListener;
use tokio::task::JoinHandle;

/// A request as it came over the wire.
#[derive(Clone, Debug, Default)]
pub struct Request {
    pub method: String,
    /// Path and query, still encoded.
    pub target: String,
    /// Names in lower case, in the order of the request.
    pub headers: Vec<(String, String)>,
    /// Empty when the server only counts.
    pub body: Vec<u8>,
    /// How many bytes the body had.
    pub body_length: u64,
}

impl Request {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    pub fn path(&self) -> &str {
        self.target.split('?').next().unwrap_or_default()
    }

    /// The query's pairs, sorted, still encoded.
    pub fn query(&self) -> Vec<&str> {
        let query = self.target.split_once('?').map_or("", |(_, query)| query);
        let mut pairs: Vec<&str> = query.split('&').filter(|pair| !pair.is_empty()).collect();
        pairs.sort_unstable();
        pairs
    }

    /// The parts of a multipart body (RFC 2046, section 5.1).
    pub fn parts(&self) -> Vec<Part> {
        let content_type = self.header("content-type").expect("a content type");
        let (_, boundary) = content_type.split_once("boundary=").expect("a boundary");
        let boundary = boundary.split(';').next().unwrap_or_default();
        let body = [b"\r\n".as_slice(), &self.body].concat();
        let delimiter = format!("\r\n--{}", boundary.trim_matches('"'));
        let pieces = split(&body, delimiter.as_bytes());
        assert_eq!(pieces.first(), Some(&b"".as_slice()), "nothing before the first part");
        assert_eq!(pieces.last(), Some(&b"--\r\n".as_slice()), "the end is marked");
        pieces[1..pieces.len() - 1].iter().map(|piece| Part::parse(piece)).collect()
    }
}

/// A part of a multipart body.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Part {
    pub name: String,
    pub file_name: Option<String>,
    pub content_type: Option<String>,
    /// All of them, names in lower case.
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
}

impl Part {
    pub fn header(&self, name: &str) -> Option<&str> {
        self.headers.iter().find(|(key, _)| key == name).map(|(_, value)| value.as_str())
    }

    fn parse(piece: &[u8]) -> Self {
        let piece = piece.strip_prefix(b"\r\n").expect("a line break after the boundary");
        let end = find(piece, b"\r\n\r\n").expect("an empty line after the part's headers");
        let head = std::str::from_utf8(&piece[..end]).expect("headers in UTF-8");
        let mut part = Self {
            name: String::new(),
            file_name: None,
            content_type: None,
            headers: Vec::new(),
            body: piece[end + 4..].to_vec(),
        };
        for line in head.split("\r\n") {
            let (name, value) = line.split_once(": ").expect("a header");
            part.headers.push((name.to_ascii_lowercase(), value.to_owned()));
            if name.eq_ignore_ascii_case("content-type") {
                part.content_type = Some(value.to_owned());
            } else if name.eq_ignore_ascii_case("content-disposition") {
                for parameter in value.split("; ") {
                    if let Some(value) = parameter.strip_prefix("name=") {
                        value.trim_matches('"').clone_into(&mut part.name);
                    } else if let Some(value) = parameter.strip_prefix("filename=") {
                        part.file_name = Some(value.trim_matches('"').to_owned());
                    }
                }
            }
        }
        part
    }
}

/// An answer.
#[derive(Clone, Debug)]
pub struct Reply {
    pub status: u16,
    pub headers: Vec<(String, String)>,
    pub body: Vec<u8>,
    pub delay: Duration,
}

impl Reply {
    pub fn json(status: u16, value: &Value) -> Self {
        Self::new(status, "application/json", value.to_string())
    }

    pub fn new(status: u16, content_type: &str, body: impl Into<Vec<u8>>) -> Self {
        let headers = vec![("content-type".to_owned(), content_type.to_owned())];
        Self { status, headers, body: body.into(), delay: Duration::ZERO }
    }

    pub fn header(mut self, name: &str, value: &str) -> Self {
        self.headers.push((name.to_owned(), value.to_owned()));
        self
    }

    pub fn after(mut self, delay: Duration) -> Self {
        self.delay = delay;
        self
    }
}

/// The server; it stops when it is dropped.
pub struct Server {
    pub url: String,
    requests: Arc<Mutex<Vec<Request>>>,
    task: JoinHandle<()>,
}

impl Server {
    /// Answers every request by asking the closure.
    pub async fn start(answer: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::listen(answer, true).await
    }

    /// The same, but bodies are counted and thrown away.
    pub async fn counting(answer: impl Fn(&Request) -> Reply + Send + Sync + 'static) -> Self {
        Self::listen(answer, false).await
    }

    /// Gives the answers in turn, the last one again and again.
    pub async fn script(answers: Vec<Reply>) -> Self {
        let next = Mutex::new(0);
        Self::start(move |_| {
            let mut next = next.lock().unwrap();
            let reply = answers[(*next).min(answers.len() - 1)].clone();
            *next += 1;
            reply
        })
        .await
    }

    async fn listen(answer: impl Fn(&Request) -> Reply + Send + Sync + 'static, keep_bodies: bool) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
        let url = format!("http://{}", listener.local_addr().unwrap());
        let requests = Arc::new(Mutex::new(Vec::new()));
        let (answer, seen) = (Arc::new(answer), Arc::clone(&requests));
        let task = tokio::spawn(async move {
            while let Ok((stream, _)) = listener.accept().await {
                let (answer, seen) = (Arc::clone(&answer), Arc::clone(&seen));
                tokio::spawn(async move {
                    let answer = move |request: Request| {
                        let reply = answer(&request);
                        seen.lock().unwrap().push(request);
                        reply
                    };
                    // A client that goes away in the middle is none of the server's business.
                    let _ = http::serve(stream, keep_bodies, answer).await;
                });
            }
        });
        Self { url, requests, task }
    }

    /// Everything that was asked so far.
    pub fn requests(&self) -> Vec<Request> {
        self.requests.lock().unwrap().clone()
    }

    /// The only request there was.
    pub fn request(&self) -> Request {
        let mut requests = self.requests();
        assert_eq!(requests.len(), 1, "{requests:?}");
        requests.remove(0)
    }
}

impl Drop for Server {
    fn drop(&mut self) {
        self.task.abort();
    }
}

fn find(text: &[u8], pattern: &[u8]) -> Option<usize> {
    text.windows(pattern.len()).position(|window| window == pattern)
}

fn split<'a>(mut text: &'a [u8], pattern: &[u8]) -> Vec<&'a [u8]> {
    let mut pieces = Vec::new();
    while let Some(at) = find(text, pattern) {
        pieces.push(&text[..at]);
        text = &text[at + pattern.len()..];
    }
    pieces.push(text);
    pieces
}
