//! What a document says that contradicts itself, that means nothing, or that belongs to another version.
//!
//! Nothing is changed here: the tree is read as it was written, once its references are settled, so that every finding
//! has the place that a person wrote. What the lowering repairs it reports by itself.

pub(super) mod api;
mod bounds;
mod discriminator;
mod example;
mod format;
mod keyword;
mod version;

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use super::lower::shape::{self, Kind, Shape};
use super::trail::Trail;
use super::{Document, SpecVersion, reference};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};

type Members = Map<String, Value>;
type Rule = fn(&mut Checker<'_>, &Members, &Trail<'_>);

/// What is looked at in an object of a kind. Words of other versions are looked for in all kinds.
const RULES: &[(&Kind, &[Rule])] = &[
    (&shape::DOCUMENT, &[api::info]),
    (&shape::SERVER, &[api::server]),
    (&shape::PATHS, &[api::identical_paths]),
    (&shape::OPERATION, &[api::responses]),
    (&shape::PARAMETER, &[api::content, example::described]),
    (&shape::HEADER, &[api::content, example::described]),
    (&shape::REQUEST_BODY, &[api::content]),
    (&shape::RESPONSE, &[api::content]),
    (&shape::MEDIA_TYPE, &[example::described]),
    (
        &shape::SCHEMA,
        &[
            bounds::contradictions,
            bounds::pattern,
            discriminator::property,
            example::of_schema,
            format::nearly_known,
            keyword::of_other_types,
            keyword::without_items,
            keyword::without_schemas,
            keyword::values_twice,
        ],
    ),
];

/// Looks at a document whose references are settled. `formats` are those that the configuration knows.
pub(super) fn check(
    tree: &Value,
    version: SpecVersion,
    formats: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) {
    let mut checker = Checker { tree, version, formats, patterns: BTreeSet::new(), diagnostics };
    checker.value(tree, Shape::Object(&shape::DOCUMENT), &Trail::Root);
}

struct Checker<'a> {
    tree: &'a Value,
    version: SpecVersion,
    formats: &'a BTreeSet<String>,
    /// The patterns that can be compiled.
    patterns: BTreeSet<String>,
    diagnostics: &'a mut Diagnostics,
}

impl Checker<'_> {
    fn value(&mut self, value: &Value, shape: Shape, at: &Trail<'_>) {
        match (shape, value) {
            (Shape::Open(inner), _) => self.value(value, *inner, at),
            (Shape::List(item), Value::Array(items)) => {
                for (index, it) in items.iter().enumerate() {
                    self.value(it, *item, &Trail::Item(at, index));
                }
            }
            (Shape::Map(item), Value::Object(members)) => {
                for (key, it) in members {
                    self.value(it, *item, &Trail::Member(at, key));
                }
            }
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) => {
                self.object(members, kind, at);
            }
            _ => {}
        }
    }

    fn object(&mut self, members: &Members, kind: &'static Kind, at: &Trail<'_>) {
        if members.contains_key(reference::UNRESOLVED) {
            return;
        }
        version::words(self, members, kind, at);
        let rules = RULES.iter().find(|(of, _)| std::ptr::eq(*of, kind)).map_or(&[][..], |(_, rules)| rules);
        for rule in rules {
            rule(self, members, at);
        }
        for (key, member) in members {
            match kind.shape_of(key) {
                Some(Shape::Map(item)) if std::ptr::eq(kind, &raw const shape::COMPONENTS) => {
                    self.components(key, member, *item);
                }
                Some(shape) => self.value(member, shape, &Trail::Member(at, key)),
                None => {}
            }
        }
    }

    /// Components that were put there are reported where they stand in the document.
    fn components(&mut self, folder: &str, components: &Value, shape: Shape) {
        for (key, component) in components.as_object().into_iter().flatten() {
            self.value(component, shape, &Trail::Place(Document::component_origin(folder, key)));
        }
    }

    /// Reports something about a member, at its value.
    fn report(&mut self, code: Code, at: &Trail<'_>, key: &str, message: String) {
        self.push(Diagnostic::new(code, &at.pointer().join(key), message));
    }

    fn push(&mut self, finding: Diagnostic) {
        self.diagnostics.push(finding);
    }

    /// The members of a schema, or of the one that a reference leads to; nothing where it is a boolean.
    fn schema<'b>(&'b self, schema: &'b Value) -> Option<&'b Members> {
        let mut schema = schema;
        for _ in 0..reference::MAX_HOPS {
            let target = schema.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix('#'));
            match target.and_then(|place| self.tree.pointer(place)) {
                Some(found) => schema = found,
                None => break,
            }
        }
        schema.as_object()
    }
}

/// The types that a schema names; nothing where it names none, or one that is none.
fn types(schema: &Members) -> Vec<&str> {
    let names: Vec<&Value> = match schema.get("type") {
        Some(Value::Array(items)) => items.iter().collect(),
        Some(single) => vec![single],
        None => Vec::new(),
    };
    let known = ["null", "string", "integer", "number", "boolean", "object", "array"];
    let read: Option<Vec<&str>> =
        names.into_iter().map(|it| it.as_str().filter(|name| known.contains(name))).collect();
    read.unwrap_or_default()
}
