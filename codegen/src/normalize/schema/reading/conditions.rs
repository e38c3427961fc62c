//! `if`, `then` and `else` (JSON Schema 2020-12, section 10.2.2), where they say by a tag which properties an object has: a union
//! with a branch for the values of the tag that have the same consequences.

use std::collections::HashMap;
use std::rc::Rc;

use indexmap::IndexMap;
use openapiv3::ReferenceOr;
use serde_json::{Map, Value, json};

use super::Reading;
use super::merged::{Alternatives, Merged};
use super::source::{Part, Source};
use super::view::View;
use crate::diagnostic::{Code, Diagnostic};
use crate::pointer::Pointer;

/// The keyword of a condition, by which its union is known.
pub(in crate::normalize::schema) const CONDITION: &str = "if";

/// The extensions with the condition and what follows from it.
pub(super) const IF: &str = "x-lowered-if";
pub(super) const THEN: &str = "x-lowered-then";
const ELSE: &str = "x-lowered-else";

/// What the branches of a union follow from: the conditions, by the addresses of their schemas, and the values of the tag.
pub(super) type BranchesKey = (Vec<usize>, Vec<String>);

/// The branches that have been made of conditions.
pub(super) type Branches<'a> = HashMap<BranchesKey, Vec<Source<'a>>>;

/// A schema with an `if`.
type Condition<'a> = (Rc<View<'a>>, Source<'a>);

/// Values of a tag under which the same schemas apply.
struct Group<'a> {
    consequences: Vec<(Pointer, &'a Value)>,
    values: Vec<Value>,
}

/// What an `if` asks for, where it asks for a tag: that a property has one of some values.
pub(super) struct TagCondition<'v> {
    pub(super) tag: &'v str,
    values: &'v [Value],
}

impl<'a> Reading<'a> {
    /// Makes a union of the conditions of merged schemas, if a union can say all that the conditions say of properties.
    pub(super) fn settle_conditions(&mut self, merged: &mut Merged<'a>) {
        let Some(alternatives) = self.union_of_conditions(merged) else { return };
        merged.conditions.clear();
        merged.alternatives.push(alternatives);
    }

    /// Reports the conditions that are neither checked nor part of a type.
    pub(in crate::normalize::schema) fn report_unchecked_conditions(&mut self, merged: &Merged<'a>) {
        for (_, source) in &merged.conditions {
            self.report_unchecked_condition(source);
        }
    }

