//! Access tokens in a user's name: the authorization code flow with PKCE (RFC 7636), the device flow (RFC 8628), and refresh
//! tokens (RFC 6749, section 6).
//!
//! An [`App`] is what the authorization server knows the program as. It sends a user to the server, by a URL
//! ([`App::authorize`]) or by a code that is typed in elsewhere ([`App::authorize_device`]), and gets [`Tokens`] for it.
//! [`UserTokens`] make a credential of them, which is refreshed when it has to be and kept where the program wants it
//! ([`TokenStore`]).
//!
//! ```ignore
//! let client = Client::builder().build()?;
//! let login = app.redirect_uri("http://localhost:8080/done").authorize()?;
//! println!("open {}", login.url());
//! let tokens = login.finish(&client, "http://localhost:8080/done?code=…&state=…").await?;
//! let client = client.to_builder().oauth(UserTokens::new(app, tokens)).build()?;
//! ```

mod app;
mod authorization;
mod credential;
mod device;
mod error;
mod exchange;
mod session;
mod store;
mod tokens;

pub use app::App;
pub use authorization::Authorization;
pub use device::DeviceAuthorization;
pub use error::OAuthError;
pub use session::UserTokens;
pub use store::TokenStore;
pub use tokens::Tokens;
