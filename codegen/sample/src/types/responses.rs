// @generated from the OpenAPI document. Do not edit.

//! Types that only `responses` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Nullable, Value, integer_enum, object, string_enum, union};

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

crate::schemas::validate! { Node: "/components/schemas/Node" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Node: "/components/schemas/Node" }

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

crate::schemas::validate! { Piece: "/components/schemas/Piece" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Piece: "/components/schemas/Piece" }

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

crate::schemas::validate! { Wide: "/components/schemas/Wide" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Wide: "/components/schemas/Wide" }

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

crate::schemas::validate! { Missing: "/components/schemas/Missing" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Missing: "/components/schemas/Missing" }

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

crate::schemas::validate! { NodeLevel: "/components/schemas/Node/properties/level" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { NodeLevel: "/components/schemas/Node/properties/level" }

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

crate::schemas::validate! { GetStatusesResponse: "/paths/~1responses~1statuses/get/responses/200/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetStatusesResponse: "/paths/~1responses~1statuses/get/responses/200/content/application~1json/schema" }

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

crate::schemas::validate! { GetStatusesAccepted: "/paths/~1responses~1statuses/get/responses/202/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetStatusesAccepted: "/paths/~1responses~1statuses/get/responses/202/content/application~1json/schema" }

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

crate::schemas::validate! { GetTextResponseHeaderXKind: "/paths/~1responses~1text/get/responses/200/headers/X-Kind/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetTextResponseHeaderXKind: "/paths/~1responses~1text/get/responses/200/headers/X-Kind/schema" }

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

crate::schemas::validate! { GetEventsResponse: "/paths/~1responses~1events/post/responses/200/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetEventsResponse: "/paths/~1responses~1events/post/responses/200/content/application~1json/schema" }

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

crate::schemas::validate! { GetEventsEvent: "/paths/~1responses~1events/post/responses/200/content/text~1event-stream/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetEventsEvent: "/paths/~1responses~1events/post/responses/200/content/text~1event-stream/schema" }

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

crate::schemas::validate! { GetWildStateResponse: "/paths/~1responses~1wild~1state/get/responses/200/content/*~1*/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetWildStateResponse: "/paths/~1responses~1wild~1state/get/responses/200/content/*~1*/schema" }

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

crate::schemas::validate! { GetMislabelledResponse: "/paths/~1responses~1mislabelled/get/responses/200/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetMislabelledResponse: "/paths/~1responses~1mislabelled/get/responses/200/content/application~1json/schema" }
