//! Where documents come from, and the texts that diagnostics point into.

use std::collections::{BTreeMap, BTreeSet};
use std::io;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use indexmap::IndexMap;
use serde_json::Value;

use crate::diagnostic::{Code, Diagnostic};
use crate::pointer::Pointer;
use crate::text::shown_path;

/// A document or a configuration to read.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Input {
    /// A file.
    Path(PathBuf),
    /// A text in memory.
    Text {
        /// What diagnostics call it.
        name: String,
        /// The text.
        text: String,
        /// The file that it stands for: references are relative to its folder, and one to the file is one to the text.
        /// Without it the text can refer to no file.
        base: Option<PathBuf>,
    },
}

impl Input {
    /// A file.
    pub fn path(path: impl Into<PathBuf>) -> Self {
        Self::Path(path.into())
    }

    /// A text in memory, under a name for diagnostics.
    pub fn text(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self::Text { name: name.into(), text: text.into(), base: None }
    }

    /// A text in memory that stands for a file, which need not be there: its references are relative to the file's folder.
    pub fn text_at(name: impl Into<String>, text: impl Into<String>, base: impl Into<PathBuf>) -> Self {
        Self::Text { name: name.into(), text: text.into(), base: Some(base.into()) }
    }

    /// What diagnostics call it.
    pub fn name(&self) -> String {
        match self {
            Self::Path(path) => shown_path(path),
            Self::Text { name, .. } => name.clone(),
        }
    }

    /// Its text, without a byte order mark.
    ///
    /// # Errors
    /// When the file cannot be read or is not UTF-8.
    pub fn read(&self) -> Result<String, Diagnostic> {
        let text = match self {
            Self::Path(path) => read_file(path).map_err(|error| {
                let message = format!("cannot read {}: {error}", path.display());
                Diagnostic::new(Code::UnreadableFile, &Pointer::root(), message)
            })?,
            Self::Text { text, .. } => text.clone(),
        };
        Ok(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text))
    }
}

/// The text of a file. Pipes and devices are refused: they may never end, or never begin.
fn read_file(path: &Path) -> io::Result<String> {
    // Asked before it is opened, since opening a pipe waits for whoever writes into it.
    let kind = std::fs::metadata(path)?.file_type();
    if kind.is_dir() {
        return Err(io::ErrorKind::IsADirectory.into());
    }
    if !kind.is_file() {
        return Err(io::Error::new(io::ErrorKind::InvalidInput, "it is no regular file"));
    }
    let bytes = std::fs::read(path)?;
    String::from_utf8(bytes).map_err(|error| {
        let bytes = error.as_bytes();
        // The byte order marks of UTF-16.
        let is_utf_16 = matches!(bytes, [0xfe, 0xff, ..] | [0xff, 0xfe, ..]);
        let message = if is_utf_16 {
            "it is UTF-16; save it as UTF-8".to_owned()
        } else {
            format!(
                "it is not UTF-8: byte {} is no part of a character",
                error.utf8_error().valid_up_to() + 1
            )
        };
        io::Error::new(io::ErrorKind::InvalidData, message)
    })
}

/// The texts of a document: the root file and the files it refers to.
#[derive(Clone, Debug, Default)]
pub struct Sources {
    root: Option<(String, Arc<String>)>,
    /// The file that the root document is, or stands for.
    base: Option<PathBuf>,
    files: IndexMap<String, Arc<String>>,
    /// The files that references of the document lead to, relative to the root document's folder.
    parts: BTreeSet<String>,
    /// The files that references lead to, and that do not exist.
    missing: BTreeSet<String>,
    /// How many bytes the files have together.
    bytes: u64,
    overlaid: Vec<Overlaid>,
    /// What stood elsewhere before it was put where a reference to it was: by its place in the document, the place where
    /// it is written.
    included: BTreeMap<Pointer, Pointer>,
}

/// So many files may belong to a document, with so many bytes together. The largest ones that are published have
/// some three thousand files.
const MAX_FILES: usize = 20_000;
const MAX_BYTES: u64 = 256 << 20;

/// A value that an overlay put into the document.
#[derive(Clone, Debug)]
struct Overlaid {
    /// Where it is in the document.
    into: Pointer,
    /// Where it stands in the overlay, the file's name included.
    from: Pointer,
    value: Value,
}

impl Sources {
    /// Reads the root document.
    pub(super) fn add_root(&mut self, input: &Input) -> Result<Arc<String>, Diagnostic> {
        self.root = Some((input.name(), Arc::default()));
        let text: Arc<String> = input.read()?.into();
        self.root = Some((input.name(), Arc::clone(&text)));
        self.base = match input {
            Input::Path(path) => Some(path.clone()),
            Input::Text { base, .. } => base.clone(),
        };
        Ok(text)
    }

    /// The sources of a single text, such as a configuration.
    pub fn single(name: impl Into<String>, text: impl Into<String>) -> Self {
        Self { root: Some((name.into(), Arc::new(text.into()))), ..Self::default() }
    }

    /// Reads an overlay.
    pub(super) fn add_overlay(&mut self, input: &Input) -> Result<Arc<String>, Diagnostic> {
        let text: Arc<String> = input.read()?.into();
        self.files.insert(input.name(), Arc::clone(&text));
        Ok(text)
    }

    /// Adds a text that is no part of the document.
    pub(crate) fn add_text(&mut self, name: &str, text: &Arc<String>) {
        self.files.insert(name.to_owned(), Arc::clone(text));
    }

    /// The place of a whole overlay.
    pub(super) fn overlay_root(input: &Input) -> Pointer {
        Pointer::parse(&format!("/{}#", input.name()))
    }

