// @generated from the OpenAPI document. Do not edit.

//! The types of the API.

use crate::runtime::wire::{Date, Extra, Nullable, Value, integer_enum, object, setters, string_enum, tagged_union, union, value_enum, variants, words};

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

/// `ChatRequest`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChatRequest {
    pub prompt: String,
    pub stream: Option<bool>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl ChatRequest {
    /// With what is required; everything else is absent.
    pub fn new(prompt: impl Into<String>) -> Self {
        Self {
            prompt: prompt.into(),
            stream: None,
            extra: Default::default(),
        }
    }
}

setters! {
    ChatRequest {
        stream: own(bool),
        ..extra,
    }
}

object! {
    ChatRequest {
        "prompt" => prompt: required,
        "stream" => stream: optional,
        rest extra,
    }
}

/// `ChatAnswer`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChatAnswer {
    pub text: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ChatAnswer {
        "text" => text: defaulted,
        rest extra,
    }
}

/// `ChatPiece`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ChatPiece {
    pub delta: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ChatPiece {
        "delta" => delta: defaulted,
        rest extra,
    }
}

/// `Point`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

setters! {
    Point {
        y: own(i64),
        ..extra,
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

/// `CountedPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CountedPage {
    /// `startAt`.
    pub start_at: Option<i64>,
    pub total: i64,
    pub values: Vec<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    CountedPage {
        "startAt" => start_at: optional,
        "total" => total: defaulted,
        "values" => values: defaulted,
        rest extra,
    }
}

/// `NamedPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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

setters! {
    NumberRange with new {
        to or to_null: own(f64),
        ..extra,
    }
}

setters! {
    NumberRange as {
        with_from => from: own(f64),
    }
}

object! {
    NumberRange {
        "from" => from: optional,
        "to" => to: optional_nullable,
        rest extra,
    }
}

/// `Pageable`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Pageable {
    pub page: Option<i64>,
    pub size: Option<i64>,
    pub sort: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Pageable with new {
        page: own(i64),
        size: own(i64),
        sort: each(String),
        ..extra,
    }
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

setters! {
    Condition {
        value: into(String),
        ..extra,
    }
}

object! {
    Condition {
        "field" => field: required,
        "value" => value: optional,
        rest extra,
    }
}

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

/// `Position`.
pub type Position = (i32, f64);

/// `Leaf`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Leaf {
    pub name: String,
    pub ratio: Option<f64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Leaf {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            ratio: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Leaf {
        ratio: own(f64),
        ..extra,
    }
}

object! {
    Leaf {
        "name" => name: required,
        "ratio" => ratio: optional,
        rest extra,
    }
}

/// `Span`.
///
/// At least 3 items.
pub type Span = (f64, Box<Leaf>, String);

/// `Node`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Node {
    pub id: i32,
    pub leaf: Box<Leaf>,
    pub piece: Piece,
    pub next: Option<Box<Node>>,
    pub other: Nullable<Box<Node>>,
    pub children: Option<Vec<Node>>,
    pub named: Option<::std::collections::BTreeMap<String, Node>>,
    pub span: Option<Span>,
    pub level: Option<NodeLevel>,
    /// `huge`.
    ///
    /// At least 0; at most about 1.0e20.
    pub huge: Option<i128>,
    pub flag: Nullable<bool>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Node {
        "id" => id: defaulted,
        "leaf" => leaf: defaulted,
        "piece" => piece: defaulted,
        "next" => next: optional,
        "other" => other: optional_nullable,
        "children" => children: optional,
        "named" => named: optional,
        "span" => span: optional,
        "level" => level: optional,
        "huge" => huge: optional,
        "flag" => flag: optional_nullable,
        rest extra,
    }
}

/// `Piece`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Piece {
    /// `String`
    Text(String),
    /// `f64`
    Number(f64),
    /// `Vec<String>`
    List(Vec<String>),
    /// `Node`
    Node(Box<Node>),
    /// `Shape`
    Shape(Box<Shape>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    Piece {
        Text(String) [is_text as_text(&str) into_text],
        Number(f64) [is_number *as_number],
        List(Vec<String>) [is_list as_list(&[String]) into_list],
        Node(Box<Node>) [is_node as_node into_node],
        Shape(Box<Shape>) [is_shape as_shape into_shape],
    } else Unknown [is_unknown as_unknown into_unknown]
}

