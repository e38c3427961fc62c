//! The way through the schemas of both versions.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::conditions;
use super::keywords::{self, Difference};
use super::node::{Node, Placed};
use crate::diff::fit::Fit;
use crate::ir::Schemas;
use crate::pointer::Pointer;

/// Schemas that hold one another more often than this are not looked into.
const MAX_DEPTH: usize = 64;

/// What other rules say of a schema.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Told {
    /// All that its type says, and its documentation.
    All,
    /// What its type says.
    Types,
    /// Nothing: no type expresses it.
    Nothing,
}

/// Where a schema is, as users know it.
#[derive(Clone, Debug)]
pub(super) struct At {
    item: String,
    what: String,
    way: String,
}

impl At {
    /// What belongs to an operation.
    pub(super) fn new(call: &str, what: &str) -> Self {
        Self { item: call.to_owned(), what: what.to_owned(), way: String::new() }
    }

    fn item(name: &str) -> Self {
        Self { item: name.to_owned(), what: String::new(), way: String::new() }
    }

    fn below(&self, step: &str) -> Self {
        Self { way: format!("{}{step}/", self.way), ..self.clone() }
    }
}

/// Something that a schema allows, and did not, or the reverse.
#[derive(Clone, Debug)]
pub(super) struct Finding {
    pub(super) item: String,
    pub(super) what: String,
    /// The keywords that lead to what is different.
    pub(super) way: String,
    pub(super) place: Pointer,
    pub(super) fit: Fit,
    pub(super) was: String,
    pub(super) is: String,
    /// Whether the types at the place may say something else.
    pub(super) is_contrary: bool,
    /// Whether another rule may have said it already.
    pub(super) may_be_told: bool,
}

/// A comparison on its way.
pub(super) struct Walk<'a> {
    old: &'a Schemas,
    new: &'a Schemas,
    /// The places of types that are compared by themselves, in both versions.
    told: HashSet<(&'a Pointer, &'a Pointer)>,
    names: &'a HashMap<Pointer, String>,
    seen: HashSet<(Pointer, Pointer, bool)>,
    depth: usize,
    findings: Vec<Finding>,
}

impl<'a> Walk<'a> {
    pub(super) fn new(
        old: &'a Schemas,
        new: &'a Schemas,
        told: HashSet<(&'a Pointer, &'a Pointer)>,
        names: &'a HashMap<Pointer, String>,
    ) -> Self {
        Self { old, new, told, names, seen: HashSet::new(), depth: 0, findings: Vec::new() }
    }

    pub(super) fn into_findings(self) -> Vec<Finding> {
        self.findings
    }

    pub(super) fn parameter_before(&self, parameter: &Pointer) -> Option<Pointer> {
        schema_of(self.old, parameter)
    }

    pub(super) fn parameter_after(&self, parameter: &Pointer) -> Option<Pointer> {
        schema_of(self.new, parameter)
    }

    /// Compares the schemas at two places.
    pub(super) fn root(&mut self, at: At, was: Pointer, is: Pointer, told: Told) {
        if let (Some(before), Some(after)) = (self.old.get(&was), self.new.get(&is)) {
            self.pair(&at, vec![(was, before)], vec![(is, after)], told);
        }
    }

