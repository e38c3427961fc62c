//! The tags of a document, as far as they group operations.

use std::collections::HashMap;

use indexmap::IndexSet;
use openapiv3::{OpenAPI, Tag};

use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, TAG_KIND, TAG_PARENT};
use crate::ir::Operation;
use crate::pointer::Pointer;

/// How many tags stand above one another at most.
const MOST_LEVELS: usize = 16;

/// The tags of a document.
pub(super) struct Tags<'a> {
    openapi: &'a OpenAPI,
    /// The operations that stand in no field of a path item's model, by their places.
    others: HashMap<&'a Pointer, &'a openapiv3::Operation>,
    /// The tags that the document lists, by their names.
    listed: HashMap<&'a str, &'a Tag>,
    /// How many tags stand above each of them; nothing where they go round in a circle.
    levels: HashMap<&'a str, Option<usize>>,
}

impl<'a> Tags<'a> {
    /// Reports the parents that are none.
    pub(super) fn new(document: &'a Document, diagnostics: &mut Diagnostics) -> Self {
        let openapi = &document.openapi;
        let listed = openapi.tags.iter().rev().map(|tag| (tag.name.as_str(), tag)).collect();
        let tags = Self {
            openapi,
            others: document.methods.iter().map(|it| (&it.origin, &it.operation)).collect(),
            levels: levels(&listed),
            listed,
        };
        for (index, tag) in openapi.tags.iter().enumerate() {
            let Some(parent) = parent(tag) else { continue };
            let is_listed = tags.listed.contains_key(parent);
            let problem = match tags.levels.get(tag.name.as_str()) {
                _ if !is_listed => format!("the document lists no tag `{parent}`"),
                Some(Some(levels)) if *levels <= MOST_LEVELS => continue,
                Some(Some(levels)) => format!("`{parent}` is {levels} levels deep, of {MOST_LEVELS}"),
                _ => format!("the tags above `{parent}` go round in a circle"),
            };
            let place = Pointer::root().join("tags").join(index).join("parent");
            let mut finding =
                Diagnostic::new(Code::InvalidValue, &place, format!("{problem}; the tag stands by itself"));
            if !is_listed {
                let names = openapi.tags.iter().map(|tag| tag.name.as_str());
                finding.hint = diagnostics.did_you_mean(parent, names);
            }
            diagnostics.push(finding);
        }
        tags
    }

    /// The tag that an operation is grouped by: the first one that is for navigation, or else the first one that does not
    /// say what it is for (OpenAPI 3.2, section 4.22.1).
    pub(super) fn of(&self, operation: &Operation) -> Option<String> {
        let own = &self.written(&operation.origin)?.tags;
        let kind = |name: &String| self.listed.get(name.as_str()).and_then(|tag| text(tag, TAG_KIND));
        let navigation = own.iter().find(|name| kind(name) == Some("nav"));
        let tag = navigation.or_else(|| own.iter().find(|name| kind(name).is_none()))?;
        tag.chars().any(char::is_alphanumeric).then(|| tag.clone())
    }

    /// The operation at a place.
    fn written(&self, origin: &Pointer) -> Option<&'a openapiv3::Operation> {
        if let Some(other) = self.others.get(origin) {
            return Some(other);
        }
        let mut tokens = origin.tokens().skip(1);
        let (path, method) = (tokens.next()?, tokens.next()?);
        let item = self.openapi.paths.paths.get(&path)?.as_item()?;
        item.iter().find(|(key, _)| *key == method).map(|(_, operation)| operation)
    }

    /// The tags that a tag stands below, the outermost first; none where there are too many.
    pub(super) fn above(&self, name: &str) -> Vec<&'a str> {
        let levels = self.levels.get(name).copied().flatten().filter(|levels| *levels <= MOST_LEVELS);
        let tags = std::iter::successors(self.listed.get(name), |tag| self.listed.get(parent(tag)?));
        let mut above: Vec<&str> =
            tags.skip(1).take(levels.unwrap_or(0)).map(|tag| tag.name.as_str()).collect();
        above.reverse();
        above
    }

    /// Whether the document lists a tag of that name.
    pub(super) fn lists(&self, name: &str) -> bool {
        self.listed.contains_key(name)
    }
}

/// How many tags stand above each one; each is looked at once.
fn levels<'a>(listed: &HashMap<&'a str, &'a Tag>) -> HashMap<&'a str, Option<usize>> {
    let mut known: HashMap<&str, Option<usize>> = HashMap::new();
    for start in listed.values() {
        let mut way = IndexSet::new();
        let mut at = Some(start);
        let mut above = loop {
            let Some(tag) = at else { break Some(0) };
            if let Some(levels) = known.get(tag.name.as_str()) {
                break levels.map(|levels| levels + 1);
            }
            if !way.insert(tag.name.as_str()) {
                break None;
            }
            at = parent(tag).and_then(|name| listed.get(name));
        };
        for name in way.into_iter().rev() {
            known.insert(name, above);
            above = above.map(|levels| levels + 1);
        }
    }
    known
}

fn parent(tag: &Tag) -> Option<&str> {
    text(tag, TAG_PARENT)
}

fn text<'a>(tag: &'a Tag, extension: &str) -> Option<&'a str> {
    tag.extensions.get(extension)?.as_str()
}
