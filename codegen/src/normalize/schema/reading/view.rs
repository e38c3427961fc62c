//! One flat shape for every schema, whichever variant `openapiv3` put it into, with the lowered keywords.

use std::rc::Rc;

use indexmap::IndexMap;
use openapiv3::{
    AdditionalProperties, AnySchema, ReferenceOr, Schema, SchemaData, SchemaKind, Type as SchemaType,
    VariantOrUnknownOrEmpty,
};
use serde_json::Value;

use super::Reading;
use super::canonical::canonical;
use super::kinds::Kinds;

type Properties<'a> = &'a IndexMap<String, ReferenceOr<Box<Schema>>>;

/// What `additionalProperties` or `unevaluatedProperties` say.
#[derive(Clone, Copy, Debug)]
pub(in crate::normalize::schema) enum Rest<'a> {
    Allowed,
    Forbidden,
    Schema(&'a ReferenceOr<Schema>),
}

/// An inclusive or exclusive bound of a number.
#[derive(Clone, Copy, Debug, PartialEq)]
pub(in crate::normalize::schema) struct Bound {
    pub(in crate::normalize::schema) value: f64,
    /// The value without rounding, where it is known.
    pub(in crate::normalize::schema) exact: Option<i128>,
    pub(in crate::normalize::schema) exclusive: bool,
}

/// A schema's keywords, borrowed. Whether a keyword that is added here restricts values has to be said in
/// [`shapes_beside_unions`](View::shapes_beside_unions), and in the three questions of `null.rs` about what a schema says.
#[derive(Debug)]
pub(in crate::normalize::schema) struct View<'a> {
    pub(in crate::normalize::schema) data: &'a SchemaData,
    /// The JSON types of `type`, where it is there.
    pub(in crate::normalize::schema) kinds: Option<Kinds>,
    pub(in crate::normalize::schema) format: Option<&'a str>,
    pub(in crate::normalize::schema) pattern: Option<&'a str>,
    pub(in crate::normalize::schema) length: (Option<usize>, Option<usize>),
    pub(in crate::normalize::schema) minimum: Option<Bound>,
    pub(in crate::normalize::schema) maximum: Option<Bound>,
    pub(in crate::normalize::schema) multiple_of: Option<f64>,
    pub(in crate::normalize::schema) properties: Option<Properties<'a>>,
    pub(in crate::normalize::schema) required: &'a [String],
    /// `additionalProperties`.
    pub(in crate::normalize::schema) rest: Option<Rest<'a>>,
    /// `unevaluatedProperties`; all are allowed where keywords that are not read may speak of further ones.
    pub(in crate::normalize::schema) unevaluated: Option<Rest<'a>>,
    pub(in crate::normalize::schema) property_count: (Option<usize>, Option<usize>),
    pub(in crate::normalize::schema) items: Option<&'a ReferenceOr<Box<Schema>>>,
    pub(in crate::normalize::schema) item_count: (Option<usize>, Option<usize>),
    pub(in crate::normalize::schema) unique_items: bool,
    pub(in crate::normalize::schema) enumeration: Option<Vec<Value>>,
    pub(in crate::normalize::schema) one_of: &'a [ReferenceOr<Schema>],
    pub(in crate::normalize::schema) any_of: &'a [ReferenceOr<Schema>],
    pub(in crate::normalize::schema) all_of: &'a [ReferenceOr<Schema>],
    pub(in crate::normalize::schema) not: Option<&'a ReferenceOr<Schema>>,
    pub(in crate::normalize::schema) prefix_items: Vec<&'a ReferenceOr<Schema>>,
    /// Whether there are no items behind `prefixItems`.
    pub(in crate::normalize::schema) closed_tuple: bool,
    /// `patternProperties`.
    pub(in crate::normalize::schema) patterns: Vec<(&'a str, &'a ReferenceOr<Schema>)>,
    /// `propertyNames`, where it allows fewer than all names.
    pub(in crate::normalize::schema) names: Option<&'a ReferenceOr<Schema>>,
}

