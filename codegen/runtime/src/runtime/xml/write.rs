//! A value to the XML that stands for it.

use quick_xml::escape::{escape, partial_escape};
use serde_json::Value;

use super::shape::{Field, Name, Place, Shape, TEXT};
use crate::runtime::encoding;

/// The namespace of `xsi:nil` (XML Schema Part 1, section 2.6.2).
const XSI: &str = "http://www.w3.org/2001/XMLSchema-instance";

/// The document for a value.
///
/// # Errors
/// When the value is not what the shape says, or has a character that XML has no place for.
pub(super) fn document(name: &Name, shape: &'static Shape, value: &Value) -> Result<String, String> {
    let out = String::from("<?xml version=\"1.0\" encoding=\"UTF-8\"?>");
    let mut writer = Writer { out, declared: Vec::new() };
    writer.element(Tag::of(name), shape, value)?;
    Ok(writer.out)
}

/// What an element is called.
#[derive(Clone, Copy)]
struct Tag<'a> {
    local: &'a str,
    prefix: &'static str,
    namespace: &'static str,
}

impl<'a> Tag<'a> {
    fn of(name: &Name) -> Tag<'static> {
        Tag { local: name.local, prefix: name.prefix, namespace: name.namespace }
    }

    /// A tag that is called like a property which no schema names.
    fn plain(local: &'a str) -> Result<Self, String> {
        let mut characters = local.chars();
        let begins = characters.next().is_some_and(|it| it.is_alphabetic() || it == '_');
        if begins && characters.all(|it| it.is_alphanumeric() || "_-.".contains(it)) {
            Ok(Self { local, prefix: "", namespace: "" })
        } else {
            Err(format!("no XML element can be called `{local}`"))
        }
    }
}

struct Writer {
    out: String,
    /// The prefixes that the elements around declare, with their namespaces; the last one of a prefix counts.
    declared: Vec<(String, &'static str)>,
}

impl Writer {
    fn element(&mut self, tag: Tag<'_>, shape: &'static Shape, value: &Value) -> Result<(), String> {
        let outside = self.declared.len();
        self.out.push('<');
        let start = self.out.len();
        let declares = !tag.namespace.is_empty();
        self.name(if declares || self.knows(tag.prefix) { tag.prefix } else { "" }, tag.local);
        let name = self.out[start..].to_owned();
        if declares {
            self.declare(tag.prefix, tag.namespace);
        }
        if value.is_null() {
            attribute(&mut self.out, "xmlns:xsi", XSI);
            self.out.push_str(" xsi:nil=\"true\"/>");
        } else {
            if let (Shape::Object(fields, _), Value::Object(members)) = (shape, value) {
                for field in fields.iter().filter(|it| it.place == Place::Attribute) {
                    let value = members.get(field.property).filter(|it| !it.is_null());
                    value.map_or(Ok(()), |value| self.attribute(field, value))?;
                }
            }
            self.out.push('>');
            let inside = self.out.len();
            self.content(tag, shape, value)?;
            if self.out.len() == inside {
                // `<a></a>` and `<a/>` are the same.
                self.out.truncate(inside - 1);
                self.out.push_str("/>");
            } else {
                self.out.extend(["</", &name, ">"]);
            }
        }
        self.declared.truncate(outside);
        Ok(())
    }

    fn name(&mut self, prefix: &str, local: &str) {
        if !prefix.is_empty() {
            self.out.extend([prefix, ":"]);
        }
        self.out.push_str(local);
    }

    /// Whether a prefix stands for a namespace here. One that nobody declares is left out: no reader that knows namespaces
    /// takes it (Namespaces in XML 1.0, section 5).
    fn knows(&self, prefix: &str) -> bool {
        prefix == "xml" || self.declared.iter().any(|(known, _)| known == prefix)
    }

    fn declare(&mut self, prefix: &str, namespace: &'static str) {
        let name = if prefix.is_empty() { "xmlns".to_owned() } else { format!("xmlns:{prefix}") };
        attribute(&mut self.out, &name, namespace);
        self.declared.push((prefix.to_owned(), namespace));
    }

