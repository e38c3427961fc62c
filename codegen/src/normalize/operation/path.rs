//! Path templates.

use crate::ir::{PathSegment, PathTemplate};

/// Takes a key of `paths` apart: fragment dropped, query split off, parameters found wherever they stand.
pub(super) fn parse(key: &str) -> PathTemplate {
    let without_fragment = key.split('#').next().unwrap_or_default();
    let (path, query) = without_fragment.split_once('?').unwrap_or((without_fragment, ""));
    let query = query.split('&').filter(|pair| !pair.is_empty() && !pair.contains('{')).map(|pair| {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        (name.to_owned(), value.to_owned())
    });
    let mut segments = Vec::new();
    let mut rest = path;
    while let Some((literal, after)) = rest.split_once('{') {
        let Some((name, after)) = after.split_once('}') else { break };
        if !literal.is_empty() {
            segments.push(PathSegment::Literal(literal.to_owned()));
        }
        segments.push(PathSegment::Parameter(name.to_owned()));
        rest = after;
    }
    if !rest.is_empty() {
        segments.push(PathSegment::Literal(rest.to_owned()));
    }
    PathTemplate { raw: path.to_owned(), segments, query: query.collect() }
}

impl PathTemplate {
    /// The names of the parameters, in order, each once.
    pub(super) fn parameters(&self) -> Vec<&str> {
        let mut names = Vec::new();
        for segment in &self.segments {
            if let PathSegment::Parameter(name) = segment
                && !names.contains(&name.as_str())
            {
                names.push(name.as_str());
            }
        }
        names
    }
}
