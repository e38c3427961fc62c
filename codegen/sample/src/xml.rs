// @generated from the OpenAPI document. Do not edit.

//! How the values of XML bodies are read and written: a table for each schema and each body.

#![allow(dead_code, unused_imports, reason = "a table belongs to the feature of its resource")]

use crate::runtime::xml::{Document, Field, Name, Place, Shape};

static AUTHOR: Shape = Shape::Object(
    &[
        Field::new("name", Name::new("name"), Place::Text, &Shape::Text).required(),
        Field::new("born", Name::new("born"), Place::Attribute, &Shape::Text),
    ],
    Some(&Shape::Any),
);

static BOOK: Shape = Shape::Object(
    &[
        Field::new("id", Name::new("id"), Place::Attribute, &Shape::Number),
        Field::new(
            "lang",
            Name::new("lang").within("xml", ""),
            Place::Attribute,
            &Shape::Text,
        ),
        Field::new("title", Name::new("Title"), Place::Element, &Shape::Text),
        Field::new("pages", Name::new("pages"), Place::Element, &Shape::Number),
        Field::new("price", Name::new("price"), Place::Element, &Shape::Number),
        Field::new("lent", Name::new("lent"), Place::Element, &Shape::Boolean),
        Field::new(
            "authors",
            Name::new("authors"),
            Place::Element,
            &Shape::List(Name::new("author"), &AUTHOR),
        ),
        Field::new(
            "tags",
            Name::new("tags"),
            Place::Items,
            &Shape::List(Name::new("tag"), &Shape::Text),
        ),
        Field::new(
            "years",
            Name::new("printed"),
            Place::Element,
            &Shape::List(Name::new(""), &Shape::Number),
        ),
        Field::new(
            "sequel",
            Name::new("book").within("b", "urn:books"),
            Place::Element,
            &BOOK,
        ),
        Field::new("kind", Name::new("kind"), Place::Element, &Shape::Text),
        Field::new(
            "marks",
            Name::new("marks"),
            Place::Element,
            &Shape::Object(&[], Some(&Shape::Number)),
        ),
    ],
    Some(&Shape::Any),
);

static REFUSAL: Shape = Shape::Object(
    &[
        Field::new("code", Name::new("code"), Place::Attribute, &Shape::Number),
        Field::new("reason", Name::new("reason"), Place::Element, &Shape::Text),
    ],
    Some(&Shape::Any),
);

static SHELF: Shape = Shape::Object(
    &[
        Field::new("room", Name::new("room"), Place::Element, &Shape::Text),
        Field::new("height", Name::new("height"), Place::Element, &Shape::Number),
        Field::new(
            "books",
            Name::new("books"),
            Place::Items,
            &Shape::List(Name::new("book").within("b", "urn:books"), &BOOK),
        ),
    ],
    Some(&Shape::Any),
);

pub(crate) static LIBRARY_LIST_BOOKS_200: Document = Document::new(
    Name::new("books"),
    &Shape::List(Name::new("book").within("b", "urn:books"), &BOOK),
);

pub(crate) static LIBRARY_ADD_BOOK_BODY: Document = Document::new(
    Name::new("book").within("b", "urn:books"),
    &BOOK,
);

pub(crate) static LIBRARY_ADD_BOOK_201: Document = Document::new(
    Name::new("book").within("b", "urn:books"),
    &BOOK,
);

pub(crate) static LIBRARY_ADD_BOOK_202: Document = Document::new(
    Name::new("shelf"),
    &SHELF,
);

pub(crate) static LIBRARY_ADD_BOOK_4XX: Document = Document::new(
    Name::new("Refusal"),
    &REFUSAL,
);

pub(crate) static LIBRARY_REPLACE_SHELF_BODY: Document = Document::new(
    Name::new("shelf"),
    &SHELF,
);
