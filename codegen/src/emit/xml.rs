//! `xml.rs`: how the values of XML bodies are read and written, a table for each schema and each body.

use std::collections::{BTreeMap, BTreeSet};

use indexmap::{IndexMap, IndexSet};

use super::file::{SourceFile, quoted};
use crate::config::Contents;
use crate::ir::{
    Api, BodyCodec, BodyContent, Operation, XmlDocument, XmlField, XmlName, XmlOthers, XmlPlace, XmlShape,
    XmlShapes,
};
use crate::name::ident::words;

/// Whether the crate speaks XML.
pub(super) fn is_used(api: &Api, contents: Contents) -> bool {
    contents.has_client() && api.xml_documents().next().is_some()
}

/// The path of the table for a body that is sent.
pub(super) fn body(api: &Api, operation: &Operation, content: &BodyContent) -> String {
    format!("crate::xml::{}", name_of_body(api, operation, content))
}

/// The path of the table for the response with a status.
pub(super) fn response(api: &Api, operation: &Operation, status: &str) -> String {
    format!("crate::xml::{}", name_of_response(api, operation, status))
}

fn name_of_body(api: &Api, operation: &Operation, content: &BodyContent) -> String {
    // The first content is sent by the operation's own builder.
    let own = Some(&content.type_name).filter(|it| !it.is_empty());
    constant(&[&place(api, operation), own.unwrap_or(&operation.type_name), "body"])
}

fn name_of_response(api: &Api, operation: &Operation, status: &str) -> String {
    constant(&[&place(api, operation), &operation.type_name, status])
}

/// The modules of the resource: there are no two builders of one name in it.
fn place(api: &Api, operation: &Operation) -> String {
    let path = api.path_to(operation.resource);
    path.iter().map(|it| it.module.as_str()).collect::<Vec<_>>().join("_")
}

fn constant(parts: &[&str]) -> String {
    let words: Vec<String> = parts.iter().flat_map(|it| words(it)).collect();
    let name = words.join("_").to_ascii_uppercase();
    let name: String = name.chars().filter(|it| it.is_ascii_alphanumeric() || *it == '_').collect();
    if name.starts_with(|it: char| it.is_ascii_alphabetic()) { name } else { format!("XML_{name}") }
}

/// Writes `xml.rs`.
pub(super) fn write(api: &Api) -> String {
    let mut documents: Vec<(String, &XmlDocument)> = Vec::new();
    for operation in &api.operations {
        for content in operation.body.iter().flat_map(|body| &body.contents) {
            if let Some(document) = content.codec.as_ref().and_then(BodyCodec::xml) {
                documents.push((name_of_body(api, operation, content), document));
            }
        }
        let responses = operation.codecs.iter().filter_map(|(status, codec)| Some((status, codec.xml()?)));
        documents.extend(responses.map(|(status, it)| (name_of_response(api, operation, status), it)));
    }
    let mut taken: BTreeSet<String> = documents.iter().map(|(name, _)| name.clone()).collect();
    let mut free = |name: String| {
        let mut all = std::iter::once(name.clone()).chain((2_u32..).map(|number| format!("{name}_{number}")));
        let free = all.find(|it| !taken.contains(it)).unwrap_or(name);
        taken.insert(free.clone());
        free
    };
    let components = api.xml.keys().map(|key| (key.as_str(), free(constant(&[key])))).collect();
    let mut found = IndexSet::new();
    api.xml.values().for_each(|shape| within(shape, &mut found));
    documents.iter().for_each(|(_, document)| merged(&document.shape, &mut found));
    let merged = found.into_iter().map(|shape| (shape, free(constant(&[&parts(shape)])))).collect();
    let writer = Writer { components, merged, shapes: &api.xml };
    let about = "How the values of XML bodies are read and written: a table for each schema and each body.";
    let file = SourceFile::new(&[about.to_owned()]);
    file.add_lines(
        "#![allow(dead_code, unused_imports, reason = \"a table belongs to the feature of its resource\")]"
            .to_owned(),
    );
    file.add_lines("use crate::runtime::xml::{Document, Field, Name, Place, Shape};".to_owned());
    for (key, shape) in &api.xml {
        let name = &writer.components[key.as_str()];
        file.add_laid_out(&format!("static {name}: Shape = {};", writer.shape(shape)));
    }
    for (shape, name) in &writer.merged {
        file.add_laid_out(&format!("static {name}: Shape = {};", writer.shape(shape)));
    }
    for (name, document) in documents {
        let (root, shape) = (root(&document.name), writer.reference(&document.shape));
        file.add_laid_out(&format!("pub(crate) static {name}: Document = Document::new({root}, {shape});"));
    }
    file.finish()
}

