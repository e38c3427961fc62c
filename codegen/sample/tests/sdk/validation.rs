//! Values that the document does not allow: what `validate` says of them, and that they are not sent.

use std::error::Error as _;

use crate::support::{Reply, Server, silent};
use sample_sdk::types::{AnimalFoodBrand, AnimalKind, AnimalRequest, Crate, Parcel};
use sample_sdk::{Error, JsonLines, Upload, ValidationError, Value};
use serde_json::json;

fn animal() -> AnimalRequest {
    AnimalRequest::new("Tom", AnimalKind::Cat)
}

fn said(animal: &AnimalRequest) -> Vec<String> {
    let error = animal.validate().err();
    error.iter().flat_map(ValidationError::violations).map(ToString::to_string).collect()
}

#[test]
fn types_say_what_is_wrong_with_a_value_and_where() {
    assert_eq!(animal().validate(), Ok(()));
    assert_eq!(animal().born_null().parent_null().validate(), Ok(()));
    for (animal, violation) in [
        (
            AnimalRequest::new("T", AnimalKind::Cat),
            "/name must have at least 2 characters, and has 1 (minLength)",
        ),
        (AnimalRequest::new("tom", AnimalKind::Cat), r"/name must match the pattern `^\p{Lu}` (pattern)"),
        (
            AnimalRequest::new("Tom", AnimalKind::from("cow")),
            r#"/kind must be one of `"cat"`, `"dog"` (enum)"#,
        ),
        (animal().weight(0.25), "/weight must be a multiple of 0.1 (multipleOf)"),
        (animal().weight(0.0), "/weight must be more than 0 (exclusiveMinimum)"),
        (animal().born(1899), "/born must be at least 1900 (minimum)"),
        (
            animal().tags(["a", "b"]),
            "the value must have the property `weight`, as it has `tags` (dependentRequired)",
        ),
        (
            animal().weight(0.3).tags(["a", "a"]),
            "/tags must not have an item twice, and those at 0 and 1 are equal (uniqueItems)",
        ),
        (
            animal().weight(1.0).tags(["a", "bcdef"]),
            "/tags/1 must have at most 4 characters, and has 5 (maxLength)",
        ),
        (animal().scores([("a", 6)]), "/scores/a must be at most 5 (maximum)"),
        (
            animal().scores([("A", 5)]),
            "/scores/A is not called as it must be: the name must match the pattern `^[a-z]+$` (propertyNames)",
        ),
        (animal().food("long"), "/food must have at most 3 characters, and has 4 (maxLength)"),
        (
            animal().food(AnimalFoodBrand::new("")),
            "/food/brand must have at least 1 character, and has 0 (minLength)",
        ),
        (
            animal().parent(AnimalRequest::new("x", AnimalKind::Dog).parent(animal())),
            "/parent/name must have at least 2 characters, and has 1 (minLength)",
        ),
        // A type of another crate is written in its own way, whatever the document says.
        (
            animal()
                .seen("2025-01-02T03:04:05Z".parse::<jiff::Timestamp>().unwrap())
                .with_validate(true)
                .weight(f64::NAN),
            "/weight must be a number, and is null (type)",
        ),
    ] {
        assert!(said(&animal).contains(&violation.to_owned()), "{violation}: {:?}", said(&animal));
    }
    let violations =
        AnimalRequest::new("t", AnimalKind::from("cow")).validate().expect_err("two").violations().to_vec();
    let mut found: Vec<_> = violations.iter().map(|it| (it.path(), it.keyword())).collect();
    found.sort_unstable();
    assert_eq!(found, [("/kind", "enum"), ("/name", "minLength"), ("/name", "pattern")]);
    assert!(AnimalKind::from("cow").validate().is_err());
    assert_eq!(AnimalFoodBrand::new("").validate().expect_err("empty").violations()[0].path(), "/brand");
}

#[test]
fn values_that_nest_without_end_are_refused() {
    let deep = (0..300).fold(animal(), |inner, _| animal().parent(inner));
    assert_eq!(said(&deep), ["the value must not nest deeper than 127 levels (type)"]);
    let shallow = (0..60).fold(animal(), |inner, _| animal().parent(inner));
    assert_eq!(said(&shallow), [""; 0]);
}

