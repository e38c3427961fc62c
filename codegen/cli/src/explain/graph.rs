//! The types around a type or an operation, drawn.

use std::collections::{BTreeMap, BTreeSet, VecDeque};
use std::fmt::Write as _;

use clap::ValueEnum;
use codegen::ir::{Api, TypeId};

use crate::subject::Subject;
use crate::uses::{self, Use};

/// The language of a drawing.
#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub(crate) enum Form {
    /// Graphviz.
    Dot,
    /// Mermaid, which code hosts draw inside Markdown.
    Mermaid,
}

/// Draws what the subject is made of, and what uses it directly.
pub(super) fn draw(api: &Api, subject: &Subject<'_>, form: Form) -> String {
    let (root, mut edges) = match subject {
        Subject::Type(id, def) => (def.name.rust.clone(), users(api, *id)),
        Subject::Operation(operation) => (operation.type_name.clone(), Edges::new()),
        Subject::Event(set, event) => (format!("{}::{}", set.name, event.name.rust), Edges::new()),
    };
    let uses = subject.uses(api);
    let mut pending: VecDeque<TypeId> = uses.iter().map(|it| it.ty).collect();
    edges.extend(uses.into_iter().map(|it| (root.clone(), name(api, it.ty), it.member)));
    let mut seen: BTreeSet<TypeId> = pending.iter().copied().collect();
    while let Some(id) = pending.pop_front() {
        for Use { ty, member } in uses::of_type(api, id) {
            edges.insert((name(api, id), name(api, ty), member));
            if seen.insert(ty) {
                pending.push_back(ty);
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

fn users(api: &Api, id: TypeId) -> Edges {
    let mut edges = Edges::new();
    for (user, _) in api.types.iter() {
        let own = uses::of_type(api, user).into_iter().filter(|it| it.ty == id);
        edges.extend(own.map(|it| (name(api, user), name(api, id), it.member)));
    }
    edges
}

fn dot(root: &str, edges: &Edges) -> String {
    let mut text = format!("digraph types {{\n    node [shape=box];\n    {root:?} [style=bold];\n");
    for (from, to, label) in edges {
        let label = if label.is_empty() { String::new() } else { format!(" [label={label:?}]") };
        let _ = writeln!(text, "    {from:?} -> {to:?}{label};");
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
