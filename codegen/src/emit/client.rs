//! The client: the API's settings, and what its builder takes.

use std::collections::BTreeSet;

use proc_macro2::{Literal, TokenStream};
use quote::{ToTokens, quote};

use super::docs;
use super::file::{SourceFile, ident};
use crate::config::Config;
use crate::ir::{
    Api, ApiKeyLocation, ClientParameter, Location, Retry, SecurityKind, SecurityScheme, ServerVariable,
    TokenSource, UserFlows,
};
use crate::name::ident::plain;

/// Writes `client.rs`.
pub(super) fn write(api: &Api, config: &Config) -> String {
    let file = SourceFile::new(&["The client's settings and its builder.".to_owned()]);
    file.add_lines(imports(api));
    file.add_tokens(settings(api, config));
    let from_env = file.docs(&[
        environment(api, config),
        String::new(),
        "# Errors".to_owned(),
        "When the server's URL is missing or wrong.".to_owned(),
    ]);
    file.add_tokens(quote! {
        impl Client {
            #[doc = " A builder with the API's own settings."]
            pub fn builder() -> ClientBuilder { ClientBuilder::new(&SETTINGS) }

            #from_env
            pub fn from_env() -> Result<Self, crate::BuildError> { Self::builder().from_env().build() }
        }
    });
    let credentials = api.security_schemes.iter().flat_map(|(key, scheme)| {
        let setters = credential(&file, key, scheme).into_iter();
        setters.chain(client_credentials(&file, key, scheme)).chain(user_app(&file, scheme))
    });
    let variables = api.servers.first().into_iter().flat_map(|server| &server.variables);
    let variables = variables.map(|(key, variable)| server_variable(&file, key, variable));
    let parameters = api.client_parameters.iter().map(|it| parameter(&file, it));
    let setters: Vec<TokenStream> = credentials.chain(variables).chain(parameters).collect();
    if !setters.is_empty() {
        file.add_tokens(quote!(impl ClientBuilder { #(#setters)* }));
    }
    file.finish()
}

/// The imports of the file.
fn imports(api: &Api) -> String {
    let mut names = BTreeSet::from(["Client", "ClientBuilder", "Settings"]);
    let is_supported = |scheme: &SecurityScheme| scheme.kind != SecurityKind::Unsupported;
    names.extend(api.security_schemes.values().any(is_supported).then_some("Credential"));
    if !api.security_schemes.is_empty() {
        names.extend(["Scheme", "SchemeKind"]);
    }
    if !api.client_parameters.is_empty() {
        names.extend(["ClientParameter", "Location"]);
    }
    format!("use crate::runtime::{{{}}};", names.into_iter().collect::<Vec<_>>().join(", "))
}

/// Which environment variables `from_env` reads.
fn environment(api: &Api, config: &Config) -> String {
    let schemes = api.security_schemes.values();
    let credentials = schemes.filter_map(|scheme| config.client.credential_env.get(&scheme.name.wire));
    let parameters = config.client.parameters.values().filter_map(|it| it.env.as_ref());
    let names = config.client.base_url_env.iter().chain(credentials).chain(parameters);
    let names: Vec<String> = names.map(|name| docs::code(name)).collect();
    if names.is_empty() {
        "With the default settings; no environment variables are read.".to_owned()
    } else {
        format!("With what the environment says: {}.", names.join(", "))
    }
}

/// The setter for a variable of the server's URL.
fn server_variable(file: &SourceFile, key: &str, variable: &ServerVariable) -> TokenStream {
    let (name, key) = (ident(&variable.name.rust), Literal::string(key));
    let mut text = vec![format!(
        "Sets {} in the server's URL; {} by default.",
        docs::code(&variable.name.wire),
        docs::code(&variable.default)
    )];
    let values: Vec<String> = variable.values.iter().map(|value| docs::code(value)).collect();
    if !values.is_empty() {
        text.push(String::new());
        text.extend(docs::wrapped(&format!("One of {}.", values.join(", "))));
    }
    if let Some(description) = &variable.description {
        text.push(String::new());
        text.extend(docs::markdown(description));
    }
    let docs = file.docs(&text);
    quote! {
        #docs
        pub fn #name(self, value: impl Into<String>) -> Self {
            self.server_variable(#key, value)
        }
    }
}

/// What the document and the configuration say of the API as a whole; what they do not say is left at its default.
fn settings(api: &Api, config: &Config) -> TokenStream {
    let client = &config.client;
    let server = api.servers.first();
    let variables =
        server.into_iter().flat_map(|server| &server.variables).map(|(name, it)| (name, &it.default));
    let schemes = api.security_schemes.iter().map(|(key, scheme)| {
        let name = Literal::string(key);
        let env = match client.credential_env.get(key) {
            Some(variable) => some(variable),
            None => quote!(None),
        };
        let kind = scheme_kind(&scheme.kind);
        quote!(Scheme { name: #name, kind: #kind, env: #env })
    });
    let fields = [
        ("base_url", server.map(|server| some(&server.url))),
        ("variables", pairs(variables)),
        ("base_url_env", client.base_url_env.as_ref().map(|it| some(it))),
        ("headers", pairs(client.headers.iter())),
        ("joined_headers", pairs(client.joined_headers.iter())),
        ("query", pairs(client.query.iter())),
        ("schemes", list(schemes)),
        ("parameters", list(api.client_parameters.iter().map(|it| supplied(it, config)))),
        ("request_id_headers", list(client.request_id_headers.iter().map(|name| Literal::string(name)))),
        ("idempotency_header", client.idempotency_header.as_ref().map(|it| some(it))),
        ("retry", client.retry.and_then(retry)),
    ];
    let fields = fields.into_iter().filter_map(|(name, value)| {
        let name = ident(name);
        value.map(|value| quote!(#name: #value,))
    });
    quote! {
        static SETTINGS: Settings = Settings {
            #(#fields)*
            #[cfg(all(feature = "test-util", not(target_arch = "wasm32")))]
            document: Some(&crate::document::DOCUMENT),
            ..Settings::new(concat!(env!("CARGO_PKG_NAME"), "/", env!("CARGO_PKG_VERSION")))
        };
    }
}

/// What the runtime knows of a parameter of the client.
fn supplied(parameter: &ClientParameter, config: &Config) -> TokenStream {
    let ClientParameter { name, location, .. } = parameter;
    let place = match location {
        Location::Path => quote!(Path),
        Location::Query | Location::QueryString => quote!(Query),
        Location::Header => quote!(Header),
        Location::Cookie => quote!(Cookie),
    };
    let wanted = config.client.parameters.iter().find(|(key, _)| location.is_one_name(key, &name.wire));
    let env = match wanted.and_then(|(_, it)| it.env.as_ref()) {
        Some(variable) => some(variable),
        None => quote!(None),
    };
    let (wire, setter) = (Literal::string(&name.wire), Literal::string(plain(&name.rust)));
    quote!(ClientParameter {
        name: #wire,
        place: Location::#place,
        env: #env,
        setter: #setter,
    })
}

/// The method that sets a parameter of the client.
fn parameter(file: &SourceFile, parameter: &ClientParameter) -> TokenStream {
    let (name, key) = (ident(&parameter.name.rust), Literal::string(&parameter.name.wire));
    let place = match parameter.location {
        Location::Path => "part of the path",
        Location::Query | Location::QueryString => "query parameter",
        Location::Header => "header",
        Location::Cookie => "cookie",
    };
    let fallback =
        format!("Sets the {place} {} of all operations that have it.", docs::code(&parameter.name.wire));
    let docs = file.docs(&docs::lines(&parameter.docs, &fallback));
    quote! {
        #docs
        pub fn #name(self, value: impl Into<String>) -> Self {
            self.parameter(#key, value)
        }
    }
}

/// The choice, unless it is the runtime's own.
fn retry(retry: Retry) -> Option<TokenStream> {
    match retry {
        Retry::Safe => None,
        Retry::Always => Some(quote!(crate::Retry::Always)),
        Retry::Never => Some(quote!(crate::Retry::Never)),
    }
}

fn some(text: &str) -> TokenStream {
    let text = Literal::string(text);
    quote!(Some(#text))
}

/// A slice, if there is something in it.
fn list(entries: impl Iterator<Item = impl ToTokens>) -> Option<TokenStream> {
    let entries: Vec<_> = entries.collect();
    (!entries.is_empty()).then(|| quote!(&[#(#entries),*]))
}

fn pairs<'a>(pairs: impl Iterator<Item = (&'a String, &'a String)>) -> Option<TokenStream> {
    list(pairs.map(|(name, value)| {
        let (name, value) = (Literal::string(name), Literal::string(value));
        quote!((#name, #value))
    }))
}

fn scheme_kind(kind: &SecurityKind) -> TokenStream {
    match kind {
        SecurityKind::ApiKey { location, parameter } => {
            let parameter = Literal::string(parameter);
            match location {
                ApiKeyLocation::Header => quote!(SchemeKind::Header(#parameter)),
                ApiKeyLocation::Query => quote!(SchemeKind::Query(#parameter)),
                ApiKeyLocation::Cookie => quote!(SchemeKind::Cookie(#parameter)),
            }
        }
        SecurityKind::Basic => quote!(SchemeKind::Basic),
        SecurityKind::Bearer => quote!(SchemeKind::Bearer),
        SecurityKind::Unsupported => quote!(SchemeKind::Unsupported),
    }
}

/// The method that takes an id and a secret, where a client gets tokens by itself.
fn client_credentials(file: &SourceFile, key: &str, scheme: &SecurityScheme) -> Option<TokenStream> {
    let TokenSource { url, scopes, setter } = scheme.tokens.as_ref()?;
    let way = "[`ClientCredentials`](crate::ClientCredentials)";
    let mut text = docs::wrapped(&format!(
        "Gets bearer tokens for an id and a secret from {} (OAuth 2, client credentials grant).",
        docs::code(url)
    ));
    text.push(String::new());
    let asks = if scopes.is_empty() {
        "The server chooses their scopes.".to_owned()
    } else {
        let names: Vec<String> = scopes.iter().map(|it| docs::code(it)).collect();
        format!("They are asked for with all scopes that the API has: {}.", names.join(", "))
    };
    let other = plain(&scheme.name.rust);
    text.extend(docs::wrapped(&format!(
        "{asks} For anything else, {way} is given to [`{other}`](Self::{other})."
    )));
    let docs = file.docs(&text);
    let (name, key, url) = (ident(setter), Literal::string(key), Literal::string(url));
    let scopes = (!scopes.is_empty()).then(|| {
        let scopes = scopes.iter().map(|it| Literal::string(it));
        quote!(.scopes([#(#scopes),*]))
    });
    Some(quote! {
        #docs
        pub fn #name(self, id: impl Into<String>, secret: impl Into<crate::SecretString>) -> Self {
            self.credential(#key, crate::ClientCredentials::new(#url, id, secret)#scopes)
        }
    })
}

/// The function that makes the app by which users say what a program may do for them.
fn user_app(file: &SourceFile, scheme: &SecurityScheme) -> Option<TokenStream> {
    let flows = scheme.users.as_ref()?;
    let UserFlows { token_url, refresh_url, authorization_url, device_url, scopes, constructor } = flows;
    let setter = plain(&scheme.name.rust);
    let by = match (authorization_url, device_url) {
        (Some(_), Some(_)) => {
            "by a redirect of their browser (authorization code flow), or by a code (device flow)"
        }
        (Some(_), None) => "by a redirect of their browser (authorization code flow)",
        _ => "by a code that they type in (device flow)",
    };
    let mut text = docs::wrapped(&format!("The app with this id, to get tokens in a user's name {by}."));
    text.push(String::new());
    let asks = if scopes.is_empty() {
        String::new()
    } else {
        let names: Vec<String> = scopes.iter().map(|it| docs::code(it)).collect();
        format!("It asks for all scopes that the API has, unless others are set: {}. ", names.join(", "))
    };
    text.extend(docs::wrapped(&format!(
        "{asks}The tokens become a credential ([`UserTokens`](crate::oauth::UserTokens)) for [`{setter}`](Self::{setter})."
    )));
    let docs = file.docs(&text);
    let (name, token_url) = (ident(constructor), Literal::string(token_url));
    let urls = [
        ("authorization_url", authorization_url),
        ("device_authorization_url", device_url),
        ("refresh_url", refresh_url),
    ];
    let urls = urls.into_iter().filter_map(|(name, url)| {
        let (name, url) = (ident(name), Literal::string(url.as_deref()?));
        Some(quote!(.#name(#url)))
    });
    let scopes = (!scopes.is_empty()).then(|| {
        let scopes = scopes.iter().map(|it| Literal::string(it));
        quote!(.scopes([#(#scopes),*]))
    });
    Some(quote! {
        #docs
        #[cfg(feature = "oauth")]
        pub fn #name(id: impl Into<String>) -> crate::oauth::App {
            crate::oauth::App::new(id, #token_url)#(#urls)*#scopes
        }
    })
}

fn credential(file: &SourceFile, key: &str, scheme: &SecurityScheme) -> Option<TokenStream> {
    let (name, key) = (ident(&scheme.name.rust), Literal::string(key));
    let (fallback, is_pair) = match &scheme.kind {
        SecurityKind::ApiKey { location, parameter } => {
            let place = location.word();
            (format!("Sets the key for the {place} {}.", docs::code(parameter)), false)
        }
        SecurityKind::Basic => ("Sets the user's name and password.".to_owned(), true),
        SecurityKind::Bearer => ("Sets the bearer token.".to_owned(), false),
        SecurityKind::Unsupported => return None,
    };
    let mut text = docs::lines(&scheme.docs, &fallback);
    if let Some(TokenSource { setter, .. }) = &scheme.tokens {
        text.push(String::new());
        text.extend(docs::wrapped(&format!(
            "An id and a secret that get tokens are set with [`{setter}`](Self::{setter})."
        )));
    }
    let docs = file.docs(&text);
    Some(if is_pair {
        quote! {
            #docs
            pub fn #name(
                self,
                username: impl Into<String>,
                password: impl Into<crate::SecretString>,
            ) -> Self {
                self.credential(#key, Credential::Basic { username: username.into(), password: password.into() })
            }
        }
    } else {
        quote! {
            #docs
            pub fn #name(self, credential: impl Into<Credential>) -> Self {
                self.credential(#key, credential)
            }
        }
    })
}
