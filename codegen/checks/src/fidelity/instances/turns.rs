//! Choices that take turns, so that a few instances see every branch and every value.

use std::collections::HashMap;

use serde_json::Value;

/// How often each place in the document has been asked for a choice.
#[derive(Debug, Default)]
pub(super) struct Turns {
    /// By the address of the place, which stays where it is as long as the document does.
    taken: HashMap<usize, usize>,
    /// How many choices have not been seen yet at the places that have been.
    pub(super) unseen: usize,
}

impl Turns {
    /// A branch of a union; `null` comes less often than the others.
    pub(super) fn branch<'a>(&mut self, branches: &'a [Value]) -> &'a Value {
        let turn = self.next(branches.as_ptr() as usize, branches.len());
        let null = branches.iter().position(|branch| branch["type"] == "null");
        match null {
            Some(null) if branches.len() > 1 => {
                let others = branches.len() - 1;
                if turn % (3 * others) == 3 * others - 1 {
                    return &branches[null];
                }
                let index = turn % others;
                &branches[index + usize::from(index >= null)]
            }
            _ => &branches[turn % branches.len()],
        }
    }

    /// One of so many choices at the place of `value`.
    pub(super) fn at(&mut self, value: &Value, choices: usize) -> usize {
        self.next(std::ptr::from_ref(value) as usize, choices) % choices.max(1)
    }

    fn next(&mut self, place: usize, choices: usize) -> usize {
        let taken = self.taken.entry(place).or_insert_with(|| {
            self.unseen += choices;
            0
        });
        let turn = *taken;
        *taken += 1;
        if turn < choices {
            self.unseen -= 1;
        }
        turn
    }
}
