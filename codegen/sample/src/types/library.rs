// @generated from the OpenAPI document. Do not edit.

//! Types that only `library` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Date, Extra, Nullable, object, setters, string_enum};

/// `Book`.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub struct Book {
    pub id: i64,
    pub lang: Option<String>,
    pub title: String,
    pub pages: Option<i64>,
    pub price: Option<f64>,
    pub lent: Option<bool>,
    pub authors: Option<Vec<Author>>,
    pub tags: Option<Vec<String>>,
    pub years: Option<Vec<i64>>,
    pub sequel: Option<Box<Book>>,
    pub kind: Option<BookKind>,
    pub marks: Option<::std::collections::BTreeMap<String, i64>>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Book {
    /// With what is required; everything else is absent.
    pub fn new(id: i64, title: impl Into<String>) -> Self {
        Self {
            id,
            lang: None,
            title: title.into(),
            pages: None,
            price: None,
            lent: None,
            authors: None,
            tags: None,
            years: None,
            sequel: None,
            kind: None,
            marks: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Book {
        lang: into(String),
        pages: own(i64),
        price: own(f64),
        lent: own(bool),
        authors: items(Author),
        tags: each(String),
        years: items(i64),
        sequel: boxed(Book),
        kind: into(BookKind),
        marks: entries(i64),
        ..extra,
    }
}

object! {
    Book {
        "id" => id: required,
        "lang" => lang: optional,
        "title" => title: required,
        "pages" => pages: optional,
        "price" => price: optional,
        "lent" => lent: optional,
        "authors" => authors: optional,
        "tags" => tags: optional,
        "years" => years: optional,
        "sequel" => sequel: optional,
        "kind" => kind: optional,
        "marks" => marks: optional,
        rest extra,
    }
}

crate::schemas::validate! { Book: "/components/schemas/Book" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Book: "/components/schemas/Book" }

/// `Author`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Author {
    pub name: String,
    pub born: Option<Date>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Author {
    /// With what is required; everything else is absent.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            born: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Author {
        born: into(Date),
        ..extra,
    }
}

object! {
    Author {
        "name" => name: required,
        "born" => born: optional,
        rest extra,
    }
}

crate::schemas::validate! { Author: "/components/schemas/Author" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Author: "/components/schemas/Author" }

/// `Shelf`.
#[derive(Clone, Debug, Default, PartialEq)]
#[non_exhaustive]
pub struct Shelf {
    pub room: Option<String>,
    pub height: Nullable<i64>,
    pub books: Option<Vec<Book>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Shelf with new {
        room: into(String),
        height or height_null: own(i64),
        books: items(Book),
        ..extra,
    }
}

object! {
    Shelf {
        "room" => room: optional,
        "height" => height: optional_nullable,
        "books" => books: optional,
        rest extra,
    }
}

crate::schemas::validate! { Shelf: "/components/schemas/Shelf" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Shelf: "/components/schemas/Shelf" }

/// `Refusal`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Refusal {
    pub code: i64,
    pub reason: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Refusal {
        "code" => code: defaulted,
        "reason" => reason: optional,
        rest extra,
    }
}

crate::schemas::validate! { Refusal: "/components/schemas/Refusal" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Refusal: "/components/schemas/Refusal" }

/// `kind` of `Book`.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
#[non_exhaustive]
pub enum BookKind {
    /// `novel`
    Novel,
    /// `essay`
    Essay,
    /// A value that this version does not know.
    Unknown(String),
}

string_enum! {
    BookKind {
        "novel" => Novel,
        "essay" => Essay,
    } else Unknown
}

crate::schemas::validate! { BookKind: "/components/schemas/Book/properties/kind" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { BookKind: "/components/schemas/Book/properties/kind" }
