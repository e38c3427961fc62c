//! The runtime: copied as it is, but for its unit tests and for what says which of its items other crates may use.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use sdk_runtime::sources::{Dir, RUNTIME, SCHEMAS};

use super::features::{OPTIONAL, POLLING};
use super::manifest::Package;
use crate::Files;
use crate::config::Runtime;

/// All of the runtime's files under `src/runtime/`, as crates have them that leave nothing out.
static ALL: LazyLock<BTreeMap<String, Copied>> = LazyLock::new(|| {
    let files = copied(&RUNTIME, "src/runtime").into_iter();
    files.map(|(path, text)| (path, Copied::new(text))).collect()
});

/// The files that a use of schemas may need.
static ALL_SCHEMAS: LazyLock<Files> = LazyLock::new(|| copied(&SCHEMAS, "src/schemas"));

/// A file of the runtime.
struct Copied {
    text: String,
    /// The parts of the runtime that lines of it are for.
    parts: Vec<&'static str>,
}

impl Copied {
    fn new(text: String) -> Self {
        let is_named = |part: &Part| text.contains(&part.condition()) || text.contains(&part.module());
        let parts = Part::all().filter(is_named).map(|part| part.name).collect();
        Self { text, parts }
    }

    /// The text without the declarations that stand behind the condition for a part, each in a line, and without that of
    /// the module which is called like it.
    fn without(&self, parts: &[Part]) -> String {
        if !parts.iter().any(|part| self.parts.contains(&part.name)) {
            return self.text.clone();
        }
        let conditions: Vec<String> = parts.iter().map(Part::condition).collect();
        let modules: Vec<String> = parts.iter().map(Part::module).collect();
        let mut lines = self.text.split_inclusive('\n');
        let mut kept = String::with_capacity(self.text.len());
        while let Some(line) = lines.next() {
            let is = |it: &String| line.trim() == *it;
            if conditions.iter().any(is) {
                lines.next();
            } else if !modules.iter().any(is) {
                kept.push_str(line);
            }
        }
        kept
    }
}

/// A part of the runtime that crates leave out when they have no use for it.
struct Part {
    /// The name of its module, and of its feature, if it is one.
    name: &'static str,
    /// What the paths of its files have in them.
    files: &'static str,
}

impl Part {
    fn all() -> impl Iterator<Item = Self> {
        let optional = OPTIONAL.iter().map(|it| Self { name: it.name, files: it.files });
        optional.chain([Self { name: POLLING, files: "/polling/" }])
    }

    /// Those that a crate does not have.
    fn absent(package: &Package) -> Vec<Self> {
        let is_there = |name| if name == POLLING { package.has_polling } else { package.features.has(name) };
        Self::all().filter(|part| !is_there(part.name)).collect()
    }

    fn condition(&self) -> String {
        format!("#[cfg(feature = \"{}\")]", self.name)
    }

    fn module(&self) -> String {
        format!("pub mod {};", self.name)
    }
}

/// The runtime's files under `src/runtime/`, without what is for a feature that the crate does not have. Where the runtime is
/// a crate of its own, they are those of the client, to which each SDK adds what its API has.
pub(super) fn files(package: &Package) -> Files {
    match package.runtime {
        Runtime::Embedded => wanted(package, |_| true),
        Runtime::Crate => {
            let client = ALL.iter().filter(|(path, _)| path.starts_with("src/runtime/client/"));
            let mut files: Files = client.map(|(path, it)| (path.clone(), it.text.clone())).collect();
            let root = format!("{}{SHARED}", super::file::HEADER);
            files.insert("src/runtime/mod.rs".to_owned(), root);
            files
        }
    }
}

/// The module of a crate whose support code is a crate of its own.
const SHARED: &str = "//! The support code, which SDKs share, with the types of this one's client.\n\n\
    mod client;\n\n\
    pub use client::{Client, ClientBuilder};\n\
    pub use openapi_sdk_runtime::runtime::*;\n";

