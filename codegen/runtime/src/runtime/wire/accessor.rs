//! The methods that ask a union for one of its variants.

/// Writes the methods of one variant, in brackets after it: whether a value is the variant, what it then holds, and the same
/// by value. What is small is copied (`*as_number`), and text and lists are seen as slices (`as_text(&str)`). Without names there
/// are no methods.
#[doc(hidden)]
#[macro_export]
macro_rules! accessor {
    ($variant:ident $(($payload:ty))?) => {};
    ($variant:ident [$is:ident]) => {
        /// Whether it is this constant.
        #[inline]
        pub fn $is(&self) -> ::core::primitive::bool {
            ::core::matches!(self, Self::$variant)
        }
    };
    ($variant:ident ($payload:ty) [$is:ident *$as:ident]) => {
        $crate::runtime::wire::__private::accessor! { $variant $is }

        /// What the variant holds, if it is this one.
        #[inline]
        pub fn $as(&self) -> ::core::option::Option<$payload> {
            match self {
                Self::$variant(payload) => ::core::option::Option::Some(*payload),
                _ => ::core::option::Option::None,
            }
        }
    };
    ($variant:ident (Box<$payload:ty>) [$is:ident $as:ident $($into:ident)?]) => {
        $crate::runtime::wire::__private::accessor! { $variant $is $as (&$payload) }
        $($crate::runtime::wire::__private::accessor! { $variant $into ($payload) by * })?
    };
    ($variant:ident (::std::boxed::Box<$payload:ty>) [$is:ident $as:ident $($into:ident)?]) => {
        $crate::runtime::wire::__private::accessor! { $variant $is $as (&$payload) }
        $($crate::runtime::wire::__private::accessor! { $variant $into ($payload) by * })?
    };
    ($variant:ident ($payload:ty) [$is:ident $as:ident $($into:ident)?]) => {
        $crate::runtime::wire::__private::accessor! { $variant $is $as (&$payload) }
        $($crate::runtime::wire::__private::accessor! { $variant $into ($payload) by })?
    };
    ($variant:ident ($payload:ty) [$is:ident $as:ident($view:ty) $($into:ident)?]) => {
        $crate::runtime::wire::__private::accessor! { $variant $is $as ($view) }
        $($crate::runtime::wire::__private::accessor! { $variant $into ($payload) by })?
    };
    ($variant:ident $is:ident $as:ident ($view:ty)) => {
        $crate::runtime::wire::__private::accessor! { $variant $is }

        /// What the variant holds, if it is this one.
        #[inline]
        pub fn $as(&self) -> ::core::option::Option<$view> {
            match self {
                Self::$variant(payload) => ::core::option::Option::Some(payload),
                _ => ::core::option::Option::None,
            }
        }
    };
    ($variant:ident $into:ident ($payload:ty) by $($deref:tt)?) => {
        /// What the variant holds, if it is this one, by value.
        #[inline]
        pub fn $into(self) -> ::core::option::Option<$payload> {
            match self {
                Self::$variant(payload) => ::core::option::Option::Some($($deref)? payload),
                _ => ::core::option::Option::None,
            }
        }
    };
    ($variant:ident $is:ident) => {
        /// Whether it is this variant.
        #[inline]
        pub fn $is(&self) -> ::core::primitive::bool {
            ::core::matches!(self, Self::$variant(_))
        }
    };
}

#[doc(hidden)]
pub use accessor;
