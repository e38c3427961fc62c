//! The names that JSON Schema lets a schema give itself: `$anchor`, `$dynamicAnchor` and `$id`.

use std::collections::{BTreeMap, BTreeSet};

use serde_json::Value;
use url::Url;

use crate::pointer::Pointer;

/// The named schemas of one file.
#[derive(Default)]
pub(super) struct Index {
    anchors: BTreeMap<String, Vec<Pointer>>,
    /// The same by the schemas with an identity of their own that they are in.
    of_resources: BTreeMap<(String, Option<Pointer>), Vec<Pointer>>,
    /// The anchors that dynamic references lead to, by their places; that of draft 2019-09 has no name.
    dynamic: BTreeMap<Pointer, String>,
    /// How many schemas have a dynamic anchor of that name.
    dynamic_names: BTreeMap<String, usize>,
    identifiers: BTreeMap<String, Pointer>,
    /// What relative references are resolved against (RFC 3986, section 5.1), from these places down.
    bases: BTreeMap<Pointer, Url>,
    /// The schemas that `#` means inside of them (JSON Schema 2020-12, section 8.2.1).
    resources: BTreeSet<Pointer>,
}

/// Keywords with values, which are data whatever is in them.
const DATA: [&str; 4] = ["const", "enum", "example", "examples"];

/// Where keys are names of one's own and no keywords, in a schema and in a document.
const NAMES: [&str; 17] = [
    "properties",
    "patternProperties",
    "$defs",
    "definitions",
    "dependencies",
    "dependentSchemas",
    "schemas",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "callbacks",
    "pathItems",
    "mediaTypes",
    "paths",
    "webhooks",
    "content",
];

/// Whether a member of what stands at a place is data. A file may have any names at its root.
fn is_data(key: &str, place: &Pointer) -> bool {
    DATA.contains(&key) && place.last().is_some_and(|last| !NAMES.contains(&last.as_str()))
}

/// Of the anchors that have one name, so many are compared to find the nearest.
const MOST_COMPARED: usize = 200;

impl Index {
    pub(super) fn of(tree: &Value) -> Self {
        let mut index = Self::default();
        // OpenAPI 3.2: the document's own identifier.
        let own = tree.get("$self").and_then(Value::as_str).map(|own| own.trim_end_matches('#'));
        let base = own.and_then(|own| index.identify(own, &Pointer::root(), None));
        index.collect(tree, &Pointer::root(), base.as_ref());
        for (name, pointers) in &index.anchors {
            for pointer in pointers {
                let place = (name.clone(), index.resource(pointer).cloned());
                index.of_resources.entry(place).or_default().push(pointer.clone());
            }
        }
        index
    }

    /// Notes the identifier of a place; the URI that it is, if it is an absolute one.
    fn identify(&mut self, id: &str, pointer: &Pointer, base: Option<&Url>) -> Option<Url> {
        self.identifiers.entry(id.to_owned()).or_insert_with(|| pointer.clone());
        let absolute = base.map_or_else(|| Url::parse(id), |base| base.join(id)).ok()?;
        self.identifiers.entry(absolute.to_string()).or_insert_with(|| pointer.clone());
        self.bases.insert(pointer.clone(), absolute.clone());
        Some(absolute)
    }

    /// The base URI at a place.
    pub(super) fn base(&self, place: &Pointer) -> Option<&Url> {
        if self.bases.is_empty() {
            return None;
        }
        std::iter::successors(Some(place.clone()), Pointer::parent).find_map(|at| self.bases.get(&at))
    }