/// The root's name; what is only read need not have one.
fn root(name: &XmlName) -> String {
    if name.local.is_empty() { "Name::new(\"root\")".to_owned() } else { self::name(name) }
}

fn name(name: &XmlName) -> String {
    let new = format!("Name::new({})", quoted(&name.local));
    if name.prefix.is_empty() && name.namespace.is_empty() {
        new
    } else {
        format!("{new}.within({}, {})", quoted(&name.prefix), quoted(&name.namespace))
    }
}

/// Adds the shapes of several schemas that a shape is or has in it.
fn merged<'a>(shape: &'a XmlShape, found: &mut IndexSet<&'a XmlShape>) {
    if matches!(shape, XmlShape::Merged(_)) {
        found.insert(shape);
    }
    within(shape, found);
}

/// Adds those that a shape has in it.
fn within<'a>(shape: &'a XmlShape, found: &mut IndexSet<&'a XmlShape>) {
    match shape {
        XmlShape::List(_, item) => merged(item, found),
        XmlShape::Object(fields, others) => {
            fields.iter().for_each(|field| merged(&field.shape, found));
            if let XmlOthers::Of(shape) = others {
                merged(shape, found);
            }
        }
        XmlShape::Merged(parts) => parts.iter().for_each(|part| within(part, found)),
        _ => {}
    }
}

/// The first of the components that a shape is merged of, in words.
fn parts(shape: &XmlShape) -> String {
    let XmlShape::Merged(parts) = shape else { return String::new() };
    let key = |part: &XmlShape| if let XmlShape::Component(key) = part { Some(key.clone()) } else { None };
    parts.iter().filter_map(key).take(3).collect::<Vec<_>>().join("_or_")
}

struct Writer<'a> {
    /// The statics of the components.
    components: BTreeMap<&'a str, String>,
    /// Those of what several schemas are together.
    merged: IndexMap<&'a XmlShape, String>,
    shapes: &'a XmlShapes,
}

impl Writer<'_> {
    /// A reference to a shape.
    fn reference(&self, shape: &XmlShape) -> String {
        let name = match shape {
            XmlShape::Component(key) => self.components.get(key.as_str()),
            shape => self.merged.get(shape),
        };
        name.map_or_else(|| format!("&{}", self.shape(shape)), |name| format!("&{name}"))
    }

    /// A shape that is no component.
    fn shape(&self, shape: &XmlShape) -> String {
        match shape {
            XmlShape::Text => "Shape::Text".to_owned(),
            XmlShape::Number => "Shape::Number".to_owned(),
            XmlShape::Boolean => "Shape::Boolean".to_owned(),
            XmlShape::Any | XmlShape::Component(_) => "Shape::Any".to_owned(),
            XmlShape::List(item, shape) => format!("Shape::List({}, {})", name(item), self.reference(shape)),
            XmlShape::Object(fields, others) => {
                let fields: Vec<String> = fields.iter().map(|field| self.field(field)).collect();
                let others = match others {
                    XmlOthers::Of(shape) => format!("Some({})", self.reference(shape)),
                    XmlOthers::Ignored => "None".to_owned(),
                };
                format!("Shape::Object(&[{}], {others})", fields.join(", "))
            }
            XmlShape::Merged(parts) => {
                self.shape(&XmlShape::merged(parts, |key| self.shapes.get(key).cloned()))
            }
        }
    }

    fn field(&self, field: &XmlField) -> String {
        let place = match field.place {
            XmlPlace::Element => "Element",
            XmlPlace::Attribute => "Attribute",
            XmlPlace::Text => "Text",
            XmlPlace::Cdata => "Cdata",
            XmlPlace::Items => "Items",
        };
        // What has no element or attribute of its own cannot say that it is there.
        let is_bare = matches!(field.place, XmlPlace::Items | XmlPlace::Text | XmlPlace::Cdata);
        let required = if field.required && is_bare { ".required()" } else { "" };
        format!(
            "Field::new({}, {}, Place::{place}, {}){required}",
            quoted(&field.property),
            name(&field.name),
            self.reference(&field.shape)
        )
    }
}
