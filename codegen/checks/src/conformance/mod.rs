//! `cargo xtask conformance`: every operation of an emitted crate is called, and a third party (Prism, which validates
//! requests against the document) says what is wrong with them.

mod calls;
mod prism;
mod program;

use std::fs;
use std::path::{Path, PathBuf};
use std::thread;
use std::time::Duration;

use anyhow::{Context, Result, ensure};
use cargo_openapi_sdk::Outcome;
use clap::Args;
use codegen::document::Input;
use codegen::{Options, config, emit};

use crate::corpus::documents::{Document, find};
use crate::project;
use codegen::output::Plan;
use prism::{Installation, Prism};
use program::{Caller, End};

/// How long a line of Prism's log may take to be read.
const LAG: Duration = Duration::from_millis(50);

/// The arguments of `conformance`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// Folders with documents (YAML or JSON), or documents, that have no configuration.
    #[arg(value_name = "DIR", conflicts_with = "spec")]
    folders: Vec<PathBuf>,
    /// The OpenAPI document [default: spec/skills.yaml with spec/sdk.toml].
    #[arg(long, value_name = "FILE")]
    spec: Option<PathBuf>,
    /// The choices for the SDK that a document cannot say.
    #[arg(long, value_name = "FILE", requires = "spec")]
    config: Option<PathBuf>,
    /// Only documents whose path contains this.
    #[arg(long, value_name = "TEXT")]
    only: Option<String>,
    /// Where Prism, the crates and what is compiled go [default: target/conformance].
    #[arg(long, value_name = "DIR")]
    work: Option<PathBuf>,
}

/// What came of one document.
#[derive(Debug, Default)]
struct Report {
    /// How many operations there are.
    operations: usize,
    /// How many requests were sent.
    requests: usize,
    /// The operations that were not called, and why.
    skipped: Vec<String>,
    /// The requests of which Prism has no verdict.
    inconclusive: Vec<String>,
    /// What Prism said of requests, and responses that could not be read.
    violations: Vec<String>,
}

/// Runs the command.
///
/// # Errors
/// When a document does not generate, or the program that calls its operations does not build.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let work = arguments.work.clone().unwrap_or_else(|| project().root().join("target/conformance"));
    fs::create_dir_all(&work).with_context(|| format!("cannot create {}", work.display()))?;
    let work = work.canonicalize().with_context(|| format!("cannot read {}", work.display()))?;
    let Some(installation) = Installation::get(&work)? else {
        println!("skipped: Prism needs npm, which is not here or cannot install it");
        return Ok(Outcome::Done);
    };
    let mut outcome = Outcome::Done;
    for (document, config) in documents(arguments)? {
        let report = conform(&document, config.as_deref(), &work, &installation)
            .with_context(|| format!("{} was not checked", document.path.display()))?;
        println!(
            "{}: {} of {} operations called with {} requests, {} violations",
            document.name,
            report.operations - report.skipped.len(),
            report.operations,
            report.requests,
            report.violations.len()
        );
        report.skipped.iter().for_each(|it| println!("  not called: {it}"));
        report.inconclusive.iter().for_each(|it| println!("  no verdict: {it}"));
        report.violations.iter().for_each(|it| println!("  violation: {it}"));
        if !report.violations.is_empty() {
            outcome = Outcome::Findings;
        }
    }
    Ok(outcome)
}

fn documents(arguments: &Arguments) -> Result<Vec<(Document, Option<PathBuf>)>> {
    let one = |path: PathBuf, config: Option<PathBuf>| {
        let name = path.file_stem().unwrap_or_default().to_string_lossy().into_owned();
        vec![(Document { name, path }, config)]
    };
    let own = project();
    let documents = match &arguments.spec {
        Some(spec) => one(spec.clone(), arguments.config.clone()),
        None if arguments.folders.is_empty() => one(own.document()?, own.config()),
        None => {
            let found = find(&arguments.folders, arguments.only.as_deref(), None)?;
            found.into_iter().map(|document| (document, None)).collect()
        }
    };
    ensure!(!documents.is_empty(), "there are no documents to work on");
    Ok(documents)
}

fn conform(
    document: &Document,
    config: Option<&Path>,
    work: &Path,
    installation: &Installation,
) -> Result<Report> {
    let mut options = Options::new(&document.path);
    if let Some(config) = config {
        options = options.with_config(config);
    }
    let generated = codegen::generate(&options)?;
    let folder = work.join("crates").join(&document.name);
    Plan::new(&folder, &generated.files)?.apply()?;
    let config = config::load(options.config.as_ref())?;
    let signatures = emit::signatures(&generated.api, &config);
    let tree = codegen::document::parse(&Input::path(&document.path))?;
    let (calls, skipped) = calls::build(&tree, &generated.api, &signatures)?;
    let mut report = Report { operations: generated.api.operations.len(), skipped, ..Report::default() };
    if calls.is_empty() {
        return Ok(report);
    }
    let mut prism = Prism::start(installation, &document.path)?;
    let mut caller = Caller::build(&folder, work, &generated, &calls)?;
    for (number, call) in calls.iter().enumerate() {
        report.requests += 1;
        prism.take_log();
        let mut answer = caller.call(number, prism.url())?;
        if answer.end == End::Unanswered {
            // Prism may have died of the request before this one.
            prism.restart()?;
            answer = caller.call(number, prism.url())?;
        }
        let finding = |what: &str| format!("{}: {what}", call.operation);
        let message = answer.message.unwrap_or_default();
        report.violations.extend(answer.violations.iter().map(|it| finding(it)));
        match answer.end {
            End::Answered if answer.violations.is_empty() && is_refusal(&message) => {
                // Prism has written before it answered, but its lines may not have been read yet.
                thread::sleep(LAG);
                let log = prism.take_log();
                report.violations.push(finding(if log.is_empty() { &message } else { log[0].as_str() }));
                report.violations.extend(log.iter().skip(1).map(|it| finding(it)));
            }
            End::Answered => {}
            End::Undecoded | End::Refused => report.violations.push(finding(&message)),
            End::Unanswered => {
                report.inconclusive.push(finding("Prism dies of the request"));
                prism.restart()?;
            }
        }
    }
    Ok(report)
}

/// Whether Prism answers by itself that a request is wrong; it does where the document has no response for that.
fn is_refusal(message: &str) -> bool {
    let refusals = [
        "UNPROCESSABLE_ENTITY",
        "UNAUTHORIZED",
        "NO_PATH_MATCHED",
        "NO_METHOD_MATCHED",
        "NOT_ACCEPTABLE",
        "CONTENT_TYPE",
    ];
    message
        .split_once("stoplight.io/prism/errors#")
        .is_some_and(|(_, name)| refusals.iter().any(|refusal| name.starts_with(refusal)))
}
