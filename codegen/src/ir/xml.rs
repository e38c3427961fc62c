//! How values are written as XML (OpenAPI 3.1, section 4.8.26).

use indexmap::IndexMap;
use serde::{Deserialize, Serialize};

/// An XML document: a body.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct XmlDocument {
    /// What its root is called. Any root is read.
    pub name: XmlName,
    /// What the root holds.
    pub shape: XmlShape,
}

/// The shapes of component schemas, by key; those that XML documents refer to.
pub type XmlShapes = IndexMap<String, XmlShape>;

/// What an element or an attribute is called.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct XmlName {
    /// The name without a prefix.
    pub local: String,
    /// The prefix; may be empty.
    pub prefix: String,
    /// The namespace; may be empty.
    pub namespace: String,
}

/// What an element or an attribute holds.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum XmlShape {
    /// Text.
    Text,
    /// A number.
    Number,
    /// A boolean.
    Boolean,
    /// Whatever is there.
    Any,
    /// A list, whose items are elements of this name.
    List(XmlName, Box<XmlShape>),
    /// An object.
    Object(Vec<XmlField>, XmlOthers),
    /// What a component is.
    Component(String),
}

/// What becomes of the elements that no property stands for.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub enum XmlOthers {
    /// They are properties, too.
    Of(Box<XmlShape>),
    /// They are left out.
    Ignored,
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct XmlField {
    /// Its name in JSON.
    pub property: String,
    /// Its name in XML.
    pub name: XmlName,
    /// Where it stands.
    pub place: XmlPlace,
    /// What it holds.
    pub shape: XmlShape,
}

/// Where a property stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub enum XmlPlace {
    /// In an element of its own.
    Element,
    /// In an attribute.
    Attribute,
    /// In the text of the object's element.
    Text,
    /// In elements beside those of other properties, one for each item of a list.
    Items,
}