#[tokio::test]
async fn what_is_not_valid_is_not_sent() {
    let server = silent().await;
    let types = server.client().types();
    let message = |error: &Error<sample_sdk::Value>| error.to_string();
    for (outcome, text) in [
        (
            types.register_animal("AB", "Tom", AnimalKind::Cat).await.map(drop),
            r"the path parameter `code` is not valid: the value must match the pattern `^[a-z]{2}-\d+$` (pattern)",
        ),
        (
            types.register_animal("ab-1", "Tom", AnimalKind::Cat).limit(11).await.map(drop),
            "the query parameter `limit` is not valid: the value must be at most 10 (maximum)",
        ),
        (
            types.register_animal("ab-1", "Tom", AnimalKind::Cat).x_trace("abcd").await.map(drop),
            "the header `X-Trace` is not valid: the value must have at most 3 characters, and has 4 (maxLength)",
        ),
        (
            types.register_animal("ab-1", "Tom", AnimalKind::Cat).session([1, 1]).await.map(drop),
            "the cookie `session` is not valid: the value must not have an item twice, and those at 0 and 1 are equal (uniqueItems)",
        ),
        (
            types.register_animal("ab-1", "T", AnimalKind::Cat).weight(0.25).await.map(drop),
            "the body is not valid: /name must have at least 2 characters, and has 1 (minLength); /weight must be a multiple of 0.1 (multipleOf)",
        ),
        (
            types.find_animals(["cat"]).await.map(drop),
            "the body is not valid: the value must have at least 2 properties, and has 1 (minProperties)",
        ),
        (
            types.find_animals(["cat"]).name("x").await.map(drop),
            "the body is not valid: /name must have at least 2 characters, and has 1 (minLength)",
        ),
        (
            types.replace_animals("label!").list(Upload::text("")).await.map(drop),
            "the part `label` is not valid: the value must have at most 5 characters, and has 6 (maxLength)",
        ),
    ] {
        let error = outcome.expect_err(text);
        let (said, expected) = (message(&error), format!("): the request was not sent: {text}"));
        assert!(said.ends_with(&expected), "{said}");
        let Error::InvalidRequest(invalid) = &error else { panic!("{error:?}") };
        let violations =
            ValidationError::find(invalid.source().expect("a cause")).expect("violations").violations();
        assert!(!violations.is_empty());
        assert_eq!(ValidationError::find(&error).expect("violations").violations(), violations);
    }
    assert!(server.requests().is_empty());
}

#[tokio::test]
async fn what_is_valid_is_sent() {
    let answer = json!({ "id": "1", "name": "Tom", "kind": "cat", "fed": 1_735_787_045 });
    let server = Server::script(vec![
        Reply::json(200, &answer),
        Reply::new(204, "text/plain", ""),
        Reply::new(204, "text/plain", ""),
    ])
    .await;
    let types = server.client().types();
    let at: jiff::Timestamp = "2025-01-02T03:04:05Z".parse().unwrap();
    let read = types
        .register_animal("ab-1", "Tom", AnimalKind::Cat)
        .limit(10)
        .x_trace("abc")
        .session([1, 2])
        .weight(0.3)
        .tags(["a", "b"])
        .parent_null()
        .fed(at)
        .await
        .unwrap();
    assert_eq!(read.fed.map(jiff::Timestamp::from), Some(at));
    let sent: serde_json::Value = serde_json::from_slice(&server.requests()[0].body).unwrap();
    assert_eq!(sent["fed"], json!(1_735_787_045));
    assert_eq!((read.id.as_deref(), read.validate()), (Some("1"), Ok(())));
    types.find_animals(["cat"]).name("Tom").await.unwrap();
    types.replace_animals("label").list(Upload::text("")).await.unwrap();
    assert_eq!(server.requests().len(), 3);
    assert_eq!(server.requests()[1].body, b"kinds=cat&name=Tom");
}

#[test]
fn what_the_configuration_makes_optional_need_not_be_there() {
    assert_eq!(Parcel::new("a").validate(), Ok(()));
    let light = Parcel::new("a").weight(0.5).validate().unwrap_err();
    assert_eq!(light.to_string(), "/weight must be at least 1 (minimum)");
}

#[test]
fn properties_that_nothing_declares_are_known_by_the_value() {
    let of_kind = |kind: &str| Crate::new().kind(kind).with_property("size", 1);
    assert_eq!(of_kind("big").validate(), Ok(()));
    let small = of_kind("small").validate().unwrap_err();
    assert_eq!(small.to_string(), "/size must not be there: nothing declares it (unevaluatedProperties)");
}

#[tokio::test]
async fn each_item_of_a_sequence_is_checked_before_anything_is_sent() {
    let server = Server::start(|_| Reply::new(204, "text/plain", "")).await;
    let types = server.client().types();
    let said = |outcome: Result<(), Error<Value>>| outcome.expect_err("it is not valid").to_string();
    let tags = |tags: &[&str]| tags.iter().map(|it| (*it).to_owned()).collect::<Vec<_>>();
    for (outcome, text) in [
        (
            types.send_tags(["cat", "horse", "giraffe"]).await,
            "the item 1 of the body is not valid: the value must have at most 4 characters, and has 5 (maxLength)",
        ),
        (
            types.send_tags_json_seq([tags(&["a"]), tags(&["a", "b", "c"])]).await,
            "the item 1 of the body is not valid: the value must have at most 2 items, and has 3 (maxItems)",
        ),
        (
            types.send_tags_jsonl([Parcel::new("x").weight(0.5)]).await,
            "the item 0 of the body is not valid: /weight must be at least 1 (minimum)",
        ),
    ] {
        let text = format!("): the request was not sent: {text}");
        let said = said(outcome);
        assert!(said.ends_with(&text), "{said}");
    }
    assert!(server.requests().is_empty());
    types.send_tags(["cat", "dog"]).await.unwrap();
    types.send_tags(Vec::<String>::new()).await.unwrap();
    types.send_tags_json_seq([tags(&["a", "b"]), tags(&[])]).await.unwrap();
    assert_eq!(server.requests()[0].body, b"\"cat\"\n\"dog\"\n");

    // What a stream has is known as it comes: the request ends where it is not valid.
    let items = ["cat", "horse"].map(|it| Ok(it.to_owned()));
    let error = types.send_tags(JsonLines::stream(futures_util::stream::iter(items))).await.unwrap_err();
    let found = ValidationError::find(&error).expect("violations");
    assert!(found.to_string().contains("at most 4 characters"), "{found}");
}
