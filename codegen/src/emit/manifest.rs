//! `Cargo.toml`.

use sdk_runtime::sources::MANIFEST as RUNTIME;
use semver::Version;
use toml::{Table, Value};
use toml_edit::{DocumentMut, Item};

use super::contents;
use super::dependencies;
use super::docs;
use super::features::{self, Features, OPTIONAL, XML};
use super::shared_runtime;
use crate::config::{
    Config, Contents, ModulePath, RequestChecks, Runtime, SchemaUses, dependencies as all_dependencies,
    taken_by,
};
use crate::ir::{Api, External, Library, ResponseContent, Retry};
use crate::name::ident::words;

/// The feature for text in other charsets than UTF-8; it costs a table of them.
const CHARSET: &str = "charset";

/// The first line of every emitted TOML file.
pub(super) const HEADER: &str = "# @generated from the OpenAPI document. Do not edit.\n\n";

/// What the package is called.
pub(super) struct Package {
    /// The package's name.
    pub(super) name: String,
    /// What users write before the crate's items: the library's name, or the path of the module.
    pub(super) library: String,
    /// The module that takes the place of a crate.
    pub(super) module: Option<ModulePath>,
    /// The version.
    version: Version,
    /// One sentence.
    pub(super) description: String,
    /// What the crate has.
    pub(super) contents: Contents,
    /// Where the support code is from.
    pub(super) runtime: Runtime,
    /// The features for resources.
    pub(super) features: Features,
    /// Whether the API knows repeated requests by a key.
    pub(super) has_idempotency_keys: bool,
    /// Whether there are operations that go on after their first answer.
    pub(super) has_polling: bool,
    /// What the crate has the document's schemas for.
    pub(super) schemas: SchemaUses,
    /// Which failed attempts are made again, unless an operation or the caller says otherwise.
    pub(super) retry: Retry,
    /// Whether there are responses with text, which may come in any charset.
    reads_text: bool,
}

impl Package {
    /// From the configuration, else from the document.
    pub(super) fn new(api: &Api, config: &Config) -> Self {
        let package = &config.package;
        let module = package.as_module();
        // A name that was chosen has been checked.
        let name = package.name.clone().unwrap_or_else(|| name(&api.title, config));
        let version = package.version.as_deref().unwrap_or(&api.version);
        let description =
            package.description.clone().unwrap_or_else(|| contents::about(api, package.contents));
        Self {
            library: module.as_ref().map_or_else(|| name.replace('-', "_"), ToString::to_string),
            module,
            name,
            version: self::version(version),
            description: docs_free(&description),
            contents: package.contents,
            runtime: package.runtime,
            features: Features::new(api, config, &runtime_features(&features::absent(api, package.contents))),
            has_idempotency_keys: config.client.idempotency_header.is_some(),
            has_polling: features::has_polling(api),
            schemas: config.schema_uses(),
            retry: config.client.retry.unwrap_or(Retry::Safe),
            reads_text: api.responses().any(|response| {
                matches!(response.content, ResponseContent::Text | ResponseContent::JsonOrText(_))
            }),
        }
    }
}

impl Package {
    /// How examples in documentation begin. Those of a module cannot be compiled: an example is a crate of its own, and the
    /// module's crate may show it under another name or not at all.
    pub(super) fn fence(&self) -> &'static str {
        if self.module.is_some() { "```ignore" } else { "```no_run" }
    }
}

/// The features of the crate that are not those of resources.
pub(super) fn own_features(absent: &[&str]) -> Vec<String> {
    let runtime: Table = RUNTIME.parse().unwrap_or_default();
    let features = runtime.get("features").and_then(Value::as_table).into_iter();
    features.flat_map(Table::keys).filter(|name| !absent.contains(&name.as_str())).cloned().collect()
}

/// The names of the runtime's own features, and those that its optional dependencies would have.
fn runtime_features(absent: &[&str]) -> Vec<String> {
    let runtime: Table = RUNTIME.parse().unwrap_or_default();
    let left_out = libraries_of(&runtime, absent);
    let dependencies = all_dependencies(&runtime).flat_map(Table::keys);
    let needed = dependencies.filter(|name| !left_out.contains(*name)).cloned();
    own_features(absent).into_iter().chain(needed).collect()
}

/// The libraries that features of the runtime bring.
fn libraries_of(runtime: &Table, features: &[&str]) -> Vec<String> {
    let needs = features.iter().filter_map(|feature| runtime.get("features")?.get(*feature)?.as_array());
    let names = needs.flatten().filter_map(|it| it.as_str()?.strip_prefix("dep:"));
    names.map(str::to_owned).collect()
}

/// One line without what Markdown needs.
fn docs_free(text: &str) -> String {
    docs::one_line(text).replace('\\', "")
}

/// What titles call the document.
const DESCRIPTIONS: [&str; 9] = [
    "definition",
    "definitions",
    "doc",
    "docs",
    "documentation",
    "reference",
    "schema",
    "spec",
    "specification",
];

