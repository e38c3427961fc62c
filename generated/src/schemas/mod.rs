// @generated from the OpenAPI document. Do not edit.

//! What checks values against schemas of the document.

pub(crate) mod table;
pub(crate) mod validation;
