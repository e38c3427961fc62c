//! Which file a type stands in, in an SDK with many types.
//!
//! There is a module for each resource that needs types alone, and one for those that several need. A module that grows long
//! is taken apart by families: types whose names begin with the same words. Where a type stands depends on its own family
//! only, so that others come and go without moving it.

use std::collections::BTreeMap;

use crate::ir::{Api, Need};
use crate::name::ident::{joined, plain, snake, words};
use crate::name::inflection::singular;

/// In lines: more do not stand in one file, unless they are of one family.
pub(super) const MOST_LINES: usize = 1_500;

/// In lines: a smaller family has no file of its own.
const LEAST_LINES: usize = 150;

/// Modules of `types` that are there already, or that stand for more than one resource.
const RESERVED: [&str; 3] = ["nullable", "other", "shared"];

/// What something is done to, rather than what it is, when a name begins with it.
const VERBS: [&str; 10] =
    ["create", "delete", "get", "list", "modify", "patch", "post", "put", "retrieve", "update"];

/// A type that is to be put somewhere.
pub(super) struct Measured<'a> {
    pub(super) name: &'a str,
    pub(super) lines: usize,
}

/// A module, with the types that stand in it by their places in the list that was given.
#[derive(Debug, PartialEq, Eq)]
pub(super) struct Module {
    /// Its name, a legal identifier.
    pub(super) name: String,
    /// What its types have in common.
    pub(super) title: String,
    pub(super) types: Vec<usize>,
    /// The families that stand in files of their own.
    pub(super) families: Vec<Module>,
}

/// The name of the module for types that some operations need, and what these have in common.
pub(super) fn of_need(api: &Api, need: Need) -> (String, String) {
    match need {
        Need::Several => ("shared".to_owned(), "Types that several resources need.".to_owned()),
        Need::Events => {
            let mut name = "webhook_events".to_owned();
            while api.resources.iter().any(|it| it.module == name) {
                name.push_str("_types");
            }
            (name, "Types that only webhooks and callbacks need.".to_owned())
        }
        Need::Nobody => ("other".to_owned(), "Types that no operation needs.".to_owned()),
        Need::Only(resource) => {
            let module = api.resources.get(resource.0 as usize).map_or("", |it| it.module.as_str());
            let mut name = module.to_owned();
            if RESERVED.contains(&module) {
                while name == module || api.resources.iter().any(|it| it.module == name) {
                    name.push_str("_types");
                }
            }
            (name, format!("Types that only `{}` needs.", plain(module)))
        }
    }
}

