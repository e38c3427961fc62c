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

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::Table;

    #[test]
    fn places_inside_of_schemas_are_found() {
        static TABLE: Table = Table::new(&[
            ("/components/schemas/Cat", r#"{"properties":{"a/b":{"type":"string"}}}"#),
            ("/components/schemas/Cat/properties/name", r#"{"type":"null"}"#),
        ]);
        let find = |place: &str| TABLE.find(&format!("/components/schemas{place}"));
        assert_eq!(find("/Cat/properties/a~1b"), Some(json!({ "type": "string" })));
        assert_eq!(find("/Cat/properties/name"), Some(json!({ "type": "null" })));
        assert_eq!(find("/Cat/properties/other"), None);
        assert_eq!(find("/Dog"), None);
        assert_eq!(TABLE.find(""), None);
    }
}
