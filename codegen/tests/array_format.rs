//! `[client] array-format`: it counts where the document leaves open how a list is written, and only there.

use codegen::document::Input;
use codegen::{Options, generate};

const DOCUMENT: &str = r"
openapi: 3.1.0
info: {title: Lists, version: 1.0.0}
paths:
  /lists:
    post:
      operationId: sendLists
      tags: [lists]
      parameters:
        - {name: open, in: query, schema: &names {type: array, items: {type: string}}}
        - {name: exploded, in: query, explode: true, schema: *names }
        - {name: joined, in: query, explode: false, schema: *names }
        - {name: styled, in: query, style: form, schema: *names }
        - {name: deep, in: query, style: deepObject, explode: true, schema: {type: object, properties: {names: *names }}}
        - {name: scalar, in: query, schema: {type: string}}
        - {name: session, in: cookie, schema: *names }
      requestBody:
        content:
          application/x-www-form-urlencoded:
            schema: {type: object, properties: {open: *names , joined: *names }}
            encoding: {joined: {explode: false}}
      responses: {'204': {description: Nothing.}}
";

/// What the crate says of the operation's parameters and its form.
fn emitted(format: Option<&str>) -> String {
    let config =
        format.map(|format| Input::text("sdk.toml", format!("[client]\narray-format = \"{format}\"\n")));
    let options = Options { config, ..Options::from_text("api.yaml", DOCUMENT) };
    let generated = generate(&options).expect("the document is right");
    generated.files.values().map(String::as_str).collect()
}

#[test]
fn what_the_document_states_stays() {
    let chosen = |format: &str| format!(".lists(ArrayFormat::{format}),");
    for (format, open, deep) in [
        (None, ",".to_owned(), ",".to_owned()),
        (Some("repeat"), ",".to_owned(), chosen("Repeat")),
        (Some("brackets"), chosen("Brackets"), chosen("Brackets")),
        (Some("indices"), chosen("Indices"), ",".to_owned()),
        (Some("comma"), chosen("Comma"), chosen("Comma")),
    ] {
        let text = emitted(format).replace(char::is_whitespace, "");
        let has = |expected: &str| assert!(text.contains(expected), "{format:?}: no {expected} in {text}");
        has(&format!("query(\"open\",Encoding::FORM{open}"));
        // What is stated stays; what is in brackets is never stated.
        has("query(\"exploded\",Encoding::FORM,");
        has("query(\"styled\",Encoding::FORM,");
        has("query(\"joined\",Encoding::style(Style::Form,false),");
        has(&format!("query(\"deep\",Encoding::DEEP_OBJECT{deep}"));
        has("query(\"scalar\",Encoding::FORM,");
        has("cookie(\"session\",Encoding::FORM,");
        has("(\"joined\",Encoding::style(Style::Form,false)");
    }
}

#[test]
fn a_format_that_does_not_exist_is_refused() {
    let config = Some(Input::text("sdk.toml", "[client]\narray-format = \"bracket\"\n"));
    let failure =
        generate(&Options { config, ..Options::from_text("api.yaml", DOCUMENT) }).expect_err("it is refused");
    assert!(failure.to_string().contains("did you mean `brackets`?"), "{failure}");
}
