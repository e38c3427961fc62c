//! The files of a crate as those of a module of another crate.
//!
//! Emitted code names what it needs by paths from the root of its crate, and so do the macros of the runtime. In a module
//! these paths go on from the module's own.

use std::borrow::Cow;

use crate::Files;
use crate::config::ModulePath;

/// The folder of a crate's sources.
const SOURCES: &str = "src/";
/// The file at the root of a crate, and that of a module in a folder.
const CRATE_ROOT: &str = "lib.rs";
const MODULE_ROOT: &str = "mod.rs";

/// The sources of a crate as those of a module at a path, relative to the module's folder. What only a crate has, its manifest
/// and its README, is left out.
pub(super) fn of_crate(files: Files, path: &ModulePath) -> Files {
    let root = format!("{path}::");
    let sources = files.into_iter().filter_map(|(name, text)| {
        let name = name.strip_prefix(SOURCES)?;
        let name = if name == CRATE_ROOT { MODULE_ROOT } else { name };
        let text = if std::path::Path::new(name).extension().is_some_and(|it| it == "rs") {
            moved(&text, &root).into_owned()
        } else {
            text
        };
        Some((name.to_owned(), text))
    });
    sources.collect()
}

/// Source text in which paths that began with `crate::` begin with `root`. Literals and comments stay as they are, but for
/// the targets of links in documentation.
fn moved<'a>(text: &'a str, root: &str) -> Cow<'a, str> {
    const FROM: &str = "crate::";
    if !text.contains(FROM) {
        return Cow::Borrowed(text);
    }
    let mut out = String::with_capacity(text.len() + text.len() / 16);
    let mut rest = text;
    while !rest.is_empty() {
        let (part, after) = rest.split_at(token(rest));
        match part {
            "crate" if after.starts_with("::") => {
                out.push_str(root);
                rest = &after[2..];
                continue;
            }
            _ if part.starts_with("///") || part.starts_with("//!") => {
                let linked = part.replace("](crate::", &format!("]({root}"));
                out.push_str(&linked.replace("[`crate::", &format!("[`{root}")));
            }
            _ => out.push_str(part),
        }
        rest = after;
    }
    Cow::Owned(out)
}

/// The length of what stands at the beginning of a text: a comment, a literal, a word, or one character (Rust Reference,
/// "Tokens").
fn token(text: &str) -> usize {
    let bytes = text.as_bytes();
    let until = |end: &str, from: usize| text[from..].find(end).map_or(text.len(), |at| from + at);
    match bytes {
        [b'/', b'/', ..] => until("\n", 2),
        [b'/', b'*', ..] => block_comment(text),
        [b'"', ..] => quoted(bytes, b'"'),
        // A character, or else a lifetime, whose quote is a token of its own here.
        [b'\'', b'\\', ..] => quoted(bytes, b'\''),
        [b'\'', ..] => {
            let mut characters = text.char_indices().skip(2);
            match characters.next() {
                Some((at, '\'')) => at + 1,
                _ => 1,
            }
        }
        _ => {
            let word = text.find(|it: char| !it.is_alphanumeric() && it != '_').unwrap_or(text.len());
            if word == 0 {
                return text.chars().next().map_or(1, char::len_utf8);
            }
            let hashes = text[word..].bytes().take_while(|it| *it == b'#').count();
            let is_raw =
                matches!(&text[..word], "r" | "br" | "cr") && bytes.get(word + hashes) == Some(&b'"');
            if is_raw {
                let end = format!("\"{}", "#".repeat(hashes));
                return (until(&end, word + hashes + 1) + end.len()).min(text.len());
            }
            word
        }
    }
}

/// The length of a literal whose quote may be escaped inside of it.
fn quoted(bytes: &[u8], quote: u8) -> usize {
    let mut at = 1;
    while let Some(byte) = bytes.get(at) {
        match byte {
            b'\\' => at += 2,
            byte if *byte == quote => return at + 1,
            _ => at += 1,
        }
    }
    bytes.len()
}

/// The length of a block comment, in which others may be.
fn block_comment(text: &str) -> usize {
    let (mut at, mut depth) = (2, 1);
    while depth > 0 {
        let Some(next) = text[at..].find(['/', '*']).map(|it| at + it) else { return text.len() };
        (at, depth) = match &text.as_bytes()[next..] {
            [b'/', b'*', ..] => (next + 2, depth + 1),
            [b'*', b'/', ..] => (next + 2, depth - 1),
            _ => (next + 1, depth),
        };
    }
    at
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn paths_are_moved_and_nothing_else_is() {
        for (text, expected) in [
            ("use crate::runtime::Client;", "use crate::api::runtime::Client;"),
            ("impl $crate::HeaderMap {}", "impl $crate::api::HeaderMap {}"),
            ("pub(crate) fn f(a: &'a crate::A) {}", "pub(crate) fn f(a: &'a crate::api::A) {}"),
            ("pub(in crate::types) x: u8", "pub(in crate::api::types) x: u8"),
            ("let a = \"crate::b\"; crate::c()", "let a = \"crate::b\"; crate::api::c()"),
            ("let a = \"\\\"crate::b\"; crate::c()", "let a = \"\\\"crate::b\"; crate::api::c()"),
            ("let a = r#\"\"crate::b\"#; crate::c()", "let a = r#\"\"crate::b\"#; crate::api::c()"),
            ("f('\"', '\\'', b'\"', crate::A)", "f('\"', '\\'', b'\"', crate::api::A)"),
            ("// see crate::a\ncrate::b", "// see crate::a\ncrate::api::b"),
            ("/* a /* crate::b */ \" */ crate::c", "/* a /* crate::b */ \" */ crate::api::c"),
            ("/// crate::a, [`B`](crate::B)\n", "/// crate::a, [`B`](crate::api::B)\n"),
            ("//! [`crate::B`] \"\nuse crate::B;", "//! [`crate::api::B`] \"\nuse crate::api::B;"),
            ("my_crate::a + crate_::b + r#type", "my_crate::a + crate_::b + r#type"),
        ] {
            assert_eq!(moved(text, "crate::api::"), expected);
        }
    }

    proptest! {
        #[test]
        fn any_text_is_read_to_its_end(text in "[\\\\\"'#rb/*a-c:é \n]{0,60}") {
            let text = format!("{text}crate::");
            let mut rest = text.as_str();
            while !rest.is_empty() {
                let length = token(rest);
                prop_assert!(length > 0 && rest.is_char_boundary(length), "{rest:?}");
                rest = &rest[length..];
            }
        }
    }
}
