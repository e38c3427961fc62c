//! What schemas of OpenAPI 2.0 write in another way (section "Schema Object").

use serde_json::{Value, json};

use super::Members;
use crate::document::lower::shape::{self, Shape};

/// Converts all schemas in a value of a known shape, in place.
pub(super) fn convert(value: &mut Value, shape: Shape) {
    match (shape, value) {
        (Shape::List(item), Value::Array(items)) => items.iter_mut().for_each(|it| convert(it, *item)),
        (Shape::Map(item), Value::Object(members)) => {
            members.values_mut().for_each(|it| convert(it, *item));
        }
        (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) => {
            if kind.is(&shape::SCHEMA) {
                keywords(members);
            }
            for (key, member) in members.iter_mut() {
                if let Some(shape) = kind.shape_of(key) {
                    convert(member, shape);
                }
            }
        }
        // `items` of older drafts.
        (Shape::Ref(kind), Value::Array(items)) => {
            items.iter_mut().for_each(|it| convert(it, Shape::Ref(kind)));
        }
        _ => {}
    }
}

fn keywords(members: &mut Members) {
    // The name of the property; an object since OpenAPI 3.0.
    if let Some(name) = members.get("discriminator").and_then(Value::as_str).map(str::to_owned) {
        members.insert("discriminator".to_owned(), json!({ "propertyName": name }));
    }
    for spelling in ["x-isnullable", "x-isNullable"] {
        if let Some(nullable) = members.remove(spelling) {
            members.entry("x-nullable").or_insert(nullable);
        }
    }
    // Lists inside of lists have no format of their own in OpenAPI 3.
    members.remove("collectionFormat");
}
