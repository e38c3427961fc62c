//! Valid values survive: the examples of each component are read as the type that it becomes, and written again the same.
//! Values that a schema does not allow survive as well where a type has room for them (`x-others`), and are refused where it has
//! not (`x-refused`). Those of a union are read as the variant that is named (`x-variants`). All of that happens a second time in a build in which a crate turns on `arbitrary_precision` of
//! `serde_json`.

#[path = "../checks/src/fidelity/equality.rs"]
mod equality;

use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use codegen::document::{Input, parse};
use codegen::{Generated, Options, generate};
use serde_json::Value;

use crate::common::files::files;
use crate::common::workspace::{Workspace, program};
use equality::same;

/// A document with its crate, and what is sent through the types of the crate.
struct Member {
    name: String,
    trips: Vec<Trip>,
}

/// A value on its way through a type.
struct Trip {
    component: String,
    rust_path: String,
    value: Value,
    /// Whether it is read from memory, and not from text.
    is_in_memory: bool,
    expected: Expected,
}

/// What becomes of a value.
#[derive(Clone)]
enum Expected {
    /// It comes back as it was.
    Same,
    Refused,
    /// It comes back as it was, and is this variant of a union in between.
    Variant(String),
}

impl Expected {
    /// Whether that is so, by what a program says of a value: the first word of the type's, and the value as it is written.
    fn is_met(&self, value: &Value, said: &str, written: &str) -> bool {
        let survives = serde_json::from_str(written).is_ok_and(|back: Value| same(value, &back));
        match self {
            Self::Same => survives,
            Self::Refused => written.starts_with("error: "),
            Self::Variant(name) => survives && said == name,
        }
    }
}

