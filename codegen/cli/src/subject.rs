//! What can be asked about: operations, types and events.

use codegen::ir::{Api, Event, EventSet, Operation, TypeDef, TypeId};
use codegen::pointer::Pointer;
use serde_json::Value;

/// Something of a document that became something of its own in Rust.
#[derive(Clone, Copy, Debug)]
pub(crate) enum Subject<'a> {
    Operation(&'a Operation),
    Type(TypeId, &'a TypeDef),
    Event(&'a EventSet, &'a Event),
}

impl<'a> Subject<'a> {
    /// What kind of thing it is, in a word.
    pub(crate) fn kind_in_a_word(&self) -> &'static str {
        match self {
            Self::Operation(_) => "request",
            Self::Type(_, def) => def.kind_in_a_word(),
            Self::Event(..) => "event",
        }
    }

    /// The path of the Rust item inside the crate.
    pub(crate) fn path(&self, api: &Api) -> String {
        match self {
            Self::Operation(operation) => api.builder_path(operation, &operation.type_name),
            Self::Type(_, def) => def.rust_path(),
            Self::Event(set, event) => format!("webhooks::{}::{}", set.name, event.name.rust),
        }
    }

    /// Where it stands, before the document's conversion is undone.
    pub(crate) fn origin(&self) -> &'a Pointer {
        match self {
            Self::Operation(operation) => &operation.origin,
            Self::Type(_, def) => &def.origin,
            Self::Event(_, event) => &event.origin,
        }
    }

    /// Its part of the intermediate representation.
    pub(crate) fn ir(&self) -> Value {
        // The representation has string keys only, which cannot fail.
        match self {
            Self::Operation(operation) => serde_json::to_value(operation),
            Self::Type(_, def) => serde_json::to_value(def),
            Self::Event(_, event) => serde_json::to_value(event),
        }
        .unwrap_or_default()
    }
}
