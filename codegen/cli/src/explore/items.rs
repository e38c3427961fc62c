//! What the page shows of operations, types and events: their names, and what they are made of.

use codegen::Generated;
use codegen::ir::{Api, TypeId};

use super::model::{ItemKind, Use};
use crate::subject::Subject;

/// All subjects, in the order in which they are numbered: operations, types, events.
pub(super) fn subjects(api: &Api) -> Vec<Subject<'_>> {
    let operations = api.operations.iter().map(Subject::Operation);
    let types = api.types.iter().map(|(id, def)| Subject::Type(id, def));
    let events =
        api.event_sets.iter().flat_map(|set| set.events.iter().map(move |event| Subject::Event(set, event)));
    operations.chain(types).chain(events).collect()
}

impl Subject<'_> {
    pub(super) fn kind(&self) -> ItemKind {
        match self {
            Self::Operation(_) => ItemKind::Operation,
            Self::Type(..) => ItemKind::Type,
            Self::Event(..) => ItemKind::Event,
        }
    }

    /// What the document calls it.
    pub(super) fn name(&self) -> String {
        match self {
            Self::Operation(operation) => operation.method_and_path(),
            Self::Type(_, def) => def.name.wire.clone(),
            Self::Event(_, event) => event.name.wire.clone(),
        }
    }

    /// What users of the crate write: a call, or a path.
    pub(super) fn rust(&self, api: &Api) -> String {
        match self {
            Self::Operation(operation) => api.call(operation),
            Self::Type(..) | Self::Event(..) => self.path(api),
        }
    }

    /// The path of what is declared in the code: the type itself, where it has a second name for itself or null.
    pub(super) fn declaration(&self, api: &Api) -> String {
        match self {
            Self::Type(_, def) => format!("types::{}", def.name.rust),
            Self::Operation(_) | Self::Event(..) => self.path(api),
        }
    }
}

/// Which items use which: for each item what it uses, and what uses it.
#[derive(Debug, Default)]
pub(super) struct Uses {
    pub(super) uses: Vec<Vec<Use>>,
    pub(super) used_by: Vec<Vec<Use>>,
}

impl Uses {
    pub(super) fn of(generated: &Generated) -> Self {
        let api = &generated.api;
        let subjects = subjects(api);
        let mut found = Self { uses: Vec::new(), used_by: vec![Vec::new(); subjects.len()] };
        for (number, subject) in subjects.iter().enumerate() {
            let mut uses = Vec::new();
            for crate::uses::Use { ty, member } in subject.uses(api) {
                let item = type_number(api, ty);
                if let Some(users) = found.used_by.get_mut(item) {
                    users.push(Use { item: number, member: member.clone() });
                }
                uses.push(Use { item, member });
            }
            found.uses.push(uses);
        }
        found
    }
}

/// The number of the item that a type is.
pub(super) fn type_number(api: &Api, id: TypeId) -> usize {
    api.operations.len() + id.0 as usize
}
