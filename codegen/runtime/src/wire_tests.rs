//! The macros, as generated code uses them.

use std::collections::BTreeMap;

use serde_json::json;

use crate::runtime::wire::{
    Extra, Nullable, Value, integer_enum, newtype, object, string_enum, tagged_union, union, value_enum,
};

#[derive(Clone, Debug, PartialEq)]
struct Skill {
    id: String,
    r#type: Option<String>,
    tag: Nullable<String>,
    note: Option<i64>,
    raw: Option<Value>,
    extra: Extra,
}

object! {
    Skill {
        "id" => id: required,
        "kind" = "skill",
        "type" => r#type: nullable,
        "tag" => tag: optional_nullable,
        "note" => note: optional,
        "raw" => raw: optional_any,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
struct Counts {
    name: String,
    extra: BTreeMap<String, i64>,
}

object! { Counts { "name" => name: required, rest extra, } }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Beta {
    One,
    Two,
    Unknown(String),
}

string_enum! { Beta { "one" => One, "two" => Two, } else Unknown }

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
enum Level {
    Low,
    High,
    Unknown(i64),
}

integer_enum! { Level { -1 => Low, 1 => High, } else Unknown }

#[derive(Clone, Debug, PartialEq)]
enum Mixed {
    Auto,
    One,
    Unknown(Value),
}

value_enum! { Mixed { "\"auto\"" => Auto, "1" => One, } else Unknown }

#[derive(Clone, Debug, PartialEq)]
enum Event {
    Made(Skill),
    Counted(Box<Counts>),
    Nested(Inner),
    Unknown(Value),
}

tagged_union! {
    Event by "kind" { "skill" => Made(Skill), "a" | "b" => Counted(Box<Counts>) (tag), "inner" => Nested(Inner), } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
enum Inner {
    Event(Box<Event>),
    Number(f64),
    Text(String),
    List(Vec<Inner>),
    Unknown(Value),
}

union! { Inner { Event(Box<Event>), Number(f64), Text(String), List(Vec<Inner>), } else Unknown }

#[derive(Clone, Debug, PartialEq)]
struct Tree(Vec<Tree>);

newtype! { Tree(Vec<Tree>) }

#[derive(Clone, Debug, PartialEq)]
struct Payment {
    amount: i64,
    method: Method,
    extra: Extra,
}

object! { Payment { "amount" => amount: required, flatten method, rest extra, } }

#[derive(Clone, Debug, PartialEq)]
enum Method {
    Card(Card),
    Unknown(Value),
}

union! { Method { Card(Card), } else Unknown }

#[derive(Clone, Debug, PartialEq)]
struct Card {
    card: String,
    extra: Extra,
}

object! { Card { "card" => card: required, rest extra, } }

fn survives<T: serde::de::DeserializeOwned + serde::Serialize>(value: Value) -> T {
    let read: T = serde_json::from_str(&value.to_string()).unwrap_or_else(|error| panic!("{value}: {error}"));
    assert_eq!(serde_json::to_value(&read).expect("it serialises"), value);
    serde_json::from_value(value).expect("the same from a value")
}

#[test]
fn objects_keep_presence_constants_and_extras() {
    let full =
        json!({ "id": "1", "kind": "skill", "type": "t", "tag": null, "note": 3, "raw": null, "x": [1] });
    let skill: Skill = survives(full);
    assert_eq!(skill.tag, Nullable::Null);
    assert_eq!(skill.raw, Some(Value::Null));
    let skill: Skill = survives(json!({ "id": "1", "kind": "skill", "type": null }));
    assert_eq!((skill.tag, skill.raw), (Nullable::Absent, None));
    let other: Skill = survives(json!({ "id": "1", "kind": "other", "type": null }));
    assert_eq!(other.extra["kind"], "other");
    let lenient: Skill = serde_json::from_value(json!({ "id": "1", "note": null })).expect("null is absent");
    assert_eq!(lenient.note, None);
    let error = serde_json::from_value::<Skill>(json!({})).expect_err("id is missing");
    assert_eq!(error.to_string(), "missing field `id`");
    let _: Counts = survives(json!({ "name": "n", "a": 1, "b": 2 }));
}

#[test]
fn enums_are_open() {
    assert_eq!(survives::<Beta>(json!("two")), Beta::Two);
    assert_eq!(survives::<Beta>(json!("three")), Beta::Unknown("three".into()));
    assert_eq!(survives::<Level>(json!(-1)), Level::Low);
    assert_eq!(survives::<Level>(json!(7)), Level::Unknown(7));
    assert_eq!(survives::<Mixed>(json!("auto")), Mixed::Auto);
    assert_eq!(survives::<Mixed>(json!({ "a": 1 })), Mixed::Unknown(json!({ "a": 1 })));
}

#[test]
fn enums_are_like_what_stands_on_the_wire() {
    assert_eq!(Beta::KNOWN, [Beta::One, Beta::Two]);
    assert_eq!(Beta::KNOWN.iter().map(Beta::as_str).collect::<Vec<_>>(), ["one", "two"]);
    for text in ["one", "two", "three", ""] {
        let beta: Beta = text.parse().expect("any text will do");
        assert_eq!(beta, Beta::from(text));
        assert!(beta == text && beta == *text && beta.to_string() == text);
        assert_eq!(beta.is_known(), Beta::KNOWN.contains(&beta));
    }
    assert_eq!(Level::KNOWN, [Level::Low, Level::High]);
    for number in [-1, 0, 1, i64::MIN] {
        let level = Level::from(number);
        assert!(level == number && i64::from(level.clone()) == number);
        assert_eq!(level.to_string().parse(), Ok(level.clone()));
        assert_eq!(level.is_known(), Level::KNOWN.contains(&level));
    }
    assert!("low".parse::<Level>().is_err());
    assert_eq!(Mixed::KNOWN, [Mixed::Auto, Mixed::One]);
    for (value, is_known) in
        [(json!("auto"), true), (json!(1), true), (json!("1"), false), (json!([]), false)]
    {
        let mixed = Mixed::from(value.clone());
        assert!(mixed == value && mixed.to_string() == value.to_string());
        assert_eq!(mixed.is_known(), is_known);
    }
}

#[test]
fn tagged_unions_dispatch_wherever_the_tag_stands() {
    assert!(matches!(survives(json!({ "kind": "skill", "id": "1", "type": null })), Event::Made(_)));
    assert!(matches!(survives(json!({ "id": "1", "type": null, "kind": "skill" })), Event::Made(_)));
    let counted: Event =
        serde_json::from_value(json!({ "name": "n", "kind": "a", "q": 1 })).expect("it reads");
    assert_eq!(
        serde_json::to_value(&counted).expect("it writes"),
        json!({ "name": "n", "kind": "a", "q": 1 })
    );
    assert!(matches!(survives(json!({ "kind": "new", "q": 1 })), Event::Unknown(_)));
    assert!(matches!(survives(json!({ "q": 1 })), Event::Unknown(_)));
    assert!(matches!(survives(json!([1])), Event::Unknown(_)));
    let error = serde_json::from_value::<Event>(json!({ "kind": "skill" })).expect_err("id is missing");
    assert_eq!(error.to_string(), "missing field `id`");
}

#[test]
fn unions_pick_what_fits_best() {
    assert_eq!(survives::<Inner>(json!("a")), Inner::Text("a".into()));
    assert_eq!(survives::<Inner>(json!(1.5)), Inner::Number(1.5));
    assert!(matches!(survives(json!([["a"], [1.5]])), Inner::List(_)));
    assert!(matches!(survives(json!({ "kind": "skill", "id": "1", "type": null })), Inner::Event(_)));
    let _: Tree = survives(json!([[], [[]]]));
}

#[test]
fn flattened_unions_stand_beside_the_fields() {
    let payment: Payment = survives(json!({ "amount": 1, "card": "4", "more": true }));
    assert!(matches!(payment.method, Method::Card(_)));
    let _: Payment = survives(json!({ "amount": 1, "iban": "4" }));
}