    /// Whether schemas have a union of conditions, and the component that they would otherwise be read as has none.
    pub(in crate::normalize::schema) fn have_a_union_of_conditions(
        &mut self,
        sources: &[Source<'a>],
        component: &Merged<'a>,
    ) -> bool {
        let has = |merged: &Merged<'a>| merged.alternatives.iter().any(|it| it.keyword == CONDITION);
        !has(component) && has(&self.merged(sources, None))
    }

    /// Reports what a schema says beside the component that is taken in its place.
    pub(in crate::normalize::schema) fn report_unchecked_wrapper(&mut self, source: &Source<'a>) {
        let Some(ReferenceOr::Item(schema)) = self.definition(source) else { return };
        let view = self.view(schema);
        if view.names.is_some() {
            self.report_unchecked(source, "propertyNames");
        }
        if view.extension(IF).is_some() {
            self.report_unchecked_condition(source);
        }
    }

    /// Reports the condition of a schema.
    fn report_unchecked_condition(&mut self, source: &Source<'a>) {
        let message = "`if` restricts values in a way that is not checked";
        let finding = Diagnostic::new(Code::UncheckedKeyword, &source.origin.join(CONDITION), message);
        self.diagnostics.push(finding.at_key());
    }

    fn union_of_conditions(&mut self, merged: &Merged<'a>) -> Option<Alternatives<'a>> {
        let conditions = &merged.conditions;
        let owner = conditions.first()?;
        if !merged.alternatives.is_empty() {
            return None;
        }
        let tag = tag_condition(owner.0.extension(IF)?)?.tag;
        if !merged.required.contains(tag) {
            return None;
        }
        let values = self.listed(merged.properties.get(tag)?)?;
        // The values of the tag, grouped by the schemas that apply where it has them.
        let mut groups: IndexMap<Vec<Pointer>, Group<'a>> = IndexMap::new();
        for value in values {
            if !self.spend(conditions.len()) {
                return None;
            }
            let mut consequences = Vec::new();
            for (view, source) in conditions {
                follow(tag, &value, &|name| view.extension(name), &source.origin, &mut consequences)?;
            }
            let places = consequences.iter().map(|(place, _)| place.clone()).collect();
            let group = groups.entry(places).or_insert_with(|| Group { consequences, values: Vec::new() });
            group.values.push(value);
        }
        let says_more =
            |group: &Group<'a>| group.consequences.iter().any(|(_, schema)| declares_others(schema, merged));
        if groups.len() < 2 || !groups.values().any(says_more) {
            return None;
        }
        let address = |(view, _): &Condition<'a>| std::ptr::from_ref(view.data) as usize;
        let names = groups.values().flat_map(|group| &group.values).map(Value::to_string).collect();
        let key = (conditions.iter().map(address).collect(), names);
        let branches = match self.branches.get(&key) {
            Some(known) => known.clone(),
            None => {
                let branches: Option<Vec<Source<'a>>> =
                    groups.values().map(|group| self.branch(&owner.1, tag, group)).collect();
                let branches = branches?;
                self.branches.insert(key, branches.clone());
                branches
            }
        };
        Some(Alternatives {
            owner: owner.1.clone(),
            keyword: CONDITION,
            branches,
            discriminator: None,
            component: None,
            inherited: false,
        })
    }

    /// A schema for a group of values: all that applies where the tag has one of them. Its place is that of the first
    /// consequence, so that the schemas inside of that have their true places.
    fn branch(&mut self, owner: &Source<'a>, tag: &str, group: &Group<'a>) -> Option<Source<'a>> {
        let tagged = json!({ "properties": { tag: { "enum": group.values } }, "required": [tag] });
        let mut consequences = group.consequences.iter();
        let (place, first) = match consequences.next() {
            Some((place, schema)) => (place.clone(), unconditional(schema)),
            None => (owner.origin.join(CONDITION), json!({})),
        };
        let further = consequences.map(|(_, schema)| unconditional(schema));
        let mut schema = match first {
            Value::Object(members) if !members.contains_key("$ref") => members,
            whole => Map::from_iter([("allOf".to_owned(), json!([whole]))]),
        };
        // A variant is named after the tag's value if that is a text; other values need a title.
        if let Some(value) = group.values.first().filter(|value| !value.is_string()) {
            schema.entry("title").or_insert_with(|| json!(format!("{tag} {value}")));
        }
        let members = schema.entry("allOf").or_insert_with(|| json!([]));
        if let Value::Array(members) = members {
            members.extend(further.chain([tagged]));
        }
        let kept = self.keep(&Value::Object(schema))?;
        Some(self.source(kept, place, owner.path.clone()))
    }

    /// The values that schemas list for a tag; nothing where they list none, or null among them.
    pub(super) fn listed(&mut self, sources: &[Source<'a>]) -> Option<Vec<Value>> {
        // Without unions, since this may be asked while those of the same schema are read.
        let tag: Vec<Source<'a>> = sources.iter().map(|it| it.part(Part::WithoutUnions)).collect();
        if self.allows_null(&tag) {
            return None;
        }
        let is_tag = |value: &Value| value.is_string() || value.is_i64() || value.is_boolean();
        self.merged(&tag, None).enumeration.clone().filter(|values| values.iter().all(is_tag))
    }
}

/// Whether a schema has a keyword that counts for a type only together with other schemas.
pub(in crate::normalize::schema) fn says_more(view: &View<'_>) -> bool {
    view.names.is_some() || view.extension(IF).is_some()
}

/// Finds what follows from a value of the tag, condition by condition, with the place of each schema that says so. A consequence may
/// be a condition as well, as in a chain of `else` and `if`. Nothing where one of them asks for something else.
pub(super) fn follow<'a>(
    tag: &str,
    value: &Value,
    keyword: &dyn Fn(&str) -> Option<&'a Value>,
    place: &Pointer,
    found: &mut Vec<(Pointer, &'a Value)>,
) -> Option<()> {
    let asked = tag_condition(keyword(IF)?).filter(|it| it.tag == tag)?;
    let (extension, name) = if asked.values.contains(value) { (THEN, "then") } else { (ELSE, "else") };
    let Some(Value::Object(schema)) = keyword(extension) else { return Some(()) };
    let place = place.join(name);
    if schema.keys().any(|key| !is_condition(key)) {
        found.extend(keyword(extension).map(|schema| (place.clone(), schema)));
    }
    if schema.contains_key(IF) {
        follow(tag, value, &|name| schema.get(name), &place, found)
    } else {
        Some(())
    }
}

fn is_condition(keyword: &str) -> bool {
    [IF, THEN, ELSE, "x-lowered-conditional"].contains(&keyword)
}

/// A schema without the conditions that have been followed.
fn unconditional(schema: &Value) -> Value {
    let Value::Object(members) = schema else { return schema.clone() };
    let members = members.iter().filter(|(key, _)| !is_condition(key));
    Value::Object(members.map(|(key, value)| (key.clone(), value.clone())).collect())
}

/// Whether a schema may declare properties that the merged schemas do not. One with `$ref` or `allOf` is taken for one that
/// does.
fn declares_others(schema: &Value, merged: &Merged<'_>) -> bool {
    let names = schema.get("properties").and_then(Value::as_object).into_iter().flatten();
    names.into_iter().any(|(name, _)| !merged.properties.contains_key(name.as_str()))
        || ["$ref", "allOf"].iter().any(|keyword| schema.get(keyword).is_some())
}

/// The tag and the values that an `if` asks for, where it asks for nothing else.
pub(super) fn tag_condition(schema: &Value) -> Option<TagCondition<'_>> {
    if !has_only(schema, &["type", "properties", "required"])
        || schema.get("type").is_some_and(|it| it != "object")
    {
        return None;
    }
    let properties = schema.get("properties")?.as_object()?;
    let ((tag, values), 1) = (properties.iter().next()?, properties.len()) else { return None };
    let mut required = schema.get("required").and_then(Value::as_array).into_iter().flatten();
    if !has_only(values, &["type", "enum"]) || required.any(|name| name != tag.as_str()) {
        return None;
    }
    Some(TagCondition { tag, values: values.get("enum")?.as_array()? })
}

/// Whether a schema has no keywords but these and those that say nothing of values.
pub(super) fn has_only(schema: &Value, keywords: &[&str]) -> bool {
    const ANNOTATIONS: [&str; 4] = ["title", "description", "x-lowered-const", "x-lowered-examples"];
    schema.as_object().is_some_and(|members| {
        members.keys().all(|key| keywords.contains(&key.as_str()) || ANNOTATIONS.contains(&key.as_str()))
    })
}
