// @generated from the OpenAPI document. Do not edit.

//! The operations of `labels`.

use crate::runtime::{Call, Client, Endpoint, Method, request};

/// A tag below another one.
#[derive(Clone, Debug)]
pub struct Labels {
    client: Client,
}

impl Labels {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `GET /notes/labels`, `#/paths/~1notes~1labels/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.notes().labels().list().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list(&self) -> ListLabels {
        ListLabels {
            call: Call::new(&self.client, &LIST_LABELS),
        }
    }
}

static LIST_LABELS: Endpoint = Endpoint::new("listLabels", Method::GET, "/notes/labels");

/// The request of `GET /notes/labels`, made by [`Labels::list`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListLabels {
    call: Call,
}

request! { ListLabels(LIST_LABELS) -> empty (), json crate::Value }
