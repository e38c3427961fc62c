//! Path templates.

use std::collections::HashSet;

use crate::ir::{PathSegment, PathTemplate};

/// A key of `paths`, taken apart.
#[derive(Debug, Default, PartialEq, Eq)]
pub(super) struct PathKey {
    pub(super) template: PathTemplate,
    /// The query parameters that the key has a place for: name on the wire and name in the key, of
    /// `/search?q={query}` and `/search{?q}`.
    pub(super) query: Vec<(String, String)>,
    /// What is written in the query and is neither fixed nor one parameter.
    pub(super) unread: Vec<String>,
}

/// Takes a key apart: fragment dropped, query split off, parameters found wherever they stand.
pub(super) fn parse(key: &str) -> PathKey {
    let mut parsed = PathKey::default();
    let without_fragment = key.split('#').next().unwrap_or_default();
    let path = take_expressions(without_fragment, &mut parsed.query);
    let (path, query) = path.split_once('?').unwrap_or((&path, ""));
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let parameter = value.strip_prefix('{').and_then(|rest| rest.strip_suffix('}'));
        match parameter {
            Some(parameter) if !parameter.contains(['{', '}']) && !name.contains('{') => {
                parsed.query.push((name.to_owned(), parameter.to_owned()));
            }
            None if !pair.contains('{') => parsed.template.query.push((name.to_owned(), value.to_owned())),
            _ => parsed.unread.push(pair.to_owned()),
        }
    }
    parsed.template.raw = path.to_owned();
    let mut rest = path;
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        if !literal.is_empty() {
            parsed.template.segments.push(PathSegment::Literal(literal.to_owned()));
        }
        parsed.template.segments.push(PathSegment::Parameter(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        parsed.template.segments.push(PathSegment::Literal(rest.to_owned()));
    }
    parsed
}

/// What of a path does not arrive as it is written: segments that URLs resolve away (RFC 3986, section 5.2.4), and percent signs that
/// escape nothing (section 2.1).
pub(super) fn faults(path: &str) -> Vec<String> {
    let mut faults = Vec::new();
    for segment in path.split('/').filter(|it| !it.contains('{')) {
        if matches!(segment.to_ascii_lowercase().replace("%2e", ".").as_str(), "." | "..") {
            faults.push(format!("`{segment}` of the path is a dot segment: requests go to another path"));
        }
    }
    let is_escape = |rest: &str| rest.len() >= 2 && rest.bytes().take(2).all(|it| it.is_ascii_hexdigit());
    if path.split('%').skip(1).any(|rest| !is_escape(rest)) {
        faults.push("a percent sign of the path escapes nothing: no URL has it".to_owned());
    }
    faults
}

/// Takes out the expressions for query parameters of RFC 6570 (sections 3.2.8 and 3.2.9): `{?q,page}`, `{&page}`.
fn take_expressions(key: &str, query: &mut Vec<(String, String)>) -> String {
    let mut path = String::new();
    let mut rest = key;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((expression, after)) = after.split_once('}') else { break };
        path.push_str(before);
        match expression.strip_prefix(['?', '&']) {
            Some(names) => query.extend(names.split(',').map(|name| {
                let name = name.trim().trim_end_matches('*');
                (name.to_owned(), name.to_owned())
            })),
            None => path.extend(["{", expression, "}"]),
        }
        rest = after;
    }
    path + rest
}

impl PathTemplate {
    /// The names of the parameters, in order, each once.
    pub(super) fn parameters(&self) -> Vec<&str> {
        let mut seen = HashSet::new();
        let names = self.segments.iter().filter_map(|segment| match segment {
            PathSegment::Parameter(name) => Some(name.as_str()),
            PathSegment::Literal(_) => None,
        });
        names.filter(|name| seen.insert(*name)).collect()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn pairs(pairs: &[(&str, &str)]) -> Vec<(String, String)> {
        pairs.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned())).collect()
    }

    #[test]
    fn queries_in_keys_are_fixed_or_parameters() {
        let parsed = parse("/search/{kind}?beta=true&q={query}&at={x},{y}#top");
        assert_eq!(parsed.template.raw, "/search/{kind}");
        assert_eq!(parsed.template.parameters(), ["kind"]);
        assert_eq!(parsed.template.query, pairs(&[("beta", "true")]));
        assert_eq!(parsed.query, pairs(&[("q", "query")]));
        assert_eq!(parsed.unread, ["at={x},{y}"]);
    }

    #[test]
    fn expressions_name_query_parameters() {
        let parsed = parse("/pets/{id}{?limit,tags*}");
        assert_eq!(parsed.template.raw, "/pets/{id}");
        assert_eq!(parsed.query, pairs(&[("limit", "limit"), ("tags", "tags")]));
        assert_eq!(parse("/a/{b").template.raw, "/a/{b");
    }

    #[test]
    fn what_would_arrive_otherwise_is_found() {
        for (path, count) in [
            ("/a/b.c/{d}", 0),
            ("/a/%2F/%c3%A9", 0),
            ("/a/..{b}/{c}.", 0),
            ("/a/../b", 1),
            ("/./b/..", 2),
            ("/a/%2e%2E", 1),
            ("/%zz", 1),
            ("/100%", 1),
            ("/%4/..", 2),
        ] {
            assert_eq!(faults(path).len(), count, "{path}");
        }
    }
}
