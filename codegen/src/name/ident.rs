//! Any text to a legal Rust identifier.

use heck::{ToSnakeCase, ToUpperCamelCase};
use unicode_normalization::UnicodeNormalization;

/// Longer identifiers are cut; a hash of the whole keeps them apart.
const LONGEST: usize = 80;

/// A name for a type or a variant.
pub(crate) fn pascal(text: &str) -> String {
    joined([text])
}

/// A name for a type or a variant, made of several texts.
pub(crate) fn joined<'a>(texts: impl IntoIterator<Item = &'a str>) -> String {
    let (mut name, mut whole) = (String::new(), String::new());
    for text in texts {
        let part = match lower_case_words(text) {
            Some(words) => words.map(capitalized).collect(),
            None => spelled(text).to_upper_camel_case(),
        };
        // `V1` and `404` are `V1_404`.
        if name.ends_with(char::is_numeric) && part.starts_with(char::is_numeric) {
            name.push('_');
        }
        name.push_str(&part);
        whole.push_str(text);
    }
    let name = if name.starts_with(char::is_numeric) { format!("N{name}") } else { name };
    legal(name, &whole, "Empty")
}

/// A name for a variant in which every symbol is a word, for values that only symbols tell apart (`c`, `c++`).
pub(crate) fn pascal_spelled(text: &str) -> String {
    pascal(&symbols_spelled(text))
}

/// The same for a field (`id`, `@id`).
pub(crate) fn snake_spelled(text: &str) -> String {
    snake(&symbols_spelled(text))
}

fn symbols_spelled(text: &str) -> String {
    let separators = [' ', '-', '_', '.', '/'];
    let mut spelled = String::new();
    for (index, character) in text.chars().enumerate() {
        if character.is_alphanumeric() || (index > 0 && separators.contains(&character)) {
            spelled.push(character);
        } else {
            spelled.push(' ');
            spelled.push_str(&symbol(character));
            spelled.push(' ');
        }
    }
    spelled
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
    let name = if name.starts_with(|first: char| first.is_numeric()) { format!("n{name}") } else { name };
    legal(name, text, "empty")
}

/// An identifier with something before and behind it. What was written raw as a keyword is none any more.
pub(crate) fn around(prefix: &str, name: &str, suffix: &str) -> String {
    keyword(format!("{prefix}{}{suffix}", plain(name)))
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
    match lower_case_words(text) {
        Some(words) => words.fold(String::with_capacity(text.len()), |mut name, word| {
            name.push_str(if name.is_empty() { "" } else { "_" });
            name.push_str(word);
            name
        }),
        None => spelled(text).to_snake_case(),
    }
}

/// The words of a text that has nothing but lower-case words in it and marks between them, as most names in
/// documents have: they are what taking the text apart letter by letter would find.
fn lower_case_words(text: &str) -> Option<impl Iterator<Item = &str>> {
    let is_letter = |byte: u8| byte.is_ascii_lowercase() || byte.is_ascii_digit();
    let is_plain = text.bytes().all(|it| is_letter(it) || b" _-/.{}".contains(&it));
    let starts = text.bytes().next().is_some_and(|first| is_letter(first) || first == b'/');
    (is_plain && starts && text.bytes().any(is_letter))
        .then(|| text.split(|it: char| !it.is_ascii_alphanumeric()).filter(|word| !word.is_empty()))
}

fn capitalized(word: &str) -> String {
    let mut word = word.to_owned();
    if let Some(first) = word.get_mut(..1) {
        first.make_ascii_uppercase();
    }
    word
}

/// The text with everything that no identifier may have turned into separators or words.
fn spelled(text: &str) -> String {
    // Compatibility forms, such as ligatures, are no part of identifiers (Unicode Standard Annex 31, section 5.1.1).
    let text: String = text.nfkc().collect();
    let signed =
        text.strip_prefix(['+', '-']).filter(|rest| rest.starts_with(|it: char| it.is_ascii_digit()));
    let mut spelled = match signed {
        Some(_) if text.starts_with('+') => "plus ".to_owned(),
        Some(_) => "minus ".to_owned(),
        None => String::new(),
    };
    if !text.chars().any(|it| it.is_alphanumeric() && is_part(it)) {
        return text.chars().map(|it| format!("{} ", symbol(it))).collect();
    }
    for character in text.chars() {
        match character {
            '\'' | '\u{2019}' => {}
            it if is_part(it) && it != '_' => spelled.push(it),
            _ => spelled.push(' '),
        }
    }
    spelled
}

fn is_part(character: char) -> bool {
    unicode_ident::is_xid_continue(character)
}

/// A symbol in words.
fn symbol(symbol: char) -> String {
    let word = match symbol {
        '+' => "plus",
        '-' => "minus",
        '*' => "star",
        '/' => "slash",
        '\\' => "backslash",
        '=' => "equal",
        '<' => "less",
        '>' => "greater",
        '!' => "not",
        '~' => "tilde",
        '%' => "percent",
        '&' => "and",
        '|' => "or",
        '^' => "caret",
        '$' => "dollar",
        '#' => "hash",
        '@' => "at",
        '?' => "question",
        '.' => "dot",
        ',' => "comma",
        ':' => "colon",
        ';' => "semicolon",
        '_' => "underscore",
        '(' | ')' => "parenthesis",
        '[' | ']' => "bracket",
        '{' | '}' => "brace",
        '"' | '\'' | '`' => "quote",
        ' ' => "space",
        other => return format!("u{:x}", u32::from(other)),
    };
    word.to_owned()
}

/// What is left after the case was changed, made legal: never empty, not too long, a start that may start.
fn legal(name: String, text: &str, empty: &str) -> String {
    let mut name = if name.is_empty() { empty.to_owned() } else { name };
    if !name.starts_with(unicode_ident::is_xid_start) {
        name.insert(0, 'x');
    }
    if name.chars().count() > LONGEST {
        let kept: String = name.chars().take(LONGEST - 9).collect();
        let separator = if name.starts_with(char::is_uppercase) { "" } else { "_" };
        name = format!("{}{separator}{:08x}", kept.trim_end_matches('_'), hash(text));
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
            ("🦀", "U1f980"),
            ("Ünï", "Ünï"),
            ("日本", "日本"),
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
        assert_eq!(around("", &snake("self"), "_value"), "self__value");
        assert_eq!(around("a", "s", ""), "r#as");
    }

    proptest! {
        #[test]
        fn lower_case_words_are_what_heck_finds(text in "[a-z0-9 _/.{}-]{0,24}") {
            if let Some(words) = lower_case_words(&text) {
                let camel: String = words.map(capitalized).collect();
                prop_assert_eq!(camel, spelled(&text).to_upper_camel_case());
                prop_assert_eq!(snake_case(&text), spelled(&text).to_snake_case());
            }
        }

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
