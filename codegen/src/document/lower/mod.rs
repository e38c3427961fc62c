//! Lowering: any 3.x dialect, with the small sins of real documents, to what [`openapiv3`] can hold.

mod document;
mod schema;
pub(super) mod shape;

use serde_json::{Map, Value, json};

use self::shape::{Kind, Shape};
use super::SpecVersion;
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::pointer::Pointer;

/// Lowers the whole tree in place.
pub(super) fn lower(tree: &mut Value, version: SpecVersion, diagnostics: &mut Diagnostics) {
    let mut lowering = Lowering { version, diagnostics };
    lowering.object(tree, &shape::DOCUMENT, &Pointer::root());
}

/// Whether a value can stay where it is.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Verdict {
    Keep,
    Drop,
}

struct Lowering<'a> {
    version: SpecVersion,
    diagnostics: &'a mut Diagnostics,
}

impl Lowering<'_> {
    fn report(&mut self, code: Code, pointer: &Pointer, message: String) {
        self.diagnostics.push(Diagnostic::new(code, pointer, message));
    }

    fn value(&mut self, value: &mut Value, shape: Shape, pointer: &Pointer) -> Verdict {
        match shape {
            Shape::Any => Verdict::Keep,
            Shape::Text => self.coerce(value, pointer, "a string", text),
            Shape::Flag => self.coerce(value, pointer, "a boolean", flag),
            Shape::Count => self.coerce(value, pointer, "a count", count),
            Shape::Number => self.coerce(value, pointer, "a number", number),
            Shape::Object(kind) | Shape::Ref(kind) => self.object_or_reference(value, shape, kind, pointer),
            Shape::List(item) => self.list(value, *item, pointer),
            Shape::Map(item) => self.map(value, *item, pointer),
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
        if let (Value::Object(_) | Value::String(_), Shape::Object(_) | Shape::Ref(_) | Shape::Text) =
            (&*value, item)
        {
            self.report(
                Code::RepairedValue,
                pointer,
                "this should be a list; it is read as a list of one".to_owned(),
            );
            *value = Value::Array(vec![value.take()]);
        }
        let Value::Array(items) = value else {
            if !value.is_null() {
                self.report(Code::InvalidValue, pointer, "this should be a list; it is ignored".to_owned());
            }
            return Verdict::Drop;
        };
        let mut index = 0;
        items.retain_mut(|it| {
            let verdict = self.value(it, item, &pointer.join(index));
            index += 1;
            verdict == Verdict::Keep
        });
        Verdict::Keep
    }

    fn map(&mut self, value: &mut Value, item: Shape, pointer: &Pointer) -> Verdict {
        let Value::Object(members) = value else {
            if !value.is_null() && *value != json!([]) {
                self.report(
                    Code::InvalidValue,
                    pointer,
                    "this should be a mapping; it is ignored".to_owned(),
                );
            }
            return Verdict::Drop;
        };
        members.retain(|key, it| self.value(it, item, &pointer.join(key)) == Verdict::Keep);
        Verdict::Keep
    }

    fn object_or_reference(
        &mut self,
        value: &mut Value,
        shape: Shape,
        kind: &'static Kind,
        pointer: &Pointer,
    ) -> Verdict {
        if std::ptr::eq(kind, &raw const shape::SCHEMA) {
            return self.schema(value, pointer);
        }
        // The reference stage leaves null where a reference led to nothing, and says so.
        if matches!(shape, Shape::Ref(_)) && value.is_null() {
            return Verdict::Drop;
        }
        if matches!(shape, Shape::Ref(_)) && value.get("$ref").is_some_and(Value::is_string) {
            return Verdict::Keep;
        }
        self.object(value, kind, pointer)
    }

    /// An object of a kind: its fields are lowered, unknown keys go, then the kind's own rules apply.
    fn object(&mut self, value: &mut Value, kind: &'static Kind, pointer: &Pointer) -> Verdict {
        let Value::Object(members) = value else {
            let name = kind.name;
            if value.is_null() && std::ptr::eq(kind, &raw const shape::MEDIA_TYPE) {
                *value = json!({});
                return Verdict::Keep;
            }
            self.report(
                Code::InvalidValue,
                pointer,
                format!("this should be a {name} object; it is ignored"),
            );
            return Verdict::Drop;
        };
        self.fields(members, kind, pointer);
        document::finish(self, members, kind, pointer)
    }

    fn fields(&mut self, members: &mut Map<String, Value>, kind: &'static Kind, pointer: &Pointer) {
        members.retain(|key, member| match kind.fields.iter().find(|(name, _)| name == key) {
            Some((_, shape)) => self.value(member, *shape, &pointer.join(key)) == Verdict::Keep,
            None if key.starts_with("x-") => kind.others.is_none(),
            None => kind
                .others
                .is_some_and(|shape| self.value(member, shape, &pointer.join(key)) == Verdict::Keep),
        });
    }
}

/// What became of a value that should be of some type.
enum Converted {
    Same,
    /// Another spelling of the same, not worth a word.
    Quietly(Value),
    Repaired(Value),
    Hopeless,
}

fn text(value: &Value) -> Converted {
    match value {
        Value::String(_) => Converted::Same,
        // YAML reads `version: 1.0` as a number; nobody means that.
        Value::Bool(_) | Value::Number(_) => Converted::Quietly(Value::String(value.to_string())),
        _ => Converted::Hopeless,
    }
}

fn flag(value: &Value) -> Converted {
    match value {
        Value::Bool(_) => Converted::Same,
        Value::String(text) if text.eq_ignore_ascii_case("true") => Converted::Repaired(Value::Bool(true)),
        Value::String(text) if text.eq_ignore_ascii_case("false") => Converted::Repaired(Value::Bool(false)),
        Value::Number(number) if number.as_u64() == Some(1) => Converted::Repaired(Value::Bool(true)),
        Value::Number(number) if number.as_u64() == Some(0) => Converted::Repaired(Value::Bool(false)),
        _ => Converted::Hopeless,
    }
}

fn count(value: &Value) -> Converted {
    match value {
        Value::Number(number) if number.as_u64().is_some_and(|it| usize::try_from(it).is_ok()) => {
            Converted::Same
        }
        // JSON Schema allows `2.0`.
        Value::Number(number) => match number.as_f64() {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "checked right here")]
            Some(float) if float >= 0.0 && float.fract() == 0.0 && float < 9e15 => {
                Converted::Quietly(json!(float as u64))
            }
            _ => Converted::Hopeless,
        },
        Value::String(text) => {
            text.trim().parse::<u32>().map_or(Converted::Hopeless, |it| Converted::Repaired(json!(it)))
        }
        _ => Converted::Hopeless,
    }
}

fn number(value: &Value) -> Converted {
    match value {
        Value::Number(_) => Converted::Same,
        Value::String(text) => {
            let integer = text.trim().parse::<i64>().map(|it| json!(it));
            let parsed = integer.or_else(|_| text.trim().parse::<f64>().map(|it| json!(it)));
            parsed.ok().filter(Value::is_number).map_or(Converted::Hopeless, Converted::Repaired)
        }
        _ => Converted::Hopeless,
    }
}
