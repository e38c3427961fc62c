//! Files of the repository that tests write.

use std::path::Path;

/// Checks that a file is what a test makes of it now. A stale one is written anew and fails the test, so that the difference
/// is seen.
pub(crate) fn is_fresh(path: impl AsRef<Path>, text: &str) {
    let path = path.as_ref();
    // Checkouts may have other ends of lines.
    let written = std::fs::read_to_string(path).unwrap_or_default().replace("\r\n", "\n");
    if written != text {
        std::fs::write(path, text).expect("the file can be written");
        panic!("{} was stale; it is written anew", path.display());
    }
}
