//! Arrays: lists, and tuples where no further items are allowed (JSON Schema Applicator, section 10.3.1).

use super::Context;
use super::job::Job;
use crate::normalize::schema::reading::source::below;
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
            let item = self.type_of(
                &job.renamed_below(&merged.items, &path),
                None,
                &path,
                &job.origin.join("items"),
            );
            return Type::List(Box::new(item));
        };
        let positions: Vec<Type> = prefix
            .iter()
            .map(|item| self.type_of(std::slice::from_ref(item), None, &item.path, &item.origin))
            .collect();
        let (least, most) = merged.item_count;
        let closed = *closed || most.is_some_and(|most| most <= positions.len());
        let fixed = closed
            && most.is_none_or(|most| most >= positions.len())
            && least.is_none_or(|least| least >= positions.len());
        // Where shorter arrays are valid, a list of the one type holds them, too.
        let is_list = least.is_none() && positions.windows(2).all(|pair| pair[0] == pair[1]);
        if fixed && positions.len() <= MAX_TUPLE && !is_list {
            if least.is_none() {
                // What libraries write for tuples of their languages: they leave `minItems` out and never send fewer.
                self.reading.report(
                    Code::FixedLength,
                    &job.origin,
                    "an array with a type for each position and no further items is a tuple, although shorter arrays are \
                     valid: those are refused",
                    "say `minItems`: the number of positions for a tuple, a smaller one for a list",
                );
            }
            return Type::Tuple(positions);
        }
        let rest = match merged.items.as_slice() {
            [] => (!closed).then_some(Type::Any),
            items => {
                Some(self.type_of(&job.renamed_below(items, &path), None, &path, &job.origin.join("items")))
            }
        };
        let mut all = positions.into_iter().chain(rest);
        let first = all.next().unwrap_or(Type::Any);
        if all.all(|other| other == first) {
            return Type::List(Box::new(first));
        }
        self.reading.report(
            Code::UntypedSchema,
            &job.origin,
            "an array with a type for each position, but without a fixed length, is a list of JSON values",
            "fix the length with `minItems` and `items: false`",
        );
        Type::List(Box::new(Type::Any))
    }
}
