//! Whether values are written as other XML than before.

use crate::ir::{XmlDocument, XmlField, XmlOthers, XmlShape};

/// Whether a document, as far as both versions have what is in it, is written in another way.
pub(super) fn is_rewritten(was: &XmlDocument, is: &XmlDocument) -> bool {
    let XmlDocument { name, shape } = was;
    *name != is.name || differs(shape, &is.shape)
}

/// Whether the elements and attributes of a shape are others. What a property holds is a matter of types.
pub(super) fn differs(was: &XmlShape, is: &XmlShape) -> bool {
    match (was, is) {
        (XmlShape::List(name, item), XmlShape::List(new_name, new_item)) => {
            name != new_name || differs(item, new_item)
        }
        (XmlShape::Object(fields, others), XmlShape::Object(new_fields, new_others)) => {
            let others = match (others, new_others) {
                (XmlOthers::Of(was), XmlOthers::Of(is)) => differs(was, is),
                _ => false,
            };
            let is_other = |field: &XmlField| {
                let XmlField {
                    property,
                    name,
                    place,
                    shape,
                    // The type says so.
                    required: _,
                } = field;
                let now = new_fields.iter().find(|it| it.property == *property);
                now.is_some_and(|it| *name != it.name || *place != it.place || differs(shape, &it.shape))
            };
            others || fields.iter().any(is_other)
        }
        (XmlShape::Merged(parts), XmlShape::Merged(new_parts)) => {
            parts.iter().zip(new_parts).any(|(was, is)| differs(was, is))
        }
        _ => false,
    }
}
