//! Findings as SARIF 2.1.0 (OASIS), the form in which code hosts show them beside the lines of a pull request.

use std::path::Path;

use codegen::diagnostic::{Code, Location, Row, Severity};
use percent_encoding::{AsciiSet, NON_ALPHANUMERIC, utf8_percent_encode};
use serde_json::{Value, json};

/// A log with one run: the catalogue as its rules, the findings as its results.
pub(crate) fn log(rows: &[Row<'_>]) -> Value {
    let rules: Vec<Value> = Code::ALL.iter().map(|code| rule(*code)).collect();
    let results: Vec<Value> = rows.iter().map(result).collect();
    json!({
        "$schema": "https://docs.oasis-open.org/sarif/sarif/v2.1.0/errata01/os/schemas/sarif-schema-2.1.0.json",
        "version": "2.1.0",
        "runs": [{
            "tool": { "driver": {
                "name": env!("CARGO_PKG_NAME"),
                "version": env!("CARGO_PKG_VERSION"),
                "rules": rules,
            } },
            "results": results,
        }],
    })
}

fn rule(code: Code) -> Value {
    json!({
        "id": code.as_str(),
        "shortDescription": { "text": code.explanation_in_a_line() },
        "defaultConfiguration": { "level": level(code.severity()) },
    })
}

fn result(row: &Row<'_>) -> Value {
    let text = match row.hint {
        Some(hint) => format!("{} ({hint})", row.message),
        None => row.message.to_owned(),
    };
    json!({
        "ruleId": row.code.as_str(),
        "ruleIndex": Code::ALL.iter().position(|code| *code == row.code),
        "level": level(row.severity),
        "message": { "text": text },
        "locations": [location(&row.location)],
        "relatedLocations": row.further.iter().map(location).collect::<Vec<_>>(),
    })
}

fn location(at: &Location<'_>) -> Value {
    json!({
        "physicalLocation": {
            "artifactLocation": { "uri": uri(at.file) },
            "region": { "startLine": at.line.max(1), "startColumn": at.column.max(1) },
        },
        "logicalLocations": [{ "fullyQualifiedName": at.pointer.as_str() }],
    })
}

/// What may stand in a path of a URI as it is (RFC 3986, section 3.3), and the slashes between its segments.
const PATH: &AsciiSet = &NON_ALPHANUMERIC
    .remove(b'/')
    .remove(b'-')
    .remove(b'.')
    .remove(b'_')
    .remove(b'~')
    .remove(b'@')
    .remove(b'+');

/// A path as a URI reference.
fn uri(path: &str) -> String {
    let path = if cfg!(windows) { path.replace('\\', "/") } else { path.to_owned() };
    let encoded = utf8_percent_encode(&path, PATH);
    if Path::new(&path).is_absolute() {
        let slash = if path.starts_with('/') { "" } else { "/" };
        format!("file://{slash}{encoded}")
    } else {
        encoded.to_string()
    }
}

fn level(severity: Severity) -> &'static str {
    match severity {
        Severity::Error => "error",
        Severity::Warning => "warning",
        Severity::Note => "note",
    }
}

#[cfg(test)]
mod tests {
    use super::uri;

    #[test]
    fn paths_are_uris() {
        assert_eq!(uri("spec/my api.yaml"), "spec/my%20api.yaml");
        assert_eq!(uri("a#b?c%41.yaml"), "a%23b%3Fc%2541.yaml");
        assert_eq!(uri("\u{202e}ü.yaml"), "%E2%80%AE%C3%BC.yaml");
        #[cfg(unix)]
        assert_eq!(uri("/spec/a.yaml"), "file:///spec/a.yaml");
    }
}
