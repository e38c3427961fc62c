//! Any text to a legal Rust identifier.

use super::brands::brand;
use super::spelling::{self, symbols_spelled};

/// Longer identifiers are cut; a hash of the whole keeps them apart.
const LONGEST: usize = 80;

/// A name for a type or a variant.
pub(crate) fn pascal(text: &str) -> String {
    joined([text])
}

/// A name for a type or a variant, made of several texts.
pub(crate) fn joined<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let (name, whole) = in_pascal_case(texts);
    legal(name, &whole, "Empty")
}

/// Whether texts make a name that is not cut.
pub(super) fn fits<'a>(texts: impl IntoIterator<Item = &'a str>) -> bool {
    in_pascal_case(texts).0.len() <= LONGEST
}

/// A name for a type or a variant, however long, and the texts that it is made of.
fn in_pascal_case<'a>(texts: impl IntoIterator<Item = &'a str>) -> (String, String) {
    let (mut name, mut whole) = (String::new(), String::new());
    for text in texts {
        let mut part = String::with_capacity(text.len());
        spelling::each_word(text, |word| push_capitalized(&mut part, word));
        // `V1` and `404` are `V1_404`.
        if name.ends_with(|it: char| it.is_ascii_digit()) && part.starts_with(|it: char| it.is_ascii_digit())
        {
            name.push('_');
        }
        name.push_str(&part);
        whole.push_str(text);
    }
    let name = if name.starts_with(|it: char| it.is_ascii_digit()) { format!("N{name}") } else { name };
    (name, whole)
}

/// A name for a variant in which every symbol is a word, for values that only symbols tell apart (`c`, `c++`).
pub(crate) fn pascal_spelled(text: &str) -> String {
    pascal(&symbols_spelled(text))
}

/// The words of a name in snake case, with symbols spelled out, for a field (`id`, `@id`).
pub(crate) fn snake_spelled(text: &str) -> String {
    snake(&symbols_spelled(text))
}

/// How the letters of a text are written, in a word for a variant: what tells `createdAt` from `created_at`.
pub(crate) fn lettering(text: &str) -> &'static str {
    let (lower, upper) = (text.chars().any(char::is_lowercase), text.chars().any(char::is_uppercase));
    match (lower, upper, text.contains('_'), text.contains('-')) {
        (true, false, true, _) => "SnakeCase",
        (true, false, _, true) => "KebabCase",
        (true, true, false, false) if text.starts_with(char::is_lowercase) => "CamelCase",
        (true, false, ..) => "Lowercase",
        (false, true, ..) => "Uppercase",
        _ => "MixedCase",
    }
}

/// A name for a field, a function, an argument or a module.
pub(crate) fn snake(text: &str) -> String {
    let name = snake_case(text);
    let name = if name.starts_with(|it: char| it.is_ascii_digit()) { format!("n{name}") } else { name };
    legal(name, text, "empty")
}

/// A name for a static or a constant.
pub(crate) fn constant(text: &str) -> String {
    snake_case(text).to_ascii_uppercase()
}

/// An identifier with something before and behind it. What was written raw as a keyword, or with a `_` behind it, is none
/// any more.
pub(crate) fn around(prefix: &str, name: &str, suffix: &str) -> String {
    let name = plain(name);
    let name = if suffix.is_empty() { name } else { name.trim_end_matches('_') };
    keyword(format!("{prefix}{name}{suffix}"))
}

/// An identifier without the mark of a keyword.
pub(crate) fn plain(name: &str) -> &str {
    name.strip_prefix("r#").unwrap_or(name)
}

/// The words of a text, in lower case.
pub(crate) fn words(text: &str) -> Vec<String> {
    snake_case(text).split('_').filter(|word| !word.is_empty()).map(str::to_owned).collect()
}

fn snake_case(text: &str) -> String {
    let mut name = String::with_capacity(text.len());
    spelling::each_word(text, |word| {
        name.push_str(if name.is_empty() { "" } else { "_" });
        name.push_str(word);
    });
    name
}

/// Appends a word as Pascal case has it.
fn push_capitalized(name: &mut String, word: &str) {
    let stem = word.trim_end_matches(|it: char| it.is_ascii_digit());
    let known = brand(word).map(|known| (known, "")).or_else(|| Some((brand(stem)?, &word[stem.len()..])));
    if let Some((known, digits)) = known {
        name.push_str(known);
        name.push_str(digits);
        return;
    }
    let mut letters = word.chars();
    name.extend(letters.next().map(|first| first.to_ascii_uppercase()));
    name.push_str(letters.as_str());
}

