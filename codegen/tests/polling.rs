//! `polling` of `[operations]`: what is said of rules that cannot be followed, and where.

use codegen::diff::{Level, diff};
use codegen::document::Input;
use codegen::{Generated, Options, generate};

const DOCUMENT: &str = r##"
openapi: 3.1.0
info: { title: Jobs, version: "1" }
paths:
  /jobs:
    post:
      operationId: createJob
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } } }
  /jobs/{job_id}:
    get:
      operationId: getJob
      parameters: [{ name: job_id, in: path, required: true, schema: { type: string } }]
      responses: { "200": { description: ok, content: { application/json: { schema: { $ref: "#/components/schemas/Job" } } } } }
    delete:
      operationId: deleteJob
      parameters: [{ name: job_id, in: path, required: true, schema: { type: string } }]
      responses: { "204": { description: ok } }
  /events:
    get:
      operationId: listEvents
      responses: { "200": { description: ok, content: { text/event-stream: { schema: { type: string } } } } }
components:
  schemas:
    Job:
      type: object
      required: [id, status]
      properties:
        id: { type: string }
        status: { type: string, enum: [queued, succeeded, failed] }
        meta: { type: object, properties: { done: { type: boolean }, note: { type: string } } }
"##;

/// What is said of a configuration, as people see it; or that nothing is generated.
fn said(config: &str) -> (bool, String) {
    let mut options = Options::from_text("jobs.yaml", DOCUMENT);
    options.config = Some(Input::text("sdk.toml", config));
    match generate(&options) {
        Ok(generated) => {
            let has_poll = generated.files.values().any(|text| text.contains("polled! {"));
            let shown = codegen::diagnostic::render(&generated.diagnostics, &generated.sources);
            (has_poll, shown)
        }
        Err(failure) => (false, failure.to_string()),
    }
}

/// A rule for `createJob`, in lines of its own.
fn rule(lines: &[&str]) -> String {
    // Another rule has the same words before it.
    let other = "[operations.\"getJob\".polling]\nkind = \"repeat\"\nstate = \"status\"\nsucceeded = [\"succeeded\"]\n\n";
    format!("{other}[operations.\"createJob\".polling]\n{}\n", lines.join("\n"))
}

#[test]
fn a_rule_that_fits_is_followed_without_a_word() {
    for lines in [
        &[
            "kind = \"operation\"",
            "operation = \"getJob\"",
            "parameters = { job_id = \"id\" }",
            "state = \"status\"",
            "succeeded = [\"succeeded\"]",
            "failed = [\"failed\"]",
        ][..],
        &[
            "kind = \"operation\"",
            "operation = \"GET /jobs/{job_id}\"",
            "parameters.job_id = \"id\"",
            "done = \"meta.done\"",
            "error = \"meta.note\"",
        ],
        &["kind = \"header\""],
        &[
            "kind = \"header\"",
            "header = \"X-Status\"",
            "operation = \"getJob\"",
            "state = \"status\"",
            "succeeded = [\"succeeded\"]",
            "result = \"meta\"",
        ],
        &[
            "kind = \"url\"",
            "url = \"meta.note\"",
            "result = { kind = \"operation\", operation = \"getJob\", parameters = { job_id = \"id\" } }",
        ],
    ] {
        let (has_poll, shown) = said(&rule(lines));
        assert!(has_poll && !shown.contains("warning"), "{lines:?}\n{shown}");
    }
}

#[test]
fn rules_that_contradict_themselves_are_errors_with_their_line() {
    for (lines, place, message) in [
        (&["kind = \"operation\""][..], "7:1", "needs `operation`"),
        (&["kind = \"url\""], "7:1", "needs `url`"),
        (&["kind = \"repeat\""], "7:1", "needs `state` or `done`"),
        (
            &["kind = \"repeat\"", "operation = \"getJob\"", "done = \"meta.done\""],
            "8:1",
            "`operation` means nothing",
        ),
        (&["kind = \"header\"", "parameters = { job_id = \"id\" }"], "8:1", "`parameters` means nothing"),
        (&["kind = \"header\"", "url = \"id\""], "8:1", "`url` means nothing"),
        (&["kind = \"header\"", "state = \"status\""], "8:1", "`state` needs `succeeded`"),
        (&["kind = \"header\"", "succeeded = [\"a\"]"], "8:1", "`succeeded` needs `state`"),
        (&["kind = \"header\"", "failed = [\"a\"]"], "8:1", "`failed` needs `state`"),
        (&["kind = \"header\"", "error = \"e\""], "8:1", "`error` needs `done`"),
        (
            &["kind = \"header\"", "state = \"s\"", "succeeded = [\"a\"]", "done = \"d\""],
            "10:1",
            "contradict",
        ),
        (
            &["kind = \"header\"", "state = \"s\"", "succeeded = [\"a\"]", "failed = [\"a\"]"],
            "9:15",
            "`a` is in",
        ),
        (&["kind = \"header\"", "header = \"no name\""], "8:11", "is no name of a header"),
        (&["kind = \"header\"", "result = { kind = \"url\" }"], "8:1", "of a result needs `url`"),
        (
            &["kind = \"header\"", "result = { kind = \"original\", header = \"Location\" }"],
            "8:1",
            "`header` means nothing",
        ),
        (&["kind = \"headers\""], "", "unknown variant `headers`"),
        (&["kind = \"header\"", "stat = \"s\""], "", "unknown field `stat`"),
    ] {
        let (has_poll, shown) = said(&rule(lines));
        assert!(!has_poll && shown.starts_with("error[invalid-config]"), "{lines:?}\n{shown}");
        assert!(
            shown.contains(&format!("sdk.toml:{place}")) && shown.contains(message),
            "{lines:?}\n{shown}"
        );
    }
}

