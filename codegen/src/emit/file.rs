//! A source file in the making: items one after the other, formatted.

use std::borrow::Cow;
use std::cell::RefCell;

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::layout;
use crate::text::visible;

/// The first line of every emitted source file.
pub(super) const HEADER: &str = "// @generated from the OpenAPI document. Do not edit.\n\n";

/// A source file.
#[derive(Debug, Default)]
pub(super) struct SourceFile {
    blocks: RefCell<Vec<String>>,
    docs: RefCell<Vec<Vec<String>>>,
}

/// How the attribute begins that stands for documentation, with the number of its text behind it.
const DOCS: &str = "#[doc = ";

impl SourceFile {
    /// A file that begins with a doc comment on itself.
    pub(super) fn new(docs: &[String]) -> Self {
        let file = Self::default();
        if !docs.is_empty() {
            let lines: Vec<String> = docs
                .iter()
                .map(|line| {
                    if line.is_empty() {
                        "//!".to_owned()
                    } else {
                        format!("//! {}", super::docs::single(line))
                    }
                })
                .collect();
            file.text(lines.join("\n"));
        }
        file
    }

    /// Adds items, each with a blank line before it.
    pub(super) fn items(&self, tokens: TokenStream) {
        let file =
            syn::parse2::<syn::File>(tokens).expect("the emitter's templates are Rust, and so are the names");
        for item in file.items {
            let alone = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
            let text = self.spaced(prettyplease::unparse(&alone).trim_end());
            self.blocks.borrow_mut().push(text);
        }
    }

    /// Adds an item, or an impl, that is laid out already but for lines that are too long.
    pub(super) fn item(&self, text: &str) {
        let text = if layout::fits(text) {
            self.spaced(text)
        } else {
            self.spaced(layout::formatted(text).trim_end())
        };
        self.blocks.borrow_mut().push(text);
    }

    /// Adds an impl with functions that are laid out.
    pub(super) fn implementation(&self, name: &str, functions: &[String]) {
        let text = format!("impl {name} {{\n{}\n}}", functions.join("\n\n"));
        let text = self.spaced(&text);
        self.blocks.borrow_mut().push(text);
    }

    /// An attribute for lines of documentation, to stand before an item of this file.
    ///
    /// It holds no more than a number: the lines, which are most of an SDK's text, need not be taken for tokens.
    pub(super) fn docs(&self, lines: &[String]) -> TokenStream {
        let number = Literal::usize_unsuffixed(self.keep(lines));
        quote!(#[doc = #number])
    }

    /// The attribute as a line of text.
    pub(super) fn docs_line(&self, lines: &[String]) -> String {
        format!("{DOCS}{}]\n", self.keep(lines))
    }

    fn keep(&self, lines: &[String]) -> usize {
        let mut docs = self.docs.borrow_mut();
        docs.push(lines.to_vec());
        docs.len() - 1
    }

    /// Adds consecutive lines as they are, such as imports or a macro call.
    pub(super) fn text(&self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.borrow_mut().push(text);
        }
    }

    /// How many lines there are so far.
    pub(super) fn lines(&self) -> usize {
        self.blocks.borrow().iter().map(|block| block.lines().count() + 1).sum()
    }

    /// Takes the blocks of another file.
    pub(super) fn append(&self, other: Self) {
        self.blocks.borrow_mut().extend(other.blocks.into_inner());
    }

    /// The formatter's text with the documentation in its place, and a blank line between the functions of an impl,
    /// which the formatter does not put there.
    fn spaced(&self, text: &str) -> String {
        let docs = self.docs.borrow();
        let mut spaced = String::with_capacity(text.len() * 2);
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
            let number = rest.strip_prefix(DOCS).and_then(|rest| rest.strip_suffix(']')?.parse().ok());
            match number.and_then(|number: usize| docs.get(number)) {
                Some(docs) => {
                    for line in docs {
                        spaced.push_str(indent);
                        spaced.push_str("///");
                        if !line.is_empty() {
                            spaced.push(' ');
                            spaced.push_str(&super::docs::single(line));
                        }
                        spaced.push('\n');
                    }
                    continue;
                }
                None => spaced.push_str(line),
            }
            if lines.peek().is_some() {
                spaced.push('\n');
            }
            if line == "    }" && lines.peek().is_some_and(|next| next.starts_with("    ")) {
                spaced.push('\n');
            }
        }
        spaced
    }

    /// The text.
    pub(super) fn finish(self) -> String {
        let blocks = self.blocks.into_inner();
        let length: usize = blocks.iter().map(|block| block.len() + 2).sum();
        let mut text = String::with_capacity(HEADER.len() + length);
        text.push_str(HEADER);
        for (index, block) in blocks.iter().enumerate() {
            text.push_str(if index == 0 { "" } else { "\n\n" });
            text.push_str(block);
        }
        text.push('\n');
        // Only literals have invisible characters by now, and there this is how they are written.
        match visible(&text) {
            Cow::Borrowed(_) => text,
            Cow::Owned(escaped) => escaped,
        }
    }
}

/// A macro call with an entry on each line.
pub(super) fn macro_call(name: &str, head: &str, entries: &[String], tail: &str) -> String {
    let entries: String = entries.iter().map(|entry| format!("        {entry},\n")).collect();
    format!("{name}! {{\n    {head} {{\n{entries}    }}{tail}\n}}")
}

/// A string literal.
pub(super) fn quoted(text: &str) -> String {
    Literal::string(text).to_string()
}

/// A literal for a string, an integer or a boolean.
pub(super) fn literal(value: &serde_json::Value) -> String {
    match value {
        serde_json::Value::String(text) => quoted(text),
        other => other.to_string(),
    }
}

/// Tokens of a type or an expression that is text.
pub(super) fn tokens(text: &str) -> TokenStream {
    text.parse().expect("the emitter's types are Rust, and so are the names")
}

/// An identifier that the naming stage made.
pub(super) fn ident(name: &str) -> proc_macro2::Ident {
    match name.strip_prefix("r#") {
        Some(raw) => proc_macro2::Ident::new_raw(raw, proc_macro2::Span::call_site()),
        None => proc_macro2::Ident::new(name, proc_macro2::Span::call_site()),
    }
}
