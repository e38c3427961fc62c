//! A diff as Markdown for a pull request.

use std::fmt::Write as _;

use super::{Action, Change, Diff, Level, Wire};
use crate::text::code_span as code;

/// How many changes of one section are shown before the rest is folded away.
const SHOWN: usize = 50;

/// A section: its title, and whether a change belongs to it.
type Section = (&'static str, fn(&Change) -> bool);

/// The sections, in order.
const SECTIONS: [Section; 4] = [
    ("Code may no longer compile, or does something else", |change| change.level == Level::Major),
    ("Code compiles, running programs may fail", |change| {
        change.level < Level::Major && change.wire == Wire::Breaking
    }),
    ("Additions", |change| change.level == Level::Minor && change.wire < Wire::Breaking),
    ("Everything else", |change| change.level == Level::Patch && change.wire < Wire::Breaking),
];

impl Diff {
    /// The changes as Markdown for a pull request.
    pub fn to_markdown(&self) -> String {
        write(self)
    }
}

fn write(diff: &Diff) -> String {
    let mut text = String::from("## Changes for users of the SDK\n\n");
    let Some(verdict) = diff.verdict() else {
        text.push_str("None: the SDK stays as it is.\n");
        return text;
    };
    let wire = diff.wire();
    let _ = writeln!(text, "* Version step: **{verdict}**. {}", level_in_words(verdict));
    let _ =
        writeln!(text, "* On the wire, for programs that are deployed: **{wire}**. {}", wire_in_words(wire));
    for (title, belongs) in SECTIONS {
        let rows: Vec<String> = diff.changes.iter().filter(|it| belongs(it)).map(row).collect();
        if rows.is_empty() {
            continue;
        }
        let _ = writeln!(text, "\n### {title} ({})\n", rows.len());
        let (shown, folded) = rows.split_at(rows.len().min(SHOWN));
        let _ = writeln!(text, "{}", shown.join("\n"));
        if !folded.is_empty() {
            let _ = writeln!(
                text,
                "\n<details><summary>{} more</summary>\n\n{}\n\n</details>",
                folded.len(),
                folded.join("\n")
            );
        }
    }
    text
}

fn row(change: &Change) -> String {
    let verb = match change.action {
        Action::Added => "added",
        Action::Removed => "removed",
        Action::Renamed => "renamed",
        Action::Changed => "changed",
        Action::Documented => "documented",
    };
    let mut row = format!("- {verb} {}: {}", code(&change.item), change.detail);
    if change.wire != Wire::None {
        let _ = write!(row, " (wire: {}, {})", change.wire, change.reason);
    }
    row
}

fn level_in_words(level: Level) -> &'static str {
    match level {
        Level::Major => "Code that compiled may no longer compile, or may do something else.",
        Level::Minor => "Code that compiled still compiles.",
        Level::Patch => "Code that compiled still compiles, and nothing was added.",
    }
}

fn wire_in_words(wire: Wire) -> &'static str {
    match wire {
        Wire::Breaking => "Programs that were built with the SDK as it was may fail or be misunderstood.",
        Wire::Compatible => "Something else may travel, and programs that were built before go on working.",
        Wire::None => "What travels is the same.",
    }
}
