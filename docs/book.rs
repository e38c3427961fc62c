//! The pages of the book that have Rust code in them, which is compiled by `cargo test --doc --package openapi-sdk-book`.

macro_rules! pages {
    ($($name:ident: $path:literal,)*) => {
        $(
            #[cfg(doctest)]
            #[doc = include_str!($path)]
            pub mod $name {}
        )*
    };
}

pages! {
    introduction: "introduction.md",
    five_minutes: "five-minutes.md",
    requests: "using/requests.md",
    errors: "using/errors.md",
    middleware: "using/middleware.md",
    pages_and_streams: "using/pages-and-streams.md",
    polling: "using/polling.md",
    uploads: "using/uploads.md",
    testing: "using/testing.md",
    readme: "../README.md",
}
