//! Changes of enums.

use super::{Comparison, is_reordered};
use crate::diff::effect::{NONE, breaking, compatible};
use crate::diff::{Action, Level};
use crate::ir::{Enum, EnumVariant};
use crate::pointer::Pointer;
use crate::text::code_span as code;

impl Comparison<'_> {
    pub(super) fn enums(&mut self, before: &Enum, after: &Enum, origin: &Pointer) {
        let Enum { repr, variants, fallback } = before;
        let at = ("", origin);
        if *repr != after.repr {
            let effect = self.travel.effect(
                breaking("what running programs send is of another type"),
                breaking("running programs read values of another type as unknown ones"),
            );
            self.push(Level::Major, effect, Action::Changed, at, "its values have another type");
        }
        for was in variants {
            // By its value first: two values may swap their names.
            let same_value = after.variants.iter().find(|is| is.value == was.value);
            let same_name = || after.variants.iter().find(|is| is.name.rust == was.name.rust);
            match same_value.or_else(same_name) {
                Some(is) => self.value(was, is, origin),
                None => {
                    let effect = self.travel.effect(
                        breaking("running programs may send it"),
                        compatible("running programs do not see it any more"),
                    );
                    let detail = format!("the value {} is gone", code(&was.value.to_string()));
                    self.push(Level::Major, effect, Action::Removed, (&was.name.rust, origin), detail);
                }
            }
        }
        for is in &after.variants {
            if !variants.iter().any(|was| was.name.rust == is.name.rust || was.value == is.value) {
                let effect = self.travel.effect(
                    compatible("running programs do not send it"),
                    compatible("running programs keep a value that they do not know"),
                );
                let detail = format!("a new value {}", code(&is.value.to_string()));
                self.push(Level::Minor, effect, Action::Added, (&is.name.rust, origin), detail);
            }
        }
        self.renamed(at, "the variant for other values,", fallback, &after.fallback);
        let values = |it: &Enum| it.variants.iter().map(|it| it.value.clone()).collect::<Vec<_>>();
        if is_reordered(values(before).into_iter(), values(after).into_iter()) {
            let detail = "its values are ordered in another way (`Ord`)";
            self.push(Level::Patch, NONE, Action::Changed, at, detail);
        }
    }

    fn value(&mut self, was: &EnumVariant, is: &EnumVariant, origin: &Pointer) {
        let EnumVariant { name, origin: _, value, docs } = was;
        let at = (name.rust.as_str(), origin);
        if name.rust != is.name.rust {
            let detail = format!("is now {}", code(&is.name.rust));
            self.push(Level::Major, NONE, Action::Renamed, at, detail);
        }
        if *value != is.value {
            let effect = self.travel.effect(
                breaking("running programs send the other value"),
                breaking("running programs know it by the other value"),
            );
            let detail =
                format!("stands for {}, stood for {}", code(&is.value.to_string()), code(&value.to_string()));
            self.push(Level::Patch, effect, Action::Changed, at, detail);
        }
        self.docs(at, docs, &is.docs);
    }
}
