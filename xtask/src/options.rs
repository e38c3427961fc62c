//! What several commands take: the document, the configuration, the form of messages.

use std::path::{Path, PathBuf};

use clap::{Args, ValueEnum};
use codegen::diagnostic::Code;
use codegen::{Options, Policy, Warnings};

/// The repository's own document, relative to its root.
pub(crate) const DOCUMENT: &str = "spec/skills.yaml";
/// The choices that go with it.
pub(crate) const CONFIG: &str = "spec/sdk.toml";

/// The form of messages.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, ValueEnum)]
pub(crate) enum MessageFormat {
    /// Text with the place in the document.
    #[default]
    Human,
    /// One JSON object a line.
    Json,
    /// One SARIF log, for tools that show findings beside the lines of a pull request.
    Sarif,
}

/// Which document to read, and how.
#[derive(Clone, Debug, Args)]
pub(crate) struct Source {
    /// The OpenAPI document [default: spec/skills.yaml with spec/sdk.toml].
    #[arg(long, value_name = "FILE")]
    pub(crate) spec: Option<PathBuf>,
    /// The choices for the SDK that a document cannot say.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    /// Turns warnings into errors.
    #[arg(long)]
    pub(crate) strict: bool,
    /// Turns the findings with this code into errors.
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub(crate) deny: Vec<Code>,
    /// Drops the findings with this code.
    #[arg(long, value_name = "CODE", value_parser = code)]
    pub(crate) allow: Vec<Code>,
    /// Shows notes too, not only warnings and errors.
    #[arg(long, short)]
    pub(crate) verbose: bool,
    /// The form of messages.
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) message_format: MessageFormat,
}

impl Source {
    /// The document, and the configuration if there is one. The repository's own goes with its own document only.
    fn paths(&self) -> (PathBuf, Option<PathBuf>) {
        let root = repository();
        let config = match (&self.config, &self.spec) {
            (Some(config), _) => Some(config.clone()),
            (None, None) => Some(root.join(CONFIG)),
            (None, Some(_)) => None,
        };
        (self.spec.clone().unwrap_or_else(|| root.join(DOCUMENT)), config)
    }

    /// The files that are read first.
    pub(crate) fn files(&self) -> Vec<PathBuf> {
        let (spec, config) = self.paths();
        std::iter::once(spec).chain(config).collect()
    }

    /// The pipeline's input.
    pub(crate) fn options(&self) -> Options {
        let (spec, config) = self.paths();
        let options = Options::new(spec).with_policy(Policy {
            warnings: if self.strict { Warnings::Deny } else { Warnings::Report },
            deny: self.deny.clone(),
            allow: self.allow.clone(),
        });
        match config {
            Some(config) => options.with_config(config),
            None => options,
        }
    }
}

/// The root of the repository, relative to the current folder when it lies below.
pub(crate) fn repository() -> PathBuf {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).parent().unwrap_or(Path::new("."));
    match std::env::current_dir() {
        Ok(current) if current == root => PathBuf::new(),
        _ => root.to_owned(),
    }
}

fn code(text: &str) -> Result<Code, String> {
    Code::ALL.iter().copied().find(|code| code.as_str() == text).ok_or_else(|| {
        let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        format!("there is no such code; the codes are {}", known.join(", "))
    })
}
