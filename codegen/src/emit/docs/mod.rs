//! Rustdoc from Markdown that anybody may have written.
//!
//! Text is parsed as `CommonMark` and written anew, so that code blocks never run as tests, brackets are no
//! links to items, and HTML becomes Markdown where it is markup, and text where it is not.

mod blocks;
mod escape;
mod html;
mod markdown;
mod pictures;
mod place;
mod wrap;

use std::borrow::Cow;

pub(super) use blocks::first_block;
pub(super) use markdown::{markdown, one_line};
use place::place;
use pulldown_cmark::Options;
use wrap::wrap;

use crate::ir::{Api, Docs, Field, Name, Type, TypeDef, TypeId};
use crate::name::ident::plain;
use crate::text::{folded, is_invisible, unquoted};

/// What is read beside `CommonMark`: what rustdoc reads, and people write.
const OPTIONS: Options = Options::ENABLE_TABLES;

/// A line that is one: a line break would end the comment, or begin a block of code in it.
pub(super) fn single(line: &str) -> Cow<'_, str> {
    let line = clean(line);
    if line.contains('\n') { line.replace('\n', " ").into() } else { line }
}

/// The sentence on what nothing but the name is known of.
pub(super) fn named(name: &str) -> String {
    format!("{}.", code(name))
}

/// What is said of a property: what the document says there, or else in one block what the schema of its value says of
/// itself, or else its name.
pub(super) fn property(field: &Field, api: &Api) -> Vec<String> {
    let fallback = named(&field.name.wire);
    let is_silent = field.docs.title.is_none() && field.docs.description.is_none();
    let schema = is_silent.then(|| schema_of(&field.ty)).flatten().map(|id| &api.types[id].docs);
    let text = schema.map(text).unwrap_or_default();
    if text.is_empty() {
        return lines(&field.docs, &fallback);
    }
    with_notes(first_block(&text).to_vec(), &field.docs)
}

/// The schema with a name that a value has.
fn schema_of(ty: &Type) -> Option<TypeId> {
    match ty {
        Type::Named(id) => Some(*id),
        Type::Boxed(inner) | Type::Nullable(inner) => schema_of(inner),
        _ => None,
    }
}

/// What the document says, or a plain sentence where it says nothing.
pub(super) fn lines(docs: &Docs, fallback: &str) -> Vec<String> {
    let mut text = text(docs);
    if text.is_empty() {
        text = vec![fallback.to_owned()];
    }
    with_notes(text, docs)
}

/// The description, or the title where there is none.
fn text(docs: &Docs) -> Vec<String> {
    let written = |text: &Option<String>| text.as_deref().map(markdown).unwrap_or_default();
    let description = written(&docs.description);
    if description.is_empty() { written(&docs.title) } else { description }
}

/// A text, and below it what else there is to know.
fn with_notes(mut text: Vec<String>, docs: &Docs) -> Vec<String> {
    let mut notes = Vec::new();
    if docs.deprecated {
        notes.push("**Deprecated.**".to_owned());
    }
    let mut facts: Vec<String> = docs.constraints.iter().map(|phrase| one_line(phrase)).collect();
    if let Some(default) =
        docs.default.as_ref().filter(|it| it.is_string() || it.is_number() || it.is_boolean())
    {
        facts.push(format!("default {}", code(&unquoted(default))));
    }
    if !facts.is_empty() {
        let mut fact = facts.join("; ");
        if let Some(first) = fact.get(..1) {
            fact.replace_range(..1, &first.to_uppercase());
        }
        notes.push(format!("{fact}."));
    }
    for note in notes {
        text.push(String::new());
        text.extend(wrap(&note, ""));
    }
    text.extend(further(docs));
    text
}

/// Where the document says that there is more, on the web.
pub(super) fn further(docs: &Docs) -> Vec<String> {
    let is_address = |url: &&str| {
        let is_on_the_web = ["https://", "http://"].iter().any(|scheme| url.starts_with(scheme));
        is_on_the_web && url.chars().all(|it| it.is_ascii_graphic() && !"<>\"`\\".contains(it))
    };
    match docs.url.as_deref().map(str::trim).filter(is_address) {
        Some(url) => vec![String::new(), format!("See <{url}>.")],
        None => Vec::new(),
    }
}

