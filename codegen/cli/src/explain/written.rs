//! Rust as people write it in a question.

use codegen::ir::{Api, Operation};

/// What is asked, without what a call has behind it.
pub(super) fn trimmed(subject: &str) -> &str {
    let mut text = subject.trim();
    loop {
        let shorter = text.trim_end_matches([';', '?']).trim_end();
        let shorter = shorter.strip_suffix(".await").unwrap_or(shorter).trim_end();
        if shorter.len() == text.len() {
            return text;
        }
        text = shorter;
    }
}

/// An identifier without the mark of raw ones.
pub(super) fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// A chain of calls without arguments and spaces.
pub(super) fn outline(text: &str) -> String {
    let mut outline = String::new();
    let mut depth = 0_usize;
    for character in text.chars().filter(|it| !it.is_whitespace()) {
        if character == ')' {
            depth = depth.saturating_sub(1);
        }
        if depth == 0 {
            outline.push(character);
        }
        if character == '(' {
            depth += 1;
        }
    }
    outline
}

/// The calls by which an operation is made, one for each kind of body, as [`outline`] has them.
pub(super) fn calls<'a>(api: &'a Api, operation: &'a Operation) -> impl Iterator<Item = String> + 'a {
    let accessor = api.accessor(operation.resource);
    let bodies = operation.body.iter().flat_map(|body| &body.contents).map(|it| &it.name.rust);
    let names = std::iter::once(&operation.name.rust).chain(bodies.filter(|name| !name.is_empty()));
    names.map(move |name| format!("{accessor}.{name}()"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn calls_are_compared_without_their_arguments() {
        for (text, expected) in [
            ("client.pets().list(…)", "client.pets().list()"),
            ("client . pets()\n    .list(f(1), \"a\")", "client.pets().list()"),
            ("client.pets().list", "client.pets().list"),
            (")(", ")("),
        ] {
            assert_eq!(outline(text), expected, "{text}");
        }
        for text in ["client.pets().list().await?;", "client.pets().list().await", " client.pets().list() "] {
            assert_eq!(trimmed(text), "client.pets().list()", "{text}");
        }
    }
}
