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
}
