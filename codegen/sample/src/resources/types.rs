// @generated from the OpenAPI document. Do not edit.

//! The operations of `types`.

use crate::runtime::{Call, Client, Encoding, Endpoint, JsonLines, Method, Next, Upload, idempotent, multipart, open_body, paginated, request};
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
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// let response = client.types().pay(types::Voucher::new()).await?;
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

    /// Calls `PUT /types/bookings/{id}`, `#/paths/~1types~1bookings~1{id}/put` in the document.
    ///
    /// Returns [`Booking`](crate::types::Booking).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, id: impl Into<::uuid::Uuid>, at: impl Into<::jiff::Timestamp>, price: impl Into<sample_sdk::external::Decimal>) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.types().book(id, at, price).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn book(
        &self,
        id: impl Into<::uuid::Uuid>,
        at: impl Into<::jiff::Timestamp>,
        price: impl Into<crate::external::Decimal>,
    ) -> BookTypes {
        let mut call = Call::new(&self.client, &BOOK_TYPES);
        let id: ::uuid::Uuid = id.into();
        call.path("id", Encoding::SIMPLE, &id);
        let at: ::jiff::Timestamp = at.into();
        call.property("at", &at);
        let price: crate::external::Decimal = price.into();
        call.property("price", &price);
        BookTypes { call }
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
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// let response = client
    ///     .types()
    ///     .make_order(
    ///         types::Order::new("o-1")
    ///             .note("For the cat.")
    ///             .tags(["small", "soft"])
    ///             .counts([1, 2])
    ///             .places([types::Point::new(2).y(3)])
    ///             .place(types::Point::new(1).y(1))
    ///             .shape(types::Circle::new(1.5)),
    ///     )
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn make_order(&self, body: types::Order) -> MakeOrder {
        let mut call = Call::new(&self.client, &MAKE_ORDER);
        call.json(&body);
        MakeOrder { call }
    }

    /// Calls `PUT /types/prices`, `#/paths/~1types~1prices/put` in the document.
    ///
    /// Returns [`PriceList`](crate::types::PriceList).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, prices: impl IntoIterator<Item = (impl Into<sample_sdk::types::Currency>, i64)>) -> Result<(), Box<dyn std::error::Error>> {
    /// let response = client.types().set_prices(prices).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_prices(
        &self,
        prices: impl IntoIterator<Item = (impl Into<types::Currency>, i64)>,
    ) -> SetPrices {
        let mut call = Call::new(&self.client, &SET_PRICES);
        let prices: types::Prices = prices
            .into_iter()
            .map(|(name, value)| (name.into(), value))
            .collect();
        call.property("prices", &prices);
        SetPrices { call }
    }

    /// Calls `POST /types/conversation`, `#/paths/~1types~1conversation/post` in the document.
    ///
    /// Returns [`Conversation`](crate::types::Conversation).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// let response = client
    ///     .types()
    ///     .converse([types::UserTurn::new("content").into()], ["labels"])
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn converse(
        &self,
        turns: impl IntoIterator<Item = types::Turn>,
        labels: impl IntoIterator<Item = impl Into<types::ConversationLabelsItem>>,
    ) -> ConverseTypes {
        let mut call = Call::new(&self.client, &CONVERSE_TYPES);
        let turns: Vec<types::Turn> = turns.into_iter().collect();
        call.property("turns", &turns);
        let labels: Vec<types::ConversationLabelsItem> = labels
            .into_iter()
            .map(Into::into)
            .collect();
        call.property("labels", &labels);
        ConverseTypes { call }
    }

    /// Calls `POST /types/limits`, `#/paths/~1types~1limits/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().set_limits().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn set_limits(&self) -> SetLimits {
        SetLimits {
            call: Call::new(&self.client, &SET_LIMITS),
        }
    }

    /// Calls `POST /types/animals/{code}`, `#/paths/~1types~1animals~1{code}/post` in the document.
    ///
    /// Returns [`Animal`](crate::types::Animal).
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::types;
    ///
    /// let response = client
    ///     .types()
    ///     .register_animal("code", "name", types::AnimalKind::Cat)
    ///     .await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn register_animal(
        &self,
        code: impl Into<String>,
        name: impl Into<String>,
        kind: impl Into<types::AnimalKind>,
    ) -> RegisterAnimal {
        let mut call = Call::new(&self.client, &REGISTER_ANIMAL);
        let code: String = code.into();
        call.path("code", Encoding::SIMPLE, &code);
        let name: String = name.into();
        call.property("name", &name);
        let kind: types::AnimalKind = kind.into();
        call.property("kind", &kind);
        RegisterAnimal { call }
    }

    /// Calls `PUT /types/animals`, `#/paths/~1types~1animals/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// use sample_sdk::Upload;
    ///
    /// let file = Upload::file("path/to/file").await?;
    /// client.types().replace_animals("label").list(file).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_animals(&self, label: impl Into<String>) -> ReplaceAnimals {
        let mut call = Call::new(&self.client, &REPLACE_ANIMALS);
        call.multipart();
        let label: String = label.into();
        call.part("label", &label);
        ReplaceAnimals { call }
    }

    /// Calls `POST /types/animals`, `#/paths/~1types~1animals/post` in the document.
    ///
    /// The body is a form, in which null and empty lists are empty values.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().find_animals(["kinds"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn find_animals(
        &self,
        kinds: impl IntoIterator<Item = impl Into<String>>,
    ) -> FindAnimals {
        let mut call = Call::new(&self.client, &FIND_ANIMALS);
        let kinds: Vec<String> = kinds.into_iter().map(Into::into).collect();
        call.form_property("kinds", &kinds);
        FindAnimals { call }
    }

    /// Calls `PUT /closed`, `#/paths/~1closed/put` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().replace_closed(1, ["tags"]).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn replace_closed(
        &self,
        count: i64,
        tags: impl IntoIterator<Item = impl Into<String>>,
    ) -> ReplaceClosed {
        let mut call = Call::new(&self.client, &REPLACE_CLOSED);
        call.multipart();
        call.part("count", &count);
        let tags: Vec<String> = tags.into_iter().map(Into::into).collect();
        call.part("tags", &tags);
        ReplaceClosed { call }
    }

    /// Calls `POST /animals/tags`, `#/paths/~1animals~1tags/post` in the document.
    ///
    /// The API takes other bodies too: [`send_tags_json_seq`](Self::send_tags_json_seq) sends
    /// `application/json-seq`, [`send_tags_jsonl`](Self::send_tags_jsonl) sends `application/jsonl`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<sample_sdk::JsonLines<String>>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().send_tags(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_tags(&self, body: impl Into<JsonLines<String>>) -> SendTags {
        let mut call = Call::new(&self.client, &SEND_TAGS);
        call.json_lines("application/x-ndjson", body);
        SendTags { call }
    }

    /// Calls `POST /animals/tags`, `#/paths/~1animals~1tags/post` in the document.
    ///
    /// The body is sent as `application/json-seq`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<sample_sdk::JsonLines<sample_sdk::types::AnimalTags>>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().send_tags_json_seq(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_tags_json_seq(
        &self,
        body: impl Into<JsonLines<types::AnimalTags>>,
    ) -> SendTagsJsonSeq {
        let mut call = Call::new(&self.client, &SEND_TAGS);
        call.json_lines("application/json-seq", body);
        SendTagsJsonSeq { call }
    }

    /// Calls `POST /animals/tags`, `#/paths/~1animals~1tags/post` in the document.
    ///
    /// The body is sent as `application/jsonl`.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client, body: impl Into<sample_sdk::JsonLines<sample_sdk::types::Parcel>>) -> Result<(), Box<dyn std::error::Error>> {
    /// client.types().send_tags_jsonl(body).await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn send_tags_jsonl(
        &self,
        body: impl Into<JsonLines<types::Parcel>>,
    ) -> SendTagsJsonl {
        let mut call = Call::new(&self.client, &SEND_TAGS);
        call.json_lines("application/jsonl", body);
        SendTagsJsonl { call }
    }
}

