//! Keys that mean nothing where they stand: what is behind them would be lost without a word.

use serde_json::Value;

use super::shape::{self, Kind};
use super::{Lowering, Members};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::document::SpecVersion;
use crate::pointer::Pointer;

/// Keys that mean something elsewhere, or did in OpenAPI 2.0: the kind of object that has no such key, the keys, and where
/// that is said.
const MISPLACED: &[(&Kind, &[&str], &str)] = &[
    (&shape::DOCUMENT, &["definitions"], "schemas stand in `components/schemas`"),
    (&shape::DOCUMENT, &["securityDefinitions"], "security schemes stand in `components/securitySchemes`"),
    (&shape::DOCUMENT, &["basePath", "host", "schemes"], "`servers` says where the API is"),
    (&shape::DOCUMENT, &["consumes", "produces"], "bodies and responses say their media types in `content`"),
    (&shape::DOCUMENT, &["swagger"], "`openapi` says which version the document is written in"),
    (&shape::OPERATION, &["consumes", "produces"], "bodies and responses say their media types in `content`"),
    (&shape::OPERATION, &["schemes"], "`servers` says where the API is"),
    (&shape::OPERATION, &["body"], "the body of a request is its `requestBody`"),
    (&shape::OPERATION, &["headers"], "headers of a request are `parameters` that are `in: header`"),
    (&shape::PARAMETER, &["collectionFormat"], "`style` and `explode` say how a list is written"),
];

impl Lowering<'_> {
    /// Reports the keys of an object that are no fields: those that stand elsewhere, those that are nearly fields, and the
    /// others. Keys of schemas are annotations in JSON Schema, whatever they are called (section 6.5).
    pub(super) fn unknown_keys(&mut self, members: &Members, kind: &'static Kind, pointer: &Pointer) {
        let is_unknown = |key: &&String| kind.shape_of(key).is_none() && !key.starts_with("x-");
        for (key, value) in members.iter().filter(|(key, _)| is_unknown(key)) {
            let place = self.place_of(key, kind);
            if place.is_none() && shape::UNREAD.contains(&key.as_str()) {
                continue;
            }
            let near = if place.is_none() { near(key, value, members, kind) } else { None };
            // What looks like an operation is worth a word in any case.
            let is_lost = kind.is(&shape::PATH_ITEM) && value.is_object();
            let code = if place.is_some() {
                Code::MisplacedKey
            } else if near.is_some() || is_lost {
                Code::MisspelledKey
            } else if kind.is(&shape::SCHEMA) {
                continue;
            } else {
                Code::UnknownKey
            };
            let is_document = kind.is(&shape::DOCUMENT);
            let rest = if place.is_some() && is_document && value.is_object() {
                "only what references lead to is read"
            } else {
                "it is left out"
            };
            let message = format!("`{key}` means nothing in {} object; {rest}", kind.with_article());
            let mut finding = Diagnostic::new(code, &pointer.join(key), message).at_key();
            finding.hint = place.or(near);
            self.diagnostics.push(finding);
        }
    }

    /// Where a key stands that has no meaning in an object of the kind.
    fn place_of(&self, key: &str, kind: &Kind) -> Option<String> {
        if self.version < SpecVersion::V3_0 {
            return None;
        }
        let is_document = kind.is(&shape::DOCUMENT);
        if is_document && shape::COMPONENTS.shape_of(key).is_some() {
            return Some(format!("did you mean `components/{key}`?"));
        }
        let mut misplaced = MISPLACED.iter().filter(|(of, ..)| kind.is(of));
        misplaced.find(|(_, keys, _)| keys.contains(&key)).map(|(.., place)| (*place).to_owned())
    }
}

/// The field that is nearly called like a key.
fn near(key: &str, value: &Value, members: &Members, kind: &'static Kind) -> Option<String> {
    let refers = value.is_string() && kind.component.is_some();
    let fields = kind.fields.iter().map(|(name, _)| *name).chain(refers.then_some("$ref"));
    // Methods stand there in capitals, too, because they are written so.
    let is_absent = |name: &&str| !members.contains_key(*name) && !name.starts_with(char::is_uppercase);
    did_you_mean(key, fields.filter(|name| name.len() > 2 && is_absent(name)))
}
