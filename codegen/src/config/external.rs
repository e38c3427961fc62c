//! Types of other crates that `sdk.toml` names, for formats, for schemas and as derives.

use super::Config;
use crate::diagnostic::{Code, Diagnostic};
use crate::ir::{External, ExternalCodec, ExternalKind as Kind, LIBRARIES, Library, TimeLibrary, TimeUnit};

/// A type that a library has for a format.
struct Known {
    library: &'static str,
    format: &'static str,
    kind: Kind,
    path: &'static str,
    codec: ExternalCodec,
}

const fn known(
    library: &'static str,
    format: &'static str,
    kind: Kind,
    path: &'static str,
    codec: ExternalCodec,
) -> Known {
    Known { library, format, kind, path, codec }
}

/// The word for what is text without a type of its own.
const TEXT: &str = "text";

/// The types that libraries have for formats, by the names that `sdk.toml` has for both.
const KNOWN: [Known; 16] = [
    known("jiff", "date-time", Kind::Text, "::jiff::Timestamp", ExternalCodec::DateTime),
    known("jiff", "date", Kind::Text, "::jiff::civil::Date", ExternalCodec::Serde),
    known("jiff", "time", Kind::Text, "::jiff::civil::Time", ExternalCodec::Serde),
    known(
        "chrono",
        "date-time",
        Kind::Text,
        "::chrono::DateTime<::chrono::FixedOffset>",
        ExternalCodec::DateTime,
    ),
    known("chrono", "date", Kind::Text, "::chrono::NaiveDate", ExternalCodec::Serde),
    known("chrono", "time", Kind::Text, "::chrono::NaiveTime", ExternalCodec::Serde),
    known("time", "date-time", Kind::Text, "crate::external::OffsetDateTime", ExternalCodec::TimeDateTime),
    known("time", "date", Kind::Text, "crate::external::Date", ExternalCodec::TimeDate),
    known("uuid", "uuid", Kind::Text, "::uuid::Uuid", ExternalCodec::Serde),
    known("uuid", "guid", Kind::Text, "::uuid::Uuid", ExternalCodec::Serde),
    known("url", "uri", Kind::Text, "::url::Url", ExternalCodec::Serde),
    known("url", "url", Kind::Text, "::url::Url", ExternalCodec::Serde),
    known("rust_decimal", "decimal", Kind::Text, "::rust_decimal::Decimal", ExternalCodec::Serde),
    known("rust_decimal", "money", Kind::Text, "::rust_decimal::Decimal", ExternalCodec::Serde),
    known("rust_decimal", "decimal", Kind::Number, "crate::external::Decimal", ExternalCodec::DecimalNumber),
    known("rust_decimal", "money", Kind::Number, "crate::external::Decimal", ExternalCodec::DecimalNumber),
];

/// The chosen type of a format; nothing where none was chosen.
pub(crate) fn of_format(config: &Config, format: &str, kind: Kind) -> Option<External> {
    let choice = config.types.formats.get(format).filter(|it| *it != TEXT)?;
    if kind == Kind::Number
        && let Some(external) = point_in_time(format, choice)
    {
        return Some(external);
    }
    let known = KNOWN.iter().find(|it| it.library == choice && it.format == format && it.kind == kind);
    match known {
        Some(known) => Some(External { path: known.path.to_owned(), kind, codec: known.codec }),
        // What a library has for text only is not meant for numbers.
        None if KNOWN.iter().any(|it| it.library == choice) => None,
        None => of_path(choice, kind).ok(),
    }
}

/// The formats that a type was chosen for.
pub(crate) fn chosen(config: &Config) -> impl Iterator<Item = &str> {
    config.types.formats.iter().filter(|(_, choice)| *choice != TEXT).map(|(format, _)| format.as_str())
}

/// What a type does not write as it was read, although the format allows it; nothing where it writes all of it, or where
/// nobody knows.
fn loss(external: &External) -> Option<&'static str> {
    const ZEROS: &str = "zeros at the end of the digits of a second";
    match (external.codec, external.path.as_str()) {
        (_, "::jiff::Timestamp") => {
            Some("the offset, as it is written in UTC, and zeros at the end of the digits of a second")
        }
        (ExternalCodec::DateTime, path) if path.contains("FixedOffset") => {
            Some("how many digits a second has: it writes none, three, six or nine")
        }
        (ExternalCodec::DateTime, path) if is_chrono(path.trim_start_matches("::")) => {
            Some("the offset, as it is written in that of its time zone, and how many digits a second has")
        }
        (ExternalCodec::TimeDateTime, _) | (_, "::jiff::civil::Time") => Some(ZEROS),
        (_, "::chrono::NaiveTime") => {
            Some("how many digits a second has: it writes none, three, six or nine")
        }
        (_, "::uuid::Uuid") => Some("capital letters, and another form than the one with four hyphens"),
        (_, "::url::Url") => Some(
            "the spelling: it writes the host in small letters, `/` for an empty path, and leaves out a usual port",
        ),
        (_, "::rust_decimal::Decimal") => Some("more than 28 digits, and an exponent"),
        (ExternalCodec::DecimalNumber, _) => Some("more than 15 digits"),
        (ExternalCodec::UnixTime { .. }, _) => Some("what is smaller than a microsecond"),
        _ => None,
    }
}

