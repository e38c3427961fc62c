//! The dialect of a document, and what depends on it before everything is OpenAPI 3: its root, and where components are.

use std::fmt;

use serde_json::{Map, Value};

use super::foreign;
use super::lower::shape::{self, Kind};
use crate::diagnostic::{Code, Diagnostic, did_you_mean};
use crate::pointer::Pointer;
use crate::text::unquoted;

/// The dialect a document is written in.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum SpecVersion {
    /// OpenAPI 2.0, formerly known as Swagger.
    V2_0,
    /// OpenAPI 3.0.
    V3_0,
    /// OpenAPI 3.1.
    V3_1,
    /// OpenAPI 3.2.
    V3_2,
}

impl fmt::Display for SpecVersion {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(match self {
            Self::V2_0 => "2.0",
            Self::V3_0 => "3.0",
            Self::V3_1 => "3.1",
            Self::V3_2 => "3.2",
        })
    }
}

impl SpecVersion {
    /// The dialect of a document, by its first key.
    ///
    /// # Errors
    /// When it is no OpenAPI document, or of another version.
    pub(super) fn of(tree: &Value) -> Result<Self, Diagnostic> {
        let root = Pointer::root();
        let invalid = |message: &str| {
            Diagnostic::new(Code::InvalidDocument, &root, message)
                .hint("the first line of an OpenAPI document is `openapi: 3.1.0` or the like")
        };
        let missing = |members: &Map<String, Value>| {
            let near = |key: &String| Some((root.join(key), did_you_mean(key, ["openapi", "swagger"])?));
            let message = "the document has no `openapi` key";
            match members.keys().find_map(near) {
                Some((place, hint)) => {
                    Diagnostic::new(Code::InvalidDocument, &place, message).hint(hint).at_key()
                }
                None => invalid(message),
            }
        };
        let Value::Object(members) = tree else {
            return Err(invalid(match tree {
                Value::Null => "the document is empty",
                _ => "an OpenAPI document is a mapping, this is not",
            }));
        };
        let unsupported = |key: &str, message: String| {
            Diagnostic::new(Code::UnsupportedVersion, &root.join(key), message)
                .hint("OpenAPI 2.0 (Swagger), 3.0, 3.1 and 3.2 are supported")
        };
        if let Some(version) = members.get("openapi") {
            let text = unquoted(version);
            return match numbers(&text)[..] {
                ["3", "0"] | ["3"] => Ok(Self::V3_0),
                ["3", "1"] => Ok(Self::V3_1),
                ["3", "2"] => Ok(Self::V3_2),
                // Written so by people who know the format under its new name.
                ["2", ..] => Ok(Self::V2_0),
                _ => Err(unsupported("openapi", format!("OpenAPI {text} is not supported"))),
            };
        }
        if let Some(version) = members.get("swagger") {
            let text = unquoted(version);
            return match numbers(&text)[..] {
                ["2", "0"] | ["2"] => Ok(Self::V2_0),
                _ => Err(unsupported("swagger", format!("Swagger {text} is not supported"))),
            };
        }
        Err(match members.get("swaggerVersion") {
            Some(version) => {
                unsupported("swaggerVersion", format!("Swagger {} is not supported", unquoted(version)))
            }
            None => foreign::of_tree(members).unwrap_or_else(|| missing(members)),
        })
    }

    /// What the root of a document looks like.
    pub(super) fn document(self) -> &'static Kind {
        match self {
            Self::V2_0 => &shape::SWAGGER,
            Self::V3_0 | Self::V3_1 | Self::V3_2 => &shape::DOCUMENT,
        }
    }

    /// Where the components of a folder are. OpenAPI 2.0 has them at the root, some under other names (section "Swagger
    /// Object").
    pub(super) fn components(self, folder: &str) -> Pointer {
        let root = Pointer::root();
        match (self, folder) {
            (Self::V2_0, "schemas") => root.join("definitions"),
            (Self::V2_0, "parameters" | "responses") => root.join(folder),
            (Self::V2_0, "securitySchemes") => root.join("securityDefinitions"),
            _ => root.join("components").join(folder),
        }
    }
}

/// The first two numbers of a version.
fn numbers(version: &str) -> Vec<&str> {
    version.trim().split('.').take(2).collect()
}
