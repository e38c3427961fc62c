//! Where the parts of a document that was converted to another version, or from whose lists something was left out, stand in
//! the text that a person wrote.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use crate::pointer::Pointer;

/// The places that a conversion has moved, in both directions. Without a conversion every place is what it is.
///
/// A place is moved with the nearest entry around it: what stands below an entry stands at the same pointer below the
/// place that the entry leads to. Items of lists that have changed their index since then are found again.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    moved: Arc<BTreeMap<Pointer, Pointer>>,
    /// What became of lists after the conversion, step by step.
    lists: Arc<Vec<Lists>>,
}

/// Lists whose items do not have the index any more that they had: by the places of the lists, the former index of each
/// item. An item that was none before is what the owner of the list says elsewhere.
#[derive(Clone, Debug, Default, PartialEq)]
pub(crate) struct Lists(BTreeMap<Pointer, Vec<Option<usize>>>);

impl Lists {
    /// Keeps the items of a list for which `keep` holds; it gets each item with its index.
    pub(crate) fn retain<T>(
        &mut self,
        list: &Pointer,
        items: &mut Vec<T>,
        mut keep: impl FnMut(&mut T, usize) -> bool,
    ) {
        let (count, mut kept, mut index) = (items.len(), Vec::with_capacity(items.len()), 0);
        items.retain_mut(|item| {
            let keeps = keep(item, index);
            kept.extend(keeps.then_some(Some(index)));
            index += 1;
            keeps
        });
        if kept.len() < count {
            self.0.insert(list.clone(), kept);
        }
    }

    /// Notes that an item was put in front of a list of so many.
    pub(crate) fn put_in_front(&mut self, list: &Pointer, count: usize) {
        let mut former = self.0.remove(list).unwrap_or_else(|| (0..count).map(Some).collect());
        former.insert(0, None);
        self.0.insert(list.clone(), former);
    }

    /// Takes over what another one has noted.
    pub(crate) fn extend(&mut self, other: Self) {
        self.0.extend(other.0);
    }

    fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Where something stood before.
    fn before(&self, place: &Pointer) -> Pointer {
        let mut at = Pointer::root();
        for token in place.tokens() {
            let former = self.0.get(&at).zip(token.parse::<usize>().ok());
            at = match former.map(|(former, index)| former.get(index)) {
                Some(Some(Some(index))) => at.join(index),
                Some(Some(None)) => return at.parent().unwrap_or(at),
                _ => at.join(token),
            };
        }
        at
    }

    /// Where something stands now, if it still does.
    fn after(&self, place: &Pointer) -> Option<Pointer> {
        let (mut before, mut after) = (Pointer::root(), Pointer::root());
        for token in place.tokens() {
            let former = self.0.get(&before).zip(token.parse::<usize>().ok());
            after = match former {
                Some((former, index)) => after.join(former.iter().position(|it| *it == Some(index))?),
                None => after.join(&token),
            };
            before = before.join(token);
        }
        Some(after)
    }
}

impl Places {
    /// The places by the pointers that they have after the conversion.
    pub(crate) fn new(moved: BTreeMap<Pointer, Pointer>) -> Self {
        Self { moved: Arc::new(moved), lists: Arc::default() }
    }

    /// Whether no place was moved.
    pub fn is_empty(&self) -> bool {
        self.moved.is_empty() && self.lists.is_empty()
    }

    /// Notes what became of lists since the last time.
    pub(crate) fn follow(&mut self, lists: Lists) {
        if !lists.is_empty() {
            Arc::make_mut(&mut self.lists).push(lists);
        }
    }

    /// Where a place of the converted document stands in the text.
    #[must_use]
    pub fn written(&self, place: &Pointer) -> Pointer {
        if self.is_empty() {
            return place.clone();
        }
        let place = self.lists.iter().rev().fold(place.clone(), |place, lists| lists.before(&place));
        self.unconverted(place)
    }

    /// Where a place stood before the conversion.
    fn unconverted(&self, place: Pointer) -> Pointer {
        let mut around = if self.moved.is_empty() { None } else { Some(place.clone()) };
        while let Some(at) = around {
            if let Some(written) = self.moved.get(&at) {
                return written.along(place.way_from(&at).unwrap_or_default());
            }
            around = at.parent();
        }
        place
    }

    /// Replaces the places in a part of the IR that was made JSON of, which stand under `origin` and `origins`, by those in
    /// the text.
    pub fn write_back(&self, ir: &mut Value) {
        if self.is_empty() {
            return;
        }
        match ir {
            Value::Array(items) => items.iter_mut().for_each(|item| self.write_back(item)),
            Value::Object(members) => {
                for (key, member) in members {
                    match member {
                        Value::String(place) if key == "origin" => {
                            *place = self.written(&Pointer::parse(place)).to_string();
                        }
                        Value::Array(places) if key == "origins" => {
                            for place in places {
                                if let Value::String(text) = place {
                                    *text = self.written(&Pointer::parse(text)).to_string();
                                }
                            }
                        }
                        member => self.write_back(member),
                    }
                }
            }
            _ => {}
        }
    }

