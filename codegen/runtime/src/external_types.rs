//! Types of other crates that emitted types can have for formats. An SDK that carries the support code says for itself how it
//! reads those that it uses; for one that shares it, it has to be said here, where the trait is.

use crate::runtime::wire::external;

#[cfg(feature = "jiff")]
external! {
    date_time ::jiff::Timestamp,
    by_serde ::jiff::civil::Date,
    by_serde ::jiff::civil::Time,
}

#[cfg(feature = "chrono")]
external! {
    date_time ::chrono::DateTime<::chrono::FixedOffset>,
    date_time ::chrono::DateTime<::chrono::Utc>,
    by_serde ::chrono::NaiveDate,
    by_serde ::chrono::NaiveTime,
}

#[cfg(feature = "uuid")]
external! { by_serde ::uuid::Uuid, }

#[cfg(feature = "url")]
external! { by_serde ::url::Url, }

#[cfg(feature = "rust_decimal")]
external! { by_serde ::rust_decimal::Decimal, }
