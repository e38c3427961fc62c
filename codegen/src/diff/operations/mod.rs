//! Changes of operations.

mod bodies;
mod encodings;
mod parameters;
mod parts;
mod polling;
mod responses;

use super::effect::{Effect, NONE, SENT, breaking, compatible};
use super::endpoints::{Call, Calls, address};
use super::fit::Versions;
use super::report::{Item, Report};
use super::{Action, Level, docs, xml};
use crate::ir::{
    Api, BodyCodec, Docs, Name, Operation, Retry, SecurityRequirement, Server, Switch, SwitchPlace, Type,
};
use crate::text::code_span as code;

/// Compares all operations of two versions.
pub(super) fn compare(
    (old, new): (&Api, &Api),
    versions: Versions<'_>,
    calls: &Calls<'_>,
    report: &mut Report,
) {
    for (was, is) in &calls.both {
        let item = Item { name: &was.name, pointer: &is.operation.origin };
        if was.name != is.name {
            report.push(Level::Major, NONE, Action::Renamed, item, format!("is now {}", code(&is.name)));
        }
        Comparison { old, new, versions, item, report }.operation(was.operation, is.operation);
    }
    for Call { name, operation } in &calls.gone {
        let item = Item { name, pointer: &operation.origin };
        let detail = format!("{} is gone", endpoint(operation));
        report.push(Level::Major, ENDPOINT_GONE, Action::Removed, item, detail);
    }
    for Call { name, operation } in &calls.added {
        let item = Item { name, pointer: &operation.origin };
        report.push(Level::Minor, NONE, Action::Added, item, format!("calls {}", endpoint(operation)));
    }
}

const ENDPOINT_GONE: Effect = breaking("running programs call what may be gone");

fn endpoint(operation: &Operation) -> String {
    let query: Vec<String> =
        operation.path.query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    let mark = if query.is_empty() { "" } else { "?" };
    code(&format!("{}{mark}{}", operation.method_and_path(), query.join("&")))
}

/// Which failed attempts are made again.
fn retry(retry: Option<Retry>) -> &'static str {
    match retry {
        None => "the client's",
        Some(Retry::Safe) => "`safe`",
        Some(Retry::Always) => "`always`",
        Some(Retry::Never) => "`never`",
    }
}

/// One operation of both versions.
struct Comparison<'a> {
    old: &'a Api,
    new: &'a Api,
    versions: Versions<'a>,
    item: Item<'a>,
    report: &'a mut Report,
}

