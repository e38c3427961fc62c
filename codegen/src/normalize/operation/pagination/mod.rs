//! Which operations return pages, and how the next one is asked for.

mod class;
mod configured;
mod detected;
mod inputs;
mod shape;
#[cfg(test)]
mod tests;

pub(super) use configured::Misfit;
use shape::Shape;

use crate::config::{self, Config, OperationPagination};
use crate::ir::{Method, Operation, Pagination, ResponseContent, Success, Type};
use crate::normalize::schema::SchemaNormalizer;

/// How an operation's list comes in pages, and who says so.
pub(super) enum Found<'a> {
    /// A general rule of the configuration.
    Configured(Pagination),
    /// The operation's own rule, if it fits, and what of it does not.
    Own(Option<Pagination>, Vec<Misfit<'a>>),
    /// A shape that means nothing else.
    Detected(Pagination),
}

/// What the configuration says, else what the shape of parameters and response tells. `used` are the general rules
/// that have fitted an operation.
pub(super) fn find<'a>(
    operation: &Operation,
    own: Option<&'a OperationPagination>,
    config: &Config,
    schemas: &SchemaNormalizer<'_>,
    used: &mut [bool],
) -> Option<Found<'a>> {
    if own == Some(&OperationPagination::None) {
        return None;
    }
    let shape = page(operation).map(|page| Shape::new(operation, page, schemas));
    if let Some(OperationPagination::Rule(rule)) = own {
        let nothing =
            || Misfit { said: &rule.items, message: "its answer is no JSON".to_owned(), hint: None };
        let found = shape.as_ref().ok_or_else(nothing).and_then(|shape| configured::find(shape, rule));
        return Some(match found {
            Ok((found, unused)) => Found::Own(Some(found), unused),
            Err(misfit) => Found::Own(None, vec![misfit]),
        });
    }
    let shape = shape?;
    for (index, rule) in config.pagination.iter().enumerate() {
        if let Ok((found, _)) = configured::find(&shape, rule) {
            used.iter_mut().skip(index).take(1).for_each(|used| *used = true);
            return Some(Found::Configured(found));
        }
    }
    let is_wanted = config.client.detect_pagination.unwrap_or(true);
    if !is_wanted || !matches!(operation.method, Method::Get | Method::Post | Method::Query) {
        return None;
    }
    detected::find(&shape).map(Found::Detected)
}

/// What an operation answers with, in which a list may be.
fn page(operation: &Operation) -> Option<&Type> {
    let (Success::One(response) | Success::Optional(response)) = &operation.success else { return None };
    match &response.content {
        ResponseContent::Json(page) => Some(page),
        _ => None,
    }
}

/// A rule that fits no operation, as people know it.
pub(super) fn in_words(rule: &config::Pagination) -> String {
    let place = rule.parameter.as_ref().or(rule.body_property.as_ref()).or(rule.value.as_ref());
    place.map_or_else(
        || "the pagination rule".to_owned(),
        |place| format!("the pagination rule for `{place}`"),
    )
}
