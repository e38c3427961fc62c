//! What can be asked of `cargo openapi-sdk explain`, what is said of what is not there, and that people are told in sentences.

use std::fs;
use std::path::Path;
use std::process::{Command, Output};

use serde_json::Value;

const DOCUMENT: &str = r##"openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: listPets
      tags: [pets]
      parameters:
        - {name: limit, in: query, schema: {type: integer}}
        - {name: petKind, in: query, schema: {$ref: "#/components/schemas/Kind"}}
      responses:
        "200": {description: ok, content: {application/json: {schema: {type: array, items: {$ref: "#/components/schemas/Pet"}}}}}
        "404": {description: none, content: {application/json: {schema: {type: object, properties: {what: {type: string}}}}}}
        "409": {description: both, content: {application/json: {schema: {type: object, properties: {why: {type: string}}}}}}
    post:
      operationId: createPet
      tags: [pets]
      requestBody:
        required: true
        content:
          application/json: {schema: {$ref: "#/components/schemas/Pet"}}
          text/plain: {schema: {type: string}}
      responses:
        "201": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
  /pets/{id}:
    get:
      operationId: getPet
      tags: [pets]
      parameters: [{name: id, in: path, required: true, schema: {type: string}}]
      responses:
        "200": {description: ok, content: {application/json: {schema: {$ref: "#/components/schemas/Toy"}}}}
webhooks:
  gone:
    post:
      requestBody: {content: {application/json: {schema: {$ref: "#/components/schemas/Pet"}}}}
      responses: {"204": {description: ok}}
components:
  schemas:
    Kind: {type: string, enum: [cat, dog]}
    Pet:
      type: object
      required: [name, type]
      properties:
        name: {type: string}
        type: {const: pet}
        id: {type: string, readOnly: true}
        petKind: {$ref: "#/components/schemas/Kind"}
        owner: {type: [object, "null"], properties: {self: {type: string}, weight: {type: number}}}
        friend: {$ref: "#/components/schemas/Pet"}
    Ball: {type: object, required: [type, size], properties: {type: {const: ball}, size: {type: integer}}}
    Rope: {type: object, required: [type, length], properties: {type: {const: rope}, length: {type: integer}}}
    Toy: {oneOf: [{$ref: "#/components/schemas/Ball"}, {$ref: "#/components/schemas/Rope"}], discriminator: {propertyName: type}}
    Toys: {type: array, items: {$ref: "#/components/schemas/Toy"}}
"##;

fn command(folder: &Path, arguments: &[&str]) -> Output {
    Command::new(env!("CARGO_BIN_EXE_cargo-openapi-sdk"))
        .current_dir(folder)
        .arg("explain")
        .args(arguments)
        .output()
        .expect("the command starts")
}

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().expect("a folder");
    fs::write(folder.path().join("api.yaml"), DOCUMENT).expect("the document is written");
    folder
}

const LIST: &str = "/paths/~1pets/get";
const CREATE: &str = "/paths/~1pets/post";
const GET: &str = "/paths/~1pets~1{id}/get";
const PET: &str = "/components/schemas/Pet";

/// What is asked, where what is found stands, and which place of it is meant.
const ASKED: [(&str, &str, &str); 31] = [
    // Methods have no case here, and names of parameters in a path are anybody's.
    ("get /pets", LIST, LIST),
    ("GET  /pets", LIST, LIST),
    ("Post /pets", CREATE, CREATE),
    ("get /pets/{petId}", GET, GET),
    // A path with one operation is that.
    ("/pets/{id}", GET, GET),
    ("/pets/{pet}", GET, GET),
    ("/paths/~1pets~1{id}", GET, "/paths/~1pets~1{id}"),
    // Fields and variants, by either name, with and without the crate.
    ("Pet::name", PET, "/components/schemas/Pet/properties/name"),
    ("types::Pet::pet_kind", PET, "/components/schemas/Pet/properties/petKind"),
    ("pets::types::Pet::petKind", PET, "/components/schemas/Pet/properties/petKind"),
    ("crate::types::Pet::id", PET, "/components/schemas/Pet/properties/id"),
    ("Pet.id", PET, "/components/schemas/Pet/properties/id"),
    (
        "PetOwner::self_",
        "/components/schemas/Pet/properties/owner",
        "/components/schemas/Pet/properties/owner/properties/self",
    ),
    ("Kind::Cat", "/components/schemas/Kind", "/components/schemas/Kind/enum/0"),
    ("types::Kind::dog", "/components/schemas/Kind", "/components/schemas/Kind/enum/1"),
    ("Toy::Rope", "/components/schemas/Toy", "/components/schemas/Toy/oneOf/1"),
    // Calls, as they stand in code, with their setters.
    ("client.pets().list()", LIST, LIST),
    ("client.pets().list", LIST, LIST),
    ("client.pets().list(…)", LIST, LIST),
    ("client.pets().list().await?", LIST, LIST),
    ("client.pets().list().limit(f(10)).await?;", LIST, "/paths/~1pets/get/parameters/0"),
    ("client.pets().list().limit(3).pet_kind(Kind::Cat)", LIST, "/paths/~1pets/get/parameters/1"),
    ("client.pets().get(\"a.b\")", GET, GET),
    ("ListPets::limit", LIST, "/paths/~1pets/get/parameters/0"),
    ("resources::pets::ListPets::petKind", LIST, "/paths/~1pets/get/parameters/1"),
    ("client.pets().create(x).name(\"n\")", CREATE, "/components/schemas/Pet/properties/name"),
    ("client.pets().create_text(x)", CREATE, CREATE),
    // What operations alone have.
    ("ListPetsError", LIST, LIST),
    ("gone", "/webhooks/gone/post", "/webhooks/gone/post"),
    ("webhooks::Event::Gone", "/webhooks/gone/post", "/webhooks/gone/post"),
    ("#/components/schemas/Pet/properties/name", PET, "/components/schemas/Pet/properties/name"),
];

