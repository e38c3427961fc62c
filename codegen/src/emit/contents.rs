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

/// Words that say what a title is the title of.
const NOUNS: [&str; 12] = [
    "api",
    "apis",
    "documentation",
    "endpoints",
    "interface",
    "reference",
    "server",
    "service",
    "services",
    "specification",
    "webhook",
    "webhooks",
];

/// The API's title in one line, as it stands in a sentence: `the Skills API`, also where the title is `Skills`.
fn title(api: &Api) -> String {
    let line = docs::one_line(&api.title);
    let title = line.trim_end_matches(['.', '!', ' ']);
    if title.is_empty() {
        return "an HTTP API".to_owned();
    }
    let title = ["The ", "the "].iter().find_map(|article| title.strip_prefix(article)).unwrap_or(title);
    let lower = title.to_lowercase();
    let is_noun = |word: &str| NOUNS.contains(&word) || word.ends_with("api");
    if lower.split(|it: char| !it.is_alphanumeric()).any(is_noun) {
        format!("the {title}")
    } else {
        format!("the {title} API")
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_title_says_what_it_is_the_title_of() {
        for (title, words) in [
            ("Skills API", "A client for the Skills API"),
            ("The Skills API", "A client for the Skills API"),
            ("Skills", "A client for the Skills API"),
            ("skillapi", "A client for the skillapi"),
            ("Skills API (v2)", "A client for the Skills API (v2)"),
            ("Skills REST-API", "A client for the Skills REST-API"),
            ("Skill Service", "A client for the Skill Service"),
            ("Skills v2", "A client for the Skills v2 API"),
            ("Skills.", "A client for the Skills API"),
            ("Über Züge", "A client for the Über Züge API"),
            ("  ", "A client for an HTTP API"),
        ] {
            let api = Api { title: title.to_owned(), ..Api::default() };
            assert_eq!(about(&api, Contents::Client), words);
        }
    }
}