impl<'a> View<'a> {
    fn empty(data: &'a SchemaData) -> Self {
        Self {
            data,
            kinds: None,
            format: None,
            pattern: None,
            length: (None, None),
            minimum: None,
            maximum: None,
            multiple_of: None,
            properties: None,
            required: &[],
            rest: None,
            unevaluated: None,
            property_count: (None, None),
            items: None,
            item_count: (None, None),
            unique_items: false,
            enumeration: None,
            one_of: &[],
            any_of: &[],
            all_of: &[],
            not: None,
            prefix_items: Vec::new(),
            closed_tuple: false,
            patterns: Vec::new(),
            names: None,
        }
    }

    pub(in crate::normalize::schema) fn nullable(&self) -> bool {
        self.data.nullable || self.extension("x-nullable").and_then(Value::as_bool).unwrap_or(false)
    }

    pub(in crate::normalize::schema) fn extension(&self, name: &str) -> Option<&'a Value> {
        self.data.extensions.get(name)
    }

    /// Whether no value fits: the boolean schema `false`, which is lowered to `not` with an empty schema.
    pub(in crate::normalize::schema) fn is_false(&self) -> bool {
        matches!(self.not, Some(ReferenceOr::Item(schema))
            if matches!(&schema.schema_kind, SchemaKind::Any(any) if *any == AnySchema::default())
                && schema.schema_data == SchemaData::default())
    }

    /// Whether it has keywords that decide the shape of a type; `type`, `format`, `required` and `allOf` do not count.
    pub(in crate::normalize::schema) fn shapes(&self) -> bool {
        self.shapes_beside_unions() || !self.one_of.is_empty() || !self.any_of.is_empty()
    }

    /// The same without `oneOf` and `anyOf`.
    pub(in crate::normalize::schema) fn shapes_beside_unions(&self) -> bool {
        self.properties.is_some_and(|properties| !properties.is_empty())
            || matches!(self.rest, Some(Rest::Schema(_) | Rest::Forbidden))
            || matches!(self.unevaluated, Some(Rest::Schema(_) | Rest::Forbidden))
            || self.items.is_some()
            || !self.prefix_items.is_empty()
            || self.enumeration.is_some()
            || !self.patterns.is_empty()
            || self.is_false()
    }

    /// The JSON types that the keywords suggest where `type` is left out.
    pub(in crate::normalize::schema) fn implied_kinds(&self) -> Option<Kinds> {
        let mut kinds = Kinds::NONE;
        // `required` alone suggests nothing: it is often meant for something else, and other values are valid. Nor do
        // keywords that restrict objects without a word on what is in them.
        let has_values = self.properties.is_some() || self.rest.is_some() || !self.patterns.is_empty();
        if has_values || matches!(self.unevaluated, Some(Rest::Schema(_))) {
            kinds = kinds.union(Kinds::OBJECT);
        }
        if self.items.is_some() || !self.prefix_items.is_empty() {
            kinds = kinds.union(Kinds::ARRAY);
        }
        (!kinds.is_empty()).then_some(kinds)
    }
}