    /// Remembers that a value comes from an overlay.
    pub(super) fn add_overlaid(&mut self, into: Pointer, from: Pointer, value: Value) {
        self.overlaid.push(Overlaid { into, from, value });
    }

    /// The place in an overlay of what it put into the document.
    fn in_overlay(&self, pointer: &Pointer) -> Option<Pointer> {
        self.overlaid.iter().rev().find_map(|overlaid| {
            let way = pointer.way_from(&overlaid.into)?;
            // An object may have been merged into one that the document has.
            let is_its = !(way.is_empty() && overlaid.value.is_object());
            (is_its && overlaid.value.pointer(way).is_some()).then(|| overlaid.from.along(way))
        })
    }

    /// Whether a path, relative to the root document's folder, is the root document itself.
    pub(super) fn is_root(&self, path: &str) -> bool {
        let Some(base) = &self.base else { return false };
        base.parent().is_some_and(|folder| *base == folder.join(path))
    }

    /// The files that the document consists of beside the root, relative to the root document's folder, with `/` between
    /// the parts of a path.
    pub fn parts(&self) -> impl Iterator<Item = &str> {
        self.parts.iter().map(String::as_str)
    }

    /// The files that were read or looked for, where the document is a file or stands for one.
    pub fn files(&self) -> Vec<PathBuf> {
        self.base.iter().cloned().chain(self.in_folder(&self.parts)).chain(self.missing_files()).collect()
    }

    /// Those of them that were not there.
    pub fn missing_files(&self) -> impl Iterator<Item = PathBuf> {
        self.in_folder(&self.missing)
    }

    fn in_folder<'a>(&'a self, parts: impl IntoIterator<Item = &'a String>) -> impl Iterator<Item = PathBuf> {
        let folder = self.base.as_deref().map(|it| it.parent().unwrap_or(Path::new("")));
        let parts = folder.is_some().then_some(parts).into_iter().flatten();
        parts.map(move |part| folder.unwrap_or(Path::new("")).join(part))
    }

    /// The files inside the root document's folder that the document refers to, and that are not there.
    pub fn missing_parts(&self) -> impl Iterator<Item = &str> {
        self.missing.iter().map(String::as_str)
    }

    /// Reads a file inside the root document's folder; `path` is relative to that folder.
    pub(super) fn add_file(&mut self, path: &str) -> Result<Arc<String>, String> {
        if let Some(text) = self.files.get(path) {
            return Ok(Arc::clone(text));
        }
        let folder = self.base.as_ref().and_then(|base| base.parent()).ok_or("the document is not a file")?;
        let folder = if folder.as_os_str().is_empty() { Path::new(".") } else { folder };
        let inside = folder.canonicalize().map_err(|error| error.to_string())?;
        let file = folder.join(path).canonicalize().map_err(|error| {
            if error.kind() == io::ErrorKind::NotFound {
                self.missing.insert(path.to_owned());
            }
            error.to_string()
        })?;
        if !file.starts_with(&inside) {
            return Err("it lies outside the document's folder".to_owned());
        }
        let size = std::fs::metadata(&file).map_err(|error| error.to_string())?.len();
        if self.parts.len() >= MAX_FILES || self.bytes.saturating_add(size) > MAX_BYTES {
            return Err(format!("the document has more than {MAX_FILES} files or {} MiB", MAX_BYTES >> 20));
        }
        let text = read_file(&file).map_err(|error| error.to_string())?;
        self.bytes += size;
        let text = Arc::new(text.strip_prefix('\u{feff}').map(str::to_owned).unwrap_or(text));
        self.files.insert(path.to_owned(), Arc::clone(&text));
        self.parts.insert(path.to_owned());
        Ok(text)
    }

    /// Remembers where something is written that was put where a reference to it stood.
    pub(super) fn add_included(&mut self, into: Pointer, from: Pointer) {
        self.included.insert(into, from);
    }

    /// The places of the settled document that have what is written at a place: where references to it stood.
    pub fn settled(&self, written: &Pointer) -> Vec<Pointer> {
        let moved = |(into, from): (&Pointer, &Pointer)| Some(into.along(written.way_from(from)?));
        self.included.iter().filter_map(moved).collect()
    }

    /// Where a place of the settled document is written.
    fn written(&self, pointer: &Pointer) -> Option<Pointer> {
        let mut around = if self.included.is_empty() { None } else { Some(pointer.clone()) };
        while let Some(at) = around {
            if let Some(from) = self.included.get(&at) {
                return pointer.way_from(&at).map(|way| from.along(way));
            }
            around = at.parent();
        }
        None
    }

    /// All texts with their names, the root document's first: the files that it refers to, overlays, the configuration.
    pub fn texts(&self) -> impl Iterator<Item = (&str, &str)> {
        let root = self.root.iter().map(|(name, text)| (name, text));
        root.chain(&self.files).map(|(name, text)| (name.as_str(), text.as_str()))
    }

    /// The file that a pointer points into (its name and text), and the pointer within that file.
    pub fn resolve(&self, pointer: &Pointer) -> Option<(&str, &str, Pointer)> {
        let written = self.written(pointer);
        let pointer = written.as_ref().unwrap_or(pointer);
        let overlaid = self.in_overlay(pointer);
        let pointer = overlaid.as_ref().unwrap_or(pointer);
        if let Some((file, within)) = pointer.as_str().split_once('#') {
            let file = file.strip_prefix('/').unwrap_or(file);
            if let Some((name, text)) = self.files.get_key_value(file) {
                return Some((name, text, Pointer::parse(within)));
            }
        }
        self.root.as_ref().map(|(name, text)| (name.as_str(), text.as_str(), pointer.clone()))
    }
}
