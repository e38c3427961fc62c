//! `docs/gallery.md`: constructs of OpenAPI beside the Rust that they become.
//!
//! The page is made from documents under `cases/`. A stale page is written anew and fails the test, so that the difference
//! is seen.

use std::fmt::Write as _;

use codegen::diagnostic::Code;
use codegen::{Files, Options, Policy, generate};

const PAGE: &str = "../docs/gallery.md";

const INTRODUCTION: &str = "# Gallery

Constructs of OpenAPI and JSON Schema, each beside the Rust that it becomes: the declarations, without what implements
them. [What becomes of each field](support.md) stands in tables.

<!-- This page is made by the test `gallery`; do not edit it. -->
";

/// The chapters, each with its constructs: a title, and a document under `cases/`.
const CHAPTERS: [(&str, &[(&str, &str)]); 4] = [
    (
        "Objects and values",
        &[
            ("Required, optional, null", "presence"),
            ("Formats", "formats"),
            ("Further properties", "additional_properties"),
            ("Constants", "constant"),
            ("Tuples", "tuple"),
            ("Schemas that contain themselves", "recursion"),
            ("Properties of one direction", "read_and_write_only"),
        ],
    ),
    (
        "Enums and unions",
        &[
            ("Enums beside any text", "enum_open"),
            ("Enums of numbers and of anything", "enum_values"),
            ("A declared discriminator", "discriminator_mapping"),
            ("A discriminator that nobody declared", "discriminator_implicit"),
            ("Told by the kind of value", "union_by_kind"),
            ("Told by a property", "union_by_property"),
            ("allOf of objects", "all_of_merges_objects"),
            ("allOf around a union", "all_of_over_union"),
        ],
    ),
    (
        "Calls",
        &[
            ("Parameters", "parameters"),
            ("Bodies, property by property", "body_properties"),
            ("Uploads", "multipart"),
            ("Pages", "pagination_cursor"),
            ("Responses that depend on the status", "responses_by_status"),
            ("Streams", "stream_items"),
        ],
    ),
    (
        "What the API sends, and older documents",
        &[
            ("Webhooks", "webhooks-by-property"),
            ("Callbacks", "callbacks"),
            ("OpenAPI 2.0", "swagger-bodies"),
        ],
    ),
];

/// Longer code is cut: a construct is understood by then.
const MOST_LINES: usize = 70;

fn page() -> String {
    let mut page = INTRODUCTION.to_owned();
    for (title, constructs) in CHAPTERS {
        let _ = write!(page, "\n## {title}\n");
        for (title, case) in constructs {
            let path = format!("tests/cases/{case}.yaml");
            let document = std::fs::read_to_string(&path).expect("the case can be read");
            let (about, document) = match document.strip_prefix("# ").and_then(|it| it.split_once('\n')) {
                Some((about, rest)) => (format!("{about}\n\n"), rest),
                None => (String::new(), document.as_str()),
            };
            let generated = generate(
                &Options::from_text(path, document).with_policy(Policy::allowing(Code::IncompleteRequest)),
            )
            .expect("the case generates");
            let code = cut(&declarations(&generated.files));
            let document = cut(&telling(document));
            let _ = write!(
                page,
                "\n### {title}\n\n{about}```yaml\n{document}\n```\n\n```rust,ignore\n{code}\n```\n"
            );
        }
    }
    page
}

/// The document without the lines that all of them have.
fn telling(document: &str) -> String {
    let is_usual =
        |line: &&str| !line.starts_with("openapi:") && !line.starts_with("info:") && *line != "paths: {}";
    document.lines().filter(is_usual).collect::<Vec<_>>().join("\n").trim_end().to_owned()
}

/// The first lines, and how many more there are.
fn cut(text: &str) -> String {
    let count = text.lines().count();
    if count <= MOST_LINES {
        return text.to_owned();
    }
    let first: Vec<&str> = text.lines().take(MOST_LINES).collect();
    format!("{}\n… {} more lines", first.join("\n").trim_end(), count - MOST_LINES)
}

/// The types, then the calls with their setters.
fn declarations(files: &Files) -> String {
    let of = |prefix: &'static str| files.iter().filter(move |(path, _)| path.starts_with(prefix));
    let types = ["src/types", "src/responses", "src/errors", "src/webhooks"].into_iter().flat_map(of);
    let types = types.flat_map(|(_, text)| items(text));
    types.chain(of("src/resources").flat_map(|(_, text)| methods(text))).collect::<Vec<_>>().join("\n\n")
}

/// The structs, enums and second names that a file declares, with the first paragraph of their documentation.
fn items(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut docs: Vec<&str> = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let is_item = ["pub struct ", "pub enum ", "pub type "].iter().any(|it| line.starts_with(it));
        if line.starts_with("///") {
            docs.push(line);
        } else if is_item {
            let mut item: Vec<&str> = summary(&docs).to_vec();
            item.push(line);
            if line.ends_with('{') {
                let body: Vec<&str> = lines.by_ref().take_while(|line| *line != "}").collect();
                item.extend(body.iter().filter(|line| !line.trim_start().starts_with("#[")));
                item.push("}");
            }
            found.push(item.join("\n"));
            docs.clear();
        } else if !line.starts_with("#[") {
            docs.clear();
        }
    }
    found
}

/// The signatures of public methods, by the type that has them.
fn methods(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let Some(name) = line.strip_prefix("impl ").and_then(|it| it.strip_suffix(" {")) else { continue };
        let mut signatures: Vec<String> = Vec::new();
        let mut inside = lines.by_ref().take_while(|line| *line != "}");
        while let Some(line) = inside.next() {
            if !line.starts_with("    pub fn ") && !line.starts_with("    pub async fn ") {
                continue;
            }
            let mut signature = line.to_owned();
            while !signature.ends_with('{') {
                let Some(next) = inside.next() else { break };
                signature = format!("{signature} {}", next.trim());
            }
            let signature = signature.replace("( ", "(").replace(", )", ")");
            signatures.push(format!("{};", signature.trim_end_matches('{').trim_end()));
        }
        if !signatures.is_empty() {
            found.push(format!("impl {name} {{\n{}\n}}", signatures.join("\n")));
        }
    }
    found
}

/// The first paragraph.
fn summary<'a>(docs: &'a [&'a str]) -> &'a [&'a str] {
    let end = docs.iter().position(|line| *line == "///").unwrap_or(docs.len());
    &docs[..end]
}

#[test]
fn the_gallery_shows_what_is_emitted() {
    crate::common::written::is_fresh(PAGE, &page());
}