/// `Wide`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Wide {
    pub text_0: String,
    pub count_0: Option<i64>,
    pub flag_0: Nullable<bool>,
    pub part_0: Box<Leaf>,
    pub kind_0: Option<Kind>,
    pub any_0: Option<Value>,
    pub piece_0: Piece,
    pub list_0: Option<Vec<Leaf>>,
    pub text_1: Option<String>,
    pub count_1: Option<i64>,
    pub flag_1: Nullable<bool>,
    pub part_1: Box<Leaf>,
    pub kind_1: Option<Kind>,
    pub any_1: Option<Value>,
    pub piece_1: Piece,
    pub list_1: Option<Vec<Leaf>>,
    pub text_2: Option<String>,
    pub count_2: Option<i64>,
    pub flag_2: Nullable<bool>,
    pub part_2: Option<Box<Leaf>>,
    pub kind_2: Option<Kind>,
    pub any_2: Option<Value>,
    pub piece_2: Option<Piece>,
    pub list_2: Option<Vec<Leaf>>,
    pub text_3: Option<String>,
    pub count_3: Option<i64>,
    pub flag_3: Nullable<bool>,
    pub part_3: Option<Box<Leaf>>,
    pub kind_3: Option<Kind>,
    pub any_3: Option<Value>,
    pub piece_3: Option<Piece>,
    pub list_3: Option<Vec<Leaf>>,
    pub text_4: Option<String>,
    pub count_4: Option<i64>,
    pub flag_4: Nullable<bool>,
    pub part_4: Option<Box<Leaf>>,
    pub kind_4: Option<Kind>,
    pub any_4: Option<Value>,
    pub piece_4: Option<Piece>,
    pub list_4: Option<Vec<Leaf>>,
    pub text_5: Option<String>,
    pub count_5: Option<i64>,
    pub flag_5: Nullable<bool>,
    pub part_5: Option<Box<Leaf>>,
    pub kind_5: Option<Kind>,
    pub any_5: Option<Value>,
    pub piece_5: Option<Piece>,
    pub list_5: Option<Vec<Leaf>>,
    pub text_6: Option<String>,
    pub count_6: Option<i64>,
    pub flag_6: Nullable<bool>,
    pub part_6: Option<Box<Leaf>>,
    pub kind_6: Option<Kind>,
    pub any_6: Option<Value>,
    pub piece_6: Option<Piece>,
    pub list_6: Option<Vec<Leaf>>,
    pub text_7: Option<String>,
    pub count_7: Option<i64>,
    pub flag_7: Nullable<bool>,
    pub part_7: Option<Box<Leaf>>,
    pub kind_7: Option<Kind>,
    pub any_7: Option<Value>,
    pub piece_7: Option<Piece>,
    pub list_7: Option<Vec<Leaf>>,
    pub text_8: Option<String>,
    pub count_8: Option<i64>,
    pub flag_8: Nullable<bool>,
    pub part_8: Option<Box<Leaf>>,
    pub kind_8: Option<Kind>,
    pub any_8: Option<Value>,
    pub piece_8: Option<Piece>,
    pub list_8: Option<Vec<Leaf>>,
    pub text_9: Option<String>,
    pub count_9: Option<i64>,
    pub flag_9: Nullable<bool>,
    pub part_9: Option<Box<Leaf>>,
    pub kind_9: Option<Kind>,
    pub any_9: Option<Value>,
    pub piece_9: Option<Piece>,
    pub list_9: Option<Vec<Leaf>>,
    pub text_10: Option<String>,
    pub count_10: Option<i64>,
    pub flag_10: Nullable<bool>,
    pub part_10: Option<Box<Leaf>>,
    pub kind_10: Option<Kind>,
    pub any_10: Option<Value>,
    pub piece_10: Option<Piece>,
    pub list_10: Option<Vec<Leaf>>,
    pub text_11: Option<String>,
    pub count_11: Option<i64>,
    pub flag_11: Nullable<bool>,
    pub part_11: Option<Box<Leaf>>,
    pub kind_11: Option<Kind>,
    pub any_11: Option<Value>,
    pub piece_11: Option<Piece>,
    pub list_11: Option<Vec<Leaf>>,
}

