//! The macro call that lets an operation be waited for that goes on after its first answer.

use super::Emitter;
use crate::emit::docs;
use crate::emit::file::quoted;
use crate::emit::parameter::{encoding, location};
use crate::emit::scope::Scope;
use crate::ir::{
    Need, Operation, OperationId, PollArgument, PollAsk, PollContent, PollEnd, PollOutcome, Polling,
    PropertyPath, ResponseContent, Success,
};

/// What is written with its path where an import would be left without a use.
const PATHS: [&str; 8] =
    ["ArrayFormat", "Encoding", "Location", "Request", "Style", "kind", "polling", "types"];

impl Emitter<'_> {
    pub(super) fn polling_call(&self) -> String {
        let Some(polling) = &self.operation.polling else { return String::new() };
        let condition = self.condition(polling);
        if condition.is_empty() {
            return self.polled(polling);
        }
        // What another resource's feature leaves out uses no imports of the file: nothing else may need them.
        let scope = Scope::elsewhere(self.scope.api, PATHS.map(str::to_owned));
        let Self { scope: _, file, id, operation, content, name, builder, package, path } = *self;
        let emitter = Emitter { scope: &scope, file, id, operation, content, name, builder, package, path };
        condition + &emitter.polled(polling)
    }

    fn polled(&self, polling: &Polling) -> String {
        let runtime = self.scope.runtime("polling");
        let mut lines = vec![
            format!("first: {}", self.held_by(self.id)),
            format!("state: {}", self.held(&polling.state)),
            format!("result: {}", self.held(&polling.result)),
            format!("ask: {runtime}::Ask::{}", self.ask(&polling.ask)),
            format!("end: {runtime}::Ending::{}", ending(&polling.end)),
            format!("outcome: {runtime}::Outcome::{}", self.outcome(&polling.outcome)),
            format!("first_counts: {}", polling.first_counts),
        ];
        lines.extend(polling.interval.map(|it| format!("interval: {it}")));
        let lines: String = lines.iter().map(|line| format!("        {line},\n")).collect();
        format!("{runtime}::polled! {{\n    {} {{\n{lines}    }}\n}}", self.builder)
    }

    /// What the method says of it.
    pub(super) fn polling_docs(&self) -> Vec<String> {
        let Some(polling) = &self.operation.polling else { return Vec::new() };
        let comes_to = match &polling.result {
            PollContent::Of(id) => self.success_phrase(&self.scope.api.operations[id.0 as usize]),
            PollContent::Content(content) => self.content_phrase(content),
        };
        let comes_to = comes_to.map_or_else(String::new, |it| format!(" and comes to {it}"));
        // What another resource's feature leaves out is no target of a link.
        let (poll, comes_to) = if self.condition(polling).is_empty() {
            (format!("[`poll`]({}::poll)", self.builder), comes_to)
        } else {
            ("`poll`".to_owned(), unlinked(&comes_to))
        };
        let mut lines = vec![String::new()];
        lines.extend(docs::wrapped(&format!(
            "The operation goes on after the answer; {poll} waits until it is over{comes_to}."
        )));
        lines
    }

    fn success_phrase(&self, operation: &Operation) -> Option<String> {
        match &operation.success {
            Success::One(response) | Success::Optional(response) => self.content_phrase(&response.content),
            Success::ByStatus(_) => None,
        }
    }

    /// The features of the other resources whose operations are asked.
    fn condition(&self, polling: &Polling) -> String {
        let state = match &polling.ask {
            PollAsk::Header(_, id) | PollAsk::Url(_, id) | PollAsk::Operation(id, _) => Some(*id),
            PollAsk::Repeat => None,
        };
        let result = match &polling.outcome {
            PollOutcome::Last | PollOutcome::Member(_) => None,
            PollOutcome::Header(_, id)
            | PollOutcome::Url(_, id)
            | PollOutcome::Original(id)
            | PollOutcome::Operation(id, _) => Some(*id),
        };
        let top =
            |id: OperationId| self.scope.api.top_level(self.scope.api.operations[id.0 as usize].resource);
        let own = top(self.id);
        let mut others: Vec<_> =
            state.into_iter().chain(result).filter_map(top).filter(|it| Some(*it) != own).collect();
        others.sort_unstable();
        others.dedup();
        others.into_iter().map(|it| self.package.features.line(Need::Only(it))).collect()
    }

    /// The type of the request of an operation.
    fn request_of(&self, id: OperationId) -> String {
        if id == self.id {
            return self.builder.to_owned();
        }
        let operation = &self.scope.api.operations[id.0 as usize];
        if operation.resource == self.operation.resource {
            return operation.type_name.clone();
        }
        let modules = self.scope.api.path_to(operation.resource).into_iter();
        let modules: String = modules.map(|it| format!("{}::", it.module)).collect();
        format!("crate::resources::{modules}{}", operation.type_name)
    }

    fn of(&self, id: OperationId) -> String {
        format!("<{} as {}>::endpoint", self.request_of(id), self.scope.runtime("Request"))
    }

    fn held_by(&self, id: OperationId) -> String {
        if let Success::One(response) = &self.scope.api.operations[id.0 as usize].success
            && response.content == ResponseContent::Empty
        {
            return format!("{}::Nothing", self.scope.runtime("polling"));
        }
        format!("<{} as {}>::Success", self.request_of(id), self.scope.runtime("Request"))
    }

    fn held(&self, held: &PollContent) -> String {
        match held {
            PollContent::Of(id) => self.held_by(*id),
            PollContent::Content(ResponseContent::Empty) => {
                format!("{}::Nothing", self.scope.runtime("polling"))
            }
            PollContent::Content(content) => {
                format!("{}!({})", self.scope.runtime("kind"), self.content_kind(content))
            }
        }
    }

    fn ask(&self, ask: &PollAsk) -> String {
        match ask {
            PollAsk::Header(names, id) => {
                let names: Vec<String> = names.iter().map(|it| quoted(it)).collect();
                format!("Header(&[{}], {})", names.join(", "), self.of(*id))
            }
            PollAsk::Url(path, id) => format!("Url({}, {})", member(path), self.of(*id)),
            PollAsk::Operation(id, arguments) => {
                format!("Operation({}, {})", self.of(*id), self.poll_arguments(arguments))
            }
            PollAsk::Repeat => "Repeat".to_owned(),
        }
    }

    fn outcome(&self, outcome: &PollOutcome) -> String {
        match outcome {
            PollOutcome::Last => "Last".to_owned(),
            PollOutcome::Member(path) => format!("Member({})", member(path)),
            PollOutcome::Header(name, id) => format!("Header({}, {})", quoted(name), self.of(*id)),
            PollOutcome::Url(path, id) => format!("Url({}, {})", member(path), self.of(*id)),
            PollOutcome::Original(id) => format!("Original({})", self.of(*id)),
            PollOutcome::Operation(id, arguments) => {
                format!("Operation({}, {})", self.of(*id), self.poll_arguments(arguments))
            }
        }
    }

    fn poll_arguments(&self, arguments: &[PollArgument]) -> String {
        let runtime = self.scope.runtime("polling");
        let arguments = arguments.iter().map(|it| {
            let (kind, path) = match &it.member {
                Some(path) => ("member", format!(", {}", member(path))),
                None => ("same", String::new()),
            };
            format!(
                "\n            {runtime}::Argument::{kind}({}, {}::{}, {}{path}),",
                quoted(&it.name),
                self.scope.runtime("Location"),
                location(it.location),
                encoding(it.encoding, self.scope),
            )
        });
        let arguments: String = arguments.collect();
        if arguments.is_empty() { "&[]".to_owned() } else { format!("&[{arguments}\n        ]") }
    }
}

