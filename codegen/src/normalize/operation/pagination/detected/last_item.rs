//! Lists that go on after the id of the last item.

use super::super::inputs::Input;
use super::super::shape::Shape;
use crate::ir::{PaginationKind, StringFormat, Type};

/// Parameters that take the id of an item, the likeliest first. Where both directions can be asked for, a list goes
/// on after its last item; only a history, which is asked for around an item too, goes backwards. `since_id` asks
/// for what is newer, and leads to no next page.
const AFTER: [&str; 5] = ["startingafter", "startafter", "after", "afterid", "lastid"];
const BEFORE: [&str; 2] = ["before", "beforeid"];

/// A parameter for an id and items that have one of the same type.
pub(super) fn find(shape: &Shape<'_>, item: &Type) -> Option<PaginationKind> {
    let id = vec!["id".to_owned()];
    let ty = shape.property_of_item(item, &id)?;
    let input = |name: &&str| shape.inputs.iter().find(|input| input.name == **name);
    let is_history = shape.inputs.iter().any(|input| input.name == "around");
    let names = if is_history { [BEFORE.as_slice(), &AFTER] } else { [AFTER.as_slice(), &BEFORE] }.concat();
    let input = names.iter().find_map(input)?;
    takes(shape, input, &ty).then(|| PaginationKind::LastItem { id, place: input.place.clone() })
}

/// Whether an input takes such an id, and is not a time.
fn takes(shape: &Shape<'_>, input: &Input<'_>, id: &Type) -> bool {
    let is_time = |ty: &Type| match shape.schemas.value(ty) {
        Type::String(format) => match format {
            StringFormat::Date | StringFormat::DateTime => true,
            StringFormat::Plain | StringFormat::Base64 | StringFormat::Binary => false,
        },
        _ => false,
    };
    let text = input.docs.description.as_deref().unwrap_or_default().to_lowercase();
    let mut words = text.split(|it: char| !it.is_alphanumeric());
    let is_said_time =
        words.any(|it| ["date", "time", "timestamp", "datetime", "epoch", "iso8601"].contains(&it));
    let class = shape.class(id);
    class == input.class && class.fits(class) && !is_time(input.ty) && !is_time(id) && !is_said_time
}
