// @generated from the OpenAPI document. Do not edit.

//! The document's schemas, by the places where they stand.

use serde_json::Value;

/// The schemas of a document as JSON Schema (2020-12), each as text beside the JSON Pointer (RFC 6901) of its place, in the
/// order of the places.
#[derive(Debug)]
pub struct Table(&'static [(&'static str, &'static str)]);

impl Table {
    /// The table of these schemas.
    pub const fn new(entries: &'static [(&'static str, &'static str)]) -> Self {
        Self(entries)
    }

    /// The schema at a place, which may be inside of another schema; nothing where there is none.
    pub fn find(&self, place: &str) -> Option<Value> {
        let mut end = place.len();
        loop {
            let (outer, inner) = place.split_at(end);
            if let Ok(index) = self.0.binary_search_by_key(&outer, |(key, _)| key) {
                let (_, text) = self.0.get(index)?;
                let schema: Value = serde_json::from_str(text).ok()?;
                return schema.pointer(inner).cloned();
            }
            end = outer.rfind('/')?;
        }
    }
}
