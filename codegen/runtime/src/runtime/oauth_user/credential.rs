//! A user's tokens where a credential belongs.

use super::session::UserTokens;
use crate::runtime::credential::Credential;

impl From<UserTokens> for Credential {
    fn from(tokens: UserTokens) -> Self {
        Self::UserTokens(tokens)
    }
}
