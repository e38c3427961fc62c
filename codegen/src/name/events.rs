//! Names of what the API sends by itself: the enums, their variants, and the fields for headers.

use super::ident::{around, joined, pascal, pascal_spelled};
use super::scope::{Claim, Sameness, Scope};
use super::{Chosen, headers};
use crate::ir::{Api, EventSource};

/// The enum of the document's webhooks.
const WEBHOOKS: &str = "Event";

/// The variant for an event that is not known.
const UNKNOWN: &str = "Unknown";

/// Names them; the operations have their names already.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>) {
    for set in &mut api.event_sets {
        set.name = match set.source {
            EventSource::Webhooks => WEBHOOKS.to_owned(),
            EventSource::Callbacks(id) => {
                let operation = api.operations.get(id.0 as usize).map_or("", |it| it.type_name.as_str());
                joined([operation, "Callback"])
            }
        };
        let mut scope = Scope::new(Sameness::Exact, [UNKNOWN]);
        let claims: Vec<Claim> = set
            .events
            .iter()
            .map(|event| {
                let wire = &event.name.wire;
                let own = chosen.member_name(&event.origin);
                let plain = pascal(wire);
                let names = [plain.clone(), pascal_spelled(wire), around("", &plain, "Event")];
                let rank = u8::from(own.is_none());
                Claim { rank, candidates: own.into_iter().chain(names).collect() }
            })
            .collect();
        for (event, name) in set.events.iter_mut().zip(scope.settle(&claims)) {
            event.name.rust = name;
        }
    }
    headers::assign(&mut api.event_headers, chosen);
}
