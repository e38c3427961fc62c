// @generated from the OpenAPI document. Do not edit.

//! What every request builder can do.
//!
//! The methods that the macros write are `#[inline]`, so that they are compiled for those who call them: an SDK has thousands, of
//! which a program calls a few.

use super::call::Call;
use super::endpoint::Endpoint;
use super::error::Error;
use super::future::ResponseFuture;
use super::response::{Decode, DecodeBody, Failure, RawResponse, Response, Resume};
use super::transport;

/// A request, as the macros describe it.
pub trait Request: Sized + 'static {
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

/// The call of a request, which knows the type that made it.
pub(super) fn call<R: Request>(request: R) -> Call {
    let mut call = request.into_call();
    call.builder = std::any::type_name::<R>();
    call
}

/// Sends a request and decodes the response.
pub fn send<R: Request>(request: R) -> ResponseFuture<Result<Response<Output<R>>, Failed<R>>> {
    let mut call = call(request);
    if R::Success::STREAMS {
        call.switch_on();
    } else {
        call.switch_off();
    }
    ResponseFuture::new(Box::pin(async move {
        decoded::<R::Success>(call).await.map_err(Failure::into_error::<R::Failure>)
    }))
}

/// Sends a request and leaves nothing of the response but its value.
pub fn send_for_value<R: Request>(request: R) -> ResponseFuture<Result<Output<R>, Failed<R>>> {
    let response = send(request);
    ResponseFuture::new(Box::pin(async move { response.await.map(Response::into_value) }))
}

/// Sends a request and waits for the value.
///
/// # Errors
/// See [`Error`].
#[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
pub fn send_blocking<R: Request>(request: R) -> Result<Output<R>, Failed<R>> {
    super::blocking::wait(send_for_value(request))
}

/// Sends a request for a stream of values.
pub fn send_stream<R: Request, D: Decode + 'static>(
    request: R,
    media_type: &'static str,
) -> ResponseFuture<Result<D::Output, Failed<R>>> {
    let mut call = call(request);
    call.ask_for(media_type);
    call.switch_on();
    ResponseFuture::new(Box::pin(async move {
        decoded::<D>(call).await.map(Response::into_value).map_err(Failure::into_error::<R::Failure>)
    }))
}

/// Sends a call and reads the response.
async fn decoded<D: Decode>(mut call: Call) -> Result<Response<D::Output>, Failure> {
    if D::STREAMS {
        // A stream that is resumed has the time that is left.
        call.deadline = Some(call.end());
    }
    let kept = D::STREAMS.then(|| Box::new(call.clone()) as Box<dyn Resume>);
    D::decode(transport::execute(call).await?, kept).await
}

/// Sends a request and leaves the response as it is.
pub fn send_raw<R: Request>(request: R) -> ResponseFuture<Result<RawResponse, Failed<R>>> {
    let call = call(request);
    ResponseFuture::new(Box::pin(async move {
        transport::execute(call).await.map_err(Failure::into_error::<R::Failure>)
    }))
}

