//! `polling` of `[operations]`: rules for operations that go on after their first answer.

use indexmap::IndexMap;
use serde::{Deserialize, Deserializer};

use super::short::{Short, TableOr};
use super::{Config, Said};
use crate::diagnostic::{Code, Diagnostic};

/// How an operation is waited for that goes on after its first answer.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct Polling {
    /// What is asked for the progress.
    pub kind: PollingKind,
    /// With `header`: the response header that has the URL; `Operation-Location`, `Azure-AsyncOperation` or `Location` when
    /// left out, the first one that is there.
    #[serde(default)]
    pub header: Option<String>,
    /// With `url`: dotted path of the URL in the first answer.
    #[serde(default)]
    pub url: Option<String>,
    /// With `operation`: the operation that is asked, by its operationId or as `METHOD /path`. With `header` and `url`: the one
    /// whose answers the URL has.
    #[serde(default)]
    pub operation: Option<String>,
    /// Parameters of the operation that is asked, each with the dotted path of its value in the first answer.
    #[serde(default)]
    pub parameters: IndexMap<String, String>,
    /// Dotted path of the word for the state in an answer.
    #[serde(default)]
    pub state: Option<String>,
    /// The words of an operation that has come to its result.
    #[serde(default)]
    pub succeeded: Vec<String>,
    /// The words of an operation that has come to nothing.
    #[serde(default)]
    pub failed: Vec<String>,
    /// Dotted path of a flag that is true when the operation is over, in place of a word.
    #[serde(default)]
    pub done: Option<String>,
    /// With `done`: dotted path of what is there where the operation has failed.
    #[serde(default)]
    pub error: Option<String>,
    /// The result: dotted path of a member of the last answer, or how it is fetched; the last answer when left out.
    #[serde(default)]
    pub result: Option<PollingResult>,
    /// The pause in milliseconds before it is asked again, where the API does not say it.
    #[serde(default)]
    pub interval_ms: Option<u32>,
    /// The pattern that the rule stands under.
    #[serde(skip)]
    pub(crate) pattern: String,
}

/// What is asked for the progress of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum PollingKind {
    /// The URL in a response header.
    Header,
    /// The URL in a member of the first answer.
    Url,
    /// Another operation.
    Operation,
    /// The operation itself.
    Repeat,
}

/// Where the result of an operation is.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum PollingResult {
    /// In a member of the last answer.
    Member(String),
    /// In the answer of another request.
    Fetched(Box<FetchedResult>),
}

/// How the result of an operation is fetched.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(deny_unknown_fields, rename_all = "kebab-case")]
pub struct FetchedResult {
    /// What is asked for the result.
    pub kind: FetchedKind,
    /// With `header`: the response header that has the URL; `Location` when left out.
    #[serde(default)]
    pub header: Option<String>,
    /// With `url`: dotted path of the URL in an answer.
    #[serde(default)]
    pub url: Option<String>,
    /// The operation that is asked, or whose answer the URL has, by its operationId or as `METHOD /path`.
    #[serde(default)]
    pub operation: Option<String>,
    /// Parameters of the operation that is asked, each with the dotted path of its value in the last answer, or else in the
    /// first one.
    #[serde(default)]
    pub parameters: IndexMap<String, String>,
}

/// What is asked for the result of an operation.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[cfg_attr(test, derive(schemars::JsonSchema))]
#[serde(rename_all = "kebab-case")]
pub enum FetchedKind {
    /// The URL in a response header.
    Header,
    /// The URL in a member of an answer.
    Url,
    /// The URL of the first request.
    Original,
    /// Another operation.
    Operation,
}

impl<'de> Deserialize<'de> for PollingResult {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        TableOr {
            expected: "the path of a member, or a table",
            table: |fetched| Self::Fetched(Box::new(fetched)),
            short: |short| match short {
                Short::Text(member) => Some(Self::Member(member)),
                Short::Flag(_) => None,
            },
        }
        .read(deserializer)
    }
}

/// What is said of waiting for single operations.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum OperationPolling {
    /// `false`: there is nothing to wait for, whatever another pattern says.
    None,
    /// A rule for these operations.
    Rule(Box<Polling>),
}

impl<'de> Deserialize<'de> for OperationPolling {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        TableOr {
            expected: "`false` or a rule for waiting",
            table: |rule| Self::Rule(Box::new(rule)),
            short: |short| matches!(short, Short::Flag(false)).then_some(Self::None),
        }
        .read(deserializer)
    }
}

/// Keys of rules that contradict each other, or say too little.
pub(super) fn invalid(config: &Config) -> Vec<Diagnostic> {
    let rules = config.operations.rules.values().filter_map(|rule| match &rule.polling {
        Some(OperationPolling::Rule(rule)) => Some(rule),
        _ => None,
    });
    rules.flat_map(|rule| rule.faults(config)).collect()
}

