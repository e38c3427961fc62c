//! What came of a document, and the table of all of them.

use std::fmt::Write as _;

use serde::Serialize;

use crate::fidelity::Fidelity;

/// What came of one document.
#[derive(Debug, Default, Serialize)]
pub(crate) struct Row {
    /// The document's path.
    pub(crate) document: String,
    /// Whether a crate was emitted.
    pub(crate) generates: bool,
    /// Whether it compiles without a warning; nothing when it was not tried.
    pub(crate) compiles: Option<bool>,
    /// The first line of what went wrong.
    pub(crate) reason: Option<String>,
    /// The command that shows the failure again.
    pub(crate) reproduce: Option<String>,
    /// How many warnings and notes the generator had.
    pub(crate) diagnostics: usize,
    /// Emitted lines of Rust without the runtime.
    pub(crate) lines: usize,
    /// Seconds spent generating.
    pub(crate) generate_seconds: f64,
    /// Seconds spent compiling.
    pub(crate) compile_seconds: f64,
    /// What came of valid instances; nothing when it was not tried.
    pub(crate) fidelity: Option<Fidelity>,
    /// Emitted bytes without the runtime, and the document's own as minified JSON.
    pub(crate) bytes: (usize, usize),
}

impl Row {
    /// Whether a step that was tried failed.
    pub(crate) fn failed(&self) -> bool {
        !self.generates || self.compiles == Some(false) || self.reason.is_some()
    }
}

/// The rows as a table, the totals below, and the failures with the commands that show them again.
pub(super) fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.document.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    let _ = writeln!(text, "{:width$}  generates  compiles  findings     lines  seconds", "document");
    for row in rows {
        let compiles = match row.compiles {
            None => "-",
            Some(true) => "yes",
            Some(false) => "NO",
        };
        let _ = writeln!(
            text,
            "{:width$}  {:9}  {compiles:8}  {:8}  {:8}  {:7.1}",
            row.document,
            if row.generates { "yes" } else { "NO" },
            row.diagnostics,
            row.lines,
            row.generate_seconds + row.compile_seconds,
        );
    }
    let generated = rows.iter().filter(|row| row.generates).count();
    let tried = rows.iter().filter(|row| row.compiles.is_some()).count();
    let compiled = rows.iter().filter(|row| row.compiles == Some(true)).count();
    let lines: usize = rows.iter().map(|row| row.lines).sum();
    let _ = writeln!(
        text,
        "\n{} documents: {generated} generate, {compiled} of {tried} tried compile, {lines} lines, {:.1} s generating, {:.1} s compiling",
        rows.len(),
        rows.iter().map(|row| row.generate_seconds).sum::<f64>(),
        rows.iter().map(|row| row.compile_seconds).sum::<f64>(),
    );
    let (emitted, read) = rows.iter().fold((0, 0), |sum, row| (sum.0 + row.bytes.0, sum.1 + row.bytes.1));
    if read > 0 {
        #[expect(clippy::cast_precision_loss, reason = "a ratio for people")]
        let ratio = emitted as f64 / read as f64;
        let _ = writeln!(
            text,
            "{emitted} bytes emitted for {read} bytes of minified JSON: {ratio:.2} times as many"
        );
    }
    let checked: Vec<&Fidelity> = rows.iter().filter_map(|row| row.fidelity.as_ref()).collect();
    if !checked.is_empty() {
        let instances: usize = checked.iter().map(|it| it.instances).sum();
        let lost: usize = checked.iter().map(|it| it.lost).sum();
        let untried: usize = checked.iter().map(|it| it.untried.len()).sum();
        let _ = writeln!(text, "{instances} instances, {lost} did not survive; {untried} schemas untried");
    }
    for row in rows.iter().filter(|row| row.failed()) {
        let _ =
            writeln!(text, "\n{}\n    {}", row.document, row.reason.as_deref().unwrap_or("no reason given"));
        if let Some(command) = &row.reproduce {
            let _ = writeln!(text, "    {command}");
        }
    }
    text
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn failures_are_listed_with_their_commands() {
        let good = Row {
            document: "good.yaml".into(),
            generates: true,
            compiles: Some(true),
            lines: 12,
            ..Row::default()
        };
        let bad = Row {
            document: "bad.yaml".into(),
            reason: Some("error: no".into()),
            reproduce: Some("cargo xtask regenerate --spec bad.yaml".into()),
            ..Row::default()
        };
        let text = table(&[good, bad]);
        assert!(text.contains("2 documents: 1 generate, 1 of 1 tried compile, 12 lines"), "{text}");
        assert!(
            text.ends_with("\nbad.yaml\n    error: no\n    cargo xtask regenerate --spec bad.yaml\n"),
            "{text}"
        );
    }
}
