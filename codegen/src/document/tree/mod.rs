//! YAML or JSON text as an untyped tree, within limits.

mod node;
#[cfg(test)]
mod tests;

use saphyr_parser::{Event, Marker, Parser};
use serde::de::DeserializeSeed;
use serde_json::Value;

use super::trail::Trail;
use super::{foreign, syntax};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Position};
use crate::pointer::Pointer;
use node::{Keys, LIMITS, MAX_DEPTH, Node, Reading};

/// Reads a text as JSON or, failing that, as YAML.
///
/// Numbers that fit no 64-bit integer become doubles. Keys are texts as they are written (`1.10`); those that are no scalars become
/// the text of their JSON.
pub(super) fn parse(text: &str, diagnostics: &mut Diagnostics) -> Result<Value, Diagnostic> {
    let mut reading = Reading { text, ..Reading::default() };
    let mut tree = read(text, &reading);
    if tree.is_err() && reading.limit.borrow().is_none() {
        // Somebody may have made a key of a list or a mapping, which is no text.
        let again = Reading { text, keys: Keys::Values, ..Reading::default() };
        if let Ok(read) = yaml(text, &again) {
            (tree, reading) = (Ok(read), again);
        }
    }
    let refusal = |error: Diagnostic| {
        let limit = reading.limit.borrow_mut().take();
        limit.or_else(|| foreign::of_text(text)).unwrap_or(error)
    };
    let tree = tree.map_err(refusal)?;
    // Some of what is not YAML is one scalar to its parser.
    if let (Value::String(_), Some(foreign)) = (&tree, foreign::of_text(text)) {
        return Err(foreign);
    }
    diagnostics.extend(reading.duplicates.into_inner());
    Ok(tree)
}

fn read(text: &str, reading: &Reading<'_>) -> Result<Value, Diagnostic> {
    match text.trim_start().as_bytes().first() {
        Some(b'{' | b'[') => json(text, reading).or_else(|error| {
            // What looks like JSON may be YAML in flow style; if it is neither, JSON's complaint is the better one.
            if reading.limit.borrow().is_some() { Err(error) } else { yaml(text, reading).map_err(|_| error) }
        }),
        _ => yaml(text, reading),
    }
}

fn json(text: &str, reading: &Reading<'_>) -> Result<Value, Diagnostic> {
    let mut json = serde_json::Deserializer::from_str(text);
    // The depth is limited by `Node`, with a better message.
    json.disable_recursion_limit();
    let root = Node { reading, depth: 0, length: 0, pointer: &Trail::Root };
    root.deserialize(&mut json).and_then(|tree| json.end().map(|()| tree)).map_err(|error| {
        let position = character_position(text, error.line(), error.column());
        syntax::of_json(text, &error.to_string(), position)
    })
}

/// A line and a column in bytes as a position in characters; what is behind the text's end is at its end.
fn character_position(text: &str, line: usize, column: usize) -> Position {
    let count = text.lines().count().max(1);
    let bytes = text.lines().nth(line.clamp(1, count) - 1).unwrap_or_default().as_bytes();
    let before = if line > count { bytes } else { &bytes[..column.saturating_sub(1).min(bytes.len())] };
    Position { line: line.clamp(1, count), column: String::from_utf8_lossy(before).chars().count() + 1 }
}

fn yaml(text: &str, reading: &Reading<'_>) -> Result<Value, Diagnostic> {
    if let Some(finding) = too_many_brackets(text) {
        reading.limit.borrow_mut().get_or_insert_with(|| finding.clone());
        return Err(finding);
    }
    let root = Node { reading, depth: 0, length: 0, pointer: &Trail::Root };
    let mut tree = root.deserialize(serde_yaml::Deserializer::from_str(text)).map_err(|error| {
        let position = error.location().map(|at| Position { line: at.line(), column: at.column().max(1) });
        let message = error.to_string();
        // The parser has limits of its own, for nesting and for aliases.
        if message.contains("recursion limit exceeded") || message.contains("repetition limit exceeded") {
            let message = "the document nests too deep or its aliases expand too far";
            let mut finding = Diagnostic::new(Code::TooComplex, &Pointer::root(), message).hint(LIMITS);
            finding.position = position;
            return finding;
        }
        syntax::of_yaml(text, &message, position)
    })?;
    merge_keys(&mut tree);
    Ok(tree)
}

/// So many open brackets cost the parser little, should they turn out to be more than characters of a text.
const MAX_UNSEEN_BRACKETS: usize = 2000;

/// The refusal of a text whose brackets nest too deep. The parser reads the text to its end before it gives anything
/// out, and its time grows with the square of the depth; so another one, which can be stopped, looks first.
fn too_many_brackets(text: &str) -> Option<Diagnostic> {
    let deeper = |(depth, deepest): (usize, usize), byte: u8| match byte {
        b'[' | b'{' => (depth + 1, deepest.max(depth + 1)),
        b']' | b'}' => (depth.saturating_sub(1), deepest),
        _ => (depth, deepest),
    };
    // Brackets in texts count as well here; few texts have so many that are not closed.
    let (_, deepest) = text.bytes().fold((0, 0), deeper);
    if deepest <= MAX_DEPTH {
        return None;
    }
    let too_deep = |at: &Marker| {
        let message = format!("the document nests deeper than {MAX_DEPTH} levels");
        let mut finding = Diagnostic::new(Code::TooComplex, &Pointer::root(), message).hint(LIMITS);
        finding.position = Some(Position { line: at.line(), column: at.col() + 1 });
        finding
    };
    let mut depth = 0_usize;
    for event in Parser::new_from_str(text) {
        match event {
            Ok((Event::MappingStart(..) | Event::SequenceStart(..), span)) => {
                depth += 1;
                if depth > MAX_DEPTH {
                    return Some(too_deep(&span.start));
                }
            }
            Ok((Event::MappingEnd | Event::SequenceEnd, _)) => depth = depth.saturating_sub(1),
            Ok(_) => {}
            // It gives up at fewer brackets than that, and at faults that the other one may not mind.
            Err(error) => return (deepest > MAX_UNSEEN_BRACKETS).then(|| too_deep(error.marker())),
        }
    }
    None
}

/// YAML's merge keys: the members of `<<` are members of the mapping unless it has them itself.
fn merge_keys(value: &mut Value) {
    match value {
        Value::Array(items) => items.iter_mut().for_each(merge_keys),
        Value::Object(members) => {
            members.values_mut().for_each(merge_keys);
            let merged = match members.get("<<") {
                Some(Value::Object(_)) => members.remove("<<").into_iter().collect(),
                Some(Value::Array(items)) if items.iter().all(Value::is_object) => match members.remove("<<")
                {
                    Some(Value::Array(items)) => items,
                    _ => Vec::new(),
                },
                _ => Vec::new(),
            };
            for source in merged {
                if let Value::Object(source) = source {
                    for (key, value) in source {
                        members.entry(key).or_insert(value);
                    }
                }
            }
        }
        _ => {}
    }
}
