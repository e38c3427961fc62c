//! Phrases such as operationIds, without the words that the place of a call says already.

use super::ident;
use super::inflection::{is_plural, same_noun};
use super::path::{Part, parts};
use super::path_phrase::place_of;
use super::verbs::{is_verb, may_be_verb};
use crate::ir::{Api, Method, Operation, is_prefix};

const ARTICLES: [&str; 3] = ["a", "an", "the"];
const PREPOSITIONS: [&str; 13] =
    ["as", "at", "by", "for", "from", "in", "into", "of", "on", "per", "to", "via", "with"];

/// Words at the end of a resource's name that say how its operations are grouped, not what they are about.
const GROUPS: [&str; 20] = [
    "action",
    "admin",
    "administration",
    "api",
    "beta",
    "controller",
    "deprecated",
    "endpoint",
    "internal",
    "legacy",
    "management",
    "manager",
    "method",
    "operation",
    "preview",
    "private",
    "public",
    "resource",
    "route",
    "service",
];

/// Where a call stands: its resource, and what its path says around it.
#[derive(Clone, Debug, Default)]
pub(super) struct Place {
    /// The words of the resource.
    pub(super) resource: Vec<String>,
    /// The words of the resources above it.
    pub(super) above: Vec<String>,
    /// The words of the path before the resource, and of its parameters there: what the resource belongs to.
    pub(super) owners: Vec<String>,
    /// The words of the path behind the resource: what belongs to it.
    pub(super) belongings: Vec<String>,
    /// Whether the path ends with the resource, or with one thing of it: the call is about the resource itself.
    pub(super) is_about_resource: bool,
    /// Whether the call only reads.
    pub(super) is_read: bool,
}

/// A phrase without the nouns of its resource, and the last of those that were left out.
///
/// Articles go with their nouns, and so does a preposition at the end: `add_members_for_portfolio` of `portfolio` is
/// `add_members`. A noun stays where the rest would say something else without it:
/// - after a preposition in the middle: `get versions for package owned by user`,
/// - after its owner: without their playlists, `list users playlists` would list users,
/// - before something that is not in it: without the tracks, `save tracks user` would save a user,
/// - without the noun that it belongs to: `create payee` of `payee invitation`,
/// - where it is the verb: `restore settings` of `restore`.
pub(super) fn without_nouns(all: &[String], place: &Place) -> (Vec<String>, Option<String>) {
    let is_noun = |word: &String| place.resource.iter().chain(&place.above).any(|it| same_noun(it, word));
    let mut kept: Vec<String> = Vec::new();
    let mut dropped = None;
    let mut rest = all;
    while let Some((word, after)) = rest.split_first() {
        let is_version = kept.is_empty() && dropped.is_none() && is_prefix(word) && !after.is_empty();
        if is_version {
            rest = after;
            continue;
        }
        if !is_noun(word) {
            kept.push(word.clone());
            rest = after;
            continue;
        }
        let length = rest.iter().take_while(|word| is_noun(word)).count();
        let (nouns, after) = rest.split_at(length);
        rest = after;
        let before = if is_one_of(kept.last(), &ARTICLES) { kept.len() - 1 } else { kept.len() };
        let governed = before > 1 && is_one_of(kept.get(before - 1), &PREPOSITIONS);
        let stays = (governed && !after.is_empty())
            || place.lacks_head(nouns)
            || (!governed && place.has_owner(&kept[..before]))
            || place.has_other_object(&kept, nouns, after)
            || (kept.is_empty() && !after.is_empty() && is_verb(&nouns[0]));
        if stays {
            kept.extend_from_slice(nouns);
            continue;
        }
        kept.truncate(if governed { before - 1 } else { before });
        dropped = nouns.last().cloned();
    }
    (kept, dropped)
}

