//! Cargo features of emitted crates: those of the runtime that only some crates need, and one for each top-level resource of a
//! large API, so that users compile only what they call.

use std::collections::BTreeMap;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::{contents, xml};
use crate::config::{Config, Contents};
use crate::ir::{Api, Need, ResourceId, TextFormat};

/// The feature for what the API sends by itself.
pub(super) const WEBHOOKS: &str = "webhooks";

/// The feature for bodies in XML.
pub(super) const XML: &str = "xml";

/// The feature for tokens in a user's name.
pub(super) const OAUTH: &str = "oauth";

/// From so many operations on an API is large.
const LARGE: usize = 200;

/// The feature that switches on all others.
pub(crate) const ALL: &str = "all-resources";

/// The features by resource; none for an API that is not large.
#[derive(Debug, Default)]
pub(super) struct Features {
    names: BTreeMap<ResourceId, String>,
    /// The features of the runtime that the crate has no use for.
    pub(super) absent: Vec<&'static str>,
}

/// A feature of the runtime that only some crates have.
pub(super) struct Optional {
    pub(super) name: &'static str,
    /// What the paths of its files have in them.
    pub(super) files: &'static str,
    /// Whether it is on by default in the crates that have it.
    pub(super) is_default: bool,
    /// Whether a crate has a use for it.
    is_used: fn(&Api, Contents) -> bool,
}

impl Optional {
    /// The feature with which texts of a format are converted.
    const fn of_format(format: TextFormat, files: &'static str, is_used: fn(&Api, Contents) -> bool) -> Self {
        Self { name: conversion(format).0, files, is_default: false, is_used }
    }
}

/// The features of the runtime that only some crates have.
pub(super) const OPTIONAL: [Optional; 6] = [
    Optional { name: WEBHOOKS, files: "/webhook", is_default: true, is_used: contents::has_events },
    Optional { name: XML, files: "/xml/", is_default: true, is_used: xml::is_used },
    Optional { name: OAUTH, files: "/oauth_user/", is_default: false, is_used: has_users },
    Optional::of_format(TextFormat::Uuid, "/wire/to_uuid", |api, _| has_texts(api, TextFormat::Uuid)),
    // Types alone do not depend on the library, which clients do anyway.
    Optional::of_format(TextFormat::Url, "/wire/to_url", |api, contents| {
        contents != Contents::Types && has_texts(api, TextFormat::Url)
    }),
    Optional::of_format(TextFormat::Decimal, "/wire/to_decimal", |api, _| {
        has_texts(api, TextFormat::Decimal)
    }),
];

/// Whether there are tokens in a user's name.
fn has_users(api: &Api, contents: Contents) -> bool {
    contents.has_client() && api.security_schemes.values().any(|scheme| scheme.users.is_some())
}

/// Whether there are texts of a format that stay texts.
fn has_texts(api: &Api, format: TextFormat) -> bool {
    api.text_formats.contains(&format)
}

/// The part that waits for operations which go on after their first answer. It is no feature: crates that have such operations
/// have it.
pub(super) const POLLING: &str = "polling";

/// Whether there is an operation that goes on after its first answer.
pub(super) fn has_polling(api: &Api) -> bool {
    api.operations.iter().any(|operation| operation.polling.is_some())
}

/// The feature with which texts of a format are converted, and the trait that does so.
pub(super) const fn conversion(format: TextFormat) -> (&'static str, &'static str) {
    match format {
        TextFormat::Uuid => ("uuid", "ToUuid"),
        TextFormat::Url => ("url", "ToUrl"),
        TextFormat::Decimal => ("rust_decimal", "ToDecimal"),
    }
}

/// The features of [`OPTIONAL`] that a crate has no use for.
pub(super) fn absent(api: &Api, kind: Contents) -> Vec<&'static str> {
    OPTIONAL.iter().filter(|it| !(it.is_used)(api, kind)).map(|it| it.name).collect()
}

impl Features {
    /// Decides by the configuration, or else by the number of operations. `taken` are names of other features.
    pub(super) fn new(api: &Api, config: &Config, taken: &[String]) -> Self {
        let resources = api.resources.first().map_or(&[][..], |root| &root.children);
        let absent = absent(api, config.package.contents);
        let is_large = api.operations.len() >= LARGE && resources.len() > 1;
        let wanted = config.package.resource_features.unwrap_or(is_large);
        if !wanted || !config.package.contents.has_client() {
            return Self { names: BTreeMap::new(), absent };
        }
        let name = |id: &ResourceId| {
            let name = api.resources[id.0 as usize].module.replace('_', "-");
            let is_taken = name == "default" || name == ALL || taken.contains(&name);
            (*id, if is_taken { format!("{name}-resource") } else { name })
        };
        Self { names: resources.iter().map(name).collect(), absent }
    }

    /// Whether the crate has a feature of the runtime.
    pub(super) fn has(&self, feature: &str) -> bool {
        !self.absent.contains(&feature)
    }

    /// Whether there are none for resources.
    pub(super) fn is_empty(&self) -> bool {
        self.names.is_empty()
    }

    /// All names, in the order of the resources.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.names.values().map(String::as_str)
    }

    /// The feature that something needs, if it needs one: its resource's, or all of them where no operation needs it,
    /// for then nothing says which resource it belongs to.
    pub(super) fn of(&self, need: Need) -> Option<&str> {
        match need {
            Need::Events => self.has(WEBHOOKS).then_some(WEBHOOKS),
            _ if self.is_empty() => None,
            Need::Several => None,
            Need::Only(resource) => self.names.get(&resource).map(String::as_str),
            Need::Nobody => Some(ALL),
        }
    }

    /// The attribute for it.
    pub(super) fn attribute(&self, need: Need) -> TokenStream {
        self.of(need).map_or_else(TokenStream::new, |name| {
            let name = Literal::string(name);
            quote!(#[cfg(feature = #name)])
        })
    }

    /// The attribute as a line of text.
    pub(super) fn line(&self, need: Need) -> String {
        let name = self.of(need).map(super::file::quoted);
        name.map_or_else(String::new, |name| format!("#[cfg(feature = {name})]\n"))
    }
}
