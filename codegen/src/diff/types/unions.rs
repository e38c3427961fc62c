//! Changes of unions.

use serde_json::Value;

use super::{Comparison, is_reordered};
use crate::diff::effect::{NONE, breaking, compatible};
use crate::diff::{Action, Level};
use crate::ir::{Conversion, TagCarrier, Union, UnionDispatch, UnionVariant, VariantKind};
use crate::pointer::Pointer;
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn unions(&mut self, before: &Union, after: &Union, origin: &Pointer) {
        let Union { variants, dispatch, fallback, fallback_stem } = before;
        let at = ("", origin);
        for was in variants {
            match after.variants.iter().find(|is| is.name.rust == was.name.rust) {
                Some(is) => self.variant(was, is, origin),
                None => {
                    let effect = self.travel.effect(
                        breaking("running programs may send it"),
                        compatible("running programs do not see it any more"),
                    );
                    let at = (was.name.rust.as_str(), origin);
                    self.push(Level::Major, effect, Action::Removed, at, "the variant is gone");
                }
            }
        }
        for is in &after.variants {
            if !variants.iter().any(|was| was.name.rust == is.name.rust) {
                let effect = self.travel.effect(
                    compatible("running programs do not send it"),
                    compatible("running programs keep a value that they do not know"),
                );
                let detail = format!("a new variant of {}", code(&is.describe(self.versions.new)));
                self.push(Level::Minor, effect, Action::Added, (&is.name.rust, origin), detail);
            }
        }
        self.dispatch(dispatch, &after.dispatch, origin);
        let names = |union: &Union| union.variants.iter().map(|it| it.name.rust.clone()).collect::<Vec<_>>();
        if after.dispatch == UnionDispatch::Evidence && is_reordered(&names(before), &names(after)) {
            let detail = "its variants are tried in another order";
            self.push(Level::Patch, NONE, Action::Changed, at, detail);
        }
        self.renamed(at, "the variant for other values,", fallback, &after.fallback);
        self.renamed(
            at,
            "the methods that ask for other values, `is_…` of",
            fallback_stem,
            &after.fallback_stem,
        );
    }

    fn dispatch(&mut self, was: &UnionDispatch, is: &UnionDispatch, origin: &Pointer) {
        let at = ("", origin);
        let words = |dispatch: &UnionDispatch| match dispatch {
            UnionDispatch::Tag { property, is_hint: false } => format!("by the tag {}", code(property)),
            UnionDispatch::Tag { property, is_hint: true } => {
                format!("by the tag {}, which others have too", code(property))
            }
            UnionDispatch::Evidence => "by what they hold".to_owned(),
        };
        let effect = match (was, is) {
            (was, is) if was == is => return,
            (UnionDispatch::Tag { property: was, .. }, UnionDispatch::Tag { property: is, .. })
                if was != is =>
            {
                self.travel.effect(
                    breaking("running programs write the other tag"),
                    breaking("running programs look for the other tag"),
                )
            }
            (UnionDispatch::Evidence, UnionDispatch::Tag { .. }) => self.travel.effect(
                breaking("running programs may not write the tag"),
                compatible("running programs tell variants apart by what they hold"),
            ),
            (UnionDispatch::Tag { .. }, UnionDispatch::Evidence) => self.travel.effect(
                compatible("running programs write the tag"),
                breaking("running programs look for the tag"),
            ),
            _ => self.travel.effect(
                compatible("running programs write the same tag"),
                compatible("running programs look for the same tag"),
            ),
        };
        let detail = format!("its variants were told apart {}, are {}", words(was), words(is));
        self.push(Level::Patch, effect, Action::Changed, at, detail);
    }

    fn variant(&mut self, was: &UnionVariant, is: &UnionVariant, origin: &Pointer) {
        let UnionVariant {
            name,
            origin: _,
            docs,
            kind,
            tags,
            further_tags,
            carrier,
            is_base,
            is_default,
            stem,
            conversions,
        } = was;
        let at = (name.rust.as_str(), origin);
        self.payload(was, is, kind, origin);
        self.tags(tags, is, origin);
        self.further_tags(further_tags, is, origin);
        if *carrier != is.carrier {
            let detail = match is.carrier {
                TagCarrier::Payload => "what it holds has the tag itself",
                TagCarrier::Union => "the union writes its tag, what it holds has none",
            };
            self.push(Level::Patch, NONE, Action::Changed, at, detail);
        }
        if *is_base != is.is_base {
            let effect = self.travel.effect(NONE, compatible("running programs keep what they do not know"));
            let detail = if is.is_base {
                "holds values with other tags, too"
            } else {
                "does not hold values with other tags any more"
            };
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
        if *is_default != is.is_default {
            let effect = self
                .travel
                .effect(NONE, compatible("running programs keep a value whose tag they do not know"));
            let detail = if is.is_default {
                "holds values without a tag, or with one that nobody has, too"
            } else {
                "does not hold values without a tag any more"
            };
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
        self.renamed(at, "the methods that ask for it, `is_…` of", stem, &is.stem);
        self.conversions(conversions, is, origin);
        self.docs(at, docs, &is.docs);
    }

    fn payload(&mut self, was: &UnionVariant, is: &UnionVariant, before: &VariantKind, origin: &Pointer) {
        let at = (was.name.rust.as_str(), origin);
        match (before, &is.kind) {
            (VariantKind::Payload(before), VariantKind::Payload(after)) => {
                self.type_changed(at, before, after);
            }
            (before, after) if before == after => {}
            (before, after) => {
                let level = match (before, after) {
                    (VariantKind::Constant(_), VariantKind::Constant(_)) => Level::Patch,
                    _ => Level::Major,
                };
                let effect = self.travel.effect(
                    breaking("running programs send the other value"),
                    breaking("running programs know it by the other value"),
                );
                let (before, after) = (was.describe(self.versions.old), is.describe(self.versions.new));
                let detail = format!("stands for {}, stood for {}", code(&after), code(&before));
                self.push(level, effect, Action::Changed, at, detail);
            }
        }
    }

    fn tags(&mut self, was: &[Value], is: &UnionVariant, origin: &Pointer) {
        if was == is.tags {
            return;
        }
        let gone = was.iter().any(|it| !is.known_tags().any(|known| known == it));
        let effect = if gone {
            self.travel.effect(
                breaking("running programs write a tag that is gone"),
                breaking("running programs know it by a tag that is gone"),
            )
        } else {
            self.travel.effect(
                compatible("running programs write a tag that is still known"),
                compatible("running programs keep a value with a tag that they do not know"),
            )
        };
        let detail = format!("is tagged {}, was {}", words(&is.tags), words(was));
        self.push(Level::Patch, effect, Action::Changed, (&is.name.rust, origin), detail);
    }

    /// The tags that only others write.
    fn further_tags(&mut self, was: &[Value], is: &UnionVariant, origin: &Pointer) {
        if was == is.further_tags {
            return;
        }
        let effect = self
            .travel
            .effect(NONE, compatible("running programs keep a value with a tag that they do not know"));
        let detail = format!("is known by {}, too; was by {}", words(&is.further_tags), words(was));
        self.push(Level::Patch, effect, Action::Changed, (&is.name.rust, origin), detail);
    }

    /// What becomes a variant by itself, and did not or does not.
    fn conversions(&mut self, was: &[Conversion], is: &UnionVariant, origin: &Pointer) {
        for conversion in [Conversion::Payload, Conversion::Text] {
            let what = match conversion {
                Conversion::Payload => "what it holds",
                Conversion::Text => "text",
            };
            let (level, detail) = match (was.contains(&conversion), is.conversions.contains(&conversion)) {
                (true, false) => (Level::Major, format!("{what} no longer becomes the union (`From`)")),
                (false, true) => (Level::Minor, format!("{what} becomes the union (`From`)")),
                _ => continue,
            };
            self.push(level, NONE, Action::Changed, (&is.name.rust, origin), detail);
        }
    }
}

/// Tags for people to read.
fn words(tags: &[Value]) -> String {
    match tags {
        [] => "none".to_owned(),
        tags => tags.iter().map(|it| code(&it.to_string())).collect::<Vec<_>>().join(", "),
    }
}
