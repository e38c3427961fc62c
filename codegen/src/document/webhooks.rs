//! Webhooks (OpenAPI 3.1, section 4.8.1), for which the typed model has no place.

use openapiv3::{OpenAPI, PathItem};
use serde_json::Value;

use super::lower::shape::{LOWERED_WEBHOOKS, written};
use crate::pointer::Pointer;

/// Requests that the API makes to whoever has asked for them.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// The key.
    pub name: String,
    /// Where it stands.
    pub origin: Pointer,
    /// The requests; references to it have been replaced.
    pub item: PathItem,
}

/// Takes them out of the extensions in which they are carried; `None` if the typed model refuses one.
pub(super) fn take(openapi: &mut OpenAPI) -> Option<Vec<Webhook>> {
    let mut webhooks = Vec::new();
    for carried in [LOWERED_WEBHOOKS, "x-webhooks"] {
        let Some(Value::Object(items)) = openapi.extensions.shift_remove(carried) else { continue };
        for (name, item) in items {
            let origin = Pointer::root().join(written(carried)).join(&name);
            webhooks.push(Webhook { name, origin, item: serde_json::from_value(item).ok()? });
        }
    }
    Some(webhooks)
}
