//! A value to the XML that stands for it.

use quick_xml::escape::{escape, partial_escape};
use serde_json::Value;

use super::shape::{Field, Name, Place, Shape};

/// The namespace of `xsi:nil` (XML Schema Part 1, section 2.6.2).
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The document for a value.
///
/// # Errors
/// When the value is not what the shape says, or has a character that XML has no place for.
pub(super) fn document(name: &Name, shape: &'static Shape, value: &Value) -> Result<String, String> {
    let mut out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    element(&mut out, &Tag::of(name), shape, value)?;
    Ok(out)
}

/// What a tag says of its name.
struct Tag<'a> {
    name: String,
    /// The attribute that declares its namespace.
    declaration: Option<(String, &'a str)>,
}

impl<'a> Tag<'a> {
    fn of(name: &Name) -> Tag<'static> {
        let (prefix, namespace) = (name.prefix, name.namespace);
        let qualified =
            if prefix.is_empty() { name.local.to_owned() } else { format!("{prefix}:{}", name.local) };
        let attribute = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        Tag { name: qualified, declaration: (!namespace.is_empty()).then_some((attribute, namespace)) }
    }

    /// A tag that is called like a property which no schema names.
    fn plain(name: &'a str) -> Result<Self, String> {
        let mut characters = name.chars();
        let begins = characters.next().is_some_and(|it| it.is_alphabetic() || it == '_');
        if begins && characters.all(|it| it.is_alphanumeric() || "_-.".contains(it)) {
            Ok(Self { name: name.to_owned(), declaration: None })
        } else {
            Err(format!("no XML element can be called `{name}`"))
        }
    }
}

fn element(out: &mut String, tag: &Tag<'_>, shape: &'static Shape, value: &Value) -> Result<(), String> {
    out.push('<');
    out.push_str(&tag.name);
    if let Some((name, namespace)) = &tag.declaration {
        attribute(out, name, namespace);
    }
    if value.is_null() {
        attribute(out, "xmlns:xsi", XSI);
        out.push_str(" xsi:nil=\"true\"/>");
        return Ok(());
    }
    if let (Shape::Object(fields, _), Value::Object(members)) = (shape, value) {
        let mut declared: Vec<String> = tag.declaration.iter().map(|(name, _)| name.clone()).collect();
        for field in fields.iter().filter(|it| it.place == Place::Attribute) {
            let Some(value) = members.get(field.property).filter(|it| !it.is_null()) else { continue };
            let name = Tag::of(&field.name);
            // A default namespace is none of attributes (Namespaces in XML 1.0, section 6.2).
            if let Some((declaration, namespace)) = &name.declaration
                && declaration != "xmlns"
                && !declared.contains(declaration)
            {
                attribute(out, declaration, namespace);
                declared.push(declaration.clone());
            }
            attribute(out, &name.name, &checked(scalar(value, field.property)?)?);
        }
    }
    out.push('>');
    let inside = out.len();
    content(out, shape, value, &tag.name)?;
    if out.len() == inside {
        // `<a></a>` and `<a/>` are the same.
        out.truncate(inside - 1);
        out.push_str("/>");
    } else {
        out.push_str("</");
        out.push_str(&tag.name);
        out.push('>');
    }
    Ok(())
}

