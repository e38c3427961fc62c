//! `update`: the document anew from where it comes from, what that changes for users, and the crate.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use anyhow::{Context, Result, ensure};
use clap::Args;
use codegen::diff::{Diff, diff};
use codegen::document::{self, Input};
use codegen::output::Plan;
use codegen::text::shown_path;
use codegen::{Files, Generated, Options};
use serde_json::json;

use crate::fetch::{self, Fetched, Rules};
use crate::location::is_json;
use crate::options::{Findings, MessageFormat};
use crate::regenerate::counted;
use crate::{Outcome, Project, report, terminal};

/// The arguments of `update`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// The URL of the document [default: `spec` in spec/sdk.toml].
    #[arg(long, value_name = "URL")]
    spec: Option<String>,
    /// Writes nothing; fails when the document behind the URL is not the one in spec/ any more.
    #[arg(long)]
    check: bool,
    #[command(flatten)]
    rules: Rules,
    #[command(flatten)]
    findings: Findings,
}

/// Runs the command.
///
/// # Errors
/// When the document cannot be fetched or does not generate; nothing is written then. When a file cannot be written.
pub(crate) fn run(arguments: &Arguments, project: &Project) -> Result<Outcome> {
    let config = report::config(project.config().map(Input::path).as_ref(), &arguments.findings)?;
    let url = arguments.spec.as_ref().or(config.spec.as_ref()).with_context(|| {
        let file = project.folder().join("sdk.toml");
        format!(
            "where does the document come from? Write `spec = \"https://…\"` into {}, or say --spec",
            file.display()
        )
    })?;
    let mut rules = arguments.rules.clone();
    rules.hosts.extend(config.spec_hosts.iter().cloned());
    let fetched = fetch::document(url, &rules)?;
    let old = Present::of(project)?;
    let files = files(&fetched, &old)?;
    let folder = project.folder();
    let plan = Plan::replacing(&folder, &files, &old.files)
        .with_context(|| format!("the document of {url} does not fit into {}", folder.display()))?;
    let news = News { url, plan: &plan, diff: None, out: None };
    if plan.is_empty() {
        news.print(arguments, project);
        return Ok(Outcome::Done);
    }
    // Only what generates takes the place of what is there.
    let options = options(fetched.input()?, project).with_policy(arguments.findings.policy());
    let new = report::generate(&options, &arguments.findings)?;
    let news = News { diff: old.generated(project).map(|old| diff(&old, &new)), ..news };
    if arguments.check {
        news.print(arguments, project);
        return Ok(Outcome::Findings);
    }
    let out = project.output(&new.surroundings);
    let written = Plan::new(&out, &new.files)?;
    plan.apply()?;
    written.apply()?;
    News { out: Some(out), ..news }.print(arguments, project);
    Ok(Outcome::Done)
}

/// The pipeline's input for a version of the project's own document.
fn options(document: Input, project: &Project) -> Options {
    let options = Options::of(document);
    match project.config() {
        Some(config) => options.with_config(config),
        None => options,
    }
}

/// The document that the project has.
#[derive(Default)]
struct Present {
    document: Option<PathBuf>,
    /// Its files, relative to its folder.
    files: BTreeSet<String>,
}

impl Present {
    fn of(project: &Project) -> Result<Self> {
        if !project.has_document() {
            return Ok(Self::default());
        }
        let document = project.document()?;
        let sources = match document::read(&Input::path(&document)) {
            Ok(document) => document.sources,
            Err(failure) => failure.sources,
        };
        let present = Self { document: Some(document), files: BTreeSet::new() };
        let files = sources.parts().map(str::to_owned).chain(present.name()).collect();
        Ok(Self { files, ..present })
    }

    /// The name of its own file.
    fn name(&self) -> Option<String> {
        Some(self.document.as_ref()?.file_name()?.to_string_lossy().into_owned())
    }

    /// What comes of it, where it generates.
    fn generated(&self, project: &Project) -> Option<Generated> {
        let document = Input::path(self.document.as_ref()?);
        codegen::generate(&options(document, project)).ok()
    }
}

/// The fetched files by the paths that they get. A document in one file keeps the name that it has in the project; in one of
/// several files others may refer to the name that it came with.
fn files(fetched: &Fetched, old: &Present) -> Result<Files> {
    let text = fetched.text(fetched.root())?;
    let has_ending = |name: &String| {
        let says_json =
            Path::new(name.as_str()).extension().is_some_and(|it| it.eq_ignore_ascii_case("json"));
        says_json == is_json(&text)
    };
    let kept = old.name().filter(has_ending).filter(|_| fetched.parts().is_empty());
    let root = kept.unwrap_or_else(|| fetched.root().to_owned());
    let mut files = Files::from([(root, text)]);
    for part in fetched.parts() {
        ensure!(!files.contains_key(part), "the document has two files called {part}");
        files.insert(part.clone(), fetched.text(part)?);
    }
    Ok(files)
}

/// What came of it.
struct News<'a> {
    url: &'a str,
    plan: &'a Plan,
    /// What changes for users, where the document that was there says something.
    diff: Option<Diff>,
    /// The folder that was written beside the document's.
    out: Option<PathBuf>,
}

impl News<'_> {
    fn print(&self, arguments: &Arguments, project: &Project) {
        match arguments.findings.message_format {
            MessageFormat::Json => terminal::data(format_args!(
                "{}",
                json!({
                    "reason": "summary",
                    "url": self.url,
                    "checked": arguments.check,
                    "written": self.plan.write.keys().collect::<Vec<_>>(),
                    "deleted": self.plan.delete.keys().collect::<Vec<_>>(),
                    "unchanged": self.plan.unchanged,
                    "verdict": self.diff.as_ref().and_then(Diff::verdict),
                    "wire": self.diff.as_ref().map(Diff::wire),
                    "changes": self.diff.as_ref().map(|it| &it.changes),
                })
            )),
            MessageFormat::Sarif => {}
            MessageFormat::Human if arguments.findings.quiet => {}
            MessageFormat::Human => self.print_text(arguments, project),
        }
    }

    fn print_text(&self, arguments: &Arguments, project: &Project) {
        if self.plan.is_empty() {
            let files = counted(self.plan.unchanged, "file");
            terminal::line(format_args!(
                "{} is up to date with {}: {files}",
                shown_path(&project.folder()),
                self.url
            ));
            return;
        }
        if let Some(diff) = &self.diff {
            terminal::data(format_args!("{}\n", diff.to_markdown().trim_end()));
        }
        let written = counted(self.plan.write.len(), "file");
        let deleted = counted(self.plan.delete.len(), "file");
        if arguments.check {
            terminal::error_line(format_args!(
                "the document has changed at {}: {written} to write, {deleted} to delete; run `{} update`",
                self.url,
                project.caller()
            ));
        } else {
            let anew = self.out.as_deref().map(|out| format!("; {} is written anew", shown_path(out)));
            terminal::line(format_args!(
                "{} is as it is at {}: {written} written, {deleted} deleted{}",
                shown_path(&project.folder()),
                self.url,
                anew.unwrap_or_default()
            ));
        }
    }
}
