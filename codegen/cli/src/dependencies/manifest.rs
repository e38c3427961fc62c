//! Features and dependencies that are added to a manifest that somebody else writes.

use std::collections::BTreeSet;

use anyhow::{Context as _, Result, bail};
use codegen::config::requirements_overlap;
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

use super::language::Language;

/// The tables of a manifest that hold what an SDK needs; those of a target are below it.
const FEATURES: &str = "features";
const DEPENDENCIES: &str = "dependencies";
const TARGET: &str = "target";
/// The tables whose dependencies a feature can bring.
const DEPENDENCY_TABLES: [&str; 2] = [DEPENDENCIES, "build-dependencies"];
/// The prefix of an optional dependency in a feature.
const OPTIONAL: &str = "dep:";

/// The features and dependencies that an SDK needs, and the language it is written in.
pub(super) struct Needed {
    tables: DocumentMut,
    language: Language,
}

/// A manifest with what was needed.
pub(super) struct Added {
    /// Its text.
    pub(super) text: String,
    /// What it did not have before.
    pub(super) names: Vec<String>,
}

impl Needed {
    /// What an emitted manifest has.
    ///
    /// # Errors
    /// When it is no manifest.
    pub(super) fn of(manifest: &str) -> Result<Self> {
        let mut document: DocumentMut = manifest.parse().context("the emitted manifest")?;
        let language = Language::of(&document);
        let others: Vec<String> = document
            .iter()
            .map(|(key, _)| key.to_owned())
            .filter(|key| ![FEATURES, DEPENDENCIES, TARGET].contains(&key.as_str()))
            .collect();
        for key in others {
            document.remove(&key);
        }
        Ok(Self { tables: document, language })
    }

    /// The tables as a manifest has them.
    pub(super) fn to_toml(&self) -> String {
        self.tables.to_string().trim_start().to_owned()
    }

    /// A manifest with all of it.
    ///
    /// # Errors
    /// When it is no manifest of a package, is written in an older edition or for an older Rust, or has another version of a
    /// dependency.
    pub(super) fn add_to(&self, manifest: &str) -> Result<Added> {
        let mut document: DocumentMut = manifest.parse()?;
        if document.get("package").is_none() {
            bail!("it has no [package], so that nothing can be added to it");
        }
        self.language.fits_into(&Language::of(&document))?;
        let before = optional(&document);
        let mut names = Vec::new();
        for (path, needed) in self.tables() {
            let there = table(document.as_table_mut(), &path)?;
            for (name, needs) in needed.iter() {
                let what = || {
                    path.iter().filter(|it| **it != DEPENDENCIES).chain([&name]).copied().collect::<Vec<_>>()
                };
                let has_more = match there.get_mut(name) {
                    None => {
                        there.insert(name, needs.clone());
                        true
                    }
                    Some(known) if path[0] == FEATURES => add_all(known, needs.as_array()),
                    Some(known) => complete(name, known, needs)?,
                };
                if has_more {
                    names.push(what().join("."));
                }
            }
        }
        let after = optional(&document);
        // What is optional in the emitted manifest and required in this one is none that the new features can bring.
        let there = |name: &String| !after.contains(name);
        let required = before.into_iter().chain(optional(&self.tables)).filter(there).collect();
        if let Some(features) = document.get_mut(FEATURES).and_then(Item::as_table_like_mut) {
            release(features, &required);
        }
        let text = document.to_string();
        // Lines end as they did.
        let is_windows =
            manifest.lines().next().is_some_and(|line| manifest[line.len()..].starts_with("\r\n"));
        let text = if is_windows { text.replace("\r\n", "\n").replace('\n', "\r\n") } else { text };
        Ok(Added { text, names })
    }

    /// The tables of names, each by its path.
    fn tables(&self) -> Vec<(Vec<&str>, &dyn TableLike)> {
        let of = |key| self.tables.get(key).and_then(Item::as_table_like);
        let mut tables: Vec<(Vec<&str>, &dyn TableLike)> = Vec::new();
        tables.extend(of(FEATURES).map(|it| (vec![FEATURES], it)));
        tables.extend(of(DEPENDENCIES).map(|it| (vec![DEPENDENCIES], it)));
        for (target, tables_of) in of(TARGET).into_iter().flat_map(|it| it.iter()) {
            let dependencies = tables_of.get(DEPENDENCIES).and_then(Item::as_table_like);
            tables.extend(dependencies.map(|it| (vec![TARGET, target, DEPENDENCIES], it)));
        }
        tables
    }
}

