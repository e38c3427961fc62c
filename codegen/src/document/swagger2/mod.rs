//! OpenAPI 2.0 (Swagger) to OpenAPI 3.0, on the untyped tree, once its references are settled.
//!
//! What is moved is written down in [`Places`], so that findings and names speak of the text as it is. Rules are those of
//! the [OpenAPI Specification 2.0](https://spec.openapis.org/oas/v2.0), whose sections have no numbers.

mod body;
mod discriminator;
mod media;
mod operation;
mod parameter;
mod response;
mod schema;
mod security;
mod server;
#[cfg(test)]
mod tests;

use std::collections::BTreeMap;

use serde_json::{Map, Value, json};

use self::media::MediaTypes;
use super::lower::shape::{self, Shape};
use super::reference::{MAX_HOPS, size};
use super::{Document, SpecVersion};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::places::Places;
use crate::pointer::Pointer;

type Members = Map<String, Value>;

/// Converts a document in place. Its components, and what references to other places were hoisted into, become those of
/// OpenAPI 3.
pub(super) fn convert(tree: &mut Value, diagnostics: &mut Diagnostics) -> Places {
    schema::convert(tree, Shape::Object(&shape::SWAGGER));
    let Value::Object(root) = tree else { return Places::default() };
    let mut conversion = Conversion::new(root, diagnostics);
    conversion.document(root);
    Places::new(conversion.moved)
}

/// Where something stands in the text, and where it stands once it is converted.
#[derive(Clone, Debug)]
struct Spot {
    written: Pointer,
    converted: Pointer,
}

impl Spot {
    fn root() -> Self {
        Self { written: Pointer::root(), converted: Pointer::root() }
    }

    /// The place of a member, whose name is the same in both documents.
    fn join(&self, token: impl std::fmt::Display) -> Self {
        Self { written: self.written.join(&token), converted: self.converted.join(token) }
    }

    /// What stands at the same place of the text, and becomes a member of something else.
    fn moved_to(&self, converted: Pointer) -> Self {
        Self { written: self.written.clone(), converted }
    }
}