/// What is said of a type.
pub(super) fn definition(def: &TypeDef, api: &Api) -> Vec<String> {
    let Some(received) = def.received else { return lines(&def.docs, &place(def, api)) };
    let received = &api.types[received];
    let name = &received.name.rust;
    let mut text = lines(&def.docs, &place(received, api));
    text.push(String::new());
    let link = format!("[`type@{name}`]");
    text.extend(wrap(&format!("This is what requests hold; responses hold {link}."), ""));
    text
}

/// What is said of a name for a type that is defined at another place: where it stands, in one line.
pub(super) fn shared(def: &TypeDef, definition: &Type, api: &Api) -> String {
    let place = place(def, api);
    match schema_of(definition) {
        Some(id) => {
            let same = code(&api.types[id].name.rust);
            format!("{}, the same as {same}.", place.trim_end_matches('.'))
        }
        None => place,
    }
}

/// What is said of something whose name on the wire is another than its own: that name comes first, unless the text has it, or
/// the names differ in nothing but case and punctuation, as `createdAt` and `created_at` do.
pub(super) fn with_wire_name(text: Vec<String>, Name { wire, rust }: &Name) -> Vec<String> {
    if folded(wire) == folded(plain(rust)) {
        return text;
    }
    let name = code(wire);
    let Some(first) = text.first().filter(|_| !text.iter().any(|line| line.contains(&name))) else {
        return text;
    };
    let is_marked = ["- ", "> ", "| ", "```"].iter().any(|mark| first.starts_with(mark));
    let is_numbered = first.trim_start_matches(|it: char| it.is_ascii_digit()).starts_with(". ");
    let mut lines = if is_marked || is_numbered {
        // What begins a block of its own is no part of a sentence.
        vec![format!("{name}:"), String::new(), first.clone()]
    } else {
        wrap(&format!("{name}: {first}"), "")
    };
    lines.extend(text.into_iter().skip(1));
    lines
}

/// A sentence of our own, in lines of the usual length.
pub(super) fn wrapped(text: &str) -> Vec<String> {
    wrap(text, "")
}

/// The documentation of an operation, line by line: its summary is the first paragraph.
pub(super) fn operation(docs: &Docs, fallback: &str) -> Vec<String> {
    let summary = docs.title.as_deref().map(markdown).unwrap_or_default();
    let description = docs.description.as_deref().map(markdown).unwrap_or_default();
    match (summary.is_empty(), description.is_empty()) {
        (true, true) => vec![fallback.to_owned()],
        (false, false) if summary != description => [summary, vec![String::new()], description].concat(),
        (true, _) => description,
        _ => summary,
    }
}

/// The first paragraph of what the document says, or a plain sentence where it has none.
pub(super) fn summary(docs: &Docs, fallback: &str) -> Vec<String> {
    match blocks::first_paragraph(&text(docs)) {
        [] => vec![fallback.to_owned()],
        paragraph => paragraph.to_vec(),
    }
}

/// Text as inline code, in which invisible characters can be seen.
pub(super) use crate::text::code_span as code;