impl Comparison<'_> {
    fn push(&mut self, level: Level, effect: Effect, detail: impl Into<String>) {
        self.report.push(level, effect, Action::Changed, self.item, detail);
    }

    fn differs(&mut self, level: Level, effect: Effect, what: &str, (was, is): (&str, &str)) {
        if was != is {
            self.push(level, effect, format!("{what} was {was}, is {is}"));
        }
    }

    fn docs(&mut self, what: &str, travel: super::effect::Travel, was: &Docs, is: &Docs) {
        docs::compare(self.report, self.item, what, travel, (was, is));
    }

    fn operation(&mut self, was: &Operation, is: &Operation) {
        let Operation {
            id,
            // Its name and its resource are what callers find it by.
            name: _,
            type_name,
            resource: _,
            origin: _,
            docs,
            // They are the endpoint.
            method: _,
            path: _,
            parameters,
            client_parameters,
            body,
            success: _,
            streamed,
            switch,
            results,
            codecs,
            errors: _,
            headers,
            security,
            server,
            retry: repeated,
            pagination,
            polling,
        } = was;
        if *id != is.id {
            // Traces and mock servers know it by its id.
            self.push(Level::Patch, NONE, format!("its id was {}, is {}", code(id), code(&is.id)));
        }
        self.differs(Level::Major, NONE, "the request's type", (&code(type_name), &code(&is.type_name)));
        let moved = address(was) != address(is);
        let effect = if moved { ENDPOINT_GONE } else { NONE };
        self.differs(Level::Patch, effect, "the endpoint", (&endpoint(was), &endpoint(is)));
        self.parameters((parameters, &was.path), (&is.parameters, &is.path));
        self.supplied(client_parameters, &is.client_parameters);
        self.bodies(body.as_ref(), is.body.as_ref());
        self.results(was, is);
        self.streamed(streamed.as_ref(), is.streamed.as_ref());
        self.switch(switch.as_ref(), is.switch.as_ref());
        if *results != is.results {
            let effect = compatible("running programs take other statuses for results");
            self.push(Level::Patch, effect, "other statuses are results");
        }
        for (status, was) in codecs {
            if let Some((_, now)) = is.codecs.iter().find(|(it, _)| it == status) {
                self.response_codec(status, was, now);
            }
        }
        self.headers(headers, &is.headers);
        self.security(security, &is.security);
        self.server(server.as_ref(), is.server.as_ref());
        self.differs(Level::Patch, NONE, "the rule for retries", (retry(*repeated), retry(is.retry)));
        self.pagination(pagination.as_ref(), is.pagination.as_ref());
        self.polling(polling.as_ref(), is.polling.as_ref());
        self.docs("", SENT, docs, &is.docs);
    }

    /// How the values of the responses with a status are read that are not JSON.
    fn response_codec(&mut self, status: &str, was: &BodyCodec, is: &BodyCodec) {
        match (was, is) {
            (BodyCodec::Xml(was), BodyCodec::Xml(is)) => {
                // Any root is read.
                if xml::differs(&was.shape, &is.shape) {
                    let effect = breaking("running programs read the XML that was");
                    let what =
                        format!("the XML of the response with {status} has other elements or attributes");
                    self.push(Level::Patch, effect, what);
                }
            }
            (BodyCodec::PlainText, BodyCodec::PlainText) => {}
            (BodyCodec::PlainText, BodyCodec::Xml(_)) | (BodyCodec::Xml(_), BodyCodec::PlainText) => {
                let effect = breaking("running programs read the format that was");
                self.push(Level::Patch, effect, format!("the response with {status} is in another format"));
            }
        }
    }

    fn switch(&mut self, was: Option<&Switch>, is: Option<&Switch>) {
        let words = |switch: Option<&Switch>| {
            switch.map_or_else(
                || "nothing".to_owned(),
                |Switch { name, place, default }| {
                    let place = match place {
                        SwitchPlace::Body => "body",
                        SwitchPlace::Query => "query",
                    };
                    let default = if *default { ", true when it is left out" } else { "" };
                    format!("{} of the {place}{default}", code(name))
                },
            )
        };
        let effect = match (was, is) {
            (Some(was), Some(is)) if (&was.name, was.place) == (&is.name, is.place) => {
                if is.default {
                    breaking("running programs that want one value say nothing, and get a stream")
                } else {
                    compatible("running programs say which of both they want")
                }
            }
            _ => breaking("running programs ask for a stream in the other way"),
        };
        self.differs(Level::Patch, effect, "what asks for a stream", (&words(was), &words(is)));
    }

    fn security(&mut self, was: &[SecurityRequirement], is: &[SecurityRequirement]) {
        if was == is {
            return;
        }
        let words = |alternatives: &[SecurityRequirement]| {
            let sets = alternatives.iter().map(|SecurityRequirement(schemes)| match schemes.as_slice() {
                [] => "nothing".to_owned(),
                schemes => schemes.iter().map(|it| code(it)).collect::<Vec<_>>().join(" and "),
            });
            let words = sets.collect::<Vec<_>>().join(" or ");
            if words.is_empty() { "nothing".to_owned() } else { words }
        };
        let is_free = |all: &[SecurityRequirement]| all.iter().all(|it| it.0.is_empty());
        // Which of the alternatives a program has credentials for, nobody knows.
        let effect = if is_free(is) || was.iter().all(|it| is.contains(it)) && !is_free(was) {
            compatible("running programs have credentials that are still taken")
        } else {
            breaking("running programs may not have the credentials")
        };
        let detail = format!("needs other credentials: was {}, is {}", words(was), words(is));
        self.push(Level::Patch, effect, detail);
    }

    fn server(&mut self, was: Option<&Server>, is: Option<&Server>) {
        let url = |server: Option<&Server>| {
            server.map_or_else(
                || "the client's".to_owned(),
                // A server of an operation has no variables, and nobody reads what is said of it.
                |Server { url, description: _, variables: _ }| code(url),
            )
        };
        let effect = breaking("running programs call the other server");
        self.differs(Level::Patch, effect, "its server", (&url(was), &url(is)));
    }

    /// What callers call it: an argument is given by its place.
    fn called(&mut self, what: &str, (was, was_required): (&Name, bool), (is, is_required): (&Name, bool)) {
        if was.rust != is.rust {
            let level = if was_required && is_required { Level::Patch } else { Level::Major };
            self.push(level, NONE, format!("{what} is called {} now", code(&is.rust)));
        }
    }

    /// Whether callers have to give it.
    fn required(&mut self, what: &str, was: bool, is: bool) {
        if was == is {
            return;
        }
        let (now, effect) = if is {
            ("required", breaking("running programs may leave it out"))
        } else {
            ("optional", compatible("running programs send it"))
        };
        self.push(Level::Major, effect, format!("{what} is {now} now"));
    }

    fn types_differ(&mut self, effect: Effect, what: &str, was: &Type, is: &Type) {
        let are_namesakes = self.versions.are_namesakes(was, is);
        let (was, is) = (was.describe(self.versions.old), is.describe(self.versions.new));
        if are_namesakes {
            let detail = format!("{what} is another type that is called {}", code(&is));
            self.push(Level::Major, effect, detail);
        }
        self.differs(Level::Major, effect, what, (&code(&was), &code(&is)));
    }
}