/// Makes a request builder one: it can be awaited, sent, and adjusted for one call.
macro_rules! request {
    ($name:ident($endpoint:ident) -> $kind:ident $output:ty, $error_kind:ident $error:ty) => {
        impl $crate::runtime::Request for $name {
            type Success = $crate::runtime::kind!($kind $output);
            type Failure = $crate::runtime::kind!($error_kind $error);

            #[inline]
            fn endpoint() -> &'static $crate::runtime::Endpoint {
                &$endpoint
            }

            #[inline]
            fn into_call(self) -> $crate::runtime::Call {
                self.call
            }
        }

        impl ::std::future::IntoFuture for $name {
            type Output =
                ::core::result::Result<$crate::runtime::value!($kind $output), $crate::runtime::Error<$error>>;
            type IntoFuture = $crate::runtime::ResponseFuture<Self::Output>;

            #[inline]
            fn into_future(self) -> Self::IntoFuture {
                self.send()
            }
        }

        impl $name {
            /// Sends the request; the same as awaiting it.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            #[inline]
            pub fn send(
                self,
            ) -> $crate::runtime::ResponseFuture<
                ::core::result::Result<$crate::runtime::value!($kind $output), $crate::runtime::Error<$error>>,
            > {
                $crate::runtime::send_for_value(self)
            }

            /// Sends the request and returns status, headers and request id with the value.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            #[inline]
            pub fn send_with_response(
                self,
            ) -> $crate::runtime::ResponseFuture<
                ::core::result::Result<
                    $crate::runtime::Response<$crate::runtime::value!($kind $output)>,
                    $crate::runtime::Error<$error>,
                >,
            > {
                $crate::runtime::send(self)
            }

            /// Sends the request and waits for the value, for callers without an async runtime.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
            #[inline]
            pub fn send_blocking(
                self,
            ) -> ::core::result::Result<$crate::runtime::value!($kind $output), $crate::runtime::Error<$error>> {
                $crate::runtime::send_blocking(self)
            }

            /// Sends the request and returns the response before its body is read.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            #[inline]
            pub fn send_raw(
                self,
            ) -> $crate::runtime::ResponseFuture<
                ::core::result::Result<$crate::runtime::RawResponse, $crate::runtime::Error<$error>>,
            > {
                $crate::runtime::send_raw(self)
            }

            /// The request as a line for `curl`, for a bug report. Credentials are not in it.
            #[inline]
            pub fn to_curl(&self) -> ::std::string::String {
                self.call.to_curl()
            }

            /// Gives each attempt of this call another time-out, from asking for a token to the end of the body. What
            /// is read as a stream may take longer, but keep its reader waiting for no longer than this.
            #[inline]
            pub fn with_timeout(self, timeout: ::core::time::Duration) -> Self {
                Self { call: self.call.with_timeout(timeout) }
            }

            /// Ends this call, with all its attempts, the pauses between them, its stream and its further pages, by a
            /// moment, or after a duration that counts from now. It fails with
            /// [`Error::Timeout`](crate::Error::Timeout) then.
            #[inline]
            pub fn with_deadline(
                self,
                deadline: impl ::core::convert::Into<$crate::runtime::Deadline>,
            ) -> Self {
                Self { call: self.call.with_deadline(deadline.into()) }
            }

            /// Chooses which failed attempts of this call are made again, whatever is said of the client and the
            /// operation.
            #[inline]
            pub fn with_retry(self, retry: $crate::runtime::Retry) -> Self {
                Self { call: self.call.with_retry(retry) }
            }

            /// Gives this call another number of retries; which attempts are worth one is said at
            /// [`Retry`](crate::Retry).
            #[inline]
            pub fn with_max_retries(self, retries: ::core::primitive::u32) -> Self {
                Self { call: self.call.with_max_retries(retries) }
            }

            /// Lets this call read a body of so many bytes into memory.
            #[inline]
            pub fn with_max_body_size(self, bytes: ::core::primitive::u64) -> Self {
                Self { call: self.call.with_max_body_size(bytes) }
            }

            /// Adds a header to this call; it replaces every other header of its name.
            #[inline]
            pub fn with_header(
                self,
                name: &::core::primitive::str,
                value: &::core::primitive::str,
            ) -> Self {
                Self { call: self.call.with_header(name, value) }
            }

            /// Adds a query parameter to this call; it replaces every other one of its name.
            #[inline]
            pub fn with_query(
                self,
                name: &::core::primitive::str,
                value: &::core::primitive::str,
            ) -> Self {
                Self { call: self.call.with_query(name, value) }
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
            #[inline]
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

/// Lets the parts of a request's multipart body have headers, and the body have further parts unless it is closed.
macro_rules! multipart {
    ($name:ident) => {
        $crate::runtime::multipart! { $name as closed }

        impl $name {
            /// Adds parts under a name of the caller's choice, whether the document knows it or not.
            #[inline]
            pub fn with_part(
                mut self,
                name: impl ::core::convert::Into<::std::string::String>,
                parts: impl ::core::convert::Into<$crate::runtime::Uploads>,
            ) -> Self {
                self.call.part_files(::core::convert::Into::<::std::string::String>::into(name), parts);
                self
            }
        }
    };
    ($name:ident as closed) => {
        impl $name {
            /// Sets a header of the parts with this name on the wire, such as `Content-ID`; it replaces every other one
            /// of its name.
            #[inline]
            pub fn with_part_header(
                self,
                part: &::core::primitive::str,
                name: &::core::primitive::str,
                value: &::core::primitive::str,
            ) -> Self {
                Self { call: self.call.with_part_header(part, name, value) }
            }
        }
    };
}

/// Lets a request have a key by which the server knows its repetitions.
macro_rules! idempotent {
    ($name:ident) => {
        impl $name {
            /// The key by which the server knows this request when it comes again. Without one a random key is sent,
            /// the same with each attempt of a call. With a key, repeating is safe whatever the method.
            #[inline]
            pub fn with_idempotency_key(
                self,
                key: impl ::core::convert::Into<::std::string::String>,
            ) -> Self {
                Self { call: self.call.with_idempotency_key(key) }
            }
        }
    };
}

/// Lets a request be sent for a stream of values instead of one.
macro_rules! streamed {
    ($name:ident -> $kind:ident $output:ty, $error_kind:ident $error:ty, as $media_type:literal) => {
        impl $name {
            /// Sends the request and returns the values of the response one by one, as the API makes them.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            #[inline]
            pub fn send_stream(
                self,
            ) -> $crate::runtime::ResponseFuture<
                ::core::result::Result<$crate::runtime::value!($kind $output), $crate::runtime::Error<$error>>,
            > {
                $crate::runtime::send_stream::<Self, $crate::runtime::kind!($kind $output)>(self, $media_type)
            }
        }
    };
}

#[allow(unused_imports, reason = "an API need not have every construct")]
pub(crate) use {idempotent, multipart, open_body, request, streamed};
