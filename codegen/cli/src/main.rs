//! `cargo openapi-sdk`: the commands for the project in the current folder.

use std::process::ExitCode;

use cargo_openapi_sdk::Project;
use mimalloc::MiMalloc;

/// The generator makes and drops millions of small values; the system's allocator costs a third of its time.
#[global_allocator]
static ALLOCATOR: MiMalloc = MiMalloc;

fn main() -> ExitCode {
    cargo_openapi_sdk::main(&Project::around_here("cargo openapi-sdk"))
}
