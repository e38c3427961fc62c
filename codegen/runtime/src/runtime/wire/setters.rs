//! Setters: what is optional is set in a chain of calls, `Order::new("1").note("soon").tags(["a", "b"])`.

use std::collections::BTreeMap;

use super::nullable::Nullable;

/// Gives a struct the setters of what its constructor does not take.
///
/// Each entry has a field, what callers may pass for it, and the type of a value without the `Option` or the `Nullable`
/// around it: `own` takes that type, `into` what it can be made from, and `boxed` what the field holds behind a pointer;
/// `items` takes the items of a list, `each` what these can be made from, `each_or_null` what these or null can be made from, `entries` and `each_entry` names and values of a
/// map alike, `keyed` and `each_keyed` what keys can be made from in place of the names. `title or title_null` has a setter that makes it null as well. `..extra` is where undeclared properties go,
/// `..=extra: own(i64)` where those of one type do. `Order with new { … }` can be made of nothing, too. In
/// `Order as { set_it => it: … }` the setters have other names than their fields.
#[doc(hidden)]
#[macro_export]
macro_rules! setters {
    ($name:ident $(with $new:ident)? {
        $($field:ident $(or $null:ident)?: $form:ident($($ty:ty),+),)*
        $(..$extra:ident,)?
        $(..=$typed:ident: $(own($own:ty))? $(into($into:ty))?,)?
    }) => {
        impl $name {
            $(
                /// With nothing set but what cannot be otherwise.
                #[inline]
                pub fn $new() -> Self {
                    ::core::default::Default::default()
                }
            )?
            $(
                /// Sets a property that the document does not know, or a known one to a value that it does not know.
                #[must_use]
                #[inline]
                pub fn with_property(
                    mut self,
                    name: impl ::core::convert::Into<::std::string::String>,
                    value: impl ::core::convert::Into<$crate::runtime::wire::Value>,
                ) -> Self {
                    self.$extra.insert(name.into(), value.into());
                    self
                }
            )?
            $(
                /// Sets a property that the document does not know by name.
                #[must_use]
                #[inline]
                pub fn with_property(
                    mut self,
                    name: impl ::core::convert::Into<::std::string::String>,
                    $(value: $own)? $(value: impl ::core::convert::Into<$into>)?
                ) -> Self {
                    self.$typed.insert(name.into(), value.into());
                    self
                }
            )?
        }

        $crate::runtime::wire::setters! { $name as { $($field => $field $(or $null)?: $form($($ty),+),)* } }
    };
    ($name:ident as {
        $($setter:ident => $field:ident $(or $null:ident)?:
            $(own($own:ty))? $(into($into:ty))? $(boxed($boxed:ty))? $(items($item:ty))? $(each($each:ty))?
            $(each_or_null($each_or_null:ty))? $(entries($entry:ty))? $(each_entry($each_entry:ty))?
            $(keyed($key:ty, $keyed:ty))? $(each_keyed($each_key:ty, $each_keyed:ty))?,)*
    }) => {
        #[allow(clippy::should_implement_trait, clippy::wrong_self_convention)]
        impl $name {
            $(
                #[doc = ::core::concat!("Sets the field `", ::core::stringify!($field), "`.")]
                #[must_use]
                #[inline]
                pub fn $setter(
                    mut self,
                    $(value: $own)?
                    $(value: impl ::core::convert::Into<$into>)?
                    $(value: impl ::core::iter::IntoIterator<Item = $item>)?
                    $(value: impl ::core::iter::IntoIterator<Item = impl ::core::convert::Into<$each>>)?
                    $(value: impl ::core::iter::IntoIterator<
                        Item = impl ::core::convert::Into<$crate::runtime::wire::Nullable<$each_or_null>>,
                    >)?
                    $(value: $boxed)?
                    $(value: impl ::core::iter::IntoIterator<Item = (impl ::core::convert::Into<::std::string::String>, $entry)>)?
                    $(value: impl ::core::iter::IntoIterator<Item = (
                        impl ::core::convert::Into<::std::string::String>,
                        impl ::core::convert::Into<$each_entry>,
                    )>)?
                    $(value: impl ::core::iter::IntoIterator<Item = (impl ::core::convert::Into<$key>, $keyed)>)?
                    $(value: impl ::core::iter::IntoIterator<Item = (
                        impl ::core::convert::Into<$each_key>,
                        impl ::core::convert::Into<$each_keyed>,
                    )>)?
                ) -> Self {
                    $(let value: $into = value.into();)?
                    $(let value: ::std::vec::Vec<$item> = ::core::iter::Iterator::collect(value.into_iter());)?
                    $(let value: ::std::vec::Vec<$each> = $crate::runtime::wire::__private::list(value);)?
                    $(let value: ::std::vec::Vec<::core::option::Option<$each_or_null>> =
                        $crate::runtime::wire::__private::list_or_null(value);)?
                    $(let value = $crate::runtime::wire::__private::map::<::std::string::String, $entry>(value);)?
                    $(let value = $crate::runtime::wire::__private::map::<::std::string::String, $each_entry>(value);)?
                    $(let value = $crate::runtime::wire::__private::map::<$key, $keyed>(value);)?
                    $(let value = $crate::runtime::wire::__private::map::<$each_key, $each_keyed>(value);)?
                    $(let value: ::std::boxed::Box<$boxed> = ::std::boxed::Box::new(value);)?
                    self.$field = value.into();
                    self
                }
                $(
                    #[doc = ::core::concat!("Sets the field `", ::core::stringify!($field), "` to null.")]
                    #[must_use]
                    #[inline]
                    pub fn $null(mut self) -> Self {
                        self.$field = $crate::runtime::wire::Nullable::Null;
                        self
                    }
                )?
            )*
        }
    };
}

#[doc(hidden)]
pub use setters;

/// A map of what is given for its names and values.
pub fn map<K: Ord, T>(entries: impl IntoIterator<Item = (impl Into<K>, impl Into<T>)>) -> BTreeMap<K, T> {
    entries.into_iter().map(|(name, value)| (name.into(), value.into())).collect()
}

/// A list of what is given for its items, which may be null.
pub fn list_or_null<T>(items: impl IntoIterator<Item = impl Into<Nullable<T>>>) -> Vec<Option<T>> {
    items.into_iter().map(|item| item.into().into_value()).collect()
}

/// A list of what is given for its items.
pub fn list<T>(items: impl IntoIterator<Item = impl Into<T>>) -> Vec<T> {
    items.into_iter().map(Into::into).collect()
}
