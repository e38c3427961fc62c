//! Places of a document: the texts that it is read from, and the items that stand in them.

use std::collections::HashMap;

use codegen::document::Sources;
use codegen::pointer::Pointer;

/// The texts of a document, numbered in their order: the root first, then what it refers to, overlays, the configuration.
#[derive(Debug, Default)]
pub(super) struct Texts {
    texts: Vec<(String, String)>,
    numbers: HashMap<String, usize>,
}

impl Texts {
    pub(super) fn of(sources: &Sources) -> Self {
        let texts: Vec<(String, String)> =
            sources.texts().map(|(name, text)| (name.to_owned(), text.to_owned())).collect();
        let mut numbers = HashMap::new();
        for (number, (name, _)) in texts.iter().enumerate() {
            numbers.entry(name.clone()).or_insert(number);
        }
        Self { texts, numbers }
    }

    /// The number of a file, by its name.
    pub(super) fn number(&self, name: &str) -> Option<usize> {
        self.numbers.get(name).copied()
    }

    /// The text of a file.
    pub(super) fn text(&self, number: usize) -> Option<&str> {
        self.texts.get(number).map(|(_, text)| text.as_str())
    }

    /// The names of the files, in their order.
    pub(super) fn names(&self) -> impl Iterator<Item = &str> {
        self.texts.iter().map(|(name, _)| name.as_str())
    }
}

/// The numbers of items by their places, as they are written in the text.
#[derive(Debug, Default)]
pub(super) struct Items(HashMap<Pointer, usize>);

impl Items {
    /// Of several items at one place the first one counts.
    pub(super) fn of<'a>(places: impl IntoIterator<Item = &'a Pointer>) -> Self {
        let mut items = HashMap::new();
        for (number, place) in places.into_iter().enumerate() {
            items.entry(place.clone()).or_insert(number);
        }
        Self(items)
    }

    /// The item at a place, or the one around it.
    pub(super) fn around(&self, pointer: &Pointer) -> Option<usize> {
        std::iter::successors(Some(pointer.clone()), Pointer::parent)
            .find_map(|place| self.0.get(&place).copied())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_innermost_item_around_a_place_is_found() {
        let at = |text: &str| Pointer::parse(text);
        let items = Items::of(&[at("/a"), at("/a/b/c"), at("/a")]);
        for (place, item) in
            [("/a", Some(0)), ("/a/b", Some(0)), ("/a/b/c/d/e", Some(1)), ("/b", None), ("", None)]
        {
            assert_eq!(items.around(&at(place)), item, "{place}");
        }
    }
}
