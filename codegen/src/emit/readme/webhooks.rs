//! What the API sends by itself.

use super::{code, indented, section};
use crate::emit::features::WEBHOOKS;
use crate::emit::manifest::Package;
use crate::emit::webhooks::{of_webhooks, scheme};
use crate::ir::{Api, EventPayload, EventSet, SignatureScheme};

/// How requests of the API are received; nothing where it makes none.
pub(super) fn section_of(api: &Api, package: &Package) -> Vec<String> {
    let set = of_webhooks(api).or(api.event_sets.first());
    let Some(set) = set.filter(|_| package.features.has(WEBHOOKS)) else { return Vec::new() };
    let mut lines = section(
        "Webhooks",
        &[
            "`webhooks` has what the API sends by itself. It reads the headers and the bytes of a request, whatever server \
             received it: first it verifies who signed the request and when (five minutes ago at most, unless \
             `with_tolerance` says otherwise), then it says which event it is. An event that this version does not know is \
             `Unknown`, with its name and its body.",
            "The body has to be the bytes that came: one that was parsed and written again has another signature. While a \
             secret is replaced, `with_secret` takes the other one as well. The same delivery may come several times; \
             `delivery_id` tells them apart, and `refusing_replays` refuses requests that were recorded and sent again.",
        ],
    );
    lines.extend(code(example(api, package, set)));
    lines
}

fn example(api: &Api, package: &Package, set: &EventSet) -> Vec<String> {
    let krate = &package.library;
    let secret = match set.signature {
        Some(SignatureScheme::Standard) | None => "whsec_c2VjcmV0",
        Some(SignatureScheme::GitHub | SignatureScheme::Stripe) => "secret",
    };
    let is_webhook = of_webhooks(api).is_some();
    let (verifier, imported) = if is_webhook {
        ("Verifier".to_owned(), "Verifier")
    } else {
        (format!("EventVerifier::<{}>", set.name), "EventVerifier")
    };
    let (scheme, made) = match set.signature {
        Some(_) => ("", format!("{verifier}::new(\"{secret}\")?")),
        None => {
            let chosen = scheme(SignatureScheme::Standard);
            ("Scheme", format!("{verifier}::with_scheme(Scheme::{chosen}, \"{secret}\")?"))
        }
    };
    let read = match (&set.dispatch, set.events.first()) {
        (None, Some(event)) => {
            format!("verify_named({}, headers, body)?", crate::emit::file::quoted(&event.name.wire))
        }
        _ => "verify(headers, body)?".to_owned(),
    };
    let known = set.events.first().map(|event| {
        let held = if event.payload == EventPayload::Nothing { "" } else { "(payload)" };
        let shown = if held.is_empty() { "println!(\"it came\")" } else { "println!(\"{payload:?}\")" };
        format!("    {}::{}{held} => {shown},", set.name, event.name.rust)
    });
    let mut body = vec![
        import(krate, [&set.name, scheme, imported]),
        String::new(),
        "// Made once, and kept with the rest of the server's state.".to_owned(),
        format!("let verifier = {made};"),
        format!("match verifier.{read} {{"),
    ];
    body.extend(known);
    body.extend(["    other => println!(\"{:?}\", other.name()),", "}", "Ok(())"].map(str::to_owned));
    let head = [
        "#[cfg(feature = \"webhooks\")]".to_owned(),
        format!(
            "fn receive(headers: &{krate}::HeaderMap, body: &[u8]) -> Result<(), Box<dyn std::error::Error>> {{"
        ),
    ];
    head.into_iter().chain(indented(body)).chain(["}".to_owned()]).collect()
}

/// A line that imports names of the module, sorted.
fn import(krate: &str, names: [&str; 3]) -> String {
    let mut names: Vec<&str> = names.into_iter().filter(|it| !it.is_empty()).collect();
    names.sort_unstable();
    format!("use {krate}::webhooks::{{{}}};", names.join(", "))
}
