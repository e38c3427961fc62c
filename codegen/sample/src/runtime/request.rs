// @generated from the OpenAPI document. Do not edit.

//! What every request builder can do.

use super::call::{Call, Endpoint};
use super::error::Error;
use super::response::{Decode, DecodeBody, RawResponse, Response};
use super::{BoxFuture, Failure, MaybeSend};

/// A request, as the macros describe it.
pub trait Request: Sized + MaybeSend + 'static {
    /// How the body of a successful response is read.
    type Success: Decode;
    /// How the body of an error is read.
    type Failure: DecodeBody;

    /// The operation.
    fn endpoint() -> &'static Endpoint;

    /// The call.
    fn into_call(self) -> Call;
}

/// What a request returns.
pub type Output<R> = <<R as Request>::Success as Decode>::Output;
/// What a request fails with.
pub type Failed<R> = Error<<<R as Request>::Failure as DecodeBody>::Body>;

/// Sends a request and decodes the response.
pub fn send<R: Request>(request: R) -> BoxFuture<'static, Result<Response<Output<R>>, Failed<R>>> {
    let call = request.into_call();
    Box::pin(async move {
        let outcome = match call.execute().await {
            Ok(response) => R::Success::decode(response).await,
            Err(failure) => Err(failure),
        };
        outcome.map_err(Failure::into_error::<R::Failure>)
    })
}

/// Sends a request for a stream of values.
pub fn send_stream<R: Request, D: Decode + 'static>(
    request: R,
    media_type: &'static str,
    switch: Option<&'static str>,
) -> BoxFuture<'static, Result<D::Output, Failed<R>>> {
    let mut call = request.into_call();
    call.ask_for(media_type, switch);
    Box::pin(async move {
        let outcome = match call.execute().await {
            Ok(response) => D::decode(response).await,
            Err(failure) => Err(failure),
        };
        outcome.map(Response::into_value).map_err(Failure::into_error::<R::Failure>)
    })
}

/// Sends a request and leaves the response as it is.
pub fn send_raw<R: Request>(request: R) -> BoxFuture<'static, Result<RawResponse, Failed<R>>> {
    let call = request.into_call();
    Box::pin(async move { call.execute().await.map_err(Failure::into_error::<R::Failure>) })
}

/// Makes a request builder one: it can be awaited, sent, and adjusted for one call.
macro_rules! request {
    ($name:ident($endpoint:ident) -> $kind:ident $output:ty, $error_kind:ident $error:ty) => {
        impl $crate::runtime::Request for $name {
            type Success = $crate::runtime::kind!($kind $output);
            type Failure = $crate::runtime::kind!($error_kind $error);

            fn endpoint() -> &'static $crate::runtime::Endpoint {
                &$endpoint
            }

            fn into_call(self) -> $crate::runtime::Call {
                self.call
            }
        }

        impl ::std::future::IntoFuture for $name {
            type Output =
                ::core::result::Result<$crate::runtime::Output<Self>, $crate::runtime::Error<$error>>;
            type IntoFuture = $crate::runtime::BoxFuture<'static, Self::Output>;

            fn into_future(self) -> Self::IntoFuture {
                ::std::boxed::Box::pin(self.send())
            }
        }

        impl $name {
            /// Sends the request; the same as awaiting it.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            pub async fn send(
                self,
            ) -> ::core::result::Result<$crate::runtime::Output<Self>, $crate::runtime::Error<$error>> {
                $crate::runtime::send(self).await.map($crate::runtime::Response::into_value)
            }

            /// Sends the request and returns status, headers and request id with the value.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            pub async fn send_with_response(
                self,
            ) -> ::core::result::Result<
                $crate::runtime::Response<$crate::runtime::Output<Self>>,
                $crate::runtime::Error<$error>,
            > {
                $crate::runtime::send(self).await
            }

            /// Sends the request and waits for the value, for callers without an async runtime.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
            pub fn send_blocking(
                self,
            ) -> ::core::result::Result<$crate::runtime::Output<Self>, $crate::runtime::Error<$error>> {
                $crate::runtime::blocking::wait(self.send())
            }

            /// Sends the request and returns the response before its body is read.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            pub async fn send_raw(
                self,
            ) -> ::core::result::Result<$crate::runtime::RawResponse, $crate::runtime::Error<$error>> {
                $crate::runtime::send_raw(self).await
            }

            /// Gives each attempt of this call another time-out.
            pub fn with_timeout(mut self, timeout: ::core::time::Duration) -> Self {
                self.call.with_timeout(timeout);
                self
            }

            /// Gives this call another number of retries.
            pub fn with_max_retries(mut self, retries: ::core::primitive::u32) -> Self {
                self.call.with_max_retries(retries);
                self
            }

            /// Lets this call read a body of so many bytes into memory.
            pub fn with_max_body_size(mut self, bytes: ::core::primitive::u64) -> Self {
                self.call.with_max_body_size(bytes);
                self
            }

            /// Adds a header to this call; it replaces every other header of its name.
            pub fn with_header(
                mut self,
                name: &::core::primitive::str,
                value: &::core::primitive::str,
            ) -> Self {
                self.call.with_header(name, value);
                self
            }

            /// Adds a query parameter to this call; it replaces every other one of its name.
            pub fn with_query(
                mut self,
                name: &::core::primitive::str,
                value: &::core::primitive::str,
            ) -> Self {
                self.call.with_query(name, value);
                self
            }
        }
    };
}

