//! Bodies in XML, as they stand on the wire.

use crate::support::{Reply, Server, silent};
use sample_sdk::responses::AddBookResponse;
use sample_sdk::types::{Author, Book, BookKind};
use sample_sdk::{Error, ErrorBody};

/// What stands in front of every document.
const DECLARATION: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>";

/// A server with one answer.
async fn answering(status: u16, content_type: &'static str, body: impl AsRef<[u8]>) -> Server {
    let body = body.as_ref().to_vec();
    Server::start(move |_| Reply::new(status, content_type, body.clone())).await
}

fn whole() -> Book {
    Book::new(7, "Rock & <Roll>")
        .lang("de")
        .pages(320)
        .price(9.5)
        .lent(false)
        .authors([Author::new("Ann \u{dc}.").born("1970-01-31"), Author::new("Bo")])
        .tags(["x", " y "])
        .years([1999, 2001])
        .sequel(Book::new(8, "Two"))
        .kind(BookKind::Novel)
        .marks([("ann", 1), ("bo", 2)])
}

const WHOLE: &str = "<b:book xmlns:b=\"urn:books\" id=\"7\" xml:lang=\"de\"><Title>Rock &amp; &lt;Roll&gt;</Title><pages>320</pages>\
                     <price>9.5</price><lent>false</lent><authors><author born=\"1970-01-31\">Ann \u{dc}.</author>\
                     <author>Bo</author></authors><tag>x</tag><tag> y </tag><printed><printed>1999</printed>\
                     <printed>2001</printed></printed><b:book xmlns:b=\"urn:books\" id=\"8\"><Title>Two</Title></b:book>\
                     <kind>novel</kind><marks><ann>1</ann><bo>2</bo></marks></b:book>";

#[tokio::test]
async fn what_is_sent_is_what_the_schema_says() {
    let server = Server::start(|request| Reply::new(201, "text/xml", request.body.clone())).await;
    let answer = server.client().library().add_book(7, "").with_body(whole()).await.unwrap();
    let request = server.request();
    assert_eq!(request.header("content-type"), Some("application/xml"));
    assert_eq!(request.header("accept"), Some("text/xml, application/xml"));
    assert_eq!(String::from_utf8(request.body).unwrap(), format!("{DECLARATION}{WHOLE}"));
    // And it comes back as it was.
    assert!(matches!(answer, AddBookResponse::Created(book) if *book == whole()));
}

#[tokio::test]
async fn properties_are_set_one_by_one_as_in_json() {
    let server = answering(202, "application/xml; charset=utf-8", "<shelf><room>r</room></shelf>").await;
    let answer = server.client().library().add_book(7, "a").tags(["x"]).await.unwrap();
    let sent = String::from_utf8(server.request().body).unwrap();
    let body = "<b:book xmlns:b=\"urn:books\" id=\"7\"><Title>a</Title><tag>x</tag></b:book>";
    assert_eq!(sent, format!("{DECLARATION}{body}"));
    assert!(matches!(answer, AddBookResponse::Accepted(shelf) if shelf.room.as_deref() == Some("r")));
}

#[tokio::test]
async fn a_media_type_of_ones_own_is_kept_and_null_is_said() {
    let server = silent().await;
    let library = server.client().library();
    library.replace_shelf().height_null().books([Book::new(1, "a"), Book::new(2, "b")]).await.unwrap();
    library.replace_shelf().await.unwrap();
    let requests = server.requests();
    assert_eq!(requests[0].header("content-type"), Some("application/vnd.sample.shelf+xml"));
    let book = |id: u8, title: &str| {
        format!("<b:book xmlns:b=\"urn:books\" id=\"{id}\"><Title>{title}</Title></b:book>")
    };
    let null = "<height xmlns:xsi=\"http://www.w3.org/2001/XMLSchema-instance\" xsi:nil=\"true\"/>";
    let body = format!("{DECLARATION}<shelf>{null}{}{}</shelf>", book(1, "a"), book(2, "b"));
    assert_eq!(String::from_utf8_lossy(&requests[0].body), body);
    assert_eq!((requests[1].body.len(), requests[1].header("content-type")), (0, None));
}

