//! Unions without a tag: the variant that a value fits best.

use std::any::TypeId;

use serde::ser::Serialize;
use serde_json::{Number, Value};

use super::buffered::Buffered;
use super::leniency::Leniency;
use super::literal::Literal;
use super::property::Property;
use super::{Fit, Wire};

/// Says what a union without a tag is on the wire.
///
/// A value is read as the variant whose type it fits best ([`Wire::fit`](super::Wire::fit)), the first one
/// where several fit alike; when that does not decode or loses something, as the next best. A variant with `= "constant"`
/// stands for that value. What is none of them goes to the variant after `else`. In brackets are the names of methods
/// (`accessor!`).
#[doc(hidden)]
#[macro_export]
macro_rules! union {
    ($name:ident {
        $($variant:ident $(= $constant:literal)? $(($($payload:tt)+))? $([$($accessors:tt)+])?,)*
    } else $other:ident $([$($other_accessors:tt)+])?) => {
        impl $name {
            $(
                $crate::runtime::wire::__private::accessor! { $variant $(($($payload)+))? $([$($accessors)+])? }
            )*
            $($crate::runtime::wire::__private::accessor! { $other ($crate::runtime::wire::Value) [$($other_accessors)+] })?
        }

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
                    choice.rank(&[$(
                        $(p::fit_constant(input.value(), &$constant))?
                        $(<$($payload)+ as $crate::runtime::wire::Wire>::fit(input.value(), p::DEPTH))?
                    ),*]);
                }
                while let ::core::option::Option::Some(index) = choice.advance() {
                    let mut at = 0_usize;
                    $(
                        if index == at {
                            $(choice.constant(&$constant, Self::$variant);)?
                            $(choice.offer::<$($payload)+>(Self::$variant);)?
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
                use $crate::runtime::wire::__private as p;
                match self {
                    $(
                        $(Self::$variant => p::Serialize::serialize(&p::Literal::tag(&$constant), serializer),)?
                        $(Self::$variant(payload) => <$($payload)+ as p::Serialize>::serialize(payload, serializer),)?
                    )*
                    Self::$other(value) => p::Serialize::serialize(value, serializer),
                }
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, depth: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                use $crate::runtime::wire::__private as p;
                let ::core::option::Option::Some(depth) = depth.checked_sub(1) else {
                    return $crate::runtime::wire::Fit::POOR;
                };
                p::best(&[$(
                    $(p::fit_constant(value, &$constant))?
                    $(<$($payload)+ as $crate::runtime::wire::Wire>::fit(value, depth))?
                ),*])
            }
        }
    };
}

/// Says which values become a union, each as the variant that holds it, behind a pointer or not, or holds what is made of
/// it.
#[doc(hidden)]
#[macro_export]
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

