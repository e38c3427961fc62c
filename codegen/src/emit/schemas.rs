//! The document's schemas in the crate: the module `schemas` with their table, and what has a use for it.

use std::collections::BTreeSet;

use super::file::{SourceFile, quoted};
use super::manifest::Package;
use super::runtime;
use crate::Files;
use crate::config::Config;
use crate::config::is_json_schema;
use crate::ir::{Api, Content, Location, Operation, TypeDef, TypeKind};
use crate::pointer::Pointer;

/// The place of a type's schema, where types are validated and there is one.
pub(super) fn validated<'a>(def: &'a TypeDef, api: &Api, config: &Config) -> Option<&'a Pointer> {
    let is_type = !matches!(def.kind, TypeKind::Alias(_));
    (config.types.validate && is_type && api.schemas.get(&def.origin).is_some()).then_some(&def.origin)
}

/// Whether a type implements `JsonSchema`.
pub(super) fn tells_schema(def: &TypeDef) -> bool {
    !matches!(def.kind, TypeKind::Alias(_)) && def.derives.iter().any(|it| is_json_schema(it))
}

/// Writes the module; nothing where the crate has no use for schemas.
pub(super) fn write(api: &Api, package: &Package, config: &Config) -> Files {
    let uses = config.schema_uses();
    if !uses.any() {
        return Files::new();
    }
    let file =
        SourceFile::new(&["The document's schemas, as JSON Schema, and what they are for.".to_owned()]);
    let mut modules = vec!["mod table;"];
    let mut imports = Vec::new();
    if uses.descriptions {
        modules.insert(0, "#[cfg(feature = \"schemars\")]\npub(crate) mod json_schema;\n#[cfg(feature = \"schemars\")]\nmod keywords;");
        imports.push("#[cfg(feature = \"schemars\")]\npub(crate) use json_schema::json_schema;");
    }
    if uses.validation {
        modules.push("pub(crate) mod validation;");
        imports.push("pub(crate) use validation::validate;");
    }
    file.text(modules.join("\n"));
    file.text(format!("{}\n\nuse table::Table;", imports.join("\n")));
    if uses.validation {
        file.text(VALIDATOR);
    }
    if uses.descriptions {
        file.text(json_schemas(api, package));
    }
    if config.client.validate_requests {
        file.text(CHECK);
    }
    let entries: String =
        api.schemas.0.iter().map(|(place, schema)| entry(place, &schema.to_string())).collect();
    file.text(format!("/// The schemas by their places.\nstatic TABLE: Table = Table::new(&[\n{entries}]);"));
    let mut files = runtime::schema_files(|path| match path {
        "table.rs" => true,
        "json_schema.rs" | "keywords.rs" => uses.descriptions,
        path => uses.validation && path.starts_with("validation/"),
    });
    files.insert("src/schemas/mod.rs".to_owned(), file.finish());
    files
}

/// What checks values.
const VALIDATOR: &str = "\
use validation::Validator;

/// What checks values against the schemas.
pub(crate) static VALIDATOR: Validator = Validator::new(&TABLE);";

/// What finds the schemas of types, and the types that schemas refer to.
fn json_schemas(api: &Api, package: &Package) -> String {
    let types = api.types.iter().map(|(_, def)| def).filter(|def| tells_schema(def));
    // Several types can be of one schema, such as what is sent and what is received; each tells the same.
    let mut seen = BTreeSet::new();
    let types = types.filter(|def| def.received.is_none() && seen.insert(&def.origin));
    let arms: String = types
        .map(|def| {
            let condition = package.features.line(def.need).replace('\n', "\n        ");
            let (place, name) = (quoted(def.origin.as_str()), &def.name.rust);
            format!("        {condition}{place} => generator.subschema_for::<crate::types::{name}>(),\n")
        })
        .collect();
    JSON_SCHEMAS.replace("        // types\n", &arms)
}

const JSON_SCHEMAS: &str = "\
/// The schema at a place.
#[cfg(feature = \"schemars\")]
pub(crate) fn json_schema_of(place: &str, generator: &mut schemars::SchemaGenerator) -> schemars::Schema {
    json_schema::read(&TABLE, type_of, place, generator)
}

/// The schema of the type that stands for the one at a place.
#[cfg(feature = \"schemars\")]
fn type_of(place: &str, generator: &mut schemars::SchemaGenerator) -> Option<schemars::Schema> {
    Some(match place {
        // types
        _ => return None,
    })
}";

/// What checks a part of a request before it is sent.
const CHECK: &str = "\
/// Checks a part of a request against the schema at a place.
pub(crate) fn check(
    place: &str,
    value: &crate::Value,
) -> Result<(), Box<dyn std::error::Error + Send + Sync>> {
    Ok(VALIDATOR.check_value(place, value)?)
}";

/// An entry of the table: the text stands in it as it is, between as many marks as it needs.
fn entry(place: &Pointer, schema: &str) -> String {
    let mut marks = "#".to_owned();
    while schema.contains(&format!("\"{marks}")) {
        marks.push('#');
    }
    format!("    ({}, r{marks}\"{schema}\"{marks}),\n", quoted(place.as_str()))
}

/// What is checked of an operation's requests, as the argument of `Endpoint::checks`.
pub(super) fn checks(operation: &Operation, api: &Api) -> Option<String> {
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let bodies: Vec<String> = contents
        .filter(|it| matches!(it.content, Content::Json(_) | Content::Form(_) | Content::Multipart(_)))
        .filter_map(|it| {
            let place = api.schemas.resolve(&it.origin.join("schema"))?;
            Some(format!("({}, {})", quoted(&it.media_type), quoted(place.as_str())))
        })
        .collect();
    let parameters: Vec<String> = operation
        .parameters
        .iter()
        .filter_map(|it| {
            let below = |place: &&Pointer| place.as_str().starts_with(&format!("{}/", it.origin));
            let written = api.schemas.0.range(it.origin.clone()..).map(|(place, _)| place).find(below)?;
            let place = api.schemas.resolve(written)?;
            let location = match it.location {
                Location::Path => "Path",
                Location::Query => "Query",
                Location::Header => "Header",
                Location::Cookie => "Cookie",
                Location::QueryString => "QueryString",
            };
            let name = quoted(&it.name.wire);
            Some(format!("(crate::runtime::Location::{location}, {name}, {})", quoted(place.as_str())))
        })
        .collect();
    if bodies.is_empty() && parameters.is_empty() {
        return None;
    }
    let list = |entries: Vec<String>| match entries.as_slice() {
        [] => "&[]".to_owned(),
        entries => format!("&[\n        {},\n    ]", entries.join(",\n        ")),
    };
    Some(format!(
        "&crate::runtime::Checks {{\n    check: crate::schemas::check,\n    bodies: {},\n    parameters: {},\n}}",
        list(bodies),
        list(parameters)
    ))
}
