//! A crate with an SDK that nobody commits: the build script writes it from `api/library.yaml`.

/// The SDK.
pub mod api {
    include!(concat!(env!("OUT_DIR"), "/module.rs"));
}
