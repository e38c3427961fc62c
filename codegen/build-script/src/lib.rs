//! An SDK that nobody commits: the build script writes it from `api/library.yaml`.

include!(concat!(env!("OUT_DIR"), "/sdk.rs"));
