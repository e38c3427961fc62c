// @generated from the OpenAPI document. Do not edit.

//! Paths against templates.

use percent_encoding::percent_decode_str;

/// The parameters of a path that is made after a template; nothing when it is not. A parameter has at least one
/// character, and no slash.
pub(super) fn parameters(template: &str, path: &str) -> Option<Vec<(String, String)>> {
    let Some((before, rest)) = template.split_once('{') else {
        return (template == path).then(Vec::new);
    };
    let (name, after) = rest.split_once('}')?;
    let path = path.strip_prefix(before)?;
    let end = path.find('/').unwrap_or(path.len());
    let ends = path.char_indices().map(|(index, it)| index + it.len_utf8()).filter(|it| *it <= end);
    // The longest value first, as with `{name}.json` and `a.b.json`.
    for end in ends.collect::<Vec<_>>().into_iter().rev() {
        if let Some(mut found) = parameters(after, &path[end..]) {
            let value = percent_decode_str(&path[..end]).decode_utf8_lossy().into_owned();
            found.insert(0, (name.to_owned(), value));
            return Some(found);
        }
    }
    None
}

/// How much of a template is fixed: of two that fit, the one with more is meant (OpenAPI 3.1, section 4.8.8.2).
pub(super) fn fixed(template: &str) -> usize {
    template
        .split('{')
        .enumerate()
        .map(|(index, piece)| match piece.split_once('}') {
            Some((_, literal)) if index > 0 => literal.len(),
            _ => piece.len(),
        })
        .sum()
}
