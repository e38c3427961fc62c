//! `pattern`: regular expressions as ECMA-262 has them (JSON Schema, core, section 6.4), in the words of `fancy_regex`.
//!
//! What is regular takes time in proportion to the text; only lookarounds and references to groups backtrack, and for them
//! the number of steps is bounded.

use std::iter::Peekable;
use std::str::Chars;

use fancy_regex::{Regex, RegexBuilder};

/// In bytes: what a compiled expression may take, which `.{1,4096}` needs.
const LARGEST: usize = 64 << 20;
/// How many steps an expression that backtracks may make.
const MOST_STEPS: usize = 200_000;

const DIGITS: &str = "0-9";
const WORD: &str = "A-Za-z0-9_";
/// White space and line ends (ECMA-262, sections 12.2 and 12.3).
const SPACE: &str =
    r"\t\n\x0B\x0C\r \u{A0}\u{1680}\u{2000}-\u{200A}\u{2028}\u{2029}\u{202F}\u{205F}\u{3000}\u{FEFF}";

/// `\b` and `\B`, for which letters are those of ASCII (ECMA-262, section 22.2.2.9.3).
const BOUNDARY: &str = "(?:(?<![A-Za-z0-9_])(?=[A-Za-z0-9_])|(?<=[A-Za-z0-9_])(?![A-Za-z0-9_]))";
const NO_BOUNDARY: &str = "(?:(?<![A-Za-z0-9_])(?![A-Za-z0-9_])|(?<=[A-Za-z0-9_])(?=[A-Za-z0-9_]))";

/// A regular expression.
#[derive(Clone, Debug)]
pub(super) struct Pattern(Regex);

impl Pattern {
    /// The expression that a document has; nothing where it is none, or one that cannot be told here.
    pub(super) fn new(text: &str) -> Option<Self> {
        let translated = translated(text)?;
        let mut builder = RegexBuilder::new(&translated);
        let regex = builder.backtrack_limit(MOST_STEPS).delegate_size_limit(LARGEST).build();
        regex.ok().map(Self)
    }

    /// Whether it is found in a text; what cannot be told in the bounded number of steps counts as found.
    pub(super) fn is_found_in(&self, text: &str) -> bool {
        self.0.is_match(text).unwrap_or(true)
    }
}

