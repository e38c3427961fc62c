//! The words of a path, and what they stand for.

use super::ident::words;
use super::inflection::singular;
use crate::ir::{PathTemplate, is_prefix};

/// A part of a path, between slashes.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Part {
    /// The words that stand there.
    Words(Vec<String>),
    /// The words of a parameter's name.
    Parameter(Vec<String>),
}

impl Part {
    /// The words, whatever they stand for.
    pub(super) fn words(&self) -> &[String] {
        match self {
            Self::Words(words) | Self::Parameter(words) => words,
        }
    }
}

/// The parts of a path that say something: not `api`, not a version. A verb behind a colon (`/orders:search`,
/// `/orders/{id}:cancel`) is a part of its own.
pub(super) fn parts(path: &PathTemplate) -> Vec<Part> {
    let mut found = Vec::new();
    for piece in path.raw.split('/').filter(|piece| says_something(piece) && !is_prefix(piece)) {
        let parameter = piece.strip_prefix('{').and_then(|rest| rest.split_once('}'));
        let (part, rest) = match (parameter, piece.strip_prefix(':')) {
            (Some((name, rest)), _) => (Part::Parameter(words(name)), rest.strip_prefix(':')),
            (None, Some(name)) => (Part::Parameter(words(name)), None),
            (None, None) => {
                let (text, verb) =
                    piece.split_once(':').map_or((piece, None), |(text, verb)| (text, Some(verb)));
                (Part::Words(words(text.split(['{', '(']).next().unwrap_or_default())), verb)
            }
        };
        found.push(part);
        found.extend(rest.filter(|rest| says_something(rest)).map(|rest| Part::Words(words(rest))));
    }
    found.retain(|part| !part.words().is_empty());
    found
}

fn says_something(text: &str) -> bool {
    text.contains(char::is_alphanumeric)
}

/// The nouns of a part of a path. What is followed by a parameter is one of its kind.
pub(super) fn nouns(parts: &[Part]) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for (index, part) in parts.iter().enumerate() {
        let Part::Words(words) = part else { continue };
        let key = parts.get(index + 1).and_then(|next| match next {
            Part::Parameter(key) => Some(key),
            Part::Words(_) => None,
        });
        if key.is_some_and(|key| key == words) && index > 0 {
            // `/orders/number/{number}` are orders by their number.
            found.push("by".to_owned());
            found.extend(words.iter().cloned());
            continue;
        }
        let (last, before) =
            words.split_last().map_or(("", &[][..]), |(last, before)| (last.as_str(), before));
        found.extend(before.iter().cloned());
        found.push(if key.is_some() { singular(last) } else { last.to_owned() });
    }
    found.dedup();
    found
}

/// All words of a path, those of its parameters marked.
pub(super) fn path_words(path: &PathTemplate) -> Vec<(String, bool)> {
    let marked = |part: &Part| -> Vec<(String, bool)> {
        part.words().iter().map(|word| (word.clone(), matches!(part, Part::Parameter(_)))).collect()
    };
    parts(path).iter().flat_map(marked).collect()
}

/// The words of the last part of a path that is no parameter.
pub(super) fn last_words(path: &PathTemplate) -> Vec<String> {
    let parts = parts(path);
    parts
        .iter()
        .rev()
        .find(|part| matches!(part, Part::Words(_)))
        .map_or_else(Vec::new, |part| part.words().to_vec())
}

/// Whether a path ends with more than one key of the same thing, as `/webhooks/{id}/{token}` does.
pub(super) fn ends_with_two_parameters(path: &PathTemplate) -> bool {
    matches!(&parts(path)[..], [.., Part::Parameter(_), Part::Parameter(_)])
}

/// The words of each parameter of a path.
pub(super) fn parameters(path: &PathTemplate) -> Vec<Vec<String>> {
    let found = parts(path).into_iter();
    found
        .filter_map(|part| match part {
            Part::Parameter(words) => Some(words),
            Part::Words(_) => None,
        })
        .collect()
}

/// The words of the parameter that a path ends with.
pub(super) fn last_parameter(path: &PathTemplate) -> Option<Vec<String>> {
    match parts(path).pop()? {
        Part::Parameter(words) => Some(words),
        Part::Words(_) => None,
    }
}

/// Keys by which one thing of a resource is got, and nothing else.
pub(super) const IDS: &[&str] = &["gid", "guid", "id", "uid", "uuid"];
