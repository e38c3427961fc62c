//! Whether values are written as other XML than before.

use std::collections::BTreeMap;
use std::slice;

use crate::ir::{XmlDocument, XmlField, XmlName, XmlOthers, XmlShape};

/// Whether a document, as far as both versions have what is in it, is written in another way.
pub(super) fn is_rewritten(was: &XmlDocument, is: &XmlDocument) -> bool {
    let XmlDocument { name, shape } = was;
    *name != is.name || differs(shape, &is.shape)
}

/// Whether the elements and attributes of a shape are others. What a property holds is a matter of types, and components are
/// compared by themselves.
pub(super) fn differs(was: &XmlShape, is: &XmlShape) -> bool {
    let (fields, new_fields) = (fields(was), fields(is));
    let is_other = |(property, field): (&&str, &&XmlField)| {
        let XmlField {
            // It is what they are found by.
            property: _,
            name,
            place,
            shape,
            // The type says so.
            required: _,
        } = field;
        let now = new_fields.get(property);
        now.is_some_and(|it| *name != it.name || *place != it.place || differs(shape, &it.shape))
    };
    let lists = match (list(was), list(is)) {
        (Some((name, item)), Some((new_name, new_item))) => name != new_name || differs(item, new_item),
        _ => false,
    };
    let others = match (others(was), others(is)) {
        (Some(was), Some(is)) => differs(was, is),
        _ => false,
    };
    lists || others || fields.iter().any(is_other)
}

/// The shapes that one is merged of; itself where it is not.
fn parts(shape: &XmlShape) -> &[XmlShape] {
    if let XmlShape::Merged(parts) = shape { parts } else { slice::from_ref(shape) }
}

/// The properties of a shape by their names in JSON; of several with one name the first counts.
fn fields(shape: &XmlShape) -> BTreeMap<&str, &XmlField> {
    let mut fields = BTreeMap::new();
    for part in parts(shape) {
        let XmlShape::Object(own, _) = part else { continue };
        for field in own {
            fields.entry(field.property.as_str()).or_insert(field);
        }
    }
    fields
}

fn list(shape: &XmlShape) -> Option<(&XmlName, &XmlShape)> {
    parts(shape).iter().find_map(|part| match part {
        XmlShape::List(name, item) => Some((name, &**item)),
        _ => None,
    })
}

/// What the elements hold that no property stands for.
fn others(shape: &XmlShape) -> Option<&XmlShape> {
    parts(shape).iter().find_map(|part| match part {
        XmlShape::Object(_, XmlOthers::Of(shape)) => Some(&**shape),
        _ => None,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::ir::XmlPlace;

    fn object(property: &str, name: &str) -> XmlShape {
        let field = XmlField {
            property: property.to_owned(),
            name: XmlName { local: name.to_owned(), ..XmlName::default() },
            place: XmlPlace::Element,
            shape: XmlShape::Text,
            required: false,
        };
        XmlShape::Object(vec![field], XmlOthers::Ignored)
    }

    #[test]
    fn other_names_are_found_whatever_stands_beside_them() {
        let component = |key: &str| XmlShape::Component(key.to_owned());
        let alone = |it: XmlShape| it;
        let last = |it: XmlShape| XmlShape::Merged(vec![component("A"), it]);
        let first = |it: XmlShape| XmlShape::Merged(vec![it, component("B"), component("A")]);
        let within = |it: XmlShape| XmlShape::List(XmlName::default(), Box::new(it));
        let ways: [&dyn Fn(XmlShape) -> XmlShape; 3] = [&alone, &last, &first];
        for was in ways {
            for is in ways {
                let (old, same, other) = (object("a", "x"), object("a", "x"), object("a", "y"));
                assert!(!differs(&was(old.clone()), &is(same)));
                assert!(differs(&was(old.clone()), &is(other.clone())));
                assert!(differs(&within(was(old)), &within(is(other))));
            }
        }
        assert!(!differs(&last(XmlShape::Text), &first(object("a", "x"))));
    }
}
