//! Whether `null` fits: one rule for all its spellings (`nullable`, `x-nullable`, a type list with `"null"`, a
//! branch of null, `enum` with null, a reference to any of these).

use openapiv3::ReferenceOr;
use serde_json::Value;

use super::Reading;
use super::kinds::Kinds;
use super::probe::MAX_PROBES;
use super::source::Source;

impl<'a> Reading<'a> {
    /// Whether `null` fits all of the schemas. Those that only annotate, or that speak of properties and items without
    /// naming a type, do not count, unless they allow it.
    pub(in crate::normalize::schema) fn allows_null(&mut self, sources: &[Source<'a>]) -> bool {
        if let [source] = sources {
            return self.source_allows_null(source);
        }
        let mut any = false;
        for source in sources {
            if self.source_allows_null(source) {
                any = true;
            } else if !self.is_annotation(source) && !self.names_no_type(source) {
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
        if self.probes > MAX_PROBES {
            return false;
        }
        // What contains itself adds nothing to its own answer.
        self.nulls.insert(key, false);
        self.probes += 1;
        let allows = self.decide_null(source);
        self.probes -= 1;
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
        // Properties beside the members leave it to them, as long as no type is named.
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

    /// Whether a schema restricts objects, lists or texts only: by itself it is read as one of these, but beside others
    /// it leaves to them what else there may be.
    fn names_no_type(&mut self, source: &Source<'a>) -> bool {
        let schema = match self.definition(source) {
            None => return false,
            Some(ReferenceOr::Reference { reference }) => {
                let Some(index) = self.find(&reference) else { return false };
                let component = self.component_source(self.canonical(index));
                match self.definition(&component) {
                    Some(ReferenceOr::Item(schema)) => schema,
                    _ => return false,
                }
            }
            Some(ReferenceOr::Item(schema)) => schema,
        };
        let view = self.view(schema);
        view.kinds.is_none()
            && view.enumeration.is_none()
            && view.all_of.is_empty()
            && view.one_of.is_empty()
            && view.any_of.is_empty()
            && view.not.is_none()
    }

    /// Whether a branch of a union fits every value, and so `null` too.
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
