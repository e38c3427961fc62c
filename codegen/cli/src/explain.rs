//! `explain`: how a schema or an operation was read and what it became.

mod candidates;
mod find;
mod graph;
pub(crate) mod history;
mod show;
mod written;

use anyhow::{Result, anyhow, bail};
use clap::Args;
use codegen::diagnostic::Code;
use codegen::pointer::Pointer;
use codegen::{Generated, Options, Stage, Step};
use serde_json::json;

use crate::fetch::Rules;
use crate::options::{FETCHED, Source};
use crate::{Outcome, Project, report, terminal};
use find::Found;
use graph::Form;

/// The arguments of `explain`.
#[derive(Debug, Args)]
#[command(mut_arg("spec", |it| it.help(FETCHED)))]
pub struct Arguments {
    /// A JSON pointer (`/components/schemas/Skill`), an operationId, a path with or without a method (`GET /v1/skills`), or
    /// what they became: a Rust path (`types::Skill`, `types::Skill::id`) or a call (`client.beta().skills().list()`). The
    /// code of a finding (`misspelled-key`) is explained itself. Without a subject component schemas, operations and events
    /// are listed.
    #[arg(value_name = "SUBJECT")]
    subject: Option<String>,
    #[command(flatten)]
    source: Source,
    #[command(flatten)]
    rules: Rules,
    /// Prints JSON.
    #[arg(long)]
    json: bool,
    /// Draws the types around the subject instead.
    #[arg(long, value_name = "FORM", requires = "subject", conflicts_with = "json")]
    graph: Option<Form>,
}

/// Runs the command.
///
/// # Errors
/// When the document cannot be read or has nothing at the pointer.
pub(crate) fn run(arguments: &Arguments, project: &Project) -> Result<Outcome> {
    if let Some(code) = arguments.subject.as_deref().and_then(code) {
        catalogue_entry(code, arguments.json)?;
        return Ok(Outcome::Done);
    }
    let opened = arguments.source.open(project, &arguments.rules).map_err(|error| {
        // Codes are explained without a document; where there is none, one of them may have been meant.
        let asked = arguments.subject.as_deref().filter(|_| arguments.source.spec.is_none());
        let near = asked.and_then(|asked| Some((asked, candidates::code(asked)?)));
        near.map_or(error, |(asked, near)| anyhow!("there is no code {asked}; {near}"))
    })?;
    let options = arguments.source.options_for(opened.input.clone(), project);
    let generated = report::read(&options, &arguments.source.findings, "explained")?;
    match &arguments.subject {
        None => show::list(&generated, arguments.json)?,
        Some(subject) => explain(subject, &options, &generated, arguments)?,
    }
    Ok(Outcome::Done)
}

/// Says what a subject became, or draws it.
fn explain(subject: &str, options: &Options, generated: &Generated, arguments: &Arguments) -> Result<()> {
    let package = &generated.surroundings.library;
    let name = options.document.name();
    match (find::find(generated, package, subject), arguments.graph) {
        (Some(Found::One(found, _)), Some(form)) => {
            terminal::line(format_args!("{}", graph::draw(&generated.api, &found, form).trim_end()));
        }
        (Some(Found::One(found, place)), None) => {
            let steps = steps(options, &place, arguments)?;
            show::one(&found, &place, &steps, generated, arguments.json)?;
        }
        (Some(Found::Several(several)), Some(_)) => {
            let names: Vec<String> = several.iter().map(|it| it.path(&generated.api)).collect();
            bail!("{subject} is several things: {}; draw one of them", names.join(", "))
        }
        (Some(Found::Several(several)), None) => show::several(&several, generated, arguments.json)?,
        (None, form) => {
            // What became nothing of its own is a part of the document all the same.
            let place = find::pointer(subject).filter(|_| form.is_none());
            let steps = place.as_ref().map(|place| steps(options, place, arguments)).transpose()?;
            let is_there = |steps: &[Step]| steps.first().is_some_and(|it| it.stage == Stage::Document);
            match place.zip(steps).filter(|(_, steps)| is_there(steps)) {
                Some((place, steps)) => show::part(&place, &steps, generated, arguments.json)?,
                None => {
                    let hint = candidates::hint(generated, package, subject);
                    bail!("{name} has no schema, operation or event {subject}; {hint}")
                }
            }
        }
    }
    Ok(())
}

/// What the rules made of a place.
fn steps(options: &Options, place: &Pointer, arguments: &Arguments) -> Result<Vec<Step>> {
    codegen::history(options, place).map_err(|failure| {
        report::unusable(options, *failure, &arguments.source.findings, "explained").into()
    })
}

/// The code that a person wrote, by itself or as findings show it (`warning[misspelled-key]`).
fn code(subject: &str) -> Option<Code> {
    let inside = subject.trim_end_matches(':').strip_suffix(']').and_then(|it| it.split_once('['));
    let written = inside.map_or(subject, |(_, code)| code);
    Code::ALL.iter().copied().find(|code| code.as_str() == written)
}

/// What a finding's code means.
fn catalogue_entry(code: Code, as_json: bool) -> Result<()> {
    let explanation = code.explanation_in_a_line();
    if as_json {
        let entry = json!({ "code": code, "severity": code.severity(), "explanation": explanation });
        terminal::data(format_args!("{}", serde_json::to_string_pretty(&entry)?));
    } else {
        let severity = json!(code.severity());
        let severity = severity.as_str().unwrap_or_default().to_lowercase();
        terminal::line(format_args!("{severity}[{code}]: {explanation}"));
    }
    Ok(())
}
