//! The module `webhooks`: the events that the API sends by itself, and who signed them.

use quote::quote;

use super::docs;
use super::file::{SourceFile, ident, macro_call, quoted, tokens};
use super::headers;
use super::manifest::Package;
use super::scope::Scope;
use crate::ir::{Api, Event, EventDispatch, EventPayload, EventSet, EventSource, SignatureScheme};

/// The struct for the headers of events.
const HEADERS: &str = "EventHeaders";

/// The enum of the document's webhooks, where it has some.
pub(super) fn of_webhooks(api: &Api) -> Option<&EventSet> {
    api.event_sets.iter().find(|set| set.source == EventSource::Webhooks)
}

/// The variant of the runtime's `Scheme`.
pub(super) fn scheme(signature: SignatureScheme) -> &'static str {
    match signature {
        SignatureScheme::Standard => "Standard",
        SignatureScheme::GitHub => "GitHub",
        SignatureScheme::Stripe => "Stripe",
    }
}

/// Writes the module.
pub(super) fn write(api: &Api, package: &Package) -> String {
    let names = api.event_sets.iter().map(|set| set.name.clone()).chain([HEADERS.to_owned()]);
    let scope = Scope::elsewhere(api, names);
    let mut about = vec!["What the API sends by itself, and who signed it.".to_owned(), String::new()];
    about.extend(docs::wrapped(
        "Everything here works on the headers and the bytes of a request, whatever server received it.",
    ));
    let file = SourceFile::new(&about);
    let body = SourceFile::default();
    if of_webhooks(api).is_some() {
        let about = ["Verifies that requests are the API's, and reads their [`Event`].".to_owned()];
        body.add_laid_out(&format!("{}pub type Verifier = EventVerifier<Event>;", body.docs_line(&about)));
    }
    for set in &api.event_sets {
        write_set(&body, api, set, &scope);
    }
    if !api.event_headers.is_empty() {
        let about = body.docs(&[
            "What the headers of these requests say.".to_owned(),
            String::new(),
            "Made from [`HeaderMap`](crate::HeaderMap).".to_owned(),
        ]);
        headers::header_struct(&body, HEADERS, &api.event_headers, about, &scope);
        body.add_lines(headers::header_set_call(HEADERS, &api.event_headers));
    }
    file.add_lines(
        "pub use crate::runtime::webhook::{\n    \
         Error, EventVerifier, InvalidSecret, ReadError, Scheme, UnknownEvent, VerificationError,\n};",
    );
    file.add_lines(scope.imports_by_feature(&package.features));
    file.append(body);
    file.finish()
}

