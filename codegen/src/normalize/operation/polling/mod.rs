//! Operations that go on after their first answer: what the rules of the configuration say of them.

mod arguments;
mod members;

use crate::config::{self, Config, FetchedKind, FetchedResult, PollingKind, PollingResult};
use crate::diagnostic::{Code, Diagnostic, Diagnostics};
use crate::ir::{
    Api, Method, Operation, OperationId, PollAsk, PollContent, PollEnd, PollOutcome, Polling, PropertyPath,
    ResponseContent, StatusPattern, Success, Type,
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
    fn report(&mut self, said: &str, message: String, hint: Option<String>) {
        let own = self.operation(self.id).method_and_path();
        let message = format!("`{own}` cannot be waited for as the configuration says: {message}");
        let mut finding =
            self.config.finding_in_rule(Code::UnusedConfig, &self.rule.pattern, said, message);
        finding.hint = hint;
        self.findings.push(finding);
    }

    fn polling(&mut self) -> Option<Polling> {
        let own = self.operation(self.id);
        if !is_read_at_once(&own.success) {
            self.report("kind", "its answer is a stream or a redirect".to_owned(), None);
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
                    self.report("kind", message, Some(hint.to_owned()));
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
            self.report(name, format!("the document has no operation `{name}`"), hint);
            return None;
        };
        let operation = &self.api.operations[found];
        if operation.method != Method::Get {
            self.report(name, format!("`{name}` is no `GET`, which is what asks for something"), None);
            return None;
        }
        if !is_read_at_once(&operation.success) {
            self.report(name, format!("the answer of `{name}` is a stream or a redirect"), None);
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
                    self.report(done, format!("`{done}` is no flag"), Some("`state` names a word".to_owned()));
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
                    self.report(word, message, Some(hint));
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
                let list = known.iter().take(8).map(|it| format!("`{it}`")).collect::<Vec<_>>().join(", ");
                let hint = hint.or_else(|| (!list.is_empty()).then(|| format!("there are {list}")));
                self.report(dotted, format!("{what} has no member `{dotted}`"), hint);
                None
            }
        }
    }

    fn outcome(
        &mut self,
        end: &PollEnd,
        state: &PollContent,
        answers: &Members<'_>,
    ) -> Option<(PollOutcome, PollContent)> {
        match &self.rule.result {
            None => Some((PollOutcome::Last, self.last(end, state))),
            Some(PollingResult::Member(member)) => {
                let (path, found) = self.member(answers, member, "the last answer")?;
                let ty = match found.as_slice() {
                    [one] => self.schemas.resolve(one).clone(),
                    _ => Type::Any,
                };
                let ty = match ty {
                    Type::Nullable(inner) => *inner,
                    other => match found.as_slice() {
                        // An alias keeps its name.
                        [one] if !matches!(one, Type::Nullable(_)) => one.clone(),
                        _ => other,
                    },
                };
                Some((PollOutcome::Member(path), PollContent::Content(ResponseContent::Json(ty))))
            }
            Some(PollingResult::Fetched(fetched)) => self.fetched(fetched, answers),
        }
    }

    fn fetched(&mut self, rule: &FetchedResult, answers: &Members<'_>) -> Option<(PollOutcome, PollContent)> {
        let own = self.operation(self.id);
        let named = match &rule.operation {
            Some(name) => Some(self.named(name)?),
            None => None,
        };
        let content = |reader: &Self| match named {
            Some(named) => PollContent::Of(named),
            None if has_body(&own.success) => reader.last(&PollEnd::Status, &PollContent::Of(reader.id)),
            None => PollContent::Content(ResponseContent::Json(Type::Any)),
        };
        let of = named.unwrap_or(self.id);
        match rule.kind {
            FetchedKind::Header => {
                let header = rule.header.as_deref().unwrap_or("location").to_ascii_lowercase();
                Some((PollOutcome::Header(header, of), content(self)))
            }
            FetchedKind::Url => {
                let (path, _) = self.member(answers, rule.url.as_deref()?, "the last answer")?;
                Some((PollOutcome::Url(path, of), content(self)))
            }
            FetchedKind::Original => {
                let is_get = |it: &Operation| it.method == Method::Get && it.path.raw == own.path.raw;
                let get = self.api.operations.iter().position(is_get);
                let get = named.or_else(|| Some(OperationId(u32::try_from(get?).ok()?)));
                Some(match get {
                    Some(get) if is_read_at_once(&self.operation(get).success) => {
                        (PollOutcome::Original(get), PollContent::Of(get))
                    }
                    _ => (PollOutcome::Original(of), content(self)),
                })
            }
            FetchedKind::Operation => {
                let first = Members::of_success(self.api, self.schemas, &own.success);
                let arguments = self.arguments(named?, &rule.parameters, &[answers.clone(), first])?;
                Some((PollOutcome::Operation(named?, arguments), PollContent::Of(named?)))
            }
        }
    }

    /// What the last answer holds: where the status tells that an operation goes on, not what comes with 202.
    fn last(&self, end: &PollEnd, state: &PollContent) -> PollContent {
        let PollContent::Of(id) = state else { return state.clone() };
        match &self.operation(*id).success {
            Success::One(_) => state.clone(),
            Success::Optional(response) => PollContent::Content(response.content.clone()),
            Success::ByStatus(set) if *end == PollEnd::Status => {
                let variants = self.api.status_sets.get(set.0 as usize).map_or(&[][..], |set| &set.variants);
                let last = variants.iter().filter(|it| it.status != StatusPattern::Exact(202));
                let mut last = last.map(|it| &it.response.content);
                match (last.next(), last.next()) {
                    (Some(one), None) if is_read_whole(one) => PollContent::Content(one.clone()),
                    _ => state.clone(),
                }
            }
            Success::ByStatus(_) => state.clone(),
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
