//! Structs that are nothing but their content.

/// Says that a struct is nothing but its content on the wire.
#[doc(hidden)]
#[macro_export]
macro_rules! newtype {
    ($name:ident($content:ty)) => {
        #[automatically_derived]
        impl<'de> $crate::runtime::wire::__private::Deserialize<'de> for $name {
            fn deserialize<__D: $crate::runtime::wire::__private::Deserializer<'de>>(
                deserializer: __D,
            ) -> ::core::result::Result<Self, __D::Error> {
                <$content as $crate::runtime::wire::Wire>::decode(deserializer).map($name)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::__private::Serialize for $name {
            fn serialize<__S: $crate::runtime::wire::__private::Serializer>(
                &self,
                serializer: __S,
            ) -> ::core::result::Result<__S::Ok, __S::Error> {
                $crate::runtime::wire::__private::Serialize::serialize(&self.0, serializer)
            }
        }

        #[automatically_derived]
        impl $crate::runtime::wire::Wire for $name {
            fn fit(
                value: &$crate::runtime::wire::Value,
                depth: ::core::primitive::u8,
            ) -> $crate::runtime::wire::Fit {
                match depth.checked_sub(1) {
                    ::core::option::Option::Some(depth) => {
                        <$content as $crate::runtime::wire::Wire>::fit(value, depth)
                    }
                    ::core::option::Option::None => $crate::runtime::wire::Fit::POOR,
                }
            }
        }
    };
}

#[doc(hidden)]
pub use newtype;
