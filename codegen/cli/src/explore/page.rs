//! The page: one HTML text with its style and its scripts inside, and the policy that lets nothing else run.

use std::fmt::Write as _;
use std::io::Write as _;

use base64::Engine as _;
use base64::engine::general_purpose::STANDARD;
use flate2::Compression;
use flate2::write::GzEncoder;
use sha2::{Digest as _, Sha256};

use super::exploration::Exploration;

const TEMPLATE: &str = include_str!("page/page.html");
const STYLE: &str = include_str!("page/page.css");
/// The scripts in their order: the highlighter, which is Prism 1.30 with four languages (MIT; `page/prism/LICENSE`), then
/// the page's own, from what depends on nothing to what depends on all.
const SCRIPTS: [&str; 14] = [
    "window.Prism = { manual: true, disableWorkerMessageHandler: true };",
    include_str!("page/prism/prism-core.min.js"),
    include_str!("page/prism/prism-json.min.js"),
    include_str!("page/prism/prism-yaml.min.js"),
    include_str!("page/prism/prism-toml.min.js"),
    include_str!("page/prism/prism-rust.min.js"),
    include_str!("page/parts.js"),
    include_str!("page/text.js"),
    include_str!("page/list.js"),
    include_str!("page/pane.js"),
    include_str!("page/about.js"),
    include_str!("page/changes.js"),
    include_str!("page/side.js"),
    include_str!("page/main.js"),
];

/// The page as a server sends it.
#[derive(Debug)]
pub(super) struct Page {
    /// The HTML.
    pub(super) html: String,
    /// The value of its header `Content-Security-Policy`.
    pub(super) policy: String,
}

impl Page {
    /// The page that loads its parts from a server.
    pub(super) fn served() -> Self {
        let (script, policy) = (script(), policy("'self'"));
        let policy = format!("{policy}; frame-ancestors 'none'");
        Self { html: html(&policy_tag(""), &script, ""), policy }
    }
}

/// The page with all its parts inside. Parts are compressed, and unpacked when somebody looks at them.
pub(super) fn exported(exploration: &Exploration) -> String {
    let mut parts = String::new();
    for (part, content) in exploration.parts() {
        let _ = writeln!(
            parts,
            "<script type=\"application/gzip\" id=\"part:{}\">{}</script>",
            part.name(),
            packed(&content)
        );
    }
    html(&policy_tag(&policy("'none'")), &script(), &parts)
}

/// A text as Base64 (RFC 4648) of gzip (RFC 1952).
fn packed(text: &str) -> String {
    let mut encoder = GzEncoder::new(Vec::new(), Compression::default());
    // Writing to memory does not fail.
    let _ = encoder.write_all(text.as_bytes());
    STANDARD.encode(encoder.finish().unwrap_or_default())
}

fn script() -> String {
    format!("\"use strict\";\n{}", SCRIPTS.join("\n;\n"))
}

/// What the page may do (Content Security Policy, level 3): run this script, with this style, and load what `connect`
/// allows. No text becomes markup: the browser refuses to (`require-trusted-types-for`).
fn policy(connect: &str) -> String {
    format!(
        "default-src 'none'; script-src 'sha256-{}'; style-src 'sha256-{}'; connect-src {connect}; img-src data:; \
         base-uri 'none'; form-action 'none'; require-trusted-types-for 'script'; trusted-types 'none'",
        hash(&script()),
        hash(STYLE)
    )
}

fn hash(text: &str) -> String {
    STANDARD.encode(Sha256::digest(text.as_bytes()))
}

fn policy_tag(policy: &str) -> String {
    if policy.is_empty() {
        return String::new();
    }
    format!("<meta http-equiv=\"Content-Security-Policy\" content=\"{policy}\">")
}

fn html(policy: &str, script: &str, parts: &str) -> String {
    let mut html = String::with_capacity(TEMPLATE.len() + STYLE.len() + script.len() + parts.len());
    let mut rest = TEMPLATE;
    while let Some((before, after)) = rest.split_once("<!--") {
        let Some((name, after)) = after.split_once("-->") else { break };
        html.push_str(before);
        match name {
            "policy" => html.push_str(policy),
            "style" => html.push_str(STYLE),
            "script" => html.push_str(script),
            "parts" => html.push_str(parts),
            _ => {}
        }
        rest = after;
    }
    html.push_str(rest);
    html
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_page_loads_nothing_and_its_policy_knows_its_script() {
        let page = Page::served();
        for (tag, text) in [("<script>", script()), ("<style>", STYLE.to_owned())] {
            let (_, after) = page.html.split_once(tag).expect(tag);
            assert!(after.starts_with(&text));
            assert!(page.policy.contains(&hash(&text)));
            assert!(!text.contains("</script") && !text.contains("</style"));
        }
        assert!(!page.html.contains("<!--"));
        for load in ["src=\"http", "href=\"http", "url(", "@import", "importScripts(\"", "eval("] {
            assert!(!STYLE.contains(load) && !TEMPLATE.contains(load), "{load}");
        }
    }
}
