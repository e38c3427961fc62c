//! Where changes are collected.

use super::effect::Effect;
use super::{Action, Change, Diff, Level, Wire};
use crate::pointer::Pointer;

/// The changes that were found until now.
#[derive(Debug, Default)]
pub(super) struct Report {
    changes: Vec<Change>,
}

/// What is compared: an item as its users write it, and where it stands.
#[derive(Clone, Copy, Debug)]
pub(super) struct Item<'a> {
    pub(super) name: &'a str,
    pub(super) pointer: &'a Pointer,
}

impl Report {
    pub(super) fn push(
        &mut self,
        level: Level,
        effect: Effect,
        action: Action,
        item: Item<'_>,
        detail: impl Into<String>,
    ) {
        self.changes.push(Change {
            level,
            wire: effect.wire,
            action,
            item: item.name.to_owned(),
            detail: detail.into(),
            reason: effect.reason,
            pointer: item.pointer.clone(),
        });
    }

    /// Whether a change of an item was found that means as much on the wire.
    pub(super) fn is_said_of(&self, item: &str, wire: Wire) -> bool {
        self.changes.iter().any(|it| it.item == item && it.wire >= wire)
    }

    /// Whether a change was found that is more than another documentation.
    pub(super) fn has_changes(&self) -> bool {
        self.changes.iter().any(|it| it.action != Action::Documented || it.wire != Wire::None)
    }

    /// All changes, the gravest first.
    pub(super) fn into_diff(self) -> Diff {
        let mut changes = self.changes;
        changes.sort_by(|left, right| {
            (right.level, right.wire).cmp(&(left.level, left.wire)).then_with(|| left.cmp(right))
        });
        changes.dedup();
        Diff { changes }
    }
}
