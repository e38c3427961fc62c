//! The tree of resources: from the configuration, else from tags, else from paths.

use std::collections::HashMap;

use openapiv3::OpenAPI;

use super::tags::Tags;
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::Document;
use crate::ir::{Api, Docs, Name, Operation, OperationId, PathSegment, Resource, ResourceId, is_prefix};
use crate::name::ident::words;
use crate::name::verbs::is_procedure;
use crate::pointer::Pointer;
use crate::text::folded;

/// Puts every operation under a resource and says what its method is called.
pub(super) fn build(api: &mut Api, document: &Document, config: &Config, diagnostics: &mut Diagnostics) {
    let openapi = &document.openapi;
    api.resources = vec![resource("", None)];
    let mut tree = Tree::default();
    let mut placed = vec![false; api.operations.len()];
    for (path, methods) in &config.resources {
        for (method, wanted) in methods {
            let found = api.operations.iter().position(|operation| operation.is_called(wanted));
            match found {
                Some(index) if placed[index] => diagnostics.push(twice(api, wanted, path, method)),
                Some(index) => {
                    placed[index] = true;
                    // A resource without operations is nothing to call.
                    let id = tree.at_path(api, path.split('.'));
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
            Some(tag) => tree.at_path(api, tags.above(tag).into_iter().chain([tag.as_str()])),
            None => ResourceId(0),
        };
        if let Some(tag) = tag.filter(|_| id.0 as usize >= chosen) {
            let wire = &mut api.resources[id.0 as usize].name.wire;
            *wire = better_spelled(&tags, wire, tag);
        }
        if id.0 as usize >= chosen {
            let origin = origin(&api.operations[index], is_tagged);
            let origins = &mut api.resources[id.0 as usize].origins;
            // The operations of a path stand together.
            if origins.last() != Some(&origin) {
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

/// The resources by their names.
#[derive(Default)]
struct Tree {
    children: HashMap<(ResourceId, String), ResourceId>,
}

impl Tree {
    /// The resource at a path of names, made where it is not there yet.
    fn at_path<'a>(&mut self, api: &mut Api, names: impl Iterator<Item = &'a str>) -> ResourceId {
        let mut at = ResourceId(0);
        for name in names {
            at = *self.children.entry((at, sameness(name))).or_insert_with(|| {
                let id = ResourceId(u32::try_from(api.resources.len()).unwrap_or(u32::MAX));
                api.resources.push(resource(name, Some(at)));
                api.resources[at.0 as usize].children.push(id);
                id
            });
        }
        at
    }
}

/// What two names of the same resource have in common: they may differ in case and punctuation, unless they are nothing
/// else.
fn sameness(name: &str) -> String {
    let letters = folded(name);
    if letters.is_empty() { name.to_owned() } else { letters }
}

/// Of two spellings of a resource the one of the document's list of tags, else the one that separates more words.
fn better_spelled(tags: &Tags<'_>, known: &str, other: String) -> String {
    if known == other {
        return other;
    }
    let rank = |name: &str| (tags.lists(name), words(name).len());
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
    let tags = openapi.tags.iter().enumerate().rev();
    let tags: HashMap<String, _> = tags.map(|(index, tag)| (sameness(&tag.name), (index, tag))).collect();
    for resource in api.resources.iter_mut().skip(1) {
        if let Some((index, tag)) = tags.get(&sameness(&resource.name.wire)) {
            resource.origins.insert(0, Pointer::root().join("tags").join(*index));
            resource.docs.description.clone_from(&tag.description);
            resource.docs.url = tag.external_docs.as_ref().map(|docs| docs.url.clone());
        }
    }
}