static PAY_TYPES: Endpoint =
    Endpoint::new("pay", Method::POST, "/types/payments")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Payment"),
            ],
            parameters: &[],
        });

/// The request of `POST /types/payments`, made by [`Types::pay`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct PayTypes {
    call: Call,
}

request! { PayTypes(PAY_TYPES) -> json types::Payment, json crate::Value }

open_body! { PayTypes as json }

idempotent! { PayTypes }

static ADD_VOUCHER: Endpoint =
    Endpoint::new("addVoucher", Method::POST, "/types/vouchers")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Voucher"),
            ],
            parameters: &[],
        });

/// The request of `POST /types/vouchers`, made by [`Types::add_voucher`].
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

static CHANGE_VOUCHER: Endpoint =
    Endpoint::new("changeVoucher", Method::PATCH, "/types/vouchers")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Voucher"),
            ],
            parameters: &[],
        });

/// The request of `PATCH /types/vouchers`, made by [`Types::change_voucher`].
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

/// The request of `GET /types/devices`, made by [`Types::list_devices`].
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

static BOOK_TYPES: Endpoint =
    Endpoint::new("book", Method::PUT, "/types/bookings/{id}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Booking"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "id", "/paths/~1types~1bookings~1{id}/put/parameters/0/schema"),
                (crate::runtime::Location::Query, "since", "/paths/~1types~1bookings~1{id}/put/parameters/1/schema"),
            ],
        });

