// @generated from the OpenAPI document. Do not edit.

//! Types of other crates, and wrappers around some of them.

use crate::runtime::wire::{decimal, external};

decimal! {}

external! {
    date_time ::jiff::Timestamp,
    by_serde ::uuid::Uuid,
}
