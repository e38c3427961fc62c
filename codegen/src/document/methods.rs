//! Operations with other methods than the eight that OpenAPI 3.0 has fields for: `query` and `additionalOperations`
//! (OpenAPI 3.2, section 4.9.1). The typed model of a path item has no place for them.

use openapiv3::Operation;
use serde::Deserialize as _;
use serde_json::Value;

use crate::pointer::Pointer;

/// An operation with a method for which a path item of OpenAPI 3.0 has no field.
#[derive(Clone, Debug)]
pub struct MethodOperation {
    /// The key of the path item.
    pub path: String,
    /// The method as it is sent.
    pub method: String,
    /// Where the operation stands.
    pub origin: Pointer,
    /// The operation.
    pub operation: Operation,
}

/// An operation with such a method as it stands in the tree, before it is read.
pub(super) struct Taken {
    path: String,
    method: String,
    origin: Pointer,
    operation: Value,
}

/// Takes the operations out of the path items of a lowered tree, in document order.
pub(super) fn take(tree: &mut Value) -> Vec<Taken> {
    let mut taken = Vec::new();
    let Some(Value::Object(paths)) = tree.get_mut("paths") else { return taken };
    for (path, item) in paths {
        let Value::Object(item) = item else { continue };
        let origin = Pointer::root().join("paths").join(path);
        let query = item.remove("query").map(|it| ("QUERY".to_owned(), origin.join("query"), it));
        let others = match item.remove("additionalOperations") {
            Some(Value::Object(others)) => others,
            _ => serde_json::Map::new(),
        };
        let place = origin.join("additionalOperations");
        let others = others.into_iter().map(|(method, it)| {
            let origin = place.join(&method);
            (method, origin, it)
        });
        taken.extend(query.into_iter().chain(others).map(|(method, origin, operation)| Taken {
            path: path.clone(),
            method,
            origin,
            operation,
        }));
    }
    taken
}

/// Reads them; `None` if the typed model refuses one.
pub(super) fn read(taken: Vec<Taken>) -> Option<Vec<MethodOperation>> {
    let read = |Taken { path, method, origin, operation }| {
        let operation = Operation::deserialize(operation).ok()?;
        Some(MethodOperation { path, method, origin, operation })
    };
    taken.into_iter().map(read).collect()
}
