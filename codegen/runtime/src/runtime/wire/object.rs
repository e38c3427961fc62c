//! Objects with declared properties.

/// Says what a struct is on the wire.
///
/// Each entry gives a property's name, the field that holds it and its presence: `required`, `nullable`
/// (required, may be null), `optional`, `optional_nullable`, or `optional_any` (optional, of any type, null
/// included). `"name" = literal` is a constant, which the struct writes by itself. `flatten field` is a union
/// whose properties stand beside the struct's own (`flatten_optional` when none of its variants has to be
/// there), `rest field` holds what is not declared. `without "name"` is declared, but travels in the other direction
/// only. `when "name" => "other"` says that the other property has to be there when the first one is, or has a value `in` a list:
/// by that unions tell the struct from others, and nothing else asks.
#[doc(hidden)]
#[macro_export]
macro_rules! object {
    ($name:ident {
        $($key:literal $(=> $field:ident : $presence:ident)? $(= $value:literal)?,)*
        $(rest $rest:ident,)?
        $(without $($left_out:literal)|+,)?
        $(when $($when:literal $(in [$($known:literal)|+])?)&+ => $($dependent:literal)|+,)*
    }) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::runtime::wire::__private::object(deserializer).map(|value| *value)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Declared for $name {
            const PROPERTIES: &'static [$crate::runtime::wire::__private::Property] = &[$(
                $(($crate::runtime::wire::__private::$presence::PRESENCE, $key),)?
                $(($crate::runtime::wire::__private::constant!($value), $key),)?
            )*];
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::FromMap for $name {
            const NAME: &'static ::core::primitive::str = ::core::stringify!($name);

            #[allow(unused_mut, unused_variables)]
            fn from_map<'de, __A: $crate::runtime::wire::__private::MapAccess<'de>>(
                map: __A,
                keep: &mut dyn ::core::ops::FnMut(Self),
            ) -> ::core::result::Result<(), __A::Error> {
                use $crate::runtime::wire::__private as p;
                let mut reader = p::Reader::new(map);
                $($(let mut $field = ::core::option::Option::None;)?)*
                let mut rest = p::rest!($($rest)?);
                while let ::core::option::Option::Some(mut turn) =
                    reader.advance(<Self as p::Declared>::KEYS, &mut rest)
                {
                    let _ = false $(
                        $(|| p::$presence::read(&mut turn, &mut $field, &mut reader))?
                        $(|| reader.constant(&mut turn, $key, &$value))?
                    )*;
                }
                if let ::core::result::Result::Err(error) = reader.finish(&mut rest) {
                    return ::core::result::Result::Err(error);
                }
                // What putting it together takes of the stack is not there while the values inside are read.
                let mut finish = || -> ::core::result::Result<(), __A::Error> {
                    keep($name {
                        $($($field: p::finished!($presence $field $key),)?)*
                        $($rest: rest,)?
                    });
                    ::core::result::Result::Ok(())
                };
                finish()
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                use $crate::runtime::wire::__private as p;
                // Not of an object that has nothing in it.
                #[allow(unused_mut)]
                let mut writer = p::Writer::new(serializer);
                $(writer.beside(<Self as p::Declared>::KEYS, &self.$rest);)?
                $(
                    $(p::$presence::write(&mut writer, $key, &self.$field);)?
                    $(writer.constant($key, &$value);)?
                )*
                $(writer.rest(&self.$rest);)?
                writer.end()
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                use $crate::runtime::wire::__private as p;
                p::fit_object(
                    value,
                    <Self as p::Declared>::PROPERTIES,
                    &[$($($left_out),+)?],
                    &[$((&[$(($when, &[$($(p::literal(&$known)),+)?])),+], &[$($dependent),+])),*],
                )
            }

            fn decode_boxed<'de, __D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<::std::boxed::Box<Self>, __D::Error> {
                $crate::runtime::wire::__private::object(deserializer)
            }

            fn decode_with<'de, __D: $crate::runtime::wire::__private::Deserializer<'de>, __R>(
                deserializer: __D,
                keep: impl ::core::ops::FnOnce(Self) -> __R,
            ) -> ::core::result::Result<__R, __D::Error> {
                $crate::runtime::wire::__private::object_with(deserializer, keep)
            }

            fn from_ahead<'de, __A: $crate::runtime::wire::__private::MapAccess<'de>, __R>(
                map: $crate::runtime::wire::__private::Ahead<'de, __A>,
                keep: impl ::core::ops::FnOnce(Self) -> __R,
            ) -> ::core::result::Result<__R, __A::Error> {
                $crate::runtime::wire::__private::object_ahead(map, keep)
            }
        }
    };
    ($name:ident {
        $($key:literal $(=> $field:ident : $presence:ident)? $(= $value:literal)?,)*
        $(flatten $flat:ident,)*
        $(flatten_optional $optional:ident,)*
        $(rest $rest:ident,)?
        $(without $($left_out:literal)|+,)?
        $(when $($when:literal $(in [$($known:literal)|+])?)&+ => $($dependent:literal)|+,)*
    }) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                $crate::runtime::wire::__private::whole_object(deserializer).map(|value| *value)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Declared for $name {
            const PROPERTIES: &'static [$crate::runtime::wire::__private::Property] = &[$(
                $(($crate::runtime::wire::__private::$presence::PRESENCE, $key),)?
                $(($crate::runtime::wire::__private::constant!($value), $key),)?
            )*];
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::FromWhole for $name {
            const NAME: &'static ::core::primitive::str = ::core::stringify!($name);

            fn from_whole(
                whole: $crate::runtime::wire::__private::Node<'_, '_>,
            ) -> ::core::result::Result<::std::boxed::Box<Self>, $crate::runtime::wire::__private::JsonError> {
                use $crate::runtime::wire::__private as p;
                $($(let $field = p::$presence::get(whole, $key)?;)?)*
                #[allow(unused_mut)]
                let mut rest = p::rest!($($rest)?);
                $(let $flat = p::flattened(whole)?;)*
                $(let $optional = p::flattened_optional(whole, <Self as p::Declared>::PROPERTIES, &rest)?;)*
                let taken = false $(|| { let _ = &$flat; true })* $(|| ::core::option::Option::is_some(&$optional))*;
                if !taken {
                    p::Entries::fill(&mut rest, whole, <Self as p::Declared>::PROPERTIES)?;
                }
                let _ = &rest;
                ::core::result::Result::Ok(::std::boxed::Box::new($name {
                    $($($field,)?)* $($flat,)* $($optional,)* $($rest: rest,)?
                }))
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                use $crate::runtime::wire::__private as p;
                let properties = <Self as p::Declared>::PROPERTIES;
                let mut whole = p::Map::new();
                $($(p::$presence::put(&mut whole, $key, &self.$field).map_err(<__S::Error as p::SerError>::custom)?;)?)*
                $($(whole.insert($key.into(), p::Value::from($value));)?)*
                $(p::beside(&mut whole, &self.$flat, properties).map_err(<__S::Error as p::SerError>::custom)?;)*
                $(p::beside(&mut whole, &self.$optional, properties).map_err(<__S::Error as p::SerError>::custom)?;)*
                $(p::beside(&mut whole, &self.$rest, properties).map_err(<__S::Error as p::SerError>::custom)?;)?
                p::Serialize::serialize(&whole, serializer)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                use $crate::runtime::wire::__private as p;
                p::fit_object(
                    value,
                    <Self as p::Declared>::PROPERTIES,
                    &[$($($left_out),+)?],
                    &[$((&[$(($when, &[$($(p::literal(&$known)),+)?])),+], &[$($dependent),+])),*],
                )
            }

            fn decode_boxed<'de, __D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<::std::boxed::Box<Self>, __D::Error> {
                $crate::runtime::wire::__private::whole_object(deserializer)
            }

            fn decode_with<'de, __D: $crate::runtime::wire::__private::Deserializer<'de>, __R>(
                deserializer: __D,
                keep: impl ::core::ops::FnOnce(Self) -> __R,
            ) -> ::core::result::Result<__R, __D::Error> {
                $crate::runtime::wire::__private::whole_object(deserializer).map(|value| keep(*value))
            }
        }
    };
}

