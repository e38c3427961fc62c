//! Names of operations: methods, builders, arguments, setters.

use super::Chosen;
use super::ident::{around, joined, pascal, plain, snake, words};
use super::inflection::{is_plural, same_noun};
use super::phrase;
use super::reserved;
use super::scope::{Claim, Sameness, Scope};
use crate::ir::{
    Api, BodyContent, Content, Location, Multipart, Operation, OperationId, PathSegment, StatusRole,
    is_prefix,
};

/// Names the operations and what belongs to them.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    let mut by_place = Vec::new();
    for resource in 0..api.resources.len() {
        let below = api.resources[resource].children.iter();
        let below = below.map(|id| api.resources[id.0 as usize].name.rust.as_str());
        let mut methods = Scope::new(Sameness::Exact, reserved::RESOURCE.into_iter().chain(below));
        let path = words_above(api, resource);
        let ids = api.resources[resource].operations.clone();
        let claims: Vec<Claim> = ids
            .iter()
            .map(|id| {
                let operation = &api.operations[id.0 as usize];
                let own = chosen.value_name(&operation.origin);
                let mut claim = method_names(operation, &path);
                if let Some(own) = own {
                    claim.rank = 0;
                    claim.candidates.insert(0, own);
                }
                claim
            })
            .collect();
        for (id, method) in ids.iter().zip(methods.settle(&claims)) {
            api.operations[id.0 as usize].name.rust = method;
        }
        name_further_methods(api, &ids, &mut methods, chosen);
        for id in &ids {
            name_parameters(&mut api.operations[id.0 as usize], chosen);
        }
        by_place.extend(ids.into_iter().map(|id| (id, path.clone())));
    }
    name_builders(api, &by_place);
    for index in 0..api.status_sets.len() {
        let role = match api.status_sets[index].role {
            StatusRole::Response => "Response",
            StatusRole::Error => "Error",
        };
        let mut users = std::mem::take(&mut api.status_sets[index].users);
        for user in &mut users {
            user.rust = joined([api.operations[user.operation.0 as usize].type_name.as_str(), role]);
        }
        let set = &mut api.status_sets[index];
        set.name.rust = users.first().map(|user| user.rust.clone()).unwrap_or_default();
        set.users = users;
    }
}

/// Builders stand beside the resource's own struct, and the types and errors of an operation are named after them:
/// they are told apart in the whole crate.
fn name_builders(api: &mut Api, by_place: &[(OperationId, Vec<String>)]) {
    let structs: Vec<&str> = api.resources.iter().map(|resource| resource.type_name.as_str()).collect();
    let mut builders = Scope::new(Sameness::Constant, structs);
    let claims: Vec<Claim> =
        by_place.iter().map(|(id, path)| builder_names(&api.operations[id.0 as usize], path)).collect();
    for ((id, _), name) in by_place.iter().zip(builders.settle(&claims)) {
        api.operations[id.0 as usize].type_name = name;
    }
    // The builders of further contents come after all of these, and displace none.
    let claims: Vec<Claim> = by_place
        .iter()
        .flat_map(|(id, _)| {
            let operation = &api.operations[id.0 as usize];
            let stem = plain(&operation.type_name).to_owned();
            further_contents(operation).map(move |content| {
                let labels = labels(content);
                let names = labels.iter().map(|label| joined([stem.as_str(), &pascal(label)]));
                Claim { rank: 0, candidates: names.collect() }
            })
        })
        .collect();
    let mut names = builders.settle(&claims).into_iter();
    for (id, _) in by_place {
        let Some(body) = &mut api.operations[id.0 as usize].body else { continue };
        for (content, name) in body.contents.iter_mut().skip(1).zip(names.by_ref()) {
            content.type_name = name;
        }
    }
}

/// The contents of the body that the operation's own method does not send.
fn further_contents(operation: &Operation) -> impl Iterator<Item = &BodyContent> {
    operation.body.iter().flat_map(|body| &body.contents).skip(1)
}

