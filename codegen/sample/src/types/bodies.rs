// @generated from the OpenAPI document. Do not edit.

//! Types that only `bodies` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Date, Extra, Nullable, Value, object, setters, union, variants};

/// `NewIssue`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NewIssue {
    /// What it is about.
    pub title: String,
    pub labels: Vec<String>,
    pub state: Option<String>,
    pub weight: NewIssueWeight,
    pub body: Nullable<String>,
    pub owner: Option<String>,
    pub notify: Option<String>,
    pub send: Option<String>,
    pub body_send: Option<String>,
    pub clone: Option<String>,
    pub client: Option<String>,
    pub call: Option<String>,
    pub with_body: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl NewIssue {
    /// With what is required; everything else is absent.
    pub fn new(
        title: impl Into<String>,
        labels: impl IntoIterator<Item = impl Into<String>>,
        weight: impl Into<NewIssueWeight>,
    ) -> Self {
        Self {
            title: title.into(),
            labels: labels.into_iter().map(Into::into).collect(),
            state: None,
            weight: weight.into(),
            body: Nullable::Absent,
            owner: None,
            notify: None,
            send: None,
            body_send: None,
            clone: None,
            client: None,
            call: None,
            with_body: None,
            extra: Default::default(),
        }
    }
}

setters! {
    NewIssue {
        state: into(String),
        body or body_null: into(String),
        owner: into(String),
        notify: into(String),
        send: into(String),
        body_send: into(String),
        client: into(String),
        call: into(String),
        with_body: into(String),
        ..extra,
    }
}

setters! {
    NewIssue as {
        with_clone => clone: into(String),
    }
}

object! {
    NewIssue {
        "title" => title: required,
        "labels" => labels: required,
        "state" => state: nullable,
        "weight" => weight: required,
        "body" => body: optional_nullable,
        "owner" => owner: optional,
        "notify" => notify: optional,
        "send" => send: optional,
        "body_send" => body_send: optional,
        "clone" => clone: optional,
        "client" => client: optional,
        "call" => call: optional,
        "with_body" => with_body: optional,
        "kind" = "issue",
        rest extra,
    }
}

crate::schemas::validate! { NewIssue: "/components/schemas/NewIssue" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { NewIssue: "/components/schemas/NewIssue" }

/// `NewNote`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct NewNote {
    pub color: Option<String>,
    pub text: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    NewNote with new {
        color: into(String),
        text: into(String),
        ..extra,
    }
}

object! {
    NewNote {
        "color" => color: nullable,
        "text" => text: optional,
        "kind" = "note",
        rest extra,
    }
}

