//! Schemas that the document stage put into extensions, kept where they can be borrowed like all others.

use std::cell::OnceCell;

use openapiv3::{ReferenceOr, Schema};

/// Owns schemas that were read while normalising; an append-only list, so that borrowed entries stay where
/// they are.
#[derive(Debug, Default)]
pub struct Arena {
    first: Link,
}

pub(in crate::normalize::schema) type Link = OnceCell<Box<Entry>>;

#[derive(Debug)]
pub(in crate::normalize::schema) struct Entry {
    schema: ReferenceOr<Schema>,
    next: Link,
}

impl Arena {
    /// An empty arena.
    pub fn new() -> Self {
        Self::default()
    }

    pub(in crate::normalize::schema) fn first(&self) -> &Link {
        &self.first
    }
}

impl Drop for Arena {
    /// Takes the list apart without recursion, however long it is.
    fn drop(&mut self) {
        let mut next = self.first.take();
        while let Some(mut entry) = next {
            next = entry.next.take();
        }
    }
}

/// Writes to an [`Arena`].
#[derive(Debug)]
pub(in crate::normalize::schema) struct Writer<'a> {
    end: &'a Link,
}

impl<'a> Writer<'a> {
    pub(in crate::normalize::schema) fn new(arena: &'a Arena) -> Self {
        let mut end = arena.first();
        while let Some(entry) = end.get() {
            end = &entry.next;
        }
        Self { end }
    }

    /// Keeps a schema and lends it for as long as the arena lives.
    pub(in crate::normalize::schema) fn keep(
        &mut self,
        schema: ReferenceOr<Schema>,
    ) -> &'a ReferenceOr<Schema> {
        let entry = self.end.get_or_init(|| Box::new(Entry { schema, next: OnceCell::new() }));
        self.end = &entry.next;
        &entry.schema
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keeps_many_entries_and_drops_them_without_recursion() {
        let arena = Arena::new();
        let mut writer = Writer::new(&arena);
        let kept: Vec<_> =
            (0..200_000).map(|index| writer.keep(ReferenceOr::ref_(&index.to_string()))).collect();
        assert_eq!(kept[7], &ReferenceOr::ref_("7"));
    }
}
