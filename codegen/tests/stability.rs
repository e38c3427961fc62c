//! Law 6: a schema, an operation or a property more renames nothing else and puts nothing else into a box, wherever it is
//! put in.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::ir::{Content, Errors, Success, Type, TypeKind};
use codegen::{Generated, Options, generate};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::{Map, Value, json};

/// How often something is put into each document.
const ROUNDS: u32 = 24;

fn documents(folder: &Path) -> Vec<(String, Value)> {
    let Ok(entries) = std::fs::read_dir(folder) else { return Vec::new() };
    let mut paths: Vec<PathBuf> = entries.map(|entry| entry.expect("a readable folder").path()).collect();
    paths.sort();
    paths
        .iter()
        .filter(|path| path.is_file())
        .filter_map(|path| {
            let name = path.file_name()?.to_string_lossy().into_owned();
            let text = std::fs::read_to_string(path).expect("a readable document");
            let input = codegen::document::Input::text(&*name, text);
            Some((name, codegen::document::parse(&input).ok()?))
        })
        .collect()
}

fn generated(name: &str, document: &Value) -> Generated {
    generate(&Options::from_text(format!("{name}.json"), document.to_string()))
        .unwrap_or_else(|failure| panic!("{name} does not generate:\n{failure}"))
}

/// What users of a crate write, by the place in the document that it comes from.
fn names(generated: &Generated) -> BTreeMap<String, String> {
    let api = &generated.api;
    let mut found = BTreeMap::new();
    for (_, def) in api.types.iter() {
        let name = &def.name.rust;
        found.insert(format!("type {}", def.origin), name.clone());
        match &def.kind {
            TypeKind::Struct(object) => found.extend(object.fields.iter().map(|field| {
                (
                    format!("field {} {} {}", def.origin, field.origin, field.name.wire),
                    field.name.rust.clone(),
                )
            })),
            TypeKind::Enum(values) => found.extend(
                values
                    .variants
                    .iter()
                    .map(|it| (format!("value {} {}", def.origin, it.value), it.name.rust.clone())),
            ),
            TypeKind::Union(union) => found.extend(union.variants.iter().map(|it| {
                (format!("variant {} {} {:?}", def.origin, it.name.wire, it.tags), it.name.rust.clone())
            })),
            TypeKind::Alias(_) | TypeKind::Newtype(_) => {}
        }
    }
    for (id, operation) in (0..).map(codegen::ir::OperationId).zip(&api.operations) {
        let resource = &api.resources[operation.resource.0 as usize];
        let place = &operation.origin;
        found.insert(place.to_string(), format!("{}::{}", resource.type_name, operation.name.rust));
        found.insert(format!("request {place}"), operation.type_name.clone());
        for parameter in &operation.parameters {
            let key = format!("parameter {place} {:?} {}", parameter.location, parameter.name.wire);
            found.insert(key, parameter.name.rust.clone());
        }
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            let name = format!("{} {}", content.name.rust, content.type_name);
            found.insert(format!("content {place} {}", content.origin), name);
            if let Content::Multipart(multipart) = &content.content {
                let parts = multipart.parts.iter();
                found.extend(parts.map(|part| {
                    (format!("part {place} {} {}", content.origin, part.name.wire), part.name.rust.clone())
                }));
            }
        }
        let sets = match (&operation.success, &operation.errors) {
            (Success::ByStatus(success), Errors::ByStatus(errors)) => vec![*success, *errors],
            (Success::ByStatus(set), _) | (_, Errors::ByStatus(set)) => vec![*set],
            _ => Vec::new(),
        };
        for set in sets {
            let set = &api.status_sets[set.0 as usize];
            found.insert(format!("{} of {place}", set.name.wire), set.name_for(id).to_owned());
        }
    }
    found
}

