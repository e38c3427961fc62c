// @generated from the OpenAPI document. Do not edit.

//! Types that only `shown` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Date, DateTime, Extra, Nullable, Value, literals, object, setters, string_enum, union, variants};

/// `MadeUpText`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct MadeUpText {
    pub text: MadeUpTextText,
    /// Undeclared properties.
    pub extra: Extra,
}

impl MadeUpText {
    /// With what is required; everything else is absent.
    pub fn new(text: impl Into<MadeUpTextText>) -> Self {
        Self {
            text: text.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    MadeUpText {
        ..extra,
    }
}

object! {
    MadeUpText {
        "text" => text: required,
        rest extra,
    }
}

crate::schemas::validate! { MadeUpText: "/components/schemas/MadeUpText" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { MadeUpText: "/components/schemas/MadeUpText" }

/// `MadeUpSize`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct MadeUpSize {
    pub size: MadeUpSizeSize,
    pub width: f64,
    /// Undeclared properties.
    pub extra: Extra,
}

impl MadeUpSize {
    /// With what is required; everything else is absent.
    pub fn new(size: impl Into<MadeUpSizeSize>, width: f64) -> Self {
        Self {
            size: size.into(),
            width,
            extra: Default::default(),
        }
    }
}

setters! {
    MadeUpSize {
        ..extra,
    }
}

object! {
    MadeUpSize {
        "size" => size: required,
        "width" => width: required,
        rest extra,
    }
}

crate::schemas::validate! { MadeUpSize: "/components/schemas/MadeUpSize" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { MadeUpSize: "/components/schemas/MadeUpSize" }

/// `MadeUpPart`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum MadeUpPart {
    /// `MadeUpText`
    MadeUpText(Box<MadeUpText>),
    /// `MadeUpSize`
    MadeUpSize(Box<MadeUpSize>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    MadeUpPart {
        MadeUpText(Box<MadeUpText>) [is_made_up_text as_made_up_text],
        MadeUpSize(Box<MadeUpSize>) [is_made_up_size as_made_up_size],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    MadeUpPart {
        MadeUpText(MadeUpText),
        MadeUpSize(MadeUpSize),
    }
}

crate::schemas::validate! { MadeUpPart: "/components/schemas/MadeUpPart" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { MadeUpPart: "/components/schemas/MadeUpPart" }

/// `Widget`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Widget {
    pub id: i64,
    /// `name`.
    ///
    /// At most 8 characters.
    pub name: String,
    pub made: DateTime,
    pub shape: WidgetShape,
    pub labels: Option<Vec<String>>,
    pub weight: Option<f64>,
    pub parent: Option<Box<Widget>>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Widget {
    /// With what is required; everything else is absent.
    pub fn new(
        id: i64,
        name: impl Into<String>,
        made: impl Into<DateTime>,
        shape: impl Into<WidgetShape>,
    ) -> Self {
        Self {
            id,
            name: name.into(),
            made: made.into(),
            shape: shape.into(),
            labels: None,
            weight: None,
            parent: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Widget {
        labels: each(String),
        weight: own(f64),
        parent: boxed(Widget),
        ..extra,
    }
}

object! {
    Widget {
        "id" => id: required,
        "name" => name: required,
        "made" => made: required,
        "shape" => shape: required,
        "labels" => labels: optional,
        "weight" => weight: optional,
        "parent" => parent: optional,
        rest extra,
    }
}

crate::schemas::validate! { Widget: "/components/schemas/Widget" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Widget: "/components/schemas/Widget" }

/// `text` of `MadeUpText`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum MadeUpTextText {
    /// `String`
    Text(String),
    /// `Vec<String>`
    List(Vec<String>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    MadeUpTextText {
        Text(String) [is_text as_text(&str)],
        List(Vec<String>) [is_list as_list(&[String])],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    MadeUpTextText {
        Text(String),
        Text(&str),
        List(Vec<String>),
    }
}

literals! {
    MadeUpTextText {
        List: texts,
    }
}

crate::schemas::validate! { MadeUpTextText: "/components/schemas/MadeUpText/properties/text" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { MadeUpTextText: "/components/schemas/MadeUpText/properties/text" }

/// `size` of `MadeUpSize`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum MadeUpSizeSize {
    /// `small`
    Small,
    /// `large`
    Large,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    MadeUpSizeSize {
        "small" => Small,
        "large" => Large,
    } else Unknown
}

crate::schemas::validate! { MadeUpSizeSize: "/components/schemas/MadeUpSize/properties/size" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { MadeUpSizeSize: "/components/schemas/MadeUpSize/properties/size" }

/// `shape` of `Widget`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum WidgetShape {
    /// `round`
    Round,
    /// `square`
    Square,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    WidgetShape {
        "round" => Round,
        "square" => Square,
    } else Unknown
}

crate::schemas::validate! { WidgetShape: "/components/schemas/Widget/properties/shape" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { WidgetShape: "/components/schemas/Widget/properties/shape" }

/// The body of `createShown`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct CreateShownBody {
    /// `name`.
    ///
    /// At most 5 characters.
    pub name: String,
    /// `count`.
    ///
    /// At least 1.
    pub count: Option<i64>,
    /// `labels`.
    ///
    /// At most 2 items.
    pub labels: Option<Vec<String>>,
    /// `tags`.
    ///
    /// At most 2 items.
    pub tags: Option<Vec<String>>,
    /// `sizes`.
    ///
    /// At most 2 items.
    pub sizes: Option<Vec<i64>>,
    /// `note`.
    ///
    /// At least 1 character.
    pub note: Nullable<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl CreateShownBody {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            count: None,
            labels: None,
            tags: None,
            sizes: None,
            note: Nullable::Absent,
            extra: Default::default(),
        }
    }
}

setters! {
    CreateShownBody {
        count: own(i64),
        labels: each(String),
        tags: each(String),
        sizes: items(i64),
        note or note_null: into(String),
        ..extra,
    }
}

object! {
    CreateShownBody {
        "name" => name: required,
        "count" => count: optional,
        "labels" => labels: optional,
        "tags" => tags: optional,
        "sizes" => sizes: optional,
        "note" => note: optional_nullable,
        rest extra,
    }
}

crate::schemas::validate! { CreateShownBody: "/paths/~1shown/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { CreateShownBody: "/paths/~1shown/post/requestBody/content/application~1x-www-form-urlencoded/schema" }

/// `unit` of `getShown`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum GetShownUnit {
    /// `mm`
    Mm,
    /// `cm`
    Cm,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    GetShownUnit {
        "mm" => Mm,
        "cm" => Cm,
    } else Unknown
}

crate::schemas::validate! { GetShownUnit: "/paths/~1shown~1{id}/get/parameters/0/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { GetShownUnit: "/paths/~1shown~1{id}/get/parameters/0/schema" }

/// The body of `sendMadeUpValues`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendMadeUpValuesBody {
    pub chat: SendMadeUpValuesBodyChat,
    pub level: SendMadeUpValuesBodyLevel,
    pub flag: SendMadeUpValuesBodyFlag,
    pub ratio: SendMadeUpValuesBodyRatio,
    /// Undeclared properties.
    pub extra: Extra,
}

impl SendMadeUpValuesBody {
    /// With what is required; everything else is absent.
    pub fn new(
        chat: impl Into<SendMadeUpValuesBodyChat>,
        level: impl Into<SendMadeUpValuesBodyLevel>,
        flag: impl Into<SendMadeUpValuesBodyFlag>,
        ratio: impl Into<SendMadeUpValuesBodyRatio>,
    ) -> Self {
        Self {
            chat: chat.into(),
            level: level.into(),
            flag: flag.into(),
            ratio: ratio.into(),
            extra: Default::default(),
        }
    }
}

setters! {
    SendMadeUpValuesBody {
        ..extra,
    }
}

object! {
    SendMadeUpValuesBody {
        "chat" => chat: required,
        "level" => level: required,
        "flag" => flag: required,
        "ratio" => ratio: required,
        rest extra,
    }
}

crate::schemas::validate! { SendMadeUpValuesBody: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendMadeUpValuesBody: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema" }

/// `body.chat` of `sendMadeUpValues`, the same as `NewIssueWeight`.
pub type SendMadeUpValuesBodyChat = NewIssueWeight;

/// `body.level` of `sendMadeUpValues`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendMadeUpValuesBodyLevel {
    /// `i64`
    Integer(i64),
    /// `Vec<String>`
    List(Vec<String>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    SendMadeUpValuesBodyLevel {
        Integer(i64) [is_integer *as_integer],
        List(Vec<String>) [is_list as_list(&[String])],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    SendMadeUpValuesBodyLevel {
        Integer(i64),
        List(Vec<String>),
    }
}

literals! {
    SendMadeUpValuesBodyLevel {
        List: texts,
    }
}

crate::schemas::validate! { SendMadeUpValuesBodyLevel: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema/properties/level" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendMadeUpValuesBodyLevel: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema/properties/level" }

/// `body.flag` of `sendMadeUpValues`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendMadeUpValuesBodyFlag {
    /// `bool`
    Boolean(bool),
    /// `BTreeMap<String, Value>`
    Object(::std::collections::BTreeMap<String, Value>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    SendMadeUpValuesBodyFlag {
        Boolean(bool) [is_boolean *as_boolean],
        Object(::std::collections::BTreeMap<String, Value>) [is_object as_object],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    SendMadeUpValuesBodyFlag {
        Boolean(bool),
        Object(::std::collections::BTreeMap<String, Value>),
    }
}

literals! {
    SendMadeUpValuesBodyFlag {
        Object: entries(Value),
    }
}

crate::schemas::validate! { SendMadeUpValuesBodyFlag: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema/properties/flag" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendMadeUpValuesBodyFlag: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema/properties/flag" }

/// `body.ratio` of `sendMadeUpValues`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum SendMadeUpValuesBodyRatio {
    /// `f64`
    Number(f64),
    /// `BTreeMap<String, Value>`
    Object(::std::collections::BTreeMap<String, Value>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    SendMadeUpValuesBodyRatio {
        Number(f64) [is_number *as_number],
        Object(::std::collections::BTreeMap<String, Value>) [is_object as_object],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    SendMadeUpValuesBodyRatio {
        Number(f64),
        Object(::std::collections::BTreeMap<String, Value>),
    }
}

literals! {
    SendMadeUpValuesBodyRatio {
        Object: entries(Value),
    }
}

crate::schemas::validate! { SendMadeUpValuesBodyRatio: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema/properties/ratio" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendMadeUpValuesBodyRatio: "/paths/~1shown~1made-up~1values/post/requestBody/content/application~1json/schema/properties/ratio" }

/// The body of `changeMadeUpValues`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct ChangeMadeUpValuesBody {
    pub voice: ChangeMadeUpValuesBodyVoice,
    pub day: ChangeMadeUpValuesBodyDay,
    pub part: MadeUpPart,
    pub point: Box<MadeUpText>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl ChangeMadeUpValuesBody {
    /// With what is required; everything else is absent.
    pub fn new(
        voice: impl Into<ChangeMadeUpValuesBodyVoice>,
        day: impl Into<ChangeMadeUpValuesBodyDay>,
        part: impl Into<MadeUpPart>,
        point: MadeUpText,
    ) -> Self {
        Self {
            voice: voice.into(),
            day: day.into(),
            part: part.into(),
            point: Box::new(point),
            extra: Default::default(),
        }
    }
}

setters! {
    ChangeMadeUpValuesBody {
        ..extra,
    }
}

object! {
    ChangeMadeUpValuesBody {
        "voice" => voice: required,
        "day" => day: required,
        "part" => part: required,
        "point" => point: required,
        rest extra,
    }
}

crate::schemas::validate! { ChangeMadeUpValuesBody: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ChangeMadeUpValuesBody: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema" }

/// `body.voice` of `changeMadeUpValues`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangeMadeUpValuesBodyVoice {
    /// `ChangeMadeUpValuesBodyVoiceText`
    Text(ChangeMadeUpValuesBodyVoiceText),
    /// `MadeUpText`
    MadeUpText(Box<MadeUpText>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    ChangeMadeUpValuesBodyVoice {
        Text(ChangeMadeUpValuesBodyVoiceText) [is_text as_text],
        MadeUpText(Box<MadeUpText>) [is_made_up_text as_made_up_text],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    ChangeMadeUpValuesBodyVoice {
        Text(ChangeMadeUpValuesBodyVoiceText),
        Text(&str),
        Text(String),
        MadeUpText(MadeUpText),
    }
}

crate::schemas::validate! { ChangeMadeUpValuesBodyVoice: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema/properties/voice" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ChangeMadeUpValuesBodyVoice: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema/properties/voice" }

/// `body.voice.text` of `changeMadeUpValues`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum ChangeMadeUpValuesBodyVoiceText {
    /// `alloy`
    Alloy,
    /// `echo`
    Echo,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    ChangeMadeUpValuesBodyVoiceText {
        "alloy" => Alloy,
        "echo" => Echo,
    } else Unknown
}

crate::schemas::validate! { ChangeMadeUpValuesBodyVoiceText: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema/properties/voice" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ChangeMadeUpValuesBodyVoiceText: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema/properties/voice" }

/// `body.day` of `changeMadeUpValues`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ChangeMadeUpValuesBodyDay {
    /// `Date`
    Text(Date),
    /// `i64`
    Integer(i64),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    ChangeMadeUpValuesBodyDay {
        Text(Date) [is_text as_text],
        Integer(i64) [is_integer *as_integer],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    ChangeMadeUpValuesBodyDay {
        Text(Date),
        Text(&str),
        Text(String),
        Integer(i64),
    }
}

crate::schemas::validate! { ChangeMadeUpValuesBodyDay: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema/properties/day" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ChangeMadeUpValuesBodyDay: "/paths/~1shown~1made-up~1values/patch/requestBody/content/application~1json/schema/properties/day" }

/// The body of `sendMadeUpLists`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct SendMadeUpListsBody {
    pub parts: Vec<MadeUpPart>,
    pub points: Vec<MadeUpText>,
    pub words: Vec<SendMadeUpListsBodyWordsItem>,
    pub ids: Vec<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl SendMadeUpListsBody {
    /// With what is required; everything else is absent.
    pub fn new(
        parts: impl IntoIterator<Item = MadeUpPart>,
        points: impl IntoIterator<Item = MadeUpText>,
        words: impl IntoIterator<Item = impl Into<SendMadeUpListsBodyWordsItem>>,
        ids: impl IntoIterator<Item = i64>,
    ) -> Self {
        Self {
            parts: parts.into_iter().collect(),
            points: points.into_iter().collect(),
            words: words.into_iter().map(Into::into).collect(),
            ids: ids.into_iter().collect(),
            extra: Default::default(),
        }
    }
}

setters! {
    SendMadeUpListsBody {
        ..extra,
    }
}

object! {
    SendMadeUpListsBody {
        "parts" => parts: required,
        "points" => points: required,
        "words" => words: required,
        "ids" => ids: required,
        rest extra,
    }
}

crate::schemas::validate! { SendMadeUpListsBody: "/paths/~1shown~1made-up~1lists/post/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendMadeUpListsBody: "/paths/~1shown~1made-up~1lists/post/requestBody/content/application~1json/schema" }

/// `body.words.item` of `sendMadeUpLists`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendMadeUpListsBodyWordsItem {
    /// `String`
    Text(String),
    /// `i64`
    Integer(i64),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    SendMadeUpListsBodyWordsItem {
        Text(String) [is_text as_text(&str)],
        Integer(i64) [is_integer *as_integer],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    SendMadeUpListsBodyWordsItem {
        Text(String),
        Text(&str),
        Integer(i64),
    }
}

crate::schemas::validate! { SendMadeUpListsBodyWordsItem: "/paths/~1shown~1made-up~1lists/post/requestBody/content/application~1json/schema/properties/words/items" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SendMadeUpListsBodyWordsItem: "/paths/~1shown~1made-up~1lists/post/requestBody/content/application~1json/schema/properties/words/items" }

/// `lists` of `listMadeUp`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListMadeUpLists {
    /// `Vec<String>`
    List(Vec<String>),
    /// `BTreeMap<String, i64>`
    Object(::std::collections::BTreeMap<String, i64>),
    /// Something that this version does not know.
    Unknown(Value),
}

union! {
    ListMadeUpLists {
        List(Vec<String>) [is_list as_list(&[String])],
        Object(::std::collections::BTreeMap<String, i64>) [is_object as_object],
    } else Unknown [is_unknown as_unknown]
}

variants! {
    ListMadeUpLists {
        List(Vec<String>),
        Object(::std::collections::BTreeMap<String, i64>),
    }
}

literals! {
    ListMadeUpLists {
        List: texts,
        Object: entries(i64),
    }
}

crate::schemas::validate! { ListMadeUpLists: "/paths/~1shown~1made-up/patch/parameters/0/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ListMadeUpLists: "/paths/~1shown~1made-up/patch/parameters/0/schema" }