/// The request of `PUT /types/bookings/{id}`, made by [`Types::book`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct BookTypes {
    call: Call,
}

impl BookTypes {
    /// Sets `since`.
    ///
    /// Format `instant`.
    pub fn since(mut self, since: impl Into<::jiff::Timestamp>) -> Self {
        let since: ::jiff::Timestamp = since.into();
        self.call.query("since", Encoding::FORM, &since);
        self
    }

    /// Sets `changes`.
    pub fn changes(
        mut self,
        changes: impl IntoIterator<Item = ::jiff::Timestamp>,
    ) -> Self {
        let changes: Vec<::jiff::Timestamp> = changes.into_iter().collect();
        self.call.property("changes", &changes);
        self
    }

    /// Sets `voucher`.
    ///
    /// Format `guid`.
    pub fn voucher(mut self, voucher: impl Into<::uuid::Uuid>) -> Self {
        let voucher: ::uuid::Uuid = voucher.into();
        self.call.property("voucher", &voucher);
        self
    }

    /// Sets `voucher` to null.
    pub fn voucher_null(mut self) -> Self {
        self.call.property("voucher", &());
        self
    }

    /// Sets `until`.
    pub fn until(mut self, until: impl Into<types::BookingUntil>) -> Self {
        let until: types::BookingUntil = until.into();
        self.call.property("until", &until);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Booking) -> Self {
        self.call.json(&body);
        self
    }
}

request! { BookTypes(BOOK_TYPES) -> json types::Booking, json crate::Value }

open_body! { BookTypes as json }

idempotent! { BookTypes }

static GET_REPORT: Endpoint = Endpoint::new("getReport", Method::GET, "/types/reports");

/// The request of `GET /types/reports`, made by [`Types::get_report`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct GetReport {
    call: Call,
}

request! { GetReport(GET_REPORT) -> json types::Report, json crate::Value }

static MAKE_ORDER: Endpoint =
    Endpoint::new("makeOrder", Method::POST, "/types/orders")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Order"),
            ],
            parameters: &[],
        });

/// The request of `POST /types/orders`, made by [`Types::make_order`].
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

static SET_PRICES: Endpoint =
    Endpoint::new("setPrices", Method::PUT, "/types/prices")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/PriceList"),
            ],
            parameters: &[
                (crate::runtime::Location::Query, "limits", "/paths/~1types~1prices/put/parameters/0/schema"),
            ],
        });

