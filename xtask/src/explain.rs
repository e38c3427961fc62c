//! `cargo xtask explain`: how a schema or an operation was read and what it became.

use anyhow::{Context, Result, bail};
use clap::Args;
use codegen::Generated;
use codegen::diagnostic::{Diagnostics, rows};
use codegen::ir::{Api, Operation, TypeDef, TypeKind};
use codegen::pointer::Pointer;
use serde_json::{Value, json};

use crate::Outcome;
use crate::fidelity::is_component;
use crate::options::Source;

/// The arguments of `explain`.
#[derive(Debug, Args)]
pub(crate) struct Arguments {
    /// A JSON pointer (`/components/schemas/Skill`), an operationId or the name of a type; without it every
    /// component schema is listed.
    #[arg(value_name = "POINTER")]
    subject: Option<String>,
    #[command(flatten)]
    source: Source,
    /// Prints JSON.
    #[arg(long)]
    json: bool,
}

/// Runs the command.
///
/// # Errors
/// When the document cannot be read or has nothing at the pointer.
pub(crate) fn run(arguments: &Arguments) -> Result<Outcome> {
    let options = arguments.source.options();
    let generated = match codegen::generate(&options) {
        Ok(generated) => generated,
        Err(failure) => bail!("{failure}"),
    };
    let package = library_name(&generated)?;
    match &arguments.subject {
        None => list(&generated.api, &package, arguments.json)?,
        Some(subject) => {
            let found = find(&generated.api, subject).with_context(|| {
                format!("{} has no schema or operation {subject}", options.document.name())
            })?;
            show(&found, &generated, &package, arguments.json)?;
        }
    }
    Ok(Outcome::Done)
}

/// What a pointer addresses, or what contains it.
enum Found<'a> {
    Type(&'a TypeDef),
    Operation(&'a Operation),
}

impl Found<'_> {
    fn origin(&self) -> &Pointer {
        match self {
            Self::Type(def) => &def.origin,
            Self::Operation(operation) => &operation.origin,
        }
    }
}

/// Looks for a pointer, then for the things around it, then for a name.
fn find<'a>(api: &'a Api, subject: &str) -> Option<Found<'a>> {
    let by_name = || {
        let operation = api.operations.iter().find(|it| it.id == subject).map(Found::Operation);
        operation.or_else(|| {
            api.types.iter().map(|(_, def)| def).find(|it| it.name.rust == subject).map(Found::Type)
        })
    };
    let text = subject.strip_prefix('#').unwrap_or(subject);
    if !text.starts_with('/') {
        return by_name();
    }
    let mut pointer = Some(Pointer::parse(text));
    while let Some(at) = pointer {
        if let Some(operation) = api.operations.iter().find(|it| it.origin == at) {
            return Some(Found::Operation(operation));
        }
        if let Some((_, def)) = api.types.iter().find(|(_, def)| def.origin == at) {
            return Some(Found::Type(def));
        }
        pointer = at.parent();
    }
    None
}

fn list(api: &Api, package: &str, as_json: bool) -> Result<()> {
    let rows: Vec<Value> = api
        .types
        .iter()
        .filter(|(_, def)| is_component(def))
        .map(|(_, def)| {
            json!({ "pointer": def.origin, "rust_path": rust_path(package, def), "kind": kind(def) })
        })
        .collect();
    if as_json {
        println!("{}", serde_json::to_string_pretty(&rows)?);
    } else {
        for row in &rows {
            let text = |key: &str| row[key].as_str().unwrap_or_default().to_owned();
            println!("{:8} {}  {}", text("kind"), text("rust_path"), text("pointer"));
        }
        for operation in &api.operations {
            println!("{:8} {}  {}", "request", request_path(package, api, operation), operation.origin);
        }
    }
    Ok(())
}

fn show(found: &Found<'_>, generated: &Generated, package: &str, as_json: bool) -> Result<()> {
    let api = &generated.api;
    let origin = found.origin();
    let (rust, what, ir) = match found {
        Found::Type(def) => (rust_path(package, def), kind(def), serde_json::to_value(def)?),
        Found::Operation(it) => (request_path(package, api, it), "request", serde_json::to_value(it)?),
    };
    let mut related = Diagnostics::default();
    related.extend(generated.diagnostics.iter().filter(|it| contains(origin, &it.pointer)).cloned());
    let findings = rows(&related, &generated.sources);
    if as_json {
        let all =
            json!({ "pointer": origin, "rust_path": rust, "kind": what, "ir": ir, "diagnostics": findings });
        println!("{}", serde_json::to_string_pretty(&all)?);
        return Ok(());
    }
    println!("origin  {origin}");
    println!("rust    {rust}");
    println!("kind    {what}");
    if let Found::Operation(operation) = found {
        println!("call    {}", call(api, operation));
    }
    println!("\n{}", serde_json::to_string_pretty(&ir)?);
    for finding in findings {
        let (line, column) = (finding.line, finding.column);
        println!(
            "\n{} {}:{line}:{column} {}\n    {}",
            finding.code, finding.file, finding.pointer, finding.message
        );
        if let Some(hint) = finding.hint {
            println!("    hint: {hint}");
        }
    }
    Ok(())
}

fn contains(outer: &Pointer, inner: &Pointer) -> bool {
    inner.as_str().strip_prefix(outer.as_str()).is_some_and(|rest| rest.is_empty() || rest.starts_with('/'))
}

fn kind(def: &TypeDef) -> &'static str {
    match def.kind {
        TypeKind::Alias(_) => "alias",
        TypeKind::Newtype(_) => "newtype",
        TypeKind::Struct(_) => "struct",
        TypeKind::Enum(_) => "enum",
        TypeKind::Union(_) => "union",
    }
}

fn rust_path(package: &str, def: &TypeDef) -> String {
    format!("{package}::{}", def.rust_path())
}

fn request_path(package: &str, api: &Api, operation: &Operation) -> String {
    let mut path = vec![package, "resources"];
    path.extend(accessors(api, operation));
    path.push(&operation.type_name);
    path.join("::")
}

/// The operation as its users call it.
fn call(api: &Api, operation: &Operation) -> String {
    let mut call = String::from("client");
    for name in accessors(api, operation) {
        call.push('.');
        call.push_str(name);
        call.push_str("()");
    }
    format!("{call}.{}(…)", operation.name.rust)
}

fn accessors<'a>(api: &'a Api, operation: &Operation) -> Vec<&'a str> {
    let mut names = Vec::new();
    let mut resource = api.resources.get(operation.resource.0 as usize);
    while let Some(current) = resource
        && let Some(parent) = current.parent
    {
        names.push(current.name.rust.as_str());
        resource = api.resources.get(parent.0 as usize);
    }
    names.reverse();
    names
}

/// The name that users of the crate write in paths.
fn library_name(generated: &Generated) -> Result<String> {
    let manifest = generated.files.get("Cargo.toml").context("the crate has no manifest")?;
    let manifest: toml::Table = manifest.parse().context("the crate's manifest")?;
    let name = manifest["package"]["name"].as_str().context("the crate has no name")?;
    Ok(name.replace('-', "_"))
}
