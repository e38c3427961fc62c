//! References: afterwards every `$ref` is `#/components/<kind>/<key>` and resolves.
//!
//! A target anywhere else (inside another schema, in `$defs`, in another file) is hoisted: it becomes a
//! component whose key is the pointer to the place, and the place itself becomes a reference to it.

use std::collections::BTreeMap;

use percent_encoding::percent_decode_str;
use serde_json::{Map, Value, json};

use super::lower::shape::{self, Kind, Shape};
use super::{Sources, SpecVersion, tree};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

/// References may lead to references; longer chains than this are cycles.
const MAX_HOPS: usize = 64;

/// Settles all references of a document.
pub(super) fn settle(
    tree: &mut Value,
    version: SpecVersion,
    sources: &mut Sources,
    diagnostics: &mut Diagnostics,
) {
    let mut root = tree.take();
    let mut settler = Settler {
        version,
        anchors: anchors(&root),
        files: BTreeMap::from([(String::new(), root.clone())]),
        hoisted: BTreeMap::new(),
        queue: Vec::new(),
        sources,
        diagnostics,
    };
    settler.value(&mut root, Shape::Object(&shape::DOCUMENT), &Place::root());
    while let Some((kind, key, place)) = settler.queue.pop() {
        let Some(mut value) = settler.lookup(&place.file, &place.pointer, 0) else { continue };
        settler.value(&mut value, Shape::Ref(kind), &place);
        settler.hoisted.insert((kind.component.unwrap_or("schemas"), key), value);
    }
    let Settler { hoisted, .. } = settler;
    for ((folder, key), value) in hoisted {
        // The place itself refers to the component from now on, so that both are the same type.
        if key.starts_with('/')
            && let Some(place) = root.pointer_mut(&key)
        {
            *place = json!({ "$ref": component(folder, &key) });
        }
        insert(&mut root, folder, &key, value);
    }
    break_alias_cycles(&mut root, diagnostics);
    *tree = root;
}

fn component(folder: &str, key: &str) -> String {
    format!("#{}", Pointer::root().join("components").join(folder).join(key))
}

fn insert(root: &mut Value, folder: &str, key: &str, value: Value) {
    let Value::Object(root) = root else { return };
    let components = root.entry("components").or_insert_with(|| json!({}));
    if !components.is_object() {
        *components = json!({});
    }
    let Value::Object(components) = components else { return };
    let members = components.entry(folder).or_insert_with(|| json!({}));
    if !members.is_object() {
        *members = json!({});
    }
    if let Value::Object(members) = members {
        members.insert(key.to_owned(), value);
    }
}

/// Where a value stands: a file (empty for the root document) and a pointer into it.
#[derive(Clone)]
struct Place {
    file: String,
    pointer: Pointer,
}

impl Place {
    fn root() -> Self {
        Self { file: String::new(), pointer: Pointer::root() }
    }

    fn join(&self, token: impl std::fmt::Display) -> Self {
        Self { file: self.file.clone(), pointer: self.pointer.join(token) }
    }

    /// As diagnostics and keys of hoisted components have it.
    fn key(&self) -> String {
        if self.file.is_empty() {
            self.pointer.to_string()
        } else {
            format!("{}#{}", self.file, self.pointer)
        }
    }
}

