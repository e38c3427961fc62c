//! What several tests need.

pub(crate) mod files;
pub(crate) mod hostile;
pub(crate) mod parallel;
pub(crate) mod support_code;
pub(crate) mod workspace;
pub(crate) mod written;
