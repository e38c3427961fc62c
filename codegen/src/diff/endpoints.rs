//! Which operation of one version is which of the other: the one on the same endpoint, whatever callers call it.

use std::collections::{BTreeMap, VecDeque};

use crate::ir::{Api, Operation, PathSegment, PathTemplate};

/// An operation as callers write it.
#[derive(Clone, Debug)]
pub(super) struct Call<'a> {
    /// Such as `client.beta().skills().create()`.
    pub(super) name: String,
    pub(super) operation: &'a Operation,
}

/// The operations of two versions, paired.
pub(super) struct Calls<'a> {
    pub(super) both: Vec<(Call<'a>, Call<'a>)>,
    pub(super) gone: Vec<Call<'a>>,
    pub(super) added: Vec<Call<'a>>,
}

/// What operations are paired by.
type Key<'k> = &'k dyn Fn(&Call<'_>) -> Option<String>;

impl<'a> Calls<'a> {
    /// Pairs by endpoint, for that is what deployed programs call; what has moved is known by its id, or by its name.
    pub(super) fn of(old: &'a Api, new: &'a Api) -> Self {
        let mut calls = Self { both: Vec::new(), gone: calls(old), added: calls(new) };
        let endpoint = |call: &Call<'_>| Some(address(call.operation));
        // Paths that differ in the names of their parameters are one address.
        let exactly = |call: &Call<'_>| Some(format!("{} {}", address(call.operation), call.name));
        let id = |call: &Call<'_>| (!call.operation.has_made_up_id()).then(|| call.operation.id.clone());
        let name = |call: &Call<'_>| Some(call.name.clone());
        let keys: [Key<'_>; 4] = [&exactly, &endpoint, &id, &name];
        keys.into_iter().for_each(|key| calls.pair(key));
        calls
    }

    fn pair(&mut self, key: Key<'_>) {
        let mut left = BTreeMap::<String, VecDeque<Call<'a>>>::new();
        let mut without = Vec::new();
        for is in std::mem::take(&mut self.added) {
            match key(&is) {
                Some(key) => left.entry(key).or_default().push_back(is),
                None => without.push(is),
            }
        }
        for was in std::mem::take(&mut self.gone) {
            let is = key(&was).and_then(|key| left.get_mut(&key)?.pop_front());
            match is {
                Some(is) => self.both.push((was, is)),
                None => self.gone.push(was),
            }
        }
        self.added = left.into_values().flatten().chain(without).collect();
    }
}

fn calls(api: &Api) -> Vec<Call<'_>> {
    let call =
        |operation: &'_ Operation| format!("{}.{}()", api.accessor(operation.resource), operation.name.rust);
    api.operations.iter().map(|operation| Call { name: call(operation), operation }).collect()
}

/// What a request is sent to, whatever the parameters of the path are called.
pub(super) fn address(operation: &Operation) -> String {
    let PathTemplate { raw: _, segments, query } = &operation.path;
    let segments = segments.iter().map(|it| match it {
        PathSegment::Literal(text) => text.as_str(),
        PathSegment::Parameter(_) => "{}",
    });
    let path: String = segments.collect();
    let mark = if query.is_empty() { "" } else { "?" };
    let query: Vec<String> = query.iter().map(|(name, value)| format!("{name}={value}")).collect();
    format!("{} {path}{mark}{}", operation.method.token(), query.join("&"))
}