/// Prose without invisible characters: they say nothing in it, and can mislead. Separators of lines are line feeds.
fn clean(text: &str) -> Cow<'_, str> {
    if text.bytes().all(|it| matches!(it, b' '..=b'~' | b'\n' | b'\t')) {
        return text.into();
    }
    text.replace("\r\n", "\n")
        .replace(['\u{85}', '\u{2028}', '\u{2029}'], "\n")
        .replace(is_invisible, "")
        .into()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use pulldown_cmark::{CodeBlockKind, Event, Parser, Tag};

    use super::*;

    #[test]
    fn nothing_runs_and_nothing_links() {
        assert_eq!(markdown("a\n\n```rust\npanic!()\n```"), ["a", "", "```text", "panic!()", "```"]);
        assert_eq!(markdown("~~~\nx\n~~~"), ["```text", "x", "```"]);
        assert_eq!(markdown("Call [init] <b>"), ["Call \\[init\\] \\<b\\>"]);
        assert_eq!(markdown("See https://example.com/a_b."), ["See <https://example.com/a_b>."]);
        assert_eq!(markdown("[x](https://e.com) [y](javascript:z)"), ["[x](https://e.com) y"]);
        assert_eq!(markdown("# Title\ntext"), ["**Title**", "", "text"]);
    }

    #[test]
    fn lists_stay_lists() {
        assert_eq!(
            markdown("One:\n\n- a\n- b\n  - c\n\nEnd"),
            ["One:", "", "- a", "- b", "  - c", "", "End"]
        );
        assert_eq!(markdown("    panic!()"), ["```text", "panic!()", "```"]);
    }

    #[test]
    fn inline_code_is_not_taken_apart() {
        let long = "a".repeat(90);
        for text in [
            format!("Intro `{long} ~~~ {long} x` end"),
            format!("Intro ```` {long} x```y rust ```` end"),
            format!("```` rust {long} x```y ````"),
            format!("Run `{long} * [init] <b>` now"),
        ] {
            harmless(&markdown(&text).join("\n"));
        }
    }

    #[test]
    fn addresses_that_stand_for_themselves() {
        assert_eq!(markdown("See <https://a.com/x_y>."), ["See <https://a.com/x_y>."]);
        assert_eq!(markdown("[https://a.com](https://a.com)"), ["[https\\://a.com](https://a.com)"]);
        assert_eq!(markdown("[w](https://a.com/b_(c))"), ["[w](https://a.com/b_%28c%29)"]);
    }

    #[test]
    fn hidden_characters_do_not_come_back_as_entities() {
        assert_eq!(markdown("a&#x202e;b&#13;c"), ["abc"]);
    }

    #[test]
    fn names_stay_on_their_line() {
        assert_eq!(named("n\n\n    panic!()\r\u{202e}"), "`n      panic!()\\u{d}\\u{202e}`.");
        assert_eq!(single("a\n\n    b"), "a      b");
    }

    #[test]
    fn a_name_on_the_wire_comes_first_unless_the_text_has_it() {
        let named = |rust: &str| Name { wire: "n2fa".to_owned(), rust: rust.to_owned() };
        let long = "a".repeat(90);
        for (text, expected) in [
            ("When it was made.", vec!["`n2fa`: When it was made."]),
            ("When it was made.\n\nMore.", vec!["`n2fa`: When it was made.", "", "More."]),
            ("Beside `n2fa`.", vec!["Beside `n2fa`."]),
            (&format!("Is {long}."), vec!["`n2fa`: Is", &format!("{long}.")]),
            ("- a\n- b", vec!["`n2fa`:", "", "- a", "- b"]),
            ("1. a", vec!["`n2fa`:", "", "1. a"]),
            ("```\na\n```", vec!["`n2fa`:", "", "```text", "a", "```"]),
            ("`a` or b", vec!["`n2fa`: `a` or b"]),
            ("# Title", vec!["`n2fa`: **Title**"]),
        ] {
            assert_eq!(with_wire_name(markdown(text), &named("two_factor")), expected, "{text}");
        }
        for rust in ["n2fa", "N2FA", "n_2fa", "r#n2fa"] {
            assert_eq!(with_wire_name(markdown("What for."), &named(rust)), ["What for."], "{rust}");
        }
    }

    /// Parsed as rustdoc does it: no code that runs, no HTML, no link but to the web.
    fn harmless(text: &str) {
        let options = Options::ENABLE_TABLES | Options::ENABLE_FOOTNOTES | Options::ENABLE_STRIKETHROUGH;
        for event in Parser::new_ext(text, options) {
            match event {
                Event::Start(Tag::CodeBlock(CodeBlockKind::Fenced(info))) => {
                    assert_eq!(&*info, "text", "{text}")
                }
                Event::Start(Tag::CodeBlock(CodeBlockKind::Indented)) => panic!("runs: {text}"),
                Event::Html(_) | Event::InlineHtml(_) => panic!("HTML: {text}"),
                Event::Start(Tag::Link { dest_url, .. }) => assert!(dest_url.starts_with("http"), "{text}"),
                _ => {}
            }
        }
    }

    proptest! {
        #![proptest_config(ProptestConfig::with_cases(2_000))]
        #[test]
        fn whatever_is_written_is_harmless(
            parts in prop::collection::vec(prop::sample::select(vec![
                "`", "``", "```", "````", "~~~", "rust", "\n", "\n\n", " ", "    ", "\t", "- ", "1. ", "> ", "# ", "<b>", "</b>",
                "<!--", "[x]", "[x](y)", "[x](https://e.com/`)", "<https://e.com>", "https://e.com/(a_b)*", "*", "**", "_", "\\",
                "|", "---", "===", "&#96;", "&#10;", "&#32;", "evil();", "averyveryveryverylongwordthatmakeslineswraparound", "[^1]:", "+ ",
            ]), 0..40)
        ) {
            harmless(&markdown(&parts.concat()).join("\n"));
            harmless(&code(&parts.concat()));
            harmless(&one_line(&parts.concat()));
        }
    }
}
