//! The normalise stage: the typed document to the IR, names left open.

mod client_parameters;
pub(crate) mod json_schema;
mod oauth;
mod operation;
pub mod pass;
mod resource;
pub mod schema;
mod security;
mod tags;
mod xml;
mod xml_names;

use std::collections::HashSet;

use openapiv3::OpenAPI;

use crate::config::{Config, Missing};
use crate::diagnostic::Diagnostics;
use crate::document::Document;
use crate::history::{History, Stage};
use crate::ir::{Api, Docs, TypeDef};
use crate::pointer::Pointer;
use crate::select;
use schema::{Arena, SchemaNormalizer};

/// Builds the IR of a document: schemas, operations, the passes that need to see all of them, resources.
pub fn normalize(document: &Document, config: &Config, diagnostics: &mut Diagnostics) -> Api {
    watched(document, config, diagnostics, &mut History::default())
}

/// Makes the IR of a document, and writes down in `history` what each step makes of the place that it watches.
pub(crate) fn watched(
    document: &Document,
    config: &Config,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> Api {
    let openapi = &document.openapi;
    let arena = Arena::default();
    let mut schemas = SchemaNormalizer::new(openapi, config, &arena, &Document::component_origin);
    schemas.components();

    let mut api = about(openapi);
    api.servers = security::document_servers(openapi, diagnostics);
    api.security_schemes = security::schemes(document, &api.servers, diagnostics);
    security::unused_variables(&api.security_schemes, config, diagnostics);
    operation::add_all(&mut api, document, config, &mut schemas, diagnostics);

    api.xml = xml::components(openapi, api.xml_documents());
    api.text_formats = schemas.text_formats();
    let (types, findings) = schemas.finish();
    api.types = types;
    client_parameters::run(&mut api, config, diagnostics);
    let keys: Vec<String> = openapi.components.iter().flat_map(|it| it.schemas.keys().cloned()).collect();
    let is_kept = select::schemas(&keys, config, diagnostics);
    let before: HashSet<Pointer> = api.types.iter().map(|(_, def)| def.origin.clone()).collect();
    history.api(Stage::Normalize, "schemas and operations", &api);
    let is_named = |def: &TypeDef| config.has_names_in(&def.origin);
    let wishes = pass::Wishes { kept: &is_kept, is_named: &is_named };
    let circles = pass::run(&mut api, &wishes, history);
    if config.types.missing.unwrap_or_default() == Missing::Default {
        pass::leniency::run(&mut api);
    }
    diagnostics.extend(pass::derives::run(&mut api, config));
    // What is left out is not worth a word.
    let parts = api.part_schemas.iter().map(|it| &it.origin);
    let left: HashSet<&Pointer> = api.types.iter().map(|(_, def)| &def.origin).chain(parts).collect();
    let is_left = |key: &str| left.contains(&Document::component_origin("schemas", key));
    select::report_needed(&keys, config, is_left, diagnostics);
    let is_gone = |pointer: &Pointer| {
        pointer.component_schema().is_some_and(|it| before.contains(&it) && !left.contains(&it))
    };
    diagnostics.extend(findings.iter().chain(&circles).filter(|it| !is_gone(&it.pointer)).cloned());
    resource::build(&mut api, document, config, diagnostics);
    pass::need::run(&mut api);
    json_schema::run(&mut api, document, config, diagnostics);
    history.api(Stage::Normalize, "resources", &api);
    api
}

fn about(openapi: &OpenAPI) -> Api {
    let info = &openapi.info;
    let docs = Docs {
        description: info.description.clone(),
        url: openapi.external_docs.as_ref().map(|docs| docs.url.clone()),
        ..Docs::default()
    };
    Api { title: info.title.clone(), version: info.version.clone(), docs, ..Api::default() }
}
