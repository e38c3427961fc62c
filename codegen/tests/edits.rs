//! `diff` knows what every edit of a document means: whatever changes the emitted code has a rule, so that the comparison of
//! the emitted files, which stands behind the rules, has nothing to say.

use std::path::Path;

use crate::common::files::files;
use codegen::diagnostic::Code;
use codegen::diff::{Wire, diff};
use codegen::document::{Input, parse};
use codegen::{Generated, Options, Policy, generate};
use serde_json::{Map, Value, json};

/// One in so many edits is tried; `EDITS=1 cargo test --release --test generator -- edits::` tries all of them.
const STRIDE: usize = 127;

fn generated(name: &str, document: &Value) -> Option<Generated> {
    let options = Options::from_text(format!("{name}.json"), document.to_string());
    // What an edit takes from a request is one more change.
    generate(&options.with_policy(Policy::allowing(Code::IncompleteRequest))).ok()
}

/// All places of a document, with the keys that lead there.
fn places(value: &Value, at: &mut Vec<String>, found: &mut Vec<Vec<String>>) {
    let members: Vec<(String, &Value)> = match value {
        Value::Object(members) => members.iter().map(|(key, value)| (key.clone(), value)).collect(),
        Value::Array(items) => (0..).map(|index: usize| index.to_string()).zip(items).collect(),
        _ => return,
    };
    for (key, member) in members {
        at.push(key);
        found.push(at.clone());
        places(member, at, found);
        at.pop();
    }
}

fn get_mut<'a>(value: &'a mut Value, path: &[String]) -> Option<&'a mut Value> {
    path.iter().try_fold(value, |value, key| match value {
        Value::Object(members) => members.get_mut(key),
        Value::Array(items) => items.get_mut(key.parse::<usize>().ok()?),
        _ => None,
    })
}

/// Values that stand where another one of their kind does.
const ALTERNATIVES: [(&str, &[&str]); 7] = [
    ("in", &["query", "header", "cookie", "path"]),
    ("style", &["form", "simple", "spaceDelimited", "pipeDelimited", "deepObject", "label", "matrix"]),
    ("type", &["string", "integer", "boolean", "number", "object", "array"]),
    ("format", &["date-time", "int32", "byte", "binary", "uint64"]),
    ("scheme", &["bearer", "basic"]),
    ("contentType", &["application/json", "text/plain"]),
    ("description", &["Something else."]),
];

/// What may be written at a place instead.
fn replacements(key: &str, value: &Value) -> Vec<Option<Value>> {
    let mut found = vec![None];
    match value {
        Value::Bool(flag) => found.push(Some(json!(!flag))),
        Value::Number(number) => found.push(number.as_i64().map(|it| json!(it + 1))),
        Value::String(text) => {
            let known = ALTERNATIVES.iter().find(|(other, _)| *other == key);
            let others = known.map_or(&[][..], |(_, words)| *words).iter().filter(|it| **it != text);
            found.extend(others.map(|it| Some(json!(it))));
            if known.is_none() {
                found.push(Some(json!(format!("{text}x"))));
                found.push(Some(json!(text.to_uppercase())));
            }
        }
        Value::Array(items) if items.len() > 1 => {
            let mut reversed = items.clone();
            reversed.reverse();
            found.push(Some(Value::Array(reversed)));
        }
        Value::Object(members) if members.len() > 1 => {
            let reversed: Map<String, Value> =
                members.iter().rev().map(|(key, value)| (key.clone(), value.clone())).collect();
            found.push(Some(Value::Object(reversed)));
        }
        _ => {}
    }
    if key == "schema" || key == "items" {
        found.push(Some(json!({ "type": "array", "items": value })));
        found.push(Some(json!({ "anyOf": [value, { "type": "null" }] })));
    }
    found
}

