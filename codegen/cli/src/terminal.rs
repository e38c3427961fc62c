//! What the commands print: for people, without characters that cannot be seen; for machines, as it is.
//!
//! A reader that has gone away, such as a pager that was closed, is no fault.

use std::fmt;
use std::io::{self, Write};

use codegen::text::visible;

/// Prints a line for people to standard output.
pub(crate) fn line(text: fmt::Arguments<'_>) {
    data(format_args!("{}", visible(&text.to_string())));
}

/// Prints a line for people to standard error.
pub(crate) fn error_line(text: fmt::Arguments<'_>) {
    let _ = writeln!(io::stderr().lock(), "{}", visible(&text.to_string()));
}

/// Prints a line for machines, or one that was made visible before, to standard output.
pub(crate) fn data(text: fmt::Arguments<'_>) {
    let _ = writeln!(io::stdout().lock(), "{text}");
}

/// Prints rendered diagnostics, which may have colours, to standard error.
pub(crate) fn rendered(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}
