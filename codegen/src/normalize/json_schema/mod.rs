//! The document's schemas as JSON Schema, for emitted crates that check values against them or tell them.

mod keywords;
pub(crate) mod relaxed;

use std::collections::{BTreeMap, BTreeSet};

use openapiv3::OpenAPI;
use serde_json::Value;

use crate::config::{Config, RequestChecks, SchemaUses};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::ir::{Api, Operation, Schemas};
use crate::pointer::Pointer;
use keywords::Reader;

/// Gives the API the schemas that its types, parameters and bodies have, as far as the configuration has a use for them,
/// and those that they refer to.
pub(super) fn run(api: &mut Api, document: &Document, config: &Config, diagnostics: &mut Diagnostics) {
    let uses = config.schema_uses();
    let is_for_tests = uses.requests == RequestChecks::InTests;
    if !uses.any() && !is_for_tests {
        return;
    }
    let openapi = &document.openapi;
    let Some(document) = tree(document) else { return };
    let components = components(openapi, &document);
    let found = |places: BTreeSet<Pointer>, reader: &Reader<'_>| {
        let mut found = Found { components: &components, document: &document, schemas: BTreeMap::new() };
        places.iter().for_each(|place| found.add(place, reader));
        found.add_targets(reader);
        Schemas(found.schemas)
    };
    if is_for_tests {
        let plain = SchemaUses { validation: true, descriptions: false, ..uses };
        api.request_schemas = found(of_requests(api, &document), &Reader::new(config, plain));
    }
    if !uses.any() {
        return;
    }
    let reader = Reader::new(config, uses);
    api.schemas = found(places(api, config, uses, &document), &reader);
    if config.types.validate {
        // What types cannot express is checked now, except for patterns that cannot be compiled.
        diagnostics.retain(|it| it.code != Code::UncheckedKeyword || is_of_pattern(&it.pointer));
    }
    if uses.validation {
        diagnostics.extend(reader.into_external().iter().map(|place| unchecked(place, config)));
    }
}

/// Whether a place is that of a pattern.
fn is_of_pattern(place: &Pointer) -> bool {
    let is = |place: Option<&Pointer>, key: &str| place.and_then(Pointer::last).is_some_and(|it| it == key);
    is(Some(place), "pattern") || is(place.parent().as_ref(), "patternProperties")
}

/// The document as a tree, with the operations for which the typed model has no place.
fn tree(document: &Document) -> Option<Value> {
    let mut tree = serde_json::to_value(&document.openapi).ok()?;
    for method in &document.methods {
        let operation = serde_json::to_value(&method.operation).ok()?;
        let place = method.origin.tokens().try_fold(&mut tree, |at, token| {
            Some(at.as_object_mut()?.entry(token).or_insert_with(|| Value::Object(serde_json::Map::new())))
        });
        *place? = operation;
    }
    Some(tree)
}

/// Says that what a schema asks for is not checked, as a type of another crate stands for it.
fn unchecked(place: &Pointer, config: &Config) -> Diagnostic {
    let key = config.key_of(place);
    match config.types.replace.get(&key) {
        Some(path) => {
            let message =
                format!("values of `{path}` are not checked: types of other crates are not looked into");
            config.finding(Code::UncheckedKeyword, &key, message)
        }
        None => {
            let message = "types of other crates are not checked, only that the text is one of the format";
            Diagnostic::new(Code::UncheckedKeyword, place, message)
        }
    }
}

/// The component schemas by the places where they stand.
fn components<'a>(openapi: &OpenAPI, document: &'a Value) -> BTreeMap<Pointer, &'a Value> {
    let keys = openapi.components.iter().flat_map(|it| it.schemas.keys());
    let schemas = document.pointer("/components/schemas");
    keys.filter_map(|key| Some((Document::component_origin("schemas", key), schemas?.get(key)?))).collect()
}

/// The places of the schemas that are needed.
fn places(api: &Api, config: &Config, uses: SchemaUses, document: &Value) -> BTreeSet<Pointer> {
    let mut places = BTreeSet::new();
    if config.types.validate || uses.descriptions {
        places.extend(api.types.iter().map(|(_, def)| def.origin.clone()));
    }
    if config.client.validate_requests {
        places.extend(of_requests(api, document));
    }
    places
}

/// The places of the schemas of parameters and bodies.
fn of_requests(api: &Api, document: &Value) -> BTreeSet<Pointer> {
    let parameters = api.operations.iter().flat_map(Operation::declared_parameters);
    let parameters = parameters.filter_map(|it| schema_of(&it.origin, document));
    let contents = api.operations.iter().filter_map(|it| it.body.as_ref()).flat_map(|it| &it.contents);
    parameters.chain(contents.map(|it| it.origin.join("schema"))).collect()
}

/// Where the schema of a parameter stands: beside its name, or in its content.
fn schema_of(parameter: &Pointer, document: &Value) -> Option<Pointer> {
    let written = document.pointer(parameter.as_str())?;
    if written.get("schema").is_some() {
        return Some(parameter.join("schema"));
    }
    let key = written.get("content")?.as_object()?.keys().next()?;
    Some(parameter.join("content").join(key).join("schema"))
}

/// The schemas that have been found.
struct Found<'a> {
    document: &'a Value,
    components: &'a BTreeMap<Pointer, &'a Value>,
    schemas: BTreeMap<Pointer, Value>,
}

impl Found<'_> {
    /// Adds the schema at a place, or the one that it is in.
    fn add(&mut self, place: &Pointer, reader: &Reader<'_>) {
        let mut outer = Some(place.clone());
        while let Some(at) = outer {
            if self.schemas.contains_key(&at) {
                return;
            }
            if let Some(schema) = self.components.get(&at) {
                let schema = reader.read(schema, &at);
                self.schemas.insert(at, schema);
                return;
            }
            outer = at.parent();
        }
        if let Some(schema) = self.document.pointer(place.as_str()) {
            let schema = reader.read(schema, place);
            self.schemas.insert(place.clone(), schema);
        }
    }

    /// Adds what the schemas refer to.
    fn add_targets(&mut self, reader: &Reader<'_>) {
        let mut left: Vec<Pointer> = self.schemas.values().flat_map(targets).collect();
        while let Some(target) = left.pop() {
            if !self.schemas.contains_key(&target) {
                self.add(&target, reader);
                left.extend(self.schemas.get(&target).into_iter().flat_map(targets));
            }
        }
    }
}

/// The places that a schema refers to.
fn targets(schema: &Value) -> Vec<Pointer> {
    let mut found = Vec::new();
    keywords::each(schema, &mut |members| {
        let reference = members.get("$ref").and_then(Value::as_str);
        found.extend(reference.and_then(|it| it.strip_prefix('#')).map(Pointer::parse));
    });
    found
}
