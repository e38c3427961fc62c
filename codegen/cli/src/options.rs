//! What several commands take: the document, the configuration, what becomes of findings.

use std::path::PathBuf;

use anyhow::{Result, bail};
use clap::{Args, ValueEnum};
use codegen::diagnostic::{Code, did_you_mean};
use codegen::document::Input;
use codegen::{Options, Policy, Warnings};

use crate::Project;
use crate::fetch::Rules;
use crate::location::{Location, Opened};

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

/// Which document to read.
#[derive(Clone, Debug, Args)]
pub(crate) struct Source {
    /// The OpenAPI document: a file, a folder with one, `-` for standard input [default: the one in spec/, with
    /// spec/sdk.toml].
    // Commands that fetch a document say so: `FETCHED`.
    #[arg(long, value_name = "FILE", value_parser = Location::parser())]
    pub(crate) spec: Option<Location>,
    /// The choices for the SDK that a document cannot say.
    #[arg(long, value_name = "FILE")]
    pub(crate) config: Option<PathBuf>,
    #[command(flatten)]
    pub(crate) findings: Findings,
}

/// The help of `--spec` for commands that fetch a document.
pub(crate) const FETCHED: &str = "The OpenAPI document: a file, a folder with one, a URL, `-` for standard input [default: the \
                                  one in spec/, with spec/sdk.toml]";

impl Source {
    /// The configuration, if there is one. The project's own goes with its own document only.
    fn config(&self, project: &Project) -> Option<PathBuf> {
        let own = || project.config().filter(|_| self.spec.is_none());
        self.config.clone().or_else(own)
    }

    /// The files that are read first.
    ///
    /// # Errors
    /// When none is named and the project has none, or when the document is no file.
    pub(crate) fn files(&self, project: &Project) -> Result<Vec<PathBuf>> {
        let Input::Path(spec) = self.on_this_machine(project)? else {
            bail!("standard input cannot be watched; name a file")
        };
        Ok(std::iter::once(spec).chain(self.config(project)).collect())
    }

    /// Whether the document is fetched.
    #[cfg(feature = "explore")]
    pub(crate) fn is_remote(&self) -> bool {
        matches!(self.spec, Some(Location::Url(_)))
    }

    fn on_this_machine(&self, project: &Project) -> Result<Input> {
        match &self.spec {
            Some(spec) => spec.on_this_machine(project),
            None => Ok(Input::path(project.document()?)),
        }
    }

    /// The pipeline's input, for commands that use no network.
    ///
    /// # Errors
    /// When no document is named and the project has none, or when it cannot be read or is behind a URL.
    pub(crate) fn options(&self, project: &Project) -> Result<Options> {
        Ok(self.options_for(self.on_this_machine(project)?, project))
    }

    /// The document, which is fetched if need be.
    ///
    /// # Errors
    /// When no document is named and the project has none, or when it cannot be read or fetched.
    pub(crate) fn open(&self, project: &Project, rules: &Rules) -> Result<Opened> {
        match &self.spec {
            Some(spec) => spec.open(rules),
            None => Ok(Opened::of(Input::path(project.document()?))),
        }
    }

    /// The pipeline's input for a document that was opened.
    pub(crate) fn options_for(&self, document: Input, project: &Project) -> Options {
        let options = Options::of(document).with_policy(self.findings.policy());
        match self.config(project) {
            Some(config) => options.with_config(config),
            None => options,
        }
    }
}

/// What becomes of findings.
#[derive(Clone, Debug, Default, Args)]
pub(crate) struct Findings {
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
    /// Prints errors alone: no warnings, no summary.
    #[arg(long, short, conflicts_with = "verbose")]
    pub(crate) quiet: bool,
    /// The form of messages.
    #[arg(long, value_name = "FORM", default_value = "human")]
    pub(crate) message_format: MessageFormat,
}

impl Findings {
    /// What becomes of them in a command that has no such options: people are told why a document is of no use.
    pub(crate) fn errors_alone() -> Self {
        Self { quiet: true, ..Self::default() }
    }

    /// Whether people read what a command says beside its errors.
    pub(crate) fn are_told(&self) -> bool {
        self.message_format == MessageFormat::Human && !self.quiet
    }

    /// Which findings stop the generator.
    pub(crate) fn policy(&self) -> Policy {
        Policy {
            warnings: if self.strict { Warnings::Deny } else { Warnings::Report },
            deny: self.deny.clone(),
            allow: self.allow.clone(),
        }
    }
}

fn code(text: &str) -> Result<Code, String> {
    Code::ALL.iter().copied().find(|code| code.as_str() == text).ok_or_else(|| {
        let known = Code::ALL.iter().map(|code| code.as_str());
        let hint = did_you_mean(text, known)
            .unwrap_or_else(|| "the page `diagnostics.md` of the documentation lists them".to_owned());
        format!("there is no such code; {hint}")
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_that_is_nearly_one_is_proposed() {
        assert!(code("missing-license").is_ok());
        for (text, hint) in [
            ("missing-licens", "did you mean `missing-license`?"),
            ("Missing_License", "did you mean `missing-license`?"),
            ("everything", "the page `diagnostics.md` of the documentation lists them"),
        ] {
            assert_eq!(code(text), Err(format!("there is no such code; {hint}")), "{text}");
        }
    }
}
