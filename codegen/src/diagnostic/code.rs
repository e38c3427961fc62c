//! The catalogue of diagnostic codes.

use std::fmt;

use serde::{Serialize, Serializer};

use super::Severity;

macro_rules! catalogue {
    ($($(#[doc = $doc:literal])+ $variant:ident = $code:literal, $severity:ident $(, allowable: $allowable:literal)?;)*) => {
        /// A diagnostic code. The name is stable: `--deny` and `--allow` take it.
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
        #[non_exhaustive]
        pub enum Code { $($(#[doc = $doc])+ $variant,)* }

        impl Code {
            /// Every code, in the order of the catalogue.
            pub const ALL: &'static [Code] = &[$(Code::$variant),*];

            /// The name people see and type.
            pub fn as_str(self) -> &'static str {
                match self { $(Code::$variant => $code,)* }
            }

            /// The severity a diagnostic with this code starts with.
            pub fn severity(self) -> Severity {
                match self { $(Code::$variant => Severity::$severity,)* }
            }

            /// Whether a finding with this code can be dropped: always, unless it is an error that leaves nothing to
            /// generate from.
            pub fn is_allowable(self) -> bool {
                let is_marked = match self { $(Code::$variant => false $(|| $allowable)?,)* };
                is_marked || self.severity() != Severity::Error
            }

            /// What the code means, in the lines of the catalogue.
            pub fn explanation(self) -> &'static str {
                match self { $(Code::$variant => concat!($($doc, "\n"),+),)* }
            }

            /// What the code means, in one line.
            pub fn explanation_in_a_line(self) -> String {
                self.explanation().split_whitespace().collect::<Vec<_>>().join(" ")
            }
        }
    };
}

catalogue! {
    /// The document cannot be read.
    UnreadableFile = "unreadable-file", Error;
    /// The text is neither YAML nor JSON.
    InvalidSyntax = "invalid-syntax", Error;
    /// The text is YAML or JSON, but not an OpenAPI document.
    InvalidDocument = "invalid-document", Error;
    /// The document is not OpenAPI 2.0, 3.0, 3.1 or 3.2.
    UnsupportedVersion = "unsupported-version", Error;
    /// The document nests deeper, or expands to more nodes, than the generator reads.
    TooComplex = "too-complex", Error;
    /// The configuration file is wrong.
    InvalidConfig = "invalid-config", Error;
    /// The configuration does not say which licence the crate has, which registries and users ask for. Without a configuration it
    /// is missed where `--deny missing-license` says so.
    MissingLicense = "missing-license", Note;
    /// A value has the wrong type and was repaired.
    RepairedValue = "repaired-value", Warning;
    /// A value has the wrong type and was left out.
    InvalidValue = "invalid-value", Warning;
    /// A key that means nothing at its place is nearly one that does, or stands where operations do; it is left out.
    MisspelledKey = "misspelled-key", Warning;
    /// A key means something elsewhere in OpenAPI, or in another version of it, and nothing where it stands; it is left out.
    MisplacedKey = "misplaced-key", Warning;
    /// A key means nothing where it stands; it is left out.
    UnknownKey = "unknown-key", Note;
    /// A word belongs to another version of OpenAPI than the document's; it is read as it is meant there.
    OtherVersion = "other-version", Note;
    /// A key appears twice in one mapping; the last one counts.
    DuplicateKey = "duplicate-key", Warning;
    /// A reference points to nothing, or to something of another kind.
    UnresolvedReference = "unresolved-reference", Warning;
    /// A reference points to nothing in its own file; what the root document has at that place is taken.
    MisplacedReference = "misplaced-reference", Warning;
    /// References point at one another without ever reaching a schema.
    ReferenceCycle = "reference-cycle", Warning;
    /// A reference leaves the document's folder or the file system.
    ExternalReference = "external-reference", Warning;
    /// What stands beside a reference has no meaning there that OpenAPI gives it.
    ReferenceSibling = "reference-sibling", Note;
    /// A parameter or a body that the document has for an operation cannot be read: requests would be sent without it.
    /// Nothing is generated, unless this code is allowed (`--allow incomplete-request`); then it is left out.
    IncompleteRequest = "incomplete-request", Error, allowable: true;
    /// Two operations share an operationId.
    DuplicateOperationId = "duplicate-operation-id", Warning;
    /// An operation has no operationId; a name was made from its method and path.
    MissingOperationId = "missing-operation-id", Note;
    /// A discriminator's mapping names a schema that does not exist.
    UnknownDiscriminatorTarget = "unknown-discriminator-target", Warning;
    /// A path has a parameter that nobody declares.
    UndeclaredPathParameter = "undeclared-path-parameter", Warning;
    /// A path parameter is declared that the path does not have.
    UnusedPathParameter = "unused-path-parameter", Warning;
    /// Two paths differ in the names of their parameters only.
    IdenticalPaths = "identical-paths", Note;
    /// Nothing is said of what an operation answers.
    MissingResponses = "missing-responses", Note;
    /// An operation was left out because it cannot be expressed.
    SkippedOperation = "skipped-operation", Warning;
    /// A schema requires a property that it does not declare; it takes any value.
    UndeclaredProperty = "undeclared-property", Warning;
    /// A discriminator names a property that no branch declares.
    UndeclaredDiscriminator = "undeclared-discriminator", Warning;
    /// A format is nearly one that is known; values are plain texts or numbers.
    UnknownFormat = "unknown-format", Warning;
    /// Restrictions of a schema contradict each other: no value is valid.
    ContradictoryConstraints = "contradictory-constraints", Warning;
    /// A keyword says what is in objects or arrays, and the schema is of another type; it is ignored.
    MisplacedKeyword = "misplaced-keyword", Warning;
    /// A keyword restricts values of another type than the schema's; it has no effect.
    InapplicableKeyword = "inapplicable-keyword", Note;
    /// A value is listed twice.
    DuplicateValue = "duplicate-value", Note;
    /// The members of an `allOf` contradict each other.
    ConflictingAllOf = "conflicting-all-of", Warning;
    /// The variants of a union overlap and are tried in order.
    OverlappingVariants = "overlapping-variants", Note;
    /// A branch of a union leads back to the union itself and was left out.
    CircularBranch = "circular-branch", Note;
    /// A schema was widened to any JSON value.
    UntypedSchema = "untyped-schema", Note;
    /// A tuple has a fixed length, although the schema allows shorter arrays.
    FixedLength = "fixed-length", Note;
    /// A map has the type that a pattern of names has, although names that it does not fit may have values of any type.
    PatternMap = "pattern-map", Note;
    /// A type has so many properties of its own that a value takes more than 4 KiB.
    LargeType = "large-type", Note;
    /// A keyword restricts values in a way that types cannot express; it is documented, not checked.
    UncheckedKeyword = "unchecked-keyword", Note;
    /// Schemas are said to be in another dialect of JSON Schema than OpenAPI's; its keywords mean here what they mean in
    /// JSON Schema 2020-12.
    OtherDialect = "other-dialect", Note;
    /// A list is read as pages because of its parameters and properties; nobody says so.
    DetectedPagination = "detected-pagination", Note;
    /// A parameter stands at nearly all operations, and is asked of callers at each: a setting of the client
    /// (`[client.parameters]`) would be less to write.
    RepeatedParameter = "repeated-parameter", Note;
    /// A default that is no value of its schema is ignored, and so is that of a server's variable which is not among the
    /// values that the variable can have.
    InvalidDefault = "invalid-default", Note;
    /// An example is no value of its schema; the code in the documentation has it only where the type has such a value.
    InvalidExample = "invalid-example", Note;
    /// A media type that the generator has no codec for; the body is passed as bytes.
    UnsupportedMediaType = "unsupported-media-type", Note;
    /// A body comes in several media types of which only some are offered.
    FurtherMediaType = "further-media-type", Note;
    /// A media type and its schema, or a status and its content, contradict each other.
    ContradictoryContent = "contradictory-content", Note;
    /// A parameter, a property of a form or a part of a multipart body is to be sent in a way that the generator does not
    /// support, or that OpenAPI does not describe.
    UnsupportedEncoding = "unsupported-encoding", Note;
    /// A parameter or header that OpenAPI says is ignored, or that the HTTP client sends by itself.
    IgnoredParameter = "ignored-parameter", Note;
    /// The URL of a server, or of an OAuth 2 flow, is relative; only the caller knows what it is relative to.
    RelativeServer = "relative-server", Note;
    /// The URL of a server has a variable that nobody declares; the server is left out.
    UndeclaredServerVariable = "undeclared-server-variable", Warning;
    /// A variable is declared that the URL of the server does not have.
    UnusedServerVariable = "unused-server-variable", Note;
    /// An operation's own server has variables; they have their defaults.
    FixedServerVariable = "fixed-server-variable", Note;
    /// Something that is no part of a client, such as links.
    IgnoredConstruct = "ignored-construct", Note;
    /// Nothing of a request tells which webhook or callback it is; the receiver has to know.
    UndistinguishedEvents = "undistinguished-events", Note;
    /// The document does not say how the requests of its webhooks or callbacks are signed.
    UnknownSignature = "unknown-signature", Note;
    /// A security scheme that the generator cannot apply by itself.
    UnsupportedSecurityScheme = "unsupported-security-scheme", Warning;
    /// A file that the configuration names as an overlay is none.
    InvalidOverlay = "invalid-overlay", Error;
    /// An action of an overlay selects nothing in the document, or says nothing that can be done.
    UnusedOverlayAction = "unused-overlay-action", Warning;
    /// A pattern of the configuration is not one.
    InvalidPattern = "invalid-pattern", Error;
    /// A type that the configuration names stands for a schema whose inside something of the SDK is made from.
    ReplacedType = "replaced-type", Warning;
    /// A type that the configuration chooses for a format does not write all texts of the format as they came.
    InexactFormat = "inexact-format", Note;
    /// A configuration entry that matches nothing in the document.
    UnusedConfig = "unused-config", Warning;
}

impl fmt::Display for Code {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.as_str())
    }
}

impl Serialize for Code {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(self.as_str())
    }
}
