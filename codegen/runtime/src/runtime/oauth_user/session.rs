//! A user's tokens as a credential.

use std::fmt;
use std::sync::{Arc, Mutex, MutexGuard, PoisonError};
use std::time::SystemTime;

use oauth2::RefreshToken;
use secrecy::{ExposeSecret as _, SecretString};

use super::app::App;
use super::error::OAuthError;
use super::exchange::Server;
use super::store::{Memory, Store, TokenStore};
use super::tokens::Tokens;
use crate::runtime::oauth::{TokenError, renewal};
use crate::runtime::platform::{self, BoxFuture, Instant};

/// The codes that say that something is wrong with the app, which no login changes (RFC 6749, section 5.2).
const OF_THE_APP: [&str; 5] =
    ["invalid_client", "invalid_request", "invalid_scope", "unauthorized_client", "unsupported_grant_type"];

/// A user's tokens as a credential of a client. An access token is used until it expires or the API refuses it, and is then
/// refreshed; clones share it.
///
/// Calls that need a new token at the same time refresh once, not once each, and the wait is part of the time of each.
#[derive(Clone)]
pub struct UserTokens {
    shared: Arc<Shared>,
}

struct Shared {
    app: App,
    store: Box<dyn Store>,
    known: Mutex<Known>,
    /// Held by the call that refreshes. A call that is given up lets go of it, and the next one refreshes.
    refreshing: tokio::sync::Mutex<()>,
}

/// What is known of the tokens.
#[derive(Default)]
struct Known {
    tokens: Option<Tokens>,
    /// When they came.
    since: Option<Instant>,
    /// When they are refreshed; unknown where the server does not say how long they are good for.
    renewal: Option<SystemTime>,
    /// Whether the API refuses the access token.
    is_refused: bool,
    /// The access token that the store gave or took last.
    in_store: Option<SecretString>,
    /// Whether the store has not been given the tokens yet: the call that has refreshed them was given up before it had.
    is_unsaved: bool,
    /// Why there were none, and when that was known.
    problem: Option<(Instant, TokenError)>,
}

impl UserTokens {
    /// Tokens that are kept in memory: who logs in again with each start of the program has them from [`App::authorize`] or
    /// [`App::authorize_device`].
    pub fn new(app: App, tokens: Tokens) -> Self {
        Self::stored(app, Memory::new(tokens))
    }

    /// Tokens that a store has, and that are saved there whenever they have been refreshed.
    pub fn stored(app: App, store: impl TokenStore) -> Self {
        let (known, refreshing) = (Mutex::default(), tokio::sync::Mutex::default());
        Self { shared: Arc::new(Shared { app, store: Box::new(store), known, refreshing }) }
    }