    /// The places of the converted document that a place of the text has become, the first one first; the place itself
    /// where nothing was moved, and none where what stood there was left out of a list. A body in several media types has
    /// become several.
    #[must_use]
    pub fn converted(&self, written: &Pointer) -> Vec<Pointer> {
        let mut found: Vec<Pointer> = Vec::new();
        for (place, from) in self.moved.iter() {
            let Some(way) = written.way_from(from) else { continue };
            let candidate = place.along(way);
            // An inner entry may have moved what is below an outer one to yet another place.
            if self.unconverted(candidate.clone()) == *written {
                found.push(candidate);
            }
        }
        if found.is_empty() {
            found.push(written.clone());
        }
        let now = |place: Pointer| self.lists.iter().try_fold(place, |place, lists| lists.after(&place));
        found.into_iter().filter_map(now).collect()
    }

    /// As [`converted`](Self::converted), but for what was left out the nearest place around it that is still there.
    #[must_use]
    pub fn nearest(&self, written: &Pointer) -> Vec<Pointer> {
        let around = std::iter::successors(Some(written.clone()), Pointer::parent);
        around.map(|place| self.converted(&place)).find(|found| !found.is_empty()).unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn places(moved: &[(&str, &str)]) -> Places {
        let pair = |(place, written): &(&str, &str)| (Pointer::parse(place), Pointer::parse(written));
        Places::new(moved.iter().map(pair).collect())
    }

    #[test]
    fn the_nearest_entry_around_a_place_moves_it() {
        let places = places(&[
            ("/components/schemas", "/definitions"),
            ("/paths/~1a/post/requestBody", "/paths/~1a/post/parameters/1"),
            ("/paths/~1a/post/requestBody/content/application~1json", "/paths/~1a/post/parameters/1"),
        ]);
        let body = "/paths/~1a/post/requestBody/content/application~1json/schema/properties/x";
        for (place, written) in [
            ("/components/schemas/Pet/properties/name", "/definitions/Pet/properties/name"),
            ("/components/schemas", "/definitions"),
            ("/components/schemasX", "/components/schemasX"),
            (body, "/paths/~1a/post/parameters/1/schema/properties/x"),
            ("/paths/~1a/post/requestBody/description", "/paths/~1a/post/parameters/1/description"),
            ("/info/title", "/info/title"),
        ] {
            assert_eq!(places.written(&Pointer::parse(place)).as_str(), written);
        }
        let written = Pointer::parse("/definitions/Pet");
        assert_eq!(places.converted(&written), [Pointer::parse("/components/schemas/Pet")]);
        let schema = Pointer::parse("/paths/~1a/post/parameters/1/schema/properties/x");
        assert!(places.converted(&schema).contains(&Pointer::parse(body)));
        assert_eq!(places.converted(&Pointer::parse("/info")), [Pointer::parse("/info")]);
    }

    #[test]
    fn items_are_found_where_they_stand_in_the_text() {
        let list = Pointer::parse("/paths/~1a/get/parameters");
        let inner = list.join(1).join("schema").join("allOf");
        let mut lists = Lists::default();
        let mut items = vec!["bad", "good", "bad", "last"];
        lists.retain(&list, &mut items, |item, _| *item != "bad");
        assert_eq!(items, ["good", "last"]);
        lists.put_in_front(&inner, 2);
        let mut places = Places::default();
        places.follow(lists);
        // Another one goes later.
        let mut later = Lists::default();
        later.retain(&list, &mut items, |item, _| *item != "good");
        places.follow(later);
        for (now, written) in [
            ("/paths/~1a/get/parameters/0/name", "/paths/~1a/get/parameters/3/name"),
            ("/paths/~1a/get/parameters", "/paths/~1a/get/parameters"),
            ("/paths/~1b/get/parameters/0", "/paths/~1b/get/parameters/0"),
        ] {
            let (now, written) = (Pointer::parse(now), Pointer::parse(written));
            assert_eq!(places.written(&now), written);
            assert_eq!(places.converted(&written), [now]);
        }
        // Another item has the index now of each one that is gone.
        for gone in ["/paths/~1a/get/parameters/0", "/paths/~1a/get/parameters/1/name"].map(Pointer::parse) {
            assert_eq!(places.converted(&gone), []);
            assert_eq!(places.nearest(&gone), std::slice::from_ref(&list));
        }
        let mut lists = Lists::default();
        lists.put_in_front(&inner, 2);
        let mut places = Places::default();
        places.follow(lists);
        let schema = "/paths/~1a/get/parameters/1/schema";
        for (now, written) in [("/allOf/0/title", ""), ("/allOf/2/title", "/allOf/1/title")] {
            let now = Pointer::parse(&format!("{schema}{now}"));
            assert_eq!(places.written(&now).as_str(), format!("{schema}{written}"));
        }
    }
}
