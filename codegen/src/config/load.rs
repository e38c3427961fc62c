//! How `sdk.toml` is read, and what in it cannot be.

use std::path::Path;
use std::sync::Arc;

use super::{Config, Source, environment, external, headers, manifest, names, pagination, polling};
use crate::Failure;
use crate::diagnostic::{Code, Diagnostic, Diagnostics, Position, did_you_mean};
use crate::document::{Input, Sources};
use crate::pointer::Pointer;

/// Reads `sdk.toml`; without one, everything has its default.
///
/// # Errors
/// When the file cannot be read or is not what [`Config`] describes; the diagnostic has the line and column.
pub fn load(input: Option<&Input>) -> Result<Config, Box<Failure>> {
    let Some(input) = input else { return Ok(Config::default()) };
    let fail = |diagnostic: Diagnostic, text: String| {
        let mut diagnostics = Diagnostics::default();
        diagnostics.push(diagnostic);
        Box::new(Failure { diagnostics, sources: Sources::single(input.name(), text) })
    };
    let text = input.read().map_err(|diagnostic| fail(diagnostic, String::new()))?;
    let config = toml::from_str::<Config>(&text).map_err(|error| {
        let mut diagnostic =
            Diagnostic::new(Code::InvalidConfig, &Pointer::root(), error.message().to_owned());
        diagnostic.position = error.span().map(|span| Position::of_byte(&text, span.start));
        diagnostic.hint = meant(error.message());
        fail(diagnostic, text.clone())
    })?;
    let text = Arc::new(text);
    let config = Config { source: Some(Source { name: input.name(), text: Arc::clone(&text) }), ..config };
    let mut diagnostics = Diagnostics::default();
    diagnostics.extend(overlays_by_url(&config));
    diagnostics.extend(unreadable_overlays(&config, input));
    diagnostics.extend(manifest::invalid(&config));
    diagnostics.extend(headers::invalid(&config));
    diagnostics.extend(environment::invalid(&config));
    diagnostics.extend(external::invalid(&config));
    diagnostics.extend(names::invalid(&config));
    diagnostics.extend(pagination::invalid(&config));
    diagnostics.extend(polling::invalid(&config));
    if diagnostics.is_empty() {
        return Ok(config);
    }
    let mut sources = Sources::single(input.name(), &**text);
    config.add_to(&mut sources);
    Err(Box::new(Failure { diagnostics, sources }))
}

/// Overlays are a person's own files; nothing fetches them.
fn overlays_by_url(config: &Config) -> Vec<Diagnostic> {
    let texts = config.overlays.iter().map(|path| path.to_string_lossy());
    let urls = texts.filter(|text| text.contains("://"));
    urls.map(|url| {
        let message = format!("the overlay {url} is not read: overlays are files, nothing fetches them");
        config.finding(Code::InvalidConfig, &url, message)
    })
    .collect()
}

