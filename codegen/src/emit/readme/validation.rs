//! Checking values, where the crate does that.

use super::{code, section};
use crate::config::{Config, RequestChecks};
use crate::emit::manifest::Package;
use crate::emit::schemas;
use crate::ir::{Api, TypeDef};

/// What is checked, and what is said of it; nothing where nothing is checked.
pub(super) fn sections(api: &Api, package: &Package, config: &Config) -> Vec<String> {
    if !config.schema_uses().validation {
        return Vec::new();
    }
    let mut lines = section("Validation", &[]);
    if config.types.validate {
        lines.extend(section_of_types(api, package, config));
    }
    if package.schemas.requests == RequestChecks::Always {
        lines.extend(super::paragraph(
            "Parameters and bodies are checked before they are sent. What the document does not allow is \
             `Error::InvalidRequest`, with the same violations as its cause (`ValidationError::find(&error)`), and nothing is \
             sent.",
        ));
    }
    lines
}

fn section_of_types(api: &Api, package: &Package, config: &Config) -> Vec<String> {
    let mut lines = super::paragraph(
        "Types hold every value that the document allows, and more. `validate()` checks a value, and all values in it, \
         against the document: bounds, lengths, patterns, enumerations and whatever else it says. Each violation has the \
         place as a JSON Pointer, the keyword, and a text.",
    );
    let is_shown = |def: &&TypeDef| def.usage.request && schemas::validated(def, api, config).is_some();
    let all = || api.types.iter().map(|(_, def)| def);
    let shown =
        all().find(is_shown).or_else(|| all().find(|def| schemas::validated(def, api, config).is_some()));
    if let Some(def) = shown {
        let krate = &package.library;
        lines.extend(code([
            format!("fn check(value: &{krate}::types::{}) {{", def.name.rust),
            "    if let Err(error) = value.validate() {".to_owned(),
            "        for violation in error.violations() {".to_owned(),
            "            println!(\"{}: {}\", violation.path(), violation.message());".to_owned(),
            "        }".to_owned(),
            "    }".to_owned(),
            "}".to_owned(),
        ]));
    }
    lines
}