object! {
    Wide {
        "text_0" => text_0: defaulted,
        "count_0" => count_0: optional,
        "flag_0" => flag_0: optional_nullable,
        "part_0" => part_0: defaulted,
        "kind_0" => kind_0: optional,
        "any_0" => any_0: optional_any,
        "piece_0" => piece_0: defaulted,
        "list_0" => list_0: optional,
        "text_1" => text_1: optional,
        "count_1" => count_1: optional,
        "flag_1" => flag_1: optional_nullable,
        "part_1" => part_1: defaulted,
        "kind_1" => kind_1: optional,
        "any_1" => any_1: optional_any,
        "piece_1" => piece_1: defaulted,
        "list_1" => list_1: optional,
        "text_2" => text_2: optional,
        "count_2" => count_2: optional,
        "flag_2" => flag_2: optional_nullable,
        "part_2" => part_2: optional,
        "kind_2" => kind_2: optional,
        "any_2" => any_2: optional_any,
        "piece_2" => piece_2: optional,
        "list_2" => list_2: optional,
        "text_3" => text_3: optional,
        "count_3" => count_3: optional,
        "flag_3" => flag_3: optional_nullable,
        "part_3" => part_3: optional,
        "kind_3" => kind_3: optional,
        "any_3" => any_3: optional_any,
        "piece_3" => piece_3: optional,
        "list_3" => list_3: optional,
        "text_4" => text_4: optional,
        "count_4" => count_4: optional,
        "flag_4" => flag_4: optional_nullable,
        "part_4" => part_4: optional,
        "kind_4" => kind_4: optional,
        "any_4" => any_4: optional_any,
        "piece_4" => piece_4: optional,
        "list_4" => list_4: optional,
        "text_5" => text_5: optional,
        "count_5" => count_5: optional,
        "flag_5" => flag_5: optional_nullable,
        "part_5" => part_5: optional,
        "kind_5" => kind_5: optional,
        "any_5" => any_5: optional_any,
        "piece_5" => piece_5: optional,
        "list_5" => list_5: optional,
        "text_6" => text_6: optional,
        "count_6" => count_6: optional,
        "flag_6" => flag_6: optional_nullable,
        "part_6" => part_6: optional,
        "kind_6" => kind_6: optional,
        "any_6" => any_6: optional_any,
        "piece_6" => piece_6: optional,
        "list_6" => list_6: optional,
        "text_7" => text_7: optional,
        "count_7" => count_7: optional,
        "flag_7" => flag_7: optional_nullable,
        "part_7" => part_7: optional,
        "kind_7" => kind_7: optional,
        "any_7" => any_7: optional_any,
        "piece_7" => piece_7: optional,
        "list_7" => list_7: optional,
        "text_8" => text_8: optional,
        "count_8" => count_8: optional,
        "flag_8" => flag_8: optional_nullable,
        "part_8" => part_8: optional,
        "kind_8" => kind_8: optional,
        "any_8" => any_8: optional_any,
        "piece_8" => piece_8: optional,
        "list_8" => list_8: optional,
        "text_9" => text_9: optional,
        "count_9" => count_9: optional,
        "flag_9" => flag_9: optional_nullable,
        "part_9" => part_9: optional,
        "kind_9" => kind_9: optional,
        "any_9" => any_9: optional_any,
        "piece_9" => piece_9: optional,
        "list_9" => list_9: optional,
        "text_10" => text_10: optional,
        "count_10" => count_10: optional,
        "flag_10" => flag_10: optional_nullable,
        "part_10" => part_10: optional,
        "kind_10" => kind_10: optional,
        "any_10" => any_10: optional_any,
        "piece_10" => piece_10: optional,
        "list_10" => list_10: optional,
        "text_11" => text_11: optional,
        "count_11" => count_11: optional,
        "flag_11" => flag_11: optional_nullable,
        "part_11" => part_11: optional,
        "kind_11" => kind_11: optional,
        "any_11" => any_11: optional_any,
        "piece_11" => piece_11: optional,
        "list_11" => list_11: optional,
    }
}

