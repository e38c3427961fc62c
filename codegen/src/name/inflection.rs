//! Singular and plural of English nouns.

use std::cell::RefCell;
use std::rc::Rc;

use foldhash::{HashMap, HashMapExt as _};
use pluralizer::pluralize;

/// Abbreviations and mass nouns that look like plurals.
const SINGULAR: &[&str] = &[
    "aws",
    "css",
    "devops",
    "dns",
    "gps",
    "https",
    "js",
    "kubernetes",
    "metadata",
    "os",
    "rss",
    "saas",
    "sms",
    "species",
    "sso",
    "tls",
    "tts",
];

/// Nouns that the rules of spelling take for others, with their plurals.
const IRREGULAR: &[(&str, &str)] = &[
    ("cache", "caches"),
    ("cpu", "cpus"),
    ("gpu", "gpus"),
    ("lens", "lenses"),
    ("sku", "skus"),
    ("vcpu", "vcpus"),
];

thread_local! {
    /// The words that were asked for: a document says few words, and each of them often.
    static KNOWN: RefCell<HashMap<String, Rc<Forms>>> = RefCell::new(HashMap::new());
}

/// How many words are remembered.
const MOST_KNOWN: usize = 10_000;

/// A noun in both numbers, by itself.
#[derive(Debug)]
struct Forms {
    singular: Box<str>,
    plural: Box<str>,
    /// Whether it is in the plural.
    is_plural: bool,
}

impl Forms {
    fn of(word: &str) -> Self {
        let is_listed = |(singular, plural): &&(&str, &str)| word == *singular || word == *plural;
        let is_english = !SINGULAR.contains(&word) && word.bytes().all(|it| it.is_ascii_lowercase());
        let (singular, plural) = if !is_english {
            (word.to_owned(), word.to_owned())
        } else if let Some((singular, plural)) = IRREGULAR.iter().find(is_listed) {
            ((*singular).to_owned(), (*plural).to_owned())
        } else {
            (pluralize(word, 1, false), pluralize(word, 2, false))
        };
        Self {
            is_plural: singular != word && plural == word,
            singular: singular.into(),
            plural: plural.into(),
        }
    }
}

/// `pets` and `pet` are the same noun, and so are `people` and `person`.
pub(crate) fn same_noun(left: &str, right: &str) -> bool {
    if left == right {
        return true;
    }
    // No English noun changes its first letter.
    if left.get(..1) != right.get(..1) {
        return false;
    }
    let (left, right) = (forms(left), forms(right));
    // What the rules of spelling cannot undo, they can do again: `caches` has the plural of `cache`.
    left.singular == right.singular || (left.plural == right.plural && (left.is_plural || right.is_plural))
}

/// Whether a noun is in the plural.
pub(crate) fn is_plural(word: &str) -> bool {
    forms(word).is_plural
}

/// A noun in the singular.
pub(crate) fn singular(word: &str) -> String {
    let forms = forms(word);
    if forms.is_plural { forms.singular.to_string() } else { word.to_owned() }
}

/// A noun in the plural.
pub(super) fn plural(word: &str) -> String {
    forms(word).plural.to_string()
}

fn forms(word: &str) -> Rc<Forms> {
    KNOWN.with_borrow_mut(|known| {
        if let Some(forms) = known.get(word) {
            return Rc::clone(forms);
        }
        let forms = Rc::new(Forms::of(word));
        if known.len() < MOST_KNOWN {
            known.insert(word.to_owned(), Rc::clone(&forms));
        }
        forms
    })
}
#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn nouns_have_their_singulars() {
        for (plural, singular) in [
            ("pets", "pet"),
            ("statuses", "status"),
            ("addresses", "address"),
            ("people", "person"),
            ("indices", "index"),
            ("boxes", "box"),
            ("analyses", "analysis"),
            ("children", "child"),
            ("aliases", "alias"),
            ("buses", "bus"),
            ("settings", "setting"),
            ("categories", "category"),
            ("companies", "company"),
            ("batches", "batch"),
            ("matches", "match"),
            ("queries", "query"),
            ("replies", "reply"),
            ("movies", "movie"),
            ("cookies", "cookie"),
            ("vertices", "vertex"),
            ("matrices", "matrix"),
            ("criteria", "criterion"),
            ("men", "man"),
            ("women", "woman"),
            ("invoices", "invoice"),
            ("services", "service"),
            ("devices", "device"),
            ("caches", "cache"),
            ("responses", "response"),
            ("licenses", "license"),
            ("purchases", "purchase"),
            ("databases", "database"),
            ("phases", "phase"),
            ("heroes", "hero"),
            ("photos", "photo"),
            ("leaves", "leaf"),
            ("shelves", "shelf"),
            ("quizzes", "quiz"),
            ("classes", "class"),
            ("processes", "process"),
            ("taxes", "tax"),
            ("keys", "key"),
            ("ids", "id"),
            ("urls", "url"),
            ("apis", "api"),
            ("skus", "sku"),
            ("cpus", "cpu"),
            ("menus", "menu"),
            ("tables", "table"),
            ("values", "value"),
            ("messages", "message"),
            ("images", "image"),
            ("files", "file"),
            ("houses", "house"),
            ("courses", "course"),
            ("releases", "release"),
            ("bases", "base"),
            ("entries", "entry"),
            ("days", "day"),
            ("toes", "toe"),
            ("axes", "axis"),
            ("data", "datum"),
            ("schemas", "schema"),
            ("curricula", "curriculum"),
            ("issues", "issue"),
            ("branches", "branch"),
            ("leases", "lease"),
            ("expenses", "expense"),
            ("sizes", "size"),
            ("prizes", "prize"),
            ("gases", "gas"),
            ("viruses", "virus"),
            ("lenses", "lens"),
            ("drives", "drive"),
            ("archives", "archive"),
            ("wives", "wife"),
            ("calves", "calf"),
            ("mice", "mouse"),
            ("teeth", "tooth"),
            ("feet", "foot"),
            ("tries", "try"),
            ("ties", "tie"),
            ("zombies", "zombie"),
            ("selfies", "selfie"),
            ("calories", "calorie"),
        ] {
            assert!(same_noun(plural, singular) && same_noun(singular, plural), "{plural}");
            assert!(is_plural(plural) && !is_plural(singular), "{plural}");
        }
    }

    #[test]
    fn other_nouns_are_others() {
        for (left, right) in
            [("status", "state"), ("addresses", "adders"), ("news", "new"), ("pet", "petal"), ("sms", "sm")]
        {
            assert!(!same_noun(left, right), "{left} {right}");
        }
    }

    #[test]
    fn nouns_without_a_plural_are_singular() {
        for word in [
            "status",
            "series",
            "news",
            "analytics",
            "address",
            "access",
            "bus",
            "alias",
            "sms",
            "dns",
            "https",
            "progress",
            "business",
            "basis",
            "analysis",
            "species",
            "information",
            "equipment",
            "canvas",
            "gas",
            "lens",
            "virus",
            "campus",
            "bonus",
            "census",
            "focus",
            "radius",
            "metadata",
            "feedback",
            "software",
        ] {
            assert!(!is_plural(word), "{word}");
        }
    }
}
