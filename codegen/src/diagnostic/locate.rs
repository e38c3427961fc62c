//! From JSON pointers to places in a text: one event-level pass over the text for all pointers of a file.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use saphyr_parser::{Event, Parser};

use crate::pointer::Pointer;

/// No document that is read nests deeper.
const DEEPEST: usize = 300;

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
    let found = scan(text, &wanted).unwrap_or_else(|found| {
        // The document was read by a parser that minds less.
        let joined = scan(&with_brackets_joined(text), &wanted).unwrap_or_else(|joined| joined);
        if joined.len() > found.len() { joined } else { found }
    });
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

/// A collection that the pass is inside of. Collections that nobody asked for are only counted.
enum Frame {
    Mapping { pointer: Option<Pointer>, key: Option<(String, Range<usize>)> },
    Sequence { pointer: Option<Pointer>, next: usize },
}

/// The text with brackets that close on a line of their own behind what stands before them, where their indentation means
/// nothing; all places stay the same.
fn with_brackets_joined(text: &str) -> String {
    let mut joined = text.as_bytes().to_vec();
    let mut end = 0;
    for line in text.split_inclusive('\n') {
        let start = end;
        end += line.len();
        if start > 0 && line.trim_start_matches([' ', '\t']).starts_with(['}', ']']) {
            joined[start - 1] = b' ';
        }
    }
    String::from_utf8(joined).unwrap_or_default()
}

/// The places that were wanted; those before the fault where the text does not parse to its end.
fn scan(
    text: &str,
    wanted: &BTreeSet<Pointer>,
) -> Result<BTreeMap<Pointer, Place>, BTreeMap<Pointer, Place>> {
    let offsets = Offsets::new(text);
    let mut found = BTreeMap::new();
    let mut frames: Vec<Frame> = Vec::new();
    for parsed in Parser::new_from_str(text) {
        let Ok((event, span)) = parsed else { return Err(found) };
        let range = offsets.byte(span.start.index())..offsets.byte(span.end.index());
        match event {
            Event::MappingEnd | Event::SequenceEnd => {
                let Some(Frame::Mapping { pointer, .. } | Frame::Sequence { pointer, .. }) = frames.pop()
                else {
                    continue;
                };
                if let Some(place) = pointer.and_then(|pointer| found.get_mut(&pointer)) {
                    place.end = range.end;
                }
            }
            Event::Scalar(scalar, ..) => {
                if let Some(Frame::Mapping { key: key @ None, .. }) = frames.last_mut() {
                    *key = Some((scalar.into_owned(), range));
                } else {
                    enter(&mut frames, range, wanted, &mut found);
                }
            }
            Event::Alias(_) => drop(enter(&mut frames, range, wanted, &mut found)),
            // Deeper documents are refused, and the parser's time grows with the square of the depth.
            Event::MappingStart(..) | Event::SequenceStart(..) if frames.len() > DEEPEST => break,
            Event::MappingStart(..) => {
                let pointer = enter(&mut frames, range, wanted, &mut found);
                frames.push(Frame::Mapping { pointer, key: None });
            }
            Event::SequenceStart(..) => {
                let pointer = enter(&mut frames, range, wanted, &mut found);
                frames.push(Frame::Sequence { pointer, next: 0 });
            }
            _ => {}
        }
    }
    Ok(found)
}

/// A value begins: notes its place when it is wanted, and returns its pointer then.
fn enter(
    frames: &mut [Frame],
    range: Range<usize>,
    wanted: &BTreeSet<Pointer>,
    found: &mut BTreeMap<Pointer, Place>,
) -> Option<Pointer> {
    let (pointer, key) = match frames.last_mut() {
        None => (Some(Pointer::root()), None),
        Some(Frame::Mapping { pointer, key }) => {
            let (name, range) = key.take()?;
            (pointer.as_ref().map(|pointer| pointer.join(name)), Some(range))
        }
        Some(Frame::Sequence { pointer, next }) => {
            *next += 1;
            (pointer.as_ref().map(|pointer| pointer.join(*next - 1)), None)
        }
    };
    let pointer = pointer.filter(|pointer| wanted.contains(pointer))?;
    let end = range.end;
    found.insert(pointer.clone(), Place { key, value: range, end });
    Some(pointer)
}

/// From character indices, which the parser counts in, to byte offsets.
struct Offsets<'a> {
    text: &'a str,
    /// The byte offset of every 64th character; nothing when the text is ASCII and both are the same.
    marks: Option<Vec<usize>>,
}

impl<'a> Offsets<'a> {
    fn new(text: &'a str) -> Self {
        let marks = (!text.is_ascii()).then(|| text.char_indices().step_by(64).map(|(at, _)| at).collect());
        Self { text, marks }
    }

    fn byte(&self, index: usize) -> usize {
        let Some(marks) = &self.marks else { return index.min(self.text.len()) };
        let Some(mark) = marks.get(index / 64) else { return self.text.len() };
        self.text[*mark..].char_indices().nth(index % 64).map_or(self.text.len(), |(at, _)| mark + at)
    }
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
