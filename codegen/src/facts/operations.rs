//! Operations, their parameters, and what the API sends by itself.

use super::{About, Fact, Facts, Part, code, listed};
use crate::ir::{
    Api, BodyContent, Content, Errors, Event, EventPayload, ItemForm, Items, Location, Operation, Parameter,
    PartContent, Response, ResponseContent, Retry, StatusPattern, StatusSetId, Success, Types,
};

/// What is so of an operation.
pub fn of_operation(api: &Api, operation: &Operation) -> Vec<Fact> {
    let types = &api.types;
    let mut facts = Facts::of(Part::Operation);
    facts.say(About::Kind, format!("an operation, {}", code(&operation.method_and_path())));
    for parameter in &operation.parameters {
        let wire = &parameter.name.wire;
        let needed = if parameter.required { "" } else { ", which may be left out" };
        let (place, ty) = (place(parameter.location), code(&parameter.ty.describe(types)));
        facts.say(About::Member(wire.clone()), format!("{} {place} is {ty}{needed}", code(wire)));
        facts.member_name(wire, &parameter.name.rust);
    }
    for supplied in &operation.client_parameters {
        facts.say(
            About::Member(supplied.name.clone()),
            format!("{} comes from the client", code(&supplied.name)),
        );
    }
    if let Some(body) = &operation.body {
        let needed = if body.required { "" } else { ", which may be left out" };
        for content in &body.contents {
            let words = format!("its body is {}{needed}", sent(content, types));
            facts.say(About::Body(content.media_type.clone()), words);
        }
    }
    facts.say(About::Result, result(api, &operation.success));
    if let Some(streamed) = &operation.streamed {
        let words = format!("`send_stream()` returns {}", received(&streamed.content, types));
        facts.say(About::Stream, words);
    }
    match &operation.errors {
        Errors::Undeclared => {}
        Errors::One(ty) => facts.say(About::Errors, format!("its errors hold {}", code(&ty.describe(types)))),
        Errors::ByStatus(set) => {
            facts.say(About::Errors, format!("its errors hold, by their status, {}", by_status(api, *set)));
        }
    }
    if !operation.headers.is_empty() {
        let names: Vec<String> = operation.headers.iter().map(|it| code(&it.name.wire)).collect();
        facts.say(About::Headers, format!("its responses may have {}", listed(&names, "and")));
    }
    if !operation.security.is_empty() {
        let of_one = |names: &[String]| {
            let names: Vec<String> = names.iter().map(|it| code(it)).collect();
            if names.is_empty() { "none".to_owned() } else { names.join(" with ") }
        };
        let all: Vec<String> = operation.security.iter().map(|it| of_one(&it.0)).collect();
        facts.say(About::Credentials, format!("its credentials are {}", listed(&all, "or")));
    }
    if let Some(server) = &operation.server {
        facts.say(About::Server, format!("it has a server of its own, {}", code(&server.url)));
    }
    match operation.retry {
        None => {}
        Some(Retry::Safe) => {
            facts.say(About::Retries, "attempts that surely were not processed are made again")
        }
        Some(Retry::Always) => facts.say(About::Retries, "every attempt that may succeed is made again"),
        Some(Retry::Never) => facts.say(About::Retries, "no attempt is made again"),
    }
    if let Some(pages) = &operation.pagination {
        facts.say(About::Pages, format!("its list comes in pages: {pages}"));
    }
    if operation.polling.is_some() {
        facts.say(About::Waiting, "it goes on after its first answer, and `poll()` waits for its end");
    }
    // What an operation is called tells that it has got its resource.
    if !operation.name.wire.is_empty() {
        let path: Vec<&str> = api.path_to(operation.resource).into_iter().map(|it| &*it.name.wire).collect();
        let words = match path.as_slice() {
            [] => "a method of the client".to_owned(),
            path => format!("a method of the resource {}", code(&path.join("."))),
        };
        facts.say(About::Resource, words);
    }
    if !operation.name.rust.is_empty() {
        let after = &operation.name.wire;
        let after =
            if *after == operation.name.rust { String::new() } else { format!(", after {}", code(after)) };
        facts.say(About::Name, format!("called {}{after}", code(&operation.name.rust)));
    }
    if !operation.type_name.is_empty() {
        let words = format!("its request is called {}", code(&operation.type_name));
        facts.say(About::MemberName(String::new()), words);
    }
    facts.found
}

/// What is so of a parameter by itself.
pub fn of_parameter(api: &Api, parameter: &Parameter) -> Vec<Fact> {
    let mut facts = Facts::of(Part::Parameter);
    let ty = code(&parameter.ty.describe(&api.types));
    facts.say(About::Type, format!("its value, {}, is {ty}", place(parameter.location)));
    facts.say(About::Presence, if parameter.required { "it has to be given" } else { "it may be left out" });
    if !parameter.name.rust.is_empty() {
        facts.say(About::Name, format!("called {}", code(&parameter.name.rust)));
    }
    facts.found
}

