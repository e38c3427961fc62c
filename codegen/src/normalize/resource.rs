//! The tree of resources: from the configuration, else from tags, else from paths.

use std::collections::HashMap;

use openapiv3::{OpenAPI, Tag};

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::{Document, TAG_KIND, TAG_PARENT};
use crate::ir::{Api, Docs, Name, Operation, OperationId, PathSegment, Resource, ResourceId, is_prefix};
use crate::name::ident::words;
use crate::name::verbs::is_procedure;
use crate::pointer::Pointer;

/// Puts every operation under a resource and says what its method is called.
pub(super) fn build(api: &mut Api, document: &Document, config: &Config, diagnostics: &mut Diagnostics) {
    let openapi = &document.openapi;
    api.resources = vec![resource("", None)];
    let mut placed = vec![false; api.operations.len()];
    for (path, methods) in &config.resources {
        for (method, wanted) in methods {
            let found = api.operations.iter().position(|operation| operation.is_called(wanted));
            match found {
                Some(index) if placed[index] => diagnostics.push(twice(api, wanted, path, method)),
                Some(index) => {
                    placed[index] = true;
                    // A resource without operations is nothing to call.
                    let id = at_path(api, path.split('.'));
                    place(api, index, id, method);
                }
                None => {
                    let finding = unused(api, wanted, config, diagnostics);
                    diagnostics.push(finding);
                }
            }
        }
    }
    let tags = Tags::new(document, diagnostics);
    let chosen = api.resources.len();
    for index in (0..api.operations.len()).filter(|index| !placed[*index]) {
        let operation = &api.operations[index];
        let tag = tags.of(operation);
        let procedure = procedure(operation).filter(|_| tag.is_none());
        let is_tagged = tag.is_some();
        let tag = tag.or_else(|| first_segment(operation).filter(|_| procedure.is_none()));
        let id = match &tag {
            Some(tag) => at_path(api, tags.above(tag).into_iter().chain([tag.as_str()])),
            None => ResourceId(0),
        };
        if let Some(tag) = tag.filter(|_| id.0 as usize >= chosen) {
            let wire = &mut api.resources[id.0 as usize].name.wire;
            *wire = better_spelled(openapi, wire, tag);
        }
        if id.0 as usize >= chosen {
            let origin = origin(&api.operations[index], is_tagged);
            let origins = &mut api.resources[id.0 as usize].origins;
            if !origins.contains(&origin) {
                origins.push(origin);
            }
        }
        let operation = &api.operations[index];
        let wire = procedure.filter(|_| operation.has_made_up_id()).unwrap_or_else(|| operation.id.clone());
        place(api, index, id, &wire);
    }
    describe(api, openapi);
}

fn resource(wire: &str, parent: Option<ResourceId>) -> Resource {
    Resource {
        name: Name::undecided(wire),
        origins: Vec::new(),
        type_name: String::new(),
        module: String::new(),
        parent,
        children: Vec::new(),
        operations: Vec::new(),
        docs: Docs::default(),
    }
}

/// The resource at a path of names, made where it is not there yet.
fn at_path<'a>(api: &mut Api, names: impl Iterator<Item = &'a str>) -> ResourceId {
    let mut at = ResourceId(0);
    for name in names {
        let children = &api.resources[at.0 as usize].children;
        let existing = children.iter().find(|id| same_words(&api.resources[id.0 as usize].name.wire, name));
        at = match existing {
            Some(id) => *id,
            None => {
                let id = ResourceId(u32::try_from(api.resources.len()).unwrap_or(u32::MAX));
                api.resources.push(resource(name, Some(at)));
                api.resources[at.0 as usize].children.push(id);
                id
            }
        };
    }
    at
}

/// Tags that differ in case or punctuation only are the same resource.
fn same_words(left: &str, right: &str) -> bool {
    fn letters(text: &str) -> impl Iterator<Item = char> {
        text.chars().filter(|it| it.is_alphanumeric()).flat_map(char::to_lowercase)
    }
    left == right || (letters(left).next().is_some() && letters(left).eq(letters(right)))
}

/// Of two spellings of a resource the one of the document's list of tags, else the one that separates more words.
fn better_spelled(openapi: &OpenAPI, known: &str, other: String) -> String {
    let is_listed = |name: &str| openapi.tags.iter().any(|tag| tag.name == name);
    let rank = |name: &str| (is_listed(name), words(name).len());
    if rank(&other) > rank(known) { other } else { known.to_owned() }
}

fn place(api: &mut Api, index: usize, id: ResourceId, method: &str) {
    api.operations[index].resource = id;
    api.operations[index].name = Name::undecided(method);
    let operation = OperationId(u32::try_from(index).unwrap_or(u32::MAX));
    api.resources[id.0 as usize].operations.push(operation);
}

