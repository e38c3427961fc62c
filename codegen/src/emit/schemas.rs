//! The document's schemas in the crate: the module `schemas` with their table, and what has a use for it.

use std::collections::BTreeSet;

use super::file::{SourceFile, quoted};
use super::manifest::Package;
use super::parameter::location;
use super::runtime;
use crate::Files;
use crate::config::is_json_schema;
use crate::config::{Config, RequestChecks};
use crate::ir::{Api, BodyContent, Content, Operation, Parameter, Schemas, TypeDef, TypeKind};
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
        return if uses.requests == RequestChecks::InTests { of_tests() } else { Files::new() };
    }
    let file =
        SourceFile::new(&["The document's schemas, as JSON Schema, and what they are for.".to_owned()]);
    let is_for_tests = uses.requests == RequestChecks::InTests;
    let mut modules = vec![if is_for_tests { "pub(crate) mod table;" } else { "mod table;" }];
    let mut imports = Vec::new();
    if uses.descriptions {
        modules.insert(0, "#[cfg(feature = \"schemars\")]\npub(crate) mod json_schema;\n#[cfg(feature = \"schemars\")]\nmod keywords;");
        imports.push("#[cfg(feature = \"schemars\")]\npub(crate) use json_schema::json_schema;");
    }
    if uses.validation {
        modules.push("pub(crate) mod validation;");
        imports.push("pub(crate) use validation::validate;");
    }
    file.add_lines(modules.join("\n"));
    file.add_lines(format!("{}\n\nuse table::Table;", imports.join("\n")));
    if uses.validation {
        file.add_lines(VALIDATOR);
    }
    if uses.descriptions {
        file.add_lines(json_schemas(api, package));
    }
    if config.client.validate_requests {
        file.add_lines(CHECK);
    }
    file.add_lines(table(&api.schemas));
    let mut files = runtime::schema_files(|path| match path {
        "table.rs" => true,
        "json_schema.rs" | "keywords.rs" => uses.descriptions,
        path => uses.validation && path.starts_with("validation/"),
    });
    files.insert("src/schemas/mod.rs".to_owned(), file.finish());
    files
}

/// The module of a crate that checks values in its tests only: their schemas stand with what these know of the document.
fn of_tests() -> Files {
    let file = SourceFile::new(&["What checks values against schemas of the document.".to_owned()]);
    file.add_lines("pub(crate) mod table;\npub(crate) mod validation;");
    let mut files = runtime::schema_files(|path| path == "table.rs" || path.starts_with("validation/"));
    files.insert("src/schemas/mod.rs".to_owned(), file.finish());
    files
}

/// The static with the schemas.
pub(super) fn table(schemas: &Schemas) -> String {
    let entries: String = schemas.0.iter().map(|(place, schema)| entry(place, &schema.to_string())).collect();
    format!("/// The schemas by their places.\nstatic TABLE: Table = Table::new(&[\n{entries}]);")
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
    format!("    ({}, {}),\n", quoted(place.as_str()), raw(schema))
}

/// A text as it is, between as many marks as it needs; quoted where it has what would hide in a source.
pub(super) fn raw(text: &str) -> String {
    if text.contains(['\r', '\u{1e}']) || text.chars().any(is_invisible) {
        return quoted(text);
    }
    let mut marks = "#".to_owned();
    while text.contains(&format!("\"{marks}")) {
        marks.push('#');
    }
    format!("r{marks}\"{text}\"{marks}")
}

/// Whether a character changes the direction of text (Unicode Bidirectional Algorithm, section 2), which the compiler refuses
/// in literals.
fn is_invisible(character: char) -> bool {
    matches!(character, '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}')
}

/// What is checked of an operation's requests, as the argument of `Endpoint::checks`.
pub(super) fn checks(operation: &Operation, api: &Api) -> Option<String> {
    let contents = operation.body.iter().flat_map(|body| &body.contents);
    let bodies: Vec<String> = contents
        .filter(|it| !matches!(it.content, Content::Text | Content::Base64 | Content::Bytes))
        .filter_map(|it| {
            let place = body_place(it, &api.schemas)?;
            Some(format!("({}, {})", quoted(&it.media_type), quoted(place.as_str())))
        })
        .collect();
    let parameters: Vec<String> = operation
        .declared_parameters()
        .filter_map(|it| {
            let place = parameter_place(it, &api.schemas)?;
            let (location, name) = (location(it.location), quoted(&it.name.wire));
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

/// Where the schema of a body stands; for JSON lines, that of an item.
pub(super) fn body_place(content: &BodyContent, schemas: &Schemas) -> Option<Pointer> {
    let whole = schemas.resolve(&content.origin.join("schema"))?;
    if !matches!(content.content, Content::JsonLines(_)) || content.has_item_schema {
        return Some(whole);
    }
    // Items of any kind need no check.
    items_of(&whole, schemas)
}

/// Where the schema of a list's items stands, in the list's own schema or in a part of it: one of several that apply together,
/// or one of which the others are null.
fn items_of(list: &Pointer, schemas: &Schemas) -> Option<Pointer> {
    let (mut pending, mut seen) = (vec![list.clone()], BTreeSet::new());
    while let Some(place) = pending.pop() {
        let Some(schema) = schemas.get(&place).filter(|_| seen.insert(place.clone())) else { continue };
        if let Some(items) = schemas.resolve(&place.join("items")) {
            return Some(items);
        }
        let parts = ["anyOf", "oneOf", "allOf"].into_iter().flat_map(|key| {
            let count = schema.get(key).and_then(|it| it.as_array()).map_or(0, Vec::len);
            let place = &place;
            (0..count).map(move |index| place.join(key).join(index))
        });
        pending.extend(parts.filter_map(|part| schemas.resolve(&part)));
        let reference = schema.get("$ref").and_then(|it| it.as_str()).and_then(|it| it.strip_prefix('#'));
        pending.extend(reference.map(Pointer::parse));
    }
    None
}

/// Where the schema of a declared parameter stands.
pub(super) fn parameter_place(parameter: &Parameter, schemas: &Schemas) -> Option<Pointer> {
    let below = parameter.origin.join("");
    let (written, _) = schemas.0.range(&below..).next()?;
    written.as_str().starts_with(below.as_str()).then(|| schemas.resolve(written))?
}
