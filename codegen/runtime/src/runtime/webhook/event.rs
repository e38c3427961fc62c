//! The events of an API, and how their bodies are read.

use bytes::Bytes;
use http::HeaderMap;

use super::error::ReadError;
use super::form;
use super::lookup::{Dispatch, Names, position};
use super::scheme::Scheme;
use crate::runtime::response::{Fault, json};
use crate::runtime::wire::{Decoded, Value, Wire};

/// Says which events an enum has: by their names, what each holds and how that is written; and what of a request tells them
/// apart.
#[doc(hidden)]
#[macro_export]
macro_rules! events {
    ($name:ident $(signed $scheme:ident)? $(by $dispatch:ident $(($($told:tt)*))?)? {
        $($first:literal $(| $more:literal)* => $variant:ident $(($codec:ident $payload:ty))?,)*
    }) => {
        impl $name {
            /// Reads an event that is known by its name. Case and separators make no difference; what has another name is
            /// [`Unknown`](Self::Unknown).
            ///
            /// # Errors
            /// When the body is not what the document says of the event.
            pub fn from_name(
                name: &::core::primitive::str,
                body: &[::core::primitive::u8],
            ) -> ::core::result::Result<Self, $crate::runtime::webhook::ReadError> {
                $crate::runtime::webhook::Events::named(name, body)
            }

            /// The event's name as requests say it, or else as the document does; nothing where a request with an event that
            /// is not known did not say it.
            pub fn name(&self) -> ::core::option::Option<&::core::primitive::str> {
                match self {
                    $(Self::$variant { .. } => ::core::option::Option::Some($first),)*
                    Self::Unknown(unknown) => unknown.name.as_deref(),
                }
            }
        }

        impl $crate::runtime::webhook::Events for $name {
            const NAMES: &'static [$crate::runtime::webhook::__private::Names] = &[$(&[$first $(, $more)*]),*];

            #[allow(unused_variables)]
            fn read(
                index: ::core::primitive::usize,
                body: &[::core::primitive::u8],
            ) -> ::core::result::Result<Self, $crate::runtime::webhook::__private::Fault> {
                let events: &[fn(&[::core::primitive::u8]) -> ::core::result::Result<
                    Self,
                    $crate::runtime::webhook::__private::Fault,
                >] = &[$(|body| $crate::runtime::webhook::payload!(body, $variant $(, $codec $payload)?)),*];
                events[index](body)
            }

            fn unknown(unknown: $crate::runtime::webhook::UnknownEvent) -> Self {
                Self::Unknown(unknown)
            }
        }

        $(
            impl $crate::runtime::webhook::Signed for $name {
                const SCHEME: $crate::runtime::webhook::Scheme = $crate::runtime::webhook::Scheme::$scheme;
            }
        )?

        $(
            impl $name {
                /// Reads a request, whose sender has been verified or does not matter.
                ///
                /// # Errors
                /// When the body is not what the document says of the event.
                pub fn from_request(
                    headers: &$crate::HeaderMap,
                    body: &[::core::primitive::u8],
                ) -> ::core::result::Result<Self, $crate::runtime::webhook::ReadError> {
                    $crate::runtime::webhook::Described::described(headers, body)
                }
            }

            impl $crate::runtime::webhook::Described for $name {
                const DISPATCH: $crate::runtime::webhook::__private::Dispatch =
                    $crate::runtime::webhook::__private::Dispatch::$dispatch $(($($told)*))?;
            }
        )?
    };
}

/// Reads what a variant holds.
#[doc(hidden)]
#[macro_export]
macro_rules! payload {
    ($body:ident, $variant:ident) => {
        ::core::result::Result::Ok(Self::$variant)
    };
    ($body:ident, $variant:ident, $codec:ident $payload:ty) => {
        $crate::runtime::webhook::__private::$codec::<$payload>($body).map(Self::$variant)
    };
}

#[allow(unused_imports, reason = "an API need not have every construct")]
#[doc(hidden)]
pub use {events, payload};

/// An event that this version of the crate does not know.
#[derive(Clone, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub struct UnknownEvent {
    /// Its name, where the request says it.
    pub name: Option<String>,
    /// The body as it came.
    pub body: Bytes,
}

impl UnknownEvent {
    /// The body as JSON.
    ///
    /// # Errors
    /// When it is none.
    pub fn json(&self) -> Result<Value, serde_json::Error> {
        serde_json::from_slice(&self.body)
    }
}

/// The events that an API sends.
pub trait Events: Sized {
    #[doc(hidden)]
    const NAMES: &'static [Names];

    #[doc(hidden)]
    fn read(index: usize, body: &[u8]) -> Result<Self, Fault>;

    #[doc(hidden)]
    fn unknown(unknown: UnknownEvent) -> Self;

    #[doc(hidden)]
    fn named(name: &str, body: &[u8]) -> Result<Self, ReadError> {
        read(Some(name), position(Self::NAMES, name), body)
    }
}

/// Events that a request tells apart.
pub trait Described: Events {
    #[doc(hidden)]
    const DISPATCH: Dispatch;

    #[doc(hidden)]
    fn described(headers: &HeaderMap, body: &[u8]) -> Result<Self, ReadError> {
        let told = Self::DISPATCH.find(Self::NAMES, headers, body);
        let told = told.map_err(|fault| ReadError::new(None, fault))?;
        read(told.name.as_deref(), told.index, body)
    }
}

/// Events whose requests are signed by a known scheme.
pub trait Signed {
    #[doc(hidden)]
    const SCHEME: Scheme;
}

fn read<E: Events>(name: Option<&str>, index: Option<usize>, body: &[u8]) -> Result<E, ReadError> {
    let Some(index) = index else {
        let (name, body) = (name.map(str::to_owned), Bytes::copy_from_slice(body));
        return Ok(E::unknown(UnknownEvent { name, body }));
    };
    let known = || E::NAMES.get(index).and_then(|names| names.first().copied());
    E::read(index, body).map_err(|fault| ReadError::new(name.or_else(known), fault))
}

/// Reads JSON.
///
/// # Errors
/// When the body is something else: where, and why.
pub fn as_json<T: Wire>(body: &[u8]) -> Result<T, Fault> {
    json(body).map(|Decoded(value)| value)
}

/// Reads a form.
///
/// # Errors
/// When the body is something else.
pub fn as_form<T: Wire>(body: &[u8]) -> Result<T, Fault> {
    form::read(body)
}

/// Reads text.
///
/// # Errors
/// Never: what is no text has replacement characters.
pub fn as_text<T: From<String>>(body: &[u8]) -> Result<T, Fault> {
    Ok(String::from_utf8_lossy(body).into_owned().into())
}

/// Takes the body as it is.
///
/// # Errors
/// Never.
pub fn as_bytes<T: From<Bytes>>(body: &[u8]) -> Result<T, Fault> {
    Ok(Bytes::copy_from_slice(body).into())
}
