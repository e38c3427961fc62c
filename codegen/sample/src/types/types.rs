// @generated from the OpenAPI document. Do not edit.

//! Types that only `types` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Nullable, Value, literals, object, setters, string_enum, tagged_union, union, variants, words};

mod animal;
pub use animal::*;

mod order;
pub use order::*;

/// `Currency`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum Currency {
    /// `usd`
    Usd,
    /// `eur`
    Eur,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    Currency {
        "usd" => Usd,
        "eur" => Eur,
    } else Unknown
}

crate::schemas::validate! { Currency: "/components/schemas/Currency" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Currency: "/components/schemas/Currency" }

/// `Prices`.
pub type Prices = ::std::collections::BTreeMap<Currency, i64>;

/// `PriceList`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct PriceList {
    pub prices: Prices,
    pub rates: Option<
        ::std::collections::BTreeMap<PriceListRatesKey, PriceListRatesValue>,
    >,
    /// Undeclared properties.
    pub extra: Extra,
}

impl PriceList {
    /// With what is required; everything else is absent.
    pub fn new(prices: impl IntoIterator<Item = (impl Into<Currency>, i64)>) -> Self {
        Self {
            prices: prices
                .into_iter()
                .map(|(name, value)| (name.into(), value))
                .collect(),
            rates: None,
            extra: Default::default(),
        }
    }
}

setters! {
    PriceList {
        rates: each_keyed(PriceListRatesKey, PriceListRatesValue),
        ..extra,
    }
}

object! {
    PriceList {
        "prices" => prices: required,
        "rates" => rates: optional,
        rest extra,
    }
}

