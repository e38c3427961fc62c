// @generated from the OpenAPI document. Do not edit.

//! Unions without a tag: the variant that a value fits best.

use serde::ser::Serialize;
use serde_json::Value;

use super::{Fit, Wire};

/// Says what a union without a tag is on the wire.
///
/// A value is read as the variant whose type it fits best ([`Wire::fit`](super::Wire::fit)), the first one
/// where several fit alike; when that does not decode or loses something, as the next best. A value that is
/// none of them goes to the variant after `else`.
macro_rules! union {
    ($name:ident { $($variant:ident($payload:ty),)* } else $other:ident) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                use $crate::runtime::wire::__private as p;
                let value = <p::Value as p::Deserialize>::deserialize(deserializer)?;
                let fits = [$(<$payload as $crate::runtime::wire::Wire>::fit(&value, p::DEPTH)),*];
                let mut choice = p::Choice::new(&value, &fits);
                while let ::core::option::Option::Some(index) = choice.advance() {
                    let mut at = 0_usize;
                    $(
                        if index == at {
                            choice.offer::<$payload>(Self::$variant);
                            continue;
                        }
                        at += 1;
                    )*
                }
                ::core::result::Result::Ok(choice.finish().unwrap_or(Self::$other(value)))
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                match self {
                    $(Self::$variant(payload) => $crate::runtime::wire::__private::Serialize::serialize(payload, serializer),)*
                    Self::$other(value) => $crate::runtime::wire::__private::Serialize::serialize(value, serializer),
                }
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, depth: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                let ::core::option::Option::Some(depth) = depth.checked_sub(1) else {
                    return $crate::runtime::wire::Fit::POOR;
                };
                $crate::runtime::wire::__private::best(&[$(<$payload as $crate::runtime::wire::Wire>::fit(value, depth)),*])
            }
        }
    };
}

/// Says which values become a union, each as the variant that holds it.
macro_rules! variants {
    ($name:ident { $($variant:ident($payload:ty),)* }) => {
        $(
            #[automatically_derived]
            impl ::core::convert::From<$payload> for $name {
                fn from(payload: $payload) -> Self {
                    Self::$variant(::std::boxed::Box::new(payload))
                }
            }
        )*
    };
}

pub(crate) use {union, variants};

/// How far a union looks into lists, maps and unions for evidence.
pub const DEPTH: u8 = 3;

/// The search for the variant of a value: from the best fit to the least, until one keeps all of it.
///
/// A variant may lose something: a struct without room for undeclared properties does. Then a variant that
/// fits less well is taken, if it keeps the whole value and nothing speaks against it.
pub struct Choice<'a, T> {
    value: &'a Value,
    /// The fits and the indices of the variants that are left, best first.
    ranked: std::vec::IntoIter<(Fit, usize)>,
    found: Option<T>,
    is_found: bool,
    /// Whether a variant that loses something will not do.
    is_exact: bool,
}

impl<'a, T> Choice<'a, T> {
    /// The search among the variants with these fits.
    pub fn new(value: &'a Value, fits: &[Fit]) -> Self {
        let mut ranked: Vec<(Fit, usize)> = fits.iter().copied().zip(0..).collect();
        ranked.retain(|(fit, _)| *fit != Fit::NONE);
        ranked.sort_by_key(|(fit, ..)| std::cmp::Reverse(*fit));
        Self { value, ranked: ranked.into_iter(), found: None, is_found: false, is_exact: false }
    }

    /// The search for one that keeps the whole value.
    pub fn exact(value: &'a Value, fits: &[Fit]) -> Self {
        Self { is_exact: true, ..Self::new(value, fits) }
    }

    /// The next variant to try.
    pub fn advance(&mut self) -> Option<usize> {
        let (fit, index) = self.ranked.next().filter(|_| !self.is_found)?;
        (self.found.is_none() || fit > Fit::POOR).then_some(index)
    }

    /// Tries a variant.
    pub fn offer<P: Wire>(&mut self, variant: fn(P) -> T) {
        let Ok(payload) = P::decode(self.value) else { return };
        // Where no other variant is left, there is nothing to compare with.
        let is_only = !self.is_exact && self.found.is_none() && self.ranked.len() == 0;
        self.is_found = is_only || keeps(&payload, self.value);
        if self.is_found || (self.found.is_none() && !self.is_exact) {
            self.found = Some(variant(payload));
        }
    }

    /// The variant, if there is one.
    pub fn finish(self) -> Option<T> {
        self.found
    }
}

/// Whether a value that was read is written back as it was, numbers by value.
pub(super) fn keeps(payload: &impl Serialize, value: &Value) -> bool {
    serde_json::to_value(payload).is_ok_and(|back| same(&back, value))
}

fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => left == right || left.as_f64() == right.as_f64(),
        (Value::Array(left), Value::Array(right)) => {
            left.len() == right.len() && left.iter().zip(right).all(|(left, right)| same(left, right))
        }
        (Value::Object(left), Value::Object(right)) => {
            left.len() == right.len()
                && left.iter().all(|(key, left)| right.get(key).is_some_and(|right| same(left, right)))
        }
        _ => left == right,
    }
}

/// The best of several fits.
pub fn best(fits: &[Fit]) -> Fit {
    fits.iter().copied().max().unwrap_or(Fit::NONE)
}