/// A note on what the type that was chosen for a format does not keep.
pub(crate) fn inexact(config: &Config, format: &str, external: &External) -> Option<Diagnostic> {
    let name = external.path.trim_start_matches("::");
    let message = format!("`{name}` does not keep of a `{format}` {}", loss(external)?);
    let finding = config.finding(Code::InexactFormat, format, message);
    let hint = match external.kind {
        Kind::Text => format!("`{format} = \"{TEXT}\"` keeps all of it"),
        Kind::Number | Kind::Any => format!("without the entry for `{format}` it is the number that came"),
    };
    Some(finding.hint(hint))
}

/// The words, without what separates them, that formats of numbers have for seconds since 1970, and what says that they are
/// milliseconds.
const SECONDS: [&str; 12] = [
    "datetime",
    "epoch",
    "epochseconds",
    "epochtime",
    "epochtimestamp",
    "timestamp",
    "timestampseconds",
    "unix",
    "unixepoch",
    "unixseconds",
    "unixtime",
    "unixtimestamp",
];
const MILLISECONDS: [&str; 5] = ["inmilliseconds", "milliseconds", "millis", "inms", "ms"];

/// What a number of a format counts, if that is time since 1970.
fn time_unit(format: &str) -> Option<TimeUnit> {
    let word: String = format.chars().filter(char::is_ascii_alphanumeric).collect();
    let word = word.to_ascii_lowercase();
    let stem = MILLISECONDS.iter().find_map(|end| word.strip_suffix(end));
    match stem {
        Some(stem) => SECONDS.contains(&stem).then_some(TimeUnit::Milliseconds),
        None => SECONDS.contains(&word.as_str()).then_some(TimeUnit::Seconds),
    }
}

/// The type for points in time that are numbers, of the library that was chosen, itself or by its type.
fn point_in_time(format: &str, choice: &str) -> Option<External> {
    let path = choice.trim_start_matches("::");
    let library = match path {
        "jiff" | "jiff::Timestamp" => TimeLibrary::Jiff,
        "time" | "time::OffsetDateTime" => TimeLibrary::Time,
        "chrono" => TimeLibrary::Chrono,
        _ if is_chrono(path) => TimeLibrary::Chrono,
        _ => return None,
    };
    let unit = time_unit(format)?;
    let path = format!("crate::external::{}{}", library.word(), unit.word());
    Some(External { path, kind: Kind::Number, codec: ExternalCodec::UnixTime { library, unit } })
}

/// The type that a path names.
///
/// # Errors
/// When it is no path of a type, or does not begin with a crate.
pub(crate) fn of_path(path: &str, kind: Kind) -> Result<External, String> {
    let parsed: syn::TypePath = syn::parse_str(path).map_err(|_| format!("`{path}` is no path of a type"))?;
    let first = parsed.path.segments.first().map(|it| it.ident.to_string()).unwrap_or_default();
    if parsed.qself.is_some()
        || parsed.path.segments.len() < 2
        || ["crate", "self", "super"].contains(&&*first)
    {
        return Err(format!("`{path}` does not say which crate the type is of, as in `my_crate::Type`"));
    }
    let path = path.trim_start_matches("::");
    let codec = KNOWN
        .iter()
        .find(|it| {
            it.path.trim_start_matches("::") == path || it.codec == ExternalCodec::DateTime && is_chrono(path)
        })
        .map_or(ExternalCodec::Serde, |it| it.codec);
    Ok(External { path: format!("::{path}"), kind, codec })
}

/// Whether a path is that of a date-time of `chrono`, in any time zone.
fn is_chrono(path: &str) -> bool {
    path.starts_with("chrono::DateTime<")
}

