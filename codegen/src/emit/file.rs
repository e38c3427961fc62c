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
    /// The documentation of items, in lines: `#[doc = 7]` in an item stands for number seven of these until the item is
    /// written. They are most of an SDK's text, and so are never taken for tokens.
    docs: RefCell<Vec<Vec<String>>>,
}

/// The attribute that stands for documentation, as the formatter has it.
fn placeholder(number: usize) -> String {
    format!("#[doc = {number}]")
}

/// The number of the documentation that a line stands for.
fn placeholder_number(line: &str) -> Option<usize> {
    line.strip_prefix("#[doc = ")?.strip_suffix(']')?.parse().ok()
}

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
            file.add_lines(lines.join("\n"));
        }
        file
    }

    /// Adds items, which the formatter lays out.
    pub(super) fn add_tokens(&self, tokens: TokenStream) {
        let file =
            syn::parse2::<syn::File>(tokens).expect("the emitter's templates are Rust, and so are the names");
        for item in file.items {
            let alone = syn::File { shebang: None, frontmatter: None, attrs: Vec::new(), items: vec![item] };
            self.add_block(prettyplease::unparse(&alone).trim_end());
        }
    }

    /// Adds an item, or an impl, that is laid out already but for lines that are too long.
    pub(super) fn add_laid_out(&self, text: &str) {
        if layout::fits(text) {
            self.add_block(text);
        } else {
            self.add_block(layout::formatted(text).trim_end());
        }
    }

    /// Adds an impl with functions that are laid out.
    pub(super) fn add_impl(&self, name: &str, functions: &[String]) {
        self.add_block(&format!("impl {name} {{\n{}\n}}", functions.join("\n\n")));
    }

    /// The attribute that stands for lines of documentation, to be put before an item of this file.
    pub(super) fn docs(&self, lines: &[String]) -> TokenStream {
        let number = Literal::usize_unsuffixed(self.keep_docs(lines));
        quote!(#[doc = #number])
    }

    /// The attribute as a line of text.
    pub(super) fn docs_line(&self, lines: &[String]) -> String {
        format!("{}\n", placeholder(self.keep_docs(lines)))
    }

    /// Keeps the lines and returns their number.
    fn keep_docs(&self, lines: &[String]) -> usize {
        let mut docs = self.docs.borrow_mut();
        docs.push(lines.to_vec());
        docs.len() - 1
    }

    /// Adds consecutive lines as they are, such as imports or a macro call.
    pub(super) fn add_lines(&self, text: impl Into<String>) {
        let text = text.into();
        if !text.is_empty() {
            self.blocks.borrow_mut().push(text);
        }
    }

    /// How many lines there are so far.
    pub(super) fn line_count(&self) -> usize {
        self.blocks.borrow().iter().map(|block| block.lines().count() + 1).sum()
    }

    /// Takes the blocks of another file.
    pub(super) fn append(&self, other: Self) {
        self.blocks.borrow_mut().extend(other.blocks.into_inner());
    }

    /// Adds items of a text that is laid out.
    fn add_block(&self, text: &str) {
        let block = self.with_docs_and_blank_lines(text);
        self.blocks.borrow_mut().push(block);
    }

    /// The formatter's text with the documentation in its place, and a blank line between the functions of an impl,
    /// which the formatter does not put there.
    fn with_docs_and_blank_lines(&self, text: &str) -> String {
        let docs = self.docs.borrow();
        let mut written = String::with_capacity(text.len() * 2);
        let mut lines = text.lines().peekable();
        while let Some(line) = lines.next() {
            let (indent, rest) = line.split_at(line.len() - line.trim_start().len());
            if let Some(docs) = placeholder_number(rest).and_then(|number| docs.get(number)) {
                push_doc_comment(&mut written, indent, docs);
                continue;
            }
            written.push_str(line);
            if lines.peek().is_some() {
                written.push('\n');
            }
            if line == "    }" && lines.peek().is_some_and(|next| next.starts_with("    ")) {
                written.push('\n');
            }
        }
        written
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
        // Where invisible characters stand now is in string literals, in which `\u{…}` means the same.
        match visible(&text) {
            Cow::Borrowed(_) => text,
            Cow::Owned(escaped) => escaped,
        }
    }
}

/// Writes lines of documentation as a comment.
fn push_doc_comment(text: &mut String, indent: &str, docs: &[String]) {
    for line in docs {
        text.push_str(indent);
        text.push_str("///");
        if !line.is_empty() {
            text.push(' ');
            text.push_str(&super::docs::single(line));
        }
        text.push('\n');
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
