//! Changes of what a document says to people: descriptions, defaults, and restrictions that types do not express.

use super::effect::{Effect, NONE, Travel, breaking, compatible};
use super::fit::Fit;
use super::report::{Item, Report};
use super::{Action, Level};
use crate::ir::Docs;
use crate::text::code_span as code;

/// Compares what is said of something. What is not the item itself is named by `what`, with a space behind it.
pub(super) fn compare(
    report: &mut Report,
    item: Item<'_>,
    what: &str,
    travel: Travel,
    (was, is): (&Docs, &Docs),
) {
    let Docs { title, description, deprecated, default, examples, constraints, url } = was;
    match (deprecated, is.deprecated) {
        (false, true) => {
            report.push(Level::Minor, NONE, Action::Changed, item, format!("{what}is deprecated"));
        }
        (true, false) => {
            let detail = format!("{what}is no longer deprecated");
            report.push(Level::Patch, NONE, Action::Changed, item, detail);
        }
        _ => {}
    }
    if *default != is.default {
        let said = |value: &Option<serde_json::Value>| {
            value.as_ref().map_or_else(|| "none".to_owned(), |value| code(&value.to_string()))
        };
        let detail = format!("{what}has another default: was {}, is {}", said(default), said(&is.default));
        let effect = match (default, &is.default) {
            (Some(_), Some(_)) => breaking("the server takes another value where running programs give none"),
            _ => compatible("the server says what it takes where running programs give none"),
        };
        report.push(Level::Patch, travel.effect(effect, NONE), Action::Documented, item, detail);
    }
    if *constraints != is.constraints {
        let (effect, verb) = match fit(constraints, &is.constraints) {
            Fit::Same | Fit::Alike => (NONE, "is restricted in other words"),
            fit @ Fit::Wider => (travel_fit(travel, fit), "allows more"),
            fit @ Fit::Narrower => (travel_fit(travel, fit), "allows less"),
            fit @ Fit::Other => (travel_fit(travel, fit), "allows something else"),
        };
        let detail = format!("{what}{verb}: was {}, is {}", list(constraints), list(&is.constraints));
        report.push(Level::Patch, effect, Action::Documented, item, detail);
    }
    if (title, description, examples, url) != (&is.title, &is.description, &is.examples, &is.url) {
        let detail = format!("{what}has other documentation");
        report.push(Level::Patch, NONE, Action::Documented, item, detail);
    }
}

/// Programs do not check what they read.
fn travel_fit(travel: Travel, fit: Fit) -> Effect {
    Travel { received: false, ..travel }.fit(fit)
}

fn list(constraints: &[String]) -> String {
    if constraints.is_empty() {
        return "anything".to_owned();
    }
    constraints.iter().map(|it| code(it)).collect::<Vec<_>>().join(", ")
}

/// Whether restrictions are more or fewer, or their bounds farther apart or closer together.
fn fit(was: &[String], is: &[String]) -> Fit {
    let gone = was.iter().filter(|it| !is.contains(it)).map(|it| Restriction::of(it));
    let mut new: Vec<_> = is.iter().filter(|it| !was.contains(it)).map(|it| Restriction::of(it)).collect();
    let mut fit = Fit::Same;
    for old in gone {
        let same = new.iter().position(|it| it.kind == old.kind && it.unit == old.unit);
        fit = fit.and(match same {
            None => Fit::Wider,
            Some(index) => old.beside(&new.swap_remove(index)),
        });
    }
    if new.is_empty() { fit } else { fit.and(Fit::Narrower) }
}

/// A restriction, as it is said in a phrase.
struct Restriction<'a> {
    /// `at least`, `at most`, `pattern` and the like.
    kind: &'a str,
    bound: Option<f64>,
    /// What is counted, by its first letters: there are a singular and a plural of it.
    unit: &'a str,
}

impl<'a> Restriction<'a> {
    fn of(phrase: &'a str) -> Self {
        let start = phrase.find(|it: char| it.is_ascii_digit() || it == '-').filter(|at| {
            // Only words stand before the bound.
            phrase[..*at].chars().all(|it| it.is_ascii_lowercase() || it == ' ')
        });
        let Some(start) = start else {
            return Self { kind: phrase.split(' ').next().unwrap_or(phrase), bound: None, unit: "" };
        };
        let (kind, rest) = phrase.split_at(start);
        let (bound, unit) = rest.split_once(' ').unwrap_or((rest, ""));
        Self { kind: kind.trim(), bound: bound.parse().ok(), unit: unit.get(..5).unwrap_or(unit) }
    }

    /// What it leaves now beside what it left before.
    fn beside(&self, now: &Self) -> Fit {
        let (Some(was), Some(is)) = (self.bound, now.bound) else { return Fit::Other };
        match self.kind {
            "at least" | "more than" if is < was => Fit::Wider,
            "at least" | "more than" if is > was => Fit::Narrower,
            "at most" | "less than" if is > was => Fit::Wider,
            "at most" | "less than" if is < was => Fit::Narrower,
            _ => Fit::Other,
        }
    }
}
