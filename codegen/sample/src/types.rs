// @generated from the OpenAPI document. Do not edit.

//! The types of the API.

use crate::runtime::wire::{Date, Extra, Nullable, Value, integer_enum, object, string_enum, tagged_union, union, value_enum};

/// `Point`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Point {
    pub x: i64,
    pub y: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Point {
    /// With what is required; everything else is absent.
    pub fn new(x: i64) -> Self {
        Self {
            x,
            y: None,
            extra: Default::default(),
        }
    }
}

object! {
    Point {
        "x" => x: required,
        "y" => y: optional,
        rest extra,
    }
}

/// `Points`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Points {
    pub points: Vec<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Points {
        "points" => points: defaulted,
        rest extra,
    }
}

/// `CursorPage`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct CursorPage {
    pub points: Vec<Point>,
    pub next_cursor: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    CursorPage {
        "points" => points: defaulted,
        "next_cursor" => next_cursor: optional_nullable,
        rest extra,
    }
}

/// `NamedPage`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedPage {
    pub items: Vec<NamedPageItemsItem>,
    pub has_more: bool,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    NamedPage {
        "items" => items: defaulted,
        "has_more" => has_more: defaulted,
        rest extra,
    }
}

/// `UrlPage`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UrlPage {
    pub points: Vec<Point>,
    pub next: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    UrlPage {
        "points" => points: defaulted,
        "next" => next: optional_nullable,
        rest extra,
    }
}

/// `Kind`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// `round`
    Round,
    /// `flat`
    Flat,
    /// `a b`
    AB,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    Kind {
        "round" => Round,
        "flat" => Flat,
        "a b" => AB,
    } else Unknown
}

/// `NumberRange`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct NumberRange {
    pub from: Option<f64>,
    pub to: Nullable<f64>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    NumberRange {
        "from" => from: optional,
        "to" => to: optional_nullable,
        rest extra,
    }
}

/// `Pageable`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Pageable {
    pub page: Option<i64>,
    pub size: Option<i64>,
    pub sort: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Pageable {
        "page" => page: optional,
        "size" => size: optional,
        "sort" => sort: optional,
        rest extra,
    }
}

/// `Condition`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Condition {
    pub field: String,
    pub value: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Condition {
    /// With what is required; everything else is absent.
    pub fn new(field: impl Into<String>) -> Self {
        Self {
            field: field.into(),
            value: None,
            extra: Default::default(),
        }
    }
}

object! {
    Condition {
        "field" => field: required,
        "value" => value: optional,
        rest extra,
    }
}

/// `Filter`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Filter {
    pub name: Option<String>,
    pub range: Option<FilterRange>,
    pub tags: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Filter {
        "name" => name: optional,
        "range" => range: optional,
        "tags" => tags: optional,
        rest extra,
    }
}

/// `Form`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Form {
    pub name: String,
    pub tags: Option<Vec<String>>,
    pub address: Option<FormAddress>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Form {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            tags: None,
            address: None,
            extra: Default::default(),
        }
    }
}

object! {
    Form {
        "name" => name: required,
        "tags" => tags: optional,
        "address" => address: optional,
        rest extra,
    }
}

/// `Account`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Account {
    pub id: String,
    pub name: String,
    pub members: Option<Vec<AccountMembersItem>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Account {
        "id" => id: defaulted,
        "name" => name: defaulted,
        "members" => members: optional,
        rest extra,
        without "password",
    }
}

/// `Account`.
///
/// This is what requests hold; responses hold [`type@Account`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountRequest {
    pub name: String,
    pub password: Option<String>,
    pub members: Option<Vec<AccountMembersItemRequest>>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl AccountRequest {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            password: None,
            members: None,
            extra: Default::default(),
        }
    }
}

object! {
    AccountRequest {
        "name" => name: required,
        "password" => password: optional,
        "members" => members: optional,
        rest extra,
        without "id",
    }
}

