//! What types derive.

use crate::ir::TypeDef;

/// How values of a type that holds others are compared, so far as these allow it.
pub(super) fn comparison(def: &TypeDef) -> &'static str {
    if def.has_double { "PartialEq" } else { "PartialEq, Eq, Hash" }
}
