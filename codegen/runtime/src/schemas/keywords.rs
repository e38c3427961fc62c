//! Keywords that hold schemas (JSON Schema, core, section 10).

/// Those that hold one.
pub const ONE: [&str; 10] = [
    "additionalProperties",
    "contains",
    "else",
    "if",
    "items",
    "not",
    "propertyNames",
    "then",
    "unevaluatedItems",
    "unevaluatedProperties",
];

/// Those that hold a list.
pub const LIST: [&str; 4] = ["allOf", "anyOf", "oneOf", "prefixItems"];

/// Those that hold schemas by name.
pub const NAMED: [&str; 3] = ["dependentSchemas", "patternProperties", "properties"];