impl From<Account> for AccountRequest {
    fn from(received: Account) -> Self {
        Self {
            name: received.name,
            password: None,
            members: received
                .members
                .map(|item| item.into_iter().map(Into::into).collect()),
            extra: received.extra,
        }
    }
}

/// `Change`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Change {
    pub name: Nullable<String>,
    pub size: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Change {
        "name" => name: optional_nullable,
        "size" => size: optional,
        rest extra,
    }
}

/// `Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `circle`
    Circle(Circle),
    /// `square`
    Square(Square),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Shape by "shape" {
        "circle" => Circle(Circle),
        "square" => Square(Square),
    } else Unknown
}

/// `Circle`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Circle {
    pub radius: f64,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Circle {
    /// With what is required; everything else is absent.
    pub fn new(radius: f64) -> Self {
        Self {
            radius,
            extra: Default::default(),
        }
    }
}

object! {
    Circle {
        "radius" => radius: required,
        "shape" = "circle",
        rest extra,
    }
}

/// `Square`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Square {
    pub side: f64,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Square {
    /// With what is required; everything else is absent.
    pub fn new(side: f64) -> Self {
        Self {
            side,
            extra: Default::default(),
        }
    }
}

object! {
    Square {
        "side" => side: required,
        "shape" = "square",
        rest extra,
    }
}

/// The tag of each kind may be left out.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Payment {
    /// `voucher`
    Voucher(Voucher),
    /// `transfer`
    Transfer(Transfer),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Payment by "kind" {
        "voucher" => Voucher(Voucher),
        "transfer" => Transfer(Transfer),
    } else Unknown
}

/// `Voucher`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Voucher {
    /// `kind`.
    ///
    /// Default `voucher`.
    pub kind: Option<VoucherKind>,
    pub code: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Default for Voucher {
    fn default() -> Self {
        Self {
            kind: Some(VoucherKind::Voucher),
            code: None,
            extra: Default::default(),
        }
    }
}

object! {
    Voucher {
        "kind" => kind: optional,
        "code" => code: optional,
        rest extra,
    }
}

/// `Transfer`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Transfer {
    /// `kind`.
    ///
    /// Default `transfer`.
    pub kind: Option<TransferKind>,
    pub iban: String,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Transfer {
    /// With what is required; everything else but the tag is absent.
    pub fn new(iban: impl Into<String>) -> Self {
        Self {
            kind: Some(TransferKind::Transfer),
            iban: iban.into(),
            extra: Default::default(),
        }
    }
}

object! {
    Transfer {
        "kind" => kind: optional,
        "iban" => iban: required,
        rest extra,
    }
}

/// The base of all kinds.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Device {
    /// `Lamp`
    Lamp(Lamp),
    /// `Switch`
    Switch(Switch),
    /// One with another tag: what the others have in common.
    Base(DeviceBase),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Device hinted by "kind" {
        "Lamp" => Lamp(Lamp),
        "Switch" => Switch(Switch),
        "Device" => Base(DeviceBase),
        _ => Base(DeviceBase),
    } else Unknown
}

/// `Lamp`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Lamp {
    pub kind: String,
    pub id: String,
    pub watts: i64,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Lamp {
        "kind" => kind: defaulted,
        "id" => id: defaulted,
        "watts" => watts: defaulted,
        rest extra,
    }
}

/// `Switch`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Switch {
    pub kind: String,
    pub id: String,
    pub is_on: Option<bool>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Switch {
        "kind" => kind: defaulted,
        "id" => id: defaulted,
        "is_on" => is_on: optional,
        rest extra,
    }
}

/// `Report`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Report {
    pub id: String,
    pub count: i64,
    pub tags: Vec<String>,
    pub summary: ReportSummary,
    pub blocks: Vec<Block>,
    pub note: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Report {
        "id" => id: defaulted,
        "count" => count: defaulted,
        "tags" => tags: defaulted,
        "summary" => summary: defaulted,
        "blocks" => blocks: defaulted,
        "note" => note: nullable,
        rest extra,
    }
}

