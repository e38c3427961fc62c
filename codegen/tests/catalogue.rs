//! `docs/diagnostics.md`: every code with what it means and a document that shows it.
//!
//! The page is made from the catalogue and from the documents of the other tests. A stale page is written anew and
//! fails the test, so that the difference is seen.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::path::{Path, PathBuf};

use codegen::diagnostic::{Code, Diagnostic, Diagnostics, Severity, render};
use codegen::document::{Input, Sources};
use codegen::{Options, generate};

const PAGE: &str = "../docs/diagnostics.md";

const INTRODUCTION: &str = "# What the generator says

Everything that the generator says has a code, a severity and a place. All of it comes in one run; `--message-format
json` and `--message-format sarif` print it for machines.

* An **error** means that nothing is written.
* A **warning** means that the document is at fault or that a part of it is left out; the rest is generated.
  `--strict` makes errors of all warnings.
* A **note** tells of something that is expressed less exactly than it is written; `--verbose` shows the notes.

`--deny CODE` makes an error of a finding, whatever it is, and `--allow CODE` drops it, unless it is an error that leaves
nothing to generate from.

What is found in the same way at several places is one finding: the first place is shown, the next ones are named, and the
rest is counted. JSON has all of them under `further`, SARIF under `relatedLocations`.

<!-- This page is made by the test `catalogue`; do not edit it. -->
";

/// What no document under `cases/`, `faults/` or `slips/` shows.
fn further() -> Vec<Options> {
    const DOCUMENT: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths:\n  /pets:\n    get:\n      operationId: listPets\n      responses: {'204': {description: Nothing.}}\n";
    let with_config = |config: &str| {
        let config = Some(Input::text("sdk.toml", config));
        Options { config, ..Options::from_text("api.yaml", DOCUMENT) }
    };
    let with_types = |config: &str| {
        const PET: &str = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths:\n  /pets:\n    post:\n      operationId: addPet\n      requestBody: {required: true, content: {application/json: {schema: {$ref: '#/components/schemas/Pet'}}}}\n      responses: {'204': {description: Nothing.}}\ncomponents:\n  schemas:\n    Pet: {type: object, properties: {born: {type: string, format: date-time}}}\n";
        let config = Some(Input::text("sdk.toml", config));
        Options { config, ..Options::from_text("api.yaml", PET) }
    };
    let with_overlay = |overlay: &str| Options {
        overlays: vec![Input::text("fixes.yaml", overlay)],
        ..Options::from_text("api.yaml", DOCUMENT)
    };
    let with_path = |path: &str| {
        Options::from_text(
            "api.yaml",
            format!("openapi: 3.2.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths:\n{path}"),
        )
    };
    let properties: String = (0..200).map(|it| format!("        p{it}: {{type: string}}\n")).collect();
    let wide = format!(
        "openapi: 3.1.0\ninfo: {{title: Pets, version: 1.0.0}}\npaths: {{}}\ncomponents:\n  schemas:\n    Pet:\n      type: object\n      properties:\n{properties}"
    );
    let nested = format!("openapi: 3.1.0\nx: {}{}\n", "[".repeat(300), "]".repeat(300));
    let in_files = "openapi: 3.1.0\ninfo: {title: Pets, version: 1.0.0}\npaths: {}\ncomponents:\n  schemas:\n    Owner: {type: string}\n    Pet: {$ref: pet.yaml}\n";
    vec![
        Options::of(Input::text_at("api.yaml", in_files, "tests/parts/api.yaml")),
        with_path(
            "  /pets:\n    get:\n      operationId: listPets\n      parameters: [{$ref: '#/components/parameters/limit', required: true}]\n      responses: {'204': {description: Nothing.}}\ncomponents:\n  parameters:\n    limit: {name: limit, in: query, schema: {type: integer}}\n",
        ),
        with_config("[package]\nname = \"pets\"\n"),
        Options::new("no/such/api.yaml"),
        Options::from_text("api.yaml", nested),
        Options::from_text("api.yaml", wide),
        with_path(
            "  /pets:\n    additionalOperations:\n      CONNECT:\n        responses: {'204': {description: Nothing.}}\n",
        ),
        with_path(
            "  /pets:\n    post:\n      operationId: addPet\n      requestBody: {content: {application/xml: {schema: {type: object}}}}\n      responses: {'204': {description: Nothing.}}\n",
        ),
        with_overlay("overlay: 1.1.0\nactions:\n  - target: $.paths['/pet']\n    remove: true\n"),
        with_overlay("overlay: 2.0.0\nactions: []\n"),
        with_config("[package]\nnmae = \"pets\"\n"),
        with_config("[operations]\ninclude = [\"pets[\"]\n"),
        with_types("[types.formats]\ndate-time = \"jiff\"\n"),
        with_types(
            "[package]\ndependencies = {zoo = \"1\"}\n[types.replace]\n\"#/components/schemas/Pet\" = \"zoo::Pet\"\n",
        ),
        with_config("[operations]\ninclude = [\"listPets\", \"listPet\"]\n"),
    ]
}

