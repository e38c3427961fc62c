//! How values are written as XML (OpenAPI 3.1, section 4.8.26).

use std::collections::HashSet;

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
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct XmlName {
    /// The name without a prefix.
    pub local: String,
    /// The prefix; may be empty.
    pub prefix: String,
    /// The namespace; may be empty.
    pub namespace: String,
}

/// What an element or an attribute holds.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
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
    /// What several schemas are that describe one value, at least one of them by a reference to a component: branches of a
    /// union, or parts of a composition.
    Merged(Vec<XmlShape>),
}

/// How many shapes are looked through for the properties of one object.
const MAX_PARTS: usize = 200;

impl XmlShape {
    /// What parts are together: the properties of all that are objects, or else what all of them are. Nothing is looked up in
    /// the properties: what is within itself has an end here.
    pub fn merged(parts: &[Self], component: impl Fn(&str) -> Option<Self>) -> Self {
        let (mut fields, mut others, mut values) = (Vec::<XmlField>::new(), None, Vec::new());
        let (mut seen, mut count) = (HashSet::new(), 0);
        let mut stack: Vec<Self> = parts.iter().rev().cloned().collect();
        while let Some(part) = stack.pop().filter(|_| count < MAX_PARTS) {
            count += 1;
            match part {
                Self::Any => {}
                Self::Component(key) => {
                    if !seen.contains(&key) {
                        stack.extend(component(&key));
                        seen.insert(key);
                    }
                }
                Self::Merged(parts) => stack.extend(parts.into_iter().rev()),
                Self::Object(properties, rest) => {
                    for field in properties {
                        if fields.iter().all(|it| it.property != field.property) {
                            fields.push(XmlField { required: false, ..field });
                        }
                    }
                    // Of objects that say nothing of it, all other elements are properties, too.
                    let usual = XmlOthers::Of(Box::new(Self::Any));
                    others = Some(others.filter(|it| *it != usual).unwrap_or(rest));
                }
                value => values.push(value),
            }
        }
        let mut values = values.into_iter();
        match (others, values.next()) {
            (Some(others), _) => Self::Object(fields, others),
            (None, Some(first)) if values.all(|it| it == first) => first,
            (None, _) => Self::Any,
        }
    }
}

/// What becomes of the elements that no property stands for.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum XmlOthers {
    /// They are properties, too.
    Of(Box<XmlShape>),
    /// They are left out.
    Ignored,
}

/// A property of an object.
#[derive(Clone, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub struct XmlField {
    /// Its name in JSON.
    pub property: String,
    /// Its name in XML.
    pub name: XmlName,
    /// Where it stands.
    pub place: XmlPlace,
    /// What it holds.
    pub shape: XmlShape,
    /// Whether every object has it. Where several schemas describe one value, none is known to be in all.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub required: bool,
}

/// Where a property stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash, Serialize, Deserialize)]
pub enum XmlPlace {
    /// In an element of its own.
    Element,
    /// In an attribute.
    Attribute,
    /// In the text of the object's element.
    Text,
    /// There, in a CDATA section.
    Cdata,
    /// In elements beside those of other properties, one for each item of a list.
    Items,
}
