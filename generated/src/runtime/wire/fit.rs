// @generated from the OpenAPI document. Do not edit.

//! Evidence: how well a JSON value fits a type. Unions without a tag pick the variant that fits best.

use serde_json::Value;

use super::leniency::Leniency;
use super::literal::Literal;
use super::property::{Declared, Dependent, Presence, Property};

/// How well a value fits a type; greater is better.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Fit(i32);

impl Fit {
    /// It cannot be one: it is another kind of JSON value.
    pub const NONE: Self = Self(i32::MIN);
    /// It is the right kind, but something speaks against it.
    pub const POOR: Self = Self(0);
    /// Any value would do.
    pub const ANY: Self = Self(1);
    /// It is the right kind.
    pub const KIND: Self = Self(10);
    /// It is the right kind and has the right format.
    pub const FORMAT: Self = Self(20);
    /// It is one of the known values.
    pub const MEMBER: Self = Self(30);
    /// It is an object with a known tag.
    pub const TAGGED: Self = Self(1000);
    /// The least that an object gets which lacks nothing.
    const OBJECT: i32 = 100;

    pub(super) fn if_true(condition: bool, fit: Self) -> Self {
        if condition { fit } else { Self::NONE }
    }
}

/// The fit of a struct: all required properties, the right constants, what others require that are there, then as many known
/// properties as possible, those that it leaves out included.
pub fn fit_object<T: Declared>(value: &Value) -> Fit {
    fit_properties(value, T::PROPERTIES, T::LEFT_OUT, T::DEPENDENTS)
}

fn fit_properties(
    value: &Value,
    properties: &[Property],
    left_out: &[&str],
    dependents: &[Dependent<'_>],
) -> Fit {
    let Value::Object(object) = value else { return Fit::NONE };
    let mut points = Fit::OBJECT;
    let mut known = 0;
    for (presence, key) in properties {
        points += match (presence, object.get(*key)) {
            (Presence::Constant(constant), Some(found)) if constant.tag().is(found) => 100,
            (Presence::Constant(_) | Presence::Required, None) if Leniency::is_partial() => continue,
            (Presence::Constant(_), _) | (Presence::Required, None) => return Fit::POOR,
            (Presence::Required | Presence::Optional, Some(_)) => 10,
            (Presence::Optional, None) => continue,
        };
        known += 1;
    }
    let holds = |(key, values): &(&str, &[&dyn Literal])| {
        let found = object.get(*key);
        found.is_some_and(|found| values.is_empty() || values.iter().any(|it| it.tag().is(found)))
    };
    let lacks = |(when, required): &Dependent<'_>| {
        when.iter().all(holds) && required.iter().any(|key| !object.contains_key(*key))
    };
    if !Leniency::is_partial() && dependents.iter().any(lacks) {
        return Fit::POOR;
    }
    for _ in left_out.iter().filter(|key| object.contains_key(**key)) {
        points += 10;
        known += 1;
    }
    Fit(points - i32::try_from(object.len().saturating_sub(known)).unwrap_or(i32::MAX).min(90))
}