/// The module for types that are needed by the same, in families where they are many.
pub(super) fn module((name, title): (String, String), types: &[Measured<'_>]) -> Module {
    let all: Vec<(usize, Vec<String>)> =
        types.iter().enumerate().map(|(index, it)| (index, family_words(it.name))).collect();
    let mut families = Vec::new();
    let mut rest = if lines(&all, types) > MOST_LINES { split(all, &[], types, &mut families) } else { all };
    rest.sort_by_key(|(index, _)| *index);
    families.sort_by(|one: &Module, other| one.name.cmp(&other.name));
    families.dedup_by(|next, kept| {
        let is_same = next.name == kept.name;
        if is_same {
            kept.types.append(&mut next.types);
        }
        is_same
    });
    Module { name, title, types: rest.into_iter().map(|(index, _)| index).collect(), families }
}

/// Takes the families out of types that have the first words in common, and returns what is left.
fn split(
    all: Vec<(usize, Vec<String>)>,
    common: &[String],
    types: &[Measured<'_>],
    families: &mut Vec<Module>,
) -> Vec<(usize, Vec<String>)> {
    let mut rest = Vec::new();
    let mut by_word: BTreeMap<String, Vec<(usize, Vec<String>)>> = BTreeMap::new();
    for (index, words) in all {
        match words.get(common.len()).cloned() {
            Some(word) => by_word.entry(word).or_default().push((index, words)),
            None => rest.push((index, words)),
        }
    }
    for (word, members) in by_word {
        let own = [common, &[word]].concat();
        let length = lines(&members, types);
        if length < LEAST_LINES {
            rest.extend(members);
            continue;
        }
        if length <= MOST_LINES || members.len() == 1 {
            families.push(family(&own, members));
            continue;
        }
        let left = split(members, &own, types, families);
        if lines(&left, types) < LEAST_LINES {
            rest.extend(left);
        } else {
            families.push(family(&own, left));
        }
    }
    rest
}

/// The file of a family, which has the words in common by which it was found.
fn family(found_by: &[String], mut members: Vec<(usize, Vec<String>)>) -> Module {
    members.sort_by_key(|(index, _)| *index);
    // `fine` says less than `fine_tuning`, where that is what all are called after.
    let second = members.first().and_then(|(_, words)| words.get(1));
    let is_common = |second: &String| members.iter().all(|(_, words)| words.get(1) == Some(second));
    let common = match found_by {
        [first] => std::iter::once(first).chain(second.filter(|it| is_common(it))).cloned().collect(),
        more => more.to_vec(),
    };
    Module {
        name: snake(&common.join("_")),
        title: format!("The family of `{}`.", joined(common.iter().map(String::as_str))),
        types: members.iter().map(|(index, _)| *index).collect(),
        families: Vec::new(),
    }
}

fn lines(members: &[(usize, Vec<String>)], types: &[Measured<'_>]) -> usize {
    members.iter().map(|(index, _)| types[*index].lines).sum()
}

/// The words that tell the family: `CreateAccountBody` and `AccountsList` are of `account`.
fn family_words(name: &str) -> Vec<String> {
    let mut all = words(name);
    if all.len() > 1 && VERBS.contains(&all[0].as_str()) {
        all.remove(0);
    }
    all.into_iter().map(|word| singular(&word)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn named(all: &[(&str, usize)]) -> Vec<(String, Vec<String>)> {
        let types: Vec<Measured<'_>> = all.iter().map(|&(name, lines)| Measured { name, lines }).collect();
        let module = module(("shared".to_owned(), String::new()), &types);
        let names = |it: &Module| it.types.iter().map(|index| all[*index].0.to_owned()).collect();
        let rest = (module.name.clone(), names(&module));
        module.families.iter().map(|it| (it.name.clone(), names(it))).chain([rest]).collect()
    }

    fn files(all: &[(&str, usize)]) -> Vec<String> {
        named(all).into_iter().map(|(name, types)| format!("{name}: {}", types.join(" "))).collect()
    }

    #[test]
    fn few_types_stand_together() {
        assert_eq!(files(&[("Pet", 700), ("Account", 700)]), ["shared: Pet Account"]);
    }

    #[test]
    fn families_stand_in_files_of_their_own() {
        let all = [
            ("CreateAccountBody", 100),
            ("PaymentIntent", 900),
            ("PaymentIntentStatus", 100),
            ("PaymentMethod", 800),
            ("Payment", 20),
            ("AccountsList", 100),
            ("Zone", 10),
        ];
        assert_eq!(
            files(&all),
            [
                "account: CreateAccountBody AccountsList",
                "payment_intent: PaymentIntent PaymentIntentStatus",
                "payment_method: PaymentMethod",
                "shared: Payment Zone",
            ]
        );
    }

    #[test]
    fn other_families_move_nothing() {
        let mut all = vec![("Account", 800), ("AccountKey", 400), ("Zone", 10), ("Payment", 600)];
        let before = named(&all);
        all.extend([("Zebra", 600), ("PetOwner", 90), ("Apple", 2_000)]);
        let after = named(&all);
        for (file, types) in before {
            let now = &after.iter().find(|(name, _)| *name == file).expect("the file").1;
            assert!(types.iter().all(|name| now.contains(name)), "{file}: {now:?}");
        }
    }
}
