//! The select stage: of a large document, the operations that `sdk.toml` asks for.
//!
//! Operations are taken out before anything is made of them. Which types stay follows from the operations that do, and
//! is decided once all types are known.

mod optional;
mod pattern;
mod rules;

use std::collections::HashSet;

use openapiv3::{Operation, PathItem, ReferenceOr};

pub use self::optional::properties as optional_properties;
use self::pattern::Pattern;
pub(crate) use self::pattern::Subject;
pub(crate) use self::rules::Rules;
use crate::config::{Config, Selection};
use crate::diagnostic::{Code, Diagnostics};
use crate::document::{Document, Webhook};

/// Takes out the operations that the configuration leaves out, and reports patterns that match nothing.
pub fn operations(document: &mut Document, config: &Config, diagnostics: &mut Diagnostics) {
    if config.operations.selection.is_everything() {
        return;
    }
    let mut chosen = Choice::new(&config.operations.selection, config, diagnostics);
    let mut known: Vec<String> = Vec::new();
    let (mut kept, mut left_out) = (0, 0);
    let mut is_chosen = |path: &str, method: &str, operation: &Operation| {
        let id = operation.operation_id.as_deref();
        known.extend(id.map(str::to_owned));
        known.extend(operation.tags.iter().map(|tag| format!("tag:{tag}")));
        let is_chosen = chosen.has(&Subject::Operation { id, method, path, tags: &operation.tags });
        *(if is_chosen { &mut kept } else { &mut left_out }) += 1;
        is_chosen
    };
    for (path, item) in &mut document.openapi.paths.paths {
        let ReferenceOr::Item(item) = item else { continue };
        for (method, slot) in slots(item) {
            slot.take_if(|operation| !is_chosen(path, method, operation));
        }
    }
    document.methods.retain(|it| is_chosen(&it.path, &it.method, &it.operation));
    chosen.report_unused("operation", &known, diagnostics);
    let needs_operations = config.package.contents.has_client() && document.webhooks.is_empty();
    if needs_operations && kept == 0 && left_out > 0 {
        let selection = &config.operations.selection;
        let said = selection.exclude.first().or(selection.include.first()).map_or("", String::as_str);
        let message = "the configuration leaves no operation of the document".to_owned();
        let hint = "`contents = \"types\"` in `[package]` makes a crate without a client";
        diagnostics.push(config.finding(Code::UnusedConfig, said, message).hint(hint));
    }
}

/// The webhooks that the configuration does not leave out.
pub(crate) fn webhooks<'a>(
    webhooks: &'a [Webhook],
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> Vec<&'a Webhook> {
    let selection = config.webhooks.selection();
    let mut chosen = Choice::new(&selection, config, diagnostics);
    let kept = webhooks.iter().filter(|it| chosen.has(&Subject::Schema { key: &it.name })).collect();
    let names: Vec<String> = webhooks.iter().map(|it| it.name.clone()).collect();
    chosen.report_unused("webhook", &names, diagnostics);
    kept
}

/// Whether a component schema becomes a type although no operation needs it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Kept {
    /// It does not.
    No,
    /// It does, as all do that nothing is said of.
    WithAll,
    /// It does, as a person has chosen it.
    Chosen,
}

/// The component schemas that are kept although no chosen operation needs them.
pub(crate) fn schemas(
    keys: &[String],
    config: &Config,
    diagnostics: &mut Diagnostics,
) -> impl Fn(&str) -> Kept + use<> {
    let types = config.types.selection();
    let everything = config.operations.selection.is_everything() && types.is_everything();
    // Without a word on types, a choice of operations is a choice of what they need.
    let nothing = !config.operations.selection.is_everything() && config.types.include.is_empty();
    let mut kept = HashSet::new();
    if !everything && !nothing {
        let mut chosen = Choice::new(&types, config, diagnostics);
        kept.extend(keys.iter().filter(|key| chosen.has(&Subject::Schema { key })).cloned());
        chosen.report_unused("component schema", keys, diagnostics);
    }
    let is_named = !config.types.include.is_empty();
    move |key| match (everything, kept.contains(key)) {
        (false, true) if is_named => Kept::Chosen,
        (false, false) => Kept::No,
        _ => Kept::WithAll,
    }
}

/// Reports the patterns for component schemas that are to be left out, and all stay, since something needs them.
pub(crate) fn report_needed(
    keys: &[String],
    config: &Config,
    is_left: impl Fn(&str) -> bool,
    diagnostics: &mut Diagnostics,
) {
    let patterns = config.types.exclude.iter().filter_map(|text| Pattern::new(text).ok());
    for pattern in patterns {
        let fits = |key: &&String| pattern.matches(&Subject::Schema { key });
        let mut fitting = keys.iter().filter(fits).peekable();
        if fitting.peek().is_some() && fitting.all(|key| is_left(key)) {
            let message = format!("`{}` leaves nothing out: what stays needs these types", pattern.text());
            diagnostics.push(config.finding(Code::UnusedConfig, pattern.text(), message));
        }
    }
}

/// The patterns of a selection, and which of them have matched.
struct Choice<'a> {
    config: &'a Config,
    include: Vec<(Pattern, bool)>,
    exclude: Vec<(Pattern, bool)>,
}

impl<'a> Choice<'a> {
    fn new(selection: &Selection, config: &'a Config, diagnostics: &mut Diagnostics) -> Self {
        let mut read = |texts: &[String]| {
            let patterns = texts.iter().filter_map(|text| match Pattern::new(text) {
                Ok(pattern) => Some((pattern, false)),
                Err(message) => {
                    let message = format!("`{text}` is not a pattern: {message}");
                    diagnostics.push(config.finding(Code::InvalidPattern, text, message));
                    None
                }
            });
            patterns.collect()
        };
        let (include, exclude) = (read(&selection.include), read(&selection.exclude));
        Self { config, include, exclude }
    }

    fn has(&mut self, subject: &Subject<'_>) -> bool {
        let matches = |patterns: &mut Vec<(Pattern, bool)>| {
            let mut any = false;
            // Each pattern is asked: what matches nothing is reported.
            for (pattern, used) in patterns {
                let fits = pattern.matches(subject);
                *used |= fits;
                any |= fits;
            }
            any
        };
        let included = matches(&mut self.include) || self.include.is_empty();
        let excluded = matches(&mut self.exclude);
        included && !excluded
    }

    fn report_unused(&self, what: &str, known: &[String], diagnostics: &mut Diagnostics) {
        for (pattern, _) in self.include.iter().chain(&self.exclude).filter(|(_, used)| !used) {
            let message = format!("the pattern `{}` of the configuration fits no {what}", pattern.text());
            let mut finding = self.config.finding(Code::UnusedConfig, pattern.text(), message);
            finding.hint = diagnostics.did_you_mean(pattern.text(), known.iter().map(String::as_str));
            diagnostics.push(finding);
        }
    }
}

fn slots(item: &mut PathItem) -> [(&'static str, &mut Option<Operation>); 8] {
    [
        ("GET", &mut item.get),
        ("PUT", &mut item.put),
        ("POST", &mut item.post),
        ("DELETE", &mut item.delete),
        ("OPTIONS", &mut item.options),
        ("HEAD", &mut item.head),
        ("PATCH", &mut item.patch),
        ("TRACE", &mut item.trace),
    ]
}