#[test]
fn what_the_document_does_not_have_is_a_warning_where_the_rule_says_it() {
    const OPERATION: &str = "kind = \"operation\"";
    for (lines, place, message, hint) in [
        (
            &[OPERATION, "operation = \"getJobs\""][..],
            "8:14",
            "has no operation `getJobs`",
            "did you mean `getJob`?",
        ),
        (&[OPERATION, "operation = \"deleteJob\""], "8:14", "`deleteJob` is no `GET`", ""),
        (&[OPERATION, "operation = \"listEvents\""], "8:14", "is a stream", ""),
        (
            &[OPERATION, "operation = \"getJob\""],
            "8:1",
            "nothing fills the parameter `job_id`",
            "parameters = { job_id = \"id\" }",
        ),
        (
            &[OPERATION, "operation = \"getJob\"", "parameters = { job_id = \"ids\" }"],
            "9:26",
            "has no member `ids`",
            "did you mean `id`?",
        ),
        (
            &["kind = \"header\"", "operation = \"getJob\"", "state = \"state\"", "succeeded = [\"a\"]"],
            "9:10",
            "has no member `state`",
            "there are `id`, `meta`, `status`",
        ),
        (
            &["kind = \"header\"", "operation = \"getJob\"", "done = \"meta.note\""],
            "9:9",
            "`meta.note` is no flag",
            "`state`",
        ),
        (
            &["kind = \"header\"", "operation = \"getJob\"", "done = \"meta.done\"", "error = \"fault\""],
            "10:10",
            "has no member `fault`",
            "there are `id`",
        ),
        (
            &["kind = \"header\"", "operation = \"getJob\"", "result = \"meta.output\""],
            "9:11",
            "has no member `meta.output`",
            "there are `done`",
        ),
        (&["kind = \"url\"", "url = \"href\""], "8:8", "has no member `href`", "there are `id`"),
        (
            &["kind = \"repeat\"", "done = \"meta.done\""],
            "7:1",
            "a `POST` is not repeated",
            "asks another one",
        ),
    ] {
        let lines: Vec<&str> = lines.to_vec();
        let (_, shown) = said(&rule(&lines));
        assert!(
            shown.contains("warning[unused-config]: `POST /jobs` cannot be waited for"),
            "{lines:?}\n{shown}"
        );
        assert!(shown.contains(&format!("sdk.toml:{place}\n")), "{lines:?}\n{shown}");
        assert!(shown.contains(message) && shown.contains(hint), "{lines:?}\n{shown}");
    }
    // A word that the enum does not have may come all the same.
    let lines = [
        OPERATION,
        "operation = \"getJob\"",
        "parameters = { job_id = \"id\" }",
        "state = \"status\"",
        "succeeded = [\"succeded\"]",
    ];
    let (has_poll, shown) = said(&rule(&lines));
    assert!(has_poll && shown.contains("sdk.toml:11:15\n"), "{shown}");
    assert!(shown.contains("`status` is not listed to be `succeded`"), "{shown}");
    assert!(shown.contains("did you mean `succeeded`?"), "{shown}");
    // A parameter that nobody has.
    let lines = [
        OPERATION,
        "operation = \"getJob\"",
        "parameters = { job_id = \"id\", jobid = \"id\" }",
        "state = \"status\"",
        "succeeded = [\"succeeded\"]",
    ];
    let (has_poll, shown) = said(&rule(&lines));
    assert!(has_poll && shown.contains("has no parameter `jobid`"), "{shown}");
    assert!(shown.contains("sdk.toml:9:31\n"), "{shown}");
}

#[test]
fn the_more_special_rule_takes_a_general_one_away() {
    let general = "[operations.\"/jobs**\"]\npolling = { kind = \"header\" }\n";
    assert!(said(general).0, "{:?}", said(general));
    let general =
        "[operations.\"*Job\"]\npolling = { kind = \"header\" }\n[operations.\"*Job*\"]\npolling = false\n";
    let (has_poll, shown) = said(general);
    assert!(!has_poll && !shown.contains("warning"), "{shown}");
}