    fn known(&self) -> MutexGuard<'_, Known> {
        self.shared.known.lock().unwrap_or_else(PoisonError::into_inner)
    }

    /// An access token that is good for a while.
    pub(in crate::runtime) fn token<'a>(
        &'a self,
        http: &'a reqwest::Client,
    ) -> BoxFuture<'a, Result<SecretString, TokenError>> {
        Box::pin(self.current(http))
    }

    async fn current(&self, http: &reqwest::Client) -> Result<SecretString, TokenError> {
        let asked = Instant::now();
        if let Some(answer) = self.known().answer(asked) {
            return answer;
        }
        // Whoever comes second waits for the first one.
        let _refreshing = self.shared.refreshing.lock().await;
        if let Some(answer) = self.known().answer(asked) {
            return answer;
        }
        let outcome = self.renew(http).await;
        if let Err(problem) = &outcome {
            self.known().problem = Some((Instant::now(), problem.clone()));
        }
        outcome
    }

    /// Notes that the API has refused the access token, so that the next call refreshes it; a newer one stays.
    pub(in crate::runtime) fn forget(&self, refused: &SecretString) {
        let mut known = self.known();
        let is_it = |tokens: &Tokens| tokens.access_token().expose_secret() == refused.expose_secret();
        known.is_refused |= known.tokens.as_ref().is_some_and(is_it);
    }

    /// Whether there can be another access token when the API refuses this one.
    pub(in crate::runtime) fn can_renew(&self) -> bool {
        self.known().tokens.as_ref().is_some_and(|tokens| tokens.refresh_token().is_some())
    }

    /// Tokens that the store has from another process, or else refreshed ones.
    async fn renew(&self, http: &reqwest::Client) -> Result<SecretString, TokenError> {
        let unsaved = {
            let known = self.known();
            known.tokens.clone().filter(|_| known.is_unsaved)
        };
        if let Some(tokens) = unsaved {
            self.save(&tokens).await?;
            if let Some(answer) = self.known().fresh() {
                return Ok(answer);
            }
        }
        let stored = self.shared.store.load().await;
        let stored =
            stored.map_err(|error| TokenError::Refused(format!("the tokens cannot be loaded: {error}")))?;
        let before = {
            let mut known = self.known();
            if let Some(stored) = stored {
                let is_news = known.is_news(&stored);
                known.in_store = Some(stored.access_token().clone());
                if is_news {
                    known.take(stored, platform::now(), None);
                    if let Some(answer) = known.fresh() {
                        return Ok(answer);
                    }
                }
            }
            known.tokens.clone()
        };
        let login = "the user has to log in";
        let before = before.ok_or_else(|| TokenError::Refused(format!("there are no tokens: {login}")))?;
        let Some(refresh) = before.refresh_token() else {
            if !self.known().is_over() {
                // The API says best what is wrong with a token that it refuses.
                return Ok(before.access_token().clone());
            }
            let message = "the access token is not good any more, and there is no refresh token";
            return Err(TokenError::Refused(format!("{message}: {login} again")));
        };
        let now = platform::now();
        let tokens = self.refresh(refresh, &before, now, http).await.map_err(|error| {
            let message = error.to_string();
            match error {
                OAuthError::Unavailable(error) => {
                    let message = format!("{message}; try again later");
                    TokenError::Unavailable { message, is_timeout: error.is_timeout() }
                }
                OAuthError::Refused { code, .. } if !OF_THE_APP.contains(&&*code) => TokenError::Refused(
                    format!("the tokens could not be refreshed, and {login} again: {message}"),
                ),
                _ => TokenError::Refused(format!("the tokens could not be refreshed: {message}")),
            }
        })?;
        // From here on the refresh token before may be good no longer: what has been given stays known, whatever becomes of the
        // store and of this call.
        {
            let mut known = self.known();
            known.take(tokens.clone(), now, Some(Instant::now()));
            known.is_unsaved = true;
        }
        self.save(&tokens).await?;
        Ok(tokens.access_token().clone())
    }

    /// Gives tokens to the store. Until it has answered no call goes on with them; when it cannot keep them, they are used all the
    /// same.
    async fn save(&self, tokens: &Tokens) -> Result<(), TokenError> {
        let saved = self.shared.store.save(tokens).await;
        let mut known = self.known();
        known.is_unsaved = false;
        if saved.is_ok() {
            known.in_store = Some(tokens.access_token().clone());
        }
        saved.map_err(|error| TokenError::Refused(format!("the refreshed tokens cannot be saved: {error}")))
    }

    async fn refresh(
        &self,
        refresh: &SecretString,
        before: &Tokens,
        now: SystemTime,
        http: &reqwest::Client,
    ) -> Result<Tokens, OAuthError> {
        let app = &self.shared.app;
        let client = app.client()?.set_token_uri(app.refresh_uri()?);
        let sent = RefreshToken::new(refresh.expose_secret().to_owned());
        let mut request = client.exchange_refresh_token(&sent);
        for (name, value) in app.further_parameters() {
            request = request.add_extra_param(name, value);
        }
        let server = Server::new(app, http);
        let response = request.request_async(&server).await;
        let response = response.map_err(|error| server.failure(&[sent.secret()], error))?;
        Tokens::given(&response, now, Some(before))
    }
}

impl Known {
    /// What a call that asks since `asked` need not wait for.
    fn answer(&self, asked: Instant) -> Option<Result<SecretString, TokenError>> {
        if self.is_unsaved {
            return None;
        }
        // One that was given while the call waited for it is as good as one that the call would ask for itself.
        let is_new = self.since.is_some_and(|since| since >= asked) && !self.is_refused;
        if let Some(tokens) = self.tokens.as_ref().filter(|_| is_new) {
            return Some(Ok(tokens.access_token().clone()));
        }
        if let Some(secret) = self.fresh() {
            return Some(Ok(secret));
        }
        let (_, problem) = self.problem.as_ref().filter(|(at, _)| *at >= asked)?;
        Some(Err(problem.clone()))
    }

    /// The access token, where it is good for a while.
    fn fresh(&self) -> Option<SecretString> {
        let is_good = !self.is_refused && !self.is_over();
        self.tokens.as_ref().filter(|_| is_good).map(|tokens| tokens.access_token().clone())
    }

    /// Whether the access token has expired, or nearly so.
    fn is_over(&self) -> bool {
        self.renewal.is_some_and(|renewal| renewal <= platform::now())
    }

    /// Whether the store has tokens of another process. Tokens that it has had for a while are none: it may have failed to take
    /// newer ones.
    fn is_news(&self, stored: &Tokens) -> bool {
        let own = self.tokens.as_ref().map(Tokens::access_token);
        let mut known = [own, self.in_store.as_ref()].into_iter().flatten();
        !known.any(|it| it.expose_secret() == stored.access_token().expose_secret())
    }

    fn take(&mut self, tokens: Tokens, now: SystemTime, since: Option<Instant>) {
        let left = tokens.expires_at().map(|it| it.duration_since(now).unwrap_or_default());
        let renewal = left.and_then(|left| renewal(left, now));
        let in_store = self.in_store.take();
        *self = Self { tokens: Some(tokens), since, renewal, in_store, ..Self::default() };
    }
}

/// Shows no secrets.
impl fmt::Debug for UserTokens {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.debug_struct("UserTokens").field("app", &self.shared.app).finish_non_exhaustive()
    }
}
