//! The client: the API's settings, and what its builder takes.

use proc_macro2::{Literal, TokenStream};
use quote::quote;

use super::docs;
use super::file::{SourceFile, ident};
use crate::config::Config;
use crate::ir::{Api, ApiKeyLocation, SecurityKind, SecurityScheme};

/// Writes `client.rs`.
pub(super) fn write(api: &Api, config: &Config) -> String {
    let file = SourceFile::new(&["The client's settings and its builder.".to_owned()]);
    file.text(if api.security_schemes.is_empty() {
        "use crate::runtime::{Client, ClientBuilder, Settings};"
    } else {
        "use crate::runtime::{Client, ClientBuilder, Credential, Scheme, SchemeKind, Settings};"
    });
    file.items(settings(api, config));
    let env = config.client.base_url_env.iter().chain(config.client.credential_env.values());
    let env: Vec<String> = env.map(|name| docs::code(name)).collect();
    let from_env = if env.is_empty() {
        "With the default settings; no environment variables are read.".to_owned()
    } else {
        format!("With what the environment says: {}.", env.join(", "))
    };
    let from_env = file.docs(&[
        from_env,
        String::new(),
        "# Errors".to_owned(),
        "When the server's URL is missing or wrong.".to_owned(),
    ]);
    file.items(quote! {
        impl Client {
            #[doc = " A builder with the API's own settings."]
            pub fn builder() -> ClientBuilder { ClientBuilder::new(&SETTINGS) }

            #from_env
            pub fn from_env() -> ::core::result::Result<Self, crate::BuildError> { Self::builder().from_env().build() }
        }
    });
    let credentials = api.security_schemes.iter().filter_map(|(key, scheme)| credential(&file, key, scheme));
    let variables =
        api.servers.first().into_iter().flat_map(|server| server.variables.iter()).map(|(key, variable)| {
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
                pub fn #name(self, value: impl ::core::convert::Into<::std::string::String>) -> Self {
                    self.server_variable(#key, value)
                }
            }
        });
    let setters: Vec<TokenStream> = credentials.chain(variables).collect();
    if !setters.is_empty() {
        file.items(quote!(impl ClientBuilder { #(#setters)* }));
    }
    file.finish()
}

fn pairs<'a>(pairs: impl Iterator<Item = (&'a String, &'a String)>) -> TokenStream {
    let pairs = pairs.map(|(name, value)| {
        let (name, value) = (Literal::string(name), Literal::string(value));
        quote!((#name, #value))
    });
    quote!(&[#(#pairs),*])
}

fn optional(text: Option<&String>) -> TokenStream {
    match text {
        Some(text) => {
            let text = Literal::string(text);
            quote!(::core::option::Option::Some(#text))
        }
        None => quote!(::core::option::Option::None),
    }
}

fn settings(api: &Api, config: &Config) -> TokenStream {
    let client = &config.client;
    let server = api.servers.first();
    let base_url = optional(server.map(|server| &server.url));
    let variables = pairs(
        server.into_iter().flat_map(|server| server.variables.iter().map(|(name, it)| (name, &it.default))),
    );
    let base_url_env = optional(client.base_url_env.as_ref());
    let (headers, joined, query) =
        (pairs(client.headers.iter()), pairs(client.joined_headers.iter()), pairs(client.query.iter()));
    let schemes = api.security_schemes.iter().map(|(key, scheme)| {
        let (name, env) = (Literal::string(key), optional(client.credential_env.get(key)));
        let kind = match &scheme.kind {
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
        };
        quote!(Scheme { name: #name, kind: #kind, env: #env })
    });
    let default_ids = ["request-id".to_owned(), "x-request-id".to_owned()];
    let ids =
        if client.request_id_headers.is_empty() { &default_ids[..] } else { &client.request_id_headers };
    let ids = ids.iter().map(|name| Literal::string(name));
    let idempotency = optional(client.idempotency_header.as_ref());
    quote! {
        static SETTINGS: Settings = Settings {
            user_agent: ::core::concat!(::core::env!("CARGO_PKG_NAME"), "/", ::core::env!("CARGO_PKG_VERSION")),
            base_url: #base_url,
            variables: #variables,
            base_url_env: #base_url_env,
            headers: #headers,
            joined_headers: #joined,
            query: #query,
            schemes: &[#(#schemes),*],
            request_id_headers: &[#(#ids),*],
            idempotency_header: #idempotency,
        };
    }
}

fn credential(file: &SourceFile, key: &str, scheme: &SecurityScheme) -> Option<TokenStream> {
    let (name, key) = (ident(&scheme.name.rust), Literal::string(key));
    let (fallback, is_pair) = match &scheme.kind {
        SecurityKind::ApiKey { location, parameter } => {
            let place = match location {
                ApiKeyLocation::Header => "header",
                ApiKeyLocation::Query => "query parameter",
                ApiKeyLocation::Cookie => "cookie",
            };
            (format!("Sets the key for the {place} {}.", docs::code(parameter)), false)
        }
        SecurityKind::Basic => ("Sets the user's name and password.".to_owned(), true),
        SecurityKind::Bearer => ("Sets the bearer token.".to_owned(), false),
        SecurityKind::Unsupported => return None,
    };
    let docs = file.docs(&docs::lines(&scheme.docs, &fallback));
    Some(if is_pair {
        quote! {
            #docs
            pub fn #name(
                self,
                username: impl ::core::convert::Into<::std::string::String>,
                password: impl ::core::convert::Into<crate::SecretString>,
            ) -> Self {
                self.credential(#key, Credential::Basic { username: username.into(), password: password.into() })
            }
        }
    } else {
        quote! {
            #docs
            pub fn #name(self, credential: impl ::core::convert::Into<Credential>) -> Self {
                self.credential(#key, credential)
            }
        }
    })
}