/// `Filter`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Filter {
    pub name: Option<String>,
    pub range: Option<Box<FilterRange>>,
    pub tags: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Filter with new {
        name: into(String),
        range: boxed(FilterRange),
        tags: each(String),
        ..extra,
    }
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

/// `Shape`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum Shape {
    /// `circle`
    Circle(Box<Circle>),
    /// `square`
    Square(Box<Square>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Shape by "shape" {
        "circle" => Circle(Box<Circle>) [is_circle as_circle into_circle],
        "square" => Square(Box<Square>) [is_square as_square into_square],
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Shape {
        Circle(Circle),
        Square(Square),
    }
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

setters! {
    Circle {
        ..extra,
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

setters! {
    Square {
        ..extra,
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

/// `Order`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Order {
    pub id: String,
    pub note: Nullable<String>,
    pub tags: Option<Vec<String>>,
    pub counts: Option<Vec<i64>>,
    pub places: Option<Vec<Point>>,
    pub place: Option<Box<Point>>,
    pub home: Nullable<Box<Point>>,
    pub shape: Option<Shape>,
    pub shapes: Option<Vec<Shape>>,
    pub kind: Option<Kind>,
    pub kinds: Nullable<Vec<Kind>>,
    pub price: Option<f64>,
    pub paid: Option<bool>,
    pub raw: Option<Value>,
    pub labels: Option<::std::collections::BTreeMap<String, String>>,
    pub quotas: Option<::std::collections::BTreeMap<String, i64>>,
    pub due: Option<Date>,
    /// `type`.
    pub r#type: Option<OrderType>,
    pub clone: Option<bool>,
    pub default: Option<String>,
    pub new: Option<bool>,
    pub with_clone: Option<i64>,
    pub is_null: Option<bool>,
    /// The properties of one of several kinds.
    pub variant: Option<Box<Condition>>,
}

impl Order {
    /// With what is required; everything else is absent.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            note: Nullable::Absent,
            tags: None,
            counts: None,
            places: None,
            place: None,
            home: Nullable::Absent,
            shape: None,
            shapes: None,
            kind: None,
            kinds: Nullable::Absent,
            price: None,
            paid: None,
            raw: None,
            labels: None,
            quotas: None,
            due: None,
            r#type: None,
            clone: None,
            default: None,
            new: None,
            with_clone: None,
            is_null: None,
            variant: None,
        }
    }
}

setters! {
    Order {
        note or note_null: into(String),
        tags: each(String),
        counts: items(i64),
        places: items(Point),
        place: boxed(Point),
        home or home_null: boxed(Point),
        shape: into(Shape),
        shapes: items(Shape),
        kind: into(Kind),
        kinds or kinds_null: each(Kind),
        price: own(f64),
        paid: own(bool),
        raw: into(Value),
        labels: each_entry(String),
        quotas: entries(i64),
        due: into(Date),
        r#type: into(OrderType),
        variant: boxed(Condition),
    }
}

setters! {
    Order as {
        with_clone => clone: own(bool),
        with_default => default: into(String),
        with_new => new: own(bool),
        with_with_clone => with_clone: own(i64),
        is_null_value => is_null: own(bool),
    }
}

object! {
    Order {
        "id" => id: required,
        "note" => note: optional_nullable,
        "tags" => tags: optional,
        "counts" => counts: optional,
        "places" => places: optional,
        "place" => place: optional,
        "home" => home: optional_nullable,
        "shape" => shape: optional,
        "shapes" => shapes: optional,
        "kind" => kind: optional,
        "kinds" => kinds: optional_nullable,
        "price" => price: optional,
        "paid" => paid: optional,
        "raw" => raw: optional_any,
        "labels" => labels: optional,
        "quotas" => quotas: optional,
        "due" => due: optional,
        "type" => r#type: optional,
        "clone" => clone: optional,
        "default" => default: optional,
        "new" => new: optional,
        "with_clone" => with_clone: optional,
        "is_null" => is_null: optional,
        flatten_optional variant,
    }
}

/// `Labelled`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Labelled {
    pub name: Option<String>,
    /// Undeclared properties.
    pub extra: ::std::collections::BTreeMap<String, String>,
}

setters! {
    Labelled with new {
        name: into(String),
        ..=extra: into(String),
    }
}

object! {
    Labelled {
        "name" => name: optional,
        rest extra,
    }
}

/// `Priced`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Priced {
    pub currency: String,
    /// Undeclared properties.
    pub extra: ::std::collections::BTreeMap<String, i64>,
}

impl Priced {
    /// With what is required; everything else is absent.
    pub fn new(currency: impl Into<String>) -> Self {
        Self {
            currency: currency.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    Priced {
        ..=extra: own(i64),
    }
}

object! {
    Priced {
        "currency" => currency: required,
        rest extra,
    }
}

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

/// `Missing`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

/// `weight` of `NewIssue`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NewIssueWeight {
    /// `i64`
    Integer(i64),
    /// `String`
    Text(String),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    NewIssueWeight {
        Integer(i64) [is_integer *as_integer],
        Text(String) [is_text as_text(&str)],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    NewIssueWeight {
        Integer(i64),
        Text(String),
        Text(&str),
    }
}

/// `items.item` of `NamedPage`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

/// `level` of `Node`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum NodeLevel {
    /// `1`
    N1,
    /// `2`
    N2,
    /// `3`
    N3,
    /// A value that this version does not know.
    Unknown(i64),
}

integer_enum! {
    NodeLevel {
        1 => N1,
        2 => N2,
        3 => N3,
    } else Unknown
}

/// `range` of `Filter`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct FilterRange {
    pub from: Option<i64>,
    pub to: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    FilterRange with new {
        to: own(i64),
        ..extra,
    }
}

setters! {
    FilterRange as {
        with_from => from: own(i64),
    }
}

object! {
    FilterRange {
        "from" => from: optional,
        "to" => to: optional,
        rest extra,
    }
}

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

/// `type` of `Order`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum OrderType {
    /// `gift`
    Gift,
    /// `plain`
    Plain,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    OrderType {
        "gift" => Gift,
        "plain" => Plain,
    } else Unknown
}

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

