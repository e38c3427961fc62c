//! The document's own components, and those of them that are written elsewhere: a component that is only a reference into
//! another file is what stands there, under its own key.

use std::collections::BTreeMap;

use serde_json::{Map, Value};

use super::place::{Place, Site};
use super::{MAX_HOPS, Settler, folder, is_by_value, reference_text};
use crate::document::lower::shape::{self, Kind, Shape};
use crate::document::{SpecVersion, hoisted};

/// Where the components of the document are.
pub(super) struct Components {
    version: SpecVersion,
    /// The components that stand in another place than those of the root document, by folder and key.
    elsewhere: BTreeMap<Place, Vec<(&'static str, String)>>,
}

/// Whether a member of a kind of object holds components.
pub(super) fn hold(kind: &Kind, shape: Shape) -> bool {
    let has_folders = [&shape::COMPONENTS, &shape::SWAGGER].iter().any(|it| kind.is(it));
    has_folders && matches!(shape, Shape::Map(_) | Shape::Unread(_))
}

impl Components {
    pub(super) fn of(version: SpecVersion) -> Self {
        Self { version, elsewhere: BTreeMap::new() }
    }

    /// Where a component is in the settled document.
    pub(super) fn place(&self, folder: &str, key: &str) -> Place {
        Place::root().at(self.version.components(folder).join(key))
    }

    /// The key of the component that is written at a place.
    pub(super) fn key(&self, folder: &'static str, place: &Place) -> Option<String> {
        let known = self.elsewhere.get(place).into_iter().flatten().find(|(of_kind, _)| *of_kind == folder);
        if let Some((_, key)) = known {
            return Some(key.clone());
        }
        let is_own = place.file.is_empty() && place.pointer.parent()? == self.version.components(folder);
        is_own.then(|| place.pointer.last())?
    }

    /// The place in `components` of what is written in a component; other places as they are.
    pub(super) fn home(&self, place: &Place) -> Place {
        if self.elsewhere.is_empty() {
            return place.clone();
        }
        let home = |around: Place| {
            let (folder, key) = self.elsewhere.get(&around)?.first()?;
            let component = self.place(folder, key);
            around.way_to(place).map(|rest| component.below(rest))
        };
        place.outwards().find_map(home).unwrap_or_else(|| place.clone())
    }

    fn add(&mut self, folder: &'static str, key: &str, place: &Place) {
        if self.key(folder, place).is_none() {
            self.elsewhere.entry(place.clone()).or_default().push((folder, key.to_owned()));
        }
    }
}

/// A member, and where it is written.
type Member = (String, Value, Place);

impl Settler<'_> {
    /// Opens the references at `components` and its folders, and takes the components in that are written in other files.
    pub(super) fn own_components(&mut self, root: &mut Value) {
        if self.version == SpecVersion::V2_0 {
            return self.definitions(root);
        }
        let Some(components) = root.get_mut("components") else { return };
        let place = Place::root().join("components");
        let shape = Shape::Object(&shape::COMPONENTS);
        let mut opened = Map::new();
        for (folder, value, place) in self.members_of(components.take(), shape, &place) {
            let of_kind = shape::COMPONENTS.shape_of(&folder);
            let Some(shape @ Shape::Map(Shape::Ref(kind))) = of_kind else {
                let settled = Place::root().join("components").join(&folder);
                self.note(&settled, &place);
                opened.insert(folder, value);
                continue;
            };
            let members = match value {
                Value::Object(_) => self.folder(kind, value, shape, &place),
                value => value,
            };
            opened.insert(folder, members);
        }
        *components = Value::Object(opened);
    }

    /// The same for the folders of OpenAPI 2.0, which are at the root.
    fn definitions(&mut self, root: &mut Value) {
        let Value::Object(members) = root else { return };
        for (name, value) in members.iter_mut().filter(|(_, it)| it.is_object()) {
            if let Some(shape @ Shape::Map(Shape::Ref(kind))) = shape::SWAGGER.shape_of(name) {
                *value = self.folder(kind, value.take(), shape, &Place::root().join(name));
            }
        }
    }

