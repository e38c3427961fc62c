//! The way through a tree by the shapes of its parts.

use serde_json::Value;

use super::lower::shape::{self, Shape};
use super::trail::Trail;

/// Whether to look at what is in a value.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Inside {
    Enter,
    Skip,
}

/// Visits a value of a shape and whatever in it has a shape, from the outermost inwards, with the place where each stands in the
/// document: components that were put there stand where they are written.
pub(super) fn walk<'v, V>(value: &'v Value, shape: Shape, at: &Trail<'_>, visit: &mut V)
where
    V: FnMut(&'v Value, Shape, &Trail<'_>) -> Inside,
{
    if let Shape::Open(inner) = shape {
        return walk(value, *inner, at, visit);
    }
    if visit(value, shape, at) == Inside::Skip {
        return;
    }
    match (shape, value) {
        (Shape::List(item), Value::Array(items)) => {
            for (index, it) in items.iter().enumerate() {
                walk(it, *item, &Trail::Item(at, index), visit);
            }
        }
        (Shape::Map(item), Value::Object(members)) => {
            for (key, it) in members {
                walk(it, *item, &Trail::Member(at, key), visit);
            }
        }
        (Shape::Object(kind) | Shape::Ref(kind), Value::Object(members)) => {
            for (key, member) in members {
                match (kind.shape_of(key), member) {
                    (Some(Shape::Map(item)), Value::Object(components)) if kind.is(&shape::COMPONENTS) => {
                        for (name, component) in components {
                            walk(component, *item, &Trail::Component(key, name), visit);
                        }
                    }
                    (Some(shape), _) => walk(member, shape, &Trail::Member(at, shape::written(key)), visit),
                    (None, _) => {}
                }
            }
        }
        _ => {}
    }
}
