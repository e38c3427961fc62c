//! Cargo features.

use crate::emit::docs;
use crate::emit::manifest::{Package, own_features};

/// What each feature is for.
pub(super) fn section(package: &Package) -> Vec<String> {
    let mut lines = super::section("Features", &[]);
    lines.extend(["| Feature | Has |", "| --- | --- |"].map(str::to_owned));
    let features = own_features(&package.features.absent);
    let rows = FEATURES.iter().filter(|(name, ..)| {
        features.iter().any(|it| it == name) || *name == SCHEMARS && package.schemas.descriptions
    });
    lines.extend(rows.map(|(name, what)| format!("| `{name}` | {what} |")));
    lines.push(String::new());
    if let Some(first) = package.features.names().next() {
        lines.extend(docs::wrapped(&format!(
            "Each resource of the client has a feature of its name too; all of them are on by default. With \
             `default-features = false, features = [\"rustls\", \"{first}\"]` a crate compiles that one and the types it needs, in \
             a fraction of the time."
        )));
        lines.push(String::new());
    }
    lines.extend(docs::wrapped(
        "In a browser (`wasm32-unknown-unknown`) requests go through `fetch`; `blocking`, `test-util` and files on disk are \
         absent there.",
    ));
    lines.push(String::new());
    lines
}

const SCHEMARS: &str = "schemars";

/// The runtime's own features, with what they have.
const FEATURES: [(&str, &str); 20] = [
    ("rustls", "TLS by rustls; on by default"),
    ("native-tls", "TLS by the system's library"),
    ("gzip", "responses compressed with gzip; bounds hold for what they become"),
    ("brotli", "responses compressed with Brotli"),
    ("zstd", "responses compressed with Zstandard"),
    ("charset", "text in other charsets than UTF-8; on by default where the API sends text"),
    ("jiff", "conversions of dates and times to the types of `jiff`"),
    ("chrono", "conversions of dates and times to the types of `chrono`"),
    ("time", "conversions of dates and times to the types of `time`"),
    ("uuid", "`ToUuid`: conversions of text to `uuid::Uuid`"),
    ("url", "`ToUrl`: conversions of text to `url::Url`"),
    ("rust_decimal", "`ToDecimal`: conversions of text to `rust_decimal::Decimal`"),
    ("xml", "bodies in XML; on by default"),
    (SCHEMARS, "`schemars::JsonSchema` for the types, with the document's schemas"),
    ("webhooks", "`webhooks`: what the API sends by itself, and who signed it; on by default"),
    ("blocking", "`send_blocking()`, for callers without an async runtime"),
    (
        "oauth",
        "`oauth`: tokens in a user's name, by a browser (PKCE) or a device code, with refresh and storage",
    ),
    (
        "opentelemetry",
        "metrics of requests (`http.client.request.duration`), and the trace's context in their headers",
    ),
    ("tower", "`ClientBuilder::layer`: layers of the crate `tower` as middleware"),
    ("test-util", "`testing::MockServer`, for the tests of one's own code"),
];

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::{FEATURES, SCHEMARS, own_features};
    use crate::emit::features::OPTIONAL;

    #[test]
    fn each_feature_of_the_runtime_has_a_row() {
        // `default` is no feature that one chooses, and `schemars` is one of crates and not of the runtime.
        let rows = FEATURES.iter().map(|(name, _)| *name).filter(|name| *name != SCHEMARS);
        let rows: BTreeSet<String> = rows.map(str::to_owned).collect();
        let mut features: BTreeSet<String> = own_features(&[]).into_iter().collect();
        assert!(features.remove("default"));
        assert_eq!(rows, features);
        assert_eq!(rows.len() + 1, FEATURES.len(), "a row stands there twice");
        for optional in &OPTIONAL {
            assert!(features.contains(optional.name), "`{}` is no feature of the runtime", optional.name);
        }
    }
}
