//! From JSON pointers to places in a text, for all pointers of a file at once.

mod anchors;
mod json;
mod offsets;
mod yaml;

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use crate::pointer::Pointer;

/// The byte ranges of a node's key and value.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The key, where the node is a member of a mapping.
    pub(super) key: Option<Range<usize>>,
    /// The value: a scalar whole, a collection only its first token.
    pub(super) value: Range<usize>,
    /// Where the value ends, a collection with all that is in it. Behind a block there may be blank lines and comments.
    pub(super) end: usize,
    /// What the value stands for, where it is an alias.
    pub(super) anchored: Option<Range<usize>>,
}

/// Finds each pointer in the text, or its nearest ancestor that is there.
pub(super) fn locate(text: &str, pointers: &[Pointer]) -> BTreeMap<Pointer, Place> {
    let mut wanted: BTreeSet<Pointer> = BTreeSet::new();
    for pointer in pointers {
        let mut at = Some(pointer.clone());
        while let Some(pointer) = at {
            at = pointer.parent();
            wanted.insert(pointer);
        }
    }
    let found = json::places(text, &wanted).unwrap_or_else(|| yaml::places(text, &wanted));
    let nearest = |pointer: &Pointer| {
        let mut at = Some(pointer.clone());
        while let Some(pointer) = at {
            if let Some(place) = found.get(&pointer) {
                return place.clone();
            }
            at = pointer.parent();
        }
        Place::default()
    };
    pointers.iter().map(|pointer| (pointer.clone(), nearest(pointer))).collect()
}

#[cfg(test)]
mod tests {
    use std::fmt::Write as _;

    use super::*;

    fn underlined(text: &str, pointer: &str) -> (Option<String>, String) {
        let pointer = Pointer::parse(pointer);
        let place =
            locate(text, std::slice::from_ref(&pointer)).remove(&pointer).expect("every pointer has a place");
        (place.key.map(|range| text[range].to_owned()), text[place.value].to_owned())
    }

    #[test]
    fn finds_members_and_items_in_yaml() {
        let text = "a:\n  ä: ü\n  list:\n    - one\n    - two\n";
        assert_eq!(underlined(text, "/a/ä"), (Some("ä".into()), "ü".into()));
        assert_eq!(underlined(text, "/a/list/1"), (None, "two".into()));
    }

    #[test]
    fn json_has_the_places_that_it_has_as_yaml() {
        let text = "{\n  \"a\": [1, -2.5e3, \"ü\", {\"é\\n\": null , \"b/c~\": []}],\r\n\t\"\": {},\n\"d\": [[[true]]]\n}\n";
        let pointers = [
            "",
            "/a",
            "/a/0",
            "/a/1",
            "/a/2",
            "/a/3",
            "/a/3/é\n",
            "/a/3/b~1c~0",
            "/",
            "/d",
            "/d/0",
            "/d/0/0",
            "/d/0/0/0",
            "/d/1",
            "/e",
        ];
        let wanted: BTreeSet<Pointer> =
            pointers.into_iter().map(Pointer::parse).chain([Pointer::root()]).collect();
        let places = json::places(text, &wanted).expect("JSON");
        assert_eq!(places, yaml::places(text, &wanted));
        assert_eq!(places.len(), 13);
    }

    #[test]
    fn finds_members_in_json() {
        let text = r#"{"a": {"b/c": [1, {"d": true}]}}"#;
        assert_eq!(underlined(text, "/a/b~1c/1/d"), (Some(r#""d""#.into()), "true".into()));
    }

    #[test]
    fn a_collection_ends_with_the_last_thing_in_it() {
        let text = "a:\n  b:\n    - c: 1\n\n  d: {e: [\n    1 ]}\nf: 2\n";
        let whole = |pointer: &str| {
            let pointer = Pointer::parse(pointer);
            let place = locate(text, std::slice::from_ref(&pointer)).remove(&pointer).expect("a place");
            text[place.value.start..place.end].trim_end().to_owned()
        };
        assert_eq!(whole("/a/b"), "- c: 1");
        assert_eq!(whole("/a/d"), "{e: [\n    1 ]}");
        assert_eq!(whole("/f"), "2");
    }

    #[test]
    fn aliases_have_the_places_of_their_anchors_inside() {
        let text = "a: &a\n  x: 1\n  l: [one, &t two]\nb: &b {<<: *a, x: 2, z: *t}\nc: *b\nd: {<<: [*b, *a]}\n*t : 3\n? [k]\n: 4\ne: {<<: *a, <<: {y: 5}}\nf: &f [*f, {<<: *f}]\n";
        let value = |pointer: &str| {
            let pointer = Pointer::parse(pointer);
            let place = locate(text, std::slice::from_ref(&pointer)).remove(&pointer).expect("a place");
            text[place.anchored.unwrap_or(place.value)].to_owned()
        };
        for (pointer, expected) in [
            ("/b/x", "2"),
            ("/b/l/1", "two"),
            ("/b/z", "two"),
            ("/c/x", "2"),
            ("/c/l/0", "one"),
            ("/d/x", "2"),
            ("/d/z", "two"),
            ("/d/l/1", "two"),
            ("/two", "3"),
            ("/e/x", "1"),
            ("/e/y", "5"),
            ("/f/0/0/0/1/<<", "&f ["),
        ] {
            assert!(
                value(pointer).trim_start_matches("&t ").starts_with(expected),
                "{pointer}: {}",
                value(pointer)
            );
        }
        // What is underlined is the alias itself.
        assert_eq!(underlined(text, "/b/z"), (Some("z".into()), "*t".into()));
        assert_eq!(underlined(text, "/c"), (Some("c".into()), "*b".into()));
    }

    #[test]
    fn aliases_of_aliases_take_no_time() {
        let mut text = "a0: &a0 {x: 1}\n".to_owned();
        for index in 1..400 {
            let below = index - 1;
            let twice = format!("[*a{below}, *a{below}]");
            let _ = writeln!(text, "a{index}: &a{index} {{<<: {twice}, l: {twice}}}");
        }
        let mut pointers: Vec<Pointer> =
            (0..400).map(|index| Pointer::parse(&format!("/a{index}/x"))).collect();
        pointers.push(Pointer::parse("/a399/absent"));
        pointers.push(Pointer::parse(&format!("/a399{}/x", "/l/1".repeat(200))));
        let places = locate(&text, &pointers);
        assert_eq!(places.values().filter(|it| text[it.value.clone()] == *"1").count(), 401);
    }

    #[test]
    fn brackets_may_close_at_any_indentation() {
        let text = "a:\n  b: {\n    \"x\": 1\n  }\n  c:\n    d: ü\n";
        assert_eq!(underlined(text, "/a/b/x"), (Some("\"x\"".into()), "1".into()));
        assert_eq!(underlined(text, "/a/c/d"), (Some("d".into()), "ü".into()));
    }

    #[test]
    fn falls_back_to_the_nearest_ancestor() {
        assert_eq!(underlined("a:\n  b: 1\n", "/a/b/allOf/0"), (Some("b".into()), "1".into()));
    }
}
