//! Where a schema stands: its identity, its pointer and the words that lead to it.

use openapiv3::{ReferenceOr, Schema};

use super::Reading;
use super::kinds::Kinds;
use crate::{
    document::hoisted,
    ir::{NamePath, NameRoot},
    pointer::Pointer,
};

/// What a schema is, by identity: two uses of one component are the same.
#[derive(Clone, Copy, Debug)]
pub(in crate::normalize::schema) enum Target<'a> {
    /// The component schema with this index.
    Component(usize),
    /// A schema in place.
    Inline(&'a Schema),
    /// A reference to nothing, which restricts nothing.
    Missing,
}

/// How much of a schema counts.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::normalize::schema) enum Part {
    /// All of it.
    #[default]
    Whole,
    /// All but its `oneOf` and `anyOf`.
    WithoutUnions,
    /// Only its `required`.
    Required,
}

/// The identity of a [`Source`]: which part counts, the index of the component or the address of the schema, and whether it is a
/// component. The order carries no meaning.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(in crate::normalize::schema) struct Key(pub(in crate::normalize::schema) Part, usize, bool);

/// The identity of a set of schemas that apply together, and of the JSON types that are left of it.
pub(in crate::normalize::schema) type SetKey = (Vec<Key>, Option<Kinds>);

/// A schema and its place.
#[derive(Clone, Debug)]
pub(in crate::normalize::schema) struct Source<'a> {
    pub(in crate::normalize::schema) target: Target<'a>,
    pub(in crate::normalize::schema) part: Part,
    /// Where the schema stands; for a component the component's own place.
    pub(in crate::normalize::schema) origin: Pointer,
    /// What a type made from the schema alone is named after.
    pub(in crate::normalize::schema) path: NamePath,
}

impl Source<'_> {
    pub(in crate::normalize::schema) fn key(&self) -> Key {
        match self.target {
            Target::Component(index) => Key(self.part, index, true),
            Target::Inline(schema) => Key(self.part, std::ptr::from_ref(schema) as usize, false),
            Target::Missing => Key(self.part, 0, false),
        }
    }

    pub(in crate::normalize::schema) fn component(&self) -> Option<usize> {
        match (self.target, self.part) {
            (Target::Component(index), Part::Whole) => Some(index),
            _ => None,
        }
    }

    /// Where the component stands that it is, or a part of.
    pub(in crate::normalize::schema) fn component_origin(&self) -> Option<&Pointer> {
        matches!(self.target, Target::Component(_)).then_some(&self.origin)
    }

    /// Whether the schema stands in one of these.
    pub(in crate::normalize::schema) fn origin_within(&self, sources: &[Self]) -> bool {
        sources.iter().any(|outer| self.origin.is_within(&outer.origin))
    }

    pub(in crate::normalize::schema) fn part(&self, part: Part) -> Self {
        Self { part, ..self.clone() }
    }
}

impl<'a> Source<'a> {
    fn inline(schema: &'a Schema, origin: Pointer, path: NamePath) -> Self {
        Self { target: Target::Inline(schema), part: Part::Whole, origin, path }
    }
}

impl<'a> Reading<'a> {
    /// The source for a schema at a place; a reference stands for its component.
    pub(in crate::normalize::schema) fn source(
        &self,
        schema: &'a ReferenceOr<Schema>,
        origin: Pointer,
        path: NamePath,
    ) -> Source<'a> {
        match schema {
            ReferenceOr::Reference { reference } => self.reference(reference, origin, path),
            ReferenceOr::Item(schema) => Source::inline(schema, origin, path),
        }
    }

    /// The source for a schema that `openapiv3` keeps in a box; a reference stands for its component.
    pub(in crate::normalize::schema) fn boxed_source(
        &self,
        schema: &'a ReferenceOr<Box<Schema>>,
        origin: Pointer,
        path: NamePath,
    ) -> Source<'a> {
        match schema {
            ReferenceOr::Reference { reference } => self.reference(reference, origin, path),
            ReferenceOr::Item(schema) => Source::inline(schema, origin, path),
        }
    }

    fn reference(&self, reference: &str, origin: Pointer, path: NamePath) -> Source<'a> {
        match self.find(reference) {
            Some(index) => self.component_source(index),
            None => Source { target: Target::Missing, part: Part::Whole, origin, path },
        }
    }

    /// The source for a component.
    pub(in crate::normalize::schema) fn component_source(&self, index: usize) -> Source<'a> {
        let component = &self.components[index];
        Source {
            target: Target::Component(index),
            part: Part::Whole,
            origin: component.origin.clone(),
            path: component.path.clone(),
        }
    }
}

/// The path with one more word.
pub(in crate::normalize::schema) fn below(path: &NamePath, word: impl Into<String>) -> NamePath {
    let mut path = path.clone();
    path.words.push(word.into());
    path
}