/// The request of `PUT /types/prices`, made by [`Types::set_prices`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetPrices {
    call: Call,
}

impl SetPrices {
    /// Sets `limits`.
    pub fn limits(
        mut self,
        limits: impl IntoIterator<Item = (impl Into<types::Currency>, i64)>,
    ) -> Self {
        let limits: ::std::collections::BTreeMap<types::Currency, i64> = limits
            .into_iter()
            .map(|(name, value)| (name.into(), value))
            .collect();
        self.call.query("limits", Encoding::DEEP_OBJECT, &limits);
        self
    }

    /// Sets `rates`.
    pub fn rates(
        mut self,
        rates: impl IntoIterator<
            Item = (
                impl Into<types::PriceListRatesKey>,
                impl Into<types::PriceListRatesValue>,
            ),
        >,
    ) -> Self {
        let rates: ::std::collections::BTreeMap<
            types::PriceListRatesKey,
            types::PriceListRatesValue,
        > = rates.into_iter().map(|(name, value)| (name.into(), value.into())).collect();
        self.call.property("rates", &rates);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::PriceList) -> Self {
        self.call.json(&body);
        self
    }
}

request! { SetPrices(SET_PRICES) -> json types::PriceList, json crate::Value }

open_body! { SetPrices as json }

idempotent! { SetPrices }

static CONVERSE_TYPES: Endpoint =
    Endpoint::new("converse", Method::POST, "/types/conversation")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Conversation"),
            ],
            parameters: &[],
        });

/// The request of `POST /types/conversation`, made by [`Types::converse`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ConverseTypes {
    call: Call,
}

impl ConverseTypes {
    /// Sets `choice`.
    pub fn choice(mut self, choice: impl Into<types::Choice>) -> Self {
        let choice: types::Choice = choice.into();
        self.call.property("choice", &choice);
        self
    }

    /// Sets `limit`.
    pub fn limit(mut self, limit: impl Into<types::Limit>) -> Self {
        let limit: types::Limit = limit.into();
        self.call.property("limit", &limit);
        self
    }

    /// Sets `position`.
    pub fn position(mut self, position: types::Position) -> Self {
        self.call.property("position", &position);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::Conversation) -> Self {
        self.call.json(&body);
        self
    }
}

request! { ConverseTypes(CONVERSE_TYPES) -> json types::Conversation, json crate::Value }

open_body! { ConverseTypes as json }

idempotent! { ConverseTypes }

static SET_LIMITS: Endpoint =
    Endpoint::new("setLimits", Method::POST, "/types/limits")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema"),
            ],
            parameters: &[
                (crate::runtime::Location::Query, "limit", "/components/schemas/Limit"),
            ],
        });

/// The request of `POST /types/limits`, made by [`Types::set_limits`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SetLimits {
    call: Call,
}

impl SetLimits {
    /// Sets `limit`.
    pub fn limit(mut self, limit: impl Into<types::Limit>) -> Self {
        let limit: types::Limit = limit.into();
        self.call.query("limit", Encoding::FORM, &limit);
        self
    }

    /// Sets `labels`.
    pub fn labels(mut self, labels: impl Into<types::SetLimitsBodyLabels>) -> Self {
        let labels: types::SetLimitsBodyLabels = labels.into();
        self.call.form_property("labels", &labels);
        self
    }

    /// Sets `limit`.
    pub fn body_limit(mut self, body_limit: impl Into<types::Limit>) -> Self {
        let body_limit: types::Limit = body_limit.into();
        self.call.form_property("limit", &body_limit);
        self
    }

    /// Sets `stop`.
    pub fn stop(mut self, stop: impl Into<types::SetLimitsBodyStop>) -> Self {
        let stop: types::SetLimitsBodyStop = stop.into();
        self.call.form_property("stop", &stop);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::SetLimitsBody) -> Self {
        self.call.form(&body);
        self
    }
}

request! { SetLimits(SET_LIMITS) -> empty (), json crate::Value }

