//! The typed model, and what it has no place for.

use serde::Deserialize as _;
use serde_json::Value;

use crate::pointer::Pointer;

/// A webhook (OpenAPI 3.1, section 4.8.1): requests that the API makes to whoever has asked for them.
#[derive(Clone, Debug)]
pub struct Webhook {
    /// Its key.
    pub name: String,
    /// Where it stands.
    pub origin: Pointer,
    /// The requests; references to it have been replaced.
    pub item: openapiv3::PathItem,
}

/// What a lowered tree becomes.
pub(super) struct Model {
    pub(super) openapi: openapiv3::OpenAPI,
    pub(super) webhooks: Vec<Webhook>,
}

impl Model {
    /// Reads a tree, whose texts it takes over.
    pub(super) fn read(tree: Value) -> Result<Self, serde_json::Error> {
        let mut openapi = openapiv3::OpenAPI::deserialize(tree)?;
        let mut webhooks = Vec::new();
        for (carried, written) in [("x-lowered-webhooks", "webhooks"), ("x-webhooks", "x-webhooks")] {
            let Some(Value::Object(items)) = openapi.extensions.shift_remove(carried) else { continue };
            for (name, item) in items {
                let origin = Pointer::root().join(written).join(&name);
                webhooks.push(Webhook { name, origin, item: serde_json::from_value(item)? });
            }
        }
        Ok(Self { openapi, webhooks })
    }
}
