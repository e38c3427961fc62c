// @generated from the OpenAPI document. Do not edit.

//! Paths against templates.

use percent_encoding::percent_decode_str;

/// The parameters of a path that is made after a template, decoded; nothing when it is not.
pub(super) fn parameters(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let decoded = |value: &str| percent_decode_str(value).decode_utf8_lossy().into_owned();
    let found = raw_parameters(template, path)?.into_iter();
    Some(found.map(|(name, value)| (name.to_owned(), decoded(value))).collect())
}

/// The same, still encoded. A parameter has no slash, and is empty only where something else stands beside it.
pub(super) fn raw_parameters<'a>(template: &'a str, path: &'a str) -> Option<Vec<(&'a str, &'a str)>> {
    let mut segments = template.split('/').zip(path.split('/'));
    if segments.any(|(template, segment)| segment.is_empty() && template.contains('{')) {
        return None;
    }
    matched(template, path, 1).or_else(|| matched(template, path, 0))
}

/// The parameters with values of at least so many bytes.
fn matched<'a>(template: &'a str, path: &'a str, least: usize) -> Option<Vec<(&'a str, &'a str)>> {
    let Some((before, rest)) = template.split_once('{') else {
        return (template == path).then(Vec::new);
    };
    let (name, after) = rest.split_once('}')?;
    let path = path.strip_prefix(before)?;
    let end = path.find('/').unwrap_or(path.len());
    let ends = (least..=end).filter(|it| path.is_char_boundary(*it));
    // The longest value first, as with `{name}.json` and `a.b.json`.
    for end in ends.collect::<Vec<_>>().into_iter().rev() {
        if let Some(mut found) = matched(after, &path[end..], least) {
            found.insert(0, (name, &path[..end]));
            return Some(found);
        }
    }
    None
}

/// How much of a template is fixed: of two that fit, the one with more is meant (OpenAPI 3.1, section 4.8.8.2), and one without
/// parameters goes before one whose parameters are empty.
pub(super) fn fixed(template: &str) -> usize {
    let is_whole = !template.contains('{');
    let literals: usize = template
        .split('{')
        .enumerate()
        .map(|(index, piece)| match piece.split_once('}') {
            Some((_, literal)) if index > 0 => literal.len(),
            _ => piece.len(),
        })
        .sum();
    literals + usize::from(is_whole)
}
