//! The finite sets of values that schemas list: `enum` and `const`.

use std::collections::HashMap;
use std::rc::Rc;

use serde_json::Value;

use super::canonical::canonical;
use super::kinds::Kinds;
use super::merged::Merged;
use super::source::Source;
use super::view::View;
use crate::ir::Docs;
use crate::pointer::Pointer;
use crate::text::unquoted;

/// A known value, with what the document calls it.
#[derive(Clone, Debug)]
pub(in crate::normalize::schema) struct Literal {
    pub(in crate::normalize::schema) value: Value,
    pub(in crate::normalize::schema) name: Option<String>,
    /// Where the document lists it.
    pub(in crate::normalize::schema) origin: Pointer,
    pub(in crate::normalize::schema) docs: Docs,
}

impl Literal {
    /// The words that the enum's variant for this value is named after.
    pub(in crate::normalize::schema) fn variant_phrase(&self) -> String {
        self.name.clone().unwrap_or_else(|| match &self.value {
            Value::Object(members) if members.is_empty() => "empty object".to_owned(),
            Value::Array(items) if items.is_empty() => "empty list".to_owned(),
            value => unquoted(value),
        })
    }
}

/// The values of a schema without `null`, each once, as far as they are of an allowed type.
pub(in crate::normalize::schema) fn literals(merged: &Merged<'_>) -> Vec<Literal> {
    let Some(values) = &merged.enumeration else { return Vec::new() };
    let mut literals: Vec<Literal> = Vec::with_capacity(values.len());
    let mut seen = std::collections::HashSet::new();
    let is_allowed = |value: &Value| merged.kinds.is_none_or(|kinds| kinds.contains(Kinds::of(value)));
    let typed = |canonical: Value| as_declared_type(canonical, merged.kinds);
    let listings: Vec<Listing<'_, '_>> = merged.members.iter().filter_map(Listing::of).collect();
    let keep_all = !values.iter().any(|value| !value.is_null() && is_allowed(&typed(canonical(value))));
    for value in values {
        let canonical = canonical(value);
        let value = typed(canonical.clone());
        if value.is_null() || !(keep_all || is_allowed(&value)) || !seen.insert(value.to_string()) {
            continue;
        }
        let Annotations { name, description } = annotations(&listings, &canonical);
        let origin = origin(&listings, &canonical);
        literals.push(Literal { value, name, origin, docs: Docs { description, ..Docs::default() } });
    }
    literals
}

/// A literal as a value of the schema's type, where YAML read it as something else: an unquoted number or boolean among
/// strings, a quoted number among numbers.
fn as_declared_type(value: Value, kinds: Option<Kinds>) -> Value {
    match (&value, kinds) {
        (Value::Number(_) | Value::Bool(_), Some(Kinds::STRING)) => value.to_string().into(),
        (Value::String(text), Some(kinds)) if Kinds::NUMBER.contains(kinds) => {
            text.parse::<i64>().map_or_else(|_| value.clone(), Value::from)
        }
        _ => value,
    }
}

/// A schema that lists values.
struct Listing<'m, 'a> {
    view: &'m View<'a>,
    source: &'m Source<'a>,
    /// The index of each value in the list, by the value's canonical JSON text.
    indices: HashMap<String, usize>,
    count: usize,
}

impl<'m, 'a> Listing<'m, 'a> {
    fn of((view, source): &'m (Rc<View<'a>>, Source<'a>)) -> Option<Self> {
        let values = view.enumeration.as_ref()?;
        let mut indices = HashMap::with_capacity(values.len());
        for (index, value) in values.iter().enumerate() {
            indices.entry(canonical(value).to_string()).or_insert(index);
        }
        Some(Self { view, source, indices, count: values.len() })
    }

    fn index(&self, value: &Value) -> Option<usize> {
        self.indices.get(&value.to_string()).copied()
    }
}

/// Where the first schema that lists a value does so.
fn origin(listings: &[Listing<'_, '_>], value: &Value) -> Pointer {
    let mut listed =
        listings.iter().filter_map(|it| Some(it.source.origin.join("enum").join(it.index(value)?)));
    listed.next().unwrap_or_default()
}

/// Extensions that name values: a list beside the values, or an object by value.
const NAMES: &[&str] =
    &["x-enum-varnames", "x-enumNames", "x-enum-names", "x-enum-keys", "x-speakeasy-enums", "x-fern-enum"];
/// Extensions that describe them.
const DESCRIPTIONS: &[&str] = &["x-enum-descriptions", "x-enumDescriptions"];

/// What extensions say of a value.
struct Annotations {
    name: Option<String>,
    description: Option<String>,
}

/// What extensions say of a value. A list that is not as long as the values is ignored, and [reported](uneven_lists).
fn annotations(listings: &[Listing<'_, '_>], value: &Value) -> Annotations {
    let (mut name, mut description) = (None, None);
    for listing in listings.iter().filter(|it| !it.view.data.extensions.is_empty()) {
        let Some(index) = listing.index(value) else { continue };
        let text = |keys: &[&str], member: &str| {
            keys.iter().find_map(|key| match listing.view.extension(key)? {
                Value::Array(texts) if texts.len() == listing.count => {
                    texts[index].as_str().map(str::to_owned)
                }
                Value::Object(texts) => {
                    let said = texts.get(&unquoted(value))?;
                    said.as_str().or_else(|| said.get(member)?.as_str()).map(str::to_owned)
                }
                _ => None,
            })
        };
        let entry = ms_enum_entry(listing.view, value);
        let member = |key: &str| entry.and_then(|it| it.get(key)?.as_str()).map(str::to_owned);
        name = name.or_else(|| text(NAMES, "name")).or_else(|| member("name"));
        description =
            description.or_else(|| text(DESCRIPTIONS, "description")).or_else(|| member("description"));
    }
    Annotations { name: name.filter(|name| name.contains(char::is_alphanumeric)), description }
}

/// The entry of `x-ms-enum` (`AutoRest`) for a value.
fn ms_enum_entry<'a>(view: &View<'a>, value: &Value) -> Option<&'a Value> {
    let entries = view.extension("x-ms-enum")?.get("values")?.as_array()?;
    entries
        .iter()
        .find(|entry| entry.get("value").is_some_and(|it| unquoted(&canonical(it)) == unquoted(value)))
}

/// The lists of names and of descriptions that are not as long as the values they stand beside: where, and what is wrong.
pub(in crate::normalize::schema) fn uneven_lists(merged: &Merged<'_>) -> Vec<(Pointer, String)> {
    let mut found = Vec::new();
    for listing in merged.members.iter().filter_map(Listing::of) {
        for key in NAMES.iter().chain(DESCRIPTIONS) {
            if let Some(Value::Array(texts)) = listing.view.extension(key)
                && texts.len() != listing.count
            {
                let message = format!("`{key}` has {} entries for {} values", texts.len(), listing.count);
                found.push((listing.source.origin.join(key), message));
            }
        }
    }
    found
}
