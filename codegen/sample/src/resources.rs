// @generated from the OpenAPI document. Do not edit.

//! The operations of the API, by resource.

pub mod parameters;
pub mod bodies;
pub mod types;
pub mod responses;
pub mod streams;
pub mod pages;
pub mod access;
pub mod shown;
pub mod library;
pub mod notes;
pub mod events;
pub mod tasks;

impl crate::Client {
    /// Parameters in every place and style.
    pub fn parameters(&self) -> parameters::Parameters {
        parameters::Parameters::new(self)
    }

    /// Request bodies of every media type.
    pub fn bodies(&self) -> bodies::Bodies {
        bodies::Bodies::new(self)
    }

    /// The operations of `types`.
    pub fn types(&self) -> types::Types {
        types::Types::new(self)
    }

    /// Responses of every media type and status.
    pub fn responses(&self) -> responses::Responses {
        responses::Responses::new(self)
    }

    /// The operations of `streams`.
    pub fn streams(&self) -> streams::Streams {
        streams::Streams::new(self)
    }

    /// Lists in every kind of pages.
    pub fn pages(&self) -> pages::Pages {
        pages::Pages::new(self)
    }

    /// Credentials of every kind, alone and together.
    pub fn access(&self) -> access::Access {
        access::Access::new(self)
    }

    /// Operations that the document has examples for.
    pub fn shown(&self) -> shown::Shown {
        shown::Shown::new(self)
    }

    /// Bodies in XML.
    pub fn library(&self) -> library::Library {
        library::Library::new(self)
    }

    /// What OpenAPI 3.2 adds.
    pub fn notes(&self) -> notes::Notes {
        notes::Notes::new(self)
    }

    /// The operations of `events`.
    pub fn events(&self) -> events::Events {
        events::Events::new(self)
    }

    /// Operations that go on after their first answer, in every style.
    pub fn tasks(&self) -> tasks::Tasks {
        tasks::Tasks::new(self)
    }
}
