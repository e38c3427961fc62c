//! Names of types.

use std::collections::HashMap;

use super::Chosen;
use super::ident::{around, fits, joined, pascal, words};
use super::scope::{Claim, Sameness, Scope};
use crate::document::hoisted;
use crate::ir::{Api, NamePath, NameRoot, Operation, Type, TypeDef, TypeId, TypeKind};

/// Names that would hide what the macros or the emitted code say without a path.
const RESERVED: [&str; 1] = ["Self"];

/// Names all types: chosen ones first, then components, then what operations share, then the ones that are named
/// after their place.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    let mut scope = Scope::new(Sameness::Exact, RESERVED);
    let ids: Vec<TypeId> = api.types.iter().map(|(id, _)| id).collect();
    for id in &ids {
        if api.types[*id].received.is_some() {
            continue;
        }
        if let Some(name) = chosen.type_name(&api.types[*id].origin) {
            api.types[*id].name.rust = scope.claim([name]);
        }
    }
    let bodies = bodies(api);
    settle(api, &mut scope, &ids, |def| {
        let key = component(def)?;
        let said = hoisted::said(key);
        let name = pascal(&said);
        if let Some(body) = bodies.get(key) {
            return Some(Claim { rank: 4, candidates: vec![body.clone(), name] });
        }
        let is_own = def.origin.tokens().nth(1).is_some_and(|it| it == "schemas");
        let rank = u8::from(name != said) + 2 * u8::from(!is_own);
        let mut candidates = vec![name.clone()];
        candidates.extend(hoisted::qualified(key).iter().map(|name| pascal(name)));
        candidates.push(around("", &name, "Schema"));
        Some(Claim { rank, candidates })
    });
    settle(api, &mut scope, &ids, |def| {
        let (key, role) = shared(def)?;
        let said = hoisted::said(key);
        let name = pascal(&said);
        let rank = u8::from(name != said);
        let mut candidates = vec![name, joined([&*said, role])];
        candidates.extend(hoisted::qualified(key).iter().map(|name| pascal(name)));
        candidates.push(joined([&*said, role, "schema"]));
        Some(Claim { rank, candidates })
    });
    let roots = roots(api);
    let open = ids.into_iter().filter(|id| api.types[*id].name.rust.is_empty());
    let claims = open.map(|id| (id, in_place(api, &roots, id))).collect();
    give(api, &mut scope, claims);
}

/// Names for the schemas that `FastAPI` makes of the fields of a form, by key: `Body_` and the operationId.
fn bodies(api: &Api) -> HashMap<String, String> {
    let named = |operation: &Operation| {
        (format!("Body_{}", operation.id), joined([operation.type_name.as_str(), "Body"]))
    };
    api.operations.iter().map(named).collect()
}

fn settle(api: &mut Api, scope: &mut Scope, ids: &[TypeId], claim: impl Fn(&TypeDef) -> Option<Claim>) {
    let open = ids.iter().filter(|id| api.types[**id].name.rust.is_empty());
    let claims = open.filter_map(|id| Some((*id, claim(&api.types[*id])?))).collect();
    give(api, scope, claims);
}

fn give(api: &mut Api, scope: &mut Scope, claims: Vec<(TypeId, Claim)>) {
    let (ids, claims): (Vec<TypeId>, Vec<Claim>) = claims.into_iter().unzip();
    for (id, name) in ids.into_iter().zip(scope.settle(&claims)) {
        api.types[id].name.rust = name;
    }
}

/// The key of a component that a person named.
fn component(def: &TypeDef) -> Option<&str> {
    match &def.path.root {
        NameRoot::Component(key)
            if def.path.words.is_empty()
                && (!hoisted::is_hoisted(key) || hoisted::in_file(key).is_some()) =>
        {
            Some(key)
        }
        _ => None,
    }
}

/// Key and role of a schema that is all there is to a shared response, body, parameter or header.
fn shared(def: &TypeDef) -> Option<(&str, &str)> {
    match &def.path.root {
        NameRoot::Reusable { key, role } if def.path.words.is_empty() => Some((key, role)),
        _ => None,
    }
}

/// What types in place are named after, by key and role: components without a role, and what operations share.
type Roots = HashMap<(String, String), String>;

fn roots(api: &Api) -> Roots {
    let mut found = Roots::new();
    for (_, def) in api.types.iter() {
        let root = component(def).map(|key| (key, "")).or_else(|| shared(def));
        if let Some((key, role)) = root {
            found.entry((key.to_owned(), role.to_owned())).or_insert_with(|| def.name.rust.clone());
        }
    }
    found
}

