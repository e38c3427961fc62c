//! A document in many files means what it means in one: cut at random places into files, it becomes the same crate.

mod positions;

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

use codegen::diagnostic::Code;
use codegen::document::Input;
use codegen::{Generated, Options, Policy, generate};
use proptest::prelude::*;
use proptest::test_runner::{Config, TestError, TestRunner};
use serde_json::{Map, Value, json};

use crate::common::files::files;
use positions::Position;

/// How often each document is cut.
const ROUNDS: u32 = if cfg!(debug_assertions) { 2 } else { 8 };
/// Longer documents are cut in the optimised build only.
const MOST_BYTES: u64 = if cfg!(debug_assertions) { 30_000 } else { 1_000_000 };

fn documents() -> Vec<(String, Value)> {
    let folders = [Path::new("tests/cases"), Path::new("../../shared/corpus/real")];
    let mut paths: Vec<PathBuf> = folders.iter().filter(|it| it.is_dir()).flat_map(files).collect();
    paths.retain(|path| path.metadata().is_ok_and(|it| it.len() < MOST_BYTES));
    let parsed = |path: PathBuf| {
        Some((path.display().to_string(), codegen::document::parse(&Input::path(path)).ok()?))
    };
    paths.into_iter().filter_map(parsed).collect()
}

/// A cut: where, and what sort of file the part goes into.
#[derive(Clone, Debug)]
struct Cut {
    at: proptest::sample::Index,
    folders: usize,
    style: usize,
}

fn cuts() -> impl Strategy<Value = Vec<Cut>> {
    let cut = (any::<proptest::sample::Index>(), 0..4_usize, 0..6_usize)
        .prop_map(|(at, folders, style)| Cut { at, folders, style });
    prop::collection::vec(cut, 1..24)
}

/// The files of a document that is cut.
struct Splitter<'a> {
    cuts: &'a BTreeMap<String, Cut>,
    files: BTreeMap<String, Value>,
    /// Where each part is, by its place in the document.
    parts: BTreeMap<String, (String, String)>,
}

/// A part's file and the pointer into it.
fn part(number: usize, cut: &Cut) -> (String, String) {
    let folder = ["", "parts/", "parts/more of them/", "other/"][cut.folders];
    match cut.style {
        0 => (format!("{folder}p{number}.json"), String::new()),
        1 => (format!("{folder}p {number}.yaml"), "/a~1b/c~0d/é".to_owned()),
        2 => (format!("{folder}p{number}.schema.yml"), "/0".to_owned()),
        3 => (format!("{folder}p{number}%.yaml"), String::new()),
        4 => (format!("{folder}p{number}"), "/x y/%41".to_owned()),
        _ => (format!("{folder}p{number}/index.yaml"), String::new()),
    }
}

/// A reference from a file to a place in another one, relative and encoded.
fn reference(from: &str, to: &str, pointer: &str, style: usize) -> String {
    let up = "../".repeat(from.matches('/').count());
    let encoded = |text: &str| text.replace('%', "%25").replace(' ', "%20").replace('é', "%C3%A9");
    let here = if style.is_multiple_of(2) { "./" } else { "" };
    let hash = if pointer.is_empty() && style < 3 { "" } else { "#" };
    format!("{here}{up}{}{hash}{}", encoded(to), encoded(pointer))
}

