//! JSON pointers (RFC 6901), the address of everything in a document.

use std::fmt::{self, Write as _};

use serde::{Deserialize, Serialize};

/// A JSON pointer into the document, in the string form of RFC 6901 (`""` is the whole document).
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Pointer(String);

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
            Self(text.to_owned())
        } else {
            Self(format!("/{text}"))
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
        Self(text)
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
        self.0.rfind('/').map(|end| Self(self.0[..end].to_owned()))
    }

    /// The component schema that the place belongs to, if it belongs to one of the root document's.
    pub fn component_schema(&self) -> Option<Self> {
        const FOLDER: &str = "/components/schemas/";
        let key = self.0.strip_prefix(FOLDER)?.split('/').next()?;
        Some(Self(self.0[..FOLDER.len() + key.len()].to_owned()))
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

fn unescaped(token: &str) -> String {
    if token.contains('~') { token.replace("~1", "/").replace("~0", "~") } else { token.to_owned() }
}
