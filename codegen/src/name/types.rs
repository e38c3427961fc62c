//! Names of types.

use super::Chosen;
use super::ident::pascal;
use super::scope::Scope;
use crate::ir::{Api, NameRoot, TypeDef, TypeId};

/// Names that would hide what the macros or the emitted code say without a path.
const RESERVED: [&str; 1] = ["Self"];

/// Names all types: chosen ones first, then components, then the ones that are named after their place.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    let mut scope = Scope::with_reserved(&RESERVED);
    let ids: Vec<TypeId> = api.types.iter().map(|(id, _)| id).collect();
    for id in &ids {
        if let Some(name) = chosen.type_name(&api.types[*id].origin) {
            api.types[*id].name.rust = scope.claim([name]);
        }
    }
    for id in &ids {
        if let Some(key) = component(&api.types[*id]).filter(|_| api.types[*id].name.rust.is_empty()) {
            let name = pascal(&key);
            api.types[*id].name.rust = scope.claim([name.clone(), format!("{name}Schema")]);
        }
    }
    for id in &ids {
        if api.types[*id].name.rust.is_empty() {
            let name = place_name(api, *id, 0);
            let candidates = [name.clone(), format!("{name}Value"), format!("{name}Inline")];
            api.types[*id].name.rust = scope.claim(candidates);
        }
    }
}

/// The key of a component that a person named.
fn component(def: &TypeDef) -> Option<String> {
    match &def.path.root {
        NameRoot::Component(key)
            if def.path.words.is_empty() && !key.starts_with('/') && !key.contains('#') =>
        {
            Some(key.clone())
        }
        _ => None,
    }
}

/// The root's name and the words that lead from there.
fn place_name(api: &Api, id: TypeId, depth: usize) -> String {
    let path = &api.types[id].path;
    let root = match &path.root {
        NameRoot::Component(key) => root_name(api, key),
        NameRoot::Chosen(name) => pascal(name),
        NameRoot::Operation(id) => api.operations[id.0 as usize].type_name.clone(),
        NameRoot::Type(parent) => match api.types[*parent].name.rust.as_str() {
            "" if depth < api.types.0.len() => place_name(api, *parent, depth + 1),
            name => name.to_owned(),
        },
    };
    let mut name = root;
    for word in &path.words {
        name.push_str(pascal(word).trim_end_matches('_'));
    }
    pascal(&name)
}

/// The name of the component with a key; a hoisted one is named after the last words of its pointer.
fn root_name(api: &Api, key: &str) -> String {
    if key.starts_with('/') || key.contains('#') {
        return hoisted(key);
    }
    let named =
        api.types.0.iter().find(|def| component(def).as_deref() == Some(key)).map(|def| &def.name.rust);
    named.filter(|name| !name.is_empty()).cloned().unwrap_or_else(|| pascal(key))
}

/// Words of a pointer that are names, not keywords: `/components/schemas/A/properties/b` is `AB`.
fn hoisted(key: &str) -> String {
    const KEYWORDS: [&str; 17] = [
        "components",
        "schemas",
        "properties",
        "$defs",
        "definitions",
        "allOf",
        "oneOf",
        "anyOf",
        "paths",
        "responses",
        "content",
        "schema",
        "requestBody",
        "parameters",
        "application~1json",
        "headers",
        "get",
    ];
    let (file, pointer) = key.split_once('#').unwrap_or(("", key));
    let mut words: Vec<String> = pointer
        .split('/')
        .filter(|token| {
            !token.is_empty() && !KEYWORDS.contains(token) && !token.bytes().all(|it| it.is_ascii_digit())
        })
        .map(|token| if token == "items" { "item".to_owned() } else { token.replace("~1", " ") })
        .collect();
    if words.is_empty() {
        let stem = file.rsplit('/').next().unwrap_or(file);
        words.push(stem.split('.').next().unwrap_or(stem).to_owned());
    }
    pascal(&words.join(" "))
}
