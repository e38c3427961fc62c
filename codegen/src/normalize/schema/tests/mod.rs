//! The rules, each on a small document. Types are compared in a short notation, one line for each.

mod discriminators;
mod fidelity;
mod listing;
mod objects;
mod unions;

use openapiv3::OpenAPI;

use super::{Arena, SchemaNormalizer};
use crate::{
    config::Config,
    diagnostic::Code,
    document::{self, Document, Input},
    ir::{Api, NamePath, NameRoot},
    normalize::pass,
    pointer::Pointer,
};

/// The types of the component schemas in `schemas` (YAML), after all passes, with the codes of what was found.
fn normalise(schemas: &str) -> (Api, Vec<Code>) {
    let schemas = schemas.replace('\n', "\n    ");
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: T, version: '1'}}\npaths: {{}}\ncomponents:\n  schemas:\n    {schemas}\n"
    );
    let document =
        document::read(&Input::text("test.yaml", text)).unwrap_or_else(|failure| panic!("{failure}"));
    let (mut api, codes) = run(&document.openapi);
    pass::run(&mut api, &pass::Wishes::NONE, &mut crate::history::History::default());
    (api, codes)
}

fn run(openapi: &OpenAPI) -> (Api, Vec<Code>) {
    let arena = Arena::new();
    let config = Config::default();
    let mut normalizer = SchemaNormalizer::new(openapi, &config, &arena, &Document::component_origin);
    normalizer.components();
    let (types, diagnostics) = normalizer.finish();
    let codes = diagnostics.iter().map(|diagnostic| diagnostic.code).collect();
    (Api { types, ..Api::default() }, codes)
}

/// The notation for all types.
fn types(schemas: &str) -> String {
    listing::list(&normalise(schemas).0.types)
}

/// Compares the notation, with leading spaces taken off. Which structs are behind a pointer does not matter.
#[track_caller]
fn check(schemas: &str, expected: &str) {
    assert_listed(&types(schemas).replace("box ", ""), expected);
}

#[track_caller]
fn assert_listed(found: &str, expected: &str) {
    let expected: Vec<&str> = expected.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert_eq!(found, expected.join("\n"), "\n{found}");
}

#[test]
fn parameters_and_bodies_see_merged_properties() {
    let text = "{openapi: 3.0.3, info: {title: T, version: '1'}, paths: {}, components: {schemas: {
        A: {allOf: [{$ref: '#/components/schemas/B'}, {properties: {file: {type: string, format: binary}}, required: [file]}]},
        B: {type: object, properties: {name: {type: string}}}}}}";
    let document =
        document::read(&Input::text("test.yaml", text)).unwrap_or_else(|failure| panic!("{failure}"));
    let arena = Arena::new();
    let config = Config::default();
    let mut normalizer =
        SchemaNormalizer::new(&document.openapi, &config, &arena, &Document::component_origin);
    let schema = openapiv3::ReferenceOr::ref_("#/components/schemas/A");
    let path = NamePath { root: NameRoot::Component("X".into()), words: vec!["body".into()] };
    let schema = Box::leak(Box::new(schema));
    let view = normalizer.object(schema, &Pointer::root(), path).expect("an object");
    let names: Vec<_> = view.properties.iter().map(|property| property.name.as_str()).collect();
    assert_eq!(names, ["name", "file"]);
}