impl<'a> Reading<'a> {
    /// The flat view of a schema, made once.
    pub(in crate::normalize::schema) fn view(&mut self, schema: &'a Schema) -> Rc<View<'a>> {
        let address = std::ptr::from_ref(schema) as usize;
        if let Some(view) = self.views.get(&address) {
            return Rc::clone(view);
        }
        let mut view = View::empty(&schema.schema_data);
        read_kind(&mut view, &schema.schema_kind);
        if !schema.schema_data.extensions.is_empty() {
            self.read_lowered(&mut view);
        }
        let view = Rc::new(view);
        self.views.insert(address, Rc::clone(&view));
        view
    }

    /// Reads what the document stage carried in extensions because OpenAPI 3.0 has no word for it.
    fn read_lowered(&mut self, view: &mut View<'a>) {
        if let Some(Value::Array(names)) = view.extension("x-lowered-types") {
            let kinds = names.iter().filter_map(Value::as_str).filter_map(Kinds::named);
            view.kinds = kinds.reduce(Kinds::union).or(view.kinds);
        }
        if let Some(Value::Array(items)) = view.extension("x-lowered-prefix-items") {
            view.prefix_items = items.iter().filter_map(|item| self.keep(item)).collect();
        }
        let exact = |name: &str| view.extension(name).and_then(Value::as_u64).map(i128::from);
        let ends = [exact("x-lowered-exact-minimum"), exact("x-lowered-exact-maximum")];
        for (bound, exact) in [&mut view.minimum, &mut view.maximum].into_iter().zip(ends) {
            if let (Some(bound), Some(_)) = (bound, exact) {
                bound.exact = exact;
            }
        }
        view.closed_tuple = view.extension("x-lowered-closed-tuple") == Some(&Value::Bool(true));
        if let Some(Value::Object(patterns)) = view.extension("x-lowered-pattern-properties") {
            view.patterns = patterns
                .iter()
                .filter_map(|(pattern, schema)| Some((pattern.as_str(), self.keep(schema)?)))
                .collect();
        }
        let names = view.extension("x-lowered-property-names").filter(|names| restricts_names(names));
        view.names = names.and_then(|names| self.keep(names));
        view.unevaluated = match view.extension("x-lowered-unevaluated-properties") {
            _ if view.extension("x-lowered-conditional").is_some() => Some(Rest::Allowed),
            Some(Value::Bool(false)) => Some(Rest::Forbidden),
            Some(Value::Object(object)) if is_false_object(object) => Some(Rest::Forbidden),
            Some(Value::Object(object)) if !object.is_empty() => {
                self.keep(&Value::Object(object.clone())).map(Rest::Schema)
            }
            Some(_) => Some(Rest::Allowed),
            None => None,
        };
    }

    /// The typed schema of a JSON value that the typed document does not have: one that an extension carries, or one that is made
    /// here. It is kept in the arena.
    pub(super) fn keep(&mut self, value: &Value) -> Option<&'a ReferenceOr<Schema>> {
        let schema = match value {
            Value::Bool(true) => serde_json::json!({}),
            Value::Bool(false) => serde_json::json!({"not": {}}),
            other => other.clone(),
        };
        serde_json::from_value(schema).ok().map(|schema| self.arena.keep(schema))
    }
}

/// Whether a schema for names of properties allows fewer than all: names are strings anyway.
fn restricts_names(names: &Value) -> bool {
    const SAYS_NOTHING: [&str; 4] = ["title", "description", "$comment", "examples"];
    match names {
        Value::Bool(all) => !all,
        Value::Object(keywords) => !keywords.iter().all(|(keyword, value)| {
            SAYS_NOTHING.contains(&keyword.as_str()) || (keyword == "type" && value == "string")
        }),
        _ => true,
    }
}

/// Whether a schema is what the boolean schema `false` is lowered to.
fn is_false_object(object: &serde_json::Map<String, Value>) -> bool {
    object.len() == 1
        && object.get("not").is_some_and(|not| not.as_object().is_some_and(serde_json::Map::is_empty))
}

fn read_kind<'a>(view: &mut View<'a>, kind: &'a SchemaKind) {
    match kind {
        SchemaKind::Type(schema) => read_type(view, schema),
        SchemaKind::OneOf { one_of } => view.one_of = one_of,
        SchemaKind::AllOf { all_of } => view.all_of = all_of,
        SchemaKind::AnyOf { any_of } => view.any_of = any_of,
        SchemaKind::Not { not } => view.not = Some(not),
        SchemaKind::Any(any) => read_any(view, any),
    }
}

