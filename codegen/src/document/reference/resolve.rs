//! From the text of a reference to the place it means.

use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::place::Place;
use super::{MAX_HOPS, Settler, Unresolved, is_schema, reference_text};
use crate::document::lower::shape::{Kind, Shape};
use crate::pointer::Pointer;

impl Settler<'_> {
    /// The place that a reference means, which holds something that can be of the shape.
    pub(super) fn resolve(&mut self, text: &str, shape: Shape, place: &Place) -> Result<Place, Unresolved> {
        let own = self.candidates(text, shape.kind(), place)?;
        if let Some(found) = self.first_of(own, shape)? {
            return Ok(found);
        }
        if let Some(found) = self.first_of(in_root(text, place), shape)? {
            self.misplaced.insert((place.reported(), text.to_owned()));
            return Ok(found);
        }
        Err(Unresolved::Missing(format!("`{text}` points to nothing that is {}", shape.with_article())))
    }

    /// The first of some places that holds something that can be of the shape.
    fn first_of(&mut self, candidates: Vec<Place>, shape: Shape) -> Result<Option<Place>, Unresolved> {
        for candidate in candidates {
            let Some(found) = self.follow(candidate, 0)? else { continue };
            let fits = self.files.get(&found).is_some_and(|it| fits(it, shape));
            if fits && shape.kind().is_none_or(|kind| self.may_be(&found, kind)) {
                return Ok(Some(found));
            }
        }
        Ok(None)
    }

    /// The places that a reference may mean, most likely first.
    fn candidates(
        &mut self,
        text: &str,
        kind: Option<&'static Kind>,
        place: &Place,
    ) -> Result<Vec<Place>, Unresolved> {
        let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
        let folder = kind.and_then(|kind| kind.component);
        let named = folder.and_then(|folder| self.by_name(text, folder));
        let identified = if file.is_empty() { None } else { self.files.named(file, place) };
        // An anchor is looked for near the reference or in the schema that it names.
        let near = identified.clone().unwrap_or_else(|| place.clone());
        let base = match identified {
            Some(resource) => resource,
            None if file.is_empty() => place.at(Pointer::root()),
            None if named.is_some() => return Ok(named.into_iter().collect()),
            None => match self.open(file, place) {
                Ok(file) => Place { file, pointer: Pointer::root() },
                Err(reason) => {
                    // A pointer without the `#` in front of it.
                    let meant = Place::root().at(Pointer::parse(text));
                    let is_there = fragment.is_empty() && self.files.get(&meant).is_some();
                    return if is_there { Ok(vec![meant]) } else { Err(reason) };
                }
            },
        };
        let decoded = percent_decode_str(fragment).decode_utf8_lossy();
        let mut found = Vec::new();
        for fragment in [&*decoded, fragment] {
            if fragment.is_empty() || fragment.starts_with('/') {
                self.by_pointer(fragment, file.is_empty(), &base, kind, place, &mut found);
            } else if let Some(anchor) =
                self.files.index(&base.file).and_then(|it| it.anchor(fragment, &near.pointer))
            {
                found.push(base.at(anchor.clone()));
            } else {
                // `#components/schemas/Pet` and `#Pet` are common slips.
                found.push(base.at(Pointer::parse(fragment)));
                found.extend(folder.map(|folder| base.at(self.version.components(folder).join(fragment))));
            }
            if fragment == "/" {
                // An empty key is what it says; the whole is what is meant.
                self.by_pointer("", file.is_empty(), &base, kind, place, &mut found);
            }
        }
        Ok(found)
    }

    /// Opens the file that a reference names, or that has the URI that it is.
    fn open(&mut self, file: &str, place: &Place) -> Result<String, Unresolved> {
        let outcome = self.files.open(file, place, self.diagnostics);
        outcome.or_else(|reason| {
            let relative = self.files.relative(file, place);
            let opened =
                relative.and_then(|(from, path)| self.files.open(&path, &from, self.diagnostics).ok());
            opened.ok_or(reason)
        })
    }

    fn by_pointer(
        &self,
        fragment: &str,
        local: bool,
        base: &Place,
        kind: Option<&'static Kind>,
        place: &Place,
        found: &mut Vec<Place>,
    ) {
        let is_schema = kind.is_some_and(is_schema);
        // `#` inside a schema with an identity of its own is that schema.
        let resource = (local && is_schema)
            .then(|| self.files.index(&base.file).and_then(|it| it.resource(&place.pointer)))
            .flatten();
        found.extend(resource.map(|resource| base.at(resource.along(fragment))));
        if !(fragment.is_empty()
            && is_schema
            && base.pointer == Pointer::root()
            && self.files.is_document(&base.file))
        {
            found.push(base.below(fragment));
        }
        if !(local && is_schema) {
            return;
        }
        if fragment.is_empty() {
            // JSON Schema pasted into a component: its `#` was itself.
            let components = self.version.components("schemas");
            let way = place.pointer.way_from(&components);
            if let Some(key) = way.and_then(|way| Pointer::parse(way).tokens().next()) {
                found.push(base.at(components.join(key)));
            }
        } else {
            // The same for `#/$defs/…`: relative to the nearest schema around that has it, which may be the one with the
            // reference.
            let around = std::iter::successors(Some(place.pointer.clone()), Pointer::parent);
            found.extend(around.map(|origin| base.at(origin.along(fragment))));
        }
    }

    /// A bare component name where a reference belongs.
    fn by_name(&mut self, text: &str, folder: &str) -> Option<Place> {
        let place = self.components.place(folder, text);
        (!text.contains('#') && self.files.get(&place).is_some()).then_some(place)
    }

    /// The place itself; where the way to it leads through a reference, its place behind the reference.
    fn follow(&mut self, place: Place, hops: usize) -> Result<Option<Place>, Unresolved> {
        if hops > MAX_HOPS {
            return Ok(None);
        }
        if self.files.get(&place).is_some() {
            return Ok(Some(place));
        }
        // The deepest reference on the way decides.
        let tokens: Vec<String> = place.pointer.tokens().collect();
        let mut at = place.at(Pointer::root());
        for (index, token) in tokens.iter().enumerate() {
            let next = at.join(token);
            if self.files.get(&next).is_some() {
                at = next;
                continue;
            }
            let Some(reference) = self.files.get(&at).and_then(reference_text) else { return Ok(None) };
            let candidates = self.candidates(&reference, None, &at)?;
            // One of them is followed, lest there be ever more of them.
            let there = candidates.iter().position(|it| self.files.get(it).is_some()).unwrap_or(0);
            let Some(mut behind) = candidates.into_iter().nth(there) else { return Ok(None) };
            for rest in &tokens[index..] {
                behind = behind.join(rest);
            }
            return self.follow(behind, hops + 1);
        }
        Ok(Some(at))
    }

    /// Whether what stands at a place of the root document can be of a kind, judged by where it stands.
    fn may_be(&self, place: &Place, kind: &'static Kind) -> bool {
        if !place.file.is_empty() {
            return true;
        }
        let mut shape = Shape::Object(self.version.document());
        for token in place.pointer.tokens() {
            let next = match shape {
                Shape::Object(kind) | Shape::Ref(kind) => kind.shape_of(&token),
                Shape::List(item) | Shape::Map(item) => Some(*item),
                _ => None,
            };
            match next {
                Some(next) => shape = next,
                // A place that the specification does not know can hold anything.
                None => return true,
            }
        }
        match shape {
            Shape::Object(found) | Shape::Ref(found) => found.is(kind),
            Shape::Any => true,
            _ => false,
        }
    }
}

