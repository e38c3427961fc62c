//! HTML in descriptions: `CommonMark` allows it, and many documents are written in nothing else.

use std::collections::HashSet;

use htmd::HtmlToMarkdown;
use htmd::options::{BrStyle, Options as HtmlOptions};
use pulldown_cmark::{CowStr, Event, Options, Parser};

/// Longer texts are left as they are: nobody writes so much about one thing, and conversion is not linear.
const LONGEST: usize = 64 << 10;

/// Text in which so many elements stand within one another is no text; converting them takes a stack.
const DEEPEST: usize = 64;

/// The elements that have something to say in documentation. Anything else in angle brackets is a placeholder
/// (`<your-token>`), which is text.
const ELEMENTS: [&str; 67] = [
    "a",
    "abbr",
    "article",
    "aside",
    "b",
    "big",
    "blockquote",
    "br",
    "caption",
    "center",
    "cite",
    "code",
    "col",
    "colgroup",
    "dd",
    "del",
    "details",
    "dfn",
    "div",
    "dl",
    "dt",
    "em",
    "font",
    "footer",
    "h1",
    "h2",
    "h3",
    "h4",
    "h5",
    "h6",
    "header",
    "hr",
    "i",
    "img",
    "ins",
    "kbd",
    "li",
    "mark",
    "ol",
    "p",
    "picture",
    "pre",
    "q",
    "s",
    "samp",
    "script",
    "section",
    "small",
    "span",
    "strike",
    "strong",
    "style",
    "sub",
    "summary",
    "sup",
    "svg",
    "table",
    "tbody",
    "td",
    "tfoot",
    "th",
    "thead",
    "tr",
    "tt",
    "u",
    "ul",
    "var",
];

/// Elements that end by themselves, or with the next one of their kind. All others end where it is said; one that does
/// not is a placeholder too.
const NEVER_NESTED: [&str; 8] = ["br", "col", "dd", "dt", "hr", "img", "li", "p"];

/// The text as Markdown without HTML; nothing where it has none, or none that can be converted.
pub(super) fn to_markdown(text: &str) -> Option<String> {
    if !text.contains('<') || text.len() > LONGEST {
        return None;
    }
    let ended = ended(text);
    let mut depth = 0_usize;
    let mut has_elements = false;
    let mut events = Vec::new();
    for event in Parser::new_ext(text, Options::ENABLE_TABLES) {
        let (chunk, is_block) = match &event {
            Event::Html(chunk) => (chunk, true),
            Event::InlineHtml(chunk) => (chunk, false),
            _ => {
                events.push(event);
                continue;
            }
        };
        let tags = tags(chunk, &ended);
        has_elements |= tags.iter().any(|tag| tag.is_element);
        for tag in &tags {
            depth = if tag.opens { depth + 1 } else { depth.saturating_sub(usize::from(tag.closes)) };
            if depth > DEEPEST {
                return None;
            }
        }
        let kept = CowStr::from(without_placeholders(chunk, &tags));
        events.push(if is_block { Event::Html(kept) } else { Event::InlineHtml(kept) });
    }
    if !has_elements {
        return None;
    }
    let mut html = String::with_capacity(text.len() * 2);
    pulldown_cmark::html::push_html(&mut html, events.into_iter());
    let converter = HtmlToMarkdown::builder()
        .options(HtmlOptions { br_style: BrStyle::Backslash, ..HtmlOptions::default() })
        .skip_tags(vec!["script", "style", "svg"])
        .build();
    converter.convert(&with_code(html)).ok()
}

/// The converter knows blocks of code as `<pre><code>`; many write the outer element alone.
fn with_code(html: String) -> String {
    if !html.contains("<pre>") || html.contains("<pre><code") {
        return html;
    }
    html.replace("<pre>", "<pre><code>").replace("</pre>", "</code></pre>")
}

/// What begins with `<` in a piece of HTML.
struct Tag {
    /// Where the bracket stands.
    start: usize,
    /// Whether it is a known element, a comment or the like; a placeholder otherwise.
    is_element: bool,
    /// Whether others can stand within it from here on.
    opens: bool,
    closes: bool,
}