/// `Block`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Block {
    /// `words`
    Words(Words),
    /// `chart`
    Chart(Chart),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Block by "type" {
        "words" => Words(Words),
        "chart" => Chart(Chart),
    } else Unknown
}

/// `Words`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Words {
    pub text: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Words {
        "text" => text: defaulted,
        "type" = "words",
        rest extra,
    }
}

/// `Chart`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Chart {
    pub title: String,
    pub points: Vec<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Chart {
        "title" => title: defaulted,
        "points" => points: defaulted,
        "type" = "chart",
        rest extra,
    }
}

/// `Missing`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Missing {
    pub what: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Missing {
        "what" => what: defaulted,
        rest extra,
    }
}

/// `Problem`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Problem {
    pub title: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Problem {
        "title" => title: defaulted,
        rest extra,
    }
}

/// `items.item` of `NamedPage`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct NamedPageItemsItem {
    pub id: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    NamedPageItemsItem {
        "id" => id: defaulted,
        rest extra,
    }
}

/// `range` of `Filter`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FilterRange {
    pub from: Option<i64>,
    pub to: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    FilterRange {
        "from" => from: optional,
        "to" => to: optional,
        rest extra,
    }
}

/// `address` of `Form`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct FormAddress {
    pub city: Option<String>,
    pub lines: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    FormAddress {
        "city" => city: optional,
        "lines" => lines: optional,
        rest extra,
    }
}

/// `members.item` of `Account`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountMembersItem {
    pub name: String,
    pub since: Date,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    AccountMembersItem {
        "name" => name: defaulted,
        "since" => since: defaulted,
        rest extra,
    }
}

/// `members.item` of `Account`.
///
/// This is what requests hold; responses hold [`type@AccountMembersItem`].
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct AccountMembersItemRequest {
    pub name: String,
    /// Undeclared properties.
    pub extra: Extra,
}

impl AccountMembersItemRequest {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            extra: Default::default(),
        }
    }
}

object! {
    AccountMembersItemRequest {
        "name" => name: required,
        rest extra,
        without "since",
    }
}

impl From<AccountMembersItem> for AccountMembersItemRequest {
    fn from(received: AccountMembersItem) -> Self {
        Self {
            name: received.name,
            extra: received.extra,
        }
    }
}

/// `kind` of `Voucher`.
///
/// Default `voucher`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum VoucherKind {
    /// `voucher`
    Voucher,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    VoucherKind {
        "voucher" => Voucher,
    } else Unknown
}

/// `kind` of `Transfer`.
///
/// Default `transfer`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TransferKind {
    /// `transfer`
    Transfer,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    TransferKind {
        "transfer" => Transfer,
    } else Unknown
}

/// `base` of `Device`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct DeviceBase {
    pub kind: String,
    pub id: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    DeviceBase {
        "kind" => kind: defaulted,
        "id" => id: defaulted,
        rest extra,
    }
}

/// `summary` of `Report`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ReportSummary {
    pub words: i64,
    pub tone: ReportSummaryTone,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ReportSummary {
        "words" => words: defaulted,
        "tone" => tone: defaulted,
        rest extra,
    }
}

/// `summary.tone` of `Report`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ReportSummaryTone {
    /// `calm`
    Calm,
    /// `loud`
    Loud,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    ReportSummaryTone {
        "calm" => Calm,
        "loud" => Loud,
    } else Unknown
}

/// `either` of `getQuery`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetQueryEither {
    /// `i64`
    Integer(i64),
    /// `GetQueryEitherText`
    Text(GetQueryEitherText),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    GetQueryEither {
        Integer(i64),
        Text(GetQueryEitherText),
    } else Unknown
}

/// `either.text` of `getQuery`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetQueryEitherText {
    /// `all`
    All,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    GetQueryEitherText {
        "all" => All,
    } else Unknown
}