struct Settler<'a> {
    version: SpecVersion,
    anchors: BTreeMap<String, Pointer>,
    files: BTreeMap<String, Value>,
    hoisted: BTreeMap<(&'static str, String), Value>,
    queue: Vec<(&'static Kind, String, Place)>,
    sources: &'a mut Sources,
    diagnostics: &'a mut Diagnostics,
}

impl Settler<'_> {
    fn value(&mut self, value: &mut Value, shape: Shape, place: &Place) {
        match (shape, &mut *value) {
            (Shape::List(item), Value::Array(items)) => {
                for (index, it) in items.iter_mut().enumerate() {
                    self.value(it, *item, &place.join(index));
                }
            }
            (Shape::Map(item), Value::Object(members)) => {
                for (key, it) in members {
                    self.value(it, *item, &place.join(key));
                }
            }
            (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) => {
                if matches!(shape, Shape::Ref(_)) {
                    for keyword in ["$dynamicRef", "$recursiveRef"] {
                        if let Some(reference) = members.remove(keyword) {
                            members.entry("$ref").or_insert(reference);
                        }
                    }
                    if members.get("$ref").is_some_and(Value::is_string) {
                        self.reference(value, kind, place);
                    }
                }
                self.members(value, kind, place);
            }
            (Shape::Ref(kind), Value::Array(items)) => {
                for (index, it) in items.iter_mut().enumerate() {
                    self.value(it, Shape::Ref(kind), &place.join(index));
                }
            }
            _ => {}
        }
    }

    fn members(&mut self, value: &mut Value, kind: &'static Kind, place: &Place) {
        let Value::Object(members) = value else { return };
        for (key, member) in members.iter_mut() {
            let shape = kind.fields.iter().find(|(name, _)| name == key).map(|(_, shape)| *shape);
            if let Some(shape) = shape.or(kind.others.filter(|_| !key.starts_with("x-"))) {
                self.value(member, shape, &place.join(key));
            }
        }
        if std::ptr::eq(kind, &raw const shape::DISCRIMINATOR)
            && let Some(Value::Object(mapping)) = members.get_mut("mapping")
        {
            self.mapping(mapping, place);
        }
    }

    /// Mapping values that are references to other places than components.
    fn mapping(&mut self, mapping: &mut Map<String, Value>, place: &Place) {
        for target in mapping.values_mut() {
            let Some(text) = target.as_str() else { continue };
            let is_reference = text.contains('#')
                || text.contains('/')
                || text.ends_with(".yaml")
                || text.ends_with(".json");
            if is_reference && let Some(settled) = self.target(text, &shape::SCHEMA, place).ok().flatten() {
                *target = Value::String(settled);
            }
        }
    }

    fn reference(&mut self, value: &mut Value, kind: &'static Kind, place: &Place) {
        let Some(text) = value["$ref"].as_str().map(str::to_owned) else { return };
        let settled = self.target(&text, kind, place);
        let is_path_item = std::ptr::eq(kind, &raw const shape::PATH_ITEM);
        match settled {
            Ok(Some(reference)) if is_path_item => self.inline_path_item(value, &reference, place),
            Ok(Some(reference)) => value["$ref"] = Value::String(reference),
            Ok(None) => {
                let known = self.suggestion(&text);
                let mut finding = Diagnostic::new(
                    Code::UnresolvedReference,
                    &Pointer::parse(&place.join("$ref").key()),
                    format!("`{text}` points to nothing that is a {}", kind.name),
                );
                finding.hint = known.map(|name| format!("did you mean `{name}`?"));
                self.diagnostics.push(finding);
                self.forget(value, kind);
            }
            Err(message) => {
                let finding = Diagnostic::new(
                    Code::ExternalReference,
                    &Pointer::parse(&place.join("$ref").key()),
                    message,
                )
                .hint(
                    "only files in the document's own folder are read; nothing is fetched from the network",
                );
                self.diagnostics.push(finding);
                self.forget(value, kind);
            }
        }
    }

    /// A schema that refers to nothing takes any value; another object is left out by the lowering.
    fn forget(&self, value: &mut Value, kind: &'static Kind) {
        if std::ptr::eq(kind, &raw const shape::SCHEMA) {
            if let Value::Object(members) = value {
                members.remove("$ref");
                if self.version == SpecVersion::V3_0 {
                    members.retain(|key, _| key == "description");
                }
            }
        } else {
            *value = Value::Null;
        }
    }

    fn inline_path_item(&mut self, value: &mut Value, reference: &str, place: &Place) {
        let pointer = Pointer::parse(reference.trim_start_matches('#'));
        let key = pointer.last().unwrap_or_default();
        let source = self.queue.iter().position(|(_, it, _)| *it == key);
        let found = match source {
            Some(index) => {
                let (_, _, place) = self.queue.remove(index);
                self.hoisted.remove(&("pathItems", key));
                self.lookup(&place.file, &place.pointer, 0).map(|value| (value, place))
            }
            None => self.lookup("", &pointer, 0).map(|value| (value, Place { file: String::new(), pointer })),
        };
        let (Some((Value::Object(target), origin)), Value::Object(members)) = (found, &mut *value) else {
            return;
        };
        members.remove("$ref");
        for (name, mut member) in target {
            if name != "$ref" && !members.contains_key(&name) {
                if let Some((_, shape)) = shape::PATH_ITEM.fields.iter().find(|(field, _)| *field == name) {
                    self.value(&mut member, *shape, &origin.join(&name));
                }
                members.insert(name, member);
            }
        }
        let _ = place;
    }

    /// The settled form of a reference; `None` when it resolves to nothing of the kind.
    fn target(&mut self, text: &str, kind: &'static Kind, place: &Place) -> Result<Option<String>, String> {
        let folder = kind.component.unwrap_or("schemas");
        let (file, fragment) = text.split_once('#').unwrap_or((text, ""));
        let file = if file.is_empty() { place.file.clone() } else { self.file(file, place)? };
        let fragment = percent_decode_str(fragment).decode_utf8_lossy().into_owned();
        let pointer = if fragment.is_empty() || fragment.starts_with('/') {
            Pointer::parse(&fragment)
        } else if let Some(anchor) = self.anchors.get(&fragment) {
            anchor.clone()
        } else {
            // `#Pet` and a bare `Pet` are common slips for a component.
            Pointer::root().join("components").join(folder).join(&fragment)
        };
        let tokens: Vec<String> = pointer.tokens().collect();
        if file.is_empty()
            && let [components, kind_found, key] = &tokens[..]
            && components == "components"
        {
            let exists = self.files[""].pointer(pointer.as_str()).is_some();
            return Ok((exists && kind_found == folder).then(|| component(folder, key)));
        }
        let Some(found) = self.lookup(&file, &pointer, 0) else { return Ok(None) };
        if !found.is_object() && !found.is_boolean() {
            return Ok(None);
        }
        let target = Place { file, pointer };
        let key = target.key();
        if key.is_empty() {
            return Ok(None);
        }
        if !self.hoisted.contains_key(&(folder, key.clone())) {
            self.hoisted.insert((folder, key.clone()), Value::Null);
            self.queue.push((kind, key.clone(), target));
        }
        Ok(Some(component(folder, &key)))
    }

    /// The path, relative to the root document's folder, of a file named in another one.
    fn file(&mut self, name: &str, place: &Place) -> Result<String, String> {
        if name.contains("://") || name.starts_with("//") {
            return Err(format!("`{name}` is not read: it is on the network"));
        }
        let name = percent_decode_str(name).decode_utf8_lossy().into_owned();
        let mut parts: Vec<&str> = place.file.split('/').collect();
        parts.pop();
        for part in name.split('/') {
            match part {
                "." | "" => {}
                ".." => {
                    parts.pop().ok_or_else(|| format!("`{name}` lies outside the document's folder"))?;
                }
                part => parts.push(part),
            }
        }
        let path = parts.join("/");
        if !self.files.contains_key(&path) {
            let text =
                self.sources.add_file(&path).map_err(|error| format!("`{name}` cannot be read: {error}"))?;
            let tree = tree::parse(&text, self.diagnostics)
                .map_err(|error| format!("`{name}`: {}", error.message))?;
            self.files.insert(path.clone(), tree);
        }
        Ok(path)
    }

    /// The value at a place, through references on the way.
    fn lookup(&self, file: &str, pointer: &Pointer, hops: usize) -> Option<Value> {
        if hops > MAX_HOPS {
            return None;
        }
        let mut value = self.files.get(file)?;
        let tokens: Vec<String> = pointer.tokens().collect();
        for (index, token) in tokens.iter().enumerate() {
            let next = match value {
                Value::Object(members) => members.get(token),
                Value::Array(items) => token.parse::<usize>().ok().and_then(|at| items.get(at)),
                _ => None,
            };
            value = match next {
                Some(next) => next,
                None => {
                    let reference = value.get("$ref")?.as_str()?.strip_prefix('#')?;
                    let mut through = Pointer::parse(&percent_decode_str(reference).decode_utf8_lossy());
                    for rest in &tokens[index..] {
                        through = through.join(rest);
                    }
                    return self.lookup(file, &through, hops + 1);
                }
            };
        }
        Some(value.clone())
    }

    fn suggestion(&self, text: &str) -> Option<String> {
        let wanted = Pointer::parse(text.split_once('#')?.1).last()?;
        let components = self.files[""].get("components")?.as_object()?;
        let keys = components.values().filter_map(Value::as_object).flat_map(Map::keys);
        keys.map(|key| (strsim::jaro_winkler(key, &wanted), key))
            .filter(|(score, _)| *score > 0.8)
            .max_by(|left, right| left.0.total_cmp(&right.0))
            .map(|(_, key)| key.clone())
    }
}

