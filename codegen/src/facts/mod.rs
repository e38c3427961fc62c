//! What is so of a part of the IR, in sentences: what `explain` tells people of types, operations and their parts.

mod operations;
mod types;

pub use operations::{of_event, of_operation, of_parameter};
pub use types::{of_field, of_type};

/// Something that is so of a part of the IR.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Fact {
    /// What it is said of.
    pub part: Part,
    /// What it is about: of two facts about the same, the later one holds.
    pub about: About,
    /// The sentence, without a capital and a full stop.
    pub words: String,
}

/// A part of the IR that stands at a place of the document. Several may stand at one.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// A type.
    Type,
    /// What requests hold in place of a type.
    TypeOfRequests,
    /// A property.
    Property,
    /// An operation.
    Operation,
    /// A parameter.
    Parameter,
    /// What the API sends by itself.
    Event,
}

/// What a fact is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// What it is.
    Kind,
    /// A property, a value, a variant or a parameter, by its name in the document.
    Member(String),
    /// Something else of a member, by the same name.
    Of(String, Trait),
    /// Properties that are not declared.
    Others,
    /// How variants are told apart.
    Dispatch,
    /// The type of its value.
    Type,
    /// Whether it may be left out.
    Presence,
    /// The value that it has unless another one is given.
    Preset,
    /// In which directions it travels.
    Direction,
    /// Which operations need it.
    Users,
    /// Null as one of its values.
    Null,
    /// What responses hold in place of it.
    Received,
    /// The traits that it has or lacks.
    Traits,
    /// A request body, by its media type.
    Body(String),
    /// What a call returns.
    Result,
    /// The result as a stream.
    Stream,
    /// What errors hold.
    Errors,
    /// The headers of its responses.
    Headers,
    /// The credentials that it needs.
    Credentials,
    /// The server that it has of its own.
    Server,
    /// Which attempts are made again.
    Retries,
    /// How its list goes on.
    Pages,
    /// How it is waited for.
    Waiting,
    /// The resource that it belongs to.
    Resource,
    /// What it is called in Rust.
    Name,
    /// What a member is called in Rust, by its name in the document.
    MemberName(String),
    /// What sets it in a chain of calls.
    Setter,
}

impl About {
    /// Whether it is what the naming stage decides.
    pub fn is_name(&self) -> bool {
        matches!(self, Self::Name | Self::MemberName(_) | Self::Setter)
    }

    /// Whether it is what something is, or what it is called.
    pub fn is_identity(&self) -> bool {
        matches!(self, Self::Kind | Self::Name)
    }
}

/// What there is to say of a member beside its type.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Trait {
    /// The direction in which it travels.
    Direction,
    /// The value that it has unless another one is given.
    Preset,
    /// What it depends on that it is there.
    Condition,
    /// The tags by which a variant is known.
    Tags,
}

/// Facts of one part, one after the other.
struct Facts {
    part: Part,
    found: Vec<Fact>,
}

impl Facts {
    fn of(part: Part) -> Self {
        Self { part, found: Vec::new() }
    }

    fn say(&mut self, about: About, words: impl Into<String>) {
        self.found.push(Fact { part: self.part, about, words: words.into() });
    }

    /// The Rust name of a member, where it is decided and another one than in the document.
    fn member_name(&mut self, wire: &str, rust: &str) {
        if !rust.is_empty() && rust.trim_start_matches("r#") != wire {
            self.say(About::MemberName(wire.to_owned()), format!("{} is `{rust}` in Rust", code(wire)));
        }
    }
}

/// A text as code.
fn code(text: &str) -> String {
    crate::text::code_span(text)
}

/// Items with commas between them, and a word before the last one.
fn listed(items: &[String], word: &str) -> String {
    match items {
        [] => String::new(),
        [one] => one.clone(),
        [first @ .., last] => format!("{} {word} {last}", first.join(", ")),
    }
}

/// A number of things, in words.
fn counted(count: usize, one: &str, several: &str) -> String {
    if count == 1 { format!("1 {one}") } else { format!("{count} {several}") }
}