/// The documents, in order.
fn documents() -> Vec<PathBuf> {
    files(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/round_trips"))
}

/// The examples of all components, and what else is sent through them, each with the type that it is read as.
fn trips(document: &Path, generated: &Generated) -> Vec<Trip> {
    let tree = parse(&Input::path(document)).expect("it is a document");
    let schemas = tree["components"]["schemas"].as_object().expect("it has schemas");
    let mut trips = Vec::new();
    for (component, schema) in schemas {
        let examples = schema["examples"].as_array().unwrap_or_else(|| panic!("{component} has examples"));
        let is_it = |def: &&codegen::ir::TypeDef| def.is_component() && def.name.wire == *component;
        let mut defs = generated.api.types.iter().map(|(_, def)| def);
        let def = defs.find(is_it).unwrap_or_else(|| panic!("{component} has become a type"));
        let trip = |value: &Value, is_in_memory: bool, expected: &Expected| Trip {
            component: component.clone(),
            rust_path: def.rust_path(),
            value: value.clone(),
            is_in_memory,
            expected: expected.clone(),
        };
        trips.extend(examples.iter().map(|value| trip(value, false, &Expected::Same)));
        let others = [("x-others", Expected::Same), ("x-refused", Expected::Refused)]
            .map(|(key, expected)| (&schema[key], expected));
        let variants = schema["x-variants"].as_object().into_iter().flatten();
        let variants = variants.map(|(name, values)| (values, Expected::Variant(name.clone())));
        for (values, expected) in others.into_iter().chain(variants) {
            for value in values.as_array().into_iter().flatten() {
                trips.extend([false, true].map(|is_in_memory| trip(value, is_in_memory, &expected)));
            }
        }
    }
    trips
}

/// Writes a document's crate of types, with a program that reads each value and writes it again, a line each.
fn write(workspace: &mut Workspace, document: &Path) -> Member {
    let stem = document.file_stem().expect("a file has a name").to_string_lossy().into_owned();
    let name = format!("trips-{stem}");
    let config = format!(
        "[package]\nname = {name:?}\ncontents = \"types\"\n\n[types.formats]\ndecimal = \"rust_decimal\"\n"
    );
    let options = Options { config: Some(Input::text("sdk.toml", config)), ..Options::new(document) };
    let mut generated = generate(&options).unwrap_or_else(|failure| panic!("{stem}: {failure}"));
    let trips = trips(document, &generated);
    let mut calls = String::new();
    for Trip { rust_path, value, is_in_memory, .. } in &trips {
        let (name, text) = (name.replace('-', "_"), spelled(value));
        let _ = writeln!(calls, "    trip::<{name}::{rust_path}>({text:?}, {is_in_memory});");
    }
    let program = PROGRAM.replace("    // trips\n", &calls);
    generated.files.insert("src/main.rs".to_owned(), program);
    workspace.add(name.as_str(), &generated.files);
    Member { name, trips }
}

/// A value as text, with fractions as nobody writes them, and great numbers without an exponent: a number that keeps its
/// digits differs from a double by them.
fn spelled(value: &Value) -> String {
    match value {
        Value::Number(number) if number.is_f64() => match number.as_f64() {
            Some(double) if double.abs() >= 1e16 => double.to_string(),
            _ if number.to_string().contains('e') => number.to_string(),
            _ => format!("{number}0"),
        },
        Value::Array(items) => {
            format!("[{}]", items.iter().map(spelled).collect::<Vec<_>>().join(","))
        }
        Value::Object(members) => {
            let members = members
                .iter()
                .map(|(key, value)| format!("{}:{}", Value::from(key.as_str()), spelled(value)));
            format!("{{{}}}", members.collect::<Vec<_>>().join(","))
        }
        other => other.to_string(),
    }
}

const PROGRAM: &str = r#"//! Sends values through types.

fn trip<T: serde::de::DeserializeOwned + serde::Serialize + std::fmt::Debug>(text: &str, is_in_memory: bool) {
    let read = if is_in_memory {
        serde_json::from_str(text).and_then(serde_json::from_value::<T>)
    } else {
        serde_json::from_str(text)
    };
    // What is said of a union begins with the name of its variant.
    let said = read.as_ref().map(|value| format!("{value:?}")).unwrap_or_default();
    let name = said.split(|it: char| !it.is_alphanumeric()).next().unwrap_or_default();
    let written = read.and_then(|value| serde_json::to_string(&value));
    println!("{name} {}", written.unwrap_or_else(|error| format!("error: {error}")));
}

fn main() {
    // trips
}
"#;

/// What is lost, or refused, in a workspace of all crates; `features` are those of `serde_json`.
fn losses(folder: &str, features: &[&str]) -> Vec<String> {
    let mut workspace = Workspace::new(folder);
    let members: Vec<Member> = documents().iter().map(|document| write(&mut workspace, document)).collect();
    // One crate of a build is enough to turn a feature on for all.
    let manifest = format!(
        "[package]\nname = \"features\"\nversion = \"0.0.0\"\nedition = \"2024\"\n\n[dependencies]\nserde_json = {{ version = \"1\", features = {features:?} }}\n"
    );
    let files = [("Cargo.toml", manifest), ("src/lib.rs", "//! Turns features on.\n".to_owned())];
    workspace.add("features", &files.map(|(path, text)| (path.to_owned(), text)).into());
    let built = workspace.cargo(&["build", "--workspace"]);
    assert!(built.status.success(), "{}", String::from_utf8_lossy(&built.stderr));
    let mut losses = Vec::new();
    for Member { name, trips } in &members {
        let output = program(name).output().expect("the program can be started");
        assert!(output.status.success(), "{name}: {}", String::from_utf8_lossy(&output.stderr));
        let text = String::from_utf8(output.stdout).expect("JSON is UTF-8");
        let lines: Vec<&str> = text.lines().collect();
        assert_eq!(lines.len(), trips.len(), "{name}");
        for (Trip { component, value, expected, .. }, line) in trips.iter().zip(lines) {
            let (said, written) = line.split_once(' ').expect("a line has two parts");
            if !expected.is_met(value, said, written) {
                losses.push(format!("{component}: {value} comes back as {line}"));
            }
        }
    }
    losses
}

#[test]
fn valid_values_survive() {
    assert_eq!(losses("round-trips/usual", &[]), Vec::<String>::new());
    assert_eq!(losses("round-trips/digits", &["arbitrary_precision"]), Vec::<String>::new());
}
