//! YAML or JSON text as an untyped tree, within limits.

use std::cell::{Cell, RefCell};
use std::fmt;

use saphyr_parser::{Event, Marker, Parser};
use serde::de::{
    DeserializeSeed, Deserializer, EnumAccess, Error as _, IgnoredAny, MapAccess, SeqAccess,
    VariantAccess as _, Visitor,
};
use serde_json::{Map, Number, Value};

use super::trail::Trail;
use super::{foreign, syntax};
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Position};
use crate::pointer::Pointer;

/// Deeper nesting than this is refused; real documents stay below 60.
const MAX_DEPTH: usize = 256;
/// How many nodes the aliases of a text may add: without them each node takes a byte at least.
const MAX_ALIASED: usize = 500_000;
/// How long the pointers to all nodes may be together, whatever the text, and for each byte of it: what stands below
/// a key of a megabyte has the key in its pointer.
const LEAST_POINTERS: usize = 8 << 20;
const POINTERS_PER_BYTE: usize = 32;
const LIMITS: &str = "the limits are there so that no document can exhaust the machine";

/// Reads a text as JSON or, failing that, as YAML.
///
/// Numbers that fit no 64-bit integer become doubles, keys that are not strings become their text.
pub(super) fn parse(text: &str, diagnostics: &mut Diagnostics) -> Result<Value, Diagnostic> {
    let reading = Reading { text, ..Reading::default() };
    let tree = match text.trim_start().as_bytes().first() {
        Some(b'{' | b'[') => json(text, &reading).or_else(|error| {
            // What looks like JSON may be YAML in flow style; if it is neither, JSON's complaint is the better one.
            if reading.limit.borrow().is_some() {
                Err(error)
            } else {
                yaml(text, &reading).map_err(|_| error)
            }
        }),
        _ => yaml(text, &reading),
    };
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

fn as_list(value: Value) -> Vec<Value> {
    match value {
        Value::Array(items) => items,
        other => vec![other],
    }
}

/// What is counted and found while a tree is built.
#[derive(Default)]
struct Reading<'a> {
    text: &'a str,
    nodes: Cell<usize>,
    pointers: Cell<usize>,
    limit: RefCell<Option<Diagnostic>>,
    duplicates: RefCell<Vec<Diagnostic>>,
}

/// Builds one node of the tree.
#[derive(Clone, Copy)]
struct Node<'a> {
    reading: &'a Reading<'a>,
    depth: usize,
    /// How long the pointer is.
    length: usize,
    pointer: &'a Trail<'a>,
}

impl<'a> Node<'a> {
    fn below<'b>(&'b self, pointer: &'b Trail<'b>) -> Node<'b>
    where
        'a: 'b,
    {
        let length = self.length
            + match pointer {
                Trail::Root | Trail::Place(_) => 0,
                Trail::Member(_, key) => key.len() + 1,
                Trail::Item(..) => 4,
            };
        Node { reading: self.reading, depth: self.depth + 1, length, pointer }
    }

    fn refuse(&self, message: String) -> String {
        let finding =
            Diagnostic::new(Code::TooComplex, &self.pointer.pointer(), message.clone()).hint(LIMITS);
        self.reading.limit.borrow_mut().get_or_insert(finding);
        message
    }
}

impl<'de> DeserializeSeed<'de> for Node<'_> {
    type Value = Value;

    fn deserialize<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        let nodes = self.reading.nodes.get() + 1;
        self.reading.nodes.set(nodes);
        if self.depth > MAX_DEPTH {
            return Err(D::Error::custom(
                self.refuse(format!("the document nests deeper than {MAX_DEPTH} levels")),
            ));
        }
        let text = self.reading.text.len();
        if nodes > MAX_ALIASED + text {
            let message =
                format!("the aliases of the document expand to more than {MAX_ALIASED} further nodes");
            return Err(D::Error::custom(self.refuse(message)));
        }
        let pointers = self.reading.pointers.get() + self.length;
        self.reading.pointers.set(pointers);
        if pointers > LEAST_POINTERS + POINTERS_PER_BYTE * text {
            return Err(D::Error::custom(self.refuse("the keys of the document are too long".to_owned())));
        }
        deserializer.deserialize_any(self)
    }
}