    fn attribute(&mut self, field: &Field, value: &Value) -> Result<(), String> {
        let Name { local, prefix, namespace } = field.name;
        let is_meant = |known: &str| {
            let last = self.declared.iter().rev().find(|(it, _)| it == known);
            last.is_some_and(|(_, of)| *of == namespace)
        };
        let prefix = match (prefix, namespace) {
            (prefix, "") => (if self.knows(prefix) { prefix } else { "" }).to_owned(),
            // A default namespace is none of attributes (Namespaces in XML 1.0, section 6.2).
            ("", _) => {
                let known = self.declared.iter().map(|(it, _)| it).find(|it| !it.is_empty() && is_meant(it));
                let made_up = || (1_u32..).map(|number| format!("ns{number}")).find(|it| !self.knows(it));
                known.cloned().or_else(made_up).unwrap_or_default()
            }
            (prefix, _) => prefix.to_owned(),
        };
        if !namespace.is_empty() && !is_meant(&prefix) {
            self.declare(&prefix, namespace);
        }
        let name = if prefix.is_empty() { local.to_owned() } else { format!("{prefix}:{local}") };
        attribute(&mut self.out, &name, &checked(scalar(value, field.property)?)?);
        Ok(())
    }

    fn content(&mut self, tag: Tag<'_>, shape: &'static Shape, value: &Value) -> Result<(), String> {
        match (shape, value) {
            (Shape::List(own, item), Value::Array(items)) => {
                let around = Tag { namespace: "", ..tag };
                let tag = if own.local.is_empty() { around } else { Tag::of(own) };
                items.iter().try_for_each(|it| self.element(tag, item, it))
            }
            (Shape::Object(fields, others), Value::Object(members)) => {
                fields.iter().try_for_each(|field| match members.get(field.property) {
                    Some(value) => self.property(field, value),
                    None => Ok(()),
                })?;
                let others = others.unwrap_or(&Shape::Any);
                let is_other = |name: &str| !fields.iter().any(|it| it.property == name);
                let mut rest = members.iter().filter(|(name, _)| is_other(name));
                rest.try_for_each(|(name, value)| self.repeated(name, others, value))
            }
            (Shape::Any, Value::Object(members)) => {
                members.iter().try_for_each(|(name, value)| self.repeated(name, &Shape::Any, value))
            }
            (Shape::Any, Value::Array(items)) => {
                let tag = Tag { local: "item", prefix: "", namespace: "" };
                items.iter().try_for_each(|it| self.element(tag, &Shape::Any, it))
            }
            (Shape::List(..) | Shape::Object(..), _) => {
                Err(format!("`{}` is not what its schema says", tag.local))
            }
            (_, value) => self.text(value, tag.local),
        }
    }

    fn property(&mut self, field: &Field, value: &Value) -> Result<(), String> {
        match (field.place, field.shape, value) {
            (Place::Attribute, ..) => Ok(()),
            (Place::Text | Place::Cdata | Place::Items, ..) if value.is_null() => Ok(()),
            (Place::Cdata, ..) => {
                cdata(&mut self.out, &checked(scalar(value, field.property)?)?);
                Ok(())
            }
            (Place::Text, ..) => self.text(value, field.property),
            (Place::Items, Shape::List(name, item), Value::Array(items)) => {
                let tag = Tag::of(name.or(&field.name));
                items.iter().try_for_each(|it| self.element(tag, item, it))
            }
            _ => self.element(Tag::of(&field.name), field.shape, value),
        }
    }

    /// A property that no schema names: an element, or one for each item of a list.
    fn repeated(&mut self, name: &str, shape: &'static Shape, value: &Value) -> Result<(), String> {
        if name == TEXT {
            return self.text(value, name);
        }
        let tag = Tag::plain(name)?;
        match (shape, value) {
            (Shape::Any, Value::Array(items)) => items.iter().try_for_each(|it| self.element(tag, shape, it)),
            _ => self.element(tag, shape, value),
        }
    }

    fn text(&mut self, value: &Value, name: &str) -> Result<(), String> {
        self.out.push_str(&partial_escape(checked(scalar(value, name)?)?));
        Ok(())
    }
}

/// A CDATA section: several where the text has the end of one in it, or a character that only a reference keeps (XML 1.0,
/// section 2.11).
fn cdata(out: &mut String, text: &str) {
    let text = text.replace("]]>", "]]]]><![CDATA[>").replace('\r', "]]>&#13;<![CDATA[");
    out.extend(["<![CDATA[", &text, "]]>"]);
}

/// A scalar as everywhere outside of JSON.
fn scalar(value: &Value, name: &str) -> Result<String, String> {
    if value.is_array() || value.is_object() {
        return Err(format!("`{name}` is no text"));
    }
    Ok(encoding::scalar(value))
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
