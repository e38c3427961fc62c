//! Every link between the pages leads somewhere, files that the guides name are there, and every page is one chapter.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Component, Path, PathBuf};

/// The repository.
fn root() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("../..")
}

/// The pages, by their paths in the repository.
fn pages() -> Vec<PathBuf> {
    let mut pages = vec![PathBuf::from("README.md"), PathBuf::from("CONTRIBUTING.md")];
    for folder in ["docs", "docs/using"] {
        let entries = fs::read_dir(root().join(folder)).expect("the folder");
        let names = entries.map(|it| Path::new(folder).join(it.expect("an entry").file_name()));
        pages.extend(names.filter(|it| it.extension().is_some_and(|it| it == "md")));
    }
    pages
}

/// A page without its blocks of code.
fn prose(page: &Path) -> String {
    let text = fs::read_to_string(root().join(page)).expect("the page");
    let mut is_code = false;
    let lines = text.lines().filter(|line| {
        let is_fence = line.trim_start().starts_with("```");
        is_code ^= is_fence;
        !is_code && !is_fence
    });
    lines.collect::<Vec<_>>().join("\n")
}

/// The targets of a page's links, without those in the web.
fn links(page: &Path) -> Vec<String> {
    let text = prose(page);
    let targets = text.split("](").skip(1).filter_map(|rest| rest.split(')').next());
    targets.filter(|it| !it.contains("://") && !it.is_empty()).map(str::to_owned).collect()
}

/// The files of Rust that a page names in backticks, as it writes them.
fn named_files(page: &Path) -> Vec<String> {
    let text = prose(page);
    let spans = text.split('`').skip(1).step_by(2);
    let is_path = |it: &&str| {
        let is_plain = |it: char| it.is_ascii_alphanumeric() || "/._-".contains(it);
        Path::new(it).extension().is_some_and(|it| it == "rs") && it.chars().all(is_plain)
    };
    spans.filter(is_path).map(str::to_owned).collect()
}

/// All files of Rust of the project, by their paths in the repository, without what is built.
fn sources(folder: &Path, found: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(root().join(folder)).expect("the folder") {
        let entry = entry.expect("an entry");
        let path = folder.join(entry.file_name());
        let is_hidden = entry.file_name().to_string_lossy().starts_with('.');
        if entry.file_type().expect("a type").is_dir() {
            if !is_hidden && entry.file_name() != "target" {
                sources(&path, found);
            }
        } else if path.extension().is_some_and(|it| it == "rs") {
            found.push(path);
        }
    }
}

/// The names that the headings of a page have in addresses.
fn anchors(page: &Path) -> BTreeSet<String> {
    let is_kept = |it: &char| it.is_alphanumeric() || *it == '-' || *it == '_' || *it == ' ';
    let headings = prose(page);
    let headings = headings.lines().filter(|line| line.starts_with('#'));
    let titles = headings.map(|line| line.trim_start_matches('#').trim().to_lowercase());
    titles.map(|title| title.chars().filter(is_kept).collect::<String>().replace(' ', "-")).collect()
}

/// A path without `.` and `..`.
fn normal(path: &Path) -> PathBuf {
    let mut normal = PathBuf::new();
    for component in path.components() {
        match component {
            Component::ParentDir => drop(normal.pop()),
            Component::CurDir => {}
            other => normal.push(other),
        }
    }
    normal
}

#[test]
fn every_link_leads_somewhere() {
    let mut broken = Vec::new();
    for page in pages() {
        for link in links(&page) {
            let (path, anchor) = link.split_once('#').unwrap_or((&link, ""));
            let folder = page.parent().unwrap_or(Path::new(""));
            let target = if path.is_empty() { page.clone() } else { normal(&folder.join(path)) };
            let is_there = root().join(&target).exists();
            let is_page = target.extension().is_some_and(|it| it == "md");
            if !is_there || (is_page && !anchor.is_empty() && !anchors(&target).contains(anchor)) {
                broken.push(format!("{}: {link}", page.display()));
            }
        }
    }
    assert_eq!(broken, Vec::<String>::new());
}

/// The guides name files without the folders that all files of a part are in: a path stands for a file that ends with it.
#[test]
fn the_files_that_guides_name_are_there() {
    let mut files = Vec::new();
    sources(Path::new(""), &mut files);
    let mut missing = Vec::new();
    for page in ["CONTRIBUTING.md", "docs/architecture.md"] {
        let named = named_files(Path::new(page));
        assert!(named.len() > 10, "{page}: {named:?}");
        let is_missing = |name: &String| !files.iter().any(|file| file.ends_with(name));
        missing.extend(named.into_iter().filter(is_missing).map(|name| format!("{page}: {name}")));
    }
    assert_eq!(missing, Vec::<String>::new());
}

#[test]
fn the_code_of_every_page_is_compiled() {
    let book = fs::read_to_string(root().join("codegen/book/src/lib.rs")).expect("the list of pages");
    for page in pages() {
        let text = fs::read_to_string(root().join(&page)).expect("the page");
        let mut fences = text.lines().map(str::trim_start).filter(|line| line.starts_with("```rust"));
        let has_code = fences.any(|fence| !fence.contains("ignore"));
        let is_listed = book.contains(&format!("\"{}\"", page.display()));
        assert!(is_listed || !has_code, "{} is missing in codegen/book/src/lib.rs", page.display());
    }
}

#[test]
fn every_page_is_one_chapter() {
    // A page that is listed twice is refused by mdBook.
    let mut chapters: Vec<PathBuf> =
        links(Path::new("docs/SUMMARY.md")).iter().map(|it| Path::new("docs").join(it)).collect();
    chapters.sort();
    let is_page = |it: &PathBuf| it.starts_with("docs") && !it.ends_with("SUMMARY.md");
    let mut pages: Vec<PathBuf> = pages().into_iter().filter(is_page).collect();
    pages.sort();
    assert_eq!(chapters, pages);
}
