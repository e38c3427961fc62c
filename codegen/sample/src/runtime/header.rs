// @generated from the OpenAPI document. Do not edit.

//! Response headers as values.

use http::HeaderMap;
use serde::de::DeserializeOwned;
use serde_json::Value;

/// Says which headers the fields of a struct are made from.
macro_rules! header_set {
    ($name:ident { $($header:literal => $field:ident,)* }) => {
        impl ::core::convert::From<&$crate::HeaderMap> for $name {
            fn from(headers: &$crate::HeaderMap) -> Self {
                Self { $($field: $crate::runtime::header(headers, $header),)* }
            }
        }
    };
}

#[allow(unused_imports, reason = "an API need not declare headers")]
pub(crate) use header_set;

/// The value of a header; nothing when it is not there or is something else than the document says.
///
/// Headers have the style `simple` (OpenAPI 3.1, section 4.8.21): a scalar, or scalars with commas between them.
/// Several headers of one name are one list (RFC 9110, section 5.3).
#[allow(dead_code, reason = "an API need not declare headers")]
pub fn header<T: DeserializeOwned>(headers: &HeaderMap, name: &str) -> Option<T> {
    let values: Option<Vec<&str>> = headers.get_all(name).iter().map(|value| value.to_str().ok()).collect();
    let values = values.filter(|values| !values.is_empty())?;
    let text = values.join(",");
    let text = text.trim();
    if let Ok(value) = T::deserialize(Value::String(text.to_owned())) {
        return Some(value);
    }
    let scalar = |text: &str| match serde_json::from_str(text) {
        Ok(value @ (Value::Number(_) | Value::Bool(_))) => value,
        _ => Value::String(text.to_owned()),
    };
    if let Ok(value) = T::deserialize(scalar(text)) {
        return Some(value);
    }
    let items = || text.split(',').map(str::trim).filter(|item| !item.is_empty());
    let texts = Value::Array(items().map(|item| Value::String(item.to_owned())).collect());
    T::deserialize(texts).or_else(|_| T::deserialize(Value::Array(items().map(scalar).collect()))).ok()
}
