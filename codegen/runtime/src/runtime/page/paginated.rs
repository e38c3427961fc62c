//! What the requests of lists can do besides what every request can.

/// Makes a request builder's pages a stream.
#[doc(hidden)]
#[macro_export]
macro_rules! paginated {
    ($name:ident -> $item:ty, $error:ty {
        items: [$($items:literal),*],
        at: $optional:tt $fields:tt,
        next: $next:expr,
        $(end: $end:expr,)?
    }) => {
        impl $crate::runtime::Paginated for $name {
            type Item = $item;
            const RULE: $crate::runtime::PageRule = $crate::runtime::PageRule {
                items: &[$($items),*],
                next: $next,
                end: $crate::runtime::paginated!(@end $($end)?),
            };

            #[inline]
            fn items(page: &$crate::runtime::Output<Self>) -> &[$item] {
                $crate::runtime::items_of!(ref page $optional $fields)
            }

            #[inline]
            fn into_items(page: $crate::runtime::Output<Self>) -> ::std::vec::Vec<$item> {
                $crate::runtime::items_of!(move page $optional $fields)
            }
        }

        impl $name {
            /// All items of this page and the ones after it. Pages are fetched as the stream is read.
            ///
            /// After an error that another attempt may mend, reading on asks for the same page again; after a page
            /// that does not decode, it goes on with the next one, where the page says what that is. Any other error is
            /// the end.
            #[inline]
            pub fn into_stream(
                self,
            ) -> $crate::runtime::ResponseStream<
                ::core::result::Result<$item, $crate::runtime::Error<$error>>,
            > {
                $crate::runtime::items(self)
            }

            /// The same for callers without an async runtime.
            #[cfg(all(feature = "blocking", not(target_arch = "wasm32")))]
            #[inline]
            pub fn into_blocking_iter(
                self,
            ) -> $crate::runtime::blocking::Iter<
                $crate::runtime::ResponseStream<
                    ::core::result::Result<$item, $crate::runtime::Error<$error>>,
                >,
            > {
                $crate::runtime::blocking::iter(self.into_stream())
            }

            /// Sends the request and returns the page, which knows how to get at the next one.
            ///
            /// # Errors
            /// See [`Error`](crate::Error).
            #[inline]
            pub fn send_page(
                self,
            ) -> $crate::runtime::ResponseFuture<
                ::core::result::Result<$crate::runtime::Page<Self>, $crate::runtime::Error<$error>>,
            > {
                $crate::runtime::page(self)
            }

            /// This page and the ones after it. Pages are fetched as the stream is read.
            #[inline]
            pub fn pages(
                self,
            ) -> $crate::runtime::ResponseStream<
                ::core::result::Result<$crate::runtime::Page<Self>, $crate::runtime::Error<$error>>,
            > {
                $crate::runtime::pages(self)
            }
        }
    };
    (@end) => { &[] };
    (@end $end:expr) => { &$end };
}

#[allow(unused_imports, reason = "an API need not have lists")]
#[doc(hidden)]
pub use paginated;
