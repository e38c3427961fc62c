//! Where the result of an operation is, and what it is.

use super::members::Members;
use super::{Reader, has_body, is_read_at_once, is_read_whole};
use crate::config::{FetchedKind, FetchedResult, PollingResult};
use crate::ir::{
    Method, Operation, OperationId, PollContent, PollEnd, PollOutcome, ResponseContent, StatusPattern,
    Success, Type,
};

impl Reader<'_> {
    pub(super) fn outcome(
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
                    // At the end it is there.
                    [Type::Nullable(inner)] => (**inner).clone(),
                    [one] => one.clone(),
                    _ => Type::Any,
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
            Success::One(_) | Success::ByStatus(_) => state.clone(),
        }
    }
}