fn content(out: &mut String, shape: &'static Shape, value: &Value, name: &str) -> Result<(), String> {
    match (shape, value) {
        (Shape::List(own, item), Value::Array(items)) => {
            let around = Tag { name: name.to_owned(), declaration: None };
            let tag = if own.local.is_empty() { around } else { Tag::of(own) };
            items.iter().try_for_each(|it| element(out, &tag, item, it))
        }
        (Shape::Object(fields, others), Value::Object(members)) => {
            fields.iter().try_for_each(|field| match members.get(field.property) {
                Some(value) => property(out, field, value),
                None => Ok(()),
            })?;
            let others = others.unwrap_or(&Shape::Any);
            let is_other = |name: &str| !fields.iter().any(|it| it.property == name);
            let mut rest = members.iter().filter(|(name, _)| is_other(name));
            rest.try_for_each(|(name, value)| repeated(out, name, others, value))
        }
        (Shape::Any, Value::Object(members)) => {
            members.iter().try_for_each(|(name, value)| repeated(out, name, &Shape::Any, value))
        }
        (Shape::Any, Value::Array(items)) => {
            let tag = Tag { name: "item".to_owned(), declaration: None };
            items.iter().try_for_each(|it| element(out, &tag, &Shape::Any, it))
        }
        (Shape::List(..) | Shape::Object(..), _) => Err(format!("`{name}` is not what its schema says")),
        (_, value) => {
            out.push_str(&partial_escape(checked(scalar(value, name)?)?));
            Ok(())
        }
    }
}

fn property(out: &mut String, field: &Field, value: &Value) -> Result<(), String> {
    match (field.place, field.shape, value) {
        (Place::Attribute, ..) => Ok(()),
        (Place::Text | Place::Cdata, ..) if value.is_null() => Ok(()),
        (Place::Cdata, ..) => {
            cdata(out, &checked(scalar(value, field.property)?)?);
            Ok(())
        }
        (Place::Text, ..) => {
            out.push_str(&partial_escape(checked(scalar(value, field.property)?)?));
            Ok(())
        }
        (Place::Items, Shape::List(name, item), Value::Array(items)) => {
            let tag = Tag::of(name.or(&field.name));
            items.iter().try_for_each(|it| element(out, &tag, item, it))
        }
        (Place::Items, ..) if value.is_null() => Ok(()),
        _ => element(out, &Tag::of(&field.name), field.shape, value),
    }
}

/// A CDATA section: several where the text has the end of one in it, or a character that only a reference keeps (XML 1.0,
/// section 2.11).
fn cdata(out: &mut String, text: &str) {
    let text = text.replace("]]>", "]]]]><![CDATA[>").replace('\r', "]]>&#13;<![CDATA[");
    out.extend(["<![CDATA[", &text, "]]>"]);
}

/// A property that no schema names: an element, or one for each item of a list.
fn repeated(out: &mut String, name: &str, shape: &'static Shape, value: &Value) -> Result<(), String> {
    let tag = Tag::plain(name)?;
    match (shape, value) {
        (Shape::Any, Value::Array(items)) => items.iter().try_for_each(|it| element(out, &tag, shape, it)),
        _ => element(out, &tag, shape, value),
    }
}

fn scalar(value: &Value, name: &str) -> Result<String, String> {
    match value {
        Value::String(text) => Ok(text.clone()),
        Value::Number(number) => Ok(number.to_string()),
        Value::Bool(flag) => Ok(flag.to_string()),
        Value::Null => Ok(String::new()),
        Value::Array(_) | Value::Object(_) => Err(format!("`{name}` is no text")),
    }
}

/// A text without the characters that XML has no place for, escaped or not (XML 1.0, section 2.2).
fn checked(text: String) -> Result<String, String> {
    let is_odd =
        |it: char| (it < ' ' && !matches!(it, '\t' | '\n' | '\r')) || matches!(it, '\u{fffe}' | '\u{ffff}');
    if text.contains(is_odd) { Err("XML has no place for a control character".to_owned()) } else { Ok(text) }
}

fn attribute(out: &mut String, name: &str, value: &str) {
    out.push(' ');
    out.push_str(name);
    out.push_str("=\"");
    // White space would be read as spaces (XML 1.0, section 3.3.3).
    for part in escape(value).split_inclusive(['\n', '\t']) {
        match part.strip_suffix('\n') {
            Some(text) => out.extend([text, "&#10;"]),
            None => match part.strip_suffix('\t') {
                Some(text) => out.extend([text, "&#9;"]),
                None => out.push_str(part),
            },
        }
    }
    out.push('"');
}