crate::schemas::validate! { NewNote: "/components/schemas/NewNote" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { NewNote: "/components/schemas/NewNote" }

/// `Form`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Form {
    pub name: String,
    pub tags: Option<Vec<String>>,
    pub address: Option<Box<FormAddress>>,
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

setters! {
    Form {
        tags: each(String),
        address: boxed(FormAddress),
        ..extra,
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

crate::schemas::validate! { Form: "/components/schemas/Form" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Form: "/components/schemas/Form" }

/// `Account`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { Account: "/components/schemas/Account" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Account: "/components/schemas/Account" }

/// `Account`.
///
/// This is what requests hold; responses hold [`type@Account`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

setters! {
    AccountRequest {
        password: into(String),
        members: items(AccountMembersItemRequest),
        ..extra,
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

crate::schemas::validate! { AccountRequest: "/components/schemas/Account" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AccountRequest: "/components/schemas/Account" }

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Change {
    pub name: Nullable<String>,
    pub size: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Change with new {
        name or name_null: into(String),
        size: own(i64),
        ..extra,
    }
}

object! {
    Change {
        "name" => name: optional_nullable,
        "size" => size: optional,
        rest extra,
    }
}

crate::schemas::validate! { Change: "/components/schemas/Change" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Change: "/components/schemas/Change" }

/// `address` of `Form`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FormAddress {
    pub city: Option<String>,
    pub lines: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    FormAddress with new {
        city: into(String),
        lines: each(String),
        ..extra,
    }
}

object! {
    FormAddress {
        "city" => city: optional,
        "lines" => lines: optional,
        rest extra,
    }
}

crate::schemas::validate! { FormAddress: "/components/schemas/Form/properties/address" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { FormAddress: "/components/schemas/Form/properties/address" }

/// `members.item` of `Account`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

crate::schemas::validate! { AccountMembersItem: "/components/schemas/Account/properties/members/items" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AccountMembersItem: "/components/schemas/Account/properties/members/items" }

/// `members.item` of `Account`.
///
/// This is what requests hold; responses hold [`type@AccountMembersItem`].
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

setters! {
    AccountMembersItemRequest {
        ..extra,
    }
}

object! {
    AccountMembersItemRequest {
        "name" => name: required,
        rest extra,
        without "since",
    }
}

crate::schemas::validate! { AccountMembersItemRequest: "/components/schemas/Account/properties/members/items" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { AccountMembersItemRequest: "/components/schemas/Account/properties/members/items" }

impl From<AccountMembersItem> for AccountMembersItemRequest {
    fn from(received: AccountMembersItem) -> Self {
        Self {
            name: received.name,
            extra: received.extra,
        }
    }
}

/// The body of `deleteJson`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct DeleteJsonBody {
    pub reason: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    DeleteJsonBody with new {
        reason: into(String),
        ..extra,
    }
}

object! {
    DeleteJsonBody {
        "reason" => reason: optional,
        rest extra,
    }
}

crate::schemas::validate! { DeleteJsonBody: "/paths/~1bodies~1json/delete/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { DeleteJsonBody: "/paths/~1bodies~1json/delete/requestBody/content/application~1json/schema" }

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

setters! {
    SendOrderBody with new {
        lines: items(SendOrderBodyLinesItem),
        include: each(String),
        metadata: each_entry(String),
        note or note_null: into(String),
        ..extra,
    }
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

crate::schemas::validate! { SendOrderBody: "/paths/~1bodies~1order/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendOrderBody: "/paths/~1bodies~1order/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

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

setters! {
    SendOrderBodyLinesItem with new {
        sku: into(String),
        quantity: own(f64),
        tags: each(String),
        ..extra,
    }
}

object! {
    SendOrderBodyLinesItem {
        "sku" => sku: optional,
        "quantity" => quantity: optional,
        "tags" => tags: optional,
        rest extra,
    }
}

crate::schemas::validate! { SendOrderBodyLinesItem: "/paths/~1bodies~1order/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/lines/items" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendOrderBodyLinesItem: "/paths/~1bodies~1order/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/lines/items" }

/// The body of `sendEncoded`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendEncodedBody {
    pub name: String,
    pub url: Option<String>,
    pub tags: Option<Vec<String>>,
    pub ids: Option<Vec<i64>>,
    pub words: Option<Vec<String>>,
    pub filter: Option<Box<SendEncodedBodyFilter>>,
    pub point: Option<Box<Point>>,
    pub range: Option<Box<NumberRange>>,
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

setters! {
    SendEncodedBody {
        url: into(String),
        tags: each(String),
        ids: items(i64),
        words: each(String),
        filter: boxed(SendEncodedBodyFilter),
        point: boxed(Point),
        range: boxed(NumberRange),
        ..extra,
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

crate::schemas::validate! { SendEncodedBody: "/paths/~1bodies~1encoded/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendEncodedBody: "/paths/~1bodies~1encoded/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

/// `body.filter` of `sendEncoded`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SendEncodedBodyFilter {
    pub city: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SendEncodedBodyFilter with new {
        city: into(String),
        ..extra,
    }
}

object! {
    SendEncodedBodyFilter {
        "city" => city: optional,
        rest extra,
    }
}

crate::schemas::validate! { SendEncodedBodyFilter: "/paths/~1bodies~1encoded/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/filter" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendEncodedBodyFilter: "/paths/~1bodies~1encoded/post/requestBody/content/application~1x-www-form-urlencoded/schema/properties/filter" }

/// The body of `replaceIssue`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ReplaceIssueBody {
    pub a: String,
    pub b: String,
    pub c: String,
    pub d: String,
    pub e: String,
    pub f: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl ReplaceIssueBody {
    /// With what is required; everything else is absent.
    pub fn new(
        a: impl Into<String>,
        b: impl Into<String>,
        c: impl Into<String>,
        d: impl Into<String>,
        e: impl Into<String>,
    ) -> Self {
        Self {
            a: a.into(),
            b: b.into(),
            c: c.into(),
            d: d.into(),
            e: e.into(),
            f: None,
            extra: Default::default(),
        }
    }
}

setters! {
    ReplaceIssueBody {
        f: into(String),
        ..extra,
    }
}

object! {
    ReplaceIssueBody {
        "a" => a: required,
        "b" => b: required,
        "c" => c: required,
        "d" => d: required,
        "e" => e: required,
        "f" => f: optional,
        rest extra,
    }
}

crate::schemas::validate! { ReplaceIssueBody: "/paths/~1bodies~1issues~1{owner}/put/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ReplaceIssueBody: "/paths/~1bodies~1issues~1{owner}/put/requestBody/content/application~1json/schema" }

/// `body.either` of `sendParts`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendPartsBodyEither {
    /// `i64`
    Integer(i64),
    /// `Point`
    Point(Box<Point>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    SendPartsBodyEither {
        Integer(i64) [is_integer *as_integer],
        Point(Box<Point>) [is_point as_point],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    SendPartsBodyEither {
        Integer(i64),
        Point(Point),
    }
}

crate::schemas::validate! { SendPartsBodyEither: "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/either" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendPartsBodyEither: "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/either" }

/// `body.filter` of `sendParts`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SendPartsBodyFilter {
    pub city: Option<String>,
    pub tags: Option<Vec<String>>,
    pub any: Option<Value>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SendPartsBodyFilter with new {
        city: into(String),
        tags: each(String),
        any: into(Value),
        ..extra,
    }
}

object! {
    SendPartsBodyFilter {
        "city" => city: optional,
        "tags" => tags: optional,
        "any" => any: optional_any,
        rest extra,
    }
}

crate::schemas::validate! { SendPartsBodyFilter: "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/filter" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendPartsBodyFilter: "/paths/~1bodies~1parts/post/requestBody/content/multipart~1form-data/schema/properties/filter" }
