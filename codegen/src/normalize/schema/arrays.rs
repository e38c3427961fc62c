//! Arrays: lists, and tuples where the length is pinned (JSON Schema Applicator, section 10.3.1).

use super::{context::Context, convert::Job, source::below};
use crate::{diagnostic::Code, ir::Type};

/// The longest tuple that the runtime reads and writes.
const MAX_TUPLE: usize = 8;

impl<'a> Context<'a> {
    pub(super) fn array(&mut self, job: &Job<'a>) -> Type {
        let merged = &job.merged;
        let path = below(&job.path, "item");
        let Some((prefix, closed)) = &merged.prefix else {
            if merged.items.is_empty() {
                return Type::List(Box::new(Type::Any));
            }
            let item =
                self.type_of(&job.localize(&merged.items, &path), None, &path, &job.origin.join("items"));
            return Type::List(Box::new(item));
        };
        let positions: Vec<Type> = prefix
            .iter()
            .map(|item| self.type_of(std::slice::from_ref(item), None, &item.path, &item.origin))
            .collect();
        let closed = *closed || merged.item_count.1.is_some_and(|most| most <= positions.len());
        let full = merged.item_count.0.is_some_and(|least| least >= positions.len());
        if closed && full && positions.len() <= MAX_TUPLE {
            return Type::Tuple(positions);
        }
        let rest = match merged.items.as_slice() {
            [] => (!closed).then_some(Type::Any),
            items => Some(self.type_of(&job.localize(items, &path), None, &path, &job.origin.join("items"))),
        };
        let mut all = positions.into_iter().chain(rest);
        let first = all.next().unwrap_or(Type::Any);
        if all.all(|other| other == first) {
            return Type::List(Box::new(first));
        }
        self.report(
            Code::UntypedSchema,
            &job.origin,
            "an array with a type for each position, but without a fixed length, is a list of JSON values",
            "fix the length with `minItems` and `items: false`",
        );
        Type::List(Box::new(Type::Any))
    }
}
