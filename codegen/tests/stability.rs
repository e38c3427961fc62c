//! Law 6: a schema, an operation, a property or a value more renames, retypes and reboxes nothing else, wherever it is put
//! in, and be it a copy of something that is there.

mod additions;
mod surface;

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};

use codegen::diagnostic::Code;
use codegen::ir::{Content, Errors, Given, Success, Type, TypeKind};
use codegen::{Generated, Options, Policy, generate};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestRunner};
use serde_json::Value;

use crate::common::parallel::each;
use additions::{add, additions};
use surface::Surface;

/// How often something is put into each document.
const ROUNDS: u32 = 16;

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
    generate(
        &Options::from_text(format!("{name}.json"), document.to_string())
            .with_policy(Policy::allowing(Code::IncompleteRequest)),
    )
    .unwrap_or_else(|failure| panic!("{name} does not generate:\n{failure}"))
}

/// What users of a crate write, by the place in the document that it comes from.
fn names(generated: &Generated) -> BTreeMap<String, String> {
    let api = &generated.api;
    let mut found = BTreeMap::new();
    for (id, def) in api.types.iter() {
        let name = &def.name.rust;
        let place = format!("{} {:?} {}", def.origin, def.path.words, def.received.is_some());
        found.insert(format!("type {place}"), name.clone());
        // Whether the definition stands here or elsewhere, this is what the place is made of.
        let kind = api.types.behind_aliases(&Type::Named(id)).map_or(&def.kind, |id| &api.types[id].kind);
        match kind {
            TypeKind::Struct(object) => found.extend(
                object
                    .fields
                    .iter()
                    .map(|field| (format!("field {place} {}", field.name.wire), field.name.rust.clone())),
            ),
            TypeKind::Enum(values) => found.extend(
                values
                    .variants
                    .iter()
                    .map(|it| (format!("value {place} {}", it.value), it.name.rust.clone())),
            ),
            TypeKind::Union(union) => found.extend(union.variants.iter().map(|it| {
                (format!("variant {place} {} {:?}", it.name.wire, it.tags.first()), it.name.rust.clone())
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
            if let Given::Properties(properties) = &content.given {
                found.extend(properties.iter().map(|it| {
                    let name = format!("{:?} {} {:?}", it.place, it.name.rust, it.null);
                    (format!("property {place} {} {}", content.origin, it.name.wire), name)
                }));
            }
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
        Type::List(inner) | Type::Map(_, inner) | Type::Nullable(inner) | Type::Boxed(inner) => {
            box_path(inner, path);
        }
        Type::Tuple(items) => items.iter().for_each(|item| box_path(item, path)),
        _ => {}
    }
}

/// Where tools wrote copies of a component for the component itself: they grow together or are two types.
const WITH_COPIES: &str = "copies_of_components.yaml";

fn holds(folder: &Path, rounds: u32) {
    each(&documents(folder), |(name, document)| holds_of(name, document, rounds));
}

fn holds_of(name: &str, document: &Value, rounds: u32) {
    let original = generated(name, document);
    let (before, boxed) = (names(&original), boxes(&original));
    let surface = Surface::of(&original.files);
    let config = Config { cases: rounds, failure_persistence: None, ..Config::default() };
    let result = TestRunner::new_with_rng(
        config,
        proptest::test_runner::TestRng::deterministic_rng(proptest::test_runner::RngAlgorithm::ChaCha),
    )
    .run(&prop::collection::vec(additions(), 1..4), |additions| {
        let mut document = document.clone();
        // The same thing twice is none.
        let mut kinds = Vec::new();
        for addition in additions.iter().filter(|it| name != WITH_COPIES || !it.grows_a_schema()) {
            let kind = std::mem::discriminant(addition);
            if !kinds.contains(&kind) {
                kinds.push(kind);
                add(&mut document, addition);
            }
        }
        let changed = generated(name, &document);
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
        let broken = surface.broken_by(&Surface::of(&changed.files));
        prop_assert!(broken.is_empty(), "{}: {}", name, broken.join("\n"));
        Ok(())
    });
    if let Err(error) = result {
        panic!("{name}: {error}");
    }
}

#[test]
fn additions_to_small_documents_rename_nothing() {
    holds(&PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("tests/cases"), ROUNDS);
}

/// Whole documents of real APIs: `CORPUS=folder cargo test --test generator -- --ignored stability::`.
#[test]
#[ignore = "needs a folder of documents"]
fn additions_to_real_documents_rename_nothing() {
    let folder = std::env::var_os("CORPUS").expect("CORPUS names a folder of documents");
    holds(Path::new(&folder), 4);
}