fn ending(end: &PollEnd) -> String {
    let words = |words: &[String]| words.iter().map(|it| quoted(it)).collect::<Vec<_>>().join(", ");
    match end {
        PollEnd::Status => "Status".to_owned(),
        PollEnd::Flag { done, error } => {
            let error = error.as_ref().map_or_else(
                || "::core::option::Option::None".to_owned(),
                |it| format!("::core::option::Option::Some({})", member(it)),
            );
            format!("Flag {{ done: {}, error: {error} }}", member(done))
        }
        PollEnd::State { state, succeeded, failed } => format!(
            "State {{\n            state: {},\n            succeeded: &[{}],\n            failed: &[{}],\n        }}",
            member(state),
            words(succeeded),
            words(failed),
        ),
    }
}

fn member(path: &PropertyPath) -> String {
    format!("&[{}]", path.iter().map(|name| quoted(name)).collect::<Vec<_>>().join(", "))
}

/// A phrase with the names of items, and no links to them.
fn unlinked(phrase: &str) -> String {
    let mut out = String::with_capacity(phrase.len());
    let mut rest = phrase;
    while let Some((before, (name, after))) =
        rest.split_once("[`").and_then(|(before, link)| Some((before, link.split_once("`](")?)))
    {
        out.extend([before, "`", name, "`"]);
        rest = after.split_once(')').map_or("", |(_, rest)| rest);
    }
    out + rest
}