/// `either` of `getQuery`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetQueryEither {
    /// `i64`
    Integer(i64),
    /// `all`
    All,
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    GetQueryEither {
        Integer(i64) [is_integer *as_integer],
        All = "all" [is_all],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    GetQueryEither {
        Integer(i64),
    }
}

words! {
    GetQueryEither else Unknown
}

/// `level` of `getNumbers`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetNumberLevel {
    /// `1`
    N1,
    /// `2`
    N2,
    /// A value that this version does not know.
    Unknown(i64),
}

integer_enum! {
    GetNumberLevel {
        1 => N1,
        2 => N2,
    } else Unknown
}

/// `mixed` of `getNumbers`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetNumberMixed {
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
    GetNumberMixed {
        "1" => N1,
        "\"one\"" => One,
        "true" => True,
    } else Unknown
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

/// The response of `getStatuses`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetEventsBody {
    pub prompt: Option<String>,
    pub stream: Option<bool>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    GetEventsBody with new {
        prompt: into(String),
        stream: own(bool),
        ..extra,
    }
}

object! {
    GetEventsBody {
        "prompt" => prompt: optional,
        "stream" => stream: optional,
        rest extra,
    }
}

/// The response of `getEvents`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
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

/// The response of `getWildState`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetWildStateResponse {
    /// `on`
    On,
    /// `off`
    Off,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    GetWildStateResponse {
        "on" => On,
        "off" => Off,
    } else Unknown
}

