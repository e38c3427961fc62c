//! Names of environment variables in `sdk.toml`.

use super::Config;
use crate::diagnostic::{Code, Diagnostic};

/// A finding for each name that no environment variable can have (POSIX.1-2017, Base Definitions, section 8.1).
pub(super) fn invalid(config: &Config) -> impl Iterator<Item = Diagnostic> {
    let client = &config.client;
    let parameters = client.parameters.values().filter_map(|it| it.env.as_ref());
    let names = client.base_url_env.iter().chain(client.credential_env.values()).chain(parameters);
    names.filter(|name| name.is_empty() || name.contains(['=', '\0'])).map(|name| {
        let message = format!("`{name}` is no name of an environment variable");
        let hint = "as in `PETS_API_KEY`; without the entry none is read";
        config.finding(Code::InvalidConfig, name, message).hint(hint)
    })
}
