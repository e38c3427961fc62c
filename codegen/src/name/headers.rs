//! Names of headers: fields of the structs that hold those of responses, or of what the API sends.

use super::Chosen;
use super::ident::snake;
use super::scope::{Claim, Scope};
use crate::ir::Header;

/// Names the fields of one struct.
pub(super) fn assign(headers: &mut [Header], chosen: &Chosen<'_>) {
    let mut scope = Scope::default();
    let claims: Vec<Claim> = headers
        .iter()
        .map(|header| {
            let own = chosen.value_name(&header.origin);
            let rank = u8::from(own.is_none());
            Claim { rank, candidates: own.into_iter().chain([snake(&header.name.wire)]).collect() }
        })
        .collect();
    for (header, name) in headers.iter_mut().zip(scope.settle(&claims)) {
        header.name.rust = name;
    }
}
