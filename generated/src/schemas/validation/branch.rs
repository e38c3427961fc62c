// @generated from the OpenAPI document. Do not edit.

//! Which branch of a union is meant by a value that fits none of them.

use serde_json::Value;

use super::known::KnownSchemas;
use super::rule::{Rule, Schema, Tag};

/// How many references in a row are followed.
const MOST_HOPS: usize = 8;
/// What weighs most: a value of another type is not meant to be one of the branch.
const OTHER_TYPE: usize = 1_000_000;
const OTHER_CONSTANT: usize = 1_000;

/// The branch that is meant: the one of the tag, or else the only one that the value is nearest to.
pub(super) fn meant<'s>(
    schemas: &KnownSchemas,
    branches: &'s [Schema],
    tag: Option<&Tag>,
    value: &Value,
) -> Option<&'s Schema> {
    let tagged = tag.and_then(|tag| {
        let said = value.get(&tag.property)?.as_str()?;
        branches.iter().find(|branch| place(branch).is_some_and(|it| is_meant(tag, said, it)))
    });
    if tagged.is_some() {
        return tagged;
    }
    let mut ranked: Vec<(usize, &Schema)> =
        branches.iter().map(|branch| (distance(schemas, branch, value, 0), branch)).collect();
    ranked.sort_by_key(|(distance, _)| *distance);
    match ranked.as_slice() {
        [(first, branch), rest @ ..] if *first < OTHER_TYPE => {
            rest.first().is_none_or(|(second, _)| first < second).then_some(branch)
        }
        _ => None,
    }
}

/// Where the schema stands that a branch refers to.
fn place(branch: &Schema) -> Option<&str> {
    branch.rules.iter().find_map(|rule| match rule {
        Rule::Reference(place) => Some(place.as_str()),
        Rule::AllOf(members) => members.iter().find_map(place),
        _ => None,
    })
}

/// Whether a tag means the schema at a place: by the mapping, or else by the schema's name (OpenAPI 3.1, section 4.8.25).
fn is_meant(tag: &Tag, said: &str, place: &str) -> bool {
    match tag.mapping.get(said) {
        Some(mapped) => mapped == place,
        None => place.rsplit('/').next().is_some_and(|name| name == said),
    }
}

/// How far a value is from what a schema asks for, as seen from outside.
fn distance(schemas: &KnownSchemas, schema: &Schema, value: &Value, hops: usize) -> usize {
    if hops > MOST_HOPS || schema.is_nullable && value.is_null() {
        return 0;
    }
    let of_rule = |rule: &Rule| match rule {
        Rule::Never => OTHER_TYPE,
        Rule::Type(kinds) if !kinds.iter().any(|kind| kind.holds(value)) => OTHER_TYPE,
        Rule::Values { known, .. } if !is_known(known, value) => OTHER_CONSTANT,
        Rule::Required(names) => {
            value.as_object().map_or(0, |it| names.iter().filter(|name| !it.contains_key(*name)).count())
        }
        Rule::Members { named, .. } => {
            let members = value.as_object().into_iter().flatten();
            let other = |(name, member): (&String, &Value)| {
                named.get(name).is_some_and(|it| is_other(schemas, it, member, hops + 1))
            };
            members.filter(|it| other(*it)).count() * OTHER_CONSTANT
        }
        Rule::AllOf(members) => {
            members.iter().map(|it| distance(schemas, it, value, hops + 1)).fold(0, usize::saturating_add)
        }
        Rule::Reference(place) => schemas.find(place).map_or(0, |it| distance(schemas, &it, value, hops + 1)),
        _ => 0,
    };
    schema.rules.iter().map(of_rule).fold(0, usize::saturating_add)
}

/// Whether a property has a type or a constant that the schema does not have.
fn is_other(schemas: &KnownSchemas, schema: &Schema, value: &Value, hops: usize) -> bool {
    if hops > MOST_HOPS || schema.is_nullable && value.is_null() {
        return false;
    }
    schema.rules.iter().any(|rule| match rule {
        Rule::Never => true,
        Rule::Type(kinds) => !kinds.iter().any(|kind| kind.holds(value)),
        Rule::Values { known, .. } => !is_known(known, value),
        Rule::Reference(place) => {
            schemas.find(place).is_some_and(|it| is_other(schemas, &it, value, hops + 1))
        }
        _ => false,
    })
}

fn is_known(known: &[String], value: &Value) -> bool {
    let text = super::number::canonical(value);
    known.contains(&text)
}
