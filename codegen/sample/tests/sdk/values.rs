//! Values that callers make, with constructors and setters, and what they are on the wire.

use std::collections::{BTreeMap, HashSet};

use crate::support::{Reply, Server};
use sample_sdk::types::{
    Circle, Condition, Kind, Labelled, NumberRange, Order, OrderType, Point, Priced, Shape, Square,
};
use sample_sdk::{Nullable, Value};
use serde_json::json;

/// An order in which everything is set in a chain of calls.
fn chained() -> Order {
    Order::new("o-1")
        .note("soon")
        .tags(["a", "b"])
        .counts([1, 2])
        .places([Point::new(1), Point::new(2).y(3)])
        .place(Point::new(4))
        .home(Point::new(5))
        .shape(Circle::new(1.5))
        .shapes([Circle::new(2.0).into(), Square::new(3.0).into()])
        .kind("flat")
        .kinds([Kind::Round, Kind::AB])
        .price(2.5)
        .paid(true)
        .raw(json!({ "any": [null] }))
        .quotas([("q", 1)])
        .labels([("k", "v")])
        .due("2026-11-26")
        .r#type(OrderType::Gift)
        .with_clone(true)
        .with_default("d")
        .with_new(false)
        .with_with_clone(7)
        .is_null_value(true)
        .variant(Condition::new("f").value("v").with_property("since", 2020))
}

/// The same with every field set by hand.
fn by_hand() -> Order {
    let mut order = Order::new("o-1");
    order.note = Nullable::Value("soon".to_owned());
    order.tags = Some(vec!["a".to_owned(), "b".to_owned()]);
    order.counts = Some(vec![1, 2]);
    let mut second = Point::new(2);
    second.y = Some(3);
    order.places = Some(vec![Point::new(1), second]);
    order.place = Some(Box::new(Point::new(4)));
    order.home = Nullable::Value(Box::new(Point::new(5)));
    order.shape = Some(Shape::Circle(Box::new(Circle::new(1.5))));
    order.shapes =
        Some(vec![Shape::Circle(Box::new(Circle::new(2.0))), Shape::Square(Box::new(Square::new(3.0)))]);
    order.kind = Some(Kind::Flat);
    order.kinds = Nullable::Value(vec![Kind::Round, Kind::AB]);
    order.price = Some(2.5);
    order.paid = Some(true);
    order.raw = Some(json!({ "any": [null] }));
    order.labels = Some(BTreeMap::from([("k".to_owned(), "v".to_owned())]));
    order.quotas = Some(BTreeMap::from([("q".to_owned(), 1)]));
    order.due = Some("2026-11-26".into());
    order.r#type = Some(OrderType::Gift);
    order.clone = Some(true);
    order.default = Some("d".to_owned());
    order.new = Some(false);
    order.with_clone = Some(7);
    order.is_null = Some(true);
    let mut condition = Condition::new("f");
    condition.value = Some("v".to_owned());
    condition.extra.insert("since".to_owned(), json!(2020));
    order.variant = Some(Box::new(condition));
    order
}

#[tokio::test]
async fn a_chain_of_setters_is_the_same_as_all_fields_by_hand() {
    assert_eq!(chained(), by_hand());
    // No setter hides what every value has.
    assert_eq!(chained().clone(), by_hand());
    assert_eq!(NumberRange::default(), NumberRange::new());

    let server = Server::start(|request| Reply::new(200, "application/json", request.body.clone())).await;
    let order = server.client().types().make_order(chained()).await.unwrap();
    let expected = json!({
        "id": "o-1", "note": "soon", "tags": ["a", "b"], "counts": [1, 2],
        "places": [{ "x": 1 }, { "x": 2, "y": 3 }], "place": { "x": 4 }, "home": { "x": 5 },
        "shape": { "shape": "circle", "radius": 1.5 },
        "shapes": [{ "shape": "circle", "radius": 2.0 }, { "shape": "square", "side": 3.0 }],
        "kind": "flat", "kinds": ["round", "a b"], "price": 2.5, "paid": true, "raw": { "any": [null] },
        "labels": { "k": "v" }, "quotas": { "q": 1 }, "due": "2026-11-26", "type": "gift", "clone": true, "default": "d", "new": false,
        "with_clone": 7, "is_null": true, "field": "f", "value": "v", "since": 2020,
    });
    assert_eq!(serde_json::from_slice::<Value>(&server.request().body).unwrap(), expected);
    assert_eq!(serde_json::to_value(&order).unwrap(), expected);
}

#[tokio::test]
async fn null_and_absent_are_both_within_reach() {
    let server = Server::start(|request| Reply::new(200, "application/json", request.body.clone())).await;
    let order = Order::new("o-1").note("soon").note_null().home_null().kinds_null();
    let order = server.client().types().make_order(order).await.unwrap();
    assert_eq!(
        serde_json::from_slice::<Value>(&server.request().body).unwrap(),
        json!({ "id": "o-1", "note": null, "home": null, "kinds": null })
    );
    assert!(order.note.is_null() && order.note == None && order.note.as_deref().unwrap_or("-") == "-");
    // What was read says the same where it is written.
    let server = Server::start(|_| Reply::json(200, &json!({ "id": "o-2", "home": null }))).await;
    let types = server.client().types();
    let read = types.make_order(order).await.unwrap();
    types.make_order(read).await.unwrap();
    let sent = server.requests().pop().unwrap();
    assert_eq!(serde_json::from_slice::<Value>(&sent.body).unwrap(), json!({ "id": "o-2", "home": null }));
}

#[test]
fn a_property_that_the_document_does_not_know_stands_beside_the_others_or_in_place_of_one() {
    let point = Point::new(1).with_property("x", "far").with_property("y", Value::Null).with_property("z", 2);
    assert_eq!(serde_json::to_string(&point).unwrap(), r#"{"x":"far","y":null,"z":2}"#);
    let labelled = Labelled::new().with_property("a", "b");
    assert_eq!(serde_json::to_value(labelled).unwrap(), json!({ "a": "b" }));
    let priced = Priced::new("EUR").with_property("net", 3);
    assert_eq!(serde_json::to_value(priced).unwrap(), json!({ "currency": "EUR", "net": 3 }));
}

#[test]
fn values_without_doubles_are_keys() {
    let points: HashSet<Point> = [Point::new(1), Point::new(2), Point::new(1), Point::new(1).y(0)].into();
    assert_eq!(points.len(), 3);
    let mut kinds = vec![Kind::from("z"), Kind::AB, Kind::Round];
    kinds.sort();
    assert_eq!(kinds, [Kind::Round, Kind::AB, Kind::Unknown("z".to_owned())]);
}

#[test]
fn enums_are_what_they_are_on_the_wire() {
    assert_eq!(Kind::KNOWN.iter().map(Kind::as_str).collect::<Vec<_>>(), ["round", "flat", "a b"]);
    let kind: Kind = "flat".parse().unwrap();
    assert!(kind == "flat" && kind == Kind::Flat && kind.is_known());
    assert!(!Kind::from("square").is_known());
}