/// A legal package name. Names of dependencies and of the language would be in the way.
fn name(title: &str, config: &Config) -> String {
    let says_something = title.contains(char::is_alphanumeric);
    let mut words = if says_something { words(title) } else { Vec::new() };
    // The crate is the client of an API, not its description.
    while words.len() > 1 && words.last().is_some_and(|last| DESCRIPTIONS.contains(&last.as_str())) {
        words.pop();
    }
    let mut name: String = words.join("-").chars().take(48).collect();
    name = name.trim_matches('-').to_owned();
    if name.is_empty() {
        return "api-client".to_owned();
    }
    if name.starts_with(|first: char| first.is_ascii_digit()) {
        name.insert_str(0, "api-");
    }
    let is_word = syn::parse_str::<syn::Ident>(&name.replace('-', "_")).is_err();
    if is_word || taken_by(&name, config).is_some() { format!("{name}-client") } else { name }
}

/// A semantic version made of the numbers in a text.
fn version(text: &str) -> Version {
    if let Ok(version) = Version::parse(text.trim().trim_start_matches(['v', 'V'])) {
        return version;
    }
    let mut numbers = text
        .split(|it: char| !it.is_ascii_digit())
        .filter(|digits| !digits.is_empty())
        .filter_map(|digits| digits.parse::<u64>().ok().filter(|it| *it < 1 << 40));
    match numbers.next() {
        Some(major) => Version::new(major, numbers.next().unwrap_or(0), numbers.next().unwrap_or(0)),
        None => Version::new(0, 1, 0),
    }
}

/// Writes the manifest.
pub(super) fn write(api: &Api, package: &Package, config: &Config) -> String {
    let runtime: Table = RUNTIME.parse().unwrap_or_default();
    let mut about = Table::new();
    let mut put =
        |key: &str, value: &str| drop(about.insert(key.to_owned(), Value::String(value.to_owned())));
    put("name", &package.name);
    put("version", &package.version.to_string());
    put("edition", "2024");
    put("rust-version", "1.88");
    put("description", &package.description);
    if let Some(license) = &config.package.license {
        put("license", license);
    }
    if let Some(repository) = &config.package.repository {
        put("repository", repository);
    }
    let links = [("homepage", &config.package.homepage), ("documentation", &config.package.documentation)];
    for (key, link) in links {
        link.iter().for_each(|link| put(key, link));
    }
    put("readme", "README.md");
    for (key, texts) in [
        ("authors", &config.package.authors),
        ("keywords", &config.package.keywords),
        ("categories", &config.package.categories),
    ] {
        if !texts.is_empty() {
            about.insert(key.to_owned(), Value::Array(texts.iter().cloned().map(Value::String).collect()));
        }
    }
    about.insert("metadata".to_owned(), Value::Table(docs_metadata()));
    let mut manifest = Table::new();
    manifest.insert("package".to_owned(), Value::Table(about));
    let left_out = libraries_of(&runtime, &package.features.absent);
    let is_absent = |table: &str, name: &str| match table {
        "features" => !package.features.has(name),
        _ => left_out.iter().any(|it| it == name),
    };
    for table in ["features", "dependencies"] {
        let entries = runtime.get(table).and_then(Value::as_table).cloned().unwrap_or_default();
        let needed = entries
            .into_iter()
            .filter(|(name, _)| is_needed(table, name, package.contents, config) && !is_absent(table, name));
        manifest.insert(table.to_owned(), Value::Table(needed.collect()));
    }
    if package.runtime == Runtime::Crate {
        shared_runtime::depend(&mut manifest, api, package.schemas);
    }
    if package.schemas.requests == RequestChecks::InTests && !package.schemas.validation {
        let libraries: &[&str] = match package.runtime {
            Runtime::Crate if !package.schemas.any() => &shared_runtime::OF_SCHEMAS,
            Runtime::Embedded | Runtime::Crate => &[VALIDATION],
        };
        libraries.iter().rev().for_each(|library| only_in_tests(&mut manifest, library));
    }
    let added = added_dependencies(api, config);
    if package.schemas.descriptions {
        add_schemars(&mut manifest);
    }
    if package.contents.has_client() && package.runtime == Runtime::Embedded {
        manifest.extend(runtime.get("target").map(|target| ("target".to_owned(), target.clone())));
    }
    dependencies::add(&mut manifest, added);
    if let Some(Value::Array(default)) =
        manifest.get_mut("features").and_then(|features| features.get_mut("default"))
    {
        let reads_text = package.reads_text || package.features.has(XML);
        default.retain(|feature| reads_text || feature.as_str() != Some(CHARSET));
        let present = OPTIONAL.iter().filter(|it| it.is_default && package.features.has(it.name));
        default.extend(present.map(|it| Value::String(it.name.to_owned())));
    }
    if let Some(Value::Table(features)) =
        manifest.get_mut("features").filter(|_| !package.features.is_empty())
    {
        let names = || package.features.names().map(|name| Value::String(name.to_owned())).collect();
        if let Some(Value::Array(default)) = features.get_mut("default") {
            default.insert(0, Value::String(features::ALL.to_owned()));
        }
        features.insert(features::ALL.to_owned(), Value::Array(names()));
        features.extend(package.features.names().map(|name| (name.to_owned(), Value::Array(Vec::new()))));
    }
    if !config.package.dev_dependencies.is_empty() {
        manifest.insert("dev-dependencies".to_owned(), Value::Table(config.package.dev_dependencies.clone()));
    }
    let text = toml::to_string(&manifest).unwrap_or_default();
    format!("{HEADER}{}", inline(&text))
}