/// The response of `getMislabelled`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct GetMislabelledResponse {
    pub a: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    GetMislabelledResponse {
        "a" => a: optional,
        rest extra,
    }
}

/// The response of `streamEvents`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum StreamEventsResponse {
    /// `moved`
    Moved(Box<StreamEventsResponseMoved>),
    /// `said`
    Said(Box<StreamEventsResponseSaid>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    StreamEventsResponse by "event" {
        "moved" => Moved(Box<StreamEventsResponseMoved>) [is_moved as_moved into_moved],
        "said" => Said(Box<StreamEventsResponseSaid>) [is_said as_said into_said],
    } else Unknown [is_unknown as_unknown into_unknown]
}

/// `response.moved` of `streamEvents`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StreamEventsResponseMoved {
    pub id: Option<String>,
    pub data: Box<Point>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    StreamEventsResponseMoved {
        "id" => id: optional,
        "data" => data: defaulted,
        "event" = "moved",
        rest extra,
    }
}

/// `response.said` of `streamEvents`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StreamEventsResponseSaid {
    pub data: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    StreamEventsResponseSaid {
        "data" => data: defaulted,
        "event" = "said",
        rest extra,
    }
}

/// The response of `streamMessages`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct StreamMessagesResponse {
    pub event: Option<String>,
    pub id: Option<String>,
    pub retry: Option<i64>,
    pub data: String,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    StreamMessagesResponse {
        "event" => event: optional,
        "id" => id: optional,
        "retry" => retry: optional,
        "data" => data: defaulted,
        rest extra,
    }
}

/// The body of `searchByBody`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SearchByBodyBody {
    pub text: Option<String>,
    pub page: Option<Box<SearchByBodyBodyPage>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SearchByBodyBody with new {
        text: into(String),
        page: boxed(SearchByBodyBodyPage),
        ..extra,
    }
}

object! {
    SearchByBodyBody {
        "text" => text: optional,
        "page" => page: optional,
        rest extra,
    }
}

/// `body.page` of `searchByBody`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SearchByBodyBodyPage {
    pub cursor: Option<String>,
    pub size: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SearchByBodyBodyPage with new {
        cursor: into(String),
        size: own(i64),
        ..extra,
    }
}

object! {
    SearchByBodyBodyPage {
        "cursor" => cursor: optional,
        "size" => size: optional,
        rest extra,
    }
}

/// The response of `listByIterator`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByIteratorResponse {
    pub data: Vec<Point>,
    pub iterator: String,
    pub done: bool,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByIteratorResponse {
        "data" => data: defaulted,
        "iterator" => iterator: defaulted,
        "done" => done: defaulted,
        rest extra,
    }
}

/// The response of `listByObject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByObjectResponse {
    /// `_embedded`.
    pub embedded: Option<Box<ListByObjectResponseEmbedded>>,
    pub page: Option<Box<ListByObjectResponsePage>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByObjectResponse {
        "_embedded" => embedded: optional,
        "page" => page: optional,
        rest extra,
    }
}

/// `response._embedded` of `listByObject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByObjectResponseEmbedded {
    pub points: Option<Vec<Point>>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByObjectResponseEmbedded {
        "points" => points: optional,
        rest extra,
    }
}

/// `response.page` of `listByObject`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByObjectResponsePage {
    pub number: Option<i64>,
    /// `totalPages`.
    pub total_pages: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    ListByObjectResponsePage {
        "number" => number: optional,
        "totalPages" => total_pages: optional,
        rest extra,
    }
}

/// The body of `setLimits`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SetLimitsBody {
    pub labels: Option<SetLimitsBodyLabels>,
    pub limit: Option<Limit>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    SetLimitsBody with new {
        labels: into(SetLimitsBodyLabels),
        limit: into(Limit),
        ..extra,
    }
}

object! {
    SetLimitsBody {
        "labels" => labels: optional,
        "limit" => limit: optional,
        rest extra,
    }
}

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

words! {
    SetLimitsBodyLabels else Unknown
}