/// Where a struct keeps what it does not declare; `()` when it does not.
#[doc(hidden)]
#[macro_export]
macro_rules! rest {
    () => {
        ()
    };
    ($rest:ident) => {
        ::core::default::Default::default()
    };
}

/// What a field holds when all entries are read. (A macro, because the compiler sees it for every field of every struct.)
#[doc(hidden)]
#[macro_export]
macro_rules! finished {
    (required $field:ident $key:literal) => {
        $crate::runtime::wire::__private::finished!(@present required $field $key)
    };
    (defaulted $field:ident $key:literal) => {
        $crate::runtime::wire::__private::finished!(@present defaulted $field $key)
    };
    (optional_nullable $field:ident $key:literal) => {
        ::core::option::Option::unwrap_or_default($field.take())
    };
    ($presence:ident $field:ident $key:literal) => {
        $field.take()
    };
    (@present $presence:ident $field:ident $key:literal) => {
        match $crate::runtime::wire::__private::$presence::finish($field.take()) {
            ::core::option::Option::Some(value) => value,
            ::core::option::Option::None => return $crate::runtime::wire::__private::missing($key),
        }
    };
}

/// The presence of a constant.
#[doc(hidden)]
#[macro_export]
macro_rules! constant {
    ($value:literal) => {
        $crate::runtime::wire::__private::Presence::Constant($crate::runtime::wire::__private::literal(
            &$value,
        ))
    };
}

#[doc(hidden)]
pub use {constant, finished, object, rest};
