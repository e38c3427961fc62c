//! The last resort: finds the objects that the typed model refuses, and leaves them out.
//!
//! Lowering should leave none. If one is left, the model's own answer would be about the document as a whole,
//! and trying part by part is exponential, since the model tries each reference twice. So every object is
//! tried alone, without the objects in it.

use openapiv3 as model;
use serde::de::DeserializeOwned;
use serde_json::{Map, Value, json};

use super::lower::shape::{self, Kind, Shape};
use super::{Document, request};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::places::Lists;
use crate::pointer::Pointer;

/// Leaves out every object that the typed model refuses; a schema becomes `{}`. Tells which lists have lost items.
pub(super) fn salvage(tree: &mut Value, diagnostics: &mut Diagnostics) -> Lists {
    let mut salvage = Salvage { lists: Lists::default(), diagnostics };
    salvage.keep(tree, Shape::Object(&shape::DOCUMENT), &Pointer::root());
    salvage.lists
}

struct Salvage<'a> {
    lists: Lists,
    diagnostics: &'a mut Diagnostics,
}

type Check = fn(&Map<String, Value>) -> Option<String>;

const CHECKS: &[(&Kind, Check)] = &[
    (&shape::INFO, refusal::<model::Info>),
    (&shape::CONTACT, refusal::<model::Contact>),
    (&shape::LICENSE, refusal::<model::License>),
    (&shape::DISCRIMINATOR, refusal::<model::Discriminator>),
    (&shape::TAG, refusal::<model::Tag>),
    (&shape::EXTERNAL_DOCS, refusal::<model::ExternalDocumentation>),
    (&shape::SERVER, refusal::<model::Server>),
    (&shape::SERVER_VARIABLE, refusal::<model::ServerVariable>),
    (&shape::PATH_ITEM, refusal::<model::PathItem>),
    (&shape::OPERATION, refusal::<model::Operation>),
    (&shape::PARAMETER, refusal::<model::Parameter>),
    (&shape::HEADER, refusal::<model::Header>),
    (&shape::REQUEST_BODY, refusal::<model::RequestBody>),
    (&shape::RESPONSE, refusal::<model::Response>),
    (&shape::MEDIA_TYPE, refusal::<model::MediaType>),
    (&shape::ENCODING, refusal::<model::Encoding>),
    (&shape::SECURITY_SCHEME, refusal::<model::SecurityScheme>),
    (&shape::SCHEMA, refusal::<model::Schema>),
];

fn refusal<T: DeserializeOwned>(members: &Map<String, Value>) -> Option<String> {
    serde_json::from_value::<T>(Value::Object(members.clone())).err().map(|error| error.to_string())
}

impl Salvage<'_> {
    fn keep(&mut self, value: &mut Value, shape: Shape, pointer: &Pointer) -> bool {
        match (shape, &mut *value) {
            (Shape::Ref(_), Value::Object(members)) if members.contains_key("$ref") => true,
            (Shape::Ref(kind) | Shape::Object(kind), Value::Object(members)) => {
                members.retain(|key, member| {
                    kind.shape_of(key)
                        .is_none_or(|shape| self.keep(member, shape, &pointer.join(shape::written(key))))
                });
                let refused = CHECKS
                    .iter()
                    .find(|(of, _)| kind.is(of))
                    .and_then(|(_, check)| check(&alone(members, kind)));
                let Some(message) = refused else { return true };
                let message = format!("this {} cannot be read: {message}", kind.name);
                let code = request::lost(shape, pointer, Code::InvalidValue);
                self.diagnostics.push(Diagnostic::new(code, pointer, message).at_key());
                *value = json!({});
                kind.is(&shape::SCHEMA)
            }
            (Shape::List(item), Value::Array(items)) => {
                let mut lists = Lists::default();
                lists.retain(pointer, items, |it, index| self.keep(it, *item, &pointer.join(index)));
                self.lists.extend(lists);
                true
            }
            (Shape::Map(item), Value::Object(members)) => {
                let place = Document::entries_of(pointer);
                members.retain(|key, it| self.keep(it, *item, &place(key)));
                true
            }
            _ => true,
        }
    }
}

/// An object without the objects in it, which have been tried before.
fn alone(members: &Map<String, Value>, kind: &Kind) -> Map<String, Value> {
    let is_leaf = |key: &String| {
        let shape = kind.shape_of(key).map(|it| match it {
            Shape::List(item) | Shape::Map(item) => *item,
            other => other,
        });
        !matches!(shape, Some(Shape::Object(_) | Shape::Ref(_)))
    };
    let leaves = members.iter().filter(|(key, _)| is_leaf(key));
    let mut alone: Map<String, Value> = leaves.map(|(key, value)| (key.clone(), value.clone())).collect();
    if kind.is(&shape::OPERATION) {
        alone.insert("responses".to_owned(), json!({}));
    }
    if [&shape::PARAMETER, &shape::HEADER].iter().any(|it| kind.is(it)) {
        alone.insert("schema".to_owned(), json!({}));
    }
    alone
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_is_refused_goes() {
        let bad = json!({ "type": "string", "maxLength": "long" });
        let mut deep = bad.clone();
        for _ in 0..20 {
            deep = json!({ "properties": { "a": deep, "b": { "type": "string" } }, "externalDocs": { "url": "u" } });
        }
        let mut tree = json!({
            "openapi": "3.1.0",
            "info": { "title": "", "version": "" },
            "paths": { "/a": { "get": { "responses": { "200": { "description": "", "content": {
                "application/json": { "schema": deep } } } },
                "parameters": [{ "in": "nowhere", "name": "a", "schema": {} }, { "in": "query", "name": "b", "schema": bad }] } } },
        });
        let mut diagnostics = Diagnostics::default();
        salvage(&mut tree, &mut diagnostics);
        let places: Vec<&str> = diagnostics.iter().map(|it| it.pointer.as_str()).collect();
        assert_eq!(places.len(), 3, "{places:?}");
        let parameters = &tree["paths"]["/a"]["get"]["parameters"];
        assert_eq!(*parameters, json!([{ "in": "query", "name": "b", "schema": {} }]));
        assert!(serde_json::from_value::<model::OpenAPI>(tree).is_ok());
    }
}
