//! An SDK that is the root of a library, which a build script writes in one file.

#![allow(clippy::useless_attribute, reason = "the lints of a library's exports say nothing in a test")]

mod support;

use types::{Book, BookBinding};

include!(concat!(env!("OUT_DIR"), "/root.rs"));

#[test]
fn values_survive() {
    let text = r#"{"isbn":"978-0","title":"A","binding":"scroll","shelf":7}"#;
    let book: Book = serde_json::from_str(text).unwrap();
    assert_eq!(book.binding, BookBinding::Unknown("scroll".to_owned()));
    assert_eq!(serde_json::to_string(&book).unwrap(), text);
}

#[tokio::test]
async fn calls_are_made() {
    let (url, server) = support::answering(r#"{"isbn":"978-0","title":"A","binding":"paperback"}"#);
    let client = Client::builder().base_url(url).build().unwrap();
    let book = client.books().get("978-0").await.unwrap();
    assert_eq!(book.title, "A");
    assert!(server.join().unwrap().starts_with("GET /books/978-0 HTTP/1.1\r\n"));

    let (url, server) = support::answering("[");
    let client = Client::builder().base_url(url).build().unwrap();
    let error = client.books().get("978-0").await.unwrap_err();
    assert!(matches!(error, Error::Decode(_)), "{error:?}");
    server.join().unwrap();
}
