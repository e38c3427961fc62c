//! What several commands take: the document, the configuration, the form of messages.

use std::path::PathBuf;

use anyhow::Result;
use clap::{Args, ValueEnum};
use codegen::diagnostic::Code;
use codegen::{Options, Policy, Warnings};

use crate::Project;

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
    /// The OpenAPI document [default: the one in spec/, with spec/sdk.toml].
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
    /// The document, and the configuration if there is one. The project's own goes with its own document only.
    fn paths(&self, project: &Project) -> Result<(PathBuf, Option<PathBuf>)> {
        Ok(match &self.spec {
            Some(spec) => (spec.clone(), self.config.clone()),
            None => (project.document()?, self.config.clone().or_else(|| project.config())),
        })
    }

    /// The files that are read first.
    ///
    /// # Errors
    /// When none is named and the project has none.
    pub(crate) fn files(&self, project: &Project) -> Result<Vec<PathBuf>> {
        let (spec, config) = self.paths(project)?;
        Ok(std::iter::once(spec).chain(config).collect())
    }

    /// The pipeline's input.
    ///
    /// # Errors
    /// When no document is named and the project has none.
    pub(crate) fn options(&self, project: &Project) -> Result<Options> {
        let (spec, config) = self.paths(project)?;
        let options = Options::new(spec).with_policy(Policy {
            warnings: if self.strict { Warnings::Deny } else { Warnings::Report },
            deny: self.deny.clone(),
            allow: self.allow.clone(),
        });
        Ok(match config {
            Some(config) => options.with_config(config),
            None => options,
        })
    }
}

fn code(text: &str) -> Result<Code, String> {
    Code::ALL.iter().copied().find(|code| code.as_str() == text).ok_or_else(|| {
        let known: Vec<&str> = Code::ALL.iter().map(|code| code.as_str()).collect();
        format!("there is no such code; the codes are {}", known.join(", "))
    })
}