/// `level` of `getNumbers`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetNumbersLevel {
    /// `1`
    N1,
    /// `2`
    N2,
    /// A value that this version does not know.
    Unknown(i64),
}

integer_enum! {
    GetNumbersLevel {
        1 => N1,
        2 => N2,
    } else Unknown
}

/// `mixed` of `getNumbers`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetNumbersMixed {
    /// `1`
    N1,
    /// `one`
    One,
    /// `true`
    True,
    /// A value that this version does not know.
    Unknown(Value),
}

value_enum! {
    GetNumbersMixed {
        "1" => N1,
        "\"one\"" => One,
        "true" => True,
    } else Unknown
}

/// The body of `deleteJson`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct DeleteJsonBody {
    pub reason: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    DeleteJsonBody {
        "reason" => reason: optional,
        rest extra,
    }
}

/// The body of `sendOrder`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendOrderBody {
    pub lines: Option<Vec<SendOrderBodyLinesItem>>,
    pub include: Option<Vec<String>>,
    pub metadata: Option<::std::collections::BTreeMap<String, String>>,
    pub note: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    SendOrderBody {
        "lines" => lines: optional,
        "include" => include: optional,
        "metadata" => metadata: optional,
        "note" => note: optional_nullable,
        rest extra,
    }
}

/// `body.lines.item` of `sendOrder`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendOrderBodyLinesItem {
    pub sku: Option<String>,
    pub quantity: Option<f64>,
    pub tags: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    SendOrderBodyLinesItem {
        "sku" => sku: optional,
        "quantity" => quantity: optional,
        "tags" => tags: optional,
        rest extra,
    }
}

/// The body of `sendEncoded`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendEncodedBody {
    pub name: String,
    pub url: Option<String>,
    pub tags: Option<Vec<String>>,
    pub ids: Option<Vec<i64>>,
    pub words: Option<Vec<String>>,
    pub filter: Option<SendEncodedBodyFilter>,
    pub point: Option<Point>,
    pub range: Option<NumberRange>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl SendEncodedBody {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            url: None,
            tags: None,
            ids: None,
            words: None,
            filter: None,
            point: None,
            range: None,
            extra: Default::default(),
        }
    }
}

object! {
    SendEncodedBody {
        "name" => name: required,
        "url" => url: optional,
        "tags" => tags: optional,
        "ids" => ids: optional,
        "words" => words: optional,
        "filter" => filter: optional,
        "point" => point: optional,
        "range" => range: optional,
        rest extra,
    }
}

/// `body.filter` of `sendEncoded`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct SendEncodedBodyFilter {
    pub city: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    SendEncodedBodyFilter {
        "city" => city: optional,
        rest extra,
    }
}

/// The response of `getStatuses`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetStatusesResponse {
    pub result: i64,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetStatusesResponse {
        "result" => result: defaulted,
        rest extra,
    }
}

/// `Accepted` of `getStatuses`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetStatusesAccepted {
    pub job: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetStatusesAccepted {
        "job" => job: defaulted,
        rest extra,
    }
}

/// `response.header.X-Kind` of `getText`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetTextResponseHeaderXKind {
    /// `long`
    Long,
    /// `short`
    Short,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    GetTextResponseHeaderXKind {
        "long" => Long,
        "short" => Short,
    } else Unknown
}

/// The body of `getEvents`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct GetEventsBody {
    pub prompt: Option<String>,
    pub stream: Option<bool>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetEventsBody {
        "prompt" => prompt: optional,
        "stream" => stream: optional,
        rest extra,
    }
}

/// The response of `getEvents`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetEventsResponse {
    pub text: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetEventsResponse {
        "text" => text: defaulted,
        rest extra,
    }
}

/// `event` of `getEvents`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct GetEventsEvent {
    pub delta: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetEventsEvent {
        "delta" => delta: defaulted,
        rest extra,
    }
}
