//! Changes of parameters, and of the order of arguments.

use super::{Comparison, a_new, are_reordered, pairs};
use crate::diff::Level;
use crate::diff::effect::{NONE, SENT, breaking, compatible};
use crate::diff::fit::is_scalar;
use crate::ir::{
    ArrayFormat, Location, Parameter, ParameterEncoding, PathSegment, PathTemplate, Style, Supplied, Type,
};
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn parameters(
        &mut self,
        (before, old_path): (&[Parameter], &PathTemplate),
        (after, new_path): (&[Parameter], &PathTemplate),
    ) {
        let position = |path: &PathTemplate, wire: &str| {
            path.segments.iter().position(|it| matches!(it, PathSegment::Parameter(name) if name == wire))
        };
        let same_place =
            |was: &Parameter, is: &Parameter| (was.location, &was.name.wire) == (is.location, &is.name.wire);
        let same_name = |was: &Parameter, is: &Parameter| was.name.rust == is.name.rust;
        // An argument for the path has the same place there, whatever it is called.
        let same_segment = |was: &Parameter, is: &Parameter| {
            was.location == Location::Path
                && is.location == Location::Path
                && position(old_path, &was.name.wire) == position(new_path, &is.name.wire)
        };
        let pairs = pairs(before, after, &[&same_place, &same_name, &same_segment]);
        for pair in &pairs {
            match pair {
                (Some(was), Some(is)) => {
                    self.parameter(was, is);
                    let has_moved = was.location == Location::Path
                        && is.location == Location::Path
                        && position(old_path, &was.name.wire) != position(new_path, &is.name.wire);
                    if has_moved {
                        let effect = breaking("running programs write it at the other place");
                        let detail = format!(
                            "the parameter {} stands at another place of the path",
                            code(&is.name.rust)
                        );
                        self.push(Level::Patch, effect, detail);
                    }
                }
                (Some(was), None) => {
                    let effect = compatible("running programs send what has no meaning any more");
                    let detail = format!("the parameter {} is gone", code(&was.name.rust));
                    self.push(Level::Major, effect, detail);
                }
                (None, Some(is)) => {
                    let (level, effect, detail) = a_new("parameter", &is.name, is.required);
                    self.push(level, effect, detail);
                }
                (None, None) => {}
            }
        }
        if are_reordered(&pairs, after, |it| it.required) {
            let names = |list: &mut dyn Iterator<Item = &Parameter>| {
                list.filter(|it| it.required).map(|it| code(&it.name.rust)).collect::<Vec<_>>().join(", ")
            };
            let (was, is) = (names(&mut before.iter()), names(&mut after.iter()));
            let detail = format!("the arguments stand in another order: were {was}, are {is}");
            self.push(Level::Major, NONE, detail);
        }
    }

    /// The parameters that come from the client.
    pub(super) fn supplied(&mut self, before: &[Supplied], after: &[Supplied]) {
        for was in before {
            let Supplied { name, required } = was;
            let what = format!("the client's parameter {}", code(name));
            match after.iter().find(|is| is.name == *name) {
                Some(is) => self.required(&what, *required, is.required),
                None => {
                    let effect = compatible("running programs send what has no meaning any more");
                    self.push(Level::Patch, effect, format!("{what} is not sent"));
                }
            }
        }
        for is in after.iter().filter(|is| !before.iter().any(|was| was.name == is.name)) {
            let effect = if is.required {
                breaking("running programs do not send it")
            } else {
                compatible("running programs do not send it")
            };
            let detail = format!("the client's parameter {} is sent", code(&is.name));
            self.push(Level::Patch, effect, detail);
        }
    }

    fn parameter(&mut self, was: &Parameter, is: &Parameter) {
        let Parameter { name, origin: _, docs, location, encoding, required, ty } = was;
        let what = format!("the parameter {}", code(&name.rust));
        self.called(&what, (name, *required), (&is.name, is.required));
        let place = |location: Location, wire: &str| {
            let part = match location {
                // The name of a parameter of the path does not travel.
                Location::Path => return "in the path".to_owned(),
                Location::QueryString => return "the whole query".to_owned(),
                Location::Query => "in the query",
                Location::Header => "a header",
                Location::Cookie => "a cookie",
            };
            format!("{part}, {}", code(wire))
        };
        let effect = breaking("the server does not find it where running programs put it");
        let places = (place(*location, &name.wire), place(is.location, &is.name.wire));
        self.differs(Level::Patch, effect, &what, (&places.0, &places.1));
        let fit = match (encoding, is.encoding) {
            (ParameterEncoding::Style { .. }, ParameterEncoding::Style { .. }) => {
                self.versions.fit_as_text(ty, &is.ty)
            }
            _ => self.versions.fit(ty, &is.ty),
        };
        self.types_differ(SENT.fit(fit), &what, ty, &is.ty);
        // Another place has another style by itself.
        if *location == is.location {
            self.encodings(&what, (*encoding, ty), (is.encoding, &is.ty));
        }
        self.required(&what, *required, is.required);
        self.docs(&format!("{what} "), SENT, docs, &is.docs);
    }

    /// How a value is written, in a parameter or in a form.
    pub(super) fn encodings(
        &mut self,
        what: &str,
        (was, ty): (ParameterEncoding, &Type),
        (is, _): (ParameterEncoding, &Type),
    ) {
        if was == is {
            return;
        }
        let (before, after) = (in_words(was), in_words(is));
        let effect = if before.0 == after.0 && is_scalar(self.versions.old, ty) {
            // What a list would be made of makes no difference to one value.
            NONE
        } else {
            breaking("running programs write it in the other way")
        };
        let detail = format!("{what} is written in another way: was {}, is {}", said(&before), said(&after));
        self.push(Level::Patch, effect, detail);
    }
}

/// What one value is written as, and what more is said of lists and objects.
fn in_words(encoding: ParameterEncoding) -> (String, String) {
    let ParameterEncoding::Style { style, explode, allow_reserved, lists, inner_lists } = encoding else {
        return ("JSON".to_owned(), String::new());
    };
    let style = match style {
        Style::Simple => "simple",
        Style::Label => "label",
        Style::Matrix => "matrix",
        Style::Form => "form",
        Style::SpaceDelimited => "spaceDelimited",
        Style::TabDelimited => "tabDelimited",
        Style::PipeDelimited => "pipeDelimited",
        Style::DeepObject => "deepObject",
        Style::Cookie => "cookie",
    };
    let reserved = if allow_reserved { " with reserved characters as they are" } else { "" };
    let list = |format: ArrayFormat| match format {
        ArrayFormat::Repeat => "`x=1&x=2`",
        ArrayFormat::Brackets => "`x[]=1&x[]=2`",
        ArrayFormat::Indices => "`x[0]=1&x[1]=2`",
        ArrayFormat::Comma => "`x=1,2`",
    };
    let lists = if explode {
        format!(", exploded, lists as {}, those inside as {}", list(lists), list(inner_lists))
    } else {
        ", lists and objects as one value".to_owned()
    };
    (format!("style `{style}`{reserved}"), lists)
}

fn said((one, many): &(String, String)) -> String {
    format!("{one}{many}")
}
