// @generated from the OpenAPI document. Do not edit.

//! Types of other crates, and wrappers around some of them.

use crate::runtime::wire::{decimal, external, unix_time};

decimal! {}

unix_time! { JiffSeconds: jiff as Seconds }

external! {
    date_time ::jiff::Timestamp,
    by_serde ::uuid::Uuid,
}