/// Where types stand behind a pointer, by the place in the document that it comes from.
fn boxes(generated: &Generated) -> BTreeMap<String, Vec<bool>> {
    let mut found = BTreeMap::new();
    for (_, def) in generated.api.types.iter() {
        let mut add = |place: String, ty: &Type| {
            let mut path = Vec::new();
            box_path(ty, &mut path);
            found.insert(format!("{} {place} {}", def.origin, def.usage.request), path);
        };
        match &def.kind {
            TypeKind::Alias(ty) | TypeKind::Newtype(ty) => add(String::new(), ty),
            TypeKind::Struct(object) => {
                object.fields.iter().for_each(|it| add(format!("field {}", it.name.wire), &it.ty));
            }
            TypeKind::Union(union) => {
                for it in &union.variants {
                    if let Some(ty) = it.payload() {
                        add(format!("variant {}", it.origin), ty);
                    }
                }
            }
            TypeKind::Enum(_) => {}
        }
    }
    found
}

/// Whether each of the types that a type is written with is a box.
fn box_path(ty: &Type, path: &mut Vec<bool>) {
    path.push(matches!(ty, Type::Boxed(_)));
    match ty {
        Type::List(inner) | Type::Map(inner) | Type::Nullable(inner) | Type::Boxed(inner) => {
            box_path(inner, path);
        }
        Type::Tuple(items) => items.iter().for_each(|item| box_path(item, path)),
        _ => {}
    }
}

/// Something to put in: how far into its map, and what.
#[derive(Clone, Debug)]
enum Addition {
    Schema(f64),
    Operation(f64),
    Property(f64, f64),
    Parameter(f64),
    MediaType(f64, f64),
}

fn additions() -> impl Strategy<Value = Addition> {
    let place = || 0.0..1.0f64;
    prop_oneof![
        place().prop_map(Addition::Schema),
        place().prop_map(Addition::Operation),
        (place(), place()).prop_map(|(schema, place)| Addition::Property(schema, place)),
        place().prop_map(Addition::Parameter),
        (place(), place()).prop_map(|(operation, place)| Addition::MediaType(operation, place)),
    ]
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "small numbers"
)]
fn index(share: f64, length: usize) -> usize {
    (share * length as f64) as usize
}

fn insert(members: &mut Map<String, Value>, share: f64, key: &str, value: Value) {
    let at = index(share, members.len() + 1);
    members.shift_insert(at, key.to_owned(), value);
}

fn object<'a>(value: &'a mut Value, key: &str) -> &'a mut Map<String, Value> {
    if !value[key].is_object() {
        value[key] = json!({});
    }
    value[key].as_object_mut().expect("an object")
}

