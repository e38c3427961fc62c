//! Operations that go on after their first answer: what the rules of the configuration say of them.

mod arguments;
mod members;
mod outcome;

use crate::config::{self, Config, PollingKind, Said};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    Api, Method, Operation, OperationId, PollAsk, PollContent, PollEnd, Polling, PropertyPath,
    ResponseContent, Success, Type,
};
use crate::normalize::schema::SchemaNormalizer;
use members::Members;

/// The headers that have the URL of an operation's progress, in the order in which they count.
const HEADERS: [&str; 3] = ["operation-location", "azure-asyncoperation", "location"];

/// Adds what the rules say to the operations that they are for.
pub(super) fn add_all(
    api: &mut Api,
    rules: Vec<(OperationId, config::Polling)>,
    config: &Config,
    schemas: &SchemaNormalizer<'_>,
    diagnostics: &mut Diagnostics,
) {
    for (id, rule) in rules {
        let mut reader = Reader { api, schemas, config, rule: &rule, id, findings: Vec::new() };
        let polling = reader.polling();
        let findings = reader.findings;
        for finding in findings {
            diagnostics.push(finding);
        }
        if let Some(operation) = api.operations.get_mut(id.0 as usize) {
            operation.polling = polling;
        }
    }
}

/// Reads the rule for an operation.
struct Reader<'a> {
    api: &'a Api,
    schemas: &'a SchemaNormalizer<'a>,
    config: &'a Config,
    rule: &'a config::Polling,
    id: OperationId,
    findings: Vec<Diagnostic>,
}

