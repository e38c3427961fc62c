//! Names of operations: methods, builders, arguments, setters.

use super::Chosen;
use super::ident::{pascal, snake, words};
use super::scope::Scope;
use crate::ir::{Api, Body, Content, Location, Operation, PathSegment, StatusRole};

/// What every builder has; a parameter's setter cannot have the same name.
const BUILDER: [&str; 19] = [
    "send",
    "send_with_response",
    "send_raw",
    "send_stream",
    "send_blocking",
    "with_idempotency_key",
    "with_body_property",
    "into_future",
    "into_stream",
    "pages",
    "with_timeout",
    "with_max_retries",
    "with_header",
    "with_query",
    "body",
    "call",
    "client",
    "clone",
    "self",
];

/// Names the operations and what belongs to them.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    // Builders stand beside the resource's own struct.
    let structs: Vec<&str> = api.resources.iter().map(|resource| resource.type_name.as_str()).collect();
    let mut builders = Scope::with_reserved(&structs);
    for resource in 0..api.resources.len() {
        let below =
            api.resources[resource].children.iter().map(|id| api.resources[id.0 as usize].name.rust.clone());
        let mut methods = Scope::with_reserved(&[
            "new",
            "clone",
            "fmt",
            "builder",
            "from_env",
            "base_url",
            "to_builder",
            "client",
        ]);
        for name in below.collect::<Vec<_>>() {
            methods.claim([name]);
        }
        let path = words_above(api, resource);
        for id in api.resources[resource].operations.clone() {
            let operation = &api.operations[id.0 as usize];
            let own = chosen.value_name(&operation.origin).into_iter();
            let method = methods.claim(own.chain(method_names(operation, &path)));
            let builder = builders.claim(builder_names(operation, &path, &method));
            let operation = &mut api.operations[id.0 as usize];
            operation.name.rust = method;
            operation.type_name = builder;
            name_parameters(operation, chosen);
        }
    }
    let mut sets = Scope::default();
    for index in 0..api.status_sets.len() {
        let set = &api.status_sets[index];
        let operation = &api.operations[set.operation.0 as usize].type_name;
        let suffix = match set.role {
            StatusRole::Response => "Response",
            StatusRole::Error => "Error",
        };
        let name = sets.claim([format!("{operation}{suffix}")]);
        api.status_sets[index].name.rust = name;
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

/// Names for the method, the best one first.
fn method_names(operation: &Operation, resource: &[String]) -> Vec<String> {
    let is_by_path = operation.name.wire == operation.id && operation.id.contains(' ');
    if operation.name.wire != operation.id {
        return vec![snake(&operation.name.wire), snake(&operation.id)];
    }
    let by_path = by_path(operation, resource);
    if is_by_path {
        return by_path;
    }
    let all = words(without_path(&operation.id, operation));
    let is_resource = |word: &&String| resource.iter().any(|it| same_noun(it, word));
    let stripped: Vec<String> = all.iter().filter(|word| !is_resource(word)).cloned().collect();
    let mut names = Vec::new();
    if stripped.first().is_some_and(|first| first.chars().all(char::is_alphabetic)) {
        names.push(snake(&stripped.join(" ")));
    }
    names.push(snake(&all.join(" ")));
    names.extend(by_path);
    names
}

/// `pets` and `pet` are the same, and so are `entries` and `entry`.
fn same_noun(left: &str, right: &str) -> bool {
    let singular = |word: &str| match word {
        it if it.ends_with("ies") && it.len() > 4 => format!("{}y", &it[..it.len() - 3]),
        it if it.ends_with('s') && !it.ends_with("ss") && it.len() > 2 => it[..it.len() - 1].to_owned(),
        it => it.to_owned(),
    };
    singular(left) == singular(right)
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
    let mut short = vec![method.clone()];
    let mut long = vec![method];
    let last = operation.path.segments.len().saturating_sub(1);
    for (index, segment) in operation.path.segments.iter().enumerate() {
        match segment {
            PathSegment::Literal(text) => {
                let all = words(text);
                short.extend(
                    all.iter().filter(|word| !resource.iter().any(|it| same_noun(it, word))).cloned(),
                );
                long.extend(all);
            }
            PathSegment::Parameter(name) => {
                if index == last {
                    short.push("by".to_owned());
                    short.extend(words(name));
                }
                long.push("by".to_owned());
                long.extend(words(name));
            }
        }
    }
    vec![snake(&short.join(" ")), snake(&long.join(" "))]
}

/// Names for the builder: the operationId where it is one, else method and resource.
fn builder_names(operation: &Operation, resource: &[String], method: &str) -> Vec<String> {
    let by_id = pascal(without_path(&operation.id, operation));
    let by_method = pascal(&format!("{method} {}", resource.join(" ")));
    let by_path = format!("{}{}", pascal(operation.method.key()), pascal(&operation.path.raw));
    let is_good = !operation.id.contains(' ') && words(&operation.id).len() > 1;
    if is_good { vec![by_id, by_path] } else { vec![by_method, by_path] }
}

fn name_parameters(operation: &mut Operation, chosen: &Chosen<'_>) {
    let mut scope = Scope::with_reserved(&BUILDER);
    for parameter in &mut operation.parameters {
        let plain = snake(&parameter.name.wire);
        let place = match parameter.location {
            Location::Path => "path",
            Location::Query => "query",
            Location::Header => "header",
            Location::Cookie => "cookie",
        };
        let stem = plain.strip_prefix("r#").unwrap_or(&plain);
        let qualified = format!("{place}_{stem}");
        let own = chosen.value_name(&parameter.origin).into_iter();
        parameter.name.rust = scope.claim(own.chain([plain.clone(), qualified]));
    }
    if let Some(Body { contents, .. }) = &mut operation.body
        && let Some(Content::Multipart(parts)) = contents.first_mut().map(|content| &mut content.content)
    {
        for part in parts {
            let property = std::mem::take(&mut part.name.rust);
            let plain = snake(&property);
            let stem = plain.strip_prefix("r#").unwrap_or(&plain);
            let qualified = format!("body_{stem}");
            part.name.rust =
                scope.claim(chosen.value_name(&part.origin).into_iter().chain([plain.clone(), qualified]));
        }
    }
}
