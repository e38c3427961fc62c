//! Types that are only received forgive servers that do not send what they promise.

use crate::ir::{Api, TypeKind, Usage};

/// Lets required properties be missing in what only responses hold.
pub(in crate::normalize) fn run(api: &mut Api) {
    for def in &mut api.types.0 {
        if let TypeKind::Struct(structure) = &mut def.kind {
            structure.is_lenient = def.usage == Usage { request: false, response: true };
        }
    }
}
