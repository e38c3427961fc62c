//! Unions without a tag: the variant that a value fits best.

use super::Fit;

/// Says what a union without a tag is on the wire.
///
/// A value is read as the variant whose type it fits best ([`Wire::fit`](super::Wire::fit)), the first one
/// where several fit alike; when that does not decode, as the next best. A value that is none of them goes to
/// the variant after `else`.
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
                for index in p::ranked(&[$(<$payload as $crate::runtime::wire::Wire>::fit(&value, p::DEPTH)),*]) {
                    let mut at = 0_usize;
                    $(
                        if index == at {
                            if let ::core::result::Result::Ok(payload) = p::decoded::<$payload>(&value) {
                                return ::core::result::Result::Ok(Self::$variant(payload));
                            }
                            continue;
                        }
                        at += 1;
                    )*
                }
                ::core::result::Result::Ok(Self::$other(value))
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

pub(crate) use union;

/// How far a union looks into lists, maps and unions for evidence.
pub const DEPTH: u8 = 3;

/// The indices of the variants that a value may be, best first.
pub fn ranked(fits: &[Fit]) -> Vec<usize> {
    let mut indices: Vec<usize> = (0..fits.len()).filter(|index| fits[*index] != Fit::NONE).collect();
    indices.sort_by(|left, right| fits[*right].cmp(&fits[*left]));
    indices
}

/// The best of several fits.
pub fn best(fits: &[Fit]) -> Fit {
    fits.iter().copied().max().unwrap_or(Fit::NONE)
}
