//! What an object holds beside its declared properties (JSON Schema 2020-12, core, sections 10.3.2.2 and 10.3.2.3).

use super::Context;
use super::job::Job;
use crate::diagnostic::Code;
use crate::ir::{Additional, Type};
use crate::normalize::schema::reading::literals::literals;
use crate::normalize::schema::reading::merged::Merged;
use crate::normalize::schema::reading::source::below;
use crate::normalize::schema::reading::view::Rest;
use crate::pattern::{Compilations, TooCostly};

/// What a schema with `patternProperties` says of names that none of its patterns fits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Others {
    /// There are none, or a schema describes them.
    Described,
    /// They are there, with values of any type.
    Present,
    /// Nothing: they may be there.
    Unmentioned,
}

impl<'a> Context<'a> {
    /// What the job says of properties that it does not declare.
    pub(super) fn additional(&mut self, job: &Job<'a>) -> Additional {
        let merged = &job.merged;
        if merged.patterns.is_empty() {
            return if merged.forbids_rest {
                Additional::Forbidden
            } else if merged.rest.is_empty() {
                Additional::Any
            } else {
                let path = below(&job.path, "value");
                typed(self.type_of(&job.renamed_below(&merged.rest, &path), None, &path, &job.origin))
            };
        }
        let mut types: Vec<Type> = Vec::new();
        for source in merged.patterns.iter().map(|(_, source)| source).chain(&merged.rest) {
            let ty = self.type_of(std::slice::from_ref(source), None, &source.path, &source.origin);
            if !types.contains(&ty) {
                types.push(ty);
            }
        }
        match (<[Type; 1]>::try_from(types), self.others(merged)) {
            (Ok([ty]), Others::Described) => typed(ty),
            (Ok([Type::Any]), _) => Additional::Any,
            (Ok([ty]), Others::Unmentioned) => {
                self.report_pattern(job);
                typed(ty)
            }
            (Ok(_), Others::Present) | (Err(_), _) => {
                self.reading.report(
                    Code::UntypedSchema,
                    &job.origin,
                    "properties whose type depends on a pattern of their name are JSON values",
                    "use `additionalProperties` where one type fits all",
                );
                Additional::Any
            }
        }
    }

    /// What the schemas say of names that none of their patterns fits.
    fn others(&mut self, merged: &Merged<'a>) -> Others {
        if !merged.rest.is_empty() || merged.forbids_rest {
            return Others::Described;
        }
        let compilations = &mut self.compilations;
        if merged.patterns.iter().any(|(pattern, _)| fits_all(pattern, compilations))
            || self.all_names_fit(merged)
        {
            return Others::Described;
        }
        // A schema that declares properties beside its patterns has names that fit none of them, and there may be more.
        let is_stated = merged
            .members
            .iter()
            .any(|(view, _)| !view.patterns.is_empty() && matches!(view.rest, Some(Rest::Allowed)));
        let required = || merged.required.iter().copied().collect();
        if is_stated || !merged.properties.is_empty() || self.all_fit(merged, required()) == Some(false) {
            Others::Present
        } else {
            Others::Unmentioned
        }
    }

    /// Whether each name that `propertyNames` allows fits one of the patterns: it has one of these patterns itself, or lists
    /// names that fit.
    fn all_names_fit(&mut self, merged: &Merged<'a>) -> bool {
        if merged.names.is_empty() {
            return false;
        }
        let names = self.reading.merged(&merged.names, None);
        let known = |pattern: &str| merged.patterns.iter().any(|(own, _)| *own == pattern);
        if names.members.iter().any(|(view, _)| view.pattern.is_some_and(known)) {
            return true;
        }
        let listed = literals(&names);
        let texts = listed.iter().filter_map(|it| it.value.as_str()).collect();
        !listed.is_empty() && self.all_fit(merged, texts) == Some(true)
    }