/// Whether two members of lists are the same one.
type Key<'k, T> = &'k dyn Fn(&T, &T) -> bool;

/// Pairs the members of two lists, by the first key that fits: where they are on the wire, then what callers call them.
fn pairs<'a, T>(before: &'a [T], after: &'a [T], keys: &[Key<'_, T>]) -> Vec<(Option<&'a T>, Option<&'a T>)> {
    let mut other: Vec<Option<usize>> = vec![None; before.len()];
    let mut taken = vec![false; after.len()];
    for key in keys {
        for (was, slot) in before.iter().zip(&mut other).filter(|(_, slot)| slot.is_none()) {
            let found = (0..after.len()).find(|index| !taken[*index] && key(was, &after[*index]));
            if let Some(index) = found {
                taken[index] = true;
                *slot = Some(index);
            }
        }
    }
    let both = before.iter().zip(other).map(|(was, slot)| (Some(was), slot.map(|index| &after[index])));
    let new = after.iter().zip(taken).filter(|(_, taken)| !taken).map(|(is, _)| (None, Some(is)));
    both.chain(new).collect()
}

/// What callers have to give is new, or what they may give.
fn a_new(what: &str, name: &Name, required: bool) -> (Level, Effect, String) {
    let (level, effect, kind) = if required {
        (Level::Major, breaking("running programs do not send it"), "required")
    } else {
        (Level::Minor, compatible("running programs do not send it, and need not"), "optional")
    };
    (level, effect, format!("a new {kind} {what} {}", code(&name.rust)))
}

/// Whether arguments that both versions have stand in another order: each stands at the place of what it is paired with.
fn are_reordered<T>(
    pairs: &[(Option<&T>, Option<&T>)],
    after: &[T],
    is_argument: impl Fn(&T) -> bool,
) -> bool {
    let both = pairs.iter().filter_map(|(was, is)| was.zip(*is));
    let arguments = both.filter(|(was, is)| is_argument(was) && is_argument(is));
    !arguments.map(|(_, is)| after.iter().position(|it| std::ptr::eq(it, is))).is_sorted()
}
