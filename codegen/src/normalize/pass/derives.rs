//! Which traits types derive because a person said so.

use std::collections::BTreeSet;

use crate::config::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{Api, TypeKind};

/// The entry that is for all types.
const ALL: &str = "all";

/// Gives types the traits that the configuration has for them; a finding for each entry that names no type.
pub(in crate::normalize) fn run(api: &mut Api, config: &Config) -> Vec<Diagnostic> {
    let wanted = &config.types.derive;
    if wanted.is_empty() {
        return Vec::new();
    }
    let mut used = BTreeSet::from([ALL.to_owned()]);
    for def in &mut api.types.0 {
        if matches!(def.kind, TypeKind::Alias(_)) {
            continue;
        }
        let own = config.key_of(&def.origin);
        for (place, traits) in wanted.iter().filter(|(place, _)| **place == ALL || **place == own) {
            used.insert(place.clone());
            let new = traits.iter().filter(|it| !def.derives.contains(it)).cloned().collect::<Vec<_>>();
            def.derives.extend(new);
        }
    }
    let unused = wanted.keys().filter(|place| !used.contains(*place));
    unused
        .map(|place| {
            let message = format!("no schema at `{place}` is a type that could derive something");
            config.finding(Code::InvalidConfig, place, message)
        })
        .collect()
}
