//! Strings: by format, by pattern, and with characters that are hard to carry.

use regex_syntax::hir::{Class, Hir, HirKind};

use super::shape::Shape;

/// Texts that codecs get wrong.
const HARD: [&str; 8] = [
    "plain",
    "",
    "line\nbreak\ttab",
    "\"quoted\" \\ back/slash",
    "Zürich 東京 \u{1F980}",
    "\u{0} \u{7f} \u{2028}",
    "null",
    "0",
];

/// A string for the shape; `number` makes it differ from others.
pub(super) fn string(shape: &Shape<'_>, number: usize) -> String {
    if let Some(text) = shape.pattern.and_then(|pattern| matching(pattern, number)) {
        return text;
    }
    if let Some(text) = shape.format.and_then(|format| formatted(format, number)) {
        return text;
    }
    let text = HARD[number % HARD.len()];
    let text: String = text.chars().take(shape.count("maxLength").unwrap_or(usize::MAX)).collect();
    let missing = shape.count("minLength").unwrap_or(0).min(10_000).saturating_sub(text.chars().count());
    text + &"x".repeat(missing)
}

/// A text of a known format, at times in one of its less usual spellings.
fn formatted(format: &str, n: usize) -> Option<String> {
    let odd = n.is_multiple_of(3);
    Some(match format {
        "date-time" if odd => format!("2024-02-29t23:59:59.{:09}+05:30", n % 1000),
        "date-time" => format!("2024-0{}-15T10:3{}:00Z", n % 9 + 1, n % 10),
        "date" => format!("2024-0{}-15", n % 9 + 1),
        "time" if odd => "23:59:59.5-08:00".to_owned(),
        "time" => "10:30:00Z".to_owned(),
        "duration" if odd => "P1Y2M3DT4H5M6S".to_owned(),
        "duration" => format!("P{}D", n % 30),
        "uuid" if odd => format!("3FA85F64-5717-4562-B3FC-{:012}", n % 1000),
        "uuid" => format!("3fa85f64-5717-4562-b3fc-{:012}", n % 1000),
        "uri" | "url" | "iri" if odd => format!("HTTPS://user@example.com:8080/a%20b?c={n}#d"),
        "uri" | "url" | "iri" => format!("https://example.com/{n}"),
        "uri-reference" | "iri-reference" => format!("../a?b={n}"),
        "uri-template" => "/a/{b}".to_owned(),
        "email" | "idn-email" => format!("p{n}@example.com"),
        "ip" | "ipv4" => "192.0.2.1".to_owned(),
        "ipv6" if odd => "2001:0DB8::0001".to_owned(),
        "ipv6" => "2001:db8::1".to_owned(),
        "cidr" => "192.0.2.0/24".to_owned(),
        "hostname" | "idn-hostname" => "example.com".to_owned(),
        "byte" | "base64" if odd => "aGk".to_owned(),
        "byte" | "base64" => "aGVsbG8+/w==".to_owned(),
        "json-pointer" => "/a/b".to_owned(),
        "regex" => "^a+$".to_owned(),
        "decimal" => format!("{n}.50"),
        "int64" => "9223372036854775807".to_owned(),
        _ => return None,
    })
}

/// A text that matches a pattern (ECMA-262), where the pattern is a regular one.
pub(super) fn matching(pattern: &str, number: usize) -> Option<String> {
    let hir = regex_syntax::Parser::new().parse(pattern).ok()?;
    let mut text = String::new();
    write(&hir, number, &mut text)?;
    Some(text)
}

fn write(hir: &Hir, number: usize, text: &mut String) -> Option<()> {
    match hir.kind() {
        HirKind::Empty | HirKind::Look(_) => {}
        HirKind::Literal(literal) => text.push_str(std::str::from_utf8(&literal.0).ok()?),
        HirKind::Class(Class::Unicode(class)) => {
            // What `\\d` and `\\w` have beyond ASCII here, they do not have in ECMA-262.
            let ascii = class.ranges().iter().filter(|range| range.end().is_ascii()).count();
            let ranges = &class.ranges()[..if ascii == 0 { class.ranges().len() } else { ascii }];
            let range = ranges.get(number % ranges.len().max(1))?;
            let (start, end) = (u32::from(range.start()), u32::from(range.end()));
            let offset = u32::try_from(number).ok()? % (end - start + 1);
            text.push(char::from_u32(start + offset).unwrap_or(range.start()));
        }
        HirKind::Class(Class::Bytes(_)) => return None,
        HirKind::Repetition(repetition) => {
            let most = repetition.max.unwrap_or(repetition.min + 3).min(repetition.min + 3);
            let span = usize::try_from(most - repetition.min).ok()? + 1;
            let count = repetition.min.min(2000) + u32::try_from(number % span).ok()?;
            for turn in 0..count {
                write(&repetition.sub, number + turn as usize, text)?;
            }
        }
        HirKind::Capture(capture) => write(&capture.sub, number, text)?,
        HirKind::Concat(parts) => {
            for (turn, part) in parts.iter().enumerate() {
                write(part, number + turn, text)?;
            }
        }
        HirKind::Alternation(branches) => write(&branches[number % branches.len()], number, text)?,
    }
    Some(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_match_their_patterns() {
        for pattern in ["^[a-z]{2,4}-\\d+$", "^(foo|bar)?baz$", "^[A-Z][\\w.]*$"] {
            let regex = regex_syntax::Parser::new().parse(pattern);
            assert!(regex.is_ok(), "{pattern}");
            for number in 0..20 {
                let text = matching(pattern, number).unwrap_or_default();
                let validator = jsonschema::validator_for(&serde_json::json!({ "pattern": pattern }));
                let valid = validator.is_ok_and(|it| it.is_valid(&text.clone().into()));
                assert!(valid, "{text:?} for {pattern}");
            }
        }
    }
}
