//! Whether schemas allow `null`: one rule for all its spellings (`nullable`, `x-nullable`, a type list with `"null"`, a
//! branch of null, `enum` with null, a reference to any of these).

use openapiv3::ReferenceOr;
use serde_json::Value;

use super::Reading;
use super::kinds::Kinds;
use super::questions::MAX_DEPTH;
use super::source::Source;

impl<'a> Reading<'a> {
    /// Whether all of the schemas allow `null`. Schemas that restrict nothing, and those that have `properties` or
    /// `items` without `type`, have no say, unless they allow `null` themselves.
    pub(in crate::normalize::schema) fn allows_null(&mut self, sources: &[Source<'a>]) -> bool {
        if let [source] = sources {
            return self.source_allows_null(source);
        }
        let mut any = false;
        for source in sources {
            if self.source_allows_null(source) {
                any = true;
            } else if !self.is_annotation(source) && self.names_type(source) {
                return false;
            }
        }
        any
    }

    fn source_allows_null(&mut self, source: &Source<'a>) -> bool {
        let key = source.key();
        if let Some(known) = self.nulls.get(&key) {
            return *known;
        }
        if self.depth > MAX_DEPTH {
            return false;
        }
        // While a schema is being asked, it counts as not allowing null: a schema that refers to itself gains nothing by
        // that. As in `Reading::answer`, except that these questions are not counted as work.
        self.nulls.insert(key, false);
        self.depth += 1;
        let allows = self.decide_null(source);
        self.depth -= 1;
        self.nulls.insert(key, allows);
        allows
    }

    fn decide_null(&mut self, source: &Source<'a>) -> bool {
        let schema = match self.definition(source) {
            None => return false,
            Some(ReferenceOr::Reference { reference }) => {
                let Some(index) = self.find(&reference) else { return false };
                return self.source_allows_null(&self.component_source(self.canonical(index)));
            }
            Some(ReferenceOr::Item(schema)) => schema,
        };
        let view = self.view(schema);
        if view.nullable() || view.kinds.is_some_and(|kinds| kinds.contains(Kinds::NULL)) {
            return true;
        }
        if let Some(values) = &view.enumeration {
            return values.contains(&Value::Null);
        }
        for branch in view.one_of.iter().chain(view.any_of) {
            let branch = self.source(branch, source.origin.clone(), source.path.clone());
            if self.source_allows_null(&branch) || self.accepts_all(&branch) {
                return true;
            }
        }
        // `properties` beside `allOf` leave `null` to the members of `allOf`, unless a `type` stands there too.
        if view.all_of.is_empty() || view.kinds.is_some() {
            return false;
        }
        let members: Vec<_> = view
            .all_of
            .iter()
            .map(|member| self.source(member, source.origin.clone(), source.path.clone()))
            .collect();
        self.allows_null(&members)
    }

    /// Whether a schema says nothing that restricts values.
    fn is_annotation(&mut self, source: &Source<'a>) -> bool {
        match self.definition(source) {
            None => true,
            Some(ReferenceOr::Reference { .. }) => false,
            Some(ReferenceOr::Item(schema)) => {
                let view = self.view(schema);
                !view.shapes() && view.kinds.is_none() && view.all_of.is_empty() && view.required.is_empty()
            }
        }
    }

    /// Whether a schema says of which JSON types its values are. One that only has keywords for objects, lists or texts
    /// does not: by itself it is read as one of these, but beside others it leaves the other types to them.
    fn names_type(&mut self, source: &Source<'a>) -> bool {
        let schema = match self.definition(source) {
            None => return true,
            Some(ReferenceOr::Reference { reference }) => {
                let Some(index) = self.find(&reference) else { return true };
                let component = self.component_source(self.canonical(index));
                match self.definition(&component) {
                    Some(ReferenceOr::Item(schema)) => schema,
                    _ => return true,
                }
            }
            Some(ReferenceOr::Item(schema)) => schema,
        };
        let view = self.view(schema);
        view.kinds.is_some()
            || view.enumeration.is_some()
            || !view.all_of.is_empty()
            || !view.one_of.is_empty()
            || !view.any_of.is_empty()
            || view.not.is_some()
    }

    /// Whether a branch of a union allows every value, and so `null` too.
    fn accepts_all(&mut self, branch: &Source<'a>) -> bool {
        let Some(ReferenceOr::Item(schema)) = self.definition(branch) else { return false };
        let view = self.view(schema);
        !view.shapes()
            && view.kinds.is_none()
            && view.implied_kinds().is_none()
            && view.required.is_empty()
            && view.all_of.is_empty()
            && view.not.is_none()
    }
}
