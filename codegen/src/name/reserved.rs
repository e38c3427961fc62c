//! Names that the crate has already.

/// What the arguments of an operation's method would hide: what its body and its example have.
pub(super) const ARGUMENT: [&str; 2] = ["call", "client"];

/// The methods of every request builder, those of later versions included: no setter can have their names.
pub(super) const BUILDER: [&str; 26] = [
    "send",
    "send_with_response",
    "send_raw",
    "to_curl",
    "send_blocking",
    "send_stream",
    "blocking",
    "into_future",
    "into_stream",
    "pages",
    "send_page",
    "with_timeout",
    "with_deadline",
    "with_retry",
    "with_max_retries",
    "with_max_body_size",
    "into_blocking_iter",
    "with_header",
    "with_query",
    "with_idempotency_key",
    "with_body",
    "with_body_property",
    "with_part",
    "with_part_header",
    "clone",
    "fmt",
];

/// The methods of every resource, and those of the prelude's traits that take everything by value: they would be called in
/// place of a method that takes a reference.
pub(super) const RESOURCE: [&str; 10] =
    ["new", "clone", "fmt", "builder", "from_env", "base_url", "to_builder", "client", "into", "try_into"];

/// The methods of the client beside those: no top-level resource and no operation without a resource can have their names.
pub(super) const CLIENT: [&str; 1] = ["request"];

/// What follows `as_` or `into_` in methods of traits that a union may get one day, and that take precedence over them.
pub(super) const UNION_STEMS: [&str; 3] = ["ref", "mut", "iter"];

/// The methods of every client's builder.
pub(super) const CLIENT_BUILDER: [&str; 33] = [
    "new",
    "build",
    "from_env",
    "base_url",
    "timeout",
    "deadline",
    "retry",
    "connect_timeout",
    "max_retries",
    "max_body_size",
    "default_header",
    "default_query",
    "user_agent",
    "http_client",
    "credential",
    "server_variable",
    "blocking",
    "middleware",
    "layer",
    "max_concurrent_requests",
    "connection",
    "fail",
    "proxy",
    "no_proxy",
    "http1_only",
    "http2_prior_knowledge",
    "pool_idle_timeout",
    "pool_max_idle_per_host",
    "tcp_keepalive",
    "mock",
    "parameter",
    "clone",
    "fmt",
];

/// The methods that every struct has beside its setters, of traits of the standard library and serde included: an inherent
/// method of the same name would be called in their place.
pub(super) const VALUE: [&str; 32] = [
    "new",
    "with_property",
    "default",
    "clone",
    "clone_from",
    "clone_into",
    "to_owned",
    "to_string",
    "fmt",
    "eq",
    "ne",
    "cmp",
    "partial_cmp",
    "hash",
    "from",
    "try_from",
    "into",
    "try_into",
    "borrow",
    "borrow_mut",
    "as_ref",
    "as_mut",
    "type_id",
    "drop",
    "serialize",
    "deserialize",
    "deserialize_in_place",
    "fit",
    "decode",
    "decode_boxed",
    "decode_with",
    "from_map",
];
