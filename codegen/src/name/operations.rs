//! Names of operations: methods, builders, arguments, setters.

use super::ident::{around, joined, pascal, plain, snake, snake_spelled, words};
use super::inflection::{is_plural, same_noun};
use super::operation_id::{chosen_words, is_same_phrase, verb_and_path, without_end};
use super::path_phrase::PathPhrase;
use super::phrase::Place;
use super::scope::{Claim, Sameness, Scope};
use super::{Chosen, headers, phrase, reserved};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostics};
use crate::ir::{
    Api, BodyContent, Content, Location, Method, Multipart, Operation, OperationId, PathSegment, StatusRole,
    is_prefix,
};

/// Names the operations and what belongs to them.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    let mut by_place = Vec::new();
    for resource in 0..api.resources.len() {
        let below = api.resources[resource].children.iter();
        let below = below.map(|id| api.resources[id.0 as usize].name.rust.as_str());
        let of_client = reserved::CLIENT.into_iter().filter(|_| resource == 0);
        let own = reserved::RESOURCE.into_iter().chain(of_client);
        let mut methods = Scope::new(Sameness::Exact, own.chain(below));
        let path = words_above(api, resource);
        let ids = api.resources[resource].operations.clone();
        let claims: Vec<Claim> = ids
            .iter()
            .map(|id| {
                let operation = &api.operations[id.0 as usize];
                let sends = operation.body.iter().flat_map(|body| &body.contents).take(1);
                let own = std::iter::once(&operation.origin).chain(sends.map(|it| &it.origin));
                let own = own.into_iter().find_map(|origin| chosen.value_name(origin));
                let mut claim = method_names(api, operation, &path);
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
    name_builders(api, &by_place, chosen);
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
fn name_builders(api: &mut Api, by_place: &[(OperationId, Vec<String>)], chosen: &Chosen<'_>) {
    let structs: Vec<&str> = api.resources.iter().map(|resource| resource.type_name.as_str()).collect();
    let mut builders = Scope::new(Sameness::Constant, structs);
    let claims: Vec<Claim> = by_place
        .iter()
        .map(|(id, path)| {
            let operation = &api.operations[id.0 as usize];
            let mut claim = builder_names(api, operation, path);
            if let Some(own) = chosen.type_name(&operation.origin) {
                claim.rank = 0;
                claim.candidates.insert(0, own);
            } else {
                claim.rank += 1;
            }
            claim
        })
        .collect();
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

/// Reports the methods of `[resources]` that something else is called like.
pub(super) fn report_refused(api: &Api, chosen: &Chosen<'_>, config: &Config, diagnostics: &mut Diagnostics) {
    for (path, methods) in &config.resources {
        for (method, wanted) in methods {
            let refused = api.operations.iter().find(|operation| {
                operation.is_called(wanted)
                    && operation.name.wire == *method
                    && operation.name.rust != snake(method)
                    && chosen.value_name(&operation.origin).is_none()
            });
            let Some(operation) = refused else { continue };
            let message =
                format!("`{method}` is taken in `{path}`, by another entry or by the crate's own items");
            let hint = format!("choose another name; without this entry it is `{}`", operation.name.rust);
            diagnostics.push(config.finding(Code::InvalidConfig, wanted, message).hint(hint));
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
/// (`getPet` before `getPets`), then who has no name but its path.
fn method_names(api: &Api, operation: &Operation, resource: &[String]) -> Claim {
    if operation.name.wire != operation.id {
        return Claim { rank: 0, candidates: vec![snake(&operation.name.wire), snake(&operation.id)] };
    }
    let id = verb_and_path(operation);
    let path = PathPhrase::new(api, operation, resource, id.clone());
    let by_path = || path.method_names().into_iter().chain([whole_path(operation)]).map(|name| snake(&name));
    if operation.has_made_up_id() {
        return Claim { rank: 3 + path.rank, candidates: by_path().collect() };
    }
    let all = phrase::without_repetition(chosen_words(operation));
    let place = Place::new(api, operation, resource);
    let (stripped, noun) = phrase::without_nouns(&all, &place);
    // What is left of `getPetsOfOwner` says no more than the method does.
    let is_method = operation.method == Method::Get && matches!(&stripped[..], [word] if word == "get");
    if is_method || id.is_some() {
        let mut candidates = Vec::new();
        if is_method && !path.is_verb() {
            candidates.push(snake(&stripped.join(" ")));
        } else {
            candidates.extend(by_path().next());
        }
        if id.is_none_or(|id| !id.nouns.is_empty()) {
            candidates.push(snake(&all.join(" ")));
        }
        candidates.extend(by_path());
        return Claim { rank: 2 + path.rank, candidates };
    }
    let shorter = without_end(stripped.clone(), operation);
    let is_shorter = shorter != stripped;
    // A name that a framework made of the resource's and the path; one that a person chose is the method's, too.
    let is_said = is_same_phrase(&all, &place.resource) && words(&operation.id) != all;
    let mut candidates: Vec<String> = [shorter, stripped]
        .iter()
        .filter(|words| words.first().is_some_and(|first| first.chars().all(char::is_alphabetic)))
        .map(|words| snake(&words.join(" ")))
        .collect();
    candidates.dedup();
    if is_said {
        candidates.extend(by_path().next());
    }
    let rank = match noun {
        _ if is_said => 3 + path.rank,
        None if !is_shorter => 1,
        Some(noun) if !is_plural(&noun) && !is_shorter => 2,
        _ => 4,
    };
    candidates.push(snake(&all.join(" ")));
    candidates.extend(by_path());
    candidates.push(snake(&operation.id));
    Claim { rank, candidates }
}

/// The method and everything that the path says, which no two operations of most documents share.
fn whole_path(operation: &Operation) -> String {
    let mut all = vec![operation.method.key()];
    for segment in &operation.path.segments {
        match segment {
            PathSegment::Literal(text) if !text.chars().any(char::is_alphanumeric) => {}
            PathSegment::Literal(text) => all.extend(words(text)),
            PathSegment::Parameter(name) => {
                all.push("by".to_owned());
                all.extend(words(name));
            }
        }
    }
    phrase::without_repetition(all).join(" ")
}

/// Names for the builder: the operationId where somebody chose one, else what is done to the resource.
fn builder_names(api: &Api, operation: &Operation, resource: &[String]) -> Claim {
    let own = words(&api.resources[operation.resource.0 as usize].name.wire);
    let says_path = verb_and_path(operation);
    let name_of_path = operation.has_made_up_id() || says_path.is_some();
    let path = PathPhrase::new(api, operation, &own, says_path);
    let by_path = path.builder_names();
    let by_path = by_path.iter().map(|name| pascal(name)).chain([pascal(&whole_path(operation))]);
    let is_configured = operation.name.wire != operation.id;
    let id = phrase::without_repetition(chosen_words(operation));
    if (!name_of_path || (is_configured && !operation.has_made_up_id())) && id.len() > 1 {
        let versions = id.iter().take(id.len() - 1).take_while(|word| is_prefix(word)).count();
        let names = [&id[versions..], &id[..]].map(|words| pascal(&words.join(" ")));
        let with_method = pascal(&format!("{} {}", operation.method.key(), id.join(" ")));
        return Claim {
            rank: 0,
            candidates: names.into_iter().chain([with_method]).chain(by_path).collect(),
        };
    }
    if name_of_path && !is_configured {
        return Claim { rank: 1 + path.rank, candidates: by_path.collect() };
    }
    let method = plain(&operation.name.rust);
    // `edit` of the resource `edit` is called by what it does on the wire.
    let is_noun = resource.last().is_some_and(|noun| same_noun(noun, method));
    let verb = if is_noun { operation.method.key() } else { method.to_owned() };
    let by_method = pascal(&format!("{verb} {}", resource.join(" ")));
    Claim { rank: 1, candidates: std::iter::once(by_method).chain(by_path).collect() }
}

fn name_parameters(operation: &mut Operation, chosen: &Chosen<'_>) {
    let taken = reserved::BUILDER.into_iter().chain(reserved::ARGUMENT);
    let mut scope = Scope::new(Sameness::Exact, taken);
    let claims: Vec<Claim> = operation
        .parameters
        .iter()
        .map(|parameter| {
            let plain = snake(&parameter.name.wire);
            let (rank, place) = match parameter.location {
                Location::Path => (1, "path_"),
                Location::Query | Location::QueryString => (2, "query_"),
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
    headers::assign(&mut operation.headers, chosen);
    for content in operation.body.iter_mut().flat_map(|body| &mut body.contents) {
        let Content::Multipart(Multipart { parts, .. }) = &mut content.content else { continue };
        // Each content has a builder of its own.
        let mut scope = Scope::default();
        for part in parts {
            let property = std::mem::take(&mut part.name.rust);
            let names = [snake(&property), snake_spelled(&property)];
            part.name.rust = scope.claim(chosen.value_name(&part.origin).into_iter().chain(names));
        }
    }
}
