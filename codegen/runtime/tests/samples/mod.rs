//! Types as they are generated.

use std::collections::BTreeMap;

use crate::runtime::wire::{
    Extra, Nullable, Value, integer_enum, object, string_enum, tagged_union, union, value_enum,
};

#[derive(Clone, Debug, PartialEq)]
pub struct Presences {
    pub id: String,
    pub title: Option<String>,
    pub note: Option<String>,
    pub tag: Nullable<String>,
    pub raw: Option<Value>,
    pub extra: Extra,
}

object! {
    Presences {
        "id" => id: required,
        "title" => title: nullable,
        "note" => note: optional,
        "tag" => tag: optional_nullable,
        "raw" => raw: optional_any,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Scores {
    pub name: String,
    pub rest: BTreeMap<String, i64>,
}

object! {
    Scores {
        "name" => name: required,
        rest rest,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Numbers {
    pub small: i32,
    pub list: Vec<i64>,
    pub map: BTreeMap<String, i64>,
    pub maybe: Nullable<i64>,
    pub wide: i128,
    pub unsigned: u64,
}

object! {
    Numbers {
        "small" => small: required,
        "list" => list: required,
        "map" => map: required,
        "maybe" => maybe: optional_nullable,
        "wide" => wide: required,
        "unsigned" => unsigned: required,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Cat {
    pub name: String,
    pub extra: Extra,
}

object! {
    Cat {
        "kind" = "cat",
        "legs" = 4,
        "wild" = false,
        "name" => name: required,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Dog {
    pub kind: String,
    pub barks: Option<bool>,
    pub extra: Extra,
}

object! {
    Dog {
        "kind" => kind: required,
        "barks" => barks: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Fish {
    pub x: Option<i64>,
    pub extra: Extra,
}

object! {
    Fish {
        "x" => x: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Pet {
    Cat(Cat),
    Dog(Box<Dog>),
    Fish(Fish),
    Unknown(Value),
}

tagged_union! {
    Pet by "kind" {
        "cat" => Cat(Cat),
        "dog" | "hound" => Dog(Box<Dog>),
        "fish" | "eel" => Fish(Fish) (tag),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub enum Versioned {
    One(Letter),
    Flag(Letter),
    Unknown(Value),
}

#[derive(Clone, Debug, PartialEq)]
pub struct Letter {
    pub a: String,
}

object! {
    Letter {
        "a" => a: required,
    }
}

tagged_union! {
    Versioned by "v" {
        1 => One(Letter) (tag),
        true => Flag(Letter) (tag),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub enum Hinted {
    Cat(Cat),
    Word(Word),
    Letter(Letter),
    Unknown(Value),
}

tagged_union! {
    Hinted hinted by "kind" {
        "cat" => Cat(Cat),
        "word" => Word(Word),
        "letter" => Letter(Letter),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub struct Word {
    pub a: String,
    pub b: Option<String>,
    pub extra: Extra,
}

object! {
    Word {
        "a" => a: required,
        "b" => b: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Spelling {
    Letter(Letter),
    Word(Word),
    Unknown(Value),
}

union! {
    Spelling {
        Letter(Letter),
        Word(Word),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub enum Group {
    Pet(Box<Pet>),
    Many(Many),
    Unknown(Value),
}

tagged_union! {
    Group by "group" {
        "pet" => Pet(Box<Pet>) (tag),
        "many" => Many(Many) (tag),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub struct Many {
    pub members: Vec<Group>,
}

object! {
    Many {
        "members" => members: required,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Tree {
    pub value: i64,
    pub children: Option<Vec<Tree>>,
    pub parent: Option<Box<Tree>>,
    pub extra: Extra,
}

object! {
    Tree {
        "value" => value: required,
        "children" => children: optional,
        "parent" => parent: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Loose {
    Text(String),
    Texts(Vec<String>),
    Numbers(Vec<i64>),
    Tree(Box<Tree>),
    Presences(Presences),
    Unknown(Value),
}

union! {
    Loose {
        Text(String),
        Texts(Vec<String>),
        Numbers(Vec<i64>),
        Tree(Box<Tree>),
        Presences(Presences),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub struct Owned {
    pub id: String,
    pub pet: Pet,
}

object! {
    Owned {
        "id" => id: required,
        flatten pet,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct MaybeOwned {
    pub id: String,
    pub pet: Option<Pet>,
    pub extra: Extra,
}

object! {
    MaybeOwned {
        "id" => id: required,
        "type" = "owned",
        flatten_optional pet,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Marked {
    pub pet: Option<Pet>,
    pub extra: Extra,
}

object! {
    Marked {
        "version" = 1,
        flatten_optional pet,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Color {
    Red,
    Unknown(String),
}

string_enum! {
    Color {
        "red" => Red,
    } else Unknown
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum Code {
    One,
    MinusOne,
    Unknown(i64),
}

integer_enum! {
    Code {
        1 => One,
        -1 => MinusOne,
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub enum Mixed {
    A,
    N15,
    True,
    Unknown(Value),
}

value_enum! {
    Mixed {
        "\"a\"" => A,
        "1.5" => N15,
        "true" => True,
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub struct EntityBase {
    pub kind: String,
    pub id: String,
    pub extra: Extra,
}

object! {
    EntityBase {
        "kind" => kind: required,
        "id" => id: required,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct User {
    pub kind: String,
    pub id: String,
    pub mail: Option<String>,
    pub friend: Option<Box<Entity>>,
    pub extra: Extra,
}

object! {
    User {
        "kind" => kind: required,
        "id" => id: required,
        "mail" => mail: optional,
        "friend" => friend: optional,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Entity {
    User(User),
    Group(User),
    Base(EntityBase),
    Unknown(Value),
}

tagged_union! {
    Entity by "kind" {
        "user" => User(User),
        "group" => Group(User),
        "entity" => Base(EntityBase),
        _ => Base(EntityBase),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub struct LooselyBase {
    pub kind: Option<String>,
    pub id: String,
    pub extra: Extra,
}

object! {
    LooselyBase {
        "kind" => kind: optional,
        "id" => id: required,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct LooseDog {
    pub kind: Option<String>,
    pub id: String,
    pub bark: String,
    pub extra: Extra,
}

object! {
    LooseDog {
        "kind" => kind: optional,
        "id" => id: required,
        "bark" => bark: required,
        rest extra,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Loosely {
    Dog(LooseDog),
    Base(LooselyBase),
    Unknown(Value),
}

tagged_union! {
    Loosely hinted by "kind" {
        "dog" => Dog(LooseDog),
        _ => Base(LooselyBase),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub struct Received {
    pub id: String,
    pub count: i64,
    pub ratio: f64,
    pub flag: bool,
    pub tags: Vec<String>,
    pub map: BTreeMap<String, i64>,
    pub any: Value,
    pub color: Color,
    pub pet: Pet,
    pub loose: Loose,
    pub nested: ReceivedPart,
}

object! {
    Received {
        "id" => id: defaulted,
        "count" => count: defaulted,
        "ratio" => ratio: defaulted,
        "flag" => flag: defaulted,
        "tags" => tags: defaulted,
        "map" => map: defaulted,
        "any" => any: defaulted,
        "color" => color: defaulted,
        "pet" => pet: defaulted,
        "loose" => loose: defaulted,
        "nested" => nested: defaulted,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct ReceivedPart {
    pub id: String,
    pub title: Option<String>,
}

object! {
    ReceivedPart {
        "id" => id: defaulted,
        "title" => title: optional,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Endless {
    pub next: Box<Endless>,
}

object! {
    Endless {
        "next" => next: defaulted,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct Other {
    pub id: String,
    pub only: bool,
}

object! {
    Other {
        "id" => id: defaulted,
        "only" => only: defaulted,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Answer {
    Part(ReceivedPart),
    Other(Other),
    Unknown(Value),
}

union! {
    Answer {
        Part(ReceivedPart),
        Other(Other),
    } else Unknown
}

thread_local! {
    /// How often a [`Counted`] has been read.
    pub static COUNTED: std::cell::Cell<usize> = const { std::cell::Cell::new(0) };
}

/// A value that counts how often it is read.
#[derive(Clone, Debug, PartialEq)]
pub struct Counted(pub i64);

impl serde::Serialize for Counted {
    fn serialize<S: serde::Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        self.0.serialize(serializer)
    }
}

impl<'de> serde::Deserialize<'de> for Counted {
    fn deserialize<D: serde::Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        COUNTED.set(COUNTED.get() + 1);
        i64::deserialize(deserializer).map(Self)
    }
}

impl crate::runtime::wire::Wire for Counted {
    fn fit(value: &Value, depth: u8) -> crate::runtime::wire::Fit {
        i64::fit(value, depth)
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum Nested {
    One(Box<NestedOne>),
    Two(Box<NestedTwo>),
    Unknown(Value),
}

union! {
    Nested {
        One(Box<NestedOne>),
        Two(Box<NestedTwo>),
    } else Unknown
}

macro_rules! nested {
    ($name:ident $own:ident $key:literal) => {
        #[derive(Clone, Debug, PartialEq)]
        pub struct $name {
            pub leaf: Option<Counted>,
            pub child: Option<Nested>,
            pub children: Option<Vec<Nested>>,
            pub map: Option<BTreeMap<String, Nested>>,
            pub flat: Option<Counted>,
            pub inner: Option<NestedFlat>,
            pub tagged: Option<NestedTagged>,
            pub $own: Option<i64>,
        }

        object! {
            $name {
                "leaf" => leaf: optional,
                "child" => child: optional,
                "children" => children: optional,
                "map" => map: optional,
                "flat" => flat: optional,
                "inner" => inner: optional,
                "tagged" => tagged: optional,
                $key => $own: optional,
            }
        }
    };
}

nested!(NestedOne one "one");
nested!(NestedTwo two "two");

/// A struct with a union beside its fields.
#[derive(Clone, Debug, PartialEq)]
pub struct NestedFlat {
    pub note: Option<String>,
    pub nested: Nested,
}

object! {
    NestedFlat {
        "note" => note: optional,
        flatten nested,
    }
}

#[derive(Clone, Debug, PartialEq)]
pub enum NestedTagged {
    One(NestedValue),
    Unknown(Value),
}

tagged_union! {
    NestedTagged by "kind" {
        "one" => One(NestedValue) (tag),
    } else Unknown
}

#[derive(Clone, Debug, PartialEq)]
pub struct NestedValue {
    pub value: Nested,
}

object! {
    NestedValue {
        "value" => value: required,
    }
}

/// Names that a document may well have.
#[allow(dead_code, reason = "it is enough that they are there")]
pub mod shadowed {
    use crate::runtime::wire::{object, tagged_union};

    #[derive(Clone, Debug, PartialEq)]
    pub struct Option {
        pub r#type: ::std::string::String,
        pub r#match: ::std::option::Option<::std::vec::Vec<i64>>,
    }

    pub struct String;
    pub struct Vec;
    pub struct Box;
    pub struct Error;
    pub struct Default;
    pub struct Some;
    pub struct Ok;
    pub struct Value;
    #[allow(non_camel_case_types)]
    pub struct str;
    #[allow(non_camel_case_types)]
    pub struct usize;

    object! {
        Option {
            "type" => r#type: required,
            "match" => r#match: optional,
        }
    }

    #[derive(Clone, Debug, PartialEq)]
    pub enum Result {
        One(Option),
        Unknown(crate::runtime::wire::Value),
    }

    tagged_union! {
        Result by "type" {
            "one" => One(Option),
        } else Unknown
    }
}
