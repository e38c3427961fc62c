//! `explain`: how a schema or an operation was read and what it became.

mod find;
mod graph;
pub(crate) mod history;

use anyhow::{Result, anyhow, bail};
use clap::Args;
use codegen::diagnostic::{Code, Diagnostics, Location, rows, spans};
use codegen::ir::{Api, Type};
use codegen::normalize::pass::size::Sizes;
use codegen::pointer::Pointer;
use codegen::{Generated, Step};
use serde_json::{Value, json};

use crate::fetch::Rules;
use crate::options::Source;
use crate::subject::Subject;
use crate::{Outcome, Project, terminal};
use graph::Form;

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub struct Arguments {
    /// A JSON pointer (`/components/schemas/Skill`), an operationId, a method and path (`GET /v1/skills`), or what they
    /// became: a Rust path (`types::Skill`) or a call (`client.beta().skills().list()`). The code of a finding
    /// (`misspelled-key`) is explained itself. Without a subject every component schema is listed.
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
    let asked = arguments.subject.as_deref();
    if let Some(code) = Code::ALL.iter().find(|code| asked == Some(code.as_str())) {
        catalogue_entry(*code, arguments.json)?;
        return Ok(Outcome::Done);
    }
    let opened = arguments.source.open(project, &arguments.rules)?;
    let options = arguments.source.options_for(opened.input.clone(), project);
    let generated = match codegen::generate(&options) {
        Ok(generated) => generated,
        Err(failure) => bail!("{failure}"),
    };
    let package = generated.surroundings.library.clone();
    match &arguments.subject {
        None => list(&generated, &package, arguments.json)?,
        Some(subject) => {
            let found = find::find(&generated, &package, subject).map_err(|near| {
                let name = options.document.name();
                anyhow!("{name} has no schema, operation or event {subject}{near}")
            })?;
            match arguments.graph {
                Some(form) => {
                    terminal::line(format_args!("{}", graph::draw(&generated.api, &found, form).trim_end()))
                }
                None => {
                    let place =
                        find::pointer(subject).unwrap_or_else(|| generated.places.written(found.origin()));
                    let steps = codegen::history(&options, &place).map_err(|failure| anyhow!("{failure}"))?;
                    show(&found, &steps, &generated, &package, arguments.json)?;
                }
            }
        }
    }
    Ok(Outcome::Done)
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

fn list(generated: &Generated, package: &str, as_json: bool) -> Result<()> {
    let (api, places) = (&generated.api, &generated.places);
    let types = api.types.iter().filter(|(_, def)| def.is_component()).map(|(id, def)| {
        let subject = Subject::Type(id, def);
        json!({
            "pointer": places.written(&def.origin),
            "rust_path": rust_path(package, api, &subject),
            "kind": subject.kind_in_a_word(),
        })
    });
    // What takes the place of a type is the request that has the properties as arguments and setters.
    let parts = api.part_schemas.iter().map(|schema| {
        let request = api.operations.get(schema.operation.0 as usize).map(|it| {
            let contents = it.body.iter().flat_map(|body| &body.contents);
            // The first content is sent by the operation's own request.
            let own = contents.skip(1).find(|content| content.origin == schema.content);
            let builder = own.map_or(&it.type_name, |content| &content.type_name);
            format!("{package}::{}", api.builder_path(it, builder))
        });
        json!({ "pointer": places.written(&schema.origin), "rust_path": request, "kind": "parts" })
    });
    let rows: Vec<Value> = types.chain(parts).collect();
    if as_json {
        terminal::data(format_args!("{}", serde_json::to_string_pretty(&rows)?));
        return Ok(());
    }
    let line = |kind: &str, path: &str, pointer: &str| {
        terminal::line(format_args!("{kind:8} {path}  {pointer}"));
    };
    for row in &rows {
        let text = |key: &str| row[key].as_str().unwrap_or_default();
        line(text("kind"), text("rust_path"), text("pointer"));
    }
    let operations = api.operations.iter().map(Subject::Operation);
    let events =
        api.event_sets.iter().flat_map(|set| set.events.iter().map(move |it| Subject::Event(set, it)));
    for subject in operations.chain(events) {
        let pointer = places.written(subject.origin());
        line(subject.kind_in_a_word(), &rust_path(package, api, &subject), pointer.as_str());
    }
    Ok(())
}

fn show(
    found: &Subject<'_>,
    steps: &[Step],
    generated: &Generated,
    package: &str,
    as_json: bool,
) -> Result<()> {
    let api = &generated.api;
    let origin = &generated.places.written(found.origin());
    let (rust, what) = (rust_path(package, api, found), found.kind_in_a_word());
    let mut ir = found.ir();
    generated.places.write_back(&mut ir);
    let mut related = Diagnostics::default();
    related.extend(generated.diagnostics.iter().filter(|it| it.pointer.is_within(origin)).cloned());
    let findings = rows(&related, &generated.sources);
    let (size, members) = match found {
        Subject::Type(id, def) => {
            (Some(Sizes::new(&api.types).of(&Type::Named(*id))), def.members(&api.types))
        }
        Subject::Operation(_) | Subject::Event(..) => (None, Vec::new()),
    };
    if as_json {
        let members: Vec<Value> =
            members.iter().map(|(name, ty)| json!({ "name": name, "type": ty })).collect();
        let all = json!({
            "pointer": origin,
            "rust_path": rust,
            "kind": what,
            "size": size,
            "members": members,
            "ir": ir,
            "diagnostics": findings,
            "history": steps,
        });
        terminal::data(format_args!("{}", serde_json::to_string_pretty(&all)?));
        return Ok(());
    }
    terminal::line(format_args!("origin  {}  {origin}", place(origin, generated)));
    terminal::line(format_args!("rust    {rust}"));
    terminal::line(format_args!("kind    {what}"));
    if let Subject::Operation(operation) = found {
        terminal::line(format_args!("call    {}", api.call(operation)));
    }
    if let Some(sent) = sent_as(api, found) {
        terminal::line(format_args!("sent as {}", rust_path(package, api, &sent)));
    }
    if let Some(size) = size {
        terminal::line(format_args!("size    {size} bytes"));
    }
    for (name, ty) in members {
        terminal::line(format_args!("{}", format!("    {name:24} {ty}").trim_end()));
    }
    terminal::line(format_args!("\nhistory\n{}", history::text(steps)));
    terminal::line(format_args!("{}", serde_json::to_string_pretty(&ir)?));
    for finding in findings {
        let Location { file, line, column, pointer } = finding.location;
        terminal::line(format_args!(
            "\n{} {file}:{line}:{column} {pointer}\n    {}",
            finding.code, finding.message
        ));
        if let Some(hint) = finding.hint {
            terminal::line(format_args!("    hint: {hint}"));
        }
    }
    Ok(())
}

/// What requests hold in place of a type.
fn sent_as<'a>(api: &'a Api, subject: &Subject<'_>) -> Option<Subject<'a>> {
    let Subject::Type(received, _) = subject else { return None };
    let sent = api.types.iter().find(|(_, def)| def.received == Some(*received));
    sent.map(|(id, def)| Subject::Type(id, def))
}

/// The file, the line and the column of a pointer.
fn place(origin: &Pointer, generated: &Generated) -> String {
    let spans = spans(std::slice::from_ref(origin), &generated.sources);
    spans.first().map(|it| format!("{}:{}:{}", it.file, it.start.line, it.start.column)).unwrap_or_default()
}

/// The path of the Rust item, with the crate's name.
fn rust_path(package: &str, api: &Api, subject: &Subject<'_>) -> String {
    format!("{package}::{}", subject.path(api))
}
