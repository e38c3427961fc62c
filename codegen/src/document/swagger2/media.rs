//! `consumes` and `produces`: the media types of bodies.

use serde_json::Value;

use super::Members;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::document::media_name::{self, essence, is_xml};
use crate::pointer::Pointer;

/// What is sent and read where a document names no media type, as servers do.
const JSON: &str = "application/json";
const FORM: &str = "application/x-www-form-urlencoded";
const FORM_DATA: &str = "multipart/form-data";
const BYTES: &str = "application/octet-stream";

/// How many media types of a list are read. Each is one more for every body that the list holds for.
const MAX_LISTED: usize = 64;

/// The media types that a document or an operation lists.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(super) struct MediaTypes {
    listed: Vec<String>,
    /// Whether there is a list at all: an operation's overrides the document's even if it is empty.
    is_stated: bool,
}

impl MediaTypes {
    /// Takes a list out of an object.
    pub(super) fn take(
        members: &mut Members,
        key: &str,
        origin: &Pointer,
        diagnostics: &mut Diagnostics,
    ) -> Self {
        let place = origin.join(key);
        let mut report = |code, pointer: &Pointer, message: String| {
            diagnostics.push(Diagnostic::new(code, pointer, message));
        };
        let items = match members.remove(key) {
            None | Some(Value::Null) => return Self::default(),
            Some(Value::Array(items)) => items,
            Some(Value::String(text)) => {
                report(
                    Code::RepairedValue,
                    &place,
                    "this should be a list; it is read as a list of one".to_owned(),
                );
                vec![Value::String(text)]
            }
            Some(_) => {
                report(Code::InvalidValue, &place, "this should be a list; it is ignored".to_owned());
                return Self::default();
            }
        };
        let mut listed: Vec<String> = Vec::new();
        if items.len() > MAX_LISTED {
            let message = format!("of so many media types the first {MAX_LISTED} are read");
            report(Code::InvalidValue, &place, message);
        }
        for (index, item) in items.iter().enumerate().take(MAX_LISTED) {
            let Some(text) = item.as_str().map(str::trim).filter(|it| !it.is_empty()) else {
                let message = "this should be a media type; it is ignored".to_owned();
                report(Code::InvalidValue, &place.join(index), message);
                continue;
            };
            let name = match media_name::meant(text) {
                Some(name) => {
                    let message = format!("`{text}` is not a media type; it is read as `{name}`");
                    report(Code::RepairedValue, &place.join(index), message);
                    name
                }
                None => text,
            };
            if !listed.iter().any(|it| it == name) {
                listed.push(name.to_owned());
            }
        }
        Self { listed, is_stated: true }
    }

    /// The texts that are media types; nothing if none of them is.
    pub(super) fn named<'a>(texts: impl Iterator<Item = &'a str>) -> Option<Self> {
        let listed: Vec<String> =
            texts.map(str::trim).filter(|it| it.contains('/')).map(str::to_owned).collect();
        (!listed.is_empty()).then_some(Self { listed, is_stated: true })
    }

    /// An operation's own media types, or else the document's.
    pub(super) fn or<'a>(&'a self, of_document: &'a Self) -> &'a Self {
        if self.is_stated { self } else { of_document }
    }

    /// The media types of a text, a number or the like.
    pub(super) fn of_scalar(&self) -> Vec<String> {
        if self.listed.is_empty() { vec![JSON.to_owned()] } else { self.listed.clone() }
    }

    /// The media types of a list or an object. What a document lists for all of its operations is not meant for each of
    /// them: text and bytes are left out where there is another media type.
    pub(super) fn of_structure(&self) -> Vec<String> {
        let fit: Vec<String> = self.listed.iter().filter(|it| !is_unstructured(it)).cloned().collect();
        if fit.is_empty() { self.of_scalar() } else { fit }
    }

    /// The media types of a form without files: those among the listed that forms have, or else the usual one.
    pub(super) fn of_form(&self) -> Vec<String> {
        self.listed_or(is_form, FORM)
    }

    /// The media types of a form with files, which are sent in multipart bodies only.
    pub(super) fn of_form_with_files(&self) -> Vec<String> {
        self.listed_or(is_multipart, FORM_DATA)
    }

    /// The listed media types that fit, or else the usual one.
    fn listed_or(&self, is_fit: fn(&str) -> bool, usual: &str) -> Vec<String> {
        let listed: Vec<String> = self.listed.iter().filter(|name| is_fit(name)).cloned().collect();
        if listed.is_empty() { vec![usual.to_owned()] } else { listed }
    }

    /// Whether nothing but forms is listed.
    pub(super) fn are_forms(&self) -> bool {
        !self.listed.is_empty() && self.listed.iter().all(|it| is_form(it))
    }

    /// The media types of a response that holds bytes.
    pub(super) fn of_bytes(&self) -> Vec<String> {
        if self.listed.is_empty() { vec![BYTES.to_owned()] } else { self.listed.clone() }
    }

    /// Whether one of them can hold a list or an object, as far as it can be told.
    pub(super) fn hold_structure(&self) -> bool {
        self.listed.is_empty() || !self.listed.iter().all(|it| is_unstructured(it))
    }

    /// Whether all of them are of bytes that nothing describes: archives, pictures, raw streams.
    pub(super) fn are_opaque(&self) -> bool {
        let is_opaque = |name: &String| is_unstructured(name) && !essence(name).starts_with("text/");
        self.is_stated && !self.listed.is_empty() && self.listed.iter().all(is_opaque)
    }
}

/// Media types without those of forms, unless there are no others: a value that is no object consists of no fields.
pub(super) fn without_forms(media_types: Vec<String>) -> Vec<String> {
    let fit: Vec<String> = media_types.iter().filter(|it| !is_form(it)).cloned().collect();
    if fit.is_empty() { media_types } else { fit }
}

/// Whether parts are sent.
fn is_multipart(name: &str) -> bool {
    essence(name).starts_with("multipart/")
}

/// Whether it consists of names and values.
fn is_form(name: &str) -> bool {
    is_multipart(name) || essence(name) == FORM
}

/// Whether no list and no object is written in it: text and bytes, but not JSON and YAML under all their names, XML, forms, and
/// ranges of media types.
fn is_unstructured(name: &str) -> bool {
    let essence = essence(name);
    let is_structured = is_xml(name) || ["json", "yaml"].iter().any(|it| essence.contains(it));
    !is_form(name) && !essence.contains('*') && !is_structured
}