/// Says which variants array literals become: `texts` is a list of text, `items` one of anything else, both with `_or_null` what
/// lists are made from whose items may be null, `entries` and
/// `each_entry` are maps whose values are given, or what these can be made from.
#[doc(hidden)]
#[macro_export]
macro_rules! literals {
    ($name:ident { $($variant:ident: $form:ident $(($ty:ty))?,)* }) => {
        $($crate::runtime::wire::literals! { $form $name::$variant $(($ty))? })*
    };
    (texts $name:ident::$variant:ident) => {
        $crate::runtime::wire::literals! { items $name::$variant(&::core::primitive::str) }
        $crate::runtime::wire::literals! { items $name::$variant(::std::string::String) }

        #[automatically_derived]
        impl ::core::convert::From<::std::vec::Vec<&::core::primitive::str>> for $name {
            fn from(items: ::std::vec::Vec<&::core::primitive::str>) -> Self {
                Self::$variant($crate::runtime::wire::__private::list(items))
            }
        }
    };
    (texts_or_null $name:ident::$variant:ident) => {
        $crate::runtime::wire::literals! { items_or_null $name::$variant(&::core::primitive::str) }
        $crate::runtime::wire::literals! { items_or_null $name::$variant(::std::string::String) }
    };
    (items_or_null $name:ident::$variant:ident($item:ty)) => {
        #[automatically_derived]
        impl<const N: ::core::primitive::usize> ::core::convert::From<[$item; N]> for $name {
            fn from(items: [$item; N]) -> Self {
                Self::$variant($crate::runtime::wire::__private::list_or_null(items))
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<::std::vec::Vec<$item>> for $name {
            fn from(items: ::std::vec::Vec<$item>) -> Self {
                Self::$variant($crate::runtime::wire::__private::list_or_null(items))
            }
        }
    };
    (items $name:ident::$variant:ident($item:ty)) => {
        #[automatically_derived]
        impl<const N: ::core::primitive::usize> ::core::convert::From<[$item; N]> for $name {
            fn from(items: [$item; N]) -> Self {
                Self::$variant($crate::runtime::wire::__private::list(items))
            }
        }
    };
    (entries $name:ident::$variant:ident($value:ty)) => {
        #[automatically_derived]
        impl<K: ::core::convert::Into<::std::string::String>, const N: ::core::primitive::usize>
            ::core::convert::From<[(K, $value); N]> for $name
        {
            fn from(entries: [(K, $value); N]) -> Self {
                Self::$variant($crate::runtime::wire::__private::map::<::std::string::String, $value>(entries))
            }
        }
    };
    (each_entry $name:ident::$variant:ident($value:ty)) => {
        #[automatically_derived]
        impl<
            K: ::core::convert::Into<::std::string::String>,
            V: ::core::convert::Into<$value>,
            const N: ::core::primitive::usize,
        > ::core::convert::From<[(K, V); N]> for $name
        {
            fn from(entries: [(K, V); N]) -> Self {
                Self::$variant($crate::runtime::wire::__private::map::<::std::string::String, $value>(entries))
            }
        }
    };
}

/// Says that text becomes a union by itself: one of its constants, or what it is on the wire otherwise.
#[doc(hidden)]
#[macro_export]
macro_rules! words {
    ($name:ident else $other:ident) => {
        #[automatically_derived]
        impl ::core::convert::From<&::core::primitive::str> for $name {
            fn from(text: &::core::primitive::str) -> Self {
                use $crate::runtime::wire::__private as p;
                let text = p::Value::from(text);
                p::Deserialize::deserialize(&text).unwrap_or(Self::$other(text))
            }
        }

        #[automatically_derived]
        impl ::core::convert::From<::std::string::String> for $name {
            fn from(text: ::std::string::String) -> Self {
                <Self as ::core::convert::From<&::core::primitive::str>>::from(&text)
            }
        }
    };
}

#[doc(hidden)]
pub use {literals, union, variants, words};

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
    /// Whether something speaks against it.
    is_poor: bool,
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
            is_poor: false,
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
        self.is_poor = fit <= Fit::POOR;
        (self.found.is_none() || fit > Fit::POOR).then_some(index)
    }

    /// Tries a variant. One that something speaks against has to keep the whole value: nobody knows whether that is one.
    pub fn offer<P: Wire>(&mut self, variant: fn(P) -> T) {
        let leniency = Leniency::of_comparisons();
        let Ok(payload) = leniency.during(|| P::decode(self.input.node())) else { return };
        let may_lose = !self.is_exact && !self.is_poor && self.found.is_none();
        // Where no other variant is left, there is nothing to compare with.
        let is_only = may_lose && self.ranked.len() == 0;
        self.is_found = self.is_known || is_only || keeps(&payload, self.input.value());
        // What a test leaves out is there now.
        self.is_found |= leniency == Leniency::Partial;
        if self.is_found || may_lose {
            self.found = Some((self.index, variant(payload)));
        }
    }

    /// Takes the variant of a constant, which has nothing to lose.
    pub fn constant(&mut self, constant: &impl Literal, variant: T) {
        if constant.tag().is(self.input.value()) {
            self.is_found = true;
            self.found = Some((self.index, variant));
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

/// The same for what has properties beside it, which keep themselves.
pub(super) fn keeps_beside(payload: &impl Serialize, value: &Value, beside: &[Property]) -> bool {
    let (Ok(Value::Object(back)), Value::Object(object)) = (serde_json::to_value(payload), value) else {
        return false;
    };
    let is_beside = |key: &str| beside.iter().any(|(_, it)| *it == key);
    back.keys().all(|key| object.contains_key(key))
        && object.iter().all(|(key, value)| is_beside(key) || back.get(key).is_some_and(|it| same(it, value)))
}

/// Whether two values are equal, numbers by value (JSON Schema core, 4.2.2).
pub fn same(left: &Value, right: &Value) -> bool {
    match (left, right) {
        (Value::Number(left), Value::Number(right)) => same_number(left, right),
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

/// Integers are compared as such: two of them may be one as doubles.
fn same_number(left: &Number, right: &Number) -> bool {
    match (left.as_i128(), right.as_i128()) {
        (Some(left), Some(right)) => left == right,
        _ => left == right || left.as_f64().is_some_and(|left| right.as_f64() == Some(left)),
    }
}

/// The fit of a constant: it is the value, or it is not.
pub fn fit_constant(value: &Value, constant: &impl Literal) -> Fit {
    if constant.tag().is(value) { Fit::MEMBER } else { Fit::NONE }
}

/// The best of several fits.
pub fn best(fits: &[Fit]) -> Fit {
    fits.iter().copied().max().unwrap_or(Fit::NONE)
}

#[cfg(test)]
mod tests {
    use serde_json::json;

    use super::*;

    #[test]
    fn numbers_are_the_same_by_value() {
        for (left, right, are_same) in [
            (json!(1), json!(1.0), true),
            (json!([0.5]), json!([0.5]), true),
            (json!(0.5), json!(0.25), false),
            (json!(9_007_199_254_740_993_i64), json!(9_007_199_254_740_992.0), true),
            (json!(9_007_199_254_740_993_i64), json!(9_007_199_254_740_992_i64), false),
            (json!({"a": u64::MAX}), json!({"a": u64::MAX - 1}), false),
        ] {
            assert_eq!(same(&left, &right), are_same, "{left} and {right}");
            assert_eq!(same(&right, &left), are_same, "{right} and {left}");
        }
    }
}
