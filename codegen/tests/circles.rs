//! Files stand above what they import: no crate of the workspace, the emitted ones among them, has files that need one
//! another in a circle. What counts as a use is said at [`uses::of`].

mod modules;
mod uses;

use std::path::{Path, PathBuf};

use modules::Modules;

fn circles(root: &Path) -> Vec<String> {
    let workspace = concat!(env!("CARGO_MANIFEST_DIR"), "/../");
    let circles = uses::circles(&uses::of(&Modules::read(root)));
    circles.iter().map(|circle| circle.replace(workspace, "")).collect()
}

/// The root files of all crates of the workspace.
fn roots() -> Vec<PathBuf> {
    let workspace = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("..");
    let manifest = manifest(&workspace);
    let members = manifest["workspace"]["members"].as_array().expect("the workspace has members");
    let root = |member: &toml::Value| {
        let folder = workspace.join(member.as_str().expect("a path"));
        let said = unusual_root(&folder);
        said.unwrap_or_else(|| {
            let library = folder.join("src/lib.rs");
            if library.exists() { library } else { folder.join("src/main.rs") }
        })
    };
    members.iter().map(root).collect()
}

/// The root file of a library that is not where it usually is.
fn unusual_root(folder: &Path) -> Option<PathBuf> {
    Some(folder.join(manifest(folder).get("lib")?.get("path")?.as_str()?))
}

fn manifest(folder: &Path) -> toml::Table {
    let text = std::fs::read_to_string(folder.join("Cargo.toml")).expect("a package has a manifest");
    text.parse().expect("the manifest is TOML")
}

#[test]
fn no_files_need_one_another() {
    let mut told = Vec::new();
    for root in roots() {
        let circles = circles(&root);
        let circles = circles.iter().map(|circle| format!("  these files need one another:\n{circle}"));
        let circles: Vec<String> = circles.collect();
        if !circles.is_empty() {
            told.push(circles.join("\n"));
        }
    }
    assert!(
        told.is_empty(),
        "files should stand above what they import (docs/architecture.md); move what two files share into one \
         below both:\n\n{}",
        told.join("\n\n")
    );
}

/// Writes a crate of these files and says how many files are in each of its circles.
fn circles_of(files: &[(&str, &str)]) -> Vec<usize> {
    let folder = tempfile::tempdir().expect("a folder");
    for (path, text) in files {
        let path = folder.path().join(path);
        std::fs::create_dir_all(path.parent().expect("a file is in a folder")).expect("a folder");
        std::fs::write(path, text).expect("a file");
    }
    circles(&folder.path().join("lib.rs")).iter().map(|circle| circle.lines().count()).collect()
}

#[test]
fn circles_are_found_however_the_path_is_written() {
    for user in [
        "use crate::a::A; pub struct B(A);",
        "use super::a::A; pub struct B(A);",
        "pub struct B(crate::a::A);",
        "use super::a; pub struct B(a::A);",
        "use crate::A; pub struct B(A);",
        "use crate::{a::{A as Other}}; pub struct B(Other);",
        "use super::*; pub struct B(A);",
        "pub struct B; impl B { fn f() { use crate::a::{A}; } }",
        "pub struct B; macro_rules! m { () => { $crate::a::A } }",
        "pub struct B; fn f() { println!(\"{}\", crate::a::f()) }",
    ] {
        let found = circles_of(&[
            ("lib.rs", "mod a; mod b; pub use a::A;"),
            ("a.rs", "pub struct A; pub fn f() -> u8 { 1 } fn b(_: super::b::B) {}"),
            ("b.rs", user),
        ]);
        assert_eq!(found, [2], "{user}");
    }
}

#[test]
fn fronts_of_folders_re_exports_and_tests_make_no_circles() {
    for (name, files) in [
        (
            "what a front has for the files inside",
            [
                ("lib.rs", "mod a; pub struct Shared; fn f() { a::f() }"),
                ("a.rs", "pub fn f() { super::Shared; }"),
            ],
        ),
        ("re-exports", [("lib.rs", "mod a; pub use a::f;"), ("a.rs", "pub fn f() {}")]),
        (
            "tests",
            [
                ("lib.rs", "mod a { pub fn f() { crate::b::g() } } mod b;"),
                ("b.rs", "pub fn g() {} #[cfg(test)] mod tests { use crate::a::f; }"),
            ],
        ),
    ] {
        assert_eq!(circles_of(&files), [0_usize; 0], "{name}");
    }
}
