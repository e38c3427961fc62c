//! How a place of the document came to be what it is in Rust: what each rule changed.

mod document;

use std::fmt::Write as _;

use codegen::facts::{About, Fact, Part};
use codegen::{Stage, Step};

/// How many changes of one rule are shown.
const MOST_CHANGES: usize = 12;

/// The steps as text, each with what it changed. Rules whose changes people have no use for are left out.
pub(crate) fn text(steps: &[Step]) -> String {
    let mut text = String::new();
    let mut before: Option<&Step> = None;
    for step in steps {
        let changes = match before {
            None => vec![document::short(&step.value)],
            Some(last) if step.stage == Stage::Document => document::differences(&last.value, &step.value),
            Some(last) => news(last, step),
        };
        if !changes.is_empty() {
            let _ = writeln!(text, "  {}", step.rule);
        }
        for change in changes.iter().take(MOST_CHANGES) {
            let _ = writeln!(text, "      {change}");
        }
        if changes.len() > MOST_CHANGES {
            let _ = writeln!(text, "      and {} more", changes.len() - MOST_CHANGES);
        }
        before = Some(step);
    }
    text
}

/// What a rule changed of the parts of the IR at a place.
fn news(before: &Step, after: &Step) -> Vec<String> {
    if after.facts.is_empty() {
        let lack =
            if before.facts.is_empty() { "has no type of its own" } else { "nothing of its own is left" };
        return vec![lack.to_owned()];
    }
    if before.facts.is_empty() {
        let becoming = |it: &Fact| match it.about {
            About::Kind => format!("becomes {}", it.words),
            _ => words(it),
        };
        return after.facts.iter().map(becoming).collect();
    }
    // Types are called otherwise as soon as they have their names, wherever they stand.
    let are_named = before.stage != Stage::Name && after.stage == Stage::Name;
    let is_told = |it: &&Fact| !are_named || it.about.is_name();
    let only_in = |one: &'_ [Fact], other: &[Fact]| -> Vec<Fact> {
        let facts = one.iter().filter(|it| !other.contains(it) && !is_said_of_both(it, one));
        facts.filter(is_told).cloned().collect()
    };
    let gone = only_in(&before.facts, &after.facts);
    let new = only_in(&after.facts, &before.facts);
    let is_same = |one: &Fact, other: &Fact| one.part == other.part && one.about == other.about;
    let becomes_another = new.iter().any(|it| it.about == About::Kind);
    let (names, others): (Vec<&Fact>, Vec<&Fact>) = new.iter().partition(|it| it.about == About::Name);
    let came = names.iter().chain(&others).map(|fact| {
        let mut old = gone.iter().filter(|it| is_same(it, fact));
        match (old.next(), old.next()) {
            (Some(old), None) => format!("{} (before: {})", words(fact), old.words),
            _ => words(fact),
        }
    });
    // Whatever is something else now has none of the members that it had.
    let left = gone.iter().filter(|it| !becomes_another && !new.iter().any(|fact| is_same(it, fact)));
    came.chain(left.map(|fact| format!("no longer: {}", words(fact)))).collect()
}

/// Whether a fact of what requests hold is one of what responses hold, too.
fn is_said_of_both(fact: &Fact, all: &[Fact]) -> bool {
    let is_of_both = |it: &Fact| it.part == Part::Type && it.about == fact.about && it.words == fact.words;
    fact.part == Part::TypeOfRequests && all.iter().any(is_of_both)
}

/// The sentence, with what it is said of where that is one of two.
fn words(fact: &Fact) -> String {
    if fact.part == Part::TypeOfRequests {
        format!("in requests: {}", fact.words)
    } else {
        fact.words.clone()
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn facts_that_come_change_and_go_are_told() {
        let fact = |about: About, words: &str| Fact { part: Part::Type, about, words: words.to_owned() };
        let step = |stage: Stage, facts: Vec<Fact>| Step { stage, rule: "rule", value: json!([]), facts };
        let member = |words: &str| fact(About::Member("a".to_owned()), words);
        let kind = |words: &str| fact(About::Kind, words);
        let told = |stage: Stage, before: Vec<Fact>, after: Vec<Fact>| {
            news(&step(Stage::Normalize, before), &step(stage, after))
        };
        let passes = |before, after| told(Stage::Normalize, before, after);
        assert_eq!(passes(vec![], vec![kind("a struct"), member("x")]), ["becomes a struct", "x"]);
        assert_eq!(passes(vec![member("x")], vec![member("y")]), ["y (before: x)"]);
        assert_eq!(passes(vec![kind("a struct"), member("x")], vec![kind("a struct")]), ["no longer: x"]);
        assert_eq!(passes(vec![kind("k"), member("x")], vec![kind("l")]), ["l (before: k)"]);
        assert_eq!(passes(vec![kind("k")], vec![]), ["nothing of its own is left"]);
        assert_eq!(passes(vec![kind("k")], vec![kind("k")]), Vec::<String>::new());
        let named = vec![member("y"), fact(About::Name, "called `Y`")];
        assert_eq!(told(Stage::Name, vec![member("x")], named), ["called `Y`"]);
    }
}
