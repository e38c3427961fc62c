//! Patterns for operations and schemas.

use globset::{GlobBuilder, GlobMatcher};

/// What a pattern is asked about.
pub(crate) enum Subject<'a> {
    /// An operation.
    Operation {
        /// Its operationId.
        id: Option<&'a str>,
        /// Its method in capitals.
        method: &'a str,
        /// The key of its path item.
        path: &'a str,
        /// Its tags.
        tags: &'a [String],
    },
    /// What is known by a key alone: a component schema, a webhook.
    Schema {
        /// Its key.
        key: &'a str,
    },
}

/// A pattern: `tag:name`, `METHOD /path`, `/path`, or the name of an operation or a schema. `*` stands for any
/// characters, in a path for those of one segment; `**` stands for any segments.
pub(super) struct Pattern {
    text: String,
    kind: Kind,
}

enum Kind {
    Tag(GlobMatcher),
    Path { method: Option<String>, path: GlobMatcher },
    Name(GlobMatcher),
}

impl Pattern {
    /// Reads a pattern.
    pub(super) fn new(text: &str) -> Result<Self, String> {
        let trimmed = text.trim();
        let kind = if let Some(tag) = trimmed.strip_prefix("tag:") {
            Kind::Tag(glob(tag.trim(), false)?)
        } else if trimmed.starts_with('/') {
            Kind::Path { method: None, path: glob(&literal(trimmed), true)? }
        } else if let Some((method, path)) =
            trimmed.split_once(' ').filter(|(_, path)| path.trim().starts_with('/'))
        {
            let method = Some(method.to_ascii_uppercase()).filter(|method| method != "*");
            Kind::Path { method, path: glob(&literal(path.trim()), true)? }
        } else {
            Kind::Name(glob(trimmed, false)?)
        };
        Ok(Self { text: text.to_owned(), kind })
    }

    /// The pattern as it is written.
    pub(super) fn text(&self) -> &str {
        &self.text
    }

    pub(super) fn matches(&self, subject: &Subject<'_>) -> bool {
        match (&self.kind, subject) {
            (Kind::Tag(glob), Subject::Operation { tags, .. }) => tags.iter().any(|tag| glob.is_match(tag)),
            (Kind::Path { method, path: glob }, Subject::Operation { method: own, path, .. }) => {
                method.as_deref().is_none_or(|method| method == *own) && glob.is_match(path)
            }
            (Kind::Name(glob), Subject::Operation { id, .. }) => id.is_some_and(|id| glob.is_match(id)),
            (Kind::Name(glob), Subject::Schema { key }) => glob.is_match(key),
            (Kind::Tag(_) | Kind::Path { .. }, Subject::Schema { .. }) => false,
        }
    }
}

/// The braces of a path template are no alternatives.
fn literal(path: &str) -> String {
    path.replace('{', "[{]").replace('}', "[}]")
}

fn glob(text: &str, is_path: bool) -> Result<GlobMatcher, String> {
    if text.is_empty() {
        return Err("it is empty".to_owned());
    }
    let glob = GlobBuilder::new(text).literal_separator(is_path).build();
    glob.map(|glob| glob.compile_matcher()).map_err(|error| error.kind().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn fits(pattern: &str, id: &str, method: &str, path: &str, tags: &[&str]) -> bool {
        let tags: Vec<String> = tags.iter().map(|tag| (*tag).to_owned()).collect();
        let subject = Subject::Operation { id: Some(id), method, path, tags: &tags };
        Pattern::new(pattern).expect("a pattern").matches(&subject)
    }

    #[test]
    fn operations_by_name_path_and_tag() {
        let fits = |pattern| fits(pattern, "repos/list", "GET", "/repos/{owner}/{repo}", &["Repos", "all"]);
        for pattern in [
            "repos/list",
            "repos/*",
            "*",
            "tag:Repos",
            "tag:a*",
            "/repos/**",
            "GET /repos/*/*",
            "* /repos/{owner}/*",
            "get /repos/{owner}/{repo}",
        ] {
            assert!(fits(pattern), "{pattern}");
        }
        for pattern in ["list", "tag:repos", "/repos/*", "POST /repos/**", "/repos/{repo}/*", "/repos"] {
            assert!(!fits(pattern), "{pattern}");
        }
    }

    #[test]
    fn what_is_no_pattern_is_refused() {
        for text in ["", "tag:", "[a", "a{b"] {
            assert!(Pattern::new(text).is_err(), "{text}");
        }
    }
}
