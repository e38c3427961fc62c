//! Where tokens are kept.

use std::error::Error as StdError;
use std::future::Future;
use std::sync::{Mutex, PoisonError};

use super::tokens::Tokens;
use crate::runtime::platform::{BoxFuture, MaybeSend};

/// Why tokens cannot be loaded or saved.
type BoxError = Box<dyn StdError + Send + Sync>;

/// Where a program keeps a user's tokens: a file, a keyring, a database.
pub trait TokenStore: Send + Sync + 'static {
    /// The tokens; nothing where nobody has logged in. They are asked for before the first call, and again before tokens
    /// are refreshed and while the API refuses them, as another process may have others.
    ///
    /// # Errors
    /// When they cannot be read: the call that needs them fails.
    fn load(&self) -> impl Future<Output = Result<Option<Tokens>, BoxError>> + MaybeSend;

    /// Keeps tokens that have been refreshed. The refresh token before may be good no longer.
    ///
    /// # Errors
    /// When they cannot be kept: the call that has refreshed them fails.
    fn save(&self, tokens: &Tokens) -> impl Future<Output = Result<(), BoxError>> + MaybeSend;
}

/// A store without its type.
pub(super) trait Store: Send + Sync {
    fn load(&self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>>;
    fn save<'a>(&'a self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>>;
}

impl<S: TokenStore> Store for S {
    fn load(&self) -> BoxFuture<'_, Result<Option<Tokens>, BoxError>> {
        Box::pin(TokenStore::load(self))
    }

    fn save<'a>(&'a self, tokens: &'a Tokens) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(TokenStore::save(self, tokens))
    }
}

/// Keeps tokens in memory.
pub(super) struct Memory(Mutex<Tokens>);

impl Memory {
    pub(super) fn new(tokens: Tokens) -> Self {
        Self(Mutex::new(tokens))
    }
}

impl TokenStore for Memory {
    async fn load(&self) -> Result<Option<Tokens>, BoxError> {
        Ok(Some(self.0.lock().unwrap_or_else(PoisonError::into_inner).clone()))
    }

    async fn save(&self, tokens: &Tokens) -> Result<(), BoxError> {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = tokens.clone();
        Ok(())
    }
}
