//! Lowering: any 3.x dialect, with the small sins of real documents, to what [`openapiv3`] can hold.

pub(super) mod api;
pub(super) mod describe;
mod keys;
pub(super) mod parameter;
mod scalar;
pub(super) mod schema;
pub(super) mod security;
pub(super) mod shape;
#[cfg(test)]
mod tests;
pub(super) mod webhook;

use std::collections::BTreeSet;

use serde_json::{Map, Value, json};

use self::scalar::Converted;
use self::shape::{Kind, Shape};
use super::reference::{UNRESOLVED, is_annotation};
use super::{Document, SpecVersion, request};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::history::History;
use crate::places::Lists;
use crate::pointer::Pointer;

/// Lowers the whole tree in place. Tells which lists have lost items or got some.
pub(super) fn lower(
    tree: &mut Value,
    version: SpecVersion,
    diagnostics: &mut Diagnostics,
    history: &mut History,
) -> Lists {
    let schemes = security::Schemes::of(tree);
    let mut lowering = Lowering {
        version,
        dialects: BTreeSet::new(),
        schemes,
        lists: Lists::default(),
        diagnostics,
        history,
    };
    lowering.object(tree, &shape::DOCUMENT, &Pointer::root());
    lowering.lists
}

type Members = Map<String, Value>;

/// What a kind of object must have, or how it is often written.
type Rule = fn(&mut Lowering<'_>, &mut Members, &Pointer) -> Verdict;

/// Rules that apply before the fields are lowered, while unknown keys are still there.
const PREPARE: &[(&Kind, Rule)] = &[
    (&shape::DOCUMENT, describe::own_extensions),
    (&shape::WEBHOOKS, webhook::extensions),
    (&shape::CALLBACK, webhook::extensions),
    (&shape::PATHS, api::path_keys),
    (&shape::PATH_ITEM, api::methods),
    (&shape::PARAMETER, parameter::swagger_schema),
    (&shape::HEADER, parameter::swagger_schema),
    (&shape::REQUEST_BODY, api::body_content),
    (&shape::RESPONSE, api::swagger_response),
    (&shape::RESPONSES, api::statuses),
    (&shape::MEDIA_TYPE, api::event_stream),
];

/// Rules that apply once the fields are lowered.
const FINISH: &[(&Kind, Rule)] = &[
    (&shape::DOCUMENT, describe::document),
    (&shape::INFO, describe::info),
    (&shape::LICENSE, describe::named),
    (&shape::TAG, describe::tag),
    (&shape::EXTERNAL_DOCS, describe::linked),
    (&shape::SERVER, describe::server),
    (&shape::SERVER_VARIABLE, describe::server_variable),
    (&shape::COMPONENTS, describe::components),
    (&shape::OPERATION, api::operation),
    (&shape::REQUEST_BODY, api::request_body),
    (&shape::RESPONSE, api::response),
    (&shape::MEDIA_TYPE, api::media_type),
    (&shape::ENCODING, parameter::encoding),
    (&shape::PARAMETER, parameter::parameter),
    (&shape::HEADER, parameter::header),
    (&shape::SECURITY_SCHEME, security::scheme),
];

const MEANINGFUL_WHEN_EMPTY: &[&Kind] = &[
    &shape::MEDIA_TYPE,
    &shape::RESPONSE,
    &shape::RESPONSES,
    &shape::HEADER,
    &shape::PATH_ITEM,
    &shape::CALLBACK,
    &shape::ENCODING,
];

/// Whether a value can stay where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Keep,
    Drop,
}

struct Lowering<'a> {
    version: SpecVersion,
    /// The foreign dialects that have been reported.
    dialects: BTreeSet<String>,
    schemes: security::Schemes,
    lists: Lists,
    diagnostics: &'a mut Diagnostics,
    history: &'a mut History,
}

/// Whether a reference stood there that led nowhere, which has been reported. Schemas stay: they take any value.
fn is_unresolved(value: &Value, shape: Shape) -> bool {
    value.as_object().is_some_and(|members| members.len() == 1 && members.contains_key(UNRESOLVED))
        && !matches!(shape, Shape::Any | Shape::Sample)
        && shape.kind().is_none_or(|kind| !kind.is(&shape::SCHEMA))
}

