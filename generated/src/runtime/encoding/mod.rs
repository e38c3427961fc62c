// @generated from the OpenAPI document. Do not edit.

//! How values become text outside of bodies of JSON: paths, queries, headers, cookies, forms (OpenAPI 3.1, section
//! 4.8.12; RFC 6570).

mod cookie;
mod escape;
mod flat;
mod header;
mod pairs;
mod path;
mod scalar;

use std::fmt;

pub(super) use cookie::{add_credential, add_parameters, cookie};
pub(super) use escape::{Escaping, escape};
pub(super) use header::header;
pub(super) use pairs::{Pairs, pairs, query};
pub(super) use path::Path;
pub(super) use scalar::scalar;

/// How a value is written: that of a parameter, or of a property of a form.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Encoding {
    /// By `style` and `explode`.
    Style {
        /// The style.
        style: Style,
        /// Whether arrays and objects become several pairs.
        explode: bool,
        /// Whether reserved characters stay as they are.
        allow_reserved: bool,
        /// How a list of scalars becomes pairs: the value itself, or a member of an exploded object.
        lists: ArrayFormat,
        /// How lists of scalars become pairs whose names are in brackets already.
        inner_lists: ArrayFormat,
    },
    /// As JSON text.
    Json,
}

impl Encoding {
    /// The default of path and header parameters.
    pub const SIMPLE: Self = Self::style(Style::Simple, false);
    /// The default of query and cookie parameters.
    pub const FORM: Self = Self::style(Style::Form, true);
    /// `deepObject`, also of values that are no objects.
    pub const DEEP_OBJECT: Self = Self::style(Style::DeepObject, true);
    /// The default of the properties of a form: objects are in brackets, lists of scalars repeat the name.
    pub const FORM_PROPERTY: Self = Self::style(Style::DeepObject, true).outer_lists(ArrayFormat::Repeat);

    /// A style with its usual lists: those in brackets have indices, others repeat the name.
    pub const fn style(style: Style, explode: bool) -> Self {
        let lists = match style {
            Style::DeepObject => ArrayFormat::Indices,
            _ => ArrayFormat::Repeat,
        };
        Self::Style { style, explode, allow_reserved: false, lists, inner_lists: ArrayFormat::Indices }
    }

    /// The same with reserved characters as they are (`allowReserved`).
    #[must_use]
    pub const fn reserved(self) -> Self {
        match self {
            Self::Style { style, explode, lists, inner_lists, .. } => {
                Self::Style { style, explode, allow_reserved: true, lists, inner_lists }
            }
            Self::Json => Self::Json,
        }
    }

    /// The same with other lists, in brackets and outside of them.
    #[must_use]
    pub const fn lists(self, format: ArrayFormat) -> Self {
        self.outer_lists(format).inner_lists(format)
    }

    /// The same with other lists outside of brackets.
    #[must_use]
    pub const fn outer_lists(self, format: ArrayFormat) -> Self {
        match self {
            Self::Style { style, explode, allow_reserved, inner_lists, .. } => {
                Self::Style { style, explode, allow_reserved, lists: format, inner_lists }
            }
            Self::Json => Self::Json,
        }
    }

    /// The same with other lists in brackets.
    #[must_use]
    pub const fn inner_lists(self, format: ArrayFormat) -> Self {
        match self {
            Self::Style { style, explode, allow_reserved, lists, .. } => {
                Self::Style { style, explode, allow_reserved, lists, inner_lists: format }
            }
            Self::Json => Self::Json,
        }
    }
}

/// The styles of OpenAPI.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[allow(missing_docs, reason = "the names are OpenAPI's")]
pub enum Style {
    Simple,
    Label,
    Matrix,
    Form,
    SpaceDelimited,
    /// OpenAPI 2.0's.
    TabDelimited,
    PipeDelimited,
    DeepObject,
    /// OpenAPI 3.2's, of cookies that are sent as they are.
    Cookie,
}

impl Style {
    /// What stands between the items of a list that is one text: the character, and how it is escaped.
    fn separator(self) -> (char, &'static str) {
        match self {
            Self::SpaceDelimited => (' ', "%20"),
            Self::TabDelimited => ('\t', "%09"),
            Self::PipeDelimited => ('|', "%7C"),
            // It stands for itself between items, and is escaped in them.
            Self::Simple | Self::Label | Self::Matrix | Self::Form | Self::DeepObject | Self::Cookie => {
                (',', ",")
            }
        }
    }
}

/// How a list of scalars becomes pairs of names and values. Other lists have indices whatever the format: nothing else
/// keeps their items apart. Brackets are escaped on the wire, `tag%5B%5D=a`.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ArrayFormat {
    /// `tag=a&tag=b`
    Repeat,
    /// `tag[]=a&tag[]=b`
    Brackets,
    /// `tag[0]=a&tag[1]=b`
    Indices,
    /// `tag=a,b`
    Comma,
}

/// Why a value cannot be written.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Refusal {
    /// The style has no way to write lists and objects inside of others.
    Nested,
    /// Text that could not be told from what separates the items.
    Separator(char),
    /// Nothing to write where something must stand.
    Empty,
    /// A `.` or `..` between slashes, which servers and proxies resolve.
    DotSegment,
    /// Spaces or tabs at an end, where servers take them off.
    Blanks,
    /// Characters that may not stand there.
    Characters,
}

/// What is wrong, to be read behind a value's name.
impl fmt::Display for Refusal {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Nested => {
                formatter.write_str("has lists or objects inside, which its style cannot express")
            }
            Self::Separator('\t') => formatter.write_str("has a tab in an item, which separates the items"),
            Self::Separator(separator) => {
                write!(formatter, "has `{separator}` in an item, which separates the items")
            }
            Self::Empty => formatter.write_str("is empty"),
            Self::DotSegment => formatter.write_str("makes a dot segment, which leads to another path"),
            Self::Blanks => {
                formatter.write_str("has spaces or tabs at an end or around an item, which servers take off")
            }
            Self::Characters => formatter.write_str("has characters that may not stand there"),
        }
    }
}
