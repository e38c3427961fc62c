//! A schema with all that applies together with it: what it refers to, and what it is composed of.

use indexmap::IndexSet;
use serde_json::{Map, Value};

use crate::ir::Schemas;
use crate::pointer::Pointer;

/// No more schemas are put together for one value.
const MAX_PARTS: usize = 200;

/// A schema where it stands.
pub(super) type Placed<'a> = (Pointer, &'a Value);

/// Schemas that all have to hold.
#[derive(Clone, Debug, Default)]
pub(super) struct Node<'a> {
    /// Where the first of them stands.
    pub(super) place: Pointer,
    pub(super) parts: Vec<(Pointer, &'a Map<String, Value>)>,
    /// Whether one of them is `false`.
    pub(super) is_never: bool,
}

impl<'a> Node<'a> {
    /// What schemas are together.
    pub(super) fn of(schemas: &'a Schemas, starts: Vec<Placed<'a>>) -> Self {
        let mut node = Self::default();
        let mut left = starts;
        left.reverse();
        // What is a reference and nothing else is what it refers to.
        if let [(place, schema)] = left.as_mut_slice() {
            for _ in 0..MAX_PARTS {
                let only = schema.as_object().filter(|it| it.len() == 1).and_then(target);
                let Some((target, found)) = only.and_then(|it| Some((it.clone(), schemas.get(&it)?))) else {
                    break;
                };
                (*place, *schema) = (target, found);
            }
        }
        node.place = left.last().map(|(place, _)| place.clone()).unwrap_or_default();
        let mut seen = Vec::new();
        while let Some((place, schema)) = left.pop() {
            if seen.len() == MAX_PARTS || seen.contains(&place) {
                continue;
            }
            seen.push(place.clone());
            let Some(members) = schema.as_object() else {
                node.is_never |= *schema == Value::Bool(false);
                continue;
            };
            if let Some(target) = target(members) {
                left.extend(schemas.get(&target).map(|found| (target, found)));
            }
            for keyword in ["allOf", "anyOf", "oneOf"] {
                let branches = branches(members, keyword, &place);
                if keyword == "allOf" || branches.len() == 1 {
                    left.extend(branches.into_iter().rev());
                }
            }
            node.parts.push((place, members));
        }
        node
    }

    /// The schemas that a keyword has, each of them with the place.
    pub(super) fn held(&self, keyword: &str) -> Vec<Placed<'a>> {
        let held = self.parts.iter().filter_map(|(place, it)| Some((place.join(keyword), it.get(keyword)?)));
        held.collect()
    }

    /// The values that a keyword has.
    pub(super) fn values(&self, keyword: &str) -> Vec<&'a Value> {
        self.parts.iter().filter_map(|(_, members)| members.get(keyword)).collect()
    }

    /// The names at a keyword that holds values by name, each once.
    pub(super) fn names(&self, keyword: &str) -> IndexSet<&'a str> {
        self.objects(keyword).flat_map(Map::keys).map(String::as_str).collect()
    }

    /// The objects that a keyword has.
    fn objects(&self, keyword: &str) -> impl Iterator<Item = &'a Map<String, Value>> {
        self.values(keyword).into_iter().filter_map(Value::as_object)
    }

    /// The schemas of one name at a keyword that holds schemas by name.
    pub(super) fn named(&self, keyword: &str, name: &str) -> Vec<Placed<'a>> {
        let held = self.held(keyword).into_iter();
        held.filter_map(|(place, it)| Some((place.join(name), it.get(name)?))).collect()
    }

    /// The schemas for an item of a list, by `prefixItems` and `items`.
    pub(super) fn item(&self, index: usize) -> Vec<Placed<'a>> {
        let mut found = Vec::new();
        for (place, members) in &self.parts {
            let own = members.get("prefixItems").and_then(|it| it.get(index));
            let own = own.map(|it| (place.join("prefixItems").join(index), it));
            found.extend(own.or_else(|| Some((place.join("items"), members.get("items")?))));
        }
        found
    }

    /// How many items have schemas of their own.
    pub(super) fn prefix(&self) -> usize {
        let lists = self.values("prefixItems").into_iter().filter_map(Value::as_array);
        lists.map(Vec::len).max().unwrap_or_default()
    }

    /// The unions of several branches, null left aside.
    pub(super) fn unions(&self) -> Vec<Vec<Placed<'a>>> {
        let keywords = ["anyOf", "oneOf"];
        let all =
            self.parts.iter().flat_map(|(place, members)| keywords.map(|it| branches(members, it, place)));
        all.filter(|it| it.len() > 1).collect()
    }

    /// Whether it has a property, or any property may stand for it.
    pub(super) fn may_have(&self, name: &str) -> bool {
        let is_open = self.objects("properties").all(Map::is_empty);
        is_open || self.objects("properties").any(|it| it.contains_key(name))
    }
}

fn target(members: &Map<String, Value>) -> Option<Pointer> {
    let reference = members.get("$ref")?.as_str()?;
    reference.strip_prefix('#').map(Pointer::parse)
}

/// The branches of a composition that are not only null.
fn branches<'a>(members: &'a Map<String, Value>, keyword: &str, place: &Pointer) -> Vec<Placed<'a>> {
    let branches = members.get(keyword).and_then(Value::as_array).into_iter().flatten();
    let placed = branches.enumerate().map(|(index, it)| (place.join(keyword).join(index), it));
    placed.filter(|(_, it)| it.get("type").and_then(Value::as_str) != Some("null")).collect()
}