/// A character of an expression, or a set of them.
enum Atom {
    One(char),
    /// A set by what stands in brackets for it.
    Set(&'static str),
    /// All but such a set.
    Not(&'static str),
    /// A set by a property of Unicode, as it is written.
    Property(String),
}

/// The expression in the words of `fancy_regex`.
pub(super) fn translated(pattern: &str) -> Option<String> {
    let mut chars = pattern.chars().peekable();
    let mut out = String::with_capacity(pattern.len() + 8);
    while let Some(next) = chars.next() {
        match next {
            '\\' => match chars.peek().copied()? {
                'b' => out.push_str(boundary(&mut chars, BOUNDARY)),
                'B' => out.push_str(boundary(&mut chars, NO_BOUNDARY)),
                digit @ '1'..='9' => {
                    chars.next();
                    out.push('\\');
                    out.push(digit);
                }
                'k' => {
                    out.push('\\');
                    through(&mut chars, '>', &mut out);
                }
                _ => match escape(&mut chars)? {
                    Atom::One(one) => literal(one, &mut out),
                    Atom::Set(set) => out.push_str(&format!("[{set}]")),
                    Atom::Not(set) => out.push_str(&format!("[^{set}]")),
                    Atom::Property(property) => out.push_str(&property),
                },
            },
            '.' => out.push_str(r"[^\n\r\u{2028}\u{2029}]"),
            '$' => out.push_str(r"\z"),
            '[' => class(&mut chars, &mut out)?,
            '{' => match bounds(&chars) {
                None => out.push_str(r"\{"),
                Some((least, most)) if least > most => return None,
                Some(_) => {
                    out.push('{');
                    through(&mut chars, '}', &mut out);
                }
            },
            '}' | ']' => literal(next, &mut out),
            '(' if chars.next_if_eq(&'?').is_some() => group(&mut chars, &mut out),
            '^' | '(' | ')' | '|' | '*' | '+' | '?' => out.push(next),
            _ => literal(next, &mut out),
        }
    }
    Some(out)
}

/// What a group is, behind its question mark: `:`, `=`, `<name>`, ….
fn group(chars: &mut Peekable<Chars<'_>>, out: &mut String) {
    out.push_str("(?");
    match chars.next_if_eq(&'<') {
        Some(mark) => {
            out.push(mark);
            match chars.next_if(|it| "=!".contains(*it)) {
                Some(mark) => out.push(mark),
                None => through(chars, '>', out),
            }
        }
        None => out.extend(chars.next()),
    }
}

/// Takes what follows as it is, up to the end.
fn through(chars: &mut Peekable<Chars<'_>>, end: char, out: &mut String) {
    for next in chars.by_ref() {
        out.push(next);
        if next == end {
            break;
        }
    }
}

fn boundary(chars: &mut Peekable<Chars<'_>>, word: &'static str) -> &'static str {
    chars.next();
    word
}

/// The bounds of the quantifier that a brace begins, if it begins one.
fn bounds(chars: &Peekable<Chars<'_>>) -> Option<(u32, u32)> {
    let mut rest = chars.clone();
    let least = numeral(&mut rest)?;
    let most = match rest.next_if_eq(&',') {
        Some(_) => numeral(&mut rest).unwrap_or(u32::MAX),
        None => least,
    };
    (rest.next() == Some('}')).then_some((least, most))
}

/// Takes the digits that are next, and says which number they are, or the largest where that is larger.
fn numeral(chars: &mut Peekable<Chars<'_>>) -> Option<u32> {
    let digits = std::iter::from_fn(|| chars.next_if(char::is_ascii_digit)?.to_digit(10));
    digits.fold(None, |number: Option<u32>, digit| {
        Some(number.unwrap_or_default().saturating_mul(10).saturating_add(digit))
    })
}

/// A character that stands for itself.
fn literal(one: char, out: &mut String) {
    if one.is_ascii_punctuation() || one.is_ascii_control() {
        out.push_str(&format!(r"\x{:02X}", u32::from(one)));
    } else {
        out.push(one);
    }
}

/// What stands behind a backslash, also in brackets.
fn escape(chars: &mut Peekable<Chars<'_>>) -> Option<Atom> {
    let next = chars.next()?;
    Some(match next {
        'd' => Atom::Set(DIGITS),
        'D' => Atom::Not(DIGITS),
        'w' => Atom::Set(WORD),
        'W' => Atom::Not(WORD),
        's' => Atom::Set(SPACE),
        'S' => Atom::Not(SPACE),
        'p' | 'P' if chars.peek() == Some(&'{') => {
            let mut property = format!("\\{next}");
            through(chars, '}', &mut property);
            Atom::Property(property)
        }
        't' => Atom::One('\t'),
        'n' => Atom::One('\n'),
        'v' => Atom::One('\u{B}'),
        'f' => Atom::One('\u{C}'),
        'r' => Atom::One('\r'),
        '0' => Atom::One('\0'),
        'c' => match chars.next_if(char::is_ascii_alphabetic) {
            Some(letter) => Atom::One(char::from_u32(u32::from(letter) % 32)?),
            None => return None,
        },
        'x' => Atom::One(digits(chars, 2).and_then(char::from_u32).unwrap_or('x')),
        'u' if chars.peek() == Some(&'{') => {
            chars.next();
            let code: String = chars.by_ref().take_while(|it| *it != '}').collect();
            Atom::One(char::from_u32(u32::from_str_radix(&code, 16).ok()?)?)
        }
        'u' => match digits(chars, 4) {
            None => Atom::One('u'),
            Some(high @ 0xD800..=0xDBFF) => {
                // A pair of surrogates is one character; one of them alone is in no text.
                let (Some('\\'), Some('u')) = (chars.next(), chars.next()) else { return None };
                let low = digits(chars, 4).filter(|low| (0xDC00..=0xDFFF).contains(low))?;
                Atom::One(char::from_u32(0x1_0000 + ((high - 0xD800) << 10) + (low - 0xDC00))?)
            }
            Some(code) => Atom::One(char::from_u32(code)?),
        },
        other => Atom::One(other),
    })
}

/// The number that so many hexadecimal digits are; nothing, and nothing taken, where there are fewer.
fn digits(chars: &mut Peekable<Chars<'_>>, count: usize) -> Option<u32> {
    let text: String = chars.clone().take(count).take_while(char::is_ascii_hexdigit).collect();
    if text.len() < count {
        return None;
    }
    chars.nth(count - 1);
    u32::from_str_radix(&text, 16).ok()
}

/// A set of characters in brackets, behind the first one.
fn class(chars: &mut Peekable<Chars<'_>>, out: &mut String) -> Option<()> {
    let is_negated = chars.next_if_eq(&'^').is_some();
    let mut atoms = Vec::new();
    loop {
        match chars.next()? {
            ']' => break,
            '-' => atoms.push((Atom::One('-'), true)),
            '\\' if chars.next_if_eq(&'b').is_some() => atoms.push((Atom::One('\u{8}'), false)),
            '\\' => atoms.push((escape(chars)?, false)),
            other => atoms.push((Atom::One(other), false)),
        }
    }
    if atoms.is_empty() {
        // No character is in an empty set, and each is in what is not in it.
        out.push_str(if is_negated { "(?s:.)" } else { "(?!)" });
        return Some(());
    }
    out.push_str(if is_negated { "[^" } else { "[" });
    let mut rest = atoms.as_slice();
    loop {
        rest = match rest {
            [] => break,
            [(Atom::One(first), _), (Atom::One(_), true), (Atom::One(last), _), rest @ ..] => {
                if first > last {
                    return None;
                }
                literal(*first, out);
                out.push('-');
                literal(*last, out);
                rest
            }
            [(atom, _), rest @ ..] => {
                match atom {
                    Atom::One(one) => literal(*one, out),
                    Atom::Set(set) => out.push_str(set),
                    Atom::Not(set) => out.push_str(&format!("[^{set}]")),
                    Atom::Property(property) => out.push_str(property),
                }
                rest
            }
        };
    }
    out.push(']');
    Some(())
}

#[cfg(test)]
mod tests {
    use super::Pattern;

