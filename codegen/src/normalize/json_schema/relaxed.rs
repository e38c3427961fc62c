//! Properties that need not be there whatever the document says.

use std::collections::BTreeSet;

use serde_json::{Map, Value};

use crate::ir::Schemas;
use crate::pointer::Pointer;

/// Takes properties out of what the schemas at their places require, and out of what these consist of. Other types that
/// consist of the same have a value for the property whenever they are written.
pub(crate) fn run(schemas: &mut Schemas, optional: &[(Pointer, String)]) {
    for (place, property) in optional {
        let mut seen = BTreeSet::new();
        let mut pending = vec![place.clone()];
        while let Some(place) = pending.pop() {
            if !seen.insert(place.clone()) {
                continue;
            }
            let Some(members) = members_at(schemas, &place) else { continue };
            if let Some(Value::Array(required)) = members.get_mut("required") {
                required.retain(|name| name != property.as_str());
            }
            let parts = members.get("allOf").and_then(Value::as_array).map_or(0, Vec::len);
            pending.extend((0..parts).map(|index| place.join("allOf").join(index)));
            let target = members.get("$ref").and_then(Value::as_str).and_then(|it| it.strip_prefix('#'));
            pending.extend(target.map(Pointer::parse));
        }
    }
}

/// The keywords of the schema at a place, which may be inside of another one.
fn members_at<'a>(schemas: &'a mut Schemas, place: &Pointer) -> Option<&'a mut Map<String, Value>> {
    let mut outer = place.clone();
    while !schemas.0.contains_key(&outer) {
        outer = outer.parent()?;
    }
    let inner = place.as_str()[outer.as_str().len()..].to_owned();
    schemas.0.get_mut(&outer)?.pointer_mut(&inner)?.as_object_mut()
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn what_a_schema_consists_of_is_relaxed_too() {
        let place = |text: &str| Pointer::parse(text);
        let mut schemas = Schemas::default();
        schemas.0.insert(place("/A"), json!({ "allOf": [{ "$ref": "#/B" }, { "required": ["x", "y"] }] }));
        schemas.0.insert(place("/B"), json!({ "required": ["x"], "allOf": [{ "$ref": "#/A" }] }));
        schemas
            .0
            .insert(place("/C"), json!({ "properties": { "x": { "required": ["x"] } }, "required": ["x"] }));
        run(&mut schemas, &[(place("/A"), "x".to_owned()), (place("/C/properties/x"), "x".to_owned())]);
        assert_eq!(schemas.0[&place("/A")]["allOf"][1]["required"], json!(["y"]));
        assert_eq!(schemas.0[&place("/B")]["required"], json!([]));
        assert_eq!(
            schemas.0[&place("/C")],
            json!({ "properties": { "x": { "required": [] } }, "required": ["x"] })
        );
    }
}
