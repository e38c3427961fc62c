//! "Did you mean": the name that somebody most likely wanted to write.

use crate::text::folded;

/// Longer names than this were not mistyped.
const LONGEST: usize = 128;

/// The candidate that is nearest to what was written, if any is near enough to be meant.
///
/// Letter case and the characters between words count nothing, and otherwise one edit (an insertion, a
/// deletion, a substitution or a swap of neighbours) is allowed for every three characters.
pub(super) fn nearest<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<&'a str> {
    if wanted.len() > LONGEST {
        return None;
    }
    let wanted = folded(wanted);
    let length = wanted.chars().count();
    let allowed = (length / 3).max(1);
    candidates
        .into_iter()
        .filter(|candidate| candidate.len() <= LONGEST)
        .filter_map(|candidate| {
            let folded = folded(candidate);
            let count = folded.chars().count();
            // Each edit changes the length by one at most.
            let distance =
                (count.abs_diff(length) <= allowed).then(|| strsim::damerau_levenshtein(&folded, &wanted))?;
            (distance <= allowed && distance < count).then_some((distance, candidate))
        })
        .min_by_key(|(distance, _)| *distance)
        .map(|(_, candidate)| candidate)
}

/// The hint that proposes the nearest candidate.
pub fn did_you_mean<'a>(wanted: &str, candidates: impl IntoIterator<Item = &'a str>) -> Option<String> {
    nearest(wanted, candidates).map(proposal)
}

pub(super) fn proposal(candidate: &str) -> String {
    format!("did you mean `{candidate}`?")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn proposes_what_is_near() {
        let names = ["Pet", "PetList", "Owner", "toy_id"];
        for (wanted, meant) in [("Pat", "Pet"), ("pets", "Pet"), ("PetLits", "PetList"), ("toyId", "toy_id")]
        {
            assert_eq!(nearest(wanted, names), Some(meant), "{wanted}");
        }
    }

    #[test]
    fn proposes_nothing_that_is_far() {
        assert_eq!(nearest(&"P".repeat(1_000), ["Pet"]), None);
        for wanted in ["Invoice", "Ow", "", "é"] {
            assert_eq!(nearest(wanted, ["Pet", "Owner", "a", ""]), None, "{wanted}");
        }
    }
}
