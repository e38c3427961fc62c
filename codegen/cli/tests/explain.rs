//! `cargo openapi-sdk explain` as a person meets it: every way to ask, and what is drawn.

use std::process::{Command, Output};

fn explain(arguments: &[&str]) -> Output {
    // The repository's own document is explained when none is named.
    Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(concat!(env!("CARGO_MANIFEST_DIR"), "/../.."))
        .arg("explain")
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn printed(output: &Output) -> String {
    String::from_utf8_lossy(&output.stdout).into_owned()
}

#[test]
fn every_name_of_a_thing_leads_to_it() {
    let schema = "/components/schemas/Skill";
    let operation = "/paths/~1v1~1skills~1{skill_id}/get";
    for (subject, origin) in [
        (schema, schema),
        ("#/components/schemas/Skill/properties/id", schema),
        ("Skill", schema),
        ("types::Skill", schema),
        ("anthropic_skills::types::Skill", schema),
        (operation, operation),
        ("getSkill", operation),
        ("GET /v1/skills/{skill_id}", operation),
        ("client.beta().skills().retrieve(skill_id)", operation),
        ("resources::beta::skills::GetSkill", operation),
    ] {
        let output = explain(&[subject, "--json"]);
        assert_eq!(output.status.code(), Some(0), "{subject}");
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(json["pointer"], origin, "{subject}");
    }
}

#[test]
fn what_is_not_there_is_bad_input_with_a_suggestion() {
    let output = explain(&["lstSkills"]);
    assert_eq!(output.status.code(), Some(2));
    let said = String::from_utf8_lossy(&output.stderr).into_owned();
    assert!(said.contains("did you mean `listSkills`?"), "{said}");
}

#[test]
fn a_code_is_explained_without_a_document() {
    let text = printed(&explain(&["misspelled-key", "--spec", "no/such/file.yaml"]));
    assert!(text.starts_with("warning[misspelled-key]: A key that means nothing"), "{text}");
    let json: serde_json::Value =
        serde_json::from_slice(&explain(&["large-type", "--json"]).stdout).expect("JSON");
    assert_eq!((json["code"].as_str(), json["severity"].as_str()), (Some("large-type"), Some("note")));
}

#[test]
fn the_place_is_a_line_of_the_document() {
    let text = printed(&explain(&["Skill"]));
    let place = text.lines().next().and_then(|line| line.split_whitespace().nth(1)).expect("a place");
    let mut parts = place.rsplitn(3, ':').skip(1);
    let line: usize = parts.next().and_then(|it| it.parse().ok()).expect("a line");
    let document = std::fs::read_to_string("../../spec/skills.yaml").expect("the document");
    assert_eq!(document.lines().nth(line - 1).map(str::trim), Some("Skill:"));
}

#[test]
fn types_are_drawn_with_what_uses_them() {
    let mermaid = printed(&explain(&["listSkills", "--graph", "mermaid"]));
    assert!(mermaid.starts_with("graph LR\n"), "{mermaid}");
    assert!(mermaid.contains("[\"ListSkillsResponse\"]") && mermaid.contains("-- \"data\" -->"), "{mermaid}");
    let dot = printed(&explain(&["types::Skill", "--graph", "dot"]));
    assert!(dot.contains("\"ListSkillsResponse\" -> \"Skill\" [label=\"data\"];"), "{dot}");
}

#[test]
fn a_call_is_drawn_with_what_it_answers_by_status() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("pets.yaml");
    let response = |name: &str| {
        format!(
            "{{description: '', content: {{application/json: {{schema: {{$ref: '#/components/schemas/{name}'}}}}}}}}"
        )
    };
    let text = format!(
        "openapi: 3.1.0\ninfo: {{title: Pets, version: '1'}}\npaths:\n  /pets:\n    post:\n      operationId: addPet\n      \
         responses: {{'200': {}, '202': {}, '404': {}, '409': {}}}\ncomponents:\n  schemas:\n    \
         Pet: {{type: object, properties: {{name: {{type: string}}}}}}\n    \
         Job: {{type: object, properties: {{id: {{type: string}}}}}}\n    \
         Missing: {{type: object, properties: {{what: {{type: string}}}}}}\n    \
         Conflict: {{type: object, properties: {{with: {{$ref: '#/components/schemas/Pet'}}}}}}\n",
        response("Pet"),
        response("Job"),
        response("Missing"),
        response("Conflict"),
    );
    std::fs::write(&document, text).expect("the document is written");
    let spec = document.display().to_string();
    let drawn = printed(&explain(&["addPet", "--graph", "dot", "--spec", &spec]));
    for edge in [
        r#""AddPet" -> "Pet""#,
        r#""AddPet" -> "Job""#,
        r#""AddPet" -> "Missing""#,
        r#""AddPet" -> "Conflict""#,
        r#""Conflict" -> "Pet" [label="with"]"#,
    ] {
        assert!(drawn.contains(edge), "{edge}: {drawn}");
    }
}

