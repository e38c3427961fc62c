//! What is said of a text that is neither YAML nor JSON: where the fault began, which is often before the place where the
//! parser gave up, and what to do.

use crate::diagnostic::{Code, Diagnostic, Position, did_you_mean};
use crate::pointer::Pointer;

/// What marks the two sides of a conflict between versions, in a file that nobody has settled.
const CONFLICT_MARKERS: [&str; 2] = ["<<<<<<< ", ">>>>>>> "];

/// The finding for YAML's parser having given up at a position.
pub(super) fn of_yaml(text: &str, message: &str, position: Option<Position>) -> Diagnostic {
    if let Some(conflict) = conflict(text) {
        return conflict;
    }
    if let Some(control) = control_character(text) {
        return control;
    }
    let lines: Vec<&str> = text.lines().collect();
    let last = position.map_or(lines.len(), |at| at.line.min(lines.len()));
    let line = lines.get(last.saturating_sub(1)).copied().unwrap_or_default();
    if line.trim_start_matches(' ').starts_with('\t') {
        return finding(message, position)
            .hint("YAML is indented with spaces; this line is indented with a tab");
    }
    if message.contains("unknown anchor") {
        return unknown_anchor(text, line, message, position);
    }
    if let Some((at, quote)) = open_quote(&lines[..last]) {
        let message = format!("the text that begins with {quote} here has no end");
        return finding(&message, Some(at)).hint(format!("close the quote with another {quote}"));
    }
    if let Some(open) = open_bracket(text, message) {
        let message = "the bracket that opens here is not closed, or something in it has no comma behind it";
        return finding(message, Some(open)).hint("close the bracket, and put commas between what is in it");
    }
    let is_end = lines[last..].iter().all(|line| line.trim().is_empty());
    let construct = message.split_once(", while ").map(|(_, construct)| construct);
    if let (true, Some(construct)) = (is_end, construct) {
        let hint =
            format!("the text ends while {construct}: the file is cut off, or something is not closed");
        return finding(message, position).hint(hint);
    }
    let hint = if message.contains("mapping values are not allowed") {
        Some("a key before this has no colon, or a text with `: ` in it has no quotes".to_owned())
    } else if message.contains("did not find expected key") {
        Some("a line is indented by more or less than its neighbours, or a quote is not closed".to_owned())
    } else if message.contains("could not find expected ':'") {
        Some("a key has no colon behind it".to_owned())
    } else {
        // The parser's message ends in what it was in, such as `parsing a flow mapping at line 7 column 3`.
        construct.map(|construct| format!("this was found while {construct}"))
    };
    Diagnostic { hint, ..finding(message, position) }
}

/// The finding for JSON's parser having given up at a position.
pub(super) fn of_json(text: &str, message: &str, position: Position) -> Diagnostic {
    if let Some(conflict) = conflict(text) {
        return conflict;
    }
    let found = finding(message, Some(position));
    let line = text.lines().nth(position.line.saturating_sub(1)).unwrap_or_default();
    let rest: String = line.chars().skip(position.column.saturating_sub(1)).take(2).collect();
    if ["//", "/*"].iter().any(|it| rest == *it) || rest.starts_with('#') {
        return finding("JSON has no comments", Some(position))
            .hint("take the comment out, or save the document as YAML");
    }
    if message.contains("EOF while parsing") {
        return found.hint("the text ends here: the file is cut off, or a bracket or a quote is not closed");
    }
    found
}

/// Where a bracket begins that YAML's parser has found no end of, which it says behind what it has found instead.
fn open_bracket(text: &str, message: &str) -> Option<Position> {
    let (found, construct) = message.split_once(", while parsing a flow ")?;
    if !["did not find expected ',' or '}'", "did not find expected ',' or ']'"]
        .iter()
        .any(|it| found.starts_with(it))
    {
        return None;
    }
    let (line, column) = construct.split_once(" at line ")?.1.split_once(" column ")?;
    let (line, column) = (line.parse().ok()?, column.trim().parse().ok()?);
    let opens = text.lines().nth(line - 1)?.chars().nth(column - 1).filter(|it| ['{', '['].contains(it));
    opens.map(|_| Position { line, column })
}

fn finding(message: &str, position: Option<Position>) -> Diagnostic {
    let message = message.split(" at line ").next().unwrap_or(message);
    let mut diagnostic =
        Diagnostic::new(Code::InvalidSyntax, &Pointer::root(), format!("cannot read the text: {message}"));
    diagnostic.position = position;
    diagnostic
}

