// @generated from the OpenAPI document. Do not edit.

//! The operations of the API, by resource.

pub mod beta;

impl crate::Client {
    /// The operations of `beta`.
    pub fn beta(&self) -> beta::Beta {
        beta::Beta::new(self)
    }
}
