//! Changes of how values of parameters and of properties of forms are written.

use super::Comparison;
use crate::diff::Level;
use crate::diff::effect::{NONE, breaking};
use crate::diff::fit::is_scalar;
use crate::ir::{ArrayFormat, ParameterEncoding, Style, Type, Types};

impl Comparison<'_> {
    /// How a value is written, in a parameter or in a form: what counts is what running programs write.
    pub(super) fn encodings(&mut self, what: &str, ty: &Type, was: ParameterEncoding, is: ParameterEncoding) {
        if was == is {
            return;
        }
        let shape = Shape::of(self.versions.old, ty);
        let (before, after) = (in_words(was, shape), in_words(is, shape));
        if before == after {
            let detail = format!("{what} has another encoding, in which its values are the same");
            self.push(Level::Patch, NONE, detail);
        } else {
            let effect = breaking("running programs write it in the other way");
            let detail = format!("{what} is written in another way: was {before}, is {after}");
            self.push(Level::Patch, effect, detail);
        }
    }
}

/// What styles make a difference between.
#[derive(Clone, Copy)]
enum Shape {
    Scalar,
    /// A list of scalars.
    List,
    /// Objects, lists of lists and the like.
    Nested,
}

impl Shape {
    fn of(types: &Types, ty: &Type) -> Self {
        match types.unwrapped(ty) {
            _ if is_scalar(types, ty) => Self::Scalar,
            Type::List(item) if is_scalar(types, item) => Self::List,
            Type::Nullable(inner) => Self::of(types, inner),
            _ => Self::Nested,
        }
    }
}

fn in_words(encoding: ParameterEncoding, shape: Shape) -> String {
    let ParameterEncoding::Style { style, explode, allow_reserved, lists, inner_lists } = encoding else {
        return "JSON".to_owned();
    };
    let is_deep = style == Style::DeepObject;
    let words = match (shape, style) {
        (_, Style::Cookie | Style::Label | Style::Matrix) | (Shape::Nested, Style::Simple) => {
            let many = match shape {
                Shape::Scalar => "",
                Shape::List | Shape::Nested if explode => ", exploded",
                Shape::List | Shape::Nested => ", not exploded",
            };
            format!("style `{}`{many}", name(style))
        }
        (Shape::Scalar, Style::Simple) => "the value alone".to_owned(),
        (Shape::List, Style::Simple) => "`1,2`".to_owned(),
        (Shape::Scalar, _) => "`x=1`".to_owned(),
        (Shape::List, _) if explode || is_deep => format!("`{}`", list(lists)),
        (Shape::List, Style::SpaceDelimited) => "`x=1 2`, with a space".to_owned(),
        (Shape::List, Style::TabDelimited) => "`x=1 2`, with a tab".to_owned(),
        (Shape::List, Style::PipeDelimited) => "`x=1|2`".to_owned(),
        (Shape::List, _) => format!("`{}`", list(ArrayFormat::Comma)),
        (Shape::Nested, _) if explode || is_deep => {
            let (outer, inner) = (list(lists), list(inner_lists));
            let exploded = if is_deep { "" } else { ", exploded" };
            format!("style `{}`{exploded}, lists as `{outer}`, those inside as `{inner}`", name(style))
        }
        (Shape::Nested, _) => format!("style `{}`, not exploded", name(style)),
    };
    let reserved = if allow_reserved { " with reserved characters as they are" } else { "" };
    format!("{words}{reserved}")
}

fn name(style: Style) -> &'static str {
    match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "spaceDelimited",
        Style::TabDelimited => "tabDelimited",
        Style::PipeDelimited => "pipeDelimited",
        Style::DeepObject => "deepObject",
        Style::Cookie => "cookie",
    }
}

fn list(format: ArrayFormat) -> &'static str {
    match format {
        ArrayFormat::Repeat => "x=1&x=2",
        ArrayFormat::Brackets => "x[]=1&x[]=2",
        ArrayFormat::Indices => "x[0]=1&x[1]=2",
        ArrayFormat::Comma => "x=1,2",
    }
}