/// The document with something more.
fn add(document: &mut Value, addition: &Addition) {
    match addition {
        Addition::Schema(place) => {
            let schema = json!({ "type": "object", "properties": {
                "an_unrelated_size": { "type": "object", "properties": { "an_unrelated_quantity": { "enum": ["unrelated a", "unrelated b"] } } }
            } });
            insert(object(&mut document["components"], "schemas"), *place, "AnUnrelatedAddition", schema);
        }
        Addition::Operation(place) => {
            // It fails as its neighbour does, and stands beside it.
            let paths = object(document, "paths");
            let near = paths.values().nth(index(*place, paths.len())).and_then(|item| {
                item.as_object()?.values().find(|operation| operation.get("responses").is_some()).cloned()
            });
            let near = near.unwrap_or_else(|| json!({}));
            let errors: Map<String, Value> = near["responses"]
                .as_object()
                .into_iter()
                .flatten()
                .filter(|(status, it)| !status.starts_with('2') && !writes_a_type(it))
                .map(|(status, response)| (status.clone(), response.clone()))
                .collect();
            let mut operation = json!({ "operationId": "inspectUnrelatedAddition", "responses": errors });
            if let Some(tags) = near.get("tags") {
                operation["tags"] = tags.clone();
            }
            insert(paths, *place, "/an-unrelated-addition", json!({ "get": operation }));
        }
        Addition::Property(schema, place) => {
            let schemas = object(&mut document["components"], "schemas");
            let with = schemas.values_mut().filter(|it| it["properties"].is_object()).count();
            let chosen = index(*schema, with);
            if let Some(schema) = schemas.values_mut().filter(|it| it["properties"].is_object()).nth(chosen) {
                insert(
                    object(schema, "properties"),
                    *place,
                    "an_unrelated_property",
                    json!({ "type": "string" }),
                );
            }
        }
        Addition::MediaType(operation, place) => {
            // One that is not preferred to what is there: the preferred one has the plain method.
            let items = object(document, "paths").values_mut().filter_map(Value::as_object_mut);
            let operations = items.flat_map(serde_json::Map::values_mut);
            let contents = operations.filter_map(|it| {
                let content = it.get_mut("requestBody")?.get_mut("content")?.as_object_mut()?;
                content.contains_key("application/json").then_some(content)
            });
            let mut contents: Vec<&mut Map<String, Value>> = contents.collect();
            let chosen = index(*operation, contents.len());
            if let Some(content) = contents.get_mut(chosen) {
                let media = json!({ "schema": { "type": "string" } });
                insert(content, *place, "text/an-unrelated-addition", media);
            }
        }
        Addition::Parameter(place) => {
            let paths = object(document, "paths");
            let chosen = index(*place, paths.len());
            if let Some(item) = paths.values_mut().nth(chosen).filter(|item| item.is_object()) {
                let parameter = json!({ "name": "an_unrelated_parameter", "in": "query", "schema": { "enum": ["unrelated c", "unrelated d"] } });
                match item["parameters"].as_array_mut() {
                    // At the end: pointers into lists count.
                    Some(parameters) => parameters.push(parameter),
                    None => item["parameters"] = json!([parameter]),
                }
            }
        }
    }
}

/// Whether there is a schema in place that needs a name: the same one twice is one type, named after the first place.
fn writes_a_type(response: &Value) -> bool {
    let text = response.to_string();
    ["properties", "enum", "oneOf", "anyOf", "allOf"]
        .iter()
        .any(|keyword| text.contains(&format!("\"{keyword}\"")))
}

fn holds(folder: &Path, rounds: u32) {
    for (name, document) in documents(folder) {
        let original = generated(&name, &document);
        let (before, boxed) = (names(&original), boxes(&original));
        let config = Config { cases: rounds, failure_persistence: None, ..Config::default() };
        let result = TestRunner::new_with_rng(
            config,
            proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
        )
        .run(&prop::collection::vec(additions(), 1..4), |additions| {
            let mut document = document.clone();
            // The same thing twice is none.
            let mut kinds = Vec::new();
            for addition in &additions {
                let kind = std::mem::discriminant(addition);
                if !kinds.contains(&kind) {
                    kinds.push(kind);
                    add(&mut document, addition);
                }
            }
            let changed = generated(&name, &document);
            let after = names(&changed);
            for (place, was) in &before {
                let is = after.get(place);
                prop_assert_eq!(is, Some(was), "{}: {}", name, place);
            }
            let after = boxes(&changed);
            for (place, was) in &boxed {
                if let Some(is) = after.get(place) {
                    prop_assert_eq!(is, was, "{}: {}", name, place);
                }
            }
            Ok(())
        });
        if let Err(error) = result {
            panic!("{name}: {error}");
        }
    }
}

#[test]
fn additions_to_small_documents_rename_nothing() {
    holds(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases"), ROUNDS);
}

/// Whole documents of real APIs: `CORPUS=folder cargo test --test stability -- --ignored`.
#[test]
#[ignore = "needs a folder of documents"]
fn additions_to_real_documents_rename_nothing() {
    let folder = std::env::var_os("CORPUS").expect("CORPUS names a folder of documents");
    holds(Path::new(&folder), 4);
}
