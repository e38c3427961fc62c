// @generated from the OpenAPI document. Do not edit.

//! Unions without a tag: the variant that a value fits best.

use std::any::TypeId;

use serde::ser::Serialize;
use serde_json::Value;

use super::buffered::Buffered;
use super::leniency::Leniency;
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
                let input = p::Buffered::read(deserializer)?;
                let mut choice = p::Choice::new(&input);
                if choice.is_open() {
                    choice.rank(&[$(<$payload as $crate::runtime::wire::Wire>::fit(input.value(), p::DEPTH)),*]);
                }
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
                let found = choice.finish();
                ::core::result::Result::Ok(found.unwrap_or_else(|| Self::$other(input.into_value())))
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

/// Says which values become a union, each as the variant that holds it, behind a pointer or not, or holds what is made of
/// it.
macro_rules! variants {
    ($name:ident { $($variant:ident($payload:ty),)* }) => {
        $(
            #[automatically_derived]
            impl ::core::convert::From<$payload> for $name {
                fn from(payload: $payload) -> Self {
                    Self::$variant(::core::convert::From::from(payload))
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
///
/// What is found is remembered. A union around this one may read the value again, as part of another variant of its
/// own; then nothing is tried, and reading takes no longer than the value is large, however deep unions stand in one
/// another.
pub struct Choice<'a, T> {
    input: &'a Buffered,
    /// The fits and the indices of the variants that are left, best first.
    ranked: std::vec::IntoIter<(Fit, usize)>,
    /// The variant that is being tried.
    index: usize,
    found: Option<(usize, T)>,
    is_found: bool,
    /// Whether a variant that loses something will not do.
    is_exact: bool,
    /// Whether the value has been read before.
    is_known: bool,
}

impl<'a, T: 'static> Choice<'a, T> {
    /// The search for a value's variant.
    pub fn new(input: &'a Buffered) -> Self {
        let known = input.choice(TypeId::of::<T>());
        let ranked: Vec<(Fit, usize)> = known.flatten().map(|index| (Fit::ANY, index)).into_iter().collect();
        Self {
            input,
            ranked: ranked.into_iter(),
            index: 0,
            found: None,
            is_found: false,
            is_exact: false,
            is_known: known.is_some(),
        }
    }

    /// The search for one that keeps the whole value.
    pub fn exact(input: &'a Buffered) -> Self {
        Self { is_exact: true, ..Self::new(input) }
    }

    /// Whether it is not yet known what the variant is.
    pub fn is_open(&self) -> bool {
        !self.is_known
    }

    /// Says how well each variant fits.
    pub fn rank(&mut self, fits: &[Fit]) {
        let mut ranked: Vec<(Fit, usize)> = fits.iter().copied().zip(0..).collect();
        ranked.retain(|(fit, _)| *fit != Fit::NONE);
        ranked.sort_by_key(|(fit, ..)| std::cmp::Reverse(*fit));
        self.ranked = ranked.into_iter();
    }

    /// Leaves out the variants that fit no better than this.
    pub fn only_above(&mut self, least: Fit) {
        let ranked: Vec<(Fit, usize)> = self.ranked.by_ref().filter(|(fit, _)| *fit > least).collect();
        self.ranked = ranked.into_iter();
    }

    /// The next variant to try.
    pub fn advance(&mut self) -> Option<usize> {
        let (fit, index) = self.ranked.next().filter(|_| !self.is_found)?;
        self.index = index;
        (self.found.is_none() || fit > Fit::POOR).then_some(index)
    }

    /// Tries a variant.
    pub fn offer<P: Wire>(&mut self, variant: fn(P) -> T) {
        let leniency = Leniency::of_comparisons();
        let Ok(payload) = leniency.during(|| P::decode(self.input.node())) else { return };
        // Where no other variant is left, there is nothing to compare with.
        let is_only = !self.is_exact && self.found.is_none() && self.ranked.len() == 0;
        self.is_found = self.is_known || is_only || keeps(&payload, self.input.value());
        // What a test leaves out is there now.
        self.is_found |= leniency == Leniency::Partial;
        if self.is_found || (self.found.is_none() && !self.is_exact) {
            self.found = Some((self.index, variant(payload)));
        }
    }

    /// The variant, if there is one.
    pub fn finish(self) -> Option<T> {
        if !self.is_known {
            self.input.keep_choice(TypeId::of::<T>(), self.found.as_ref().map(|(index, _)| *index));
        }
        self.found.map(|(_, found)| found)
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