fn documents() -> Vec<Options> {
    let mut paths: Vec<PathBuf> = ["tests/cases", "tests/faults"]
        .into_iter()
        .flat_map(|folder| std::fs::read_dir(folder).expect("the folder can be read"))
        .map(|entry| entry.expect("the folder can be read").path())
        .filter(|path| path.extension().is_some_and(|it| it == "yaml" || it == "json"))
        .collect();
    paths.sort();
    let texts = paths.iter().map(|path| {
        let text = std::fs::read_to_string(path).expect("the document can be read");
        (Path::new(path).file_name().expect("a file").to_string_lossy().into_owned(), text)
    });
    let mut texts: Vec<(String, String)> = texts.collect();
    // The shortest document shows a code best.
    texts.sort_by_key(|(name, text)| (text.len(), name.clone()));
    further()
        .into_iter()
        .chain(texts.into_iter().map(|(name, text)| Options::from_text(&name, &text)))
        .chain(
            crate::slips::list::slips().into_iter().map(|slip| Options::from_text("api.yaml", slip.text())),
        )
        .collect()
}

/// The first finding of each code, as people see it.
fn examples() -> BTreeMap<Code, String> {
    let mut examples = BTreeMap::new();
    let mut look = |diagnostics: &Diagnostics, sources: &Sources| {
        for diagnostic in diagnostics.iter() {
            examples.entry(diagnostic.code).or_insert_with(|| alone(diagnostic, sources));
        }
    };
    for options in documents() {
        match generate(&options) {
            Ok(generated) => look(&generated.diagnostics, &generated.sources),
            Err(failure) => look(&failure.diagnostics, &failure.sources),
        }
    }
    examples
}

fn alone(diagnostic: &Diagnostic, sources: &Sources) -> String {
    let mut only = Diagnostics::default();
    only.push(diagnostic.clone());
    render(&only, sources)
}

fn page() -> String {
    let examples = examples();
    let mut page = INTRODUCTION.to_owned();
    for (severity, title) in
        [(Severity::Error, "Errors"), (Severity::Warning, "Warnings"), (Severity::Note, "Notes")]
    {
        writeln!(page, "\n## {title}").expect("writing to a string");
        for code in Code::ALL.iter().filter(|code| code.severity() == severity) {
            let example = examples.get(code).unwrap_or_else(|| panic!("no document shows `{code}`"));
            let meaning = code.explanation().lines().map(str::trim).collect::<Vec<_>>().join("\n");
            let example: String =
                example.trim_end().lines().map(|line| format!("{}\n", line.trim_end())).collect();
            writeln!(page, "\n### `{code}`\n\n{}\n\n```text\n{example}```", meaning.trim())
                .expect("writing to a string");
        }
    }
    page
}

#[test]
fn every_code_is_explained_and_shown() {
    crate::common::written::is_fresh(PAGE, &page());
}