fn write_set(file: &SourceFile, api: &Api, set: &EventSet, scope: &Scope<'_>) {
    let name = ident(&set.name);
    let about = file.docs(&set_docs(api, set));
    let variants = set.events.iter().map(|event| {
        let name = ident(&event.name.rust);
        let attributes = file.docs(&event_docs(event));
        let payload = held(event, scope).map(|(_, ty)| tokens(&ty));
        let payload = payload.map(|ty| quote!((#ty)));
        quote!(#attributes #name #payload)
    });
    file.add_tokens(quote! {
        #about
        #[derive(Clone, Debug, PartialEq)]
        #[non_exhaustive]
        pub enum #name {
            #(#variants,)*
            #[doc = " An event that this version does not know."]
            Unknown(UnknownEvent),
        }
    });
    let signed = set.signature.map_or_else(String::new, |it| format!(" signed {}", scheme(it)));
    let by = set.dispatch.as_ref().map_or_else(String::new, |it| format!(" by {}", dispatch(it)));
    let entries: Vec<String> = set
        .events
        .iter()
        .map(|event| {
            let names: Vec<String> = names(event).into_iter().map(quoted).collect();
            let payload = held(event, scope).map(|(codec, ty)| format!("({codec} {ty})"));
            format!("{} => {}{}", names.join(" | "), event.name.rust, payload.unwrap_or_default())
        })
        .collect();
    let head = format!("{}{signed}{by}", set.name);
    file.add_lines(macro_call("crate::runtime::webhook::events", &head, &entries, ""));
}

/// The names of an event, those that requests say first.
fn names(event: &Event) -> Vec<&str> {
    let said = event.further.iter().filter(|it| **it != event.name.wire);
    let own = std::iter::once(&event.name.wire);
    let is_said = event.further.first().is_some_and(|it| *it == event.name.wire);
    if is_said {
        own.chain(said).map(String::as_str).collect()
    } else {
        said.chain(own).map(String::as_str).collect()
    }
}

/// How the payload of an event is read, and what it becomes.
fn held(event: &Event, scope: &Scope<'_>) -> Option<(&'static str, String)> {
    match &event.payload {
        EventPayload::Nothing => None,
        EventPayload::Json(ty) => Some(("as_json", scope.ty(ty))),
        EventPayload::Form(ty) => Some(("as_form", scope.ty(ty))),
        EventPayload::Text => Some(("as_text", "::std::string::String".to_owned())),
        EventPayload::Bytes => Some(("as_bytes", "crate::Bytes".to_owned())),
    }
}

fn dispatch(dispatch: &EventDispatch) -> String {
    let path =
        |path: &[String]| format!("&[{}]", path.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", "));
    match dispatch {
        EventDispatch::Only => "Only".to_owned(),
        EventDispatch::Property(property) => format!("Property({})", path(property)),
        EventDispatch::Header { name, property } => {
            let property = property.as_ref().map_or_else(
                || "::core::option::Option::None".to_owned(),
                |it| format!("::core::option::Option::Some({})", path(it)),
            );
            format!("Header({}, {property})", quoted(name))
        }
    }
}

fn set_docs(api: &Api, set: &EventSet) -> Vec<String> {
    let about = match set.source {
        EventSource::Webhooks => "What the API sends by itself: its webhooks.".to_owned(),
        EventSource::Callbacks(id) => {
            let operation = api.operations.get(id.0 as usize).map_or("", |it| it.id.as_str());
            format!("What the API sends after {}: its callbacks.", docs::code(operation))
        }
    };
    let told = match &set.dispatch {
        None => "Requests do not say which of them they are: [`from_name`](Self::from_name) reads one that is known by \
                 something else, such as the path that it came to."
            .to_owned(),
        Some(EventDispatch::Only) => String::new(),
        Some(EventDispatch::Property(path)) => {
            format!("The property {} of the body says which one it is.", docs::code(&path.join(".")))
        }
        Some(EventDispatch::Header { name, property: None }) => {
            format!("The header {} says which one it is.", docs::code(name))
        }
        Some(EventDispatch::Header { name, property: Some(path) }) => format!(
            "The header {}, with the property {} of the body, says which one it is.",
            docs::code(name),
            docs::code(&path.join("."))
        ),
    };
    let mut lines = docs::wrapped(&about);
    if !told.is_empty() {
        lines.push(String::new());
        lines.extend(docs::wrapped(&told));
    }
    lines
}

fn event_docs(event: &Event) -> Vec<String> {
    let mut lines = docs::lines(&event.docs, "");
    if lines.iter().all(String::is_empty) {
        lines.clear();
    }
    let known: Vec<String> = names(event).into_iter().map(docs::code).collect();
    let mut about = format!("Known as {}", listed(&known));
    if !event.answers.is_empty() {
        let answers: Vec<String> = event.answers.iter().map(|it| docs::code(it)).collect();
        about = format!("{about}; answered with {}", listed(&answers));
    }
    if let Some(expression) = &event.expression {
        about = format!("{about}; sent to {}", docs::code(expression));
    }
    if !lines.is_empty() {
        lines.push(String::new());
    }
    lines.extend(docs::wrapped(&format!("{about}.")));
    lines
}

/// Words with `or` before the last one.
fn listed(words: &[String]) -> String {
    match words {
        [] => String::new(),
        [only] => only.clone(),
        [first @ .., last] => format!("{} or {last}", first.join(", ")),
    }
}
