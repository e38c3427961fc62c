// @generated from the OpenAPI document. Do not edit.

//! The schemas of a table that have been read.

use std::collections::BTreeMap;
use std::sync::{Arc, PoisonError, RwLock};

use super::rule::Schema;
use crate::schemas::table::Table;

/// The schemas of a table, each of which is read when it is needed for the first time.
#[derive(Debug)]
pub(super) struct KnownSchemas {
    table: &'static Table,
    known: RwLock<BTreeMap<String, Option<Arc<Schema>>>>,
}

impl KnownSchemas {
    pub(super) const fn new(table: &'static Table) -> Self {
        Self { table, known: RwLock::new(BTreeMap::new()) }
    }

    /// The schema at a place. It stays in memory, so that its address tells it from others.
    pub(super) fn find(&self, place: &str) -> Option<Arc<Schema>> {
        let known = self.known.read().unwrap_or_else(PoisonError::into_inner).get(place).cloned();
        if let Some(known) = known {
            return known;
        }
        let schema = self.table.find(place).map(|it| Arc::new(Schema::read(&it)));
        let mut known = self.known.write().unwrap_or_else(PoisonError::into_inner);
        known.entry(place.to_owned()).or_insert(schema).clone()
    }
}
