//! Pictures in descriptions: documentation has the texts that stand for them. Their addresses may be the pictures themselves
//! (`data:` URLs, RFC 2397), which are long, and nothing to read.

use std::borrow::Cow;
use std::fmt::Write as _;
use std::ops::Range;

use pulldown_cmark::{Event, Parser, Tag, TagEnd};

use super::OPTIONS;

/// A shorter picture in a `data:` URL is an example of one.
const SHORTEST: usize = 40;

/// The text with the alternative texts of its pictures in their place.
pub(super) fn replaced(text: Cow<'_, str>) -> Cow<'_, str> {
    let is_tag = |(at, _): (usize, &str)| is_picture(name(&text[at + 1..]));
    if !text.contains("](data:") && !text.match_indices('<').any(is_tag) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut from = 0;
    for (range, alternative) in pictures(&text) {
        if range.start >= from {
            out.push_str(&text[from..range.start]);
            out.push_str(&alternative);
            from = range.end;
        }
    }
    out.push_str(&text[from..]);
    out.into()
}

/// Where pictures stand, in order, and what stands for them.
fn pictures(text: &str) -> Vec<(Range<usize>, String)> {
    let mut found = Vec::new();
    // HTML comes line by line.
    let mut html = 0..0;
    // The images that have begun: where what stands for one begins and ends.
    let mut images: Vec<Option<Range<usize>>> = Vec::new();
    for (event, range) in Parser::new_ext(text, OPTIONS).into_offset_iter() {
        if let (Some(image), false) = (images.last_mut(), matches!(event, Event::End(TagEnd::Image))) {
            let inner = image.get_or_insert(range.clone());
            inner.end = inner.end.max(range.end);
        }
        match event {
            Event::Html(_) | Event::InlineHtml(_) if range.start == html.end => html.end = range.end,
            Event::Html(_) | Event::InlineHtml(_) => {
                tags(text, std::mem::replace(&mut html, range), &mut found);
            }
            Event::Start(Tag::Image { .. }) => images.push(None),
            Event::End(TagEnd::Image) => {
                let inner = images.pop().flatten();
                if images.is_empty() && text[range.clone()].contains("](data:") {
                    let alternative = inner.map_or_else(String::new, |inner| text[inner].to_owned());
                    found.push((range, alternative));
                }
            }
            _ => {}
        }
    }
    tags(text, html, &mut found);
    found.sort_by_key(|(range, _)| range.start);
    found
}

/// Whether an element is a picture, or one of several files for one.
fn is_picture(name: &str) -> bool {
    ["img", "source"].iter().any(|it| name.eq_ignore_ascii_case(it))
}

/// The name of an element, with which a text begins.
fn name(text: &str) -> &str {
    let end = text.find(|it: char| !it.is_ascii_alphanumeric() && it != '-').unwrap_or(text.len());
    &text[..end]
}

/// Adds the pictures of a piece of HTML.
fn tags(text: &str, piece: Range<usize>, found: &mut Vec<(Range<usize>, String)>) {
    let html = &text[piece.clone()];
    let mut from = 0;
    while let Some(start) = html[from..].find('<').map(|it| from + it) {
        let name = name(&html[start + 1..]);
        from = start + 1 + name.len();
        if !is_picture(name) {
            continue;
        }
        let Some(Attributes { length, source, alternative }) = attributes(&html[from..]) else { return };
        // `<source>` alone is a placeholder.
        if source || name.eq_ignore_ascii_case("img") {
            let range = piece.start + start..piece.start + from + length;
            found.push((range, alternative.map(in_html).unwrap_or_default()));
        }
        from += length;
    }
}

/// What is behind the name of a tag, up to its end.
struct Attributes<'a> {
    length: usize,
    /// Whether it names a file.
    source: bool,
    alternative: Option<&'a str>,
}

/// The rest of a tag; nothing where it has no end.
fn attributes(tag: &str) -> Option<Attributes<'_>> {
    let mut found = Attributes { length: 0, source: false, alternative: None };
    let mut rest = tag;
    loop {
        rest = rest.trim_start_matches(|it: char| it.is_ascii_whitespace() || it == '/');
        if let Some(after) = rest.strip_prefix('>') {
            found.length = tag.len() - after.len();
            return Some(found);
        }
        // An equals sign without a name is one (HTML standard, section 13.2.5.32).
        let ends = |it: char| it.is_ascii_whitespace() || matches!(it, '/' | '>' | '=');
        let first = rest.chars().next()?.len_utf8();
        let length = rest[first..].find(ends).map_or(rest.len(), |it| first + it);
        let (name, after) = rest.split_at(length);
        rest = after;
        found.source |= ["src", "srcset"].iter().any(|it| name.eq_ignore_ascii_case(it));
        let Some(value) = after.trim_start().strip_prefix('=').map(str::trim_start) else { continue };
        let ends = |it: char| it.is_ascii_whitespace() || it == '>';
        let (said, after) = match value.chars().next()? {
            quote @ ('"' | '\'') => value[1..].split_once(quote)?,
            _ => value.split_at(value.find(ends).unwrap_or(value.len())),
        };
        if name.eq_ignore_ascii_case("alt") {
            found.alternative = found.alternative.or(Some(said));
        }
        rest = after;
    }
}

