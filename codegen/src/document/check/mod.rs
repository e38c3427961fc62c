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
mod steps;
mod version;

use std::collections::{BTreeSet, HashMap};

use serde_json::{Map, Value};

use self::steps::Steps;
use super::examples::Chosen;
use super::lower::schema::TYPES;
use super::lower::shape::{self, Kind, Shape};
use super::trail::Trail;
use super::walk::{Inside, walk};
use super::{SpecVersion, reference};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pattern::{Compilations, TooCostly};

type Members = Map<String, Value>;
type Rule = for<'a> fn(&mut Checker<'a>, &'a Members, &Trail<'_>);

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
            bounds::patterns,
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

/// Looks at a document whose references are settled. `formats` are those that the configuration knows. Returns the examples
/// that are values of their schemas and are to be shown.
pub(super) fn check(
    tree: &Value,
    version: SpecVersion,
    formats: &BTreeSet<String>,
    diagnostics: &mut Diagnostics,
) -> Chosen {
    let mut checker = Checker {
        tree,
        version,
        formats,
        patterns: HashMap::new(),
        compilations: Compilations::new(),
        has_costly_patterns: false,
        meant_formats: HashMap::new(),
        steps: Steps::new(),
        chosen: Chosen::default(),
        diagnostics,
    };
    walk(tree, Shape::Object(&shape::DOCUMENT), &Trail::Root, &mut |value, shape, at| match (shape, value) {
        (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) => {
            if matches!(shape, Shape::Ref(_)) || kind.shape_of("$ref").is_none() {
                checker.reference(members, at);
            }
            checker.object(members, kind, at)
        }
        _ => Inside::Enter,
    });
    checker.chosen
}

struct Checker<'a> {
    tree: &'a Value,
    version: SpecVersion,
    formats: &'a BTreeSet<String>,
    /// Whether the patterns can be compiled that have been seen.
    patterns: HashMap<&'a str, Result<bool, TooCostly>>,
    compilations: Compilations,
    /// Whether one of the patterns was too costly, which is reported.
    has_costly_patterns: bool,
    /// The formats that are not known, and what they nearly are.
    meant_formats: HashMap<&'a str, Option<&'static str>>,
    steps: Steps,
    chosen: Chosen,
    diagnostics: &'a mut Diagnostics,
}

impl<'a> Checker<'a> {
    fn object(&mut self, members: &'a Members, kind: &'static Kind, at: &Trail<'_>) -> Inside {
        if members.contains_key(reference::UNRESOLVED) {
            return Inside::Skip;
        }
        version::words(self, members, kind, at);
        let rules = RULES.iter().find(|(of, _)| kind.is(of)).map_or(&[][..], |(_, rules)| rules);
        for rule in rules {
            rule(self, members, at);
        }
        Inside::Enter
    }

    /// A reference is a text (OpenAPI 3.1, section 4.8.23.1).
    fn reference(&mut self, members: &Members, at: &Trail<'_>) {
        if members.get("$ref").is_some_and(|it| !it.is_string()) {
            self.report(
                Code::InvalidValue,
                at,
                "$ref",
                "a reference is a text; this one is ignored".to_owned(),
            );
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
    fn schema(&self, schema: &'a Value) -> Option<&'a Members> {
        self.behind(schema).as_object()
    }

    /// What a reference leads to, or else the value itself.
    fn behind(&self, value: &'a Value) -> &'a Value {
        let mut value = value;
        for _ in 0..reference::MAX_HOPS {
            let target = value.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix('#'));
            match target.and_then(|place| self.tree.pointer(place)) {
                Some(found) => value = found,
                None => break,
            }
        }
        value
    }
}

/// The types that a schema names; nothing where it names none, or one that is none.
fn types(schema: &Members) -> Vec<&str> {
    fn known(name: &Value) -> Option<&str> {
        name.as_str().filter(|name| TYPES.contains(name))
    }
    match schema.get("type") {
        Some(Value::Array(items)) => items.iter().map(known).collect::<Option<_>>().unwrap_or_default(),
        Some(single) => known(single).into_iter().collect(),
        None => Vec::new(),
    }
}
