//! Things to put into a document.

use proptest::prelude::*;
use serde_json::{Map, Value, json};

/// Something to put in: how far into its map, and what.
#[derive(Clone, Debug)]
pub(crate) enum Addition {
    Schema(f64),
    /// An operation that fails as its neighbour does.
    Operation(f64),
    /// An operation that returns, and fails with, what another one does.
    OperationCopy(f64, f64),
    /// An optional property of a component.
    Property(f64, f64),
    /// An optional property of any object, be it one of several that are identical.
    InlineProperty(f64, f64),
    Parameter(f64),
    MediaType(f64, f64),
    BodyProperty(f64, f64, &'static str),
    /// A component with a property whose schema is a copy of an object that stands elsewhere.
    ObjectCopy(f64, f64),
    /// The same for the values of a string.
    EnumCopy(f64, f64),
    /// A component that is a copy of something in place.
    Twin(f64, f64),
    /// A further value, where there are several.
    EnumValue(f64),
}

/// Properties of bodies: one that nobody minds, and those that want the name of a method or of another setter.
const BODY_PROPERTIES: [&str; 6] =
    ["an_unrelated_property", "send", "body_send", "clone", "body_clone", "with_body"];

impl Addition {
    /// Whether a schema that is there has more afterwards.
    pub(crate) fn grows_a_schema(&self) -> bool {
        matches!(
            self,
            Self::Property(..) | Self::InlineProperty(..) | Self::EnumValue(_) | Self::BodyProperty(..)
        )
    }
}

pub(crate) fn additions() -> impl Strategy<Value = Addition> {
    let place = || 0.0..1.0f64;
    // As often as not in front of all others: that is where most can go wrong.
    let front = || prop_oneof![Just(0.0), place()];
    prop_oneof![
        front().prop_map(Addition::Schema),
        place().prop_map(Addition::Operation),
        (place(), front()).prop_map(|(of, place)| Addition::OperationCopy(of, place)),
        (place(), place()).prop_map(|(schema, place)| Addition::Property(schema, place)),
        (place(), place()).prop_map(|(schema, place)| Addition::InlineProperty(schema, place)),
        place().prop_map(Addition::Parameter),
        (place(), place()).prop_map(|(operation, place)| Addition::MediaType(operation, place)),
        (place(), front()).prop_map(|(of, place)| Addition::ObjectCopy(of, place)),
        (place(), front()).prop_map(|(of, place)| Addition::EnumCopy(of, place)),
        (place(), front()).prop_map(|(of, place)| Addition::Twin(of, place)),
        place().prop_map(Addition::EnumValue),
        (place(), place(), prop::sample::select(&BODY_PROPERTIES[..]))
            .prop_map(|(operation, place, name)| Addition::BodyProperty(operation, place, name)),
    ]
}

#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_precision_loss,
    clippy::cast_sign_loss,
    reason = "small numbers"
)]
fn index(share: f64, length: usize) -> usize {
    (share * length as f64) as usize
}

fn insert(members: &mut Map<String, Value>, share: f64, key: &str, value: Value) {
    let at = index(share, members.len() + 1);
    members.shift_insert(at, key.to_owned(), value);
}

fn object<'a>(value: &'a mut Value, key: &str) -> &'a mut Map<String, Value> {
    if !value[key].is_object() {
        value[key] = json!({});
    }
    value[key].as_object_mut().expect("an object")
}

/// The pointers of all schemas that stand in place and fit.
fn inline(document: &Value, fits: impl Fn(&Map<String, Value>) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    let mut pending: Vec<(String, &Value)> = ["paths", "components"]
        .iter()
        .filter_map(|key| Some((format!("/{key}"), document.get(key)?)))
        .collect();
    while let Some((pointer, value)) = pending.pop() {
        let members: Vec<(String, &Value)> = match value {
            Value::Object(members) => {
                // Components have names of their own.
                let folder = pointer.rsplit_once('/').map_or("", |(folder, _)| folder);
                let is_named = folder == "/components/schemas";
                let is_map = pointer.ends_with("/properties") && !pointer.ends_with("/properties/properties");
                if !is_named && !is_map && fits(members) {
                    found.push(pointer.clone());
                }
                let is_data = |key: &str| ["example", "examples", "default", "enum", "const"].contains(&key);
                members
                    .iter()
                    .filter(|(key, _)| is_map || !(is_data(key) || key.starts_with("x-")))
                    .map(|(key, value)| (key.replace('~', "~0").replace('/', "~1"), value))
                    .collect()
            }
            Value::Array(items) => (0..).map(|index: usize| index.to_string()).zip(items).collect(),
            _ => Vec::new(),
        };
        pending.extend(members.into_iter().map(|(key, value)| (format!("{pointer}/{key}"), value)));
    }
    found.sort();
    found
}

