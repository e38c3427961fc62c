//! What OpenAPI 3.2 adds, as it stands on the wire.

use crate::support::{Reply, Server, silent};
use sample_sdk::Error;
use sample_sdk::types::{ListByFormSearch, Machine, Person, Point, Sender};
use serde_json::{Value, json};

/// A server that has two notes.
async fn notes() -> Server {
    Server::start(|_| Reply::json(200, &json!({ "notes": ["a", "b"] }))).await
}

#[tokio::test]
async fn a_query_is_a_method_with_a_body() {
    let server = notes().await;
    let found = server.client().notes().search("tea").limit(2).await.unwrap();
    assert_eq!(found.notes, ["a", "b"]);
    let request = server.request();
    assert_eq!((request.method.as_str(), request.target.as_str()), ("QUERY", "/notes"));
    let body: Value = serde_json::from_slice(&request.body).unwrap();
    assert_eq!(body, json!({ "text": "tea", "limit": 2 }));
    assert_eq!(request.header("idempotency-key"), None, "a safe request needs no key");
}

#[tokio::test]
async fn a_query_that_fails_is_sent_again() {
    let server = Server::start(|_| Reply::json(500, &json!({}))).await;
    server.client().notes().search("tea").await.unwrap_err();
    assert!(server.requests().len() > 1);
}

#[tokio::test]
async fn methods_of_the_apis_own_are_sent_as_they_are_written() {
    let server = notes().await;
    let copied = server.client().notes().copy("/elsewhere").await.unwrap();
    assert_eq!(copied.notes, ["a", "b"]);
    let request = server.request();
    assert_eq!((request.method.as_str(), request.header("destination")), ("COPY", Some("/elsewhere")));
    // What is sent is checked whatever the method.
    let refused = server.client().notes().copy("elsewhere").await.unwrap_err();
    assert!(refused.to_string().contains("`^/`"), "{refused}");
    assert_eq!(server.requests().len(), 1);
    let server = silent().await;
    server.client().notes().archive().await.unwrap();
    assert_eq!(server.request().method, "Archive");
}

#[tokio::test]
async fn one_value_is_the_whole_query() {
    let server = silent().await;
    let notes = server.client().notes();
    let mut search = ListByFormSearch::default();
    search.text = Some("a&b c".to_owned());
    search.labels = Some(vec!["x".to_owned(), "y".to_owned()]);
    notes.list_by_form().search(search).await.unwrap();
    notes.list_by_form().await.unwrap();
    notes.list_by_json(Point::new(1)).await.unwrap();
    notes.list_by_text().words("tea & cake").await.unwrap();
    let mut targets: Vec<String> = server.requests().into_iter().map(|request| request.target).collect();
    // Whether members keep their order is up to the features of `serde_json`.
    let form = targets.remove(0);
    let mut pairs: Vec<&str> = form.split(['?', '&']).collect();
    pairs[1..].sort_unstable();
    assert_eq!(pairs, ["/notes/by/form", "labels=x", "labels=y", "text=a%26b%20c"]);
    assert_eq!(
        targets,
        ["/notes/by/form", "/notes/by/json?%7B%22x%22%3A1%7D", "/notes/by/text?tea%20%26%20cake",]
    );
}

#[tokio::test]
async fn reserved_characters_stay_in_a_path_but_for_those_that_end_a_segment() {
    let server = silent().await;
    let call = server.client().notes().list_at("a:@!$&'()*+,;=[b]/c?d#e f%", ["x,y", "z;=:"], "m;n=o:p");
    call.flavour(["50%41", "c/d"]).await.unwrap();
    let request = server.request();
    assert_eq!(
        request.target,
        "/notes/at/a:@!$&'()*+,;=%5Bb%5D%2Fc%3Fd%23e%20f%25/x%2Cy,z%3B%3D:/;matrix=m%3Bn%3Do:p"
    );
    assert_eq!(request.header("cookie"), Some("flavour=50%41; flavour=c/d"));
    for flavour in ["a b", "a,b", "a;b", "\u{e9}"] {
        let error = server.client().notes().list_at("x", ["x"], "m").flavour([flavour]).await.unwrap_err();
        assert!(matches!(error, Error::InvalidRequest(_)), "{flavour}: {error}");
        assert!(error.to_string().contains("`flavour` has characters"), "{error}");
    }
    for place in ["..", "..;x", "%2e%2e", ""] {
        let error = server.client().notes().list_at(place, ["x"], "m").await.unwrap_err();
        assert!(matches!(error, Error::InvalidRequest(_)), "{place}: {error}");
    }
}

#[tokio::test]
async fn a_tag_below_another_one_is_a_resource_below_it() {
    let server = silent().await;
    server.client().notes().labels().list().await.unwrap();
    assert_eq!(server.request().target, "/notes/labels");
}

#[test]
fn what_has_no_known_tag_is_the_default() {
    let read = |value: &Value| serde_json::from_value::<Sender>(value.clone()).unwrap();
    for (value, is_machine) in [
        (json!({ "kind": "Person", "name": "Ada" }), false),
        (json!({ "kind": "Machine", "model": "PDP-1" }), true),
        (json!({ "kind": "Robot", "model": "R2", "more": 1 }), true),
        (json!({ "model": "R2" }), true),
        (json!({ "name": "R2" }), true),
        (json!({}), true),
    ] {
        let sender = read(&value);
        assert_eq!(matches!(sender, Sender::Machine(_)), is_machine, "{value}");
        assert_eq!(serde_json::to_value(&sender).unwrap(), value);
    }
    // What the default does not hold is kept as it is.
    for value in [json!({ "kind": "Robot", "model": 1 }), json!("R2"), json!(null)] {
        assert!(matches!(read(&value), Sender::Unknown(_)), "{value}");
        assert_eq!(serde_json::to_value(read(&value)).unwrap(), value);
    }
    let made = [Sender::from(Person::new("Person")), Sender::from(Machine::default())];
    assert_eq!(serde_json::to_value(made).unwrap(), json!([{ "kind": "Person" }, { "kind": "Machine" }]));
}