    /// Whether each of the names fits one of the patterns; nothing where that takes too long to tell.
    fn all_fit(&mut self, merged: &Merged<'a>, mut names: Vec<&str>) -> Option<bool> {
        let mut is_certain = true;
        for (pattern, _) in &merged.patterns {
            if names.is_empty() {
                break;
            }
            match self.compilations.compile(pattern) {
                Ok(Some(is_found_in)) if self.reading.spend(names.len()) => {
                    names.retain(|name| !is_found_in(name));
                }
                Ok(None) => {}
                Ok(Some(_)) | Err(TooCostly) => is_certain = false,
            }
        }
        if names.is_empty() { Some(true) } else { is_certain.then_some(false) }
    }

    /// Notes that the map does not check its names: all values have the type of those whose names fit the pattern.
    fn report_pattern(&mut self, job: &Job<'a>) {
        let described = job.merged.members.iter().find(|(view, _)| !view.patterns.is_empty());
        let origin = described
            .map_or_else(|| job.origin.clone(), |(_, source)| source.origin.join("patternProperties"));
        self.reading.report(
            Code::PatternMap,
            &origin,
            "this is a map of what the pattern's names have: values of another type are refused, whatever their names",
            "say `additionalProperties: false` where there are no other names, or `additionalProperties: true` for a map of JSON values",
        );
    }
}

fn typed(ty: Type) -> Additional {
    if ty == Type::Any { Additional::Any } else { Additional::Typed(ty) }
}

/// Whether it is certain that a pattern fits every name. It is, if the pattern fits the empty text and looks neither at what
/// is around nor for both ends (the empty text stands at either end of each name), or if it is a spelling of `^.*$`.
fn fits_all(pattern: &str, compilations: &mut Compilations) -> bool {
    const LOOKS_AROUND: [&str; 6] = ["(?=", "(?!", "(?<", r"\b", r"\B", r"\p{"];
    const ANY: [&str; 9] =
        [".", r"[\s\S]", r"[\S\s]", r"[\w\W]", r"[\W\w]", r"[\d\D]", r"[\D\d]", "[^]", r"(?:.|\n)"];
    let is_open = !pattern.contains('^') || !pattern.contains('$');
    if is_open && !LOOKS_AROUND.iter().any(|it| pattern.contains(it)) {
        return compilations
            .compile(pattern)
            .is_ok_and(|finder| finder.is_some_and(|is_found_in| is_found_in("")));
    }
    let whole = pattern.strip_prefix('^').and_then(|rest| rest.strip_suffix('$')).unwrap_or_default();
    let group =
        whole.strip_prefix("(?:").or_else(|| whole.strip_prefix('(')).and_then(|it| it.strip_suffix(')'));
    let is_any = |text: &str| text.strip_suffix('*').is_some_and(|repeated| ANY.contains(&repeated));
    is_any(whole) || group.is_some_and(is_any)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_fits_all_names_is_known() {
        let compilations = &mut Compilations::new();
        for pattern in [
            "",
            "^",
            "$",
            ".*",
            "^.*",
            ".*$",
            "^.*$",
            "(.*)",
            "^(.*)$",
            "^(?:.*)$",
            r"^[\s\S]*$",
            "^[^]*$",
            "[a-z]*",
            "^(a|b)?",
            "a?$",
            "a|",
        ] {
            assert!(fits_all(pattern, compilations), "{pattern}");
            let is_found_in = compilations.compile(pattern).expect("it is small").expect("an expression");
            for name in ["", "a", "x-y z", "é"] {
                assert!(is_found_in(name), "{pattern} in {name:?}");
            }
        }
        for pattern in [
            "^$",
            ".",
            ".+",
            "^.+$",
            "^x-",
            "^$|a",
            "^a*$",
            "^.*a$",
            r"\$",
            r"^\$",
            r".+\$",
            "(.*",
            "^(.*)(a)$",
            "(?!a)",
            r"\B",
            "^(?!a).*$",
        ] {
            assert!(!fits_all(pattern, compilations), "{pattern}");
        }
    }
}