impl Splitter<'_> {
    /// The value as it stands in a file, with references in the places of what was cut out.
    fn value(&mut self, value: &Value, pointer: &str, file: &str, is_data: bool) -> Value {
        if let Some(cut) = self.cuts.get(pointer).cloned()
            && !pointer.is_empty()
        {
            let (name, within) = self.parts[pointer].clone();
            let mut inner = self.members(value, pointer, &name, is_data);
            for token in within.split('/').skip(1).collect::<Vec<_>>().into_iter().rev() {
                let token = token.replace("~1", "/").replace("~0", "~");
                inner = Value::Object(Map::from_iter([(token, inner)]));
            }
            self.files.insert(name.clone(), inner);
            return json!({ "$ref": reference(file, &name, &within, cut.style) });
        }
        self.members(value, pointer, file, is_data)
    }

    fn members(&mut self, value: &Value, pointer: &str, file: &str, is_data: bool) -> Value {
        match value {
            Value::Object(members) => {
                let is_names = ["properties", "schemas", "responses", "examples"]
                    .iter()
                    .any(|it| pointer.ends_with(&format!("/{it}")));
                let is_example = pointer.rsplit('/').nth(1) == Some("examples");
                let mut moved = Map::new();
                for (key, member) in members {
                    let below = format!("{pointer}/{}", key.replace('~', "~0").replace('/', "~1"));
                    let is_data = is_data
                        || (!is_names
                            && (key.starts_with("x-")
                                || ["example", "default", "enum", "const"].contains(&key.as_str())
                                || (key == "examples" && member.is_array())
                                || (is_example && ["value", "dataValue"].contains(&key.as_str()))));
                    let is_reference = !is_data
                        && (["$ref", "defaultMapping"].contains(&key.as_str())
                            || pointer.ends_with("/mapping"));
                    let member = match member {
                        Value::String(text) if is_reference && text.starts_with("#/") => {
                            // Of two components that are the same part, either could give it its name.
                            let is_alias = members.len() == 1 && is_component(pointer);
                            Value::String(self.moved_reference(text, file, !is_alias))
                        }
                        member => self.value(member, &below, file, is_data),
                    };
                    moved.insert(key.clone(), member);
                }
                Value::Object(moved)
            }
            Value::Array(items) => {
                let moved = items.iter().enumerate();
                moved
                    .map(|(index, it)| self.value(it, &format!("{pointer}/{index}"), file, is_data))
                    .collect()
            }
            other => other.clone(),
        }
    }

    /// A reference within the document, as it is in a file: to the part itself or through the root document.
    fn moved_reference(&self, text: &str, file: &str, may_be_part: bool) -> String {
        let target = text.trim_start_matches('#');
        match self.parts.get(target).filter(|_| may_be_part) {
            Some((name, within)) if name.len().is_multiple_of(2) => {
                reference(file, name, within, name.len() % 3)
            }
            _ if file.is_empty() => text.to_owned(),
            _ => format!("{}root.yaml{text}", "../".repeat(file.matches('/').count())),
        }
    }
}

fn is_component(pointer: &str) -> bool {
    pointer.starts_with("/components/") && pointer.matches('/').count() == 3
}