/// What a component is named after. A hoisted one (its key is a pointer, or a file with one) is named after the
/// component it stands in and the words that lead from there, or else after the last words.
pub(in crate::normalize::schema) fn component_path(key: &str) -> NamePath {
    if !hoisted::is_hoisted(key) {
        return NamePath { root: NameRoot::Component(key.to_owned()), words: Vec::new() };
    }
    let (file, pointer) = hoisted::in_file(key).unwrap_or(("", Pointer::parse(key)));
    let tokens: Vec<String> = pointer.tokens().collect();
    if !file.is_empty() {
        // A schema in a file is the last key before the keywords that lead into it.
        let whole = tokens.iter().position(|it| LEADING_INTO.contains(&it.as_str())).unwrap_or(tokens.len());
        let whole_of = tokens[..whole].iter().fold(Pointer::root(), |at, token| at.join(token));
        let root = NameRoot::Component(format!("{file}#{whole_of}"));
        return NamePath { root, words: inner_words(&tokens[whole..]) };
    }
    let (root, rest) = match tokens.as_slice() {
        [components, _, key, rest @ ..] if components == "components" => (key.clone(), rest),
        [defs, key, rest @ ..] if defs == "$defs" || defs == "definitions" => (key.clone(), rest),
        tokens => return last_words(tokens),
    };
    NamePath { root: NameRoot::Component(root), words: inner_words(rest) }
}

/// The words that lead into a component. What a dynamic reference has made for a component itself is its base.
fn inner_words(tokens: &[String]) -> Vec<String> {
    let mut words = words(tokens);
    if words.is_empty() && tokens.last().is_some_and(|last| last == "$dynamicRef") {
        words.push("base".to_owned());
    }
    words
}

/// Keys that lead from a schema, or from what has one, into it.
const LEADING_INTO: [&str; 15] = [
    "$dynamicRef",
    "properties",
    "patternProperties",
    "additionalProperties",
    "items",
    "prefixItems",
    "allOf",
    "anyOf",
    "oneOf",
    "not",
    "propertyNames",
    "content",
    "schema",
    "requestBody",
    "responses",
];

/// The path of a schema that belongs to no component: the two last words.
fn last_words(tokens: &[String]) -> NamePath {
    let mut words = words(tokens);
    let rest = words.split_off(words.len().saturating_sub(2));
    let mut rest = rest.into_iter();
    let root = rest.next().unwrap_or_else(|| "schema".to_owned());
    NamePath { root: NameRoot::Component(root), words: rest.collect() }
}

/// The words of a pointer, without the keywords between them.
fn words(tokens: &[String]) -> Vec<String> {
    let mut words = Vec::new();
    let mut tokens = tokens.iter();
    while let Some(token) = tokens.next() {
        match token.as_str() {
            "properties" | "$defs" | "definitions" | "patternProperties" | "schemas" => {
                words.extend(tokens.next().cloned());
            }
            "content" => {
                tokens.next();
            }
            "items" | "itemSchema" => words.push("item".to_owned()),
            "additionalProperties" => words.push("value".to_owned()),
            "requestBody" => words.push("body".to_owned()),
            "responses" => {
                tokens.next();
                words.push("response".to_owned());
            }
            "$dynamicRef" | "allOf" | "schema" | "x-lowered-prefix-items" | "prefixItems" => {}
            other if other.bytes().all(|byte| byte.is_ascii_digit()) => {}
            other => words.push(other.to_owned()),
        }
    }
    words
}

#[cfg(test)]
mod tests {
    use super::*;

    fn path(key: &str) -> (String, Vec<String>) {
        let path = component_path(key);
        match path.root {
            NameRoot::Component(root) => (root, path.words),
            other => panic!("unexpected {other:?}"),
        }
    }

    #[test]
    fn hoisted_components_are_named_from_the_words_that_lead_to_them() {
        assert_eq!(path("Pet"), ("Pet".into(), vec![]));
        assert_eq!(
            path("/components/schemas/A/properties/b/items"),
            ("A".into(), vec!["b".into(), "item".into()])
        );
        assert_eq!(path("models/pet.yaml#"), ("models/pet.yaml#".into(), vec![]));
        assert_eq!(path("models/pet.yaml#/$defs/Paw"), ("models/pet.yaml#/$defs/Paw".into(), vec![]));
        assert_eq!(
            path("models/pet.yaml#/Paw/properties/x"),
            ("models/pet.yaml#/Paw".into(), vec!["x".into()])
        );
        assert_eq!(
            path("/paths/~1pets/get/responses/200/content/application~1json/schema"),
            ("get".into(), vec!["response".into()])
        );
    }
}