/// Lets a request have properties in its body that the document does not know.
macro_rules! open_body {
    ($name:ident as json) => {
        $crate::runtime::open_body!($name, property);
    };
    ($name:ident as form) => {
        $crate::runtime::open_body!($name, form_property);
    };
    ($name:ident, $set:ident) => {
        impl $name {
            /// Sets a property of the body, whether the document knows it or not.
            pub fn with_body_property(
                mut self,
                name: &::core::primitive::str,
                value: impl $crate::runtime::Serialize,
            ) -> Self {
                self.call.$set(name, &value);
                self
            }
        }
    };
}

/// Lets the parts of a request's multipart body have headers.
macro_rules! multipart {
    ($name:ident) => {
        impl $name {
            /// Sets a header of the parts with this name on the wire, such as `Content-ID`; it replaces every other one
            /// of its name.
            pub fn with_part_header(
                mut self,
                part: &::core::primitive::str,
                name: &::core::primitive::str,
                value: &::core::primitive::str,
            ) -> Self {
                self.call.with_part_header(part, name, value);
                self
            }
        }
    };
}

/// Lets a request have a key by which the server knows its repetitions.
macro_rules! idempotent {
    ($name:ident) => {
        impl $name {
            /// The key by which the server knows this request when it comes again. Without one a random key is sent,
            /// the same with each attempt of a call.
            pub fn with_idempotency_key(
                mut self,
                key: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                self.call.with_idempotency_key(key);
                self
            }
        }
    };
}

/// Lets a request be sent for a stream of values instead of one.
macro_rules! streamed {
    ($name:ident -> $kind:ident $output:ty, $error_kind:ident $error:ty, as $media_type:literal $(with $switch:literal)?) => {
        impl $name {
            /// Sends the request and returns the values of the response one by one, as the API makes them.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            pub async fn send_stream(
                self,
            ) -> ::core::result::Result<
                <$crate::runtime::kind!($kind $output) as $crate::runtime::Decode>::Output,
                $crate::runtime::Error<$error>,
            > {
                let switch = [$($switch)?].first().copied();
                $crate::runtime::send_stream::<Self, $crate::runtime::kind!($kind $output)>(
                    self, $media_type, switch,
                )
                .await
            }
        }
    };
}

/// The name of a kind of body.
macro_rules! kind {
    (json $ty:ty) => { $crate::runtime::Json<$ty> };
    (optional_json $ty:ty) => { $crate::runtime::OptionalJson<$ty> };
    (status $ty:ty) => { $crate::runtime::ByStatus<$ty> };
    (events $ty:ty) => { $crate::runtime::Events<$ty> };
    (lines $ty:ty) => { $crate::runtime::Lines<$ty> };
    (empty $ty:ty) => { $crate::runtime::Empty };
    (text $ty:ty) => { $crate::runtime::Text };
    (bytes $ty:ty) => { $crate::runtime::Binary };
}

/// Says which status an enum's variants stand for: exact ones first, then ranges, then the default.
macro_rules! status_set {
    ($name:ident { $($status:tt => $kind:ident $variant:ident $(($payload:ty))?,)* }) => {
        impl $crate::runtime::StatusSet for $name {
            #[allow(unreachable_code, unused_variables, unreachable_patterns)]
            fn decode(
                status: ::core::primitive::u16,
                body: &$crate::Bytes,
            ) -> ::core::option::Option<
                ::core::result::Result<Self, (::std::string::String, $crate::runtime::JsonError)>,
            > {
                $(
                    if $crate::runtime::matches_status!(status, $status) {
                        return ::core::option::Option::Some($crate::runtime::status_body!(body, $kind $variant $(($payload))?));
                    }
                )*
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

/// The body of one variant.
macro_rules! status_body {
    ($body:ident, empty $variant:ident) => {
        ::core::result::Result::Ok(Self::$variant)
    };
    ($body:ident, text $variant:ident($payload:ty)) => {
        ::core::result::Result::Ok(Self::$variant(::std::string::String::from_utf8_lossy($body).into_owned()))
    };
    ($body:ident, bytes $variant:ident($payload:ty)) => {
        ::core::result::Result::Ok(Self::$variant(::core::clone::Clone::clone($body)))
    };
    ($body:ident, json $variant:ident($payload:ty)) => {
        $crate::runtime::decode_json::<$payload>($body).map(Self::$variant)
    };
}

#[allow(unused_imports, reason = "an API need not have every construct")]
pub(crate) use {
    idempotent, kind, matches_status, multipart, open_body, request, status_body, status_set, streamed,
};
