//! Rules for pages in `sdk.toml`: what is said of those that no operation can have, and of those that do not fit theirs.

use codegen::document::Input;
use codegen::{Options, generate};

const DOCUMENT: &str = r##"
openapi: 3.0.3
info: {title: Pets, version: "1"}
paths:
  /pets:
    get:
      operationId: listPets
      parameters: [{name: cursor, in: query, schema: {type: string}}]
      responses: {"200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Page"}}}}}
    delete: {operationId: dropPets, responses: {"204": {description: ok}}}
components:
  schemas:
    Page:
      type: object
      properties:
        next_cursor: {type: string}
        info: {type: object, properties: {left: {type: boolean}}}
        pets: {type: array, items: {type: object, properties: {id: {type: string}}}}
"##;

/// What is said of a configuration.
fn said(config: &str) -> String {
    let mut options = Options::from_text("pets.yaml", DOCUMENT);
    options.config = Some(Input::text("sdk.toml", config));
    generate(&options).map_or_else(
        |failure| failure.to_string(),
        |done| codegen::diagnostic::render(&done.diagnostics, &done.sources),
    )
}

#[test]
fn rules_that_no_operation_can_have_are_errors_with_their_line() {
    for (keys, place, fault) in [
        ("kind = 'cursor', value = 'a'", 1, "needs `parameter` or `body-property`"),
        ("kind = 'cursor', parameter = 'a'", 1, "needs `value`"),
        ("kind = 'last-item', parameter = 'a'", 1, "needs `value`"),
        ("kind = 'next-url'", 1, "needs `value`"),
        ("kind = 'offset'", 1, "needs `parameter` or `body-property`"),
        ("kind = 'page-number'", 1, "needs `parameter` or `body-property`"),
        ("kind = 'offset', parameter = 'a', body-property = 'b'", 3, "exclude each other"),
        ("kind = 'next-url', value = 'a', parameter = 'b'", 3, "`parameter` means nothing"),
        ("kind = 'link-header', value = 'a'", 2, "`value` means nothing"),
        ("kind = 'cursor', value = 'a', parameter = 'b', first = 1", 4, "`first` means nothing"),
    ] {
        let lines = keys.replace(", ", "\n");
        // A rule of one operation, and the second of two general ones.
        let own = said(&format!("[operations.listPets.pagination]\n{lines}\n"));
        let general = said(&format!("[[pagination]]\nkind = 'link-header'\n[[pagination]]\n{lines}\n"));
        for (text, before) in [(own, 1), (general, 3)] {
            let place = format!("sdk.toml:{}:1\n", before + place);
            let is_told =
                text.contains("error[invalid-config]") && text.contains(&place) && text.contains(fault);
            assert!(is_told, "{keys}: {text}");
        }
    }
}

#[test]
fn rules_that_do_not_fit_their_operation_are_told_with_what_does_not() {
    for (rule, place, fault) in [
        (
            "kind = 'cursor', items = 'pats', parameter = 'cursor', value = 'next_cursor'",
            "2:42",
            "no list `pats`",
        ),
        (
            "kind = 'cursor', items = 'next_cursor', parameter = 'cursor', value = 'next_cursor'",
            "2:42",
            "it has `pets`",
        ),
        (
            "kind = 'cursor', items = 'pets', parameter = 'cursr', value = 'next_cursor'",
            "2:62",
            "did you mean `cursor`?",
        ),
        (
            "kind = 'cursor', items = 'pets', body-property = 'at', value = 'next_cursor'",
            "2:66",
            "its body has no property `at`",
        ),
        (
            "kind = 'cursor', items = 'pets', parameter = 'cursor', value = 'cursor_next'",
            "2:80",
            "no property `cursor_next`",
        ),
        (
            "kind = 'last-item', items = 'pets', parameter = 'cursor', value = 'ids'",
            "2:83",
            "did you mean `id`?",
        ),
        ("kind = 'link-header', items = 'pets', total = 'count'", "2:63", "no property `count`"),
        ("kind = 'link-header', items = 'pets', has-more = 'info'", "2:66", "is no flag"),
        ("kind = 'link-header'", "2:16", "its answer is no list"),
    ] {
        let text = said(&format!("[operations.listPets]\npagination = {{ {rule} }}\n"));
        let is_told = text.contains("warning[unused-config]: the rule for pages of `GET /pets` does not fit");
        assert!(
            is_told && text.contains(&format!("sdk.toml:{place}\n")) && text.contains(fault),
            "{rule}: {text}"
        );
    }
    let text = said("[operations.dropPets]\npagination = { kind = 'link-header', items = 'pets' }\n");
    assert!(text.contains("`DELETE /pets` does not fit: its answer is no JSON"), "{text}");
}
