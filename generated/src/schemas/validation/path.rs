// @generated from the OpenAPI document. Do not edit.

//! The path of a value inside of the one that is checked, as a JSON Pointer (RFC 6901).

use std::fmt;

/// Where a value is in the one that is checked.
pub(super) struct Path<'a> {
    pub(super) above: Option<&'a Path<'a>>,
    pub(super) token: Token<'a>,
    pub(super) depth: usize,
}

#[derive(Clone, Copy)]
pub(super) enum Token<'a> {
    Root,
    Name(&'a str),
    Index(usize),
}

impl<'a> Path<'a> {
    pub(super) const ROOT: Path<'static> = Path { above: None, token: Token::Root, depth: 0 };

    pub(super) fn below(&'a self, token: Token<'a>) -> Path<'a> {
        Path { above: Some(self), token, depth: self.depth + 1 }
    }
}

impl fmt::Display for Path<'_> {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(above) = self.above {
            above.fmt(formatter)?;
        }
        match self.token {
            Token::Root => Ok(()),
            Token::Name(name) => write!(formatter, "/{}", name.replace('~', "~0").replace('/', "~1")),
            Token::Index(index) => write!(formatter, "/{index}"),
        }
    }
}
