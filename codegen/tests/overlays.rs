//! Overlays: a vendor's document is mended without being copied.

use std::fs;

use codegen::diagnostic::{Code, render};
use codegen::{Failure, Generated, Options, generate};

const DOCUMENT: &str = "\
openapi: 3.1.0
info: {title: Pets, version: 1.0.0}
paths:
  /pets:
    get:
      operationId: listPets
      responses: {'204': {description: Nothing.}}
components:
  schemas:
    Pet: {type: object, properties: {name: {type: string}}}
";

fn with_overlay(overlay: &str) -> Result<Generated, Box<Failure>> {
    let folder = tempfile::tempdir().expect("a folder");
    let file =
        |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("the file is written");
    fs::create_dir(folder.path().join("fixes")).expect("a folder");
    file("api.yaml", DOCUMENT);
    file("sdk.toml", "overlays = [\"fixes/pets.yaml\"]\n[package]\nlicense = \"MIT\"\n");
    file(
        "fixes/pets.yaml",
        &format!("overlay: 1.1.0\ninfo: {{title: Fixes, version: 1.0.0}}\nactions:\n{overlay}"),
    );
    generate(&Options::new(folder.path().join("api.yaml")).with_config(folder.path().join("sdk.toml")))
}

#[test]
fn overlays_change_what_is_generated() {
    let generated = with_overlay(
        "  - target: $.components.schemas.Pet\n    update:\n      required: [name]\n      properties: {age: {type: integer}}\n  \
         - target: $.paths['/pets'].get.operationId\n    update: findPets\n",
    )
    .unwrap_or_else(|failure| panic!("{failure}"));
    assert!(generated.diagnostics.is_empty(), "{}", render(&generated.diagnostics, &generated.sources));
    let types = &generated.files["src/types.rs"];
    assert!(types.contains("pub name: String") && types.contains("pub age: Option<i64>"), "{types}");
    assert_eq!(generated.api.operations[0].id, "findPets");
}

#[test]
fn findings_point_into_the_overlay_that_caused_them() {
    let generated = with_overlay(
        "  - target: $.components.schemas.Pet\n    update:\n      properties:\n        owner: {$ref: '#/components/schemas/Owner'}\n  \
         - target: $.components.schemas.Dog\n    remove: true\n",
    )
    .unwrap_or_else(|failure| panic!("{failure}"));
    let codes: Vec<Code> = generated.diagnostics.iter().map(|it| it.code).collect();
    assert_eq!(codes, [Code::UnusedOverlayAction, Code::UnresolvedReference]);
    let text = render(&generated.diagnostics, &generated.sources);
    assert!(text.contains("fixes/pets.yaml:8:13") && text.contains("fixes/pets.yaml:7:23"), "{text}");
}

#[test]
fn what_is_no_overlay_stops_the_generator() {
    let failure = with_overlay("  - remove: true\n").expect_err("an action needs a target");
    let text = failure.to_string();
    assert!(text.contains("error[invalid-overlay]") && text.contains("fixes/pets.yaml"), "{text}");
    assert!(text.contains("missing field `target`"), "{text}");
}

#[test]
fn a_target_that_is_no_path_stops_the_generator() {
    for target in ["$.paths[", "paths", "$.paths[\'/pets\'"] {
        let failure = with_overlay(&format!("  - target: {target:?}\n    remove: true\n"));
        let text = failure.expect_err("nobody knows what is meant").to_string();
        assert!(
            text.contains("error[invalid-overlay]") && text.contains("is no JSONPath"),
            "{target}: {text}"
        );
        assert!(text.contains("fixes/pets.yaml:4:"), "{target}: {text}");
    }
}

#[test]
fn overlays_that_cannot_be_read_are_told_where_they_are_named() {
    let outside = tempfile::NamedTempFile::new().expect("a file");
    let elsewhere = outside.path().display().to_string();
    for (overlay, said) in [
        ("fixx.yaml", "there is no such file"),
        ("", "it is a folder"),
        (".", "it is a folder"),
        (&*elsewhere, "it lies outside the folder of this file"),
        ("..", "it lies outside the folder of this file"),
        #[cfg(unix)]
        ("link.yaml", "it lies outside the folder of this file"),
    ] {
        let folder = tempfile::tempdir().expect("a folder");
        let file = |name: &str, text: &str| fs::write(folder.path().join(name), text).expect("it is written");
        #[cfg(unix)]
        std::os::unix::fs::symlink(outside.path(), folder.path().join("link.yaml")).expect("a link");
        file("api.yaml", DOCUMENT);
        file("sdk.toml", &format!("overlays = ['{overlay}']\n"));
        let options =
            Options::new(folder.path().join("api.yaml")).with_config(folder.path().join("sdk.toml"));
        let text = generate(&options).expect_err("there is no such file").to_string();
        let place = text.contains("error[unreadable-file]") && text.contains("sdk.toml:1:1");
        assert!(place && text.contains(said), "{overlay}: {text}");
    }
}
