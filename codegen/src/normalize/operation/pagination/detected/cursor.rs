//! Cursors: a value of the page that goes into a parameter of the same request.

use super::super::class::Class;
use super::super::inputs::Input;
use super::super::shape::Shape;
use super::addresses::is_address;
use super::facts::Fact;
use super::words::{CURSOR_OBJECTS, CURSOR_PARAMETERS, NEXT_CURSORS, NEXT_OBJECTS, POSITIONS, SAME_CURSORS};
use crate::ir::{PaginationKind, Type};

/// A cursor and the place that it goes to.
pub(super) fn find(shape: &Shape<'_>, facts: &[Fact<'_>]) -> Option<PaginationKind> {
    let mut pairs = facts.iter().filter(|fact| !is_address(fact, facts)).filter_map(|fact| {
        let input = shape
            .inputs
            .iter()
            .filter(|input| fact.class.fits(input.class))
            .filter_map(|input| Some((claim(fact, input)?, input)))
            .min_by_key(|(claim, _)| *claim)?;
        Some((input.0, fact, input.1))
    });
    // Of several pairs the one whose names say most, of equal ones the outermost.
    let first = pairs.next()?;
    let (_, cursor, input) = pairs.fold(first, |best, pair| if pair.0 < best.0 { pair } else { best });
    Some(PaginationKind::Cursor { cursor: cursor.path.clone(), place: input.place.clone() })
}

/// How surely a property is the cursor for an input; less is surer.
fn claim(fact: &Fact<'_>, input: &Input<'_>) -> Option<usize> {
    let (property, parameter) = (fact.name(), input.name.as_str());
    let rank = CURSOR_PARAMETERS.iter().position(|it| *it == parameter);
    let is_next_object = fact.owner().is_some_and(|owner| NEXT_OBJECTS.contains(&owner));
    let is_cursor_object = fact.owner().is_some_and(|owner| CURSOR_OBJECTS.contains(&owner));
    let is_position = POSITIONS.iter().any(|it| parameter.ends_with(it));
    if is_next_object && property == parameter {
        return Some(0);
    }
    if is_position && property.strip_prefix("next") == Some(parameter) {
        return Some(1);
    }
    // A count that comes back as it was sent is no cursor.
    if property == parameter && fact.class != Class::Number && SAME_CURSORS.contains(&property) {
        return Some(if property.starts_with("next") { 1 } else { 100 });
    }
    if is_cursor_object && ["next", "after"].contains(&property) {
        return rank.map(|rank| 2 + rank);
    }
    if NEXT_CURSORS.contains(&property) && fact.class != Class::Number {
        return rank.map(|rank| 2 + rank);
    }
    if property == "next" && fact.class == Class::Text {
        return rank.map(|rank| 200 + rank);
    }
    // `last_id` goes into `after`, `last_order_id` into `start_after_order_id`.
    let last = property.strip_prefix("last")?;
    let after = ["startingafter", "startafter", "after"].iter().find_map(|it| parameter.strip_prefix(it));
    let is_pair = matches!((last, after), ("id", Some(""))) || after == Some(last);
    (is_pair && !last.is_empty()).then_some(300)
}

/// A token that the document says to come from the page before, which it does not describe: `offset` of `next_page`.
pub(super) fn undeclared(shape: &Shape<'_>) -> Option<PaginationKind> {
    let says = |input: &&Input<'_>| {
        let text = input.docs.description.as_deref().unwrap_or_default().to_lowercase();
        input.name == "offset"
            && matches!(shape.schemas.value(input.ty), Type::String(_))
            && text.contains("token")
            && text.contains("next page")
    };
    let input = shape.inputs.iter().find(says)?;
    let cursor = ["next_page", "offset"].map(str::to_owned).into();
    Some(PaginationKind::Cursor { cursor, place: input.place.clone() })
}
