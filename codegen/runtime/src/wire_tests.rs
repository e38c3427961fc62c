//! The macros, as generated code uses them.

use std::collections::BTreeMap;

use serde_json::json;

use crate::runtime::wire::{
    Extra, Fit, Nullable, Value, Wire as _, integer_enum, newtype, object, string_enum, tagged_union, union,
    value_enum,
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

#[derive(Clone, Debug, PartialEq)]
struct Parcel {
    kind: String,
    address: Option<String>,
    floor: Option<i64>,
    extra: Extra,
}

object! { Parcel {
    "kind" => kind: required,
    "address" => address: optional,
    "floor" => floor: optional,
    rest extra,
    when "floor" => "address" | "code",
    when "kind" in ["air" | "sea"] & "port" => "floor",
} }

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
    // Equal numbers are equal values, however they are written.
    assert_eq!(serde_json::from_str::<Mixed>("1.0").expect("it reads"), Mixed::One);
    assert!(Mixed::One == json!(1.0) && Mixed::fit(&json!(1.0), 1) == Fit::MEMBER);
}

#[test]
fn enums_are_like_what_stands_on_the_wire() {
    assert_eq!(Beta::KNOWN, [Beta::One, Beta::Two]);
    assert_eq!(Beta::KNOWN.iter().map(Beta::as_str).collect::<Vec<_>>(), ["one", "two"]);
    for text in ["one", "two", "three", ""] {
        let beta: Beta = text.parse().expect("any text will do");
        assert_eq!(beta, Beta::from(text));
        assert!(beta == text && beta == *text);
        assert_eq!(format!("{beta}"), text);
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
        assert_eq!(mixed, value);
        assert_eq!(format!("{mixed}"), format!("{value}"));
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

/// What servers do not send, and tests do not care about.
#[cfg(feature = "test-util")]
mod values_in_tests {
    use super::*;
    use crate::runtime::testing::{try_value, value};

    #[derive(Clone, Debug, PartialEq)]
    struct Report {
        name: String,
        count: i64,
        skill: Box<Skill>,
        skills: Vec<Skill>,
        beta: Beta,
        event: Event,
        inner: Inner,
        pair: Option<(i64, i64)>,
    }

    object! {
        Report {
            "name" => name: defaulted,
            "count" => count: required,
            "skill" => skill: required,
            "skills" => skills: defaulted,
            "beta" => beta: required,
            "event" => event: required,
            "inner" => inner: required,
            "pair" => pair: optional,
        }
    }

    /// A type that holds one of its own kind, always: it has no values.
    #[derive(Clone, Debug, PartialEq)]
    struct Endless {
        left: Box<Endless>,
        right: Box<Endless>,
    }

    object! { Endless { "left" => left: required, "right" => right: defaulted, } }

    /// More than a server may leave out at once.
    #[derive(Clone, Debug, PartialEq)]
    struct Large {
        reports: Vec<Report>,
        first: Box<Report>,
        second: Box<Twice>,
        third: Box<Twice>,
    }

    object! {
        Large { "reports" => reports: required, "first" => first: required, "second" => second: required, "third" => third: required, }
    }

    #[derive(Clone, Debug, PartialEq)]
    struct Twice {
        first: Box<Report>,
        second: Box<Report>,
        third: Box<Report>,
        fourth: Box<Report>,
    }

    object! {
        Twice { "first" => first: required, "second" => second: required, "third" => third: required, "fourth" => fourth: required, }
    }

    #[test]
    fn what_a_test_leaves_out_has_its_least_value() {
        let report: Report =
            value(json!({ "skill": { "id": "1" }, "skills": [{ "id": "2" }, { "note": 3 }] }));
        assert_eq!((report.name.as_str(), report.count, report.skill.id.as_str()), ("", 0, "1"));
        assert_eq!((report.skills[0].id.as_str(), report.skills[1].note), ("2", Some(3)));
        assert_eq!((report.beta.as_str(), report.pair), ("", None));
        assert!(matches!(report.event, Event::Unknown(_)));
        assert_eq!(value::<Skill>(json!({})).id, "");
        assert_eq!(value::<Vec<Skill>>(json!([{}])).len(), 1);
        assert_eq!(value::<Option<Skill>>(json!(null)), None);
        let large: Large = value(json!({ "third": { "fourth": { "name": "n" } } }));
        assert_eq!((large.second.fourth.count, large.third.fourth.name.as_str()), (0, "n"));
    }

    #[test]
    fn variants_are_those_that_are_meant() {
        assert!(matches!(value(json!({ "kind": "skill" })), Event::Made(_)));
        assert!(
            matches!(value(json!({ "note": 1, "kind": "skill" })), Event::Made(it) if it.note == Some(1))
        );
        assert!(matches!(value(json!({ "kind": "a" })), Event::Counted(_)));
        assert!(matches!(value(json!({ "kind": "later" })), Event::Unknown(_)));
        assert!(
            matches!(value(json!({ "kind": "skill", "raw": 1 })), Inner::Event(it) if matches!(*it, Event::Made(_)))
        );
        assert_eq!(value::<Beta>(json!("two")), Beta::Two);
        let payment: Payment = value(json!({ "card": "4" }));
        assert!(matches!(payment.method, Method::Card(it) if it.card == "4"));
        assert_eq!(payment.amount, 0);
    }

    #[test]
    fn what_is_given_has_to_fit() {
        let refused = |json: Value| try_value::<Report>(json).expect_err("it does not fit").to_string();
        let count = refused(json!({ "count": "many" }));
        assert!(count.starts_with("count: invalid type"), "{count}");
        let id = refused(json!({ "skills": [{}, { "id": 1 }] }));
        assert!(id.starts_with("skills[1].id: invalid type"), "{id}");
        // A server may write null for what it leaves out; a test says what it means.
        let name = refused(json!({ "name": null }));
        assert!(name.starts_with("name: invalid type: null"), "{name}");
        assert!(refused(json!({ "skill": { "kind": "skill", "note": true } })).starts_with("skill.note"));
        assert!(refused(json!([])).contains("Report"));
        assert!(try_value::<Event>(json!({ "kind": "skill", "id": 1 })).is_err());
        assert!(try_value::<Endless>(json!({})).is_err());
        assert!(try_value::<(i64, i64)>(json!([1])).is_err());
    }

    #[test]
    #[should_panic(expected = "Skill is made of this JSON: note: invalid type")]
    fn a_test_hears_of_it() {
        value::<Skill>(json!({ "note": "three" }));
    }

    #[test]
    fn nothing_of_it_stays() {
        let _: Skill = value(json!({}));
        assert!(serde_json::from_value::<Skill>(json!({})).is_err());
    }
}

#[test]
fn what_others_require_speaks_against_a_type_where_it_is_missing() {
    for (value, fits) in [
        (json!({ "kind": "land" }), true),
        (json!({ "kind": "land", "floor": 1 }), false),
        (json!({ "kind": "land", "floor": 1, "address": "a" }), false),
        (json!({ "kind": "land", "floor": null, "address": null, "code": null }), true),
        (json!({ "kind": "land", "port": "p" }), true),
        (json!({ "kind": "sea", "port": "p" }), false),
        (json!({ "kind": "air" }), true),
        (json!({ "kind": "air", "port": "p", "floor": 1, "address": "a", "code": "c" }), true),
    ] {
        assert_eq!(Parcel::fit(&value, 1) > Fit::POOR, fits, "{value}");
    }
}
