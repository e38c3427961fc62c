//! Types of other crates, as generated code uses them.

use serde_json::{Value, json};

#[cfg(not(feature = "external"))]
use crate::runtime::wire::external;
use crate::runtime::wire::{Wire, date, decimal, offset_date_time, unix_time};

date! {}

decimal! {}

offset_date_time! {}

unix_time! { JiffSeconds: jiff as Seconds }

unix_time! { JiffMilliseconds: jiff as Milliseconds }

unix_time! { ChronoSeconds: chrono as Seconds }

unix_time! { ChronoMilliseconds: chrono as Milliseconds }

unix_time! { TimeSeconds: time as Seconds }

// With the feature `external` the crate implements them itself, in `external_types.rs`.
#[cfg(not(feature = "external"))]
external! {
    by_serde ::jiff::civil::Date,
    by_serde ::uuid::Uuid,
    date_time ::chrono::DateTime<::chrono::FixedOffset>,
    date_time ::jiff::Timestamp,
}

/// The value as it is written back; nothing where it does not decode.
fn survives<T: Wire>(value: &Value) -> Option<Value> {
    let read = T::decode(value).ok()?;
    Some(serde_json::to_value(read).expect("it is written"))
}

#[test]
fn points_in_time_are_read_as_servers_write_them() {
    for (text, utc, kept) in [
        ("2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z"),
        ("2025-01-02 03:04:05", "2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z"),
        ("2025-01-02T03:04:05", "2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z"),
        ("2025-01-02T03:04", "2025-01-02T03:04:00Z", "2025-01-02T03:04:00Z"),
        (" 2025-01-02t03:04:05z ", "2025-01-02T03:04:05Z", "2025-01-02T03:04:05Z"),
        ("2025-01-02 03:04:05 +02:00", "2025-01-02T01:04:05Z", "2025-01-02T03:04:05+02:00"),
        ("2025-01-02T03:04:05+0200", "2025-01-02T01:04:05Z", "2025-01-02T03:04:05+02:00"),
        ("2025-01-02T03:04:05-02", "2025-01-02T05:04:05Z", "2025-01-02T03:04:05-02:00"),
        ("2025-01-02T03:04:05.125Z", "2025-01-02T03:04:05.125Z", "2025-01-02T03:04:05.125Z"),
    ] {
        let value = json!(text);
        assert_eq!(survives::<jiff::Timestamp>(&value), Some(json!(utc)), "jiff: {text}");
        let chrono = survives::<chrono::DateTime<chrono::FixedOffset>>(&value);
        assert_eq!(chrono, Some(json!(kept)), "chrono: {text}");
        assert_eq!(survives::<OffsetDateTime>(&value), Some(json!(kept)), "time: {text}");
    }
    for wrong in [json!("soon"), json!("2025-13-02T03:04:05Z"), json!(7), json!("äöüäöüäöüäöü"), json!("")]
    {
        assert_eq!(survives::<jiff::Timestamp>(&wrong), None, "{wrong}");
        assert_eq!(survives::<chrono::DateTime<chrono::FixedOffset>>(&wrong), None, "{wrong}");
        assert_eq!(survives::<OffsetDateTime>(&wrong), None, "{wrong}");
    }
}

#[test]
fn days_ids_and_decimals_survive() {
    let day = json!("2025-01-02");
    assert_eq!(survives::<jiff::civil::Date>(&day), Some(day.clone()));
    assert_eq!(survives::<Date>(&day), Some(day));
    assert_eq!(survives::<Date>(&json!("2025-02-30")), None);
    let id = json!("67e55044-10b1-426f-9247-bb680e5fe0c8");
    assert_eq!(survives::<uuid::Uuid>(&id), Some(id));
    for number in [json!(0.1), json!(7), json!(-12.5), json!(123_456_789_012_345_i64)] {
        assert_eq!(survives::<Decimal>(&number), Some(number));
    }
}

#[test]
fn a_wrapper_is_what_it_holds() {
    let wrapped = Date::from(time::Date::MIN);
    assert_eq!(wrapped.year(), time::Date::MIN.year());
    assert_eq!(time::Date::from(wrapped), time::Date::MIN);
}

#[test]
fn unions_tell_a_point_in_time_from_other_text() {
    let fit = |text: &str| jiff::Timestamp::fit(&json!(text), 3);
    assert!(fit("2025-01-02T03:04:05Z") > fit("soon"));
    assert_eq!(jiff::Timestamp::fit(&json!(7), 3), uuid::Uuid::fit(&json!(7), 3));
}

#[test]
fn points_in_time_are_numbers_where_the_document_says_so() {
    let text = |it: JiffSeconds| it.to_string();
    let read = |value: &Value| JiffSeconds::decode(value).map(text).ok();
    assert_eq!(read(&json!(1_735_787_045)).as_deref(), Some("2025-01-02T03:04:05Z"));
    assert_eq!(read(&json!("1735787045")).as_deref(), Some("2025-01-02T03:04:05Z"));
    for number in [json!(1_735_787_045), json!(0), json!(-1), json!(1_735_787_045.5), json!(-0.25)] {
        assert_eq!(survives::<JiffSeconds>(&number), Some(number.clone()), "jiff: {number}");
        assert_eq!(survives::<ChronoSeconds>(&number), Some(number.clone()), "chrono: {number}");
        assert_eq!(survives::<TimeSeconds>(&number), Some(number.clone()), "time: {number}");
    }
    for number in [json!(1_735_787_045_123_i64), json!(-1), json!(0.5)] {
        assert_eq!(survives::<JiffMilliseconds>(&number), Some(number.clone()), "jiff: {number}");
        assert_eq!(survives::<ChronoMilliseconds>(&number), Some(number.clone()), "chrono: {number}");
    }
    let seconds = JiffMilliseconds::decode(&json!(1_735_787_045_123_i64)).expect("a point in time");
    assert_eq!(seconds.to_string(), "2025-01-02T03:04:05.123Z");
    for wrong in [json!("soon"), json!(true), json!(null), json!(i64::MAX), json!(1e300), json!([1])] {
        assert_eq!(survives::<JiffSeconds>(&wrong), None, "{wrong}");
        assert_eq!(survives::<ChronoSeconds>(&wrong), None, "{wrong}");
        assert_eq!(survives::<TimeSeconds>(&wrong), None, "{wrong}");
    }
}
