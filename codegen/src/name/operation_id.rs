//! operationIds without what frameworks put into them: the path, the method, the class of the handler.

use super::ident::words;
use super::inflection::same_noun;
use super::path::{IDS, ends_with_two_parameters, last_parameter, last_words, parameters, path_words};
use crate::ir::{Method, Operation, is_prefix};

/// The words of the operationId that somebody chose.
pub(super) fn chosen_words(operation: &Operation) -> Vec<String> {
    let mut all = words(without_path(&operation.id, operation));
    without_using(&mut all, &operation.method);
    if let Some(index) = all.iter().position(|word| word == "controller")
        && index > 0
        && index + 1 < all.len()
    {
        // The class of the handler, as NestJS and others write it: `PetsController_findAll`.
        all.remove(index);
    }
    all
}

/// `FastAPI` ends an operationId with the path and the method, which says nothing new.
fn without_path<'a>(id: &'a str, operation: &Operation) -> &'a str {
    let raw = operation.path.raw.as_str();
    let starts = raw.match_indices('/').map(|(index, _)| index);
    let mut starts = starts.filter(|start| raw[..*start].split('/').all(is_prefix));
    let without = |start: usize| {
        let plain: String =
            raw[start..].chars().map(|it| if it.is_alphanumeric() { it } else { '_' }).collect();
        let suffix = format!("{plain}_{}", operation.method.key());
        id.strip_suffix(&suffix).map(|rest| rest.trim_end_matches('_')).filter(|rest| !rest.is_empty())
    };
    starts.find_map(without).unwrap_or(id)
}

/// Springfox ends an operationId with the method, and with a number where it has been there before: `listUsingGET_1`.
fn without_using(all: &mut Vec<String>, method: &Method) {
    let Some(using) = all.iter().rposition(|word| word == "using").filter(|using| *using > 0) else { return };
    let is_number = |word: &String| word.bytes().all(|it| it.is_ascii_digit());
    if let [first, rest @ ..] = &all[using + 1..]
        && first.trim_end_matches(|it: char| it.is_ascii_digit()) == method.key()
        && rest.iter().all(is_number)
    {
        all.truncate(using);
    }
}

/// What an operationId says that says the method and the path, and nothing more: `getWidgetsId`, `GET_widgets_{id}`,
/// `widgets_id_get`.
#[derive(Clone, Debug, Default, PartialEq)]
pub(super) struct VerbAndPath {
    /// The nouns; none where it says the path's parameters among them, as only a program would.
    pub(super) nouns: Vec<String>,
    /// The `by channel` of `getEpisodesByChannel`, of a parameter that the path does not end with.
    pub(super) clause: Vec<String>,
}

/// The verb and the path that an operationId is made of; nothing where it says anything else.
pub(super) fn verb_and_path(operation: &Operation) -> Option<VerbAndPath> {
    if operation.has_made_up_id() {
        return None;
    }
    let mut all = words(&operation.id);
    without_using(&mut all, &operation.method);
    let key = operation.method.key();
    let rest = match all.split_first().zip(all.split_last()) {
        Some(((first, rest), _)) if *first == key => rest,
        Some((_, (last, rest))) if *last == key => rest,
        _ => return None,
    };
    let (rest, clause) = without_parameter(rest, operation);
    let path = path_words(&operation.path);
    let last = last_words(&operation.path);
    let is_about_last = last.is_empty() || rest.windows(last.len()).any(|it| is_same_phrase(it, &last));
    let mut left = path.iter();
    let mut says_parameter = false;
    let is_in_order = rest.iter().filter(|word| !is_prefix(word)).all(|word| {
        let found = left.find(|(it, _)| same_noun(it, word));
        says_parameter |= found.is_some_and(|(_, is_parameter)| *is_parameter);
        found.is_some()
    });
    // `get_web_hook` of `/webhooks`.
    let is_last = same_noun(&rest.concat(), &last.concat());
    if rest.is_empty() || !(is_last || (is_in_order && is_about_last)) {
        return None;
    }
    let says_all =
        parameters(&operation.path).iter().all(|it| rest.windows(it.len()).any(|words| words == it));
    let is_made = (says_parameter && says_all) || rest.iter().any(|word| is_prefix(word));
    let ends_with_one =
        last_parameter(&operation.path).is_some() && !ends_with_two_parameters(&operation.path);
    let clause = if ends_with_one { &[] } else { clause };
    Some(VerbAndPath { nouns: if is_made { Vec::new() } else { rest.to_vec() }, clause: clause.to_vec() })
}

/// Whether two phrases have the same nouns, whatever their numbers.
pub(super) fn is_same_phrase(left: &[String], right: &[String]) -> bool {
    left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same_noun(left, right))
}

/// Words without those of a parameter at the end, and these: `by id`.
fn without_parameter<'a>(all: &'a [String], operation: &Operation) -> (&'a [String], &'a [String]) {
    let Some(by) = all.iter().rposition(|word| word == "by").filter(|by| *by > 0) else { return (all, &[]) };
    let path = path_words(&operation.path);
    let is_parameter =
        |word: &String| path.iter().any(|(it, is_parameter)| *is_parameter && same_noun(it, word));
    if by + 1 < all.len() && all[by + 1..].iter().all(is_parameter) { all.split_at(by) } else { (all, &[]) }
}

/// A phrase without what the end of the path says: `get by id` of `/pets/{petId}` is `get`, and so is `find one`.
pub(super) fn without_end(mut phrase: Vec<String>, operation: &Operation) -> Vec<String> {
    let parameter = last_parameter(&operation.path);
    if let [before @ .., by, id] = &phrase[..]
        && by == "by"
        && !before.is_empty()
        && IDS.contains(&id.as_str())
        && parameter.as_ref().and_then(|words| words.last()) == Some(id)
    {
        phrase.truncate(phrase.len() - 2);
    }
    let verb = |of: &[&str]| matches!(&phrase[..], [verb, _] if of.contains(&verb.as_str()));
    let is_read =
        operation.method == Method::Get && verb(&["find", "get", "fetch", "read", "retrieve", "list"]);
    match phrase.get(1).map(String::as_str) {
        Some("one") if is_read && parameter.is_some() => vec!["get".to_owned()],
        Some("all") if is_read && parameter.is_none() => vec!["list".to_owned()],
        _ => phrase,
    }
}
