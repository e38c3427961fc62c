// @generated from the OpenAPI document. Do not edit.

//! The operations of `access`.

use crate::runtime::{Call, Client, Encoding, Endpoint, Method, idempotent, request};

/// Credentials of every kind, alone and together.
#[derive(Clone, Debug)]
pub struct Access {
    client: Client,
}

impl Access {
    pub(crate) fn new(client: &Client) -> Self {
        Self { client: client.clone() }
    }

    /// Calls `GET /access/key`, `#/paths/~1access~1key/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_key().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_key(&self) -> WithKey {
        WithKey {
            call: Call::new(&self.client, &WITH_KEY),
        }
    }

    /// Calls `GET /access/query`, `#/paths/~1access~1query/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_query().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_query(&self) -> WithQuery {
        WithQuery {
            call: Call::new(&self.client, &WITH_QUERY),
        }
    }

    /// Calls `GET /access/cookie`, `#/paths/~1access~1cookie/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_cookie().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_cookie(&self) -> WithCookie {
        WithCookie {
            call: Call::new(&self.client, &WITH_COOKIE),
        }
    }

    /// Calls `GET /access/both`, `#/paths/~1access~1both/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_both().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_both(&self) -> WithBoth {
        WithBoth {
            call: Call::new(&self.client, &WITH_BOTH),
        }
    }

    /// Calls `GET /access/either`, `#/paths/~1access~1either/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_either().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_either(&self) -> WithEither {
        WithEither {
            call: Call::new(&self.client, &WITH_EITHER),
        }
    }

    /// Calls `GET /access/optional`, `#/paths/~1access~1optional/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_optional().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_optional(&self) -> WithOptional {
        WithOptional {
            call: Call::new(&self.client, &WITH_OPTIONAL),
        }
    }

    /// Calls `GET /access/oauth`, `#/paths/~1access~1oauth/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_oauth().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_oauth(&self) -> WithOAuth {
        WithOAuth {
            call: Call::new(&self.client, &WITH_OAUTH),
        }
    }

    /// Calls `GET /access/user`, `#/paths/~1access~1user/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().with_user().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn with_user(&self) -> WithUser {
        WithUser {
            call: Call::new(&self.client, &WITH_USER),
        }
    }

    /// Calls `GET /access/elsewhere`, `#/paths/~1access~1elsewhere/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().elsewhere().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn elsewhere(&self) -> ElsewhereAccess {
        ElsewhereAccess {
            call: Call::new(&self.client, &ELSEWHERE_ACCESS),
        }
    }

    /// Calls `GET /tenants/{tenant}/things`, `#/paths/~1tenants~1{tenant}~1things/get` in the document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().list_things().await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn list_things(&self) -> ListThings {
        ListThings {
            call: Call::new(&self.client, &LIST_THINGS),
        }
    }

    /// Calls `DELETE /tenants/{tenant}/things`, `#/paths/~1tenants~1{tenant}~1things/delete` in the
    /// document.
    ///
    /// # Examples
    ///
    /// ```no_run
    /// # async fn example(client: sample_sdk::Client) -> Result<(), Box<dyn std::error::Error>> {
    /// client.access().delete_all_things("reason").await?;
    /// # Ok(())
    /// # }
    /// ```
    pub fn delete_all_things(&self, reason: impl Into<String>) -> DeleteAllThings {
        let mut call = Call::new(&self.client, &DELETE_ALL_THINGS);
        let reason: String = reason.into();
        call.query("reason", Encoding::FORM, &reason);
        DeleteAllThings { call }
    }
}

static WITH_KEY: Endpoint =
    Endpoint::new("withKey", Method::GET, "/access/key").security(&[&["header"]]);

/// The request of `GET /access/key`, made by [`Access::with_key`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithKey {
    call: Call,
}

request! { WithKey(WITH_KEY) -> empty (), json crate::Value }

static WITH_QUERY: Endpoint =
    Endpoint::new("withQuery", Method::GET, "/access/query").security(&[&["query"]]);

