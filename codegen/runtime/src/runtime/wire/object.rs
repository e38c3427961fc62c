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
                $crate::runtime::wire::__private::object(deserializer)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Declared for $name {
            const PROPERTIES: &'static [$crate::runtime::wire::__private::Property] = &[$(
                $(($crate::runtime::wire::__private::$presence::PRESENCE, $key),)?
                $(($crate::runtime::wire::__private::constant!($value), $key),)?
            )*];
            $(const LEFT_OUT: &'static [&'static ::core::primitive::str] = &[$($left_out),+];)?
            $crate::runtime::wire::__private::dependents! {
                $((&[$(($when, &[$($($crate::runtime::wire::__private::literal(&$known)),+)?])),+], &[$($dependent),+]),)*
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                use $crate::runtime::wire::__private as p;
                p::views::<Self, _>(
                    serializer,
                    &p::rest!($(self.$rest)?),
                    p::references!(self $($($field)? $(= $value)?,)*),
                )
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            const OBJECT: ::core::option::Option<&'static ::core::primitive::str> =
                ::core::option::Option::Some(::core::stringify!($name));

            fn fit(value: &$crate::runtime::wire::Value, _: ::core::primitive::u8) -> $crate::runtime::wire::Fit {
                $crate::runtime::wire::__private::fit_object::<Self>(value)
            }

            fn from_map<'de, __A: $crate::runtime::wire::__private::MapAccess<'de>>(
                map: __A,
                keep: &mut dyn ::core::ops::FnMut(Self),
            ) -> ::core::result::Result<(), __A::Error> {
                use $crate::runtime::wire::__private as p;
                p::fields::<Self, _, _, _>(
                    map,
                    |p::pattern!($($($presence $field)? $(= $value)?,)*), p::rest!($($rest)?)| {
                        keep($name { $($($field,)?)* $($rest,)? });
                    },
                )
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
            $(const LEFT_OUT: &'static [&'static ::core::primitive::str] = &[$($left_out),+];)?
            $crate::runtime::wire::__private::dependents! {
                $((&[$(($when, &[$($($crate::runtime::wire::__private::literal(&$known)),+)?])),+], &[$($dependent),+]),)*
            }
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
                let mut rest = p::rest!(new $($rest)?);
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
                $crate::runtime::wire::__private::fit_object::<Self>(value)
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
    (new) => {
        ()
    };
    (new $rest:ident) => {
        ::core::default::Default::default()
    };
    ($($rest:tt)+) => {
        $($rest)+
    };
}

/// The fields of a struct as a pattern (`Fields`): a tuple, or several in one another where there are many.
#[doc(hidden)]
#[macro_export]
macro_rules! pattern {
    () => {
        ()
    };
    (= $value:literal) => {
        $crate::runtime::wire::__private::Constant
    };
    (
        $($p1:ident $f1:ident)? $(= $v1:literal)?, $($p2:ident $f2:ident)? $(= $v2:literal)?,
        $($p3:ident $f3:ident)? $(= $v3:literal)?, $($p4:ident $f4:ident)? $(= $v4:literal)?,
        $($p5:ident $f5:ident)? $(= $v5:literal)?, $($p6:ident $f6:ident)? $(= $v6:literal)?,
        $($p7:ident $f7:ident)? $(= $v7:literal)?, $($p8:ident $f8:ident)? $(= $v8:literal)?,
        $($p9:ident $f9:ident)? $(= $v9:literal)?, $($pa:ident $fa:ident)? $(= $va:literal)?,
        $($pb:ident $fb:ident)? $(= $vb:literal)?, $($more:tt)+
    ) => {
        (
            $($crate::runtime::wire::__private::$p1::Field($f1))? $($crate::runtime::wire::__private::pattern!(= $v1))?,
            $($crate::runtime::wire::__private::$p2::Field($f2))? $($crate::runtime::wire::__private::pattern!(= $v2))?,
            $($crate::runtime::wire::__private::$p3::Field($f3))? $($crate::runtime::wire::__private::pattern!(= $v3))?,
            $($crate::runtime::wire::__private::$p4::Field($f4))? $($crate::runtime::wire::__private::pattern!(= $v4))?,
            $($crate::runtime::wire::__private::$p5::Field($f5))? $($crate::runtime::wire::__private::pattern!(= $v5))?,
            $($crate::runtime::wire::__private::$p6::Field($f6))? $($crate::runtime::wire::__private::pattern!(= $v6))?,
            $($crate::runtime::wire::__private::$p7::Field($f7))? $($crate::runtime::wire::__private::pattern!(= $v7))?,
            $($crate::runtime::wire::__private::$p8::Field($f8))? $($crate::runtime::wire::__private::pattern!(= $v8))?,
            $($crate::runtime::wire::__private::$p9::Field($f9))? $($crate::runtime::wire::__private::pattern!(= $v9))?,
            $($crate::runtime::wire::__private::$pa::Field($fa))? $($crate::runtime::wire::__private::pattern!(= $va))?,
            $($crate::runtime::wire::__private::$pb::Field($fb))? $($crate::runtime::wire::__private::pattern!(= $vb))?,
            $crate::runtime::wire::__private::pattern!($($more)+),
        )
    };
    ($($($presence:ident $field:ident)? $(= $value:literal)?,)+) => {
        (
            $(
                $($crate::runtime::wire::__private::$presence::Field($field))?
                $($crate::runtime::wire::__private::pattern!(= $value))?,
            )+
        )
    };
}

