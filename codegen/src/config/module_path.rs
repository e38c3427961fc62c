//! The path of a module that is emitted in place of a crate.

use std::fmt;

use serde::{Deserialize, Deserializer, de};

/// The path of a module from the root of its crate, such as `api` or `vendors::pets`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct ModulePath(Vec<String>);

impl ModulePath {
    /// Reads a path; `crate::` may stand before it.
    ///
    /// # Errors
    /// When a part of it is no identifier of Rust.
    pub fn parse(text: &str) -> Result<Self, String> {
        let parts: Vec<String> =
            text.strip_prefix("crate::").unwrap_or(text).split("::").map(str::to_owned).collect();
        match parts.iter().find(|part| !is_module_name(part)) {
            Some(part) => Err(format!(
                "`{part}` is no name of a module; the path is one as in `api` or `vendors::pets`"
            )),
            None => Ok(Self(parts)),
        }
    }

    /// The module's folder, relative to that of its crate's manifest, with `/` between the parts.
    pub fn folder(&self) -> String {
        format!("src/{}", self.0.join("/"))
    }
}

/// Whether a text is an identifier in ASCII that is no keyword (Rust Reference, "Identifiers"): it names a folder as well.
fn is_module_name(text: &str) -> bool {
    text.is_ascii()
        && text != "_"
        && syn::parse_str::<syn::Ident>(text).is_ok_and(|it| it == text)
        && !text.starts_with("r#")
}

impl Default for ModulePath {
    fn default() -> Self {
        Self(vec!["api".to_owned()])
    }
}

/// The path as code of its crate writes it.
impl fmt::Display for ModulePath {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "crate::{}", self.0.join("::"))
    }
}

impl<'de> Deserialize<'de> for ModulePath {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        Self::parse(&String::deserialize(deserializer)?).map_err(de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn paths_are_those_of_modules() {
        for (text, path, folder) in [
            ("api", "crate::api", "src/api"),
            ("crate::vendors::pets", "crate::vendors::pets", "src/vendors/pets"),
            ("v1", "crate::v1", "src/v1"),
        ] {
            let parsed = ModulePath::parse(text).expect(text);
            assert_eq!((parsed.to_string().as_str(), parsed.folder().as_str()), (path, folder));
        }
        for text in
            ["", "a::", "::a", "self", "a-b", "../a", "a/b", "1a", "r#type", "type", "größe", "_", "crate"]
        {
            assert!(ModulePath::parse(text).is_err(), "{text}");
        }
    }
}