#[test]
fn crates_without_a_rule_carry_nothing_of_it() {
    let generated = generate(&Options::from_text("jobs.yaml", DOCUMENT)).expect("it generates");
    assert!(generated.files.keys().all(|path| !path.contains("polling")));
    let mentions = generated
        .files
        .iter()
        .filter(|(_, text)| text.contains("runtime::polling") || text.contains("mod polling"));
    assert_eq!(mentions.map(|(path, _)| path.as_str()).collect::<Vec<_>>(), Vec::<&str>::new());
}

#[test]
fn what_a_change_of_a_rule_means_is_told() {
    let api = |config: &str, document: &str| {
        let mut options = Options::from_text("jobs.yaml", document);
        options.config = Some(Input::text("sdk.toml", config));
        generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
    };
    let base = [
        "kind = \"operation\"",
        "operation = \"getJob\"",
        "parameters = { job_id = \"id\" }",
        "state = \"status\"",
        "succeeded = [\"succeeded\"]",
    ];
    let plain = rule(&base);
    let none = plain.replace("[operations.\"createJob\".polling]", "[operations.\"nobody\".polling]");
    let changed = |from: &str, to: &str| plain.replace(from, to);
    for (old, new, level, detail) in [
        (&none, &plain, Level::Minor, "can be waited for now (`poll`)"),
        (&plain, &none, Level::Major, "can no longer be waited for (`poll`)"),
        (
            &plain,
            &changed("[\"succeeded\"]", "[\"failed\"]"),
            Level::Patch,
            "how it is over was by `status`: `succeeded`, failed: , is by `status`: `failed`, failed: ",
        ),
        (
            &plain,
            &format!("{plain}result = \"meta\"\n"),
            Level::Major,
            "what it comes to was `Job`, is `JobMeta`",
        ),
        (
            &plain,
            &format!("{plain}interval-ms = 5\n"),
            Level::Patch,
            "is asked for its progress in other intervals",
        ),
        (
            &plain,
            &changed("kind = \"operation\"", "kind = \"header\"")
                .replace("parameters = { job_id = \"id\" }\n", ""),
            Level::Patch,
            "what is asked for its progress was `getJob` with `job_id` from `id`, is the URL in `operation-location`, \
             `azure-asyncoperation`, `location`, as `getJob`",
        ),
    ] {
        let found = diff(&api(old, DOCUMENT), &api(new, DOCUMENT));
        let change = found.changes.iter().find(|it| it.detail == detail);
        assert_eq!(change.map(|it| it.level), Some(level), "{detail}\n{}", found.to_markdown());
    }
    // Operations are known by their names: one that comes before them changes nothing.
    let first = "paths:\n  /first:\n    get:\n      operationId: getFirst\n      responses: { \"204\": { description: ok } }\n";
    let before = api(&plain, DOCUMENT);
    let after = api(&plain, &DOCUMENT.replacen("paths:\n", first, 1));
    let found = diff(&before, &after);
    assert!(found.changes.iter().all(|it| it.level == Level::Minor), "{}", found.to_markdown());
    let polled = |generated: &Generated| {
        let text = generated.files.values().find(|text| text.contains("CreateJob {\n        first:"));
        let text = text.expect("it is waited for");
        let start = text.find("polled! {").expect("the call");
        text[start..].lines().take(16).collect::<Vec<_>>().join("\n")
    };
    assert_eq!(polled(&before), polled(&after));
}

/// The features of other resources may be off.
#[test]
fn what_another_resource_has_is_no_target_of_a_link() {
    let document = DOCUMENT.replace("  /events:", "  /imports:
    post:
      operationId: startImport
      responses: { \"202\": { description: ok, content: { application/json: { schema: { type: object, required: [id], properties: { id: { type: string } } } } } } }
  /events:");
    let rule = "[operations.\"startImport\".polling]\nkind = \"operation\"\noperation = \"getJob\"\nparameters = { job_id = \"id\" }\n\
        state = \"status\"\nsucceeded = [\"succeeded\"]\n";
    for (features, said) in [
        (
            false,
            "[`poll`](StartImport::poll) waits until it is over and\n    /// comes to [`Job`](crate::types::Job).",
        ),
        (true, "`poll` waits until it is over and comes to `Job`."),
    ] {
        let config = format!("{rule}\n[package]\nresource-features = {features}\n");
        let options = Options {
            config: Some(Input::text("sdk.toml", config)),
            ..Options::from_text("jobs.yaml", document.as_str())
        };
        let files = generate(&options).expect("the document generates").files;
        assert!(files["src/resources/imports.rs"].contains(said), "{}", files["src/resources/imports.rs"]);
    }
}
