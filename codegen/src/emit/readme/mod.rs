//! `README.md`, which is the front page of the crate's documentation too: what the crate is, and how each thing is done
//! that it really has, with code from its own operations.

mod calls;
mod client;
mod failures;
mod features;
mod requests;
mod testing;
mod validation;
mod webhooks;

use calls::Calls;

use super::docs;
use super::manifest::Package;
use crate::config::{Config, Contents};
use crate::emit::contents::{self, about};
use crate::ir::Api;

/// Writes the README.
pub(super) fn write(api: &Api, package: &Package, config: &Config) -> String {
    let mut lines = vec![
        "<!-- @generated from the OpenAPI document. Do not edit. -->".to_owned(),
        String::new(),
        format!("# {}", package.name),
        String::new(),
    ];
    lines.extend(introduction(api, package));
    match package.contents {
        Contents::Client | Contents::Module if contents::has_events_only(api) => {
            lines.extend(webhooks::section_of(api, package));
            lines.extend(features::section(package));
        }
        Contents::Client | Contents::Module => {
            let calls = Calls::new(api, package);
            lines.extend(client::getting_started(api, config, package, &calls));
            lines.extend(requests::sections(package, &calls));
            lines.extend(failures::errors(package, &calls));
            lines.extend(failures::retries(api, package));
            lines.extend(validation::sections(api, package, config));
            lines.extend(webhooks::section_of(api, package));
            lines.extend(testing::section(package, &calls));
            lines.extend(features::section(package));
        }
        Contents::Types => {
            lines.extend(paragraph(
                "The types are in `types`; they are read and written with any serializer of JSON.",
            ));
            lines.extend(validation::sections(api, package, config));
        }
    }
    lines.extend(section(
        "Forward compatibility",
        &["Enum values, kinds and properties that this version does not know are kept, and written back as they came."],
    ));
    lines.join("\n")
}

fn introduction(api: &Api, package: &Package) -> Vec<String> {
    let mut lines = vec![format!("{}.", about(api, package.contents)), String::new()];
    let about = api.docs.description.as_deref().map(docs::markdown).unwrap_or_default();
    let about = docs::first_block(&about);
    if !about.is_empty() && about.len() <= 12 {
        lines.extend_from_slice(about);
        lines.push(String::new());
    }
    let further = docs::further(&api.docs);
    if let [_, see] = &further[..] {
        lines.extend([see.clone(), String::new()]);
    }
    lines
}

/// A section of paragraphs.
fn section(title: &str, paragraphs: &[&str]) -> Vec<String> {
    let mut lines = vec![format!("## {title}"), String::new()];
    for paragraph in paragraphs {
        lines.extend(docs::wrapped(paragraph));
        lines.push(String::new());
    }
    lines
}

/// A paragraph, and a blank line.
fn paragraph(text: &str) -> Vec<String> {
    let mut lines = docs::wrapped(text);
    lines.push(String::new());
    lines
}

/// A block of code that is compiled with the crate's documentation, and a blank line.
fn code(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    let fence = |text: &str| std::iter::once(text.to_owned());
    let body = lines.into_iter();
    fence("```rust,no_run").chain(body).chain(fence("```")).chain(fence("")).collect()
}

/// Lines of a block, one level deeper.
fn indented(lines: impl IntoIterator<Item = String>) -> Vec<String> {
    let deeper = |line: String| if line.is_empty() { line } else { format!("    {line}") };
    lines.into_iter().map(deeper).collect()
}