/// The places in the root document that a reference in another file may mean. By RFC 3986, section 4.4, a reference that is a
/// fragment stays in its own file; whoever takes the files for one document writes it all the same.
fn in_root(text: &str, place: &Place) -> Vec<Place> {
    let fragment = text.strip_prefix('#').filter(|it| it.starts_with('/') && it.len() > 1);
    let Some(fragment) = fragment.filter(|_| !place.file.is_empty()) else { return Vec::new() };
    let decoded = percent_decode_str(fragment).decode_utf8_lossy();
    [&*decoded, fragment].map(|it| Place::root().at(Pointer::parse(it))).into()
}

/// Whether a value can be of a shape, or is a reference to one that is.
fn fits(value: &Value, shape: Shape) -> bool {
    match shape {
        Shape::Any | Shape::Sample | Shape::Open(_) => true,
        Shape::Unread(inner) => fits(value, *inner),
        Shape::Ref(kind) if is_schema(kind) => value.is_object() || value.is_boolean(),
        Shape::Object(_) | Shape::Ref(_) | Shape::Map(_) | Shape::Requirement => value.is_object(),
        Shape::List(_) => value.is_array() || reference_text(value).is_some(),
        Shape::Text | Shape::Flag | Shape::Count | Shape::Number => {
            value.is_string() || value.is_number() || value.is_boolean() || reference_text(value).is_some()
        }
    }
}
