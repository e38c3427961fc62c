// @generated from the OpenAPI document. Do not edit.

//! XML to the value that it stands for.

use quick_xml::XmlVersion;
use quick_xml::escape::resolve_predefined_entity;
use quick_xml::events::{BytesStart, Event};
use quick_xml::reader::Reader;
use serde_json::{Map, Number, Value};

use super::shape::{Field, Place, Shape, TEXT};

/// How deep elements may nest.
pub(super) const MAX_DEPTH: usize = 128;

/// An element. Names are without prefixes: servers choose those as they like.
#[derive(Default)]
struct Element {
    name: String,
    attributes: Vec<(String, String)>,
    elements: Vec<Element>,
    /// All text right in it.
    text: String,
    /// Whether some of it, even if it is empty, is in a CDATA section.
    has_cdata: bool,
    is_nil: bool,
}

/// The value of a document.
///
/// # Errors
/// When it is not well-formed, nests too deep, or has a document type: that could name files and grow without bound.
pub(super) fn value(text: &str, shape: &'static Shape) -> Result<Value, String> {
    Ok(convert(&parse(text)?, shape))
}

fn parse(text: &str) -> Result<Element, String> {
    let mut reader = Reader::from_str(text.strip_prefix('\u{feff}').unwrap_or(text));
    // The innermost is the last; the first stands for the document.
    let mut open = vec![Element::default()];
    loop {
        let event = reader.read_event().map_err(|error| {
            format!("the XML is not well-formed at byte {}: {error}", reader.error_position())
        })?;
        let Some(current) = open.last_mut() else { return Err("the XML ends an element twice".to_owned()) };
        match event {
            Event::Start(tag) => {
                if open.len() > MAX_DEPTH {
                    return Err(format!("the XML nests beyond {MAX_DEPTH} levels"));
                }
                open.push(element(&tag)?);
            }
            Event::Empty(tag) => current.elements.push(element(&tag)?),
            Event::End(_) => {
                let Some(done) = open.pop() else { return Err("the XML ends an element twice".to_owned()) };
                match open.last_mut() {
                    Some(outer) => outer.elements.push(done),
                    None => return Err("the XML ends an element twice".to_owned()),
                }
            }
            Event::Text(text) => current.text.push_str(&text.xml10_content()),
            Event::CData(text) => {
                current.has_cdata = true;
                current.text.push_str(&text.xml10_content());
            }
            Event::GeneralRef(reference) => {
                let character = reference.resolve_char_ref().map_err(|error| error.to_string())?;
                match (character, resolve_predefined_entity(&reference)) {
                    (Some(character), _) => current.text.push(character),
                    (None, Some(text)) => current.text.push_str(text),
                    (None, None) => return Err(format!("the XML has the unknown entity `{}`", &*reference)),
                }
            }
            Event::DocType(_) => return Err("the XML has a document type, which is not read".to_owned()),
            Event::Comment(_) | Event::Decl(_) | Event::PI(_) => {}
            Event::Eof => break,
        }
    }
    let document = match (open.pop(), open.is_empty()) {
        (Some(document), true) => document,
        _ => return Err("the XML ends within an element".to_owned()),
    };
    let is_only = document.elements.len() == 1 && document.text.trim().is_empty();
    let root = document.elements.into_iter().next().filter(|_| is_only);
    root.ok_or_else(|| "an XML document is one element, this is not".to_owned())
}

fn element(tag: &BytesStart<'_>) -> Result<Element, String> {
    let mut element = Element { name: tag.local_name().as_ref().to_owned(), ..Element::default() };
    for attribute in tag.attributes() {
        let attribute = attribute.map_err(|error| format!("the XML has a broken attribute: {error}"))?;
        let value = attribute
            .normalized_value(XmlVersion::Implicit1_0)
            .map_err(|error| format!("the XML has a broken attribute: {error}"))?;
        let name = attribute.key.as_ref();
        if name == "xmlns" || name.starts_with("xmlns:") {
            continue;
        }
        match name.split_once(':') {
            // The prefix is always this one in practice.
            Some(("xsi", "nil")) => element.is_nil = matches!(value.trim(), "true" | "1"),
            Some(("xsi", _)) => {}
            Some((_, local)) => element.attributes.push((local.to_owned(), value.into_owned())),
            None => element.attributes.push((name.to_owned(), value.into_owned())),
        }
    }
    Ok(element)
}

fn convert(element: &Element, shape: &'static Shape) -> Value {
    if element.is_nil {
        return Value::Null;
    }
    match shape {
        Shape::Text | Shape::Number | Shape::Boolean => scalar(&element.whole_text(), shape),
        Shape::Any => any(element),
        Shape::List(_, item) => element.elements.iter().map(|it| convert(it, item)).collect(),
        Shape::Object(fields, others) => object(element, fields, *others),
    }
}

impl Element {
    /// Its text, with that of the elements in it.
    fn whole_text(&self) -> String {
        let mut text = self.text.clone();
        self.elements.iter().for_each(|it| text.push_str(&it.whole_text()));
        text
    }
}

/// A value that is a text. What is no number is left as text: the type says what is wrong with it.
fn scalar(text: &str, shape: &Shape) -> Value {
    let trimmed = text.trim();
    match shape {
        Shape::Number if trimmed.is_empty() => Value::Null,
        Shape::Number => {
            let number = serde_json::from_str::<Number>(trimmed).ok();
            let number = number.or_else(|| trimmed.parse::<i64>().ok().map(Number::from));
            let number = number.or_else(|| trimmed.parse().ok().and_then(Number::from_f64));
            number.map_or_else(|| Value::from(trimmed), Value::Number)
        }
        Shape::Boolean => match trimmed {
            "true" | "1" => Value::Bool(true),
            "false" | "0" => Value::Bool(false),
            "" => Value::Null,
            other => Value::from(other),
        },
        _ => Value::from(text),
    }
}

