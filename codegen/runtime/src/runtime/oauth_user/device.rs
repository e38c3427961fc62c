//! The device flow (RFC 8628).

use std::fmt;
use std::time::Duration;

use oauth2::StandardDeviceAuthorizationResponse;

use super::app::App;
use super::error::OAuthError;
use super::exchange::Server;
use super::tokens::Tokens;
use crate::runtime::base_client::BaseClient;
use crate::runtime::platform;

/// The server is not asked more often than this, whatever it says.
const SHORTEST_PAUSE: Duration = Duration::from_secs(1);

/// Pauses become twice as long each time that the server is not available (RFC 8628, section 3.5), until they are so much longer
/// than those that it asks for. A bound that did not depend on these could make them shorter.
const LONGEST_DELAY: Duration = Duration::from_secs(30);

/// A user who is asked on another device whether the app may act for them: what they type in, and what waits for the answer.
pub struct DeviceAuthorization {
    app: App,
    client: BaseClient,
    details: StandardDeviceAuthorizationResponse,
}

impl App {
    /// Asks the server for a code that a user types in on another device. `client` is any client of the SDK: requests go
    /// over its connections, and without its credentials.
    ///
    /// # Errors
    /// When the app has no device authorization URL, when the server refuses, or when it cannot be reached.
    pub async fn authorize_device(&self, client: &BaseClient) -> Result<DeviceAuthorization, OAuthError> {
        let oauth = self.client()?.set_device_authorization_url(self.device_uri()?);
        let mut request = oauth.exchange_device_code().add_scopes(self.requested_scopes());
        for (name, value) in self.further_parameters() {
            request = request.add_extra_param(name.clone(), value.clone());
        }
        let server = Server::new(self, client.inner.connections.http());
        let details = request.request_async(&server).await.map_err(|error| server.failure(&[], error))?;
        Ok(DeviceAuthorization { app: self.clone(), client: client.clone(), details })
    }
}

impl DeviceAuthorization {
    /// Where the user goes, on any device with a browser.
    pub fn verification_uri(&self) -> &str {
        self.details.verification_uri().as_str()
    }

    /// The same with the code in it, such as for a QR code, where the server has one.
    pub fn verification_uri_complete(&self) -> Option<&str> {
        self.details.verification_uri_complete().map(|it| it.secret().as_str())
    }

    /// What the user types in there.
    pub fn user_code(&self) -> &str {
        self.details.user_code().secret()
    }

    /// How long the code is good for.
    pub fn expires_in(&self) -> Duration {
        self.details.expires_in()
    }

    /// Waits until the user has decided. The server is asked as often as it wants to be, and again where it could not be reached.
    /// Who does not want to wait any longer drops the future.
    ///
    /// # Errors
    /// When the user refuses (`access_denied`), or when the code is not good any more (`expired_token`).
    pub async fn wait(self) -> Result<Tokens, OAuthError> {
        let oauth = self.app.client()?.set_token_uri(self.app.token_uri()?);
        let longest = self.details.interval().saturating_add(LONGEST_DELAY);
        let mut request = oauth.exchange_device_access_token(&self.details).set_max_backoff_interval(longest);
        for (name, value) in self.app.further_parameters() {
            request = request.add_extra_param(name.clone(), value.clone());
        }
        let server = Server::new(&self.app, self.client.inner.connections.http());
        let pause = |time: Duration| platform::sleep(time.max(SHORTEST_PAUSE));
        let response = request.request_async(&server, pause, None).await;
        let response = response.map_err(|error| server.failure(&[], error))?;
        Tokens::given(&response, platform::now(), None)
    }
}

/// Shows no secrets.
impl fmt::Debug for DeviceAuthorization {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter
            .debug_struct("DeviceAuthorization")
            .field("app", &self.app)
            .field("verification_uri", &self.verification_uri())
            .finish_non_exhaustive()
    }
}
