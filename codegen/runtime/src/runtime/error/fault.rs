//! Why a body does not decode, in words.

use std::borrow::Cow;
use std::fmt;

/// The path of the body itself.
pub(in crate::runtime) const WHOLE: &str = ".";

/// What `serde` calls the kinds of JSON values, and what JSON does.
const KINDS: [(&str, &str); 2] =
    [("invalid type: map,", "invalid type: object,"), ("invalid type: sequence,", "invalid type: array,")];

/// Writes the end of a sentence: that something cannot be read, where, unless that is all of it, and why.
pub(in crate::runtime) fn write(
    formatter: &mut fmt::Formatter<'_>,
    path: &str,
    error: &serde_json::Error,
) -> fmt::Result {
    formatter.write_str(" cannot be read")?;
    if path != WHOLE {
        write!(formatter, " at `{path}`")?;
    }
    write!(formatter, ": {}", reason(error))
}

/// The reason. A position in the text says where its syntax is broken; where a value of another type was expected, it is where
/// reading stopped, and the path says more.
fn reason(error: &serde_json::Error) -> String {
    let mut text = Cow::from(error.to_string());
    if error.is_data() {
        let position = format!(" at line {} column {}", error.line(), error.column());
        if let Some(without) = text.strip_suffix(&position) {
            text = without.to_owned().into();
        }
    }
    let renamed = KINDS.iter().find_map(|(own, json)| Some(format!("{json}{}", text.strip_prefix(own)?)));
    renamed.unwrap_or_else(|| text.into_owned())
}

#[cfg(test)]
mod tests {
    use serde_json::Error;

    use super::*;

    struct Shown<'a>(&'a str, &'a Error);

    impl fmt::Display for Shown<'_> {
        fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
            write(formatter, self.0, self.1)
        }
    }

    #[test]
    fn reasons_name_places_where_there_are_any() {
        let text = |body: &str| serde_json::from_str::<String>(body).expect_err("it is no text");
        let list = |body: &str| serde_json::from_str::<Vec<u8>>(body).expect_err("it is no list");
        for (path, error, shown) in [
            (".", text("{}"), " cannot be read: invalid type: object, expected a string"),
            (".", text("[1]"), " cannot be read: invalid type: array, expected a string"),
            (
                "a[0].b",
                text("5"),
                " cannot be read at `a[0].b`: invalid type: integer `5`, expected a string",
            ),
            ("[0]", list("[-1]"), " cannot be read at `[0]`: invalid value: integer `-1`, expected u8"),
            (".", text("<p>"), " cannot be read: expected value at line 1 column 1"),
            (".", text("\"a"), " cannot be read: EOF while parsing a string at line 1 column 2"),
        ] {
            assert_eq!(Shown(path, &error).to_string(), shown);
        }
    }
}
