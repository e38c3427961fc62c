//! Any text to the words that a name is made of: lower-case ASCII letters and digits.

use std::borrow::Cow;

use deunicode::{deunicode_char, deunicode_with_tofu};
use heck::ToSnakeCase;
use unicode_normalization::UnicodeNormalization;

use super::brands::brand;

/// Hands over the words of a text, in order.
pub(super) fn each_word(text: &str, mut word: impl FnMut(&str)) {
    if let Some(words) = lower_case_words(text) {
        return words.for_each(word);
    }
    for run in spelled(text).split(|it: char| !it.is_ascii_alphanumeric()).filter(|run| !run.is_empty()) {
        let split = with_plain_plurals(run).to_snake_case();
        let parts: Vec<&str> = split.split('_').collect();
        let mut rest = &parts[..];
        while !rest.is_empty() {
            let length = brand_length(rest);
            if length == 1 {
                word(rest[0])
            } else {
                word(&rest[..length].concat())
            }
            rest = &rest[length..];
        }
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

/// How many of the first words are one, as they are in `GitHub`.
fn brand_length(words: &[&str]) -> usize {
    let longest = words.len().min(3);
    let is_brand = |length: &usize| {
        let word = words[..*length].concat();
        brand(&word).or_else(|| brand(word.trim_end_matches(|it: char| it.is_ascii_digit()))).is_some()
    };
    (2..=longest).rev().find(is_brand).unwrap_or(1)
}

/// Letters without the capitals of abbreviations in the plural: `userIDs` is `userIds`, which is two words.
fn with_plain_plurals(run: &str) -> Cow<'_, str> {
    let bytes = run.as_bytes();
    let is_upper = |index: usize| bytes.get(index).is_some_and(u8::is_ascii_uppercase);
    let is_lower = |index: usize| bytes.get(index).is_some_and(u8::is_ascii_lowercase);
    let ends = (2..bytes.len())
        .filter(|&end| bytes[end] == b's' && is_upper(end - 1) && is_upper(end - 2) && !is_lower(end + 1));
    let mut plain = Cow::Borrowed(run);
    for end in ends {
        let start = (0..end).rev().find(|&index| !is_upper(index)).map_or(0, |index| index + 1);
        if let Some(letters) = plain.to_mut().get_mut(start + 1..end) {
            letters.make_ascii_lowercase();
        }
    }
    plain
}

/// The text in ASCII: letters of other alphabets are transliterated, accents are taken away, symbols and pictures are
/// called by their names.
fn ascii(text: &str) -> Cow<'_, str> {
    if text.is_ascii() {
        return Cow::Borrowed(text);
    }
    // Compatibility forms, such as ligatures, are what they stand for (Unicode Standard Annex 15).
    let composed: String = text.nfkc().collect();
    // A picture before words is an ornament.
    let is_ornament = |it: &char| !it.is_ascii() && !it.is_alphanumeric() && !it.is_whitespace();
    let says_something = composed.contains(char::is_alphanumeric);
    let plain: String =
        composed.chars().filter(|it| !(says_something && is_ornament(it) && is_spelled(*it))).collect();
    Cow::Owned(deunicode_with_tofu(&plain, ""))
}

/// Whether a character is called by a name.
fn is_spelled(character: char) -> bool {
    deunicode_char(character).is_some_and(|name| name.contains(|it: char| it.is_ascii_alphanumeric()))
}

/// The text with everything that no identifier may have turned into separators or words.
fn spelled(original: &str) -> String {
    let text = ascii(original);
    let signed =
        text.strip_prefix(['+', '-']).filter(|rest| rest.starts_with(|it: char| it.is_ascii_digit()));
    let mut spelled = match signed {
        Some(_) if text.starts_with('+') => "plus ".to_owned(),
        Some(_) => "minus ".to_owned(),
        None => String::new(),
    };
    if !text.contains(|it: char| it.is_ascii_alphanumeric()) {
        let symbols = if text.is_empty() { original } else { &text };
        return symbols.chars().map(|it| format!("{} ", symbol(it))).collect();
    }
    for character in text.chars() {
        match character {
            '\'' => {}
            it if it.is_ascii_alphanumeric() => spelled.push(it),
            _ => spelled.push(' '),
        }
    }
    spelled
}

/// The text in which every symbol and every foreign letter is a word.
pub(super) fn symbols_spelled(text: &str) -> String {
    let separators = [' ', '-', '_', '.', '/'];
    let mut spelled = String::new();
    for (index, character) in text.chars().enumerate() {
        if character.is_ascii_alphanumeric() || (index > 0 && separators.contains(&character)) {
            spelled.push(character);
        } else {
            spelled.push(' ');
            spelled.push_str(&symbol(character));
            spelled.push(' ');
        }
    }
    spelled
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

#[cfg(test)]
mod tests {
    use heck::ToUpperCamelCase;
    use proptest::prelude::*;

    use super::*;

    fn words(text: &str) -> String {
        let mut words = Vec::new();
        each_word(text, |word| words.push(word.to_owned()));
        words.join(" ")
    }

    #[test]
    fn all_alphabets_become_latin() {
        for (text, expected) in [
            ("Größe", "grosse"),
            ("Ünï-cödé", "uni code"),
            ("e\u{301}te\u{301}", "ete"),
            ("naïve façade", "naive facade"),
            ("питомцы", "pitomtsy"),
            ("Имя пользователя", "imia polzovatelia"),
            ("Ελλάδα", "ellada"),
            ("日本", "ri ben"),
            ("名前", "ming qian"),
            ("ねこ", "neko"),
            ("한국어", "hangugeo"),
            ("ﬁle", "file"),
            ("½", "1 2"),
            ("≥", "greater equal"),
            ("🦀", "crab"),
            ("🧩 Branding", "branding"),
            ("€", "eur"),
            ("\u{e000}", "ue000"),
            ("don’t", "dont"),
        ] {
            assert_eq!(words(text), expected, "{text:?}");
        }
    }

    #[test]
    fn abbreviations_in_the_plural_are_words() {
        for (text, expected) in [
            ("userIDs", "user ids"),
            ("URLs", "urls"),
            ("APIsOfUser", "apis of user"),
            ("skuIDsAndURLs", "sku ids and urls"),
            ("HTTPStatus", "http status"),
            ("ASsert", "a ssert"),
            ("X509Certs", "x509 certs"),
        ] {
            assert_eq!(words(text), expected, "{text}");
        }
    }

    proptest! {
        #[test]
        fn lower_case_words_are_what_heck_finds(text in "[a-z0-9 _/.{}-]{0,24}") {
            if let Some(found) = lower_case_words(&text) {
                let found: Vec<&str> = found.collect();
                prop_assert_eq!(found.join("_"), spelled(&text).to_snake_case());
                prop_assert_eq!(found.join(" ").to_upper_camel_case(), spelled(&text).to_upper_camel_case());
            }
        }

        #[test]
        fn words_are_lower_case_ascii(text in "\\PC*") {
            each_word(&text, |word| {
                assert!(!word.is_empty() && word.bytes().all(|it| it.is_ascii_lowercase() || it.is_ascii_digit()), "{word:?}");
            });
        }
    }
}
