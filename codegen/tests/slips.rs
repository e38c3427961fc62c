//! Slips as people make them, one in each document: there is one finding for each, where it is, with what to do.

pub(crate) mod list;

use codegen::diagnostic::{Diagnostics, Row, render, rows};
use codegen::document::Sources;
use codegen::{Options, generate};
use list::{good, slips};

/// What is said of a document.
fn findings(text: &str) -> (Diagnostics, Sources) {
    match generate(&Options::from_text("api.yaml", text)) {
        Ok(generated) => (generated.diagnostics, generated.sources),
        Err(failure) => (failure.diagnostics, failure.sources),
    }
}

/// Whether the finding is the expected one, at its place.
fn is_told(slip: &list::Slip, row: &Row<'_>) -> bool {
    let at = &row.location;
    let line = slip.text().lines().nth(at.line - 1).unwrap_or_default().to_owned();
    let rest: String = line.chars().skip(at.column - 1).collect();
    let said = format!("{} {}", row.message, row.hint.unwrap_or_default());
    slip.finding.as_deref() == Some(row.code.as_str())
        && rest.starts_with(&*slip.at)
        && said.contains(&*slip.said)
}

#[test]
fn one_slip_is_one_finding_where_it_is() {
    let mut wrong = Vec::new();
    for slip in slips() {
        let (diagnostics, sources) = findings(&slip.text());
        let found = rows(&diagnostics, &sources);
        let right = match (&slip.finding, &found[..]) {
            (None, []) => true,
            (Some(_), [row]) => is_told(&slip, row),
            _ => false,
        };
        if !right {
            wrong.push(format!("{}:\n{}", slip.name, render(&diagnostics, &sources)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn nothing_is_said_of_a_good_document() {
    let good = good();
    for text in [
        good.clone(),
        good.replace("3.0.3", "3.1.0"),
        good.replace("3.0.3", "3.2.0"),
        good.replace('\n', "\r\n"),
        format!("\u{feff}{good}"),
    ] {
        let (diagnostics, sources) = findings(&text);
        assert!(diagnostics.is_empty(), "{}", render(&diagnostics, &sources));
    }
}

#[test]
fn requests_are_sent_to_servers_of_http() {
    let text = good()
        .replace(
            "- url: https",
            "- {url: 'wss://events.pets.example'}\n  - {url: 'FTP://pets.example'}\n  - url: https",
        )
        .replace(
            "operationId: addPet",
            "operationId: addPet\n      servers: [{url: 'ws://a.example'}, {url: 'https://a.example'}]",
        )
        .replace("operationId: listPets", "operationId: listPets\n      servers: [{url: 'ws://a.example'}]")
        .replace(
            "  /pets/{id}:\n    get:",
            "  /pets/{id}:\n    servers: [{url: /v2}]\n    get:\n      servers: [{url: 'ws://a.example'}]",
        );
    let generated = generate(&Options::from_text("api.yaml", text)).unwrap_or_else(|it| panic!("{it}"));
    let api = generated.api;
    let urls: Vec<&str> = api.servers.iter().map(|it| it.url.as_str()).collect();
    assert_eq!(urls, ["https://pets.example"]);
    let own = |id: &str| {
        let operation = api.operations.iter().find(|it| it.id == id).expect("the operation is there");
        operation.server.as_ref().map(|it| it.url.as_str())
    };
    assert_eq!(own("addPet"), Some("https://a.example"));
    assert_eq!(own("listPets"), None);
    assert_eq!(own("getPet"), Some("/v2"));
}
