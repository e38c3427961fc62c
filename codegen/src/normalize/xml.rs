//! XML bodies: from schemas with `xml` beside their keywords to the shape that the runtime reads and writes by.

use std::collections::HashSet;

use openapiv3::{
    AdditionalProperties, AnySchema, ArrayType, ObjectType, OpenAPI, ReferenceOr, Schema, SchemaKind,
    Type as Kind,
};
use serde_json::Value;

use super::operation::lookup;
use crate::ir::{XmlDocument, XmlField, XmlName, XmlOthers, XmlPlace, XmlShape, XmlShapes};

/// Where the document stage keeps `xml` (OpenAPI 3.1, section 4.8.26).
const XML: &str = "x-lowered-xml";

/// The document that a body with this schema is; nothing for one that is no object or list. A body that is sent needs a name
/// for its root: that of `xml`, or else that of the component.
pub(super) fn document(openapi: &OpenAPI, schema: &ReferenceOr<Schema>) -> Option<XmlDocument> {
    let shapes = Builder { openapi };
    let shape = match shapes.of(schema) {
        XmlShape::Merged(parts) => XmlShape::merged(&parts, |key| Some(shapes.component(key))),
        shape => shape,
    };
    let shape = match shape {
        // Items of the root have no property that they could be called after.
        XmlShape::List(name, item) if name.local.is_empty() => {
            let local = if let XmlShape::Component(key) = &*item { key.as_str() } else { "item" };
            XmlShape::List(XmlName { local: local.to_owned(), ..name }, item)
        }
        shape => shape,
    };
    let is_structured = shapes.nature(schema) != Nature::Scalar;
    let name = shapes.name(schema, &lookup::shared_key(schema).unwrap_or_default());
    let document = XmlDocument { name, shape };
    is_structured.then_some(document)
}

/// Whether an element can be called so (Namespaces in XML 1.0, section 4, but for rare characters).
pub(super) fn is_sendable(name: &XmlName) -> bool {
    let is_name = |text: &str| {
        text.starts_with(|it: char| it.is_alphabetic() || it == '_')
            && text.chars().all(|it| it.is_alphanumeric() || "_-.".contains(it))
    };
    is_name(&name.local) && (name.prefix.is_empty() || is_name(&name.prefix))
}

/// The shape of a component.
pub(super) fn component(openapi: &OpenAPI, key: &str) -> XmlShape {
    Builder { openapi }.component(key)
}

/// The shapes of all components that documents refer to, directly or through others.
pub(super) fn components<'a>(
    openapi: &OpenAPI,
    documents: impl IntoIterator<Item = &'a XmlDocument>,
) -> XmlShapes {
    let shapes = Builder { openapi };
    let mut found = XmlShapes::new();
    let mut queue: Vec<String> = Vec::new();
    documents.into_iter().for_each(|document| named(&document.shape, &mut queue));
    while let Some(key) = queue.pop() {
        if !found.contains_key(&key) {
            let shape = shapes.component(&key);
            named(&shape, &mut queue);
            found.insert(key, shape);
        }
    }
    found.sort_keys();
    found
}

/// Adds the components that a shape names.
pub(super) fn named(shape: &XmlShape, keys: &mut Vec<String>) {
    match shape {
        XmlShape::Component(key) => keys.push(key.clone()),
        XmlShape::List(_, item) => named(item, keys),
        XmlShape::Merged(parts) => parts.iter().for_each(|part| named(part, keys)),
        XmlShape::Object(fields, others) => {
            fields.iter().for_each(|field| named(&field.shape, keys));
            if let XmlOthers::Of(shape) = others {
                named(shape, keys);
            }
        }
        XmlShape::Text | XmlShape::Number | XmlShape::Boolean | XmlShape::Any => {}
    }
}

/// What a schema describes. Of several branches the last one of these counts.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Nature {
    Scalar,
    List,
    Object,
}

struct Builder<'a> {
    openapi: &'a OpenAPI,
}