fn twice(api: &Api, wanted: &str, path: &str, method: &str) -> Diagnostic {
    let message =
        format!("the configuration lists the operation `{wanted}` again, as `{method}` of `{path}`");
    let operation = api.operations.iter().find(|operation| operation.is_called(wanted));
    let origin = operation.map(|operation| operation.origin.clone()).unwrap_or_default();
    Diagnostic::new(Code::UnusedConfig, &origin, message).hint("the first entry counts; take one of them out")
}

fn unused(api: &Api, wanted: &str, config: &Config, diagnostics: &mut Diagnostics) -> Diagnostic {
    let message =
        format!("the configuration names the operation `{wanted}`, which the document does not have");
    let mut finding = config.finding(Code::UnusedConfig, wanted, message);
    finding.hint =
        diagnostics.did_you_mean(wanted, api.operations.iter().map(|operation| operation.id.as_str()));
    finding
}

/// How many tags stand above one another at most.
const MOST_LEVELS: usize = 16;

/// The tags of a document.
struct Tags<'a> {
    openapi: &'a OpenAPI,
    /// The operations that stand in no field of a path item's model, by their places.
    others: HashMap<&'a Pointer, &'a openapiv3::Operation>,
    /// The tags that the document lists, by their names.
    listed: HashMap<&'a str, &'a Tag>,
}

impl<'a> Tags<'a> {
    /// Reports the parents that are none.
    fn new(document: &'a Document, diagnostics: &mut Diagnostics) -> Self {
        let openapi = &document.openapi;
        let tags = Self {
            openapi,
            others: document.methods.iter().map(|it| (&it.origin, &it.operation)).collect(),
            listed: openapi.tags.iter().rev().map(|tag| (tag.name.as_str(), tag)).collect(),
        };
        for (index, tag) in openapi.tags.iter().enumerate() {
            let Some(parent) = parent(tag) else { continue };
            let is_listed = tags.listed.contains_key(parent);
            let problem = if !is_listed {
                format!("the document lists no tag `{parent}`")
            } else if tags.chain(&tag.name).is_none() {
                format!("the tags above `{parent}` have no end")
            } else {
                continue;
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
    fn of(&self, operation: &Operation) -> Option<String> {
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

    /// The tags that a tag stands below, the outermost first.
    fn above(&self, name: &str) -> Vec<&'a str> {
        self.chain(name).unwrap_or_default()
    }

    /// The tags above a tag; nothing where they go round in a circle.
    fn chain(&self, name: &str) -> Option<Vec<&'a str>> {
        let mut above = Vec::new();
        let mut at = self.listed.get(name).copied();
        while let Some(tag) = at.and_then(parent).and_then(|name| self.listed.get(name)) {
            if above.len() == MOST_LEVELS {
                return None;
            }
            above.push(tag.name.as_str());
            at = Some(tag);
        }
        above.reverse();
        Some(above)
    }
}

fn parent(tag: &Tag) -> Option<&str> {
    text(tag, TAG_PARENT)
}

fn text<'a>(tag: &'a Tag, extension: &str) -> Option<&'a str> {
    tag.extensions.get(extension)?.as_str()
}

/// The first part of the path that says something: not `api`, not a version.
fn first_segment(operation: &Operation) -> Option<String> {
    let literals = operation.path.segments.iter().filter_map(|segment| match segment {
        PathSegment::Literal(text) => Some(text.as_str()),
        PathSegment::Parameter(_) => None,
    });
    let mut parts =
        literals.flat_map(|text| text.split('/')).filter(|part| part.chars().any(char::is_alphanumeric));
    parts.find(|part| !is_prefix(part)).map(str::to_owned)
}

/// The path that is a procedure's name, as with `/sendMessage`: one part that begins with a verb. A resource of its own
/// would be called only to be called.
fn procedure(operation: &Operation) -> Option<String> {
    let [PathSegment::Literal(path)] = &operation.path.segments[..] else { return None };
    let mut parts = path.split('/').filter(|part| !part.is_empty() && !is_prefix(part));
    let (only, None) = (parts.next()?, parts.next()) else { return None };
    let words = words(only);
    (words.len() > 1 && is_procedure(&words)).then(|| only.to_owned())
}

/// Where the document says which resource an operation belongs to: its first tag, or its path.
fn origin(operation: &Operation, is_tagged: bool) -> Pointer {
    let mut path = Pointer::root();
    for token in operation.origin.tokens().take(2) {
        path = path.join(token);
    }
    if is_tagged { operation.origin.join("tags").join(0) } else { path }
}

fn describe(api: &mut Api, openapi: &OpenAPI) {
    for resource in api.resources.iter_mut().skip(1) {
        let mut tags = openapi.tags.iter().enumerate();
        if let Some((index, tag)) = tags.find(|(_, tag)| same_words(&tag.name, &resource.name.wire)) {
            resource.origins.insert(0, Pointer::root().join("tags").join(index));
            resource.docs.description.clone_from(&tag.description);
            resource.docs.url = tag.external_docs.as_ref().map(|docs| docs.url.clone());
        }
    }
}
