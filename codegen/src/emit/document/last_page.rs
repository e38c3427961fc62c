//! Made-up answers are the last page of a list: who reads it to its end asks for no further one.

use serde_json::{Value, json};

use crate::ir::{PageEnd, Pagination, PaginationKind, PropertyPath};

/// Makes `page` a last page, but for what the document shows of it itself (`given`). What `least` does not have need not be there.
pub(super) fn end(page: &mut Value, given: Option<&Value>, least: Option<&Value>, pagination: &Pagination) {
    let is_made_up = |path: &PropertyPath| given.and_then(|it| at(it, path)).is_none();
    if let PaginationKind::Cursor { cursor: next, .. } | PaginationKind::NextUrl { url: next } =
        &pagination.kind
        && is_made_up(next)
        && let Some((name, parents)) = next.split_last()
        && let Some(members) = at_mut(page, parents).and_then(Value::as_object_mut)
    {
        let is_required = least.is_some_and(|it| at(it, next).is_some());
        match members.get_mut(name) {
            Some(Value::String(text)) if is_required => text.clear(),
            Some(number @ Value::Number(_)) if is_required => *number = json!(0),
            _ => drop(members.remove(name)),
        }
    }
    for end in &pagination.ends {
        let (path, flag_at_end) = match end {
            PageEnd::HasMore(path) => (path, false),
            PageEnd::IsLast(path) => (path, true),
            PageEnd::Total(_) | PageEnd::Pages(_) => continue,
        };
        if is_made_up(path)
            && let Some(flag @ Value::Bool(_)) = at_mut(page, path)
        {
            *flag = json!(flag_at_end);
        }
    }
}

fn at<'v>(value: &'v Value, path: &[String]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

fn at_mut<'v>(value: &'v mut Value, path: &[String]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, name| value.get_mut(name))
}