struct Conversion<'a> {
    /// `consumes` and `produces` of the document.
    consumes: MediaTypes,
    produces: MediaTypes,
    /// The URLs that the operations are at, where they say nothing else.
    servers: server::Servers,
    /// The components, as they are written.
    parameters: Members,
    responses: Members,
    schemas: Members,
    /// From places in the converted document to places in the text.
    moved: BTreeMap<Pointer, Pointer>,
    /// How many values have been copied.
    copied: usize,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Conversion<'a> {
    fn new(root: &mut Members, diagnostics: &'a mut Diagnostics) -> Self {
        let origin = Pointer::root();
        let consumes = MediaTypes::take(root, "consumes", &origin, diagnostics);
        let produces = MediaTypes::take(root, "produces", &origin, diagnostics);
        let servers = server::Servers::take(root, diagnostics);
        Self {
            consumes,
            produces,
            servers,
            parameters: components(root, "parameters"),
            responses: components(root, "responses"),
            schemas: components(root, "schemas"),
            moved: BTreeMap::new(),
            copied: 0,
            diagnostics,
        }
    }

    fn report(&mut self, code: Code, pointer: &Pointer, message: impl Into<String>) {
        self.diagnostics.push(Diagnostic::new(code, pointer, message));
    }

    /// Another copy of a value: for another media type, or for an operation that shares it. A document that asks for too many
    /// is refused.
    fn copy(&mut self, value: &Value) -> Value {
        if !self.is_too_complex() {
            self.copied += size(value);
        }
        if self.is_too_complex() {
            self.report_copies();
            return Value::Null;
        }
        value.clone()
    }

    /// Another copy of an object's members.
    fn copied(&mut self, members: &Members) -> Members {
        if !self.is_too_complex() {
            self.copied += members.values().map(size).sum::<usize>();
        }
        if self.is_too_complex() {
            self.report_copies();
            return Members::new();
        }
        members.clone()
    }

    fn report_copies(&mut self) {
        let message = format!("media types and shared parts copy more than {MAX_COPIED} values");
        self.report(Code::TooComplex, &Pointer::root(), message);
    }

    /// Whether the document is refused.
    fn is_too_complex(&self) -> bool {
        self.copied > MAX_COPIED
    }

    /// Remembers where something stands in the text.
    fn moves(&mut self, spot: &Spot) {
        if spot.written != spot.converted {
            self.moved.insert(spot.converted.clone(), spot.written.clone());
        }
    }

    fn document(&mut self, root: &mut Members) {
        let security = components(root, "securitySchemes");
        root.remove("swagger");
        root.insert("openapi".to_owned(), json!("3.0.3"));
        for folder in ["schemas", "parameters", "responses", "securitySchemes"] {
            self.moves(&Spot { written: SpecVersion::V2_0.components(folder), converted: folder_of(folder) });
        }
        self.servers(root);
        self.name_tags();
        self.paths(root);
        let security_schemes = security::schemes(security);
        let (parameters, request_bodies) = self.shared_parameters();
        let responses = self.shared_responses();
        let schemas = std::mem::take(&mut self.schemas);
        let own = root.entry("components").or_insert_with(|| json!({}));
        if !own.is_object() {
            *own = json!({});
        }
        let Value::Object(own) = own else { return };
        for (folder, members) in [
            ("schemas", schemas),
            ("parameters", parameters),
            ("requestBodies", request_bodies),
            ("responses", responses),
            ("securitySchemes", security_schemes),
        ] {
            if members.is_empty() {
                continue;
            }
            match own.get_mut(folder) {
                Some(Value::Object(there)) => there.extend(members),
                _ => drop(own.insert(folder.to_owned(), Value::Object(members))),
            }
        }
    }

    /// The component behind a reference, and its key, through components that only refer to others.
    fn behind<'b>(members: &'b Members, folder: &str, value: &'b Value) -> Option<(String, &'b Value)> {
        let prefix = format!("#{}/", folder_of(folder));
        let mut key = key_of(value, &prefix)?;
        for _ in 0..MAX_HOPS {
            let target = members.get(&key)?;
            match key_of(target, &prefix) {
                Some(next) => key = next,
                None => return Some((key, target)),
            }
        }
        None
    }
}

/// What stands once in a document of OpenAPI 2.0 may stand at many places in one of 3.0. A document that asks for more values
/// than this is refused.
const MAX_COPIED: usize = 1_000_000;

fn key_of(value: &Value, prefix: &str) -> Option<String> {
    let reference = value.get("$ref")?.as_str()?.strip_prefix(prefix)?;
    Pointer::parse(reference).last()
}

/// The folder of OpenAPI 3 that a kind of components is in.
fn folder_of(folder: &str) -> Pointer {
    Pointer::root().join("components").join(folder)
}

/// Where a component stands, before and after.
fn spot_of(folder: &str, key: &str) -> Spot {
    let converted = Document::component_origin(folder, key);
    let is_hoisted = converted.parent().is_none_or(|it| it != folder_of(folder));
    let written = if is_hoisted { converted.clone() } else { SpecVersion::V2_0.components(folder).join(key) };
    Spot { written, converted }
}

/// Takes all components of a kind out of the document: those that it has under a name, then those that were hoisted.
fn components(root: &mut Members, folder: &str) -> Members {
    let place = SpecVersion::V2_0.components(folder);
    let mut found = match root.remove(&place.last().unwrap_or_default()) {
        Some(Value::Object(members)) => members,
        _ => Members::new(),
    };
    let hoisted = root.get_mut("components").and_then(Value::as_object_mut);
    if let Some(Value::Object(members)) = hoisted.and_then(|it| it.remove(folder)) {
        for (key, value) in members {
            found.entry(key).or_insert(value);
        }
    }
    found
}