/// What tells a content from the other ones: what it holds, else its whole media type.
fn labels(content: &BodyContent) -> [String; 2] {
    [content.name.wire.clone(), words(&content.media_type).join(" ")]
}

/// `create_multipart` beside `create`: the methods of further contents come after those of all operations.
fn name_further_methods(api: &mut Api, ids: &[OperationId], methods: &mut Scope, chosen: &Chosen<'_>) {
    let claims: Vec<Claim> = ids
        .iter()
        .flat_map(|id| {
            let operation = &api.operations[id.0 as usize];
            let stem = plain(&operation.name.rust).to_owned();
            further_contents(operation).map(move |content| {
                let own = chosen.value_name(&content.origin);
                let rank = u8::from(own.is_none());
                let made = labels(content).map(|label| snake(&format!("{stem} {label}")));
                Claim { rank, candidates: own.into_iter().chain(made).collect() }
            })
        })
        .collect();
    let mut names = methods.settle(&claims).into_iter();
    for id in ids {
        let Some(body) = &mut api.operations[id.0 as usize].body else { continue };
        for (content, name) in body.contents.iter_mut().skip(1).zip(names.by_ref()) {
            content.name.rust = name;
        }
    }
}

/// The words of a resource and of those above it.
fn words_above(api: &Api, mut resource: usize) -> Vec<String> {
    let mut found = Vec::new();
    while let Some(parent) = api.resources[resource].parent {
        found.extend(words(&api.resources[resource].name.wire));
        resource = parent.0 as usize;
    }
    found
}

/// Names for the method. Who is called exactly so has the best claim, then who is about one thing of the resource
/// (`getPet` before `getPets`).
fn method_names(operation: &Operation, resource: &[String]) -> Claim {
    if operation.name.wire != operation.id {
        return Claim { rank: 0, candidates: vec![snake(&operation.name.wire), snake(&operation.id)] };
    }
    if operation.has_made_up_id() {
        return Claim { rank: 4, candidates: by_path(operation, resource) };
    }
    let all = phrase::without_repetition(words(without_path(&operation.id, operation)));
    let (stripped, noun) = phrase::without_nouns(&all, resource);
    let mut candidates = Vec::new();
    if stripped.first().is_some_and(|first| first.chars().all(char::is_alphabetic)) {
        candidates.push(snake(&stripped.join(" ")));
    }
    let rank = match noun {
        None => 1,
        Some(noun) if !is_plural(&noun) => 2,
        Some(_) => 3,
    };
    candidates.push(snake(&all.join(" ")));
    candidates.extend(by_path(operation, resource));
    Claim { rank, candidates }
}

/// Some frameworks end an operationId with its path and method, which says nothing new.
fn without_path<'a>(id: &'a str, operation: &Operation) -> &'a str {
    let plain: String =
        operation.path.raw.chars().map(|it| if it.is_alphanumeric() { it } else { '_' }).collect();
    let suffix = format!("{plain}_{}", operation.method.key());
    id.strip_suffix(&suffix).filter(|rest| !rest.is_empty()).unwrap_or(id)
}

/// `get_posts`, `get_by_id`, or with everything that the path says.
fn by_path(operation: &Operation, resource: &[String]) -> Vec<String> {
    let method = operation.method.key().to_owned();
    let (mut short, mut plain, mut long) = (vec![method.clone()], vec![method.clone()], vec![method]);
    let last = operation.path.segments.iter().rposition(says_something);
    for (index, segment) in operation.path.segments.iter().enumerate().filter(|(_, it)| says_something(it)) {
        match segment {
            PathSegment::Literal(text) => {
                for part in text.split('/') {
                    let all = words_that_say_something(part);
                    if !is_prefix(part) {
                        short.extend(without_resource(&all, resource));
                        plain.extend(all.iter().cloned());
                    }
                    long.extend(all);
                }
            }
            PathSegment::Parameter(name) => {
                let name = words(name);
                for (list, says) in [(&mut short, Some(index) == last), (&mut plain, true), (&mut long, true)]
                {
                    if says {
                        list.push("by".to_owned());
                        list.extend(name.iter().cloned());
                    }
                }
            }
        }
    }
    [short, plain, long].map(|words| snake(&phrase::without_repetition(words).join(" "))).into()
}

