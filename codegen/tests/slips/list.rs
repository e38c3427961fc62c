//! The slips in the files beside this one.

use serde::Deserialize;

const FOLDER: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/tests/slips");

/// A slip, and what is said of it; nothing where it means what was meant.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Slip {
    pub(crate) name: String,
    /// The version of OpenAPI, where it is another one than the good document's.
    version: Option<String>,
    /// What is replaced in the good document, and by what.
    #[serde(default)]
    replace: String,
    #[serde(default)]
    by: String,
    /// The whole document, where nothing is left of the good one.
    text: Option<String>,
    /// The code of the finding.
    #[allow(dead_code, reason = "not every test asks for it")]
    pub(crate) finding: Option<String>,
    /// What is underlined begins so.
    #[serde(default)]
    #[allow(dead_code, reason = "not every test asks for it")]
    pub(crate) at: String,
    /// A part of the message or of the hint.
    #[serde(default)]
    #[allow(dead_code, reason = "not every test asks for it")]
    pub(crate) said: String,
}

impl Slip {
    /// The document with the slip in it.
    pub(crate) fn text(&self) -> String {
        if let Some(text) = &self.text {
            return text.clone();
        }
        let good = good();
        assert!(good.contains(&self.replace), "{}: the good document has no such text", self.name);
        let broken = good.replacen(&self.replace, &self.by, 1);
        match &self.version {
            Some(version) => broken.replacen("3.0.3", version, 1),
            None => broken,
        }
    }
}

/// The document that nothing is to be said of.
pub(crate) fn good() -> String {
    std::fs::read_to_string(format!("{FOLDER}/good.yaml")).expect("the good document can be read")
}

/// All slips.
pub(crate) fn slips() -> Vec<Slip> {
    let read = |name: &str| -> Vec<Slip> {
        let text = std::fs::read_to_string(format!("{FOLDER}/{name}.yaml")).expect("the slips can be read");
        serde_yaml::from_str(&text).unwrap_or_else(|error| panic!("{name}: {error}"))
    };
    ["texts", "api", "operations", "requests", "references", "schemas"].into_iter().flat_map(read).collect()
}
