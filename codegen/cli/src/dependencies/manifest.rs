//! Features and dependencies that are added to a manifest that somebody else writes.

use anyhow::{Context as _, Result, bail};
use semver::{Comparator, Op, VersionReq};
use toml_edit::{Array, DocumentMut, InlineTable, Item, Table, TableLike, Value};

/// The tables of a manifest that hold what an SDK needs; those of a target are below it.
const FEATURES: &str = "features";
const DEPENDENCIES: &str = "dependencies";
const TARGET: &str = "target";
/// The prefix of an optional dependency in a feature.
const OPTIONAL: &str = "dep:";

/// The features and dependencies that an SDK needs.
pub(super) struct Needed(DocumentMut);

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
        let others: Vec<String> = document
            .iter()
            .map(|(key, _)| key.to_owned())
            .filter(|key| ![FEATURES, DEPENDENCIES, TARGET].contains(&key.as_str()))
            .collect();
        for key in others {
            document.remove(&key);
        }
        Ok(Self(document))
    }

    /// The tables as a manifest has them.
    pub(super) fn to_toml(&self) -> String {
        self.0.to_string().trim_start().to_owned()
    }

    /// A manifest with all of it.
    ///
    /// # Errors
    /// When it is no manifest of a package, or has another version of a dependency.
    pub(super) fn add_to(&self, manifest: &str) -> Result<Added> {
        let mut document: DocumentMut = manifest.parse()?;
        if document.get("package").is_none() {
            bail!("it has no [package], so that nothing can be added to it");
        }
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
                    names.push(format!("`{}`", what().join(".")));
                }
            }
        }
        release_required(&mut document);
        Ok(Added { text: document.to_string(), names })
    }

    /// The tables of names, each by its path.
    fn tables(&self) -> Vec<(Vec<&str>, &dyn TableLike)> {
        let of = |key| self.0.get(key).and_then(Item::as_table_like);
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
        && !overlap(is, should_be)
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
        *there = Item::Value(Value::InlineTable(long));
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
    Ok(has_more)
}

/// The version that a dependency asks for; one that comes from elsewhere, or from the workspace, asks for none here.
fn version(dependency: &Item) -> Option<&str> {
    dependency.as_str().or_else(|| dependency.as_table_like()?.get("version")?.as_str())
}

/// Whether a version can be meant by both requirements, as far as their first numbers say it.
fn overlap(one: &str, other: &str) -> bool {
    let (Ok(one), Ok(other)) = (VersionReq::parse(one), VersionReq::parse(other)) else { return true };
    let line = |requirement: &VersionReq| match requirement.comparators.as_slice() {
        [Comparator { op: Op::Caret | Op::Tilde | Op::Exact, major, minor, .. }] => {
            Some((*major, if *major == 0 { *minor } else { None }))
        }
        _ => None,
    };
    match (line(&one), line(&other)) {
        (Some((a, minor_a)), Some((b, minor_b))) => {
            a == b && (minor_a == minor_b || minor_a.is_none() || minor_b.is_none())
        }
        _ => true,
    }
}

/// A dependency that is there in any case is none that a feature could bring.
fn release_required(document: &mut DocumentMut) {
    let mut optional = Vec::new();
    let mut collect = |dependencies: Option<&dyn TableLike>| {
        for (name, item) in dependencies.into_iter().flat_map(TableLike::iter) {
            let is_optional = item.as_table_like().and_then(|it| it.get("optional")).and_then(Item::as_bool);
            if is_optional == Some(true) {
                optional.push(name.to_owned());
            }
        }
    };
    collect(document.get(DEPENDENCIES).and_then(Item::as_table_like));
    for (_, target) in
        document.get(TARGET).and_then(Item::as_table_like).into_iter().flat_map(TableLike::iter)
    {
        collect(target.get(DEPENDENCIES).and_then(Item::as_table_like));
    }
    let features = document.get_mut(FEATURES).and_then(Item::as_table_like_mut);
    for (_, needs) in features.into_iter().flat_map(TableLike::iter_mut) {
        if let Some(needs) = needs.as_array_mut() {
            needs.retain(|it| {
                it.as_str()
                    .and_then(|it| it.strip_prefix(OPTIONAL))
                    .is_none_or(|it| optional.iter().any(|known| known == it))
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const NEEDED: &str = r#"[package]
name = "pets"

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
        let own = "# My crate.\n[package]\nname = \"mine\" # as it is\n\n[dependencies]\nanyhow = \"1\"\n";
        let first = added(own).expect("it is added");
        assert!(first.text.starts_with(own.trim_end()), "{}", first.text);
        assert!(first.names.contains(&"`bytes`".to_owned()), "{:?}", first.names);
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
        let own = "[package]\nname = \"mine\"\n[features]\ndefault = [\"fast\"]\nfast = []\n[dependencies]\nchrono = \"0.4\"\nbytes = { workspace = true }\n[dependencies.reqwest]\nversion = \"0.13.1\"\ndefault-features = false\noptional = true\n";
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
    fn what_does_not_fit_is_told() {
        for (own, told) in [
            ("[package]\nname = \"a\"\n[dependencies]\nreqwest = \"0.12\"\n", "`reqwest` in version 0.12"),
            (
                "[package]\nname = \"a\"\n[dependencies]\nbytes = { version = \"0.5\" }\n",
                "`bytes` in version 0.5",
            ),
            ("[workspace]\nmembers = []\n", "no [package]"),
            ("dependencies = 1\n[package]\nname = \"a\"\n", "`dependencies` is no table"),
            ("[package", ""),
        ] {
            let error = added(own).err().expect("it does not fit");
            assert!(format!("{error:#}").contains(told), "{error:#}");
        }
    }
}