/// `$anchor`, `$dynamicAnchor` and `$id` of schemas, by name.
fn anchors(tree: &Value) -> BTreeMap<String, Pointer> {
    fn collect(value: &Value, pointer: &Pointer, anchors: &mut BTreeMap<String, Pointer>) {
        match value {
            Value::Object(members) => {
                for keyword in ["$anchor", "$dynamicAnchor"] {
                    if let Some(name) = members.get(keyword).and_then(Value::as_str) {
                        anchors.entry(name.to_owned()).or_insert_with(|| pointer.clone());
                    }
                }
                for (key, member) in members.iter().filter(|(_, it)| it.is_object() || it.is_array()) {
                    collect(member, &pointer.join(key), anchors);
                }
            }
            Value::Array(items) => {
                for (index, item) in items.iter().enumerate() {
                    collect(item, &pointer.join(index), anchors);
                }
            }
            _ => {}
        }
    }
    let mut found = BTreeMap::new();
    collect(tree, &Pointer::root(), &mut found);
    found
}

/// Components that are only references to one another never reach a schema.
fn break_alias_cycles(root: &mut Value, diagnostics: &mut Diagnostics) {
    let Some(Value::Object(components)) = root.get_mut("components") else { return };
    for (folder, members) in components.iter_mut() {
        let Value::Object(members) = members else { continue };
        let prefix = format!("#/components/{folder}/");
        let next = |value: &Value| -> Option<String> {
            let text = value.get("$ref")?.as_str()?.strip_prefix(&prefix)?;
            Pointer::parse(text).last()
        };
        let mut cyclic = Vec::new();
        for start in members.keys() {
            let mut at = start.clone();
            let mut hops = 0;
            while let Some(target) = members.get(&at).and_then(next) {
                hops += 1;
                at = target;
                if at == *start || hops > members.len() {
                    break;
                }
            }
            if hops > 0 && at == *start {
                cyclic.push(start.clone());
            }
        }
        for key in cyclic {
            let pointer = Pointer::root().join("components").join(folder).join(&key);
            let message = format!("`{key}` refers to itself without ever reaching a definition");
            diagnostics.push(
                Diagnostic::new(Code::ReferenceCycle, &pointer, message)
                    .hint("any value is assumed")
                    .at_key(),
            );
            members.insert(key, if folder == "schemas" { json!({}) } else { Value::Null });
        }
        members.retain(|_, value| folder == "schemas" || !value.is_null());
    }
}