impl Polling {
    fn faults(&self, config: &Config) -> Vec<Diagnostic> {
        use PollingKind::{Header, Operation, Repeat, Url};
        let mut found = Vec::new();
        let mut fault = |said: Said<'_>, message: String, hint: &str| {
            found.push(config.finding_in_rule(Code::InvalidConfig, &self.pattern, said, message).hint(hint));
        };
        let kind = word(self.kind);
        let given = [
            ("header", self.header.is_some(), &[Header][..]),
            ("url", self.url.is_some(), &[Url]),
            ("operation", self.operation.is_some(), &[Header, Url, Operation]),
            ("parameters", !self.parameters.is_empty(), &[Operation]),
        ];
        for (key, _, kinds) in
            given.iter().filter(|(_, is_given, kinds)| *is_given && !kinds.contains(&self.kind))
        {
            let with =
                kinds.iter().map(|kind| format!("`{}`", word(*kind))).collect::<Vec<_>>().join(" and ");
            let message = format!("`{key}` means nothing with `kind = \"{kind}\"`");
            fault(Said::Key(key), message, &format!("it belongs to the kinds {with}"));
        }
        let missing = match self.kind {
            Url if self.url.is_none() => Some("url"),
            Operation if self.operation.is_none() => Some("operation"),
            Header | Url | Operation | Repeat => None,
        };
        if let Some(key) = missing {
            fault(Said::Key("kind"), format!("`kind = \"{kind}\"` needs `{key}`"), "it says what is asked");
        }
        match (&self.state, &self.done) {
            (Some(_), Some(_)) => {
                let hint = "an operation is over by a word or by a flag; take one of them out";
                fault(Said::Key("done"), "`state` and `done` contradict each other".to_owned(), hint);
            }
            (Some(_), None) if self.succeeded.is_empty() => {
                let hint = "`succeeded` lists the words of an operation that has come to its result";
                fault(
                    Said::Key("state"),
                    "`state` needs `succeeded`: nothing would ever be over".to_owned(),
                    hint,
                );
            }
            (None, None) if self.kind == Repeat => {
                let hint = "`state` and `succeeded`, or `done`, say when it is over";
                fault(
                    Said::Key("kind"),
                    "an operation that is repeated needs `state` or `done`".to_owned(),
                    hint,
                );
            }
            _ => {}
        }
        for (key, is_given) in
            [("succeeded", !self.succeeded.is_empty()), ("failed", !self.failed.is_empty())]
        {
            if is_given && self.state.is_none() {
                fault(Said::Key(key), format!("`{key}` needs `state`"), "`state` is the path of the word");
            }
        }
        if self.error.is_some() && self.done.is_none() {
            fault(
                Said::Key("error"),
                "`error` needs `done`".to_owned(),
                "with `state`, `failed` lists the words of failures",
            );
        }
        if let Some(word) = self.failed.iter().find(|word| self.succeeded.contains(word)) {
            let hint = "an operation has come to its result, or to nothing";
            fault(Said::Value(word), format!("`{word}` is in `succeeded` and in `failed`"), hint);
        }
        if let Some(PollingResult::Fetched(fetched)) = &self.result {
            fetched.faults(&mut fault);
        }
        for header in self.header.iter().chain(self.result.iter().filter_map(PollingResult::header)) {
            if http::HeaderName::from_bytes(header.as_bytes()).is_err() {
                let hint = "letters, digits and `-` are what names of headers are made of";
                fault(Said::Value(header), format!("`{header}` is no name of a header"), hint);
            }
        }
        found
    }
}

impl PollingResult {
    fn header(&self) -> Option<&String> {
        match self {
            Self::Member(_) => None,
            Self::Fetched(fetched) => fetched.header.as_ref(),
        }
    }
}

impl FetchedResult {
    fn faults(&self, fault: &mut impl FnMut(Said<'_>, String, &str)) {
        let kind = match self.kind {
            FetchedKind::Header => "header",
            FetchedKind::Url => "url",
            FetchedKind::Original => "original",
            FetchedKind::Operation => "operation",
        };
        let given = [
            ("header", self.header.is_some(), FetchedKind::Header),
            ("url", self.url.is_some(), FetchedKind::Url),
            ("parameters", !self.parameters.is_empty(), FetchedKind::Operation),
        ];
        for (key, ..) in given.iter().filter(|(_, is_given, with)| *is_given && *with != self.kind) {
            let message = format!("`{key}` means nothing with `kind = \"{kind}\"` of a result");
            fault(Said::Key("result"), message, "take it out, or choose another kind");
        }
        let missing = match self.kind {
            FetchedKind::Url if self.url.is_none() => Some("url"),
            FetchedKind::Operation if self.operation.is_none() => Some("operation"),
            _ => None,
        };
        if let Some(key) = missing {
            fault(
                Said::Key("result"),
                format!("`kind = \"{kind}\"` of a result needs `{key}`"),
                "it says what is asked",
            );
        }
    }
}

fn word(kind: PollingKind) -> &'static str {
    match kind {
        PollingKind::Header => "header",
        PollingKind::Url => "url",
        PollingKind::Operation => "operation",
        PollingKind::Repeat => "repeat",
    }
}
