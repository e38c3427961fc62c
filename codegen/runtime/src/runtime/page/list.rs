//! How a page's type holds its items: as a list that may be missing or null, which is no items.

use super::super::wire::Nullable;

/// Something that holds a list, or none.
pub trait List<T> {
    /// The items.
    fn as_items(&self) -> &[T];

    /// The items.
    fn into_items(self) -> Vec<T>;
}

impl<T> List<T> for Vec<T> {
    fn as_items(&self) -> &[T] {
        self
    }

    fn into_items(self) -> Vec<T> {
        self
    }
}

impl<T, L: List<T>> List<T> for Option<L> {
    fn as_items(&self) -> &[T] {
        self.as_ref().map_or(&[], L::as_items)
    }

    fn into_items(self) -> Vec<T> {
        self.map_or_else(Vec::new, L::into_items)
    }
}

impl<T, L: List<T>> List<T> for Nullable<L> {
    fn as_items(&self) -> &[T] {
        self.value().map_or(&[], L::as_items)
    }

    fn into_items(self) -> Vec<T> {
        self.into_value().into_items()
    }
}

impl<T, L: List<T>> List<T> for Box<L> {
    fn as_items(&self) -> &[T] {
        (**self).as_items()
    }

    fn into_items(self) -> Vec<T> {
        (*self).into_items()
    }
}

/// The page's items, borrowed with `ref` or taken with `move`. Goes along the fields, each with how it is there; before
/// them comes `optional` where there may be no page.
#[doc(hidden)]
#[macro_export]
macro_rules! items_of {
    ($how:ident $page:ident [$($optional:ident)*] [$($presence:ident $field:ident),*]) => {{
        let found = ::core::option::Option::Some($page);
        $(let found = found.and_then(|it| $crate::runtime::items_of!(@field $how $optional it));)*
        $(let found = found.and_then(|it| $crate::runtime::items_of!(@field $how $presence it.$field));)*
        $crate::runtime::items_of!(@end $how found)
    }};
    (@field ref required $field:expr) => { ::core::option::Option::Some(&$field) };
    (@field move required $field:expr) => { ::core::option::Option::Some($field) };
    (@field ref optional_nullable $field:expr) => { $field.value() };
    (@field move optional_nullable $field:expr) => { $field.into_value() };
    (@field ref $presence:ident $field:expr) => { $field.as_ref() };
    (@field move $presence:ident $field:expr) => { $field };
    (@end ref $found:expr) => { $found.map_or(&[], |it| $crate::runtime::List::as_items(it)) };
    (@end move $found:expr) => { $crate::runtime::List::into_items($found) };
}

#[allow(unused_imports, reason = "an API need not have lists")]
#[doc(hidden)]
pub use items_of;
