// @generated from the OpenAPI document. Do not edit.

//! Which requests have been verified before.

use std::collections::{HashSet, VecDeque};
use std::time::{Duration, SystemTime};

use super::key::{CODE, Code};

/// The requests of the last while, which are known by their codes. Only what is signed gets in, so that strangers cannot
/// fill it.
#[derive(Debug, Default)]
pub(super) struct Seen {
    known: HashSet<[u8; CODE]>,
    order: VecDeque<(SystemTime, [u8; CODE])>,
}

impl Seen {
    /// Whether a request is new. It is kept for `span`, after which its time alone tells that it is an old one.
    pub(super) fn is_new(&mut self, code: &Code, now: SystemTime, span: Duration) -> bool {
        while let Some((until, old)) = self.order.front()
            && *until < now
        {
            self.known.remove(old);
            self.order.pop_front();
        }
        let is_new = self.known.insert(code.0);
        if is_new {
            self.order.push_back((now.checked_add(span).unwrap_or(now), code.0));
        }
        is_new
    }
}
