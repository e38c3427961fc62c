//! The pages of the book that have Rust code in them, which is compiled by `cargo test --doc --package openapi-sdk-book`.

macro_rules! pages {
    ($($name:ident: $path:literal,)*) => {
        $(
            #[cfg(doctest)]
            #[doc = include_str!(concat!("../../../", $path))]
            pub mod $name {}
        )*
    };
}

pages! {
    introduction: "docs/introduction.md",
    five_minutes: "docs/five-minutes.md",
    requests: "docs/using/requests.md",
    errors: "docs/using/errors.md",
    middleware: "docs/using/middleware.md",
    pages_and_streams: "docs/using/pages-and-streams.md",
    polling: "docs/using/polling.md",
    uploads: "docs/using/uploads.md",
    testing: "docs/using/testing.md",
    readme: "README.md",
}