/// The request of `GET /access/query`, made by [`Access::with_query`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithQuery {
    call: Call,
}

request! { WithQuery(WITH_QUERY) -> empty (), json crate::Value }

static WITH_COOKIE: Endpoint =
    Endpoint::new("withCookie", Method::GET, "/access/cookie").security(&[&["cookie"]]);

/// The request of `GET /access/cookie`, made by [`Access::with_cookie`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithCookie {
    call: Call,
}

request! { WithCookie(WITH_COOKIE) -> empty (), json crate::Value }

static WITH_BOTH: Endpoint =
    Endpoint::new("withBoth", Method::GET, "/access/both").security(&[&["basic", "header"]]);

/// The request of `GET /access/both`, made by [`Access::with_both`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithBoth {
    call: Call,
}

request! { WithBoth(WITH_BOTH) -> empty (), json crate::Value }

static WITH_EITHER: Endpoint =
    Endpoint::new("withEither", Method::GET, "/access/either")
        .security(&[&["bearer"], &["header"]]);

/// The request of `GET /access/either`, made by [`Access::with_either`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithEither {
    call: Call,
}

request! { WithEither(WITH_EITHER) -> empty (), json crate::Value }

static WITH_OPTIONAL: Endpoint =
    Endpoint::new("withOptional", Method::GET, "/access/optional").security(&[&["bearer"], &[]]);

/// The request of `GET /access/optional`, made by [`Access::with_optional`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithOptional {
    call: Call,
}

request! { WithOptional(WITH_OPTIONAL) -> empty (), json crate::Value }

static WITH_OAUTH: Endpoint =
    Endpoint::new("withOauth", Method::GET, "/access/oauth").security(&[&["oauth"]]);

/// The request of `GET /access/oauth`, made by [`Access::with_oauth`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithOAuth {
    call: Call,
}

request! { WithOAuth(WITH_OAUTH) -> empty (), json crate::Value }

static WITH_USER: Endpoint =
    Endpoint::new("withUser", Method::GET, "/access/user").security(&[&["user"]]);

/// The request of `GET /access/user`, made by [`Access::with_user`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct WithUser {
    call: Call,
}

request! { WithUser(WITH_USER) -> empty (), json crate::Value }

static ELSEWHERE_ACCESS: Endpoint =
    Endpoint::new("elsewhere", Method::GET, "/access/elsewhere").server("/other");

/// The request of `GET /access/elsewhere`, made by [`Access::elsewhere`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ElsewhereAccess {
    call: Call,
}

request! { ElsewhereAccess(ELSEWHERE_ACCESS) -> empty (), json crate::Value }

static LIST_THINGS: Endpoint =
    Endpoint::new("listThings", Method::GET, "/tenants/{tenant}/things")
        .parameters(&["tenant", "X-Region", "version"], &["x-label"]);

/// The request of `GET /tenants/{tenant}/things`, made by [`Access::list_things`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct ListThings {
    call: Call,
}

request! { ListThings(LIST_THINGS) -> empty (), json crate::Value }

static DELETE_ALL_THINGS: Endpoint =
    Endpoint::new("deleteThings", Method::DELETE, "/tenants/{tenant}/things")
        .parameters(&["tenant", "X-Region"], &["x-label"])
        .checks(&crate::runtime::Checks {
            check: crate::schemas::check,
            bodies: &[],
            parameters: &[
                (crate::runtime::Location::Query, "reason", "/paths/~1tenants~1{tenant}~1things/delete/parameters/0/schema"),
            ],
        });

/// The request of `DELETE /tenants/{tenant}/things`, made by [`Access::delete_all_things`].
#[derive(Clone, Debug)]
#[must_use = "a request is sent when it is awaited"]
pub struct DeleteAllThings {
    call: Call,
}

request! { DeleteAllThings(DELETE_ALL_THINGS) -> empty (), json crate::Value }

idempotent! { DeleteAllThings }