/// Objects that say nothing but their properties, which nothing else refines.
fn is_plain_object(schema: &Map<String, Value>) -> bool {
    schema.get("properties").is_some_and(Value::is_object)
        && !["allOf", "oneOf", "anyOf", "$ref", "discriminator"].iter().any(|it| schema.contains_key(*it))
}

fn is_enum(schema: &Map<String, Value>) -> bool {
    let values = schema.get("enum").and_then(Value::as_array);
    schema.get("type").is_some_and(|it| it == "string")
        && values.is_some_and(|values| values.len() > 1 && values.iter().all(Value::is_string))
}

fn chosen(pointers: &[String], share: f64) -> Option<&String> {
    pointers.get(index(share, pointers.len()))
}

fn add_component(document: &mut Value, place: f64, key: &str, schema: Value) {
    insert(object(&mut document["components"], "schemas"), place, key, schema);
}

fn copied(document: &Value, share: f64, fits: impl Fn(&Map<String, Value>) -> bool) -> Option<Value> {
    chosen(&inline(document, fits), share).and_then(|pointer| document.pointer(pointer)).cloned()
}

/// The document with something more.
pub(crate) fn add(document: &mut Value, addition: &Addition) {
    match addition {
        Addition::Schema(place) => {
            let schema = json!({ "type": "object", "properties": {
                "an_unrelated_size": { "type": "object", "properties": { "an_unrelated_quantity": { "enum": ["unrelated a", "unrelated b"] } } }
            } });
            add_component(document, *place, "AnUnrelatedAddition", schema);
        }
        Addition::ObjectCopy(of, place) => {
            if let Some(copy) = copied(document, *of, is_plain_object) {
                let schema = json!({ "type": "object", "properties": { "an_unrelated_object": copy } });
                add_component(document, *place, "AnUnrelatedCopy", schema);
            }
        }
        Addition::EnumCopy(of, place) => {
            if let Some(copy) = copied(document, *of, is_enum) {
                let schema = json!({ "type": "object", "properties": { "an_unrelated_level": copy } });
                add_component(document, *place, "AnUnrelatedLevel", schema);
            }
        }
        Addition::Twin(of, place) => {
            if let Some(mut copy) = copied(document, *of, |it| is_plain_object(it) || is_enum(it)) {
                copy.as_object_mut().expect("an object").shift_remove("title");
                add_component(document, *place, "AnUnrelatedTwin", copy);
            }
        }
        Addition::EnumValue(of) => {
            // Lists of names for the values would have to grow with them.
            let has_no_names = |it: &Map<String, Value>| !it.keys().any(|key| key.starts_with("x-"));
            let pointers = inline(document, |it| is_enum(it) && has_no_names(it));
            let pointer = chosen(&pointers, *of).cloned();
            if let Some(values) = pointer.and_then(|it| document.pointer_mut(&format!("{it}/enum"))) {
                values.as_array_mut().expect("a list").push(json!("an unrelated value"));
            }
        }
        Addition::Operation(place) => {
            // It fails as its neighbour does, and stands beside it.
            let paths = object(document, "paths");
            let near = paths.values().nth(index(*place, paths.len())).and_then(|item| {
                item.as_object()?.values().find(|operation| operation.get("responses").is_some()).cloned()
            });
            let near = near.unwrap_or_else(|| json!({}));
            let errors: Map<String, Value> = near["responses"]
                .as_object()
                .into_iter()
                .flatten()
                .filter(|(status, _)| !status.starts_with('2'))
                .map(|(status, response)| (status.clone(), response.clone()))
                .collect();
            add_operation(document, *place, &near, errors);
        }
        Addition::OperationCopy(of, place) => {
            let paths = object(document, "paths");
            let operations = paths.values().filter_map(Value::as_object).flat_map(Map::values);
            let with: Vec<&Value> =
                operations.filter(|it| it.get("responses").is_some_and(Value::is_object)).collect();
            if let Some(near) = with.get(index(*of, with.len())).copied().cloned() {
                let responses = near["responses"].as_object().cloned().unwrap_or_default();
                add_operation(document, *place, &near, responses);
            }
        }
        Addition::Property(schema, place) => {
            let schemas = object(&mut document["components"], "schemas");
            let with = schemas.values_mut().filter(|it| it["properties"].is_object()).count();
            let chosen = index(*schema, with);
            if let Some(schema) = schemas.values_mut().filter(|it| it["properties"].is_object()).nth(chosen) {
                add_property(schema, *place, "an_unrelated_property");
            }
        }
        Addition::InlineProperty(schema, place) => {
            let mut pointers = inline(document, is_plain_object);
            // A schema that describes a whole event is known by having no other property, and a condition asks for one more.
            pointers.retain(|it| !it.contains("event-stream") && !it.ends_with("/if"));
            if let Some(schema) = chosen(&pointers, *schema).cloned().and_then(|it| document.pointer_mut(&it))
            {
                add_property(schema, *place, "an_unrelated_detail");
            }
        }
        Addition::MediaType(operation, place) => {
            // One that is not preferred to what is there: the preferred one has the plain method.
            let items = object(document, "paths").values_mut().filter_map(Value::as_object_mut);
            let operations = items.flat_map(serde_json::Map::values_mut);
            let contents = operations.filter_map(|it| {
                let content = it.get_mut("requestBody")?.get_mut("content")?.as_object_mut()?;
                content.contains_key("application/json").then_some(content)
            });
            let mut contents: Vec<&mut Map<String, Value>> = contents.collect();
            let chosen = index(*operation, contents.len());
            if let Some(content) = contents.get_mut(chosen) {
                let media = json!({ "schema": { "type": "string" } });
                insert(content, *place, "text/an-unrelated-addition", media);
            }
        }
        Addition::Parameter(place) => add_parameter(document, *place),
        Addition::BodyProperty(operation, place, name) => {
            add_body_property(document, *operation, *place, name);
        }
    }
}

