//! From JSON pointers to places in a text, for all pointers of a file at once.

mod json;
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