/// Those of the runtime's files that are wanted, without the parts that the crate does not have.
fn wanted(package: &Package, is_wanted: impl Fn(&str) -> bool) -> Files {
    let absent = Part::absent(package);
    let is_left_out = |path: &str| absent.iter().any(|part| path.contains(part.files));
    let files = ALL.iter().filter(|(path, _)| is_wanted(path) && !is_left_out(path));
    files.map(|(path, file)| (path.clone(), file.without(&absent))).collect()
}

/// The files under `src/schemas/` that a use of the document's schemas needs; the module's own is written for each crate.
pub(super) fn schema_files(is_needed: impl Fn(&str) -> bool) -> Files {
    let is_needed = |path: &str| path.strip_prefix("src/schemas/").is_some_and(&is_needed);
    let files = ALL_SCHEMAS.iter().filter(|(path, _)| is_needed(path));
    files.map(|(path, text)| (path.clone(), text.clone())).collect()
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

/// The files of a folder of the runtime, as emitted crates have them.
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
    let mut files = wanted(package, |path| path.starts_with("src/runtime/wire/"));
    let root = "//! The support code of the types: their wire format.\n\npub mod wire;\n";
    files.insert("src/runtime/mod.rs".to_owned(), format!("{}{root}", super::file::HEADER));
    files
}

/// The unit tests, which stand at the end of a file, run where the runtime is a crate of its own.
fn without_tests(text: &str) -> &str {
    text.split_once("\n#[cfg(test)]\nmod tests").map_or(text, |(code, _)| code)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The rule of [`Copied::without`], which looks at lines and not at declarations.
    #[test]
    fn a_whole_declaration_stands_in_the_line_behind_a_condition() {
        for part in Part::all() {
            let others = ALL.iter().filter(|(path, _)| !path.contains(part.files));
            for (path, Copied { text, .. }) in others {
                let mut lines = text.lines().map(str::trim);
                while let Some(line) = lines.next() {
                    let place = format!("{path}: `{line}`, of the part `{}`", part.name);
                    if line == part.condition() {
                        let declaration = lines.next().unwrap_or_default();
                        assert!(is_whole(declaration), "{place}: the next line is `{declaration}`");
                    } else {
                        let is_named = line.contains(&format!("feature = \"{}\"", part.name));
                        assert!(
                            !is_named || line.starts_with("//"),
                            "{place}: only the condition alone is taken out"
                        );
                    }
                }
            }
        }
    }

    /// The files of a part are left out, and so nothing may declare their modules.
    #[test]
    fn what_is_left_of_a_file_is_rust_and_has_no_module_without_a_file() {
        for part in Part::all() {
            for (path, file) in ALL.iter().filter(|(path, _)| !path.contains(part.files)) {
                let left = file.without(std::slice::from_ref(&part));
                let file = syn::parse_file(&left).unwrap_or_else(|error| panic!("{path}: {error}\n{left}"));
                let folder = path.strip_suffix("mod.rs").or_else(|| path.strip_suffix("rs")).unwrap_or(path);
                let folder = format!("{}/", folder.trim_end_matches(['/', '.']));
                for item in &file.items {
                    if let syn::Item::Mod(syn::ItemMod { ident, content: None, .. }) = item {
                        let files = [format!("{folder}{ident}.rs"), format!("{folder}{ident}/mod.rs")];
                        let is_there = |it: &String| ALL.contains_key(it) && !it.contains(part.files);
                        assert!(files.iter().any(is_there), "{path} without `{}`: `mod {ident};`", part.name);
                    }
                }
            }
        }
    }

    /// Whether a line is a declaration, a variant or an arm of a `match`, and none of them goes on in the next line.
    fn is_whole(line: &str) -> bool {
        let count = |brackets: [char; 3]| line.matches(brackets).count();
        line.ends_with([';', ',', '}'])
            && !line.starts_with("#[")
            && count(['(', '[', '{']) == count([')', ']', '}'])
    }
}
