//! Changes of parameters, and of the order of arguments.

use super::{Comparison, a_new, are_reordered, pairs};
use crate::diff::Level;
use crate::diff::effect::{NONE, SENT, breaking, compatible};
use crate::diff::fit::Fit;
use crate::ir::{Location, Parameter, ParameterEncoding, PathSegment, PathTemplate, Supplied};
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
        let place = is.origin.join("schema");
        let fit = match (encoding, is.encoding) {
            _ if self.versions.contrary.contains(&place) => Fit::Other,
            (ParameterEncoding::Style { .. }, ParameterEncoding::Style { .. }) => {
                self.versions.fit_as_text(ty, &is.ty)
            }
            _ => self.versions.fit(ty, &is.ty),
        };
        self.types_differ(SENT.fit(fit), &what, ty, &is.ty);
        // Another place has another style by itself.
        if *location == is.location {
            self.encodings(&what, ty, *encoding, is.encoding);
        }
        self.required(&what, *required, is.required);
        if self.versions.are_restricted_elsewhere(ty, &is.ty) {
            // By their schemas requests are compared.
            self.docs(&format!("{what} "), SENT, docs, &is.docs.restricted_as(docs));
        } else {
            self.docs(&format!("{what} "), SENT, docs, &is.docs);
        }
    }
}
