//! Types of other crates in paths, queries and bodies.

use crate::support::{Reply, Server};
use jiff::Timestamp;
use rust_decimal::Decimal;
use sample_sdk::types::{Booking, BookingUntil};
use serde_json::{Value, json};
use uuid::Uuid;

const ID: Uuid = Uuid::from_u128(0x67e5_5044_10b1_426f_9247_bb68_0e5f_e0c8);

#[tokio::test]
async fn types_of_other_crates_travel_as_the_document_has_them() {
    let answer = json!({
        "at": "2025-01-02 03:04:05", "price": 12.5, "changes": ["2025-01-02T05:04:05+02:00"], "until": "2025-01-03T00:00:00Z",
    });
    let server = Server::script(vec![Reply::json(200, &answer)]).await;
    let at: Timestamp = "2025-01-02T03:04:05Z".parse().unwrap();
    let types = server.client().types();
    let read =
        types.book(ID, at, Decimal::new(125, 1)).since(at).changes([at]).voucher(ID).until(at).await.unwrap();
    assert_eq!((read.at, *read.price, read.changes), (at, Decimal::new(125, 1), Some(vec![at])));
    assert!(matches!(read.until, Some(BookingUntil::Text(_))), "{:?}", read.until);
    let request = &server.requests()[0];
    assert_eq!(request.target, format!("/types/bookings/{ID}?since=2025-01-02T03%3A04%3A05Z"));
    let sent: Value = serde_json::from_slice(&request.body).unwrap();
    let text = "2025-01-02T03:04:05Z";
    assert_eq!(
        sent,
        json!({ "at": text, "price": 12.5, "changes": [text], "voucher": ID.to_string(), "until": text })
    );
}

#[test]
fn what_is_none_of_the_type_is_refused() {
    for (wrong, place) in [
        (json!({ "at": "soon", "price": 1 }), "at"),
        (json!({ "at": "2025-01-02T03:04:05Z", "price": "much" }), "price"),
        (json!({ "at": "2025-01-02T03:04:05Z", "price": 1, "voucher": "x" }), "voucher"),
    ] {
        let read: Result<Booking, _> = serde_json::from_value(wrong.clone());
        assert!(read.is_err(), "{place}: {wrong}");
    }
}

#[cfg(feature = "uuid")]
#[test]
fn text_is_converted_to_the_types_of_libraries() {
    use sample_sdk::ToUuid as _;
    let text = String::from("67E55044-10B1-426F-9247-BB680E5FE0C8");
    assert_eq!(text.to_uuid().unwrap(), ID);
    assert!("no uuid".to_uuid().is_err());
}
