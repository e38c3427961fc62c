//! What a schema says to people: annotations, and restrictions that the type does not express.

use serde_json::Value;

use super::Context;
use super::job::Job;
use super::numbers;
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::Merged;
use crate::normalize::schema::reading::source::{Source, Target};
use crate::normalize::schema::reading::view::View;
use crate::{diagnostic::Code, ir::Docs};

impl<'a> Context<'a> {
    /// The documentation of a type that a job makes.
    pub(super) fn type_docs(&mut self, job: &Job<'a>) -> Docs {
        self.docs(&job.sources, &job.merged, job.component.map(|id| id.0 as usize))
    }

    /// The documentation at a use of schemas. What a component says stays with the component, except for the
    /// one (`own`) that is being defined.
    pub(in crate::normalize::schema) fn docs(
        &mut self,
        sources: &[Source<'a>],
        merged: &Merged<'a>,
        own: Option<usize>,
    ) -> Docs {
        let mut docs = Docs::default();
        let elsewhere: Vec<_> = sources
            .iter()
            .filter(|source| matches!(source.target, Target::Component(_)))
            .map(Source::key)
            .collect();
        if own.is_none() && !sources.is_empty() && elsewhere.len() == sources.len() {
            return docs;
        }
        // Members of `allOf` come before the schema that has them, whose own words count first.
        for (view, source) in merged.members.iter().rev() {
            let inline = match source.target {
                Target::Component(index) => own == Some(index),
                Target::Inline(_) => source.origin_within(sources),
                Target::Missing => false,
            };
            if inline {
                self.add(&mut docs, view, source, merged);
            }
        }
        docs
    }

    fn add(&mut self, docs: &mut Docs, view: &View<'a>, source: &Source<'a>, merged: &Merged<'a>) {
        let data = view.data;
        docs.title = docs.title.take().or_else(|| data.title.clone());
        docs.description = docs.description.take().or_else(|| data.description.clone());
        docs.deprecated |= data.deprecated;
        docs.url = docs.url.take().or_else(|| data.external_docs.as_ref().map(|docs| docs.url.clone()));
        if docs.examples.is_empty() {
            docs.examples = match view.extension("x-lowered-examples") {
                Some(Value::Array(examples)) => examples.clone(),
                _ => data.example.iter().cloned().collect(),
            };
        }
        if let (None, Some(default)) = (&docs.default, &data.default) {
            if fits(default, merged) {
                docs.default = Some(default.clone());
            } else {
                self.reading.report(
                    Code::InvalidDefault,
                    &source.origin.join("default"),
                    "the default does not fit its schema and is ignored",
                    "",
                );
            }
        }
        let is_map = merged.properties.is_empty()
            && merged.effective_kinds().is_some_and(|kinds| kinds.contains(Kinds::OBJECT));
        constraints(&mut docs.constraints, view, is_map);
    }
}

/// Whether a default can be a value of the schema, by its type and the listed values.
fn fits(default: &Value, merged: &Merged<'_>) -> bool {
    if default.is_null() {
        return true;
    }
    if let Some(values) = &merged.enumeration {
        return values.contains(default)
            || values.iter().any(|value| value.as_f64().is_some_and(|v| Some(v) == default.as_f64()));
    }
    merged.kinds.is_none_or(|kinds| kinds.contains(Kinds::of(default)))
}

/// Whether a string is declared as an address.
pub fn is_uri(docs: &Docs) -> bool {
    let is_said = |format: &&str| docs.constraints.contains(&format_phrase(format));
    ["uri", "uri-reference", "url", "iri", "iri-reference"].iter().any(is_said)
}

/// The least value of a number, where it is 0 or 1.
pub fn least(docs: &Docs) -> Option<u32> {
    [0, 1].into_iter().find(|least| docs.constraints.contains(&format!("{AT_LEAST} {least}")))
}

/// What is said of a minimum that is allowed itself.
const AT_LEAST: &str = "at least";

/// More names of properties are not listed in a documentation.
const MOST_NAMES: usize = 20;

/// The media type of bytes that nothing more is said of (RFC 2046, section 4.5.1).
const ANY_BYTES: &str = "application/octet-stream";

/// What is said of a string's format.
fn format_phrase(format: &str) -> String {
    format!("format `{format}`")
}

fn constraints(phrases: &mut Vec<String>, view: &View<'_>, is_map: bool) {
    let mut say = |phrase: String| {
        if !phrases.contains(&phrase) {
            phrases.push(phrase);
        }
    };
    if let Some(minimum) = view.minimum {
        say(format!(
            "{} {}",
            if minimum.exclusive { "more than" } else { AT_LEAST },
            numbers::in_words(minimum)
        ));
    }
    if let Some(maximum) = view.maximum {
        say(format!(
            "{} {}",
            if maximum.exclusive { "less than" } else { "at most" },
            numbers::in_words(maximum)
        ));
    }
    if let Some(step) = view.multiple_of {
        say(format!("a multiple of {step}"));
    }
    counted(&mut say, view.length, ("character", "characters"));
    counted(&mut say, view.item_count, ("item", "items"));
    counted(&mut say, view.property_count, ("property", "properties"));
    if view.unique_items {
        say("no item twice".to_owned());
    }
    if let Some(pattern) = view.pattern {
        say(format!("pattern `{pattern}`"));
    }
    let content = |extension| view.extension(extension).and_then(Value::as_str);
    match view.extension("x-lowered-property-names").and_then(|names| names.get("enum")) {
        // The keys of a map are an enum of them.
        Some(Value::Array(names)) if !is_map && names.len() <= MOST_NAMES => {
            let names: Vec<String> =
                names.iter().filter_map(Value::as_str).map(|it| format!("`{it}`")).collect();
            say(format!("properties are among {}", names.join(", ")));
        }
        _ => {}
    }
    // Of other bytes the type says as much.
    if let Some(media_type) = content("x-lowered-content-media-type").filter(|it| *it != ANY_BYTES) {
        say(format!("media type `{media_type}`"));
    }
    let is_base64 = |encoding: &&str| encoding.eq_ignore_ascii_case("base64");
    if let Some(encoding) = content("x-lowered-content-encoding").filter(|it| !is_base64(it)) {
        say(format!("encoding `{encoding}`"));
    }
    let plain_format = view.kinds == Some(Kinds::STRING) && view.enumeration.is_none();
    if let Some(format) = view.format.filter(|format| plain_format && super::formats::is_worth_saying(format))
    {
        say(format_phrase(format));
    }
}

fn counted(say: &mut impl FnMut(String), counts: (Option<usize>, Option<usize>), unit: (&str, &str)) {
    let unit = |count: usize| if count == 1 { unit.0 } else { unit.1 };
    match counts {
        (Some(least), Some(most)) if least == most => say(format!("exactly {most} {}", unit(most))),
        (least, most) => {
            if let Some(least) = least.filter(|least| *least > 0) {
                say(format!("at least {least} {}", unit(least)));
            }
            if let Some(most) = most {
                say(format!("at most {most} {}", unit(most)));
            }
        }
    }
}
