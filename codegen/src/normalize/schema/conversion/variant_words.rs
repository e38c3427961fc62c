//! What the variants of a union are named after.

use std::rc::Rc;

use super::Context;
use super::branches::Branch;
use super::discriminator::Tags;
use crate::document::hoisted;
use crate::ir::NameRoot;
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::Merged;

impl<'a> Context<'a> {
    /// The words that the variants are named after: tag, component, title, the first of a property's values that no other
    /// branch has, a property that no other branch has, JSON type.
    pub(super) fn variant_words(&mut self, branches: &[Branch<'a>], tags: Option<&Tags>) -> Vec<String> {
        let merged: Vec<_> =
            branches.iter().map(|branch| self.reading.merged(&branch.sources, branch.kinds)).collect();
        let own: Vec<_> = branches
            .iter()
            .map(|branch| match &branch.own {
                Some(own) => self.reading.merged(std::slice::from_ref(own), None),
                None => self.reading.merged(&branch.sources, branch.kinds),
            })
            .collect();
        let exclusive = match tags {
            Some(tags) => Some(tags.values.clone()),
            None => self.exclusive_values(branches),
        };
        let mut words = Vec::with_capacity(branches.len());
        for (index, branch) in branches.iter().enumerate() {
            if branch.is_base {
                words.push("base".to_owned());
                continue;
            }
            let tag = tags.and_then(|tags| match tags.values[index].as_slice() {
                [serde_json::Value::String(tag)] if !tag.is_empty() => Some(tag.clone()),
                _ => None,
            });
            let component = branch.component.map(|index| self.component_word(index));
            let word = tag
                .or(component)
                .or_else(|| title(&merged[index], branch))
                .or_else(|| first_text(exclusive.as_ref()?.get(index)?))
                .or_else(|| unique_property(&own, index))
                .unwrap_or_else(|| kind_word(&merged[index]).to_owned());
            words.push(word);
        }
        words
    }

    /// The word of a component: its own name, or the last one of those that lead to it.
    fn component_word(&self, index: usize) -> String {
        let path = &self.reading.components[index].path;
        match (path.words.last(), &path.root) {
            (Some(word), _) => word.clone(),
            (None, NameRoot::Component(key) | NameRoot::Chosen(key)) => hoisted::said(key).into_owned(),
            (None, _) => "value".to_owned(),
        }
    }
}

/// The title of a branch, without titles of the schemas that stand beside the union.
fn title(merged: &Merged<'_>, branch: &Branch<'_>) -> Option<String> {
    branch.own.as_ref()?;
    let titles = merged.members.iter().rev().filter(|(_, source)| source.origin_within(&branch.sources));
    titles.filter_map(|(view, _)| view.data.title.clone()).find(|title| !title.trim().is_empty())
}

/// The first value, which stays the first when others are added.
fn first_text(values: &[serde_json::Value]) -> Option<String> {
    values.first()?.as_str().filter(|text| !text.is_empty()).map(str::to_owned)
}

/// Properties that objects of all sorts require: they say nothing of this one.
const IDENTITIES: [&str; 5] = ["id", "key", "name", "type", "uuid"];

/// The name of a property, best a required one, that no other branch has. Where only this branch is an object, that is the
/// one property that it requires: an API may add optional properties, and the variant's name must not change with them.
fn unique_property(own: &[Rc<Merged<'_>>], index: usize) -> Option<String> {
    let this = &own[index];
    if this.effective_kinds() != Some(Kinds::OBJECT) || own.len() > 64 {
        return None;
    }
    let others = || own.iter().enumerate().filter(|(other, _)| *other != index).map(|(_, merged)| merged);
    let may_be_object =
        |merged: &Rc<Merged<'_>>| merged.effective_kinds().is_none_or(|kinds| kinds.contains(Kinds::OBJECT));
    if !others().any(may_be_object) {
        let mut required = this.required.iter().filter(|name| this.properties.contains_key(**name));
        let only = required.next().filter(|_| required.next().is_none())?;
        return Some((*only).to_owned()).filter(|only| !IDENTITIES.contains(&only.as_str()));
    }
    let unique = |name: &&&str| !others().any(|other| other.properties.contains_key(**name));
    let required = this.properties.keys().filter(|name| this.required.contains(**name));
    required
        .into_iter()
        .find(unique)
        .or_else(|| this.properties.keys().find(unique))
        .map(|name| (*name).to_owned())
}

/// The word for the JSON type, where there is one.
fn kind_word(merged: &Merged<'_>) -> &'static str {
    match merged.effective_kinds() {
        Some(kinds) if kinds.members().count() == 1 => kinds.members().next().map_or("value", Kinds::word),
        _ => "value",
    }
}