impl Place {
    /// Of an operation; `words` are those of its resource and of the ones above it.
    pub(super) fn new(api: &Api, operation: &Operation, words: &[String]) -> Self {
        let resource = ident::words(&api.resources[operation.resource.0 as usize].name.wire);
        let above = words.get(resource.len()..).unwrap_or_default().to_vec();
        let parts = parts(&operation.path);
        let is_literal = |part: &Part| matches!(part, Part::Words(_));
        let last = parts.iter().rposition(is_literal);
        let own = place_of(&resource, &parts);
        let (before, after) = parts.split_at(own.or(last).unwrap_or_default());
        let said = |parts: &[Part]| parts.iter().flat_map(Part::words).cloned().collect();
        Self {
            resource,
            above,
            owners: said(before),
            belongings: said(after.get(1..).unwrap_or_default()),
            is_about_resource: own.is_some() && own == last,
            is_read: matches!(operation.method, Method::Get | Method::Head | Method::Query),
        }
    }

    /// Whether nouns are a part of the resource's name without the one that it is called by, the last one.
    fn lacks_head(&self, nouns: &[String]) -> bool {
        let is_group = |word: &String| GROUPS.iter().any(|it| same_noun(it, word));
        let head = self.resource.iter().rfind(|word| !is_group(word)).or(self.resource.last());
        head.is_some_and(|head| !nouns.iter().any(|it| same_noun(it, head) || says(&self.above, it)))
    }

    /// Whether words that begin with a verb end with what the resource belongs to: with a noun of the path before it, or
    /// with a noun in the plural, as in `get current users playlists`.
    fn has_owner(&self, before: &[String]) -> bool {
        let [verb, .., last] = before else { return false };
        let is_owner = says(&self.owners, last) || (self.is_about_resource && is_plural(last));
        is_owner && !says(&self.belongings, last) && may_be_verb(verb)
    }

    /// Whether what follows the nouns of the resource says whose or which they are, and not what is theirs.
    fn has_other_object(&self, before: &[String], nouns: &[String], after: &[String]) -> bool {
        let Some(next) = after.first() else { return false };
        self.is_about_resource
            && !self.is_read
            && before.first().is_some_and(|verb| may_be_verb(verb))
            && nouns.last().is_some_and(|noun| is_plural(noun))
            && !PREPOSITIONS.contains(&next.as_str())
            && !says(&self.belongings, next)
    }
}

fn says(words: &[String], word: &str) -> bool {
    words.iter().any(|it| same_noun(it, word))
}

fn is_one_of(word: Option<&String>, list: &[&str]) -> bool {
    word.is_some_and(|it| list.contains(&it.as_str()))
}

/// `purchases.purchases.create` is `purchases create`.
pub(super) fn without_repetition(mut words: Vec<String>) -> Vec<String> {
    words.dedup();
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn place(resource: &str) -> Place {
        Place { resource: split(resource), ..Place::default() }
    }

    fn split(text: &str) -> Vec<String> {
        text.split(' ').map(str::to_owned).collect()
    }

    fn stripped(phrase: &str, place: &Place) -> String {
        without_nouns(&split(phrase), place).0.join(" ")
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
            ("create user", "user management", "create"),
            ("create payee", "payee invitation", "create payee"),
            ("invite user", "invites", "invite user"),
            ("search repos", "search", "repos"),
            ("playlists get", "playlists", "get"),
        ] {
            assert_eq!(stripped(phrase, &place(resource)), expected, "{phrase} of {resource}");
        }
    }

    #[test]
    fn nouns_stay_where_the_rest_would_say_something_else() {
        let read = Place { is_about_resource: true, is_read: true, ..place("playlists") };
        let change = Place { is_about_resource: true, ..place("playlists") };
        let of_vault = Place { owners: split("vault uuid"), ..change.clone() };
        let with_items = Place { belongings: split("items"), ..place("playlists") };
        for (phrase, place, expected) in [
            ("get list of current users playlists", &read, "get list of current users playlists"),
            ("list active playlists", &read, "list active"),
            ("follow artists playlists", &with_items, "follow artists"),
            ("create vault playlist", &of_vault, "create vault playlist"),
            ("list vault playlist items", &of_vault, "list vault playlist items"),
            ("app vault playlists create", &of_vault, "app vault create"),
            ("save playlists user", &change, "save playlists user"),
            ("save playlists by name", &change, "save by name"),
            ("save playlist legacy", &change, "save legacy"),
            ("get playlists user", &read, "get user"),
            ("get a playlists items", &with_items, "get items"),
            ("get items playlist", &with_items, "get items"),
        ] {
            assert_eq!(stripped(phrase, place), expected, "{phrase}");
        }
    }
}