/// A conflict between versions that nobody has settled.
fn conflict(text: &str) -> Option<Diagnostic> {
    let is_marker = |line: &str| CONFLICT_MARKERS.iter().any(|marker| line.starts_with(marker));
    let line = text.lines().position(is_marker)? + 1;
    let message = "there is a merge conflict here that nobody has settled";
    let hint = "choose one of the two sides, and take out the lines with the markers";
    Some(finding(message, Some(Position { line, column: 1 })).hint(hint))
}

/// A character that no YAML text has (YAML 1.2.2, section 5.1).
fn control_character(text: &str) -> Option<Diagnostic> {
    let is_control = |it: char| {
        it.is_control() && !matches!(it, '\t' | '\n' | '\r' | '\u{85}')
            || matches!(it, '\u{FFFE}' | '\u{FFFF}')
    };
    let (at, found) = text.char_indices().find(|(_, it)| is_control(*it))?;
    let message = format!("there is a control character here, U+{:04X}", u32::from(found));
    let hint = if found == '\0' {
        "a file with many of these is no text, or is UTF-16; save it as UTF-8"
    } else {
        "take it out, or write it as an escape in double quotes, as in \"\\u0007\""
    };
    Some(finding(&message, Some(Position::of_byte(text, at))).hint(hint))
}

/// An alias without an anchor: the anchor that it is nearly called like may be meant.
fn unknown_anchor(text: &str, line: &str, message: &str, position: Option<Position>) -> Diagnostic {
    let ends = |it: char| it.is_whitespace() || matches!(it, ',' | ']' | '}');
    let names = |text: &str, sign: char| -> Vec<String> {
        let parts = text.split([' ', '\n', '[', ',', '{']).filter_map(|part| part.strip_prefix(sign));
        parts.map(|name| name.split(ends).next().unwrap_or_default().to_owned()).collect()
    };
    let anchors = names(text, '&');
    let wanted = names(line, '*').into_iter().find(|name| !anchors.contains(name));
    let Some(wanted) = wanted else { return finding(message, position) };
    let near = did_you_mean(&wanted, anchors.iter().map(String::as_str));
    let message = format!("there is no anchor `&{wanted}` for the alias `*{wanted}`");
    finding(&message, position).hint(near.unwrap_or_else(|| "an anchor stands before its aliases".to_owned()))
}

/// The last quote that begins a value and is not closed on its line, if no text over several lines is closed since.
fn open_quote(lines: &[&str]) -> Option<(Position, char)> {
    lines.iter().enumerate().rev().find_map(|(index, line)| {
        let value = line.split_once(": ").map_or(line.trim_start_matches(['-', ' ']), |(_, value)| value);
        let value = value.trim();
        let quote = value.chars().next().filter(|it| matches!(it, '"' | '\''))?;
        let is_closed = value.chars().skip(1).any(|it| it == quote);
        let before = line.len() - line[line.find(value)?..].len();
        let column = line[..before].chars().count() + 1;
        (!is_closed).then_some((Position { line: index + 1, column }, quote))
    })
}

#[cfg(test)]
mod tests {
    use crate::diagnostic::{Diagnostic, Diagnostics};
    use crate::document::tree;

    fn refusal(text: &str) -> Diagnostic {
        tree::parse(text, &mut Diagnostics::default()).expect_err("the text is broken")
    }

    #[test]
    fn faults_are_told_where_they_began() {
        for (text, line, column, said) in [
            ("a: 1\n<<<<<<< HEAD\nb: 2\n=======\nb: 3\n>>>>>>> main\n", 2, 1, "merge conflict"),
            ("info:\n  title: \"Pets\n  version: \"1\"\n", 2, 10, "has no end"),
            ("info:\n  title: 'Pets\n  version: 1\n", 2, 10, "has no end"),
            ("a: &base {x: 1}\nb: *bsae\n", 2, 4, "did you mean `base`?"),
            ("a: 1\nb:\n  - {c: 1, d\n", 3, 0, "not closed"),
            ("{\"a\": [1, 2", 1, 0, "cut off"),
            ("a:\n\tb: 1\n", 2, 0, "tab"),
            ("a: 1\nb: \"x\0y\"\n", 2, 6, "U+0000"),
            ("a: 1\n# \u{7}\n", 2, 3, "U+0007"),
        ] {
            let refusal = refusal(text);
            let position = refusal.position.expect("a position");
            let whole = format!("{} {}", refusal.message, refusal.hint.clone().unwrap_or_default());
            assert!(whole.contains(said), "{text}: {whole}");
            assert!(line == 0 || position.line == line, "{text}: {whole}");
            assert!(column == 0 || position.column == column, "{text}: {whole}");
        }
    }
}
