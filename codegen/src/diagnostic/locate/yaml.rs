//! Places in a YAML text, in one pass over its events.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use saphyr_parser::{Event, Parser};

use super::offsets::Offsets;
use super::{Place, anchors};
use crate::pointer::Pointer;

/// No document that is read nests deeper.
const DEEPEST: usize = 300;

/// The places of the pointers, as far as the text parses.
pub(super) fn places(text: &str, wanted: &BTreeSet<Pointer>) -> BTreeMap<Pointer, Place> {
    let found = scan(text, wanted);
    if found.is_whole {
        return found.with_aliases(text, wanted);
    }
    // The document was read by a parser that minds less.
    let joined_text = with_brackets_joined(text);
    let joined = scan(&joined_text, wanted);
    if joined.places.len() > found.places.len() {
        joined.with_aliases(&joined_text, wanted)
    } else {
        found.with_aliases(text, wanted)
    }
}

/// What a pass has found.
#[derive(Default)]
struct Found {
    places: BTreeMap<Pointer, Place>,
    /// Whether the text parses to its end.
    is_whole: bool,
    has_aliases: bool,
}

impl Found {
    /// The places, those behind aliases among them.
    fn with_aliases(mut self, text: &str, wanted: &BTreeSet<Pointer>) -> BTreeMap<Pointer, Place> {
        if self.has_aliases {
            anchors::add(text, wanted, DEEPEST, &mut self.places);
        }
        self.places
    }
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
fn scan(text: &str, wanted: &BTreeSet<Pointer>) -> Found {
    let offsets = Offsets::new(text);
    let mut found = Found::default();
    let mut frames: Vec<Frame> = Vec::new();
    for parsed in Parser::new_from_str(text) {
        let Ok((event, span)) = parsed else { return found };
        let range = offsets.byte(span.start.index())..offsets.byte(span.end.index());
        match event {
            Event::MappingEnd | Event::SequenceEnd => {
                let Some(Frame::Mapping { pointer, .. } | Frame::Sequence { pointer, .. }) = frames.pop()
                else {
                    continue;
                };
                if let Some(place) = pointer.and_then(|pointer| found.places.get_mut(&pointer)) {
                    place.end = range.end;
                }
            }
            Event::Scalar(scalar, ..) => {
                if let Some(Frame::Mapping { key: key @ None, .. }) = frames.last_mut() {
                    *key = Some((scalar.into_owned(), range));
                } else {
                    enter(&mut frames, range, wanted, &mut found.places);
                }
            }
            Event::Alias(_) => {
                found.has_aliases = true;
                enter(&mut frames, range, wanted, &mut found.places);
            }
            // Deeper documents are refused, and the parser's time grows with the square of the depth.
            Event::MappingStart(..) | Event::SequenceStart(..) if frames.len() > DEEPEST => break,
            Event::MappingStart(..) => {
                let pointer = enter(&mut frames, range, wanted, &mut found.places);
                frames.push(Frame::Mapping { pointer, key: None });
            }
            Event::SequenceStart(..) => {
                let pointer = enter(&mut frames, range, wanted, &mut found.places);
                frames.push(Frame::Sequence { pointer, next: 0 });
            }
            _ => {}
        }
    }
    Found { is_whole: true, ..found }
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
    found.insert(pointer.clone(), Place { key, value: range, end, anchored: None });
    Some(pointer)
}
