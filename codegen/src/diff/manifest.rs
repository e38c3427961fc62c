//! Changes of the package: its name, its features and what it depends on.

use std::collections::BTreeSet;

use toml::{Table, Value};

use super::effect::NONE;
use super::report::{Item, Report};
use super::{Action, Level};
use crate::Files;
use crate::emit::ALL_RESOURCES;
use crate::pointer::Pointer;
use crate::text::code_span as code;

const PATH: &str = "Cargo.toml";

/// Compares the manifests of two versions.
pub(super) fn compare(old: &Files, new: &Files, report: &mut Report) {
    let read =
        |files: &Files| files.get(PATH).and_then(|text| text.parse::<Table>().ok()).unwrap_or_default();
    let (old, new) = (read(old), read(new));
    let root = Pointer::root();
    let item = Item { name: PATH, pointer: &root };
    let mut tell = |level, action, detail: String| report.push(level, NONE, action, item, detail);
    let name = |manifest: &Table| field(manifest, "name");
    if name(&old) != name(&new) {
        let detail = format!("the crate was called {}, is called {}", code(&name(&old)), code(&name(&new)));
        tell(Level::Major, Action::Renamed, detail);
    }
    for key in ["edition", "rust-version"] {
        let (was, is) = (field(&old, key), field(&new, key));
        if was != is {
            tell(
                Level::Minor,
                Action::Changed,
                format!("{} was {}, is {}", code(key), code(&was), code(&is)),
            );
        }
    }
    for key in ["version", "description", "license", "repository"] {
        let (was, is) = (field(&old, key), field(&new, key));
        if was != is {
            let detail = format!("{} was {}, is {}", code(key), code(&was), code(&is));
            tell(Level::Patch, Action::Documented, detail);
        }
    }
    let (was, is) = (keys(&old, "features"), keys(&new, "features"));
    for gone in was.difference(&is) {
        tell(Level::Major, Action::Removed, format!("the feature {} is gone", code(gone)));
    }
    for added in is.difference(&was) {
        if *added == ALL_RESOURCES {
            let detail = format!(
                "resources stand behind features now: without default features they are there with {} only",
                code(ALL_RESOURCES)
            );
            tell(Level::Major, Action::Changed, detail);
        } else {
            tell(Level::Minor, Action::Added, format!("a new feature {}", code(added)));
        }
    }
    for feature in was.intersection(&is) {
        let needs = |manifest: &Table| table(manifest, "features").and_then(|it| it.get(*feature)).cloned();
        if needs(&old) != needs(&new) {
            tell(Level::Patch, Action::Changed, format!("the feature {} has others in it", code(feature)));
        }
    }
    for dependency in keys(&old, "dependencies").union(&keys(&new, "dependencies")) {
        let needs =
            |manifest: &Table| table(manifest, "dependencies").and_then(|it| it.get(*dependency)).cloned();
        let detail = match (needs(&old), needs(&new)) {
            (was, is) if was == is => continue,
            (None, _) => format!("needs {}", code(dependency)),
            (_, None) => format!("does not need {} any more", code(dependency)),
            _ => format!("needs {} in another way", code(dependency)),
        };
        tell(Level::Patch, Action::Changed, detail);
    }
}

fn table<'a>(manifest: &'a Table, key: &str) -> Option<&'a Table> {
    manifest.get(key).and_then(Value::as_table)
}

fn field(manifest: &Table, key: &str) -> String {
    let value = table(manifest, "package").and_then(|it| it.get(key)).and_then(Value::as_str);
    value.unwrap_or_default().to_owned()
}

fn keys<'a>(manifest: &'a Table, key: &str) -> BTreeSet<&'a str> {
    table(manifest, key).into_iter().flat_map(Table::keys).map(String::as_str).collect()
}