    fn pair(&mut self, at: &At, was: Vec<Placed<'a>>, is: Vec<Placed<'a>>, told: Told) {
        let start = |list: &[Placed<'a>]| list.first().map(|(place, _)| place.clone()).unwrap_or_default();
        let starts = (start(&was), start(&is));
        let (was, is) = (Node::of(self.old, was), Node::of(self.new, is));
        // What a component says is not told where it is used.
        let is_elsewhere = starts != (was.place.clone(), is.place.clone());
        let told = if is_elsewhere { below(told) } else { told };
        let key = (was.place.clone(), is.place.clone(), told == Told::Nothing);
        if self.depth == MAX_DEPTH || !self.seen.insert(key) {
            return;
        }
        self.depth += 1;
        self.nodes(at, &was, &is, told);
        self.depth -= 1;
    }

    fn nodes(&mut self, at: &At, was: &Node<'a>, is: &Node<'a>, told: Told) {
        // It is not sent.
        let is_read_only = |node: &Node<'_>| node.values("readOnly").contains(&&Value::Bool(true));
        if is_read_only(was) || is_read_only(is) {
            return;
        }
        let own = self.names.get(&is.place).map(|name| At::item(name));
        let at = own.as_ref().unwrap_or(at);
        let is_named = self.told.contains(&(&was.place, &is.place));
        let told = if is_named { Told::All } else { told };
        for difference in conditions::compare(was, is) {
            self.found(at, is, difference, Told::All);
        }
        if told != Told::All {
            for difference in keywords::bounds(was, is) {
                self.found(at, is, difference, Told::All);
            }
        }
        if told == Told::Nothing {
            for difference in keywords::types(was, is) {
                self.found(at, is, difference, Told::Nothing);
            }
            if was.is_never != is.is_never {
                let fit = if is.is_never { Fit::Narrower } else { Fit::Wider };
                let said = |never: bool| if never { "nothing at all" } else { "a value" }.to_owned();
                let (was, now) = (said(was.is_never), said(is.is_never));
                let difference = Difference { keyword: "items", fit, was, is: now };
                self.found(at, is, difference, Told::Nothing);
            }
        }
        self.object(at, was, is, told);
        self.list(at, was, is);
        self.unions(at, was, is);
    }

    fn object(&mut self, at: &At, was: &Node<'a>, is: &Node<'a>, told: Told) {
        for name in was.names("properties") {
            let (before, after) = (was.named("properties", name), is.named("properties", name));
            if !after.is_empty() {
                self.pair(&at.below("properties").below(name), before, after, told);
            }
        }
        for name in was.names("patternProperties") {
            let (before, after) = (was.named("patternProperties", name), is.named("patternProperties", name));
            if !after.is_empty() {
                self.pair(&at.below("patternProperties").below(name), before, after, below(told));
            }
        }
        if let Some(difference) = conditions::patterns(was, is) {
            self.found(at, is, difference, Told::Types);
        }
        let (before, after) = (was.held("additionalProperties"), is.held("additionalProperties"));
        if !before.is_empty() && !after.is_empty() {
            self.pair(&at.below("additionalProperties"), before, after, below(told));
        }
        let (before, after) = (was.held("propertyNames"), is.held("propertyNames"));
        if !before.is_empty() || !after.is_empty() {
            self.pair(&at.below("propertyNames"), before, after, Told::Types);
        }
    }

    /// Items that have schemas of their own are values of any type, unless the list is a tuple.
    fn list(&mut self, at: &At, was: &Node<'a>, is: &Node<'a>) {
        let before = self.findings.len();
        for index in 0..was.prefix().max(is.prefix()) {
            let step = at.below("prefixItems").below(&index.to_string());
            self.pair(&step, was.item(index), is.item(index), Told::Nothing);
        }
        for finding in &mut self.findings[before..] {
            // The type of the list speaks of its items.
            finding.place = is.place.clone();
        }
        let (before, after) = (was.held("items"), is.held("items"));
        if !before.is_empty() && !after.is_empty() {
            self.pair(&at.below("items"), before, after, Told::Types);
        }
    }

    /// Which variants a union has is told by its type.
    fn unions(&mut self, at: &At, was: &Node<'a>, is: &Node<'a>) {
        for (before, after) in was.unions().into_iter().zip(is.unions()) {
            let is_reference = |(_, schema): &&Placed<'_>| schema.get("$ref").is_some();
            for branch in before.iter().filter(is_reference) {
                let same = after.iter().find(|it| it.1.get("$ref") == branch.1.get("$ref"));
                if let Some(now) = same {
                    self.pair(at, vec![branch.clone()], vec![now.clone()], Told::Types);
                }
            }
            let inline = |list: &[Placed<'a>]| -> Vec<Placed<'a>> {
                list.iter().filter(|it| !is_reference(it)).cloned().collect()
            };
            let (before, after) = (inline(&before), inline(&after));
            if before.len() == after.len() {
                for (index, (was, is)) in before.into_iter().zip(after).enumerate() {
                    self.pair(&at.below("anyOf").below(&index.to_string()), vec![was], vec![is], Told::Types);
                }
            }
        }
    }

    fn found(&mut self, at: &At, is: &Node<'_>, difference: Difference, told: Told) {
        let Difference { keyword, fit, was, is: now } = difference;
        self.findings.push(Finding {
            item: at.item.clone(),
            what: at.what.clone(),
            way: format!("{}{keyword}", at.way),
            place: is.place.clone(),
            fit,
            was,
            is: now,
            is_contrary: told == Told::Nothing && matches!(fit, Fit::Narrower | Fit::Other),
            may_be_told: told != Told::All,
        });
    }
}

/// What is told of values that have no name and no documentation of their own.
fn below(told: Told) -> Told {
    if told == Told::All { Told::Types } else { told }
}

/// Where the schema of a parameter stands: beside its name, or in its content.
fn schema_of(schemas: &Schemas, parameter: &Pointer) -> Option<Pointer> {
    let place = parameter.join("schema");
    if schemas.get(&place).is_some() {
        return Some(place);
    }
    let content = parameter.join("content");
    schemas.0.keys().find(|it| it.is_within(&content)).cloned()
}
