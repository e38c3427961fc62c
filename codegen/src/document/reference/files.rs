//! The files of a document as they are written: the root and what it refers to, read when first needed.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::Value;
use url::Url;

use super::Unresolved;
use super::index::Index;
use super::place::Place;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Sources, tree};
use crate::pointer::Pointer;

struct File {
    tree: Value,
    index: Index,
}

/// Why a file is not there, and where its fault is, if it is one of its text.
#[derive(Clone)]
struct Refusal {
    reason: String,
    fault: Option<Box<Diagnostic>>,
}

impl Refusal {
    fn of(self, name: &str) -> Unresolved {
        let message = format!("`{name}` {}", self.reason);
        match self.fault {
            Some(fault) => Unresolved::Broken(message, fault),
            None => Unresolved::External(message),
        }
    }
}

/// The trees of the files by their path relative to the root document's folder; the root's is empty.
pub(super) struct Files<'a> {
    by_path: BTreeMap<String, File>,
    /// The paths of the files that have schemas with identifiers (`$id`), which few have.
    identifying: Vec<String>,
    /// Why a file is not there, for those that have been asked for in vain.
    refused: BTreeMap<String, Refusal>,
    /// How many values there are in files other than the root.
    values: usize,
    sources: &'a mut Sources,
}

impl<'a> Files<'a> {
    pub(super) fn new(root: Value, sources: &'a mut Sources) -> Self {
        let index = Index::of(&root);
        let identifying = index.has_identifiers().then(String::new).into_iter().collect();
        let by_path = BTreeMap::from([(String::new(), File { tree: root, index })]);
        Self { by_path, identifying, refused: BTreeMap::new(), values: 0, sources }
    }

    /// The value at a place, without following references.
    pub(super) fn get(&self, place: &Place) -> Option<&Value> {
        self.by_path.get(&place.file)?.tree.pointer(place.pointer.as_str())
    }

    /// The names that a file gives to its schemas.
    pub(super) fn index(&self, file: &str) -> Option<&Index> {
        self.by_path.get(file).map(|file| &file.index)
    }

    /// Whether several schemas of the files that are read already have a dynamic anchor of that name.
    pub(super) fn has_choice(&self, name: &str) -> bool {
        self.by_path.values().map(|file| file.index.dynamic_anchors_called(name)).sum::<usize>() > 1
    }

    /// Where the schema stands whose identifier a reference is, seen from a place, in whatever file is read already.
    pub(super) fn named(&self, reference: &str, from: &Place) -> Option<Place> {
        let uri = self.uri(reference, from);
        let with_uri = |(file, index): (&String, &Index)| {
            let pointer = index.with_uri(uri.as_ref()?)?;
            Some(Place { file: file.clone(), pointer: pointer.clone() })
        };
        self.indices().find_map(with_uri).or_else(|| self.identified(reference))
    }

    fn uri(&self, reference: &str, from: &Place) -> Option<Url> {
        let base = self.index(&from.file)?.base(&from.pointer);
        base.map_or_else(|| Url::parse(reference), |base| base.join(reference)).ok()
    }

    /// The file that a URI means, if it is relative to the URI of a file that is read already.
    pub(super) fn relative(&self, reference: &str, from: &Place) -> Option<(Place, String)> {
        let uri = self.uri(reference, from)?;
        self.indices().find_map(|(file, index)| {
            let path = index.base(&Pointer::root())?.make_relative(&uri)?;
            let is_file = !path.is_empty() && !has_scheme(&path) && !path.starts_with('/');
            is_file.then(|| (Place { file: file.clone(), pointer: Pointer::root() }, path))
        })
    }

    fn indices(&self) -> impl Iterator<Item = (&String, &Index)> {
        self.identifying.iter().filter_map(|path| Some((path, &self.by_path.get(path)?.index)))
    }

    fn identified(&self, id: &str) -> Option<Place> {
        let found = |(file, index): (&String, &Index)| {
            index.identified(id).map(|pointer| Place { file: file.clone(), pointer: pointer.clone() })
        };
        self.indices().find_map(found)
    }

    /// Whether a file is itself an OpenAPI document, so that `#` is no schema.
    pub(super) fn is_document(&self, file: &str) -> bool {
        self.by_path
            .get(file)
            .is_some_and(|it| it.tree.get("openapi").or_else(|| it.tree.get("swagger")).is_some())
    }

    /// How many values there are in files other than the root.
    pub(super) fn values(&self) -> usize {
        self.values
    }

    /// Remembers where a part of the settled document is written.
    pub(super) fn add_included(&mut self, into: Pointer, from: Pointer) {
        self.sources.add_included(into, from);
    }

