// @generated from the OpenAPI document. Do not edit.

//! The operations of `beta`.

pub mod skills;

use crate::runtime::Client;

/// The operations of `beta`.
#[derive(Clone, Debug)]
pub struct Beta {
    client: Client,
}

impl Beta {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// The skills of a workspace, together with the ones that Anthropic provides.
    pub fn skills(&self) -> skills::Skills {
        skills::Skills::new(&self.client)
    }
}
