//! A diff as Markdown for a pull request.

use std::fmt::Write as _;

use super::{Action, Diff, Level};
use crate::text::code_span as code;

/// How many changes of one level are shown before the rest is folded away.
const SHOWN: usize = 50;

pub(super) fn write(diff: &Diff) -> String {
    let mut text = String::from("## Changes for users of the SDK\n\n");
    let Some(verdict) = diff.verdict() else {
        text.push_str("None: the SDK stays as it is.\n");
        return text;
    };
    let _ = writeln!(text, "Version step: **{verdict}**");
    for (level, title) in
        [(Level::Major, "Breaking"), (Level::Minor, "Additions"), (Level::Patch, "Neither breaking nor new")]
    {
        let rows: Vec<String> = diff
            .changes
            .iter()
            .filter(|change| change.level == level)
            .map(|change| {
                let verb = match change.action {
                    Action::Added => "added",
                    Action::Removed => "removed",
                    Action::Renamed => "renamed",
                    Action::Changed => "changed",
                };
                format!("- {verb} {}: {}", code(&change.item), change.detail)
            })
            .collect();
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
