// @generated from the OpenAPI document. Do not edit.

//! Values as pairs of names and values: queries, forms, cookies, parts of multipart bodies.

use serde_json::Value;

use super::escape::Escaping;
use super::flat::{Flat, is_scalar};
use super::scalar::scalar;
use super::{ArrayFormat, Encoding, Refusal, Style};

/// Names and values, escaped.
pub(in crate::runtime) type Pairs = Vec<(String, String)>;

/// The pairs of a value. Null and an empty list are the name with an empty value, as is an empty object in brackets:
/// what was set is on the wire.
///
/// Lists and objects inside of others are in brackets, whatever the style: OpenAPI does not say how else they would be
/// kept apart.
pub(in crate::runtime) fn pairs(
    name: &str,
    encoding: Encoding,
    escaping: Escaping,
    value: &Value,
) -> Result<Pairs, Refusal> {
    let Encoding::Style { style, explode, allow_reserved, lists, inner_lists } = encoding else {
        return Ok(vec![(escaping.name(name), escaping.value(&value.to_string()))]);
    };
    let escaping = match escaping {
        Escaping::Query if allow_reserved => Escaping::Reserved,
        other => other,
    };
    let mut writer = Writer { escaping, inner_lists, pairs: Pairs::new() };
    let key = escaping.name(name);
    let is_deep = style == Style::DeepObject;
    match value {
        Value::Object(members) if explode && !is_deep => {
            for (member, value) in members {
                writer.put(escaping.name(member), value, lists)?;
            }
        }
        Value::Array(_) | Value::Object(_) if !explode && !is_deep => match Flat::new(value) {
            Ok(flat) => {
                let text = joined(flat, style, escaping)?;
                writer.pairs.push((key, text));
            }
            Err(_) => writer.put(key, value, inner_lists)?,
        },
        _ => writer.put(key, value, lists)?,
    }
    Ok(writer.pairs)
}

/// The pairs of a query parameter. An object without members asks for nothing, as with a filter in which nothing is set.
pub(in crate::runtime) fn query(name: &str, encoding: Encoding, value: &Value) -> Result<Pairs, Refusal> {
    match (encoding, value) {
        (Encoding::Style { .. }, Value::Object(members)) if members.is_empty() => Ok(Pairs::new()),
        _ => pairs(name, encoding, Escaping::Query, value),
    }
}

/// Escaped, a space, a tab or a bar in an item is the same as one between items; a comma between items is not escaped.
fn joined(flat: Flat, style: Style, escaping: Escaping) -> Result<String, Refusal> {
    let (plain, escaped) = style.separator();
    if plain == ',' {
        let item = |text: &str| escaping.between_commas(text).ok_or(Refusal::Separator(','));
        return Ok(flat.try_map(item)?.join(",", ","));
    }
    let between = match escaping {
        Escaping::None => plain.to_string(),
        _ => escaped.to_owned(),
    };
    let flat = flat.without(&[plain], escaping)?.try_map(|text| Ok(escaping.value(text)))?;
    Ok(flat.join(&between, &between))
}

/// Collects pairs whose names are in brackets.
struct Writer {
    escaping: Escaping,
    inner_lists: ArrayFormat,
    pairs: Pairs,
}

impl Writer {
    /// The name is escaped.
    fn put(&mut self, name: String, value: &Value, lists: ArrayFormat) -> Result<(), Refusal> {
        match value {
            Value::Object(members) if !members.is_empty() => {
                for (key, value) in members {
                    // `ids[]` inside of `filter` is `filter[ids][]`.
                    let inner = match key.strip_suffix("[]") {
                        Some(stem) => format!("{name}{}{}", self.escaping.bracketed(stem), self.brackets()),
                        None => format!("{name}{}", self.escaping.bracketed(key)),
                    };
                    self.put(inner, value, self.inner_lists)?;
                }
            }
            Value::Array(items) if !items.iter().all(is_scalar) => {
                let stem = name.strip_suffix(&self.brackets()).unwrap_or(&name);
                for (index, item) in items.iter().enumerate() {
                    let index = self.escaping.bracketed(&index.to_string());
                    self.put(format!("{stem}{index}"), item, self.inner_lists)?;
                }
            }
            Value::Array(items) if !items.is_empty() && lists == ArrayFormat::Comma => {
                let text = joined(Flat::new(value)?, Style::Form, self.escaping)?;
                self.pairs.push((name, text));
            }
            Value::Array(items) => self.scalars(&name, items, lists),
            Value::Object(_) => self.pairs.push((name, String::new())),
            other => self.pairs.push((name, self.escaping.value(&scalar(other)))),
        }
        Ok(())
    }

    /// Brackets with nothing in them.
    fn brackets(&self) -> String {
        self.escaping.bracketed("")
    }

    fn scalars(&mut self, name: &str, items: &[Value], lists: ArrayFormat) {
        let brackets = self.brackets();
        let is_in_brackets = name.ends_with(&brackets);
        let has_indices = lists == ArrayFormat::Indices && !is_in_brackets;
        let repeated = match lists {
            ArrayFormat::Brackets if !is_in_brackets => format!("{name}{brackets}"),
            ArrayFormat::Brackets | ArrayFormat::Repeat | ArrayFormat::Indices | ArrayFormat::Comma => {
                name.to_owned()
            }
        };
        if items.is_empty() {
            self.pairs.push((repeated, String::new()));
            return;
        }
        for (index, item) in items.iter().enumerate() {
            let name = if has_indices {
                format!("{name}{}", self.escaping.bracketed(&index.to_string()))
            } else {
                repeated.clone()
            };
            self.pairs.push((name, self.escaping.value(&scalar(item))));
        }
    }
}