    #[test]
    fn expressions_are_those_of_ecma_script() {
        for (pattern, yes, no) in [
            (r"^\d+$", &["1", "42"][..], &["", "٣", "1\n"][..]),
            (r"^[\d\-]+$", &["1-2"], &["a"]),
            (r"^[\w-.]+$", &["a-b.c"], &["a b"]),
            (r"^\w$", &["a", "_"], &["é", "-"]),
            (r"^[^\W]$", &["a"], &["é", "-"]),
            (r"^\S+$", &["é"], &["\u{FEFF}", " ", ""]),
            (r"^\s$", &["\u{FEFF}", "\u{2003}"], &["\u{85}"]),
            (r"^.$", &["é", "😀"], &["\n", "\u{2028}", ""]),
            (r"^[\s\S]{0,3}$", &["", "a\nb"], &["abcd"]),
            (r"^a{,2}$", &["a{,2}"], &["aa"]),
            (r"^{x}$", &["{x}"], &["x"]),
            (r"^a{2,3}$", &["aa", "aaa"], &["a", "aaaa"]),
            (r"^[a[b&&c~~]]$", &["a]", "[]", "&]", "~]"], &["a", "]"]),
            (r"^\/a\-b\.c\@$", &["/a-b.c@"], &["/a-bxc@"]),
            (r"^(?=.*\d)(?!x).{2,}$", &["a1"], &["x1", "ab", "1"]),
            (r"^(?<=)(a|b)\1$", &["aa", "bb"], &["ab"]),
            (r"^(?<q>['x]).\k<q>$", &["'a'"], &["'ax"]),
            (r"\bcat\b", &["a cat!", "écaté"], &["cats"]),
            ("^\\u00e9\\x41\\u{42}\\uD83D\\uDE00$", &["éAB😀"], &["é"]),
            (r"^\p{Lu}\p{Script=Greek}$", &["Aα"], &["aα", "Aa"]),
            (r"^[^]$", &["\n", "a"], &[""]),
            (r"[]", &[], &["", "a"]),
            (r"^\cA\0$", &["\u{1}\0"], &["A"]),
            (r"^[a-z-]+$", &["a-b"], &["A"]),
            (r"^#~% \x$", &["#~% x"], &["#~%x"]),
            (r"^(?:[A-Z]{2}\d{2}|[+-]?\d*)$", &["AB12", "+5", ""], &["A1"]),
            ("^.{1,4096}$", &["a"], &[""]),
        ] {
            let regex = Pattern::new(pattern).unwrap_or_else(|| panic!("{pattern} does not compile"));
            yes.iter().for_each(|text| assert!(regex.is_found_in(text), "{pattern} in {text:?}"));
            no.iter().for_each(|text| assert!(!regex.is_found_in(text), "{pattern} not in {text:?}"));
        }
    }

    #[test]
    fn what_is_no_expression_is_none() {
        for pattern in ["(", "[", "a)", "*", r"\uD83D", "[z-a]", r"a\", "(?<a", r"\p{Nonsense}", "a{2,1}"] {
            assert!(Pattern::new(pattern).is_none(), "{pattern}");
        }
    }

    #[test]
    fn steps_are_bounded() {
        let evil = Pattern::new(r"^(?=(a+)+$)\1x").expect("an expression");
        let text = format!("{}!", "a".repeat(5_000));
        let start = std::time::Instant::now();
        evil.is_found_in(&text);
        assert!(start.elapsed().as_secs() < 5);
        let regular = Pattern::new("^(a+)+$").expect("an expression");
        assert!(!regular.is_found_in(&text));
    }
}