open_body! { SetLimits as form }

idempotent! { SetLimits }

static REGISTER_ANIMAL: Endpoint =
    Endpoint::new("registerAnimal", Method::POST, "/types/animals/{code}")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/json", "/components/schemas/Animal"),
            ],
            parameters: &[
                (crate::runtime::Location::Path, "code", "/paths/~1types~1animals~1{code}/post/parameters/0/schema"),
                (crate::runtime::Location::Query, "limit", "/paths/~1types~1animals~1{code}/post/parameters/1/schema"),
                (crate::runtime::Location::Header, "X-Trace", "/paths/~1types~1animals~1{code}/post/parameters/2/schema"),
                (crate::runtime::Location::Cookie, "session", "/paths/~1types~1animals~1{code}/post/parameters/3/content/application~1json/schema"),
            ],
        });

/// The request of `POST /types/animals/{code}`, made by [`Types::register_animal`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct RegisterAnimal {
    call: Call,
}

impl RegisterAnimal {
    /// Sets `limit`.
    ///
    /// At least 1; at most 10.
    pub fn limit(mut self, limit: i64) -> Self {
        self.call.query("limit", Encoding::FORM, &limit);
        self
    }

    /// Sets `X-Trace`.
    ///
    /// At most 3 characters.
    pub fn x_trace(mut self, x_trace: impl Into<String>) -> Self {
        let x_trace: String = x_trace.into();
        self.call.header("X-Trace", Encoding::SIMPLE, &x_trace);
        self
    }

    /// Sets `session`.
    ///
    /// No item twice.
    pub fn session(mut self, session: impl IntoIterator<Item = i64>) -> Self {
        let session: Vec<i64> = session.into_iter().collect();
        self.call.cookie("session", Encoding::Json, &session);
        self
    }

    /// Sets `validate`.
    pub fn validate(mut self, validate: bool) -> Self {
        self.call.property("validate", &validate);
        self
    }

    /// Sets `weight`.
    ///
    /// More than 0; a multiple of 0.1.
    pub fn weight(mut self, weight: f64) -> Self {
        self.call.property("weight", &weight);
        self
    }

    /// Sets `born`.
    ///
    /// At least 1900.
    pub fn born(mut self, born: i64) -> Self {
        self.call.property("born", &born);
        self
    }

    /// Sets `born` to null.
    pub fn born_null(mut self) -> Self {
        self.call.property("born", &());
        self
    }

    /// Sets `tags`.
    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let tags: types::AnimalTags = tags.into_iter().map(Into::into).collect();
        self.call.property("tags", &tags);
        self
    }

    /// Sets `scores`.
    pub fn scores(
        mut self,
        scores: impl IntoIterator<Item = (impl Into<String>, i64)>,
    ) -> Self {
        let scores: ::std::collections::BTreeMap<String, i64> = scores
            .into_iter()
            .map(|(name, value)| (name.into(), value))
            .collect();
        self.call.property("scores", &scores);
        self
    }

    /// Sets `parent`.
    pub fn parent(mut self, parent: types::AnimalRequest) -> Self {
        self.call.property("parent", &parent);
        self
    }

    /// Sets `parent` to null.
    pub fn parent_null(mut self) -> Self {
        self.call.property("parent", &());
        self
    }

    /// Sets `food`.
    pub fn food(mut self, food: impl Into<types::AnimalFood>) -> Self {
        let food: types::AnimalFood = food.into();
        self.call.property("food", &food);
        self
    }

    /// Sets `seen`.
    ///
    /// At least 40 characters; format `instant`.
    pub fn seen(mut self, seen: impl Into<::jiff::Timestamp>) -> Self {
        let seen: ::jiff::Timestamp = seen.into();
        self.call.property("seen", &seen);
        self
    }

    /// Sets `fed`.
    pub fn fed(mut self, fed: impl Into<crate::external::JiffSeconds>) -> Self {
        let fed: crate::external::JiffSeconds = fed.into();
        self.call.property("fed", &fed);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::AnimalRequest) -> Self {
        self.call.json(&body);
        self
    }
}

