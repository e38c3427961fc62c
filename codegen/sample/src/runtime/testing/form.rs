// @generated from the OpenAPI document. Do not edit.

//! Names and values of forms and queries, as they were written.

use std::borrow::Cow;

use percent_encoding::percent_decode;

/// What a name or a value says: a plus sign is a space (URL Standard, `application/x-www-form-urlencoded`).
pub(super) fn decoded(text: &[u8]) -> Cow<'_, [u8]> {
    if text.contains(&b'+') {
        let spaced: Vec<u8> = text.iter().map(|it| if *it == b'+' { b' ' } else { *it }).collect();
        return percent_decode(&spaced).collect::<Vec<u8>>().into();
    }
    percent_decode(text).into()
}
