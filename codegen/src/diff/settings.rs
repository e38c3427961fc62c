//! Changes of what the configuration says of the client and of types, and the API does not.

use indexmap::IndexMap;

use super::effect::{Effect, NONE, breaking, compatible};
use super::report::{Item, Report};
use super::{Action, Level};
use crate::config::{Client, ClientParameter, Config};
use crate::pointer::Pointer;
use crate::text::code_span as code;

/// Compares the configurations of two versions.
pub(super) fn compare(old: &Config, new: &Config, report: &mut Report) {
    let Client {
        base_url_env,
        credential_env,
        headers,
        joined_headers,
        query,
        request_id_headers,
        idempotency_header,
        // Operations say what comes of it.
        detect_pagination: _,
        retry,
        validate_requests,
        // The server for tests has them, and no program.
        validate_in_tests: _,
        // Parameters and forms say how they are written.
        array_format: _,
        parameters,
    } = &old.client;
    let is = &new.client;
    let mut settings = Settings { report };
    settings.variable("the base URL", base_url_env.as_ref(), is.base_url_env.as_ref());
    for (scheme, was, now) in both(credential_env, &is.credential_env) {
        settings.variable(&format!("credentials for {}", code(scheme)), was, now);
    }
    for (name, was, now) in both(parameters, &is.parameters) {
        let variable = |it: Option<&ClientParameter>| it.and_then(|it| it.env.clone());
        settings.variable(
            &format!("the parameter {}", code(name)),
            variable(was).as_ref(),
            variable(now).as_ref(),
        );
    }
    for (what, was, now) in [
        ("the header", headers, &is.headers),
        ("the part of the header", joined_headers, &is.joined_headers),
        ("the query parameter", query, &is.query),
    ] {
        for (name, was, now) in both(was, now) {
            settings.constant(&format!("{what} {}", code(name)), was, now);
        }
    }
    settings.idempotency(idempotency_header.as_deref(), is.idempotency_header.as_deref());
    if *request_id_headers != is.request_id_headers {
        settings.tell(Level::Patch, NONE, Action::Changed, "ids of requests are looked for in other headers");
    }
    if *retry != is.retry {
        settings.tell(Level::Patch, NONE, Action::Changed, "the rule for retries is another one");
    }
    match (*validate_requests, is.validate_requests) {
        (false, true) => {
            let detail =
                "requests are checked before they are sent: those that the schemas refuse are errors";
            settings.tell(Level::Major, NONE, Action::Changed, detail);
        }
        (true, false) => {
            settings.tell(
                Level::Patch,
                NONE,
                Action::Changed,
                "requests are not checked before they are sent",
            );
        }
        _ => {}
    }
    match (old.types.validate, new.types.validate) {
        (true, false) => {
            settings.tell(
                Level::Major,
                NONE,
                Action::Removed,
                "types have no method any more that checks values",
            );
        }
        (false, true) => {
            settings.tell(Level::Minor, NONE, Action::Added, "types have a method that checks values")
        }
        _ => {}
    }
}

/// The entries of two tables by key.
fn both<'a, T>(
    was: &'a IndexMap<String, T>,
    is: &'a IndexMap<String, T>,
) -> Vec<(&'a str, Option<&'a T>, Option<&'a T>)> {
    let new = is.keys().filter(|key| !was.contains_key(*key));
    was.keys().chain(new).map(|key| (key.as_str(), was.get(key), is.get(key))).collect()
}

/// The settings of the client.
struct Settings<'r> {
    report: &'r mut Report,
}

impl Settings<'_> {
    fn tell(&mut self, level: Level, effect: Effect, action: Action, detail: impl Into<String>) {
        let root = Pointer::root();
        self.report.push(level, effect, action, Item { name: "Client", pointer: &root }, detail);
    }

    /// An environment variable that `from_env()` reads.
    fn variable(&mut self, what: &str, was: Option<&String>, is: Option<&String>) {
        let (level, action, detail) = match (was, is) {
            (was, is) if was == is => return,
            (None, Some(is)) => (
                Level::Minor,
                Action::Added,
                format!("{what} may come from the environment, as {}", code(is)),
            ),
            (Some(was), None) => (
                Level::Major,
                Action::Removed,
                format!("{what} does not come from the environment any more, was {}", code(was)),
            ),
            (was, is) => {
                let said = |it: Option<&String>| it.map_or_else(String::new, |it| code(it));
                let detail = format!("{what} comes from the environment as {}, was {}", said(is), said(was));
                (Level::Major, Action::Changed, detail)
            }
        };
        self.tell(level, NONE, action, detail);
    }

    /// What every request carries.
    fn constant(&mut self, what: &str, was: Option<&String>, is: Option<&String>) {
        let (level, effect, detail) = match (was, is) {
            (was, is) if was == is => return,
            (None, is) => (
                Level::Minor,
                compatible("running programs do not send it"),
                format!("requests carry {what}, {}", is.map_or_else(String::new, |it| code(it))),
            ),
            (Some(_), None) => (
                Level::Major,
                compatible("running programs send it"),
                format!("requests do not carry {what} any more"),
            ),
            (Some(was), Some(is)) => (
                Level::Major,
                breaking("running programs send the other value"),
                format!("requests carry {what} with {}, was {}", code(is), code(was)),
            ),
        };
        self.tell(level, effect, Action::Changed, detail);
    }

    fn idempotency(&mut self, was: Option<&str>, is: Option<&str>) {
        let (level, effect, action, detail) = match (was, is) {
            (was, is) if was == is => return,
            (None, _) => (
                Level::Minor,
                compatible("running programs send no keys"),
                Action::Added,
                "requests have idempotency keys (`with_idempotency_key`)".to_owned(),
            ),
            (Some(_), None) => (
                Level::Major,
                compatible("running programs send keys"),
                Action::Removed,
                "requests have no idempotency keys any more: `with_idempotency_key` is gone, and less is repeated"
                    .to_owned(),
            ),
            (Some(was), Some(is)) => (
                Level::Major,
                breaking("running programs send keys in the other header"),
                Action::Changed,
                format!("idempotency keys are sent in {}, were in {}", code(is), code(was)),
            ),
        };
        self.tell(level, effect, action, detail);
    }
}
