//! What is different in the emitted files although no rule has said so.

use std::collections::BTreeMap;
use std::path::Path;

use super::effect::breaking;
use super::report::{Item, Report};
use super::{Action, Level};
use crate::Files;
use crate::pointer::Pointer;
use crate::text::code_span as code;

/// What the server for tests knows of the document is nothing that a program has.
const FOR_TESTS: [&str; 2] = ["src/document.rs", "document.rs"];

/// Reports the first line of the code that is in one of the versions only, if no change was found.
///
/// The order of lines and the files that they stand in make no difference to callers; where an order does, there is a rule
/// for it.
pub(super) fn compare(old: &Files, new: &Files, report: &mut Report) {
    if report.has_changes() {
        return;
    }
    let mut lines = BTreeMap::<&str, i64>::new();
    for_each_line(old, |_, line| *lines.entry(line).or_default() -= 1);
    for_each_line(new, |_, line| *lines.entry(line).or_default() += 1);
    let mut found: Option<(&str, &str)> = None;
    let mut look = |path, line| {
        if found.is_none() && lines.get(line).is_some_and(|count| *count != 0) {
            found = Some((path, line));
        }
    };
    for_each_line(new, &mut look);
    for_each_line(old, &mut look);
    if let Some((path, line)) = found {
        let detail =
            format!("the emitted code is another one, at {}, and no rule says what that means", code(line));
        let effect = breaking("nobody has looked into it: please read the difference");
        let root = Pointer::root();
        report.push(Level::Major, effect, Action::Changed, Item { name: path, pointer: &root }, detail);
    }
}

/// Calls `look` for every line of code.
fn for_each_line<'a>(files: &'a Files, mut look: impl FnMut(&'a str, &'a str)) {
    let is_code =
        |path: &str| Path::new(path).extension().is_some_and(|it| it == "rs") && !FOR_TESTS.contains(&path);
    let code = files.iter().filter(|(path, _)| is_code(path));
    for (path, text) in code {
        for line in text.lines().map(str::trim) {
            if !line.is_empty() && !line.starts_with("//") && !is_punctuation(line) {
                look(path, line);
            }
        }
    }
}

fn is_punctuation(line: &str) -> bool {
    !line.contains(char::is_alphanumeric)
}
