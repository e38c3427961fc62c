//! `cargo xtask validation`: what emitted crates say of valid and of broken values, beside the `jsonschema` crate.
//!
//! Types check what they are written as against the emitted table of schemas. The table and what reads it are tried here
//! without a crate around them, which takes a second for a document.

use std::path::PathBuf;

use anyhow::Result;
use cargo_openapi_sdk::Outcome;
use clap::Args;
use codegen::document::{self, Input};
use codegen::ir::Schemas;
use codegen::{Generated, Options, generate};
use sdk_runtime::schemas::table::Table;
use sdk_runtime::schemas::validation::Validator;
use serde_json::{Map, Value, json};

use crate::corpus::documents;
use crate::fidelity::{dialect, instances, sites};

/// How many broken values are made of one that is valid, at most.
const MOST_BROKEN: usize = 60;
/// How many disagreements are shown for a document.
const MOST_SHOWN: usize = 5;

/// The arguments of `validation`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Folders with documents (YAML or JSON), or documents.
    #[arg(required = true, value_name = "DIR")]
    folders: Vec<PathBuf>,
    /// Only documents whose path contains this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
}

/// What came of the values of a document.
#[derive(Debug, Default)]
struct Count {
    schemas: usize,
    valid: usize,
    invalid: usize,
    wrong: Vec<String>,
}

/// Runs the command.
///
/// # Errors
/// When a folder cannot be read.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let mut all = Count::default();
    let mut number = 0;
    for found in documents::find(&arguments.folders, arguments.only.as_deref(), None)? {
        let mut options = Options::new(&found.path);
        options.config = Some(Input::text("sdk.toml", "[types]\nvalidate = true\n"));
        let Ok(generated) = generate(&options) else { continue };
        let Ok(tree) = document::parse(&Input::path(&found.path)) else { continue };
        let count = try_all(&tree, &generated)?;
        number += 1;
        println!(
            "{}: {} schemas, {} valid and {} broken values, {} disagreements",
            found.name,
            count.schemas,
            count.valid,
            count.invalid,
            count.wrong.len()
        );
        count.wrong.iter().take(MOST_SHOWN).for_each(|it| println!("    {it}"));
        all.schemas += count.schemas;
        all.valid += count.valid;
        all.invalid += count.invalid;
        all.wrong.extend(count.wrong);
    }
    println!(
        "{number} documents: {} schemas, {} valid and {} broken values, {} disagreements",
        all.schemas,
        all.valid,
        all.invalid,
        all.wrong.len()
    );
    Ok(if all.wrong.is_empty() { Outcome::Done } else { Outcome::Findings })
}

/// Tries the values of all schemas.
fn try_all(document: &Value, generated: &Generated) -> Result<Count> {
    let mut document = dialect::strict_2020_12(document);
    loosen(&mut document);
    let validator = validator(&generated.api.schemas);
    let registry = dialect::registry(&document)?;
    let mut count = Count::default();
    for site in sites::sites(&document, &generated.api) {
        let place = site.pointer.as_str();
        let theirs = dialect::validator(&registry, &site.pointer).zip(document.pointer(place));
        let Some((theirs, schema)) = theirs.filter(|_| generated.api.schemas.get(&site.pointer).is_some())
        else {
            continue;
        };
        count.schemas += 1;
        let mut values = instances::instances(&document, schema, site.examples);
        let broken: Vec<Value> =
            values.iter().take(4).flat_map(|it| broken(it).into_iter().take(MOST_BROKEN)).collect();
        values.extend(broken);
        for value in values {
            let is_valid = theirs.is_valid(&value);
            *(if is_valid { &mut count.valid } else { &mut count.invalid }) += 1;
            let ours = validator.check_value(place, &value);
            if ours.is_ok() != is_valid {
                let theirs = theirs.iter_errors(&value).next().map(|error| error.to_string());
                let [ours, theirs, value] = [
                    ours.map_or_else(|error| error.to_string(), |()| "valid".to_owned()),
                    theirs.unwrap_or_else(|| "valid".to_owned()),
                    value.to_string(),
                ]
                .map(|text| text.chars().take(300).collect::<String>());
                count.wrong.push(format!("{place}: {ours} <> {theirs}: {value}"));
            }
        }
    }
    Ok(count)
}

/// A validator for the schemas of an API, which stay in memory.
fn validator(schemas: &Schemas) -> Validator {
    let leak = |text: String| &*Box::leak(text.into_boxed_str());
    let entries = schemas.0.iter().map(|(place, it)| (leak(place.to_string()), leak(it.to_string())));
    let entries: Vec<(&'static str, &'static str)> = entries.collect();
    Validator::new(Box::leak(Box::new(Table::new(Box::leak(entries.into_boxed_slice())))))
}

/// Takes out what emitted crates do not check, on purpose.
fn loosen(document: &mut Value) {
    match document {
        Value::Array(items) => items.iter_mut().for_each(loosen),
        Value::Object(members) => {
            members.values_mut().for_each(loosen);
            one_way(members);
        }
        _ => {}
    }
}

/// What travels in one direction need not be there.
fn one_way(schema: &mut Map<String, Value>) {
    let properties = schema.get("properties").cloned().unwrap_or_default();
    let Some(Value::Array(required)) = schema.get_mut("required") else { return };
    required.retain(|name| {
        let property = name.as_str().and_then(|name| properties.get(name));
        !property.is_some_and(|it| it["readOnly"] == true || it["writeOnly"] == true)
    });
    if required.is_empty() {
        schema.remove("required");
    }
}

/// Values that differ from one in a single place, most of which are not valid.
fn broken(value: &Value) -> Vec<Value> {
    let mut found = Vec::new();
    match value {
        Value::Null => found.push(json!(0)),
        Value::Bool(_) => found.extend([json!("true"), json!(null)]),
        Value::Number(_) => {
            found.extend([
                json!(-1),
                json!(0),
                json!(1.5),
                json!(1_000_000_007_u64),
                json!(0.123_456),
                json!("1"),
                json!(null),
            ]);
        }
        Value::String(text) => {
            let long = text.repeat(70).chars().take(5_000).collect::<String>();
            found.extend([
                json!(""),
                json!("x"),
                json!(" !é😀"),
                json!(format!("{text}~")),
                json!(long),
                json!(7),
                json!(null),
            ]);
        }
        Value::Array(items) => {
            found.extend([json!([]), json!({}), Value::Array([items.as_slice(), items.as_slice()].concat())]);
            for (index, item) in items.iter().enumerate().take(3) {
                for other in broken(item) {
                    let mut changed = items.clone();
                    changed[index] = other;
                    found.push(Value::Array(changed));
                }
            }
        }
        Value::Object(members) => {
            found.extend([json!({}), json!([])]);
            let mut more = members.clone();
            more.insert("an undeclared property".to_owned(), json!(1));
            found.push(Value::Object(more));
            for (key, member) in members {
                let mut fewer = members.clone();
                fewer.shift_remove(key);
                found.push(Value::Object(fewer));
                for other in broken(member).into_iter().take(12) {
                    let mut changed = members.clone();
                    changed.insert(key.clone(), other);
                    found.push(Value::Object(changed));
                }
            }
        }
    }
    found
}