fn says_something(segment: &PathSegment) -> bool {
    match segment {
        PathSegment::Literal(text) | PathSegment::Parameter(text) => text.chars().any(char::is_alphanumeric),
    }
}

fn words_that_say_something(part: &str) -> Vec<String> {
    if part.chars().any(char::is_alphanumeric) { words(part) } else { Vec::new() }
}

/// The words without those of the resource, also where they are written as one (`skuservice` of `sku service`).
fn without_resource(all: &[String], resource: &[String]) -> Vec<String> {
    if !resource.is_empty() && same_noun(&all.concat(), &resource.concat()) {
        return Vec::new();
    }
    all.iter().filter(|word| !resource.iter().any(|it| same_noun(it, word))).cloned().collect()
}

/// Names for the builder: the operationId where it is one, else method and resource.
fn builder_names(operation: &Operation, resource: &[String]) -> Claim {
    let id = phrase::without_repetition(words(without_path(&operation.id, operation)));
    let by_path: Vec<String> =
        by_path(operation, resource).iter().skip(1).map(|name| pascal(plain(name))).collect();
    let plain_method = plain(&operation.name.rust);
    // `edit` of the resource `edit` is called by what it does on the wire.
    let verb = if resource.last().is_some_and(|noun| same_noun(noun, plain_method)) {
        operation.method.key()
    } else {
        plain_method
    };
    let by_method = pascal(&format!("{verb} {}", resource.join(" ")));
    if !operation.has_made_up_id() && id.len() > 1 {
        let versions = id.iter().take(id.len() - 1).take_while(|word| is_prefix(word)).count();
        let names = [&id[versions..], &id[..]].map(|words| pascal(&words.join(" ")));
        Claim { rank: 0, candidates: names.into_iter().chain(by_path).collect() }
    } else {
        Claim { rank: 1, candidates: std::iter::once(by_method).chain(by_path).collect() }
    }
}

fn name_parameters(operation: &mut Operation, chosen: &Chosen<'_>) {
    let mut scope = Scope::new(Sameness::Exact, reserved::BUILDER);
    let claims: Vec<Claim> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let plain = snake(&parameter.name.wire);
            let (rank, place) = match parameter.location {
                Location::Path => (1, "path_"),
                Location::Query => (2, "query_"),
                Location::Header => (3, "header_"),
                Location::Cookie => (4, "cookie_"),
            };
            let qualified = around(place, &plain, "");
            let own = chosen.value_name(&parameter.origin);
            let rank = if own.is_some() { 0 } else { rank };
            Claim { rank, candidates: own.into_iter().chain([plain, qualified]).collect() }
        })
        .collect();
    for (parameter, name) in operation.parameters.iter_mut().zip(scope.settle(&claims)) {
        parameter.name.rust = name;
    }
    let mut headers = Scope::default();
    for header in &mut operation.headers {
        header.name.rust = headers.claim([snake(&header.name.wire)]);
    }
    for content in operation.body.iter_mut().flat_map(|body| &mut body.contents) {
        let Content::Multipart(Multipart { parts, .. }) = &mut content.content else { continue };
        // Each content has a builder of its own, with the same parameters.
        let mut scope = scope.clone();
        for part in parts {
            let property = std::mem::take(&mut part.name.rust);
            let plain = snake(&property);
            let qualified = around("body_", &plain, "");
            part.name.rust =
                scope.claim(chosen.value_name(&part.origin).into_iter().chain([plain.clone(), qualified]));
        }
    }
}