request! { RegisterAnimal(REGISTER_ANIMAL) -> json types::Animal, json crate::Value }

open_body! { RegisterAnimal as json }

idempotent! { RegisterAnimal }

static REPLACE_ANIMALS: Endpoint =
    Endpoint::new("replaceAnimals", Method::PUT, "/types/animals")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/form-data", "/paths/~1types~1animals/put/requestBody/content/multipart~1form-data/schema"),
            ],
            parameters: &[],
        });

/// The request of `PUT /types/animals`, made by [`Types::replace_animals`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceAnimals {
    call: Call,
}

impl ReplaceAnimals {
    /// Sets `list`.
    pub fn list(mut self, list: Upload) -> Self {
        self.call.part_files("list", list);
        self
    }
}

request! { ReplaceAnimals(REPLACE_ANIMALS) -> empty (), json crate::Value }

multipart! { ReplaceAnimals }

idempotent! { ReplaceAnimals }

static FIND_ANIMALS: Endpoint =
    Endpoint::new("findAnimals", Method::POST, "/types/animals")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-www-form-urlencoded", "/paths/~1types~1animals/post/requestBody/content/application~1x-www-form-urlencoded/schema"),
            ],
            parameters: &[],
        });

/// The request of `POST /types/animals`, made by [`Types::find_animals`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct FindAnimals {
    call: Call,
}

impl FindAnimals {
    /// Sets `name`.
    ///
    /// At least 2 characters.
    pub fn name(mut self, name: impl Into<String>) -> Self {
        let name: String = name.into();
        self.call.form_property("name", &name);
        self
    }

    /// Sets the whole body, in place of what was set in it.
    pub fn with_body(mut self, body: types::FindAnimalsBody) -> Self {
        self.call.form(&body);
        self
    }
}

request! { FindAnimals(FIND_ANIMALS) -> empty (), json crate::Value }

open_body! { FindAnimals as form }

idempotent! { FindAnimals }

static REPLACE_CLOSED: Endpoint =
    Endpoint::new("replaceClosed", Method::PUT, "/closed")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("multipart/form-data", "/paths/~1closed/put/requestBody/content/multipart~1form-data/schema"),
            ],
            parameters: &[],
        });

/// The request of `PUT /closed`, made by [`Types::replace_closed`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ReplaceClosed {
    call: Call,
}

impl ReplaceClosed {
    /// Sets `at`.
    pub fn at(mut self, at: types::Point) -> Self {
        self.call.part("at", &at);
        self
    }
}

request! { ReplaceClosed(REPLACE_CLOSED) -> empty (), json crate::Value }

multipart! { ReplaceClosed as closed }

idempotent! { ReplaceClosed }

static SEND_TAGS: Endpoint =
    Endpoint::new("sendTags", Method::POST, "/animals/tags")
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[
                ("application/x-ndjson", "/paths/~1animals~1tags/post/requestBody/content/application~1x-ndjson/schema/items"),
                ("application/json-seq", "/components/schemas/AnimalTags"),
                ("application/jsonl", "/components/schemas/Parcel"),
            ],
            parameters: &[],
        });

/// The request of `POST /animals/tags`, made by [`Types::send_tags`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendTags {
    call: Call,
}

request! { SendTags(SEND_TAGS) -> empty (), json crate::Value }

idempotent! { SendTags }

/// The request of `POST /animals/tags`, made by [`Types::send_tags_json_seq`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendTagsJsonSeq {
    call: Call,
}

request! { SendTagsJsonSeq(SEND_TAGS) -> empty (), json crate::Value }

idempotent! { SendTagsJsonSeq }

/// The request of `POST /animals/tags`, made by [`Types::send_tags_jsonl`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct SendTagsJsonl {
    call: Call,
}

request! { SendTagsJsonl(SEND_TAGS) -> empty (), json crate::Value }

idempotent! { SendTagsJsonl }