impl<'de> Visitor<'de> for Node<'_> {
    type Value = Value;

    fn expecting(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str("a YAML or JSON value")
    }

    fn visit_bool<E>(self, value: bool) -> Result<Value, E> {
        Ok(Value::Bool(value))
    }

    fn visit_i64<E>(self, value: i64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_u64<E>(self, value: u64) -> Result<Value, E> {
        Ok(value.into())
    }

    fn visit_i128<E: serde::de::Error>(self, value: i128) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "a bound beyond 64 bits is only compared")]
        self.visit_f64(value as f64)
    }

    fn visit_u128<E: serde::de::Error>(self, value: u128) -> Result<Value, E> {
        #[expect(clippy::cast_precision_loss, reason = "a bound beyond 64 bits is only compared")]
        self.visit_f64(value as f64)
    }

    fn visit_f64<E>(self, value: f64) -> Result<Value, E> {
        Ok(Number::from_f64(value).map_or(Value::Null, Value::Number))
    }

    fn visit_str<E>(self, value: &str) -> Result<Value, E> {
        Ok(Value::String(value.to_owned()))
    }

    fn visit_string<E>(self, value: String) -> Result<Value, E> {
        Ok(Value::String(value))
    }

    fn visit_unit<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_none<E>(self) -> Result<Value, E> {
        Ok(Value::Null)
    }

    fn visit_some<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    fn visit_newtype_struct<D: Deserializer<'de>>(self, deserializer: D) -> Result<Value, D::Error> {
        deserializer.deserialize_any(self)
    }

    /// A value with a YAML tag of its own, such as `!Ref`: the tag says nothing to us.
    fn visit_enum<A: EnumAccess<'de>>(self, tagged: A) -> Result<Value, A::Error> {
        let (_, content) = tagged.variant::<IgnoredAny>()?;
        content.newtype_variant_seed(self)
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<Value, A::Error> {
        let mut list = Vec::new();
        while let Some(item) = items.next_element_seed(self.below(&Trail::Item(self.pointer, list.len())))? {
            list.push(item);
        }
        Ok(Value::Array(list))
    }

    fn visit_map<A: MapAccess<'de>>(self, mut entries: A) -> Result<Value, A::Error> {
        let mut map = Map::new();
        while let Some(key) = entries.next_key_seed(self.below(self.pointer))? {
            let key = match key {
                Value::String(text) => text,
                other => other.to_string(),
            };
            let value = entries.next_value_seed(self.below(&Trail::Member(self.pointer, &key)))?;
            if key == "<<" && map.contains_key(&key) {
                // Two merge keys are two sources, which YAML's list form says in one.
                let mut sources = map.remove(&key).into_iter().flat_map(as_list).collect::<Vec<_>>();
                sources.extend(as_list(value));
                map.insert(key, Value::Array(sources));
                continue;
            }
            if map.contains_key(&key) {
                let message = format!("`{key}` stands here twice; the last one counts");
                let finding =
                    Diagnostic::new(Code::DuplicateKey, &self.pointer.pointer().join(&key), message);
                self.reading.duplicates.borrow_mut().push(finding.at_key());
            }
            map.insert(key, value);
        }
        Ok(Value::Object(map))
    }
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    fn read(text: &str) -> Value {
        parse(text, &mut Diagnostics::default()).unwrap_or_else(|error| panic!("{}", error.message))
    }

    fn refusal(text: &str) -> Diagnostic {
        parse(text, &mut Diagnostics::default()).expect_err("the text is faulty")
    }

    #[test]
    fn yaml_scalars_are_what_people_mean() {
        let text = "200: on\nyes: no\ndate: 2020-01-01\nbig: -9223372036854776000\nhuge: 99999999999999999999\n\
                    none: ~\ntrue: 1\ntext: |\n  a\tb\n\tc\ninf: .inf\n";
        let tree = read(text.replace("\n\tc", "\n  \tc").as_str());
        let expected = json!({
            "200": "on", "yes": "no", "date": "2020-01-01", "big": -9_223_372_036_854_776_000_f64,
            "huge": 99_999_999_999_999_999_999_f64, "none": null, "true": 1, "text": "a\tb\n\tc\n", "inf": null,
        });
        assert_eq!(tree, expected);
    }

    #[test]
    fn anchors_and_merge_keys_are_expanded() {
        let text = "a: &a {x: 1, y: 2}\nb: &b {z: 3}\nc: {<<: *a, y: 9}\nd: {<<: [*a, *b]}\ne:\n  <<: *a\n  <<: *b\n";
        let tree = read(text);
        assert_eq!(tree["c"], json!({ "y": 9, "x": 1 }));
        assert_eq!(tree["d"], json!({ "x": 1, "y": 2, "z": 3 }));
        assert_eq!(tree["e"], json!({ "x": 1, "y": 2, "z": 3 }));
    }

    #[test]
    fn tags_are_ignored() {
        assert_eq!(
            read("a: !Ref b\nc: !map {d: 1}\ne: !!str 12\nf: !list [1]\n"),
            json!({"a": "b", "c": {"d": 1}, "e": "12", "f": [1]})
        );
    }

    #[test]
    fn duplicate_keys_are_reported_and_the_last_one_counts() {
        for text in ["a:\n  b: 1\n  b: 2\n", r#"{"a": {"b": 1, "b": 2}}"#] {
            let mut diagnostics = Diagnostics::default();
            assert_eq!(
                parse(text, &mut diagnostics).map_err(|it| it.message),
                Ok(json!({ "a": { "b": 2 } }))
            );
            let codes: Vec<_> = diagnostics.iter().map(|it| (it.code, it.pointer.as_str())).collect();
            assert_eq!(codes, [(Code::DuplicateKey, "/a/b")]);
        }
    }

    #[test]
    fn limits_end_in_an_error() {
        let levels = 10_000;
        let json = format!("{}{}", "[".repeat(levels), "]".repeat(levels));
        assert_eq!(refusal(&json).code, Code::TooComplex);
        assert_eq!(refusal(&format!("a: {json}")).code, Code::TooComplex);
        let objects = format!("{}1{}", r#"{"a":"#.repeat(levels), "}".repeat(levels));
        assert_eq!(refusal(&objects).code, Code::TooComplex);
        let mut bomb = "a0: &a0 [1,1,1,1,1,1,1,1,1,1]\n".to_owned();
        for level in 1..12 {
            let last = level - 1;
            let items = vec![format!("*a{last}"); 10].join(",");
            bomb = format!("{bomb}a{level}: &a{level} [{items}]\n");
        }
        assert_eq!(refusal(&bomb).code, Code::TooComplex);
    }

    #[test]
    fn brackets_are_counted_before_the_parser_pays_for_them() {
        let many = 5000;
        for text in [
            format!("a: {}", "[".repeat(many)),
            format!("a: {}", "{a: ".repeat(many)),
            format!("a: {}", "[{a: ".repeat(many)),
            format!("a: {}{}", "[".repeat(many), "]".repeat(many)),
            format!("a: \"\\q\"\nb: {}", "[".repeat(many)),
            format!("? [[a]: b\n{}", "[".repeat(many)),
        ] {
            let finding = too_many_brackets(&text);
            assert_eq!(finding.map(|it| it.code), Some(Code::TooComplex), "{}", &text[..20]);
        }
        // In texts they are characters.
        assert!(too_many_brackets(&format!("a: '{}'", "[".repeat(many))).is_none());
        assert!(too_many_brackets("a: [[1], {b: [c]}]").is_none());
    }

    #[test]
    fn syntax_errors_have_a_place() {
        let at = |text: &str| refusal(text).position.map(|at| (at.line, at.column));
        assert_eq!(at("{\n  \"ä\": 1,\n  \"ö\" 2\n}"), Some((3, 7)));
        assert_eq!(at("a: 1\n b: 2\n").map(|(line, _)| line), Some(2));
        assert_eq!(read("# nothing\n"), Value::Null);
    }
}
