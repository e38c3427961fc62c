//! What a crate has and what it is called in a sentence, as the API and the configuration decide it.

use super::docs;
use crate::config::Contents;
use crate::ir::Api;

/// What the crate is, in a few words.
pub(super) fn about(api: &Api, contents: Contents) -> String {
    match contents {
        Contents::Client | Contents::Module if has_events_only(api) => {
            format!("The webhooks of {}", title(api))
        }
        Contents::Client | Contents::Module => format!("A client for {}", title(api)),
        Contents::Types => format!("The types of {}", title(api)),
    }
}

/// The API's title in one line.
pub(super) fn title(api: &Api) -> String {
    let title = docs::one_line(&api.title);
    if title.is_empty() {
        "an HTTP API".to_owned()
    } else {
        format!("the {title}").replace("the The ", "the ").replace("the the ", "the ")
    }
}

/// Whether the crate has the module for what the API sends by itself.
pub(super) fn has_events(api: &Api, contents: Contents) -> bool {
    contents.has_client() && !api.event_sets.is_empty()
}

/// Whether there is nothing to call, only something to receive.
pub(super) fn has_events_only(api: &Api) -> bool {
    api.operations.is_empty() && !api.event_sets.is_empty()
}
