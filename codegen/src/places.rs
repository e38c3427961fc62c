//! Where the parts of a document that was converted to another version stand in the text that a person wrote.

use std::collections::BTreeMap;
use std::sync::Arc;

use serde_json::Value;

use crate::pointer::Pointer;

/// The places that a conversion has moved, in both directions. Without a conversion every place is what it is.
///
/// A place is moved with the nearest entry around it: what stands below an entry stands at the same pointer below the
/// place that the entry leads to.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Places {
    moved: Arc<BTreeMap<Pointer, Pointer>>,
}

impl Places {
    /// The places by the pointers that they have after the conversion.
    pub(crate) fn new(moved: BTreeMap<Pointer, Pointer>) -> Self {
        Self { moved: Arc::new(moved) }
    }

    /// Whether no place was moved.
    pub fn is_empty(&self) -> bool {
        self.moved.is_empty()
    }

    /// Where a place of the converted document stands in the text.
    #[must_use]
    pub fn written(&self, place: &Pointer) -> Pointer {
        if self.is_empty() {
            return place.clone();
        }
        let mut around = Some(place.clone());
        while let Some(at) = around {
            if let Some(written) = self.moved.get(&at) {
                return below(written, place.as_str().get(at.as_str().len()..).unwrap_or_default());
            }
            around = at.parent();
        }
        place.clone()
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
    /// where nothing was moved. A body in several media types has become several.
    #[must_use]
    pub fn converted(&self, written: &Pointer) -> Vec<Pointer> {
        let mut found: Vec<Pointer> = Vec::new();
        for (place, from) in self.moved.iter() {
            let Some(rest) = rest_below(from, written) else { continue };
            let candidate = below(place, rest);
            // An inner entry may have moved what is below an outer one to yet another place.
            if self.written(&candidate) == *written {
                found.push(candidate);
            }
        }
        if found.is_empty() {
            found.push(written.clone());
        }
        found
    }
}

fn below(place: &Pointer, rest: &str) -> Pointer {
    if rest.is_empty() { place.clone() } else { Pointer::parse(&format!("{place}{rest}")) }
}

fn rest_below<'a>(outer: &Pointer, place: &'a Pointer) -> Option<&'a str> {
    let rest = place.as_str().strip_prefix(outer.as_str())?;
    (rest.is_empty() || rest.starts_with('/')).then_some(rest)
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
}