    /// Reads a file that a reference names, relative to the file that holds the reference.
    pub(super) fn open(
        &mut self,
        name: &str,
        from: &Place,
        diagnostics: &mut Diagnostics,
    ) -> Result<String, Unresolved> {
        if has_scheme(name) || name.starts_with("//") {
            return Err(Unresolved::External(format!(
                "`{name}` is not read: it is a URL, and no file or schema of the document has it"
            )));
        }
        let outside = || Unresolved::External(format!("`{name}` lies outside the document's folder"));
        let decoded = percent_decode_str(name).decode_utf8_lossy().into_owned();
        if decoded.starts_with('/') {
            return Err(outside());
        }
        if decoded.contains('#') {
            let message = format!("`{name}` cannot be read: there is a `#` in the name of the file");
            return Err(Unresolved::External(message));
        }
        let path = join(&from.file, &decoded).ok_or_else(outside)?;
        if path.is_empty() || self.sources.is_root(&path) {
            return Ok(String::new());
        }
        if let Some(refusal) = self.refused.get(&path) {
            return Err(refusal.clone().of(name));
        }
        if !self.by_path.contains_key(&path) {
            match self.read(&path, diagnostics) {
                Ok(file) => {
                    self.values += size(&file.tree);
                    self.identifying.extend(file.index.has_identifiers().then(|| path.clone()));
                    self.by_path.insert(path.clone(), file);
                }
                Err(refusal) => {
                    self.refused.insert(path, refusal.clone());
                    return Err(refusal.of(name));
                }
            }
        }
        Ok(path)
    }

    fn read(&mut self, path: &str, diagnostics: &mut Diagnostics) -> Result<File, Refusal> {
        let text = self
            .sources
            .add_file(path)
            .map_err(|error| Refusal { reason: format!("cannot be read: {error}"), fault: None })?;
        let in_file = |found: &Diagnostic| {
            let pointer = Pointer::parse(&format!("{path}#{}", found.pointer));
            Diagnostic { pointer, ..found.clone() }
        };
        if is_prose(path) {
            return Ok(File { tree: Value::String((*text).clone()), index: Index::default() });
        }
        let mut found = Diagnostics::default();
        let tree = tree::parse(&text, &mut found).map_err(|error| {
            let at = error
                .position
                .map_or_else(String::new, |at| format!(" (line {}, column {})", at.line, at.column));
            let reason = format!("cannot be read: {}{at}", error.message);
            Refusal { reason, fault: Some(Box::new(in_file(&error))) }
        })?;
        diagnostics.extend(found.iter().map(in_file));
        let index = Index::of(&tree);
        Ok(File { tree, index })
    }
}

/// Whether a file is a text as a whole: descriptions are kept in such files.
fn is_prose(path: &str) -> bool {
    let ending = path.rsplit_once('.').map_or("", |(_, ending)| ending);
    ["md", "markdown", "mdx", "txt"].iter().any(|known| known.eq_ignore_ascii_case(ending))
}

/// Whether a reference begins with the scheme of a URI (RFC 3986, section 3.1).
pub(super) fn has_scheme(reference: &str) -> bool {
    let Some((scheme, _)) = reference.split_once(':') else { return false };
    scheme.starts_with(|it: char| it.is_ascii_alphabetic())
        && scheme.chars().all(|it| it.is_ascii_alphanumeric() || ['+', '-', '.'].contains(&it))
}

/// How many values there are in a value, itself included; the tree is as deep as the text was.
pub(in crate::document) fn size(value: &Value) -> usize {
    1 + match value {
        Value::Object(members) => members.values().map(size).sum(),
        Value::Array(items) => items.iter().map(size).sum(),
        _ => 0,
    }
}

/// How many values there are in a value, itself included, if there are no more than so many. No more of them are counted.
pub(super) fn size_within(value: &Value, most: usize) -> Option<usize> {
    fn is_larger(value: &Value, left: &mut usize) -> bool {
        let Some(rest) = left.checked_sub(1) else { return true };
        *left = rest;
        match value {
            Value::Object(members) => members.values().any(|it| is_larger(it, left)),
            Value::Array(items) => items.iter().any(|it| is_larger(it, left)),
            _ => false,
        }
    }
    let mut left = most;
    (!is_larger(value, &mut left)).then(|| most - left)
}

/// A relative path from a file to another; nothing when it leaves the folder.
fn join(from: &str, name: &str) -> Option<String> {
    let mut parts: Vec<&str> = from.split('/').collect();
    parts.pop();
    for part in name.split('/') {
        match part {
            "." | "" => {}
            ".." => {
                parts.pop()?;
            }
            part => parts.push(part),
        }
    }
    Some(parts.join("/"))
}