crate::schemas::validate! { PriceList: "/components/schemas/PriceList" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { PriceList: "/components/schemas/PriceList" }

/// `Conversation`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Conversation {
    pub turns: Vec<Turn>,
    pub labels: Vec<ConversationLabelsItem>,
    pub choice: Option<Choice>,
    pub limit: Option<Limit>,
    pub position: Option<Position>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Conversation {
    /// With what is required; everything else is absent.
    pub fn new(
        turns: impl IntoIterator<Item = Turn>,
        labels: impl IntoIterator<Item = impl Into<ConversationLabelsItem>>,
    ) -> Self {
        Self {
            turns: turns.into_iter().collect(),
            labels: labels.into_iter().map(Into::into).collect(),
            choice: None,
            limit: None,
            position: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Conversation {
        choice: into(Choice),
        limit: into(Limit),
        position: own(Position),
        ..extra,
    }
}

object! {
    Conversation {
        "turns" => turns: required,
        "labels" => labels: required,
        "choice" => choice: optional,
        "limit" => limit: optional,
        "position" => position: optional,
        rest extra,
    }
}

crate::schemas::validate! { Conversation: "/components/schemas/Conversation" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Conversation: "/components/schemas/Conversation" }

/// `Turn`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Turn {
    /// `user`
    User(Box<UserTurn>),
    /// `system`
    System(Box<SystemTurn>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Turn by "role" {
        "user" => User(Box<UserTurn>) [is_user as_user into_user],
        "system" => System(Box<SystemTurn>) [is_system as_system into_system],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Turn {
        User(UserTurn),
        System(SystemTurn),
    }
}

crate::schemas::validate! { Turn: "/components/schemas/Turn" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Turn: "/components/schemas/Turn" }

/// `UserTurn`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct UserTurn {
    pub content: Saying,
    /// Undeclared properties.
    pub extra: Extra,
}

impl UserTurn {
    /// With what is required; everything else is absent.
    pub fn new(content: impl Into<Saying>) -> Self {
        Self {
            content: content.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    UserTurn {
        ..extra,
    }
}

object! {
    UserTurn {
        "content" => content: required,
        "role" = "user",
        rest extra,
    }
}

crate::schemas::validate! { UserTurn: "/components/schemas/UserTurn" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { UserTurn: "/components/schemas/UserTurn" }

/// `SystemTurn`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SystemTurn {
    pub content: String,
    /// Undeclared properties.
    pub extra: Extra,
}

impl SystemTurn {
    /// With what is required; everything else is absent.
    pub fn new(content: impl Into<String>) -> Self {
        Self {
            content: content.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    SystemTurn {
        ..extra,
    }
}

object! {
    SystemTurn {
        "content" => content: required,
        "role" = "system",
        rest extra,
    }
}

crate::schemas::validate! { SystemTurn: "/components/schemas/SystemTurn" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SystemTurn: "/components/schemas/SystemTurn" }

/// `Saying`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Saying {
    /// `String`
    Text(String),
    /// `Vec<Leaf>`
    List(Vec<Leaf>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    Saying {
        Text(String) [is_text as_text(&str) into_text],
        List(Vec<Leaf>) [is_list as_list(&[Leaf]) into_list],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Saying {
        Text(String),
        Text(&str),
        List(Vec<Leaf>),
    }
}

literals! {
    Saying {
        List: items(Leaf),
    }
}

crate::schemas::validate! { Saying: "/components/schemas/Saying" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Saying: "/components/schemas/Saying" }

/// `Choice`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Choice {
    /// `none`
    None,
    /// `auto`
    Auto,
    /// `0`
    N0,
    /// `false`
    False,
    /// `Leaf`
    Leaf(Box<Leaf>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    Choice {
        None = "none" [is_none],
        Auto = "auto" [is_auto],
        N0 = 0 [is_n0],
        False = false [is_false],
        Leaf(Box<Leaf>) [is_leaf as_leaf into_leaf],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Choice {
        Leaf(Leaf),
    }
}

words! {
    Choice else Unknown
}

crate::schemas::validate! { Choice: "/components/schemas/Choice" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Choice: "/components/schemas/Choice" }

/// `Limit`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Limit {
    /// `i64`
    Integer(i64),
    /// `inf`
    Inf,
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    Limit {
        Integer(i64) [is_integer *as_integer],
        Inf = "inf" [is_inf],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Limit {
        Integer(i64),
    }
}

words! {
    Limit else Unknown
}

crate::schemas::validate! { Limit: "/components/schemas/Limit" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Limit: "/components/schemas/Limit" }

/// `Position`.
pub type Position = (i32, f64);

/// The tag of each kind may be left out.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Payment {
    /// `voucher`
    Voucher(Box<Voucher>),
    /// `transfer`
    Transfer(Box<Transfer>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Payment by "kind" {
        "voucher" => Voucher(Box<Voucher>) [is_voucher as_voucher into_voucher],
        "transfer" => Transfer(Box<Transfer>) [is_transfer as_transfer into_transfer],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Payment {
        Voucher(Voucher),
        Transfer(Transfer),
    }
}

crate::schemas::validate! { Payment: "/components/schemas/Payment" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Payment: "/components/schemas/Payment" }

/// `Voucher`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

setters! {
    Voucher with new {
        kind: into(VoucherKind),
        code: into(String),
        ..extra,
    }
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

crate::schemas::validate! { Voucher: "/components/schemas/Voucher" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Voucher: "/components/schemas/Voucher" }

/// `Transfer`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

setters! {
    Transfer {
        kind: into(TransferKind),
        ..extra,
    }
}

object! {
    Transfer {
        "kind" => kind: optional,
        "iban" => iban: required,
        rest extra,
    }
}

crate::schemas::validate! { Transfer: "/components/schemas/Transfer" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Transfer: "/components/schemas/Transfer" }

/// The base of all kinds.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Device {
    /// `Lamp`
    Lamp(Box<Lamp>),
    /// `Switch`
    Switch(Box<Switch>),
    /// One with another tag: what the others have in common.
    Base(Box<DeviceBase>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Device hinted by "kind" {
        "Lamp" => Lamp(Box<Lamp>) [is_lamp as_lamp into_lamp],
        "Switch" => Switch(Box<Switch>) [is_switch as_switch into_switch],
        "Device" => Base(Box<DeviceBase>) [is_base as_base into_base],
        _ => Base(Box<DeviceBase>),
    } else Unknown [is_unknown as_unknown into_unknown]
}

crate::schemas::validate! { Device: "/components/schemas/Device" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Device: "/components/schemas/Device" }

/// `Lamp`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { Lamp: "/components/schemas/Lamp" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Lamp: "/components/schemas/Lamp" }

/// `Switch`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { Switch: "/components/schemas/Switch" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Switch: "/components/schemas/Switch" }

/// `Booking`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Booking {
    /// `at`.
    ///
    /// Format `instant`.
    pub at: ::jiff::Timestamp,
    pub price: crate::external::Decimal,
    pub changes: Option<Vec<::jiff::Timestamp>>,
    /// `voucher`.
    ///
    /// Format `guid`.
    pub voucher: Nullable<::uuid::Uuid>,
    pub until: Option<BookingUntil>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Booking {
    /// With what is required; everything else is absent.
    pub fn new(
        at: impl Into<::jiff::Timestamp>,
        price: impl Into<crate::external::Decimal>,
    ) -> Self {
        Self {
            at: at.into(),
            price: price.into(),
            changes: None,
            voucher: Nullable::Absent,
            until: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Booking {
        changes: items(::jiff::Timestamp),
        voucher or voucher_null: into(::uuid::Uuid),
        until: into(BookingUntil),
        ..extra,
    }
}

object! {
    Booking {
        "at" => at: required,
        "price" => price: required,
        "changes" => changes: optional,
        "voucher" => voucher: optional_nullable,
        "until" => until: optional,
        rest extra,
    }
}

crate::schemas::validate! { Booking: "/components/schemas/Booking" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Booking: "/components/schemas/Booking" }

/// `Parcel`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Parcel {
    pub code: String,
    /// `weight`.
    ///
    /// At least 1.
    pub weight: Option<f64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Parcel {
    /// With what is required; everything else is absent.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            weight: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Parcel {
        weight: own(f64),
        ..extra,
    }
}

object! {
    Parcel {
        "code" => code: required,
        "weight" => weight: optional,
        rest extra,
    }
}

crate::schemas::validate! { Parcel: "/components/schemas/Parcel" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Parcel: "/components/schemas/Parcel" }

/// `Report`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Report {
    pub id: String,
    pub count: i64,
    pub tags: Vec<String>,
    pub summary: Box<ReportSummary>,
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

crate::schemas::validate! { Report: "/components/schemas/Report" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Report: "/components/schemas/Report" }

/// `Block`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Block {
    /// `words`
    Words(Box<Words>),
    /// `chart`
    Chart(Box<Chart>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Block by "type" {
        "words" => Words(Box<Words>) [is_words as_words into_words],
        "chart" => Chart(Box<Chart>) [is_chart as_chart into_chart],
    } else Unknown [is_unknown as_unknown into_unknown]
}

crate::schemas::validate! { Block: "/components/schemas/Block" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Block: "/components/schemas/Block" }

/// `Words`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { Words: "/components/schemas/Words" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Words: "/components/schemas/Words" }

/// `Chart`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { Chart: "/components/schemas/Chart" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Chart: "/components/schemas/Chart" }

/// `rates.value` of `PriceList`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PriceListRatesValue {
    /// `f64`
    Number(f64),
    /// `String`
    Text(String),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    PriceListRatesValue {
        Number(f64) [is_number *as_number],
        Text(String) [is_text as_text(&str) into_text],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    PriceListRatesValue {
        Number(f64),
        Text(String),
        Text(&str),
    }
}

crate::schemas::validate! { PriceListRatesValue: "/components/schemas/PriceList/properties/rates/additionalProperties" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { PriceListRatesValue: "/components/schemas/PriceList/properties/rates/additionalProperties" }

/// `rates.key` of `PriceList`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum PriceListRatesKey {
    /// `low`
    Low,
    /// `high`
    High,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    PriceListRatesKey {
        "low" => Low,
        "high" => High,
    } else Unknown
}

crate::schemas::validate! { PriceListRatesKey: "/components/schemas/PriceList/properties/rates/propertyNames" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { PriceListRatesKey: "/components/schemas/PriceList/properties/rates/propertyNames" }

/// `labels.item` of `Conversation`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ConversationLabelsItem {
    /// `String`
    Text(String),
    /// `Leaf`
    Leaf(Box<Leaf>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    ConversationLabelsItem {
        Text(String) [is_text as_text(&str) into_text],
        Leaf(Box<Leaf>) [is_leaf as_leaf into_leaf],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    ConversationLabelsItem {
        Text(String),
        Text(&str),
        Leaf(Leaf),
    }
}

crate::schemas::validate! { ConversationLabelsItem: "/components/schemas/Conversation/properties/labels/items" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ConversationLabelsItem: "/components/schemas/Conversation/properties/labels/items" }

/// `kind` of `Voucher`.
///
/// Default `voucher`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

crate::schemas::validate! { VoucherKind: "/components/schemas/Voucher/properties/kind" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { VoucherKind: "/components/schemas/Voucher/properties/kind" }

/// `kind` of `Transfer`.
///
/// Default `transfer`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

crate::schemas::validate! { TransferKind: "/components/schemas/Transfer/properties/kind" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { TransferKind: "/components/schemas/Transfer/properties/kind" }

/// `base` of `Device`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { DeviceBase: "/components/schemas/Device" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { DeviceBase: "/components/schemas/Device" }

/// `until` of `Booking`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum BookingUntil {
    /// `i64`
    Integer(i64),
    /// `jiff::Timestamp`
    Text(::jiff::Timestamp),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    BookingUntil {
        Integer(i64) [is_integer *as_integer],
        Text(::jiff::Timestamp) [is_text as_text into_text],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    BookingUntil {
        Integer(i64),
        Text(::jiff::Timestamp),
    }
}

crate::schemas::validate! { BookingUntil: "/components/schemas/Booking/properties/until" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { BookingUntil: "/components/schemas/Booking/properties/until" }

/// `summary` of `Report`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { ReportSummary: "/components/schemas/Report/properties/summary" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ReportSummary: "/components/schemas/Report/properties/summary" }

/// `summary.tone` of `Report`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

crate::schemas::validate! { ReportSummaryTone: "/components/schemas/Report/properties/summary/properties/tone" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ReportSummaryTone: "/components/schemas/Report/properties/summary/properties/tone" }

/// The body of `setLimits`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SetLimitsBody {
    pub labels: Option<SetLimitsBodyLabels>,
    pub limit: Option<Limit>,
    pub stop: Option<SetLimitsBodyStop>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SetLimitsBody with new {
        labels: into(SetLimitsBodyLabels),
        limit: into(Limit),
        stop: into(SetLimitsBodyStop),
        ..extra,
    }
}

object! {
    SetLimitsBody {
        "labels" => labels: optional,
        "limit" => limit: optional,
        "stop" => stop: optional,
        rest extra,
    }
}

crate::schemas::validate! { SetLimitsBody: "/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SetLimitsBody: "/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

/// `body.labels` of `setLimits`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetLimitsBodyLabels {
    /// `BTreeMap<String, String>`
    Object(::std::collections::BTreeMap<String, String>),
    /// `""`
    Empty,
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    SetLimitsBodyLabels {
        Object(::std::collections::BTreeMap<String, String>) [is_object as_object],
        Empty = "" [is_empty],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    SetLimitsBodyLabels {
        Object(::std::collections::BTreeMap<String, String>),
    }
}

literals! {
    SetLimitsBodyLabels {
        Object: each_entry(String),
    }
}

words! {
    SetLimitsBodyLabels else Unknown
}

crate::schemas::validate! { SetLimitsBodyLabels: "/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/labels" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SetLimitsBodyLabels: "/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/labels" }

/// `body.stop` of `setLimits`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SetLimitsBodyStop {
    /// `String`
    Text(String),
    /// `Vec<String>`
    StringList(Vec<String>),
    /// `Vec<i64>`
    IntegerList(Vec<i64>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    SetLimitsBodyStop {
        Text(String) [is_text as_text(&str)],
        StringList(Vec<String>) [is_string_list as_string_list(&[String])],
        IntegerList(Vec<i64>) [is_integer_list as_integer_list(&[i64])],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    SetLimitsBodyStop {
        Text(String),
        Text(&str),
        StringList(Vec<String>),
        IntegerList(Vec<i64>),
    }
}

literals! {
    SetLimitsBodyStop {
        StringList: texts,
        IntegerList: items(i64),
    }
}

crate::schemas::validate! { SetLimitsBodyStop: "/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/stop" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SetLimitsBodyStop: "/paths/~1types~1limits/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/stop" }

/// The body of `findAnimals`.
///
/// At least 2 properties.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FindAnimalsBody {
    /// `kinds`.
    ///
    /// At least 1 item.
    pub kinds: Vec<String>,
    /// `name`.
    ///
    /// At least 2 characters.
    pub name: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl FindAnimalsBody {
    /// With what is required; everything else is absent.
    pub fn new(kinds: impl IntoIterator<Item = impl Into<String>>) -> Self {
        Self {
            kinds: kinds.into_iter().map(Into::into).collect(),
            name: None,
            extra: Default::default(),
        }
    }
}

setters! {
    FindAnimalsBody {
        name: into(String),
        ..extra,
    }
}

object! {
    FindAnimalsBody {
        "kinds" => kinds: required,
        "name" => name: optional,
        rest extra,
    }
}

crate::schemas::validate! { FindAnimalsBody: "/paths/~1types~1animals/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { FindAnimalsBody: "/paths/~1types~1animals/post/requestBody/content/application~1x-www-form-urlencoded/schema" }
