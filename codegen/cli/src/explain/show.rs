//! What is said of a subject: to people in sentences, to programs as JSON.

use anyhow::Result;
use codegen::diagnostic::{Diagnostics, Location, Row, rows, spans};
use codegen::facts::{self, About, Fact};
use codegen::ir::{Additional, Api, Struct, Type, TypeKind};
use codegen::normalize::pass::size::Sizes;
use codegen::pointer::Pointer;
use codegen::text::visible_line;
use codegen::{Generated, Step};
use serde_json::{Value, json};

use super::history;
use super::written::plain;
use crate::members::Member;
use crate::subject::Subject;
use crate::terminal;

/// Everything that can be asked about; as JSON the component schemas.
pub(super) fn list(generated: &Generated, as_json: bool) -> Result<()> {
    let api = &generated.api;
    let types = api.types.iter().filter(|(_, def)| def.is_component());
    let types = types.map(|(id, def)| row(&Subject::Type(id, def), generated));
    // What takes the place of a type is the request that has the properties as arguments and setters.
    let parts = api.part_schemas.iter().map(|schema| {
        let request = api.operations.get(schema.operation.0 as usize).map(|it| {
            let contents = it.body.iter().flat_map(|body| &body.contents);
            // The first content is sent by the operation's own request.
            let own = contents.skip(1).find(|content| content.origin == schema.content);
            let builder = own.map_or(&it.type_name, |content| &content.type_name);
            format!("{}::{}", generated.surroundings.library, api.builder_path(it, builder))
        });
        json!({ "pointer": generated.places.written(&schema.origin), "rust_path": request, "kind": "parts" })
    });
    let rows: Vec<Value> = types.chain(parts).collect();
    if as_json {
        return print(&Value::from(rows));
    }
    rows.iter().for_each(line);
    let operations = api.operations.iter().map(Subject::Operation);
    let events =
        api.event_sets.iter().flat_map(|set| set.events.iter().map(move |it| Subject::Event(set, it)));
    operations.chain(events).for_each(|subject| line(&row(&subject, generated)));
    Ok(())
}

/// Several subjects, one a line.
pub(super) fn several(subjects: &[Subject<'_>], generated: &Generated, as_json: bool) -> Result<()> {
    let rows: Vec<Value> = subjects.iter().map(|subject| row(subject, generated)).collect();
    if as_json {
        return print(&Value::from(rows));
    }
    rows.iter().for_each(line);
    Ok(())
}

fn row(subject: &Subject<'_>, generated: &Generated) -> Value {
    json!({
        "pointer": generated.places.written(subject.origin()),
        "rust_path": rust_path(generated, subject),
        "kind": subject.kind_in_a_word(),
    })
}

fn line(row: &Value) {
    let text = |key: &str| row[key].as_str().unwrap_or_default();
    terminal::line(format_args!("{:8} {}  {}", text("kind"), text("rust_path"), text("pointer")));
}

fn print(value: &Value) -> Result<()> {
    terminal::data(format_args!("{}", serde_json::to_string_pretty(value)?));
    Ok(())
}

/// One subject, with the history of a place in it.
pub(super) fn one(
    found: &Subject<'_>,
    asked: &Pointer,
    steps: &[Step],
    generated: &Generated,
    as_json: bool,
) -> Result<()> {
    let api = &generated.api;
    let origin = &generated.places.written(found.origin());
    let (rust, what) = (rust_path(generated, found), found.kind_in_a_word());
    let size = match found {
        Subject::Type(id, _) => Some(Sizes::new(&api.types).of(&Type::Named(*id))),
        Subject::Operation(_) | Subject::Event(..) => None,
    };
    let members = members(found, api);
    let related = related(origin, generated);
    let findings = rows(&related, &generated.sources);
    if as_json {
        let mut ir = found.ir();
        generated.places.write_back(&mut ir);
        let members: Vec<Value> =
            members.iter().map(|it| json!({ "name": it.name, "type": it.ty, "wire": it.wire })).collect();
        return print(&json!({
            "pointer": origin,
            "asked": asked,
            "rust_path": rust,
            "kind": what,
            "size": size,
            "members": members,
            "ir": ir,
            "diagnostics": findings,
            "history": steps,
        }));
    }
    terminal::line(format_args!("origin  {}  {origin}", place(origin, generated)));
    terminal::line(format_args!("rust    {rust}"));
    terminal::line(format_args!("kind    {what}"));
    if let Subject::Operation(operation) = found {
        terminal::line(format_args!("call    {}", api.call(operation)));
    }
    if let Some(sent) = sent_as(api, found) {
        terminal::line(format_args!("sent as {}", rust_path(generated, &sent)));
    }
    if let Some(size) = size {
        terminal::line(format_args!("size    {size} bytes"));
    }
    let facts: Vec<Fact> = facts_of(api, found).into_iter().filter(|it| !it.about.is_identity()).collect();
    // Parameters have a sentence with what there is to say of them, other members a line of a table.
    let is_parameter = |it: &Member<'_>| {
        let Subject::Operation(operation) = found else { return false };
        operation.parameters.iter().any(|parameter| parameter.name.rust == it.name)
    };
    let (told, listed): (Vec<&Member<'_>>, Vec<&Member<'_>>) =
        members.iter().partition(|it| is_parameter(it));
    for member in &listed {
        terminal::line(format_args!("    {}", described(member)));
    }
    let is_listed = |fact: &Fact| match &fact.about {
        About::Member(wire) => listed.iter().any(|it| it.wire == *wire),
        // The name of the request stands above.
        About::MemberName(wire) if wire.is_empty() => matches!(found, Subject::Operation(_)),
        About::MemberName(wire) => !told.iter().any(|it| it.wire == *wire),
        _ => false,
    };
    for fact in facts.iter().filter(|it| !is_listed(it)) {
        terminal::line(format_args!("- {}", fact.words));
    }
    if asked != origin {
        let is_asked = |it: &&Member<'_>| it.origin.is_some_and(|it| generated.places.written(it) == *asked);
        let member = members.iter().find(is_asked).map(|it| format!("  {}", plain(it.name)));
        let place = place(asked, generated);
        terminal::line(format_args!("\nasked   {place}  {asked}{}", member.unwrap_or_default()));
    }
    tell(steps, &findings);
    Ok(())
}