    /// The components of a kind.
    fn folder(&mut self, kind: &'static Kind, value: Value, shape: Shape, place: &Place) -> Value {
        let folder = folder(kind);
        let mut members = self.members_of(value, shape, place);
        for (key, _, place) in &members {
            let own = self.components.place(folder, key);
            if *place != own {
                self.components.add(folder, key, place);
                self.note(&own, place);
            }
        }
        // Of several that are the same, the one that is called like its target is the type, or else the first one.
        let mut elsewhere: BTreeMap<Place, usize> = BTreeMap::new();
        for (index, (key, value, place)) in members.iter().enumerate() {
            let Some(target) = self.in_file(kind, value, place) else { continue };
            let name = target.key();
            let known = elsewhere.entry(target).or_insert(index);
            if *key == hoisted::said(&name) && members[*known].0 != *key {
                *known = index;
            }
        }
        for (target, index) in elsewhere {
            let Some(value) = self.files.get(&target).cloned() else { continue };
            let key = members[index].0.clone();
            self.components.add(folder, &key, &target);
            self.note(&self.components.place(folder, &key), &target);
            members[index].1 = value;
        }
        Value::Object(members.into_iter().map(|(key, value, _)| (key, value)).collect())
    }

    /// Where a component that is only a reference is written, if that is in another file and no component yet.
    fn in_file(&mut self, kind: &'static Kind, value: &Value, place: &Place) -> Option<Place> {
        let text = reference_text(value)?;
        if is_by_value(Shape::Ref(kind))
            || value.as_object()?.len() != 1
            || text.starts_with('#') && place.file.is_empty()
        {
            return None;
        }
        let target = self.resolve(&text, Shape::Ref(kind), place).ok()?;
        let target = self.end(target, kind, 0);
        let is_other = !target.file.is_empty() && self.components.key(folder(kind), &target).is_none();
        is_other.then_some(target)
    }

    /// The members of an object, where a reference may stand in its place.
    fn members_of(&mut self, value: Value, shape: Shape, place: &Place) -> Vec<Member> {
        let mut members: Vec<Member> = Vec::new();
        let mut place = place.clone();
        let mut value = value;
        let mut way = Vec::new();
        for _ in 0..MAX_HOPS {
            let text = reference_text(&value);
            let Value::Object(own) = value else { break };
            for (key, member) in own {
                let is_reference = key == "$ref" && text.is_some();
                if !is_reference && (way.is_empty() || !members.iter().any(|(known, ..)| *known == key)) {
                    let place = place.join(&key);
                    members.push((key, member, place));
                }
            }
            let Some(text) = text else { break };
            way.push(place.clone());
            match self.resolve(&text, shape, &place) {
                Ok(target) if !way.iter().any(|it| target.way_to(it).is_some()) => {
                    value = self.files.get(&target).cloned().unwrap_or_default();
                    place = target;
                }
                Ok(_) => {
                    let reason = super::Unresolved::Cycle(format!("`{text}` leads back to itself"));
                    self.report(reason, &text, shape, &Site::of(place.clone()));
                    break;
                }
                Err(reason) => {
                    self.report(reason, &text, shape, &Site::of(place.clone()));
                    break;
                }
            }
        }
        members
    }

    /// Settles the components of a kind, each where it is written.
    pub(super) fn component_members(&mut self, folder: &str, value: &mut Value, shape: Shape, site: &Site) {
        let site = self.site_of(site.settled.join(folder));
        let (Shape::Map(item), Value::Object(members)) = (shape, &mut *value) else {
            return self.value(value, shape, &site);
        };
        for (key, member) in members {
            let site = self.site_of(site.settled.join(key));
            self.value(member, *item, &site);
        }
    }

    fn site_of(&self, settled: Place) -> Site {
        let written = self.included.get(&settled).unwrap_or(&settled).clone();
        Site { written, settled }
    }

    /// Remembers where something is written that the settled document has at another place.
    fn note(&mut self, settled: &Place, written: &Place) {
        if settled != written {
            self.included.insert(settled.clone(), written.clone());
        }
    }
}
