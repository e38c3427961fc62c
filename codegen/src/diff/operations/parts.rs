//! Changes of the parts of multipart bodies: arguments where they are required, setters otherwise.

use super::{Comparison, a_new, are_reordered, pairs};
use crate::diff::Level;
use crate::diff::effect::{Effect, NONE, SENT, breaking, compatible};
use crate::ir::{Multipart, Part, PartContent, PartHeader, Types};
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn multipart(&mut self, was: &Multipart, is: &Multipart) {
        let Multipart {
            parts,
            further,
            order,
            // They become no types.
            schemas: _,
        } = was;
        self.parts(parts, &is.parts);
        if *further != is.further {
            let (level, effect, detail) = if is.further {
                let effect = compatible("running programs send what they sent");
                (Level::Minor, effect, "the body takes further parts")
            } else {
                let effect = breaking("parts that running programs add may be refused");
                (Level::Major, effect, "the body takes no further parts any more")
            };
            self.push(level, effect, detail);
        }
        if *order != is.order {
            let effect = breaking("running programs send the parts in the other order");
            self.push(Level::Patch, effect, "the parts are sent in another order");
        }
    }

    fn parts(&mut self, before: &[Part], after: &[Part]) {
        let same_wire = |was: &Part, is: &Part| was.name.wire == is.name.wire;
        let same_name = |was: &Part, is: &Part| was.name.rust == is.name.rust;
        let pairs = pairs(before, after, &[&same_wire, &same_name]);
        for pair in &pairs {
            match pair {
                (Some(was), Some(is)) => self.part(was, is),
                (Some(was), None) => {
                    let effect = compatible("running programs send what has no meaning any more");
                    self.push(Level::Major, effect, format!("the part {} is gone", code(&was.name.rust)));
                }
                (None, Some(is)) => {
                    let (level, effect, detail) = a_new("part", &is.name, is.required);
                    self.push(level, effect, detail);
                }
                (None, None) => {}
            }
        }
        if are_reordered(&pairs, after, |it| it.required) {
            self.push(Level::Major, NONE, "the arguments for parts stand in another order");
        }
    }

    fn part(&mut self, was: &Part, is: &Part) {
        let Part { name, origin: _, docs, required, content_type, headers, content } = was;
        let what = format!("the part {}", code(&name.rust));
        self.called(&what, (name, *required), (&is.name, is.required));
        let effect = breaking("running programs send it under the other name");
        let names = (code(&name.wire), code(&is.name.wire));
        self.differs(Level::Patch, effect, &format!("{what} on the wire"), (&names.0, &names.1));
        self.required(&what, *required, is.required);
        let words = (kind(content, self.versions.old), kind(&is.content, self.versions.new));
        let effect = self.part_effect(content, &is.content);
        self.differs(Level::Major, effect, &what, (&words.0, &words.1));
        if let (PartContent::Pairs(ty, was), PartContent::Pairs(_, is)) = (content, &is.content) {
            self.encodings(&what, ty, *was, *is);
        }
        if *content_type != is.content_type {
            let said = |it: &Option<String>| it.as_ref().map_or_else(|| "none".to_owned(), |it| code(it));
            let effect = breaking("running programs say the other media type");
            let types = (said(content_type), said(&is.content_type));
            self.differs(Level::Patch, effect, &format!("the media type of {what}"), (&types.0, &types.1));
        }
        let sent = |headers: &[PartHeader]| {
            headers.iter().map(|PartHeader { name, value }| format!("{name}: {value}")).collect::<Vec<_>>()
        };
        if sent(headers) != sent(&is.headers) {
            let effect = breaking("running programs send the other headers");
            self.push(Level::Patch, effect, format!("{what} has other headers"));
        }
        self.docs(&format!("{what} "), SENT, docs, &is.docs);
    }

    fn part_effect(&self, was: &PartContent, is: &PartContent) -> Effect {
        match (was, is) {
            (PartContent::Value(was), PartContent::Value(is))
            | (PartContent::Json(was), PartContent::Json(is))
            | (PartContent::Pairs(was, _), PartContent::Pairs(is, _)) => SENT.fit(self.versions.fit(was, is)),
            (PartContent::File, PartContent::FileList) => compatible("running programs send one file"),
            (PartContent::FileList, PartContent::File) => breaking("running programs may send several files"),
            (PartContent::File, PartContent::File) | (PartContent::FileList, PartContent::FileList) => NONE,
            _ => breaking("running programs send something else"),
        }
    }
}

fn kind(content: &PartContent, types: &Types) -> String {
    match content {
        PartContent::Value(ty) => code(&ty.describe(types)),
        PartContent::Json(ty) => format!("{} in JSON", code(&ty.describe(types))),
        PartContent::Pairs(ty, _) => format!("{} in pairs of names and values", code(&ty.describe(types))),
        PartContent::File => "a file".to_owned(),
        PartContent::FileList => "files".to_owned(),
    }
}