/// The value of an attribute as text, in HTML and in Markdown alike: what means something there is written by its number.
fn in_html(value: &str) -> String {
    let mut text = String::with_capacity(value.len());
    for character in value.trim().chars() {
        match character {
            '\n' | '\r' => text.push(' '),
            '<' | '>' | '*' | '_' | '`' | '[' | ']' | '|' | '\\' | '~' | '"' => {
                let _ = write!(text, "&#{};", u32::from(character));
            }
            it => text.push(it),
        }
    }
    text
}

/// Prose without what is in its `data:` URLs: some stand in what is neither Markdown nor HTML that documentation has.
pub(super) fn shortened(text: Cow<'_, str>) -> Cow<'_, str> {
    const MARK: &str = ";base64,";
    if !text.contains(MARK) {
        return text;
    }
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find(MARK) {
        let (before, after) = rest.split_at(at + MARK.len());
        let is_data =
            |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '/' | '=' | '%' | '-' | '_');
        let length = after.find(|it| !is_data(it)).unwrap_or(after.len());
        out.push_str(before);
        out.push_str(if length < SHORTEST { &after[..length] } else { "…" });
        rest = &after[length..];
    }
    out.push_str(rest);
    out.into()
}

#[cfg(test)]
mod tests {
    use super::super::{markdown, one_line};

    /// A picture that no line may have.
    fn picture() -> String {
        format!("data:image/png;base64,{}", "iVBORw0KGgo/+A==".repeat(20_000))
    }

    #[test]
    fn pictures_become_what_stands_for_them() {
        let data = picture();
        for (text, expected) in [
            (
                "| a | b |\n|---|---|\n| <img src=\"DATA\" alt=\"a://b *c*\" width=2> | d |",
                "| a | b |\n| --- | --- |\n| a\\://b \\*c\\* | d |",
            ),
            ("| a |\n|---|\n| ![an icon](DATA) |", "| a |\n| --- |\n| an icon |"),
            (
                "<table><tr><th>a</th></tr><tr><td><IMG alt='an &lt;icon&gt; | x' src='DATA'/></td></tr></table>",
                "| a |\n| --- |\n| an \\<icon\\> \\| x |",
            ),
            ("Shown <img src=data:,b> here", "Shown here"),
            ("Shown <img\nalt=icon\nsrc='DATA'> here", "Shown icon here"),
            ("<p>\n<img\n src=\"DATA\"\n alt=\"x > y\"\n></p>", "x \\> y"),
            ("[![icon](DATA)](https://example.com)", "[icon](https://example.com)"),
            ("![a *b* `c`](DATA \"title\")", "a *b* `c`"),
            ("![a ![b](DATA)](DATA) c", "a b c"),
            ("![](DATA)x", "x"),
            ("<picture><source srcset=\"DATA\"><img alt=\"icon\" src=\"DATA\"></picture>", "icon"),
            ("a <svg><path d=\"M0 0h9\"/></svg> b", "a b"),
            ("- <img alt=\"icon\" src=\"DATA\">\n- two", "- icon\n- two"),
            ("Send `<img alt=\"a\" src=\"data:,b\">`", "Send `<img alt=\"a\" src=\"data:,b\">`"),
            ("an <image> of a <source> in <img", "an \\<image\\> of a \\<source\\> in \\<img"),
        ] {
            let text = text.replace("DATA", &data);
            assert_eq!(markdown(&text).join("\n"), expected);
            assert!(!one_line(&text).contains("iVBORw0KGgo"));
        }
    }

    #[test]
    fn pictures_in_no_markup_are_cut() {
        let data = picture();
        for text in [
            "![a\n\n](DATA)",
            "![a](<DATA)",
            "<object data=\"DATA\">x",
            "see DATA",
            "<img src=\"DATA\" alt=\"a",
            "![a]( x DATA)",
        ] {
            let text = text.replace("DATA", &data);
            assert!(
                !markdown(&text).join("\n").contains("iVBORw0KGgo"),
                "{}",
                &markdown(&text).join("\n")[..200]
            );
            assert!(!one_line(&text).contains("iVBORw0KGgo"));
        }
        assert_eq!(
            one_line("as data:image/png;base64,iVBORw0KGgo= is"),
            "as data:image/png;base64,iVBORw0KGgo= is"
        );
    }

    #[test]
    fn many_pictures_take_no_longer_than_their_text() {
        for piece in ["<img alt='", "<img ", "<div>\n<img a=", "![a](data:,", "![", "<img alt=a src=data:,b>"]
        {
            let _ = markdown(&piece.repeat(20_000));
        }
    }
}
