//! The libraries that have types for formats. What is known of each of them stands here; which types they have for which
//! formats, in `config/external.rs`.

/// A library whose types the generator knows.
#[derive(Clone, Copy, Debug)]
pub struct Library {
    /// Its name, as in paths of types, in `sdk.toml` and as a feature of emitted crates.
    pub name: &'static str,
    /// What a manifest requires of it, as TOML.
    pub requirement: &'static str,
    /// Whether emitted crates have a feature of its name, with which texts are converted into its types where no type was
    /// chosen for their format.
    pub is_feature: bool,
    /// Whether its types themselves are fields. They implement traits of the support code then, which has to know the library
    /// where several crates share it.
    pub has_own_types: bool,
}

/// The libraries. Values of all their types can be compared and hashed.
pub const LIBRARIES: [Library; 6] = [
    Library {
        name: "jiff",
        requirement: r#"{ version = "0.2", features = ["serde"] }"#,
        is_feature: true,
        has_own_types: true,
    },
    Library {
        name: "chrono",
        requirement: r#"{ version = "0.4", default-features = false, features = ["serde", "std"] }"#,
        is_feature: true,
        has_own_types: true,
    },
    Library {
        name: "time",
        requirement: r#"{ version = "0.3", features = ["formatting", "parsing"] }"#,
        is_feature: true,
        // They are wrapped: `serde` writes them as lists of numbers.
        has_own_types: false,
    },
    Library {
        name: "uuid",
        requirement: r#"{ version = "1", features = ["serde"] }"#,
        is_feature: true,
        has_own_types: true,
    },
    Library {
        name: "url",
        requirement: r#"{ version = "2", features = ["serde"] }"#,
        // Clients depend on it anyway.
        is_feature: false,
        has_own_types: true,
    },
    Library {
        name: "rust_decimal",
        requirement: r#"{ version = "1", default-features = false, features = ["serde", "std"] }"#,
        is_feature: true,
        has_own_types: true,
    },
];

impl Library {
    /// The library of a name, where it is known.
    pub fn named(name: &str) -> Option<&'static Self> {
        LIBRARIES.iter().find(|library| library.name == name)
    }
}
