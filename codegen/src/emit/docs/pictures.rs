//! Pictures in descriptions that are written where they stand, in `data:` URLs (RFC 2397): documentation has the texts that stand
//! for them, and their data is nothing to read.

use std::borrow::Cow;

/// What stands in front of the data.
const MARK: &str = ";base64,";

/// Data of so many characters is an example of some; what is longer is a picture.
const LONGEST_EXAMPLE: usize = 100;

/// The text without the data of its pictures. What is left is converted like every other picture, and is short enough for it.
pub(super) fn without_data(text: Cow<'_, str>) -> Cow<'_, str> {
    if !text.contains(MARK) {
        return text;
    }
    let is_data = |it: char| it.is_ascii_alphanumeric() || matches!(it, '+' | '/' | '=' | '%' | '-' | '_');
    let mut out = String::with_capacity(text.len());
    let mut rest = &*text;
    while let Some(at) = rest.find(MARK) {
        let (before, data) = rest.split_at(at + MARK.len());
        let length = data.find(|it| !is_data(it)).unwrap_or(data.len());
        out.push_str(before);
        out.push_str(if length > LONGEST_EXAMPLE { "…" } else { &data[..length] });
        rest = &data[length..];
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
                "| a | b |\n|---|---|\n| <img src=\"DATA\" alt=\"a://b icon\" width=2> | d |",
                "| a | b |\n| --- | --- |\n| a\\://b icon | d |",
            ),
            ("| a |\n|---|\n| ![an icon](DATA) |", "| a |\n| --- |\n| an icon |"),
            (
                "<table><tr><th>a</th></tr><tr><td><IMG alt='an &lt;icon&gt;' src='DATA'/></td></tr></table>",
                "| a |\n| --- |\n| an \\<icon\\> |",
            ),
            ("Shown <img src=data:,b> here", "Shown here"),
            ("Shown <img\nalt=icon\nsrc='DATA'> here", "Shown icon here"),
            ("[![icon](DATA)](https://example.com)", "[icon](https://example.com)"),
            ("![a *b* `c`](DATA \"title\")", "a *b* `c`"),
            ("![](DATA)x", "x"),
            ("<picture><img alt=\"icon\" src=\"DATA\"></picture>", "icon"),
            ("a <svg><image href=\"DATA\"/></svg> b", "a b"),
            ("- <img alt=\"icon\" src=\"DATA\">\n- two", "- icon\n- two"),
        ] {
            let text = text.replace("DATA", &data);
            assert_eq!(markdown(&text).join("\n"), expected);
            assert!(!one_line(&text).contains("iVBORw0KGgo"));
        }
    }

    #[test]
    fn data_is_cut_wherever_it_stands() {
        let data = picture();
        for text in [
            "![a\n\n](DATA)",
            "![a](<DATA)",
            "<object data=\"DATA\">x",
            "see DATA",
            "<img src=\"DATA\" alt=\"a",
            "send `DATA`",
            "```\nDATA\n```",
        ] {
            let text = text.replace("DATA", &data);
            assert!(!markdown(&text).join("\n").contains("iVBORw0KGgo"), "{}", &text[..20]);
            assert!(!one_line(&text).contains("iVBORw0KGgo"));
        }
        assert_eq!(
            one_line("as data:image/png;base64,iVBORw0KGgo= is"),
            "as data:image/png;base64,iVBORw0KGgo= is"
        );
    }
}
