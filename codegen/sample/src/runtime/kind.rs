// @generated from the OpenAPI document. Do not edit.

//! The kinds of bodies, as the macros name them, and enums over statuses whose variants have bodies of such kinds.

/// The name of a kind of body.
macro_rules! kind {
    (json $ty:ty) => { $crate::runtime::Json<$ty> };
    (optional_json $ty:ty) => { $crate::runtime::Optional<$crate::runtime::Json<$ty>> };
    (json_or_text $ty:ty) => { $crate::runtime::JsonOrText<$ty> };
    (optional_json_or_text $ty:ty) => { $crate::runtime::Optional<$crate::runtime::JsonOrText<$ty>> };
    (redirect $ty:ty) => { $crate::runtime::Redirected };
    (status $ty:ty) => { $crate::runtime::ByStatus<$ty> };
    (events $ty:ty) => { $crate::runtime::Sse<$ty> };
    (lines $ty:ty) => { $crate::runtime::Lines<$ty> };
    (empty $ty:ty) => { $crate::runtime::Empty };
    (text $ty:ty) => { $crate::runtime::Text };
    (bytes $ty:ty) => { $crate::runtime::Binary };
    (raw $ty:ty) => { $crate::runtime::Raw };
}

/// What a kind of body becomes, written out: signatures are documentation, and projections say nothing there.
macro_rules! value {
    (optional_json $ty:ty) => { ::core::option::Option<$ty> };
    (optional_json_or_text $ty:ty) => { ::core::option::Option<$ty> };
    (events $ty:ty) => { $crate::runtime::EventStream<$ty> };
    (lines $ty:ty) => { $crate::runtime::EventStream<$ty> };
    ($kind:ident $ty:ty) => { $ty };
}

/// Says which status an enum's variants stand for: exact ones first, then ranges, then the default. What has another
/// status is read as the first variant that it fits, in the order of `nearest`, or kept in the variant after `else`.
macro_rules! status_set {
    (
        $name:ident { $($status:tt => $kind:ident $variant:ident $(($payload:ty))?,)* }
        $(nearest { $($near:ident $near_variant:ident $(($near_payload:ty))?,)* } else $other:ident)?
    ) => {
        impl $crate::runtime::StatusSet for $name {
            #[allow(unreachable_code, unused_variables, unreachable_patterns)]
            #[inline]
            fn decode(
                received: &$crate::runtime::Received,
            ) -> ::core::option::Option<::core::result::Result<Self, $crate::runtime::Fault>> {
                let status = received.status();
                $(
                    if $crate::runtime::matches_status!(status, $status) {
                        return ::core::option::Option::Some(
                            $crate::runtime::status_body!(received, $kind $variant $(($payload))?),
                        );
                    }
                )*
                $(
                    $(
                        if $crate::runtime::may_hold!($near, received.bytes().is_empty()) {
                            let read: ::core::result::Result<Self, $crate::runtime::Fault> = received.exactly(
                                |received| $crate::runtime::status_body!(received, $near $near_variant $(($near_payload))?),
                            );
                            if read.is_ok() {
                                return ::core::option::Option::Some(read);
                            }
                        }
                    )*
                    return ::core::option::Option::Some(::core::result::Result::Ok(Self::$other(
                        received.status_code(),
                        received.bytes(),
                    )));
                )?
                ::core::option::Option::None
            }
        }
    };
}

/// Whether a status is the one that is meant.
macro_rules! matches_status {
    ($status:ident, default) => {
        true
    };
    ($status:ident, ($hundred:literal)) => {
        $status / 100 == $hundred
    };
    ($status:ident, $exact:literal) => {
        $status == $exact
    };
}

/// Whether a kind of body may be nothing, or something, by whether there is none.
macro_rules! may_hold {
    (empty, $is_nothing:expr) => {
        $is_nothing
    };
    (text, $is_nothing:expr) => {
        !$is_nothing
    };
    (bytes, $is_nothing:expr) => {
        !$is_nothing
    };
    ($kind:ident, $is_nothing:expr) => {
        true
    };
}

/// The body of one variant.
macro_rules! status_body {
    ($received:ident, empty $variant:ident) => {
        ::core::result::Result::Ok(Self::$variant)
    };
    ($received:ident, $kind:ident $variant:ident($payload:ty)) => {
        <$crate::runtime::kind!($kind $payload) as $crate::runtime::Read>::read($received).map(Self::$variant)
    };
}

#[allow(unused_imports, reason = "an API need not have every kind")]
pub(crate) use {kind, matches_status, may_hold, status_body, status_set, value};