/// Every edit of a document: something else at a place, nothing, or another key for it.
fn edits(document: &Value) -> Vec<(String, Value)> {
    let mut all = Vec::new();
    places(document, &mut Vec::new(), &mut all);
    let mut found = Vec::new();
    for path in all {
        let Some((key, parent)) = path.split_last() else { continue };
        let place = path.join("/");
        let mut original = document.clone();
        let Some(value) = get_mut(&mut original, &path).cloned() else { continue };
        for replacement in replacements(key, &value) {
            let mut edited = document.clone();
            let said = replacement.as_ref().map_or_else(|| "nothing".to_owned(), Value::to_string);
            match (get_mut(&mut edited, parent), replacement) {
                (Some(Value::Object(members)), None) => drop(members.shift_remove(key)),
                (Some(Value::Object(members)), Some(value)) => drop(members.insert(key.clone(), value)),
                (Some(Value::Array(items)), replacement) => {
                    let index: usize = key.parse().expect("an index");
                    items.splice(index..=index, replacement);
                }
                _ => continue,
            }
            found.push((format!("{place}: {said}"), edited));
        }
        let mut renamed = document.clone();
        if let Some(Value::Object(members)) = get_mut(&mut renamed, parent) {
            *members = std::mem::take(members)
                .into_iter()
                .map(
                    |(other, value)| {
                        if other == *key { (format!("{other}x"), value) } else { (other, value) }
                    },
                )
                .collect();
            found.push((format!("{place} is called {key}x"), renamed));
        }
    }
    found
}

/// The edits of the documents of a folder that `diff` has no rule for.
fn unknown(folder: &Path, stride: usize) -> Vec<String> {
    let mut unknown = Vec::new();
    let (mut tried, mut different) = (0_usize, 0_usize);
    let mut turn = 0_usize;
    for path in files(folder) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a readable document");
        let Ok(document) = parse(&Input::text(&*name, text)) else { continue };
        let Some(old) = generated(&name, &document) else { continue };
        for (edit, document) in edits(&document) {
            turn += 1;
            if !turn.is_multiple_of(stride) {
                continue;
            }
            let Some(new) = generated(&name, &document) else { continue };
            tried += 1;
            let found = diff(&old, &new);
            different += usize::from(!found.changes.is_empty());
            let spoken = found.changes.iter().filter(|it| it.item.starts_with("src/"));
            unknown.extend(spoken.map(|it| format!("{name}: {edit}\n    {}: {}", it.item, it.detail)));
        }
    }
    assert!(tried > 100 && different * 3 > tried, "{different} of {tried} edits make a difference");
    println!("{tried} edits, {different} of which make a difference");
    unknown
}

#[test]
fn every_edit_of_a_small_document_has_a_verdict() {
    let stride = std::env::var("EDITS").ok().and_then(|it| it.parse().ok()).unwrap_or(STRIDE);
    let unknown = unknown(&Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases"), stride);
    assert!(unknown.is_empty(), "{} edits:\n{}", unknown.len(), unknown.join("\n"));
}

/// In which order operations and schemas stand may change Rust names, and nothing that travels.
#[test]
fn another_order_changes_nothing_on_the_wire() {
    let reversed = |value: &mut Value| {
        if let Value::Object(members) = value {
            *members = std::mem::take(members).into_iter().rev().collect();
        }
    };
    let mut wrong = Vec::new();
    for path in files(Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/cases")) {
        let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
        let text = std::fs::read_to_string(&path).expect("a readable document");
        let Ok(mut document) = parse(&Input::text(&*name, text)) else { continue };
        let Some(old) = generated(&name, &document) else { continue };
        for place in ["/paths", "/components/schemas", "/components/parameters", "/components/responses"] {
            document.pointer_mut(place).map(reversed);
        }
        let Some(new) = generated(&name, &document) else { continue };
        let found = diff(&old, &new);
        if found.wire() != Wire::None {
            wrong.push(format!("{name}\n{}", found.to_markdown()));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Whole documents of real APIs: `CORPUS=folder cargo test --release --test generator -- --ignored edits::`.
#[test]
#[ignore = "needs a folder of documents"]
fn edits_of_real_documents_have_verdicts() {
    let folder = std::env::var_os("CORPUS").expect("CORPUS names a folder of documents");
    let stride = std::env::var("EDITS").ok().and_then(|it| it.parse().ok()).unwrap_or(5003);
    let unknown = unknown(Path::new(&folder), stride);
    assert!(unknown.is_empty(), "{} edits:\n{}", unknown.len(), unknown.join("\n"));
}