/// The claim of a type that has no name but its place.
fn in_place(api: &Api, roots: &Roots, id: TypeId) -> Claim {
    let def = &api.types[id];
    let root = root_name(api, roots, &def.path, 0);
    let name = place_name(&root, &def.path.words);
    let shorter = if is_cut(&root, &def.path.words) {
        let (root, words) = from_top(api, roots, &def.path);
        without_middle(&root, &words)
    } else {
        without_repetition(&root, &def.path.words)
    };
    // What operations hold keeps its names when webhooks are added.
    let rank = u8::from(shorter.is_some()) + 2 * u8::from(matches!(def.path.root, NameRoot::Event(_)));
    let mut candidates: Vec<String> = shorter.into_iter().chain([name.clone()]).collect();
    // Whether the content stands here or under another name makes no difference.
    let content = api.types.behind_aliases(&Type::Named(id)).map_or(&def.kind, |id| &api.types[id].kind);
    if let TypeKind::Struct(object) = content {
        let constants = object.constants.iter().filter_map(|constant| constant.value.as_str());
        let fields = object.fields.iter().map(|field| field.name.wire.as_str());
        candidates
            .extend(constants.chain(fields).take(1).map(|telling| joined([name.as_str(), "with", telling])));
    }
    candidates.extend(["Value", "Inline"].map(|word| around("", &name, word)));
    Claim { rank, candidates }
}

/// The root's name and the words that lead from there.
fn place_name(root: &str, words: &[String]) -> String {
    joined(std::iter::once(root).chain(words.iter().map(String::as_str)))
}

/// The name in which a word that begins by repeating what stands before it does not: `package_type` of `Package` is
/// `PackageType`. Nothing when no word does.
fn without_repetition(root: &str, path: &[String]) -> Option<String> {
    let mut said = words(root);
    let mut parts = vec![root.to_owned()];
    let mut repeats = false;
    for word in path {
        let new = words(word);
        let longest = new.len().saturating_sub(1).min(said.len());
        let overlap = (1..=longest).rev().find(|length| said.ends_with(&new[..*length])).unwrap_or(0);
        repeats |= overlap > 0;
        parts.push(if overlap > 0 { new[overlap..].join(" ") } else { word.clone() });
        said = new;
    }
    repeats.then(|| joined(parts.iter().map(String::as_str)))
}

/// Whether the name of a place is too long to be said whole.
fn is_cut(root: &str, words: &[String]) -> bool {
    !fits(std::iter::once(root).chain(words.iter().map(String::as_str)))
}

/// The name of a place with as many of its last words as fit, where it is too long for all of them.
fn without_middle(root: &str, words: &[String]) -> Option<String> {
    let ends = (1..words.len()).rev().map(|start| &words[start..]);
    ends.take_while(|end| !is_cut(root, end)).last().map(|end| place_name(root, end))
}

/// What the place of a type begins with, which is no place in another type, and the words that lead from there.
fn from_top(api: &Api, roots: &Roots, path: &NamePath) -> (String, Vec<String>) {
    let (mut path, mut words) = (path, path.words.clone());
    // Ends: there are fewer types than steps.
    for _ in 0..api.types.0.len() {
        let NameRoot::Type(parent) = &path.root else { break };
        path = &api.types[*parent].path;
        words.splice(..0, path.words.iter().cloned());
    }
    (root_name(api, roots, path, 0), words)
}

fn root_name(api: &Api, roots: &Roots, path: &NamePath, depth: usize) -> String {
    let known = |key: &str, role: &str| {
        roots.get(&(key.to_owned(), role.to_owned())).filter(|name| !name.is_empty()).cloned()
    };
    match &path.root {
        NameRoot::Component(key) => known(key, "").unwrap_or_else(|| pascal(&hoisted::said(key))),
        NameRoot::Reusable { key, role } => {
            known(key, role).unwrap_or_else(|| joined([&*hoisted::said(key), role]))
        }
        NameRoot::Chosen(name) | NameRoot::Event(name) => pascal(name),
        NameRoot::Operation(id) => api.operations[id.0 as usize].type_name.clone(),
        NameRoot::Type(parent) if depth < api.types.0.len() => {
            let path = &api.types[*parent].path;
            place_name(&root_name(api, roots, path, depth + 1), &path.words)
        }
        NameRoot::Type(_) => String::new(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_that_are_too_long_lose_words_in_the_middle() {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        let path = words("payment_method_options card installments monthly_plan setup_future_usage");
        let root = "UpdatePaymentIntentBody";
        assert!(is_cut(root, &path) && !is_cut(root, &path[2..]));
        let expected = "UpdatePaymentIntentBodyCardInstallmentsMonthlyPlanSetupFutureUsage";
        assert_eq!(without_middle(root, &path).as_deref(), Some(expected));
        assert_eq!(without_middle(&"Long".repeat(20), &path), None);
    }

    #[test]
    fn repeated_words_are_said_once() {
        let of = |root: &str, path: &[&str]| {
            without_repetition(root, &path.iter().map(|&it| it.to_owned()).collect::<Vec<_>>())
        };
        assert_eq!(of("Package", &["package_type"]).as_deref(), Some("PackageType"));
        assert_eq!(
            of("Order", &["bank_account", "account_type", "item"]).as_deref(),
            Some("OrderBankAccountTypeItem")
        );
        assert_eq!(of("FileCommit", &["commit"]), None);
        assert_eq!(of("Pet", &["owner"]), None);
    }
}
