// @generated from the OpenAPI document. Do not edit.

//! Schemas of types for `schemars`: those of the document, which say exactly what the types are written as.

use schemars::{Schema, SchemaGenerator};
use serde_json::{Map, Value, json};

use super::keywords::{LIST, NAMED, ONE};
use super::table::Table;

/// The types that implement `JsonSchema`, by the places of their schemas.
pub type Types = fn(&str, &mut SchemaGenerator) -> Option<Schema>;

/// The schema at a place. What it refers to is a definition of the generator: under the name of its type, or of its place
/// where it has none.
pub fn read(table: &Table, types: Types, place: &str, generator: &mut SchemaGenerator) -> Schema {
    let mut reader = Reader { table, types, generator };
    let schema = table.find(place).map(|it| reader.schema(it));
    schema.and_then(|it| Schema::try_from(it).ok()).unwrap_or_default()
}

struct Reader<'a> {
    table: &'a Table,
    types: Types,
    generator: &'a mut SchemaGenerator,
}

impl Reader<'_> {
    /// A schema in words that are all of JSON Schema.
    fn schema(&mut self, schema: Value) -> Value {
        let Value::Object(mut members) = schema else { return schema };
        let is_nullable = members.remove("nullable") == Some(Value::Bool(true));
        members.remove("x-external");
        members.remove("discriminator");
        for (key, value) in &mut members {
            let read = match (key.as_str(), std::mem::take(value)) {
                ("$ref", Value::String(reference)) => self.reference(&reference),
                (key, value) if ONE.contains(&key) => self.schema(value),
                (key, Value::Array(items)) if LIST.contains(&key) => {
                    items.into_iter().map(|it| self.schema(it)).collect()
                }
                (key, Value::Object(named)) if NAMED.contains(&key) => {
                    let named = named.into_iter().map(|(name, it)| (name, self.schema(it)));
                    Value::Object(named.collect())
                }
                (_, value) => value,
            };
            *value = read;
        }
        inline(&mut members);
        let schema = Value::Object(members);
        if is_nullable { json!({ "anyOf": [schema, { "type": "null" }] }) } else { schema }
    }

    /// What stands for a reference: another reference, or the whole schema.
    fn reference(&mut self, reference: &str) -> Value {
        let place = reference.trim_start_matches('#');
        if let Some(schema) = (self.types)(place, self.generator) {
            return schema.to_value();
        }
        let name = place.trim_start_matches('/').replace("~1", "-").replace(['/', '~', '#'], ".");
        let path = self.generator.settings().definitions_path.trim_matches('/').to_owned();
        if !self.generator.definitions().contains_key(&name) {
            // It may lead back to itself.
            self.generator.definitions_mut().insert(name.clone(), Value::Bool(true));
            let schema = self.table.find(place).map_or(Value::Bool(true), |it| self.schema(it));
            self.generator.definitions_mut().insert(name.clone(), schema);
        }
        json!({ "$ref": format!("#/{path}/{name}") })
    }
}

/// A schema in place of a reference stands beside what was beside the reference.
fn inline(members: &mut Map<String, Value>) {
    match members.remove("$ref") {
        Some(Value::Object(mut target)) if members.is_empty() => std::mem::swap(members, &mut target),
        Some(target @ (Value::Object(_) | Value::Bool(_))) => match members.get_mut("allOf") {
            Some(Value::Array(all)) => all.push(target),
            _ => drop(members.insert("allOf".to_owned(), Value::Array(vec![target]))),
        },
        _ => {}
    }
}

/// Lets types tell their schema: each beside its place.
#[allow(unused_macros, reason = "a document need not have types")]
macro_rules! json_schema {
    ($($name:ident: $place:literal),+ $(,)?) => {
        $(
            impl ::schemars::JsonSchema for $name {
                fn schema_name() -> ::std::borrow::Cow<'static, ::core::primitive::str> {
                    ::std::borrow::Cow::Borrowed(::core::stringify!($name))
                }

                fn schema_id() -> ::std::borrow::Cow<'static, ::core::primitive::str> {
                    ::std::borrow::Cow::Borrowed(::core::concat!(::core::module_path!(), "::", ::core::stringify!($name)))
                }

                fn json_schema(generator: &mut ::schemars::SchemaGenerator) -> ::schemars::Schema {
                    $crate::schemas::json_schema_of($place, generator)
                }
            }
        )+
    };
}

#[allow(unused_imports, reason = "a document need not have types")]
pub(crate) use json_schema;