impl Builder<'_> {
    fn follow<'s>(&'s self, schema: &'s ReferenceOr<Schema>) -> Option<&'s Schema> {
        lookup::follow(schema, |key| self.openapi.components.as_ref()?.schemas.get(key))
    }

    fn of(&self, schema: &ReferenceOr<Schema>) -> XmlShape {
        match schema {
            ReferenceOr::Reference { reference } => {
                lookup::key(reference).map_or(XmlShape::Any, XmlShape::Component)
            }
            ReferenceOr::Item(schema) => self.inline(schema),
        }
    }

    fn inline(&self, schema: &Schema) -> XmlShape {
        let mut parts = Vec::new();
        self.collect(schema, &mut parts);
        match parts.as_slice() {
            [_] => parts.remove(0),
            // What a component is, is found out when all are known: it may lead back to here.
            _ if parts.iter().any(|it| matches!(it, XmlShape::Component(_))) => XmlShape::Merged(parts),
            _ => XmlShape::merged(&parts, |_| None),
        }
    }

    /// The shape of a component, which is no reference to another one.
    fn component(&self, key: &str) -> XmlShape {
        self.resolved(&XmlShape::Component(key.to_owned()))
    }

    fn resolved(&self, shape: &XmlShape) -> XmlShape {
        let mut shape = shape.clone();
        for _ in 0..64 {
            let XmlShape::Component(key) = &shape else { return shape };
            let components = self.openapi.components.as_ref();
            let Some(schema) = components.and_then(|it| it.schemas.get(key)) else { return XmlShape::Any };
            shape = self.of(schema);
        }
        XmlShape::Any
    }

    /// Adds what a schema says: its own properties, and what its parts and all its branches are.
    fn collect(&self, schema: &Schema, parts: &mut Vec<XmlShape>) {
        match &schema.schema_kind {
            SchemaKind::Type(Kind::Object(object)) => parts.push(self.object(object)),
            SchemaKind::Type(Kind::Array(array)) => parts.push(self.list(array)),
            SchemaKind::Type(Kind::String(_)) => parts.push(XmlShape::Text),
            SchemaKind::Type(Kind::Number(_) | Kind::Integer(_)) => parts.push(XmlShape::Number),
            SchemaKind::Type(Kind::Boolean(_)) => parts.push(XmlShape::Boolean),
            SchemaKind::AllOf { all_of: branches }
            | SchemaKind::OneOf { one_of: branches }
            | SchemaKind::AnyOf { any_of: branches } => self.branches(branches, parts),
            SchemaKind::Not { .. } => {}
            SchemaKind::Any(any) => self.any(any, parts),
        }
    }

    fn branches(&self, branches: &[ReferenceOr<Schema>], parts: &mut Vec<XmlShape>) {
        for branch in branches {
            match branch {
                ReferenceOr::Item(schema) => self.collect(schema, parts),
                ReferenceOr::Reference { .. } => parts.push(self.of(branch)),
            }
        }
    }

    fn any(&self, any: &AnySchema, parts: &mut Vec<XmlShape>) {
        if !any.properties.is_empty() || any.additional_properties.is_some() {
            parts.push(self.object(&ObjectType {
                properties: any.properties.clone(),
                required: any.required.clone(),
                additional_properties: any.additional_properties.clone(),
                ..ObjectType::default()
            }));
        }
        if let Some(items) = &any.items {
            let array = ArrayType {
                items: Some(items.clone()),
                min_items: None,
                max_items: None,
                unique_items: false,
            };
            parts.push(self.list(&array));
        }
        for branches in [&any.all_of, &any.one_of, &any.any_of] {
            self.branches(branches, parts);
        }
        match any.typ.as_deref() {
            Some("string") => parts.push(XmlShape::Text),
            Some("integer" | "number") => parts.push(XmlShape::Number),
            Some("boolean") => parts.push(XmlShape::Boolean),
            _ => {}
        }
    }

    fn object(&self, object: &ObjectType) -> XmlShape {
        let properties = object.properties.iter();
        let fields = properties.map(|(property, schema)| {
            let required = object.required.contains(property);
            XmlField { required, ..self.field(property, &schema.clone().unbox()) }
        });
        let others = match &object.additional_properties {
            Some(AdditionalProperties::Any(false)) => XmlOthers::Ignored,
            Some(AdditionalProperties::Schema(schema)) => XmlOthers::Of(Box::new(self.of(schema))),
            // A type keeps what it does not know.
            Some(AdditionalProperties::Any(true)) | None => XmlOthers::Of(Box::new(XmlShape::Any)),
        };
        XmlShape::Object(fields.collect(), others)
    }

    fn field(&self, property: &str, schema: &ReferenceOr<Schema>) -> XmlField {
        let said = |key: &str| self.said(schema, key);
        let is_true = |key: &str| said(key) == Some(Value::Bool(true));
        let node = said("nodeType");
        let node = node.as_ref().and_then(Value::as_str);
        // OpenAPI 3.2 has a word for it, before that vendors have theirs.
        let is_text = is_true("x-text") || is_true("x-ms-text") || node == Some("text");
        let place = match self.nature(schema) {
            Nature::List if is_true("wrapped") || node == Some("element") => XmlPlace::Element,
            Nature::List => XmlPlace::Items,
            Nature::Scalar if is_true("attribute") || node == Some("attribute") => XmlPlace::Attribute,
            Nature::Scalar if node == Some("cdata") => XmlPlace::Cdata,
            Nature::Scalar if is_text => XmlPlace::Text,
            Nature::Scalar | Nature::Object => XmlPlace::Element,
        };
        // A list's own name is that of the element around it (OpenAPI 3.1, section 4.8.26.3).
        let name = match place {
            XmlPlace::Items => XmlName { local: property.to_owned(), ..XmlName::default() },
            _ => self.name(schema, property),
        };
        let shape = self.of(schema);
        XmlField { property: property.to_owned(), name, place, shape, required: false }
    }

    /// What a schema describes, without a look at what is in it.
    fn nature(&self, schema: &ReferenceOr<Schema>) -> Nature {
        let (mut found, mut seen) = (Nature::Scalar, HashSet::new());
        let mut stack = vec![schema];
        while let Some(schema) = stack.pop() {
            let is_new = match schema {
                ReferenceOr::Reference { reference } => seen.insert(reference),
                ReferenceOr::Item(_) => true,
            };
            let Some(schema) = self.follow(schema).filter(|_| is_new) else { continue };
            let nature = match &schema.schema_kind {
                SchemaKind::Type(Kind::Array(_)) => Nature::List,
                SchemaKind::Type(Kind::Object(_)) => Nature::Object,
                SchemaKind::Type(_) | SchemaKind::Not { .. } => Nature::Scalar,
                SchemaKind::AllOf { all_of: branches }
                | SchemaKind::OneOf { one_of: branches }
                | SchemaKind::AnyOf { any_of: branches } => {
                    stack.extend(branches);
                    Nature::Scalar
                }
                SchemaKind::Any(any) if !any.properties.is_empty() || any.additional_properties.is_some() => {
                    Nature::Object
                }
                SchemaKind::Any(any) if any.items.is_some() => Nature::List,
                SchemaKind::Any(any) => {
                    [&any.all_of, &any.one_of, &any.any_of].into_iter().for_each(|it| stack.extend(it));
                    Nature::Scalar
                }
            };
            found = found.max(nature);
        }
        found
    }

    fn list(&self, array: &ArrayType) -> XmlShape {
        let (name, item) = match &array.items {
            Some(items) => {
                let items = items.clone().unbox();
                (self.name(&items, ""), self.of(&items))
            }
            None => (XmlName::default(), XmlShape::Any),
        };
        XmlShape::List(name, Box::new(item))
    }

    /// What a schema is called, or else `usual`.
    fn name(&self, schema: &ReferenceOr<Schema>, usual: &str) -> XmlName {
        let text = |key: &str| match self.said(schema, key) {
            Some(Value::String(text)) => text.trim().to_owned(),
            _ => String::new(),
        };
        let name = Some(text("name")).filter(|it| !it.is_empty()).unwrap_or_else(|| usual.to_owned());
        // `xml:lang` is a name with a prefix as well.
        let (prefix, local) = match name.split_once(':') {
            Some((prefix, local)) => (prefix.to_owned(), local.to_owned()),
            None => (text("prefix"), name),
        };
        XmlName { local, prefix, namespace: text("namespace") }
    }

    /// What the `xml` of a schema says, or that of what it refers to.
    fn said<'s>(&'s self, mut schema: &'s ReferenceOr<Schema>, key: &str) -> Option<Value> {
        for _ in 0..64 {
            let item = match schema {
                ReferenceOr::Item(item) => item,
                ReferenceOr::Reference { reference } => {
                    schema = self.openapi.components.as_ref()?.schemas.get(&lookup::key(reference)?)?;
                    continue;
                }
            };
            if let Some(value) = item.schema_data.extensions.get(XML).and_then(|it| it.get(key)) {
                return Some(value.clone());
            }
            match &item.schema_kind {
                SchemaKind::AllOf { all_of } if all_of.len() == 1 => schema = all_of.first()?,
                _ => return None,
            }
        }
        None
    }
}
