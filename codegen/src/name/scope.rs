//! A place where no two things may have the same name.

use super::ident::{around, constant, plain};
use foldhash::{HashMap, HashMapExt as _, HashSet, HashSetExt as _};

/// When two names count as the same.
#[derive(Clone, Copy, Debug, Default)]
pub(super) enum Sameness {
    /// When Rust says so: names that differ only in being raw are the same.
    #[default]
    Exact,
    /// When a file system that ignores case says so.
    File,
    /// When they are the same constant (`GetV1` and `Getv1` are both `GET_V1`).
    Constant,
}

/// The names that are taken.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    taken: HashSet<String>,
    /// The number that the next one of a name gets: those before are taken.
    next: HashMap<String, u32>,
    sameness: Sameness,
}

/// What an item wants to be called.
#[derive(Clone, Debug)]
pub(super) struct Claim {
    /// How good the claim is: of two that want the same name, the one with the smaller number gets it.
    pub(super) rank: u8,
    /// The names, the best one first.
    pub(super) candidates: Vec<String>,
}

impl Scope {
    /// A scope in which some names are taken from the start.
    pub(super) fn new<'a>(sameness: Sameness, reserved: impl IntoIterator<Item = &'a str>) -> Self {
        let mut scope = Self { taken: HashSet::new(), next: HashMap::new(), sameness };
        for name in reserved {
            scope.take(name);
        }
        scope
    }

    /// Takes a name; false when somebody has it.
    fn take(&mut self, name: &str) -> bool {
        let plain = plain(name);
        self.taken.insert(match self.sameness {
            Sameness::Exact => plain.to_owned(),
            Sameness::File => plain.to_lowercase(),
            Sameness::Constant => constant(plain),
        })
    }

    /// The names of items that are settled together.
    ///
    /// All get their first choice who can, those with the better claim first, then in order. Only then do the others
    /// choose again: an item that has to give way never displaces one that need not.
    pub(super) fn settle(&mut self, claims: &[Claim]) -> Vec<String> {
        let mut names = vec![None; claims.len()];
        let mut order: Vec<usize> = (0..claims.len()).collect();
        order.sort_by_key(|index| claims[*index].rank);
        for index in &order {
            names[*index] = claims[*index].candidates.first().filter(|first| self.take(first)).cloned();
        }
        for index in order {
            if names[index].is_none() {
                names[index] = Some(self.claim(claims[index].candidates.iter().cloned()));
            }
        }
        names.into_iter().map(Option::unwrap_or_default).collect()
    }

    /// The first of the candidates that is free, or the last one with the smallest number that makes it so.
    pub(super) fn claim(&mut self, candidates: impl IntoIterator<Item = String>) -> String {
        let mut last = String::new();
        for candidate in candidates {
            if self.take(&candidate) {
                return candidate;
            }
            last = candidate;
        }
        let stem = plain(&last).trim_end_matches('_').to_owned();
        // A field called `v1` and its namesake make `v1_2`, not `v12`.
        let separator =
            if stem.starts_with(char::is_uppercase) && !stem.ends_with(|it: char| it.is_ascii_digit()) {
                ""
            } else {
                "_"
            };
        let mut number = self.next.get(&stem).copied().unwrap_or(2);
        loop {
            let candidate = around("", &stem, &format!("{separator}{number}"));
            // Ends: there are fewer names than numbers.
            number += 1;
            if self.take(&candidate) {
                self.next.insert(stem, number);
                return candidate;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn claim(rank: u8, candidates: &[&str]) -> Claim {
        Claim { rank, candidates: candidates.iter().map(|&it| it.to_owned()).collect() }
    }

    #[test]
    fn the_better_claim_wins_wherever_it_stands() {
        let settled = Scope::default().settle(&[claim(1, &["a", "b"]), claim(0, &["a"])]);
        assert_eq!(settled, ["b", "a"]);
    }

    #[test]
    fn a_second_choice_displaces_no_first_one() {
        let settled = Scope::default().settle(&[claim(0, &["a"]), claim(0, &["a", "b"]), claim(1, &["b"])]);
        assert_eq!(settled, ["a", "b_2", "b"]);
    }

    #[test]
    fn files_ignore_case_and_types_do_not() {
        let (one, other) = ("FooBar".to_owned(), "Foobar".to_owned());
        let mut types = Scope::new(Sameness::Exact, ["r#type"]);
        assert_eq!([types.claim([one.clone()]), types.claim([other.clone()])], ["FooBar", "Foobar"]);
        assert_eq!(types.claim(["type".to_owned()]), "type_2");
        let mut files = Scope::new(Sameness::File, []);
        assert_eq!([files.claim([one]), files.claim([other])], ["FooBar", "Foobar2"]);
    }
}