/// What is so of something that the API sends by itself.
pub fn of_event(api: &Api, event: &Event) -> Vec<Fact> {
    let types = &api.types;
    let mut facts = Facts::of(Part::Event);
    facts.say(About::Kind, format!("an event, which comes as {}", code(event.method.token())));
    let payload = match &event.payload {
        EventPayload::Nothing => "it holds nothing that the document says anything of".to_owned(),
        EventPayload::Json(ty) => format!("it holds {} as JSON", code(&ty.describe(types))),
        EventPayload::Form(ty) => format!("it holds {} as a form", code(&ty.describe(types))),
        EventPayload::Text => "it holds text".to_owned(),
        EventPayload::Bytes => "it holds bytes".to_owned(),
    };
    facts.say(About::Body(String::new()), payload);
    if let Some(expression) = &event.expression {
        facts.say(About::Server, format!("it goes to {}", code(expression)));
    }
    if !event.name.rust.is_empty() {
        facts.say(About::Name, format!("called {}", code(&event.name.rust)));
    }
    if !event.answers.is_empty() {
        let statuses: Vec<String> = event.answers.iter().map(|it| code(it)).collect();
        facts.say(About::Result, format!("it is answered with {}", listed(&statuses, "or")));
    }
    facts.found
}

fn place(location: Location) -> &'static str {
    match location {
        Location::Path => "in the path",
        Location::Query => "in the query",
        Location::Header => "in a header",
        Location::Cookie => "in a cookie",
        Location::QueryString => "as the whole query",
    }
}

/// What a body holds that is sent.
fn sent(body: &BodyContent, types: &Types) -> String {
    let what = match &body.content {
        Content::Json(ty) => code(&ty.describe(types)),
        Content::Form(form) => format!("the form {}", code(&form.ty.describe(types))),
        Content::JsonLines(ty) => format!("a sequence of {}", code(&ty.describe(types))),
        Content::Text => "text".to_owned(),
        Content::Base64 => "bytes as Base64".to_owned(),
        Content::Bytes => "bytes".to_owned(),
        Content::Multipart(multipart) => {
            let parts = multipart.parts.iter().map(|part| {
                let ty = match &part.content {
                    PartContent::File => "a file".to_owned(),
                    PartContent::FileList => "files".to_owned(),
                    PartContent::Value(ty) | PartContent::Json(ty) | PartContent::Pairs(ty, _) => {
                        code(&ty.describe(types))
                    }
                };
                format!("{} ({ty})", code(&part.name.wire))
            });
            format!("the parts {}", listed(&parts.collect::<Vec<_>>(), "and"))
        }
    };
    format!("{what} in {}", code(&body.media_type))
}

fn result(api: &Api, success: &Success) -> String {
    match success {
        Success::One(Response { content, .. }) => format!("returns {}", received(content, &api.types)),
        Success::Optional(Response { content, .. }) => {
            format!("returns {}, or nothing", received(content, &api.types))
        }
        Success::ByStatus(set) => format!("returns, by the status, {}", by_status(api, *set)),
    }
}

fn by_status(api: &Api, set: StatusSetId) -> String {
    let variants = api.status_sets.get(set.0 as usize).into_iter().flat_map(|it| &it.variants);
    let all: Vec<String> = variants
        .map(|it| {
            let status = match it.status {
                StatusPattern::Exact(status) => status.to_string(),
                StatusPattern::Range(hundred) => format!("{hundred}XX"),
                StatusPattern::Default => "any other".to_owned(),
            };
            format!("{status}: {}", received(&it.response.content, &api.types))
        })
        .collect();
    listed(&all, "or")
}

/// What a body holds that is received.
fn received(content: &ResponseContent, types: &Types) -> String {
    match content {
        ResponseContent::Empty => "nothing".to_owned(),
        ResponseContent::Json(ty) => code(&ty.describe(types)),
        ResponseContent::JsonOrText(ty) => format!("{}, from JSON or text", code(&ty.describe(types))),
        ResponseContent::Text => "text".to_owned(),
        ResponseContent::Bytes => "bytes".to_owned(),
        ResponseContent::EventStream(items) => format!("a stream of events with {}", item(items, types)),
        ResponseContent::JsonLines(items) => format!("a stream of {}", item(items, types)),
        ResponseContent::Redirect => "where it is redirected to".to_owned(),
    }
}

fn item(items: &Items, types: &Types) -> String {
    match items.form {
        ItemForm::Json | ItemForm::JsonEvent => code(&items.ty.describe(types)),
        ItemForm::Text | ItemForm::TextEvent => "text".to_owned(),
    }
}
