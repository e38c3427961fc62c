//! Waiting for operations that go on after their first answer.

use super::Comparison;
use super::responses::{content, success};
use crate::diff::Level;
use crate::diff::effect::{NONE, breaking};
use crate::ir::{
    Api, OperationId, PollArgument, PollAsk, PollContent, PollEnd, PollOutcome, Polling, PropertyPath,
};
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn polling(&mut self, was: Option<&Polling>, is: Option<&Polling>) {
        let (was, is) = match (was, is) {
            (Some(was), Some(is)) => (was, is),
            (None, None) => return,
            (Some(_), None) => {
                let effect = breaking("running programs ask how far the operation is");
                return self.push(Level::Major, effect, "can no longer be waited for (`poll`)");
            }
            (None, Some(_)) => return self.push(Level::Minor, NONE, "can be waited for now (`poll`)"),
        };
        let (old, new) = (self.old, self.new);
        let Polling { ask, end, outcome, state, result, first_counts, interval } = was;
        let effect = breaking("running programs read it as what it was");
        let states = (held(state, old), held(&is.state, new));
        self.differs(Level::Major, effect, "what says how far it is", (&states.0, &states.1));
        let results = (held(result, old), held(&is.result, new));
        self.differs(Level::Major, effect, "what it comes to", (&results.0, &results.1));
        let effect = breaking("running programs wait for it in the other way");
        let asks = (asked(ask, old), asked(&is.ask, new));
        self.differs(Level::Patch, effect, "what is asked for its progress", (&asks.0, &asks.1));
        self.differs(Level::Patch, effect, "how it is over", (&over(end), &over(&is.end)));
        let outcomes = (found(outcome, old), found(&is.outcome, new));
        self.differs(Level::Patch, effect, "where its result is", (&outcomes.0, &outcomes.1));
        if *first_counts != is.first_counts {
            self.push(Level::Patch, NONE, "another answer is the first one that says how far it is");
        }
        if *interval != is.interval {
            self.push(Level::Patch, NONE, "is asked for its progress in other intervals");
        }
    }
}

fn name(id: OperationId, api: &Api) -> String {
    api.operations.get(id.0 as usize).map_or_else(String::new, |it| code(&it.id))
}

fn held(held: &PollContent, api: &Api) -> String {
    match held {
        PollContent::Of(id) => {
            api.operations.get(id.0 as usize).map_or_else(String::new, |it| success(it, api))
        }
        PollContent::Content(held) => content(held, &api.types),
    }
}

fn member(path: &PropertyPath) -> String {
    code(&path.join("."))
}

fn with(id: OperationId, arguments: &[PollArgument], api: &Api) -> String {
    let arguments = arguments.iter().map(|PollArgument { name, location: _, encoding: _, member: own }| {
        own.as_ref().map_or_else(|| code(name), |own| format!("{} from {}", code(name), member(own)))
    });
    format!("{} with {}", name(id, api), arguments.collect::<Vec<_>>().join(", "))
}

fn asked(ask: &PollAsk, api: &Api) -> String {
    match ask {
        PollAsk::Header(names, id) => {
            format!(
                "the URL in {}, as {}",
                names.iter().map(|it| code(it)).collect::<Vec<_>>().join(", "),
                name(*id, api)
            )
        }
        PollAsk::Url(path, id) => format!("the URL in {}, as {}", member(path), name(*id, api)),
        PollAsk::Operation(id, arguments) => with(*id, arguments, api),
        PollAsk::Repeat => "the operation itself".to_owned(),
    }
}

fn over(end: &PollEnd) -> String {
    let words = |words: &[String]| words.iter().map(|it| code(it)).collect::<Vec<_>>().join(", ");
    match end {
        PollEnd::Status => "by its status".to_owned(),
        PollEnd::Flag { done, error } => {
            let error = error.as_ref().map_or_else(String::new, |it| format!(", failed with {}", member(it)));
            format!("by {}{error}", member(done))
        }
        PollEnd::State { state, succeeded, failed } => {
            format!("by {}: {}, failed: {}", member(state), words(succeeded), words(failed))
        }
    }
}

fn found(outcome: &PollOutcome, api: &Api) -> String {
    match outcome {
        PollOutcome::Last => "in the last answer".to_owned(),
        PollOutcome::Member(path) => format!("in {}", member(path)),
        PollOutcome::Header(header, id) => format!("at the URL in {}, as {}", code(header), name(*id, api)),
        PollOutcome::Url(path, id) => format!("at the URL in {}, as {}", member(path), name(*id, api)),
        PollOutcome::Original(id) => format!("at the operation's own URL, as {}", name(*id, api)),
        PollOutcome::Operation(id, arguments) => with(*id, arguments, api),
    }
}
