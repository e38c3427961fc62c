//! The first block of a Markdown text: a blank line in a block of code, a list or a quote does not end it.

use pulldown_cmark::{Event, Parser, Tag};

use super::OPTIONS;
use super::markdown::is_blank;

/// The first block, whatever it is.
pub(in crate::emit) fn first_block(text: &[String]) -> &[String] {
    first(text, |_| true)
}

/// The first paragraph that is no part of another block.
pub(super) fn first_paragraph(text: &[String]) -> &[String] {
    first(text, |tag| matches!(tag, Tag::Paragraph))
}

fn first(lines: &[String], is_wanted: fn(&Tag<'_>) -> bool) -> &[String] {
    let text = lines.join("\n");
    let mut depth = 0_usize;
    for (event, range) in Parser::new_ext(&text, OPTIONS).into_offset_iter() {
        match event {
            Event::Start(tag) => {
                if depth == 0 && is_wanted(&tag) {
                    let begin = text[..range.start].matches('\n').count();
                    let end = text[..range.end].lines().count();
                    let block = lines.get(begin..end).unwrap_or_default();
                    let blank = block.iter().rev().take_while(|line| is_blank(line)).count();
                    return &block[..block.len() - blank];
                }
                depth += 1;
            }
            Event::End(_) => depth = depth.saturating_sub(1),
            _ => {}
        }
    }
    &[]
}

#[cfg(test)]
mod tests {
    use super::super::markdown;
    use super::*;

    #[test]
    fn blocks_are_not_cut() {
        for block in [
            "```text\na <T>\n\nb\n```",
            "- a\n\n  b\n- c",
            "> a\n>\n> b",
            "| a | b |\n| --- | --- |\n| c | d |",
            "- a\n\n  ```text\n  b\n\n  c\n  ```",
        ] {
            let text = markdown(&format!("{block}\n\nText of\ntwo lines.\n\nMore."));
            assert_eq!(first_block(&text), markdown(block), "{block}");
            assert_eq!(first_paragraph(&text), ["Text of two lines."], "{block}");
            assert_eq!(first_block(&markdown(&format!("Text.\n\n{block}"))), ["Text."]);
            assert!(first_paragraph(&markdown(block)).is_empty(), "{block}");
        }
        let indented = markdown("    a\n\n    b\n\nText.");
        assert_eq!(first_block(&indented), ["```text", "a", "", "b", "```"]);
        let html = markdown("<ul><li>a</li><li>b</li></ul>\n\nText.");
        assert_eq!(first_paragraph(&html), ["Text."]);
        assert!(first_block(&[]).is_empty());
    }
}
