//! JSON pointers (RFC 6901), the address of everything in a document.

use std::fmt::{self, Write as _};
use std::sync::Arc;

use serde::{Deserialize, Deserializer, Serialize, Serializer};

/// A JSON pointer into the document, in the string form of RFC 6901 (`""` is the whole document).
///
/// Much is said of one place: copies share the text.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Pointer(Arc<str>);

impl Serialize for Pointer {
    fn serialize<S: Serializer>(&self, serializer: S) -> Result<S::Ok, S::Error> {
        serializer.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Pointer {
    fn deserialize<D: Deserializer<'de>>(deserializer: D) -> Result<Self, D::Error> {
        String::deserialize(deserializer).map(|text| Self(text.into()))
    }
}

impl Pointer {
    /// The pointer to the whole document.
    pub fn root() -> Self {
        Self::default()
    }

    /// Whether it is the pointer to the whole document.
    pub fn is_root(&self) -> bool {
        self.0.is_empty()
    }

    /// Reads the string form; a missing leading `/` is added.
    pub fn parse(text: &str) -> Self {
        if text.is_empty() || text.starts_with('/') {
            Self(text.into())
        } else {
            Self(format!("/{text}").into())
        }
    }

    /// The pointer to a member of what this pointer addresses; `~` and `/` are escaped.
    #[must_use]
    pub fn join(&self, token: impl fmt::Display) -> Self {
        let mut text = String::with_capacity(self.0.len() + 24);
        text.push_str(&self.0);
        text.push('/');
        let start = text.len();
        // Writing to a string does not fail.
        let _ = write!(text, "{token}");
        if text[start..].contains(['~', '/']) {
            let escaped = text[start..].replace('~', "~0").replace('/', "~1");
            text.replace_range(start.., &escaped);
        }
        Self(text.into())
    }

    /// The unescaped reference tokens, outermost first.
    pub fn tokens(&self) -> impl Iterator<Item = String> + '_ {
        self.0.split('/').skip(1).map(unescaped)
    }

    /// The last reference token, unescaped; nothing for the whole document.
    pub fn last(&self) -> Option<String> {
        self.0.rsplit_once('/').map(|(_, token)| unescaped(token))
    }

    /// The pointer to the parent; nothing for the whole document.
    pub fn parent(&self) -> Option<Self> {
        self.0.rfind('/').map(|end| Self(self.0[..end].into()))
    }

    /// The way from an outer place to this one, `""` where they are the same; nothing where this place is not below it.
    pub fn way_from(&self, outer: &Self) -> Option<&str> {
        way(&outer.0, &self.0)
    }

    /// Whether this is an outer place or one below it.
    pub fn is_within(&self, outer: &Self) -> bool {
        self.way_from(outer).is_some()
    }

    /// The place to which a way leads from here: a pointer that begins here.
    #[must_use]
    pub fn along(&self, way: &str) -> Self {
        if way.is_empty() { self.clone() } else { Self::parse(&format!("{self}{way}")) }
    }

    /// The component schema that the place belongs to, if it belongs to one of the root document's.
    pub fn component_schema(&self) -> Option<Self> {
        const FOLDER: &str = "/components/schemas/";
        let key = self.0.strip_prefix(FOLDER)?.split('/').next()?;
        Some(Self(self.0[..FOLDER.len() + key.len()].into()))
    }

    /// The string form.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Pointer {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

/// The way from one pointer to another, both in the string form; nothing where the second is not below the first.
pub fn way<'a>(outer: &str, inner: &'a str) -> Option<&'a str> {
    let way = inner.strip_prefix(outer)?;
    (way.is_empty() || way.starts_with('/')).then_some(way)
}

fn unescaped(token: &str) -> String {
    if token.contains('~') { token.replace("~1", "/").replace("~0", "~") } else { token.to_owned() }
}
