// @generated from the OpenAPI document. Do not edit.

//! The operations of `events`.

use crate::runtime::{Call, Client, Encoding, Endpoint, Method, idempotent, request};

/// The operations of `events`.
#[derive(Clone, Debug)]
pub struct Events {
    client: Client,
}

impl Events {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `POST /subscriptions`, `#/paths/~1subscriptions/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.events().subscribe("url").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn subscribe(&self, url: impl Into<String>) -> SubscribeEvents {
        let mut call = Call::new(&self.client, &SUBSCRIBE_EVENTS);
        let url: String = url.into();
        call.query("url", Encoding::FORM, &url);
        SubscribeEvents { call }
    }

    /// Calls `POST /exports`, `#/paths/~1exports/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.events().order_export().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn order_export(&self) -> OrderExport {
        OrderExport {
            call: Call::new(&self.client, &ORDER_EXPORT),
        }
    }
}

static SUBSCRIBE_EVENTS: Endpoint =
    Endpoint::new("subscribe", Method::POST, "/subscriptions")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "url", "/paths/~1subscriptions/post/parameters/0/schema"),
            ],
        });

/// The request of `POST /subscriptions`, made by [`Events::subscribe`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SubscribeEvents {
    call: Call,
}

request! { SubscribeEvents(SUBSCRIBE_EVENTS) -> empty (), json crate::Value }

idempotent! { SubscribeEvents }

static ORDER_EXPORT: Endpoint = Endpoint::new("orderExport", Method::POST, "/exports");

/// The request of `POST /exports`, made by [`Events::order_export`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct OrderExport {
    call: Call,
}

request! { OrderExport(ORDER_EXPORT) -> empty (), json crate::Value }

idempotent! { OrderExport }