#[test]
fn keys_of_maps_are_drawn_and_examples_are_not() {
    let folder = tempfile::tempdir().expect("a folder");
    let document = folder.path().join("prices.yaml");
    // The example is what a type is to the generator's own data.
    let text = "openapi: 3.1.0
info: {title: Prices, version: '1'}
paths:
  /prices:
    put:
      operationId: setPrices
      requestBody:
        content:
          application/json:
            schema: {$ref: '#/components/schemas/Prices'}
            example: {Named: 99}
      responses: {'204': {description: ''}}
components:
  schemas:
    Currency: {type: string, enum: [usd, eur]}
    Prices: {type: object, required: [all], properties: {all: {type: object, propertyNames: {$ref: '#/components/schemas/Currency'}, additionalProperties: {type: integer}}}}
";
    std::fs::write(&document, text).expect("the document is written");
    let spec = document.display().to_string();
    let output = explain(&["setPrices", "--graph", "dot", "--spec", &spec]);
    assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
    let drawn = printed(&output);
    let edges = drawn.lines().map(str::trim).filter(|it| it.contains(" -> "));
    assert_eq!(
        edges.collect::<Vec<_>>(),
        [r#""Prices" -> "Currency" [label="all"];"#, r#""SetPrices" -> "Prices";"#],
        "{drawn}"
    );
}

#[test]
fn without_a_subject_every_component_is_listed() {
    let output = explain(&["--json"]);
    let rows: Vec<serde_json::Value> = serde_json::from_slice(&output.stdout).expect("JSON");
    let skill = rows.iter().find(|row| row["pointer"] == "/components/schemas/Skill").expect("a row");
    assert_eq!(skill["rust_path"], "anthropic_skills::types::Skill");
    assert_eq!(skill["kind"], "struct");
    // The schema of a multipart body has parts in place of a type.
    let body = "/components/schemas/Body_create_skill_v1_skills_post";
    let body = rows.iter().find(|row| row["pointer"] == body).expect("a row");
    assert_eq!(body["kind"], "parts");
    let request = body["rust_path"].as_str().expect("a path");
    assert!(request.starts_with("anthropic_skills::resources::beta::skills::Create"), "{request}");
}

#[test]
fn the_rules_that_changed_a_place_are_told() {
    let text = printed(&explain(&["/components/schemas/Skill/properties/display_title"]));
    let (_, history) = text.split_once("\nhistory\n").expect("a history");
    for line in [
        "  as written",
        "      `anyOf.1.type` is gone; it was \"null\"",
        "  schemas and operations",
        "      becomes a property of `Skill`",
        "      its type is `Option<String>`",
        "      its field is called `display_title`",
    ] {
        assert!(history.lines().any(|it| it == line), "{line} in\n{history}");
    }
    let json: serde_json::Value =
        serde_json::from_slice(&explain(&["Skill", "--json"]).stdout).expect("JSON");
    let steps = json["history"].as_array().expect("steps");
    assert_eq!((&steps[0]["stage"], &steps[0]["rule"]), (&"document".into(), &"as written".into()));
    assert_eq!(steps.last().expect("a last step")["rule"], "names");
}

#[test]
fn a_type_is_shown_with_its_size_and_its_members() {
    let json: serde_json::Value =
        serde_json::from_slice(&explain(&["ListSkillsResponse", "--json"]).stdout).expect("JSON");
    assert!(json["size"].as_u64().is_some_and(|size| size > 0));
    let members = json["members"].as_array().expect("members");
    assert!(members.iter().any(|it| it["type"] == "Vec<Skill>"), "{members:?}");
}

const SENT: &str = "\
openapi: 3.1.0
info: {title: Shelves, version: 1.0.0}
paths:
  /shelves: {$ref: paths.yaml}
webhooks:
  gone:
    post: {requestBody: {content: {application/json: {schema: {type: object, properties: {a: {type: string}}}}}}, responses: {}}
components:
  callbacks:
    Moved:
      '{$request.query.url}':
        post: {requestBody: {content: {application/json: {schema: {type: object, properties: {b: {type: string}}}}}}, responses: {}}
";
const PATHS: &str = "\
put:
  operationId: putShelf
  responses: {'204': {description: ok}}
  callbacks: {moved: {$ref: 'api.yaml#/components/callbacks/Moved'}}
";

#[test]
fn events_and_what_stands_in_other_files_are_found() {
    let folder = tempfile::tempdir().expect("a folder");
    std::fs::write(folder.path().join("api.yaml"), SENT).expect("the document is written");
    std::fs::write(folder.path().join("paths.yaml"), PATHS).expect("the paths are written");
    let spec = folder.path().join("api.yaml");
    let spec = spec.to_str().expect("a path");
    let moved = "/paths/~1shelves/put/callbacks/moved/{$request.query.url}/post";
    for (subject, origin, rust) in [
        ("/webhooks/gone", "/webhooks/gone/post", "shelves::webhooks::Event::Gone"),
        ("/webhooks/gone/post/responses", "/webhooks/gone/post", "shelves::webhooks::Event::Gone"),
        ("gone", "/webhooks/gone/post", "shelves::webhooks::Event::Gone"),
        ("webhooks::Event::Gone", "/webhooks/gone/post", "shelves::webhooks::Event::Gone"),
        ("/paths/~1shelves/put/callbacks/moved", moved, "shelves::webhooks::UpdateShelfCallback::Moved"),
        ("/components/callbacks/Moved", moved, "shelves::webhooks::UpdateShelfCallback::Moved"),
        ("moved", moved, "shelves::webhooks::UpdateShelfCallback::Moved"),
        ("/paths.yaml#/put", "/paths/~1shelves/put", "shelves::resources::shelves::UpdateShelf"),
        (
            "/paths.yaml#/put/responses/204",
            "/paths/~1shelves/put",
            "shelves::resources::shelves::UpdateShelf",
        ),
    ] {
        let output = explain(&[subject, "--json", "--spec", spec]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(0), "{subject}: {said}");
        let json: serde_json::Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(
            (json["pointer"].as_str(), json["rust_path"].as_str()),
            (Some(origin), Some(rust)),
            "{subject}"
        );
    }
    for form in ["dot", "mermaid"] {
        let drawn = printed(&explain(&["gone", "--graph", form, "--spec", spec]));
        assert!(drawn.contains("GonePayload"), "{drawn}");
    }
    let listed = printed(&explain(&["--spec", spec]));
    assert!(listed.contains("event    shelves::webhooks::Event::Gone  /webhooks/gone/post"), "{listed}");
}
