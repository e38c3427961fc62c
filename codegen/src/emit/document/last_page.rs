//! Made-up answers are the last page of a list: who reads it to its end asks for no further one.

use serde_json::{Value, json};

use crate::ir::{PageEnd, Pagination, PaginationKind, Presence, PropertyPath, Type, Types};

/// Makes `page` a last page of its type, but for what the document shows of it itself (`given`).
pub(super) fn end(
    page: &mut Value,
    given: Option<&Value>,
    ty: &Type,
    types: &Types,
    pagination: &Pagination,
) {
    let is_made_up = |path: &PropertyPath| given.and_then(|it| at(it, path)).is_none();
    if let PaginationKind::Cursor { cursor: next, .. } | PaginationKind::NextUrl { url: next } =
        &pagination.kind
        && is_made_up(next)
        && let Some((name, parents)) = next.split_last()
        && let Some(members) = at_mut(page, parents).and_then(Value::as_object_mut)
    {
        match members.get_mut(name) {
            _ if may_be_absent(types, ty, next) => drop(members.remove(name)),
            Some(Value::String(text)) => text.clear(),
            Some(number @ Value::Number(_)) => *number = json!(0),
            _ => {}
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

/// Whether a property is known to be optional.
fn may_be_absent<'t>(types: &'t Types, mut ty: &'t Type, path: &[String]) -> bool {
    let mut presence = Presence::Required;
    for name in path {
        if let Type::Nullable(inner) = types.unwrapped(ty) {
            ty = inner;
        }
        let mut fields = types.structure(ty).into_iter().flat_map(|it| &it.fields);
        let Some(field) = fields.find(|it| it.name.wire == *name) else { return false };
        (presence, ty) = (field.presence, &field.ty);
    }
    presence == Presence::Optional
}

fn at<'v>(value: &'v Value, path: &[String]) -> Option<&'v Value> {
    path.iter().try_fold(value, |value, name| value.get(name))
}

fn at_mut<'v>(value: &'v mut Value, path: &[String]) -> Option<&'v mut Value> {
    path.iter().try_fold(value, |value, name| value.get_mut(name))
}
