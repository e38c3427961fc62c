//! `explain`: how a schema or an operation was read and what it became.

pub(crate) mod graph;
pub(crate) mod history;
mod subject;

use anyhow::{Result, anyhow, bail};
use clap::Args;
use codegen::diagnostic::{Code, Diagnostics, Location, rows, spans};
use codegen::ir::{Api, Event, EventSet, Operation, Type, TypeDef};
use codegen::normalize::pass::size::Sizes;
use codegen::pointer::Pointer;
use codegen::{Generated, Step};
use serde_json::{Value, json};

use crate::fetch::Rules;
use crate::options::Source;
use crate::{Outcome, Project, terminal};
use graph::Form;
use subject::Found;

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
            let found = subject::find(&generated, &package, subject).map_err(|near| {
                let name = options.document.name();
                anyhow!("{name} has no schema, operation or event {subject}{near}")
            })?;
            match arguments.graph {
                Some(form) => {
                    terminal::line(format_args!("{}", graph::draw(&generated.api, &found, form).trim_end()))
                }
                None => {
                    let place =
                        subject::pointer(subject).unwrap_or_else(|| generated.places.written(found.origin()));
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
    let explanation: Vec<&str> = code.explanation().lines().map(str::trim).collect();
    let explanation = explanation.join(" ");
    if as_json {
        let entry = json!({ "code": code, "severity": code.severity(), "explanation": explanation.trim() });
        terminal::data(format_args!("{}", serde_json::to_string_pretty(&entry)?));
    } else {
        let severity = json!(code.severity());
        let severity = severity.as_str().unwrap_or_default().to_lowercase();
        terminal::line(format_args!("{severity}[{code}]: {}", explanation.trim()));
    }
    Ok(())
}

fn list(generated: &Generated, package: &str, as_json: bool) -> Result<()> {
    let (api, places) = (&generated.api, &generated.places);
    let types = api.types.iter().filter(|(_, def)| def.is_component()).map(
        |(_, def)| json!({ "pointer": places.written(&def.origin), "rust_path": rust_path(package, def), "kind": def.kind_in_a_word() }),
    );
    // What takes the place of a type is the request that has the properties as arguments and setters.
    let parts = api.part_schemas.iter().map(|schema| {
        let request = api.operations.get(schema.operation.0 as usize).map(|it| {
            let contents = it.body.iter().flat_map(|body| &body.contents);
            // The first content is sent by the operation's own request.
            let own = contents.skip(1).find(|content| content.origin == schema.content);
            builder_path(package, api, it, own.map_or(&it.type_name, |content| &content.type_name))
        });
        json!({ "pointer": places.written(&schema.origin), "rust_path": request, "kind": "parts" })
    });
    let rows: Vec<Value> = types.chain(parts).collect();
    if as_json {
        terminal::data(format_args!("{}", serde_json::to_string_pretty(&rows)?));
    } else {
        for row in &rows {
            let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
            terminal::line(format_args!("{:8} {}  {}", text("kind"), text("rust_path"), text("pointer")));
        }
        for operation in &api.operations {
            terminal::line(format_args!(
                "{:8} {}  {}",
                "request",
                request_path(package, api, operation),
                operation.origin
            ));
        }
        for (set, event) in api.event_sets.iter().flat_map(|set| set.events.iter().map(move |it| (set, it))) {
            terminal::line(format_args!(
                "{:8} {}  {}",
                "event",
                event_path(package, set, event),
                event.origin
            ));
        }
    }
    Ok(())
}

fn show(
    found: &Found<'_>,
    steps: &[Step],
    generated: &Generated,
    package: &str,
    as_json: bool,
) -> Result<()> {
    let api = &generated.api;
    let origin = &generated.places.written(found.origin());
    let (rust, what, mut ir) = match found {
        Found::Type(_, def) => (rust_path(package, def), def.kind_in_a_word(), serde_json::to_value(def)?),
        Found::Operation(it) => (request_path(package, api, it), "request", serde_json::to_value(it)?),
        Found::Event(set, it) => (event_path(package, set, it), "event", serde_json::to_value(it)?),
    };
    generated.places.write_back(&mut ir);
    let mut related = Diagnostics::default();
    related.extend(generated.diagnostics.iter().filter(|it| it.pointer.is_within(origin)).cloned());
    let findings = rows(&related, &generated.sources);
    let (size, members) = match found {
        Found::Type(id, def) => (Some(Sizes::new(&api.types).of(&Type::Named(*id))), def.members(&api.types)),
        Found::Operation(_) | Found::Event(..) => (None, Vec::new()),
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
    if let Found::Operation(operation) = found {
        terminal::line(format_args!("call    {}", api.call(operation)));
    }
    if let Some(sent) = sent_as(api, found) {
        terminal::line(format_args!("sent as {}", rust_path(package, sent)));
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
fn sent_as<'a>(api: &'a Api, found: &Found<'_>) -> Option<&'a TypeDef> {
    let Found::Type(id, _) = found else { return None };
    api.types.0.iter().find(|def| def.received == Some(*id))
}

/// The file, the line and the column of a pointer.
fn place(origin: &Pointer, generated: &Generated) -> String {
    let spans = spans(std::slice::from_ref(origin), &generated.sources);
    spans.first().map(|it| format!("{}:{}:{}", it.file, it.start.line, it.start.column)).unwrap_or_default()
}

fn rust_path(package: &str, def: &TypeDef) -> String {
    format!("{package}::{}", def.rust_path())
}

fn event_path(package: &str, set: &EventSet, event: &Event) -> String {
    format!("{package}::webhooks::{}::{}", set.name, event.name.rust)
}

fn request_path(package: &str, api: &Api, operation: &Operation) -> String {
    builder_path(package, api, operation, &operation.type_name)
}

fn builder_path(package: &str, api: &Api, operation: &Operation, builder: &str) -> String {
    format!("{package}::{}", api.builder_path(operation, builder))
}