/// References to the fields of a struct (`Views`), in the same way.
#[doc(hidden)]
#[macro_export]
macro_rules! references {
    ($this:ident) => {
        ()
    };
    (= $value:literal) => {
        $crate::runtime::wire::__private::Constant
    };
    (
        $this:ident
        $($f1:ident)? $(= $v1:literal)?, $($f2:ident)? $(= $v2:literal)?, $($f3:ident)? $(= $v3:literal)?,
        $($f4:ident)? $(= $v4:literal)?, $($f5:ident)? $(= $v5:literal)?, $($f6:ident)? $(= $v6:literal)?,
        $($f7:ident)? $(= $v7:literal)?, $($f8:ident)? $(= $v8:literal)?, $($f9:ident)? $(= $v9:literal)?,
        $($fa:ident)? $(= $va:literal)?, $($fb:ident)? $(= $vb:literal)?, $($more:tt)+
    ) => {
        (
            $(&$this.$f1)? $($crate::runtime::wire::__private::references!(= $v1))?,
            $(&$this.$f2)? $($crate::runtime::wire::__private::references!(= $v2))?,
            $(&$this.$f3)? $($crate::runtime::wire::__private::references!(= $v3))?,
            $(&$this.$f4)? $($crate::runtime::wire::__private::references!(= $v4))?,
            $(&$this.$f5)? $($crate::runtime::wire::__private::references!(= $v5))?,
            $(&$this.$f6)? $($crate::runtime::wire::__private::references!(= $v6))?,
            $(&$this.$f7)? $($crate::runtime::wire::__private::references!(= $v7))?,
            $(&$this.$f8)? $($crate::runtime::wire::__private::references!(= $v8))?,
            $(&$this.$f9)? $($crate::runtime::wire::__private::references!(= $v9))?,
            $(&$this.$fa)? $($crate::runtime::wire::__private::references!(= $va))?,
            $(&$this.$fb)? $($crate::runtime::wire::__private::references!(= $vb))?,
            $crate::runtime::wire::__private::references!($this $($more)+),
        )
    };
    ($this:ident $($($field:ident)? $(= $value:literal)?,)+) => {
        ($($(&$this.$field)? $($crate::runtime::wire::__private::references!(= $value))?,)+)
    };
}

/// Which properties have to be there where others are.
#[doc(hidden)]
#[macro_export]
macro_rules! dependents {
    () => {};
    ($($dependent:expr,)+) => {
        const DEPENDENTS: &'static [$crate::runtime::wire::__private::Dependent<'static>] = &[$($dependent),+];
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
pub use {constant, dependents, object, pattern, references, rest};
