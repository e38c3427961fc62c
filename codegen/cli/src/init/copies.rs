//! What a new repository has in `spec/`: the document with all of its files, the configuration with its overlays.

use std::collections::BTreeMap;
use std::fmt::Write as _;
use std::fs;
use std::path::{Component, Path};

use anyhow::{Context, Result, ensure};
use codegen::Options;
use codegen::config::{Config, SCHEMA, with_slashes};
use codegen::document::{Input, Sources};

use super::{Arguments, CONFIG};
use crate::location::{Location, Opened};
use crate::project::CONFIG_SCHEMA;
use crate::report;

/// The comment by which editors find the schema of a TOML file.
const SCHEMA_COMMENT: &str = "#:schema";

/// The document and the configuration that are copied.
pub(super) struct Copies<'a> {
    opened: Opened,
    config: Config,
    arguments: &'a Arguments,
}

impl<'a> Copies<'a> {
    /// Opens them.
    ///
    /// # Errors
    /// When the document cannot be opened, or the configuration cannot be read or says another URL.
    pub(super) fn new(arguments: &'a Arguments) -> Result<Self> {
        let input = arguments.config.as_ref().map(Input::path);
        let config = report::config(input.as_ref(), &arguments.findings)?;
        if let (Location::Url(url), Some(own)) = (&arguments.spec, &config.spec) {
            ensure!(url == own, "the document is to come from {url}, and the configuration says {own}");
        }
        let mut rules = arguments.rules.clone();
        rules.hosts.extend(config.spec_hosts.iter().cloned());
        Ok(Self { opened: arguments.spec.open(&rules)?, config, arguments })
    }

    /// The pipeline's input.
    ///
    /// # Errors
    /// When the configuration cannot be read.
    pub(super) fn options(&self, arguments: &Arguments) -> Result<Options> {
        let options = Options::of(self.opened.input.clone()).with_policy(arguments.findings.policy());
        Ok(match &arguments.config {
            Some(config) => options.with_config(config),
            // What the new project will say, but for the name, which comes of the document.
            None => {
                Options { config: Some(Input::text("spec/sdk.toml", self.config_text(None)?)), ..options }
            }
        })
    }

    /// The URL that the document comes from.
    pub(super) fn url(&self) -> Option<&str> {
        match &self.arguments.spec {
            Location::Url(url) => Some(url),
            _ => self.config.spec.as_deref(),
        }
    }

    /// The path of the document in the new repository.
    ///
    /// # Errors
    /// When the document has no name.
    pub(super) fn document(&self) -> Result<String> {
        Ok(format!("spec/{}", self.opened.file_name()?))
    }

    /// The files by their paths in the new repository. `sources` say which ones the document consists of.
    ///
    /// # Errors
    /// When a file cannot be read, or two of them have the same name.
    pub(super) fn files(&self, sources: &Sources, package: &str) -> Result<BTreeMap<String, Vec<u8>>> {
        let mut files = BTreeMap::from([
            ("spec/sdk.toml".to_owned(), self.config_text(Some(package))?.into_bytes()),
            (format!("spec/{CONFIG_SCHEMA}"), SCHEMA.as_bytes().to_vec()),
        ]);
        let mut add = |path: String, bytes: Vec<u8>| {
            // Some systems know no capitals.
            let taken = files.keys().find(|it: &&String| it.eq_ignore_ascii_case(&path));
            ensure!(taken.is_none(), "two files would be called {path}; give one of them another name");
            files.insert(path, bytes);
            Ok(())
        };
        add(self.document()?, self.opened.bytes()?)?;
        for part in sources.parts() {
            add(format!("spec/{part}"), self.opened.part(part)?)?;
        }
        for overlay in &self.config.overlays {
            let overlay = &with_slashes(overlay);
            ensure!(
                overlay.components().all(|it| matches!(it, Component::Normal(_) | Component::CurDir)),
                "the overlay {} is not below the configuration's folder; put it there first",
                overlay.display()
            );
            let folder = self.arguments.config.as_deref().and_then(Path::parent).unwrap_or(Path::new(""));
            let place = folder.join(overlay);
            let bytes = fs::read(&place).with_context(|| format!("cannot read {}", place.display()))?;
            let segments: Vec<_> = overlay
                .components()
                .filter(|it| *it != Component::CurDir)
                .map(|it| it.as_os_str().to_string_lossy())
                .collect();
            add(format!("spec/{}", segments.join("/")), bytes)?;
        }
        Ok(files)
    }

    /// The configuration. What the command line says of the document's source is kept in it. Until the name of the package is
    /// known its line is empty, so that findings are where the new project has them.
    fn config_text(&self, package: Option<&str>) -> Result<String> {
        let text = match &self.arguments.config {
            Some(path) => {
                fs::read_to_string(path).with_context(|| format!("cannot read {}", path.display()))?
            }
            None => match package {
                Some(package) => CONFIG.replace("PACKAGE", package),
                None => CONFIG.replace("name = \"PACKAGE\"", ""),
            },
        };
        let mut head = String::new();
        if !text.contains(SCHEMA_COMMENT) {
            let _ = writeln!(head, "{SCHEMA_COMMENT} ./{CONFIG_SCHEMA}");
        }
        let Location::Url(url) = &self.arguments.spec else { return Ok(head + &text) };
        if self.config.spec.is_none() {
            head.push_str("# Where the document comes from: `cargo openapi-sdk update` fetches it.\n");
            let _ = writeln!(head, "spec = {}", toml::Value::from(url.as_str()));
        }
        if self.config.spec_hosts.is_empty() && !self.arguments.rules.hosts.is_empty() {
            let _ = writeln!(head, "spec-hosts = {}", toml::Value::from(self.arguments.rules.hosts.clone()));
        }
        Ok(if head.is_empty() { text } else { format!("{head}\n{text}") })
    }
}