fn any(element: &Element) -> Value {
    if element.elements.is_empty() && element.attributes.is_empty() {
        return Value::from(element.text.as_str());
    }
    object(element, &[], Some(&Shape::Any))
}

fn object(element: &Element, fields: &'static [Field], others: Option<&'static Shape>) -> Value {
    let mut members = Map::new();
    for (name, text) in &element.attributes {
        let field = fields.iter().find(|it| it.place == Place::Attribute && it.name.local == name);
        match (field, others) {
            (Some(field), _) => drop(members.insert(field.property.to_owned(), scalar(text, field.shape))),
            (None, Some(others)) => {
                let shape = fields.iter().find(|it| it.property == name).map_or(others, |it| it.shape);
                put_if_fitting(&mut members, name, scalar(text, shape), shape);
            }
            (None, None) => {}
        }
    }
    for child in &element.elements {
        match (field_of(fields, &child.name), others) {
            (Some(Field { property, place: Place::Items, shape: Shape::List(_, item), .. }), _) => {
                let list = members.entry(*property).or_insert_with(|| Value::Array(Vec::new()));
                if let Value::Array(items) = list {
                    items.push(convert(child, item));
                }
            }
            (Some(field), _) => drop(members.insert(field.property.to_owned(), convert(child, field.shape))),
            (None, Some(shape)) => match fields.iter().find(|it| it.property == child.name) {
                Some(field) => misplaced(&mut members, field, child),
                None => add(&mut members, &child.name, convert(child, shape)),
            },
            (None, None) => {}
        }
    }
    if let Some(field) = fields.iter().find(|it| matches!(it.place, Place::Text | Place::Cdata)) {
        let text = &element.text;
        // White space among elements is that of the document's layout.
        let is_blank = text.trim().is_empty() && (text.is_empty() || !element.elements.is_empty());
        let is_there = match field.shape {
            Shape::Text => !is_blank || element.has_cdata || field.is_required,
            _ => !text.trim().is_empty(),
        };
        if is_there {
            let text = if is_blank && !element.has_cdata { "" } else { text.as_str() };
            members.insert(field.property.to_owned(), scalar(text, field.shape));
        }
    }
    let has_place = fields.iter().any(|it| matches!(it.place, Place::Text | Place::Cdata));
    let text = element.text.trim();
    if let (false, false, Some(Shape::Any | Shape::Text)) = (has_place, text.is_empty(), others) {
        members.entry(TEXT).or_insert_with(|| Value::from(text));
    }
    for field in fields.iter().filter(|it| it.place == Place::Items && it.is_required) {
        members.entry(field.property).or_insert_with(|| Value::Array(Vec::new()));
    }
    Value::Object(members)
}

/// An element that has the name of a property which stands elsewhere: an attribute, or items of a list that are called otherwise.
/// It is that property where it can be, and never what keeps the others from being read.
fn misplaced(members: &mut Map<String, Value>, field: &Field, child: &Element) {
    let Shape::List(name, item) = field.shape else {
        return put_if_fitting(members, field.property, convert(child, field.shape), field.shape);
    };
    let is_around = !child.elements.is_empty() && child.elements.iter().all(|it| it.name == name.local);
    let items = if is_around { child.elements.iter().collect() } else { vec![child] };
    let found: Vec<Value> = items.into_iter().map(|it| convert(it, item)).collect();
    if let (true, Value::Array(list)) = (
        found.iter().all(|it| fits(it, item)),
        members.entry(field.property).or_insert_with(|| Value::Array(Vec::new())),
    ) {
        list.extend(found);
    }
}

/// Adds what a property may be, unless it is there already or this is of another kind.
fn put_if_fitting(members: &mut Map<String, Value>, property: &str, value: Value, shape: &Shape) {
    if fits(&value, shape) && !members.contains_key(property) {
        members.insert(property.to_owned(), value);
    }
}

/// Whether a value is of the kind that a shape says.
fn fits(value: &Value, shape: &Shape) -> bool {
    match shape {
        Shape::Number => value.is_number(),
        Shape::Boolean => value.is_boolean(),
        Shape::Text => value.is_string(),
        Shape::List(..) => value.is_array(),
        Shape::Object(..) => value.is_object(),
        Shape::Any => true,
    }
}

/// The property that an element is: by its name in XML, or else, as many servers have it, by that in JSON.
fn field_of(fields: &'static [Field], name: &str) -> Option<&'static Field> {
    let in_xml = |it: &&Field| match (it.place, it.shape) {
        (Place::Items, Shape::List(item, _)) => item.or(&it.name).local == name,
        (Place::Element | Place::Items, _) => it.name.local == name,
        (Place::Attribute | Place::Text | Place::Cdata, _) => false,
    };
    let in_json = |it: &&Field| it.place == Place::Element && it.property == name;
    fields.iter().find(in_xml).or_else(|| fields.iter().find(in_json))
}

/// Another one of the same name makes a list of them.
fn add(members: &mut Map<String, Value>, name: &str, value: Value) {
    match members.get_mut(name) {
        None => drop(members.insert(name.to_owned(), value)),
        Some(Value::Array(items)) => items.push(value),
        Some(single) => *single = Value::Array(vec![single.take(), value]),
    }
}
