//! Requirements for the version of a library, which two sides have.

use semver::{Comparator, Op, Version, VersionReq};

/// Whether a version can be meant by both requirements, as far as their first numbers say it.
pub fn requirements_overlap(one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (VersionReq::parse(one), VersionReq::parse(other)) else { return true };
    let line = |requirement: &VersionReq| match requirement.comparators.as_slice() {
        [Comparator { op: Op::Caret | Op::Tilde | Op::Exact, major, minor, .. }] => {
            Some((*major, if *major == 0 { *minor } else { None }))
        }
        _ => None,
    };
    match (line(&one), line(&other)) {
        (Some((a, minor_a)), Some((b, minor_b))) => {
            a == b && (minor_a == minor_b || minor_a.is_none() || minor_b.is_none())
        }
        _ => true,
    }
}

/// A requirement that satisfies both, which have to overlap: the narrower one where that can be seen, else both.
pub(crate) fn both_requirements(one: &str, other: &str) -> String {
    let parsed = [one, other].map(VersionReq::parse);
    let [Ok(first), Ok(second)] = &parsed else { return other.to_owned() };
    match (least(first), least(second)) {
        (Some(a), Some(b)) => if a < b { other } else { one }.to_owned(),
        // `*` asks for nothing, and cannot stand beside another one.
        _ if first == second || second.comparators.is_empty() => one.to_owned(),
        _ if first.comparators.is_empty() => other.to_owned(),
        _ => format!("{one}, {other}"),
    }
}

/// The least version of a requirement that goes up to the next incompatible one.
fn least(requirement: &VersionReq) -> Option<Version> {
    let [Comparator { op: Op::Caret, major, minor, patch, pre }] = requirement.comparators.as_slice() else {
        return None;
    };
    let mut version = Version::new(*major, minor.unwrap_or(0), patch.unwrap_or(0));
    version.pre = pre.clone();
    Some(version)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_satisfies_both_is_the_narrower_one() {
        for (one, other, both) in [
            ("1", "1", "1"),
            ("1.0.140", "1", "1.0.140"),
            ("1", "1.4", "1.4"),
            ("0.13", "0.13.2", "0.13.2"),
            ("1", "=1.2.3", "1, =1.2.3"),
            ("1.0.140", ">=1, <2", "1.0.140, >=1, <2"),
            (">=0.31, <0.34", ">=0.31, <0.34", ">=0.31, <0.34"),
            (">=0.31, <0.34", "0.32", ">=0.31, <0.34, 0.32"),
            ("1", "~1.2", "1, ~1.2"),
            ("1", "*", "1"),
        ] {
            assert_eq!(both_requirements(one, other), both, "{one} and {other}");
            assert!(VersionReq::parse(both).is_ok(), "{both}");
        }
    }

    #[test]
    fn other_major_versions_do_not_overlap() {
        let others = [("1", "2"), ("0.1", "0.2"), ("=1.2.3", "2"), ("~0.3", "0.2.1")];
        assert!(others.iter().all(|(one, other)| !requirements_overlap(one, other)));
        let same = [("1", "1.2"), ("0.1", "0.1.5"), ("0", "0.3"), (">=1, <3", "2"), ("*", "1")];
        assert!(same.iter().all(|(one, other)| requirements_overlap(one, other)));
    }
}
