//! Reads every document of the corpus, where there is one, and expects nothing to get lost.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::time::Instant;

use codegen::diagnostic::{Code, Location, render, rows};
use codegen::document::{self, Document, Input};
use openapiv3::ReferenceOr;
use serde_json::Value;

/// The documents in the folder `shared` beside the workspace; none when it is not there.
fn corpus() -> Vec<PathBuf> {
    let mut found = Vec::new();
    for ancestor in Path::new(env!("CARGO_MANIFEST_DIR")).ancestors() {
        for folder in ["shared/corpus/features", "shared/corpus/real"] {
            let Ok(entries) = std::fs::read_dir(ancestor.join(folder)) else { continue };
            found.extend(entries.filter_map(|entry| Some(entry.ok()?.path())));
        }
    }
    found.sort();
    if found.is_empty() {
        eprintln!("skipped: there is no corpus beside the workspace");
    }
    found
}

fn read(path: &Path) -> (Document, Value) {
    let input = Input::path(path);
    let document = document::read(&input).unwrap_or_else(|failure| panic!("{failure}"));
    let tree = document::parse(&input).unwrap_or_else(|failure| panic!("{failure}"));
    (document, tree)
}

fn keys(tree: &Value, pointer: &str) -> Vec<String> {
    tree.pointer(pointer).and_then(Value::as_object).map_or_else(Vec::new, |it| it.keys().cloned().collect())
}

#[test]
fn no_path_item_operation_or_component_is_lost() {
    for path in corpus() {
        let (document, tree) = read(&path);
        let name = path.display();
        let report = || render(&document.diagnostics, &document.sources);
        for key in keys(&tree, "/paths").iter().filter(|key| key.starts_with('/')) {
            let item = document.openapi.paths.paths.get(key).and_then(ReferenceOr::as_item);
            let item = item.unwrap_or_else(|| panic!("{name}: path {key} is lost\n{}", report()));
            let written = tree["paths"][key].as_object().expect("a path item is an object");
            for (method, _) in item.iter() {
                assert!(
                    written.contains_key(method) || written.contains_key("$ref"),
                    "{name}: {method} {key}"
                );
            }
            let methods = ["get", "put", "post", "delete", "options", "head", "patch", "trace"];
            let expected = methods.into_iter().filter(|method| written.contains_key(*method)).count();
            assert!(item.iter().count() >= expected, "{name}: {key} has lost an operation\n{}", report());
        }
        let Some(components) = &document.openapi.components else { continue };
        for key in keys(&tree, "/components/schemas") {
            assert!(components.schemas.contains_key(&key), "{name}: schema {key} is lost\n{}", report());
        }
        let others: [(&str, Vec<&String>); 5] = [
            ("responses", components.responses.keys().collect()),
            ("parameters", components.parameters.keys().collect()),
            ("requestBodies", components.request_bodies.keys().collect()),
            ("headers", components.headers.keys().collect()),
            ("securitySchemes", components.security_schemes.keys().collect()),
        ];
        for (folder, present) in others {
            for key in keys(&tree, &format!("/components/{folder}")) {
                assert!(present.contains(&&key), "{name}: {folder}/{key} is lost\n{}", report());
            }
        }
    }
}

#[test]
fn every_finding_has_a_place() {
    let mut findings: BTreeMap<Code, usize> = BTreeMap::new();
    for path in corpus() {
        let (document, _) = read(&path);
        for row in rows(&document.diagnostics, &document.sources) {
            *findings.entry(row.code).or_default() += 1;
            let Location { line, column, pointer, .. } = row.location;
            assert!(line > 0 && column > 0);
            let name = path.display();
            eprintln!("{name}:{line}:{column} {} {pointer} {}", row.code, row.message);
        }
    }
    eprintln!("{findings:?}");
}

#[test]
#[ignore = "prints how long reading takes; run it in release"]
fn reading_is_fast() {
    for path in corpus() {
        let begun = Instant::now();
        let tree = document::parse(&Input::path(&path));
        let parsed = begun.elapsed();
        let begun = Instant::now();
        let document = document::read(&Input::path(&path));
        let read = begun.elapsed();
        let begun = Instant::now();
        let rendered = document.as_ref().map_or(0, |it| render(&it.diagnostics, &it.sources).len());
        let kept = tree.is_ok() && document.is_ok();
        let name = path.file_name().unwrap_or_default().display();
        println!(
            "{name}: parse {parsed:?}, read {read:?}, render {rendered} bytes {:?}, {kept}",
            begun.elapsed()
        );
    }
}