impl<'a> Reader<'a> {
    fn operation(&self, id: OperationId) -> &'a Operation {
        &self.api.operations[id.0 as usize]
    }

    /// Says why a rule cannot be followed, or what of it means nothing, at a value of the rule.
    fn report(&mut self, said: Said<'_>, message: String, hint: Option<String>) {
        let own = self.operation(self.id).method_and_path();
        let message = format!("`{own}` cannot be waited for as the configuration says: {message}");
        let mut finding = self.config.finding_in_rule(Code::UnusedConfig, &self.rule.pattern, said, message);
        finding.hint = hint;
        self.findings.push(finding);
    }

    fn polling(&mut self) -> Option<Polling> {
        let own = self.operation(self.id);
        if !is_read_at_once(&own.success) {
            self.report(Said::Key("kind"), "its answer is a stream or a redirect".to_owned(), None);
            return None;
        }
        let asked = match &self.rule.operation {
            Some(name) => Some(self.named(name)?),
            None => None,
        };
        let end = self.end();
        let (ask, state) = match self.rule.kind {
            PollingKind::Repeat => {
                if !matches!(own.method, Method::Get) {
                    let hint = "`kind = \"operation\"` asks another one";
                    let message = format!("a `{}` is not repeated to ask for progress", own.method.token());
                    self.report(Said::Key("kind"), message, Some(hint.to_owned()));
                    return None;
                }
                (PollAsk::Repeat, PollContent::Of(self.id))
            }
            PollingKind::Operation => {
                let asked = asked?;
                let first = Members::of_success(self.api, self.schemas, &own.success);
                let arguments = self.arguments(asked, &self.rule.parameters, &[first])?;
                (PollAsk::Operation(asked, arguments), PollContent::Of(asked))
            }
            PollingKind::Header | PollingKind::Url => {
                let state = match asked {
                    Some(asked) => PollContent::Of(asked),
                    // What is at the URL of a monitor is another thing than what the operation makes.
                    None if end == PollEnd::Status && has_body(&own.success) => PollContent::Of(self.id),
                    None => PollContent::Content(ResponseContent::Json(Type::Any)),
                };
                let of = asked.unwrap_or(self.id);
                let ask = match (&self.rule.url, self.rule.kind) {
                    (Some(url), PollingKind::Url) => {
                        let first = Members::of_success(self.api, self.schemas, &own.success);
                        let (url, _) = self.member(&first, url, "its first answer")?;
                        PollAsk::Url(url, of)
                    }
                    _ => PollAsk::Header(self.headers(), of),
                };
                (ask, state)
            }
        };
        let answers = self.members_of(&state);
        self.check_end(&end, &answers)?;
        let (outcome, result) = self.outcome(&end, &state, &answers)?;
        let first_counts = match &ask {
            PollAsk::Repeat => true,
            PollAsk::Operation(asked, _) => holds_the_same(own, self.operation(*asked)),
            PollAsk::Header(..) | PollAsk::Url(..) => false,
        };
        Some(Polling { ask, end, outcome, state, result, first_counts, interval: self.rule.interval_ms })
    }

    fn headers(&self) -> Vec<String> {
        let named = self.rule.header.as_ref().map(|it| vec![it.to_ascii_lowercase()]);
        named.unwrap_or_else(|| HEADERS.map(str::to_owned).to_vec())
    }

    /// The operation that is called so, whose answer can be read.
    fn named(&mut self, name: &str) -> Option<OperationId> {
        let operations = || self.api.operations.iter();
        let found = operations().position(|it| it.id == name || it.method_and_path() == name);
        let Some(found) = found else {
            let names = operations().map(|it| it.id.as_str()).filter(|id| !id.is_empty());
            let hint = crate::diagnostic::did_you_mean(name, names);
            self.report(Said::Value(name), format!("the document has no operation `{name}`"), hint);
            return None;
        };
        let operation = &self.api.operations[found];
        if operation.method != Method::Get {
            self.report(
                Said::Value(name),
                format!("`{name}` is no `GET`, which is what asks for something"),
                None,
            );
            return None;
        }
        if !is_read_at_once(&operation.success) {
            self.report(Said::Value(name), format!("the answer of `{name}` is a stream or a redirect"), None);
            return None;
        }
        Some(OperationId(u32::try_from(found).unwrap_or(u32::MAX)))
    }

    fn end(&self) -> PollEnd {
        match (&self.rule.state, &self.rule.done) {
            (Some(state), _) => PollEnd::State {
                state: path(state),
                succeeded: self.rule.succeeded.clone(),
                failed: self.rule.failed.clone(),
            },
            (None, Some(done)) => {
                PollEnd::Flag { done: path(done), error: self.rule.error.as_deref().map(path) }
            }
            (None, None) => PollEnd::Status,
        }
    }

    fn members_of(&self, content: &PollContent) -> Members<'a> {
        match content {
            PollContent::Of(id) => Members::of_success(self.api, self.schemas, &self.operation(*id).success),
            PollContent::Content(content) => Members::of_content(self.schemas, content),
        }
    }

    /// Whether the answers have what tells that the operation is over.
    fn check_end(&mut self, end: &PollEnd, answers: &Members<'_>) -> Option<()> {
        match end {
            PollEnd::Status => {}
            PollEnd::Flag { .. } => {
                let done = self.rule.done.as_deref().unwrap_or_default();
                let (_, found) = self.member(answers, done, "the answer")?;
                if !answers.can_be_flag(&found) {
                    self.report(
                        Said::Value(done),
                        format!("`{done}` is no flag"),
                        Some("`state` names a word".to_owned()),
                    );
                    return None;
                }
                if let Some(error) = self.rule.error.as_deref() {
                    self.member(answers, error, "the answer")?;
                }
            }
            PollEnd::State { succeeded, failed, .. } => {
                let state = self.rule.state.as_deref().unwrap_or_default();
                let (_, found) = self.member(answers, state, "the answer")?;
                let known = answers.words(&found);
                let unknown = succeeded.iter().chain(failed).filter(|word| !known.contains(word));
                let unknown: Vec<&String> = unknown.filter(|_| !known.is_empty()).collect();
                for word in unknown {
                    let hint = crate::diagnostic::did_you_mean(word, known.iter().map(String::as_str));
                    let list = known.iter().map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
                    let message = format!("`{state}` is not listed to be `{word}`");
                    let hint = hint.unwrap_or_else(|| format!("it is one of {list}"));
                    self.report(Said::Value(word), message, Some(hint));
                }
            }
        }
        Some(())
    }

    /// A member of what comes back.
    fn member(&mut self, of: &Members<'_>, dotted: &str, what: &str) -> Option<(PropertyPath, Vec<Type>)> {
        let path = path(dotted);
        match of.find(&path) {
            Ok(found) => Some((path, found)),
            Err(known) => {
                let last = dotted.rsplit('.').next().unwrap_or(dotted);
                let hint = crate::diagnostic::did_you_mean(last, known.iter().map(String::as_str));
                let names: Vec<String> = known.iter().take(8).map(|it| format!("`{it}`")).collect();
                let hint =
                    hint.or_else(|| (!names.is_empty()).then(|| format!("there are {}", names.join(", "))));
                self.report(Said::Value(dotted), format!("{what} has no member `{dotted}`"), hint);
                None
            }
        }
    }
}

/// Whether the answer of an operation is read as a whole.
fn is_read_at_once(success: &Success) -> bool {
    match success {
        Success::One(response) | Success::Optional(response) => is_read_whole(&response.content),
        Success::ByStatus(_) => true,
    }
}

fn is_read_whole(content: &ResponseContent) -> bool {
    !matches!(
        content,
        ResponseContent::EventStream(_) | ResponseContent::JsonLines(_) | ResponseContent::Redirect
    )
}

fn has_body(success: &Success) -> bool {
    match success {
        Success::One(response) | Success::Optional(response) => response.content != ResponseContent::Empty,
        Success::ByStatus(_) => true,
    }
}

/// Whether the answers of two operations hold the same.
fn holds_the_same(one: &Operation, other: &Operation) -> bool {
    match (&one.success, &other.success) {
        (Success::One(one), Success::One(other)) | (Success::Optional(one), Success::Optional(other)) => {
            one.content == other.content
        }
        (Success::ByStatus(one), Success::ByStatus(other)) => one == other,
        _ => false,
    }
}

/// The names on a dotted path.
fn path(dotted: &str) -> PropertyPath {
    dotted.split('.').filter(|part| !part.is_empty()).map(str::to_owned).collect()
}
