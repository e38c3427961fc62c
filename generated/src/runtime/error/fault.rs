// @generated from the OpenAPI document. Do not edit.

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