/// Overlays that are not there, are no files, or stand elsewhere: who changes the configuration can have no other file read, as
/// is so with references of the document.
fn unreadable_overlays(config: &Config, input: &Input) -> Vec<Diagnostic> {
    // A text that stands for no file has no folder where they could be.
    let (Input::Path(base) | Input::Text { base: Some(base), .. }) = input else { return Vec::new() };
    let folder = base.parent().filter(|it| !it.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let named = config.overlays.iter().zip(config.overlay_inputs(Some(input)));
    let files = named.filter(|(path, _)| !path.to_string_lossy().contains("://"));
    let fault = |path: &Path| {
        let Ok(file) = path.canonicalize() else { return Some("there is no such file") };
        let is_inside = folder.canonicalize().is_ok_and(|folder| file.starts_with(folder));
        match file.metadata() {
            _ if !is_inside => Some("it lies outside the folder of this file"),
            Ok(metadata) if metadata.is_dir() => Some("it is a folder"),
            Ok(metadata) if !metadata.is_file() => Some("it is no regular file"),
            _ => None,
        }
    };
    files
        .filter_map(|(path, input)| {
            let Input::Path(file) = input else { return None };
            let message = format!("cannot read the overlay `{}`: {}", path.display(), fault(&file)?);
            let finding = config.finding(Code::UnreadableFile, &path.to_string_lossy(), message);
            Some(finding.hint("paths of overlays are relative to this file, and lead to its folder or below"))
        })
        .collect()
}

/// What was meant by a key or a value that does not exist: serde names it first, then those that do.
fn meant(message: &str) -> Option<String> {
    let mut names = message.split('`').skip(1).step_by(2);
    let wanted = names.next().filter(|_| message.starts_with("unknown "))?;
    did_you_mean(wanted, names)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_key_that_does_not_exist_is_told_which_one_was_meant() {
        let said = |text: &str| load(Some(&Input::text("sdk.toml", text))).unwrap_err().to_string();
        let key = said("[client]\nbase-url-enf = \"URL\"\n");
        assert!(key.contains("sdk.toml:2:1") && key.contains("did you mean `base-url-env`?"), "{key}");
        let table = said("[clint]\n");
        assert!(table.contains("did you mean `client`?"), "{table}");
        let header = said("[client.headers]\nx-a = \"é\"\n");
        assert!(header.contains("sdk.toml:2:8") && header.contains("the header `x-a`"), "{header}");
        for (line, place) in [
            ("headers = { \"x a\" = \"b\" }", "2:14"),
            ("headers = { x-a = \"a\\nb\" }", ""),
            ("joined-headers = { x-a = \"\\u0000\" }", ""),
            ("idempotency-header = \"Idempotency Key\"", "2:23"),
            ("request-id-headers = [\"x-id\", \"é\"]", "2:32"),
            ("idempotency-header = \"content-type\"", "2:23"),
            ("idempotency-header = \"Host\"", "2:23"),
            ("headers = { Content-Length = \"5\" }", "2:13"),
            ("joined-headers = { transfer-encoding = \"chunked\" }", "2:20"),
            ("headers = { x-a = \"1\", X-A = \"2\" }", "2:24"),
            ("base-url-env = \"\"", "2:17"),
            ("base-url-env = \"A=B\"", "2:17"),
            ("credential-env = { key = \"a\\u0000\" }", ""),
            ("parameters = { x-tenant = { env = \"A=\" } }", "2:36"),
            ("parameters = { x-tenant = { name = \"api key\" } }", "2:37"),
            ("parameters = { x-tenant = { name = \"\" } }", "2:37"),
            ("parameters = { x-tenant = { name = \"Tenant\" } }", "2:37"),
        ] {
            let text = said(&format!("[client]\n{line}\n"));
            assert!(text.starts_with("error[invalid-config]") && text.contains(place), "{line}: {text}");
        }
        let windows = said("[package]\r\nlicense = \"NOPE\"\r\n");
        assert!(windows.contains("license = \"NOPE\"\n"), "{windows}");
        for (rule, place, complaint) in [
            ("response = \"xml\"", "3:12", "unknown variant `xml`"),
            ("pagination = true", "3:14", "expected `false` or a rule"),
            ("pagination = { kind = \"cursr\" }", "3:23", "did you mean `cursor`?"),
            ("polling = \"no\"", "3:11", "expected `false` or a rule"),
            ("polling = { kind = \"header\", result = { kind = \"x\" } }", "3:48", "unknown variant `x`"),
            ("polling = { kind = \"header\", result = true }", "3:39", "expected the path of a member"),
        ] {
            let text = said(&format!("\n[operations.\"listPets\"]\n{rule}\n"));
            let has_place = text.contains(&format!("sdk.toml:{place}"));
            assert!(has_place && text.contains(complaint) && !text.contains("\\n"), "{rule}: {text}");
        }
        for (entry, complaint) in
            [("includ = [\"x\"]", "did you mean `include`?"), ("include = \"x\"", "expected a sequence")]
        {
            let text = said(&format!("[operations]\n{entry}\n"));
            assert!(text.contains("sdk.toml:2:1") && text.contains(complaint), "{entry}: {text}");
        }
        let overlay = said("overlays = [\"a.yaml\", \"https://example.com/b.yaml\"]\n");
        assert!(overlay.contains("sdk.toml:1:24") && overlay.contains("overlays are files"), "{overlay}");
        let far = said("[something-else]\n");
        assert!(far.contains("expected one of") && !far.contains("did you mean"), "{far}");
        for (line, place, complaint) in [
            ("name = \"1 x\"", "2:9", "is no name of a package"),
            ("name = \"crate\"", "2:9", "is no name of a package"),
            ("version = \"one\"", "2:12", "is no version"),
            ("license = \"foo bar\"", "2:12", "is no SPDX expression"),
            ("repository = \"not a url\"", "2:15", "is no URL"),
            ("homepage = \"ftp://example.com\"", "2:13", "is no URL"),
            ("documentation = \"docs\"", "2:18", "is no URL"),
            ("name = \"serde\"", "2:9", "a library that the crate depends on"),
            ("name = \"web_time\"", "2:9", "a library that the crate depends on"),
            ("name = \"std\"", "2:9", "taken by Rust"),
            ("name = \"NUL\"", "2:9", "a device on Windows"),
            ("keywords = [\"api\", \"two words\"]", "2:21", "is no keyword"),
            ("keywords = [\"a\", \"b\", \"c\", \"d\", \"e\", \"f\"]", "2:1", "takes 5 keywords"),
            ("categories = [\"API bindings\"]", "2:16", "is no slug"),
            ("authors = [\"\"]", "", "is no author"),
            ("module = \"a-b\"", "2:10", "is no name of a module"),
            ("dependencies = { a = \"*nope*\" }", "2:23", "is no version requirement"),
            ("dev-dependencies = { a = { version = \"1.x.y\" } }", "2:39", "is no version requirement"),
            ("dependencies = { a = { features = [\"b\"] } }", "2:18", "has no `version`"),
            ("dependencies = { a = { path = \"b\", optional = \"c\" } }", "2:18", "`optional` of `a`"),
            ("dependencies = { a = { version = \"1\", features = \"b\" } }", "2:18", "`features` of `a`"),
            ("dependencies = { a = 1 }", "2:18", "neither a version requirement nor a table"),
            ("dependencies = { \"a b\" = \"1\" }", "2:19", "is no name of a library"),
            ("dependencies = { serde_json = \"0.9\" }", "2:32", "needs `serde_json` in version 1.0.140"),
            ("dependencies = { tokio = { version = \"2\" } }", "2:39", "needs `tokio` in version 1"),
            ("dependencies = { url = { version = \"2\", optional = true } }", "2:18", "cannot be optional"),
            (
                "dependencies = { url = { version = \"2\", package = \"urls\" } }",
                "2:18",
                "cannot be another package",
            ),
        ] {
            let text = said(&format!("[package]\n{line}\n"));
            assert!(
                text.contains(&format!("sdk.toml:{place}")) && text.contains(complaint),
                "{line}: {text}"
            );
        }
    }
}