#[test]
fn everything_that_has_a_name_is_found_by_it() {
    let folder = folder();
    for (subject, found, place) in ASKED {
        let output = command(folder.path(), &["--spec", "api.yaml", "--json", subject]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(output.status.success(), "{subject}: {said}");
        let json: Value = serde_json::from_slice(&output.stdout).expect("JSON");
        assert_eq!(
            (json["pointer"].as_str(), json["asked"].as_str()),
            (Some(found), Some(place)),
            "{subject}"
        );
    }
}

#[test]
fn what_is_several_things_is_listed() {
    let folder = folder();
    for (subject, found) in [
        ("/pets", [LIST, CREATE].as_slice()),
        ("/paths/~1pets", &[LIST, CREATE]),
        ("client.pets()", &[LIST, CREATE, GET]),
    ] {
        let output = command(folder.path(), &["--spec", "api.yaml", "--json", subject]);
        let rows: Vec<Value> = serde_json::from_slice(&output.stdout).expect("JSON");
        let places: Vec<&str> = rows.iter().filter_map(|it| it["pointer"].as_str()).collect();
        assert_eq!(places, found, "{subject}");
        let drawn = command(folder.path(), &["--spec", "api.yaml", "--graph", "dot", subject]);
        let said = String::from_utf8_lossy(&drawn.stderr).into_owned();
        assert!(drawn.status.code() == Some(2) && said.contains("draw one of them"), "{subject}: {said}");
    }
}

#[test]
fn parts_that_become_nothing_of_their_own_have_a_history() {
    let folder = folder();
    for (subject, told) in
        [("#/info/title", "\"Pets\""), ("/info", "\"version\":\"1.0.0\""), ("/components", "…")]
    {
        let output = command(folder.path(), &["--spec", "api.yaml", subject]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success() && text.contains("history\n  as written\n"), "{subject}: {text}");
        assert!(text.starts_with("origin  api.yaml:") && text.contains(told), "{subject}: {text}");
    }
}

#[test]
fn what_is_not_there_is_told_with_what_may_have_been_meant() {
    let folder = folder();
    for (subject, hint) in [
        ("pet", "did you mean `Pet`?"),
        ("PETS", "did you mean `Pet`?"),
        ("types::pet", "did you mean `types::Pet`?"),
        ("listpets", "did you mean `listPets`?"),
        ("lstPets", "did you mean `listPets`?"),
        ("/pest", "did you mean `/pets`?"),
        ("patch /pets", "there is `GET /pets` and `POST /pets`"),
        ("put /pets/{pet}", "there is `GET /pets/{id}`"),
        ("client.pets().lst()", "did you mean `client.pets().list()`?"),
        ("client.pet().list(1)", "did you mean `client.pets().list()`?"),
        ("client.pets().list().limt(1)", "did you mean `client.pets().list().limit`?"),
        ("Pet::nme", "did you mean `Pet::name`?"),
        ("Kind::Cow", "did you mean `Kind::Cat`?"),
        ("/components/schemas/Pat", "did you mean `/components/schemas/Pet`?"),
        ("mispelled-key", "did you mean `misspelled-key`?"),
        ("misspelled_key", "did you mean `misspelled-key`?"),
        ("something else", "without a subject all of them are listed"),
        ("", "without a subject all of them are listed"),
        ("::", "without a subject all of them are listed"),
        (")(", "without a subject all of them are listed"),
    ] {
        let output = command(folder.path(), &["--spec", "api.yaml", subject]);
        let said = String::from_utf8_lossy(&output.stderr).into_owned();
        assert_eq!(output.status.code(), Some(2), "{subject}: {said}");
        assert!(said.contains(hint), "{subject}: {said}");
    }
    let long = "a.".repeat(20_000);
    assert_eq!(command(folder.path(), &["--spec", "api.yaml", &long]).status.code(), Some(2));
}

#[test]
fn codes_are_found_without_a_document() {
    let folder = tempfile::tempdir().expect("a folder");
    for code in ["misspelled-key", "warning[misspelled-key]", "error[misspelled-key]:", "[misspelled-key]"] {
        let output = command(folder.path(), &[code]);
        assert!(String::from_utf8_lossy(&output.stdout).starts_with("warning[misspelled-key]: "), "{code}");
    }
    for (subject, said) in [
        ("mispelled-key", "there is no code mispelled-key; did you mean `misspelled-key`?"),
        ("Pet", "there is no OpenAPI document in spec"),
    ] {
        let output = command(folder.path(), &[subject]);
        assert_eq!(output.status.code(), Some(2), "{subject}");
        assert!(String::from_utf8_lossy(&output.stderr).contains(said), "{subject}");
    }
}

#[test]
fn people_are_told_in_sentences() {
    let folder = folder();
    let subjects = [
        "Pet",
        "Toy",
        "Kind",
        "Toys",
        "PetOwner",
        "PetRequest",
        "Pet::id",
        "gone",
        "listPets",
        "createPet",
        "getPet",
    ];
    for subject in subjects {
        let output = command(folder.path(), &["--spec", "api.yaml", subject]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(output.status.success(), "{subject}: {}", String::from_utf8_lossy(&output.stderr));
        // What rules make of the document is shown as it stands there; the rest is about Rust.
        let (head, history) = text.split_once("\nhistory\n").expect("a history");
        let rust = history.split_once("  schemas and operations\n").map_or("", |(_, rust)| rust);
        for part in [head, rust] {
            for internal in
                ["\":", "{\"", "→", "Struct", "Named", "Plain", ".rust", "usage", "need:", "``", "\"\""]
            {
                assert!(!part.contains(internal), "{subject}: {internal} in\n{text}");
            }
        }
        assert!(!text.contains("x-lowered-") && !text.ends_with("\n\n"), "{text}");
        let json = command(folder.path(), &["--spec", "api.yaml", "--json", subject]);
        let json: Value = serde_json::from_slice(&json.stdout).expect("JSON");
        assert!(json["ir"].is_object() && json["history"][0]["value"].is_object(), "{subject}");
    }
    let told = |subject: &str, lines: &[&str]| {
        let output = command(folder.path(), &["--spec", "api.yaml", subject]);
        let text = String::from_utf8_lossy(&output.stdout).into_owned();
        for line in lines {
            assert!(text.lines().any(|it| it.trim() == *line), "{subject}: {line} in\n{text}");
        }
    };
    told(
        "Pet",
        &[
            "- `type` is always `\"pet\"`, and no field",
            "- `id` is there in responses only",
            "- received, and not sent",
            "pet_kind                 Option<Kind>  (`petKind`)",
            "becomes a struct with 6 properties",
            "`friend` is `Option<Box<Pet>>` (before: `friend` is `Option<Pet>`)",
            "`petKind` is `pet_kind` in Rust",
        ],
    );
    told(
        "Toy",
        &[
            "Rope                     Box<Rope>  (`rope`)",
            "- its variants are told apart by `type`",
            "- `rope` is known by `rope`",
        ],
    );
    told("Kind", &["Cat                      `cat`", "becomes an enum of 2 texts", "`dog` is `Dog` in Rust"]);
    told(
        "Pet::id",
        &["becomes a property of `Pet`", "its type is `Option<String>`", "it is there in responses only"],
    );
    told(
        "listPets",
        &[
            "- `limit` in the query is `i64`, which may be left out",
            "- returns `Vec<Pet>`",
            "becomes an operation, `GET /pets`",
            "a method of the resource `pets`",
            "called `list`, after `listPets`",
        ],
    );
    told(
        "gone",
        &[
            "- it holds `Box<Pet>` as JSON",
            "becomes an event, which comes as `POST`",
            "called `Gone`",
            "- it is answered with `204`",
        ],
    );
}
