//! Which operations return pages, and how the next one is asked for.

mod class;
mod configured;
mod detected;
mod inputs;
mod shape;
#[cfg(test)]
mod tests;

use shape::Shape;

use crate::config::{self, Config, OperationPagination};
use crate::ir::{Method, Operation, Pagination, ResponseContent, Success};
use crate::normalize::schema::SchemaNormalizer;

/// How an operation's list comes in pages, and who says so.
pub(super) enum Found {
    /// A rule of the configuration.
    Configured(Pagination),
    /// A shape that means nothing else.
    Detected(Pagination),
}

/// What the configuration says, else what the shape of parameters and response tells. `used` are the general rules
/// that have fitted an operation.
pub(super) fn find(
    operation: &Operation,
    own: Option<&OperationPagination>,
    config: &Config,
    schemas: &SchemaNormalizer<'_>,
    used: &mut [bool],
) -> Option<Found> {
    if own == Some(&OperationPagination::None) {
        return None;
    }
    let (Success::One(response) | Success::Optional(response)) = &operation.success else { return None };
    let ResponseContent::Json(page) = &response.content else { return None };
    let shape = Shape::new(operation, page, schemas);
    if let Some(OperationPagination::Rule(rule)) = own {
        return configured::find(&shape, rule).map(Found::Configured);
    }
    for (index, rule) in config.pagination.iter().enumerate() {
        if let Some(found) = configured::find(&shape, rule) {
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

/// A rule that fits no operation, as people know it.
pub(super) fn in_words(rule: &config::Pagination) -> String {
    let place = rule.parameter.as_ref().or(rule.body_property.as_ref()).or(rule.value.as_ref());
    place.map_or_else(
        || "the pagination rule".to_owned(),
        |place| format!("the pagination rule for `{place}`"),
    )
}