/// Leaves a library to the feature for tests.
fn only_in_tests(manifest: &mut Table, library: &str) {
    let feature = manifest.get_mut("features").and_then(|it| it.get_mut("test-util")?.as_array_mut());
    if let Some(feature) = feature {
        feature.insert(0, Value::String(format!("dep:{library}")));
    }
    let dependency = manifest.get_mut("dependencies").and_then(|it| it.get_mut(library));
    if let Some(dependency) = dependency {
        let version = |it: &Value| Table::from_iter([("version".to_owned(), it.clone())]);
        let mut table = dependency.as_table().cloned().unwrap_or_else(|| version(dependency));
        table.insert("optional".to_owned(), Value::Boolean(true));
        *dependency = Value::Table(table);
    }
}

/// Adds the feature with which types tell their schema.
fn add_schemars(manifest: &mut Table) {
    let text = "[features]\nschemars = [\"dep:schemars\"]\n\
                [dependencies]\nschemars = { version = \"1\", default-features = false, features = [\"std\"], optional = true }\n";
    for (name, table) in text.parse::<Table>().unwrap_or_default() {
        if let (Some(Value::Table(known)), Value::Table(more)) = (manifest.get_mut(&name), table) {
            known.extend(more);
        }
    }
}

/// What types of other crates and derives need. A library that only a feature would bring is there in any case then.
fn added_dependencies(api: &Api, config: &Config) -> Table {
    let mut added = Table::new();
    for library in api.externals.iter().filter_map(External::library) {
        let requirement = Library::named(library)
            .and_then(|it| format!("{} = {}", it.name, it.requirement).parse::<Table>().ok());
        added.extend(requirement.into_iter().flatten());
    }
    added.extend(config.package.dependencies.clone());
    added
}

/// How docs.rs builds the documentation: with everything in it, and with what each item needs.
fn docs_metadata() -> Table {
    let mut settings = Table::new();
    settings.insert("all-features".to_owned(), Value::Boolean(true));
    let arguments = ["--cfg", "docsrs"].map(|it| Value::String(it.to_owned()));
    settings.insert("rustdoc-args".to_owned(), Value::Array(arguments.into()));
    let site = Table::from_iter([("rs".to_owned(), Value::Table(settings))]);
    Table::from_iter([("docs".to_owned(), Value::Table(site))])
}

/// What only crates depend on that check values.
const VALIDATION: &str = "fancy-regex";

/// Whether the crate needs a feature or a dependency of the runtime.
fn is_needed(table: &str, name: &str, contents: Contents, config: &Config) -> bool {
    if name == VALIDATION {
        let uses = config.schema_uses();
        return uses.validation || uses.requests == RequestChecks::InTests;
    }
    let converts = Library::named(name).is_some_and(|library| library.is_feature);
    match (contents, table) {
        (Contents::Client | Contents::Module, _) => true,
        (Contents::Types, "features") => converts,
        (Contents::Types, _) => converts || ["base64", "serde", "serde_json"].contains(&name),
    }
}

/// Dependencies read best on a line each, as people write them.
fn inline(text: &str) -> String {
    let Ok(mut document) = text.parse::<DocumentMut>() else { return text.to_owned() };
    for table in ["dependencies", "dev-dependencies"] {
        document.get_mut(table).and_then(Item::as_table_mut).map(inline_table);
    }
    let targets = document.get_mut("target").and_then(Item::as_table_mut);
    for (_, target) in targets.into_iter().flat_map(toml_edit::Table::iter_mut) {
        target.get_mut("dependencies").and_then(Item::as_table_mut).map(inline_table);
    }
    document.to_string()
}

fn inline_table(dependencies: &mut toml_edit::Table) {
    for (mut key, dependency) in dependencies.iter_mut() {
        key.fmt();
        if let Some(mut nested) = dependency.as_table().cloned().map(toml_edit::Table::into_inline_table) {
            nested.fmt();
            *dependency = Item::Value(toml_edit::Value::InlineTable(nested));
        }
    }
    dependencies.sort_values();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn crates_are_called_after_the_api() {
        for (title, expected) in [
            ("Pet Store", "pet-store"),
            ("ElevenLabs API Documentation", "elevenlabs-api"),
            ("Pets API Reference Docs", "pets-api"),
            ("Documentation", "documentation"),
            ("3D Printing", "api-3d-printing"),
            ("serde", "serde-client"),
            ("???", "api-client"),
        ] {
            assert_eq!(name(title, &Config::default()), expected, "{title}");
        }
    }
}