    fn collect(&mut self, value: &Value, pointer: &Pointer, base: Option<&Url>) {
        match value {
            Value::Object(members) => {
                let unnamed = members.get("$recursiveAnchor") == Some(&Value::Bool(true));
                let named = members.get("$dynamicAnchor").and_then(Value::as_str);
                if let Some(name) = named.or_else(|| unnamed.then_some("")) {
                    self.dynamic.insert(pointer.clone(), name.to_owned());
                    *self.dynamic_names.entry(name.to_owned()).or_default() += 1;
                }
                for keyword in ["$anchor", "$dynamicAnchor"] {
                    if let Some(name) = members.get(keyword).and_then(Value::as_str) {
                        self.anchors.entry(name.to_owned()).or_default().push(pointer.clone());
                    }
                }
                let mut own = None;
                let id = members
                    .get("$id")
                    .and_then(Value::as_str)
                    .map(|id| id.split_once('#').unwrap_or((id, "")));
                if let Some((_, name)) = id
                    && !name.is_empty()
                    && !name.starts_with('/')
                {
                    // The anchors of draft 7 (section 8.2.3) and earlier.
                    self.anchors.entry(name.to_owned()).or_default().push(pointer.clone());
                }
                if let Some((id, _)) = id.filter(|(id, name)| name.is_empty() || !id.is_empty()) {
                    own = self.identify(id, pointer, base);
                    self.resources.insert(pointer.clone());
                } else if members.get("$recursiveAnchor") == Some(&Value::Bool(true)) {
                    self.resources.insert(pointer.clone());
                }
                for (key, member) in members.iter().filter(|(_, it)| it.is_object() || it.is_array()) {
                    if !is_data(key, pointer) {
                        self.collect(member, &pointer.join(key), own.as_ref().or(base));
                    }
                }
            }
            Value::Array(items) => {
                for (at, item) in items.iter().enumerate().filter(|(_, it)| it.is_object() || it.is_array()) {
                    self.collect(item, &pointer.join(at), base);
                }
            }
            _ => {}
        }
    }

    /// The anchor of that name; where several schemas have it, the one of the same schema with an identity of its own (JSON
    /// Schema 2020-12, section 8.2.2), or else the one nearest to the place.
    pub(super) fn anchor(&self, name: &str, place: &Pointer) -> Option<&Pointer> {
        let own = (name.to_owned(), self.resource(place).cloned());
        let anchors = self.of_resources.get(&own).or_else(|| self.anchors.get(name))?;
        let nearness = |pointer: &&Pointer| {
            let pairs = pointer.as_str().split('/').zip(place.as_str().split('/'));
            pairs.take_while(|(one, other)| one == other).count()
        };
        // Of several that are equally near, the first one in the document.
        anchors.iter().take(MOST_COMPARED).rev().max_by_key(nearness)
    }

    /// Whether anything in the file has an identifier.
    pub(super) fn has_identifiers(&self) -> bool {
        !self.identifiers.is_empty()
    }

    /// The schema with that URI.
    pub(super) fn with_uri(&self, uri: &Url) -> Option<&Pointer> {
        self.identifiers.get(uri.as_str())
    }

    /// The schema with that `$id`; a relative reference is compared with the end of the identifier.
    pub(super) fn identified(&self, id: &str) -> Option<&Pointer> {
        let relative = id.trim_start_matches("./").trim_start_matches('/');
        self.identifiers.get(id).or_else(|| {
            let ends = |it: &&String| it.strip_suffix(relative).is_some_and(|rest| rest.ends_with('/'));
            let mut found = self.identifiers.iter().filter(|(it, _)| !relative.is_empty() && ends(it));
            let (_, pointer) = found.next()?;
            found.next().is_none().then_some(pointer)
        })
    }

    /// Whether dynamic references lead to a schema by that name.
    pub(super) fn is_dynamic_anchor(&self, name: &str, schema: &Pointer) -> bool {
        self.dynamic.get(schema).is_some_and(|it| it == name)
    }

    /// How many schemas have a dynamic anchor of that name.
    pub(super) fn dynamic_anchors_called(&self, name: &str) -> usize {
        self.dynamic_names.get(name).copied().unwrap_or_default()
    }

    /// The dynamic anchors in a schema, without those of schemas in it that have an identity of their own.
    pub(super) fn dynamic_anchors(&self, schema: &Pointer) -> impl Iterator<Item = (&str, &Pointer)> {
        let own = self.resource(schema);
        // In the order of their texts, pointers into a schema stand together behind the first one of these.
        let first = schema.join("");
        let inside = self.dynamic.range(first..).take_while(|(pointer, _)| pointer.is_within(schema));
        let all = self.dynamic.get_key_value(schema).into_iter().chain(inside);
        all.filter(move |(pointer, _)| self.resource(pointer) == own)
            .map(|(pointer, name)| (name.as_str(), pointer))
    }

    /// The innermost schema around the place that has an identity of its own.
    pub(super) fn resource(&self, place: &Pointer) -> Option<&Pointer> {
        let mut around = Some(place.clone());
        while let Some(at) = around {
            if let Some(resource) = self.resources.get(&at) {
                return Some(resource);
            }
            around = at.parent();
        }
        None
    }
}
