// @generated from the OpenAPI document. Do not edit.

//! Types that only `notes` needs.

#[allow(unused_imports)]
use super::*;
use crate::runtime::wire::{Extra, Value, object, setters, tagged_union, variants};

/// `Sender`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Sender {
    /// `Person`
    Person(Box<Person>),
    /// `Machine`
    Machine(Box<Machine>),
    /// Something that this version does not know.
    Unknown(Value),
}

tagged_union! {
    Sender by "kind" {
        "Person" => Person(Box<Person>) [is_person as_person into_person],
        "Machine" => Machine(Box<Machine>) [is_machine as_machine into_machine],
        _ => Machine(Box<Machine>) default,
    } else Unknown [is_unknown as_unknown into_unknown]
}

variants! {
    Sender {
        Person(Person),
        Machine(Machine),
    }
}

crate::schemas::validate! { Sender: "/components/schemas/Sender" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Sender: "/components/schemas/Sender" }

/// `Person`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Person {
    pub kind: String,
    pub name: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl Person {
    /// With what is required; everything else is absent.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: None,
            extra: Default::default(),
        }
    }
}

setters! {
    Person {
        name: into(String),
        ..extra,
    }
}

object! {
    Person {
        "kind" => kind: required,
        "name" => name: optional,
        rest extra,
    }
}

crate::schemas::validate! { Person: "/components/schemas/Person" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Person: "/components/schemas/Person" }

/// `Machine`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Machine {
    pub kind: Option<String>,
    pub model: Option<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    Machine with new {
        kind: into(String),
        model: into(String),
        ..extra,
    }
}

impl Default for Machine {
    fn default() -> Self {
        Self {
            kind: Some(String::from("Machine")),
            model: None,
            extra: Default::default(),
        }
    }
}

object! {
    Machine {
        "kind" => kind: optional,
        "model" => model: optional,
        rest extra,
    }
}

crate::schemas::validate! { Machine: "/components/schemas/Machine" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Machine: "/components/schemas/Machine" }

/// `Notes`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct Notes {
    pub notes: Vec<String>,
    /// Undeclared properties.
    pub extra: Extra,
}

object! {
    Notes {
        "notes" => notes: defaulted,
        rest extra,
    }
}

crate::schemas::validate! { Notes: "/components/mediaTypes/Notes/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { Notes: "/components/mediaTypes/Notes/schema" }

/// The body of `searchNotes`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct SearchNotesBody {
    pub text: String,
    pub limit: Option<i64>,
    /// Undeclared properties.
    pub extra: Extra,
}

impl SearchNotesBody {
    /// With what is required; everything else is absent.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            limit: None,
            extra: Default::default(),
        }
    }
}

setters! {
    SearchNotesBody {
        limit: own(i64),
        ..extra,
    }
}

object! {
    SearchNotesBody {
        "text" => text: required,
        "limit" => limit: optional,
        rest extra,
    }
}

crate::schemas::validate! { SearchNotesBody: "/paths/~1notes/query/requestBody/content/application~1json/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { SearchNotesBody: "/paths/~1notes/query/requestBody/content/application~1json/schema" }

/// `search` of `listByForm`.
#[derive(Clone, Debug, Default, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub struct ListByFormSearch {
    pub text: Option<String>,
    pub labels: Option<Vec<String>>,
    /// Undeclared properties.
    pub extra: Extra,
}

setters! {
    ListByFormSearch with new {
        text: into(String),
        labels: each(String),
        ..extra,
    }
}

object! {
    ListByFormSearch {
        "text" => text: optional,
        "labels" => labels: optional,
        rest extra,
    }
}

crate::schemas::validate! { ListByFormSearch: "/paths/~1notes~1by~1form/get/parameters/0/schema" }

#[cfg(feature = "schemars")]
crate::schemas::json_schema! { ListByFormSearch: "/paths/~1notes~1by~1form/get/parameters/0/schema" }
