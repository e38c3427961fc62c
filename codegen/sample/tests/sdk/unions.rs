//! Unions as callers make them, match them and take them apart, and tuples.

use crate::support::{Reply, Server};
use sample_sdk::types::{
    Choice, Conversation, Leaf, Limit, Reach, Saying, SetLimitsBodyLabels, SystemTurn, Turn, UserTurn,
};
use serde_json::{Value, json};

#[tokio::test]
async fn values_become_unions_by_themselves() {
    let sent = json!({
        "turns": [
            { "role": "system", "content": "Be brief." },
            { "role": "user", "content": "Weather in Oslo?" },
            { "role": "user", "content": [{ "name": "a" }] },
        ],
        "labels": ["bug", "urgent"],
        "choice": "auto",
        "limit": 3,
        "position": [1, 2.5],
    });
    let server = Server::script(vec![Reply::json(200, &sent)]).await;
    let turns: [Turn; 3] = [
        SystemTurn::new("Be brief.").into(),
        UserTurn::new("Weather in Oslo?").into(),
        UserTurn::new([Leaf::new("a")]).into(),
    ];
    let types = server.client().types();
    let call = types.converse(turns.clone(), ["bug", "urgent"]).choice("auto").limit(3).position((1, 2.5));
    let read = call.await.unwrap();
    let conversation = Conversation::new(turns, ["bug", "urgent"]).choice("auto").limit(3).position((1, 2.5));
    assert_eq!(read, conversation);
    assert_eq!(serde_json::from_slice::<Value>(&server.request().body).unwrap(), sent);
}

#[tokio::test]
async fn constants_are_written_as_they_are_in_forms_and_queries() {
    let server = crate::support::silent().await;
    let types = server.client().types();
    types.set_limits().limit(Limit::Inf).labels(SetLimitsBodyLabels::Empty).await.unwrap();
    let request = server.request();
    assert_eq!(request.query(), ["limit=inf"]);
    assert_eq!(String::from_utf8(request.body).unwrap(), "labels=");
}

#[tokio::test]
async fn array_literals_become_lists_and_maps() {
    let server = crate::support::silent().await;
    let types = server.client().types();
    types.set_limits().stop(["a", "b"]).labels([("team", "cats")]).await.unwrap();
    types.set_limits().stop(vec!["c"]).labels([(String::from("team"), String::from("cats"))]).await.unwrap();
    types.set_limits().stop([1, 2]).await.unwrap();
    let sent: Vec<String> =
        server.requests().into_iter().map(|it| String::from_utf8(it.body).unwrap()).collect();
    assert_eq!(
        sent,
        ["stop=a&stop=b&labels%5Bteam%5D=cats", "stop=c&labels%5Bteam%5D=cats", "stop=1&stop=2"]
    );
    // What items become is known by the list that they stand in.
    assert_eq!(Saying::from([Leaf::new("a")]), Saying::from(vec![Leaf::new("a")]));
}

#[test]
fn a_union_is_asked_for_its_variants() {
    let turn = Turn::from(UserTurn::new("Hello"));
    assert!(turn.is_user() && !turn.is_system() && !turn.is_unknown());
    assert_eq!(turn.as_user().and_then(|turn| turn.content.as_text()), Some("Hello"));
    assert_eq!(turn.as_system(), None);
    assert_eq!(turn.clone().into_system(), None);
    assert_eq!(turn.into_user(), Some(UserTurn::new("Hello")));

    let list = Saying::from(vec![Leaf::new("a")]);
    assert_eq!(list.as_list().map(<[Leaf]>::len), Some(1));
    assert_eq!(Saying::from("a".to_owned()).into_text(), Some("a".to_owned()));
    assert_eq!(Limit::from(7).as_integer(), Some(7));
    assert!(Limit::Inf.is_inf() && Limit::Inf.as_integer().is_none());

    let unknown: Turn = serde_json::from_value(json!({ "role": "tool", "id": 1 })).unwrap();
    assert!(unknown.is_unknown());
    assert_eq!(unknown.as_unknown(), Some(&json!({ "role": "tool", "id": 1 })));
}

#[test]
fn constants_are_variants_and_everything_else_survives() {
    let read = |value: &Value| serde_json::from_value::<Choice>(value.clone()).unwrap();
    for (value, expected) in [
        (json!("none"), Choice::None),
        (json!("auto"), Choice::Auto),
        (json!(0), Choice::N0),
        (json!(false), Choice::False),
        (json!({ "name": "a" }), Leaf::new("a").into()),
        // What the document does not list.
        (json!("later"), Choice::Unknown(json!("later"))),
        (json!("Auto"), Choice::Unknown(json!("Auto"))),
        (json!(1), Choice::Unknown(json!(1))),
        (json!(true), Choice::Unknown(json!(true))),
        (json!(null), Choice::Unknown(json!(null))),
    ] {
        assert_eq!(read(&value), expected);
        assert_eq!(serde_json::to_value(&expected).unwrap(), value);
    }
    // A number counts by its value.
    assert_eq!(read(&json!(0.0)), Choice::N0);
    assert_eq!(Choice::from("none"), Choice::None);
    assert_eq!(Choice::from("later".to_owned()), Choice::Unknown(json!("later")));
}

#[test]
fn a_variant_that_lacks_what_it_requires_is_the_last_choice() {
    for (value, is_post) in [
        (json!({ "street": "s", "speed": "fast" }), true),
        (json!({ "name": "n", "street": "s", "speed": "slow" }), true),
        (json!({ "name": "n", "speed": "slow" }), false),
        (json!({ "name": "n", "speed": "fast", "number": 1 }), false),
        // None of them: what is known is kept all the same.
        (json!({ "name": "n", "speed": "fast" }), true),
    ] {
        let read: Reach = serde_json::from_value(value.clone()).unwrap();
        assert_eq!((read.is_by_post(), read.is_by_phone()), (is_post, !is_post), "{value}");
        assert_eq!(serde_json::to_value(&read).unwrap(), value);
    }
}

#[test]
fn a_tuple_has_all_its_items() {
    let read = |items: Value| {
        serde_json::from_value::<Conversation>(json!({ "turns": [], "labels": [], "position": items }))
    };
    assert_eq!(read(json!([1, 2])).unwrap().position, Some((1, 2.0)));
    for items in [json!([]), json!([1]), json!([1, 2, 3]), json!(["1", 2])] {
        assert!(read(items.clone()).is_err(), "{items}");
    }
}
