// @generated from the OpenAPI document. Do not edit.

//! Credentials of clients that talk to no API.

use crate::runtime::credential::Credential;
use crate::runtime::settings::SchemeKind;

/// A credential for a scheme of this kind, which nobody knows.
pub(super) fn made_up(kind: SchemeKind) -> Credential {
    match kind {
        SchemeKind::Basic => Credential::Basic { username: "user".to_owned(), password: "password".into() },
        _ => "mock".into(),
    }
}
