//! A crate with an SDK that nobody commits: the build script writes it from `api/library.yaml`.

// Lints that crates raise for their own code, which an SDK among it does not heed.
#![deny(
    let_underscore_drop,
    macro_use_extern_crate,
    missing_copy_implementations,
    missing_debug_implementations,
    missing_docs,
    non_ascii_idents,
    redundant_lifetimes,
    single_use_lifetimes,
    trivial_casts,
    trivial_numeric_casts,
    unit_bindings,
    unnameable_types,
    unreachable_pub,
    unused,
    unused_lifetimes,
    unused_qualifications,
    unused_results,
    variant_size_differences,
    clippy::allow_attributes,
    clippy::expect_used,
    clippy::nursery,
    clippy::panic,
    clippy::pedantic,
    clippy::unwrap_used
)]

/// The SDK.
pub mod api {
    include!(concat!(env!("OUT_DIR"), "/module.rs"));
}