/// The table at a path, which is made where there is none.
fn table<'a>(root: &'a mut Table, path: &[&str]) -> Result<&'a mut dyn TableLike> {
    let Some((first, rest)) = path.split_first() else { return Ok(root) };
    let is_last = rest.is_empty();
    let item = root.entry(first).or_insert_with(|| {
        let mut table = Table::new();
        table.set_implicit(!is_last);
        Item::Table(table)
    });
    match (item, is_last) {
        (item, true) => item.as_table_like_mut().with_context(|| format!("`{first}` is no table")),
        (Item::Table(table), false) => self::table(table, rest),
        (_, false) => {
            bail!("`{first}` is written in one line, to which nothing can be added; write it as `[{first}…]`")
        }
    }
}

/// Adds to a list what it does not have; says whether that was something.
fn add_all(there: &mut Item, needed: Option<&Array>) -> bool {
    let Some(list) = there.as_array_mut() else { return false };
    let mut has_more = false;
    for name in needed.into_iter().flatten().filter_map(Value::as_str) {
        if !list.iter().any(|it| it.as_str() == Some(name)) {
            list.push(name);
            has_more = true;
        }
    }
    has_more
}

/// Adds to a dependency the features that it lacks; says whether there were some.
fn complete(name: &str, there: &mut Item, needed: &Item) -> Result<bool> {
    if let (Some(is), Some(should_be)) = (version(there), version(needed))
        && !requirements_overlap(is, should_be)
    {
        bail!("it has `{name}` in version {is}, and the SDK needs {should_be}");
    }
    let field = |item: &Item, key: &str| item.as_table_like().and_then(|it| it.get(key)).cloned();
    let features = field(needed, FEATURES);
    let needed_features = features.as_ref().and_then(Item::as_array);
    let needs_defaults = field(needed, "default-features").and_then(|it| it.as_bool()) != Some(false);
    let mut has_more = false;
    if let Some(text) = there.as_str().map(str::to_owned) {
        if needed_features.is_none() {
            return Ok(false);
        }
        let mut long = InlineTable::new();
        long.insert("version", text.into());
        let decor = there.as_value().map(|it| it.decor().clone());
        let mut long = Value::InlineTable(long);
        if let Some(decor) = decor {
            *long.decor_mut() = decor;
        }
        *there = Item::Value(long);
    }
    let Some(known) = there.as_table_like_mut() else { bail!("`{name}` is no dependency") };
    if needs_defaults && known.get("default-features").and_then(Item::as_bool) == Some(false) {
        known.remove("default-features");
        has_more = true;
    }
    if needed_features.is_some() {
        let list = known.entry(FEATURES).or_insert_with(|| Item::Value(Value::Array(Array::new())));
        has_more |= add_all(list, needed_features);
    }
    // What the SDK always needs is no option.
    let is_optional = |item: Option<Item>| item.and_then(|it| it.as_bool()) == Some(true);
    if !is_optional(field(needed, "optional")) && is_optional(known.get("optional").cloned()) {
        known.remove("optional");
        has_more = true;
    }
    if let Some(inline) = there.as_inline_table_mut().filter(|_| has_more) {
        inline.fmt();
    }
    Ok(has_more)
}

/// The version that a dependency asks for; one that comes from elsewhere, or from the workspace, asks for none here.
fn version(dependency: &Item) -> Option<&str> {
    dependency.as_str().or_else(|| dependency.as_table_like()?.get("version")?.as_str())
}

/// The names of optional dependencies of all kinds and targets.
fn optional(manifest: &Table) -> BTreeSet<String> {
    let targets = manifest.get(TARGET).and_then(Item::as_table_like).into_iter().flat_map(TableLike::iter);
    let tables = std::iter::once(manifest as &dyn TableLike)
        .chain(targets.filter_map(|(_, target)| target.as_table_like()));
    let dependencies = tables.flat_map(|table| {
        DEPENDENCY_TABLES.iter().filter_map(|key| table.get(key).and_then(Item::as_table_like))
    });
    let is_optional = |item: &Item| {
        item.as_table_like().and_then(|it| it.get("optional")).and_then(Item::as_bool) == Some(true)
    };
    dependencies
        .flat_map(TableLike::iter)
        .filter(|(_, item)| is_optional(item))
        .map(|(name, _)| name.to_owned())
        .collect()
}

