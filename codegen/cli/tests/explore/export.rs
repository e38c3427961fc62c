//! The exported file.

use std::fs;
use std::path::Path;
use std::process::Command;

use crate::explorer::{export, folder};

#[test]
fn nothing_is_exported_of_a_document_with_errors() {
    let folder = folder("pets.yaml", "openapi: 3.1.0\ninfo: [");
    let (output, file) = export(folder.path(), &["--spec", "pets.yaml"]);
    assert_eq!(output.status.code(), Some(2));
    assert!(!file.exists());
}

fn git(folder: &Path, arguments: &[&str]) {
    let identity =
        ["-c", "user.name=Test", "-c", "user.email=test@example.com", "-c", "commit.gpgsign=false"];
    let done = Command::new("git").current_dir(folder).args(identity).args(arguments).output();
    assert!(done.expect("git starts").status.success(), "git {arguments:?}");
}

/// The names of the parts in a file.
fn parts(html: &str) -> Vec<&str> {
    html.split("id=\"part:").skip(1).filter_map(|rest| rest.split('"').next()).collect()
}

#[test]
fn two_versions_of_a_repository_give_the_same_file_every_time() {
    let folder = tempfile::tempdir().expect("a folder");
    let here = folder.path();
    let put = |path: &str, text: &str| {
        let place = here.join(path);
        fs::create_dir_all(place.parent().expect("a folder")).expect("a folder");
        fs::write(place, text).expect("it is written");
    };
    // Two files have the same name, and one of them changes.
    put(
        "spec/pets.yaml",
        "openapi: 3.1.0\ninfo: {title: Pets, version: '1'}\npaths: {}\ncomponents:\n  schemas:\n    \
         Pet: {type: object, properties: {a: {$ref: 'a/types.yaml#/A'}, b: {$ref: 'b/types.yaml#/B'}}}\n",
    );
    put("spec/sdk.toml", "[package]\nversion = \"1.0.0\"\n");
    put("spec/a/types.yaml", "A: {type: string}\n");
    put("spec/b/types.yaml", "B: {type: string}\n");
    git(here, &["init", "--quiet"]);
    git(here, &["add", "."]);
    git(here, &["commit", "--quiet", "--message", "one"]);
    put("spec/a/types.yaml", "A: {type: integer}\n");
    put("spec/b/types.yaml", "B: {type: boolean}\n");
    put("spec/sdk.toml", "[package]\nversion = \"2.0.0\"\n");
    let exported = || {
        let (output, file) = export(here, &["--diff", "HEAD"]);
        assert_eq!(output.status.code(), Some(0), "{}", String::from_utf8_lossy(&output.stderr));
        fs::read_to_string(file).expect("the file")
    };
    let html = exported();
    assert!(exported() == html, "another run gives another file");
    let parts = parts(&html);
    for part in
        ["start", "changes", "index", "details/0", "document/older/0", "document/older/3", "code/older/0"]
    {
        assert!(parts.contains(&part), "{part}: {parts:?}");
    }
    let unpacked = unpacked(&html, "changes");
    let changes: serde_json::Value = serde_json::from_str(&unpacked).expect("JSON");
    let pairs = changes["pairs"].as_array().expect("pairs").iter().filter(|it| it["is_code"] == false);
    let names: Vec<&str> = pairs.filter_map(|it| it["name"].as_str()).collect();
    assert_eq!(names, ["a/types.yaml", "b/types.yaml", "spec/sdk.toml"], "{unpacked}");
}

/// The content of a part.
fn unpacked(html: &str, part: &str) -> String {
    use base64::Engine as _;
    use std::io::Read as _;
    let (_, rest) = html.split_once(&format!("id=\"part:{part}\">")).expect(part);
    let (packed, _) = rest.split_once('<').expect("an end");
    let bytes = base64::engine::general_purpose::STANDARD.decode(packed).expect("Base64");
    let mut text = String::new();
    flate2::read::GzDecoder::new(&bytes[..]).read_to_string(&mut text).expect("gzip");
    text
}
