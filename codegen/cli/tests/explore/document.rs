//! What is known of a document: where everything stands on both sides, also when it changes.

use std::path::Path;
use std::thread;
use std::time::Duration;

use serde_json::{Value, json};

use crate::explorer::{Explorer, PETS, names};

#[test]
fn a_changed_document_is_shown_anew_and_an_invalid_one_leaves_the_last_good_state() {
    let explorer = Explorer::start(PETS, &[]);
    assert_eq!(names(&explorer.json("part/index")), ["GET /pets/{id}", "Pet", "Kind"]);
    // What is written at once after the start may have been seen by the first reading.
    thread::sleep(Duration::from_millis(300));
    explorer.write(&PETS.replace("    Kind:", "    Toy: { type: object }\n    Kind:"));
    explorer.wait(|state| state["generation"] == 2);
    assert_eq!(names(&explorer.json("part/index")), ["GET /pets/{id}", "Pet", "Toy", "Kind"]);

    explorer.write("openapi: 3.1.0\ninfo: [");
    let state = explorer.wait(|state| state["problems"] != json!([]));
    assert_eq!(state["generation"], 2);
    let problem = &state["problems"][0];
    assert_eq!(problem["severity"], "error");
    assert_eq!(problem["line"], 2, "{problem}");
    assert_eq!(names(&explorer.json("part/index")).len(), 4);

    explorer.write(PETS);
    let state = explorer.wait(|state| state["generation"] == 3);
    assert_eq!(state["problems"], json!([]));
    assert_eq!(names(&explorer.json("part/index")).len(), 3);
}

#[test]
fn a_document_that_is_invalid_from_the_start_is_shown_with_its_findings() {
    let explorer = Explorer::start("openapi: 3.1.0\ninfo: [\n", &[]);
    let index = explorer.json("part/index");
    assert_eq!(index["findings"][0]["severity"], "error");
    assert_eq!(index["items"], json!([]));
    assert_eq!(explorer.get("part/document/now/0").2, "openapi: 3.1.0\ninfo: [\n");
}

#[test]
fn everything_that_is_known_leads_to_its_lines() {
    let explorer = Explorer::start(PETS, &[]);
    let index = explorer.json("part/index");
    let file = |kind: &str, place: &Value| -> Vec<String> {
        let (_, _, text) = explorer.get(&format!("part/{kind}/now/{}", place["file"]));
        text.lines().map(str::to_owned).collect()
    };
    let line = |kind: &str, place: &Value| {
        let number = usize::try_from(place["line"].as_u64().expect("a line")).expect("a line");
        file(kind, place)[number - 1].trim().to_owned()
    };
    let items = index["items"].as_array().expect("items");
    let written: Vec<(String, String)> =
        items.iter().map(|it| (line("document", &it["document"]), line("code", &it["code"]))).collect();
    let expected = [
        ("get:", "pub fn get(&self, id: impl Into<String>) -> GetPet {"),
        ("Pet:", "pub struct Pet {"),
        ("Kind:", "pub enum Kind {"),
    ];
    assert_eq!(written, expected.map(|(one, other)| (one.to_owned(), other.to_owned())));

    let details = explorer.json("part/details/0");
    let members = |item: usize| -> Vec<(String, String)> {
        let members = details[item]["members"].as_array().expect("members").iter();
        let code = |it: &Value| json!({ "file": it["code"][0], "line": it["code"][1] });
        members.map(|it| (line("document", &it["document"]), line("code", &code(it)))).collect()
    };
    assert_eq!(
        members(1)[1],
        ("kind: { $ref: \"#/components/schemas/Kind\" }".to_owned(), "pub kind: Option<Kind>,".to_owned())
    );
    assert_eq!(members(0)[1].0, "- name: verbose");
    assert!(members(0)[1].1.starts_with("pub fn verbose("), "{:?}", members(0));
    assert_eq!(details[2]["used_by"], json!([{ "item": 1, "member": "kind" }]));
    assert_eq!(details[1]["uses"], json!([{ "item": 2, "member": "kind" }]));
    let steps = explorer.json("part/steps/0");
    assert!(
        steps[1].as_str().is_some_and(|it| it.contains("as written") && it.contains("becomes a struct")),
        "{steps}"
    );
}

#[test]
fn every_construct_of_the_sample_has_its_lines_on_both_sides() {
    let sample = Path::new(env!("CARGO_MANIFEST_DIR")).join("../sample");
    let (spec, config) = (sample.join("api.yaml"), sample.join("sdk.toml"));
    let path = |it: &Path| it.to_string_lossy().into_owned();
    let explorer = Explorer::start_in(
        tempfile::tempdir().expect("a folder"),
        &path(&spec),
        &["--config", &path(&config)],
    );
    let index = explorer.json("part/index");
    let items = index["items"].as_array().expect("items");
    assert!(items.len() > 200, "{}", items.len());
    let is_lost = |it: &&Value| it["document"].is_null() || it["code"].is_null();
    let lost: Vec<&Value> = items.iter().filter(is_lost).map(|it| &it["rust"]).collect();
    assert_eq!(lost, Vec::<&Value>::new());
    let blocks = items.len().div_ceil(32);
    let details: Vec<Value> = (0..blocks)
        .flat_map(|block| {
            explorer.json(&format!("part/details/{block}")).as_array().expect("details").clone()
        })
        .collect();
    assert_eq!(details.len(), items.len());
    // A field, a variant or a parameter has a line of its own, unless it is an argument.
    for (item, detail) in items.iter().zip(&details).filter(|(item, _)| item["kind"] == "type") {
        for member in detail["members"].as_array().expect("members") {
            let is_own = member["name"] == "" || member["code"][1] != item["code"]["line"];
            assert!(is_own, "{} {member}", item["rust"]);
        }
    }
}
