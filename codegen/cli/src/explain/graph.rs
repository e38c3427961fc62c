//! The types around a type or an operation, drawn.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use clap::ValueEnum;
use codegen::ir::{Additional, Api, Type, TypeId, TypeKind};
use serde_json::Value;

use super::subject::Found;

/// The language of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Graphviz.
    Dot,
    /// Mermaid, which code hosts draw inside Markdown.
    Mermaid,
}

/// Draws what the subject is made of, and what uses it directly.
pub(super) fn draw(api: &Api, found: &Found<'_>, form: Form) -> String {
    let (root, mut edges) = match found {
        Found::Type(id, def) => (def.name.rust.clone(), users(api, *id)),
        Found::Operation(operation) => {
            let root = operation.type_name.clone();
            let tree = serde_json::to_value(operation).unwrap_or_default();
            let edges =
                named(&tree).into_iter().map(|id| (root.clone(), name(api, id), String::new())).collect();
            (root, edges)
        }
        Found::Event(set, event) => {
            let root = format!("{}::{}", set.name, event.name.rust);
            let tree = serde_json::to_value(event).unwrap_or_default();
            let edges =
                named(&tree).into_iter().map(|id| (root.clone(), name(api, id), String::new())).collect();
            (root, edges)
        }
    };
    let mut pending: VecDeque<TypeId> = match found {
        Found::Type(id, _) => VecDeque::from([*id]),
        Found::Operation(operation) => named(&serde_json::to_value(operation).unwrap_or_default()).into(),
        Found::Event(_, event) => named(&serde_json::to_value(event).unwrap_or_default()).into(),
    };
    let mut seen: BTreeSet<TypeId> = pending.iter().copied().collect();
    while let Some(id) = pending.pop_front() {
        for (label, target) in uses(api, id) {
            edges.insert((name(api, id), name(api, target), label));
            if seen.insert(target) {
                pending.push_back(target);
            }
        }
    }
    match form {
        Form::Dot => dot(&root, &edges),
        Form::Mermaid => mermaid(&root, &edges),
    }
}

/// From, to, and the member that leads there.
type Edges = BTreeSet<(String, String, String)>;

fn name(api: &Api, id: TypeId) -> String {
    api.types[id].name.rust.clone()
}

/// The types that a type uses by itself, with the members that do.
pub(crate) fn uses(api: &Api, id: TypeId) -> Vec<(String, TypeId)> {
    let mut found = Vec::new();
    let mut look = |label: &str, ty: &Type| {
        let ids = named(&serde_json::to_value(ty).unwrap_or_default());
        found.extend(ids.into_iter().map(|id| (label.to_owned(), id)));
    };
    match &api.types[id].kind {
        TypeKind::Alias(ty) | TypeKind::Newtype(ty) => look("", ty),
        TypeKind::Struct(object) => {
            object.fields.iter().for_each(|field| look(&field.name.rust, &field.ty));
            object.flattened.iter().for_each(|flatten| look(&flatten.name.rust, &flatten.ty));
            if let Additional::Typed(ty) = &object.additional {
                look(&object.additional_name, ty);
            }
        }
        TypeKind::Union(union) => {
            for variant in &union.variants {
                if let Some(ty) = variant.payload() {
                    look(&variant.name.rust, ty);
                }
            }
        }
        TypeKind::Enum(_) => {}
    }
    found
}

fn users(api: &Api, id: TypeId) -> Edges {
    let mut edges = Edges::new();
    for (user, _) in api.types.iter() {
        let own = uses(api, user).into_iter().filter(|(_, target)| *target == id);
        edges.extend(own.map(|(label, _)| (name(api, user), name(api, id), label)));
    }
    edges
}

/// The ids of all named types in a serialised part of the IR.
pub(crate) fn named(tree: &Value) -> Vec<TypeId> {
    let mut found = Vec::new();
    let mut pending = vec![tree];
    while let Some(value) = pending.pop() {
        match value {
            Value::Object(members) => {
                for (key, member) in members {
                    match member.as_u64().and_then(|id| u32::try_from(id).ok()).filter(|_| key == "Named") {
                        Some(id) => found.push(TypeId(id)),
                        None => pending.push(member),
                    }
                }
            }
            Value::Array(items) => pending.extend(items),
            _ => {}
        }
    }
    found.sort_unstable();
    found.dedup();
    found
}

fn dot(root: &str, edges: &Edges) -> String {
    let mut text = format!("digraph types {{\n    node [shape=box];\n    {root:?} [style=bold];\n");
    for (from, to, label) in edges {
        let _ = writeln!(text, "    {from:?} -> {to:?} [label={label:?}];");
    }
    text.push_str("}\n");
    text
}

fn mermaid(root: &str, edges: &Edges) -> String {
    let mut ids: BTreeMap<&str, usize> = BTreeMap::from([(root, 0)]);
    for (from, to, _) in edges {
        for name in [from, to] {
            let next = ids.len();
            ids.entry(name).or_insert(next);
        }
    }
    let mut text = String::from("graph LR\n");
    for (name, id) in &ids {
        let _ = writeln!(text, "    t{id}[\"{name}\"]");
    }
    for (from, to, label) in edges {
        let arrow = if label.is_empty() { "-->".to_owned() } else { format!("-- \"{label}\" -->") };
        let _ = writeln!(text, "    t{} {arrow} t{}", ids[from.as_str()], ids[to.as_str()]);
    }
    text
}
