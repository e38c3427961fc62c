//! A place where no two things may have the same name.

use std::collections::BTreeSet;

/// The names that are taken. Names that differ only in case, or in being raw, are the same.
#[derive(Clone, Debug, Default)]
pub(super) struct Scope {
    taken: BTreeSet<String>,
}

impl Scope {
    /// A scope in which some names are taken from the start.
    pub(super) fn with_reserved(names: &[&str]) -> Self {
        Self { taken: names.iter().map(|name| key(name)).collect() }
    }

    /// The first of the candidates that is free, or the last one with the smallest number that makes it so.
    pub(super) fn claim(&mut self, candidates: impl IntoIterator<Item = String>) -> String {
        let mut last = String::new();
        for candidate in candidates {
            if self.taken.insert(key(&candidate)) {
                return candidate;
            }
            last = candidate;
        }
        let stem = last.strip_prefix("r#").unwrap_or(&last);
        // A field called `v1` and its namesake make `v1_2`, not `v12`.
        let separator =
            if stem.starts_with(char::is_uppercase) && !stem.ends_with(|it: char| it.is_ascii_digit()) {
                ""
            } else {
                "_"
            };
        (2..u32::MAX)
            .map(|number| format!("{stem}{separator}{number}"))
            .find(|candidate| self.taken.insert(key(candidate)))
            .unwrap_or_default()
    }
}

fn key(name: &str) -> String {
    name.strip_prefix("r#").unwrap_or(name).to_lowercase()
}
