//! Tags: the property whose value tells the branches of a union apart, declared by a discriminator (OpenAPI 3.1,
//! section 4.8.25) or implied by constants.

use std::collections::{HashMap, HashSet};

use serde_json::Value;

use super::Context;
use super::branches::Branch;
use crate::document::hoisted;
use crate::normalize::schema::reading::kinds::Kinds;
use crate::normalize::schema::reading::merged::Alternatives;
use crate::normalize::schema::reading::source::Part;

/// The tag property of a union and its values for each branch.
#[derive(Clone, Debug)]
pub(super) struct Tags {
    pub(super) property: String,
    pub(super) values: Vec<Vec<Value>>,
    /// For each branch the name of its component, where a mapping has other tags for it: it is read, and never written.
    pub(super) component_names: Vec<Vec<Value>>,
    /// Whether values of one branch may have the tag of another.
    pub(super) is_hint: bool,
}

/// A property that may be the tag of a union.
struct Candidate<'a> {
    property: &'a str,
    /// Its values in each branch.
    values: Vec<Vec<Value>>,
    /// Whether every branch requires it.
    is_required: bool,
}

impl<'a> Context<'a> {
    /// How the branches can be told apart by one property.
    pub(super) fn tags(
        &mut self,
        branches: &[Branch<'a>],
        alternatives: Option<&Alternatives<'a>>,
    ) -> Option<Tags> {
        if !branches.iter().all(|branch| self.reading.is_object(&branch.sources, branch.kinds)) {
            return None;
        }
        let declared = alternatives.and_then(|alternatives| self.declared_tags(branches, alternatives));
        declared.or_else(|| self.implied_tags(branches))
    }

    /// The tags that a discriminator declares, if all branches have some that need one.
    pub(super) fn declared_tags(
        &mut self,
        branches: &[Branch<'a>],
        alternatives: &Alternatives<'a>,
    ) -> Option<Tags> {
        let discriminator = alternatives.discriminator?;
        let property = discriminator.property_name.as_str();
        if property.is_empty() {
            return None;
        }
        let mapped = self.mapping(branches, alternatives);
        let allowed: Vec<Option<Vec<Value>>> =
            branches.iter().map(|branch| self.finite(&branch.sources, property)).collect();
        let distinct = distinct_values(branches, &allowed);
        let mut values = Vec::with_capacity(branches.len());
        for (index, (branch, mut tags)) in branches.iter().zip(distinct).enumerate() {
            for tag in &mapped[index] {
                tags.push(self.typed_tag(branch, property, tag));
            }
            if let (true, Some(component)) = (tags.is_empty(), branch.component) {
                tags = self.implicit_tags(component, property, allowed[index].as_deref());
            }
            values.push(tags);
        }
        disjoint(&mut values);
        // A base may lack a tag: a value whose tag no branch knows is a value of the base.
        if branches.iter().zip(&values).any(|(branch, tags)| tags.is_empty() && !branch.takes_unknown_tags())
        {
            return None;
        }
        let component_names = self.component_names(branches, property, &values, &allowed);
        let may_mislead = allow_tags_of_others(&values, &allowed) || alternatives.inherited;
        let is_hint = may_mislead && self.branches_refuse_each_other(branches, alternatives);
        Some(Tags { property: property.to_owned(), values, component_names, is_hint })
    }

    /// The names of the components that a mapping names by other tags: it adds tags, and takes none away (OpenAPI 3.1, section
    /// 4.8.25). Left out are names that are the tag of another branch, and names that the tag property does not allow.
    fn component_names(
        &mut self,
        branches: &[Branch<'a>],
        property: &str,
        tags: &[Vec<Value>],
        allowed: &[Option<Vec<Value>>],
    ) -> Vec<Vec<Value>> {
        let mut known: HashSet<Value> = tags.iter().flatten().cloned().collect();
        let mut names = vec![Vec::new(); branches.len()];
        for (index, branch) in branches.iter().enumerate() {
            // A base or a default takes every unknown tag already, and so every name.
            let Some(component) =
                branch.component.filter(|_| !branch.takes_unknown_tags() && !tags[index].is_empty())
            else {
                continue;
            };
            let name = Value::from(self.tag_name(component));
            let kinds = self.kinds_of(branch, property);
            let is_allowed = kinds.is_none_or(|kinds| kinds.contains(Kinds::STRING))
                && allowed[index].as_ref().is_none_or(|values| values.contains(&name));
            if is_allowed && known.insert(name.clone()) {
                names[index].push(name);
            }
        }
        names
    }

    /// Whether some branch could refuse a value that has its tag but is one of another branch, or of the base that the
    /// branches inherit from, because it requires more properties than these, or forbids additional ones.
    fn branches_refuse_each_other(
        &mut self,
        branches: &[Branch<'a>],
        alternatives: &Alternatives<'a>,
    ) -> bool {
        let base = alternatives.inherited.then(|| alternatives.owner.part(Part::WithoutUnions));
        let mut facts: Vec<_> = base.map(|base| self.reading.merged(&[base], None)).into_iter().collect();
        facts.extend(branches.iter().map(|branch| self.reading.merged(&branch.sources, branch.kinds)));
        let Some((first, rest)) = facts.split_first() else { return false };
        facts.iter().any(|it| it.forbids_rest) || rest.iter().any(|it| it.required != first.required)
    }

    /// The tags of a component that no mapping names: its own name, unless its tag property rules that out and a
    /// base that it inherits from maps it to others.
    fn implicit_tags(&mut self, component: usize, property: &str, allowed: Option<&[Value]>) -> Vec<Value> {
        let name = Value::from(self.tag_name(component));
        if allowed.is_none_or(|allowed| allowed.contains(&name)) {
            return vec![name];
        }
        let mut tags = Vec::new();
        for base in self.reading.hierarchy.parents(component).to_vec() {
            let openapiv3::ReferenceOr::Item(schema) = self.reading.components[base].schema else { continue };
            let Some(discriminator) = &schema.schema_data.discriminator else { continue };
            if discriminator.property_name == property {
                let named =
                    discriminator.mapping.iter().filter(|(_, to)| self.reading.mapped(to) == Some(component));
                tags.extend(named.map(|(tag, _)| Value::from(tag.as_str())));
            }
        }
        tags
    }

    /// The name by which a discriminator without a mapping knows a component: the last part of its pointer, as the document
    /// has it.
    fn tag_name(&self, index: usize) -> String {
        hoisted::said(self.reading.components[index].key).into_owned()
    }

    /// The mapping's tags for each branch.
    fn mapping(&mut self, branches: &[Branch<'a>], alternatives: &Alternatives<'a>) -> Vec<Vec<String>> {
        let mut tags = vec![Vec::new(); branches.len()];
        let Some(discriminator) = alternatives.discriminator else { return tags };
        let mut places: HashMap<usize, Vec<usize>> = HashMap::new();
        for (place, branch) in branches.iter().enumerate() {
            if let Some(component) = branch.component {
                places.entry(self.reading.canonical(component)).or_default().push(place);
            }
        }
        for (tag, target) in &discriminator.mapping {
            let Some(component) = self.reading.mapped(target) else {
                self.reading.report_unknown_target(&alternatives.owner.origin, tag, target);
                continue;
            };
            let target = self.reading.canonical(component);
            for branch in places.get(&target).into_iter().flatten() {
                tags[*branch].push(tag.clone());
            }
        }
        tags
    }

    /// A tag from a mapping, whose keys are strings, as a value of the tag property's type.
    fn typed_tag(&mut self, branch: &Branch<'a>, property: &str, tag: &str) -> Value {
        let kinds = self.kinds_of(branch, property);
        let number = || tag.parse::<i64>().ok().map(Value::from);
        let boolean = || tag.parse::<bool>().ok().map(Value::from);
        match kinds {
            Some(kinds) if Kinds::NUMBER.contains(kinds) => number().unwrap_or_else(|| tag.into()),
            Some(Kinds::BOOLEAN) => boolean().unwrap_or_else(|| tag.into()),
            _ => tag.into(),
        }
    }

    /// The types that a property has in a branch, where it says so.
    fn kinds_of(&mut self, branch: &Branch<'a>, property: &str) -> Option<Kinds> {
        let merged = self.reading.merged(&branch.sources, branch.kinds);
        let sources = merged.properties.get(property)?;
        self.reading.merged(sources, None).effective_kinds()
    }

    /// A property that every branch requires with values of its own; else one that has a single value in each, its
    /// own, and may be left out.
    fn implied_tags(&mut self, branches: &[Branch<'a>]) -> Option<Tags> {
        let first = self.reading.merged(&branches.first()?.sources, None);
        if !first.alternatives.is_empty() {
            return None;
        }
        let properties: Vec<&'a str> = first.properties.keys().copied().collect();
        let found: Vec<Candidate<'a>> = properties
            .into_iter()
            .filter_map(|property| {
                let values = self.values_of_their_own(branches, property)?;
                let is_required =
                    branches.iter().all(|branch| self.reading.requires(&branch.sources, property));
                Some(Candidate { property, values, is_required })
            })
            .collect();
        let required = found.iter().find(|candidate| candidate.is_required);
        let constant = || found.iter().find(|candidate| candidate.values.iter().all(|it| it.len() == 1));
        let Candidate { property, values, .. } = required.or_else(constant)?;
        let component_names = vec![Vec::new(); values.len()];
        Some(Tags {
            property: (*property).to_owned(),
            values: values.clone(),
            component_names,
            is_hint: false,
        })
    }

    /// The values of the first property that has finitely many in each branch and none of them in two branches. That makes
    /// it no tag yet: it need not be required.
    pub(super) fn exclusive_values(&mut self, branches: &[Branch<'a>]) -> Option<Vec<Vec<Value>>> {
        let first = self.reading.merged(&branches.first()?.sources, None);
        let properties: Vec<&'a str> = first.properties.keys().copied().collect();
        properties.into_iter().find_map(|property| self.values_of_their_own(branches, property))
    }

    /// The values that a property has in each branch, where it has finitely many and none of them in two branches.
    fn values_of_their_own(&mut self, branches: &[Branch<'a>], property: &str) -> Option<Vec<Vec<Value>>> {
        let mut seen = HashSet::new();
        let own = |branch: &Branch<'a>| {
            let finite = self.finite(&branch.sources, property)?;
            finite.iter().all(|value| seen.insert(value.to_string())).then_some(finite)
        };
        branches.iter().map(own).collect()
    }
}

/// For each branch the values that its own schemas allow for the tag, if no other branch allows one of them: values that several
/// branches allow come from a base and tell nothing about the branch. A base has none.
fn distinct_values(branches: &[Branch<'_>], allowed: &[Option<Vec<Value>>]) -> Vec<Vec<Value>> {
    let of_heirs = |(branch, allowed): (&Branch<'_>, &'_ Option<Vec<Value>>)| {
        allowed.clone().filter(|_| !branch.is_base).unwrap_or_default()
    };
    let mut values: Vec<Vec<Value>> = branches.iter().zip(allowed).map(of_heirs).collect();
    let mut counts: HashMap<Value, usize> = HashMap::new();
    for value in values.iter().flat_map(|values| values.iter().collect::<HashSet<_>>()) {
        *counts.entry(value.clone()).or_default() += 1;
    }
    for values in &mut values {
        if values.iter().any(|value| counts.get(value).is_some_and(|count| *count > 1)) {
            values.clear();
        }
    }
    values
}

/// Whether the schemas of some branch allow a value that is the tag of another one.
fn allow_tags_of_others(tags: &[Vec<Value>], allowed: &[Option<Vec<Value>>]) -> bool {
    let owners = tags.iter().enumerate().flat_map(|(branch, tags)| tags.iter().map(move |tag| (tag, branch)));
    let owners: HashMap<&Value, usize> = owners.collect();
    allowed.iter().enumerate().any(|(index, allowed)| {
        allowed.iter().flatten().any(|value| owners.get(value).is_some_and(|branch| *branch != index))
    })
}

/// Leaves each tag to the first branch that has it.
fn disjoint(values: &mut [Vec<Value>]) {
    let mut seen = HashSet::new();
    for tags in values {
        tags.retain(|tag| seen.insert(tag.to_string()));
    }
}
