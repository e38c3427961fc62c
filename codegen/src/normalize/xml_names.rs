//! Names of properties that XML cannot have: a body with one is text.

use std::cell::OnceCell;
use std::collections::HashMap;

use openapiv3::OpenAPI;

use super::xml::{component, is_sendable, named};
use crate::ir::{XmlDocument, XmlField, XmlName, XmlOthers, XmlPlace, XmlShape};

/// Such a name for each component that has one or refers to one that does, directly or through others. They are looked for
/// once: a document may have as many bodies in XML as components.
#[derive(Default)]
pub(super) struct BadNames {
    of_components: OnceCell<HashMap<String, String>>,
}

impl BadNames {
    /// The first one in a document.
    pub(super) fn first(&self, openapi: &OpenAPI, document: &XmlDocument) -> Option<String> {
        let of_components = self.of_components.get_or_init(|| of_components(openapi));
        let mut keys = Vec::new();
        named(&document.shape, &mut keys);
        bad_name(&document.shape)
            .map(|name| name.local.clone())
            .or_else(|| keys.iter().find_map(|key| of_components.get(key).cloned()))
    }
}

fn of_components(openapi: &OpenAPI) -> HashMap<String, String> {
    let mut found = HashMap::new();
    let mut referring: HashMap<String, Vec<String>> = HashMap::new();
    let mut queue = Vec::new();
    for key in openapi.components.iter().flat_map(|it| it.schemas.keys()) {
        let shape = component(openapi, key);
        if let Some(name) = bad_name(&shape) {
            found.insert(key.clone(), name.local.clone());
            queue.push(key.clone());
        }
        let mut keys = Vec::new();
        named(&shape, &mut keys);
        keys.into_iter().for_each(|it| referring.entry(it).or_default().push(key.clone()));
    }
    while let Some(key) = queue.pop() {
        let name = found.get(&key).cloned().unwrap_or_default();
        for key in referring.get(&key).into_iter().flatten() {
            if !found.contains_key(key) {
                found.insert(key.clone(), name.clone());
                queue.push(key.clone());
            }
        }
    }
    found
}

/// What is said of a body that is text for such a name.
pub(super) fn message(media_type: &str, name: &str, done: &str) -> String {
    format!(
        "`{media_type}` is {done} as text: nothing in XML can be called `{name}`; `xml: {{name: …}}` gives it another name"
    )
}

/// The first name in a shape that XML cannot have.
fn bad_name(shape: &XmlShape) -> Option<&XmlName> {
    match shape {
        XmlShape::List(name, item) => {
            Some(name).filter(|it| !it.local.is_empty() && !is_sendable(it)).or_else(|| bad_name(item))
        }
        XmlShape::Object(fields, others) => {
            let is_nameless =
                |it: &XmlField| matches!(it.place, XmlPlace::Text | XmlPlace::Cdata | XmlPlace::Items);
            let of_field = |it: &'_ XmlField| !is_nameless(it) && !is_sendable(&it.name);
            let own = fields.iter().find(|it| of_field(it)).map(|it| &it.name);
            let of_others = || if let XmlOthers::Of(shape) = others { bad_name(shape) } else { None };
            own.or_else(|| fields.iter().find_map(|it| bad_name(&it.shape))).or_else(of_others)
        }
        XmlShape::Merged(parts) => parts.iter().find_map(bad_name),
        _ => None,
    }
}
