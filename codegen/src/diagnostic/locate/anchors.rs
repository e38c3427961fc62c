//! Places in a YAML text with aliases: an alias is the very node that has the anchor (YAML 1.2.2, section 3.2.2.2), and what a
//! merge key names are members of its mapping.

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::ops::Range;
use std::rc::Rc;

use saphyr_parser::{Event, Parser};

use super::Place;
use super::offsets::Offsets;
use crate::pointer::Pointer;

/// How many mappings are looked into because of merge keys, all together.
const MOST_LOOKED_INTO: usize = 1_000_000;

/// Adds the places of what is wanted and stands behind aliases and merge keys, and says of aliases what they stand for. No
/// collection is entered from the `deepest` level on.
pub(super) fn add(
    text: &str,
    wanted: &BTreeSet<Pointer>,
    deepest: usize,
    found: &mut BTreeMap<Pointer, Place>,
) {
    let mut graph = Graph::of(text, deepest);
    let mut nodes: HashMap<Pointer, usize> = HashMap::new();
    // What is above a pointer comes before it.
    for pointer in wanted {
        let member = match (pointer.parent(), pointer.last()) {
            (Some(parent), Some(token)) => {
                nodes.get(&parent).and_then(|&parent| graph.member(parent, &token))
            }
            _ => (!graph.nodes.is_empty()).then_some((None, 0)),
        };
        let Some((key, at)) = member else { continue };
        let (value, end) = (graph.nodes[at].range.clone(), graph.nodes[at].end);
        let node = graph.followed(at);
        let place = found.entry(pointer.clone()).or_insert_with(|| Place { key, value, end, anchored: None });
        place.anchored = (node != at).then(|| graph.nodes[node].range.clone());
        nodes.insert(pointer.clone(), node);
    }
}

/// The longest key that is an alias: a text of a megabyte may be the key of each of many members.
const LONGEST_ALIASED: usize = 1024;

/// A key, and where it stands.
type Key = (Rc<str>, Range<usize>);

/// A node of the text.
struct Node {
    range: Range<usize>,
    end: usize,
    kind: Kind,
}

enum Kind {
    Scalar(Rc<str>),
    /// With the number of the anchor.
    Alias(usize),
    Mapping {
        /// In their order; a key that is no scalar is none.
        members: Vec<Member>,
        /// The values of merge keys.
        merged: Vec<usize>,
    },
    Sequence(Vec<usize>),
}

struct Member {
    key: Option<Key>,
    value: usize,
}

/// What comes next in a mapping; lists have values alone.
enum Next {
    Key,
    /// The value of this key, unless that is no scalar.
    Value(Option<Key>),
}

/// All nodes of a text; the first one is the root.
struct Graph {
    nodes: Vec<Node>,
    /// By the numbers of their anchors.
    anchored: HashMap<usize, usize>,
    /// The members of mappings that have been looked into, by their names: the last ones of each count.
    indexes: HashMap<usize, HashMap<Rc<str>, usize>>,
    left: usize,
}

impl Graph {
    /// The nodes of a text, as far as it parses.
    fn of(text: &str, deepest: usize) -> Self {
        let offsets = Offsets::new(text);
        let mut graph = Self {
            nodes: Vec::new(),
            anchored: HashMap::new(),
            indexes: HashMap::new(),
            left: MOST_LOOKED_INTO,
        };
        let mut around: Vec<(usize, Next)> = Vec::new();
        for parsed in Parser::new_from_str(text) {
            let Ok((event, span)) = parsed else { break };
            let range = offsets.byte(span.start.index())..offsets.byte(span.end.index());
            let (kind, anchor) = match event {
                Event::MappingEnd | Event::SequenceEnd => {
                    if let Some((at, _)) = around.pop() {
                        graph.nodes[at].end = range.end;
                    }
                    continue;
                }
                Event::DocumentEnd => break,
                Event::Scalar(scalar, _, anchor, _) => (Kind::Scalar(scalar.into()), anchor),
                Event::Alias(anchor) => (Kind::Alias(anchor), 0),
                Event::MappingStart(anchor, _) => {
                    (Kind::Mapping { members: Vec::new(), merged: Vec::new() }, anchor)
                }
                Event::SequenceStart(anchor, _) => (Kind::Sequence(Vec::new()), anchor),
                _ => continue,
            };
            let at = graph.nodes.len();
            let is_collection = matches!(kind, Kind::Mapping { .. } | Kind::Sequence(_));
            if is_collection && around.len() > deepest {
                break;
            }
            graph.nodes.push(Node { end: range.end, range, kind });
            if anchor > 0 {
                graph.anchored.insert(anchor, at);
            }
            graph.put(at, around.last_mut());
            if is_collection {
                around.push((at, Next::Key));
            }
        }
        graph
    }

