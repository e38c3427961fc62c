//! The walk over types that finds circles.
//!
//! It goes depth first from the lowest id, so that the same input always has the same circles, and keeps its own stack,
//! so that chains may be long.

use crate::ir::{TypeId, Types};

/// An edge that closes a circle: it leads back to a type that is still being looked at. Without these edges there are
/// no circles.
pub(super) struct Closing<E> {
    pub(super) from: TypeId,
    /// What the edge is known by.
    pub(super) edge: E,
    pub(super) to: TypeId,
}

/// A type with the edges that are still to be followed.
struct Visit<E> {
    id: TypeId,
    edges: std::vec::IntoIter<(E, TypeId)>,
}

#[derive(Clone, Copy, PartialEq, Eq)]
enum State {
    New,
    Open,
    Done,
}

/// The edges that close circles, in the order in which they are found.
pub(super) fn closing<E>(types: &Types, edges: impl Fn(TypeId) -> Vec<(E, TypeId)>) -> Vec<Closing<E>> {
    let visit = |id| Visit { id, edges: edges(id).into_iter() };
    let mut states = vec![State::New; types.0.len()];
    let mut found = Vec::new();
    for (start, _) in types.iter() {
        let mut stack = Vec::new();
        if states[start.0 as usize] == State::New {
            states[start.0 as usize] = State::Open;
            stack.push(visit(start));
        }
        while let Some(top) = stack.last_mut() {
            let Some((edge, to)) = top.edges.next() else {
                states[top.id.0 as usize] = State::Done;
                stack.pop();
                continue;
            };
            match states[to.0 as usize] {
                State::New => {
                    states[to.0 as usize] = State::Open;
                    stack.push(visit(to));
                }
                State::Open => found.push(Closing { from: top.id, edge, to }),
                State::Done => {}
            }
        }
    }
    found
}
