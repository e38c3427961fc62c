//! What `sdk.toml` changes while the document stays.

use codegen::diff::Level::{self, Major, Minor, Patch};
use codegen::diff::Wire::{self, Breaking};
use codegen::diff::diff;
use codegen::document::Input;
use codegen::{Generated, Options, generate};
use serde_json::{Value, json};

use super::document::document;

fn with(document: &Value, config: &str) -> Generated {
    let mut options = Options::from_text("pets.json", document.to_string());
    options.config = Some(Input::text("sdk.toml", format!("[package]\nname = \"pets\"\n{config}")));
    generate(&options).unwrap_or_else(|failure| panic!("{failure}"))
}

/// The step from one configuration to another, and back.
#[test]
fn settings_ask_for_their_step_and_change_no_server() {
    type Step = Option<Level>;
    let steps: [(&str, &str, Step, Step); 18] = [
        ("", "[client]\nidempotency-header = \"K\"", Some(Minor), Some(Major)),
        (
            "[client]\nidempotency-header = \"K\"",
            "[client]\nidempotency-header = \"L\"",
            Some(Major),
            Some(Major),
        ),
        ("", "[client]\nbase-url-env = \"A\"", Some(Minor), Some(Major)),
        ("[client]\nbase-url-env = \"A\"", "[client]\nbase-url-env = \"B\"", Some(Major), Some(Major)),
        ("", "[client.credential-env]\nkey = \"A\"", Some(Minor), Some(Major)),
        (
            "[client.credential-env]\nkey = \"A\"",
            "[client.credential-env]\nkey = \"B\"",
            Some(Major),
            Some(Major),
        ),
        ("", "[client.headers]\nX-V = \"2\"", Some(Minor), Some(Major)),
        ("[client.headers]\nX-V = \"2\"", "[client.headers]\nX-V = \"3\"", Some(Major), Some(Major)),
        (
            "[client.joined-headers]\nX-V = \"2\"",
            "[client.joined-headers]\nX-V = \"3\"",
            Some(Major),
            Some(Major),
        ),
        ("[client.query]\nv = \"2\"", "[client.query]\nv = \"3\"", Some(Major), Some(Major)),
        ("", "[client]\nrequest-id-headers = [\"X-R\"]", Some(Patch), Some(Patch)),
        ("", "[client]\nretry = \"never\"", Some(Patch), Some(Patch)),
        ("", "[client]\nvalidate-requests = true", Some(Major), Some(Patch)),
        ("", "[types]\nmissing = \"error\"", Some(Major), Some(Patch)),
        ("", "[types]\nvalidate = true", Some(Minor), Some(Major)),
        ("", "[types]\noptional = [\"Pet.id\"]", Some(Major), Some(Major)),
        ("", "[operations]\nexclude = [\"createPet\"]", Some(Major), Some(Minor)),
        ("", "[package]\nresource-features = true", Some(Major), Some(Major)),
    ];
    let document = document();
    let mut wrong = Vec::new();
    for (was, is, there, back) in steps {
        // The table of the package is begun already.
        let read = |config: &str| with(&document, config.trim_start_matches("[package]\n"));
        let (before, after) = (read(was), read(is));
        for (found, step) in [(diff(&before, &after), there), (diff(&after, &before), back)] {
            let verdicts = (found.verdict(), found.wire());
            if verdicts != (step, Wire::None) {
                wrong.push(format!("{was} and {is}: {verdicts:?}, not {step:?}\n{}", found.to_markdown()));
            }
            let unknown = found.changes.iter().find(|it| it.item.starts_with("src/"));
            wrong.extend(unknown.map(|it| format!("{was} and {is}: {}", it.detail)));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

/// Where the document changes too, nobody knows which of the two a change is of.
#[test]
fn settings_beside_a_change_of_the_document_count() {
    let old = document();
    let mut new = old.clone();
    new["info"]["description"] = json!("Pets.");
    let config = |version: &str| format!("[client.headers]\nX-V = \"{version}\"");
    let found = diff(&with(&old, &config("2")), &with(&new, &config("3")));
    assert_eq!((found.verdict(), found.wire()), (Some(Major), Breaking), "{}", found.to_markdown());
    let found = diff(&with(&old, &config("2")), &with(&old, &config("2")));
    assert_eq!((found.verdict(), found.wire()), (None, Wire::None), "{}", found.to_markdown());
}
