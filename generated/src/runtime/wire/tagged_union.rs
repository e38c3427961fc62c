// @generated from the OpenAPI document. Do not edit.

//! The macro of unions whose variants are told apart by the value of one property.

/// Says what a union with a tag is on the wire.
///
/// Each entry gives a variant's tags and its payload. `(tag)` marks a payload that does not declare the tag,
/// so that the union writes it. The tag is nearly always an object's first key: then the payload is read in
/// place; otherwise the object is buffered. After `_` stands the base that the others inherit from, which holds objects
/// with other tags too; `default` says that an object without a tag is one. What is none of all these goes to the variant
/// after `else`.
///
/// `hinted by` is for tags that other values may have too, such as those of a base: an object that its tag's variant
/// does not hold goes to the variant after `else`. In brackets are the names of methods (`accessor!`).
macro_rules! tagged_union {
    ($name:ident hinted by $tag:literal $variants:tt else $other:ident $($names:tt)?) => {
        $crate::runtime::wire::__private::tagged_union! { $name (true) $tag $variants else $other $($names)? }
    };
    ($name:ident by $tag:literal $variants:tt else $other:ident $($names:tt)?) => {
        $crate::runtime::wire::__private::tagged_union! { $name (false) $tag $variants else $other $($names)? }
    };
    ($name:ident ($hint:literal) $tag:literal {
        $(
            $first:literal $(| $more:literal)* => $variant:ident($($payload:tt)+) $(($writes:ident))?
            $([$($accessors:tt)+])?,
        )*
        $(_ => $base:ident($($base_payload:tt)+) $($default:ident)? $([$($base_accessors:tt)+])?,)?
    } else $other:ident $([$($other_accessors:tt)+])?) => {
        impl $name {
            $(
                $crate::runtime::wire::__private::accessor! { $variant ($($payload)+) $([$($accessors)+])? }
            )*
            $(
                $crate::runtime::wire::__private::accessor! { $base ($($base_payload)+) $([$($base_accessors)+])? }
            )?
            $($crate::runtime::wire::__private::accessor! { $other ($crate::runtime::wire::Value) [$($other_accessors)+] })?
        }

        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::runtime::wire::__private::deserialize(deserializer)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Tagged for $name {
            const TAG: &'static ::core::primitive::str = $tag;
            const IS_HINT: ::core::primitive::bool = $hint;
            $($(const HAS_DEFAULT: ::core::primitive::bool = !::core::stringify!($default).is_empty();)?)?

            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn variant(
                tag: $crate::runtime::wire::__private::Tag<'_>,
            ) -> ::core::option::Option<::core::primitive::usize> {
                use $crate::runtime::wire::__private as p;
                let mut at = 0_usize;
                $(
                    if p::Literal::is(&$first, tag) $(|| p::Literal::is(&$more, tag))* {
                        return ::core::option::Option::Some(at);
                    }
                    at += 1;
                )*
                ::core::option::Option::None
            }

            fn read<'de, __S: $crate::runtime::wire::__private::Source<'de>>(
                index: ::core::primitive::usize,
                source: __S,
            ) -> ::core::result::Result<Self, __S::Error> {
                use $crate::runtime::wire::__private as p;
                // Functions of their own: here the results of all variants would have a place on the stack.
                let variants: &[p::ReadVariant<__S, Self, __S::Error>] = &[$(
                    |source| source.payload($tag, p::writes!($($writes)?), p::Literal::tag(&$first)).map(Self::$variant),
                )*];
                match variants.get(index) {
                    ::core::option::Option::Some(read) => read(source),
                    ::core::option::Option::None => p::no_variant(),
                }
            }

            #[allow(unused_assignments, unused_mut, unused_variables)]
            fn guess(input: &$crate::runtime::wire::__private::Buffered) -> ::core::option::Option<Self> {
                use $crate::runtime::wire::__private as p;
                let mut choice = p::Choice::exact(input);
                if choice.is_open() {
                    choice.rank(&[$(p::guessed::<$($payload)+>(input.value(), p::writes!($($writes)?))),*]);
                    $(choice.only_above(p::guessed::<$($base_payload)+>(input.value(), p::TagWriter::Payload));)?
                }
                while let ::core::option::Option::Some(index) = choice.advance() {
                    let mut at = 0_usize;
                    $(
                        if index == at {
                            choice.offer::<$($payload)+>(Self::$variant);
                            continue;
                        }
                        at += 1;
                    )*
                }
                choice.finish()
            }

            $(
                fn base(input: &$crate::runtime::wire::__private::Buffered) -> ::core::option::Option<Self> {
                    $crate::runtime::wire::__private::base::<$($base_payload)+>(input).map(Self::$base)
                }

                fn fit_base(value: &$crate::runtime::wire::Value) -> $crate::runtime::wire::Fit {
                    $crate::runtime::wire::__private::guessed::<$($base_payload)+>(
                        value,
                        $crate::runtime::wire::__private::TagWriter::Payload,
                    )
                }
            )?

            fn other(value: $crate::runtime::wire::Value) -> Self {
                Self::$other(value)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            #[allow(unreachable_patterns)]
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                use $crate::runtime::wire::__private as p;
                match self {
                    $(Self::$variant(payload) => p::write_payload(serializer, payload, $tag, p::Literal::tag(&$first), p::writes!($($writes)?)),)*
                    $(Self::$base(payload) => p::Serialize::serialize(payload, serializer),)?
                    Self::$other(value) => p::Serialize::serialize(value, serializer),
                }
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                $crate::runtime::wire::__private::fit_tagged::<Self>(value)
            }
        }
    };
}

/// Whether the union writes the tag.
macro_rules! writes {
    () => {
        $crate::runtime::wire::__private::TagWriter::Payload
    };
    (tag) => {
        $crate::runtime::wire::__private::TagWriter::Union
    };
}

pub(crate) use {tagged_union, writes};