/// Brings features in line with dependencies that were optional and are there in any case now: no feature can ask for them
/// ("Optional dependencies" and "Dependency features" in the Cargo Book).
fn release(features: &mut dyn TableLike, required: &BTreeSet<String>) {
    for name in required {
        let is_asked_for = features.iter().any(|(_, needs)| {
            needs
                .as_array()
                .into_iter()
                .flatten()
                .filter_map(Value::as_str)
                .any(|it| it.strip_prefix(OPTIONAL) == Some(name))
        });
        // Without a `dep:` anywhere, it was a feature of its own name, which others may ask for.
        if !is_asked_for && !features.contains_key(name) {
            features.insert(name, Item::Value(Value::Array(Array::new())));
        }
    }
    for (_, needs) in features.iter_mut() {
        let Some(needs) = needs.as_array_mut() else { continue };
        needs.retain(|it| {
            let dependency = it.as_str().and_then(|it| it.strip_prefix(OPTIONAL));
            dependency.is_none_or(|it| !required.contains(it))
        });
        for need in needs.iter_mut() {
            // `name?/feature` means nothing where `name` is no option.
            let weak = need.as_str().and_then(|it| it.split_once("?/"));
            let strong = weak.filter(|(name, _)| required.contains(*name));
            if let Some(strong) = strong.map(|(name, feature)| format!("{name}/{feature}")) {
                let decor = need.decor().clone();
                *need = strong.into();
                *need.decor_mut() = decor;
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: &str = r#"[package]
name = "pets"
edition = "2024"
rust-version = "1.88"

[features]
default = ["rustls"]
rustls = ["dep:rustls"]
chrono = ["dep:chrono"]

[dependencies]
bytes = "1"
chrono = { version = "0.4", default-features = false, features = ["std"], optional = true }
reqwest = { version = "0.13", default-features = false, features = ["stream"] }

[target.'cfg(not(target_arch = "wasm32"))'.dependencies]
rustls = { version = "0.23", optional = true }
"#;

    fn added(manifest: &str) -> Result<Added> {
        Needed::of(NEEDED).expect("a manifest").add_to(manifest)
    }

    #[test]
    fn what_is_missing_is_added_and_nothing_else_changes() {
        let own = "# My crate.\n[package]\nedition = \"2024\"\nname = \"mine\" # as it is\n\n[dependencies]\nanyhow = \"1\"\n";
        let first = added(own).expect("it is added");
        assert!(first.text.starts_with(own.trim_end()), "{}", first.text);
        assert!(first.names.contains(&"bytes".to_owned()), "{:?}", first.names);
        let manifest: toml::Table = first.text.parse().expect("TOML");
        let needed: toml::Table = NEEDED.parse().expect("TOML");
        assert_eq!(manifest["features"], needed["features"]);
        assert_eq!(manifest["target"], needed["target"]);
        assert_eq!(manifest["dependencies"]["reqwest"], needed["dependencies"]["reqwest"]);
        // A second time there is nothing left to do.
        let second = added(&first.text).expect("it is added");
        assert!(second.names.is_empty() && second.text == first.text, "{:?}", second.names);
    }

    #[test]
    fn dependencies_that_are_there_get_what_they_lack() {
        let own = "[package]\nedition = \"2024\"\nname = \"mine\"\n[features]\ndefault = [\"fast\"]\nfast = []\n[dependencies]\nchrono = \"0.4\"\nbytes = { workspace = true }\n[dependencies.reqwest]\nversion = \"0.13.1\"\ndefault-features = false\noptional = true\n";
        let manifest: toml::Table = added(own).expect("it is added").text.parse().expect("TOML");
        let text = |value: &toml::Value| value.to_string();
        assert_eq!(text(&manifest["features"]["default"]), r#"["fast", "rustls"]"#);
        // It is there in any case, and so no feature brings it.
        assert_eq!(text(&manifest["features"]["chrono"]), "[]");
        assert_eq!(text(&manifest["dependencies"]["chrono"]["features"]), r#"["std"]"#);
        assert_eq!(text(&manifest["dependencies"]["reqwest"]["features"]), r#"["stream"]"#);
        assert!(manifest["dependencies"]["reqwest"].get("optional").is_none());
        assert_eq!(text(&manifest["dependencies"]["bytes"]), "{ workspace = true }");
    }

    #[test]
    fn the_rest_of_the_manifest_stays_as_it_is() {
        let own = "[package]\nname = \"mine\"\nedition.workspace = true\n\n[dependencies]\nreqwest = \"0.13\" # mine\nbytes = { version = \"1\", optional = true }\nchrono = { git = \"https://example.com\" }\n";
        let text = added(own).expect("it is added").text;
        for line in [
            "reqwest = { version = \"0.13\", features = [\"stream\"] } # mine\n",
            "bytes = { version = \"1\" }\n",
            "chrono = { git = \"https://example.com\", features = [\"std\"] }\n",
        ] {
            assert!(text.contains(line), "{line}: {text}");
        }
        let windows = added(&own.replace('\n', "\r\n")).expect("it is added").text;
        assert_eq!(windows, text.replace('\n', "\r\n"));
    }

    #[test]
    fn crates_of_an_older_language_are_refused() {
        for (said, expected) in [
            ("", "it is of edition 2015"),
            ("edition = \"2021\"", "it is of edition 2021, and the SDK's code is of edition 2024"),
            (
                "edition = \"2024\"\nrust-version = \"1.85\"",
                "its `rust-version` is 1.85.0, and the SDK needs Rust 1.88.0",
            ),
            ("edition = \"2024\"\nrust-version = \"1.87.1\"", "is 1.87.1"),
        ] {
            let refused =
                added(&format!("[package]\nname = \"mine\"\n{said}\n")).err().map(|it| it.to_string());
            assert!(refused.as_ref().is_some_and(|it| it.contains(expected)), "{said}: {refused:?}");
        }
        for said in [
            "edition = \"2024\"",
            "edition.workspace = true\nrust-version.workspace = true",
            "edition = \"2024\"\nrust-version = \"1.90\"",
        ] {
            added(&format!("[package]\nname = \"mine\"\n{said}\n")).expect(said);
        }
    }

    #[test]
    fn features_of_ones_own_keep_their_meaning() {
        let own = r#"[package]
name = "mine"
edition = "2024"

[features]
codegen = ["dep:prost-build"]
fast = ["dep:bytes", "reqwest?/gzip", "prost-build?/format", "zstd"]
small = ["httpdate"] # an implicit feature

[dependencies]
bytes = { version = "1", optional = true }
httpdate = { version = "1", optional = true }
reqwest = { version = "0.13", optional = true }
unrelated = { version = "1", optional = true }

[build-dependencies]
prost-build = { version = "0.14", optional = true }

[target.'cfg(unix)'.build-dependencies]
zstd = { version = "0.13", optional = true }
"#;
        let needed = NEEDED.replace("[dependencies]\n", "[dependencies]\nhttpdate = \"1\"\n");
        let added = Needed::of(&needed).expect("a manifest").add_to(own).expect("it is added");
        let manifest: toml::Table = added.text.parse().expect("TOML");
        let feature = |name: &str| manifest["features"][name].to_string();
        assert_eq!(feature("codegen"), r#"["dep:prost-build"]"#);
        assert_eq!(feature("fast"), r#"["reqwest/gzip", "prost-build?/format", "zstd"]"#);
        assert_eq!(feature("small"), r#"["httpdate"]"#);
        assert_eq!(feature("httpdate"), "[]");
        assert!(
            manifest["features"].get("bytes").is_none() && manifest["features"].get("unrelated").is_none()
        );
        assert_eq!(manifest["dependencies"]["unrelated"]["optional"].as_bool(), Some(true));
        assert!(added.text.contains("# an implicit feature"), "{}", added.text);
        // A second time there is nothing left to do.
        let again = Needed::of(&needed).expect("a manifest").add_to(&added.text).expect("it is added");
        assert!(again.names.is_empty() && again.text == added.text, "{}", again.text);
    }

    #[test]
    fn what_does_not_fit_is_told() {
        for (own, told) in [
            (
                "[package]\nedition = \"2024\"\nname = \"a\"\n[dependencies]\nreqwest = \"0.12\"\n",
                "`reqwest` in version 0.12",
            ),
            (
                "[package]\nedition = \"2024\"\nname = \"a\"\n[dependencies]\nbytes = { version = \"0.5\" }\n",
                "`bytes` in version 0.5",
            ),
            ("[workspace]\nmembers = []\n", "no [package]"),
            ("dependencies = 1\n[package]\nedition = \"2024\"\nname = \"a\"\n", "`dependencies` is no table"),
            ("[package", ""),
        ] {
            let error = added(own).err().expect("it does not fit");
            assert!(format!("{error:#}").contains(told), "{error:#}");
        }
    }
}
