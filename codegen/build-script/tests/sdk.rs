//! The SDK of the build script is like any other.

use build_script_sdk::Client;
use build_script_sdk::types::{Book, BookBinding};

#[test]
fn values_survive() {
    let text = r#"{"isbn":"978-0","title":"A","binding":"scroll","shelf":7}"#;
    let book: Book = serde_json::from_str(text).unwrap();
    assert_eq!(book.binding, BookBinding::Unknown("scroll".to_owned()));
    assert_eq!(serde_json::to_string(&book).unwrap(), text);
}

#[test]
fn requests_are_built() {
    let client = Client::builder().build().unwrap();
    assert_eq!(client.base_url(), "https://library.example.com/");
    let request = client.books().get("978-0");
    assert!(format!("{request:?}").contains("978-0"), "{request:?}");
}