/// The names, in lower case, of the elements that end somewhere in the text.
fn ended(text: &str) -> HashSet<String> {
    text.match_indices("</").map(|(start, _)| name(&text[start + 2..]).to_ascii_lowercase()).collect()
}

/// The letters and digits that a text begins with.
fn name(text: &str) -> &str {
    let end = text.find(|it: char| !it.is_ascii_alphanumeric()).unwrap_or(text.len());
    &text[..end]
}

/// The tags in a piece of the text.
fn tags(html: &str, ended: &HashSet<String>) -> Vec<Tag> {
    let mut found = Vec::new();
    for (start, _) in html.match_indices('<') {
        let rest = &html[start + 1..];
        let is_end = rest.starts_with('/');
        let rest = rest.strip_prefix('/').unwrap_or(rest);
        let name = name(rest);
        let after = &rest[name.len()..];
        let is_whole = after.starts_with(|it: char| it == '>' || it == '/' || it.is_ascii_whitespace());
        let name = name.to_ascii_lowercase();
        let is_known = is_whole && ELEMENTS.contains(&name.as_str());
        let nests = is_known && !NEVER_NESTED.contains(&name.as_str());
        let is_element = is_known && (!nests || is_end || ended.contains(&name));
        found.push(Tag {
            start,
            is_element: is_element || rest.starts_with("!--"),
            opens: is_element && nests && !is_end,
            closes: is_element && nests && is_end,
        });
    }
    found
}

/// The piece with placeholders as text.
fn without_placeholders(html: &str, tags: &[Tag]) -> String {
    let mut kept = String::with_capacity(html.len());
    let mut from = 0;
    for tag in tags.iter().filter(|tag| !tag.is_element) {
        kept.push_str(&html[from..tag.start]);
        kept.push_str("&lt;");
        from = tag.start + 1;
    }
    kept.push_str(&html[from..]);
    kept
}

#[cfg(test)]
mod tests {
    use super::super::{markdown, one_line};

    #[test]
    fn html_becomes_markdown() {
        for (html, expected) in [
            (
                "<p>Returns the <code>x</code> of a <strong>thing</strong>.</p>",
                "Returns the `x` of a **thing**.",
            ),
            ("a<br>b<br/>c", "a\\\nb\\\nc"),
            ("<ul><li>one</li><li>two</li></ul>", "- one\n- two"),
            ("See <a href=\"https://example.com/x\">the guide</a>", "See [the guide](https://example.com/x)"),
            ("See <a href=\"#section\">below</a> or <a href='javascript:x()'>run</a>", "See below or run"),
            ("<h2>Errors</h2><p>None.</p>", "**Errors**\n\nNone."),
            ("Is **bold** and <i>italic</i>", "Is **bold** and *italic*"),
            ("Give <your-token> as <b>it is</b>", "Give \\<your-token\\> as **it is**"),
            ("<script>alert(1)</script>text", "text"),
            ("no <b>end", "no \\<b\\>end"),
            ("<!-- hidden -->shown <em>here</em>", "shown *here*"),
            ("`<b>` is code", "`<b>` is code"),
            ("<pre>let x;\nlet y;</pre>", "```text\nlet x;\nlet y;\n```"),
            (
                "<table><tr><th>A</th><th>B</th></tr><tr><td>1</td><td>2</td></tr></table>",
                "| A | B |\n| --- | --- |\n| 1 | 2 |",
            ),
        ] {
            assert_eq!(markdown(html).join("\n"), expected, "{html}");
        }
    }

    #[test]
    fn what_is_no_element_stays_as_text() {
        assert_eq!(markdown("Call <id> or List<String>").join("\n"), "Call \\<id\\> or List\\<String\\>");
        assert_eq!(one_line("The <b>name</b> of <it>"), "The name of \\<it\\>");
    }

    #[test]
    fn depth_and_length_are_bounded() {
        let deep = format!("{}</div>", "<div>".repeat(10_000));
        assert!(!markdown(&deep).is_empty());
        let lists = format!("{}x</ul>", "<ul><li>".repeat(7_000));
        assert!(!markdown(&lists).is_empty());
        let paragraphs = format!("<b>{}</b>", "<p>x".repeat(10_000));
        assert!(!markdown(&paragraphs).is_empty());
    }
}
