//! The files of a document as they are written: the root and what it refers to, read when first needed.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::Place;
use super::index::Index;
use crate::diagnostic::{Diagnostic, Diagnostics};
use crate::document::{Sources, tree};
use crate::pointer::Pointer;

struct File {
    tree: Value,
    index: Index,
}

/// The trees of the files by their path relative to the root document's folder; the root's is empty.
pub(super) struct Files<'a> {
    files: BTreeMap<String, File>,
    sources: &'a mut Sources,
}

impl<'a> Files<'a> {
    pub(super) fn new(root: Value, sources: &'a mut Sources) -> Self {
        let index = Index::of(&root);
        Self { files: BTreeMap::from([(String::new(), File { tree: root, index })]), sources }
    }

    /// The value at a place, without following references.
    pub(super) fn get(&self, place: &Place) -> Option<&Value> {
        self.files.get(&place.file)?.tree.pointer(place.pointer.as_str())
    }

    /// The names that a file gives to its schemas.
    pub(super) fn index(&self, file: &str) -> Option<&Index> {
        self.files.get(file).map(|file| &file.index)
    }

    /// Where a schema with this `$id` stands, in whatever file is read already.
    pub(super) fn identified(&self, id: &str) -> Option<Place> {
        let found = |(file, it): (&String, &File)| {
            it.index.identified(id).map(|pointer| Place { file: file.clone(), pointer: pointer.clone() })
        };
        self.files.iter().find_map(found)
    }

    /// Whether a file is itself an OpenAPI document, so that `#` is no schema.
    pub(super) fn is_document(&self, file: &str) -> bool {
        self.files
            .get(file)
            .is_some_and(|it| it.tree.get("openapi").or_else(|| it.tree.get("swagger")).is_some())
    }

    /// Reads a file that a reference names, relative to the file that holds the reference.
    pub(super) fn open(
        &mut self,
        name: &str,
        from: &Place,
        diagnostics: &mut Diagnostics,
    ) -> Result<String, String> {
        if name.contains("://") || name.starts_with("//") {
            return Err(format!("`{name}` is not read: it is on the network"));
        }
        let decoded = percent_decode_str(name).decode_utf8_lossy().into_owned();
        let path = join(&from.file, &decoded)
            .ok_or_else(|| format!("`{name}` lies outside the document's folder"))?;
        if path.is_empty() || self.sources.is_root(&path) {
            return Ok(String::new());
        }
        if !self.files.contains_key(&path) {
            let text =
                self.sources.add_file(&path).map_err(|error| format!("`{name}` cannot be read: {error}"))?;
            let mut found = Diagnostics::default();
            let tree =
                tree::parse(&text, &mut found).map_err(|error| format!("`{name}`: {}", error.message))?;
            for diagnostic in found.iter() {
                let pointer = Pointer::parse(&format!("{path}#{}", diagnostic.pointer));
                diagnostics.push(Diagnostic { pointer, ..diagnostic.clone() });
            }
            let index = Index::of(&tree);
            self.files.insert(path.clone(), File { tree, index });
        }
        Ok(path)
    }
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
