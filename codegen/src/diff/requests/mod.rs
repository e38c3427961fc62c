//! What requests may hold by their schemas, as far as no type says it.
//!
//! Types express most of a schema, and the rules for types and their documentation say what a change of that means. What is
//! left is compared here, schema by schema, from the parameters and the bodies of operations on: keywords that nothing is
//! generated for, and bounds of items and of values of maps, which nothing is documented for.

mod conditions;
mod keywords;
mod node;
mod walk;

use std::collections::{HashMap, HashSet};

use super::effect::SENT;
use super::endpoints::{Call, Calls};
use super::fit::Fit;
use super::pairs::Pairs;
use super::report::{Item, Report};
use super::{Action, Level};
use crate::ir::{Api, Content, Parameter, Schemas, TypeKind};
use crate::pointer::Pointer;
use crate::text::code_span as code;
use walk::{At, Finding, Told, Walk};

/// What is different in the schemas of requests.
pub(super) struct Requests {
    findings: Vec<Finding>,
    contrary: HashSet<Pointer>,
}

impl Requests {
    /// Compares the schemas of parameters and bodies.
    pub(super) fn compare((old, new): (&Api, &Api), pairs: &Pairs, calls: &Calls<'_>) -> Self {
        let told = pairs.both.iter().map(|(was, is)| (&old.types[*was].origin, &new.types[*is].origin));
        let names = names(new);
        let mut walk = Walk::new(schemas(old), schemas(new), told.collect(), &names);
        for (was, is) in &calls.both {
            operation(was, is, &mut walk);
        }
        let findings = walk.into_findings();
        let contrary = findings.iter().filter(|it| it.is_contrary).map(|it| it.place.clone()).collect();
        Self { findings, contrary }
    }

    /// The places where schemas allow something else, whatever their types say.
    pub(super) fn contrary(&self) -> &HashSet<Pointer> {
        &self.contrary
    }

    /// Reports what is left to say.
    pub(super) fn report(self, report: &mut Report) {
        for finding in self.findings {
            let item = Item { name: &finding.item, pointer: &finding.place };
            let effect = SENT.fit(finding.fit);
            if finding.may_be_told && report.is_said_of(&finding.item, effect.wire) {
                continue;
            }
            let verb = match finding.fit {
                Fit::Wider => "allows more",
                Fit::Narrower => "allows less",
                Fit::Same | Fit::Alike | Fit::Other => "allows something else",
            };
            let said =
                |text: &str| if text.is_empty() { "nothing".to_owned() } else { code(&shortened(text)) };
            let (was, is) = (said(&finding.was), said(&finding.is));
            let detail = format!("{}{verb}: {} was {was}, is {is}", finding.what, code(&finding.way));
            report.push(Level::Patch, effect, Action::Documented, item, detail);
        }
    }
}

/// The schemas by which requests are checked.
fn schemas(api: &Api) -> &Schemas {
    if api.request_schemas.is_empty() { &api.schemas } else { &api.request_schemas }
}

fn operation(was: &Call<'_>, is: &Call<'_>, walk: &mut Walk<'_>) {
    for after in &is.operation.parameters {
        let is_same = |it: &&Parameter| {
            it.location == after.location && it.location.is_one_name(&it.name.wire, &after.name.wire)
        };
        let Some(before) = was.operation.parameters.iter().find(is_same) else { continue };
        let what = format!("the parameter {} ", code(&before.name.rust));
        let places = (walk.parameter_before(&before.origin), walk.parameter_after(&after.origin));
        if let (Some(before), Some(after)) = places {
            walk.root(At::new(&was.name, &what), before, after, Told::All);
        }
    }
    let contents =
        |call: &Call<'_>| call.operation.body.iter().flat_map(|it| it.contents.clone()).collect::<Vec<_>>();
    for after in contents(is) {
        let Some(before) = contents(was).into_iter().find(|it| it.media_type == after.media_type) else {
            continue;
        };
        // Parts are compared one by one.
        let told = if matches!(after.content, Content::Multipart(_)) { Told::All } else { Told::Types };
        let places = (before.origin.join("schema"), after.origin.join("schema"));
        walk.root(At::new(&was.name, "the body "), places.0, places.1, told);
    }
}

/// What users call the types and fields at places of the document.
fn names(api: &Api) -> HashMap<Pointer, String> {
    let mut names = HashMap::new();
    // Where requests and responses hold two types, the one for requests counts.
    let mut types: Vec<_> = api.types.iter().map(|(_, def)| def).collect();
    types.sort_by_key(|def| !def.usage.request);
    for def in types {
        let name = format!("types::{}", def.name.rust);
        if let TypeKind::Struct(object) = &def.kind {
            for field in &object.fields {
                let name = format!("{name}::{}", field.name.rust);
                names.entry(field.origin.clone()).or_insert(name);
            }
        }
        names.entry(def.origin.clone()).or_insert(name);
    }
    names
}

/// The longest text of a schema that is shown.
const MAX_LENGTH: usize = 80;

fn shortened(text: &str) -> String {
    if text.chars().count() <= MAX_LENGTH {
        return text.to_owned();
    }
    text.chars().take(MAX_LENGTH).chain(['…']).collect()
}
