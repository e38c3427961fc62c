//! Phrases such as operationIds, without the words that the place of a call says already.

use super::inflection::same_noun;
use crate::ir::is_prefix;

const ARTICLES: [&str; 3] = ["a", "an", "the"];
const PREPOSITIONS: [&str; 13] =
    ["as", "at", "by", "for", "from", "in", "into", "of", "on", "per", "to", "via", "with"];

/// A phrase without the nouns of its resource, and the last of those that were left out.
///
/// Articles go with their nouns, and so does a preposition at the end: `add_members_for_portfolio` of `portfolio` is
/// `add_members`. In the middle a noun after a preposition stays, and so does the sense.
pub(super) fn without_nouns(all: &[String], resource: &[String]) -> (Vec<String>, Option<String>) {
    let is_noun = |word: &String| resource.iter().any(|it| same_noun(it, word));
    let is_one_of = |word: Option<&String>, list: &[&str]| word.is_some_and(|it| list.contains(&it.as_str()));
    let mut kept: Vec<String> = Vec::new();
    let mut dropped = None;
    let mut rest = all;
    while let Some((word, after)) = rest.split_first() {
        rest = after;
        let is_version = kept.is_empty() && dropped.is_none() && is_prefix(word) && !after.is_empty();
        if is_version {
            continue;
        }
        if !is_noun(word) {
            kept.push(word.clone());
            continue;
        }
        let is_last = after.iter().all(is_noun);
        let before = if is_one_of(kept.last(), &ARTICLES) { kept.len() - 1 } else { kept.len() };
        let governed = before > 1 && is_one_of(kept.get(before - 1), &PREPOSITIONS);
        if governed && !is_last {
            kept.push(word.clone());
            continue;
        }
        kept.truncate(if governed { before - 1 } else { before });
        dropped = Some(word.clone());
    }
    (kept, dropped)
}

/// `purchases.purchases.create` is `purchases create`.
pub(super) fn without_repetition(mut words: Vec<String>) -> Vec<String> {
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn stripped(phrase: &str, resource: &str) -> String {
        let words = |text: &str| text.split(' ').map(str::to_owned).collect::<Vec<_>>();
        without_nouns(&words(phrase), &words(resource)).0.join(" ")
    }

    #[test]
    fn nouns_go_with_what_belongs_to_them() {
        for (phrase, resource, expected) in [
            ("list pets", "pet", "list"),
            ("get an album", "albums", "get"),
            ("get an albums tracks", "albums", "get tracks"),
            ("add members for portfolio", "portfolios", "add members"),
            ("add item to the cart", "cart", "add item"),
            (
                "get all package versions for package owned by user",
                "packages",
                "get all versions for package owned by user",
            ),
            ("v1 message expunge all contents", "message", "expunge all contents"),
            ("find pets by status", "pet", "find by status"),
            ("get by pet", "pet", "get"),
            ("api", "pet", "api"),
        ] {
            assert_eq!(stripped(phrase, resource), expected, "{phrase} of {resource}");
        }
    }
}
