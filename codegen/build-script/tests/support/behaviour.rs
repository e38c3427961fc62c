//! What an SDK does in whatever form it is written; the file that includes this one imports its items.

use super::{Book, BookBinding, Client, Error, support};

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