fn read_type<'a>(view: &mut View<'a>, schema: &'a SchemaType) {
    match schema {
        SchemaType::String(string) => {
            view.kinds = Some(Kinds::STRING);
            view.format = match &string.format {
                VariantOrUnknownOrEmpty::Item(format) => Some(match format {
                    openapiv3::StringFormat::Date => "date",
                    openapiv3::StringFormat::DateTime => "date-time",
                    openapiv3::StringFormat::Password => "password",
                    openapiv3::StringFormat::Byte => "byte",
                    openapiv3::StringFormat::Binary => "binary",
                }),
                VariantOrUnknownOrEmpty::Unknown(format) => Some(format),
                VariantOrUnknownOrEmpty::Empty => None,
            };
            view.pattern = string.pattern.as_deref();
            view.length = (string.min_length, string.max_length);
            view.enumeration = literals(&string.enumeration, |text| Value::from(text.as_str()));
        }
        SchemaType::Number(number) => {
            view.kinds = Some(Kinds::NUMBER);
            view.format = match &number.format {
                VariantOrUnknownOrEmpty::Unknown(format) => Some(format),
                _ => None,
            };
            view.multiple_of = number.multiple_of;
            view.minimum = bound(number.minimum, number.exclusive_minimum);
            view.maximum = bound(number.maximum, number.exclusive_maximum);
            view.enumeration = literals(&number.enumeration, |value| canonical(&Value::from(*value)));
        }
        SchemaType::Integer(integer) => {
            view.kinds = Some(Kinds::INTEGER);
            view.format = match &integer.format {
                VariantOrUnknownOrEmpty::Item(openapiv3::IntegerFormat::Int32) => Some("int32"),
                VariantOrUnknownOrEmpty::Item(openapiv3::IntegerFormat::Int64) => Some("int64"),
                VariantOrUnknownOrEmpty::Unknown(format) => Some(format),
                VariantOrUnknownOrEmpty::Empty => None,
            };
            view.multiple_of = exact_bound(integer.multiple_of, false).map(|bound| bound.value);
            view.minimum = exact_bound(integer.minimum, integer.exclusive_minimum);
            view.maximum = exact_bound(integer.maximum, integer.exclusive_maximum);
            view.enumeration = literals(&integer.enumeration, |value| Value::from(*value));
        }
        SchemaType::Object(object) => {
            view.kinds = Some(Kinds::OBJECT);
            view.properties = Some(&object.properties);
            view.required = &object.required;
            view.rest = object.additional_properties.as_ref().map(rest);
            view.property_count = (object.min_properties, object.max_properties);
        }
        SchemaType::Array(array) => {
            view.kinds = Some(Kinds::ARRAY);
            view.items = array.items.as_ref();
            view.item_count = (array.min_items, array.max_items);
            view.unique_items = array.unique_items;
        }
        SchemaType::Boolean(boolean) => {
            view.kinds = Some(Kinds::BOOLEAN);
            view.enumeration = literals(&boolean.enumeration, |value| Value::from(*value));
        }
    }
}

fn read_any<'a>(view: &mut View<'a>, any: &'a AnySchema) {
    view.kinds = any.typ.as_deref().and_then(Kinds::named);
    view.format = any.format.as_deref();
    view.pattern = any.pattern.as_deref();
    view.length = (any.min_length, any.max_length);
    view.multiple_of = any.multiple_of;
    view.minimum = bound(any.minimum, any.exclusive_minimum.unwrap_or(false));
    view.maximum = bound(any.maximum, any.exclusive_maximum.unwrap_or(false));
    view.properties = (!any.properties.is_empty()).then_some(&any.properties);
    view.required = &any.required;
    view.rest = any.additional_properties.as_ref().map(rest);
    view.property_count = (any.min_properties, any.max_properties);
    view.items = any.items.as_ref();
    view.item_count = (any.min_items, any.max_items);
    view.unique_items = any.unique_items.unwrap_or(false);
    view.enumeration = (!any.enumeration.is_empty()).then(|| any.enumeration.clone());
    view.one_of = &any.one_of;
    view.any_of = &any.any_of;
    view.all_of = &any.all_of;
    view.not = any.not.as_deref();
}

fn rest(additional: &AdditionalProperties) -> Rest<'_> {
    match additional {
        AdditionalProperties::Any(true) => Rest::Allowed,
        AdditionalProperties::Any(false) => Rest::Forbidden,
        AdditionalProperties::Schema(schema) => match &**schema {
            ReferenceOr::Item(item)
                if matches!(&item.schema_kind, SchemaKind::Not { not }
                if matches!(&**not, ReferenceOr::Item(inner)
                    if matches!(&inner.schema_kind, SchemaKind::Any(any) if *any == AnySchema::default()))) =>
            {
                Rest::Forbidden
            }
            _ => Rest::Schema(schema),
        },
    }
}

fn literals<T>(values: &[Option<T>], read: impl Fn(&T) -> Value) -> Option<Vec<Value>> {
    let literal = |value: &Option<T>| value.as_ref().map_or(Value::Null, &read);
    (!values.is_empty()).then(|| values.iter().map(literal).collect())
}

fn bound(value: Option<f64>, exclusive: bool) -> Option<Bound> {
    value.map(|value| Bound { value, exact: None, exclusive })
}

#[expect(clippy::cast_precision_loss, reason = "the exact value is kept beside it")]
fn exact_bound(value: Option<i64>, exclusive: bool) -> Option<Bound> {
    value.map(|value| Bound { value: value as f64, exact: Some(value.into()), exclusive })
}
