//! What types are on the wire: tags that may be left out, hierarchies, and servers that do not keep their word.

use crate::support::{Reply, Server};
use sample_sdk::types::{
    Block, Currency, Device, Payment, PriceList, PriceListRatesKey as Rate, Transfer, Voucher,
};
use serde_json::{Value, json};

#[tokio::test]
async fn what_a_caller_makes_has_its_tag_and_what_was_read_stays_as_it_was() {
    let server = Server::script(vec![
        Reply::json(200, &json!({ "code": "C" })),
        Reply::json(200, &json!({ "code": "C", "kind": "voucher" })),
        Reply::json(200, &json!({ "iban": "DE00" })),
    ])
    .await;
    let types = server.client().types();
    let read = types.pay(Voucher::default()).await.unwrap();
    assert!(matches!(&read, Payment::Voucher(it) if it.kind.is_none()), "{read:?}");
    types.pay(read).await.unwrap();
    types.pay(Transfer::new("DE00")).await.unwrap();
    let sent: Vec<Value> =
        server.requests().iter().map(|it| serde_json::from_slice(&it.body).unwrap()).collect();
    let expected =
        [json!({ "kind": "voucher" }), json!({ "code": "C" }), json!({ "iban": "DE00", "kind": "transfer" })];
    assert_eq!(sent, expected);
}

#[tokio::test]
async fn a_body_of_setters_has_its_tag() {
    let server = crate::support::silent().await;
    let types = server.client().types();
    types.add_voucher().await.unwrap();
    types.add_voucher().code("A").await.unwrap();
    types.change_voucher().await.unwrap();
    types.change_voucher().code("B").await.unwrap();
    types.change_voucher().with_body(Voucher::default()).await.unwrap();
    let sent: Vec<Value> =
        server.requests().iter().map(|it| serde_json::from_slice(&it.body).unwrap_or_default()).collect();
    let tagged = json!({ "kind": "voucher" });
    let (first, second) =
        (json!({ "kind": "voucher", "code": "A" }), json!({ "kind": "voucher", "code": "B" }));
    assert_eq!(sent, [tagged.clone(), first, Value::Null, second, tagged]);
}

#[tokio::test]
async fn kinds_that_come_later_are_read_as_their_base() {
    let devices = json!([
        { "kind": "Lamp", "id": "1", "watts": 5 },
        { "id": "2", "kind": "Switch", "is_on": true },
        { "kind": "Device", "id": "3" },
        { "kind": "Kettle", "id": "4", "litres": 2 },
        { "kind": "Lamp", "id": "5" },
        { "kind": "Kettle" },
    ]);
    let server = Server::script(vec![Reply::json(200, &devices)]).await;
    let read = server.client().types().list_devices().await.unwrap();
    assert!(matches!(&read[0], Device::Lamp(it) if it.watts == 5));
    assert!(matches!(&read[1], Device::Switch(it) if it.is_on == Some(true)));
    assert!(matches!(&read[2], Device::Base(it) if it.id == "3"));
    assert!(matches!(&read[3], Device::Base(it) if it.kind == "Kettle" && it.extra["litres"] == 2));
    // Nothing is read as another kind than its tag says.
    assert!(matches!(&read[4], Device::Unknown(_)), "{:?}", read[4]);
    assert!(matches!(&read[5], Device::Unknown(_)));
    assert_eq!(serde_json::to_value(&read).unwrap(), devices);
}

#[tokio::test]
async fn a_response_survives_what_a_server_forgets() {
    let server = Server::script(vec![
        Reply::json(200, &json!({ "id": null, "tags": null, "summary": { "tone": null } })),
        Reply::json(200, &json!({ "count": "three" })),
    ])
    .await;
    let types = server.client().types();
    let report = types.get_report().await.unwrap();
    assert_eq!((report.id.as_str(), report.count, report.note), ("", 0, None));
    assert!(report.tags.is_empty() && report.blocks.is_empty());
    assert_eq!((report.summary.words, report.summary.tone.as_str()), (0, ""));
    // Another type is no omission.
    let error = types.get_report().await.unwrap_err();
    assert!(error.to_string().contains("count"), "{error}");
}

#[tokio::test]
async fn a_broken_variant_does_not_cost_the_rest() {
    let blocks = json!([
        { "type": "words", "text": "a" },
        { "type": "chart", "title": "t", "points": [{ "x": 1 }, { "x": "far" }] },
        { "text": 1, "type": "words" },
        { "type": "map" },
        { "type": "chart" },
    ]);
    let report = json!({ "id": "r", "blocks": blocks });
    let server = Server::script(vec![Reply::json(200, &report)]).await;
    let read = server.client().types().get_report().await.unwrap();
    assert_eq!(read.id, "r");
    assert!(matches!(&read.blocks[0], Block::Words(it) if it.text == "a"));
    for at in [1, 2, 3] {
        assert!(matches!(&read.blocks[at], Block::Unknown(it) if *it == blocks[at]), "{:?}", read.blocks[at]);
    }
    assert!(matches!(&read.blocks[4], Block::Chart(it) if it.title.is_empty() && it.points.is_empty()));
    // Without a client nobody would hear of it.
    assert!(serde_json::from_value::<Block>(blocks[1].clone()).is_err());
}

#[tokio::test]
async fn names_that_the_document_lists_are_the_keys_of_a_map() {
    let answer =
        json!({ "prices": { "eur": 2.0, "chf": 3 }, "rates": { "high": 1.5, "low": "free", "mid": 1 } });
    let server = Server::script(vec![Reply::json(200, &answer)]).await;
    let types = server.client().types();
    let read = types
        .set_prices([(Currency::Usd, 1), ("eur".into(), 2)])
        .rates([("low", 0.5)])
        .limits([("usd", 5)])
        .await
        .unwrap();
    let request = server.request();
    assert_eq!(request.target, "/types/prices?limits%5Busd%5D=5");
    assert_eq!(
        serde_json::from_slice::<Value>(&request.body).unwrap(),
        json!({ "prices": { "usd": 1, "eur": 2 }, "rates": { "low": 0.5 } })
    );
    assert_eq!(read.prices[&Currency::Eur], 2);
    assert_eq!(read.prices[&Currency::Unknown("chf".to_owned())], 3);
    assert_eq!(
        read.rates.as_ref().map(|rates| rates.keys().cloned().collect::<Vec<_>>()).unwrap(),
        [Rate::Low, Rate::High, Rate::Unknown("mid".to_owned())]
    );
    let written = serde_json::to_value(&read).unwrap();
    let expected =
        json!({ "prices": { "eur": 2, "chf": 3 }, "rates": { "high": 1.5, "low": "free", "mid": 1.0 } });
    assert_eq!(written, expected);
    let made = PriceList::new([("usd", 1)]).rates([("low", 0.5)]);
    assert_eq!(
        serde_json::to_value(&made).unwrap(),
        json!({ "prices": { "usd": 1 }, "rates": { "low": 0.5 } })
    );
}