    /// Puts a node into the collection around it.
    fn put(&mut self, at: usize, around: Option<&mut (usize, Next)>) {
        let Some((outer, next)) = around else { return };
        let scalar = self.followed(at);
        let name = match &self.nodes[scalar].kind {
            Kind::Scalar(text) if scalar == at || text.len() <= LONGEST_ALIASED => {
                Some((Rc::clone(text), self.nodes[at].range.clone()))
            }
            _ => None,
        };
        match &mut self.nodes[*outer].kind {
            Kind::Sequence(items) => items.push(at),
            Kind::Mapping { members, merged } => match std::mem::replace(next, Next::Key) {
                Next::Key => *next = Next::Value(name),
                Next::Value(key) => {
                    merged.extend(key.as_ref().filter(|(key, _)| **key == *"<<").map(|_| at));
                    members.push(Member { key, value: at });
                }
            },
            Kind::Scalar(_) | Kind::Alias(_) => {}
        }
    }

    /// The node that an alias stands for, and any other node itself.
    fn followed(&self, at: usize) -> usize {
        match self.nodes[at].kind {
            Kind::Alias(anchor) => self.anchored.get(&anchor).copied().unwrap_or(at),
            _ => at,
        }
    }

    /// The key and the value of a member, or an item.
    fn member(&mut self, at: usize, token: &str) -> Option<(Option<Range<usize>>, usize)> {
        if let Kind::Sequence(items) = &self.nodes[at].kind {
            return Some((None, *items.get(token.parse::<usize>().ok()?)?));
        }
        // A mapping's own members come first, then those of what it merges, in their order; nothing is looked into twice.
        let mut seen = HashSet::new();
        let mut waiting = vec![at];
        while let Some(at) = waiting.pop() {
            if !seen.insert(at) {
                continue;
            }
            let own = self.index(at).get(token).copied();
            let Kind::Mapping { members, merged } = &self.nodes[at].kind else { continue };
            if let Some(member) = own.and_then(|index| members.get(index)) {
                return Some((member.key.as_ref().map(|(_, range)| range.clone()), member.value));
            }
            let before = waiting.len();
            for source in merged.iter().map(|&value| self.followed(value)) {
                match &self.nodes[source].kind {
                    Kind::Sequence(items) => waiting.extend(items.iter().map(|&item| self.followed(item))),
                    _ => waiting.push(source),
                }
            }
            waiting[before..].reverse();
            self.left = self.left.checked_sub(waiting.len() - before)?;
        }
        None
    }

    /// The members of a mapping by their names.
    fn index(&mut self, at: usize) -> &HashMap<Rc<str>, usize> {
        let nodes = &self.nodes;
        self.indexes.entry(at).or_insert_with(|| match &nodes[at].kind {
            Kind::Mapping { members, .. } => {
                let named = members.iter().enumerate();
                named.filter_map(|(index, it)| Some((Rc::clone(&it.key.as_ref()?.0), index))).collect()
            }
            _ => HashMap::new(),
        })
    }
}