/// A finding for each type that cannot be.
pub(super) fn invalid(config: &Config) -> Vec<Diagnostic> {
    let types = &config.types;
    let mut findings = Vec::new();
    for (format, choice) in types.formats.iter().filter(|(_, choice)| *choice != TEXT) {
        if point_in_time(format, choice).is_some() {
            continue;
        }
        let of_library: Vec<&Known> = KNOWN.iter().filter(|it| it.library == choice).collect();
        if of_library.iter().any(|it| it.format == format) {
            continue;
        }
        if of_library.is_empty() {
            findings.extend(path_finding(config, format, choice));
            continue;
        }
        let formats: Vec<String> = of_library.iter().map(|it| format!("`{}`", it.format)).collect();
        let message = format!("`{choice}` is not known to have a type for the format `{format}`");
        let hint =
            format!("it is for {}; a path such as `{choice}::Type` names another type", formats.join(", "));
        findings.push(config.finding(Code::InvalidConfig, format, message).hint(hint));
    }
    for (pointer, path) in &types.replace {
        if !pointer.starts_with("#/") {
            let message = format!("`{pointer}` is no JSON pointer of a schema");
            let hint = "as in `#/components/schemas/Money`".to_owned();
            findings.push(config.finding(Code::InvalidConfig, pointer, message).hint(hint));
        }
        findings.extend(path_finding(config, pointer, path));
    }
    for (place, paths) in &types.derive {
        if place != "all" && !place.starts_with("#/") {
            let message = format!("`{place}` is neither `all` nor the JSON pointer of a schema");
            let hint = "as in `#/components/schemas/Pet`".to_owned();
            findings.push(config.finding(Code::InvalidConfig, place, message).hint(hint));
        }
        for path in paths.iter().filter(|path| syn::parse_str::<syn::Path>(path).is_err()) {
            let message = format!("`{path}` is no path of a trait that can be derived");
            findings.push(
                config.finding(Code::InvalidConfig, path, message).hint("as in `my_crate::Trait`".to_owned()),
            );
        }
    }
    findings
}

/// What is wrong with the path of a type.
fn path_finding(config: &Config, key: &str, path: &str) -> Option<Diagnostic> {
    let external = match of_path(path, Kind::Any) {
        Ok(external) => external,
        Err(message) => {
            let names = LIBRARIES.map(|library| format!("`{}`", library.name)).join(", ");
            let hint = format!("a library ({names}), or a path with its crate");
            return Some(config.finding(Code::InvalidConfig, path, message).hint(hint));
        }
    };
    let library = external.library()?;
    let is_known = Library::named(library).is_some();
    let is_named = config.package.dependencies.keys().any(|name| name.replace('-', "_") == library);
    if is_known || is_named {
        return None;
    }
    let message = format!("nothing says where the crate `{library}` of `{path}` comes from");
    let hint = format!(
        "add `dependencies = {{ {library} = \"1\" }}` to `[package]`, with the version that is meant"
    );
    Some(config.finding(Code::InvalidConfig, key, message).hint(hint))
}

#[cfg(test)]
mod tests {
    use crate::config::load;
    use crate::document::Input;

    fn said(text: &str) -> String {
        load(Some(&Input::text("sdk.toml", text)))
            .map_or_else(|failure| failure.to_string(), |_| String::new())
    }

    #[test]
    fn types_that_cannot_be_are_reported_where_they_stand() {
        for (text, place, words) in [
            (
                "[types.formats]\nuuid = \"jiff\"\n",
                "2:1",
                "`jiff` is not known to have a type for the format `uuid`",
            ),
            ("[types.formats]\ndate = \"dates\"\n", "2:9", "does not say which crate"),
            ("[types.formats]\ndate = \"not a path\"\n", "2:9", "is no path of a type"),
            ("[types.formats]\ndate = \"crate::Date\"\n", "2:9", "does not say which crate"),
            ("[types.formats]\niban = \"money::Iban\"\n", "2:1", "where the crate `money`"),
            ("[types.replace]\n\"Money\" = \"jiff::Span\"\n", "2:2", "is no JSON pointer"),
            ("[types.replace]\n\"#/a\" = \"money::Money\"\n", "2:2", "where the crate `money`"),
            ("[types.derive]\nevery = [\"Ord\"]\n", "2:1", "neither `all` nor the JSON pointer"),
            ("[types.derive]\nall = [\"not a path\"]\n", "2:9", "is no path of a trait"),
        ] {
            let said = said(text);
            assert!(said.contains(&format!("sdk.toml:{place}")) && said.contains(words), "{text}: {said}");
        }
    }

    #[test]
    fn types_that_can_be_are_taken() {
        for text in [
            "[types.formats]\ndate-time = \"text\"\n",
            "[types.formats]\ndate-time = \"chrono::DateTime<chrono::Utc>\"\n",
            "[types.formats]\nunix-time = \"jiff\"\nunixtime = \"chrono\"\ntimestamp_ms = \"time\"\n",
            "[types.formats]\nipv4 = \"std::net::Ipv4Addr\"\n",
            "[package.dependencies]\nmy-money = \"1\"\n[types.formats]\niban = \"my_money::Iban\"\n",
            "[types.derive]\nall = [\"PartialOrd\"]\n",
        ] {
            assert_eq!(said(text), "", "{text}");
        }
    }
}