/// A part of the document that became nothing of its own.
pub(super) fn part(asked: &Pointer, steps: &[Step], generated: &Generated, as_json: bool) -> Result<()> {
    let related = related(asked, generated);
    let findings = rows(&related, &generated.sources);
    if as_json {
        return print(
            &json!({ "pointer": asked, "kind": "part", "diagnostics": findings, "history": steps }),
        );
    }
    terminal::line(format_args!("origin  {}  {asked}", place(asked, generated)));
    terminal::line(format_args!("kind    a part of the document that is no schema, operation or event"));
    tell(steps, &findings);
    Ok(())
}

/// The history and the findings, to people.
fn tell(steps: &[Step], findings: &[Row<'_>]) {
    terminal::line(format_args!("\nhistory\n{}", history::text(steps).trim_end()));
    for finding in findings {
        let Location { file, line, column, pointer } = &finding.location;
        terminal::line(format_args!(
            "\n{} {file}:{line}:{column} {pointer}\n    {}",
            finding.code, finding.message
        ));
        if let Some(hint) = &finding.hint {
            terminal::line(format_args!("    hint: {hint}"));
        }
    }
}

/// What there is to say of a place and of what is inside of it.
fn related(place: &Pointer, generated: &Generated) -> Diagnostics {
    let mut related = Diagnostics::default();
    related.extend(generated.diagnostics.iter().filter(|it| it.pointer.is_within(place)).cloned());
    related
}

/// The members, among them the field for properties that are not declared.
fn members<'a>(subject: &Subject<'a>, api: &'a Api) -> Vec<Member<'a>> {
    let mut members = subject.members(api);
    if let Subject::Type(_, def) = subject
        && let TypeKind::Struct(Struct { additional: Additional::Any, additional_name, .. }) = &def.kind
    {
        let ty = "Extra".to_owned();
        members.push(Member { name: additional_name, wire: String::new(), ty, origin: None, of: None });
    }
    members
}

fn facts_of(api: &Api, subject: &Subject<'_>) -> Vec<Fact> {
    match subject {
        Subject::Type(_, def) => facts::of_type(api, def),
        Subject::Operation(operation) => facts::of_operation(api, operation),
        Subject::Event(_, event) => facts::of_event(api, event),
    }
}

/// A member on a line, with its name in the document where that is another one.
fn described(member: &Member<'_>) -> String {
    let Member { name, ty, wire, .. } = member;
    let wire = visible_line(wire);
    let rest = match (ty.is_empty(), wire.is_empty() || wire == plain(name)) {
        (true, _) => format!("`{wire}`"),
        (false, true) => ty.clone(),
        (false, false) => format!("{ty}  (`{wire}`)"),
    };
    format!("{name:24} {rest}").trim_end().to_owned()
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
fn rust_path(generated: &Generated, subject: &Subject<'_>) -> String {
    format!("{}::{}", generated.surroundings.library, subject.path(&generated.api))
}
