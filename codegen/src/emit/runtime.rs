//! The runtime, copied as it is but for its unit tests.

use include_dir::{Dir, include_dir};

use super::manifest::Package;
use crate::Files;

static SOURCE: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/runtime/src/runtime");

/// The runtime's files under `src/runtime/`, without what the crate has no use for.
pub(super) fn files(package: &Package) -> Files {
    let mut files = all();
    if !package.speaks_xml {
        files.retain(|path, _| !path.starts_with("src/runtime/xml/"));
        let root = files.get_mut("src/runtime/mod.rs");
        root.into_iter().for_each(|text| *text = text.replace("pub mod xml;\n", ""));
    }
    files
}

fn all() -> Files {
    let mut files = Files::new();
    let mut folders = vec![&SOURCE];
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
                    format!("src/runtime/{path}"),
                    format!("{}{}", super::file::HEADER, without_tests(text)),
                );
            }
        }
    }
    files
}

/// The part of the runtime that types need: their wire format.
pub(super) fn wire_files() -> Files {
    let mut files = all();
    files.retain(|path, _| path.starts_with("src/runtime/wire/"));
    let root = "//! The support code of the types: their wire format.\n\npub mod wire;\n";
    files.insert("src/runtime/mod.rs".to_owned(), format!("{}{root}", super::file::HEADER));
    files
}

/// The unit tests, which stand at the end of a file, run where the runtime is a crate of its own.
fn without_tests(text: &str) -> &str {
    text.split_once("\n#[cfg(test)]\nmod tests").map_or(text, |(code, _)| code)
}
