//! Which files of a crate use which others: the edges of its drawing.

use std::collections::{BTreeMap, BTreeSet};
use std::path::PathBuf;

use petgraph::algo::tarjan_scc;
use petgraph::graph::DiGraph;
use proc_macro2::{Delimiter, TokenStream, TokenTree};

use super::modules::{Modules, Target, plain};

/// The files that each file uses, with the path by which it does.
pub(crate) type Uses = BTreeMap<PathBuf, BTreeMap<PathBuf, String>>;

/// A file uses another one when its code, its macros or a private `use` name an item that is defined there, by whatever
/// path: re-exports are looked through. `mod` and `pub use` only say where something is found, and are no uses. Nor is what
/// a module and those inside it have of one another: its file is the front of a folder, where the files inside find what
/// they share, and which calls them.
pub(crate) fn of(modules: &Modules) -> Uses {
    let mut uses = Uses::new();
    for (id, module) in modules.all.iter().enumerate() {
        let mut paths = BTreeSet::new();
        for import in module.imports().iter().filter(|it| !it.is_re_export) {
            paths.insert(import.path.clone());
        }
        for code in &module.code {
            collect(code.clone(), &[], &mut paths);
        }
        let found = uses.entry(module.file.clone()).or_default();
        for path in paths {
            let Some(Target::Item(other)) = modules.resolve(id, &path) else { continue };
            if !modules.is_within(id, other) && !modules.is_within(other, id) {
                found.entry(modules.all[other].file.clone()).or_insert_with(|| path.join("::"));
            }
        }
    }
    uses
}

/// The circles among the files of a crate, each with the uses that make it.
pub(crate) fn circles(uses: &Uses) -> Vec<String> {
    let mut graph = DiGraph::new();
    let nodes: BTreeMap<&PathBuf, _> = uses.keys().map(|file| (file, graph.add_node(file))).collect();
    for (file, others) in uses {
        for other in others.keys() {
            graph.add_edge(nodes[file], nodes[other], ());
        }
    }
    let groups = tarjan_scc(&graph).into_iter().filter(|group| group.len() > 1);
    let told = groups.map(|group| {
        let files: BTreeSet<&PathBuf> = group.iter().map(|node| graph[*node]).collect();
        let among = files.iter().flat_map(|file| {
            uses[*file].iter().filter(|(other, _)| files.contains(other)).map(move |(other, path)| {
                format!("    {} uses {}: `{path}`", file.display(), other.display())
            })
        });
        among.collect::<Vec<_>>().join("\n")
    });
    told.collect()
}

/// The paths in a piece of code, those in the bodies of macros too. A name alone counts as one, unless it is a field's or
/// a method's.
fn collect(code: TokenStream, prefix: &[String], found: &mut BTreeSet<Vec<String>>) {
    let mut tokens = code.into_iter().peekable();
    let mut path = prefix.to_vec();
    let mut is_member = false;
    while let Some(token) = tokens.next() {
        match token {
            TokenTree::Ident(ident) => {
                path.push(plain(&ident));
                if tokens.next_if(|it| is_punct(it, ':')).is_some() {
                    if tokens.next_if(|it| is_punct(it, ':')).is_some() {
                        continue;
                    }
                    // `name: type`, in a struct or a pattern.
                    is_member = true;
                }
                if !is_member {
                    found.insert(path);
                }
                path = prefix.to_vec();
                is_member = false;
            }
            TokenTree::Group(group) => {
                let inner = if group.delimiter() == Delimiter::Brace { &path[..] } else { &[] };
                collect(group.stream(), inner, found);
                path = prefix.to_vec();
                is_member = false;
            }
            token => {
                // A path goes on behind generics, `a::<B>::c`, but nothing of it is another item of the crate.
                is_member = is_punct(&token, '.');
                path = prefix.to_vec();
            }
        }
    }
}

fn is_punct(token: &TokenTree, char: char) -> bool {
    matches!(token, TokenTree::Punct(it) if it.as_char() == char)
}
