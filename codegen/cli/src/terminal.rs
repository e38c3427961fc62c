//! What the commands print: for people, without characters that cannot be seen; for machines, as it is.
//!
//! A reader that has gone away, such as a pager that was closed, is no fault. Anything else that keeps output from getting
//! where it belongs is, and ends the command with an error ([`lost`]).

use std::env;
use std::fmt;
use std::io::{self, ErrorKind, IsTerminal as _, Write};
use std::sync::OnceLock;

use codegen::diagnostic::Screen;
use codegen::text::visible;

/// The first failure to write to standard output.
static LOST: OnceLock<io::Error> = OnceLock::new();

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
    // One piece: a text that ends in the middle of a line is worse than none.
    bytes(format!("{text}\n").as_bytes());
}

/// Prints what a program reads, as it is, to standard output.
pub(crate) fn bytes(text: &[u8]) {
    let mut out = io::stdout().lock();
    keep(out.write_all(text).and_then(|()| out.flush()));
}

/// Remembers a failure to write.
pub(crate) fn keep(written: io::Result<()>) {
    if let Err(error) = written
        && error.kind() != ErrorKind::BrokenPipe
    {
        let _ = LOST.set(error);
    }
}

/// Why something that was printed did not get where it belongs, if that was so.
pub(crate) fn lost() -> Option<&'static io::Error> {
    LOST.get()
}

/// Prints rendered diagnostics, which may have colours, to standard error.
pub(crate) fn rendered(text: &str) {
    let _ = io::stderr().lock().write_all(text.as_bytes());
}

/// What standard error can show.
pub(crate) fn screen() -> Screen {
    let is_terminal = io::stderr().is_terminal();
    let width = terminal_size::terminal_size_of(io::stderr()).map(|(width, _)| usize::from(width.0));
    Screen {
        colours: has_colours(is_terminal, &|name| env::var(name).ok()),
        width: width.filter(|_| is_terminal),
    }
}

/// Whether to use colours: `NO_COLOR` says no (<https://no-color.org>), `CLICOLOR_FORCE` yes and `CLICOLOR=0` no
/// (<https://bixense.com/clicolors>), otherwise terminals have them.
fn has_colours(is_terminal: bool, variable: &dyn Fn(&str) -> Option<String>) -> bool {
    let is_set = |name: &str| variable(name).is_some_and(|it| !it.is_empty());
    let is = |name: &str, value: &str| variable(name).is_some_and(|it| it == value);
    if is_set("NO_COLOR") {
        return false;
    }
    if is_set("CLICOLOR_FORCE") && !is("CLICOLOR_FORCE", "0") {
        return true;
    }
    is_terminal && !is("CLICOLOR", "0") && !is("TERM", "dumb")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn colours_follow_the_terminal_and_the_environment() {
        for (is_terminal, variables, expected) in [
            (true, &[][..], true),
            (false, &[], false),
            (true, &[("NO_COLOR", "1")], false),
            (true, &[("NO_COLOR", "")], true),
            (false, &[("CLICOLOR_FORCE", "1")], true),
            (false, &[("CLICOLOR_FORCE", "0")], false),
            (false, &[("CLICOLOR_FORCE", "")], false),
            (true, &[("NO_COLOR", "1"), ("CLICOLOR_FORCE", "1")], false),
            (true, &[("CLICOLOR", "0")], false),
            (true, &[("TERM", "dumb")], false),
            (true, &[("TERM", "xterm-256color")], true),
        ] {
            let variable = |name: &str| {
                variables.iter().find(|(known, _)| *known == name).map(|(_, value)| (*value).to_owned())
            };
            assert_eq!(has_colours(is_terminal, &variable), expected, "{is_terminal} {variables:?}");
        }
    }
}