/// All references of a document, as pointers.
fn targets(value: &Value, found: &mut BTreeSet<String>) {
    match value {
        Value::Object(members) => {
            for (key, member) in members {
                match member {
                    Value::String(text) if key == "$ref" => {
                        found.insert(text.trim_start_matches('#').to_owned());
                    }
                    member => targets(member, found),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|it| targets(it, found)),
        _ => {}
    }
}

/// The places where a document can be cut without a change of names. What leads to a part that is referred to, and is no
/// component, is named after its place.
fn places(document: &Value, wanted: &[Position]) -> Vec<String> {
    let mut deep = BTreeSet::new();
    targets(document, &mut deep);
    deep.retain(|target| !is_component(target));
    let mut found = Vec::new();
    positions::each(document, &mut |pointer, position| {
        let is_component = pointer.starts_with("/components") && pointer.matches('/').count() <= 3;
        let leads_to = |target: &String| {
            target.strip_prefix(pointer).is_some_and(|it| it.is_empty() || it.starts_with('/'))
        };
        if wanted.contains(&position) && (is_component || !deep.iter().any(leads_to)) {
            found.push(pointer.to_owned());
        }
    });
    found
}

/// The files of the document with the cuts.
fn split(document: &Value, places: &[String], cuts: &[Cut]) -> BTreeMap<String, Value> {
    let chosen: BTreeMap<String, Cut> =
        cuts.iter().map(|cut| (cut.at.get(places).clone(), cut.clone())).collect();
    let parts =
        chosen.iter().enumerate().map(|(number, (at, cut))| (at.clone(), part(number, cut))).collect();
    let mut splitter = Splitter { cuts: &chosen, files: BTreeMap::new(), parts };
    let root = splitter.value(document, "", "", false);
    splitter.files.insert("root.yaml".to_owned(), root);
    splitter.files
}

fn generated(files: &BTreeMap<String, Value>) -> Result<Generated, String> {
    let folder = tempfile::tempdir().expect("there is room for a folder");
    for (name, value) in files {
        let path = folder.path().join(name);
        fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder can be made");
        fs::write(path, serde_json::to_string_pretty(value).expect("JSON")).expect("a file can be written");
    }
    let policy = Policy::allowing(Code::IncompleteRequest);
    generate(&Options::new(folder.path().join("root.yaml")).with_policy(policy))
        .map_err(|failure| failure.to_string())
}

/// What was found, without places.
fn findings(generated: &Generated) -> Vec<String> {
    let own = |message: &str| message.replace("../", "").replace("root.yaml#", "#");
    let mut found: Vec<String> =
        generated.diagnostics.iter().map(|it| format!("{}: {}", it.code, own(&it.message))).collect();
    found.sort();
    found
}

fn check(wanted: &[Position], same: fn(&Generated, &Generated) -> Result<(), String>) {
    for (name, document) in documents() {
        let whole = BTreeMap::from([("root.yaml".to_owned(), document.clone())]);
        let Ok(expected) = generated(&whole) else { continue };
        // Anchors and identifiers belong to the file that they stand in.
        if ["$anchor", "$dynamicAnchor", "$id"].iter().any(|it| document.to_string().contains(it)) {
            continue;
        }
        let places = places(&document, wanted);
        if places.is_empty() {
            continue;
        }
        let mut runner = TestRunner::new(Config {
            cases: ROUNDS,
            failure_persistence: None,
            max_shrink_iters: 200,
            ..Config::default()
        });
        let outcome = runner.run(&cuts(), |cuts| {
            let files = split(&document, &places, &cuts);
            let shown = || files.iter().map(|(name, it)| format!("── {name}\n{it:#}\n")).collect::<String>();
            let actual = generated(&files)
                .map_err(|message| TestCaseError::fail(format!("{message}\n{}", shown())))?;
            same(&expected, &actual).map_err(|message| TestCaseError::fail(format!("{message}\n{}", shown())))
        });
        match outcome {
            Ok(()) => {}
            // The parts say more than the cuts.
            Err(TestError::Fail(reason, _)) => panic!("{name}: {reason}"),
            Err(error) => panic!("{name}: {error}"),
        }
    }
}

/// The first difference between two crates.
fn difference(expected: &Generated, actual: &Generated) -> Result<(), String> {
    for (path, text) in &expected.files {
        let other = actual.files.get(path).map_or("", String::as_str);
        if let Some((one, two)) =
            text.lines().zip(other.lines().chain(std::iter::repeat(""))).find(|(one, two)| one != two)
        {
            return Err(format!("{path}:\n- {one}\n+ {two}"));
        }
    }
    if expected.files != actual.files {
        return Err("there are other files".to_owned());
    }
    let (one, two) = (findings(expected), findings(actual));
    if one == two { Ok(()) } else { Err(format!("findings: {one:#?}\n{two:#?}")) }
}

#[test]
fn what_gives_way_to_its_target_and_components_make_no_difference() {
    check(&[Position::Value, Position::Component], difference);
}

#[test]
fn inline_parts_in_files_are_the_same_calls() {
    check(&[Position::Value, Position::Component, Position::Inline], |expected, actual| {
        let calls = |generated: &Generated| {
            let operations = generated.api.operations.iter();
            operations
                .map(|it| {
                    let parameters: Vec<&str> =
                        it.parameters.iter().map(|it| it.name.wire.as_str()).collect();
                    format!("{} {} {parameters:?}", it.method.key(), it.path.raw)
                })
                .collect::<Vec<_>>()
        };
        let (one, two) = (calls(expected), calls(actual));
        if one != two {
            return Err(format!("{one:#?}\n{two:#?}"));
        }
        let faults = |generated: &Generated| {
            // A reference to what the document has in vain anyway is no fault of the reference.
            let found = generated.diagnostics.iter().filter(|it| !it.message.contains("was left out"));
            let codes = found.map(|it| it.code);
            codes.filter(|code| code.as_str().contains("reference")).collect::<BTreeSet<_>>()
        };
        let new: Vec<_> = faults(actual).difference(&faults(expected)).copied().collect();
        if new.is_empty() { Ok(()) } else { Err(format!("{new:#?}")) }
    });
}
