//! The runtime: copied as it is, but for its unit tests and for what says which of its items other crates may use.

use std::borrow::Cow;

use sdk_runtime::sources::{Dir, RUNTIME, SCHEMAS};

use super::features::{OPTIONAL, POLLING};
use super::manifest::Package;
use crate::Files;
use crate::config::Runtime;

/// The runtime's files under `src/runtime/`, without what is for a feature that the crate does not have. Where the runtime is
/// a crate of its own, they are those of the client, to which each SDK adds what its API has.
pub(super) fn files(package: &Package) -> Files {
    let mut files = all();
    match package.runtime {
        Runtime::Embedded => leave_out(&mut files, package),
        Runtime::Crate => {
            files.retain(|path, _| path.starts_with("src/runtime/client/"));
            let root = format!("{}{SHARED}", super::file::HEADER);
            files.insert("src/runtime/mod.rs".to_owned(), root);
        }
    }
    files
}

/// The module of a crate whose support code is a crate of its own.
const SHARED: &str = "//! The support code, which SDKs share, with the types of this one's client.\n\n\
    mod client;\n\n\
    pub use client::{Client, ClientBuilder};\n\
    pub use openapi_sdk_runtime::runtime::*;\n";

/// Takes out what is for a feature that the crate does not have.
fn leave_out(files: &mut Files, package: &Package) {
    let features = OPTIONAL.iter().filter(|it| !package.features.has(it.name)).map(|it| (it.name, it.files));
    let polling = (!package.has_polling).then_some((POLLING, "/polling/"));
    for (name, folder) in features.chain(polling) {
        files.retain(|it, _| !it.contains(folder));
        for text in files.values_mut() {
            if let Cow::Owned(without) = without_feature(text, name) {
                *text = without;
            }
        }
    }
}

/// The text without the declarations that stand behind the condition for a feature, each in a line, and without that of the
/// module which is called like it.
fn without_feature<'a>(text: &'a str, feature: &str) -> Cow<'a, str> {
    let condition = format!("#[cfg(feature = \"{feature}\")]");
    let module = format!("pub mod {feature};");
    if !text.contains(&condition) && !text.contains(&module) {
        return Cow::Borrowed(text);
    }
    let mut lines = text.split_inclusive('\n');
    let mut kept = String::with_capacity(text.len());
    while let Some(line) = lines.next() {
        if line.trim() == condition {
            lines.next();
        } else if line.trim() != module {
            kept.push_str(line);
        }
    }
    Cow::Owned(kept)
}

/// All of the runtime's files under `src/runtime/`.
fn all() -> Files {
    copied(&RUNTIME, "src/runtime")
}

/// The files under `src/schemas/` that a use of the document's schemas needs; the module's own is written for each crate.
pub(super) fn schema_files(is_needed: impl Fn(&str) -> bool) -> Files {
    let mut files = copied(&SCHEMAS, "src/schemas");
    files.retain(|path, _| path.strip_prefix("src/schemas/").is_some_and(&is_needed));
    files
}

/// The text with `pub(crate)` for what is public, and hidden from documentation, for the sake of emitted crates only: as a part
/// of such a crate it is nobody else's.
fn internal(text: &str) -> String {
    const HIDDEN: &str = "#[doc(hidden)]";
    const EXPORTED: &str = "#[macro_export]";
    let mut internal = String::with_capacity(text.len());
    let mut lines = text.split_inclusive('\n').peekable();
    while let Some(line) = lines.next() {
        let next = lines.peek().map_or("", |next| next.trim_start());
        if line.trim() == EXPORTED || line.trim() == HIDDEN && next.starts_with(EXPORTED) {
            continue;
        }
        if line.trim() == HIDDEN && (next.starts_with("pub use ") || next.starts_with("pub fn ")) {
            internal.extend(lines.next().map(|line| line.replacen("pub ", "pub(crate) ", 1)));
        } else {
            internal.push_str(line);
        }
    }
    internal
}

fn copied(source: &'static Dir<'_>, target: &str) -> Files {
    let mut files = Files::new();
    let mut folders = vec![source];
    while let Some(folder) = folders.pop() {
        folders.extend(folder.dirs());
        for file in folder.files() {
            let path = file
                .path()
                .components()
                .map(|part| part.as_os_str().to_string_lossy())
                .collect::<Vec<_>>()
                .join("/");
            if let Some(text) = file.contents_utf8() {
                files.insert(
                    format!("{target}/{path}"),
                    format!("{}{}", super::file::HEADER, internal(without_tests(text))),
                );
            }
        }
    }
    files
}

/// The part of the runtime that types need: their wire format.
pub(super) fn wire_files(package: &Package) -> Files {
    let mut files = all();
    files.retain(|path, _| path.starts_with("src/runtime/wire/"));
    leave_out(&mut files, package);
    let root = "//! The support code of the types: their wire format.\n\npub mod wire;\n";
    files.insert("src/runtime/mod.rs".to_owned(), format!("{}{root}", super::file::HEADER));
    files
}

/// The unit tests, which stand at the end of a file, run where the runtime is a crate of its own.
fn without_tests(text: &str) -> &str {
    text.split_once("\n#[cfg(test)]\nmod tests").map_or(text, |(code, _)| code)
}
