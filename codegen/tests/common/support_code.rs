//! Which files of a crate are support code.

/// Whether a file is copied into crates as it is: it says nothing of the document.
pub(crate) fn is_support_code(path: &str) -> bool {
    path.starts_with("src/runtime/") || path.starts_with("src/schemas/")
}
