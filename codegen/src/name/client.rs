//! Names of what callers set once: methods of the client's builder.

use super::Chosen;
use super::ident::{around, plain, snake};
use super::reserved;
use super::scope::{Claim, Sameness, Scope};
use crate::config::Config;
use crate::diagnostic::{Code, Diagnostics};
use crate::ir::Api;

/// Names the setters of credentials, of variables of the server, and of parameters of the client.
pub(super) fn assign(api: &mut Api, chosen: &Chosen<'_>, config: &Config, diagnostics: &mut Diagnostics) {
    let mut claims = Vec::new();
    let mut setters = Scope::new(Sameness::Exact, reserved::CLIENT_BUILDER);
    for scheme in api.security_schemes.values() {
        let plain = snake(&scheme.name.wire);
        let own = chosen.value_name(&scheme.origin);
        let names = [plain.clone(), around("", &plain, "_credential")];
        claims.push(Claim {
            rank: u8::from(own.is_none()),
            candidates: own.into_iter().chain(names).collect(),
        });
    }
    for variable in api.servers.iter().take(1).flat_map(|server| server.variables.values()) {
        let plain = snake(&variable.name.wire);
        let own = chosen.value_name(&variable.origin);
        let rank = 2 * u8::from(own.is_none());
        let names = [plain.clone(), around("server_", &plain, "")];
        claims.push(Claim { rank, candidates: own.into_iter().chain(names).collect() });
    }
    let mut wanted = Vec::new();
    for parameter in &api.client_parameters {
        let plain = snake(&parameter.name.wire);
        let own = Some(parameter.name.rust.clone()).filter(|it| !it.is_empty());
        wanted.push(own.clone());
        let own = own.map(|it| snake(&it)).or_else(|| chosen.value_name(&parameter.origin));
        let rank = 2 * u8::from(own.is_none());
        let names = [plain.clone(), around("", &plain, "_parameter")];
        claims.push(Claim { rank, candidates: own.into_iter().chain(names).collect() });
    }
    let parameters = api.client_parameters.iter_mut().map(|it| &mut it.name);
    let variables = api.servers.iter_mut().take(1).flat_map(|server| server.variables.values_mut());
    let schemes = api.security_schemes.values_mut().map(|it| &mut it.name);
    for (name, rust) in
        schemes.chain(variables.map(|it| &mut it.name)).chain(parameters).zip(setters.settle(&claims))
    {
        name.rust = rust;
    }
    for (parameter, wanted) in api.client_parameters.iter().zip(wanted) {
        let Some(wanted) = wanted.filter(|it| snake(it) != parameter.name.rust) else { continue };
        let message = format!("`{wanted}` is taken by another method of the client's builder");
        let hint = format!("choose another name; without this one it is `{}`", parameter.name.rust);
        diagnostics.push(config.finding(Code::InvalidConfig, &wanted, message).hint(hint));
    }
    for scheme in api.security_schemes.values_mut() {
        if let Some(tokens) = &mut scheme.tokens {
            let stem = plain(&scheme.name.rust);
            tokens.setter =
                setters.claim(["client", "client_credentials"].map(|end| format!("{stem}_{end}")));
        }
        if let Some(users) = &mut scheme.users {
            let stem = plain(&scheme.name.rust);
            users.constructor = setters.claim(["app", "application"].map(|end| format!("{stem}_{end}")));
        }
    }
}
