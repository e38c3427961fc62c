//! The rows as a table for people.

use std::fmt::Write as _;

use super::row::Row;
use crate::fidelity::Fidelity;

/// The rows as a table, the totals below, and the failures with the commands that show them again.
pub(super) fn table(rows: &[Row]) -> String {
    let width = rows.iter().map(|row| row.document.chars().count()).max().unwrap_or(0);
    let mut text = String::new();
    let _ = writeln!(
        text,
        "{:width$}  operations  schemas     lines  size  generate    check  fidelity  diagnostics",
        "document"
    );
    for row in rows {
        let _ = writeln!(
            text,
            "{:width$}  {:10}  {:7}  {:8}  {:>4}  {:>8}  {:>7}  {:>8}  {:>11}",
            row.document,
            row.operations,
            row.schemas,
            row.lines,
            ratio(row.emitted_bytes, row.document_bytes),
            if row.generates { format!("{:.0} ms", row.generate_seconds * 1e3) } else { "FAILS".to_owned() },
            match row.compiles {
                None => "-".to_owned(),
                Some(true) => format!("{:.1} s", row.compile_seconds),
                Some(false) => "FAILS".to_owned(),
            },
            row.fidelity.as_ref().map_or_else(|| "-".to_owned(), percentage),
            row.diagnostics.values().sum::<usize>(),
        );
    }
    totals(&mut text, rows);
    for row in rows.iter().filter(|row| row.failed()) {
        let _ =
            writeln!(text, "\n{}\n    {}", row.document, row.reason.as_deref().unwrap_or("no reason given"));
        if let Some(command) = &row.reproduce {
            let _ = writeln!(text, "    {command}");
        }
    }
    text
}

fn totals(text: &mut String, rows: &[Row]) {
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
    let emitted = rows.iter().map(|row| row.emitted_bytes).sum();
    let read = rows.iter().map(|row| row.document_bytes).sum();
    let _ = writeln!(
        text,
        "{emitted} bytes of Rust emitted for {read} bytes of minified JSON: {} times as many",
        ratio(emitted, read)
    );
    let checked: Vec<&Fidelity> = rows.iter().filter_map(|row| row.fidelity.as_ref()).collect();
    if !checked.is_empty() {
        let all = Fidelity {
            instances: checked.iter().map(|it| it.instances).sum(),
            lost: checked.iter().map(|it| it.lost).sum(),
            ..Fidelity::default()
        };
        let untried: usize = checked.iter().map(|it| it.untried.len()).sum();
        let _ = writeln!(
            text,
            "{} instances, {} did not survive (fidelity {}); {untried} schemas untried",
            all.instances,
            all.lost,
            percentage(&all)
        );
    }
}

/// How many bytes are emitted for one of the document's own.
fn ratio(emitted: usize, read: usize) -> String {
    #[expect(clippy::cast_precision_loss, reason = "a ratio for people")]
    let ratio = emitted as f64 / read.max(1) as f64;
    format!("{ratio:.2}")
}

/// How many of a hundred instances survived. It says 100 only when all of them did.
fn percentage(fidelity: &Fidelity) -> String {
    if fidelity.instances == 0 {
        return "none".to_owned();
    }
    if fidelity.lost == 0 {
        return "100 %".to_owned();
    }
    let survived = (fidelity.instances - fidelity.lost) * 10_000 / fidelity.instances;
    format!("{}.{:02} %", survived / 100, survived % 100)
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

    #[test]
    fn one_lost_instance_is_not_rounded_away() {
        let fidelity = |instances, lost| Fidelity { instances, lost, ..Fidelity::default() };
        assert_eq!(percentage(&fidelity(100_000, 0)), "100 %");
        assert_eq!(percentage(&fidelity(100_000, 1)), "99.99 %");
        assert_eq!(percentage(&fidelity(3, 3)), "0.00 %");
        assert_eq!(percentage(&fidelity(0, 0)), "none");
    }
}