fn add_body_property(document: &mut Value, operation: f64, place: f64, name: &str) {
    let items = object(document, "paths").values_mut().filter_map(Value::as_object_mut);
    let operations = items.flat_map(serde_json::Map::values_mut);
    let media = operations.filter_map(|it| it.get_mut("requestBody")?.get_mut("content")?.as_object_mut());
    let media = media.flat_map(serde_json::Map::values_mut);
    let properties = media.filter_map(|it| it.get_mut("schema")?.get_mut("properties")?.as_object_mut());
    let mut bodies: Vec<&mut Map<String, Value>> = properties.filter(|it| !it.contains_key(name)).collect();
    let chosen = index(operation, bodies.len());
    if let Some(properties) = bodies.get_mut(chosen) {
        insert(properties, place, name, json!({ "type": "string" }));
    }
}

/// A parameter of all operations of a path.
fn add_parameter(document: &mut Value, place: f64) {
    let paths = object(document, "paths");
    let chosen = index(place, paths.len());
    // What stands beside a reference takes the place of what it refers to.
    let is_own = |item: &&mut Value| item.is_object() && item.get("$ref").is_none();
    if let Some(item) = paths.values_mut().nth(chosen).filter(is_own) {
        let parameter = json!({ "name": "an_unrelated_parameter", "in": "query", "schema": { "enum": ["unrelated c", "unrelated d"] } });
        match item["parameters"].as_array_mut() {
            // At the end: pointers into lists count.
            Some(parameters) => parameters.push(parameter),
            None => item["parameters"] = json!([parameter]),
        }
    }
}

fn add_property(schema: &mut Value, place: f64, name: &str) {
    insert(object(schema, "properties"), place, name, json!({ "type": "string" }));
}

/// An operation beside another one, by its tags.
fn add_operation(document: &mut Value, place: f64, near: &Value, responses: Map<String, Value>) {
    let mut operation = json!({ "operationId": "inspectUnrelatedAddition", "responses": responses });
    if let Some(tags) = near.get("tags") {
        operation["tags"] = tags.clone();
    }
    insert(object(document, "paths"), place, "/an-unrelated-addition", json!({ "get": operation }));
}