/// What is left after the case was changed, made legal: never empty, not too long, no keyword.
fn legal(name: String, text: &str, empty: &str) -> String {
    let mut name = if name.is_empty() { empty.to_owned() } else { name };
    if name.len() > LONGEST {
        let kept: String = name.chars().take(LONGEST - 9).collect();
        let (separator, border) = if name.starts_with(char::is_uppercase) {
            ("", kept.rfind(char::is_uppercase))
        } else {
            ("_", kept.rfind('_'))
        };
        // Whole words, unless the last one is most of the name.
        let end = border.filter(|border| *border > LONGEST / 2).unwrap_or(kept.len());
        name = format!("{}{separator}{:08x}", kept[..end].trim_end_matches('_'), hash(text));
    }
    keyword(name)
}

/// FNV-1a, which is the same everywhere.
fn hash(text: &str) -> u32 {
    text.bytes().fold(0x811c_9dc5, |hash, byte| (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193))
}

/// Keywords of all editions are written raw, except for the four that cannot be.
fn keyword(name: String) -> String {
    match name.as_str() {
        "self" | "super" | "crate" | "Self" | "_" => format!("{name}_"),
        "as" | "break" | "const" | "continue" | "else" | "enum" | "extern" | "false" | "fn" | "for"
        | "if" | "impl" | "in" | "let" | "loop" | "match" | "mod" | "move" | "mut" | "pub" | "ref"
        | "return" | "static" | "struct" | "trait" | "true" | "type" | "unsafe" | "use" | "where"
        | "while" | "async" | "await" | "dyn" | "abstract" | "become" | "box" | "do" | "final" | "macro"
        | "override" | "priv" | "typeof" | "unsized" | "virtual" | "yield" | "try" | "gen" => {
            format!("r#{name}")
        }
        _ => name,
    }
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    #[test]
    fn names_are_what_people_would_write() {
        for (text, expected) in [
            ("display-title", "DisplayTitle"),
            ("APIError", "ApiError"),
            ("message-batches-2024-09-24", "MessageBatches20240924"),
            ("+1", "Plus1"),
            ("-1", "Minus1"),
            (">=", "GreaterEqual"),
            ("", "Empty"),
            (" ", "Space"),
            ("*", "Star"),
            ("1080p", "N1080p"),
            ("v1.5", "V15"),
            ("GitHubApp", "GitHubApp"),
            ("github_app", "GitHubApp"),
            ("oauth2-token", "OAuth2Token"),
            ("OpenAIKey", "OpenAiKey"),
            ("IPv4Address", "Ipv4Address"),
            ("userIDs", "UserIds"),
            ("self", "Self_"),
            ("don't", "Dont"),
        ] {
            assert_eq!(pascal(text), expected, "{text:?}");
        }
        assert_eq!(pascal_spelled("c++"), "CPlusPlus");
        assert_eq!(pascal_spelled("-name"), "MinusName");
        assert_eq!(snake_spelled("@id"), "at_id");
        assert_eq!(joined(["Error", "404"]), "Error404");
        assert_eq!(joined(["V1", "404"]), "V1_404");
        assert_eq!(joined(["1", "2fa"]), "N1_2fa");
        assert_eq!(snake("petId"), "pet_id");
        assert_eq!(snake("type"), "r#type");
        assert_eq!(snake("self"), "self_");
        assert_eq!(snake("@id"), "id");
        assert_eq!(snake("2fa"), "n2fa");
        assert!(snake(&"long ".repeat(100)).len() <= 90);
    }

    #[test]
    fn keywords_with_something_around_them_are_plain() {
        assert_eq!(around("server_", &snake("mod"), ""), "server_mod");
        assert_eq!(around("", &snake("type"), "_credential"), "type_credential");
        assert_eq!(around("", &snake("self"), "_value"), "self_value");
        assert_eq!(around("a", "s", ""), "r#as");
    }

    proptest! {
        #[test]
        fn any_text_becomes_an_identifier(text in "\\PC*") {
            let names = [pascal(&text), snake(&text)];
            let around = |name: &String| [around("server_", name, ""), around("", name, "_value"), around("", name, "2")];
            for name in names.iter().flat_map(around).chain(names.clone()) {
                prop_assert!(syn::parse_str::<syn::Ident>(&name).is_ok(), "{text:?} became {name:?}");
            }
        }
    }
}
