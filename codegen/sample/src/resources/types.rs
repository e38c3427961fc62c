// @generated from the OpenAPI document. Do not edit.

//! The operations of `types`.

use crate::runtime::{Call, Client, Endpoint, Method, Next, idempotent, open_body, paginated, request};
use crate::types;

/// The operations of `types`.
#[derive(Clone, Debug)]
pub struct Types {
    client: Client,
}

impl Types {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `POST /types/payments`, `#/paths/~1types~1payments/post` in the document.
    ///
    /// Returns [`Payment`](crate::types::Payment).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<sample_sdk::types::Payment>) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.types().pay(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn pay(&self, body: impl Into<types::Payment>) -> PayTypes {
        let mut call = Call::new(&self.client, &PAY_TYPES);
        let body: types::Payment = body.into();
        call.json(&body);
        PayTypes { call }
    }

    /// Calls `POST /types/vouchers`, `#/paths/~1types~1vouchers/post` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().add_voucher().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn add_voucher(&self) -> AddVoucher {
        let mut call = Call::new(&self.client, &ADD_VOUCHER);
        call.property("kind", &types::VoucherKind::Voucher);
        AddVoucher { call }
    }

    /// Calls `PATCH /types/vouchers`, `#/paths/~1types~1vouchers/patch` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().change_voucher().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn change_voucher(&self) -> ChangeVoucher {
        let mut call = Call::new(&self.client, &CHANGE_VOUCHER);
        call.preset("kind", &types::VoucherKind::Voucher);
        ChangeVoucher { call }
    }

    /// Calls `GET /types/devices`, `#/paths/~1types~1devices/get` in the document.
    ///
    /// Returns a list of [`Device`](crate::types::Device).
    ///
    /// The list comes in pages; [`into_stream`](ListDevices::into_stream) goes through the items of all
    /// of them.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use futures_util::TryStreamExt as _;
    ///
    /// let mut items = client.types().list_devices().into_stream();
    /// while let Some(item) = items.try_next().await? {
    ///     println!("{item:?}");
    /// }
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_devices(&self) -> ListDevices {
        ListDevices {
            call: Call::new(&self.client, &LIST_DEVICES),
        }
    }

    /// Calls `GET /types/reports`, `#/paths/~1types~1reports/get` in the document.
    ///
    /// Returns [`Report`](crate::types::Report).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.types().get_report().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn get_report(&self) -> GetReport {
        GetReport {
            call: Call::new(&self.client, &GET_REPORT),
        }
    }

    /// Calls `POST /types/orders`, `#/paths/~1types~1orders/post` in the document.
    ///
    /// Returns [`Order`](crate::types::Order).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: sample_sdk::types::Order) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.types().make_order(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn make_order(&self, body: types::Order) -> MakeOrder {
        let mut call = Call::new(&self.client, &MAKE_ORDER);
        call.json(&body);
        MakeOrder { call }
    }
}

static PAY_TYPES: Endpoint = Endpoint::new("pay", Method::POST, "/types/payments");

/// The request of `POST /types/payments`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PayTypes {
    call: Call,
}

request! { PayTypes(PAY_TYPES) -> json types::Payment, json crate::Value }

open_body! { PayTypes as json }

idempotent! { PayTypes }

static ADD_VOUCHER: Endpoint = Endpoint::new("addVoucher", Method::POST, "/types/vouchers");

/// The request of `POST /types/vouchers`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct AddVoucher {
    call: Call,
}

impl AddVoucher {
    /// Sets `kind`.
    ///
    /// Default `voucher`.
    pub fn kind(mut self, kind: impl Into<types::VoucherKind>) -> Self {
        let kind: types::VoucherKind = kind.into();
        self.call.property("kind", &kind);
        self
    }

    /// Sets `code`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        let code: String = code.into();
        self.call.property("code", &code);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Voucher) -> Self {
        self.call.json(&body);
        self
    }
}

request! { AddVoucher(ADD_VOUCHER) -> empty (), json crate::Value }

open_body! { AddVoucher as json }

idempotent! { AddVoucher }

static CHANGE_VOUCHER: Endpoint = Endpoint::new("changeVoucher", Method::PATCH, "/types/vouchers");

/// The request of `PATCH /types/vouchers`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ChangeVoucher {
    call: Call,
}

impl ChangeVoucher {
    /// Sets `kind`.
    ///
    /// Default `voucher`.
    pub fn kind(mut self, kind: impl Into<types::VoucherKind>) -> Self {
        let kind: types::VoucherKind = kind.into();
        self.call.property("kind", &kind);
        self
    }

    /// Sets `code`.
    pub fn code(mut self, code: impl Into<String>) -> Self {
        let code: String = code.into();
        self.call.property("code", &code);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Voucher) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ChangeVoucher(CHANGE_VOUCHER) -> empty (), json crate::Value }

open_body! { ChangeVoucher as json }

idempotent! { ChangeVoucher }

static LIST_DEVICES: Endpoint = Endpoint::new("listDevices", Method::GET, "/types/devices");

/// The request of `GET /types/devices`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListDevices {
    call: Call,
}

request! { ListDevices(LIST_DEVICES) -> json Vec<types::Device>, json crate::Value }

paginated! {
    ListDevices -> types::Device, crate::Value {
        items: [],
        at: [] [],
        next: Next::LinkHeader,
    }
}

static GET_REPORT: Endpoint = Endpoint::new("getReport", Method::GET, "/types/reports");

/// The request of `GET /types/reports`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetReport {
    call: Call,
}

request! { GetReport(GET_REPORT) -> json types::Report, json crate::Value }

static MAKE_ORDER: Endpoint = Endpoint::new("makeOrder", Method::POST, "/types/orders");

/// The request of `POST /types/orders`.
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct MakeOrder {
    call: Call,
}

impl MakeOrder {
    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Order) -> Self {
        self.call.json(&body);
        self
    }
}

request! { MakeOrder(MAKE_ORDER) -> json types::Order, json crate::Value }

open_body! { MakeOrder as json }

idempotent! { MakeOrder }