impl Lowering<'_> {
    fn report(&mut self, code: Code, pointer: &Pointer, message: String) {
        self.diagnostics.push(Diagnostic::new(code, pointer, message));
    }

    /// Says what a rule made of an object.
    fn seen(&mut self, rule: &'static str, members: &Members, pointer: &Pointer) {
        self.history.value(rule, pointer, || Value::Object(members.clone()));
    }

    fn value(&mut self, value: &mut Value, shape: Shape, pointer: &Pointer) -> Verdict {
        if is_unresolved(value, shape) {
            return Verdict::Drop;
        }
        match shape {
            Shape::Any | Shape::Sample | Shape::Open(_) => Verdict::Keep,
            Shape::Unread(_) => Verdict::Drop,
            Shape::Text => self.coerce(value, pointer, "a string", scalar::text),
            Shape::Flag => self.coerce(value, pointer, "a boolean", scalar::flag),
            Shape::Count => self.coerce(value, pointer, "a count", scalar::count),
            Shape::Number => self.coerce(value, pointer, "a number", scalar::number),
            Shape::Object(kind) | Shape::Ref(kind) => self.object_or_reference(value, shape, kind, pointer),
            Shape::List(item) => self.list(value, *item, pointer),
            Shape::Map(item) => self.map(value, *item, pointer),
            Shape::Requirement => self.requirement(value, pointer),
        }
    }

    fn coerce(
        &mut self,
        value: &mut Value,
        pointer: &Pointer,
        expected: &str,
        convert: fn(&Value) -> Converted,
    ) -> Verdict {
        match convert(value) {
            Converted::Same => Verdict::Keep,
            Converted::Quietly(other) => {
                *value = other;
                Verdict::Keep
            }
            Converted::Repaired(other) => {
                self.report(
                    Code::RepairedValue,
                    pointer,
                    format!("this should be {expected}; it is read as `{other}`"),
                );
                *value = other;
                Verdict::Keep
            }
            Converted::Boundless => {
                // There is nothing that is more than such a maximum, and nothing that is as much as such a minimum.
                if !pointer.last().is_some_and(|key| key.starts_with("max")) {
                    let message = "no value has as many; it is ignored".to_owned();
                    self.report(Code::InvalidValue, pointer, message);
                }
                Verdict::Drop
            }
            Converted::Hopeless => {
                // `description: null` and the like say nothing, in every dialect.
                if !value.is_null() {
                    self.report(
                        Code::InvalidValue,
                        pointer,
                        format!("this should be {expected}; it is ignored"),
                    );
                }
                Verdict::Drop
            }
        }
    }

    fn list(&mut self, value: &mut Value, item: Shape, pointer: &Pointer) -> Verdict {
        if let Value::Object(members) = value
            && shape::are_items_by_name(members, item)
        {
            let message =
                "this should be a list; the members of the mapping are read as its items".to_owned();
            self.report(Code::RepairedValue, pointer, message);
            let named = std::mem::take(members).into_iter().map(|(name, mut it)| {
                if let Value::Object(members) = &mut it
                    && !members.contains_key("$ref")
                {
                    members.entry("name").or_insert(Value::String(name));
                }
                it
            });
            *value = named.collect();
        }
        // A text can be an item of a list of texts, and no parameter, server or tag.
        let is_item = match value {
            Value::Object(_) => true,
            Value::String(_) => item.kind().is_none_or(|kind| kind.is(&shape::SCHEMA)),
            _ => false,
        };
        if is_item {
            self.report(
                Code::RepairedValue,
                pointer,
                "this should be a list; it is read as a list of one".to_owned(),
            );
            *value = Value::Array(vec![value.take()]);
        }
        let Value::Array(items) = value else {
            if !value.is_null() {
                let code = request::lost(item, pointer, Code::InvalidValue);
                self.report(code, pointer, "this should be a list; it is ignored".to_owned());
            }
            return Verdict::Drop;
        };
        let mut lists = Lists::default();
        lists.retain(pointer, items, |it, index| self.value(it, item, &pointer.join(index)) == Verdict::Keep);
        self.lists.extend(lists);
        Verdict::Keep
    }

    fn map(&mut self, value: &mut Value, item: Shape, pointer: &Pointer) -> Verdict {
        let Value::Object(members) = value else {
            if !value.is_null() && *value != json!([]) {
                let code = request::lost(item, pointer, Code::InvalidValue);
                self.report(code, pointer, "this should be a mapping; it is ignored".to_owned());
            }
            return Verdict::Drop;
        };
        // What was hoisted is reported where it stands in the document.
        let place = Document::entries_of(pointer);
        members.retain(|key, it| self.value(it, item, &place(key)) == Verdict::Keep);
        Verdict::Keep
    }

    fn object_or_reference(
        &mut self,
        value: &mut Value,
        shape: Shape,
        kind: &'static Kind,
        pointer: &Pointer,
    ) -> Verdict {
        if kind.is(&shape::SCHEMA) {
            return self.schema(value, pointer);
        }
        if matches!(shape, Shape::Ref(_)) && value.get("$ref").is_some_and(Value::is_string) {
            self.report_siblings(value, pointer);
            return Verdict::Keep;
        }
        self.object(value, kind, pointer)
    }

    /// Notes what stands beside a reference and means nothing there (OpenAPI 3.1, section 4.8.23): earlier versions let
    /// nothing count, not even a description.
    fn report_siblings(&mut self, value: &Value, pointer: &Pointer) {
        let Value::Object(members) = value else { return };
        let counts =
            |key: &str| self.version >= SpecVersion::V3_1 || !["summary", "description"].contains(&key);
        let means_something = |key: &str| key == "$ref" || (is_annotation(key) && counts(key));
        let ignored: Vec<&String> = members.keys().filter(|key| !means_something(key)).collect();
        for key in ignored {
            let message = if is_annotation(key) {
                format!("`{key}` counts beside a reference since OpenAPI 3.1; it is left out")
            } else {
                format!("`{key}` means nothing beside a reference; it is left out")
            };
            let finding = Diagnostic::new(Code::ReferenceSibling, &pointer.join(key), message);
            self.diagnostics.push(finding.at_key());
        }
    }

    /// An object of a kind: its fields are lowered, unknown keys go, then the kind's own rules apply.
    fn object(&mut self, value: &mut Value, kind: &'static Kind, pointer: &Pointer) -> Verdict {
        if value.is_null() {
            // A key with nothing behind it: an object without members where that says something.
            if !MEANINGFUL_WHEN_EMPTY.iter().any(|it| kind.is(it)) {
                return Verdict::Drop;
            }
            *value = json!({});
        }
        let Value::Object(members) = value else {
            let message = format!("this should be {} object; it is ignored", kind.with_article());
            self.report(request::lost(Shape::Object(kind), pointer, Code::InvalidValue), pointer, message);
            return Verdict::Drop;
        };
        if self.apply(PREPARE, members, kind, pointer) == Verdict::Drop {
            return Verdict::Drop;
        }
        self.seen("how it is often written", members, pointer);
        self.fields(members, kind, pointer);
        self.seen("its parts", members, pointer);
        let verdict = self.apply(FINISH, members, kind, pointer);
        self.seen("what it must have", members, pointer);
        verdict
    }

    /// Notes a member that describes something, but nothing that a client calls.
    fn report_ignored(&mut self, members: &Members, key: &str, pointer: &Pointer) {
        if members.get(key).and_then(Value::as_object).is_some_and(|described| !described.is_empty()) {
            let message = format!("`{key}` are not part of the client");
            let finding = Diagnostic::new(Code::IgnoredConstruct, &pointer.join(key), message);
            self.diagnostics.push(finding.at_key());
        }
    }

    fn apply(
        &mut self,
        rules: &[(&'static Kind, Rule)],
        members: &mut Members,
        kind: &'static Kind,
        pointer: &Pointer,
    ) -> Verdict {
        let rule = rules.iter().find(|(of, _)| kind.is(of));
        rule.map_or(Verdict::Keep, |(_, rule)| rule(self, members, pointer))
    }

    fn fields(&mut self, members: &mut Map<String, Value>, kind: &'static Kind, pointer: &Pointer) {
        self.unknown_keys(members, kind, pointer);
        members.retain(|key, member| match kind.shape_of(key) {
            Some(shape) => self.value(member, shape, &pointer.join(key)) == Verdict::Keep,
            // `x-lowered-` keys are this stage's own; a document has no say in them.
            None if key.starts_with("x-lowered-") => kind.is(&shape::SCHEMA),
            None => key.starts_with("x-") && kind.others.is_none(),
        });
    }
}
