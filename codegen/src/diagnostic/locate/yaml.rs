//! Places in a YAML text, in one pass over its events.

use std::collections::{BTreeMap, BTreeSet};
use std::ops::Range;

use saphyr_parser::{Event, Parser};

use super::Place;
use crate::pointer::Pointer;

/// No document that is read nests deeper.
const DEEPEST: usize = 300;

/// The places of the pointers, as far as the text parses.
pub(super) fn places(text: &str, wanted: &BTreeSet<Pointer>) -> BTreeMap<Pointer, Place> {
    scan(text, wanted).unwrap_or_else(|found| {
        // The document was read by a parser that minds less.
        let joined = scan(&with_brackets_joined(text), wanted).unwrap_or_else(|joined| joined);
        if joined.len() > found.len() { joined } else { found }
    })
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
