// @generated from the OpenAPI document. Do not edit.

//! What XML stands for: a table that is written once for each schema.

/// What the text of an element is called where it is beside attributes and elements that no schema names.
#[cfg(feature = "xml")]
pub(super) const TEXT: &str = "#text";

/// What an element or an attribute holds.
pub enum Shape {
    /// Text, as it is.
    Text,
    /// A number.
    Number,
    /// `true` or `false`, or `1` or `0` (XML Schema Part 2, section 3.2.2).
    Boolean,
    /// Whatever is there: an object of its elements, or text where it has none.
    Any,
    /// Elements with this name, each of which is an item. An empty name is that of the list.
    List(Name, &'static Shape),
    /// An object with these properties. Other elements and attributes are properties with the last shape, and left out
    /// without one.
    Object(&'static [Field], Option<&'static Shape>),
}

/// A property of an object.
pub struct Field {
    pub(super) property: &'static str,
    pub(super) name: Name,
    pub(super) place: Place,
    pub(super) shape: &'static Shape,
    #[cfg_attr(not(feature = "xml"), allow(dead_code, reason = "values are read without it"))]
    pub(super) is_required: bool,
}

impl Field {
    /// A property with this name in JSON, that in XML, and its place.
    pub const fn new(property: &'static str, name: Name, place: Place, shape: &'static Shape) -> Self {
        Self { property, name, place, shape, is_required: false }
    }

    /// The same, where the property has to be there: a list without items has no element that says so, and a text without
    /// characters is none.
    pub const fn required(mut self) -> Self {
        self.is_required = true;
        self
    }
}

/// Where a property stands.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Place {
    /// In an element of its own; a list has elements for its items in there.
    Element,
    /// In an attribute.
    Attribute,
    /// In the text of the object's element.
    Text,
    /// There, in a CDATA section (XML 1.0, section 2.7).
    Cdata,
    /// In elements beside those of other properties, one for each item of a list.
    Items,
}

/// What an element or an attribute is called.
#[derive(Clone, Copy)]
pub struct Name {
    pub(super) local: &'static str,
    #[cfg_attr(not(feature = "xml"), allow(dead_code, reason = "names are read without it"))]
    pub(super) prefix: &'static str,
    #[cfg_attr(not(feature = "xml"), allow(dead_code, reason = "names are read without it"))]
    pub(super) namespace: &'static str,
}

impl Name {
    /// A name without a namespace.
    pub const fn new(local: &'static str) -> Self {
        Self { local, prefix: "", namespace: "" }
    }

    /// The name, or another one where it is empty.
    #[cfg(feature = "xml")]
    pub(super) fn or<'a>(&'a self, other: &'a Self) -> &'a Self {
        if self.local.is_empty() { other } else { self }
    }

    /// The name in a namespace; without a prefix it is the default one from there on.
    pub const fn within(mut self, prefix: &'static str, namespace: &'static str) -> Self {
        self.prefix = prefix;
        self.namespace = namespace;
        self
    }
}