#[tokio::test]
async fn lists_are_read_whatever_the_names_and_the_order() {
    let body = "<?xml version='1.0'?>\r\n<!-- two --><books xmlns='urn:books'>\n  <book id='1'><tag>x</tag><Title>a</Title>\
                <tag>y</tag><new><deep>1</deep></new></book>\n  <n:book xmlns:n='urn:books' id='2'><Title><![CDATA[<b>]]></Title>\
                <pages> 12 </pages><lent>1</lent><authors/></n:book>\n</books>\n";
    let server = answering(200, "application/xml", body).await;
    let books = server.client().library().list_books().await.unwrap();
    assert_eq!(books.len(), 2);
    assert_eq!((books[0].id, books[0].title.as_str()), (1, "a"));
    assert_eq!(books[0].tags.as_deref(), Some(["x".to_owned(), "y".to_owned()].as_slice()));
    assert_eq!(
        serde_json::to_value(&books[0]).unwrap()["new"]["deep"],
        "1",
        "what the document does not know is kept"
    );
    assert_eq!((books[1].title.as_str(), books[1].pages, books[1].lent), ("<b>", Some(12), Some(true)));
    assert_eq!(books[1].authors.as_deref(), Some([].as_slice()));
    let server = answering(200, "application/xml", "<books/>").await;
    assert!(server.client().library().list_books().await.unwrap().is_empty());
}

#[tokio::test]
async fn errors_are_typed_too() {
    let server = answering(422, "application/xml", "<Refusal code='17'><reason>no</reason></Refusal>").await;
    let error = server.client().library().add_book(7, "a").await.unwrap_err();
    let Error::Api(error) = error else { panic!("{error}") };
    let ErrorBody::Typed(refusal) = error.body() else { panic!("{error}") };
    assert_eq!((refusal.code, refusal.reason.as_deref()), (17, Some("no")));
}

#[tokio::test]
async fn text_is_in_the_encoding_that_is_declared() {
    let latin =
        b"<?xml version='1.0' encoding='ISO-8859-1'?><books><book id='1'><Title>\xfc</Title></book></books>";
    let utf16: Vec<u8> = "\u{feff}<books><book id='1'><Title>\u{fc}</Title></book></books>"
        .encode_utf16()
        .flat_map(u16::to_le_bytes)
        .collect();
    for (content_type, body) in [
        ("application/xml", latin.to_vec()),
        ("application/xml", utf16),
        // The header says more than the document (RFC 7303, section 3).
        ("text/xml; charset=utf-8", latin.map(|it| if it == b'\xfc' { b'u' } else { it }).to_vec()),
    ] {
        let server = answering(200, content_type, body).await;
        let books = server.client().library().list_books().await.unwrap();
        assert!(["\u{fc}", "u"].contains(&books[0].title.as_str()), "{}", books[0].title);
    }
}

#[tokio::test]
async fn servers_that_answer_in_json_all_the_same_are_understood() {
    let server = answering(200, "application/json", r#"[{"id": 1, "title": "a"}]"#).await;
    assert_eq!(server.client().library().list_books().await.unwrap()[0].id, 1);
}

#[tokio::test]
async fn what_is_not_the_schemas_xml_is_an_error_with_its_place() {
    let bomb = "<!DOCTYPE a [<!ENTITY a 'aaaa'><!ENTITY b '&a;&a;'>]><books>&b;</books>";
    let deep = "<a>".repeat(100_000);
    for (body, reason) in [
        ("<books><book id='x'><Title>a</Title></book></books>", "[0].id"),
        ("<books><book>", "within an element"),
        ("<books></book>", "not well-formed"),
        ("[1]", "one element"),
        (bomb, "document type"),
        ("<books>&file;</books>", "unknown entity"),
        (&deep, "nests beyond"),
    ] {
        let server = answering(200, "application/xml", body).await;
        let error = server.client().library().list_books().await.unwrap_err();
        let Error::Decode(error) = error else { panic!("{error}") };
        let text = error.to_string();
        assert!(text.contains(reason), "{reason}: {text}");
        assert_eq!(&error.body()[..], body.as_bytes());
    }
}

#[tokio::test]
async fn what_xml_has_no_place_for_is_refused_before_it_is_sent() {
    let server = silent().await;
    let library = server.client().library();
    let refused = library.add_book(1, "a\u{0}b").await.unwrap_err();
    assert!(matches!(refused, Error::InvalidRequest(_)), "{refused}");
    let refused = library.add_book(1, "a").marks([("no name", 1)]).await.unwrap_err();
    assert!(matches!(refused, Error::InvalidRequest(_)), "{refused}");
    assert_eq!(server.requests().len(), 0);
}

#[cfg(feature = "test-util")]
#[tokio::test]
async fn the_server_for_tests_takes_the_value_off_again() {
    let (server, client) = crate::support::mocked().await;
    server.answer_from_examples();
    client.library().replace_shelf().room("r").await.unwrap();
    let request = &server.requests()[0];
    assert_eq!(request.body(), &format!("{DECLARATION}<shelf><room>r</room></shelf>"));
    assert!(request.headers().keys().all(|name| !name.as_str().starts_with("mock-")));
    server.verify();
}
